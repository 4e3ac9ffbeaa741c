//! One unit: what it has earned, what is still open.

use super::standing::Standing;
use crate::assessment::{Observation, Unit};
use crate::instrument::{Depth, Instrument, NodeId, ScaleKind};
use crate::number::{Fraction, Points};

/// How deep a unit is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Known {
    /// By its final score.
    Score,
    /// By the points of its dimensions.
    Points,
    /// By observations on indicators, or not at all yet.
    Observations,
    /// Everything was marked not applicable, so there is no score.
    Nothing,
}

/// What a node has earned, and what it can still earn.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// What the node can add here, after items that do not apply were taken out.
    pub weight: Fraction,
    /// Earned by what is answered: the lowest possible.
    pub earned: Fraction,
    /// Weight of what is not answered.
    pub open: Fraction,
    /// Whether the node applies to the unit.
    pub applies: bool,
    /// Leaves answered.
    pub answered: u32,
    /// Leaves that apply.
    pub total: u32,
}

impl Tally {
    /// The highest possible.
    #[must_use]
    pub fn high(&self) -> Fraction {
        self.earned.plus(&self.open)
    }

    /// The points, once nothing below is open.
    #[must_use]
    pub fn points(&self, decimals: u8) -> Option<Points> {
        self.open
            .is_zero()
            .then(|| self.earned.round_half_up(decimals))
    }

    /// What answered leaves left of their weight.
    #[must_use]
    pub fn lost(&self) -> Fraction {
        self.weight.minus(&self.open).minus(&self.earned)
    }

    fn add(&mut self, child: &Self) {
        self.earned.add(&child.earned);
        self.open.add(&child.open);
        self.answered = self.answered.saturating_add(child.answered);
        self.total = self.total.saturating_add(child.total);
    }
}

/// One unit, scored.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitScore {
    /// How deep it is known.
    pub known: Known,
    /// One tally for each node of the instrument; empty where only the score is known.
    pub nodes: Vec<Tally>,
    /// The whole unit.
    pub whole: Tally,
    /// Where it stands.
    pub standing: Standing,
}

impl UnitScore {
    /// Whether a dimension is known by its points, so that nothing below it was looked at.
    #[must_use]
    pub fn is_given(&self, dimension: NodeId, instrument: &Instrument) -> bool {
        let Some(node) = instrument
            .nodes
            .get(dimension)
            .filter(|node| node.parent.is_none())
        else {
            return false;
        };
        let untouched = |child: &NodeId| {
            self.nodes
                .get(*child)
                .is_none_or(|child| child.weight.is_zero())
        };
        self.nodes
            .get(dimension)
            .is_some_and(|tally| tally.answered == 1)
            && node.children.iter().all(untouched)
    }
}

/// Measures a unit at the depth at which it is known: score before points before observations.
pub(super) fn measure(unit: &Unit, instrument: &Instrument) -> (Known, Vec<Tally>, Tally) {
    let max = Fraction::from(instrument.max);
    if let Some(score) = unit.score {
        let earned = Fraction::from(score);
        let whole = Tally {
            weight: max,
            earned,
            open: Fraction::ZERO,
            applies: true,
            answered: 1,
            total: 1,
        };
        return (Known::Score, Vec::new(), whole);
    }
    let (nodes, mut whole) = details(unit, instrument);
    if !whole.applies {
        let nothing = Tally {
            weight: max.clone(),
            open: max,
            total: 1,
            applies: true,
            ..Tally::default()
        };
        return (Known::Nothing, nodes, nothing);
    }
    let by_points = !unit.points.is_empty() && unit.observations.is_empty();
    if by_points {
        // One unit, one answer: it is known once all its dimensions are.
        whole.total = 1;
        whole.answered = u32::from(whole.open.is_zero());
    }
    (
        if by_points {
            Known::Points
        } else {
            Known::Observations
        },
        nodes,
        whole,
    )
}

/// The tallies of all nodes and of the unit, by points and observations, the final score left aside.
fn details(unit: &Unit, instrument: &Instrument) -> (Vec<Tally>, Tally) {
    let observations = by_node(unit, instrument);
    let applies = applies(unit, instrument, &observations);
    let mut walk = Walk {
        unit,
        instrument,
        observations,
        applies,
        tallies: vec![Tally::default(); instrument.nodes.len()],
    };
    let dimensions: Vec<NodeId> = instrument.dimensions().collect();
    let mut whole = Tally {
        weight: Fraction::from(instrument.max),
        ..Tally::default()
    };
    walk.children(&dimensions, None, &mut whole);
    // Points may exceed a weight that is only assumed; the unit as a whole never exceeds its maximum.
    if whole.earned > whole.weight {
        whole.earned = whole.weight.clone();
    }
    if whole.high() > whole.weight {
        whole.open = whole.weight.minus(&whole.earned);
    }
    (walk.tallies, whole)
}

/// The observation of each node. Both sides are sorted by id, so one walk along them is enough.
fn by_node<'u>(unit: &'u Unit, instrument: &Instrument) -> Vec<Option<&'u Observation>> {
    let mut found = vec![None; instrument.nodes.len()];
    let mut observations = unit.observations.iter().peekable();
    for id in &instrument.by_id {
        let Some(node) = instrument.nodes.get(*id) else {
            continue;
        };
        while observations
            .next_if(|(known, _)| known.as_str() < node.id.as_str())
            .is_some()
        {}
        if let Some((_, observation)) = observations.next_if(|(known, _)| **known == node.id)
            && let Some(slot) = found.get_mut(*id)
        {
            *slot = Some(observation);
        }
    }
    found
}

/// Which nodes apply: an indicator unless it is marked, a node above where any child does.
fn applies(
    unit: &Unit,
    instrument: &Instrument,
    observations: &[Option<&Observation>],
) -> Vec<bool> {
    let mut applies = vec![true; instrument.nodes.len()];
    if !observations
        .iter()
        .flatten()
        .any(|observation| observation.not_applicable)
    {
        return applies;
    }
    // Children follow their parents in the list, so from the end every child is known in time.
    for (id, node) in instrument.nodes.iter().enumerate().rev() {
        let marked = observations
            .get(id)
            .copied()
            .flatten()
            .is_some_and(|observation| observation.not_applicable);
        let given = node.parent.is_none() && unit.points.contains_key(&node.id);
        let any_child = node.children.is_empty()
            || node
                .children
                .iter()
                .any(|child| applies.get(*child) == Some(&true));
        if let Some(slot) = applies.get_mut(id) {
            *slot = given || (any_child && !marked);
        }
    }
    applies
}

struct Walk<'u> {
    unit: &'u Unit,
    instrument: &'u Instrument,
    observations: Vec<Option<&'u Observation>>,
    applies: Vec<bool>,
    tallies: Vec<Tally>,
}

impl Walk<'_> {
    /// Tallies siblings into what encloses them. `factor` is what their weights grow by; none is one.
    fn children(&mut self, siblings: &[NodeId], factor: Option<&Fraction>, into: &mut Tally) {
        let applicable: Vec<NodeId> = siblings
            .iter()
            .copied()
            .filter(|id| self.applies.get(*id) == Some(&true))
            .collect();
        into.applies = !applicable.is_empty();
        let spread = (applicable.len() < siblings.len()).then(|| {
            let sum = |ids: &[NodeId]| -> Fraction {
                ids.iter()
                    .filter_map(|id| Some(&self.instrument.nodes.get(*id)?.weight.points))
                    .sum()
            };
            let grow = sum(siblings).over(&sum(&applicable));
            factor.map_or_else(|| grow.clone(), |factor| factor.times(&grow))
        });
        let factor = spread.as_ref().or(factor);
        for id in applicable {
            let tally = self.node(id, factor);
            into.add(&tally);
            if let Some(slot) = self.tallies.get_mut(id) {
                *slot = tally;
            }
        }
    }

    fn node(&mut self, id: NodeId, factor: Option<&Fraction>) -> Tally {
        let instrument = self.instrument;
        let Some(node) = instrument.nodes.get(id) else {
            return Tally::default();
        };
        let points = &node.weight.points;
        let weight = factor.map_or_else(|| points.clone(), |factor| points.times(factor));
        let mut tally = Tally {
            weight,
            applies: true,
            ..Tally::default()
        };
        let given = if node.parent.is_none() {
            self.unit.points.get(&node.id)
        } else {
            None
        };
        if let Some(given) = given {
            // Points count as a share of the weight as published, whatever the weight grew to.
            let earned = Fraction::from(*given);
            tally.earned = factor.map_or(earned.clone(), |factor| earned.times(factor));
            (tally.answered, tally.total) = (1, 1);
        } else if node.indicator.is_some() {
            tally.total = 1;
            match self
                .observations
                .get(id)
                .copied()
                .flatten()
                .and_then(|observation| self.mark(id, observation))
            {
                Some((sum, whole)) => {
                    tally.earned = tally.weight.scaled(sum, whole);
                    tally.answered = 1;
                }
                None => tally.open = tally.weight.clone(),
            }
        } else if node.depth == Depth::Points {
            tally.total = 1;
            tally.open = tally.weight.clone();
        } else {
            self.children(&node.children, factor, &mut tally);
        }
        tally
    }

    /// The mean of an indicator's marks as a fraction of its scale, or none where there is no mark.
    fn mark(&self, id: NodeId, observation: &Observation) -> Option<(u128, u128)> {
        let scale = self.instrument.scale(id)?;
        let count = u128::try_from(observation.marks.len())
            .ok()
            .filter(|count| *count > 0)?;
        let sum: u128 = observation
            .marks
            .iter()
            .filter_map(|mark| u128::try_from(mark.level.millionths()).ok())
            .sum();
        let whole = count * u128::from(scale.max);
        Some(match scale.kind {
            // Levels are whole, so the millionths fall away and bottoms stay small.
            ScaleKind::Levels => (sum / 1_000_000, whole),
            ScaleKind::Index => (sum, whole * 1_000_000),
        })
    }
}

/// The final score and what the details of the unit lead to, where both are there and differ by
/// more than rounding of the parts explains.
pub(super) fn disagreement(unit: &Unit, instrument: &Instrument) -> Option<(Points, Points)> {
    let score = Fraction::from(unit.score?);
    if unit.points.is_empty() && unit.observations.is_empty() {
        return None;
    }
    let (_, whole) = details(unit, instrument);
    if !whole.open.is_zero() || !whole.applies {
        return None;
    }
    let parts = u32::try_from(unit.points.len())
        .unwrap_or(0)
        .saturating_add(1);
    let half_step = Fraction::new(1, 2 * 10_u128.pow(u32::from(instrument.decimals)));
    let slack = half_step.times(&Fraction::whole(parts));
    let gap = score.minus(&whole.earned).plus(&whole.earned.minus(&score));
    let decimals = instrument.decimals;
    (gap > slack).then(|| {
        (
            score.round_half_up(decimals),
            whole.earned.round_half_up(decimals),
        )
    })
}
