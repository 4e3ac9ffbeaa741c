//! A result that tells nobody whose it is: names give way to kinds and numbers, and no text that a
//! person typed is left.

use super::result::write;
use crate::assessment::{Assessment, Entity, Unit};
use crate::instrument::{Condition, Effect, Instrument};
use crate::json::{Node, Value};
use crate::text::{Lang, NAMELESS_ENTITY, NAMELESS_UNIT};
use std::rc::Rc;

/// Kinds whose words are ours; any other may have been typed.
const KINDS: &[(&str, &str)] = &[
    ("dinas", "Dinas"),
    ("puskesmas", "Puskesmas"),
    ("rsud", "RSUD"),
    ("sekolah", "Sekolah"),
    ("upt", "UPT"),
    ("polres", "Polres"),
    ("kantah", "Kantah"),
    ("lapas", "Lapas"),
    ("imigrasi", "Imigrasi"),
    ("kementerian", "Kementerian"),
    ("lembaga", "Lembaga"),
    ("provinsi", "Provinsi"),
    ("kabupaten", "Kabupaten"),
    ("kota", "Kota"),
];

/// The result document without names: `Kabupaten 1`, `Dinas 1`, `Dinas 2`. An instrument of one's own
/// loses its name, its author and every word of its own.
#[must_use]
pub fn anonymous(assessment: &Assessment, instrument: &Instrument, lang: Lang) -> Node {
    let (own, is_told) = nameless(instrument);
    let mut result = write(&unnamed(assessment), &own, lang);
    // Ids of parts may be words that somebody typed.
    if !is_told {
        clear(&mut result, &["dimensions", "assumptions"]);
    }
    result
}

fn word(kind: &str, otherwise: &'static str) -> &'static str {
    let known = KINDS.iter().find(|(known, _)| *known == kind);
    known.map_or(otherwise, |(_, word)| word)
}

/// The answers under other names.
fn unnamed(assessment: &Assessment) -> Assessment {
    let mut words: Vec<&str> = Vec::new();
    let mut units = Vec::new();
    for unit in &assessment.units {
        let word = word(&unit.kind, NAMELESS_UNIT);
        words.push(word);
        let number = words.iter().filter(|known| **known == word).count();
        units.push(Rc::new(Unit {
            id: format!("lokus-{}", words.len()),
            name: format!("{word} {number}"),
            ..unit.as_ref().clone()
        }));
    }
    let name = format!("{} 1", word(&assessment.entity.kind, NAMELESS_ENTITY));
    Assessment {
        entity: Entity {
            name,
            ..Entity::default()
        },
        units,
        ..assessment.clone()
    }
}

/// The instrument without words of its own, and whether the ids of its parts are all known.
fn nameless(instrument: &Instrument) -> (Instrument, bool) {
    if instrument.own_by().is_none() {
        return (instrument.clone(), true);
    }
    let base = instrument.texts_from().and_then(|pack| pack.load().ok());
    let base = base.as_deref();
    let mut own = instrument.clone();
    "instrumen-sendiri".clone_into(&mut own.id);
    own.name = ("Instrumen sendiri".to_owned(), "Own instrument".to_owned());
    own.version.clear();
    own.digest.clear();
    own.adjusted = None;
    let classes = || base.into_iter().flat_map(|base| &base.classes);
    for (class, number) in own.classes.iter_mut().zip(1_u32..) {
        if !classes().any(|known| known.name == class.name) {
            class.name = format!("Kelas {number}");
        }
        let unit_name = class.unit_name.take();
        class.unit_name =
            unit_name.filter(|name| classes().any(|known| known.unit_name.as_ref() == Some(name)));
        let code = class.code.take();
        class.code = code.filter(|code| classes().any(|known| known.code.as_ref() == Some(code)));
    }
    let is_known = |condition: &Condition| {
        base.is_some_and(|base| {
            let mut known = base.conditions.iter();
            known.any(|known| known.id == condition.id && known.effect == condition.effect)
        })
    };
    for (condition, number) in own.conditions.iter_mut().zip(1_u32..) {
        if !is_known(condition) {
            condition.id = format!("syarat-{number}");
            if let Effect::OpinionSuffix(words) = &mut condition.effect {
                words.clear();
            }
        }
    }
    own.reasons
        .retain(|reason| base.is_some_and(|base| base.reasons.contains(reason)));
    let is_told = base.is_some_and(|base| {
        own.nodes.iter().all(|node| base.find(&node.id).is_some())
            && own
                .classes
                .iter()
                .all(|class| classes().any(|known| known.id == class.id))
            && own
                .scales
                .iter()
                .all(|scale| base.scales.iter().any(|known| known.id == scale.id))
    });
    (own, is_told)
}

/// Empties lists by their keys, wherever they stand.
fn clear(node: &mut Node, keys: &[&str]) {
    match &mut node.value {
        Value::Object(entries) => {
            for (key, node) in entries {
                if keys.contains(&key.as_str()) {
                    *node = Node::list([]);
                } else {
                    clear(node, keys);
                }
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| clear(item, keys)),
        _ => {}
    }
}
