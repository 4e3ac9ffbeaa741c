//! The cheapest combination that reaches a need, and the proof that nothing cheaper does.

use super::hull::{Climb, Rise, climb, rises};
use super::search::{Found, Search, Stop};
use super::slot::Slot;
use super::watch::Watch;
use crate::number::Whole;

/// The cheapest combination and what proves it.
pub(super) struct Solved {
    /// Items and how far each is raised.
    pub(super) parts: Vec<(usize, usize)>,
    pub(super) cost: u64,
    /// What adds the most for one less: the rest of the proof. None where the search gave up.
    pub(super) below: Option<Vec<(usize, usize)>>,
    /// No combination that reaches the need costs less than this.
    pub(super) at_least: u64,
    pub(super) states: usize,
}

/// Finds the cheapest combination of picks that adds at least `need`, which must not be zero.
///
/// Among the cheapest the one that adds the most; then the one with the fewest changes; then the
/// one that does more in the first slot where two differ. `None` where even everything is not enough.
/// Where more than `limit` states would have to be kept, the greedy combination with the bound it has.
pub(super) fn solve(
    slots: &[Slot],
    need: &Whole,
    limit: usize,
    watch: &mut Watch<'_>,
) -> Result<Option<Solved>, Stop> {
    let steps = steps(slots);
    let Some(greedy) = climb(&steps, need) else {
        return Ok(None);
    };
    let mut solving = Solving {
        slots,
        floor: greedy.price.scaled(need),
        greedy: &greedy,
        limit,
        watch,
        states: 0,
    };
    let (best, at_least) = solving.cheapest()?;
    let Some((cost, picks)) = best else {
        let taken = steps.get(..greedy.count).unwrap_or_default();
        return Ok(Some(Solved {
            parts: parts(slots, &tops(taken)),
            cost: greedy.cost,
            below: None,
            at_least,
            states: solving.states,
        }));
    };
    let below = solving.most_for(cost.saturating_sub(1), &picks)?;
    Ok(Some(Solved {
        parts: parts(slots, &picks),
        cost,
        below,
        at_least,
        states: solving.states,
    }))
}

/// Picks as places of slots and picks.
type Picks = Vec<(usize, usize)>;

struct Solving<'s, 'w> {
    slots: &'s [Slot],
    /// The need, in the unit of the price.
    floor: Whole,
    greedy: &'s Climb,
    limit: usize,
    watch: &'s mut Watch<'w>,
    states: usize,
}

impl Solving<'_, '_> {
    /// The cheapest picks with their cost, and the least cost that is not ruled out.
    ///
    /// The bound is nearly always right or almost so, and the nearer the budget is to it, the less
    /// there is to keep in mind: so budgets are tried from the bound upwards, by doubling steps.
    /// No picks where that would need too much memory.
    fn cheapest(&mut self) -> Result<(Option<(u64, Picks)>, u64), Stop> {
        let (mut at_least, mut more) = (self.greedy.at_least, 0);
        loop {
            let budget = self
                .greedy
                .at_least
                .saturating_add(more)
                .min(self.greedy.cost);
            let found = match self.search(budget, &self.floor.clone()) {
                Err(Stop::TooLarge) => return Ok((None, at_least)),
                other => other?,
            };
            let mut ends = found.ends.iter().enumerate();
            if let Some((end, state)) = ends.find(|(_, end)| end.gain >= self.floor) {
                return Ok((Some((state.cost, found.picks(end))), state.cost));
            }
            if budget == self.greedy.cost {
                // Cannot be: the greedy combination is within this budget.
                return Ok((None, at_least));
            }
            at_least = budget.saturating_add(1);
            more = more.saturating_mul(2).max(1);
        }
    }

    /// What adds the most within a budget; none where that would need too much memory.
    ///
    /// One less of cost adds about one price less, so floors are tried from there downwards.
    /// `best` is within a higher budget: with one part of it lowered it is within this one.
    fn most_for(&mut self, budget: u64, best: &[(usize, usize)]) -> Result<Option<Picks>, Stop> {
        let sure = self.greedy.price.scaled(&lowered(self.slots, best));
        let mut less = 1;
        loop {
            let guess = self.floor.minus(&self.greedy.price.of(less));
            let floor = if guess > sure { guess } else { sure.clone() };
            let found = match self.search(budget, &floor) {
                Err(Stop::TooLarge) => return Ok(None),
                other => other?,
            };
            let last = found.ends.len().saturating_sub(1);
            let is_there = found.ends.last().is_some_and(|end| end.gain >= floor);
            if is_there || floor == sure {
                return Ok(Some(found.parts(last, self.slots)));
            }
            less = less.saturating_mul(2);
        }
    }

    fn search(&mut self, budget: u64, floor: &Whole) -> Result<Found, Stop> {
        let search = Search {
            slots: self.slots,
            budget,
            floor,
            price: &self.greedy.price,
            limit: self.limit,
        };
        let watch = &mut *self.watch;
        let found = search.run(&mut |done, of| watch.part(done, of))?;
        self.watch.round();
        self.states = self.states.saturating_add(found.states);
        Ok(found)
    }
}

/// The steps worth taking, the most gain per cost first.
fn steps(slots: &[Slot]) -> Vec<Rise> {
    let stages = slots.iter().map(|slot| {
        let picks = slot.picks.iter();
        picks.map(|pick| (pick.cost, &pick.gain)).collect()
    });
    rises(&stages.collect::<Vec<_>>())
}

/// Where some steps end, each slot once.
fn tops(steps: &[Rise]) -> Picks {
    let mut tops: Picks = Vec::new();
    for step in steps {
        tops.retain(|(slot, _)| *slot != step.of);
        tops.push((step.of, step.to));
    }
    tops.sort_unstable();
    tops
}

/// The most that is left when one pick of a combination is exchanged for a cheaper one of its slot.
fn lowered(slots: &[Slot], picks: &[(usize, usize)]) -> Whole {
    let about = |slot: usize, pick: usize| slots.get(slot)?.picks.get(pick);
    let whole = picks.iter().fold(Whole::ZERO, |sum, (slot, pick)| {
        about(*slot, *pick).map_or_else(|| sum.clone(), |pick| sum.add(&pick.gain))
    });
    let losses = picks.iter().filter_map(|(slot, pick)| {
        let full = &about(*slot, *pick)?.gain;
        // Picks rise in cost, so the one before is cheaper and the best of the cheaper ones.
        let less = pick.checked_sub(1).and_then(|less| about(*slot, less));
        Some(less.map_or_else(|| full.clone(), |less| full.minus(&less.gain)))
    });
    losses.min().map_or(Whole::ZERO, |loss| whole.minus(&loss))
}

fn parts(slots: &[Slot], picks: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let picks = picks
        .iter()
        .filter_map(|(slot, pick)| slots.get(*slot)?.picks.get(*pick));
    picks.flat_map(|pick| pick.parts.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::slot::Pick;
    use super::*;

    /// Thirty slots of unlike costs and gains, so that many combinations matter.
    fn slots() -> Vec<Slot> {
        let pick = |slot: u64, step: u64| Pick {
            cost: step * (slot * 7 % 11 + 3),
            gain: Whole::from(u128::from(step * step * (slot * 5 % 13 + 4) + slot)),
            count: 1,
            parts: vec![(
                usize::try_from(slot).unwrap_or(0),
                usize::try_from(step).unwrap_or(0),
            )],
        };
        let slot = |number| Slot {
            picks: (1..5).map(|step| pick(number, step)).collect(),
        };
        (0..30).map(slot).collect()
    }

    #[test]
    fn without_memory_the_bound_still_holds() {
        let (slots, need) = (slots(), Whole::from(1_499));
        let mut tell = |_, _| true;
        let mut watch = Watch::new(&mut tell);
        let mut solved = |limit| {
            solve(&slots, &need, limit, &mut watch)
                .ok()
                .flatten()
                .unwrap()
        };
        let (exact, bound) = (solved(1 << 20), solved(0));
        assert!(exact.below.is_some() && exact.at_least == exact.cost);
        assert!(bound.below.is_none() && !bound.parts.is_empty());
        assert!(bound.at_least <= exact.cost && exact.cost <= bound.cost);
        assert!(
            solve(&slots, &Whole::from(1 << 40), 0, &mut watch).is_ok_and(|none| none.is_none())
        );
    }
}
