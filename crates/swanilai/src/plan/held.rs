//! What a plan had to leave alone, and what a reader should know.

use super::target::Target;
use crate::assessment::Assessment;
use crate::instrument::{Effect, Instrument, Zone};
use crate::number::Fraction;
use crate::problem::{Code, Problem};
use crate::score::{ConditionState, Scored};

/// What a plan had to leave alone: why a target may be out of reach.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Held {
    /// Points of units that are locked, added up over the units.
    pub locked: Fraction,
    /// Points of units that no unit can observe itself, added up over the units.
    pub not_self_observed: Fraction,
    /// Indexes of units, once each, that are planned by points or score alone.
    pub coarse: Vec<usize>,
    /// Indexes of units whose score or points cover details that do not count.
    pub covered: Vec<usize>,
    /// Indexes of units to which nothing applies.
    pub nothing_applies: Vec<usize>,
}

impl Held {
    /// Points held back in a coarse part, as far as its locks explain them locked.
    pub(super) fn add(&mut self, held: &Fraction, locked: &Fraction, worth: &Fraction) {
        let by_lock = if held < locked { held } else { locked };
        self.locked.add(&by_lock.times(worth));
        self.not_self_observed
            .add(&held.minus(by_lock).times(worth));
    }

    /// Each unit once.
    pub(super) fn tidy(&mut self) {
        self.coarse.dedup();
        self.covered.dedup();
    }
}

/// What a reader should know of a plan: about its units, and about conditions that come after the number.
pub(super) fn notes(
    assessment: &Assessment,
    instrument: &Instrument,
    (target, is_reached): (Target, bool),
    after: &Scored,
    held: &Held,
) -> Vec<Problem> {
    let mut notes = Vec::new();
    let count = Fraction::whole(u32::try_from(assessment.units.len()).unwrap_or(u32::MAX));
    let mut points = |code, sum: &Fraction| {
        let shown = sum.over(&count).round_half_up(instrument.decimals);
        if !is_reached && shown.scaled() > 0 {
            notes.push(Problem::new(code, "", shown.to_string(), ""));
        }
    };
    points(Code::PlanLocked, &held.locked);
    points(Code::PlanNotSelfObserved, &held.not_self_observed);
    let units: [(Code, &[usize]); 3] = [
        (Code::PlanCoarse, &held.coarse),
        (Code::PlanCovered, &held.covered),
        (Code::NothingApplies, &held.nothing_applies),
    ];
    for (code, indexes) in units {
        for index in indexes {
            let name = assessment.units.get(*index).map_or("", |unit| &unit.name);
            notes.push(Problem::new(code, format!("units[{index}]"), name, ""));
        }
    }
    if assessment.units.is_empty() {
        notes.push(Problem::new(Code::NoUnits, "units", "", ""));
    }
    if aims_at_green(target, instrument) {
        let denying = after.conditions.iter().filter(|condition| {
            condition.effect == Effect::ZoneNotHijau && condition.state == ConditionState::Breached
        });
        notes.extend(denying.map(|condition| {
            Problem::new(
                Code::ZoneDenied,
                "followUp",
                &condition.id,
                Zone::Hijau.name(),
            )
        }));
    }
    notes
}

/// Whether who reaches the target expects the green zone.
fn aims_at_green(target: Target, instrument: &Instrument) -> bool {
    let class = instrument.class_of(target.shown(instrument));
    let zone = instrument.classes.get(class).and_then(|class| class.zone);
    zone == Some(Zone::Hijau)
}
