//! What the functions of the module take and give beside the documents.

use super::assessment::Assessment;
use super::instrument::Status;
use super::{Id, Number};
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
    /// The merged assessment; clashes are settled by the choices given, the first where none is.
    pub assessment: Assessment,
    /// What the assessments disagree on, in order.
    pub clashes: Vec<Clash>,
    /// Index of the assessment each unit came from.
    pub sources: Vec<u32>,
}

/// Two assessments tell different things about the same unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Clash {
    /// Id of the unit.
    pub unit: Id,
    /// Index of the assessment the first came from.
    pub first: u32,
    /// Index of the assessment the later came from.
    pub later: u32,
    /// What differs: `name`, `kind`, `score`, `extra`, ids of dimensions and indicators.
    pub differs: Vec<String>,
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
