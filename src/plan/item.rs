//! What could be changed, and how much each change would add.

use super::change::Kind;
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
/// One point, in millionths.
const POINT: i64 = 1_000_000;

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

struct Collect<'c> {
    instrument: &'c Instrument,
    rules: &'c Rules<'c>,
    items: Vec<Item>,
    held: Held,
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
            let is_covered = !unit.points.is_empty() || unit.observations.values().any(is_marked);
            let free = self.free(unit, &dimensions);
            self.coarse(
                index,
                unit,
                (Kind::Score, None, Some(given)),
                is_covered,
                &(score.whole.weight.clone(), Fraction::ONE, free),
            );
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
        let is_covered = below.any(|leaf| unit.observations.get(&leaf.id).is_some_and(is_marked));
        let free = self.free(unit, &[id]);
        // Siblings that do not apply make a point count for more than one.
        let worth = tally.weight.over(&node.weight.points);
        self.coarse(
            index,
            unit,
            (Kind::Points, Some(id), given),
            is_covered,
            &(node.weight.points.clone(), worth, free),
        );
    }

    /// Whole points of a dimension or a score, the last one possibly partial.
    fn coarse(
        &mut self,
        index: usize,
        unit: &Unit,
        (kind, node, from): (Kind, Option<NodeId>, Option<Decimal>),
        is_covered: bool,
        (full, worth, free): &(Fraction, Fraction, Free),
    ) {
        let given = from.unwrap_or_default();
        let lost = full.minus(&Fraction::from(given));
        if lost.is_zero() {
            return;
        }
        if is_covered && !self.rules.may_cover() {
            self.held.covered.push(index);
            return;
        }
        self.held.coarse.push(index);
        let room = if lost < free.open {
            lost.clone()
        } else {
            free.open.clone()
        };
        self.held.add(&lost.minus(&room), &free.locked, worth);
        let top = floor(&room)
            .checked_add(given.millionths())
            .unwrap_or(i64::MAX);
        let effort = self.rules.effort(unit, node);
        let targets = (1..).map(|step| {
            let to = given.millionths().saturating_add(POINT * step);
            (step, to.min(top))
        });
        let mut choices = Vec::new();
        for (step, to) in targets {
            let gained = to.saturating_sub(given.millionths());
            if gained <= POINT * (step - 1) {
                break;
            }
            choices.extend(choice(step, to, effort, || {
                Fraction::new(u128::try_from(gained).unwrap_or(0), 1_000_000).times(worth)
            }));
        }
        self.push(index, kind, node, from, free.self_observed, choices);
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

    fn push(
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

    /// How much of some dimensions may be planned on, by the nominal weights of what is below them.
    fn free(&self, unit: &Unit, dimensions: &[NodeId]) -> Free {
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
struct Free {
    open: Fraction,
    locked: Fraction,
    /// Whether all that may be planned on is observed by the unit itself.
    self_observed: bool,
}

fn choice(step: i64, to: i64, effort: u64, gain: impl FnOnce() -> Fraction) -> Option<Choice> {
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
    let max = i64::from(scale.max) * POINT;
    let step = match scale.kind {
        ScaleKind::Levels => POINT,
        ScaleKind::Index => max / INDEX_STEPS,
    };
    let steps = (1..).map(move |number| number * step);
    let above = steps.skip_while(move |level| *level <= lowest);
    (1..).zip(above.take_while(move |level| *level <= max))
}

/// The indicators below a dimension, in reading order.
fn leaves(instrument: &Instrument, dimension: NodeId) -> Vec<NodeId> {
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

/// The whole millionths of a number of points.
fn floor(points: &Fraction) -> i64 {
    let rounded = points.round_half_up(6);
    let above = u64::from(rounded.fraction() > *points);
    i64::try_from(rounded.scaled().saturating_sub(above)).unwrap_or(i64::MAX)
}
