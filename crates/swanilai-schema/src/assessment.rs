//! The assessment file, as `assessment::open` reads it.

use super::instrument::InstrumentFile;
use super::{Any, Id, Null, Number, Table};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An assessment of one entity by one instrument: the document a person fills.
///
/// Unknown fields are kept, with a warning. `null` counts as missing wherever a field may be missing.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// Where the schema is; `./schema/assessment.v1.schema.json` in written files.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub schema: Option<String>,
    /// The kind of document.
    #[schemars(extend("const" = "swanilai.assessment"))]
    pub format: String,
    /// Major version of the format.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// What the document is not, in words; written always, read never.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub notice: Option<String>,
    /// Id of the document, a UUID.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub id: Option<String>,
    /// When it was begun: RFC 3339 with offset, `2026-11-22T09:00:00+07:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub created: Option<String>,
    /// Version of the program that wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub app: Option<String>,
    /// The instrument by which it is scored.
    pub instrument: InstrumentChoice,
    /// The government or body that is assessed.
    pub entity: Entity,
    /// Its units; the entity's score is the mean of their unrounded scores.
    #[schemars(length(max = 200))]
    pub units: Vec<Unit>,
    /// Follow-up of the Ombudsman's products; leave it out where nothing is known about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<FollowUp>,
    /// Scores of earlier years.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 100))]
    pub history: Option<Vec<History>>,
    /// What is to be repaired; no two about the same part of the same unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 10_000))]
    pub repairs: Option<Vec<Repair>>,
    /// The files that were taken in, the earliest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 1_000))]
    pub imports: Option<Vec<Import>>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// The instrument an assessment is bound to.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct InstrumentChoice {
    /// Id of a built-in instrument, `ori-kepatuhan-2023`, or of the pack that stands beside it.
    #[schemars(length(max = 200))]
    pub id: String,
    /// Version of the instrument; the one built in where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub version: Option<String>,
    /// SHA-256 of a built-in instrument's file, hexadecimal, or the fingerprint of another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub digest: Option<String>,
    /// The instrument itself, where it does not come with the program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<InstrumentFile>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// The government or body that is assessed.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Entity {
    /// Name, `Kabupaten Maluku Tenggara`.
    #[schemars(length(max = 200))]
    pub name: String,
    /// Kind, an open vocabulary; one the instrument was not made for gives a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200), extend("examples" = ["kementerian", "lembaga", "provinsi", "kabupaten", "kota", "polres", "kantah", "lapas", "imigrasi"]))]
    pub kind: Option<String>,
    /// Province.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub province: Option<String>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// An office that is scored, known by its final score, its dimensions' points or observations.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Unit {
    /// Id, unique in the assessment.
    pub id: Id,
    /// Name, `Puskesmas Watdek`.
    #[schemars(length(max = 200))]
    pub name: String,
    /// Kind, an open vocabulary.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200), extend("examples" = ["dinas", "puskesmas", "rsud", "sekolah", "upt"]))]
    pub kind: Option<String>,
    /// Final score in points, where only that is known; it counts before everything else.
    /// From 0 to the instrument's full score, with at most six decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 10_000))]
    pub score: Option<Number>,
    /// Points of dimensions by id, at most six decimals; they count before observations.
    /// From 0 to the dimension's weight; `null` where they are not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("maxProperties" = 500))]
    pub points: Option<Table<DimensionPoints>>,
    /// Observations by the full id of the indicator, `input.kompetensi.1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("maxProperties" = 500))]
    pub observations: Option<Table<Observation>>,
    /// What was found on a walk through the building, by the id of a facility of the instrument.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("maxProperties" = 200))]
    pub facilities: Option<Table<Facility>>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// Points of a dimension, or `null` where they are not known.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(untagged)]
#[schemars(inline)]
pub enum DimensionPoints {
    /// Known.
    Known(#[schemars(range(min = 0, max = 10_000))] Number),
    /// Not known.
    Unknown(Null),
}

/// What is known about one indicator of one unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Observation {
    /// The marks given; none means not answered, which is not zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 60))]
    pub marks: Option<Vec<Mark>>,
    /// Whether the indicator does not apply to this unit; then its weight goes to its siblings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<bool>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub note: Option<String>,
    /// Evidence; no two for the same expected piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 70))]
    pub evidence: Option<Vec<Evidence>>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// One mark, by one observer.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Mark {
    /// Who or what it is for: an officer, a product, a medium.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub by: Option<String>,
    /// The mark, from 0 to the maximum of the indicator's scale.
    /// Whole on a scale of levels, with at most six decimals on an index.
    #[schemars(range(min = 0, max = 1_000))]
    pub level: Number,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// A piece of evidence: one that the instrument expects, or another one.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Evidence {
    /// Which piece the instrument's texts expect of the indicator, counted from 1; left out for another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 50))]
    pub expected: Option<u32>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub title: Option<String>,
    /// Where it is, an address with http or https. It is never fetched.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000), regex(pattern = "^$|^[Hh][Tt][Tt][Pp][Ss]?://"))]
    pub url: Option<String>,
    /// How far it is; left out where nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Readiness>,
    /// Who sees to it: a job title, not a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub owner: Option<String>,
    /// Until when: a day of the calendar, `2026-11-30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub due: Option<String>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub note: Option<String>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// How far a piece of evidence is.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Readiness {
    /// There is none yet.
    Missing,
    /// Somebody is at it.
    Preparing,
    /// It is there, but something about it is to be mended.
    Flawed,
    /// It is ready to be shown.
    Ready,
}

/// What was found of a facility on a walk through the building.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Facility {
    /// How it was found; left out where there is only a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<Found>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub note: Option<String>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// How a facility was found.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Found {
    /// It is there and fit for use.
    Good,
    /// It is there, and something about it is to be mended.
    Flawed,
    /// There is none.
    Absent,
}

/// A file that was taken into the assessment.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Import {
    /// Name of the file, or what stood in its place.
    #[schemars(length(max = 200))]
    pub file: String,
    /// SHA-256 of its bytes, hexadecimal. It tells files apart and proves nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub fingerprint: Option<String>,
    /// When it was taken in: RFC 3339 with offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub at: Option<String>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// Follow-up of the Ombudsman's products.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct FollowUp {
    /// The products received.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 1_000))]
    pub products: Option<Vec<Product>>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// A product of the Ombudsman that asks for follow-up.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Product {
    /// Kind, an open vocabulary.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200), extend("examples" = ["lhp", "lha", "rekomendasi"]))]
    pub kind: Option<String>,
    /// Whether it is followed up.
    pub done: bool,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// A score of an earlier year.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct History {
    /// The year.
    #[schemars(range(min = 0, max = 9_999))]
    pub year: u32,
    /// The score as published, at most six decimals.
    #[schemars(range(min = 0, max = 1_000))]
    pub score: Number,
    /// Id of the instrument of that year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub instrument: Option<String>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// A repair: an indicator of a unit that is to reach a level; a dimension or the whole unit where
/// only points or the score are known.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
pub struct Repair {
    /// Id of a unit of the assessment.
    pub unit: Id,
    /// Id of a dimension that is to reach these points; not beside an indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub dimension: Option<String>,
    /// Full id of an indicator that is to reach this level.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub indicator: Option<String>,
    /// Level, points or score when it was planned; left out where nothing was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 10_000))]
    pub from: Option<Number>,
    /// Level, points or score to reach, within the indicator's scale, the dimension's weight or the
    /// instrument's full score.
    #[schemars(range(min = 0, max = 10_000))]
    pub to: Number,
    /// Who sees to it: a job title, not a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 200))]
    pub owner: Option<String>,
    /// Until when: a day of the calendar, `2026-11-30`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub due: Option<String>,
    /// How far it is; `open` where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<RepairStatus>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub note: Option<String>,
    /// Unknown fields, kept.
    #[serde(flatten)]
    pub extra: Table<Any>,
}

/// How far a repair is.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum RepairStatus {
    /// Nobody began.
    Open,
    /// Somebody is at it.
    Started,
    /// It is done.
    Done,
}
