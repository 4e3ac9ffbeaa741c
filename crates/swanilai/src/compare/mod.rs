//! The units of one entity side by side: ranks, distances, and which of them pulls the mean down.
//!
//! Only units whose score is complete are compared; an open one is listed without a place.
//! Everything is computed from unrounded scores and rounded once; ranks go by the scores shown.

mod figures;
mod heat;
mod result;

pub use figures::{difference, mean, median, minus, ranks};
pub use heat::{Cell, Column, heat};
pub use result::write;

use crate::assessment::Assessment;
use crate::instrument::Instrument;
use crate::number::{Decimal, Fraction, Points};
use crate::score::{Scored, UnitScore};

/// The units of an entity, compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// The mean of the complete units; the entity's score once all are complete.
    pub mean: Option<Points>,
    /// The median of the complete units.
    pub median: Option<Points>,
    /// How many units have a score.
    pub complete: u32,
    /// One place a unit, in the order of the assessment.
    pub units: Vec<Place>,
    /// Indexes of the units without which the mean would be highest; empty where all are equal.
    pub pulls_down: Vec<usize>,
    /// The entity's score if every unit below the median reached it; none while a unit is open.
    pub raised: Option<Raised>,
}

/// One unit among the others.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Its score; none while it is open.
    pub score: Option<Points>,
    /// Its rank by the score shown, the highest first; equal scores share one.
    pub rank: Option<u32>,
    /// Its distance from the mean, in points.
    pub to_mean: Option<Decimal>,
    /// Its distance from the median, in points.
    pub to_median: Option<Decimal>,
    /// The mean of the other complete units.
    pub mean_without: Option<Points>,
    /// What the entity's score gains if this unit alone reaches the median; none for an open unit.
    pub gain_at_median: Option<Decimal>,
}

/// What all units below the median would bring by reaching it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Raised {
    /// The entity's score then.
    pub score: Points,
    /// Index of its class.
    pub class: usize,
    /// What that is more than now, in points.
    pub gain: Decimal,
}

/// Compares the units of a scored assessment.
#[must_use]
pub fn compare(assessment: &Assessment, instrument: &Instrument, scored: &Scored) -> Comparison {
    let decimals = instrument.decimals;
    let exact: Vec<Option<Fraction>> = scored.units.iter().map(exact_score).collect();
    let known: Vec<Fraction> = exact.iter().flatten().cloned().collect();
    let (mean, median) = (mean(&known), median(&known));
    let shown: Vec<Option<Points>> = scored
        .units
        .iter()
        .map(|unit| unit.standing.score)
        .collect();
    let ranks = ranks(&shown);
    let count = Fraction::whole(u32::try_from(assessment.units.len()).unwrap_or(u32::MAX));
    let sum: Fraction = known.iter().sum();
    let others = u32::try_from(known.len())
        .unwrap_or(u32::MAX)
        .saturating_sub(1);
    let without: Vec<Option<Fraction>> = exact
        .iter()
        .map(|unit| mean_of_others(&sum, others, unit.as_ref()?))
        .collect();
    let units = exact.iter().zip(&shown).zip(ranks).zip(&without);
    let units = units
        .map(|(((exact, score), rank), without)| {
            let distance = |from: &Option<Fraction>| {
                Some(difference(exact.as_ref()?, from.as_ref()?, decimals))
            };
            let gain = || {
                let gain = median.as_ref()?.minus(exact.as_ref()?).over(&count);
                Some(gain.round_half_up(decimals).decimal())
            };
            Place {
                score: *score,
                rank,
                to_mean: distance(&mean),
                to_median: distance(&median),
                mean_without: without.as_ref().map(|mean| mean.round_half_up(decimals)),
                gain_at_median: gain(),
            }
        })
        .collect();
    Comparison {
        pulls_down: pulls_down(mean.as_ref(), &without),
        raised: raised(instrument, &exact, median.as_ref()),
        mean: mean.map(|mean| mean.round_half_up(decimals)),
        median: median.map(|median| median.round_half_up(decimals)),
        complete: u32::try_from(known.len()).unwrap_or(u32::MAX),
        units,
    }
}

/// The unrounded score of a unit, once nothing of it is open.
fn exact_score(unit: &UnitScore) -> Option<Fraction> {
    unit.standing.score.map(|_| unit.whole.earned.clone())
}

/// The mean of all but one; none where there is no other.
fn mean_of_others(sum: &Fraction, others: u32, one: &Fraction) -> Option<Fraction> {
    (others > 0).then(|| sum.minus(one).over(&Fraction::whole(others)))
}

fn pulls_down(mean: Option<&Fraction>, without: &[Option<Fraction>]) -> Vec<usize> {
    let Some(highest) = without.iter().flatten().max() else {
        return Vec::new();
    };
    if mean.is_none_or(|mean| highest <= mean) {
        return Vec::new();
    }
    let all = without.iter().enumerate();
    all.filter(|(_, mean)| mean.as_ref() == Some(highest))
        .map(|(index, _)| index)
        .collect()
}

fn raised(
    instrument: &Instrument,
    exact: &[Option<Fraction>],
    median: Option<&Fraction>,
) -> Option<Raised> {
    let median = median?;
    let all: Vec<Fraction> = exact.iter().cloned().collect::<Option<_>>()?;
    let lifted: Vec<Fraction> = all.iter().map(|one| one.max(median).clone()).collect();
    let (now, then) = (mean(&all)?, mean(&lifted)?);
    let score = then.round_half_up(instrument.decimals);
    let now = now.round_half_up(instrument.decimals);
    Some(Raised {
        score,
        class: instrument.class_of(score),
        gain: minus(score.decimal(), now.decimal()),
    })
}
