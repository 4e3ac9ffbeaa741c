//! Units by dimensions: what share of a dimension's weight each unit earned.

use super::figures::mean;
use crate::instrument::{Instrument, NodeId};
use crate::number::{Fraction, Points};
use crate::score::{Tally, UnitScore};

/// One dimension of one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// Points earned.
    pub points: Points,
    /// What the dimension can add to this unit, in points.
    pub max: Points,
    /// Points as a percentage of the weight, one decimal; above 100 only where points exceed an
    /// assumed weight.
    pub percent: Points,
}

/// One dimension over all units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Column {
    /// The dimension.
    pub node: NodeId,
    /// What it can add to a unit, in points.
    pub max: Points,
    /// The mean percentage of the units where it is known, one decimal.
    pub percent: Option<Points>,
    /// One cell a unit, in the order of the assessment: none where only the unit's score is known,
    /// where the dimension does not apply, and while anything in it is open.
    pub cells: Vec<Option<Cell>>,
}

/// The heat table of an instrument's dimensions.
#[must_use]
pub fn heat(instrument: &Instrument, units: &[UnitScore]) -> Vec<Column> {
    let column = |node: NodeId| {
        let tallies: Vec<Option<&Tally>> = units
            .iter()
            .map(|unit| unit.nodes.get(node).filter(|tally| is_known(tally)))
            .collect();
        let shares: Vec<Fraction> = tallies.iter().flatten().map(|tally| share(tally)).collect();
        let decimals = instrument.decimals;
        let max = instrument.nodes.get(node).map(|node| &node.weight.points);
        Column {
            node,
            max: max.unwrap_or(&Fraction::ZERO).round_half_up(decimals),
            percent: mean(&shares).map(|mean| mean.round_half_up(1)),
            cells: tallies
                .into_iter()
                .map(|tally| {
                    let tally = tally?;
                    Some(Cell {
                        points: tally.points(decimals)?,
                        max: tally.weight.round_half_up(decimals),
                        percent: share(tally).round_half_up(1),
                    })
                })
                .collect(),
        }
    };
    instrument.dimensions().map(column).collect()
}

fn is_known(tally: &Tally) -> bool {
    tally.applies && tally.open.is_zero() && !tally.weight.is_zero()
}

/// Percentage of the weight, exact.
fn share(tally: &Tally) -> Fraction {
    let hundred = Fraction::whole(100);
    tally.earned.times(&hundred).over(&tally.weight)
}
