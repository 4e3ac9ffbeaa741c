//! What the functions of the module take and give beside the documents.

use super::assessment::Assessment;
use super::instrument::Status;
use super::{Id, Number, Table};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person needs to choose an instrument.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct InstrumentSummary {
    /// Id.
    pub id: Id,
    /// Version.
    pub version: String,
    /// SHA-256 of its file, hexadecimal.
    pub digest: String,
    /// Short name in both languages.
    pub name: super::instrument::Reason,
    /// Whether it may still change.
    pub status: Status,
    /// Years in which it was used, earliest first.
    pub years: Vec<u32>,
    /// Kinds of entity it was used for, the most usual first.
    pub kinds: Vec<Id>,
    /// The full score of a unit, in points.
    pub max: Number,
    /// Decimals of scores.
    pub decimals: u32,
}

/// The outcome of a merge.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Merged {
    /// The merged assessment; clashes are settled by the choices given. Where none is, the
    /// first counts, and what may be two units stays two.
    pub assessment: Assessment,
    /// What the assessments disagree on, in order; what only one of them tells is joined without a clash.
    pub clashes: Vec<Clash>,
    /// Index of the assessment each unit came from; of a unit joined from several, the one that counted first.
    pub sources: Vec<u32>,
    /// Ids of units that one assessment left blank and another filled: the filled one was taken.
    pub filled: Vec<Id>,
    /// Repairs that two assessments tell differently: the one further along counts, of two equally far
    /// the later; what it leaves empty comes from the other, and different notes are both kept.
    pub repairs: Vec<RepairClash>,
    /// What else assessments tell differently: a rule settles it, and nobody is asked.
    pub settled: Vec<Settled>,
}

/// Something that two assessments tell differently, settled by rule.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// What it is.
    pub what: SettledWhat,
    /// Of which of several: the year, the kind of product, the field, the indicator; empty where there is one.
    pub of: String,
    /// Id of the unit; `null` where it is of the whole.
    pub unit: Option<Id>,
    /// Index of the assessment whose value stands.
    pub taken: u32,
    /// Index of the assessment whose value does not.
    pub dropped: u32,
    /// The value that stands, as text; empty for unknown fields.
    pub kept: String,
    /// The value that does not, as text; empty for unknown fields.
    pub left: String,
}

/// What was settled by rule.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase")]
pub enum SettledWhat {
    /// How the entity's name is written: the first stands.
    EntityName,
    /// Kind of the entity: the first stands.
    EntityKind,
    /// Province of the entity: the first stands.
    Province,
    /// The score of an earlier year: the first stands.
    History,
    /// Whether a product is followed up: the first stands.
    FollowUp,
    /// An unknown field: the first stands.
    Extra,
    /// Owner of a piece of evidence: that of the piece further along stands, of two equally far the later.
    EvidenceOwner,
    /// Date of a piece of evidence, by the same rule.
    EvidenceDue,
    /// State of a piece of evidence, by the same rule.
    EvidenceStatus,
}

/// Two assessments tell the same repair differently.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct RepairClash {
    /// Id of the unit.
    pub unit: Id,
    /// Id of the dimension, where it is about one as a whole.
    pub dimension: Option<String>,
    /// Full id of the indicator, where it is about one.
    pub indicator: Option<String>,
    /// Index of the assessment whose repair counts.
    pub taken: u32,
    /// Index of the assessment whose repair gave way.
    pub dropped: u32,
    /// What they differ in: `from`, `to`, `owner`, `due`, `status`, `note`, `extra`.
    pub differs: Vec<String>,
}

/// Two assessments contradict each other about the same unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Clash {
    /// Id of the unit.
    pub unit: Id,
    /// Index of the assessment the first came from.
    pub first: u32,
    /// Index of the assessment the later came from.
    pub later: u32,
    /// What they contradict each other on: `name`, `kind`, `score`, `extra`, ids of dimensions and
    /// indicators. The choice decides these parts; the rest is joined.
    pub differs: Vec<String>,
    /// Whether it is open that both tell of one unit at all: one id under two names, or a name that
    /// tells nothing apart. They stay two unless a choice says otherwise.
    pub unsure: bool,
}

/// Which side of a clash counts.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// The one that came first.
    First,
    /// The one that came later.
    Later,
    /// Both, as two units.
    Both,
}

/// A choice with exceptions: the rest of the unit follows `choice`.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct MergeDecision {
    /// Which side counts; the first where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<Choice>,
    /// `first` or `later` for what follows the other side, by the names in `differs`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<Table<Choice>>,
}
