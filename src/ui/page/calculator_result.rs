//! What the quick calculator makes of the numbers typed, and how.

use super::calculator_sheet::Way;
use crate::assessment::{Assessment, Entity, Unit};
use crate::instrument::Instrument;
use crate::number::{Decimal, Fraction};
use crate::problem::Problem;
use crate::score::{Scored, Standing, score};
use crate::ui::draft;
use crate::ui::hook::{Store, use_store};
use crate::ui::part::badge::class_words;
use crate::ui::part::standing::StandingView;
use crate::ui::platform::page as browser;
use crate::ui::route::Route;
use crate::ui::state::{Action, Open};
use crate::ui::text::{Lang, calculator as text, common, fill, number};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// Most numbers written out in one line.
const TERMS: usize = 10;
/// How long typing must rest before the class is spoken, in milliseconds (AX-5).
const REST: u32 = 2_000;

/// The units typed.
#[derive(Clone, PartialEq, Debug, Default)]
pub(in crate::ui) struct Read {
    pub(in crate::ui) units: Vec<Unit>,
    /// Whether some number cannot be read; then nothing is computed without it.
    pub(in crate::ui) is_faulty: bool,
}

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct OutcomeProps {
    pub(in crate::ui) instrument: Rc<Instrument>,
    pub(in crate::ui) read: Read,
    pub(in crate::ui) way: Way,
    pub(in crate::ui) lang: Lang,
}

#[component]
pub(in crate::ui) fn Outcome(props: &OutcomeProps) -> Html {
    let OutcomeProps {
        instrument,
        read,
        way,
        lang,
    } = props;
    let (lang, way) = (*lang, *way);
    let store = use_store();
    let sum = points_sum(&read.units);
    let is_too_much = sum > Fraction::from(instrument.max);
    let is_ready = !read.units.is_empty() && !read.is_faulty && !is_too_much;
    let scored = is_ready.then(|| score(&gather(Assessment::default(), &read.units), instrument));
    let spoken = scored
        .as_ref()
        .map(|scored| spoken(instrument, &scored.entity, way, lang))
        .unwrap_or_default();
    use_effect_with(spoken, {
        let store = store.dispatcher();
        move |spoken| {
            let spoken = spoken.clone();
            let timer = (!spoken.is_empty())
                .then(|| Timeout::new(REST, move || store.dispatch(Action::Announce(spoken))));
            move || drop(timer)
        }
    });
    let Some(scored) = scored else {
        let words = if read.is_faulty {
            text::faulty(lang).to_owned()
        } else if is_too_much {
            let sum = number::short(sum.round_half_up(6).decimal(), lang);
            fill(
                text::too_much(lang),
                &[("sum", &sum), ("max", &number::short(instrument.max, lang))],
            )
        } else {
            text::waiting(lang).to_owned()
        };
        return html! { <p class="notice">{ words }</p> };
    };
    let proceed = {
        let (instrument, units) = (instrument.clone(), read.units.clone());
        Callback::from(move |_: MouseEvent| start(&store, &instrument, &units))
    };
    html! {
        <>
            <StandingView instrument={instrument.clone()} standing={scored.entity.clone()} {lang} for_unit={way == Way::Points} />
            <p class="working">{ working(instrument, &read.units, &scored.entity, way, lang) }</p>
            if !instrument.conditions.is_empty() {
                <p class="quiet">
                    { text::conditions(lang) }{ " " }
                    <a href={Route::Instrument(instrument.id.clone()).href()}>{ text::conditions_link(lang) }</a>
                </p>
            }
            { warnings(&scored, &read.units, lang) }
            { assumptions(instrument, &scored, lang) }
            <p class="hint" id="proceed-hint">{ text::proceed_hint(lang) }</p>
            <p>
                <button type="button" class="primary" aria-describedby="proceed-hint" onclick={proceed}>{ text::proceed(lang) }</button>
            </p>
        </>
    }
}

/// The sum of all points of dimensions.
fn points_sum(units: &[Unit]) -> Fraction {
    let points = units.iter().flat_map(|unit| unit.points.values());
    points.fold(Fraction::ZERO, |sum, points| {
        sum.plus(&Fraction::from(*points))
    })
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

/// How the score came about, in one line.
fn working(
    instrument: &Instrument,
    units: &[Unit],
    standing: &Standing,
    way: Way,
    lang: Lang,
) -> String {
    let terms: Vec<Decimal> = match way {
        Way::Scores => units.iter().filter_map(|unit| unit.score).collect(),
        Way::Points => {
            let dimensions = instrument
                .dimensions()
                .filter_map(|id| instrument.nodes.get(id));
            let points = |unit: &Unit| {
                dimensions
                    .filter_map(|node| unit.points.get(&node.id).copied())
                    .collect()
            };
            units.first().map(points).unwrap_or_default()
        }
    };
    let sum = terms
        .iter()
        .fold(Fraction::ZERO, |sum, term| sum.plus(&Fraction::from(*term)));
    let count = u32::try_from(terms.len()).unwrap_or(u32::MAX);
    let exact = match way {
        Way::Scores => sum.over(&Fraction::whole(count)),
        Way::Points => sum.clone(),
    };
    let is_open = standing.score.is_none();
    let (template, terms) = match (way, terms.as_slice()) {
        (Way::Scores, [_]) => (text::one_unit(lang), String::new()),
        (Way::Scores, terms) if terms.len() > TERMS => (text::mean_sum(lang), written(&sum, lang)),
        (Way::Scores, terms) => (text::mean(lang), joined(terms, lang)),
        (Way::Points, terms) if is_open => (text::sum_part(lang), joined(terms, lang)),
        (Way::Points, [_]) => (text::one_dimension(lang), String::new()),
        (Way::Points, terms) => (text::sum(lang), joined(terms, lang)),
    };
    let (sign, shown) = near(&exact, instrument.decimals, lang);
    let (count, total) = (
        count.to_string(),
        instrument.dimensions().count().to_string(),
    );
    let values = [
        ("count", &*count),
        ("total", &*total),
        ("terms", &*terms),
        ("sign", sign),
        ("exact", &*shown),
    ];
    let line = fill(template, &values);
    match standing.score {
        Some(score) if score.fraction() != exact => fill(
            text::rounded(lang),
            &[("line", &line), ("score", &number::points(score, lang))],
        ),
        Some(_) => fill(text::not_rounded(lang), &[("line", &line)]),
        None => line,
    }
}

fn joined(terms: &[Decimal], lang: Lang) -> String {
    terms
        .iter()
        .map(|term| number::short(*term, lang))
        .collect::<Vec<_>>()
        .join(" + ")
}

fn written(value: &Fraction, lang: Lang) -> String {
    number::short(value.round_half_up(6).decimal(), lang)
}

/// A number with four to six decimals, as few as still round to the same score, and whether it is exact.
fn near(exact: &Fraction, decimals: u8, lang: Lang) -> (&'static str, String) {
    let score = exact.round_half_up(decimals);
    let leads_there = |places: &u8| {
        exact
            .round_half_up(*places)
            .fraction()
            .round_half_up(decimals)
            == score
    };
    let shown = exact.round_half_up((4..=6).find(leads_there).unwrap_or(6));
    let sign = if shown.fraction() == *exact {
        "="
    } else {
        "≈"
    };
    (sign, number::short(shown.decimal(), lang))
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
                    <bdi>{ &unit.name }</bdi>{ ": " }
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
    let items = reasons.iter().map(|reason| html! { <li>{ *reason }</li> });
    html! {
        <details>
            <summary>{ fill(text::assumed(lang), &[("count", &reasons.len().to_string())]) }</summary>
            <ul>{ for items }</ul>
        </details>
    }
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
