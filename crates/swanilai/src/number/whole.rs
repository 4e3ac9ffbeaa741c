//! Whole numbers for searches: mostly two words, of any size where they must be.

use super::Natural;
use core::cmp::Ordering;

/// A whole number, zero or more, without an upper limit; up to 128 bits it needs no memory of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Whole {
    /// Fits 128 bits.
    Small(u128),
    /// Does not.
    Large(Natural),
}

impl Whole {
    /// Zero.
    pub(crate) const ZERO: Self = Self::Small(0);
    /// One.
    pub(crate) const ONE: Self = Self::Small(1);

    /// The sum.
    pub(crate) fn add(&self, other: &Self) -> Self {
        self.join(other, u128::checked_add, Natural::add)
    }

    /// The difference, or zero where the other is larger.
    pub(crate) fn minus(&self, other: &Self) -> Self {
        self.join(other, |a, b| Some(a.saturating_sub(b)), Natural::minus)
    }

    /// The product.
    pub(crate) fn times(&self, other: &Self) -> Self {
        self.join(other, u128::checked_mul, Natural::times)
    }

    /// The least number that both divide; zero where one is zero.
    pub(crate) fn least_common_multiple(&self, other: &Self) -> Self {
        let shared = self.join(other, |a, b| Some(gcd(a, b)), Natural::gcd);
        self.exactly_over(&shared).times(other)
    }

    /// The quotient by a divisor that leaves no remainder; zero by zero.
    pub(crate) fn exactly_over(&self, divisor: &Self) -> Self {
        let short = |a: u128, b: u128| Some(a.checked_div(b).unwrap_or(0));
        self.join(divisor, short, Natural::exactly_over)
    }

    fn join(
        &self,
        other: &Self,
        short: impl FnOnce(u128, u128) -> Option<u128>,
        long: impl FnOnce(&Natural, &Natural) -> Natural,
    ) -> Self {
        if let (Self::Small(a), Self::Small(b)) = (self, other)
            && let Some(joined) = short(*a, *b)
        {
            return Self::Small(joined);
        }
        long(&self.natural(), &other.natural()).into()
    }

    fn natural(&self) -> Natural {
        match self {
            Self::Small(value) => (*value).into(),
            Self::Large(value) => value.clone(),
        }
    }
}

const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

impl From<u128> for Whole {
    fn from(value: u128) -> Self {
        Self::Small(value)
    }
}

impl From<Natural> for Whole {
    fn from(value: Natural) -> Self {
        value.two_words().map_or(Self::Large(value), Self::Small)
    }
}

impl Ord for Whole {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Small(a), Self::Small(b)) => a.cmp(b),
            (Self::Small(_), Self::Large(_)) => Ordering::Less,
            (Self::Large(_), Self::Small(_)) => Ordering::Greater,
            (Self::Large(a), Self::Large(b)) => a.cmp(b),
        }
    }
}

impl PartialOrd for Whole {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
