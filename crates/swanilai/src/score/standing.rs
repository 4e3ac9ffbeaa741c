//! Where a unit or an entity stands: score, bounds, class, and what is already certain.

use super::unit::Tally;
use crate::instrument::{Instrument, Zone};
use crate::number::{Fraction, Points};

/// Where a unit or an entity stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The score; none while anything is unanswered.
    pub score: Option<Points>,
    /// The lowest score still possible.
    pub low: Points,
    /// The highest score still possible.
    pub high: Points,
    /// Index of the class, once lowest and highest fall in the same one.
    pub class: Option<usize>,
    /// The zone, once lowest and highest fall in the same one; none too where there are no zones.
    pub zone: Option<Zone>,
    /// Where the score would end if what is open went like what is answered.
    pub projected: Option<Projection>,
    /// Leaves answered.
    pub answered: u32,
    /// Leaves that apply.
    pub total: u32,
}

/// A projected score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Projection {
    /// Unrounded.
    pub exact: Fraction,
    /// Rounded.
    pub score: Points,
    /// Index of its class.
    pub class: usize,
}

impl Standing {
    /// Rounds once and classifies what was rounded.
    pub(super) fn of(
        instrument: &Instrument,
        low: &Fraction,
        high: &Fraction,
        projected: Option<Fraction>,
        count: &Tally,
    ) -> Self {
        let round = |exact: &Fraction| exact.round_half_up(instrument.decimals);
        let is_complete = low == high && count.total > 0 && count.answered == count.total;
        let counts = (count.answered, count.total);
        Self {
            projected: projected.map(|exact| {
                let score = round(&exact);
                Projection {
                    class: instrument.class_of(score),
                    score,
                    exact,
                }
            }),
            ..Self::known(instrument, round(low), round(high), is_complete, counts)
        }
    }

    /// Classifies bounds that are rounded already; `counts` are the leaves answered and all that apply.
    pub(crate) fn known(
        instrument: &Instrument,
        low: Points,
        high: Points,
        is_complete: bool,
        counts: (u32, u32),
    ) -> Self {
        let (answered, total) = counts;
        let (worst, best) = (instrument.class_of(low), instrument.class_of(high));
        let zone = |class: usize| instrument.classes.get(class).and_then(|class| class.zone);
        Self {
            score: is_complete.then_some(low),
            low,
            high,
            class: (worst == best && total > 0).then_some(worst),
            zone: zone(worst).filter(|found| Some(*found) == zone(best) && total > 0),
            projected: None,
            answered,
            total,
        }
    }

    /// Whether the class is certain, whatever the open answers will be.
    #[must_use]
    pub const fn is_certain(&self) -> bool {
        self.class.is_some()
    }

    /// The score, or the lowest possible while something is open.
    #[must_use]
    pub const fn at_least(&self) -> Points {
        self.low
    }
}
