//! The texts of an instrument, fetched once for each language.

use super::Store;
use crate::instrument::current;
use crate::text::Lang;
use crate::ui::chunk::{Chunk, Readers};
use crate::ui::platform::net;
use crate::ui::route::Route;
use crate::ui::state::{Action, State};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Fetches the texts that the page at hand needs.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
pub(in crate::ui) fn use_texts(store: &Store) {
    let wanted = wanted(store)
        // Without the base they could not be read.
        .filter(|_| store.has(Chunk::Base))
        .filter(|id| store.texts_now(id).is_none() && store.texts_failed.as_ref() != Some(id));
    use_effect_with((wanted, store.lang), {
        let store = store.clone();
        move |(wanted, lang)| {
            if let Some(id) = wanted.clone() {
                fetch(store, id, *lang);
            }
        }
    });
}

/// The instrument whose texts the page shows.
fn wanted(state: &State) -> Option<String> {
    match &state.route {
        Route::Instrument(id) | Route::Adjust(id) => state.instrument(id).map(|_| id.clone()),
        Route::Tasks(_)
        | Route::Unit(..)
        | Route::Sheet(..)
        | Route::Result(_)
        | Route::Plan(_)
        | Route::Compare(_)
        | Route::Scenario(_)
        | Route::Evidence(_)
        | Route::Walk(..)
        | Route::History(_)
        | Route::Spreadsheet(_) => state.open.as_ref().map(|open| open.instrument.id.clone()),
        // The calculator begins with the current instrument.
        Route::Calculator => Some(
            state
                .wanted
                .clone()
                .unwrap_or_else(|| current().id.to_owned()),
        ),
        Route::Open | Route::Link(_) | Route::Rekap => state.wanted.clone(),
        _ => None,
    }
}

fn fetch(store: Store, id: String, lang: Lang) {
    spawn_local(async move {
        let instrument = store.instrument(&id);
        // One of one's own borrows the texts of the one it is based on; it may have none at all.
        let from = instrument.as_ref().and_then(|one| one.texts_from());
        let text = match from {
            Some(from) => {
                let path = format!("./instruments/{}/text.{}.json", from.id, lang.tag());
                net::text(&path).await
            }
            None => None,
        };
        let texts = instrument.and_then(|instrument| {
            (Readers::of(&store)?.texts)(text.as_deref(), &instrument, lang)
        });
        store.dispatch(match texts {
            Some(texts) => Action::TextsLoaded(id, lang, Rc::new(texts)),
            None => Action::TextsFailed(id),
        });
    });
}
