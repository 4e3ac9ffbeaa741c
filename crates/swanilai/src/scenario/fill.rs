//! Filling parts into scored units, exactly, without scoring every answer again.
//!
//! A unit's score is a sum of its leaves, so a part's points go in and what was there comes out.
//! What this gives is what the engine gives for an assessment with those values; a test holds the
//! two against each other.

use super::part::Question;
use crate::instrument::Instrument;
use crate::number::Fraction;
use crate::score::{Known, Scored, UnitScore};

/// The units of an entity with places into which the parts' values go.
#[derive(Clone, Debug)]
pub(super) struct Field {
    units: Vec<UnitField>,
    max: Fraction,
}

#[derive(Clone, Debug)]
struct UnitField {
    /// Earned by what stays.
    earned: Fraction,
    /// Open and not filled by any part.
    open: Fraction,
    /// What each part can still add to this unit for each point of its weight.
    places: Vec<Fraction>,
}

/// The lowest and highest an entity can have, exact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Reach {
    pub(super) low: Fraction,
    pub(super) high: Fraction,
}

impl Field {
    pub(super) fn new(instrument: &Instrument, scored: &Scored, question: &Question) -> Self {
        let unit = |unit: &UnitScore| unit_field(instrument, unit, question);
        Self {
            units: scored.units.iter().map(unit).collect(),
            max: Fraction::from(instrument.max),
        }
    }

    /// Indexes of the units that a part fills.
    pub(super) fn filled_by(&self, part: usize) -> Vec<usize> {
        let has_place = |unit: &UnitField| unit.places.get(part).is_some_and(|one| !one.is_zero());
        let units = self.units.iter().enumerate();
        units
            .filter(|(_, unit)| has_place(unit))
            .map(|(index, _)| index)
            .collect()
    }

    /// Where the entity stands with so many points of each part; all open where there is no unit.
    pub(super) fn with(&self, points: &[Fraction]) -> Reach {
        let Some(count) = u32::try_from(self.units.len())
            .ok()
            .filter(|count| *count > 0)
        else {
            return Reach {
                low: Fraction::ZERO,
                high: self.max.clone(),
            };
        };
        let (mut low, mut high) = (Fraction::ZERO, Fraction::ZERO);
        for unit in &self.units {
            let parts = unit.places.iter().zip(points);
            let earned = parts.fold(unit.earned.clone(), |sum, (place, points)| {
                sum.plus(&place.times(points))
            });
            // A unit never exceeds its maximum, as in the engine.
            low = low.plus((&earned).min(&self.max));
            high = high.plus(&earned.plus(&unit.open).min(self.max.clone()));
        }
        let count = Fraction::whole(count);
        Reach {
            low: low.over(&count),
            high: high.over(&count),
        }
    }
}

fn unit_field(instrument: &Instrument, unit: &UnitScore, question: &Question) -> UnitField {
    if matches!(unit.known, Known::Score | Known::Nothing) {
        return UnitField {
            earned: unit.whole.earned.clone(),
            open: unit.whole.open.clone(),
            places: vec![Fraction::ZERO; question.parts.len()],
        };
    }
    // Not the unit's own sums: these are cut at its maximum already.
    let (mut earned, mut open) = (Fraction::ZERO, Fraction::ZERO);
    for tally in instrument.dimensions().filter_map(|id| unit.nodes.get(id)) {
        earned = earned.plus(&tally.earned);
        open = open.plus(&tally.open);
    }
    let places = question.parts.iter().map(|part| {
        let (Some(tally), Some(node)) =
            (unit.nodes.get(part.node), instrument.nodes.get(part.node))
        else {
            return Fraction::ZERO;
        };
        if !tally.applies {
            return Fraction::ZERO;
        }
        let filled = if question.replace {
            earned = earned.minus(&tally.earned);
            &tally.weight
        } else {
            &tally.open
        };
        open = open.minus(&tally.open);
        filled.over(&node.weight.points)
    });
    let places = places.collect();
    UnitField {
        earned,
        open,
        places,
    }
}
