//! What a form asks for, line by line: written by the template, compared by the reader.

use crate::assessment::{Evidence, Unit};
use crate::instrument::{Depth, Instrument, NodeId, ScaleKind};
use crate::number::Decimal;

/// Columns of the sheet of answers.
pub(super) mod answers {
    pub(crate) const ITEM: u32 = 1;
    pub(crate) const MARK: u32 = 3;
    pub(crate) const SKIP: u32 = 4;
    pub(crate) const NOTE: u32 = 5;
    pub(crate) const KEY: u32 = 6;
}

/// Columns of the sheet of evidence.
pub(super) mod evidence {
    pub(crate) const TITLE: u32 = 1;
    pub(crate) const STATUS: u32 = 2;
    pub(crate) const LINK: u32 = 3;
    pub(crate) const OWNER: u32 = 4;
    pub(crate) const DUE: u32 = 5;
    pub(crate) const NOTE: u32 = 6;
    pub(crate) const KEY: u32 = 7;
}

/// Places on the first sheet.
pub(super) mod start {
    /// Column of what is typed.
    pub(crate) const VALUE: u32 = 1;
    /// Column of a unit's kind.
    pub(crate) const KIND: u32 = 2;
    /// Row of the entity's name.
    pub(crate) const ENTITY: u32 = 4;
    /// Row of its province.
    pub(crate) const PROVINCE: u32 = 5;
    /// Row of the first unit.
    pub(crate) const UNITS: u32 = 10;
}

/// Name of the sheet that carries what a program needs.
pub(super) const CARRIER: &str = "swanilai";
/// What its first cell holds.
pub(super) const FORMAT: &str = "swanilai.form";
/// The version of the form's layout.
pub(super) const VERSION: &str = "1";
/// What is written where an indicator does not apply; understood in both languages.
pub(super) const YES: [&str; 7] = ["ya", "yes", "y", "x", "v", "✓", "1"];
/// What says the same as nothing there.
pub(super) const NO: [&str; 5] = ["tidak", "no", "n", "0", "-"];

/// A line that is filled in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Line {
    /// The unit's final score.
    Score(Option<Decimal>),
    /// The points of a dimension.
    Points(NodeId, Option<Decimal>),
    /// An indicator: its one mark, whether it does not apply, its note.
    Indicator(NodeId, Option<Decimal>, bool, String),
    /// The mark of one observer.
    Slot(NodeId, String, Option<Decimal>),
}

impl Line {
    /// What names the line in the hidden column.
    pub(super) fn key(&self, instrument: &Instrument) -> String {
        let id = |node: &NodeId| instrument.nodes.get(*node).map_or("", |node| &node.id);
        match self {
            Self::Score(_) => "=score".to_owned(),
            Self::Points(node, _) => format!("=points {}", id(node)),
            Self::Indicator(node, ..) => id(node).to_owned(),
            Self::Slot(node, by, _) => format!("{}|{by}", id(node)),
        }
    }

    /// The mark, score or points that stand there.
    pub(super) const fn mark(&self) -> Option<Decimal> {
        match self {
            Self::Score(mark)
            | Self::Points(_, mark)
            | Self::Indicator(_, mark, ..)
            | Self::Slot(_, _, mark) => *mark,
        }
    }
}

/// Every line that the form of a unit asks for, in reading order.
pub(super) fn lines(unit: &Unit, instrument: &Instrument) -> Vec<Line> {
    let mut lines = Vec::new();
    if unit.score.is_some() || instrument.indicators().next().is_none() {
        lines.push(Line::Score(unit.score));
    }
    for (id, node) in instrument.nodes.iter().enumerate() {
        if node.parent.is_none() {
            let points = unit.points.get(&node.id).copied();
            if points.is_some() || node.depth == Depth::Points {
                lines.push(Line::Points(id, points));
            }
        }
        if node.indicator.is_some() {
            indicator(unit, instrument, id, &node.id, &mut lines);
        }
    }
    lines
}

/// An indicator, and below it those who give marks of their own.
fn indicator(unit: &Unit, instrument: &Instrument, node: NodeId, id: &str, lines: &mut Vec<Line>) {
    let found = unit.observations.get(id);
    let marks = found.map_or(&[][..], |found| &found.marks);
    let mut slots: Vec<&str> = marks.iter().map(|mark| mark.by.as_str()).collect();
    // Only where others have marks too does the nameless one stand among them.
    if slots.iter().all(|by| by.is_empty()) {
        slots.clear();
    }
    let is_mixed = slots.contains(&"");
    let known = instrument.slots(node);
    let is_split = instrument
        .scale(node)
        .is_some_and(|scale| scale.kind == ScaleKind::Levels);
    if is_split && known.len() > 1 {
        for slot in known {
            if !slots.contains(&slot.as_str()) {
                slots.push(slot);
            }
        }
    }
    let mark = |by: &str| found.and_then(|found| found.mark(by));
    lines.push(Line::Indicator(
        node,
        mark("").filter(|_| !is_mixed),
        found.is_some_and(|found| found.not_applicable),
        found.map(|found| found.note.clone()).unwrap_or_default(),
    ));
    for by in slots {
        lines.push(Line::Slot(node, by.to_owned(), mark(by)));
    }
}

/// A piece of evidence that a form asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Piece {
    /// What names it in the hidden column.
    pub(super) key: String,
    /// The indicator it is for.
    pub(super) indicator: String,
    /// Its number among those expected; none for a further piece.
    pub(super) expected: Option<u32>,
    /// What it is.
    pub(super) title: String,
    /// What is known of it.
    pub(super) known: Evidence,
}

/// Every piece of an indicator: `expected` are the titles of those the texts expect.
pub(super) fn pieces_of(unit: &Unit, indicator: &str, expected: &[String]) -> Vec<Piece> {
    let known = unit
        .observations
        .get(indicator)
        .map_or(&[][..], |found| &found.evidence);
    let all = pieces(unit, indicator, expected).into_iter().zip(1_u32..);
    all.map(|((title, piece), at)| {
        let number =
            Some(at).filter(|at| usize::try_from(*at).is_ok_and(|at| at <= expected.len()));
        let key = match (number, piece) {
            (Some(number), _) => format!("{indicator}#{number}"),
            (None, piece) => {
                let at = known
                    .iter()
                    .position(|one| piece.is_some_and(|piece| core::ptr::eq(one, piece)));
                format!("{indicator}+{}", at.unwrap_or_default())
            }
        };
        Piece {
            key,
            indicator: indicator.to_owned(),
            expected: number,
            title,
            known: piece.cloned().unwrap_or_default(),
        }
    })
    .collect()
}

/// The pieces expected of an indicator, each with what is known of it, and then further ones.
fn pieces<'a>(
    unit: &'a Unit,
    indicator: &str,
    expected: &[String],
) -> Vec<(String, Option<&'a Evidence>)> {
    let known: &[Evidence] = unit
        .observations
        .get(indicator)
        .map_or(&[], |found| &found.evidence);
    let mut all = Vec::new();
    for (title, number) in expected.iter().zip(1_u32..) {
        let piece = known.iter().find(|piece| piece.expected == Some(number));
        all.push((title.clone(), piece));
    }
    let count = u32::try_from(expected.len()).unwrap_or(u32::MAX);
    let further = known
        .iter()
        .filter(|piece| piece.expected.is_none_or(|number| number > count));
    all.extend(further.map(|piece| (piece.title.clone(), Some(piece))));
    all
}
