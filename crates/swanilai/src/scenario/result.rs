//! The scenarios as values, in canonical order.

use super::{
    BreakEven, From, Interval, NAMES, Outlook, Part, PartOutlook, Question, Scenario, ask, limit,
    text,
};
use crate::assessment::Assessment;
use crate::instrument::{Instrument, NodeId, Zone};
use crate::json::{Node, Value};
use crate::number::{Decimal, Fraction, Points};
use crate::score::class;
use crate::text::{Lang, simulation};

/// Asks and writes what comes out.
#[must_use]
pub fn write(
    assessment: &Assessment,
    instrument: &Instrument,
    question: &Question,
    lang: Lang,
) -> Node {
    let outlook: Outlook = ask(assessment, instrument, question);
    let scenarios = NAMES.iter().zip(&outlook.scenarios);
    let parts = question.parts.iter().zip(&outlook.parts);
    let suggested = outlook.suggested.iter().map(|suggested| {
        Node::object(vec![
            ("part", Node::text(name(instrument, suggested.node))),
            ("max", max(instrument, suggested.node)),
            ("units", units(assessment, &suggested.units)),
        ])
    });
    Node::object(vec![
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        (
            "scenarios",
            Node::list(scenarios.map(|(name, one)| scenario(instrument, name, one))),
        ),
        (
            "parts",
            Node::list(
                parts.map(|(asked, found)| part(assessment, instrument, asked, found, lang)),
            ),
        ),
        ("suggested", Node::list(suggested)),
    ])
}

fn scenario(instrument: &Instrument, name: &str, scenario: &Scenario) -> Node {
    let bounds = vec![
        ("low", scenario.low.decimal().into()),
        ("high", scenario.high.decimal().into()),
    ];
    Node::object(vec![
        ("scenario", Node::text(name)),
        ("score", number(scenario.score.map(Points::decimal))),
        ("bounds", Node::object(bounds)),
        ("class", class(instrument, scenario.class, false)),
        ("zone", Node::optional_text(scenario.zone.map(Zone::name))),
        ("opinion", Node::optional_text(scenario.opinion.as_deref())),
    ])
}

fn part(
    assessment: &Assessment,
    instrument: &Instrument,
    asked: &Part,
    found: &PartOutlook,
    lang: Lang,
) -> Node {
    let values = NAMES.iter().zip(&asked.points);
    let values = values.map(|(name, points)| (*name, shown(instrument, points)));
    Node::object(vec![
        ("part", Node::text(name(instrument, asked.node))),
        ("max", max(instrument, asked.node)),
        ("values", Node::object(values.collect())),
        ("method", Node::text(asked.source.method())),
        ("methodText", Node::text(text::about(&asked.source, lang))),
        (
            "interval",
            asked.source.interval().map_or(Value::Null.into(), interval),
        ),
        ("units", units(assessment, &found.units)),
        (
            "breakEven",
            Node::list(
                found
                    .break_even
                    .iter()
                    .map(|one| break_even(instrument, asked.node, one)),
            ),
        ),
    ])
}

fn interval(interval: &Interval) -> Node {
    Node::object(vec![
        ("low", interval.low.into()),
        ("middle", interval.middle.into()),
        ("high", interval.high.into()),
        ("max", interval.max.into()),
        ("count", Node::whole(interval.count)),
        ("rough", interval.is_rough.into()),
    ])
}

fn break_even(instrument: &Instrument, node: NodeId, found: &BreakEven) -> Node {
    let (state, points) = match &found.from {
        From::Always => ("certain", Value::Null.into()),
        From::Points(points) => ("from", points.decimal().into()),
        From::Full => ("full", max(instrument, node)),
        From::Never => ("unreachable", Value::Null.into()),
    };
    Node::object(vec![
        ("class", class(instrument, Some(found.class), false)),
        ("state", Node::text(state)),
        ("points", points),
    ])
}

fn name(instrument: &Instrument, node: NodeId) -> &str {
    instrument
        .nodes
        .get(node)
        .map_or("", |node| node.id.as_str())
}

/// The most points a part can have, to six decimals.
fn max(instrument: &Instrument, node: NodeId) -> Node {
    let limit = instrument.nodes.get(node).map(limit).unwrap_or_default();
    limit.round_half_up(6).decimal().into()
}

fn shown(instrument: &Instrument, points: &Fraction) -> Node {
    points.round_half_up(instrument.decimals).decimal().into()
}

fn units(assessment: &Assessment, indexes: &[usize]) -> Node {
    let unit = |index: &usize| {
        assessment
            .units
            .get(*index)
            .map(|unit| Node::text(&unit.id))
    };
    Node::list(indexes.iter().filter_map(unit))
}

fn number(number: Option<Decimal>) -> Node {
    number.map_or(Value::Null.into(), Node::from)
}
