//! Whole numbers of any size.
//!
//! Scores of ordinary instruments fit one machine word; odd weights with many items taken out may not.
//! Then the number grows into limbs instead of being cut, so a score is never approximate.

use super::words::gcd;
use core::cmp::Ordering;

/// A whole number, zero or more, without an upper limit: limbs of 64 bits, least first, the last never zero.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Natural(Vec<u64>);

impl Natural {
    /// Whether it is zero.
    #[must_use]
    pub const fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// The number as one word, if it fits.
    #[must_use]
    pub fn word(&self) -> Option<u64> {
        match self.0.as_slice() {
            [] => Some(0),
            [word] => Some(*word),
            _ => None,
        }
    }

    /// How many binary digits it has.
    #[must_use]
    pub fn bits(&self) -> usize {
        self.0.last().map_or(0, |last| {
            let unused = usize::try_from(last.leading_zeros()).unwrap_or(0);
            64 * self.0.len() - unused
        })
    }

    /// The sum.
    #[must_use]
    pub fn add(&self, other: &Self) -> Self {
        let length = self.0.len().max(other.0.len());
        let mut sum = Vec::with_capacity(length + 1);
        let mut carry = 0_u128;
        for index in 0..length {
            carry += limb(&self.0, index) + limb(&other.0, index);
            sum.push(low(carry));
            carry >>= 64;
        }
        sum.push(low(carry));
        Self::from_limbs(sum)
    }

    /// The difference, or zero where the other is larger.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        if *self <= *other {
            return Self::default();
        }
        let mut rest = self.0.clone();
        take_multiple(&mut rest, &other.0, 1);
        Self::from_limbs(rest)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        let mut product = vec![0_u64; self.0.len() + other.0.len()];
        for (shift, factor) in self.0.iter().enumerate() {
            let mut carry = 0_u128;
            let reached = product.iter_mut().skip(shift).take(other.0.len() + 1);
            for (index, slot) in reached.enumerate() {
                carry += u128::from(*slot) + u128::from(*factor) * limb(&other.0, index);
                *slot = low(carry);
                carry >>= 64;
            }
        }
        Self::from_limbs(product)
    }

    /// The greatest common divisor; the other one where one is zero.
    ///
    /// By taking from the larger so many of the smaller that its low end becomes zero and falls
    /// away: no division, and of two very different numbers a whole limb goes at once.
    #[must_use]
    pub fn gcd(&self, other: &Self) -> Self {
        if self.is_zero() || other.is_zero() {
            return self.add(other);
        }
        let (mut large, mut small) = (self.clone(), other.clone());
        let twos = large.make_odd().min(small.make_odd());
        let found = loop {
            if large < small {
                core::mem::swap(&mut large, &mut small);
            }
            if let (Some(large), Some(small)) = (large.two_words(), small.two_words()) {
                break Self::from(gcd_of_two_words(large, small));
            }
            let is_much_longer = large.0.len() > small.0.len() + 1;
            let factor = if is_much_longer {
                large.low().wrapping_mul(inverse(small.low()))
            } else {
                1
            };
            take_multiple(&mut large.0, &small.0, factor);
            large.trim();
            if large.is_zero() {
                break small;
            }
            large.make_odd();
        };
        if twos == 0 {
            return found;
        }
        found.times(&Self::two_to(twos))
    }

    /// The quotient by a divisor that leaves no remainder, from the low end up; zero by zero.
    #[must_use]
    pub fn exactly_over(&self, divisor: &Self) -> Self {
        match divisor.word() {
            Some(0) => return Self::default(),
            Some(1) => return self.clone(),
            _ => {}
        }
        let (mut rest, mut divisor) = (self.clone(), divisor.clone());
        let twos = divisor.make_odd();
        rest.drop_low_bits(twos);
        let each = inverse(divisor.low());
        let mut quotient = Vec::with_capacity(rest.0.len());
        for index in 0..(rest.0.len() + 1).saturating_sub(divisor.0.len()) {
            let rest = rest.0.get_mut(index..).unwrap_or_default();
            let digit = rest.first().map_or(0, |first| first.wrapping_mul(each));
            take_multiple(rest, &divisor.0, digit);
            quotient.push(digit);
        }
        Self::from_limbs(quotient)
    }

    fn low(&self) -> u64 {
        self.0.first().copied().unwrap_or(0)
    }

    /// The number as two words, if it fits.
    pub(super) fn two_words(&self) -> Option<u128> {
        (self.0.len() <= 2).then(|| limb(&self.0, 0) | (limb(&self.0, 1) << 64))
    }

    /// Divides by two as often as it goes, and says how often that was.
    fn make_odd(&mut self) -> usize {
        let limbs = self.0.iter().take_while(|limb| **limb == 0).count();
        let bits = self.0.get(limbs).map_or(0, |limb| limb.trailing_zeros());
        let twos = 64 * limbs + usize::try_from(bits).unwrap_or(0);
        self.drop_low_bits(twos);
        twos
    }

    fn drop_low_bits(&mut self, count: usize) {
        self.0.drain(..(count / 64).min(self.0.len()));
        let bits = count % 64;
        let mut from_above = 0_u128;
        for limb in self.0.iter_mut().rev() {
            let both = (from_above << 64) | u128::from(*limb);
            from_above = u128::from(*limb);
            *limb = low(both >> bits);
        }
        self.trim();
    }

    fn two_to(exponent: usize) -> Self {
        let mut limbs = vec![0; exponent / 64];
        limbs.push(1 << (exponent % 64));
        Self(limbs)
    }

    /// In base 16, for tests.
    #[cfg(test)]
    pub(super) fn hex(&self) -> String {
        let limbs = self.0.iter().rev().map(|limb| format!("{limb:016x}"));
        format!("0{}", limbs.collect::<String>())
    }

    fn from_limbs(limbs: Vec<u64>) -> Self {
        let mut number = Self(limbs);
        number.trim();
        number
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// Takes `factor` times the other number away; what would be below zero wraps around.
fn take_multiple(limbs: &mut [u64], other: &[u64], factor: u64) {
    let mut owed = 0_u128;
    for (index, slot) in limbs.iter_mut().enumerate() {
        if owed == 0 && index >= other.len() {
            return;
        }
        owed += u128::from(factor) * limb(other, index);
        let (rest, borrowed) = slot.overflowing_sub(low(owed));
        *slot = rest;
        owed = (owed >> 64) + u128::from(borrowed);
    }
}

/// What an odd word must be multiplied by to give 1 in 64 bits; each step doubles the bits that fit.
const fn inverse(odd: u64) -> u64 {
    // Right in the lowest three bits: the square of an odd number ends in 001.
    let mut found = odd;
    let mut bits = 3;
    while bits < 64 {
        found = found.wrapping_mul(2_u64.wrapping_sub(odd.wrapping_mul(found)));
        bits *= 2;
    }
    found
}

/// Greatest common divisor of odd numbers of two words.
fn gcd_of_two_words(mut large: u128, mut small: u128) -> u128 {
    while small != 0 {
        if let Ok(word) = u64::try_from(small) {
            return u128::from(gcd(low(large % small), word));
        }
        large -= small;
        large >>= large.trailing_zeros().min(127);
        if large < small {
            (large, small) = (small, large);
        }
    }
    large
}

fn limb(limbs: &[u64], index: usize) -> u128 {
    u128::from(limbs.get(index).copied().unwrap_or(0))
}

/// The low 64 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "cutting to one limb is the point"
)]
const fn low(value: u128) -> u64 {
    value as u64
}

impl From<u128> for Natural {
    fn from(value: u128) -> Self {
        Self::from_limbs(vec![low(value), low(value >> 64)])
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let length = self.0.len().cmp(&other.0.len());
        length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_bigint::BigUint;
    use proptest::prelude::*;

    fn big(number: &Natural) -> BigUint {
        let limbs = number.0.iter().rev();
        limbs.fold(BigUint::from(0_u8), |sum, limb| (sum << 64) + *limb)
    }

    fn natural() -> impl Strategy<Value = Natural> {
        prop_oneof![
            any::<u8>().prop_map(|value| Natural::from(u128::from(value))),
            any::<u128>().prop_map(Natural::from),
            proptest::collection::vec(any::<u64>(), 0..6).prop_map(Natural::from_limbs),
            proptest::collection::vec(prop_oneof![Just(u64::MAX), Just(0)], 0..6)
                .prop_map(Natural::from_limbs),
        ]
    }

    /// By division, as in school.
    fn divisor(a: BigUint, b: BigUint) -> BigUint {
        if b == BigUint::from(0_u8) {
            a
        } else {
            let rest = a % &b;
            divisor(b, rest)
        }
    }

    proptest! {
        #[test]
        fn arithmetic_agrees_with_num_bigint(a in natural(), b in natural(), c in natural()) {
            prop_assert_eq!(big(&a.add(&b)), big(&a) + big(&b));
            prop_assert_eq!(big(&a.times(&b)), big(&a) * big(&b));
            let rest = if big(&a) > big(&b) { big(&a) - big(&b) } else { BigUint::from(0_u8) };
            prop_assert_eq!(big(&a.minus(&b)), rest);
            prop_assert_eq!(a.cmp(&b), big(&a).cmp(&big(&b)));
            prop_assert_eq!(u64::try_from(a.bits()).unwrap(), big(&a).bits());
            prop_assert_eq!(big(&a.gcd(&b)), divisor(big(&a), big(&b)));
            let (many, more) = (a.times(&c), b.times(&c));
            prop_assert_eq!(big(&many.gcd(&more)), divisor(big(&many), big(&more)));
            prop_assert_eq!(many.exactly_over(&c), if c.is_zero() { Natural::default() } else { a });
        }
    }
}
