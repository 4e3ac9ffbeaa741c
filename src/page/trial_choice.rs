//! What is chosen to be tried, and the change it makes. No browser in here.

use super::result::View;
use super::trial_words::levels;
use crate::hook::Store;
use crate::state::Ideas;
use crate::text::number::parse;
use swanilai::assessment::Unit;
use swanilai::instrument::{Node, NodeId};
use swanilai::number::Decimal;
use swanilai::scenario::limit;
use swanilai::whatif::{Change, Edit};

/// Fields of the form.
pub(super) const UNIT: &str = "trial-unit";
pub(super) const SECTION: &str = "trial-section";
pub(super) const ITEM: &str = "trial-item";
pub(super) const VALUE: &str = "trial-value";
pub(super) const TRIED: &str = "trial-tried";
/// Choices beside dimensions and indicators, and beside levels.
pub(super) const SCORE: &str = "=score";
pub(super) const LEAVE: &str = "=leave";
pub(super) const POINTS: &str = "=points";
pub(super) const APART: &str = "apart";
pub(super) const CLEAR: &str = "clear";

/// What is chosen so far.
pub(super) struct Choice<'c> {
    pub(super) store: &'c Store,
    pub(super) ideas: &'c Ideas,
    pub(super) view: &'c View,
}

impl Choice<'_> {
    pub(super) fn unit(&self) -> Option<&Unit> {
        match self.view.assessment.units.as_slice() {
            [only] => Some(only),
            _ => self.view.assessment.unit(self.ideas.of(UNIT)),
        }
    }

    /// The dimension chosen.
    pub(super) fn dimension(&self) -> Option<(NodeId, &Node)> {
        let id = self.view.instrument.find(self.ideas.of(SECTION))?;
        let node = self.view.instrument.nodes.get(id)?;
        node.parent.is_none().then_some((id, node))
    }

    pub(super) fn indicator(&self) -> Option<&Node> {
        let (dimension, _) = self.dimension()?;
        let id = self.view.instrument.find(self.ideas.of(ITEM))?;
        let node = self.view.instrument.nodes.get(id)?;
        (node.indicator.is_some() && self.is_within(id, dimension)).then_some(node)
    }

    pub(super) fn is_within(&self, mut id: NodeId, top: NodeId) -> bool {
        loop {
            if id == top {
                return true;
            }
            match self
                .view
                .instrument
                .nodes
                .get(id)
                .and_then(|node| node.parent)
            {
                Some(parent) if parent < id => id = parent,
                _ => return false,
            }
        }
    }

    pub(super) fn number(&self, max: Decimal) -> Option<Decimal> {
        parse(self.ideas.of(VALUE), max).ok().flatten()
    }

    /// What is chosen as a change; none while something is missing.
    pub(super) fn edit(&self) -> Option<Edit> {
        let unit = self.unit()?.id.clone();
        let value = self.ideas.of(VALUE);
        let change = match self.ideas.of(SECTION) {
            LEAVE => Change::LeaveOut,
            SCORE => Change::Score(Some(self.number(self.view.instrument.max)?)),
            _ => {
                let (_, dimension) = self.dimension()?;
                if self.ideas.of(ITEM) == POINTS {
                    Change::Points {
                        dimension: dimension.id.clone(),
                        points: Some(self.number(most(dimension))?),
                    }
                } else {
                    let indicator = self.indicator()?.id.clone();
                    match value {
                        APART => Change::NotApplicable { indicator },
                        CLEAR => Change::Clear { indicator },
                        _ => Change::Level {
                            level: self.level(&indicator)?,
                            indicator,
                            by: None,
                        },
                    }
                }
            }
        };
        Some(Edit { unit, change })
    }

    pub(super) fn level(&self, indicator: &str) -> Option<Decimal> {
        let instrument = &self.view.instrument;
        let scale = instrument.scale(instrument.find(indicator)?)?;
        let level = self.number(Decimal::whole(scale.max))?;
        (level.is_whole() || levels(self.view, indicator).is_none()).then_some(level)
    }
}

/// The most points of a dimension.
pub(super) fn most(dimension: &Node) -> Decimal {
    limit(dimension).round_half_up(6).decimal()
}
