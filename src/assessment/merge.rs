//! Several files of one entity into one assessment, with every clash shown.

use super::model::{Assessment, History, Unit};
use crate::problem::{Code, Problem};
use std::rc::Rc;

/// Which of two values of a clash counts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Choice {
    /// The one that came first.
    #[default]
    First,
    /// The one that came later.
    Later,
    /// Both, as two units.
    Both,
}

/// Two files tell different things about the same unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clash {
    /// Id of the unit.
    pub unit: String,
    /// Index of the file the first came from.
    pub first: usize,
    /// Index of the file the later came from.
    pub later: usize,
    /// What the first file says.
    pub first_unit: Rc<Unit>,
    /// What the later file says.
    pub later_unit: Rc<Unit>,
    /// What differs: `name`, `kind`, `score`, ids of dimensions and indicators.
    pub differs: Vec<String>,
}

/// The outcome of a merge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merged {
    /// The merged assessment; clashes are settled by the choices given, the first where none is.
    pub assessment: Assessment,
    /// What the files disagree on, in order.
    pub clashes: Vec<Clash>,
    /// Index of the file each unit came from.
    pub sources: Vec<usize>,
}

/// Merges assessments of one entity, made with one instrument, unit by unit.
///
/// Units are the same when their ids are, or their names without regard to case and spaces.
/// `choices` settles the clashes in the order in which they are reported.
///
/// # Errors
/// When the files belong to different instruments or entities, or there is none.
pub fn merge(assessments: &[Assessment], choices: &[Choice]) -> Result<Merged, Vec<Problem>> {
    let Some((first, rest)) = assessments.split_first() else {
        return Err(vec![Problem::new(Code::Empty, "", "", "")]);
    };
    let mut problems = Vec::new();
    for (index, other) in rest.iter().enumerate() {
        let path = format!("[{}]", index + 1);
        if other.instrument != first.instrument {
            problems.push(Problem::new(
                Code::InstrumentsDiffer,
                &*path,
                &other.instrument,
                &*first.instrument,
            ));
        }
        if !same_name(&other.entity.name, &first.entity.name) {
            problems.push(Problem::new(
                Code::EntitiesDiffer,
                path,
                &other.entity.name,
                &*first.entity.name,
            ));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut merged = Merged {
        assessment: Assessment {
            units: Vec::new(),
            ..first.clone()
        },
        clashes: Vec::new(),
        sources: Vec::new(),
    };
    for (file, assessment) in assessments.iter().enumerate() {
        for unit in &assessment.units {
            merged.take(unit, file, choices);
        }
        merged.take_rest(assessment);
    }
    Ok(merged)
}

impl Merged {
    fn take(&mut self, unit: &Rc<Unit>, file: usize, choices: &[Choice]) {
        let units = &self.assessment.units;
        let is_same = |known: &&Rc<Unit>| known.id == unit.id || same_name(&known.name, &unit.name);
        // A copy kept by an earlier choice counts as known too.
        if units.iter().filter(is_same).any(|known| differences(known, unit).is_empty()) {
            return;
        }
        let Some(index) = units.iter().position(|known| is_same(&known)) else {
            self.assessment.units.push(unit.clone());
            self.sources.push(file);
            return;
        };
        let (Some(known), Some(first)) = (units.get(index).cloned(), self.sources.get(index).copied()) else {
            return;
        };
        let differs = differences(&known, unit);
        let choice = choices.get(self.clashes.len()).copied().unwrap_or_default();
        self.clashes.push(Clash {
            unit: known.id.clone(),
            first,
            later: file,
            first_unit: known,
            later_unit: unit.clone(),
            differs,
        });
        match choice {
            Choice::First => {}
            Choice::Later => {
                if let (Some(slot), Some(source)) = (
                    self.assessment.units.get_mut(index),
                    self.sources.get_mut(index),
                ) {
                    *slot = Rc::new(Unit {
                        id: slot.id.clone(),
                        ..unit.as_ref().clone()
                    });
                    *source = file;
                }
            }
            Choice::Both => {
                let id = self.assessment.free_unit_id(&unit.id);
                self.assessment.units.push(Rc::new(Unit {
                    id,
                    ..unit.as_ref().clone()
                }));
                self.sources.push(file);
            }
        }
    }

    /// Follow-up, history and unknown fields that only a later file has are added, never replaced.
    fn take_rest(&mut self, other: &Assessment) {
        let into = &mut self.assessment;
        if into.follow_up.is_none() {
            into.follow_up.clone_from(&other.follow_up);
        }
        let new = |year: &&History| !into.history.iter().any(|known| known.year == year.year);
        let added: Vec<History> = other.history.iter().filter(new).cloned().collect();
        into.history.extend(added);
        into.history.sort_by_key(|year| year.year);
        if into.entity.province.is_empty() {
            into.entity.province.clone_from(&other.entity.province);
        }
        for (key, node) in &other.extra {
            if !into.extra.iter().any(|(known, _)| known == key) {
                into.extra.push((key.clone(), node.clone()));
            }
        }
    }
}

/// What two states of a unit disagree on.
fn differences(a: &Unit, b: &Unit) -> Vec<String> {
    let mut differs = Vec::new();
    let mut compare = |what: &str, same: bool| {
        if !same {
            differs.push(what.to_owned());
        }
    };
    compare("name", same_name(&a.name, &b.name));
    compare("kind", a.kind == b.kind);
    compare("score", a.score == b.score);
    for id in a
        .points
        .keys()
        .chain(b.points.keys().filter(|id| !a.points.contains_key(*id)))
    {
        compare(id, a.points.get(id) == b.points.get(id));
    }
    let only_b = b
        .observations
        .keys()
        .filter(|id| !a.observations.contains_key(*id));
    for id in a.observations.keys().chain(only_b) {
        compare(id, a.observations.get(id) == b.observations.get(id));
    }
    compare("extra", a.extra == b.extra);
    differs
}

/// Equal without regard to case and repeated spaces.
fn same_name(a: &str, b: &str) -> bool {
    let words = |text: &str| {
        text.split_whitespace()
            .map(str::to_lowercase)
            .collect::<Vec<_>>()
    };
    words(a) == words(b)
}
