//! Break-even: the smallest value of one part with which a class is reached.

use super::fill::Field;
use super::part::{Question, limit};
use crate::instrument::Instrument;
use crate::number::{Fraction, Points};

/// From which value of a part on a class is reached, the others being at their likely values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BreakEven {
    /// Index of the class.
    pub class: usize,
    /// From when on.
    pub from: From,
}

/// From when on a class is reached.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum From {
    /// Whatever the part's value is.
    Always,
    /// From so many points on, at the instrument's decimals; one step less does not reach it.
    Points(Points),
    /// Only with all the points the part has, which are no whole number of steps.
    Full,
    /// Not with all its points.
    Never,
}

/// The values a part can take, step by step.
struct Steps {
    limit: Fraction,
    decimals: u8,
    /// How many whole steps fit into the limit.
    whole: u64,
}

impl Steps {
    fn new(limit: Fraction, decimals: u8) -> Self {
        let near = limit.round_half_up(decimals);
        // Rounded down: a step beyond the limit is none.
        let whole = if near.fraction() > limit {
            near.scaled().saturating_sub(1)
        } else {
            near.scaled()
        };
        Self {
            limit,
            decimals,
            whole,
        }
    }

    /// The step beyond the whole ones is the limit itself.
    fn value(&self, step: u64) -> Fraction {
        if step > self.whole {
            self.limit.clone()
        } else {
            Points::from_scaled(step, self.decimals).fraction()
        }
    }

    fn last(&self) -> u64 {
        let is_whole = self.value(self.whole) == self.limit;
        if is_whole { self.whole } else { self.whole + 1 }
    }
}

/// From when on each class is reached by one part. What stays open counts as nothing.
pub(super) fn break_even(
    instrument: &Instrument,
    field: &Field,
    question: &Question,
    part: usize,
) -> Vec<BreakEven> {
    let node = question.parts.get(part).map(|part| part.node);
    let Some(node) = node.and_then(|node| instrument.nodes.get(node)) else {
        return Vec::new();
    };
    let steps = Steps::new(limit(node), instrument.decimals);
    let mut points: Vec<Fraction> = question
        .parts
        .iter()
        .map(|part| part.points[1].clone())
        .collect();
    let mut class_at = |step: u64| {
        if let Some(slot) = points.get_mut(part) {
            *slot = steps.value(step);
        }
        let low = field.with(&points).low;
        instrument.class_of(low.round_half_up(instrument.decimals))
    };
    (0..instrument.classes.len())
        .map(|class| {
            let last = steps.last();
            let from = if class_at(0) <= class {
                From::Always
            } else if class_at(last) > class {
                From::Never
            } else {
                // Not reached at `below`, reached at `at`: both were scored.
                let (mut below, mut at) = (0, last);
                while at - below > 1 {
                    let middle = below + (at - below) / 2;
                    if class_at(middle) <= class {
                        at = middle;
                    } else {
                        below = middle;
                    }
                }
                if at > steps.whole {
                    From::Full
                } else {
                    From::Points(Points::from_scaled(at, steps.decimals))
                }
            };
            BreakEven { class, from }
        })
        .collect()
}
