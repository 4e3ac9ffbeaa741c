//! The walk through the building: unit by unit, facility by facility.

pub(crate) mod paper;
pub(crate) mod step;

use crate::browser::page as browser;
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
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
use yew::{Html, html};

/// The page: one unit, or the list of them.
pub(crate) fn walk(store: &Store, draft: &str, unit: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
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
        no_units(&view)
    } else if !has_any {
        nothing_to_see(&view)
    } else {
        match chosen {
            Some(unit) => of_unit(store, &view, &unit),
            None => choice(&view),
        }
    };
    html! {
        <>
            { body }
            { draft_bar(store) }
        </>
    }
}

/// That there is no unit yet, and where to add one.
fn no_units(view: &View) -> Html {
    let lang = view.lang;
    let tasks = Route::Tasks(view.draft.clone()).href();
    html! {
        <>
            { top(view, text::heading(lang)) }
            <div class="notice">
                <p>{ text::no_units(lang) }</p>
                <a href={tasks} class="button">{ tasks_text::add_unit(lang) }</a>
            </div>
        </>
    }
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
    html! {
        <>
            { top(view, text::heading(lang)) }
            <div class="notice">
                <p>{ text::none(lang) }</p>
                <p>{ why }</p>
            </div>
        </>
    }
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
    let units = &view.assessment.units;
    let items = units.iter().map(|unit| {
        let spots = spots(unit, &view.instrument, &view.texts);
        let style = if looked(&spots) == spots.len() {
            "status done"
        } else {
            "status"
        };
        let page = Route::Walk(view.draft.clone(), unit.id.clone()).href();
        html! {
            <li key={unit.id.as_str()}>
                <a href={page} class="task">
                    <bdi>{ &unit.name }</bdi>
                    { " " }
                    <span class={style}>{ progress_words(&spots, lang) }</span>
                </a>
            </li>
        }
    });
    html! {
        <>
            { top(view, text::heading(lang)) }
            <div class="no-print">
                <p>{ text::intro(lang) }</p>
                <h2>{ text::choose(lang) }</h2>
                <ul class="tasks">{ for items }</ul>
                <p><button type="button" onclick={|_| browser::print()}>{ text::print_all(lang) }</button></p>
            </div>
            <>{ for units.iter().map(|unit| paper(view, unit)) }</>
        </>
    }
}

/// One unit: where one stands, and the way on.
fn of_unit(store: &Store, view: &Rc<View>, unit: &Rc<Unit>) -> Html {
    let lang = view.lang;
    let spots = spots(unit, &view.instrument, &view.texts);
    let done = looked(&spots);
    let progress = progress_words(&spots, lang);
    let walked = {
        let (store, view, unit) = (store.clone(), view.clone(), unit.clone());
        local(&unit.id.clone(), move |state: &Local<State>| {
            step(&store, &view, &unit, state)
        })
    };
    // Little stands above: on a phone the facility is what one looks at.
    html! {
        <>
            { ways(view) }
            <p class="caption"><bdi>{ &unit.name }</bdi></p>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <div class="no-print">
                <p class="walk-progress">
                    <strong>{ &progress }</strong>
                    { " " }
                    if done > 0 {
                        <span class="quiet">{ counts(&spots, lang) }</span>
                    }
                </p>
                <progress max={spots.len().to_string()} value={done.to_string()} aria-label={progress.clone()} />
                { walked }
                <p class="quiet">{ text::intro(lang) }</p>
                <p><button type="button" onclick={|_| browser::print()}>{ text::print(lang) }</button></p>
            </div>
            { paper(view, unit) }
        </>
    }
}

/// Links to the task list, the evidence and the other units.
fn ways(view: &View) -> Html {
    let lang = view.lang;
    let draft = || view.draft.clone();
    let mut ways = vec![
        (Route::Tasks(draft()), common::back_to_tasks(lang)),
        (Route::Evidence(draft()), text::to_evidence(lang)),
    ];
    if view.assessment.units.len() > 1 {
        ways.push((Route::Walk(draft(), String::new()), text::other_unit(lang)));
    }
    html! {
        <p class="no-print">
            for (index, (route, words)) in ways.into_iter().enumerate() {
                if index > 0 {
                    { " · " }
                }
                <a href={route.href()}>{ words }</a>
            }
        </p>
    }
}
