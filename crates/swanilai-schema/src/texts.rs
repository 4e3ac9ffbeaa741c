//! The texts of an instrument, as `instrument::Texts::read` reads them.

use super::Table;
use super::instrument::InstrumentName;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Every sentence a person reads about an instrument, in one language.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The kind of document.
    #[schemars(extend("const" = "swanilai.text"))]
    pub format: String,
    /// Major version of the format.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// The language.
    pub lang: Lang,
    /// The instrument it belongs to.
    pub instrument: InstrumentName,
    /// Short name, `Kepatuhan 2023`.
    #[schemars(length(max = 2_000))]
    pub name: String,
    /// Full title.
    #[schemars(length(max = 2_000))]
    pub title: String,
    /// What is assessed, whom, and what is not known.
    #[schemars(length(max = 2_000))]
    pub summary: String,
    /// Legal basis.
    #[schemars(length(max = 2_000))]
    pub legal: String,
    /// Scales by id.
    pub scales: Table<ScaleText>,
    /// Lists of observers by id.
    pub observers: Table<ObserversText>,
    /// Classes by id.
    pub classes: Table<ClassText>,
    /// Conditions by id.
    pub conditions: Table<ConditionText>,
    /// Rules by id.
    pub rules: Table<String>,
    /// Presets by id.
    pub presets: Table<String>,
    /// Facilities by id.
    pub facilities: Table<String>,
    /// Dimensions, variables and indicators by full id.
    pub nodes: Table<NodeText>,
}

/// A language: Bahasa Indonesia or English.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bahasa Indonesia.
    Id,
    /// English.
    En,
}

/// Texts of a scale.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ScaleText {
    /// Name.
    #[schemars(length(max = 2_000))]
    pub name: String,
    /// Short meaning of each level from 0; empty for an index.
    #[schemars(length(max = 1_001), inner(length(max = 2_000)))]
    pub levels: Vec<String>,
}

/// Texts of a list of observers.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ObserversText {
    /// Name.
    #[schemars(length(max = 2_000))]
    pub name: String,
    /// Label of each slot by id.
    pub slots: Table<String>,
}

/// Texts of a class.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassText {
    /// Name for an entity.
    #[schemars(length(max = 2_000))]
    pub name: String,
    /// Name for a unit; `null` where it is the same.
    #[schemars(length(max = 2_000))]
    pub unit_name: Option<String>,
    /// What it means.
    #[schemars(length(max = 2_000))]
    pub meaning: String,
}

/// Texts of a condition.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ConditionText {
    /// Title.
    #[schemars(length(max = 2_000))]
    pub title: String,
    /// What it says.
    #[schemars(length(max = 2_000))]
    pub body: String,
}

/// Texts of a dimension, variable or indicator.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct NodeText {
    /// Name.
    #[schemars(length(max = 2_000))]
    pub name: String,
    /// One sentence, for dimensions and variables.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub help: Option<String>,
    /// The question, for indicators.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub question: Option<String>,
    /// How it is assessed, for indicators.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 2_000))]
    pub assess: Option<String>,
    /// What each level from 0 means, for indicators on a scale of levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 1_001), inner(length(max = 2_000)))]
    pub levels: Option<Vec<String>>,
    /// Evidence expected, for indicators.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 1_001), inner(length(max = 2_000)))]
    pub evidence: Option<Vec<String>>,
}
