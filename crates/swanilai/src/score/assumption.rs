//! What acted on a result and is only assumed.

use super::unit::{Known, UnitScore};
use crate::assessment::Assessment;
use crate::instrument::{Instrument, Provenance};

/// Something assumed that acted on a result.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Assumption {
    /// Path in the instrument: `input.kompetensi.2.weight`, `scales.level-4`, `rules.indicator-mean`.
    pub path: String,
    /// Key of the reason in the instrument.
    pub reason: String,
}

/// Lists what is assumed among the rules, weights, scales and classes that acted.
#[must_use]
pub fn assumptions(
    assessment: &Assessment,
    instrument: &Instrument,
    units: &[UnitScore],
) -> Vec<Assumption> {
    let mut found = Vec::new();
    // Most of an instrument is not assumed: paths are only written for what is.
    let mut add = |parts: [&str; 2], provenance: &Provenance| {
        if let Provenance::Assumed { reason } = provenance {
            found.push(Assumption {
                path: parts.concat(),
                reason: reason.clone(),
            });
        }
    };
    for rule in &instrument.rules {
        let acts = match rule.id.as_str() {
            "entity-mean" => units.len() > 1,
            "unit-sum" => units.iter().any(|unit| unit.known != Known::Score),
            "indicator-mean" => {
                observations(assessment).any(|observation| observation.marks.len() > 1)
            }
            "not-applicable-spread" => {
                observations(assessment).any(|observation| observation.not_applicable)
            }
            // Shown once for each weight it gave.
            "equal-share" => false,
            _ => true,
        };
        if acts {
            add(["rules.", &rule.id], &rule.provenance);
        }
    }
    let mut scales: Vec<usize> = Vec::new();
    for (index, node) in instrument.nodes.iter().enumerate() {
        let acts = units
            .iter()
            .any(|unit| unit.nodes.get(index).is_some_and(|tally| tally.total > 0));
        if !acts {
            continue;
        }
        add([&node.id, ""], &node.provenance);
        add([&node.id, ".weight"], &node.weight.provenance);
        scales.extend(node.indicator.as_ref().map(|indicator| indicator.scale));
    }
    scales.sort_unstable();
    scales.dedup();
    for scale in scales
        .into_iter()
        .filter_map(|scale| instrument.scales.get(scale))
    {
        add(["scales.", &scale.id], &scale.provenance);
    }
    for class in &instrument.classes {
        add(["classes.", &class.id], &class.provenance);
    }
    found
}

fn observations(assessment: &Assessment) -> impl Iterator<Item = &crate::assessment::Observation> {
    let counted = assessment.units.iter().filter(|unit| unit.score.is_none());
    counted.flat_map(|unit| unit.observations.values())
}
