//! Earlier years, noted by hand: what is there, and one form that adds or changes.

use crate::browser::view::{all, button, el, nothing, say};
use crate::browser::{events, page as browser};
use crate::components::difference::size;
use crate::hooks::Store;
use crate::i18n::{compare as text, fill};
use crate::pages::compare::import::import;
use crate::pages::compare::year_form::{BY, CHANGED, SCORE, TRIED, YEAR, empty, form};
use crate::state::{Action, Edit, Open};
use swanilai::assessment::History;
use swanilai::instrument::builtin;
use yew::Html;

/// Most years of a file.
pub(crate) const MOST: usize = 100;

/// The list, the form, and years out of files.
pub(crate) fn editor(store: &Store, open: &Open) -> Html {
    all([noted(store, open), form(store, open), import(store, open)])
}

/// What is noted, each with its buttons.
fn noted(store: &Store, open: &Open) -> Html {
    let lang = store.lang;
    let history = &open.assessment.history;
    if history.is_empty() {
        return nothing();
    }
    let items = history.iter().enumerate().map(|(index, past)| {
        let year = past.year.to_string();
        let named = |template: &str| fill(template, &[("year", &year)]);
        let words = fill(
            text::noted_line(lang),
            &[("year", &year), ("score", &size(past.score, 2, lang))],
        );
        let edit = button(text::edit(lang), begin(store, index, past))
            .set("aria-label", named(text::edit_of(lang)));
        let remove = button(text::remove(lang), take_off(store, open, index, &year))
            .class("quiet-button")
            .set("aria-label", named(text::remove_of(lang)));
        let instrument = builtin(&past.instrument).and_then(|pack| pack.load().ok());
        let instrument = instrument.map_or_else(
            || past.instrument.clone(),
            |instrument| instrument.name(lang).to_owned(),
        );
        el("li")
            .key(&index.to_string())
            .child(say("strong", "", &words))
            .child(say("span", "quiet", &instrument))
            .child(
                el("span")
                    .class("year-actions")
                    .child(edit.done())
                    .child(remove.done())
                    .done(),
            )
            .done()
    });
    all([
        el("h3")
            .attr("id", "years-noted")
            .attr("tabindex", "-1")
            .text(text::noted(lang))
            .done(),
        el("ul").class("years-noted").children(items).done(),
    ])
}

/// Puts a year into the form.
fn begin(store: &Store, index: usize, past: &History) -> impl Fn() + 'static + use<> {
    let (store, past) = (store.clone(), past.clone());
    move || {
        let figure = crate::i18n::number::editable(past.score, store.lang);
        store.dispatch(Action::Think(vec![
            (CHANGED.to_owned(), index.to_string()),
            (YEAR.to_owned(), past.year.to_string()),
            (SCORE.to_owned(), figure),
            (BY.to_owned(), past.instrument.clone()),
            (TRIED.to_owned(), String::new()),
        ]));
        events::soon(|| browser::focus("#past-year"));
    }
}

fn take_off(store: &Store, open: &Open, index: usize, year: &str) -> impl Fn() + 'static + use<> {
    let said = fill(text::removed(store.lang), &[("year", year)]);
    let mut rest = open.assessment.history.clone();
    if index < rest.len() {
        rest.remove(index);
    }
    let is_last = rest.is_empty();
    let store = store.clone();
    move || {
        // The form no longer changes a year that may be another one now.
        store.dispatch(Action::Think(empty()));
        store.dispatch(Action::Edit(Edit::History(rest.clone())));
        store.dispatch(Action::Announce(said.clone()));
        events::soon(move || {
            browser::focus(if is_last {
                "#past-year"
            } else {
                "#years-noted"
            });
        });
    }
}
