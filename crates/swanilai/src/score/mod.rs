//! The rule of the score, from a mark to a government's class.
//!
//! 1. A mark is a fraction of its scale's maximum; an indicator's mark is the mean of its marks.
//! 2. A node's weight is what it can add; an indicator earns its weight times its mark.
//! 3. Not applicable takes an indicator out and spreads its weight over its siblings in proportion.
//!    Not answered is not zero: it leaves the score open between two bounds.
//! 4. A unit's score is the sum of its dimensions; an entity's the mean of its units' unrounded
//!    scores, rounded once, half up. What is shown is what is classified.
//! 5. Conditions come after the number and never change it.
//!
//! Each rule's origin is stated in the instrument; the arithmetic is exact throughout.

mod anonymous;
mod assumption;
mod condition;
mod gain;
mod loss;
mod project;
mod result;
mod standing;
mod unit;

pub use anonymous::anonymous;
pub use assumption::{Assumption, assumptions};
pub use condition::{ConditionState, Conditioned, conditions, opinion};
pub use gain::gains;
pub use loss::{Loss, losses};
pub(crate) use result::stamp;
pub use result::{class, problem, write};
pub use standing::{Projection, Standing};
pub use unit::{Known, Tally, UnitScore};

use crate::assessment::Assessment;
use crate::instrument::Instrument;
use crate::number::Fraction;
use crate::problem::{Code, Problem};

/// What the rules make of an assessment, with all the working.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scored {
    /// Where the entity stands.
    pub entity: Standing,
    /// Where each unit stands, in the order of the assessment.
    pub units: Vec<UnitScore>,
    /// The conditions of the instrument, each judged.
    pub conditions: Vec<Conditioned>,
    /// The opinion, once the class is certain.
    pub opinion: Option<String>,
    /// What acted on the result and is only assumed.
    pub assumptions: Vec<Assumption>,
    /// What a person should know.
    pub warnings: Vec<Problem>,
}

/// Scores an assessment by its instrument. Total: any assessment gives a result.
#[must_use]
pub fn score(assessment: &Assessment, instrument: &Instrument) -> Scored {
    let tallies: Vec<(Known, Vec<Tally>, Tally)> = assessment
        .units
        .iter()
        .map(|unit| unit::measure(unit, instrument))
        .collect();
    let mean_mark = project::mean_mark(
        &tallies
            .iter()
            .map(|(_, _, whole)| whole)
            .collect::<Vec<_>>(),
    );
    let units: Vec<UnitScore> = tallies
        .into_iter()
        .map(|(known, nodes, whole)| {
            let projected = project::unit(instrument, &nodes, &whole, mean_mark.as_ref());
            let standing =
                Standing::of(instrument, &whole.earned, &whole.high(), projected, &whole);
            UnitScore {
                known,
                nodes,
                whole,
                standing,
            }
        })
        .collect();
    let entity = entity(instrument, &units);
    let conditions = conditions(assessment, instrument);
    Scored {
        opinion: opinion(instrument, &entity, &conditions),
        assumptions: assumptions(assessment, instrument, &units),
        warnings: warnings(assessment, instrument, &units, &entity),
        entity,
        units,
        conditions,
    }
}

/// The mean of the units, of their bounds and of their projections.
fn entity(instrument: &Instrument, units: &[UnitScore]) -> Standing {
    let count = Fraction::whole(u32::try_from(units.len()).unwrap_or(u32::MAX));
    let mean = |sum: Fraction| sum.over(&count);
    let all = Tally {
        answered: units.iter().map(|unit| unit.whole.answered).sum(),
        total: units.iter().map(|unit| unit.whole.total).sum(),
        ..Tally::default()
    };
    if units.is_empty() {
        return Standing::of(
            instrument,
            &Fraction::ZERO,
            &Fraction::from(instrument.max),
            None,
            &all,
        );
    }
    let low = mean(units.iter().map(|unit| &unit.whole.earned).sum());
    let high = mean(
        units
            .iter()
            .map(|unit| unit.whole.high())
            .fold(Fraction::ZERO, |sum, high| sum.plus(&high)),
    );
    let projections: Option<Vec<&Fraction>> = units
        .iter()
        .map(|unit| {
            unit.standing
                .projected
                .as_ref()
                .map(|projected| &projected.exact)
        })
        .collect();
    let projected = projections.map(|all| mean(all.into_iter().sum()));
    Standing::of(instrument, &low, &high, projected, &all)
}

fn warnings(
    assessment: &Assessment,
    instrument: &Instrument,
    units: &[UnitScore],
    entity: &Standing,
) -> Vec<Problem> {
    let mut warnings = Vec::new();
    // Whose numbers these are is said wherever a score is shown.
    if let Some(by) = instrument.own_by() {
        warnings.push(Problem::new(
            Code::OwnInstrument,
            "instrument",
            &instrument.id,
            by,
        ));
    }
    if units.is_empty() {
        warnings.push(Problem::new(Code::NoUnits, "units", "", ""));
    }
    for (index, (unit, scored)) in assessment.units.iter().zip(units).enumerate() {
        let path = format!("units[{index}]");
        if scored.known == Known::Nothing {
            warnings.push(Problem::new(Code::NothingApplies, &*path, &unit.name, ""));
        }
        if let Some((score, details)) = unit::disagreement(unit, instrument) {
            warnings.push(Problem::new(
                Code::DepthsDiffer,
                &*path,
                score.to_string(),
                details.to_string(),
            ));
        }
        warnings.extend(disputed(instrument, &scored.standing, &path));
    }
    if units.len() > 1 {
        warnings.extend(disputed(instrument, entity, "entity"));
    }
    warnings
}

fn disputed(instrument: &Instrument, standing: &Standing, path: &str) -> Option<Problem> {
    let score = standing.score?;
    instrument.disputed_class(score)?;
    let used = instrument.classes.get(instrument.class_of(score))?;
    Some(Problem::new(
        Code::ClassDisputed,
        path,
        score.to_string(),
        &*used.name,
    ))
}
