//! The comparison as values, in canonical order.

use super::{Column, Comparison, Place, compare, heat};
use crate::assessment::{Assessment, Unit};
use crate::instrument::Instrument;
use crate::json::{Node, Value};
use crate::number::{Decimal, Points};
use crate::score::{class, score};
use crate::text::{Lang, simulation};

/// Scores an assessment, compares its units and writes what comes out.
#[must_use]
pub fn write(assessment: &Assessment, instrument: &Instrument, lang: Lang) -> Node {
    let scored = score(assessment, instrument);
    let compared = compare(assessment, instrument, &scored);
    let unit_id = |index: &usize| {
        assessment
            .units
            .get(*index)
            .map(|unit| Node::text(&unit.id))
    };
    let raised = compared.raised.as_ref().map(|raised| {
        Node::object(vec![
            ("score", raised.score.decimal().into()),
            ("class", class(instrument, Some(raised.class), false)),
            ("gain", raised.gain.into()),
        ])
    });
    Node::object(vec![
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        ("mean", points(compared.mean)),
        ("median", points(compared.median)),
        ("complete", Node::whole(compared.complete)),
        ("total", count(assessment.units.len())),
        (
            "pullsDown",
            Node::list(compared.pulls_down.iter().filter_map(unit_id)),
        ),
        ("raised", raised.unwrap_or(Value::Null.into())),
        (
            "units",
            units(assessment, instrument, &compared, &scored.units),
        ),
        (
            "dimensions",
            Node::list(
                heat(instrument, &scored.units)
                    .iter()
                    .filter_map(|column| dimension(assessment, instrument, column)),
            ),
        ),
    ])
}

fn units(
    assessment: &Assessment,
    instrument: &Instrument,
    compared: &Comparison,
    scored: &[crate::score::UnitScore],
) -> Node {
    let each = assessment.units.iter().zip(&compared.units).zip(scored);
    Node::list(each.map(|((unit, place), scored)| {
        unit_node(unit, place, class(instrument, scored.standing.class, true))
    }))
}

fn unit_node(unit: &Unit, place: &Place, class: Node) -> Node {
    Node::object(vec![
        ("id", Node::text(&unit.id)),
        ("name", Node::text(&unit.name)),
        ("score", points(place.score)),
        ("class", class),
        ("rank", place.rank.map_or(Value::Null.into(), Node::whole)),
        ("toMean", number(place.to_mean)),
        ("toMedian", number(place.to_median)),
        ("meanWithout", points(place.mean_without)),
        ("gainAtMedian", number(place.gain_at_median)),
    ])
}

fn dimension(assessment: &Assessment, instrument: &Instrument, column: &Column) -> Option<Node> {
    let node = instrument.nodes.get(column.node)?;
    let cells = assessment.units.iter().zip(&column.cells);
    let cells = cells.map(|(unit, cell)| {
        let figures = cell.as_ref();
        Node::object(vec![
            ("unit", Node::text(&unit.id)),
            ("points", points(figures.map(|cell| cell.points))),
            ("max", points(figures.map(|cell| cell.max))),
            ("percent", points(figures.map(|cell| cell.percent))),
        ])
    });
    Some(Node::object(vec![
        ("id", Node::text(&node.id)),
        ("max", points(Some(column.max))),
        ("percent", points(column.percent)),
        ("cells", Node::list(cells)),
    ]))
}

fn points(points: Option<Points>) -> Node {
    number(points.map(Points::decimal))
}

fn number(number: Option<Decimal>) -> Node {
    number.map_or(Value::Null.into(), Node::from)
}

fn count(count: usize) -> Node {
    Node::whole(u32::try_from(count).unwrap_or(u32::MAX))
}
