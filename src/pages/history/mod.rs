//! Riwayat: the last states of a draft, each of which can be brought back.

pub(crate) mod words;

use crate::browser::archive::Copy;
use crate::browser::page as browser;
use crate::components::confirm::{Question, confirm};
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
use crate::components::texts_notice::texts_notice;
use crate::drafts::{self, OPENED, OTHER, RESTORED};
use crate::hooks::Store;
use crate::i18n::{Lang, fill, keep as text, time};
use crate::pages::compare::head::{top, view};
use crate::pages::history::words::change_words;
use crate::pages::not_found::lost;
use crate::state::{Action, Open};
use std::rc::Rc;
use swanilai::assessment::Assessment;
use swanilai::score::score;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, html};

/// A state as it was stored, and read; nothing where this version cannot read it.
type State = (Copy, Option<Rc<Assessment>>);

#[derive(Default)]
struct Look {
    is_asked: bool,
    /// The states, the latest first, and whether they outlive the tab.
    found: Option<(Rc<Vec<State>>, bool)>,
}

/// The page.
pub(crate) fn history(store: &Store) -> Html {
    let lang = store.lang;
    let Some(open) = store.route.draft().and_then(|draft| store.draft(draft)) else {
        return lost(store);
    };
    let Some(view) = view(store, open) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let (shown, draft) = (store.clone(), open.clone());
    let states = local(&open.id, move |look: &Local<Look>| {
        states(&shown, &draft, look)
    });
    html! {
        <>
            { top(&view, text::heading(lang)) }
            { states }
            { draft_bar(store) }
        </>
    }
}

fn states(store: &Store, open: &Open, look: &Local<Look>) -> Html {
    let lang = store.lang;
    drafts::look_at("history", look.afar(), |look| look.is_asked = false);
    if look.with(|look| !look.is_asked) {
        ask(store, open, look);
    }
    let Some((found, outlives)) = look.with(|look| look.found.clone()) else {
        return html! { <p class="quiet">{ text::reading(lang) }</p> };
    };
    let is_now = |(_, state): &State| state.as_deref() == Some(&*open.assessment);
    let now = found.iter().position(is_now);
    let items = found.iter().enumerate().map(|(at, (copy, state))| {
        let mut older = found.iter().skip(at + 1);
        let before = older.find_map(|(_, state)| state.clone());
        let number = at + 1;
        item(
            store,
            open,
            (number, copy),
            state.as_ref(),
            before,
            now == Some(at),
        )
    });
    html! {
        <>
            if outlives {
                <p>{ text::intro(lang) }</p>
            } else {
                <p class="notice">{ text::intro_memory(lang) }</p>
            }
            if found.is_empty() {
                <p class="quiet">{ text::none(lang) }</p>
            }
            <ol class="states" id="states" tabindex="-1" aria-label={text::heading(lang)}>{ for items }</ol>
        </>
    }
}

fn ask(store: &Store, open: &Open, look: &Local<Look>) {
    // Not drawn anew for this.
    look.with_mut(|look| look.is_asked = true);
    let (store, id, look) = (store.clone(), open.id.clone(), look.afar());
    spawn_local(async move {
        let (copies, outlives) = drafts::list(&id, &store).await;
        let read = |copy: Copy| {
            let opened = swanilai::assessment::open_stored(&copy.text).ok();
            (copy, opened.map(|opened| Rc::new(opened.assessment)))
        };
        let states = copies.into_iter().map(read).collect();
        look.update(|look| look.found = Some((Rc::new(states), outlives)));
    });
}

fn item(
    store: &Store,
    open: &Open,
    (number, copy): (usize, &Copy),
    state: Option<&Rc<Assessment>>,
    before: Option<Rc<Assessment>>,
    is_now: bool,
) -> Html {
    let lang = store.lang;
    let when_stored = time::full(&copy.time, lang);
    html! {
        <li class="card" key={copy.id.as_str()}>
            <div class="card-head">
                <h2 class="state-time">{ &when_stored }</h2>
                if is_now {
                    <span class="status done">{ text::now(lang) }</span>
                }
            </div>
            if let Some(state) = state {
                { about(open, copy, state, before, lang) }
                if !is_now {
                    <p>{ restore(store, copy, number, &when_stored, lang) }</p>
                }
            } else {
                <p>{ text::unreadable(lang) }</p>
            }
        </li>
    }
}

/// How a state came about, what changed with it, and how far it is.
fn about(
    open: &Open,
    copy: &Copy,
    state: &Rc<Assessment>,
    before: Option<Rc<Assessment>>,
    lang: Lang,
) -> Html {
    let how = match &*copy.mark {
        OPENED => text::how_opened(lang),
        RESTORED => text::how_restored(lang),
        OTHER => text::how_other(lang),
        _ => "",
    };
    let changed = match before {
        Some(before) => change_words(&before, state, lang),
        None => html! { text::first(lang) },
    };
    let standing = score(state, &open.instrument).entity;
    let (answered, total) = (standing.answered.to_string(), standing.total.to_string());
    let progress = fill(
        text::progress(lang),
        &[("answered", &answered), ("total", &total)],
    );
    html! {
        <>
            if !how.is_empty() {
                <p class="quiet">{ how }</p>
            }
            <p>{ changed }{ " · " }{ progress }</p>
        </>
    }
}

/// The button that brings a state back, in two steps.
fn restore(store: &Store, copy: &Copy, number: usize, when_stored: &str, lang: Lang) -> Html {
    let named = |template: &str| {
        let number = number.to_string();
        fill(template, &[("number", &number), ("time", when_stored)])
    };
    let words = Question {
        label: text::restore(lang).to_owned(),
        described: named(text::restore_of(lang)),
        asks: named(text::restore_question(lang)),
        yes: text::restore_yes(lang).to_owned(),
    };
    let (store, copy, done) = (store.clone(), copy.clone(), named(text::restored(lang)));
    confirm(&copy.id.clone(), words, lang, move || {
        let said = if drafts::restore(&store, &copy) {
            done.clone()
        } else {
            text::not_restored(lang).to_owned()
        };
        store.dispatch(Action::Announce(said));
        browser::focus("#states");
    })
}
