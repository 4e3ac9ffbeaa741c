//! One change of a plan, and an assessment with changes made.

use crate::assessment::{Assessment, Unit};
use crate::instrument::{Instrument, NodeId};
use crate::number::{Decimal, Fraction};

/// What a change changes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// The marks of an indicator that lie below the level rise to it.
    Marks,
    /// An indicator that was not answered is answered with the level.
    Answer,
    /// The points of a dimension rise.
    Points,
    /// The final score of a unit rises.
    Score,
}

impl Kind {
    /// `marks`, `answer`, `points` or `score`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Answer => "answer",
            Self::Points => "points",
            Self::Score => "score",
        }
    }

    /// Whether it says how many points are needed, but not by which repair.
    #[must_use]
    pub const fn is_coarse(self) -> bool {
        matches!(self, Self::Points | Self::Score)
    }
}

/// One change of a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Index of the unit in the assessment.
    pub unit: usize,
    /// What it changes.
    pub kind: Kind,
    /// The indicator or dimension; none for a unit's final score.
    pub node: Option<NodeId>,
    /// Its lowest mark, its points or the score before; none where nothing was known.
    pub from: Option<Decimal>,
    /// The level, points or score to reach.
    pub to: Decimal,
    /// Levels, tenths of an index or points, counted from the lowest mark; a last part counts whole.
    pub steps: u64,
    /// Steps times the effort of the node times the effort of the unit.
    pub cost: u64,
    /// What it adds to the unit, in points, exact.
    pub in_unit: Fraction,
    /// What it adds to the entity, in points, exact: the unit's share among all units.
    pub in_entity: Fraction,
    /// Whether a unit can observe itself what is changed.
    pub self_observed: bool,
}

/// The assessment with the changes made: marks below a level rise to it, others stay.
///
/// Changes whose unit or node is not there are left out.
#[must_use]
pub fn apply(assessment: &Assessment, instrument: &Instrument, changes: &[Change]) -> Assessment {
    let mut after = assessment.clone();
    for change in changes {
        if let Some(id) = assessment.units.get(change.unit).map(|unit| &unit.id) {
            after.edit_unit(id, |unit| make(unit, instrument, change));
        }
    }
    after
}

fn make(unit: &mut Unit, instrument: &Instrument, change: &Change) {
    let about = change.node.and_then(|id| instrument.nodes.get(id));
    match (change.kind, about, change.node) {
        (Kind::Score, ..) => unit.score = Some(change.to),
        (Kind::Points, Some(node), _) => unit.points.insert(node.id.clone(), change.to),
        (Kind::Marks | Kind::Answer, Some(node), Some(id)) => {
            unit.observe(&node.id, |observation| {
                observation.raise(instrument.slots(id), change.to);
            });
        }
        _ => {}
    }
}
