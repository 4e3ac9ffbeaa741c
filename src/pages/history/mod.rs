//! Riwayat: the last states of a draft, each of which can be brought back.

pub(crate) mod words;

use crate::browser::archive::Copy;
use crate::browser::page as browser;
use crate::browser::view::{
    Local, all, el, heading, local, nothing, p, say, text as words_of, when,
};
use crate::components::confirm::{Question, confirm};
use crate::components::draft_bar::draft_bar;
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
use yew::Html;

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
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    let (shown, draft) = (store.clone(), open.clone());
    all([
        top(&view, text::heading(lang)),
        local(&open.id, move |look: &Local<Look>| {
            states(&shown, &draft, look)
        }),
        draft_bar(store),
    ])
}

fn states(store: &Store, open: &Open, look: &Local<Look>) -> Html {
    let lang = store.lang;
    drafts::look_at("history", look.afar(), |look| look.is_asked = false);
    if look.with(|look| !look.is_asked) {
        ask(store, open, look);
    }
    let Some((found, outlives)) = look.with(|look| look.found.clone()) else {
        return say("p", "quiet", text::reading(lang));
    };
    let intro = if outlives {
        p(text::intro(lang))
    } else {
        say("p", "notice", text::intro_memory(lang))
    };
    let mut items = Vec::new();
    let mut is_first = true;
    for (at, (copy, state)) in found.iter().enumerate() {
        let before = found
            .get(at + 1..)
            .and_then(|older| older.iter().find_map(|(_, state)| state.clone()));
        let is_now = is_first && state.as_deref() == Some(&*open.assessment);
        is_first = is_first && !is_now;
        items.push(item(
            store,
            open,
            (at + 1, copy),
            state.as_ref(),
            before,
            is_now,
        ));
    }
    let list = el("ol")
        .class("states")
        .attr("id", "states")
        .attr("tabindex", "-1")
        .set("aria-label", text::heading(lang).to_owned());
    all([
        intro,
        when(items.is_empty(), || say("p", "quiet", text::none(lang))),
        list.children(items).done(),
    ])
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
    let card = el("li").class("card").key(&copy.id);
    let head = el("div")
        .class("card-head")
        .child(say("h2", "state-time", &when_stored))
        .child(when(is_now, || say("span", "status done", text::now(lang))));
    let Some(state) = state else {
        return card
            .child(head.done())
            .child(p(text::unreadable(lang)))
            .done();
    };
    let how = match &*copy.mark {
        OPENED => text::how_opened(lang),
        RESTORED => text::how_restored(lang),
        OTHER => text::how_other(lang),
        _ => "",
    };
    let changed = before.map_or_else(
        || words_of(text::first(lang)),
        |before| change_words(&before, state, lang),
    );
    let standing = score(state, &open.instrument).entity;
    let (answered, total) = (standing.answered.to_string(), standing.total.to_string());
    let progress = fill(
        text::progress(lang),
        &[("answered", &answered), ("total", &total)],
    );
    card.child(head.done())
        .child(when(!how.is_empty(), || say("p", "quiet", how)))
        .child(el("p").child(changed).text(" · ").text(&progress).done())
        .child(if is_now {
            nothing()
        } else {
            el("p")
                .child(restore(store, copy, number, &when_stored, lang))
                .done()
        })
        .done()
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
