//! Fractions that outgrew machine words: the same arithmetic on whole numbers of any size.

use super::Natural;
use core::cmp::Ordering;

/// `top / bottom`, always in lowest terms, so that it is never longer than its value needs.
///
/// The common divisors are looked for in the parts before they are multiplied: those are short, and
/// in a long sum most bottoms divide the one that was reached, which makes them shorter still.
#[derive(Clone, Debug)]
pub(super) struct Wide {
    pub(super) top: Natural,
    pub(super) bottom: Natural,
}

impl Wide {
    /// From a top and a bottom that is not zero.
    pub(super) fn new(top: &Natural, bottom: &Natural) -> Self {
        let common = top.gcd(bottom);
        Self {
            top: top.exactly_over(&common),
            bottom: bottom.exactly_over(&common),
        }
    }

    /// Both over their least common bottom, the tops joined.
    pub(super) fn meet(
        &self,
        other: &Self,
        join: impl FnOnce(&Natural, &Natural) -> Natural,
    ) -> Self {
        let common = self.bottom.gcd(&other.bottom);
        let rest = self.bottom.exactly_over(&common);
        let top = join(
            &self.top.times(&other.bottom.exactly_over(&common)),
            &other.top.times(&rest),
        );
        // Both were in lowest terms, so only what the bottoms had in common may go again.
        let again = top.gcd(&common);
        Self {
            top: top.exactly_over(&again),
            bottom: rest.times(&other.bottom.exactly_over(&again)),
        }
    }

    /// The product; top and bottom of each have nothing in common already, so they are held crosswise.
    pub(super) fn times(&self, other: &Self) -> Self {
        let left = self.top.gcd(&other.bottom);
        let right = other.top.gcd(&self.bottom);
        Self {
            top: (self.top.exactly_over(&left)).times(&other.top.exactly_over(&right)),
            bottom: (self.bottom.exactly_over(&right)).times(&other.bottom.exactly_over(&left)),
        }
    }

    /// The reciprocal of a fraction that is not zero.
    pub(super) fn turned(self) -> Self {
        Self {
            top: self.bottom,
            bottom: self.top,
        }
    }

    /// `floor(value * unit + 1/2)`, capped at `u64::MAX`.
    pub(super) fn rounded(&self, unit: u64) -> u64 {
        let number = |value: u64| Natural::from(u128::from(value));
        // floor(value * unit + 1/2) = floor((2 * top * unit + bottom) / (2 * bottom))
        let top = self.top.times(&number(2 * unit)).add(&self.bottom);
        let bottom = self.bottom.times(&number(2));
        // No division of limbs is needed: the quotient is a score, so halving finds it in 64 steps.
        let (mut low, mut high) = (0_u64, u64::MAX);
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            if bottom.times(&number(middle)) <= top {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        low
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = self.top.times(&other.bottom);
        left.cmp(&other.top.times(&self.bottom))
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Wide {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Wide {}
