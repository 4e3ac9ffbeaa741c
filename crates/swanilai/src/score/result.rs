//! The result document: what `score()` returns and an exported result contains.

use super::standing::Standing;
use super::unit::{Tally, UnitScore};
use super::{Scored, score};
use crate::assessment::Assessment;
use crate::instrument::{Effect, Instrument, NodeId};
use crate::json::{Key, Node, Value};
use crate::number::{Fraction, Points};
use crate::problem::Problem;
use crate::text::{Lang, simulation};

/// Scores an assessment and writes the result as values, in canonical order.
#[must_use]
pub fn write(assessment: &Assessment, instrument: &Instrument, lang: Lang) -> Node {
    let scored = score(assessment, instrument);
    Node::object(vec![
        ("format", Node::text("swanilai.result")),
        ("version", Node::whole(1)),
        ("instrument", stamp(instrument)),
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        ("entity", entity(assessment, instrument, &scored)),
        (
            "units",
            Node::list(
                assessment
                    .units
                    .iter()
                    .zip(&scored.units)
                    .map(|(unit, scored)| {
                        let mut fields = vec![
                            ("id", Node::text(&unit.id)),
                            ("name", Node::text(&unit.name)),
                        ];
                        fields.extend(standing(instrument, &scored.standing, true));
                        fields.push(("dimensions", dimensions(instrument, scored)));
                        Node::object(fields)
                    }),
            ),
        ),
        (
            "assumptions",
            Node::list(scored.assumptions.iter().map(|assumption| {
                let why = instrument.reason(&assumption.reason, lang);
                Node::object(vec![
                    ("path", Node::text(&assumption.path)),
                    ("why", Node::text(why)),
                ])
            })),
        ),
        (
            "warnings",
            Node::list(scored.warnings.iter().map(|warning| problem(warning, lang))),
        ),
    ])
}

/// The instrument that was used, exactly: `{id, version, digest}`.
pub(crate) fn stamp(instrument: &Instrument) -> Node {
    Node::object(vec![
        ("id", Node::text(&instrument.id)),
        ("version", Node::text(&instrument.version)),
        ("digest", Node::text(&instrument.digest)),
    ])
}

/// A problem as values: `{code, severity, path, line, column, found, expected, message}`.
#[must_use]
pub fn problem(problem: &Problem, lang: Lang) -> Node {
    let place = |number: Option<u32>| number.map_or(Value::Null.into(), Node::whole);
    Node::object(vec![
        ("code", Node::text(problem.code.name())),
        (
            "severity",
            Node::text(match problem.severity() {
                crate::problem::Severity::Error => "error",
                crate::problem::Severity::Warning => "warning",
            }),
        ),
        ("path", Node::text(&problem.path)),
        ("line", place(problem.place.map(|place| place.line))),
        ("column", place(problem.place.map(|place| place.column))),
        ("found", Node::text(&problem.found)),
        ("expected", Node::text(&problem.expected)),
        ("message", Node::text(problem.message(lang))),
    ])
}

fn entity(assessment: &Assessment, instrument: &Instrument, scored: &Scored) -> Node {
    let mut fields = vec![("name", Node::text(&assessment.entity.name))];
    fields.extend(standing(instrument, &scored.entity, false));
    fields.push(("opinion", Node::optional_text(scored.opinion.as_deref())));
    fields.push((
        "conditions",
        Node::list(scored.conditions.iter().map(|condition| {
            let (effect, suffix) = match &condition.effect {
                Effect::ZoneNotHijau => ("zone-not-hijau", None),
                Effect::AwardWithheld => ("award-withheld", None),
                Effect::OpinionSuffix(suffix) => ("opinion-suffix", Some(suffix.as_str())),
            };
            Node::object(vec![
                ("id", Node::text(&condition.id)),
                ("effect", Node::text(effect)),
                ("suffix", Node::optional_text(suffix)),
                ("state", Node::text(condition.state.name())),
            ])
        })),
    ));
    Node::object(fields)
}

/// What entity and unit share.
fn standing(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
) -> Vec<(&'static str, Node)> {
    let projected = standing
        .projected
        .as_ref()
        .map_or(Value::Null.into(), |projected| {
            Node::object(vec![
                ("score", points(projected.score)),
                ("class", class(instrument, Some(projected.class), for_unit)),
            ])
        });
    vec![
        ("score", standing.score.map_or(Value::Null.into(), points)),
        ("bounds", bounds(standing.low, standing.high)),
        ("class", class(instrument, standing.class, for_unit)),
        (
            "zone",
            Node::optional_text(standing.zone.map(crate::instrument::Zone::name)),
        ),
        ("certain", standing.is_certain().into()),
        ("projected", projected),
        ("answered", Node::whole(standing.answered)),
        ("total", Node::whole(standing.total)),
    ]
}

/// A class as values, or `null` where it is open; a unit's may have a name of its own.
#[must_use]
pub fn class(instrument: &Instrument, class: Option<usize>, for_unit: bool) -> Node {
    let Some(class) = class.and_then(|class| instrument.classes.get(class)) else {
        return Value::Null.into();
    };
    Node::object(vec![
        ("code", Node::optional_text(class.code.as_deref())),
        (
            "name",
            Node::text(if for_unit {
                class.unit_name()
            } else {
                &class.name
            }),
        ),
        (
            "zone",
            Node::optional_text(class.zone.map(crate::instrument::Zone::name)),
        ),
    ])
}

fn dimensions(instrument: &Instrument, unit: &UnitScore) -> Node {
    let below = |ids: &[NodeId], each: &dyn Fn(NodeId, &Tally) -> Node| {
        Node::list(ids.iter().filter_map(|id| {
            let tally = unit.nodes.get(*id)?;
            Some(each(*id, tally))
        }))
    };
    let top: Vec<NodeId> = if unit.nodes.is_empty() {
        Vec::new()
    } else {
        instrument.dimensions().collect()
    };
    let children = |id: NodeId| {
        instrument
            .nodes
            .get(id)
            .map_or(&[][..], |node| &node.children)
    };
    let with = |id: NodeId, tally: &Tally, key: &'static str, list: Node| {
        let mut fields = tallied(instrument, id, tally);
        fields.push((key.into(), list));
        Value::Object(fields).into()
    };
    below(&top, &|id, tally| {
        let looked_at = if unit.is_given(id, instrument) {
            &[][..]
        } else {
            children(id)
        };
        let variables = below(looked_at, &|id, tally| {
            let indicators = below(children(id), &|id, tally| {
                Value::Object(tallied(instrument, id, tally)).into()
            });
            with(id, tally, "indicators", indicators)
        });
        with(id, tally, "variables", variables)
    })
}

/// A node's points, what it could add, and what is open below it.
fn tallied(instrument: &Instrument, id: NodeId, tally: &Tally) -> Vec<(Key, Node)> {
    let round = |exact: &Fraction| exact.round_half_up(instrument.decimals);
    let name = instrument.nodes.get(id).map_or("", |node| node.id.as_str());
    Node::fields_of([
        ("id", Node::text(name)),
        (
            "points",
            tally
                .points(instrument.decimals)
                .filter(|_| tally.applies)
                .map_or(Value::Null.into(), points),
        ),
        ("max", points(round(&tally.weight))),
        ("bounds", bounds(round(&tally.earned), round(&tally.high()))),
        ("lost", points(round(&tally.lost()))),
        ("applies", tally.applies.into()),
        ("answered", Node::whole(tally.answered)),
        ("total", Node::whole(tally.total)),
    ])
}

fn bounds(low: Points, high: Points) -> Node {
    Value::Object(Node::fields_of([
        ("low", points(low)),
        ("high", points(high)),
    ]))
    .into()
}

fn points(points: Points) -> Node {
    points.decimal().into()
}
