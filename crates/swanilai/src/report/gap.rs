//! Where points were lost.

use crate::instrument::{Instrument, NodeId};
use crate::number::{Fraction, Points};
use crate::score::{Known, Scored, losses};

/// The losses, as papers show them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gaps {
    /// Every loss, the largest first.
    pub all: Vec<Gap>,
    /// Points that the entity lost by all of them.
    pub total: Points,
    /// Units known by their score alone, whose losses nobody knows.
    pub hidden: u32,
}

/// One loss.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// Index of the unit.
    pub unit: usize,
    /// The indicator, or a dimension known by its points.
    pub node: NodeId,
    /// The dimension it stands in.
    pub dimension: NodeId,
    /// Points lost in the unit.
    pub in_unit: Points,
    /// Points lost in the entity.
    pub in_entity: Points,
}

/// Every loss, the largest first.
#[must_use]
pub fn gaps(instrument: &Instrument, scored: &Scored) -> Gaps {
    let round = |exact: &Fraction| exact.round_half_up(instrument.decimals);
    let found = losses(&scored.units, instrument);
    let total: Fraction = found.iter().map(|loss| &loss.in_entity).sum();
    let by_score = |unit: &&crate::score::UnitScore| unit.known == Known::Score;
    Gaps {
        total: round(&total),
        hidden: u32::try_from(scored.units.iter().filter(by_score).count()).unwrap_or(u32::MAX),
        all: found
            .iter()
            .map(|loss| Gap {
                unit: loss.unit,
                node: loss.node,
                dimension: dimension_of(instrument, loss.node),
                in_unit: round(&loss.in_unit),
                in_entity: round(&loss.in_entity),
            })
            .collect(),
    }
}

/// The dimension a node stands in.
fn dimension_of(instrument: &Instrument, mut id: NodeId) -> NodeId {
    while let Some(parent) = instrument.nodes.get(id).and_then(|node| node.parent) {
        id = parent;
    }
    id
}
