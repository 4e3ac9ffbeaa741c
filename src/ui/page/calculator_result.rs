//! What the quick calculator makes of the numbers typed, and how.

use super::calculator_sheet::{Read, Way};
use super::home::items;
use crate::assessment::{Assessment, Entity, Unit};
use crate::instrument::Instrument;
use crate::number::{Decimal, Fraction};
use crate::problem::Problem;
use crate::score::{Scored, Standing, score};
use crate::ui::draft;
use crate::ui::hook::Store;
use crate::ui::part::badge::class_words;
use crate::ui::part::standing::standing;
use crate::ui::platform::events::{self, Later};
use crate::ui::platform::page as browser;
use crate::ui::platform::view::{all, button, el, link, name, nothing, say, text as words_of, when};
use crate::ui::route::Route;
use crate::ui::state::{Action, Open};
use crate::ui::text::{Lang, calculator as text, common, fill, number};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Html;

/// Most numbers written out in one line.
const TERMS: usize = 10;
/// How long typing must rest before the class is spoken, in milliseconds (AX-5).
const REST: u32 = 2_000;

/// What the status region says once typing rests, and the wait for it.
#[derive(Default)]
pub(super) struct Speech(RefCell<(String, Option<Later>)>);

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
pub(super) fn outcome(store: &Store, speech: &Speech, instrument: &Rc<Instrument>, read: Read, way: Way) -> Html {
    let lang = store.lang;
    let units = read.units;
    let sum = points_sum(&units);
    let words = if read.is_faulty {
        text::faulty(lang).to_owned()
    } else if sum > Fraction::from(instrument.max) {
        let sum = number::short(sum.round_half_up(6).decimal(), lang);
        fill(text::too_much(lang), &[("sum", &sum), ("max", &number::short(instrument.max, lang))])
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
        say("p", "working", &working(instrument, &units, &scored.entity, way, lang)),
        when(!instrument.conditions.is_empty(), || {
            let rules = link(Route::Instrument(instrument.id.clone()).href(), text::conditions_link(lang));
            el("p").class("quiet").text(text::conditions(lang)).text(" ").child(rules.done()).done()
        }),
        warnings(&scored, &units, lang),
        assumptions(instrument, &scored, lang),
        el("p").class("hint").attr("id", "proceed-hint").text(text::proceed_hint(lang)).done(),
    ];
    let (store, instrument) = (store.clone(), instrument.clone());
    let proceed = button(text::proceed(lang), move || start(&store, &instrument, &units));
    let proceed = proceed.class("primary").attr("aria-describedby", "proceed-hint").done();
    page.push(el("p").child(proceed).done());
    all(page)
}

/// The sum of all points of dimensions.
fn points_sum(units: &[Unit]) -> Fraction {
    let mut points = Vec::new();
    for unit in units {
        points.extend(unit.points.values().copied());
    }
    sum(&points)
}

/// Puts the units into an assessment, each under an id of its own.
fn gather(mut assessment: Assessment, units: &[Unit]) -> Assessment {
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
    let assessment = gather(draft::blank(instrument, entity), units);
    let open = Open::new(assessment.id.clone(), assessment, instrument.clone());
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
}

/// What the status region says once typing rests: score and class, or nothing while something is open.
fn spoken(instrument: &Instrument, standing: &Standing, way: Way, lang: Lang) -> String {
    let class = standing.class.and_then(|class| instrument.classes.get(class));
    let (Some(score), Some(class)) = (standing.score, class) else {
        return String::new();
    };
    let values = [
        ("score", &*number::points(score, lang)),
        ("class", &*class_words(class, way == Way::Points, lang)),
    ];
    fill(common::ruler_exact(lang), &values)
}

/// How the score came about, in one line.
fn working(instrument: &Instrument, units: &[Unit], standing: &Standing, way: Way, lang: Lang) -> String {
    let mut terms = Vec::new();
    match (way, units.first()) {
        (Way::Points, Some(unit)) => {
            for node in instrument.dimensions().filter_map(|id| instrument.nodes.get(id)) {
                terms.extend(unit.points.get(&node.id).copied());
            }
        }
        _ => terms.extend(units.iter().filter_map(|unit| unit.score)),
    }
    let sum = sum(&terms);
    let count = u32::try_from(terms.len()).unwrap_or(u32::MAX);
    let exact = match way {
        Way::Scores => sum.over(&Fraction::whole(count)),
        Way::Points => sum.clone(),
    };
    let template = match (way, terms.len()) {
        (Way::Scores, 1) => text::one_unit(lang),
        (Way::Scores, many) if many > TERMS => text::mean_sum(lang),
        (Way::Scores, _) => text::mean(lang),
        (Way::Points, _) if standing.score.is_none() => text::sum_part(lang),
        (Way::Points, 1) => text::one_dimension(lang),
        (Way::Points, _) => text::sum(lang),
    };
    let written: Vec<String> = terms.iter().map(|term| number::short(*term, lang)).collect();
    let terms = if way == Way::Scores && written.len() > TERMS {
        number::short(sum.round_half_up(6).decimal(), lang)
    } else {
        written.join(" + ")
    };
    let (sign, shown) = near(&exact, instrument.decimals, lang);
    let values = [
        ("count", &*count.to_string()),
        ("total", &*instrument.dimensions().count().to_string()),
        ("terms", &*terms),
        ("sign", sign),
        ("exact", &*shown),
    ];
    let line = fill(template, &values);
    match standing.score {
        Some(score) if score.fraction() != exact => {
            fill(text::rounded(lang), &[("line", &line), ("score", &number::points(score, lang))])
        }
        Some(_) => fill(text::not_rounded(lang), &[("line", &line)]),
        None => line,
    }
}

fn sum(terms: &[Decimal]) -> Fraction {
    terms.iter().fold(Fraction::ZERO, |sum, term| sum.plus(&Fraction::from(*term)))
}

/// A number with four to six decimals, as few as still round to the same score, and whether it is exact.
fn near(exact: &Fraction, decimals: u8, lang: Lang) -> (&'static str, String) {
    let score = exact.round_half_up(decimals);
    let leads_there = |places: &u8| exact.round_half_up(*places).fraction().round_half_up(decimals) == score;
    let shown = exact.round_half_up((4..=6).find(leads_there).unwrap_or(6));
    let sign = if shown.fraction() == *exact { "=" } else { "≈" };
    (sign, number::short(shown.decimal(), lang))
}

/// The warnings, each under its unit's name instead of its place in a file.
fn warnings(scored: &Scored, units: &[Unit], lang: Lang) -> Html {
    if scored.warnings.is_empty() {
        return nothing();
    }
    let mut list = el("ul");
    for problem in &scored.warnings {
        let index = problem.path.strip_prefix("units[").and_then(|rest| rest.strip_suffix(']'));
        let unit = index.and_then(|index| units.get(index.parse::<usize>().ok()?));
        let whose = unit.map_or_else(nothing, |unit| all(vec![name(&unit.name), words_of(": ")]));
        list = list.child(el("li").child(whose).text(&message(problem, lang)).done());
    }
    el("div").class("notice").child(say("h3", "", text::warnings(lang))).child(list.done()).done()
}

/// The message without its path, its numbers written as people here write them.
fn message(problem: &Problem, lang: Lang) -> String {
    let localised =
        |value: &String| Decimal::parse(value).map_or_else(|_| value.clone(), |found| number::short(found, lang));
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
    let summary = fill(text::assumed(lang), &[("count", &reasons.len().to_string())]);
    el("details").child(say("summary", "", &summary)).child(items("ul", &reasons)).done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::builtin;

    fn decimal(literal: &str) -> Decimal {
        Decimal::parse(literal).unwrap()
    }

    fn line(id: &str, units: &[Unit], way: Way) -> String {
        let instrument = builtin(id).unwrap().load().unwrap();
        let scored = score(&gather(Assessment::default(), units), &instrument);
        working(&instrument, units, &scored.entity, way, Lang::Id)
    }

    #[test]
    fn the_working_of_a_mean_says_what_was_rounded() {
        let cases: [(&[&str], &str); 4] = [
            (&["78.5"], "Satu lokus, jadi nilainya 78,5."),
            (&["60", "61"], "Rata-rata 2 lokus: (60 + 61) ÷ 2 = 60,5."),
            (
                &["90.3", "90.35", "90.35"],
                "Rata-rata 3 lokus: (90,3 + 90,35 + 90,35) ÷ 3 ≈ 90,3333 → dibulatkan 90,33.",
            ),
            // Four decimals would seem to round up, so more are shown.
            (
                &["87.99", "88", "87.99485"],
                "Rata-rata 3 lokus: (87,99 + 88 + 87,99485) ÷ 3 = 87,99495 → dibulatkan 87,99.",
            ),
        ];
        for (scores, expected) in cases {
            let unit = |score: &&str| Unit {
                score: Some(decimal(score)),
                ..Unit::default()
            };
            let units: Vec<Unit> = scores.iter().map(unit).collect();
            assert_eq!(
                line("ori-kepatuhan-2023", &units, Way::Scores),
                expected,
                "{scores:?}"
            );
        }
    }

    #[test]
    fn the_working_of_points_says_what_is_missing() {
        let unit = |points: &[(&str, &str)]| Unit {
            points: points
                .iter()
                .map(|(id, points)| ((*id).to_owned(), decimal(points)))
                .collect(),
            ..Unit::default()
        };
        let part = [unit(&[("input", "8.72"), ("proses", "10.76")])];
        let expected = "Baru 2 dari 4 dimensi: 8,72 + 10,76 = 19,48. Sisanya masih terbuka.";
        assert_eq!(line("ori-kepatuhan-2023", &part, Way::Points), expected);
        let whole = [unit(&[
            ("input", "8.72"),
            ("proses", "10.76"),
            ("output", "20.76"),
            ("pengaduan", "9.61"),
        ])];
        let expected = "Jumlah 4 dimensi: 8,72 + 10,76 + 20,76 + 9,61 = 49,85.";
        assert_eq!(line("ori-kepatuhan-2023", &whole, Way::Points), expected);
        let one = [unit(&[("kepatuhan", "81.5")])];
        assert_eq!(
            line("ori-kepatuhan-2021", &one, Way::Points),
            "Satu dimensi, jadi nilainya 81,5."
        );
    }
}
