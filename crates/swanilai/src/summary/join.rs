//! The files of one entity into one assessment, unit by unit.
//!
//! Units that share an id or a name form a knot; each knot is merged on its own by the rules of
//! [`merge`], so that the work grows with the number of units and not with its square.

use super::{Choices, File};
use crate::assessment::{Assessment, Choice, Clash, Entity, Matter, Merged, Settled, Unit, merge};
use crate::text::{kind_key, name_key, province_key, unit_key};
use std::rc::Rc;

/// Two files contradict each other about one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// Stable id, for the choice; the same files give the same ids.
    pub id: String,
    /// Name of the entity.
    pub entity: String,
    /// Id of the instrument.
    pub instrument: String,
    /// Name of the file the first value came from.
    pub first: String,
    /// Name of the file the later value came from.
    pub later: String,
    /// What they contradict each other on, with both units.
    pub clash: Clash,
    /// Which value counted.
    pub choice: Choice,
}

/// A unit that several files tell in the very same words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Duplicate {
    /// Name of the entity.
    pub entity: String,
    /// Id of the instrument.
    pub instrument: String,
    /// Id of the unit.
    pub unit: String,
    /// Names of the files.
    pub sources: Vec<String>,
}

/// Something beside the units that two files tell differently; a rule settles it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ruled {
    /// Name of the entity.
    pub entity: String,
    /// Id of the instrument.
    pub instrument: String,
    /// What it is, and both values.
    pub settled: Settled,
    /// Name of the file whose value stands.
    pub taken: String,
    /// Name of the file whose value does not.
    pub dropped: String,
}

/// One entity's files, joined.
#[derive(Debug)]
pub(super) struct Joined {
    pub(super) assessment: Assessment,
    /// Of each unit, the indexes of the files that told of it.
    pub(super) told: Vec<Vec<usize>>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) duplicates: Vec<Duplicate>,
    pub(super) ruled: Vec<Ruled>,
}

/// A unit and the index of the file it stands in.
type Told<'f> = (usize, &'f Rc<Unit>);

/// Joins the files of one entity, under the name that a person gave it where its files have several;
/// none where there is no file.
pub(super) fn join(files: &[&File], named: Option<&Entity>, choices: &Choices) -> Option<Joined> {
    let first = named.or(Some(&files.first()?.assessment.entity));
    let mut frames: Vec<Assessment> = files
        .iter()
        .map(|file| Assessment {
            units: Vec::new(),
            ..file.assessment.clone()
        })
        .collect();
    // Whose files they are was settled before; the names may be spelled in several ways.
    for entity in frames.iter_mut().map(|frame| &mut frame.entity) {
        if let Some(first) = first {
            entity.name.clone_from(&first.name);
        }
        if let Some(named) = named {
            entity.kind.clone_from(&named.kind);
            entity.province.clone_from(&named.province);
        }
    }
    let merged = merge(&frames, &[]).ok()?;
    let mut assessment = merged.assessment;
    let source = |file: usize| {
        let file = files.get(file);
        file.map(|file| file.source.clone()).unwrap_or_default()
    };
    // What the table shows; the rest stays in the files.
    let is_shown = |one: &Settled| matches!(one.matter, Matter::Product(_) | Matter::EntityKind);
    let ruled = merged.settled.into_iter().filter(is_shown);
    let ruled = ruled.map(|settled| Ruled {
        entity: assessment.entity.name.clone(),
        instrument: assessment.instrument.clone(),
        taken: source(settled.taken),
        dropped: source(settled.dropped),
        settled,
    });
    let ruled = ruled.collect();
    for frame in &frames {
        if assessment.entity.kind.is_empty() {
            assessment.entity.kind.clone_from(&frame.entity.kind);
        }
    }
    let mut joined = Joined {
        assessment,
        told: Vec::new(),
        conflicts: Vec::new(),
        duplicates: Vec::new(),
        ruled,
    };
    let all: Vec<Told<'_>> = files
        .iter()
        .enumerate()
        .flat_map(|(file, of)| of.assessment.units.iter().map(move |unit| (file, unit)))
        .collect();
    for knot in knots(&all) {
        joined.take(&knot, files, choices);
    }
    joined.tell_ids_apart();
    joined.tell_conflicts_apart();
    Some(joined)
}

/// Units in knots: two are in one where a chain of equal ids or names leads from one to the other.
fn knots<'f>(all: &[Told<'f>]) -> Vec<Vec<Told<'f>>> {
    let mut leader: Vec<usize> = (0..all.len()).collect();
    let ids = all.iter().map(|(_, unit)| unit.id.clone());
    let names = all.iter().map(|(_, unit)| unit_key(&unit.name));
    for keys in [ids.collect::<Vec<_>>(), names.collect()] {
        let mut keyed: Vec<(String, usize)> = keys.into_iter().zip(0..).collect();
        keyed.retain(|(key, _)| !key.is_empty());
        keyed.sort_unstable();
        for pair in keyed.windows(2) {
            if let [(a, one), (b, other)] = pair
                && a == b
            {
                tie(&mut leader, *one, *other);
            }
        }
    }
    let mut led: Vec<(usize, usize)> = (0..all.len())
        .map(|index| (lead(&mut leader, index), index))
        .collect();
    // The leader of a knot is its first unit, so knots stay in the order of the files.
    led.sort_unstable();
    led.chunk_by(|a, b| a.0 == b.0)
        .map(|knot| {
            let units = knot.iter().filter_map(|(_, index)| all.get(*index));
            units.copied().collect()
        })
        .collect()
}

/// The first unit of a knot; the way there is shortened for the next time.
pub(super) fn lead(leader: &mut [usize], of: usize) -> usize {
    let mut at = of;
    while let Some(up) = leader.get(at).copied().filter(|up| *up != at) {
        let above = leader.get(up).copied().unwrap_or(up);
        if let Some(slot) = leader.get_mut(at) {
            *slot = above;
        }
        at = above;
    }
    at
}

pub(super) fn tie(leader: &mut [usize], one: usize, other: usize) {
    let (one, other) = (lead(leader, one), lead(leader, other));
    if let Some(slot) = leader.get_mut(one.max(other)) {
        *slot = one.min(other);
    }
}

impl Joined {
    fn take(&mut self, knot: &[Told<'_>], files: &[&File], choices: &Choices) {
        if let [(file, unit)] = knot {
            self.assessment.units.push((*unit).clone());
            self.told.push(vec![*file]);
            return;
        }
        let parts: Vec<(usize, Assessment)> = knot
            .chunk_by(|a, b| a.0 == b.0)
            .filter_map(|of_file| {
                let (file, _) = of_file.first()?;
                let units = of_file.iter().map(|(_, unit)| (*unit).clone()).collect();
                let frame = Assessment {
                    // Two states of one document are known by it.
                    id: files.get(*file)?.assessment.id.clone(),
                    units,
                    instrument: self.assessment.instrument.clone(),
                    entity: self.assessment.entity.clone(),
                    ..Assessment::default()
                };
                Some((*file, frame))
            })
            .collect();
        let source = |part: usize| {
            let file = parts.get(part).and_then(|(file, _)| files.get(*file));
            file.map_or("", |file| file.source.as_str())
        };
        let frames: Vec<Assessment> = parts.iter().map(|(_, frame)| frame.clone()).collect();
        let id = |clash: &Clash| self.conflict_id(clash, source(clash.first), source(clash.later));
        let Some((merged, made)) = settle(&frames, choices, id) else {
            return;
        };
        let conflicts = merged
            .clashes
            .into_iter()
            .zip(made)
            .map(|(clash, choice)| Conflict {
                id: self.conflict_id(&clash, source(clash.first), source(clash.later)),
                entity: self.assessment.entity.name.clone(),
                instrument: self.assessment.instrument.clone(),
                first: source(clash.first).to_owned(),
                later: source(clash.later).to_owned(),
                clash,
                choice,
            });
        let conflicts: Vec<Conflict> = conflicts.collect();
        self.conflicts.extend(conflicts);
        let duplicates = self.duplicates_in(knot, files);
        self.duplicates.extend(duplicates);
        let file_of = |part: &usize| parts.get(*part).map(|(file, _)| *file);
        for (unit, told) in merged.assessment.units.into_iter().zip(merged.told) {
            self.assessment.units.push(unit);
            self.told.push(told.iter().filter_map(file_of).collect());
        }
    }

    fn conflict_id(&self, clash: &Clash, first: &str, later: &str) -> String {
        let entity = &self.assessment.entity;
        let parts = [
            &*self.assessment.rules(),
            &name_key(&entity.name),
            &kind_key(&entity.kind),
            &province_key(&entity.province),
            &clash.unit,
            first,
            later,
        ];
        parts.join("|")
    }

    fn duplicates_in(&self, knot: &[Told<'_>], files: &[&File]) -> Vec<Duplicate> {
        let mut seen: Vec<(&Rc<Unit>, Vec<usize>)> = Vec::new();
        for (file, unit) in knot.iter().filter(|(_, unit)| !unit.is_blank()) {
            match seen.iter_mut().find(|(known, _)| known == unit) {
                Some((_, sources)) => sources.push(*file),
                None => seen.push((*unit, vec![*file])),
            }
        }
        let source = |file: &usize| files.get(*file).map(|file| file.source.clone());
        seen.into_iter()
            .filter(|(_, sources)| sources.len() > 1)
            .map(|(unit, sources)| Duplicate {
                entity: self.assessment.entity.name.clone(),
                instrument: self.assessment.instrument.clone(),
                unit: unit.id.clone(),
                sources: sources.iter().filter_map(source).collect(),
            })
            .collect()
    }

    /// Copies kept by choice in one knot may take an id of another: the later one gets a free id.
    fn tell_ids_apart(&mut self) {
        let mut ids: Vec<(String, usize)> = self
            .assessment
            .units
            .iter()
            .map(|unit| unit.id.clone())
            .zip(0..)
            .collect();
        ids.sort_unstable();
        let twice: Vec<usize> = ids
            .windows(2)
            .filter_map(|pair| match pair {
                [(a, _), (b, later)] if a == b => Some(*later),
                _ => None,
            })
            .collect();
        for index in twice {
            let Some(wish) = self.assessment.units.get(index).map(|unit| unit.id.clone()) else {
                continue;
            };
            let free = self.assessment.free_unit_id(&wish);
            if let Some(unit) = self.assessment.units.get_mut(index) {
                Rc::make_mut(unit).id = free;
            }
        }
    }

    /// Two files of one name may contradict each other twice about one unit.
    fn tell_conflicts_apart(&mut self) {
        let mut order: Vec<(String, usize)> = self
            .conflicts
            .iter()
            .map(|one| one.id.clone())
            .zip(0..)
            .collect();
        order.sort_unstable();
        for same in order.chunk_by(|a, b| a.0 == b.0) {
            for (number, (id, index)) in same.iter().enumerate().skip(1) {
                if let Some(conflict) = self.conflicts.get_mut(*index) {
                    conflict.id = format!("{id}|{}", number + 1);
                }
            }
        }
    }
}

/// Merges with the choices made by id. A choice may bring forth other clashes after it, so the
/// merge is done anew after each that is not the default.
fn settle(
    frames: &[Assessment],
    choices: &Choices,
    id: impl Fn(&Clash) -> String,
) -> Option<(Merged, Vec<Choice>)> {
    let mut made: Vec<Choice> = Vec::new();
    loop {
        let merged = merge(frames, &made).ok()?;
        let mut changed = false;
        for clash in merged.clashes.iter().skip(made.len()) {
            let default = clash.default_choice();
            let choice = if choices.is_empty() {
                default
            } else {
                choices.get(&id(clash)).copied().unwrap_or(default)
            };
            made.push(choice);
            if choice != default {
                changed = true;
                break;
            }
        }
        if !changed {
            return Some((merged, made));
        }
    }
}
