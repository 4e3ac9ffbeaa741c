//! Lets what keeps drafts know of every change, once its chunk is there.

use super::Store;
use crate::chunk::{Chunk, keeper};
use yew::prelude::*;

/// Tells what keeps drafts.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
pub(crate) fn use_keep(store: &Store) {
    let is_there = store.has(Chunk::Keep);
    use_effect_with(is_there, {
        let store = store.clone();
        move |_| {
            if let Some(keep) = keeper(&store) {
                (keep.begin)(&store);
            }
        }
    });
    let seen = store.clone();
    use_effect(move || {
        if let Some(keep) = keeper(&seen) {
            (keep.watch)(&seen);
        }
    });
}
