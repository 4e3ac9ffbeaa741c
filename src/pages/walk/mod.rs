//! The walk through the building: unit by unit, facility by facility.

pub(crate) mod paper;
pub(crate) mod step;

use crate::browser::page as browser;
use crate::browser::view::{
    Local, all, button, el, heading, link, local, name, p, say, text as words_of, when,
};
use crate::components::draft_bar::draft_bar;
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, tasks as tasks_text, walk as text};
use crate::pages::compare::head::{top, view};
use crate::pages::not_found::lost;
use crate::pages::result::View;
use crate::pages::walk::paper::paper;
use crate::pages::walk::step::{State, step};
use crate::routes::Route;
use std::rc::Rc;
use swanilai::assessment::{Found, Unit};
use swanilai::evidence::{Spot, spots};
use yew::Html;

/// The page: one unit, or the list of them.
pub(crate) fn walk(store: &Store, draft: &str, unit: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view(store, open) else {
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    let units = &view.assessment.units;
    let chosen = match (units.as_slice(), unit) {
        ([only], "") => Some(only.clone()),
        (_, "") => None,
        (units, id) => match units.iter().find(|unit| unit.id == id) {
            Some(unit) => Some(unit.clone()),
            None => return lost(store),
        },
    };
    let has_any = units
        .first()
        .is_some_and(|unit| !spots(unit, &view.instrument, &view.texts).is_empty());
    let body = if units.is_empty() {
        let tasks = Route::Tasks(view.draft.clone()).href();
        let add = link(tasks, tasks_text::add_unit(lang)).class("button");
        let notice = el("div").class("notice").child(p(text::no_units(lang)));
        all([
            top(&view, text::heading(lang)),
            notice.child(add.done()).done(),
        ])
    } else if !has_any {
        nothing_to_see(&view)
    } else {
        match chosen {
            Some(unit) => of_unit(store, &view, &unit),
            None => choice(&view),
        }
    };
    all([body, draft_bar(store)])
}

/// Why there is no list.
fn nothing_to_see(view: &View) -> Html {
    let lang = view.lang;
    let has_indicators = view.instrument.indicators().next().is_some();
    let why = if has_indicators {
        text::none_indicators(lang)
    } else {
        text::none_points(lang)
    };
    let notice = el("div")
        .class("notice")
        .child(p(text::none(lang)))
        .child(p(why));
    all([top(view, text::heading(lang)), notice.done()])
}

/// How many were looked at, in words.
pub(crate) fn progress_words(spots: &[Spot<'_>], lang: Lang) -> String {
    let (done, total) = (looked(spots).to_string(), spots.len().to_string());
    fill(text::progress(lang), &[("done", &done), ("total", &total)])
}

/// How many were looked at.
pub(crate) fn looked(spots: &[Spot<'_>]) -> usize {
    let is_done = |spot: &&Spot<'_>| spot.given.is_some_and(|given| given.found.is_some());
    spots.iter().filter(is_done).count()
}

/// How many were found how.
fn counts(spots: &[Spot<'_>], lang: Lang) -> String {
    let count = |found: Found| {
        let is_so = |spot: &&Spot<'_>| spot.given.is_some_and(|given| given.found == Some(found));
        spots.iter().filter(is_so).count().to_string()
    };
    let [good, flawed, absent] = Found::ALL.map(count);
    let values = [("good", &*good), ("flawed", &flawed), ("absent", &absent)];
    fill(text::counts(lang), &values)
}

/// The units with how far each is.
fn choice(view: &Rc<View>) -> Html {
    let lang = view.lang;
    let items = view.assessment.units.iter().map(|unit| {
        let spots = spots(unit, &view.instrument, &view.texts);
        let style = if looked(&spots) == spots.len() {
            "status done"
        } else {
            "status"
        };
        let way = el("a")
            .class("task")
            .set(
                "href",
                Route::Walk(view.draft.clone(), unit.id.clone()).href(),
            )
            .child(name(&unit.name))
            .text(" ")
            .child(say("span", style, &progress_words(&spots, lang)));
        el("li").key(&unit.id).child(way.done()).done()
    });
    let papers = view.assessment.units.iter().map(|unit| paper(view, unit));
    let list = el("div")
        .class("no-print")
        .child(p(text::intro(lang)))
        .child(say("h2", "", text::choose(lang)))
        .child(el("ul").class("tasks").children(items).done())
        .child(
            el("p")
                .child(button(text::print_all(lang), browser::print).done())
                .done(),
        );
    all([top(view, text::heading(lang)), list.done(), all(papers)])
}

/// One unit: where one stands, and the way on.
fn of_unit(store: &Store, view: &Rc<View>, unit: &Rc<Unit>) -> Html {
    let lang = view.lang;
    let spots = spots(unit, &view.instrument, &view.texts);
    let done = looked(&spots);
    let bar = el("progress")
        .set("max", spots.len().to_string())
        .set("value", done.to_string())
        .set("aria-label", progress_words(&spots, lang));
    let progress = el("p")
        .class("walk-progress")
        .child(say("strong", "", &progress_words(&spots, lang)))
        .text(" ")
        .child(when(done > 0, || {
            say("span", "quiet", &counts(&spots, lang))
        }));
    let draft = || view.draft.clone();
    let mut ways = vec![
        (Route::Tasks(draft()), common::back_to_tasks(lang)),
        (Route::Evidence(draft()), text::to_evidence(lang)),
    ];
    if view.assessment.units.len() > 1 {
        ways.push((Route::Walk(draft(), String::new()), text::other_unit(lang)));
    }
    let mut links = Vec::new();
    for (route, words) in ways {
        if !links.is_empty() {
            links.push(words_of(" · "));
        }
        links.push(link(route.href(), words).done());
    }
    let (shown, walked, key) = (store.clone(), unit.clone(), unit.id.clone());
    // Little stands above: on a phone the facility is what one looks at.
    let head = all([
        el("p").class("no-print").children(links).done(),
        el("p").class("caption").child(name(&unit.name)).done(),
        heading(text::heading(lang)),
    ]);
    let screen = el("div")
        .class("no-print")
        .child(progress.done())
        .child(bar.done())
        .child({
            let view = view.clone();
            local(&key, move |state: &Local<State>| {
                step(&shown, &view, &walked, state)
            })
        })
        .child(say("p", "quiet", text::intro(lang)))
        .child(
            el("p")
                .child(button(text::print(lang), browser::print).done())
                .done(),
        );
    all([head, screen.done(), paper(view, unit)])
}
