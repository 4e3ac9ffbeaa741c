//! Texts of an instrument of one's own: those of the pack it is based on, where they still hold.

use super::model::{Instrument, Scale, ScaleKind};
use super::texts::{ClassText, NodeText, ScaleText, Texts};
use crate::text::Lang;

impl Texts {
    /// The texts of an instrument that has none: those of its base, without what its changes made
    /// untrue, and the ids of its parts where even the base has no words.
    #[must_use]
    pub fn for_own(own: &Instrument, base: Option<Self>, lang: Lang) -> Self {
        let base = base.unwrap_or_default();
        let mut texts = Self {
            name: own.name(lang).to_owned(),
            title: own.name(lang).to_owned(),
            scales: own
                .scales
                .iter()
                .map(|one| (one.id.clone(), scale(one, &base)))
                .collect(),
            classes: own
                .classes
                .iter()
                .map(|class| {
                    let known = base.classes.get(&class.id);
                    let meaning = known.filter(|_| class.provenance.kind() != "adjusted");
                    let text = ClassText {
                        name: class.name.clone(),
                        unit_name: class.unit_name.clone(),
                        meaning: meaning.map_or_else(String::new, |text| text.meaning.clone()),
                    };
                    (class.id.clone(), text)
                })
                .collect(),
            ..base
        };
        for (index, node) in own.nodes.iter().enumerate() {
            let known = texts.nodes.remove(&node.id);
            let mut words = known.unwrap_or_else(|| NodeText {
                name: node.id.clone(),
                ..NodeText::default()
            });
            if own
                .scale(index)
                .is_none_or(|scale| words.levels.len() != steps(scale))
            {
                words.levels.clear();
            }
            texts.nodes.insert(node.id.clone(), words);
        }
        for condition in &own.conditions {
            let words = (condition.id.clone(), String::new());
            texts.conditions.insert_new(&condition.id, words);
        }
        for rule in &own.rules {
            texts.rules.insert_new(&rule.id, rule.id.clone());
        }
        for preset in &own.presets {
            texts.presets.insert_new(&preset.id, preset.id.clone());
        }
        for observers in &own.observers {
            texts
                .observers
                .insert_new(&observers.id, observers.id.clone());
        }
        texts
    }
}

/// How many levels of a scale have a meaning of their own.
fn steps(scale: &Scale) -> usize {
    match scale.kind {
        ScaleKind::Levels => usize::try_from(scale.max).unwrap_or(0).saturating_add(1),
        ScaleKind::Index => 0,
    }
}

/// The text of a scale, unless it tells of another number of levels.
fn scale(scale: &Scale, base: &Texts) -> ScaleText {
    let holds = |text: &&ScaleText| {
        text.levels.len() == steps(scale)
            && (scale.kind == ScaleKind::Levels || scale.provenance.kind() != "adjusted")
    };
    let known = base.scales.get(&scale.id).filter(holds);
    known.cloned().unwrap_or_else(|| ScaleText {
        name: format!("0–{}", scale.max),
        levels: Vec::new(),
    })
}
