//! The comparison of units, as `compare::write` writes it.

use super::result::Class;
use super::{Id, Number};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The units of one entity side by side.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Comparison {
    /// Always true: no result of this module is a result of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    pub notice: String,
    /// The mean of the units that have a score; `null` where none has.
    pub mean: Option<Number>,
    /// Their median.
    pub median: Option<Number>,
    /// How many units have a score.
    pub complete: u32,
    /// How many units there are.
    pub total: u32,
    /// Ids of the units without which the mean would be highest; empty where all are equal.
    pub pulls_down: Vec<Id>,
    /// The entity if every unit below the median reached it; `null` while a unit is open.
    pub raised: Option<Raised>,
    /// The units in the order of the assessment.
    pub units: Vec<ComparedUnit>,
    /// A heat table: dimensions, each with one cell a unit.
    pub dimensions: Vec<ComparedDimension>,
}

/// The entity if every unit below the median reached it.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Raised {
    /// The score then.
    pub score: Number,
    /// Its class.
    pub class: Class,
    /// What that is more than now, in points.
    pub gain: Number,
}

/// One unit among the others.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ComparedUnit {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// The score; `null` while anything is open, and then everything below but the class is too.
    pub score: Option<Number>,
    /// The class; `null` while it is open.
    pub class: Option<Class>,
    /// The rank by the score shown, the highest first; equal scores share one.
    pub rank: Option<u32>,
    /// The distance from the mean, in points; below zero under it.
    pub to_mean: Option<Number>,
    /// The distance from the median, in points.
    pub to_median: Option<Number>,
    /// The mean of the other units; `null` too where there is none.
    pub mean_without: Option<Number>,
    /// What the entity gains if this unit alone reaches the median, in points.
    pub gain_at_median: Option<Number>,
}

/// One dimension over all units.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ComparedDimension {
    /// Id.
    pub id: Id,
    /// What it can add to a unit, in points.
    pub max: Number,
    /// The mean percentage of the units where it is known, one decimal; `null` where it is in none.
    pub percent: Option<Number>,
    /// One cell a unit, in the order of the assessment.
    pub cells: Vec<HeatCell>,
}

/// One dimension of one unit; all figures are `null` where they are not known or still open.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct HeatCell {
    /// Id of the unit.
    pub unit: Id,
    /// Points earned.
    pub points: Option<Number>,
    /// What the dimension can add to this unit, in points.
    pub max: Option<Number>,
    /// Points as a percentage of that, one decimal.
    pub percent: Option<Number>,
}
