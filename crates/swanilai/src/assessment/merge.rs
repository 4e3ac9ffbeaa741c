//! Several files of one entity into one assessment: what they add is joined, every clash is shown.

use super::file::open_node;
use super::merge_find::{Known, Sameness};
use super::merge_repairs::{RepairClash, Repairs};
use super::merge_rest::take_rest;
use super::merge_settled::{Settled, evidence};
use super::merge_unit::{contradictions, join, kinds_differ};
use super::model::{Assessment, Entity, Unit};
use super::write::write;
use crate::instrument::builtin;
use crate::json::{self, Limits};
use crate::problem::{Code, Problem};
use crate::table::Table;
use crate::text::is_same_entity;
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

/// How a clash is settled: as a whole, and otherwise for some of what differs.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decision {
    /// Which side counts.
    pub choice: Choice,
    /// Which side counts for something of [`Clash::differs`], by its name. [`Choice::Both`] is for
    /// whole units and means nothing here.
    pub parts: Table<Choice>,
}

impl From<Choice> for Decision {
    fn from(choice: Choice) -> Self {
        Self {
            choice,
            parts: Table::default(),
        }
    }
}

/// Two files contradict each other about the same unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clash {
    /// Id of the unit.
    pub unit: String,
    /// Index of the file the first came from.
    pub first: usize,
    /// Index of the file the later came from.
    pub later: usize,
    /// What was known before the later file: the first file's unit, with what others added to it.
    pub first_unit: Rc<Unit>,
    /// What the later file says.
    pub later_unit: Rc<Unit>,
    /// What they contradict each other on: `name`, `kind`, `score`, `extra`, ids of dimensions,
    /// indicators and facilities. The choice decides these parts; the rest is joined.
    pub differs: Vec<String>,
    /// Whether it is open that both tell of one unit at all: the same id under two names, or one
    /// name that tells nothing apart. They stay two units unless a choice says otherwise.
    pub unsure: bool,
}

impl Clash {
    /// What counts where nobody chose: nothing is taken for one that may be two.
    #[must_use]
    pub const fn default_choice(&self) -> Choice {
        if self.unsure {
            Choice::Both
        } else {
            Choice::First
        }
    }
}

/// The outcome of a merge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merged {
    /// The merged assessment; clashes are settled by the choices given, where none is by
    /// [`Clash::default_choice`].
    pub assessment: Assessment,
    /// What the files disagree on, in order.
    pub clashes: Vec<Clash>,
    /// Index of the file each unit came from; of a unit joined from several, the one that counted first.
    pub sources: Vec<usize>,
    /// Indexes of the files that told of each unit, those that left it blank only where all did.
    pub told: Vec<Vec<usize>>,
    /// Ids of units that one file left blank and another filled: the filled one was taken without a clash.
    pub filled: Vec<String>,
    /// Repairs that files tell differently, and which counts.
    pub repairs: Vec<RepairClash>,
    /// What else files tell differently, settled by rule and without a choice.
    pub settled: Vec<Settled>,
}

/// Merges assessments of one entity, made with one instrument, unit by unit.
///
/// Units of two documents are the same when their names agree, without regard to spelling; the same
/// id under two names is a clash that asks whether they are one. In two states of one document,
/// which has one id, the unit's id says so. Units of one file are never the same. What only one file
/// tells about a unit is joined with what the others tell. `choices` settles the clashes in the
/// order in which they are reported.
///
/// # Errors
/// When the files belong to different instruments or entities, or there is none.
pub fn merge(assessments: &[Assessment], choices: &[Choice]) -> Result<Merged, Vec<Problem>> {
    let decisions: Vec<Decision> = choices.iter().copied().map(Decision::from).collect();
    joined(assessments, &decisions)
}

/// The same with decisions that may differ from one indicator to the next, for a document that is kept.
///
/// # Errors
/// As [`merge`], and when the outcome is more than one file may hold: it could be saved and never opened again.
pub fn merge_by(
    assessments: &[Assessment],
    decisions: &[Decision],
) -> Result<Merged, Vec<Problem>> {
    let merged = joined(assessments, decisions)?;
    fits(&merged.assessment)?;
    Ok(merged)
}

/// Whether a file with it can be opened (FX-2).
fn fits(assessment: &Assessment) -> Result<(), Vec<Problem>> {
    let own = assessment.pack.clone();
    let known = || builtin(&assessment.instrument)?.load().ok();
    let Some(instrument) = own.or_else(known) else {
        return Ok(());
    };
    let node = write(assessment, &instrument);
    let (length, limit) = (json::write(&node).len(), Limits::DEFAULT.bytes);
    if length > limit {
        return Err(vec![json::too_large(length, limit)]);
    }
    open_node(&node).map(|_| ())
}

fn joined(assessments: &[Assessment], decisions: &[Decision]) -> Result<Merged, Vec<Problem>> {
    let Some((first, rest)) = assessments.split_first() else {
        return Err(vec![Problem::new(Code::Empty, "", "", "")]);
    };
    let mut problems = Vec::new();
    for (index, other) in rest.iter().enumerate() {
        let path = format!("[{}]", index + 1);
        // Packs of one id and different content are different rules.
        if other.instrument != first.instrument || other.pack != first.pack {
            problems.push(Problem::new(
                Code::InstrumentsDiffer,
                &*path,
                other.rules(),
                first.rules(),
            ));
        }
        if !same_entity(&other.entity, &first.entity) {
            let [found, expected] = told_apart(&other.entity, &first.entity);
            problems.push(Problem::new(Code::EntitiesDiffer, path, found, expected));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let merged = Merged {
        assessment: Assessment {
            units: Vec::new(),
            repairs: Vec::new(),
            ..first.clone()
        },
        clashes: Vec::new(),
        sources: Vec::new(),
        told: Vec::new(),
        filled: Vec::new(),
        repairs: Vec::new(),
        settled: Vec::new(),
    };
    let mut merging = Merging {
        merged,
        told: Vec::new(),
        known: Known::default(),
        repairs: Repairs::default(),
    };
    for (file, assessment) in assessments.iter().enumerate() {
        for unit in &assessment.units {
            merging.take(unit, file, assessment, decisions);
        }
        let Merged {
            assessment: into,
            settled,
            ..
        } = &mut merging.merged;
        take_rest(into, assessments, file, settled);
        merging.repairs.take(into, file, assessment);
    }
    Ok(merging.close())
}

/// Whether two entities are known to be one.
fn same_entity(a: &Entity, b: &Entity) -> bool {
    is_same_entity((&a.name, &a.kind), (&b.name, &b.kind))
}

/// The names of two entities, with their kinds where the names alone would look the same.
fn told_apart(a: &Entity, b: &Entity) -> [String; 2] {
    let is_alike = a.name == b.name;
    [a, b].map(|entity| {
        if is_alike && !entity.kind.is_empty() {
            format!("{} ({})", entity.name, entity.kind)
        } else {
            entity.name.clone()
        }
    })
}

/// A merge under way.
struct Merging {
    merged: Merged,
    /// Of each merged unit, the files that told of it and what they told.
    told: Vec<Vec<(usize, Rc<Unit>)>>,
    /// By what the merged units are found.
    known: Known,
    /// What is known of repairs so far.
    repairs: Repairs,
}

impl Merging {
    fn close(mut self) -> Merged {
        let files = |told: &Vec<(usize, Rc<Unit>)>| -> Vec<usize> {
            let all_blank = told.iter().all(|(_, unit)| unit.is_blank());
            told.iter()
                .filter(|(_, unit)| all_blank || !unit.is_blank())
                .map(|(file, _)| *file)
                .collect()
        };
        self.merged.told = self.told.iter().map(files).collect();
        self.merged.repairs = self.repairs.clashes;
        self.merged
    }

    fn take(&mut self, unit: &Rc<Unit>, file: usize, of: &Assessment, decisions: &[Decision]) {
        let units = &self.merged.assessment.units;
        let Some((index, sameness)) = self.known.find(units, unit, file, of) else {
            return self.add(unit, file, of);
        };
        let (Some(known), Some(source)) = (
            self.merged.assessment.units.get(index).cloned(),
            self.merged.sources.get(index).copied(),
        ) else {
            return;
        };
        let mut differs = contradictions(&known, unit);
        let unsure = sameness == Sameness::Unsure;
        if unsure {
            // What makes it doubtful is told, too: beside a blank unit it contradicts nothing else.
            if kinds_differ(&known.kind, &unit.kind) && !differs.iter().any(|what| what == "kind") {
                differs.insert(0, "kind".to_owned());
            }
            if !differs.iter().any(|what| what == "name" || what == "kind") {
                differs.insert(0, "name".to_owned());
            }
        }
        let mut decision = Decision::default();
        if !differs.is_empty() {
            let clash = Clash {
                unit: known.id.clone(),
                first: self.first_to_tell(index, &known, unit).unwrap_or(source),
                later: file,
                first_unit: known.clone(),
                later_unit: unit.clone(),
                differs: differs.clone(),
                unsure,
            };
            let told = decisions.get(self.merged.clashes.len()).cloned();
            decision = told.unwrap_or_else(|| clash.default_choice().into());
            self.merged.clashes.push(clash);
        }
        if decision.choice == Choice::Both {
            return self.add(unit, file, of);
        }
        self.repairs.unit(file, &unit.id, &known.id);
        if known.is_blank() != unit.is_blank() && !self.merged.filled.contains(&known.id) {
            self.merged.filled.push(known.id.clone());
        }
        let is_later = decision.choice == Choice::Later || known.is_blank() && !unit.is_blank();
        if let (true, Some(source)) = (is_later, self.merged.sources.get_mut(index)) {
            *source = file;
        }
        let pieces = evidence(&known, unit, source, file);
        self.merged.settled.extend(pieces);
        if let Some(slot) = self.merged.assessment.units.get_mut(index) {
            *slot = Rc::new(join(&known, unit, &decision, &differs));
        }
        if let Some(told) = self.told.get_mut(index) {
            told.push((file, unit.clone()));
        }
        self.known.note(index, unit, file, of);
    }

    /// A unit of its own; its id is changed only where it is taken.
    fn add(&mut self, unit: &Rc<Unit>, file: usize, of: &Assessment) {
        let into = &mut self.merged.assessment;
        let mut added = unit.clone();
        if into.unit(&unit.id).is_some() {
            Rc::make_mut(&mut added).id = into.id_beside(unit, of);
        }
        self.repairs.unit(file, &unit.id, &added.id);
        self.known.note(into.units.len(), unit, file, of);
        into.units.push(added);
        self.merged.sources.push(file);
        self.told.push(vec![(file, unit.clone())]);
    }

    /// The file that first told what now contradicts a unit.
    fn first_to_tell(&self, index: usize, known: &Unit, unit: &Unit) -> Option<usize> {
        let told = self.told.get(index)?;
        let found = told.iter().find(|(_, told)| {
            contradictions(told, known).is_empty() && !contradictions(told, unit).is_empty()
        });
        found.map(|(file, _)| *file)
    }
}
