//! Means, medians, ranks and differences, exact until the one rounding at the end.

use crate::number::{Decimal, Fraction, Points};

/// The mean; none of nothing.
#[must_use]
pub fn mean(values: &[Fraction]) -> Option<Fraction> {
    let count = u32::try_from(values.len())
        .ok()
        .filter(|count| *count > 0)?;
    let sum: Fraction = values.iter().sum();
    Some(sum.over(&Fraction::whole(count)))
}

/// The value in the middle, of an even number the mean of the two there; none of nothing.
#[must_use]
pub fn median(values: &[Fraction]) -> Option<Fraction> {
    let mut sorted: Vec<&Fraction> = values.iter().collect();
    sorted.sort();
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper.clone());
    }
    let lower = *sorted.get(middle.checked_sub(1)?)?;
    Some(lower.plus(upper).over(&Fraction::whole(2)))
}

/// The rank of each score, the highest first. Equal scores share a rank and the next one is left
/// out (1, 1, 3); what has no score has no rank. Scores are ranked as they are shown.
#[must_use]
pub fn ranks(scores: &[Option<Points>]) -> Vec<Option<u32>> {
    let mut sorted: Vec<Decimal> = scores
        .iter()
        .flatten()
        .map(|score| score.decimal())
        .collect();
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    scores
        .iter()
        .map(|score| {
            let score = (*score)?.decimal();
            let better = sorted.partition_point(|other| *other > score);
            u32::try_from(better).ok()?.checked_add(1)
        })
        .collect()
}

/// What one exact number has more than another, rounded once, half away from zero.
#[must_use]
pub fn difference(of: &Fraction, from: &Fraction, decimals: u8) -> Decimal {
    if of >= from {
        return of.minus(from).round_half_up(decimals).decimal();
    }
    minus(
        Decimal::ZERO,
        from.minus(of).round_half_up(decimals).decimal(),
    )
}

/// The difference of two numbers as they are shown, so that the first and the difference give the second.
#[must_use]
pub fn minus(of: Decimal, from: Decimal) -> Decimal {
    of.millionths()
        .checked_sub(from.millionths())
        .and_then(Decimal::from_millionths)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(scaled: u64) -> Option<Points> {
        Some(Points::from_scaled(scaled, 2))
    }

    #[test]
    fn equal_scores_share_a_rank_and_the_next_is_left_out() {
        let scores = [
            points(9050),
            None,
            points(9050),
            points(6080),
            points(10_000),
        ];
        assert_eq!(ranks(&scores), [Some(2), None, Some(2), Some(4), Some(1)]);
        assert_eq!(ranks(&[]), []);
    }

    #[test]
    fn the_middle_of_an_even_number_lies_between_two() {
        let all: Vec<Fraction> = [4, 1, 3, 2].map(Fraction::whole).to_vec();
        assert_eq!(median(&all), Some(Fraction::new(5, 2)));
        assert_eq!(median(&all[..3]), Some(Fraction::whole(3)));
        assert_eq!(median(&[]), None);
        assert_eq!(mean(&all), Some(Fraction::new(5, 2)));
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn differences_round_alike_on_both_sides_of_zero() {
        let (a, b) = (Fraction::new(1005, 1000), Fraction::ZERO);
        assert_eq!(difference(&a, &b, 2).to_string(), "1.01");
        assert_eq!(difference(&b, &a, 2).to_string(), "-1.01");
    }
}
