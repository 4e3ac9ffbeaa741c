//! One slot of a search: every state before it followed by every way to go on.

use super::search::Search;
use crate::number::Whole;

/// What was spent on the slots taken so far, and what it added.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) cost: u64,
    /// In the unit of the price.
    pub(super) gain: Whole,
    pub(super) count: u32,
}

/// How a state came about: the state before and the pick, 0 for none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) from: u32,
    pub(super) pick: u32,
}

impl State {
    /// The state followed by a pick.
    pub(super) fn with(&self, source: &Source) -> Self {
        Self {
            cost: self.cost.saturating_add(source.cost),
            gain: self.gain.add(&source.gain),
            count: self.count.saturating_add(source.count),
        }
    }
}

/// One way to go on from every state: a pick, its gain scaled by the price.
pub(super) struct Source {
    pub(super) cost: u64,
    pub(super) gain: Whole,
    pub(super) count: u32,
    pub(super) pick: u32,
}

/// One slot of a search, with what the slots after it can still be worth.
pub(super) struct Layer<'l> {
    pub(super) search: &'l Search<'l>,
    pub(super) rest: &'l Whole,
}

/// A state that may follow, and where it came from.
struct Candidate {
    state: State,
    at: usize,
}

impl Layer<'_> {
    /// Every state followed by every pick, by rising cost, the dominated and the hopeless left out.
    pub(super) fn merge(&self, states: &[State], sources: &[Source]) -> (Vec<State>, Vec<Step>) {
        let mut heads: Vec<Option<Candidate>> = sources
            .iter()
            .map(|source| self.follow(states, 0, source))
            .collect();
        let (mut merged, mut steps): (Vec<State>, Vec<Step>) = (Vec::new(), Vec::new());
        loop {
            let mut first: Option<(usize, &Candidate)> = None;
            for (index, head) in heads.iter().enumerate() {
                // Of equals the later head, which is the larger pick.
                if let Some(head) = head
                    && first.is_none_or(|(_, before)| !comes_before(&before.state, &head.state))
                {
                    first = Some((index, head));
                }
            }
            let Some((index, source)) =
                first.and_then(|(index, _)| Some((index, sources.get(index)?)))
            else {
                return (merged, steps);
            };
            let Some(slot) = heads.get_mut(index) else {
                return (merged, steps);
            };
            let next = slot
                .as_ref()
                .and_then(|head| self.follow(states, head.at + 1, source));
            let Some(head) = core::mem::replace(slot, next) else {
                return (merged, steps);
            };
            let adds_more = merged.last().is_none_or(|last| head.state.gain > last.gain);
            if adds_more && self.has_hope(&head.state) {
                merged.push(head.state);
                steps.push(Step {
                    from: u32::try_from(head.at).unwrap_or(u32::MAX),
                    pick: source.pick,
                });
            }
        }
    }

    /// The state at a place followed by a pick; none beyond the last state or the budget.
    fn follow(&self, states: &[State], at: usize, source: &Source) -> Option<Candidate> {
        let before = states.get(at)?;
        let cost = before.cost.saturating_add(source.cost);
        (cost <= self.search.budget).then(|| Candidate {
            state: before.with(source),
            at,
        })
    }

    /// Whether the best imaginable rest would still bring a state to the floor.
    fn has_hope(&self, state: &State) -> bool {
        let left = self.search.price.of(self.search.budget - state.cost);
        state.gain.add(self.rest).add(&left) >= *self.search.floor
    }
}

/// Whether one state comes before another: cheaper, then adding more, then with fewer changes.
fn comes_before(a: &State, b: &State) -> bool {
    if a.cost != b.cost {
        return a.cost < b.cost;
    }
    match a.gain.cmp(&b.gain) {
        core::cmp::Ordering::Greater => true,
        core::cmp::Ordering::Less => false,
        core::cmp::Ordering::Equal => a.count < b.count,
    }
}
