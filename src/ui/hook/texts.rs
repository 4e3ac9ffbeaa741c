//! The texts of an instrument, fetched once for each language.

use super::use_store;
use crate::instrument::{Instrument, Texts};
use crate::text::Lang;
use crate::ui::platform::net;
use crate::ui::state::Action;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The texts in the language at hand, or none while they are on their way.
#[hook]
pub(in crate::ui) fn use_texts(instrument: Option<Rc<Instrument>>) -> Option<Rc<Texts>> {
    let store = use_store();
    let known = instrument
        .as_ref()
        .and_then(|instrument| store.texts(&instrument.id));
    let wanted = instrument.map(|instrument| instrument.id.clone());
    // A failure is part of the dependencies, so that clearing it tries again.
    let failed = store.texts_failed.clone();
    use_effect_with((wanted, store.lang, failed, known.is_some()), {
        let store = store.clone();
        move |(wanted, lang, failed, known): &(Option<String>, Lang, Option<String>, bool)| {
            if let Some(id) = wanted
                .clone()
                .filter(|id| !known && failed.as_ref() != Some(id))
            {
                fetch(store, id, *lang);
            }
        }
    });
    known
}

fn fetch(store: super::Store, id: String, lang: Lang) {
    spawn_local(async move {
        let path = format!("./instruments/{id}/text.{}.json", lang.tag());
        let text = net::text(&path).await;
        let instrument = crate::instrument::builtin(&id).and_then(|pack| pack.load().ok());
        let texts = text
            .zip(instrument)
            .and_then(|(text, instrument)| Texts::read(&text, &instrument, lang).ok());
        store.dispatch(match texts {
            Some(texts) => Action::TextsLoaded(id, lang, Rc::new(texts)),
            None => Action::TextsFailed(id),
        });
    });
}
