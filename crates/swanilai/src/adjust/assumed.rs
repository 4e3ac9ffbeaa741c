//! What of an instrument is only assumed.

use crate::instrument::{Instrument, Provenance};

/// Something that is only assumed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assumed {
    /// Place in the instrument: `input.kompetensi.2.weight`, `scales.level-4`, `rules.indicator-mean`.
    pub path: String,
    /// Key of the reason in the instrument.
    pub reason: String,
}

/// Everything in an instrument that is only assumed, in the order of the pack.
#[must_use]
pub fn assumed(instrument: &Instrument) -> Vec<Assumed> {
    let mut found = Vec::new();
    let mut look = |parts: [&str; 2], provenance: &Provenance| {
        if let Provenance::Assumed { reason } = provenance {
            found.push(Assumed {
                path: parts.concat(),
                reason: reason.clone(),
            });
        }
    };
    look(["max", ""], &instrument.max_provenance);
    for rule in &instrument.rules {
        look(["rules.", &rule.id], &rule.provenance);
    }
    for scale in &instrument.scales {
        look(["scales.", &scale.id], &scale.provenance);
    }
    for observers in &instrument.observers {
        look(["observers.", &observers.id], &observers.provenance);
    }
    for class in &instrument.classes {
        look(["classes.", &class.id], &class.provenance);
    }
    for condition in &instrument.conditions {
        look(["conditions.", &condition.id], &condition.provenance);
    }
    for node in &instrument.nodes {
        look([&node.id, ""], &node.provenance);
        look([&node.id, ".weight"], &node.weight.provenance);
    }
    for preset in &instrument.presets {
        look(["presets.", &preset.id], &preset.provenance);
    }
    found
}
