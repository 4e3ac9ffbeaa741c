//! Drafts of this browser that may take part in a merge.

use super::open_settle::Side;
use crate::ui::draft;
use crate::ui::hook::Store;
use crate::ui::state::Action;
use crate::ui::text::{Lang, fill, open as text, time};
use yew::prelude::*;

/// Drafts of this browser, to be ticked for merging.
pub(super) fn drafts_to_merge(
    store: &Store,
    ticked: &UseStateHandle<Vec<Side>>,
    files: usize,
    lang: Lang,
) -> Html {
    let known = known_drafts(store, lang);
    // With nothing to merge with, the list would only be noise.
    if known.is_empty() || files + known.len() < 2 {
        return Html::default();
    }
    let rows = known.into_iter().map(|(id, entity, state)| {
        let is_ticked = ticked.iter().any(|side| side.key == draft_key(&id));
        let onchange = {
            let (store, ticked, id, state) =
                (store.clone(), ticked.clone(), id.clone(), state.clone());
            Callback::from(move |_: Event| tick(&store, &ticked, &id, &state, lang))
        };
        html! {
            <label class="choice" key={id}>
                <input type="checkbox" checked={is_ticked} {onchange} />
                <span><bdi>{ entity }</bdi><br /><span class="quiet">{ state }</span></span>
            </label>
        }
    });
    html! {
        <fieldset>
            <legend>{ text::drafts(lang) }</legend>
            <p class="hint">{ text::drafts_hint(lang) }</p>
            { for rows }
        </fieldset>
    }
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
    let stored = store
        .drafts
        .iter()
        .filter(|draft| !draft.broken)
        .map(|draft| {
            let saved = fill(
                text::draft_saved(lang),
                &[("time", &time::full(&draft.saved, lang))],
            );
            let state = state(&draft.instrument, draft.answered, draft.total);
            (
                draft.id.clone(),
                named(&draft.entity, lang),
                format!("{state}, {saved}"),
            )
        });
    let mut known: Vec<_> = stored.collect();
    let at_hand = store
        .open
        .as_ref()
        .filter(|open| known.iter().all(|(id, ..)| *id != open.id));
    if let Some(open) = at_hand {
        let standing = &open.scored.entity;
        let state = state(&open.instrument.id, standing.answered, standing.total);
        known.insert(
            0,
            (
                open.id.clone(),
                named(&open.assessment.entity.name, lang),
                state,
            ),
        );
    }
    known
}

fn draft_key(id: &str) -> String {
    format!("draft-{id}")
}

/// Takes a draft into the merge, or out of it.
fn tick(store: &Store, ticked: &UseStateHandle<Vec<Side>>, id: &str, state: &str, lang: Lang) {
    let mut sides = (**ticked).clone();
    let key = draft_key(id);
    if sides.iter().any(|side| side.key == key) {
        sides.retain(|side| side.key != key);
        ticked.set(sides);
        return;
    }
    let open = store
        .draft(id)
        .cloned()
        .or_else(|| draft::load(store.storage, id));
    let Some(open) = open else {
        store.dispatch(Action::Announce(text::draft_gone(lang).to_owned()));
        return;
    };
    let entity = named(&open.assessment.entity.name, lang);
    let name = fill(text::draft_name(lang), &[("entity", &entity)]);
    sides.push(Side {
        key,
        name: format!("{name} ({state})"),
        assessment: open.assessment,
        instrument: open.instrument,
    });
    ticked.set(sides);
}

fn named(name: &str, lang: Lang) -> String {
    if name.is_empty() {
        text::nameless(lang).to_owned()
    } else {
        name.to_owned()
    }
}
