//! What is chosen to be tried, and the change it makes. No browser in here.

use crate::hooks::Store;
use crate::i18n::number::parse;
use crate::pages::result::View;
use crate::pages::what_if::words::levels;
use crate::state::Ideas;
use swanilai::assessment::Unit;
use swanilai::instrument::{Node, NodeId};
use swanilai::number::Decimal;
use swanilai::scenario::limit;
use swanilai::whatif::{Change, Edit};

/// Fields of the form.
pub(crate) const UNIT: &str = "trial-unit";
pub(crate) const SECTION: &str = "trial-section";
pub(crate) const ITEM: &str = "trial-item";
pub(crate) const VALUE: &str = "trial-value";
pub(crate) const TRIED: &str = "trial-tried";
/// Choices beside dimensions and indicators, and beside levels.
pub(crate) const SCORE: &str = "=score";
pub(crate) const LEAVE: &str = "=leave";
pub(crate) const POINTS: &str = "=points";
pub(crate) const APART: &str = "apart";
pub(crate) const CLEAR: &str = "clear";

/// What is chosen so far.
pub(crate) struct Choice<'c> {
    pub(crate) store: &'c Store,
    pub(crate) ideas: &'c Ideas,
    pub(crate) view: &'c View,
}

impl Choice<'_> {
    pub(crate) fn unit(&self) -> Option<&Unit> {
        match self.view.assessment.units.as_slice() {
            [only] => Some(only),
            _ => self.view.assessment.unit(self.ideas.of(UNIT)),
        }
    }

    /// The dimension chosen.
    pub(crate) fn dimension(&self) -> Option<(NodeId, &Node)> {
        let id = self.view.instrument.find(self.ideas.of(SECTION))?;
        let node = self.view.instrument.nodes.get(id)?;
        node.parent.is_none().then_some((id, node))
    }

    pub(crate) fn indicator(&self) -> Option<&Node> {
        let (dimension, _) = self.dimension()?;
        let id = self.view.instrument.find(self.ideas.of(ITEM))?;
        let node = self.view.instrument.nodes.get(id)?;
        (node.indicator.is_some() && self.is_within(id, dimension)).then_some(node)
    }

    pub(crate) fn is_within(&self, mut id: NodeId, top: NodeId) -> bool {
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

    pub(crate) fn number(&self, max: Decimal) -> Option<Decimal> {
        parse(self.ideas.of(VALUE), max).ok().flatten()
    }

    /// What is chosen as a change; none while something is missing.
    pub(crate) fn edit(&self) -> Option<Edit> {
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

    pub(crate) fn level(&self, indicator: &str) -> Option<Decimal> {
        let instrument = &self.view.instrument;
        let scale = instrument.scale(instrument.find(indicator)?)?;
        let level = self.number(Decimal::whole(scale.max))?;
        (level.is_whole() || levels(self.view, indicator).is_none()).then_some(level)
    }
}

/// The most points of a dimension.
pub(crate) fn most(dimension: &Node) -> Decimal {
    limit(dimension).round_half_up(6).decimal()
}
