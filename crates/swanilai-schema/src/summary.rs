//! The table of many files, as `summary` reads and writes it.

use super::module::{Choice, SettledWhat};
use super::result::{Bounds, Class, InstrumentStamp, Problem, Zone};
use super::{Id, Null, Number};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Many files in one table: entities ranked and counted.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Always true: no result of this module is a result of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    pub notice: String,
    /// How many assessments were used.
    pub files: u32,
    /// One round for each instrument and year, the latest first.
    pub rounds: Vec<SummaryRound>,
    /// What files contradict each other on.
    pub conflicts: Vec<Conflict>,
    /// Units that several files tell in the very same words.
    pub duplicates: Vec<Duplicate>,
    /// Entities whose names look alike: two, unless a choice says that they are one.
    pub alike: Vec<Alike>,
    /// What else files tell differently and the table shows: a rule settles it, and nobody is asked.
    pub settled: Vec<SettledInFiles>,
    /// Files that could not be used.
    pub faulty: Vec<FaultyFile>,
}

/// The entities of one instrument and year. Figures of different rounds are not compared.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SummaryRound {
    /// The instrument.
    pub instrument: InstrumentStamp,
    /// The year; `null` where the instrument was used in several and the files do not say which.
    pub year: Option<u32>,
    /// Counts of all.
    pub all: SummaryGroup,
    /// Counts by province; entities without one are in none.
    pub provinces: Vec<SummaryGroup>,
    /// Counts by kind; entities without one are in none.
    pub kinds: Vec<SummaryGroup>,
    /// Entities with a score, the best first.
    pub ranked: Vec<SummaryEntity>,
    /// Entities without a score, by name; they have no rank and are in no count.
    pub unfinished: Vec<SummaryEntity>,
}

/// Counts, mean and median of a group of entities, from their scores as shown.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SummaryGroup {
    /// The province or kind; empty for all.
    pub name: String,
    /// How many have a score.
    pub finished: u32,
    /// How many of these are published figures.
    pub published: u32,
    /// How many have no score yet.
    pub unfinished: u32,
    /// How many are in each class, from the best down.
    pub classes: Vec<ClassCount>,
    /// How many are in each zone; `null` where the instrument has none.
    pub zones: Option<ZoneCounts>,
    /// The mean.
    pub mean: Option<Number>,
    /// The median.
    pub median: Option<Number>,
    /// The highest score.
    pub highest: Option<Number>,
    /// The lowest score.
    pub lowest: Option<Number>,
}

/// How many entities are in a class.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ClassCount {
    /// The class.
    pub class: Class,
    /// How many.
    pub count: u32,
}

/// How many entities are in each zone.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ZoneCounts {
    /// Green.
    pub hijau: u32,
    /// Yellow.
    pub kuning: u32,
    /// Red.
    pub merah: u32,
}

/// An entity in a summary.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SummaryEntity {
    /// Name.
    pub name: String,
    /// Kind; may be empty.
    pub kind: String,
    /// Province; may be empty.
    pub province: String,
    /// Whether it is a figure printed by the press and not computed from files.
    pub published: bool,
    /// The score; `null` while anything is open.
    pub score: Option<Number>,
    /// The class by the instrument; `null` while it is open.
    pub class: Option<Class>,
    /// The zone; `null` while it is open, and where the instrument has none.
    pub zone: Option<Zone>,
    /// The opinion in words; `null` while the class is open, and for published figures.
    pub opinion: Option<String>,
    /// Its ranks.
    pub ranks: Ranks,
    /// The lowest and highest score still possible.
    pub bounds: Bounds,
    /// How many answers there are.
    pub answered: u32,
    /// How many answers there can be.
    pub total: u32,
    /// Its units; empty for a published figure.
    pub units: Vec<SummaryUnit>,
    /// Names of the files; empty for a published figure.
    pub files: Vec<String>,
    /// How files spell its name, other than `name`.
    pub spellings: Vec<String>,
    /// What the press printed: of this very row where `published` is true, otherwise of the same
    /// entity and year, which then has no row of its own; `null` where nothing is known.
    pub press: Option<Press>,
}

/// Ranks by score: equal scores share one, and the next is left out (1, 1, 3).
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Ranks {
    /// Among all of the round; `null` without a score.
    pub nation: Option<u32>,
    /// Among those of its province; `null` too where the province is not told.
    pub province: Option<u32>,
    /// Among those of its kind; `null` too where the kind is not told.
    pub kind: Option<u32>,
}

/// A unit of an entity in a summary.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SummaryUnit {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// The score; `null` while anything is open.
    pub score: Option<Number>,
    /// The lowest and highest still possible.
    pub bounds: Bounds,
    /// The class; `null` while it is open.
    pub class: Option<Class>,
    /// Names of the files that told of it.
    pub sources: Vec<String>,
}

/// A result as the press printed it.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Press {
    /// The year.
    pub year: u32,
    /// The score as printed.
    pub score: Number,
    /// The zone as printed; `null` where it was not.
    pub zone: Option<String>,
    /// The category as printed; `null` where it was not.
    pub category: Option<String>,
    /// Address at which it was read; `null` where none was kept.
    pub source: Option<String>,
    /// Whether zone or category as printed are not those of the instrument's bands.
    pub differs: bool,
}

/// A result as the press printed it, to be added to a summary.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PublishedRow {
    /// Name of the entity.
    #[schemars(length(max = 200))]
    pub entity: String,
    /// Kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// The year of the assessment.
    pub year: u32,
    /// The score as printed.
    pub score: Number,
    /// The zone as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// The category as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Id of the instrument of that year.
    pub instrument: Id,
    /// Address at which it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// May be there to say what the row is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("const" = true))]
    pub published: Option<bool>,
}

/// Two files contradict each other about one unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// Id, for the choice; the same files give the same ids.
    pub id: String,
    /// Name of the entity.
    pub entity: String,
    /// Id of the instrument.
    pub instrument: Id,
    /// Id of the unit.
    pub unit: Id,
    /// Name of the unit.
    pub name: String,
    /// Name of the file the first value came from.
    pub first: String,
    /// Name of the file the later value came from.
    pub later: String,
    /// What they contradict each other on, with both values.
    pub values: Vec<ConflictValue>,
    /// Whether it is open that both tell of one unit: one id under two names, or a name that tells
    /// nothing apart. They are two unless a choice says otherwise.
    pub unsure: bool,
    /// Which counted.
    pub choice: Choice,
}

/// Two entities whose names look alike.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Alike {
    /// Id, for the choice; the same names give the same ids.
    pub id: String,
    /// Id of the instrument.
    pub instrument: Id,
    /// The one that comes first.
    pub first: Spelled,
    /// The other one.
    pub later: Spelled,
    /// `both` where they are two; otherwise they are one, under the name of that side.
    pub choice: Choice,
}

/// Something beside the units that two files of one entity tell differently: the first stands.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SettledInFiles {
    /// Name of the entity.
    pub entity: String,
    /// Id of the instrument.
    pub instrument: Id,
    /// What it is: `followUp` or `entityKind`.
    pub what: SettledWhat,
    /// The kind of product; empty for the kind of the entity.
    pub of: String,
    /// Name of the file whose value stands.
    pub taken: String,
    /// Name of the file whose value does not.
    pub dropped: String,
    /// The value that stands: `done` or `open` of a product, or a kind.
    pub kept: String,
    /// The value that does not.
    pub left: String,
}

/// An entity as its files or the press spell it.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Spelled {
    /// Name.
    pub name: String,
    /// Kind; may be empty.
    pub kind: String,
    /// Province; may be empty.
    pub province: String,
    /// Whether it is a figure printed by the press.
    pub published: bool,
    /// Names of its files; empty for a published figure.
    pub files: Vec<String>,
}

/// Both values of one thing.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ConflictValue {
    /// `name`, `kind`, `score`, `extra`, or the id of a dimension or an indicator.
    pub what: String,
    /// In the first file.
    pub first: Told,
    /// In the later file.
    pub later: Told,
}

/// What a file tells: a number, the levels of marks, a name, `notApplicable`, or nothing that can be shown.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(untagged)]
pub enum Told {
    /// A score or points.
    Number(Number),
    /// The levels of marks.
    Levels(Vec<Number>),
    /// A name or kind, or `notApplicable`.
    Text(String),
    /// Nothing, or fields that are not known.
    Nothing(Null),
}

/// A unit that several files tell in the very same words.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Duplicate {
    /// Name of the entity.
    pub entity: String,
    /// Id of the instrument.
    pub instrument: Id,
    /// Id of the unit.
    pub unit: Id,
    /// Names of the files.
    pub sources: Vec<String>,
}

/// A file that could not be used.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct FaultyFile {
    /// Its name.
    pub source: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}
