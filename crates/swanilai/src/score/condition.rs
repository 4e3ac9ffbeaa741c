//! What comes after the number, without changing it.

use super::standing::Standing;
use crate::assessment::Assessment;
use crate::instrument::{Effect, Instrument};

/// A condition of the instrument, judged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conditioned {
    /// Id of the condition.
    pub id: String,
    /// What it does.
    pub effect: Effect,
    /// How it stands.
    pub state: ConditionState,
}

/// How a condition stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ConditionState {
    /// There are products and all are followed up.
    Met,
    /// At least one product is not followed up.
    Breached,
    /// Nobody said, or there was no product.
    Unknown,
}

impl ConditionState {
    /// `met`, `breached` or `unknown`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Breached => "breached",
            Self::Unknown => "unknown",
        }
    }
}

/// Judges every condition of the instrument (product rule 8).
#[must_use]
pub fn conditions(assessment: &Assessment, instrument: &Instrument) -> Vec<Conditioned> {
    let products = assessment
        .follow_up
        .as_ref()
        .map_or(&[][..], |follow_up| &follow_up.products);
    let state = match products {
        [] => ConditionState::Unknown,
        all if all.iter().all(|product| product.done) => ConditionState::Met,
        _ => ConditionState::Breached,
    };
    let judge = |condition: &crate::instrument::Condition| Conditioned {
        id: condition.id.clone(),
        effect: condition.effect.clone(),
        state,
    };
    instrument.conditions.iter().map(judge).collect()
}

/// The opinion: the class's name, and the words a met condition adds.
#[must_use]
pub fn opinion(
    instrument: &Instrument,
    entity: &Standing,
    conditions: &[Conditioned],
) -> Option<String> {
    let mut opinion = instrument.classes.get(entity.class?)?.name.clone();
    for condition in conditions {
        if let (Effect::OpinionSuffix(suffix), ConditionState::Met) =
            (&condition.effect, condition.state)
        {
            opinion.push(' ');
            opinion.push_str(suffix);
        }
    }
    Some(opinion)
}
