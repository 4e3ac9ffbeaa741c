//! What the quick calculator makes of the numbers typed, and how.

use crate::browser::events::{self, Later};
use crate::browser::page as browser;
use crate::browser::view::{all, button, el, link, name, nothing, say, text as words_of, when};
use crate::components::badge::class_words;
use crate::components::confirm::{confirm, losing};
use crate::components::standing::standing;
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, calculator as text, common, fill, number};
use crate::pages::calculator::sheet::{Read, Way};
use crate::pages::calculator::working::{points_sum, working};
use crate::pages::home::items;
use crate::routes::Route;
use crate::state::{Action, Open};
use std::cell::RefCell;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Entity, Unit};
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, Fraction};
use swanilai::problem::Problem;
use swanilai::score::{Scored, Standing, score};
use yew::Html;

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
        return say("p", "notice", &words);
    }
    let scored = score(&gather(Assessment::default(), &units), instrument);
    speech.prepare(spoken(instrument, &scored.entity, way, lang), store);
    let mut page = vec![
        standing(instrument, &scored.entity, way == Way::Points, lang),
        say(
            "p",
            "working",
            &working(instrument, &units, &scored.entity, way, lang),
        ),
        when(!instrument.conditions.is_empty(), || {
            let rules = link(
                Route::Instrument(instrument.id.clone()).href(),
                text::conditions_link(lang),
            );
            el("p")
                .class("quiet")
                .text(text::conditions(lang))
                .text(" ")
                .child(rules.done())
                .done()
        }),
        warnings(&scored, &units, lang),
        assumptions(instrument, &scored, lang),
        el("p")
            .class("hint")
            .attr("id", "proceed-hint")
            .text(text::proceed_hint(lang))
            .done(),
    ];
    let is_only_copy = store.is_only_copy();
    let (store, instrument) = (store.clone(), instrument.clone());
    let proceed = move || start(&store, &instrument, &units);
    let proceed = if is_only_copy {
        let question = losing(text::proceed(lang), "", lang);
        confirm("proceed", question, lang, proceed)
    } else {
        button(text::proceed(lang), proceed)
            .class("primary")
            .attr("aria-describedby", "proceed-hint")
            .done()
    };
    page.push(el("p").child(proceed).done());
    all(page)
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
        return nothing();
    }
    let mut list = el("ul");
    for problem in &scored.warnings {
        let index = problem
            .path
            .strip_prefix("units[")
            .and_then(|rest| rest.strip_suffix(']'));
        let unit = index.and_then(|index| units.get(index.parse::<usize>().ok()?));
        let whose = unit.map_or_else(nothing, |unit| all(vec![name(&unit.name), words_of(": ")]));
        list = list.child(el("li").child(whose).text(&message(problem, lang)).done());
    }
    el("div")
        .class("notice")
        .child(say("h3", "", text::warnings(lang)))
        .child(list.done())
        .done()
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
        return say("p", "quiet", text::assumed_none(lang));
    }
    let summary = fill(
        text::assumed(lang),
        &[("count", &reasons.len().to_string())],
    );
    el("details")
        .child(say("summary", "", &summary))
        .child(items("ul", &reasons))
        .done()
}
