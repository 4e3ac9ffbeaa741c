//! What one question comes to: what can be raised, what there is room for, what is needed.

use super::change::Change;
use super::common::Common;
use super::item::{Choice, Item};
use super::search::{MOST_STEPS, Stop};
use super::solve::{Solved, solve};
use super::watch::Watch;
use super::{Cancelled, Proof, slot};
use crate::instrument::Instrument;
use crate::number::Fraction;
use crate::score::{Scored, UnitScore};

/// What can be raised, and what there is room for.
pub(super) struct Case {
    pub(super) items: Vec<Item>,
    /// Points each unit can still add.
    pub(super) rooms: Vec<Fraction>,
    /// Points the units have, added up.
    pub(super) earned: Fraction,
    pub(super) decimals: u8,
}

impl Case {
    pub(super) fn new(instrument: &Instrument, before: &Scored, items: Vec<Item>) -> Self {
        let whole = |unit: &UnitScore| unit.whole.weight.minus(&unit.whole.earned);
        Self {
            items,
            rooms: before.units.iter().map(whole).collect(),
            earned: before.units.iter().map(|unit| &unit.whole.earned).sum(),
            decimals: instrument.decimals,
        }
    }

    pub(super) fn units(&self) -> Fraction {
        Fraction::whole(u32::try_from(self.rooms.len()).unwrap_or(u32::MAX))
    }

    /// Points the units must add together so that their mean reaches a score.
    pub(super) fn need(&self, score: &Fraction) -> Fraction {
        score.times(&self.units()).minus(&self.earned)
    }

    /// `None` where the target is out of reach.
    pub(super) fn solve(
        &self,
        need: &Fraction,
        progress: &mut dyn FnMut(u32, u32) -> bool,
    ) -> Result<Option<Solved>, Cancelled> {
        let mut common = self.common(need);
        let (slots, is_whole) = slot::slots(&self.items, &self.rooms, &mut common);
        let mut watch = Watch::new(progress);
        let solved = solve(&slots, &common.whole(need), MOST_STEPS, &mut watch);
        let mut solved = solved.map_err(|_: Stop| Cancelled)?;
        if let Some(solved) = solved.as_mut().filter(|_| !is_whole) {
            // Something was left out of the search: all that is sure is that nothing is free.
            (solved.below, solved.at_least) = (None, 1);
        }
        watch.end().then_some(solved).ok_or(Cancelled)
    }

    pub(super) fn common(&self, need: &Fraction) -> Common {
        let gains = self.choices().map(|choice| &choice.gain);
        let all: Vec<&Fraction> = gains.chain(&self.rooms).chain([need]).collect();
        Common::of(&all)
    }

    fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.items.iter().flat_map(|item| &item.choices)
    }

    pub(super) fn proof(&self, solved: &Solved) -> Proof {
        let best_below = solved.below.as_ref().map(|parts| {
            let added: Fraction = (self.changes(parts).iter())
                .map(|change| &change.in_unit)
                .sum();
            self.earned.plus(&added).over(&self.units())
        });
        Proof {
            lower_bound: solved.at_least,
            best_below,
            items: self.items.len(),
            choices: self.choices().count(),
            states: solved.states,
        }
    }

    /// The changes that raise some items, in canonical order.
    pub(super) fn changes(&self, parts: &[(usize, usize)]) -> Vec<Change> {
        let mut rooms = self.rooms.clone();
        let mut parts = parts.to_vec();
        parts.sort_unstable();
        let changes = parts.iter().filter_map(|(item, to)| {
            let item = self.items.get(*item)?;
            self.change(item, None, item.choices.get(*to)?, &mut rooms)
        });
        changes.collect()
    }

    /// Raising an item from one of its choices to another; a unit never adds more than it has room for.
    pub(super) fn change(
        &self,
        item: &Item,
        from: Option<&Choice>,
        to: &Choice,
        rooms: &mut [Fraction],
    ) -> Option<Change> {
        let room = rooms.get_mut(item.unit)?;
        let gain = from.map_or_else(|| to.gain.clone(), |from| to.gain.minus(&from.gain));
        let in_unit = if gain < *room { gain } else { room.clone() };
        *room = room.minus(&in_unit);
        Some(Change {
            unit: item.unit,
            kind: item.kind,
            node: item.node,
            from: from.map_or(item.from, |from| Some(from.to)),
            to: to.to,
            steps: to.steps.saturating_sub(from.map_or(0, |from| from.steps)),
            cost: to.cost.saturating_sub(from.map_or(0, |from| from.cost)),
            in_entity: in_unit.over(&self.units()),
            in_unit,
            self_observed: item.self_observed,
        })
    }
}
