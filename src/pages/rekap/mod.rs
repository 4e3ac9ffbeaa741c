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
use crate::browser::input::on_follow;
use crate::browser::page as browser;
use crate::components::confirm::{Question, confirm};
use crate::components::local::local;
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
use yew::{Html, html};

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
    html! {
        <>
            <h1 tabindex="-1">{ common::many_files(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            { ways_in(store, desk, table.is_some()) }
            { going_on(desk, &phase, lang) }
            if let Some(table) = &table {
                { shown(store, desk, table) }
            }
        </>
    }
}

/// What goes on: how far reading is, and a way to stop it.
fn going_on(desk: &Desk, phase: &Phase, lang: Lang) -> Html {
    let (words, done, total) = match phase {
        Phase::Idle => return Html::default(),
        Phase::Failed(why) => return failure(desk, why, lang),
        Phase::Reading(done, total) => {
            let counts = [("done", &*done.to_string()), ("total", &*total.to_string())];
            (fill(text::reading(lang), &counts), *done, *total)
        }
        Phase::Counting => (text::counting(lang).to_owned(), 1, 1),
    };
    let desk = desk.clone();
    let cancel = move |_| {
        desk.cancel();
        events::soon(|| browser::focus("main h1"));
    };
    let (max, value) = (total.to_string(), done.to_string());
    html! {
        <div key="progress" class="card rekap-progress">
            <p id="rekap-progress">{ words }</p>
            <progress aria-labelledby="rekap-progress" max={max} value={value} />
            <p><button type="button" onclick={cancel}>{ text::cancel(lang) }</button></p>
        </div>
    }
}

fn failure(desk: &Desk, why: &str, lang: Lang) -> Html {
    let desk = desk.clone();
    html! {
        <div key="failure" class="notice" role="alert">
            <p>{ text::failed(lang) }</p>
            <p class="hint">{ why }</p>
            <p><button type="button" onclick={move |_| desk.run()}>{ common::retry(lang) }</button></p>
        </div>
    }
}

/// The table and all that goes with it.
fn shown(store: &Store, desk: &Desk, table: &Rc<Table>) -> Html {
    let lang = store.lang;
    let look = desk.with(|kept| kept.look.clone());
    let round = look.round_of(table);
    let files = table.files.to_string();
    html! {
        <>
            <h2 id="rekap-outcome" tabindex="-1">{ text::outcome(lang) }</h2>
            if table.files > 0 {
                <p>{ fill(text::from_files(lang), &[("files", &files)]) }</p>
            }
            { check(table, round.as_ref(), lang) }
            { alike(desk, table, lang) }
            { conflicts(store, desk, table) }
            if let Some(round) = &round {
                { choose_round(desk, table, round, lang) }
                { narrowing(desk, round, &look, lang) }
                { counts(round, &look, lang) }
                { ranking(desk, round, &look, lang) }
                { unfinished(round, &look, lang) }
                { groups(round, lang) }
                { export(store, table, round, &look) }
            } else {
                <p>{ text::empty(lang) }</p>
            }
            { faulty(desk, table, lang) }
            { settled(table, lang) }
            { duplicates(table, lang) }
            { clear(desk, lang) }
        </>
    }
}

/// What needs a person's eye, with a link to each.
fn check(table: &Table, round: Option<&Rc<Round>>, lang: Lang) -> Html {
    let (alike, conflicts) = (table.alike.len(), table.conflicts.len());
    let (faulty, duplicates) = (table.faulty.len(), table.duplicates.len());
    let open = round.map_or(0, |round| round.unfinished.len());
    let checks = [
        (alike, text::check_alike(lang), "#rekap-alike"),
        (conflicts, text::check_conflicts(lang), "#rekap-conflicts"),
        (faulty, text::check_faulty(lang), "#rekap-faulty"),
        (open, text::check_unfinished(lang), "#rekap-unfinished"),
        (
            duplicates,
            text::check_duplicates(lang),
            "#rekap-duplicates",
        ),
    ];
    if checks.iter().all(|(count, ..)| *count == 0) {
        return Html::default();
    }
    let found = checks.into_iter().filter(|(count, ..)| *count > 0);
    let items = found.map(|(count, template, place)| {
        let words = fill(template, &[("count", &count.to_string())]);
        // The address stays that of the page.
        let follow = on_follow(move || browser::focus(place));
        html! { <li><a href={place} onclick={follow}>{ words }</a></li> }
    });
    html! {
        <div class="rekap-check">
            <p>{ text::check(lang) }</p>
            <ul>{ for items }</ul>
        </div>
    }
}

/// Which round is looked at, where there are several.
fn choose_round(desk: &Desk, table: &Table, round: &Round, lang: Lang) -> Html {
    let option = |one: &Rc<Round>| {
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
        (one.key(), fill(template, &values))
    };
    let options: Vec<_> = table.rounds.iter().map(option).collect();
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
    html! { <p class="no-print">{ confirm("clear", words, lang, act) }</p> }
}
