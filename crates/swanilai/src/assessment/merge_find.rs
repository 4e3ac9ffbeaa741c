//! Which unit of other files a unit is the same as.

use super::merge_unit::{has_same_content, kinds_differ, same_name};
use super::model::{Assessment, Unit};
use crate::text::{is_placeholder, unit_key};
use std::collections::BTreeMap;
use std::rc::Rc;

/// How far two units are one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sameness {
    /// What names them agrees, or they are of one document.
    Sure,
    /// Only a person can say.
    Unsure,
}

/// By what merged units are found.
#[derive(Default)]
pub(super) struct Known {
    /// Id of a document and of a unit in it; merged units.
    of_document: BTreeMap<(String, String), Vec<usize>>,
    /// Name of a unit as any file tells it; merged units.
    by_name: BTreeMap<String, Vec<usize>>,
    /// Id of a unit as any file tells it; merged units.
    by_id: BTreeMap<String, Vec<usize>>,
    /// Of each merged unit, the names that files tell and the last file that told of it.
    units: Vec<(Vec<String>, usize)>,
}

impl Known {
    /// Remembers what a file tells of the merged unit at an index.
    pub(super) fn note(&mut self, index: usize, unit: &Unit, file: usize, of: &Assessment) {
        let name = unit_key(&unit.name);
        if !of.id.is_empty() {
            let key = (of.id.clone(), unit.id.clone());
            push(self.of_document.entry(key).or_default(), index);
        }
        push(self.by_id.entry(unit.id.clone()).or_default(), index);
        if self.units.len() <= index {
            self.units.resize(index + 1, (Vec::new(), file));
        }
        if let Some((names, last)) = self.units.get_mut(index) {
            *last = file;
            if !names.contains(&name) {
                names.push(name.clone());
            }
        }
        if !name.is_empty() {
            push(self.by_name.entry(name).or_default(), index);
        }
    }

    /// The unit known from other files that a unit is the same as, or may be.
    pub(super) fn find(
        &self,
        units: &[Rc<Unit>],
        unit: &Unit,
        file: usize,
        of: &Assessment,
    ) -> Option<(usize, Sameness)> {
        let free = |found: Option<&Vec<usize>>| -> Vec<(usize, &Unit)> {
            let is_free =
                |index: &usize| self.units.get(*index).is_none_or(|(_, last)| *last != file);
            let found = found.into_iter().flatten().copied().filter(is_free);
            found
                .filter_map(|index| Some((index, units.get(index)?.as_ref())))
                .collect()
        };
        // A copy kept by an earlier choice counts as known, too.
        let same = |found: &[(usize, &Unit)]| {
            let mut found = found.iter();
            let is_it = |(_, known): &&(usize, &Unit)| {
                same_name(&known.name, &unit.name) && has_same_content(known, unit)
            };
            found.find(is_it).map(|(index, _)| *index)
        };
        // Two states of one document: the id says which unit it is.
        if !of.id.is_empty() {
            let key = (of.id.clone(), unit.id.clone());
            let found = free(self.of_document.get(&key));
            let is_named = |(_, known): &&(usize, &Unit)| same_name(&known.name, &unit.name);
            let named = || found.iter().find(is_named).or(found.first());
            let index = same(&found).or_else(|| named().map(|(index, _)| *index));
            if let Some(index) = index {
                return Some((index, Sameness::Sure));
            }
        }
        let mut named = free(self.by_name.get(&unit_key(&unit.name)));
        named.retain(|(index, known)| !self.is_meant_by_id(*index, known, unit, of));
        let has_id = |(_, known): &&(usize, &Unit)| known.id == unit.id;
        let index = same(&named)
            .or_else(|| named.iter().find(has_id).map(|(index, _)| *index))
            .or_else(|| named.first().map(|(index, _)| *index));
        if let Some((index, known)) = index.and_then(|index| Some((index, units.get(index)?))) {
            return Some((index, sameness(known, unit)));
        }
        let mut others = free(self.by_id.get(&unit.id)).into_iter();
        let index = others.find(|(index, _)| !self.is_meant_by_name(*index, unit, of));
        index.map(|(index, _)| (index, Sameness::Unsure))
    }

    /// Whether a file tells a known unit under its own id, so that another of its units is not it by name.
    fn is_meant_by_id(&self, index: usize, known: &Unit, unit: &Unit, of: &Assessment) -> bool {
        of.units.iter().any(|other| {
            if other.id == unit.id {
                return false;
            }
            let key = (of.id.clone(), other.id.clone());
            let is_own = !of.id.is_empty()
                && self
                    .of_document
                    .get(&key)
                    .is_some_and(|found| found.contains(&index));
            is_own || other.id == known.id && same_name(&other.name, &known.name)
        })
    }

    /// Whether a file tells a known unit by its name, so that another of its units is not it by id.
    fn is_meant_by_name(&self, index: usize, unit: &Unit, of: &Assessment) -> bool {
        let names = self.units.get(index).map_or(&[][..], |(names, _)| names);
        of.units.iter().any(|other| {
            other.id != unit.id && !other.name.is_empty() && names.contains(&unit_key(&other.name))
        })
    }
}

/// How far two units of one name are one.
fn sameness(known: &Unit, unit: &Unit) -> Sameness {
    let is_known_by_id = known.id == unit.id && has_same_content(known, unit);
    // A name that only counts is given to many; where one has no answer there is nothing to mix up.
    let only_counts =
        is_placeholder(&unit.name) && !known.is_blank() && !unit.is_blank() && !is_known_by_id;
    if only_counts || kinds_differ(&known.kind, &unit.kind) {
        Sameness::Unsure
    } else {
        Sameness::Sure
    }
}

fn push(list: &mut Vec<usize>, index: usize) {
    if !list.contains(&index) {
        list.push(index);
    }
}
