//! Quick wins: always the most gain per cost next, which is easy to follow and seldom the cheapest.

use super::case::Case;
use super::change::Change;
use super::hull::{Rise, rises};
use super::item::Choice;
use crate::number::{Fraction, Points};

/// The same target reached by always taking the step with the most gain per cost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Greedy {
    /// The steps, the most gain per cost first; one thing may be raised more than once.
    pub steps: Vec<Change>,
    /// What they cost together: never less than the plan.
    pub cost: u64,
    /// The entity's score they lead to, in points.
    pub score: Points,
}

/// Climbs by the best steps until the need is met; `None` where they never meet it.
pub(super) fn greedy(case: &Case, need: &Fraction) -> Option<Greedy> {
    let mut common = case.common(need);
    let gains: Vec<Vec<_>> = (case.items.iter())
        .map(|item| {
            item.choices
                .iter()
                .map(|choice| common.whole(&choice.gain))
                .collect()
        })
        .collect();
    let stages: Vec<Vec<_>> = (case.items.iter().zip(&gains))
        .map(|(item, gains)| {
            let costs = item.choices.iter().map(|choice| choice.cost);
            costs.zip(gains).collect()
        })
        .collect();
    let mut rooms = case.rooms.clone();
    let (mut steps, mut added): (Vec<Change>, Fraction) = (Vec::new(), Fraction::ZERO);
    let mut before: Option<usize> = None;
    for rise in rises(&stages) {
        if added >= *need {
            break;
        }
        let Some(step) = step(case, &rise, &mut rooms) else {
            continue;
        };
        added.add(&step.in_unit);
        match steps.last_mut().filter(|_| before == Some(rise.of)) {
            Some(last) => join(last, &step),
            None => steps.push(step),
        }
        before = Some(rise.of);
    }
    let score = case.earned.plus(&added).over(&case.units());
    (added >= *need).then(|| Greedy {
        cost: steps.iter().map(|step| step.cost).sum(),
        steps,
        score: score.round_half_up(case.decimals),
    })
}

/// A step as a change; none in a unit that is full already.
fn step(case: &Case, rise: &Rise, rooms: &mut [Fraction]) -> Option<Change> {
    let item = case.items.get(rise.of)?;
    let choice = |index: usize| -> Option<&Choice> { item.choices.get(index) };
    if rooms.get(item.unit)?.is_zero() {
        return None;
    }
    case.change(item, rise.from.and_then(choice), choice(rise.to)?, rooms)
}

/// Two steps of one thing, one right after the other, are one.
fn join(last: &mut Change, next: &Change) {
    last.to = next.to;
    last.steps = last.steps.saturating_add(next.steps);
    last.cost = last.cost.saturating_add(next.cost);
    last.in_unit.add(&next.in_unit);
    last.in_entity.add(&next.in_entity);
}
