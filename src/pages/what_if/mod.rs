//! Trials: changes on a copy, side by side with the answers, then applied or thrown away.

pub(crate) mod choice;
pub(crate) mod form;
pub(crate) mod result;
pub(crate) mod words;

use crate::browser::view::{all, button, el, name, nothing, p, say, text as words_of, when};
use crate::browser::{events, page as browser};
use crate::hooks::Store;
use crate::i18n::{fill, scenario as text};
use crate::pages::result::View;
use crate::pages::what_if::form::form;
use crate::pages::what_if::result::side_by_side;
use crate::pages::what_if::words::{becomes, now, place};
use crate::state::{Action, Edit, Ideas};
use swanilai::whatif::{Change, WhatIf, what_if};
use yew::Html;

/// The section.
pub(crate) fn trial(store: &Store, ideas: &Ideas, view: &View) -> Html {
    let lang = view.lang;
    let content = if ideas.trials.is_empty() {
        nothing()
    } else {
        let found = what_if(&view.assessment, &view.instrument, &ideas.trials);
        all([
            tried(store, ideas, view, &found),
            side_by_side(view, &found),
            decide(store, ideas, view, &found),
        ])
    };
    el("section")
        .attr("id", "trial")
        .child(
            el("h2")
                .attr("id", "trial-heading")
                .attr("tabindex", "-1")
                .text(text::trial(lang))
                .done(),
        )
        .child(p(text::trial_intro(lang)))
        .child(form(store, ideas, view))
        .child(content)
        .done()
}

/// What is tried, each with a way to take it off.
fn tried(store: &Store, ideas: &Ideas, view: &View, found: &WhatIf) -> Html {
    let lang = view.lang;
    let items = ideas.trials.iter().enumerate().map(|(index, edit)| {
        let number = index.saturating_add(1).to_string();
        let take_off = {
            let (store, mut rest) = (store.clone(), ideas.trials.clone());
            rest.remove(index.min(rest.len().saturating_sub(1)));
            move || {
                store.dispatch(Action::Try(rest.clone()));
                events::soon(|| browser::focus("#trial-heading"));
            }
        };
        let remove = button(text::take_off(lang), take_off)
            .class("quiet-button")
            .set(
                "aria-label",
                fill(text::take_off_of(lang), &[("number", &number)]),
            );
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
        el("li")
            .key(&number)
            .child(
                el("span")
                    .class("trial-words")
                    .child(
                        el("strong")
                            .child(name(unit.map_or("", |unit| &unit.name)))
                            .done(),
                    )
                    .child(words_of(": "))
                    .text(&change)
                    .child(when(is_hidden, || {
                        all([
                            words_of(" "),
                            say("span", "tag-assumed", text::tried_hidden(lang)),
                        ])
                    }))
                    .done(),
            )
            .child(remove.done())
            .done()
    });
    all([
        say("h3", "", text::tried(lang)),
        el("ol").class("trial-list").children(items).done(),
    ])
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
    let apply = button(text::apply(lang), move || {
        if !is_same {
            apply();
        }
    });
    let discard = button(text::discard(lang), end(text::discarded(lang), None));
    el("div")
        .child(when(ideas.trials.len() == found.hidden.len(), || {
            say("p", "notice", text::nothing_changes(lang))
        }))
        .child(
            el("p")
                .class("actions")
                .child(apply.class("primary").unavailable(is_same).done())
                .child(discard.done())
                .child(say("span", "quiet", text::apply_hint(lang)))
                .done(),
        )
        .done()
}
