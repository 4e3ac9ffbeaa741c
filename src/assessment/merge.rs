//! Several files of one entity into one assessment: what they add is joined, every clash is shown.

use super::file::open_node;
use super::merge_parts::add_extra;
use super::merge_repairs::{RepairClash, Repairs};
use super::merge_unit::{contradictions, has_same_content, join};
use super::model::{Assessment, FollowUp, History, Product, Unit};
use super::write::write;
use crate::instrument::builtin;
use crate::json::{self, Limits};
use crate::problem::{Code, Problem};
use crate::table::Table;
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
}

/// The outcome of a merge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merged {
    /// The merged assessment; clashes are settled by the choices given, the first where none is.
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
}

/// Merges assessments of one entity, made with one instrument, unit by unit.
///
/// Units of two files are the same when their ids are, or else their names without regard to case
/// and spaces; units of one file never are. What only one file tells about a unit is joined with
/// what the others tell. `choices` settles the clashes in the order in which they are reported.
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
    };
    let mut merging = Merging {
        merged,
        told: Vec::new(),
        repairs: Repairs::default(),
    };
    for (file, assessment) in assessments.iter().enumerate() {
        for unit in &assessment.units {
            merging.take(unit, file, assessment, decisions);
        }
        merging.merged.take_rest(assessment);
        let into = &mut merging.merged.assessment;
        merging.repairs.take(into, file, assessment);
    }
    Ok(merging.close())
}

/// A merge under way.
struct Merging {
    merged: Merged,
    /// Of each merged unit, the files that told of it and what they told.
    told: Vec<Vec<(usize, Rc<Unit>)>>,
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
        let Some(index) = self.find(unit, file, of) else {
            return self.add(unit, file);
        };
        let (Some(known), Some(source)) = (
            self.merged.assessment.units.get(index).cloned(),
            self.merged.sources.get(index).copied(),
        ) else {
            return;
        };
        let differs = contradictions(&known, unit);
        let mut decision = Decision::default();
        if !differs.is_empty() {
            let told = decisions.get(self.merged.clashes.len());
            decision = told.cloned().unwrap_or_default();
            self.merged.clashes.push(Clash {
                unit: known.id.clone(),
                first: self.first_to_tell(index, &known, unit).unwrap_or(source),
                later: file,
                first_unit: known.clone(),
                later_unit: unit.clone(),
                differs: differs.clone(),
            });
        }
        if decision.choice == Choice::Both {
            return self.add(unit, file);
        }
        self.repairs.unit(file, &unit.id, &known.id);
        if known.is_blank() != unit.is_blank() && !self.merged.filled.contains(&known.id) {
            self.merged.filled.push(known.id.clone());
        }
        let is_later = decision.choice == Choice::Later || known.is_blank() && !unit.is_blank();
        if let (true, Some(source)) = (is_later, self.merged.sources.get_mut(index)) {
            *source = file;
        }
        if let Some(slot) = self.merged.assessment.units.get_mut(index) {
            *slot = Rc::new(join(&known, unit, &decision, &differs));
        }
        if let Some(told) = self.told.get_mut(index) {
            told.push((file, unit.clone()));
        }
    }

    /// A unit of its own; its id is changed only where it is taken.
    fn add(&mut self, unit: &Rc<Unit>, file: usize) {
        let mut added = unit.clone();
        if self.merged.assessment.unit(&unit.id).is_some() {
            Rc::make_mut(&mut added).id = self.merged.assessment.free_unit_id(&unit.id);
        }
        self.repairs.unit(file, &unit.id, &added.id);
        self.merged.assessment.units.push(added);
        self.merged.sources.push(file);
        self.told.push(vec![(file, unit.clone())]);
    }

    /// The unit known from other files that a unit is the same as.
    fn find(&self, unit: &Unit, file: usize, of: &Assessment) -> Option<usize> {
        let (mut by_id, mut by_name) = (None, None);
        for (index, known) in self.merged.assessment.units.iter().enumerate() {
            let is_own = self
                .told
                .get(index)
                .is_some_and(|told| told.iter().any(|(from, _)| *from == file));
            let has_id = known.id == unit.id;
            // A unit that this file knows by its id is not another one by its name.
            let has_name =
                same_name(&known.name, &unit.name) && (has_id || of.unit(&known.id).is_none());
            if is_own || !has_id && !has_name {
                continue;
            }
            // A copy kept by an earlier choice counts as known too.
            if same_name(&known.name, &unit.name) && has_same_content(known, unit) {
                return Some(index);
            }
            let found = if has_id { &mut by_id } else { &mut by_name };
            *found = found.or(Some(index));
        }
        by_id.or(by_name)
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

impl Merged {
    /// Follow-up, history and unknown fields that only a later file has are added, never replaced.
    fn take_rest(&mut self, other: &Assessment) {
        let into = &mut self.assessment;
        match (&mut into.follow_up, &other.follow_up) {
            (Some(known), Some(told)) => take_products(known, told),
            (known @ None, told) => known.clone_from(told),
            (Some(_), None) => {}
        }
        let new = |year: &&History| !into.history.iter().any(|known| known.year == year.year);
        let added: Vec<History> = other.history.iter().filter(new).cloned().collect();
        into.history.extend(added);
        into.history.sort_by_key(|year| year.year);
        for import in &other.imports {
            if !into.imports.contains(import) {
                into.imports.push(import.clone());
            }
        }
        if into.entity.province.is_empty() {
            into.entity.province.clone_from(&other.entity.province);
        }
        if into.entity.kind.is_empty() {
            into.entity.kind.clone_from(&other.entity.kind);
        }
        add_extra(&mut into.entity.extra, &other.entity.extra);
        add_extra(&mut into.instrument_extra, &other.instrument_extra);
        add_extra(&mut into.extra, &other.extra);
    }
}

/// Products of a kind of which the later file has more are added; those that both have stay.
fn take_products(known: &mut FollowUp, told: &FollowUp) {
    let count = |all: &[Product], kind: &str| all.iter().filter(|one| one.kind == kind).count();
    for (at, product) in told.products.iter().enumerate() {
        let before = told.products.get(..at).unwrap_or_default();
        if count(before, &product.kind) >= count(&known.products, &product.kind) {
            known.products.push(product.clone());
        }
    }
    add_extra(&mut known.extra, &told.extra);
}

/// A name without regard to case and repeated spaces: two are the same when these are equal.
#[must_use]
pub fn name_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&word.to_ascii_lowercase());
    }
    key
}

pub(super) fn same_name(a: &str, b: &str) -> bool {
    name_key(a) == name_key(b)
}
