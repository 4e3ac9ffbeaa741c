//! Where points were lost, largest first.

use super::unit::UnitScore;
use crate::instrument::{Instrument, NodeId};
use crate::number::Fraction;

/// Points that an answered indicator, or a dimension known by its points, left on the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    /// Index of the unit.
    pub unit: usize,
    /// The indicator or dimension.
    pub node: NodeId,
    /// Points lost in the unit.
    pub in_unit: Fraction,
    /// Points lost in the entity: a unit's loss shared among all units.
    pub in_entity: Fraction,
}

/// Every loss, the largest first; equal ones in reading order.
#[must_use]
pub fn losses(units: &[UnitScore], instrument: &Instrument) -> Vec<Loss> {
    let count = Fraction::whole(u32::try_from(units.len()).unwrap_or(u32::MAX));
    let mut losses: Vec<Loss> = Vec::new();
    for (unit, scored) in units.iter().enumerate() {
        for (node, tally) in scored.nodes.iter().enumerate() {
            let is_indicator = instrument
                .nodes
                .get(node)
                .is_some_and(|about| about.indicator.is_some());
            let is_leaf = is_indicator || scored.is_given(node, instrument);
            let in_unit = tally.lost();
            if is_leaf && tally.answered > 0 && !in_unit.is_zero() {
                losses.push(Loss {
                    unit,
                    node,
                    in_entity: in_unit.over(&count),
                    in_unit,
                });
            }
        }
    }
    losses.sort_by(|a, b| b.in_unit.cmp(&a.in_unit));
    losses
}
