//! Rekap: hundreds of files into one table of entities, ranked and counted.
//!
//! 1. Every file is opened on its own; a faulty one is listed and stops nothing.
//! 2. Files of one entity and one instrument are joined unit by unit; contradictions are reported
//!    with both values and settled by choice.
//! 3. Every entity is scored once.
//! 4. Within one instrument's round, finished entities are ranked and counted: in all, by province, by kind.
//!
//! The order in which files are added changes nothing: they are taken in the order of their names.
//! Figures of different instruments never meet in one ranking.

mod alike;
mod count;
mod entity;
mod group;
mod join;
mod published;
mod rank;
mod result;

pub use alike::{Alike, Spelled};
pub use count::{ClassCount, Group, ZoneCounts};
pub use entity::{FromFiles, Origin, Row, UnitRow};
pub use join::{Conflict, Duplicate, Ruled};
pub use published::{FORMAT as PUBLISHED_FORMAT, Published};
pub use rank::{Ranks, Round};
pub use result::{conflict_values, write};

use crate::assessment::{Assessment, Choice, Opened, open_node};
use crate::instrument::Instrument;
use crate::json::{self, Limits, Node, Value};
use crate::problem::{Code, Problem};
use crate::table::Table;
use core::fmt::Write as _;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Choices for conflicts, by the id of the conflict; the first value counts where none is made.
pub type Choices = Table<Choice>;

/// A summary under way: files are added one by one, so that progress can be shown and work be stopped.
#[derive(Clone, Debug, Default)]
pub struct Rekap {
    files: Vec<File>,
    faulty: Vec<Faulty>,
    /// By instrument, year, entity and kind.
    published: BTreeMap<String, Published>,
    /// By the id of an instrument, the first two different rules that files brought under it.
    rules: BTreeMap<String, Vec<String>>,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// The name under which it was added.
    source: String,
    /// Tells two files of one name apart by what is in them.
    mark: u64,
    assessment: Assessment,
    instrument: Rc<Instrument>,
}

/// A file that could not be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Faulty {
    /// The name under which it was added.
    pub source: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// What many files come to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// One round for each instrument and year, the latest first.
    pub rounds: Vec<Round>,
    /// What files contradict each other on.
    pub conflicts: Vec<Conflict>,
    /// Units that several files tell in the very same words.
    pub duplicates: Vec<Duplicate>,
    /// Entities whose names look alike: two, unless a choice says that they are one.
    pub alike: Vec<Alike>,
    /// What else files tell differently, settled by rule.
    pub settled: Vec<Ruled>,
    /// Files that could not be used.
    pub faulty: Vec<Faulty>,
    /// How many files were used.
    pub files: usize,
}

impl Rekap {
    /// A summary of nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the text of a file: an assessment, or a list of published results.
    /// Gives the warnings of what was taken.
    ///
    /// # Errors
    /// The problems of a file that cannot be used; it is listed in the summary and nothing else changes.
    pub fn add(&mut self, source: &str, text: &str) -> Result<Vec<Problem>, Vec<Problem>> {
        let added = json::read(text, Limits::default())
            .map_err(|problem| vec![problem])
            .and_then(|node| self.take(source, &node, fingerprint(text)));
        self.note(source, added)
    }

    /// Adds a file that was read into values already.
    ///
    /// # Errors
    /// As [`Rekap::add`].
    pub fn add_node(&mut self, source: &str, node: &Node) -> Result<Vec<Problem>, Vec<Problem>> {
        let added = self.take(source, node, 0);
        self.note(source, added)
    }

    /// Lists a file that was refused before it was read; gives what is wrong with it.
    pub fn refuse(&mut self, source: &str, problem: Problem) -> Vec<Problem> {
        let problems = vec![problem];
        self.faulty.push(Faulty {
            source: source.to_owned(),
            problems: problems.clone(),
        });
        problems
    }

    fn note(
        &mut self,
        source: &str,
        added: Result<Vec<Problem>, Vec<Problem>>,
    ) -> Result<Vec<Problem>, Vec<Problem>> {
        added.inspect_err(|problems| {
            self.faulty.push(Faulty {
                source: source.to_owned(),
                problems: problems.clone(),
            });
        })
    }

    fn take(&mut self, source: &str, node: &Node, mark: u64) -> Result<Vec<Problem>, Vec<Problem>> {
        let format = node.get("format").map(|format| &format.value);
        if format == Some(&Value::Text(PUBLISHED_FORMAT.to_owned())) {
            let mut problems = Vec::new();
            for row in published::read_list(node)? {
                problems.extend(self.keep(row).err());
            }
            return if problems.is_empty() {
                Ok(problems)
            } else {
                Err(problems)
            };
        }
        let opened = open_node(node)?;
        let mut warnings = opened.warnings.clone();
        warnings.extend(self.namesake(&opened.assessment));
        self.push(source, mark, opened);
        Ok(warnings)
    }

    /// That another file brought other rules under the same id: the two never meet in one round.
    fn namesake(&self, assessment: &Assessment) -> Option<Problem> {
        let rules = assessment.rules();
        let known = self.rules.get(&assessment.instrument)?;
        let other = known.iter().find(|known| **known != rules)?;
        Some(Problem::new(
            Code::PacksDiffer,
            "instrument.pack",
            rules,
            other,
        ))
    }

    /// Adds an assessment that was opened already.
    pub fn add_opened(&mut self, source: &str, opened: Opened) {
        self.push(source, 0, opened);
    }

    fn push(&mut self, source: &str, mark: u64, opened: Opened) {
        let rules = opened.assessment.rules();
        let id = opened.assessment.instrument.clone();
        let known = self.rules.entry(id).or_default();
        // Two are enough to find one that differs from any third.
        if known.len() < 2 && !known.contains(&rules) {
            known.push(rules);
        }
        self.files.push(File {
            source: source.to_owned(),
            mark,
            assessment: opened.assessment,
            instrument: opened.instrument,
        });
    }

    /// Adds a result as the press printed it: it is ranked with the others and marked as published.
    ///
    /// # Errors
    /// What is wrong with the row.
    pub fn add_published(&mut self, row: &Node) -> Result<(), Vec<Problem>> {
        let row = published::read(row)?;
        self.keep(row).map_err(|problem| vec![problem])
    }

    /// One figure an entity and year: another one that differs is refused, and not chosen between.
    fn keep(&mut self, row: Published) -> Result<(), Problem> {
        let key = row.key();
        match self.published.get(&key) {
            Some(known) if known.score != row.score => Err(Problem::new(
                Code::DuplicateId,
                "",
                format!("{} {}: {}", row.entity, row.year, row.score),
                known.score.to_string(),
            )),
            Some(_) => Ok(()),
            None => {
                self.published.insert(key, row);
                Ok(())
            }
        }
    }

    /// How many files were taken so far.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether no file was taken yet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Joins, scores, ranks and counts what was added. More can be added afterwards.
    #[must_use]
    pub fn finish(&self, choices: &Choices) -> Summary {
        let mut summary = Summary {
            rounds: Vec::new(),
            conflicts: Vec::new(),
            duplicates: Vec::new(),
            alike: Vec::new(),
            settled: Vec::new(),
            faulty: self.faulty.clone(),
            files: self.files.len(),
        };
        summary
            .faulty
            .sort_by_cached_key(|file| natural(&file.source));
        let mut order: Vec<&File> = self.files.iter().collect();
        order.sort_by_cached_key(|file| (natural(&file.source), file.mark));
        let mut rows = Vec::new();
        let mut press: Vec<Published> = self.published.values().cloned().collect();
        let entities = group::entities(&order);
        let (pairs, mut groups) = alike::settle(&entities, &mut press, choices);
        summary.alike = pairs;
        alike::in_order(&mut groups, &order);
        for alike::Grouped { files, named } in groups {
            let instrument = files.first().map(|file| &file.instrument);
            let joined = join::join(&files, named.as_ref(), choices);
            if let (Some(instrument), Some(joined)) = (instrument, joined) {
                rows.push(entity::row(&joined, instrument, &files));
                summary.conflicts.extend(joined.conflicts);
                summary.duplicates.extend(joined.duplicates);
                summary.settled.extend(joined.ruled);
            }
        }
        summary.rounds = rank::rounds(rows, &press);
        summary
    }
}

/// Sixty-four bits of a text, FNV-1a: only to put two files of one name in the same order each time.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A key in whose order numbers in names count as numbers: `unit 2` comes before `unit 10`.
fn natural(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 8);
    let mut rest = name;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter: char| !letter.is_ascii_digit());
        let (digits, after) = from.split_at(end.unwrap_or(from.len()));
        let digits = digits.trim_start_matches('0');
        key.push_str(before);
        let _ = write!(key, "{:03}", digits.len());
        key.push_str(digits);
        rest = after;
    }
    key.push_str(rest);
    key
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_in_names_count_as_numbers() {
        let mut names = ["unit 10", "unit 2", "unit", "a [3]", "a [12]", "007"];
        names.sort_by_cached_key(|name| natural(name));
        assert_eq!(
            names,
            ["007", "a [3]", "a [12]", "unit", "unit 2", "unit 10"]
        );
    }
}
