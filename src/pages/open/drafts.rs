//! Drafts of this browser that may take part in a merge.

use crate::browser::{events, page as browser};
use crate::components::local::Local;
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, open as text, time};
use crate::pages::open::settle::Side;
use crate::pages::open::{Page, change};
use crate::state::Action;
use swanilai::instrument::builtin;
use yew::{Html, html};

/// Drafts of this browser, to be ticked for merging.
pub(crate) fn drafts_to_merge(
    store: &Store,
    page: &Local<Page>,
    ticked: &[Side],
    files: usize,
) -> Html {
    let lang = store.lang;
    let known = known_drafts(store, lang);
    // With nothing to merge with, the list would only be noise.
    if known.is_empty() || files + known.len() < 2 {
        return Html::default();
    }
    let rows = known.into_iter().map(|(id, entity, state)| {
        let is_ticked = ticked.iter().any(|side| side.key == draft_key(&id));
        let key = id.clone();
        let (store, page) = (store.clone(), page.clone());
        html! {
            <label class="choice" {key}>
                <input type="checkbox" checked={is_ticked} onchange={move |_| tick(&store, &page, &id)} />
                <span><bdi>{ entity }</bdi><br /><span class="quiet">{ state }</span></span>
            </label>
        }
    });
    html! {
        <fieldset>
            <legend>{ text::drafts(lang) }</legend>
            <p class="hint">{ text::drafts_hint(lang) }</p>
            <>{ for rows }</>
        </fieldset>
    }
}

/// What a draft is called among what is merged, and how far it is, in the language at hand.
pub(crate) fn name_side(store: &Store, side: &mut Side, id: &str) {
    let lang = store.lang;
    let entity = named(&side.assessment.entity.name, lang);
    side.name = fill(text::draft_name(lang), &[("entity", &entity)]);
    let mut known = known_drafts(store, lang).into_iter();
    let found = known.find(|(known, _, _)| known == id);
    side.state = found.map(|(_, _, state)| state).unwrap_or_default();
}

/// Id, entity and state of every readable draft; the one at hand too where nothing is stored.
fn known_drafts(store: &Store, lang: Lang) -> Vec<(String, String, String)> {
    let state = |instrument: &str, answered: u32, total: u32| {
        let (answered, total) = (answered.to_string(), total.to_string());
        fill(
            text::draft_state(lang),
            &[
                ("instrument", instrument),
                ("answered", &answered),
                ("total", &total),
            ],
        )
    };
    let mut known = Vec::new();
    if let Some(open) = &store.open
        && store
            .drafts
            .iter()
            .all(|draft| draft.broken || draft.id != open.id)
    {
        let standing = &open.scored.entity;
        let state = state(
            open.instrument.name(lang),
            standing.answered,
            standing.total,
        );
        known.push((
            open.id.clone(),
            named(&open.assessment.entity.name, lang),
            state,
        ));
    }
    for draft in store.drafts.iter().filter(|draft| !draft.broken) {
        let saved = fill(
            text::draft_saved(lang),
            &[("time", &time::full(&draft.saved, lang))],
        );
        let builtin = || builtin(&draft.instrument).and_then(|pack| pack.load().ok());
        let instrument = draft.pack.clone().or_else(builtin);
        let instrument = instrument
            .as_ref()
            .map_or(&*draft.instrument, |known| known.name(lang));
        let state = state(instrument, draft.answered, draft.total);
        known.push((
            draft.id.clone(),
            named(&draft.entity, lang),
            format!("{state}, {saved}"),
        ));
    }
    known
}

fn draft_key(id: &str) -> String {
    format!("draft-{id}")
}

/// Takes a draft into the merge, or out of it.
fn tick(store: &Store, page: &Local<Page>, id: &str) {
    let (lang, key) = (store.lang, draft_key(id));
    if page.with(|page| page.drafts.iter().any(|side| side.key == key)) {
        change(store, page, |page| {
            page.drafts.retain(|side| side.key != key);
        });
        return;
    }
    let Some(open) = store
        .draft(id)
        .cloned()
        .or_else(|| draft::load(store.storage, id))
    else {
        store.dispatch(Action::Announce(text::draft_gone(lang).to_owned()));
        return;
    };
    let side = Side {
        key,
        name: String::new(),
        state: String::new(),
        assessment: open.assessment,
        instrument: open.instrument,
        fingerprint: None,
    };
    change(store, page, |page| page.drafts.push(side));
}

/// Takes a draft into the merge and shows it; it stays where it is there already.
pub(crate) fn join(store: &Store, page: &Local<Page>, id: &str) {
    let key = draft_key(id);
    if !page.with(|page| page.drafts.iter().any(|side| side.key == key)) {
        tick(store, page, id);
    }
    events::soon(|| browser::focus("#merge"));
}

fn named(name: &str, lang: Lang) -> String {
    if name.is_empty() {
        text::nameless(lang).to_owned()
    } else {
        name.to_owned()
    }
}
