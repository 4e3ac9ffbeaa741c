//! Trials: changes on a copy, side by side with the answers, then applied or thrown away.

pub(crate) mod choice;
pub(crate) mod form;
pub(crate) mod result;
pub(crate) mod words;

use crate::browser::{events, page as browser};
use crate::hooks::Store;
use crate::i18n::{fill, scenario as text};
use crate::pages::result::View;
use crate::pages::what_if::form::form;
use crate::pages::what_if::result::side_by_side;
use crate::pages::what_if::words::{becomes, now, place};
use crate::state::{Action, Edit, Ideas};
use swanilai::whatif::{Change, WhatIf, what_if};
use yew::{Html, html};

/// The section.
pub(crate) fn trial(store: &Store, ideas: &Ideas, view: &View) -> Html {
    let lang = view.lang;
    html! {
        <section id="trial">
            <h2 id="trial-heading" tabindex="-1">{ text::trial(lang) }</h2>
            <p>{ text::trial_intro(lang) }</p>
            { form(store, ideas, view) }
            if !ideas.trials.is_empty() {
                { outcome(store, ideas, view) }
            }
        </section>
    }
}

/// What came of what is tried.
fn outcome(store: &Store, ideas: &Ideas, view: &View) -> Html {
    let found = what_if(&view.assessment, &view.instrument, &ideas.trials);
    html! {
        <>
            { tried(store, ideas, view, &found) }
            { side_by_side(view, &found) }
            { decide(store, ideas, view, &found) }
        </>
    }
}

/// What is tried, each with a way to take it off.
fn tried(store: &Store, ideas: &Ideas, view: &View, found: &WhatIf) -> Html {
    let lang = view.lang;
    let items = ideas.trials.iter().enumerate().map(|(index, edit)| {
        let number = index.saturating_add(1).to_string();
        let take_off = {
            let (store, mut rest) = (store.clone(), ideas.trials.clone());
            rest.remove(index.min(rest.len().saturating_sub(1)));
            move |_| {
                store.dispatch(Action::Try(rest.clone()));
                events::soon(|| browser::focus("#trial-heading"));
            }
        };
        let spoken = fill(text::take_off_of(lang), &[("number", &number)]);
        let unit = view.assessment.unit(&edit.unit);
        let change = if edit.change == Change::LeaveOut {
            text::tried_leave(lang).to_owned()
        } else {
            fill(
                text::tried_line(lang),
                &[
                    ("what", &place(view, &edit.change)),
                    (
                        "now",
                        &unit.map_or(String::new(), |unit| now(view, unit, &edit.change)),
                    ),
                    ("then", &becomes(view, &edit.change)),
                ],
            )
        };
        let is_hidden = found.hidden.contains(&index);
        html! {
            <li key={number}>
                <span class="trial-words">
                    <strong><bdi>{ unit.map_or("", |unit| &unit.name) }</bdi></strong>
                    { ": " }
                    { change }
                    if is_hidden {
                        { " " }
                        <span class="tag-assumed">{ text::tried_hidden(lang) }</span>
                    }
                </span>
                <button type="button" class="quiet-button" aria-label={spoken} onclick={take_off}>
                    { text::take_off(lang) }
                </button>
            </li>
        }
    });
    html! {
        <>
            <h3>{ text::tried(lang) }</h3>
            <ol class="trial-list">{ for items }</ol>
        </>
    }
}

/// Apply in one step, or throw away.
fn decide(store: &Store, ideas: &Ideas, view: &View, found: &WhatIf) -> Html {
    let lang = view.lang;
    let end = |words: &'static str, edit: Option<Edit>| {
        let store = store.clone();
        move || {
            if let Some(edit) = &edit {
                store.dispatch(Action::Edit(edit.clone()));
            }
            store.dispatch(Action::Try(Vec::new()));
            store.dispatch(Action::Announce(words.to_owned()));
            events::soon(|| browser::focus("#trial-heading"));
        }
    };
    let is_same = found.changed == *view.assessment;
    let units = Edit::Units(found.changed.units.clone());
    let apply = end(text::applied(lang), Some(units));
    let apply = move |_| {
        if !is_same {
            apply();
        }
    };
    let discard = end(text::discarded(lang), None);
    html! {
        <div>
            if ideas.trials.len() == found.hidden.len() {
                <p class="notice">{ text::nothing_changes(lang) }</p>
            }
            <p class="actions">
                <button type="button" class="primary" aria-disabled={is_same.then_some("true")} onclick={apply}>
                    { text::apply(lang) }
                </button>
                <button type="button" onclick={move |_| discard()}>{ text::discard(lang) }</button>
                <span class="quiet">{ text::apply_hint(lang) }</span>
            </p>
        </div>
    }
}
