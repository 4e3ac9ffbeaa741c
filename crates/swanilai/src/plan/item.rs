//! What could be changed, and how much each change would add.

use super::change::Kind;
use super::coarse::Coarse;
use super::held::Held;
use super::options::Rules;
use crate::assessment::{Assessment, Observation, Unit};
use crate::instrument::{Depth, Instrument, NodeId, Scale, ScaleKind};
use crate::number::{Decimal, Fraction};
use crate::score::{Known, Scored, Tally, UnitScore};

/// Steps of an index from its lowest to its highest value.
///
/// An index has no levels to climb; tenths are fine enough to plan by and few enough to compare.
const INDEX_STEPS: i64 = 10;
/// One level, in millionths.
const LEVEL: i64 = 1_000_000;

/// One thing that can be raised, and how far.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) unit: usize,
    pub(super) kind: Kind,
    pub(super) node: Option<NodeId>,
    pub(super) from: Option<Decimal>,
    pub(super) self_observed: bool,
    /// From the smallest step to the largest; costs and gains both rise.
    pub(super) choices: Vec<Choice>,
}

/// How far an item is raised.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) to: Decimal,
    pub(super) steps: u64,
    pub(super) cost: u64,
    /// Points it adds to the unit.
    pub(super) gain: Fraction,
}

/// All items in the order of the assessment and the instrument, and what is held back.
pub(super) fn items(
    assessment: &Assessment,
    instrument: &Instrument,
    scored: &Scored,
    rules: &Rules<'_>,
) -> (Vec<Item>, Held) {
    let mut collect = Collect {
        instrument,
        rules,
        items: Vec::new(),
        held: Held::default(),
    };
    for (index, (unit, score)) in assessment.units.iter().zip(&scored.units).enumerate() {
        collect.unit(index, unit, score);
    }
    (collect.items, collect.held)
}

pub(super) struct Collect<'c> {
    pub(super) instrument: &'c Instrument,
    pub(super) rules: &'c Rules<'c>,
    items: Vec<Item>,
    pub(super) held: Held,
}

impl Collect<'_> {
    fn unit(&mut self, index: usize, unit: &Unit, score: &UnitScore) {
        if score.known == Known::Nothing {
            self.held.nothing_applies.push(index);
        } else if self.rules.is_unit_locked(unit) {
            self.held
                .locked
                .add(&score.whole.weight.minus(&score.whole.earned));
        } else if let Some(given) = unit.score {
            let dimensions: Vec<NodeId> = self.instrument.dimensions().collect();
            let part = Coarse {
                kind: Kind::Score,
                node: None,
                from: Some(given),
                full: score.whole.weight.clone(),
                worth: Fraction::ONE,
                is_covering: !unit.points.is_empty() || unit.observations.values().any(is_marked),
                free: self.free(unit, &dimensions),
            };
            self.coarse(index, unit, &part);
        } else {
            for id in self.instrument.dimensions() {
                self.dimension(index, unit, score, id);
            }
        }
    }

    fn dimension(&mut self, index: usize, unit: &Unit, score: &UnitScore, id: NodeId) {
        let (Some(node), Some(tally)) = (self.instrument.nodes.get(id), score.nodes.get(id)) else {
            return;
        };
        if !tally.applies {
            return;
        }
        let given = unit.points.get(&node.id).copied();
        let by_points = score.known == Known::Points || node.depth == Depth::Points;
        if given.is_none() && !by_points {
            for leaf in leaves(self.instrument, id) {
                if let Some(tally) = score.nodes.get(leaf).filter(|tally| tally.applies) {
                    self.indicator(index, unit, leaf, tally);
                }
            }
            return;
        }
        let mut below = leaves(self.instrument, id)
            .into_iter()
            .filter_map(|leaf| self.instrument.nodes.get(leaf));
        let part = Coarse {
            kind: Kind::Points,
            node: Some(id),
            from: given,
            full: node.weight.points.clone(),
            // Siblings that do not apply make a point count for more than one.
            worth: tally.weight.over(&node.weight.points),
            is_covering: below.any(|leaf| unit.observations.get(&leaf.id).is_some_and(is_marked)),
            free: self.free(unit, &[id]),
        };
        self.coarse(index, unit, &part);
    }

    fn indicator(&mut self, index: usize, unit: &Unit, id: NodeId, tally: &Tally) {
        let Some(node) = self.instrument.nodes.get(id) else {
            return;
        };
        let (Some(indicator), Some(scale)) = (&node.indicator, self.instrument.scale(id)) else {
            return;
        };
        let lost = tally.weight.minus(&tally.earned);
        if lost.is_zero() {
            return;
        }
        if self.rules.is_locked(unit, id) {
            self.held.locked.add(&lost);
            return;
        }
        if !self.rules.may_observe(indicator.self_observed) {
            self.held.not_self_observed.add(&lost);
            return;
        }
        let observation = unit.observations.get(&node.id);
        let marks: Vec<i64> = observation.map_or_else(Vec::new, |observation| {
            let marks = observation.marks.iter();
            marks.map(|mark| mark.level.millionths()).collect()
        });
        let lowest = marks.iter().copied().min();
        // An unanswered indicator counts as one mark at the bottom of the scale.
        let marks = if marks.is_empty() { vec![0] } else { marks };
        let effort = self.rules.effort(unit, Some(id));
        let mut choices = Vec::new();
        for (step, to) in levels(scale, lowest.unwrap_or(0)) {
            let raised: i64 = marks
                .iter()
                .map(|mark| to.saturating_sub(*mark).max(0))
                .sum();
            let whole =
                u128::try_from(marks.len()).unwrap_or(1) * u128::from(scale.max) * 1_000_000;
            choices.extend(choice(step, to, effort, || {
                let share = Fraction::new(u128::try_from(raised).unwrap_or(0), whole);
                tally.weight.times(&share)
            }));
        }
        let kind = if lowest.is_some() {
            Kind::Marks
        } else {
            Kind::Answer
        };
        let from = lowest.and_then(Decimal::from_millionths);
        self.push(
            index,
            kind,
            Some(id),
            from,
            indicator.self_observed,
            choices,
        );
    }

    pub(super) fn push(
        &mut self,
        unit: usize,
        kind: Kind,
        node: Option<NodeId>,
        from: Option<Decimal>,
        self_observed: bool,
        choices: Vec<Choice>,
    ) {
        if !choices.is_empty() {
            self.items.push(Item {
                unit,
                kind,
                node,
                from,
                self_observed,
                choices,
            });
        }
    }
}

/// A step that can be chosen; none where its level is no number.
pub(super) fn choice(
    step: i64,
    to: i64,
    effort: u64,
    gain: impl FnOnce() -> Fraction,
) -> Option<Choice> {
    let steps = u64::try_from(step).ok()?;
    Some(Choice {
        to: Decimal::from_millionths(to)?,
        steps,
        cost: steps.saturating_mul(effort),
        gain: gain(),
    })
}

/// Every step above a mark: its number and its level, in millionths.
fn levels(scale: &Scale, lowest: i64) -> impl Iterator<Item = (i64, i64)> {
    let max = i64::from(scale.max) * LEVEL;
    let step = match scale.kind {
        ScaleKind::Levels => LEVEL,
        ScaleKind::Index => max / INDEX_STEPS,
    };
    let steps = (1..).map(move |number| number * step);
    let above = steps.skip_while(move |level| *level <= lowest);
    (1..).zip(above.take_while(move |level| *level <= max))
}

/// The indicators below a dimension, in reading order.
pub(super) fn leaves(instrument: &Instrument, dimension: NodeId) -> Vec<NodeId> {
    let mut found = Vec::new();
    let mut open = vec![dimension];
    while let Some(id) = open.pop() {
        if let Some(node) = instrument.nodes.get(id) {
            if node.indicator.is_some() {
                found.push(id);
            }
            open.extend(node.children.iter().rev());
        }
    }
    found
}

fn is_marked(observation: &Observation) -> bool {
    !observation.marks.is_empty()
}
