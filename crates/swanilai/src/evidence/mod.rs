//! Evidence of a whole assessment: which pieces are expected, how far each is, what is missing.
//!
//! What is expected stands in the texts of the instrument; what is there, in the assessment.
//! Nothing here changes a mark: evidence shows an answer, it is not one.

mod count;
mod walk;

pub use count::{Count, DimensionCount, UnitCount, counts};
pub use walk::{Spot, spots};

use crate::assessment::{self, Assessment, Observation, Readiness, Unit, day};
use crate::instrument::{Instrument, NodeId, Texts};

/// Where a piece of evidence stands within its indicator.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Place {
    /// A piece that the texts expect, counted from 1.
    Expected(u32),
    /// Another piece: its position in the observation's list of evidence.
    Other(usize),
}

/// A piece of evidence of one unit, expected or not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The dimension of the indicator.
    pub dimension: NodeId,
    /// The indicator.
    pub indicator: NodeId,
    /// Full id of the indicator, `proses.standar.8`.
    pub indicator_id: &'a str,
    /// Where it stands.
    pub place: Place,
    /// What the texts expect; empty for another piece.
    pub expected: &'a str,
    /// What is known about it; none where nobody said anything.
    pub given: Option<&'a assessment::Evidence>,
    /// Whether the indicator applies to the unit; what does not apply is never counted.
    pub applies: bool,
}

impl<'a> Piece<'a> {
    /// What it is: as expected, else as somebody named it; may be empty.
    #[must_use]
    pub fn title(&self) -> &'a str {
        if self.expected.is_empty() {
            self.given.map_or("", |given| &given.title)
        } else {
            self.expected
        }
    }

    /// How far it is; missing where nobody said.
    #[must_use]
    pub fn status(&self) -> Readiness {
        let status = self.given.and_then(|given| given.status);
        status.unwrap_or_default()
    }

    /// Whether it is one of those that are counted: expected, of an indicator that applies.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.applies && matches!(self.place, Place::Expected(_))
    }

    /// Whether something is still to be done: it applies, was expected or has a status, and is not ready.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let has_status = self.given.is_some_and(|given| given.status.is_some());
        self.applies && (self.counts() || has_status) && self.status() != Readiness::Ready
    }

    /// Whether it is open and its day is over; `today` as `2026-11-30`.
    #[must_use]
    pub fn is_overdue(&self, today: &str) -> bool {
        let due = self.given.and_then(|given| day(&given.due));
        self.is_open() && due.zip(day(today)).is_some_and(|(due, today)| due < today)
    }
}

/// All pieces of an assessment: unit by unit, in the order of the instrument; of an indicator first
/// those expected, then the others.
#[must_use]
pub fn pieces<'a>(
    assessment: &'a Assessment,
    instrument: &'a Instrument,
    texts: &'a Texts,
) -> Vec<Piece<'a>> {
    let mut found = Vec::new();
    for unit in &assessment.units {
        for indicator in instrument.indicators() {
            of_indicator(unit, indicator, instrument, texts, &mut found);
        }
    }
    found
}

fn of_indicator<'a>(
    unit: &'a Unit,
    indicator: NodeId,
    instrument: &'a Instrument,
    texts: &'a Texts,
    found: &mut Vec<Piece<'a>>,
) {
    let (Some(node), Some(dimension)) = (
        instrument.nodes.get(indicator),
        dimension_of(instrument, indicator),
    ) else {
        return;
    };
    let expected = texts
        .nodes
        .get(&node.id)
        .map_or(&[][..], |words| &words.evidence);
    let observation = unit.observations.get(&node.id);
    let piece = Piece {
        unit,
        dimension,
        indicator,
        indicator_id: &node.id,
        place: Place::Other(0),
        expected: "",
        given: None,
        applies: observation.is_none_or(|observation| !observation.not_applicable),
    };
    for (number, words) in (1..).zip(expected) {
        let given = observation.and_then(|observation| observation.expected_piece(number));
        found.push(Piece {
            place: Place::Expected(number),
            expected: words,
            given,
            ..piece
        });
    }
    let given = observation.map_or(&[][..], |observation| &observation.evidence);
    for index in others(given, expected.len()) {
        found.push(Piece {
            place: Place::Other(index),
            given: given.get(index),
            ..piece
        });
    }
}

/// Positions of the pieces that are none of so many expected ones: those added by somebody, and those
/// whose number a newer text does not expect any more.
pub fn others(
    evidence: &[assessment::Evidence],
    expected: usize,
) -> impl Iterator<Item = usize> + use<'_> {
    let is_other = move |piece: &assessment::Evidence| {
        let number = piece
            .expected
            .and_then(|number| usize::try_from(number).ok());
        number.is_none_or(|number| number > expected)
    };
    let numbered = evidence.iter().enumerate();
    numbered.filter_map(move |(index, piece)| is_other(piece).then_some(index))
}

/// The dimension that a node belongs to.
#[must_use]
pub fn dimension_of(instrument: &Instrument, node: NodeId) -> Option<NodeId> {
    let mut at = node;
    // A node stands below its parent, so the way up ends.
    for _ in 0..instrument.nodes.len() {
        match instrument.nodes.get(at)?.parent {
            Some(parent) => at = parent,
            None => return Some(at),
        }
    }
    None
}

/// Changes the piece at a place; an expected one comes into being, and one left blank goes.
pub fn edit(
    observation: &mut Observation,
    place: Place,
    change: impl FnOnce(&mut assessment::Evidence),
) {
    match place {
        Place::Expected(number) => observation.edit_expected(number, change),
        Place::Other(index) => {
            if let Some(piece) = observation.evidence.get_mut(index) {
                change(piece);
            }
        }
    }
}
