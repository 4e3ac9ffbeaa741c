//! A number rounded for display: the one that is shown and classified.

use super::{Decimal, Fraction};
use core::fmt;

/// A rounded number: a count of `10^-decimals`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Points {
    scaled: u64,
    decimals: u8,
}

impl Points {
    /// So many units of `10^-decimals`.
    #[must_use]
    pub const fn from_scaled(scaled: u64, decimals: u8) -> Self {
        Self { scaled, decimals }
    }

    /// The count of `10^-decimals`.
    #[must_use]
    pub const fn scaled(self) -> u64 {
        self.scaled
    }

    /// The decimals it was rounded to, at most six.
    #[must_use]
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// The same number as a [`Decimal`].
    #[must_use]
    pub fn decimal(self) -> Decimal {
        let unit = 10_i64.pow(6_u32.saturating_sub(u32::from(self.decimals)));
        i64::try_from(self.scaled)
            .ok()
            .and_then(|scaled| scaled.checked_mul(unit))
            .and_then(Decimal::from_millionths)
            .unwrap_or_default()
    }

    /// The same number as a [`Fraction`].
    #[must_use]
    pub fn fraction(self) -> Fraction {
        Fraction::from(self.decimal())
    }

    /// Written with all its decimals and the mark given: `60,80`.
    #[must_use]
    pub fn padded(self, mark: char) -> String {
        let unit = 10_u64.pow(u32::from(self.decimals));
        let (whole, rest) = (self.scaled / unit, self.scaled % unit);
        if self.decimals == 0 {
            return whole.to_string();
        }
        format!(
            "{whole}{mark}{rest:0width$}",
            width = usize::from(self.decimals)
        )
    }
}

impl fmt::Display for Points {
    /// The shortest literal, as in JSON: `60.8`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}
