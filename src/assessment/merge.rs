//! Several files of one entity into one assessment: what they add is joined, every clash is shown.

use super::merge_repairs::{RepairClash, Repairs};
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
            merging.take(unit, file, assessment, choices);
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

    fn take(&mut self, unit: &Rc<Unit>, file: usize, of: &Assessment, choices: &[Choice]) {
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
        let mut choice = Choice::First;
        if !differs.is_empty() {
            choice = choices
                .get(self.merged.clashes.len())
                .copied()
                .unwrap_or_default();
            self.merged.clashes.push(Clash {
                unit: known.id.clone(),
                first: self.first_to_tell(index, &known, unit).unwrap_or(source),
                later: file,
                first_unit: known.clone(),
                later_unit: unit.clone(),
                differs: differs.clone(),
            });
        }
        if choice == Choice::Both {
            return self.add(unit, file);
        }
        self.repairs.unit(file, &unit.id, &known.id);
        if known.is_blank() != unit.is_blank() && !self.merged.filled.contains(&known.id) {
            self.merged.filled.push(known.id.clone());
        }
        let is_later = choice == Choice::Later || known.is_blank() && !unit.is_blank();
        if let (true, Some(source)) = (is_later, self.merged.sources.get_mut(index)) {
            *source = file;
        }
        if let Some(slot) = self.merged.assessment.units.get_mut(index) {
            *slot = Rc::new(join(&known, unit, choice, &differs));
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
        if into.follow_up.is_none() {
            into.follow_up.clone_from(&other.follow_up);
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
        for (key, node) in &other.extra {
            if !into.extra.iter().any(|(known, _)| known == key) {
                into.extra.push((key.clone(), node.clone()));
            }
        }
    }
}

fn has_same_content(a: &Unit, b: &Unit) -> bool {
    a.kind == b.kind
        && a.score == b.score
        && a.points == b.points
        && a.observations == b.observations
        && a.facilities == b.facilities
        && a.extra == b.extra
}

/// What two states of a unit contradict each other on. A blank unit contradicts no answer, name or kind.
fn contradictions(a: &Unit, b: &Unit) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut compare = |what: &str, differs: bool| {
        if differs && !found.iter().any(|known| known == what) {
            found.push(what.to_owned());
        }
    };
    if a.is_blank() == b.is_blank() {
        compare("name", !same_name(&a.name, &b.name));
        compare(
            "kind",
            a.kind != b.kind && !a.kind.is_empty() && !b.kind.is_empty(),
        );
    }
    // A score counts before everything else, so one that only one side knows hides the other's answers.
    compare(
        "score",
        match (a.score, b.score) {
            (Some(one), Some(other)) => one != other,
            (Some(_), None) => tells_more(b, a, ""),
            (None, Some(_)) => tells_more(a, b, ""),
            (None, None) => false,
        },
    );
    for id in a.points.keys().chain(b.points.keys()) {
        compare(
            id,
            match (a.points.get(id), b.points.get(id)) {
                (Some(one), Some(other)) => one != other,
                (Some(_), None) => tells_more(b, a, id),
                _ => tells_more(a, b, id),
            },
        );
    }
    for (id, one) in &a.observations {
        compare(id, b.observations.get(id).is_some_and(|other| other != one));
    }
    for (id, one) in &a.facilities {
        compare(id, b.facilities.get(id).is_some_and(|other| other != one));
    }
    let differs = a.extra.iter().any(|(key, one)| {
        b.extra
            .iter()
            .any(|(known, other)| known == key && other != one)
    });
    compare("extra", differs);
    found
}

/// Whether a unit holds an answer that another one does not: of a dimension, or anywhere where none is named.
fn tells_more(unit: &Unit, other: &Unit, dimension: &str) -> bool {
    let is_below = |id: &str| {
        let below = id.strip_prefix(dimension);
        dimension.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    unit.points
        .iter()
        .any(|(id, points)| is_below(id) && other.points.get(id) != Some(points))
        || unit
            .observations
            .iter()
            .any(|(id, found)| is_below(id) && other.observations.get(id) != Some(found))
}

/// One unit of two, with the id of the first; what they contradict each other on is taken from the side chosen.
fn join(first: &Unit, later: &Unit, choice: Choice, differs: &[String]) -> Unit {
    let is_settled = |what: &str| differs.iter().any(|differs| differs == what);
    let (base, other) = if choice == Choice::Later {
        (later, first)
    } else {
        (first, later)
    };
    let mut joined = base.clone();
    joined.id.clone_from(&first.id);
    // A blank side gives up its name and kind.
    let named = match (first.is_blank(), later.is_blank()) {
        (true, false) => later,
        (false, true) => first,
        _ => base,
    };
    let name = if same_name(&first.name, &later.name) {
        &first.name
    } else {
        &named.name
    };
    joined.name.clone_from(name);
    for kind in [&named.kind, &base.kind, &other.kind].into_iter().rev() {
        if !kind.is_empty() {
            joined.kind.clone_from(kind);
        }
    }
    if !is_settled("score") {
        joined.score = joined.score.or(other.score);
    }
    for (id, points) in &other.points {
        if !is_settled(id) {
            joined.points.insert_new(id, *points);
        }
    }
    for (id, observation) in &other.observations {
        joined.observations.insert_new(id, observation.clone());
    }
    for (id, facility) in &other.facilities {
        joined.facilities.insert_new(id, facility.clone());
    }
    for (key, node) in &other.extra {
        if !joined.extra.iter().any(|(known, _)| known == key) {
            joined.extra.push((key.clone(), node.clone()));
        }
    }
    joined
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

fn same_name(a: &str, b: &str) -> bool {
    name_key(a) == name_key(b)
}
