//! Whole numbers of any size.
//!
//! Scores of ordinary instruments fit 128 bits; odd weights with many items taken out may not.
//! Then the number grows into limbs instead of being cut, so a score is never approximate.

use core::cmp::Ordering;

/// A whole number, zero or more, without an upper limit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Natural {
    /// Fits 128 bits.
    Small(u128),
    /// Limbs of 64 bits, least first, the last never zero, more than two of them.
    Big(Vec<u64>),
}

impl Natural {
    /// Zero.
    pub const ZERO: Self = Self::Small(0);
    /// One.
    pub const ONE: Self = Self::Small(1);

    /// Whether it is zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        matches!(self, Self::Small(0))
    }

    /// The sum.
    #[must_use]
    pub fn add(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::Small(sum);
        }
        let (a, b) = (self.limbs(), other.limbs());
        let mut sum = Vec::with_capacity(a.len().max(b.len()) + 1);
        let mut carry = 0_u128;
        for index in 0..a.len().max(b.len()) {
            carry += limb(&a, index) + limb(&b, index);
            sum.push(low(carry));
            carry >>= 64;
        }
        sum.push(low(carry));
        Self::from_limbs(sum)
    }

    /// The difference, or zero where the other is larger.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other) {
            return Self::Small(a.saturating_sub(*b));
        }
        if *self <= *other {
            return Self::ZERO;
        }
        let (a, b) = (self.limbs(), other.limbs());
        let mut rest = Vec::with_capacity(a.len());
        let mut borrow = 0_u128;
        for index in 0..a.len() {
            let take = limb(&b, index) + borrow;
            let have = limb(&a, index);
            borrow = u128::from(have < take);
            rest.push(low((have + (borrow << 64)) - take));
        }
        Self::from_limbs(rest)
    }

    /// The product.
    #[must_use]
    pub fn times(&self, other: &Self) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(product) = a.checked_mul(*b)
        {
            return Self::Small(product);
        }
        let (a, b) = (self.limbs(), other.limbs());
        let mut product = vec![0_u64; a.len() + b.len()];
        for (shift, factor) in a.iter().enumerate() {
            let mut carry = 0_u128;
            for (index, slot) in product.iter_mut().enumerate().skip(shift) {
                carry += u128::from(*slot) + u128::from(*factor) * limb(&b, index - shift);
                *slot = low(carry);
                carry >>= 64;
            }
        }
        Self::from_limbs(product)
    }

    fn limbs(&self) -> Vec<u64> {
        match self {
            Self::Small(value) => vec![low(*value), low(*value >> 64)],
            Self::Big(limbs) => limbs.clone(),
        }
    }

    fn from_limbs(mut limbs: Vec<u64>) -> Self {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        if limbs.len() <= 2 {
            return Self::Small(limb(&limbs, 0) | (limb(&limbs, 1) << 64));
        }
        Self::Big(limbs)
    }
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
        Self::Small(value)
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            (Self::Small(_), Self::Big(_)) => Ordering::Less,
            (Self::Big(_), Self::Small(_)) => Ordering::Greater,
            (Self::Big(a), Self::Big(b)) => a
                .len()
                .cmp(&b.len())
                .then_with(|| a.iter().rev().cmp(b.iter().rev())),
        }
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
        number
            .limbs()
            .iter()
            .rev()
            .fold(BigUint::from(0_u8), |sum, limb| (sum << 64) + *limb)
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

    proptest! {
        #[test]
        fn arithmetic_agrees_with_num_bigint(a in natural(), b in natural()) {
            prop_assert_eq!(big(&a.add(&b)), big(&a) + big(&b));
            prop_assert_eq!(big(&a.times(&b)), big(&a) * big(&b));
            let rest = if big(&a) > big(&b) { big(&a) - big(&b) } else { BigUint::from(0_u8) };
            prop_assert_eq!(big(&a.minus(&b)), rest);
            prop_assert_eq!(a.cmp(&b), big(&a).cmp(&big(&b)));
        }
    }
}
