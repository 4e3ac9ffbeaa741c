//! The texts of instruments, each fetched once for each language.

use super::Store;
use crate::browser::{events, net};
use crate::chunk::{Chunk, Readers};
use crate::routes::Route;
use crate::state::{Action, State};
use std::rc::Rc;
use swanilai::instrument::{Texts, current};
use swanilai::text::Lang;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The texts of an instrument, for whatever shows them: in the language at hand, or in the other one
/// until they arrive. Texts that are not there are asked for here, so that no page can forget to.
pub(crate) fn texts_of(store: &Store, id: &str) -> Option<Rc<Texts>> {
    if store.texts_now(id).is_none() && !store.wanted.iter().any(|wanted| wanted == id) {
        let (dispatcher, id) = (store.dispatcher(), id.to_owned());
        // Not while the page is drawn.
        events::soon(move || dispatcher.dispatch(Action::WantTexts(id)));
    }
    let any = store.texts.iter().find(|entry| entry.0 == id);
    store
        .texts_now(id)
        .or_else(|| any.map(|(_, _, texts)| texts.clone()))
}

/// Fetches the texts that were asked for, and ahead of that those of the page at hand.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
pub(crate) fn use_texts(store: &Store) {
    // Texts are asked for while others are on their way: each is fetched once.
    let on_way = use_mut_ref(Vec::<(String, Lang)>::new);
    use_effect_with((missing(store), store.lang), {
        let store = store.clone();
        move |(missing, lang): &(Vec<String>, Lang)| {
            for id in missing {
                let this = (id.clone(), *lang);
                if on_way.borrow().contains(&this) {
                    continue;
                }
                on_way.borrow_mut().push(this.clone());
                let (store, on_way) = (store.clone(), on_way.clone());
                spawn_local(async move {
                    let action = fetch(&store, &this.0, this.1).await;
                    on_way.borrow_mut().retain(|other| *other != this);
                    store.dispatch(action);
                });
            }
        }
    });
}

/// The instruments whose texts are wanted and not there.
fn missing(state: &State) -> Vec<String> {
    // Without the base they could not be read.
    if !state.has(Chunk::Base) {
        return Vec::new();
    }
    let mut ids: Vec<String> = expected(state).into_iter().collect();
    ids.extend(state.wanted.iter().cloned());
    ids.retain(|id| {
        state.texts_now(id).is_none()
            && !state.texts_failed.contains(id)
            && state.instrument(id).is_some()
    });
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The instrument whose texts the page at hand will ask for: known before the page is there, so that
/// both come at the same time.
fn expected(state: &State) -> Option<String> {
    match &state.route {
        Route::Instrument(id) | Route::Adjust(id) => Some(id.clone()),
        // The calculator begins with the current instrument.
        Route::Calculator => Some(current().id.to_owned()),
        route => {
            let open = state.draft(route.draft()?)?;
            Some(open.instrument.id.clone())
        }
    }
}

/// Fetches and reads texts; what came of it.
async fn fetch(store: &Store, id: &str, lang: Lang) -> Action {
    let instrument = store.instrument(id);
    // One of one's own borrows the texts of the one it is based on; it may have none at all.
    let from = instrument.as_ref().and_then(|one| one.texts_from());
    let text = match from {
        Some(from) => {
            let path = format!("./instruments/{}/text.{}.json", from.id, lang.tag());
            net::text(&path).await
        }
        None => None,
    };
    let texts = instrument
        .and_then(|instrument| (Readers::of(store)?.texts)(text.as_deref(), &instrument, lang));
    match texts {
        Some(texts) => Action::TextsLoaded(id.to_owned(), lang, Rc::new(texts)),
        None => Action::TextsFailed(id.to_owned()),
    }
}
