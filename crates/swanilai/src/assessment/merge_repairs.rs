//! The lists of repairs of several files into one.
//!
//! A repair that only one file has is taken. Where two files have it, the one further along counts,
//! and of two equally far the one of the later file; what it leaves empty is filled from the other,
//! and different notes are both kept. What counted in place of what is told.

use super::model::Assessment;
use super::repair::{Part, Repair};

/// Longest note, in characters: two that do not fit together are not joined.
const NOTE: usize = 2_000;

/// Two files tell the same repair differently.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RepairClash {
    /// Id of the unit in the merged assessment.
    pub unit: String,
    /// What of the unit.
    pub part: Part,
    /// Index of the file whose repair counts.
    pub taken: usize,
    /// Index of the file whose repair gave way.
    pub dropped: usize,
    /// What they differ in: `from`, `to`, `owner`, `due`, `status`, `note`, `extra`.
    pub differs: Vec<&'static str>,
}

/// What is known of the repairs while files are merged.
#[derive(Default)]
pub(super) struct Repairs {
    /// File, a unit's id there, and its id in the merged assessment.
    units: Vec<(usize, String, String)>,
    /// The file that each merged repair is from.
    sources: Vec<usize>,
    /// What files tell differently.
    pub(super) clashes: Vec<RepairClash>,
}

impl Repairs {
    /// Remembers under which id the unit of a file is merged.
    pub(super) fn unit(&mut self, file: usize, own: &str, merged: &str) {
        self.units.push((file, own.to_owned(), merged.to_owned()));
    }

    /// Takes the repairs of a file whose units were taken; those of units that it does not have are not.
    pub(super) fn take(&mut self, into: &mut Assessment, file: usize, from: &Assessment) {
        for repair in &from.repairs {
            let mut units = self.units.iter();
            let merged = units.find(|(of, own, _)| *of == file && *own == repair.unit);
            let Some((_, _, unit)) = merged else {
                continue;
            };
            let mut repair = repair.clone();
            repair.unit.clone_from(unit);
            let mut known = into.repairs.iter();
            let at = known.position(|known| known.is_about(&repair.unit, &repair.part));
            if let Some(at) = at {
                self.settle(into, at, file, repair);
            } else {
                into.repairs.push(repair);
                self.sources.push(file);
            }
        }
    }

    fn settle(&mut self, into: &mut Assessment, at: usize, file: usize, other: Repair) {
        let (Some(known), Some(source)) = (into.repairs.get_mut(at), self.sources.get_mut(at))
        else {
            return;
        };
        let differs = differs(known, &other);
        let counts = other.status >= known.status;
        let (taken, dropped) = if counts {
            (file, *source)
        } else {
            (*source, file)
        };
        if !differs.is_empty() {
            self.clashes.push(RepairClash {
                unit: known.unit.clone(),
                part: known.part.clone(),
                taken,
                dropped,
                differs,
            });
        }
        *known = if counts {
            join(other, known)
        } else {
            join(known.clone(), &other)
        };
        *source = taken;
    }
}

/// What two contradict each other on; what one of them leaves empty is no contradiction.
fn differs(one: &Repair, other: &Repair) -> Vec<&'static str> {
    let texts = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
    let numbers = one.from.is_some() && other.from.is_some() && one.from != other.from;
    let extra = one.extra.iter().any(|(key, node)| {
        let mut others = other.extra.iter();
        others.any(|(known, theirs)| known == key && theirs != node)
    });
    [
        ("from", numbers),
        ("to", one.to != other.to),
        ("owner", texts(&one.owner, &other.owner)),
        ("due", texts(&one.due, &other.due)),
        ("status", one.status != other.status),
        ("note", texts(&one.note, &other.note)),
        ("extra", extra),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The one that counts, with what it leaves empty from the other.
fn join(mut taken: Repair, other: &Repair) -> Repair {
    taken.from = taken.from.or(other.from);
    for (text, theirs) in [
        (&mut taken.owner, &other.owner),
        (&mut taken.due, &other.due),
    ] {
        if text.is_empty() {
            text.clone_from(theirs);
        }
    }
    // A note that holds the other already is not told twice when files are merged again.
    if taken.note.is_empty() || other.note.contains(&taken.note) {
        taken.note.clone_from(&other.note);
    } else if !taken.note.contains(&other.note) {
        let both = format!("{}\n{}", taken.note, other.note);
        if both.chars().count() <= NOTE {
            taken.note = both;
        }
    }
    for (key, node) in &other.extra {
        if !taken.extra.iter().any(|(known, _)| known == key) {
            taken.extra.push((key.clone(), node.clone()));
        }
    }
    taken
}
