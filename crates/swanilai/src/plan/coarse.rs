//! What is known by points or by a score alone, raised by whole points.
//!
//! Nobody knows in which part below the missing points lie. So what is locked or cannot be observed
//! limits such a number only by its weight: as many points may be won as all other parts can hold.

use super::change::Kind;
use super::item::{Collect, choice, leaves};
use crate::assessment::Unit;
use crate::instrument::NodeId;
use crate::number::{Decimal, Fraction};

/// One point, in millionths.
const POINT: i64 = 1_000_000;

/// A part of a unit that is known by a number alone.
pub(super) struct Coarse {
    pub(super) kind: Kind,
    /// The dimension; none for a final score.
    pub(super) node: Option<NodeId>,
    /// The number, if it is known.
    pub(super) from: Option<Decimal>,
    /// The most it can be.
    pub(super) full: Fraction,
    /// What one of its points adds to the unit.
    pub(super) worth: Fraction,
    /// Whether details below it are filled that do not count.
    pub(super) is_covering: bool,
    pub(super) free: Free,
}

impl Collect<'_> {
    /// Whole points of a dimension or a score, the last one possibly partial.
    pub(super) fn coarse(&mut self, index: usize, unit: &Unit, part: &Coarse) {
        let given = part.from.unwrap_or_default();
        let lost = part.full.minus(&Fraction::from(given));
        if lost.is_zero() {
            return;
        }
        if part.is_covering && !self.rules.may_cover() {
            self.held.covered.push(index);
            return;
        }
        let open = &part.free.open;
        let room = if lost < *open { &lost } else { open };
        self.held
            .add(&lost.minus(room), &part.free.locked, &part.worth);
        let effort = self.rules.effort(unit, part.node);
        let top = floor(room);
        let mut choices = Vec::new();
        for step in 1.. {
            let gained = top.min(POINT * step);
            if gained <= POINT * (step - 1) {
                break;
            }
            let to = given.millionths().saturating_add(gained);
            choices.extend(choice(step, to, effort, || {
                let points = u128::try_from(gained).unwrap_or(0);
                Fraction::new(points, 1_000_000).times(&part.worth)
            }));
        }
        if !choices.is_empty() {
            self.held.coarse.push(index);
        }
        let (kind, self_observed) = (part.kind, part.free.self_observed);
        self.push(index, kind, part.node, part.from, self_observed, choices);
    }

    /// How much of some dimensions may be planned on, by the nominal weights of what is below them.
    pub(super) fn free(&self, unit: &Unit, dimensions: &[NodeId]) -> Free {
        let mut free = Free {
            self_observed: true,
            ..Free::default()
        };
        for dimension in dimensions {
            let mut parts = leaves(self.instrument, *dimension);
            if parts.is_empty() {
                parts.push(*dimension);
            }
            for node in parts.iter().filter_map(|id| {
                let node = self.instrument.nodes.get(*id)?;
                Some((*id, node))
            }) {
                let (id, node) = node;
                let observed = node.indicator.as_ref().is_none_or(|one| one.self_observed);
                if self.rules.is_locked(unit, id) {
                    free.locked.add(&node.weight.points);
                } else if self.rules.may_observe(observed) {
                    free.open.add(&node.weight.points);
                    free.self_observed &= observed;
                }
            }
        }
        free
    }
}

/// What of a weight may be planned on.
#[derive(Default)]
pub(super) struct Free {
    open: Fraction,
    locked: Fraction,
    /// Whether all that may be planned on is observed by the unit itself.
    self_observed: bool,
}

/// The whole millionths of a number of points.
fn floor(points: &Fraction) -> i64 {
    let rounded = points.round_half_up(6);
    let above = u64::from(rounded.fraction() > *points);
    i64::try_from(rounded.scaled().saturating_sub(above)).unwrap_or(i64::MAX)
}
