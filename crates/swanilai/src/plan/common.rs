//! Exact fractions as whole numbers over one common bottom, so that a search only adds and compares.

use crate::number::{Fraction, Whole};

/// The least bottom that all fractions of a plan divide.
///
/// Where many units leave different indicators out it outgrows 128 bits; [`Whole`] then grows with
/// it, slower but as exact.
pub(super) struct Common {
    bottom: Whole,
    /// The bottom met last and what its tops are multiplied by: neighbours mostly share it.
    last: (Whole, Whole),
}

impl Common {
    pub(super) fn of(fractions: &[&Fraction]) -> Self {
        let mut common = Whole::ONE;
        let mut last = Whole::ONE;
        for fraction in fractions {
            let (_, bottom) = fraction.parts();
            if bottom != last {
                common = common.least_common_multiple(&bottom);
                last = bottom;
            }
        }
        Self {
            bottom: common,
            last: (Whole::ZERO, Whole::ONE),
        }
    }

    /// The fraction times the common bottom; exact for the fractions it was made of.
    pub(super) fn whole(&mut self, fraction: &Fraction) -> Whole {
        let (top, bottom) = fraction.parts();
        if self.last.0 != bottom {
            let rest = self.bottom.exactly_over(&bottom);
            self.last = (bottom, rest);
        }
        top.times(&self.last.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn order_and_sums_are_those_of_the_fractions(parts in proptest::collection::vec((0..1_000_000_000_u128, 1..u128::from(u64::MAX)), 2..9)) {
            let fractions: Vec<Fraction> = parts.iter().map(|(top, bottom)| Fraction::new(*top, *bottom)).collect();
            let mut common = Common::of(&fractions.iter().collect::<Vec<_>>());
            let whole: Vec<Whole> = fractions.iter().map(|one| common.whole(one)).collect();
            for (a, one) in fractions.iter().zip(&whole) {
                for (b, other) in fractions.iter().zip(&whole) {
                    prop_assert_eq!(a.cmp(b), one.cmp(other));
                    for (c, third) in fractions.iter().zip(&whole) {
                        prop_assert_eq!(a.plus(b).cmp(c), one.add(other).cmp(third));
                    }
                }
            }
        }
    }
}
