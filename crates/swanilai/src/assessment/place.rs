//! Where two states of one assessment differ, and one such part taken from one state into another.

use super::evidence::Evidence;
use super::model::{Assessment, Observation, Unit};
use super::repair::{Part, Repair};
use crate::table::Table;
use std::rc::Rc;

/// A part of an assessment that is kept or replaced as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// The instrument it is scored by.
    Rules,
    /// Name of the entity.
    EntityName,
    /// Kind of the entity.
    EntityKind,
    /// Province of the entity.
    Province,
    /// A unit by its id.
    Unit(String, Aspect),
    /// Follow-up of the Ombudsman's products.
    FollowUp,
    /// Scores of one earlier year.
    Year(u32),
    /// The repairs of one part of a unit.
    Repairs(String, Part),
    /// The files that were taken in.
    Imports,
    /// Everything else: when and by what it was made, fields of a newer format.
    Rest,
}

/// What of a unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Aspect {
    /// All of it: it is there in one state only.
    Whole,
    /// Its name.
    Name,
    /// Its kind.
    Kind,
    /// Its final score.
    Score,
    /// Points of a dimension.
    Points(String),
    /// Marks of an indicator, or that it does not apply.
    Answer(String),
    /// The note of an indicator.
    Note(String),
    /// Evidence of an indicator: the piece expected under a number, or all others.
    Evidence(String, Option<u32>),
    /// Fields of a newer format in what is known of an indicator.
    Rest(String),
    /// What a walk found of a facility.
    Facility(String),
    /// Fields of a newer format.
    Extra,
}

impl Place {
    /// Id of the unit the part belongs to; none where it belongs to the whole assessment.
    #[must_use]
    pub fn unit(&self) -> Option<&str> {
        match self {
            Self::Unit(unit, _) => Some(unit),
            _ => None,
        }
    }
}

/// Every part in which two states differ. The order of units, evidence and repairs is none.
#[must_use]
pub fn difference(a: &Assessment, b: &Assessment) -> Vec<Place> {
    let mut found = Vec::new();
    let mut note = |differs: bool, place: Place| {
        if differs {
            found.push(place);
        }
    };
    note(!same_rules(a, b), Place::Rules);
    note(a.entity.name != b.entity.name, Place::EntityName);
    note(a.entity.kind != b.entity.kind, Place::EntityKind);
    note(a.entity.province != b.entity.province, Place::Province);
    for unit in &a.units {
        match b.units.iter().find(|other| other.id == unit.id) {
            Some(other) if Rc::ptr_eq(unit, other) => {}
            Some(other) => {
                for aspect in aspects(unit, other) {
                    note(true, Place::Unit(unit.id.clone(), aspect));
                }
            }
            None => note(true, Place::Unit(unit.id.clone(), Aspect::Whole)),
        }
    }
    for unit in &b.units {
        let is_new = a.unit(&unit.id).is_none();
        note(is_new, Place::Unit(unit.id.clone(), Aspect::Whole));
    }
    note(a.follow_up != b.follow_up, Place::FollowUp);
    let years = a.history.iter().chain(&b.history).map(|year| year.year);
    for year in once(years) {
        let of = |state: &Assessment| pick(&state.history, |known| known.year == year);
        note(of(a) != of(b), Place::Year(year));
    }
    let repairs = a.repairs.iter().chain(&b.repairs);
    for (unit, part) in once(repairs.map(|repair| (&repair.unit, &repair.part))) {
        let of = |state: &Assessment| pick(&state.repairs, |known| is_of(known, unit, part));
        note(of(a) != of(b), Place::Repairs(unit.clone(), part.clone()));
    }
    note(a.imports != b.imports, Place::Imports);
    let rest = |state: &Assessment| {
        let Assessment { created, app, .. } = state;
        let extras = (state.extra.clone(), state.entity.extra.clone());
        (created.clone(), app.clone(), extras)
    };
    note(rest(a) != rest(b), Place::Rest);
    found
}

/// Whether two states are scored by the same rules.
pub(super) fn same_rules(a: &Assessment, b: &Assessment) -> bool {
    a.instrument == b.instrument
        && a.pack == b.pack
        && a.instrument_extra == b.instrument_extra
        && a.id == b.id
}

/// What differs of a unit that both states have.
fn aspects(a: &Unit, b: &Unit) -> Vec<Aspect> {
    let mut found = Vec::new();
    let mut note = |differs: bool, aspect: Aspect| {
        if differs {
            found.push(aspect);
        }
    };
    note(a.name != b.name, Aspect::Name);
    note(a.kind != b.kind, Aspect::Kind);
    note(a.score != b.score, Aspect::Score);
    for id in keys(&a.points, &b.points) {
        note(
            a.points.get(id) != b.points.get(id),
            Aspect::Points(id.clone()),
        );
    }
    let blank = Observation::default();
    for id in keys(&a.observations, &b.observations) {
        let of = |unit| Unit::clone_observation(unit, id).unwrap_or_else(|| blank.clone());
        let (one, other) = (of(a), of(b));
        let answers = one.marks != other.marks || one.not_applicable != other.not_applicable;
        note(answers, Aspect::Answer(id.clone()));
        note(one.note != other.note, Aspect::Note(id.clone()));
        let pieces = one.evidence.iter().chain(&other.evidence);
        for expected in once(pieces.map(|piece| piece.expected)) {
            let of =
                |state: &Observation| pick(&state.evidence, |piece| piece.expected == expected);
            note(
                of(&one) != of(&other),
                Aspect::Evidence(id.clone(), expected),
            );
        }
        note(one.extra != other.extra, Aspect::Rest(id.clone()));
    }
    for id in keys(&a.facilities, &b.facilities) {
        note(
            a.facilities.get(id) != b.facilities.get(id),
            Aspect::Facility(id.clone()),
        );
    }
    note(a.extra != b.extra, Aspect::Extra);
    found
}

impl Assessment {
    /// Makes one part what it is in another state. A part of a unit that is not here stays as it is.
    pub fn take(&mut self, place: &Place, from: &Self) {
        match place {
            Place::Rules => {
                self.instrument.clone_from(&from.instrument);
                self.pack.clone_from(&from.pack);
                self.instrument_extra.clone_from(&from.instrument_extra);
            }
            Place::EntityName => self.entity.name.clone_from(&from.entity.name),
            Place::EntityKind => self.entity.kind.clone_from(&from.entity.kind),
            Place::Province => self.entity.province.clone_from(&from.entity.province),
            Place::Unit(id, aspect) => self.take_of_unit(id, aspect, from),
            Place::FollowUp => self.follow_up.clone_from(&from.follow_up),
            Place::Year(year) => {
                let told = pick(&from.history, |known| known.year == *year);
                replace(&mut self.history, &told, |known| known.year == *year);
                self.history.sort_by_key(|known| known.year);
            }
            // Of a unit that is gone there is nothing to repair.
            Place::Repairs(unit, _) if self.unit(unit).is_none() => {}
            Place::Repairs(unit, part) => {
                let told = pick(&from.repairs, |known| is_of(known, unit, part));
                replace(&mut self.repairs, &told, |known| is_of(known, unit, part));
            }
            // What was taken in stays taken in.
            Place::Imports => {
                for import in &from.imports {
                    if !self.imports.contains(import) {
                        self.imports.push(import.clone());
                    }
                }
            }
            Place::Rest => {
                self.created.clone_from(&from.created);
                self.app.clone_from(&from.app);
                self.extra.clone_from(&from.extra);
                self.entity.extra.clone_from(&from.entity.extra);
            }
        }
    }

    fn take_of_unit(&mut self, id: &str, aspect: &Aspect, from: &Self) {
        let told = from.units.iter().find(|unit| unit.id == id);
        if *aspect == Aspect::Whole {
            match (told, self.units.iter_mut().find(|unit| unit.id == id)) {
                (Some(told), Some(known)) => known.clone_from(told),
                (Some(told), None) => self.units.push(told.clone()),
                (None, _) => self.remove_unit(id),
            }
        } else if let Some(told) = told {
            self.edit_unit(id, |unit| unit.take(aspect, told));
        }
    }
}

impl Unit {
    fn clone_observation(&self, id: &str) -> Option<Observation> {
        self.observations.get(id).cloned()
    }

    fn take(&mut self, aspect: &Aspect, from: &Self) {
        let told = |id: &str| from.clone_observation(id).unwrap_or_default();
        match aspect {
            Aspect::Whole => self.clone_from(from),
            Aspect::Name => self.name.clone_from(&from.name),
            Aspect::Kind => self.kind.clone_from(&from.kind),
            Aspect::Score => self.score = from.score,
            Aspect::Points(id) => take_entry(&mut self.points, &from.points, id),
            Aspect::Answer(id) => self.observe(id, |found| {
                let told = told(id);
                found.marks = told.marks;
                found.not_applicable = told.not_applicable;
            }),
            Aspect::Note(id) => self.observe(id, |found| found.note = told(id).note),
            Aspect::Evidence(id, expected) => self.observe(id, |found| {
                let is_it = |piece: &Evidence| piece.expected == *expected;
                let pieces = pick(&told(id).evidence, is_it);
                replace(&mut found.evidence, &pieces, is_it);
                // Expected pieces go before others, in the order of their numbers.
                found
                    .evidence
                    .sort_by_key(|piece| piece.expected.unwrap_or(u32::MAX));
            }),
            Aspect::Rest(id) => self.observe(id, |found| found.extra = told(id).extra),
            Aspect::Facility(id) => take_entry(&mut self.facilities, &from.facilities, id),
            Aspect::Extra => self.extra.clone_from(&from.extra),
        }
    }
}

fn is_of(repair: &Repair, unit: &str, part: &Part) -> bool {
    repair.unit == unit && repair.part == *part
}

fn take_entry<V: Clone>(into: &mut Table<V>, from: &Table<V>, id: &str) {
    match from.get(id) {
        Some(value) => into.insert(id.to_owned(), value.clone()),
        None => {
            into.remove(id);
        }
    }
}

/// Those of a list that are meant.
fn pick<T: Clone>(list: &[T], is_meant: impl Fn(&T) -> bool) -> Vec<T> {
    list.iter().filter(|one| is_meant(one)).cloned().collect()
}

/// Puts others in the place of those that are meant, at the end where there were none.
fn replace<T: Clone>(list: &mut Vec<T>, others: &[T], is_meant: impl Fn(&T) -> bool) {
    let at = list.iter().position(&is_meant);
    list.retain(|one| !is_meant(one));
    let at = at.unwrap_or(list.len()).min(list.len());
    list.splice(at..at, others.iter().cloned());
}

/// Every value once, in the order in which they come.
fn once<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut all = Vec::new();
    for value in values {
        if !all.contains(&value) {
            all.push(value);
        }
    }
    all
}

/// The names of both tables.
fn keys<'t, V>(a: &'t Table<V>, b: &'t Table<V>) -> Vec<&'t String> {
    let more = b.keys().filter(|key| !a.contains_key(key));
    a.keys().chain(more).collect()
}
