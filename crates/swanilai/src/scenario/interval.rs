//! Where the true mean or share of all users lies, from the answers of some: 95 %.
//!
//! Exact but for the square root, which is taken in whole millionths and rounded outward, so that
//! an interval is never narrower than it should be. 1.96 is the fraction 49/25.

use crate::number::{Decimal, Fraction};

/// Least respondents from whom a spread says anything.
pub(super) const FEWEST: u32 = 2;
/// Most respondents, and most people there can be of them.
pub(super) const MOST: u32 = 1_000_000_000;
/// Below so many respondents the normal interval is only rough; the usual rule of thumb.
const ROUGH: u32 = 30;
const MILLION: u128 = 1_000_000;

/// An interval on a scale from 0 to `max`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Interval {
    /// The lower end, rounded down to six decimals.
    pub low: Decimal,
    /// What was observed, rounded half up to six decimals.
    pub middle: Decimal,
    /// The upper end, rounded up to six decimals.
    pub high: Decimal,
    /// The maximum of the scale.
    pub max: Decimal,
    /// How many respondents there were.
    pub count: u32,
    /// Whether they are so few that the interval is only rough.
    pub is_rough: bool,
}

/// The interval of a mean: `mean ± 49/25 · s / √n`, narrowed by `√((N − n) / (N − 1))` where the
/// number of all users is known, and kept within the scale.
///
/// `mean` and `spread` (standard deviation) are on the scale from 0 to `max`; `count` is at least
/// 2 and at most `population`.
#[must_use]
pub fn of_mean(
    mean: Decimal,
    spread: Decimal,
    max: Decimal,
    count: u32,
    population: Option<u32>,
) -> Interval {
    let spread = u128::try_from(spread.millionths()).unwrap_or(0);
    let n = u128::from(count.max(1));
    // (49/25)² s² / n, in millionths squared, as top over bottom.
    let (mut top, mut bottom) = (spread.saturating_mul(spread).saturating_mul(2401), 625 * n);
    if let Some(population) = population {
        let all = u128::from(population);
        top = top.saturating_mul(all.saturating_sub(n));
        bottom = bottom.saturating_mul(all.saturating_sub(1).max(1));
    }
    let half = i64::try_from(root_up(top.div_ceil(bottom))).unwrap_or(i64::MAX);
    let end = |millionths: i64| {
        let kept = millionths.clamp(0, max.millionths().max(0));
        Decimal::from_millionths(kept).unwrap_or_default()
    };
    Interval {
        low: end(mean.millionths().saturating_sub(half)),
        middle: mean,
        high: end(mean.millionths().saturating_add(half)),
        max,
        count,
        is_rough: count < ROUGH,
    }
}

/// Wilson's interval of a share: how many of all users would say what `full` of `count` said.
///
/// With z = 49/25: `(2x + z² ± √(z⁴ + 4 z² x (n − x) / n)) / (2 (n + z²))`, on a scale from 0 to 1.
/// Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
#[must_use]
pub fn of_share(full: u32, count: u32) -> Interval {
    let (x, n) = (u128::from(full.min(count)), u128::from(count.max(1)));
    let (z_top, z_bottom) = (2401_u128, 625_u128);
    // The root in millionths: 10¹² z² (z² + 4 x (n − x) / n).
    let inner = z_top * n + 4 * z_bottom * x * (n - x);
    let top = (MILLION * MILLION * z_top).saturating_mul(inner);
    let root = root_up(top.div_ceil(z_bottom * z_bottom * n));
    let squared = MILLION * z_top / z_bottom;
    let middle = 2 * x * MILLION + squared;
    let bottom = 2 * (n * MILLION + squared);
    let low = middle.saturating_sub(root) * MILLION / bottom;
    let high = ((middle + root) * MILLION).div_ceil(bottom).min(MILLION);
    let decimal = |millionths: u128| {
        let millionths = i64::try_from(millionths).ok();
        millionths
            .and_then(Decimal::from_millionths)
            .unwrap_or_default()
    };
    Interval {
        low: decimal(low),
        middle: Fraction::new(x, n).round_half_up(6).decimal(),
        high: decimal(high),
        max: Decimal::whole(1),
        count,
        is_rough: false,
    }
}

/// The smallest whole number whose square is at least the value.
fn root_up(value: u128) -> u128 {
    let root = value.isqrt();
    if root * root < value { root + 1 } else { root }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    fn ends(interval: &Interval) -> (String, String) {
        (interval.low.to_string(), interval.high.to_string())
    }

    #[test]
    fn a_mean_of_a_hundred_answers() {
        let found = of_mean(decimal("78"), decimal("12"), decimal("100"), 100, None);
        // 1.96 · 12 / 10 = 2.352 exactly.
        assert_eq!(ends(&found), ("75.648".to_owned(), "80.352".to_owned()));
        // Half of all were asked: √(100 / 199) of it, rounded outward.
        let half = of_mean(decimal("78"), decimal("12"), decimal("100"), 100, Some(200));
        assert_eq!(
            ends(&half),
            ("76.332711".to_owned(), "79.667289".to_owned())
        );
        // All were asked: nothing is uncertain.
        let all = of_mean(decimal("78"), decimal("12"), decimal("100"), 100, Some(100));
        assert_eq!(ends(&all), ("78".to_owned(), "78".to_owned()));
        let wide = of_mean(decimal("3.9"), decimal("1"), decimal("4"), 2, None);
        assert_eq!(wide.high.to_string(), "4");
        assert!(wide.is_rough && !found.is_rough);
    }

    #[test]
    fn wilson_as_in_the_tables() {
        // 8 of 10: 0.4902 to 0.9433 in the literature.
        let (low, high) = ends(&of_share(8, 10));
        assert!(
            low.starts_with("0.4901") && high.starts_with("0.9433"),
            "{low} {high}"
        );
        assert_eq!(of_share(0, 10).low, Decimal::ZERO);
        assert_eq!(of_share(10, 10).high, Decimal::whole(1));
        assert_eq!(of_share(0, 10).high.to_string(), "0.277541");
    }

    proptest! {
        #[test]
        fn roots_round_up(value in any::<u64>()) {
            let root = root_up(u128::from(value));
            prop_assert!(root * root >= u128::from(value));
            prop_assert!(root == 0 || (root - 1) * (root - 1) < u128::from(value));
        }

        #[test]
        fn an_interval_holds_what_was_observed_and_narrows_with_more_answers(mean in 0_i64..=100_000_000, spread in 0_i64..=50_000_000, count in 2_u32..5_000, more in 1_u32..5_000) {
            let (mean, spread) = (Decimal::from_millionths(mean).unwrap(), Decimal::from_millionths(spread).unwrap());
            let max = Decimal::whole(100);
            let one = of_mean(mean, spread, max, count, None);
            let two = of_mean(mean, spread, max, count + more, None);
            let finite = of_mean(mean, spread, max, count, Some(count + more));
            for narrower in [&two, &finite] {
                prop_assert!(one.low <= narrower.low && narrower.high <= one.high);
                prop_assert!(narrower.low <= mean && mean <= narrower.high);
            }
        }

        #[test]
        fn a_share_lies_in_its_interval_and_both_sides_mirror(count in 1_u32..=MOST, pick in any::<u32>()) {
            let full = pick % (count + 1);
            let (one, other) = (of_share(full, count), of_share(count - full, count));
            prop_assert!(Decimal::ZERO <= one.low && one.low <= one.middle && one.middle <= one.high && one.high <= Decimal::whole(1));
            let sum = one.low.millionths() + other.high.millionths();
            prop_assert!((sum - 1_000_000).abs() <= 1, "{sum}");
        }

        #[test]
        fn nothing_overflows(mean in 0_i64..=1_000_000_000, spread in 0_i64..=1_000_000_000, count in 2_u32..=MOST, population in 2_u32..=MOST) {
            let decimal = |value| Decimal::from_millionths(value).unwrap();
            let found = of_mean(decimal(mean), decimal(spread), Decimal::whole(1000), count, Some(population.max(count)));
            prop_assert!(found.low <= found.high);
        }
    }
}
