//! Undo and redo by keys, from anywhere on a draft's pages.

use super::Store;
use crate::browser::events;
use crate::state::Action;
use yew::prelude::*;

/// Listens to Ctrl+Z and its like, but in text fields, which have an undo of their own.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
pub(crate) fn use_undo_keys(store: &Store) {
    let latest = use_mut_ref(|| store.clone());
    latest.replace(store.clone());
    use_effect_with((), move |()| {
        let listening = events::on_undo(move |back| {
            let store = latest.borrow().clone();
            // Only what is shown is changed.
            let draft = store.route.draft().and_then(|id| store.draft(id));
            let is_here = draft.is_some();
            if is_here {
                store.dispatch(if back { Action::Undo } else { Action::Redo });
            }
            is_here
        });
        move || drop(listening)
    });
}
