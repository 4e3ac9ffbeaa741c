//! From a file to a draft: opened, beside the draft there is, or in its place.

use crate::browser::{page as browser, storage};
use crate::components::confirm::{Question, confirm, losing};
use crate::components::local::{Local, local_of};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, open as text, time};
use crate::pages::open::Page;
use crate::pages::open::drafts::join;
use crate::pages::open::known::{both, find, is_same_rules, overlapping, replace};
use crate::pages::open::link::shown_name;
use crate::pages::open::list::{Good, Item};
use crate::pages::result::isolated;
use crate::routes::Route;
use crate::state::{Action, Open, StorageKind};
use std::rc::Rc;
use swanilai::assessment::Assessment;
use yew::{Html, html};

/// The ways to make a draft of a file.
pub(crate) fn opening(store: &Store, page: &Local<Page>, item: &Item, good: &Good) -> Html {
    let lang = store.lang;
    let file = shown_name(&item.name, lang);
    let make: Rc<dyn Fn()> = {
        let (store, good) = (store.clone(), good.clone());
        Rc::new(move || open(&store, &good))
    };
    let Some(id) = overlapping(store, good) else {
        let described = fill(text::open_of(lang), &[("name", file)]);
        return html! { <p class="actions">{ step(store, text::open(lang), &described, make) }</p> };
    };
    let is_same = id == good.assessment.id;
    let state = store.drafts.iter().find(|known| known.id == id);
    let state = state.map(|known| {
        let (time, answered, total) = (
            time::full(&known.saved, lang),
            known.answered.to_string(),
            known.total.to_string(),
        );
        let values = [("time", &*time), ("answered", &answered), ("total", &total)];
        fill(text::taken_state(lang), &values)
    });
    html! {
        <div class="notice">
            <p>
                { if is_same { text::taken(lang) } else { text::taken_entity(lang) } }
                if let Some(state) = state {
                    { " " }
                    { state }
                }
            </p>
            { known(store, page, item, good, &id, make) }
        </div>
    }
}

/// What the card of a file about a known draft depends on.
#[derive(Clone, PartialEq)]
struct Pair {
    lang: Lang,
    storage: StorageKind,
    id: String,
    /// The state of the draft: when it was saved, and its answers where it is at hand.
    saved: String,
    at_hand: Option<Rc<Assessment>>,
    file: String,
    good: Good,
}

/// Both side by side, and the choices. Drawn anew only when one of them changes: the draft is read
/// from the storage and its file summed up.
fn known(
    store: &Store,
    page: &Local<Page>,
    item: &Item,
    good: &Good,
    id: &str,
    make: Rc<dyn Fn()>,
) -> Html {
    let stored = store.drafts.iter().find(|known| known.id == id);
    let pair = Pair {
        lang: store.lang,
        storage: store.storage,
        id: id.to_owned(),
        saved: stored.map(|known| known.saved.clone()).unwrap_or_default(),
        at_hand: store.draft(id).map(|open| open.assessment.clone()),
        file: item.name.clone(),
        good: good.clone(),
    };
    let (store, page) = (store.clone(), page.clone());
    local_of("known", pair, move |pair, _: &Local<()>| {
        choices(&store, &page, pair, &make)
    })
}

fn choices(store: &Store, page: &Local<Page>, pair: &Pair, make: &Rc<dyn Fn()>) -> Html {
    let (lang, id) = (pair.lang, &pair.id);
    let as_new = beside(store, text::as_new(lang), make.clone());
    let Some(open) = find(store, id) else {
        return html! { <p class="actions">{ as_new }</p> };
    };
    let see = Route::Tasks(id.clone()).href();
    let see = html! { <p><a href={see}>{ text::see_taken(lang) }</a></p> };
    if !is_same_rules(&open, &pair.good) {
        return html! {
            <>
                { both(&open, &pair.good, lang) }
                <p>{ text::other_rules(lang) }</p>
                { see }
                <p class="actions">{ as_new }</p>
            </>
        };
    }
    let merge = {
        let (store, page, id) = (store.clone(), page.clone(), id.clone());
        move |_| join(&store, &page, &id)
    };
    let question = Question {
        label: text::replace(lang).to_owned(),
        described: String::new(),
        asks: text::replace_question(lang).to_owned(),
        yes: text::replace_yes(lang).to_owned(),
    };
    let put = {
        let (store, open, pair) = (store.clone(), open.clone(), pair.clone());
        move || replace(&store, &open, &pair.file, &pair.good)
    };
    html! {
        <>
            { both(&open, &pair.good, lang) }
            { see }
            <div class="actions">
                <button type="button" class="primary" onclick={merge}>{ text::merge_with(lang) }</button>
                { as_new }
                { confirm("replace", question, lang, put) }
            </div>
            <p class="hint">{ text::choice_hint(lang) }</p>
        </>
    }
}

/// A button that puts another draft at hand; it asks first where the present one is stored nowhere.
pub(crate) fn step(store: &Store, label: &str, described: &str, act: Rc<dyn Fn()>) -> Html {
    draw(store, label, described, "primary", act)
}

/// The same beside a button that matters more.
pub(crate) fn beside(store: &Store, label: &str, act: Rc<dyn Fn()>) -> Html {
    draw(store, label, "", "", act)
}

fn draw(
    store: &Store,
    label: &str,
    described: &str,
    class: &'static str,
    act: Rc<dyn Fn()>,
) -> Html {
    let lang = store.lang;
    if store.is_only_copy() {
        return confirm("step", losing(label, described, lang), lang, move || act());
    }
    let described = (!described.is_empty()).then(|| described.to_owned());
    html! {
        <button type="button" {class} aria-label={described} onclick={move |_| act()}>{ label }</button>
    }
}

/// Whether a draft with this id is there already.
fn is_taken(store: &Store, id: &str) -> bool {
    !id.is_empty() && (store.draft(id).is_some() || storage::load(store.storage, id).is_some())
}

/// Makes a draft of a file and goes to its task list.
fn open(store: &Store, good: &Good) {
    let mut assessment = good.assessment.as_ref().clone();
    if is_taken(store, &assessment.id) {
        assessment.id.clear();
    }
    let open = draft::from_assessment(store.storage, assessment, good.instrument.clone());
    go_to(store, open);
}

/// Puts a draft at hand and shows its task list.
pub(crate) fn go_to(store: &Store, open: Open) {
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
}

/// `file 2: name`, the name set apart.
pub(crate) fn side_name(number: usize, name: &str, lang: Lang) -> Html {
    isolated(
        text::side_first(lang),
        &[("number", &number.to_string()), ("name", name)],
    )
}
