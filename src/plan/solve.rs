//! The cheapest combination that reaches a need, and the proof that nothing cheaper does.

use super::hull::{Rise, climb, rises};
use super::search::{Found, Price, Search, State, Stop};
use super::slot::Slot;
use crate::number::Natural;

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
pub(super) fn solve(
    slots: &[Slot],
    need: &Natural,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<Option<Solved>, Stop> {
    let steps = steps(slots);
    let Some(greedy) = climb(&steps, need) else {
        return Ok(None);
    };
    let taken = steps.get(..greedy.count).unwrap_or_default();
    let mut chosen: Vec<(usize, usize)> = Vec::new();
    for rise in taken {
        chosen.retain(|(slot, _)| *slot != rise.of);
        chosen.push((rise.of, rise.to));
    }
    chosen.sort_unstable();
    let budget = finish(slots, taken, need).min(greedy.cost);
    let search = Search {
        slots,
        budget,
        floor: need,
        price: &greedy.price,
    };
    let found = match search.run(go_on) {
        Ok(found) => found,
        Err(Stop::Cancelled) => return Err(Stop::Cancelled),
        Err(Stop::TooLarge) => {
            return Ok(Some(Solved {
                parts: parts(slots, &chosen),
                cost: greedy.cost,
                below: None,
                at_least: greedy.at_least,
                states: 0,
            }));
        }
    };
    let Some((end, best)) = cheapest(&found, need, &greedy.price) else {
        // Cannot be: the greedy combination is within the budget and reaches the need.
        return Ok(None);
    };
    let picks = found.picks(end);
    let below = most_below(slots, best.cost, &picks, &greedy.price, go_on);
    let (below, at_least, states) = match below {
        Ok((below, states)) => (Some(below), best.cost, states),
        Err(Stop::TooLarge) => (None, best.cost, 0),
        Err(Stop::Cancelled) => return Err(Stop::Cancelled),
    };
    Ok(Some(Solved {
        parts: parts(slots, &picks),
        cost: best.cost,
        below,
        at_least,
        states: states.saturating_add(found.states),
    }))
}

/// The steps worth taking, the most gain per cost first.
fn steps(slots: &[Slot]) -> Vec<Rise> {
    let stages = slots.iter().map(|slot| {
        let picks = slot.picks.iter();
        picks.map(|pick| (pick.cost, &pick.gain)).collect()
    });
    rises(&stages.collect::<Vec<_>>())
}

/// The first end that reaches the need; ends come by rising cost and gain.
fn cheapest<'f>(found: &'f Found, need: &Natural, price: &Price) -> Option<(usize, &'f State)> {
    let need = need.times(&Natural::Small(u128::from(price.cost)));
    let mut ends = found.ends.iter().enumerate();
    ends.find(|(_, end)| end.gain >= need)
}

/// The least cost at which one single pick can finish what all greedy steps but the last one began.
fn finish(slots: &[Slot], taken: &[Rise], need: &Natural) -> u64 {
    let begun = taken.split_last().map_or(&[][..], |(_, begun)| begun);
    let mut stands: Vec<(u64, Natural)> = vec![(0, Natural::ZERO); slots.len()];
    let (mut cost, mut gain) = (0_u64, Natural::ZERO);
    for rise in begun {
        cost = cost.saturating_add(rise.cost);
        gain = gain.add(&rise.gain);
        if let Some((spent, added)) = stands.get_mut(rise.of) {
            *spent = spent.saturating_add(rise.cost);
            *added = added.add(&rise.gain);
        }
    }
    let rest = need.minus(&gain);
    let mut least = u64::MAX;
    for (slot, (spent, added)) in slots.iter().zip(&stands) {
        let enough = slot.picks.iter().find(|pick| pick.gain >= added.add(&rest));
        least = least.min(enough.map_or(u64::MAX, |pick| pick.cost.saturating_sub(*spent)));
    }
    cost.saturating_add(least)
}

/// What adds the most for less than the cheapest cost.
fn most_below(
    slots: &[Slot],
    cost: u64,
    best: &[(usize, usize)],
    price: &Price,
    go_on: &mut dyn FnMut() -> bool,
) -> Result<(Vec<(usize, usize)>, usize), Stop> {
    let search = Search {
        slots,
        budget: cost.saturating_sub(1),
        // Something that costs less: the best with one part of it lowered.
        floor: &lowered(slots, best),
        price,
    };
    let found = search.run(go_on)?;
    let last = found.ends.len().saturating_sub(1);
    Ok((found.parts(last, slots), found.states))
}

/// The most that is left when one pick of a combination is exchanged for a cheaper one of its slot.
fn lowered(slots: &[Slot], picks: &[(usize, usize)]) -> Natural {
    let about = |slot: usize, pick: usize| slots.get(slot)?.picks.get(pick);
    let whole = picks.iter().fold(Natural::ZERO, |sum, (slot, pick)| {
        about(*slot, *pick).map_or_else(|| sum.clone(), |pick| sum.add(&pick.gain))
    });
    let losses = picks.iter().filter_map(|(slot, pick)| {
        let full = &about(*slot, *pick)?.gain;
        // Picks rise in cost, so the one before is cheaper and the best of the cheaper ones.
        let less = pick.checked_sub(1).and_then(|less| about(*slot, less));
        Some(less.map_or_else(|| full.clone(), |less| full.minus(&less.gain)))
    });
    losses
        .min()
        .map_or(Natural::ZERO, |loss| whole.minus(&loss))
}

fn parts(slots: &[Slot], picks: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let picks = picks
        .iter()
        .filter_map(|(slot, pick)| slots.get(*slot)?.picks.get(*pick));
    picks.flat_map(|pick| pick.parts.iter().copied()).collect()
}
