//! Exact fractions, zero or more.

use super::wide::Wide;
use super::words::{self, gcd};
use super::{Decimal, Natural, Points, Whole};
use core::cmp::Ordering;
use std::borrow::Cow;

/// An exact number, zero or more: `top / bottom`.
///
/// As long as both fit a machine word they are just that: a score is a sum of many weights that
/// share their bottom, so most of the work is one addition of words, and nothing is shortened.
/// What outgrows words goes on at any size. Two fractions are equal when their values are, however
/// they are written.
#[derive(Clone, Debug)]
pub struct Fraction(Form);

#[derive(Clone, Debug)]
enum Form {
    /// The bottom is never zero.
    Words(u64, u64),
    Wide(Box<Wide>),
}

impl Fraction {
    /// Zero.
    pub const ZERO: Self = Self::words(0, 1);
    /// One.
    pub const ONE: Self = Self::words(1, 1);

    const fn words(top: u64, bottom: u64) -> Self {
        Self(Form::Words(top, bottom))
    }

    /// `top / bottom`, in lowest terms; zero where the bottom is zero.
    #[must_use]
    pub fn new(top: u128, bottom: u128) -> Self {
        match (u64::try_from(top), u64::try_from(bottom)) {
            (_, Ok(0)) => Self::ZERO,
            (Ok(top), Ok(bottom)) => {
                let (top, bottom) = words::lowest(top, bottom);
                Self::words(top, bottom)
            }
            _ => Wide::new(&top.into(), &bottom.into()).into(),
        }
    }

    /// `top / bottom` as they are, if they fit words: parts of one sum should share their bottom.
    pub(crate) fn of(top: u128, bottom: u64) -> Self {
        match u64::try_from(top) {
            Ok(top) if bottom > 0 => Self::words(top, bottom),
            _ => Self::new(top, bottom.into()),
        }
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(value: u32) -> Self {
        Self::words(value as u64, 1)
    }

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Form::Words(top, _) => *top == 0,
            Form::Wide(wide) => wide.top.is_zero(),
        }
    }

    /// How many binary digits top and bottom take: what reckoning with it costs.
    #[must_use]
    pub fn bits(&self) -> usize {
        let wide = self.wide();
        wide.top.bits() + wide.bottom.bits()
    }

    /// What is divided, and what by, which is never zero; not always in lowest terms.
    pub(crate) fn parts(&self) -> (Whole, Whole) {
        match &self.0 {
            Form::Words(top, bottom) => (u128::from(*top).into(), u128::from(*bottom).into()),
            Form::Wide(wide) => (wide.top.clone().into(), wide.bottom.clone().into()),
        }
    }

    /// The sum.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        sum.add(other);
        sum
    }

    /// Adds in place.
    #[inline]
    pub fn add(&mut self, other: &Self) {
        if let (Form::Words(a, b), Form::Words(c, d)) = (&mut self.0, &other.0)
            && b == d
            && let Some(sum) = a.checked_add(*c)
        {
            *a = sum;
        } else {
            self.add_apart(other);
        }
    }

    /// What is left of adding once the bottoms differ.
    fn add_apart(&mut self, other: &Self) {
        if other.is_zero() {
            return;
        }
        if self.is_zero() {
            *self = other.clone();
            return;
        }
        *self = self.meet(other, u64::checked_add, Natural::add);
    }

    /// The difference, or zero where the other is larger.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let minus = |top: u64, other: u64| Some(top.saturating_sub(other));
        self.meet(other, minus, Natural::minus)
    }

    /// The product.
    #[must_use]
    #[inline]
    pub fn times(&self, other: &Self) -> Self {
        if let (Form::Words(a, b), Form::Words(c, d)) = (&self.0, &other.0) {
            return Self::product([*a, *c], [*b, *d]);
        }
        self.times_wide(other)
    }

    fn times_wide(&self, other: &Self) -> Self {
        self.wide().times(&other.wide()).into()
    }

    /// The quotient; zero where the divisor is zero.
    #[must_use]
    pub fn over(&self, other: &Self) -> Self {
        if other.is_zero() {
            return Self::ZERO;
        }
        if let (Form::Words(a, b), Form::Words(c, d)) = (&self.0, &other.0) {
            return Self::product([*a, *d], [*b, *c]);
        }
        self.wide()
            .times(&other.wide().into_owned().turned())
            .into()
    }

    /// The number with four to six decimals, as few as still round to the same score.
    #[must_use]
    pub fn near(&self, decimals: u8) -> Points {
        let score = self.round_half_up(decimals);
        let leads_there = |places: &u8| {
            let shown = self.round_half_up(*places);
            shown.fraction().round_half_up(decimals) == score
        };
        self.round_half_up((4..=6).find(leads_there).unwrap_or(6))
    }

    /// Rounds once, half up, to so many decimals (at most six).
    ///
    /// Source of the rule: product rule 4, assumed; what is shown is what is classified.
    #[must_use]
    pub fn round_half_up(&self, decimals: u8) -> Points {
        let places = decimals.min(6);
        let unit = 10_u64.pow(u32::from(places));
        let scaled = match &self.0 {
            Form::Words(top, bottom) => words::rounded(*top, *bottom, unit),
            Form::Wide(wide) => wide.rounded(unit),
        };
        Points::from_scaled(scaled, places)
    }

    /// The product of the tops over the product of the bottoms, shortened only where it must be.
    #[inline]
    fn product(tops: [u64; 2], bottoms: [u64; 2]) -> Self {
        words::product(tops, bottoms).map_or_else(
            || Self::shortened(tops, bottoms),
            |(top, bottom)| Self::words(top, bottom),
        )
    }

    fn shortened(tops: [u64; 2], bottoms: [u64; 2]) -> Self {
        let (tops, bottoms) = words::crosswise(tops, bottoms);
        let long = |[a, b]: [u64; 2]| Natural::from(u128::from(a) * u128::from(b));
        words::product(tops, bottoms).map_or_else(
            || {
                let (top, bottom) = (long(tops), long(bottoms));
                Wide { top, bottom }.into()
            },
            |(top, bottom)| Self::words(top, bottom),
        )
    }

    /// Brings both to a common bottom and joins the tops, in words if they fit.
    fn meet(
        &self,
        other: &Self,
        join: impl FnOnce(u64, u64) -> Option<u64>,
        join_wide: impl FnOnce(&Natural, &Natural) -> Natural,
    ) -> Self {
        if let (Form::Words(a, b), Form::Words(c, d)) = (&self.0, &other.0)
            && let Some((left, right, bottom)) = words::common_bottom((*a, *b), (*c, *d))
            && let Some(top) = join(left, right)
        {
            return Self::words(top, bottom);
        }
        self.wide().meet(&other.wide(), join_wide).into()
    }

    fn wide(&self) -> Cow<'_, Wide> {
        match &self.0 {
            Form::Words(top, bottom) => {
                let (top, bottom) = words::lowest(*top, *bottom);
                Cow::Owned(Wide {
                    top: u128::from(top).into(),
                    bottom: u128::from(bottom).into(),
                })
            }
            Form::Wide(wide) => Cow::Borrowed(wide),
        }
    }

    /// Writes fractions over one bottom if it is short, so that they are added without looking for it again.
    pub(crate) fn align(all: &mut [&mut Self]) {
        // Leaves as many digits again to what they will be multiplied with.
        let short = |bottom: &u64| *bottom <= 1 << 32;
        let common = all.iter().try_fold(1_u64, |common, one| match one.0 {
            Form::Words(_, bottom) => (common / gcd(common, bottom))
                .checked_mul(bottom)
                .filter(short),
            Form::Wide(_) => None,
        });
        for one in all {
            if let (Some(common), Form::Words(top, bottom)) = (common, &mut one.0)
                && let Some(more) = top.checked_mul(common / *bottom)
            {
                (*top, *bottom) = (more, common);
            }
        }
    }
}

impl From<Wide> for Fraction {
    /// Back to words as soon as they are enough.
    fn from(wide: Wide) -> Self {
        match (wide.top.word(), wide.bottom.word()) {
            (Some(top), Some(bottom)) => Self::words(top, bottom),
            _ => Self(Form::Wide(Box::new(wide))),
        }
    }
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
        match (&self.0, &other.0) {
            (Form::Words(a, b), Form::Words(c, d)) if b == d => a.cmp(c),
            (Form::Words(a, b), Form::Words(c, d)) => {
                let left = u128::from(*a) * u128::from(*d);
                left.cmp(&(u128::from(*c) * u128::from(*b)))
            }
            _ => self.wide().cmp(&other.wide()),
        }
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
        fn a_long_sum_is_as_short_as_its_common_bottom(parts in proptest::collection::vec((0_u64..1_000, 1_u64..=60), 400)) {
            let sum: Fraction = parts
                .iter()
                .map(|(top, bottom)| Fraction::new(u128::from(*top), u128::from(*bottom)))
                .fold(Fraction::ZERO, |sum, part| sum.plus(&part));
            // All numbers up to 60 divide one of 85 binary digits, and the sum is below 400 000.
            prop_assert!(sum.bits() <= 85 + 85 + 19);
        }

        #[test]
        fn words_and_limbs_give_the_same(a in 0_u64.., b in 1_u64.., c in 0_u64.., d in 1_u64.., shift in 0_u32..64) {
            // Short and long ones, with much in common and without.
            let [a, b, c, d] = [a >> shift, (b >> shift).max(1), c >> (shift / 2), (d >> (shift / 2)).max(1)];
            let (left, right) = (Fraction::words(a, b), Fraction::words(c, d));
            let rational = |top: u64, bottom: u64| BigRational::new(top.into(), bottom.into());
            let (l, r) = (rational(a, b), rational(c, d));
            let value = |found: &Fraction| {
                let wide = found.wide();
                let number = |natural: &Natural| BigInt::parse_bytes(natural.hex().as_bytes(), 16).unwrap();
                BigRational::new(number(&wide.top), number(&wide.bottom))
            };
            prop_assert_eq!(value(&left.plus(&right)), &l + &r);
            prop_assert_eq!(value(&left.times(&right)), &l * &r);
            prop_assert_eq!(left.cmp(&right), l.cmp(&r));
            let zero = rational(0, 1);
            prop_assert_eq!(value(&left.minus(&right)), if l > r { &l - &r } else { zero.clone() });
            prop_assert_eq!(value(&left.over(&right)), if c == 0 { zero } else { l / r });
            let mut aligned = [left.clone(), right.clone()];
            let [one, other] = &mut aligned;
            Fraction::align(&mut [one, other]);
            prop_assert_eq!(aligned, [left, right]);
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
