//! Fetches the chunks of the page at hand, and ahead of time what an operator needs next.

use super::Store;
use crate::browser::{events, host, storage};
use crate::chunk::Chunk;
use crate::state::Action;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How long the first view is left alone before the next is fetched, in milliseconds.
const REST: u32 = 500;

/// Fetches what is missing.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
pub(crate) fn use_chunks(store: &Store) {
    // Pages come and go while chunks are on their way: each is asked for once.
    let asked = use_mut_ref(Vec::<Chunk>::new);
    let fetch = {
        let store = store.clone();
        move |chunk: Chunk| {
            if store.has(chunk) || asked.borrow().contains(&chunk) {
                return;
            }
            asked.borrow_mut().push(chunk);
            let (dispatcher, asked) = (store.dispatcher(), asked.clone());
            spawn_local(async move {
                let came = chunk.fetch().await;
                asked.borrow_mut().retain(|other| *other != chunk);
                dispatcher.dispatch(if came {
                    Action::ChunkCame(chunk)
                } else {
                    Action::ChunksFailed(true)
                });
            });
        }
    };
    use_effect_with((store.route.clone(), store.chunks_failed), {
        let fetch = fetch.clone();
        move |(route, failed)| {
            if !*failed {
                Chunk::needed(route).iter().copied().for_each(fetch);
            }
        }
    });
    // Whoever has a draft open must be able to finish it, should the line go dead.
    // A moment later, as the texts of the page at hand come by the same line and are wanted first.
    use_effect_with((store.route.draft().is_some(), store.has(Chunk::Form)), {
        let fetch = fetch.clone();
        move |(has_draft, has_form)| {
            let later = (*has_draft && *has_form).then(|| {
                events::later(REST, move || {
                    // Code for somebody's site is no part of that.
                    let needed = |chunk: &Chunk| *chunk != Chunk::Snippet;
                    Chunk::ALL.into_iter().filter(needed).for_each(fetch);
                })
            });
            move || drop(later)
        }
    });
    let storage = store.storage;
    use_effect_with((), move |()| {
        // The list of drafts cannot be shown without reading them.
        if storage::any(storage) {
            fetch(Chunk::Base);
            fetch(Chunk::Keep);
        }
        if host::is_guest() {
            fetch(Chunk::Embed);
        }
        let later = events::later(REST, move || {
            fetch(Chunk::Base);
            fetch(Chunk::Form);
            fetch(Chunk::Keep);
        });
        move || drop(later)
    });
}
