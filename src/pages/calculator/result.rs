//! What the quick calculator makes of the numbers typed, and how.

use crate::browser::events::{self, Later};
use crate::browser::page as browser;
use crate::components::badge::class_words;
use crate::components::confirm::{confirm, losing};
use crate::components::list::items;
use crate::components::standing::standing;
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, calculator as text, common, fill, number};
use crate::pages::calculator::sheet::{Read, Way};
use crate::pages::calculator::working::{points_sum, working};
use crate::routes::Route;
use crate::state::{Action, Open};
use std::cell::RefCell;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Entity, Unit};
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, Fraction};
use swanilai::problem::Problem;
use swanilai::score::{Scored, Standing, score};
use yew::{Html, html};

/// How long typing must rest before the class is spoken, in milliseconds (AX-5).
const REST: u32 = 2_000;

/// What the status region says once typing rests, and the wait for it.
#[derive(Default)]
pub(crate) struct Speech(RefCell<(String, Option<Later>)>);

impl Speech {
    /// Begins to wait anew where there is something else to say; an empty text ends the wait.
    fn prepare(&self, words: String, store: &Store) {
        let mut speech = self.0.borrow_mut();
        if speech.0 == words {
            return;
        }
        let (store, said) = (store.clone(), words.clone());
        let wait = || events::later(REST, move || store.dispatch(Action::Announce(said)));
        let timer = (!words.is_empty()).then(wait);
        *speech = (words, timer);
    }
}

/// Score, class and how they came about, or what is still missing.
pub(crate) fn outcome(
    store: &Store,
    speech: &Speech,
    instrument: &Rc<Instrument>,
    read: Read,
    way: Way,
) -> Html {
    let lang = store.lang;
    let units = read.units;
    let sum = points_sum(&units);
    let words = if read.is_faulty {
        text::faulty(lang).to_owned()
    } else if read.has_long_name {
        text::long_name(lang).to_owned()
    } else if sum > Fraction::from(instrument.max) {
        let sum = number::short(sum.round_half_up(6).decimal(), lang);
        fill(
            text::too_much(lang),
            &[("sum", &sum), ("max", &number::short(instrument.max, lang))],
        )
    } else if units.is_empty() {
        text::waiting(lang).to_owned()
    } else {
        String::new()
    };
    if !words.is_empty() {
        speech.prepare(String::new(), store);
        return html! { <p class="notice">{ words }</p> };
    }
    let scored = score(&gather(Assessment::default(), &units), instrument);
    speech.prepare(spoken(instrument, &scored.entity, way, lang), store);
    let standing = standing(instrument, &scored.entity, way == Way::Points, lang);
    let working = working(instrument, &units, &scored.entity, way, lang);
    html! {
        <>
            { standing }
            <p class="working">{ working }</p>
            if !instrument.conditions.is_empty() {
                <p class="quiet">
                    { text::conditions(lang) }
                    { " " }
                    <a href={Route::Instrument(instrument.id.clone()).href()}>{ text::conditions_link(lang) }</a>
                </p>
            }
            { warnings(&scored, &units, lang) }
            { assumptions(instrument, &scored, lang) }
            <p class="hint" id="proceed-hint">{ text::proceed_hint(lang) }</p>
            <p>{ proceed(store, instrument, units) }</p>
        </>
    }
}

/// The button that goes on with a draft of it.
fn proceed(store: &Store, instrument: &Rc<Instrument>, units: Vec<Unit>) -> Html {
    let (lang, is_only_copy) = (store.lang, store.is_only_copy());
    let (store, instrument) = (store.clone(), instrument.clone());
    let proceed = move || start(&store, &instrument, &units);
    if is_only_copy {
        let question = losing(text::proceed(lang), "", lang);
        return confirm("proceed", question, lang, proceed);
    }
    html! {
        <button type="button" class="primary" aria-describedby="proceed-hint" onclick={move |_| proceed()}>
            { text::proceed(lang) }
        </button>
    }
}

/// Puts the units into an assessment, each under an id of its own.
pub(crate) fn gather(mut assessment: Assessment, units: &[Unit]) -> Assessment {
    for unit in units {
        let id = assessment.free_unit_id(&unit.name);
        assessment.units.push(Rc::new(Unit { id, ..unit.clone() }));
    }
    assessment
}

/// Makes a draft of what was typed and goes to its task list.
fn start(store: &Store, instrument: &Rc<Instrument>, units: &[Unit]) {
    let entity = Entity {
        name: text::entity(store.lang).to_owned(),
        kind: instrument.kinds.first().cloned().unwrap_or_default(),
        ..Entity::default()
    };
    let mut assessment = gather(draft::blank(instrument, entity), units);
    for unit in &mut assessment.units {
        Rc::make_mut(unit).id = draft::unit_id(&unit.name);
    }
    let open = Open::new(assessment.id.clone(), assessment, instrument.clone());
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
}

/// What the status region says once typing rests: score and class, or nothing while something is open.
fn spoken(instrument: &Instrument, standing: &Standing, way: Way, lang: Lang) -> String {
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    let (Some(score), Some(class)) = (standing.score, class) else {
        return String::new();
    };
    let values = [
        ("score", &*number::points(score, lang)),
        ("class", &*class_words(class, way == Way::Points, lang)),
    ];
    fill(common::ruler_exact(lang), &values)
}

/// The warnings, each under its unit's name instead of its place in a file.
fn warnings(scored: &Scored, units: &[Unit], lang: Lang) -> Html {
    if scored.warnings.is_empty() {
        return Html::default();
    }
    let items = scored.warnings.iter().map(|problem| {
        let index = problem
            .path
            .strip_prefix("units[")
            .and_then(|rest| rest.strip_suffix(']'));
        let unit = index.and_then(|index| units.get(index.parse::<usize>().ok()?));
        html! {
            <li>
                if let Some(unit) = unit {
                    <bdi>{ &unit.name }</bdi>
                    { ": " }
                }
                { message(problem, lang) }
            </li>
        }
    });
    html! {
        <div class="notice">
            <h3>{ text::warnings(lang) }</h3>
            <ul>{ for items }</ul>
        </div>
    }
}

/// The message without its path, its numbers written as people here write them.
fn message(problem: &Problem, lang: Lang) -> String {
    let localised = |value: &String| {
        Decimal::parse(value).map_or_else(|_| value.clone(), |found| number::short(found, lang))
    };
    let shown = Problem {
        path: String::new(),
        found: localised(&problem.found),
        expected: localised(&problem.expected),
        ..problem.clone()
    };
    shown.message(lang)
}

/// What acted on the result and is only assumed; the same reason is given once.
fn assumptions(instrument: &Instrument, scored: &Scored, lang: Lang) -> Html {
    let mut reasons: Vec<&str> = Vec::new();
    for assumption in &scored.assumptions {
        let reason = instrument.reason(&assumption.reason, lang);
        if !reason.is_empty() && !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    if reasons.is_empty() {
        return html! { <p class="quiet">{ text::assumed_none(lang) }</p> };
    }
    let summary = fill(
        text::assumed(lang),
        &[("count", &reasons.len().to_string())],
    );
    html! {
        <details>
            <summary>{ summary }</summary>
            <ul>{ items(&reasons) }</ul>
        </details>
    }
}
