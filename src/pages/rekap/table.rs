//! The table of many files as the page shows it.

use crate::i18n::{Lang, number};
use std::rc::Rc;
use swanilai::instrument::Instrument;
use swanilai::json::Node;
use swanilai::number::{Decimal, Fraction};

/// The table, and the document it was read from.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) text: Rc<str>,
    /// The language its messages are in.
    pub(crate) lang: Lang,
    /// How many files were used.
    pub(crate) files: u32,
    pub(crate) rounds: Vec<Rc<Round>>,
    pub(crate) conflicts: Vec<Conflict>,
    pub(crate) duplicates: Vec<Duplicate>,
    pub(crate) alike: Vec<Alike>,
    pub(crate) settled: Vec<Settled>,
    pub(crate) faulty: Vec<Faulty>,
}

/// The entities of one instrument and year.
#[derive(Debug)]
pub(crate) struct Round {
    pub(crate) instrument: Rc<Instrument>,
    pub(crate) year: Option<u32>,
    pub(crate) all: Group,
    pub(crate) provinces: Vec<Group>,
    pub(crate) kinds: Vec<Group>,
    pub(crate) ranked: Vec<Rc<Row>>,
    pub(crate) unfinished: Vec<Rc<Row>>,
}

/// Counts of a group.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) finished: u32,
    pub(crate) published: u32,
    pub(crate) unfinished: u32,
    /// How many in each class of the instrument.
    pub(crate) classes: Vec<u32>,
    pub(crate) mean: Option<Decimal>,
    pub(crate) median: Option<Decimal>,
    pub(crate) highest: Option<Decimal>,
    pub(crate) lowest: Option<Decimal>,
}

/// An entity.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) province: String,
    pub(crate) is_published: bool,
    pub(crate) score: Option<Decimal>,
    /// Index of its class.
    pub(crate) class: Option<usize>,
    pub(crate) opinion: Option<String>,
    pub(crate) nation: Option<u32>,
    pub(crate) in_province: Option<u32>,
    pub(crate) in_kind: Option<u32>,
    pub(crate) low: Decimal,
    pub(crate) high: Decimal,
    pub(crate) answered: u32,
    pub(crate) total: u32,
    pub(crate) units: Vec<UnitLine>,
    pub(crate) files: Vec<String>,
    /// How files spell the name otherwise.
    pub(crate) spellings: Vec<String>,
    pub(crate) press: Option<Press>,
}

/// A unit of an entity.
#[derive(Debug)]
pub(crate) struct UnitLine {
    pub(crate) name: String,
    pub(crate) score: Option<Decimal>,
    pub(crate) low: Decimal,
    pub(crate) high: Decimal,
    pub(crate) sources: Vec<String>,
}

/// What the press printed.
#[derive(Debug)]
pub(crate) struct Press {
    pub(crate) year: u32,
    pub(crate) score: Decimal,
    pub(crate) zone: Option<String>,
    pub(crate) category: Option<String>,
    pub(crate) source: Option<String>,
    /// Whether zone or category as printed are not those of the instrument's bands.
    pub(crate) differs: bool,
}

/// Two files contradict each other about a unit.
#[derive(Clone, Debug)]
pub(crate) struct Conflict {
    pub(crate) id: String,
    pub(crate) entity: String,
    pub(crate) instrument: String,
    pub(crate) name: String,
    pub(crate) first: String,
    pub(crate) later: String,
    /// What differs, with both values.
    pub(crate) values: Vec<(String, Node, Node)>,
    /// Whether it is open that both tell of one unit.
    pub(crate) unsure: bool,
    pub(crate) choice: String,
}

/// Something beside the units that two files tell differently; the first stands.
#[derive(Clone, Debug)]
pub(crate) struct Settled {
    pub(crate) entity: String,
    pub(crate) what: String,
    pub(crate) of: String,
    pub(crate) taken: String,
    pub(crate) dropped: String,
    pub(crate) kept: String,
    pub(crate) left: String,
}

/// Two entities whose names look alike.
#[derive(Clone, Debug)]
pub(crate) struct Alike {
    pub(crate) id: String,
    pub(crate) first: Spelled,
    pub(crate) later: Spelled,
    pub(crate) choice: String,
}

/// An entity as its files or the press spell it.
#[derive(Clone, Debug)]
pub(crate) struct Spelled {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) province: String,
    pub(crate) is_published: bool,
    pub(crate) files: Vec<String>,
}

/// A unit that several files tell in the very same words.
#[derive(Debug)]
pub(crate) struct Duplicate {
    pub(crate) entity: String,
    pub(crate) unit: String,
    pub(crate) sources: Vec<String>,
}

/// A file that could not be used, and why.
#[derive(Clone, Debug)]
pub(crate) struct Faulty {
    pub(crate) source: String,
    pub(crate) messages: Vec<String>,
}

impl Round {
    /// A figure with all the decimals of the instrument.
    pub(crate) fn shown(&self, figure: Decimal, lang: Lang) -> String {
        let rounded = Fraction::from(figure).round_half_up(self.instrument.decimals);
        number::points(rounded, lang)
    }

    /// What tells it from the others.
    pub(crate) fn key(&self) -> String {
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        [&self.instrument.id, "|", &year].concat()
    }

    /// How many rows are not figures of the press.
    pub(crate) fn own(&self) -> u32 {
        self.all.finished.saturating_sub(self.all.published) + self.all.unfinished
    }
}
