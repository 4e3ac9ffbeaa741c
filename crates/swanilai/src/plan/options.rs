//! What a plan may touch, and how hard each part is.

use crate::assessment::Unit;
use crate::instrument::{Instrument, NodeId};
use crate::table::Table;

/// The most effort a part can be given; the least is 1, which is also what it has by default.
pub const MOST_EFFORT: u32 = 9;

/// What a plan may touch, and how hard each part is.
///
/// A node is named by its full id; what holds for a dimension or variable holds for all below it,
/// the nearest effort counting.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Options {
    /// Effort of one step, 1 (light) to 9, by the full id of an indicator, variable or dimension.
    pub node_effort: Table<u32>,
    /// Effort of a unit, 1 (light) to 9, by its id; it multiplies the effort of every step there.
    pub unit_effort: Table<u32>,
    /// Full ids of indicators, variables and dimensions that stay as they are, in every unit.
    pub locked_nodes: Vec<String>,
    /// Ids of units that stay as they are.
    pub locked_units: Vec<String>,
    /// A unit's id and a node's full id: parts that stay as they are in that unit alone.
    pub locked_cells: Vec<(String, String)>,
    /// Whether to plan on what a unit cannot observe itself: perception, trust, figures of others.
    pub allow_not_self_observed: bool,
    /// Whether to plan on a final score or points although the details below them are filled too.
    pub allow_coarse: bool,
}

/// The options looked up once for every node, so that units are not searched by text.
pub(super) struct Rules<'o> {
    options: &'o Options,
    instrument: &'o Instrument,
    effort: Vec<u64>,
    locked: Vec<bool>,
}

impl<'o> Rules<'o> {
    pub(super) fn new(options: &'o Options, instrument: &'o Instrument) -> Self {
        let (mut effort, mut locked) = (Vec::new(), Vec::new());
        for node in &instrument.nodes {
            // Parents stand before their children, so theirs is known already.
            let above = |list: &[u64]| node.parent.and_then(|up| list.get(up).copied());
            let own = options.node_effort.get(&node.id).map(|own| u64::from(*own));
            effort.push(own.or_else(|| above(&effort)).unwrap_or(1));
            let up = node.parent.and_then(|up| locked.get(up)) == Some(&true);
            locked.push(up || options.locked_nodes.contains(&node.id));
        }
        Self {
            options,
            instrument,
            effort,
            locked,
        }
    }

    /// Effort of one step on a node of a unit; of the unit itself where there is no node.
    pub(super) fn effort(&self, unit: &Unit, node: Option<NodeId>) -> u64 {
        let own = node.and_then(|node| self.effort.get(node)).copied();
        let of_unit = self.options.unit_effort.get(&unit.id).copied();
        own.unwrap_or(1) * u64::from(of_unit.unwrap_or(1))
    }

    pub(super) fn is_unit_locked(&self, unit: &Unit) -> bool {
        self.options.locked_units.contains(&unit.id)
    }

    /// Whether a node stays as it is in a unit.
    pub(super) fn is_locked(&self, unit: &Unit, node: NodeId) -> bool {
        if self.locked.get(node) == Some(&true) {
            return true;
        }
        let mut cells = self.options.locked_cells.iter();
        cells.any(|(in_unit, id)| *in_unit == unit.id && self.is_within(node, id))
    }

    /// Whether a node, or one above it, has that id.
    fn is_within(&self, node: NodeId, id: &str) -> bool {
        let mut at = self.instrument.nodes.get(node);
        while let Some(here) = at {
            if here.id == id {
                return true;
            }
            at = here.parent.and_then(|up| self.instrument.nodes.get(up));
        }
        false
    }

    /// Whether an indicator may be planned on although a unit cannot observe it.
    pub(super) fn may_observe(&self, self_observed: bool) -> bool {
        self_observed || self.options.allow_not_self_observed
    }

    pub(super) const fn may_cover(&self) -> bool {
        self.options.allow_coarse
    }
}
