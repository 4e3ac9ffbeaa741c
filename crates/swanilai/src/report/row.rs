//! The units, and what each dimension gave them.

use crate::assessment::Assessment;
use crate::instrument::{Instrument, NodeId};
use crate::number::Points;
use crate::score::{Scored, Standing, Tally};

/// One unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub standing: Standing,
    /// What each dimension gave, in the instrument's order.
    pub cells: Vec<Cell>,
}

/// What a dimension gave a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Only the unit's score is known.
    NotDetailed,
    /// The dimension does not apply to the unit.
    NotApplicable,
    /// Nothing of it is answered.
    Unanswered,
    /// The points, the lowest and the highest possible; the same once nothing is open.
    Points {
        /// The lowest possible.
        low: Points,
        /// The highest possible.
        high: Points,
    },
}

/// Every unit, in the order of the assessment.
#[must_use]
pub fn rows(assessment: &Assessment, instrument: &Instrument, scored: &Scored) -> Vec<Row> {
    let units = assessment.units.iter().zip(&scored.units);
    let row = |(unit, found): (&std::rc::Rc<_>, &crate::score::UnitScore)| {
        let unit: &crate::assessment::Unit = unit;
        let cell = |id: NodeId| {
            found.nodes.get(id).map_or(Cell::NotDetailed, |tally| {
                Cell::of(tally, instrument.decimals)
            })
        };
        Row {
            name: unit.name.clone(),
            standing: found.standing.clone(),
            cells: instrument.dimensions().map(cell).collect(),
        }
    };
    units.map(row).collect()
}

impl Cell {
    fn of(tally: &Tally, decimals: u8) -> Self {
        if !tally.applies {
            return Self::NotApplicable;
        }
        if tally.answered == 0 && tally.total > 0 {
            return Self::Unanswered;
        }
        Self::Points {
            low: tally.earned.round_half_up(decimals),
            high: tally.high().round_half_up(decimals),
        }
    }
}

/// The dimensions in tables of so many columns at most, as even as they can be.
#[must_use]
pub fn columns(instrument: &Instrument, most: usize) -> Vec<Vec<(usize, NodeId)>> {
    let all: Vec<(usize, NodeId)> = instrument.dimensions().enumerate().collect();
    let tables = all.len().div_ceil(most.max(1)).max(1);
    let each = all.len().div_ceil(tables).max(1);
    all.chunks(each).map(<[_]>::to_vec).collect()
}
