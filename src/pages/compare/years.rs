//! Earlier years, noted by hand: what is there, and one form that adds or changes.

use crate::browser::{events, page as browser};
use crate::components::difference::size;
use crate::hooks::Store;
use crate::i18n::{compare as text, fill};
use crate::pages::compare::import::import;
use crate::pages::compare::year_form::{BY, CHANGED, SCORE, TRIED, YEAR, empty, form};
use crate::state::{Action, Edit, Open};
use swanilai::assessment::History;
use swanilai::instrument::builtin;
use yew::{Html, html};

/// Most years of a file.
pub(crate) const MOST: usize = 100;

/// The list, the form, and years out of files.
pub(crate) fn editor(store: &Store, open: &Open) -> Html {
    html! {
        <>
            { noted(store, open) }
            { form(store, open) }
            { import(store, open) }
        </>
    }
}

/// What is noted, each with its buttons.
fn noted(store: &Store, open: &Open) -> Html {
    let lang = store.lang;
    let history = &open.assessment.history;
    if history.is_empty() {
        return Html::default();
    }
    let items = history.iter().enumerate();
    let items = items.map(|(index, past)| item(store, open, index, past));
    html! {
        <>
            <h3 id="years-noted" tabindex="-1">{ text::noted(lang) }</h3>
            <ul class="years-noted">{ for items }</ul>
        </>
    }
}

fn item(store: &Store, open: &Open, index: usize, past: &History) -> Html {
    let lang = store.lang;
    let year = past.year.to_string();
    let named = |template: &str| fill(template, &[("year", &year)]);
    let words = fill(
        text::noted_line(lang),
        &[("year", &year), ("score", &size(past.score, 2, lang))],
    );
    let edit = begin(store, index, past);
    let remove = take_off(store, open, index, &year);
    let instrument = builtin(&past.instrument).and_then(|pack| pack.load().ok());
    let instrument = instrument.map_or_else(
        || past.instrument.clone(),
        |instrument| instrument.name(lang).to_owned(),
    );
    html! {
        <li key={index.to_string()}>
            <strong>{ words }</strong>
            <span class="quiet">{ instrument }</span>
            <span class="year-actions">
                <button type="button" aria-label={named(text::edit_of(lang))} onclick={move |_| edit()}>
                    { text::edit(lang) }
                </button>
                <button
                    type="button"
                    class="quiet-button"
                    aria-label={named(text::remove_of(lang))}
                    onclick={move |_| remove()}
                >
                    { text::remove(lang) }
                </button>
            </span>
        </li>
    }
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
