//! What is to be reached, and the lowest score that reaches it.

use crate::instrument::{Instrument, Zone};
use crate::number::{Decimal, Fraction, Points};

/// What the entity is to reach; reaching more is reaching it too.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Target {
    /// A class, by its index in [`Instrument::classes`].
    Class(usize),
    /// A zone.
    Zone(Zone),
    /// A score as shown, from 0 to the instrument's maximum, in points.
    Score(Decimal),
}

impl Target {
    /// `class`, `zone` or `score`.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Class(_) => "class",
            Self::Zone(_) => "zone",
            Self::Score(_) => "score",
        }
    }

    /// The lowest score, as shown, that reaches the target; in points with the instrument's decimals.
    ///
    /// A zone begins where its lowest class begins.
    /// A class or zone that the instrument does not have begins at its maximum.
    #[must_use]
    pub fn shown(self, instrument: &Instrument) -> Points {
        let least = match self {
            Self::Class(class) => instrument.classes.get(class).map(|class| class.min),
            Self::Zone(zone) => instrument
                .classes
                .iter()
                .filter(|class| class.zone == Some(zone))
                .map(|class| class.min)
                .min(),
            Self::Score(score) => Some(score),
        };
        round_up(least.unwrap_or(instrument.max), instrument.decimals)
    }
}

/// The next number with so many decimals, upwards: a score of fewer decimals never shows less.
fn round_up(number: Decimal, decimals: u8) -> Points {
    let places = decimals.min(6);
    let unit = 10_u64.pow(6 - u32::from(places));
    let millionths = u64::try_from(number.millionths()).unwrap_or(0);
    Points::from_scaled(millionths.div_ceil(unit), places)
}

/// The smallest unrounded score that is shown as `shown` or more.
///
/// Scores are rounded once, half up (product rule 4), so half a last decimal less is enough:
/// 77.995 is shown, and classified, as 78.00.
#[must_use]
pub fn needed(shown: Points) -> Fraction {
    let twice = u128::from(shown.scaled()).saturating_mul(2);
    let unit = 10_u128.pow(u32::from(shown.decimals().min(6)));
    Fraction::new(twice.saturating_sub(1), 2 * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_last_decimal_less_is_enough_and_no_more() {
        for (shown, decimals) in [(7800, 2), (1, 2), (78, 0), (78_000_000, 6)] {
            let shown = Points::from_scaled(shown, decimals);
            let least = needed(shown);
            assert_eq!(least.round_half_up(decimals), shown);
            let less = least.minus(&Fraction::new(1, 10_u128.pow(12)));
            assert!(less.round_half_up(decimals).scaled() < shown.scaled());
        }
        assert!(needed(Points::from_scaled(0, 2)).is_zero());
        let between = Decimal::from_millionths(78_001_000).unwrap_or_default();
        assert_eq!(round_up(between, 2), Points::from_scaled(7801, 2));
    }
}
