//! Many files in one table: how files come in, what goes on, and what they come to.

pub(crate) mod alike;
pub(crate) mod book;
pub(crate) mod conflicts;
pub(crate) mod counts;
pub(crate) mod export;
pub(crate) mod faults;
pub(crate) mod groups;
pub(crate) mod jobs;
pub(crate) mod rank;
pub(crate) mod read;
pub(crate) mod row;
pub(crate) mod run;
pub(crate) mod sources;
pub(crate) mod table;
pub(crate) mod unfinished;
pub(crate) mod view;

use crate::browser::events;
use crate::browser::page as browser;
use crate::browser::view::{all, button, el, heading, link, local, nothing, p, say, when};
use crate::components::confirm::{Question, confirm};
use crate::components::select_field::select_field;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, rekap as text};
use crate::pages::rekap::alike::alike;
use crate::pages::rekap::conflicts::conflicts;
use crate::pages::rekap::counts::counts;
use crate::pages::rekap::export::export;
use crate::pages::rekap::faults::{duplicates, faulty, settled};
use crate::pages::rekap::groups::groups;
use crate::pages::rekap::jobs::{Desk, Phase, Place};
use crate::pages::rekap::rank::{narrowing, ranking};
use crate::pages::rekap::sources::ways_in;
use crate::pages::rekap::table::{Round, Table};
use crate::pages::rekap::unfinished::unfinished;
use std::rc::Rc;
use yew::Html;

/// The page.
pub(crate) fn rekap(store: &Store) -> Html {
    let store = store.clone();
    local("rekap", move |place: &Place| {
        let desk = Desk::at(&store, place);
        view(&store, &desk)
    })
}

fn view(store: &Store, desk: &Desk) -> Html {
    let lang = store.lang;
    let (phase, table) = desk.with(|kept| (kept.phase.clone(), kept.table.clone()));
    // What is wrong with files is told in the language of the moment it was found.
    if table.as_ref().is_some_and(|table| table.lang != lang) && phase == Phase::Idle {
        let desk = desk.clone();
        events::soon(move || desk.run());
    }
    all([
        heading(common::many_files(lang)),
        p(text::intro(lang)),
        ways_in(store, desk, table.is_some()),
        going_on(desk, &phase, lang),
        table.map_or_else(nothing, |table| shown(store, desk, &table)),
    ])
}

/// What goes on: how far reading is, and a way to stop it.
fn going_on(desk: &Desk, phase: &Phase, lang: Lang) -> Html {
    let (words, done, total) = match phase {
        Phase::Idle => return nothing(),
        Phase::Failed(why) => return failure(desk, why, lang),
        Phase::Reading(done, total) => {
            let counts = [("done", &*done.to_string()), ("total", &*total.to_string())];
            (fill(text::reading(lang), &counts), *done, *total)
        }
        Phase::Counting => (text::counting(lang).to_owned(), 1, 1),
    };
    let bar = el("progress")
        .attr("aria-labelledby", "rekap-progress")
        .set("max", total.to_string())
        .set("value", done.to_string());
    let desk = desk.clone();
    let cancel = move || {
        desk.cancel();
        events::soon(|| browser::focus("main h1"));
    };
    el("div")
        .class("card rekap-progress")
        .key("progress")
        .child(el("p").attr("id", "rekap-progress").text(&words).done())
        .child(bar.done())
        .child(
            el("p")
                .child(button(text::cancel(lang), cancel).done())
                .done(),
        )
        .done()
}

fn failure(desk: &Desk, why: &str, lang: Lang) -> Html {
    let desk = desk.clone();
    el("div")
        .class("notice")
        .key("failure")
        .attr("role", "alert")
        .child(p(text::failed(lang)))
        .child(say("p", "hint", why))
        .child(
            el("p")
                .child(button(common::retry(lang), move || desk.run()).done())
                .done(),
        )
        .done()
}

/// The table and all that goes with it.
fn shown(store: &Store, desk: &Desk, table: &Rc<Table>) -> Html {
    let lang = store.lang;
    let look = desk.with(|kept| kept.look.clone());
    let round = look.round_of(table);
    let files = table.files.to_string();
    let read = fill(text::from_files(lang), &[("files", &files)]);
    all([
        el("h2")
            .attr("id", "rekap-outcome")
            .attr("tabindex", "-1")
            .text(text::outcome(lang))
            .done(),
        when(table.files > 0, || p(&read)),
        check(table, round.as_ref(), lang),
        alike(desk, table, lang),
        conflicts(store, desk, table),
        round.map_or_else(
            || p(text::empty(lang)),
            |round| {
                all([
                    choose_round(desk, table, &round, lang),
                    narrowing(desk, &round, &look, lang),
                    counts(&round, &look, lang),
                    ranking(desk, &round, &look, lang),
                    unfinished(&round, &look, lang),
                    groups(&round, lang),
                    export(store, table, &round, &look),
                ])
            },
        ),
        faulty(desk, table, lang),
        settled(table, lang),
        duplicates(table, lang),
        clear(desk, lang),
    ])
}

/// What needs a person's eye, with a link to each.
fn check(table: &Table, round: Option<&Rc<Round>>, lang: Lang) -> Html {
    let mut items = Vec::new();
    let mut item = |count: usize, template: &str, place: &'static str| {
        if count > 0 {
            let words = fill(template, &[("count", &count.to_string())]);
            // The address stays that of the page.
            let link = link(place.to_owned(), &words).onfollow(move || browser::focus(place));
            items.push(el("li").child(link.done()).done());
        }
    };
    item(table.alike.len(), text::check_alike(lang), "#rekap-alike");
    item(
        table.conflicts.len(),
        text::check_conflicts(lang),
        "#rekap-conflicts",
    );
    item(
        table.faulty.len(),
        text::check_faulty(lang),
        "#rekap-faulty",
    );
    let open = round.map_or(0, |round| round.unfinished.len());
    item(open, text::check_unfinished(lang), "#rekap-unfinished");
    item(
        table.duplicates.len(),
        text::check_duplicates(lang),
        "#rekap-duplicates",
    );
    when(!items.is_empty(), || {
        el("div")
            .class("rekap-check")
            .child(p(text::check(lang)))
            .child(el("ul").children(items).done())
            .done()
    })
}

/// Which round is looked at, where there are several.
fn choose_round(desk: &Desk, table: &Table, round: &Round, lang: Lang) -> Html {
    let mut options = Vec::new();
    for one in &table.rounds {
        let count = (one.ranked.len() + one.unfinished.len()).to_string();
        let year = one.year.map(|year| year.to_string());
        let template = match year {
            Some(_) => text::round_option(lang),
            None => text::round_no_year(lang),
        };
        let name = one.instrument.name(lang);
        let values = [
            ("year", year.as_deref().unwrap_or("")),
            ("name", name),
            ("count", &count),
        ];
        options.push((one.key(), fill(template, &values)));
    }
    let desk = desk.clone();
    let change = move |key: String| {
        desk.update(|kept| {
            let order = kept.look.order;
            kept.look = view::Look {
                round: key,
                order,
                ..Default::default()
            };
        });
    };
    let hint = text::round_hint(lang);
    select_field(
        "rekap-round",
        text::round(lang),
        hint,
        &options,
        &round.key(),
        change,
    )
}

/// A way to begin anew.
fn clear(desk: &Desk, lang: Lang) -> Html {
    let words = Question {
        label: text::clear(lang).to_owned(),
        described: String::new(),
        asks: text::clear_question(lang).to_owned(),
        yes: text::clear_yes(lang).to_owned(),
    };
    let desk = desk.clone();
    let act = move || {
        desk.clear();
        events::soon(|| browser::focus("main h1"));
    };
    el("p")
        .class("no-print")
        .child(confirm("clear", words, lang, act))
        .done()
}
