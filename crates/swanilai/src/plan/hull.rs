//! The best next steps by gain per cost: a good first answer, and the price for the exact search.

use super::search::Price;
use crate::number::Whole;
use core::cmp::Ordering;

/// A step of one thing from one of its stages to a higher one.
#[derive(Clone, Debug)]
pub(super) struct Rise {
    /// Which thing.
    pub(super) of: usize,
    /// The stage it starts from; none for where it stands.
    pub(super) from: Option<usize>,
    /// The stage it reaches.
    pub(super) to: usize,
    pub(super) cost: u64,
    pub(super) gain: Whole,
}

/// The steps worth taking of all things, the most gain per cost first; equals in the order given.
///
/// Of a thing's stages only those stay that no mixture of its others beats (its upper hull), so its
/// own steps are in order too.
pub(super) fn rises(things: &[Vec<(u64, &Whole)>]) -> Vec<Rise> {
    let mut all = Vec::new();
    for (of, stages) in things.iter().enumerate() {
        let mut own: Vec<Rise> = Vec::new();
        for (to, (cost, gain)) in stages.iter().enumerate() {
            let mut rise = Rise {
                of,
                from: None,
                to,
                cost: *cost,
                gain: (*gain).clone(),
            };
            // A stage that is better per cost than the step before it takes that step's place.
            while let Some(before) = own.last() {
                let (cost, gain) = sum(&own);
                let step = Rise {
                    from: Some(before.to),
                    cost: rise.cost.saturating_sub(cost),
                    gain: rise.gain.minus(&gain),
                    ..rise.clone()
                };
                if by_worth(&step, before) == Ordering::Less {
                    own.pop();
                } else {
                    rise = step;
                    break;
                }
            }
            own.push(rise);
        }
        all.extend(own);
    }
    all.sort_by(by_worth);
    all
}

fn sum(rises: &[Rise]) -> (u64, Whole) {
    rises.iter().fold((0, Whole::ZERO), |(cost, gain), rise| {
        (cost.saturating_add(rise.cost), gain.add(&rise.gain))
    })
}

/// More gain per cost comes first.
fn by_worth(a: &Rise, b: &Rise) -> Ordering {
    let times = |gain: &Whole, cost: u64| gain.times(&Whole::Small(u128::from(cost)));
    times(&b.gain, a.cost).cmp(&times(&a.gain, b.cost))
}

/// Steps that reach a need, one after the other.
pub(super) struct Climb {
    /// What they cost together.
    pub(super) cost: u64,
    /// How many of the steps it takes.
    pub(super) count: usize,
    /// What the last one was worth.
    pub(super) price: Price,
    /// No combination that reaches the need costs less.
    pub(super) at_least: u64,
}

/// Takes steps in their order until the need is reached.
///
/// `None` where all of them together do not reach it.
pub(super) fn climb(rises: &[Rise], need: &Whole) -> Option<Climb> {
    let (mut cost, mut gain) = (0_u64, Whole::ZERO);
    for (count, rise) in (1..).zip(rises) {
        let more = gain.add(&rise.gain);
        if more >= *need {
            return Some(Climb {
                cost: cost.saturating_add(rise.cost),
                count,
                price: Price {
                    gain: rise.gain.clone(),
                    cost: rise.cost,
                },
                at_least: cost.saturating_add(part(rise, &need.minus(&gain))),
            });
        }
        gain = more;
        cost = cost.saturating_add(rise.cost);
    }
    None
}

/// The least whole cost that buys so much at the worth of a step: what its fraction would cost.
fn part(rise: &Rise, gain: &Whole) -> u64 {
    let (mut low, mut high) = (0, rise.cost);
    let wanted = gain.times(&Whole::Small(u128::from(rise.cost)));
    while low < high {
        let middle = low + (high - low) / 2;
        if rise.gain.times(&Whole::Small(u128::from(middle))) >= wanted {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}
