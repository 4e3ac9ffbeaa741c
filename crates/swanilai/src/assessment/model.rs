//! What an assessment is, once read.

use super::evidence::{Evidence, Facility};
use super::repair::Repair;
use crate::instrument::{Instrument, builtin};
use crate::json::{Key, Node};
use crate::number::Decimal;
use crate::table::Table;
use std::rc::Rc;

/// Fields of a newer format, kept as they were.
pub type Extra = Vec<(Key, Node)>;

/// An assessment of one entity, bound to one instrument.
///
/// Units and observations sit behind shared pointers: an edit copies one unit, not the document,
/// so keeping earlier states for undo costs next to nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Assessment {
    /// Id of the document, a UUID.
    pub id: String,
    /// When it was begun, RFC 3339 with offset; may be empty.
    pub created: String,
    /// Version of the app that wrote it; may be empty.
    pub app: String,
    /// Id of the instrument.
    pub instrument: String,
    /// The instrument itself where it does not come with the program: it travels in the file.
    pub pack: Option<Rc<Instrument>>,
    /// Unknown fields beside the instrument's id, kept.
    pub instrument_extra: Extra,
    /// The government or body that is assessed.
    pub entity: Entity,
    /// Its units.
    pub units: Vec<Rc<Unit>>,
    /// Follow-up of the Ombudsman's products; none when nobody said anything about it.
    pub follow_up: Option<FollowUp>,
    /// Scores of earlier years.
    pub history: Vec<History>,
    /// What is to be repaired, in the order in which it was planned.
    pub repairs: Vec<Repair>,
    /// The files that were taken in, the earliest first.
    pub imports: Vec<Import>,
    /// Unknown fields, kept.
    pub extra: Extra,
}

impl Assessment {
    /// Binds it to an instrument, which goes with it unless it comes with the program.
    pub fn bind(&mut self, instrument: &Rc<Instrument>) {
        self.instrument.clone_from(&instrument.id);
        self.pack = builtin(&instrument.id)
            .is_none()
            .then(|| instrument.clone());
    }

    /// By which rules it is scored, in one word: the instrument's id, with the digest of one that
    /// does not come with the program.
    #[must_use]
    pub fn rules(&self) -> String {
        match &self.pack {
            Some(pack) => format!("{} ({})", pack.id, pack.digest),
            None => self.instrument.clone(),
        }
    }
}

/// The government or body that is assessed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entity {
    /// Name, `Kabupaten Maluku Tenggara`.
    pub name: String,
    /// Kind, an open vocabulary: `kabupaten`, `kota`, `provinsi`, `kementerian` …
    pub kind: String,
    /// Province; may be empty.
    pub province: String,
    /// Unknown fields, kept.
    pub extra: Extra,
}

/// An office that is scored.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Unit {
    /// Id within the assessment.
    pub id: String,
    /// Name, `Puskesmas Watdek`.
    pub name: String,
    /// Kind, an open vocabulary: `dinas`, `puskesmas`, `rsud` …; may be empty.
    pub kind: String,
    /// Its final score, where only that is known; it counts before everything else.
    pub score: Option<Decimal>,
    /// Points of dimensions by id, where they are known; they count before observations.
    pub points: Table<Decimal>,
    /// Observations by the full id of the indicator.
    pub observations: Table<Observation>,
    /// What was found on a walk through the building, by the id of the facility.
    pub facilities: Table<Facility>,
    /// Unknown fields, kept.
    pub extra: Extra,
}

impl Unit {
    /// Whether nothing was answered: no score, no points, no observations.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.score.is_none() && self.points.is_empty() && self.observations.is_empty()
    }
}

/// What is known about one indicator of one unit.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Observation {
    /// The marks given; none means not answered, which is not zero.
    pub marks: Vec<Mark>,
    /// Whether the indicator does not apply to this unit.
    pub not_applicable: bool,
    /// A note.
    pub note: String,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// Unknown fields, kept.
    pub extra: Extra,
}

impl Observation {
    /// Whether nothing at all is known or noted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
            && !self.not_applicable
            && self.note.is_empty()
            && self.evidence.is_empty()
            && self.extra.is_empty()
    }
}

/// One mark, by one observer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mark {
    /// Who or what it is for: an officer, a product, a medium; empty where there is only one.
    pub by: String,
    /// The level or index on the indicator's scale.
    pub level: Decimal,
    /// Unknown fields, kept.
    pub extra: Extra,
}

/// Follow-up of the Ombudsman's products.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FollowUp {
    /// The products received.
    pub products: Vec<Product>,
    /// Unknown fields, kept.
    pub extra: Extra,
}

/// A product of the Ombudsman that asks for follow-up.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Product {
    /// Kind, an open vocabulary: `lhp`, `lha`, `rekomendasi` …
    pub kind: String,
    /// Whether it is followed up.
    pub done: bool,
    /// Unknown fields, kept.
    pub extra: Extra,
}

/// A score of an earlier year.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct History {
    /// The year.
    pub year: u32,
    /// The score as published.
    pub score: Decimal,
    /// The instrument of that year; may be empty.
    pub instrument: String,
    /// Unknown fields, kept.
    pub extra: Extra,
}

/// A file that was taken into an assessment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Import {
    /// Name of the file, or what stood in its place: a link, a pasted text.
    pub file: String,
    /// SHA-256 of its bytes, 64 hexadecimal digits; tells files apart, proves nothing.
    pub fingerprint: String,
    /// When it was taken in, RFC 3339 with offset; may be empty.
    pub at: String,
    /// Unknown fields, kept.
    pub extra: Extra,
}
