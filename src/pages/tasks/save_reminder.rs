//! On the task list: where earlier states are, and whether it is time to save a file.

use crate::browser::clock;
use crate::components::download::{self, Sent};
use crate::components::draft_bar::save_button;
use crate::components::local::{Local, local};
use crate::drafts;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, keep as text, time};
use crate::pages::history::words::changes;
use crate::routes::Route;
use crate::state::{Open, StorageKind};
use std::rc::Rc;
use swanilai::assessment::Assessment;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, html};

/// So many days, or so many changed entries, after the last file somebody is reminded.
const DAYS: u64 = 3;
const ENTRIES: usize = 50;

/// The last file of a draft: when it was saved, and what was in it.
pub(crate) type File = Option<(String, Rc<Assessment>)>;

#[derive(Default)]
struct Look {
    asked_for: Option<String>,
    file: Option<File>,
}

/// The part of the page.
pub(crate) fn reminder(store: &Store, open: &Open) -> Html {
    let (store, open) = (store.clone(), open.clone());
    local("keep", move |look: &Local<Look>| {
        drafts::look_at("reminder", look.afar(), |look| look.asked_for = None);
        if look.with(|look| look.asked_for.as_ref() != Some(&open.id)) {
            look.with_mut(|look| look.asked_for = Some(open.id.clone()));
            let (id, look) = (open.id.clone(), look.afar());
            spawn_local(async move {
                let file = drafts::took_before(&id).await;
                look.update(|look| look.file = Some(file));
            });
        }
        let lang = store.lang;
        let words = look.with(|look| {
            let file = look
                .file
                .as_ref()
                .filter(|_| store.storage == StorageKind::Browser)?;
            remind(&open.assessment, file, lang)
        });
        html! {
            <div>
                <p><a href={Route::History(open.id.clone()).href()}>{ text::heading(lang) }</a></p>
                if let Some(words) = words {
                    { reminding(&store, &open, words) }
                }
            </div>
        }
    })
}

/// That it is time, with the button that saves a file.
fn reminding(store: &Store, open: &Open, words: String) -> Html {
    let (store, open) = (store.clone(), open.clone());
    local("save", move |sent: &Local<Sent>| {
        let save = save_button(&store, sent, &open, common::save_file(store.lang));
        html! {
            <div class="notice reminder">
                <p>{ &words }</p>
                <p>{ save }</p>
                { download::note(&store, sent) }
            </div>
        }
    })
}

/// What to say about a draft whose file is old; nothing where it is not.
pub(crate) fn remind(state: &Assessment, file: &File, lang: Lang) -> Option<String> {
    let nothing = Assessment {
        units: Vec::new(),
        ..state.clone()
    };
    let (since, before) = match file {
        Some((since, before)) => (since.as_str(), before.as_ref()),
        None => (state.created.as_str(), &nothing),
    };
    let count = match file {
        Some(_) => changes(before, state),
        None => entries(state),
    };
    // A clock that was set back tells no days, and nobody is pressed.
    let is_old = clock::days_since(since).is_some_and(|days| days > DAYS);
    if count == 0 || (count <= ENTRIES && !is_old) {
        return None;
    }
    if file.is_none() {
        return Some(text::remind_never(lang).to_owned());
    }
    let values = [
        ("count", &*count.to_string()),
        ("time", &time::full(since, lang)),
    ];
    Some(fill(text::remind_since(lang), &values))
}

/// How much was entered at all.
fn entries(state: &Assessment) -> usize {
    let of = |unit: &swanilai::assessment::Unit| {
        unit.points.len() + unit.observations.len() + usize::from(unit.score.is_some())
    };
    state.units.iter().map(|unit| of(unit)).sum()
}
