//! The exact search: every combination that could still matter, the dominated ones left out.
//!
//! Slots are taken one after the other. A state is what has been spent and what it added; of two
//! states the one that spent no less and added no more can never lead to anything better and is
//! dropped. A state is dropped too where even the best imaginable rest, bought at one fixed price
//! for each point (the Lagrangian bound of the multiple-choice knapsack), cannot bring it to the
//! floor within the budget. Both leave every best combination in, so what is found is exact.

use super::layer::{Layer, Source, State, Step};
use super::slot::Slot;
use crate::number::Whole;

/// Steps kept for the way back; beyond it a search gives up rather than fill the memory.
pub(super) const MOST_STEPS: usize = 16_000_000;

/// Why a search ended without an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stop {
    /// Whoever watches the progress asked for it.
    Cancelled,
    /// It would take more memory than it may.
    TooLarge,
}

/// What a unit of cost is worth: `gain / cost`. Any price gives a valid bound, a good one a tight bound.
#[derive(Clone, Debug)]
pub(super) struct Price {
    pub(super) gain: Whole,
    pub(super) cost: u64,
}

impl Price {
    /// A price at which nothing is ever too dear, so that only dominated states are dropped.
    pub(super) const NOTHING: Self = Self {
        gain: Whole::ZERO,
        cost: 1,
    };

    /// A gain in the unit in which bounds are compared.
    pub(super) fn scaled(&self, gain: &Whole) -> Whole {
        gain.times(&Whole::Small(u128::from(self.cost)))
    }

    /// What a cost is worth in that unit.
    pub(super) fn of(&self, cost: u64) -> Whole {
        self.gain.times(&Whole::Small(u128::from(cost)))
    }
}

/// All combinations worth having within a budget, from a floor up.
pub(super) struct Search<'s> {
    pub(super) slots: &'s [Slot],
    /// The most that may be spent.
    pub(super) budget: u64,
    /// The least that must be added, in the unit of the price.
    pub(super) floor: &'s Whole,
    pub(super) price: &'s Price,
    /// States that may be kept before the search gives up.
    pub(super) limit: usize,
}

/// What a search found.
#[derive(Default)]
pub(super) struct Found {
    /// From the cheapest to the dearest, each adding more than those before.
    pub(super) ends: Vec<State>,
    /// Slots and picks that are part of everything worth having; pick 0 is none.
    fixed: Vec<(usize, u32)>,
    /// The other slots, the last one first, each with how every state after it came about.
    steps: Vec<(usize, Vec<Step>)>,
    /// States that were kept on the way.
    pub(super) states: usize,
}

impl Search<'_> {
    /// Goes through all slots, the last one first; `go_on` is told how many of how many are done.
    ///
    /// The first slots are decided last, so that among equals they decide: of equal cost and gain
    /// fewer changes win, then the combination that does more in the first slot where they differ.
    pub(super) fn run(&self, go_on: &mut dyn FnMut(usize, usize) -> bool) -> Result<Found, Stop> {
        let mut found = Found::default();
        let Some((base, open)) = self.undecided(&mut found.fixed) else {
            return Ok(found);
        };
        found.ends.push(base);
        // The best that the slots before each can still be worth beyond their price.
        let mut rests = vec![Whole::ZERO];
        for (_, best, _) in &open {
            let before = rests.last().cloned().unwrap_or(Whole::ZERO);
            rests.push(before.add(best));
        }
        for (done, ((index, _, sources), rest)) in open.iter().zip(&rests).rev().enumerate() {
            if !go_on(done, open.len()) {
                return Err(Stop::Cancelled);
            }
            let layer = Layer { search: self, rest };
            let (states, steps) = layer.merge(&found.ends, sources);
            found.states = found.states.saturating_add(steps.len());
            if found.states > self.limit {
                return Err(Stop::TooLarge);
            }
            found.ends = states;
            found.steps.push((*index, steps));
        }
        Ok(found)
    }

    /// What the slots with one way to go lead to together, and the slots with several.
    ///
    /// A way is left out where it stays further behind the best imaginable combination than the
    /// floor allows; none are left where nothing within the budget reaches the floor.
    fn undecided(&self, fixed: &mut Vec<(usize, u32)>) -> Option<(State, Vec<Open>)> {
        let bests: Vec<Whole> = self.slots.iter().map(|slot| self.best(slot)).collect();
        let whole = bests
            .iter()
            .fold(self.price.of(self.budget), |sum, best| sum.add(best));
        let slack = whole.minus(self.floor);
        let mut base = State {
            cost: 0,
            gain: Whole::ZERO,
            count: 0,
        };
        let mut open = Vec::new();
        for (index, (slot, best)) in self.slots.iter().zip(bests).enumerate() {
            let sources = self.sources(slot, &best, &slack);
            match sources.as_slice() {
                [] => return None,
                [only] => {
                    fixed.push((index, only.pick));
                    base = base.with(only);
                }
                _ => open.push((index, best, sources)),
            }
        }
        (base.cost <= self.budget).then_some((base, open))
    }

    /// The most a slot can be worth beyond its price; nothing, if nothing is worth its price.
    fn best(&self, slot: &Slot) -> Whole {
        let worth = slot.picks.iter().map(|pick| {
            let gain = self.price.scaled(&pick.gain);
            gain.minus(&self.price.of(pick.cost))
        });
        worth.max().unwrap_or(Whole::ZERO)
    }

    /// The picks of a slot that can be part of anything worth having, and to pick nothing.
    fn sources(&self, slot: &Slot, best: &Whole, slack: &Whole) -> Vec<Source> {
        let nothing = Source {
            cost: 0,
            gain: Whole::ZERO,
            count: 0,
            pick: 0,
        };
        let picks = (1..).zip(&slot.picks).map(|(pick, about)| Source {
            cost: about.cost,
            gain: self.price.scaled(&about.gain),
            count: about.count,
            pick,
        });
        let stays_behind =
            |source: &Source| best.add(&self.price.of(source.cost)).minus(&source.gain);
        core::iter::once(nothing)
            .chain(picks)
            .filter(|source| source.cost <= self.budget && stays_behind(source) <= *slack)
            .collect()
    }
}

/// A slot with several ways to go: its place, the best it can be worth, the ways.
type Open = (usize, Whole, Vec<Source>);

impl Found {
    /// The picks that lead to an end, as places of slots and picks, in the order of the slots.
    pub(super) fn picks(&self, end: usize) -> Vec<(usize, usize)> {
        let mut ways = self.fixed.clone();
        let mut at = end;
        for (slot, steps) in self.steps.iter().rev() {
            let Some(step) = steps.get(at) else {
                break;
            };
            at = usize::try_from(step.from).unwrap_or(usize::MAX);
            ways.push((*slot, step.pick));
        }
        ways.sort_unstable();
        let picked = ways.into_iter().filter_map(|(slot, pick)| {
            let pick = usize::try_from(pick.checked_sub(1)?).ok()?;
            Some((slot, pick))
        });
        picked.collect()
    }

    /// The items that lead to an end, and how far each is raised.
    pub(super) fn parts(&self, end: usize, slots: &[Slot]) -> Vec<(usize, usize)> {
        let picks = self.picks(end).into_iter();
        picks
            .filter_map(|(slot, pick)| slots.get(slot)?.picks.get(pick))
            .flat_map(|pick| pick.parts.iter().copied())
            .collect()
    }
}
