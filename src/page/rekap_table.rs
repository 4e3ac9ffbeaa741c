//! The table of many files as the page shows it.

use crate::text::{Lang, number};
use std::rc::Rc;
use swanilai::instrument::Instrument;
use swanilai::json::Node;
use swanilai::number::{Decimal, Fraction};

/// The table, and the document it was read from.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) text: Rc<str>,
    /// The language its messages are in.
    pub(super) lang: Lang,
    /// How many files were used.
    pub(super) files: u32,
    pub(super) rounds: Vec<Rc<Round>>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) duplicates: Vec<Duplicate>,
    pub(super) alike: Vec<Alike>,
    pub(super) settled: Vec<Settled>,
    pub(super) faulty: Vec<Faulty>,
}

/// The entities of one instrument and year.
#[derive(Debug)]
pub(super) struct Round {
    pub(super) instrument: Rc<Instrument>,
    pub(super) year: Option<u32>,
    pub(super) all: Group,
    pub(super) provinces: Vec<Group>,
    pub(super) kinds: Vec<Group>,
    pub(super) ranked: Vec<Rc<Row>>,
    pub(super) unfinished: Vec<Rc<Row>>,
}

/// Counts of a group.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) finished: u32,
    pub(super) published: u32,
    pub(super) unfinished: u32,
    /// How many in each class of the instrument.
    pub(super) classes: Vec<u32>,
    pub(super) mean: Option<Decimal>,
    pub(super) median: Option<Decimal>,
    pub(super) highest: Option<Decimal>,
    pub(super) lowest: Option<Decimal>,
}

/// An entity.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) province: String,
    pub(super) is_published: bool,
    pub(super) score: Option<Decimal>,
    /// Index of its class.
    pub(super) class: Option<usize>,
    pub(super) opinion: Option<String>,
    pub(super) nation: Option<u32>,
    pub(super) in_province: Option<u32>,
    pub(super) in_kind: Option<u32>,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) answered: u32,
    pub(super) total: u32,
    pub(super) units: Vec<UnitLine>,
    pub(super) files: Vec<String>,
    /// How files spell the name otherwise.
    pub(super) spellings: Vec<String>,
    pub(super) press: Option<Press>,
}

/// A unit of an entity.
#[derive(Debug)]
pub(super) struct UnitLine {
    pub(super) name: String,
    pub(super) score: Option<Decimal>,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) sources: Vec<String>,
}

/// What the press printed.
#[derive(Debug)]
pub(super) struct Press {
    pub(super) year: u32,
    pub(super) score: Decimal,
    pub(super) zone: Option<String>,
    pub(super) category: Option<String>,
    pub(super) source: Option<String>,
    /// Whether zone or category as printed are not those of the instrument's bands.
    pub(super) differs: bool,
}

/// Two files contradict each other about a unit.
#[derive(Clone, Debug)]
pub(super) struct Conflict {
    pub(super) id: String,
    pub(super) entity: String,
    pub(super) instrument: String,
    pub(super) name: String,
    pub(super) first: String,
    pub(super) later: String,
    /// What differs, with both values.
    pub(super) values: Vec<(String, Node, Node)>,
    /// Whether it is open that both tell of one unit.
    pub(super) unsure: bool,
    pub(super) choice: String,
}

/// Something beside the units that two files tell differently; the first stands.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    pub(super) entity: String,
    pub(super) what: String,
    pub(super) of: String,
    pub(super) taken: String,
    pub(super) dropped: String,
    pub(super) kept: String,
    pub(super) left: String,
}

/// Two entities whose names look alike.
#[derive(Clone, Debug)]
pub(super) struct Alike {
    pub(super) id: String,
    pub(super) first: Spelled,
    pub(super) later: Spelled,
    pub(super) choice: String,
}

/// An entity as its files or the press spell it.
#[derive(Clone, Debug)]
pub(super) struct Spelled {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) province: String,
    pub(super) is_published: bool,
    pub(super) files: Vec<String>,
}

/// A unit that several files tell in the very same words.
#[derive(Debug)]
pub(super) struct Duplicate {
    pub(super) entity: String,
    pub(super) unit: String,
    pub(super) sources: Vec<String>,
}

/// A file that could not be used, and why.
#[derive(Clone, Debug)]
pub(super) struct Faulty {
    pub(super) source: String,
    pub(super) messages: Vec<String>,
}

impl Round {
    /// A figure with all the decimals of the instrument.
    pub(super) fn shown(&self, figure: Decimal, lang: Lang) -> String {
        let rounded = Fraction::from(figure).round_half_up(self.instrument.decimals);
        number::points(rounded, lang)
    }

    /// What tells it from the others.
    pub(super) fn key(&self) -> String {
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        [&self.instrument.id, "|", &year].concat()
    }

    /// How many rows are not figures of the press.
    pub(super) fn own(&self) -> u32 {
        self.all.finished.saturating_sub(self.all.published) + self.all.unfinished
    }
}
