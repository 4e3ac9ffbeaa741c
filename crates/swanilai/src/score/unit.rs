//! One unit: what it has earned, what is still open.

use super::standing::Standing;
use crate::assessment::{Mark, Observation, Unit};
use crate::instrument::{Depth, Instrument, NodeId, ScaleKind};
use crate::number::{Fraction, Points};
use core::cmp::Ordering;

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

    fn answered(weight: Fraction, earned: Fraction) -> Self {
        Self {
            weight,
            earned,
            open: Fraction::ZERO,
            applies: true,
            answered: 1,
            total: 1,
        }
    }

    fn open(weight: Fraction) -> Self {
        Self {
            open: weight.clone(),
            weight,
            earned: Fraction::ZERO,
            applies: true,
            answered: 0,
            total: 1,
        }
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
        let whole = Tally::answered(max, earned);
        return (Known::Score, Vec::new(), whole);
    }
    let (nodes, mut whole) = details(unit, instrument);
    if !whole.applies {
        return (Known::Nothing, nodes, Tally::open(max));
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
        let (Some(node), Some(slot)) = (instrument.nodes.get(*id), found.get_mut(*id)) else {
            continue;
        };
        while let Some((known, observation)) = observations.peek() {
            let order = known.as_str().cmp(&node.id);
            if order == Ordering::Greater {
                break;
            }
            if order == Ordering::Equal {
                *slot = Some(*observation);
            }
            observations.next();
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
        let applicable = || siblings.iter().copied().filter(|id| self.applies(*id));
        let count = applicable().count();
        into.applies = count > 0;
        let spread = (count < siblings.len()).then(|| {
            let weight = |id: NodeId| Some(&self.instrument.nodes.get(id)?.weight.points);
            let all: Fraction = siblings.iter().copied().filter_map(weight).sum();
            let grow = all.over(&applicable().filter_map(weight).sum());
            factor.map_or_else(|| grow.clone(), |factor| factor.times(&grow))
        });
        let factor = spread.as_ref().or(factor);
        for id in siblings.iter().copied() {
            if self.applies(id) {
                self.node(id, factor);
                if let Some(tally) = self.tallies.get(id) {
                    into.add(tally);
                }
            }
        }
    }

    fn applies(&self, id: NodeId) -> bool {
        self.applies.get(id) == Some(&true)
    }

    /// Tallies a node that applies, with everything below it.
    fn node(&mut self, id: NodeId, factor: Option<&Fraction>) {
        let instrument = self.instrument;
        let Some(node) = instrument.nodes.get(id) else {
            return;
        };
        let points = &node.weight.points;
        let weight = factor.map_or_else(|| points.clone(), |factor| points.times(factor));
        let is_leaf = node.indicator.is_some() || node.depth == Depth::Points;
        let given = node.parent.map_or_else(
            || self.unit.points.get(&node.id).copied().map(Fraction::from),
            |_| None,
        );
        let tally = if let Some(given) = given {
            // Points count as a share of the weight as published, whatever the weight grew to.
            let earned = factor.map_or(given.clone(), |factor| given.times(factor));
            Tally::answered(weight, earned)
        } else if let Some(mark) = self.mark(id) {
            let earned = weight.times(&mark);
            Tally::answered(weight, earned)
        } else if is_leaf {
            Tally::open(weight)
        } else {
            let mut tally = Tally {
                weight,
                applies: true,
                ..Tally::default()
            };
            self.children(&node.children, factor, &mut tally);
            tally
        };
        if let Some(slot) = self.tallies.get_mut(id) {
            *slot = tally;
        }
    }

    /// The mean of an indicator's marks as a fraction of its scale, or none where there is no mark.
    fn mark(&self, id: NodeId) -> Option<Fraction> {
        let marks = &self.observations.get(id).copied().flatten()?.marks;
        let scale = self.instrument.scale(id)?;
        let count = u64::try_from(marks.len()).ok().filter(|count| *count > 0)?;
        let whole = count.saturating_mul(scale.max.into());
        let millionths = |mark: &Mark| u128::try_from(mark.level.millionths()).ok();
        let sum: u128 = marks.iter().filter_map(millionths).sum();
        Some(match scale.kind {
            // Levels are whole, so the millionths fall away and bottoms stay small.
            ScaleKind::Levels => Fraction::of(whole_part(sum), whole),
            ScaleKind::Index => Fraction::of(sum, whole.saturating_mul(1_000_000)),
        })
    }
}

/// Of a number counted in millionths; a division of two words would take longer than all the rest.
fn whole_part(millionths: u128) -> u128 {
    u64::try_from(millionths).map_or_else(
        |_| millionths / 1_000_000,
        |word| u128::from(word / 1_000_000),
    )
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
