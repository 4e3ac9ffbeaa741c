//! From a file to a draft: opened, beside the draft there is, or in its place.

use super::open_list::Good;
use super::result::isolated;
use crate::ui::draft;
use crate::ui::hook::Store;
use crate::ui::part::confirm::{Question, confirm};
use crate::ui::platform::view::{button, el, link};
use crate::ui::platform::{page as browser, storage};
use crate::ui::route::Route;
use crate::ui::state::{Action, Open, Saved, StorageKind};
use crate::ui::text::{Lang, fill, open as text, time};
use std::rc::Rc;
use yew::Html;

/// The ways to make a draft of a file.
pub(super) fn opening(store: &Store, name: &str, good: &Good) -> Html {
    let lang = store.lang;
    let id = &good.assessment.id;
    let make = |replace: bool| -> Rc<dyn Fn()> {
        let (store, good) = (store.clone(), good.clone());
        Rc::new(move || open(&store, &good, replace))
    };
    if !is_taken(store, id) {
        let described = fill(text::open_of(lang), &[("name", name)]);
        return el("p")
            .class("actions")
            .child(step(store, text::open(lang), &described, make(false)))
            .done();
    }
    let mut taken = el("p").text(text::taken(lang)).text(" ");
    if let Some(known) = store.drafts.iter().find(|known| known.id == *id) {
        let (time, answered, total) = (
            time::full(&known.saved, lang),
            known.answered.to_string(),
            known.total.to_string(),
        );
        let values = [("time", &*time), ("answered", &answered), ("total", &total)];
        taken = taken.text(&fill(text::taken_state(lang), &values));
    }
    let question = Question {
        label: text::replace(lang).to_owned(),
        described: String::new(),
        asks: text::replace_question(lang).to_owned(),
        yes: text::replace_yes(lang).to_owned(),
    };
    let replace = make(true);
    let actions = el("div")
        .class("actions")
        .child(step(store, text::as_new(lang), "", make(false)))
        .child(confirm("replace", question, lang, move || replace()));
    el("div")
        .class("notice")
        .child(taken.done())
        .child(
            el("p")
                .child(link(Route::Tasks(id.clone()).href(), text::see_taken(lang)).done())
                .done(),
        )
        .child(actions.done())
        .done()
}

/// A button that puts another draft at hand; it asks first where the present one is stored nowhere.
pub(super) fn step(store: &Store, label: &str, described: &str, act: Rc<dyn Fn()>) -> Html {
    let lang = store.lang;
    let is_refused =
        |open: &Open| store.storage == StorageKind::Nowhere || open.saved == Saved::Refused;
    if store.open.as_ref().is_some_and(is_refused) {
        let question = Question {
            label: label.to_owned(),
            described: described.to_owned(),
            asks: text::lose_question(lang).to_owned(),
            yes: text::lose_yes(lang).to_owned(),
        };
        return confirm("step", question, lang, move || act());
    }
    let described = (!described.is_empty()).then(|| described.to_owned());
    button(label, move || act())
        .class("primary")
        .maybe("aria-label", described)
        .done()
}

/// Whether a draft with this id is there already.
fn is_taken(store: &Store, id: &str) -> bool {
    !id.is_empty() && (store.draft(id).is_some() || storage::load(store.storage, id).is_some())
}

/// Makes a draft of a file and goes to its task list.
fn open(store: &Store, good: &Good, replace: bool) {
    let mut assessment = good.assessment.as_ref().clone();
    if !replace && is_taken(store, &assessment.id) {
        assessment.id.clear();
    }
    let open = draft::from_assessment(store.storage, assessment, good.instrument.clone(), replace);
    go_to(store, open);
}

/// Puts a draft at hand and shows its task list.
pub(super) fn go_to(store: &Store, open: Open) {
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
}

/// `file 2: name`, the name set apart.
pub(super) fn side_name(number: usize, name: &str, lang: Lang) -> Html {
    isolated(
        text::side_first(lang),
        &[("number", &number.to_string()), ("name", name)],
    )
}
