//! Exact fractions as whole numbers over one common bottom, so that a search only adds and compares.

use crate::number::{Fraction, Natural};

/// A bottom that all fractions of a plan divide, kept as factors.
///
/// Where many units leave different indicators out, the bottom outgrows 128 bits;
/// [`Natural`] then grows with it, slower but as exact.
pub(super) struct Common {
    factors: Vec<Natural>,
    /// The bottom met last and what its tops are multiplied by: neighbours mostly share it.
    last: (Natural, Natural),
}

impl Common {
    pub(super) fn of(fractions: &[&Fraction]) -> Self {
        let mut factors: Vec<Natural> = Vec::new();
        let mut seen: Vec<&Natural> = Vec::new();
        for bottom in fractions.iter().map(|one| one.bottom()) {
            if seen.contains(&bottom) {
                continue;
            }
            seen.push(bottom);
            match bottom {
                Natural::Small(small) => {
                    // What the factors before do not hold yet.
                    let rest = factors.iter().fold(*small, |rest, factor| match factor {
                        Natural::Small(factor) => rest / gcd(rest, *factor),
                        Natural::Big(_) => rest,
                    });
                    if rest > 1 {
                        factors.push(Natural::Small(rest));
                    }
                }
                Natural::Big(_) => factors.push(bottom.clone()),
            }
        }
        Self {
            factors,
            last: (Natural::ZERO, Natural::ONE),
        }
    }

    /// The fraction times the common bottom; exact for the fractions it was made of.
    pub(super) fn whole(&mut self, fraction: &Fraction) -> Natural {
        if self.last.0 != *fraction.bottom() {
            self.last = (fraction.bottom().clone(), self.rest(fraction.bottom()));
        }
        fraction.top().times(&self.last.1)
    }

    /// The common bottom divided by one of the bottoms it was made of.
    fn rest(&self, bottom: &Natural) -> Natural {
        let mut small = match bottom {
            Natural::Small(small) => *small,
            Natural::Big(_) => 1,
        };
        let mut rest = Natural::ONE;
        for factor in &self.factors {
            match factor {
                Natural::Small(factor) => {
                    let shared = gcd(small, *factor);
                    small /= shared;
                    rest = rest.times(&Natural::Small(factor / shared));
                }
                big @ Natural::Big(_) if big == bottom => {}
                big @ Natural::Big(_) => rest = rest.times(big),
            }
        }
        rest
    }
}

/// Greatest common divisor, at least 1.
fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
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
            let whole: Vec<Natural> = fractions.iter().map(|one| common.whole(one)).collect();
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
