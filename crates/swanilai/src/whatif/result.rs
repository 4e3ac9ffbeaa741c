//! Both sides as values, in canonical order.

use super::{Edit, WhatIf, what_if};
use crate::assessment::Assessment;
use crate::compare::minus;
use crate::instrument::{Instrument, NodeId, Zone};
use crate::json::{Node, Value};
use crate::number::{Decimal, Points};
use crate::score::{Scored, Standing, UnitScore, class};
use crate::text::{Lang, simulation};

/// Tries changes and writes both sides.
#[must_use]
pub fn write(assessment: &Assessment, instrument: &Instrument, edits: &[Edit], lang: Lang) -> Node {
    let tried = what_if(assessment, instrument, edits);
    let side = |scored: &Scored| {
        let mut fields = standing(instrument, &scored.entity, false);
        fields.push(("opinion", Node::optional_text(scored.opinion.as_deref())));
        Node::object(fields)
    };
    let hidden = tried
        .hidden
        .iter()
        .map(|index| u32::try_from(*index).unwrap_or(u32::MAX));
    Node::object(vec![
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        (
            "entity",
            Node::object(vec![
                ("before", side(&tried.before)),
                ("after", side(&tried.after)),
                (
                    "change",
                    change(Some(&tried.before.entity), Some(&tried.after.entity)),
                ),
            ]),
        ),
        ("units", units(assessment, instrument, &tried)),
        ("hidden", Node::list(hidden.map(Node::whole))),
    ])
}

fn units(assessment: &Assessment, instrument: &Instrument, tried: &WhatIf) -> Node {
    // Units keep their order, and some may be gone: one walk along both is enough.
    let mut left = tried
        .changed
        .units
        .iter()
        .zip(&tried.after.units)
        .peekable();
    let each = assessment.units.iter().zip(&tried.before.units);
    Node::list(each.map(|(unit, before)| {
        let after = left
            .next_if(|(other, _)| other.id == unit.id)
            .map(|(_, after)| after);
        let side = |scored: Option<&UnitScore>| {
            scored.map_or(Value::Null.into(), |scored| {
                Node::object(standing(instrument, &scored.standing, true))
            })
        };
        Node::object(vec![
            ("id", Node::text(&unit.id)),
            ("name", Node::text(&unit.name)),
            ("before", side(Some(before))),
            ("after", side(after)),
            (
                "change",
                change(Some(&before.standing), after.map(|after| &after.standing)),
            ),
            ("dimensions", dimensions(instrument, before, after)),
        ])
    }))
}

fn dimensions(instrument: &Instrument, before: &UnitScore, after: Option<&UnitScore>) -> Node {
    Node::list(instrument.dimensions().filter_map(|id| {
        let points = |unit: Option<&UnitScore>| points_of(instrument, unit?, id);
        let (before, after) = (points(Some(before)), points(after));
        let change = after.and_then(|after| Some(minus(after.decimal(), before?.decimal())));
        Some(Node::object(vec![
            ("id", Node::text(&instrument.nodes.get(id)?.id)),
            ("before", number(before.map(Points::decimal))),
            ("after", number(after.map(Points::decimal))),
            ("change", number(change)),
        ]))
    }))
}

/// Points of a dimension; none where they are open or not known, and where it does not apply.
fn points_of(instrument: &Instrument, unit: &UnitScore, id: NodeId) -> Option<Points> {
    let tally = unit.nodes.get(id).filter(|tally| tally.applies)?;
    tally.points(instrument.decimals)
}

fn standing(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
) -> Vec<(&'static str, Node)> {
    let bounds = vec![
        ("low", standing.low.decimal().into()),
        ("high", standing.high.decimal().into()),
    ];
    vec![
        ("score", number(standing.score.map(Points::decimal))),
        ("bounds", Node::object(bounds)),
        ("class", class(instrument, standing.class, for_unit)),
        ("zone", Node::optional_text(standing.zone.map(Zone::name))),
        ("answered", Node::whole(standing.answered)),
        ("total", Node::whole(standing.total)),
    ]
}

/// What the later side has more than the earlier one; `null` where one of them has no such figure.
fn change(before: Option<&Standing>, after: Option<&Standing>) -> Node {
    let difference = |figure: fn(&Standing) -> Option<Points>| {
        let (before, after) = (figure(before?)?, figure(after?)?);
        Some(minus(after.decimal(), before.decimal()))
    };
    Node::object(vec![
        ("score", number(difference(|standing| standing.score))),
        ("low", number(difference(|standing| Some(standing.low)))),
        ("high", number(difference(|standing| Some(standing.high)))),
    ])
}

fn number(number: Option<Decimal>) -> Node {
    number.map_or(Value::Null.into(), Node::from)
}
