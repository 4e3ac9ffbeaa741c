//! Exact fractions, zero or more.

use super::{Decimal, Natural, Points};
use core::cmp::Ordering;

/// An exact number, zero or more: `top / bottom`.
///
/// Sums take the least common bottom, so a score built from hundreds of parts stays small.
/// Two fractions are equal when their values are, however they are written.
#[derive(Clone, Debug)]
pub struct Fraction {
    top: Natural,
    bottom: Natural,
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self {
        top: Natural::ZERO,
        bottom: Natural::ONE,
    };
    /// One.
    pub const ONE: Self = Self {
        top: Natural::ONE,
        bottom: Natural::ONE,
    };

    /// `top / bottom`, in lowest terms; zero where the bottom is zero.
    #[must_use]
    pub fn new(top: u128, bottom: u128) -> Self {
        if bottom == 0 {
            return Self::ZERO;
        }
        let common = gcd(top, bottom);
        Self {
            top: Natural::Small(top / common),
            bottom: Natural::Small(bottom / common),
        }
    }

    /// A whole number.
    #[must_use]
    pub fn whole(value: u32) -> Self {
        Self {
            top: Natural::Small(u128::from(value)),
            bottom: Natural::ONE,
        }
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.top.is_zero()
    }

    /// What is divided; not always in lowest terms.
    pub(crate) const fn top(&self) -> &Natural {
        &self.top
    }

    /// What it is divided by, never zero.
    pub(crate) const fn bottom(&self) -> &Natural {
        &self.bottom
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        if self.is_zero() {
            return other.clone();
        }
        if other.is_zero() {
            return self.clone();
        }
        self.meet(other, Natural::add)
    }

    /// Adds in place: parts of a score mostly share their bottom already.
    pub(crate) fn add(&mut self, other: &Self) {
        if other.is_zero() {
            return;
        }
        if let (Natural::Small(top), Natural::Small(more)) = (&mut self.top, &other.top)
            && self.bottom == other.bottom
            && let Some(sum) = top.checked_add(*more)
        {
            *top = sum;
            return;
        }
        *self = self.plus(other);
    }

    /// The difference, or zero where the other is larger.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        self.meet(other, Natural::minus)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        Self {
            top: self.top.times(&other.top),
            bottom: self.bottom.times(&other.bottom),
        }
        .lowest()
    }

    /// The quotient; zero where the divisor is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Self {
        if other.is_zero() {
            return Self::ZERO;
        }
        Self {
            top: self.top.times(&other.bottom),
            bottom: self.bottom.times(&other.top),
        }
        .lowest()
    }

    /// The fraction times a small ratio, without looking for lowest terms: for long sums.
    #[must_use]
    pub(crate) fn scaled(&self, top: u128, bottom: u128) -> Self {
        if top == 0 || bottom == 0 {
            return Self::ZERO;
        }
        Self {
            top: self.top.times(&Natural::Small(top)),
            bottom: self.bottom.times(&Natural::Small(bottom)),
        }
    }

    /// Rounds once, half up, to so many decimals (at most six).
    ///
    /// Source of the rule: product rule 4, assumed; what is shown is what is classified.
    #[must_use]
    pub fn round_half_up(&self, decimals: u8) -> Points {
        let places = decimals.min(6);
        let unit = 10_u128.pow(u32::from(places));
        // floor(value * unit + 1/2) = floor((2 * top * unit + bottom) / (2 * bottom))
        let top = self.top.times(&Natural::Small(2 * unit)).add(&self.bottom);
        let bottom = self.bottom.times(&Natural::Small(2));
        Points::from_scaled(floor_quotient(&top, &bottom), places)
    }

    /// Brings both to a common bottom and joins the tops.
    fn meet(&self, other: &Self, join: fn(&Natural, &Natural) -> Natural) -> Self {
        if self.bottom == other.bottom {
            return Self {
                top: join(&self.top, &other.top),
                bottom: self.bottom.clone(),
            };
        }
        let common = match (&self.bottom, &other.bottom) {
            (Natural::Small(a), Natural::Small(b)) => gcd(*a, *b),
            _ => 1,
        };
        let shrink = |bottom: &Natural| match bottom {
            Natural::Small(value) => Natural::Small(value / common),
            big @ Natural::Big(_) => big.clone(),
        };
        let (left, right) = (shrink(&other.bottom), shrink(&self.bottom));
        Self {
            top: join(&self.top.times(&left), &other.top.times(&right)),
            bottom: self.bottom.times(&left),
        }
    }

    fn lowest(self) -> Self {
        match (&self.top, &self.bottom) {
            (Natural::Small(top), Natural::Small(bottom)) => Self::new(*top, *bottom),
            _ => self,
        }
    }
}

/// Greatest common divisor, at least 1; by halving, because division of 128 bits is slow in wasm.
fn gcd(a: u128, b: u128) -> u128 {
    if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
        return u128::from(gcd64(a, b));
    }
    let (mut a, mut b) = (a, b);
    while b > u128::from(u64::MAX) {
        (a, b) = (b, a % b);
    }
    if b == 0 {
        return a.max(1);
    }
    u128::from(gcd64(
        u64::try_from(a % b).unwrap_or(0),
        u64::try_from(b).unwrap_or(1),
    ))
}

fn gcd64(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return (a | b).max(1);
    }
    let shift = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        if a > b {
            (a, b) = (b, a);
        }
        b -= a;
    }
    a << shift
}

/// `floor(top / bottom)`, capped at `u64::MAX`.
fn floor_quotient(top: &Natural, bottom: &Natural) -> u64 {
    if let (Natural::Small(top), Natural::Small(bottom)) = (top, bottom) {
        return u64::try_from(top.checked_div(*bottom).unwrap_or(0)).unwrap_or(u64::MAX);
    }
    // No division of limbs is needed: the quotient is a score, so halving finds it in 64 steps.
    let (mut low, mut high) = (0_u64, u64::MAX);
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if bottom.times(&Natural::Small(u128::from(middle))) <= *top {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}

impl Default for Fraction {
    fn default() -> Self {
        Self::ZERO
    }
}

impl From<Decimal> for Fraction {
    /// A number as written; a negative one counts as zero, checks refuse it before.
    fn from(value: Decimal) -> Self {
        Self::new(u128::try_from(value.millionths()).unwrap_or(0), 1_000_000)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.bottom == other.bottom {
            return self.top.cmp(&other.top);
        }
        self.top
            .times(&other.bottom)
            .cmp(&other.top.times(&self.bottom))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Fraction {}

impl<'a> core::iter::Sum<&'a Fraction> for Fraction {
    fn sum<I: Iterator<Item = &'a Fraction>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |mut sum, part| {
            sum.add(part);
            sum
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigInt;
    use num_rational::BigRational;
    use proptest::prelude::*;

    fn oracle(parts: &[(u64, u64)]) -> BigRational {
        parts
            .iter()
            .map(|(top, bottom)| BigRational::new(BigInt::from(*top), BigInt::from(*bottom)))
            .fold(BigRational::from_integer(BigInt::from(0)), |sum, part| {
                sum + part
            })
    }

    #[test]
    fn halves_round_up_and_nothing_else_does() {
        let cases = [
            (53_985_u128, 1_000_u128, "53.99"),
            (1_005, 1_000, "1.01"),
            (87_995, 1_000, "88"),
            (87_994_999, 1_000_000, "87.99"),
            (608_014, 10_000, "60.8"),
            (1, 3, "0.33"),
            (2, 3, "0.67"),
            (0, 1, "0"),
        ];
        for (top, bottom, expected) in cases {
            assert_eq!(
                Fraction::new(top, bottom).round_half_up(2).to_string(),
                expected,
                "{top}/{bottom}"
            );
        }
    }

    proptest! {
        #[test]
        fn long_sums_are_exact_at_any_size(parts in proptest::collection::vec((any::<u64>(), 1_u64..), 1..40)) {
            let sum: Fraction = parts
                .iter()
                .map(|(top, bottom)| Fraction::new(u128::from(*top), u128::from(*bottom)))
                .fold(Fraction::ZERO, |sum, part| sum.plus(&part));
            let expected = oracle(&parts);
            let shown = (expected * BigInt::from(200) + BigInt::from(1)) / BigInt::from(2);
            prop_assert_eq!(BigInt::from(sum.round_half_up(2).scaled()), shown.floor().to_integer().min(BigInt::from(u64::MAX)));
        }

        #[test]
        fn times_and_over_undo_each_other(a in 1_u64.., b in 1_u64.., c in 1_u64.., d in 1_u64..) {
            let left = Fraction::new(u128::from(a), u128::from(b));
            let right = Fraction::new(u128::from(c), u128::from(d));
            prop_assert_eq!(left.times(&right).over(&right), left.clone());
            prop_assert_eq!(left.plus(&right).minus(&right), left);
        }
    }
}
