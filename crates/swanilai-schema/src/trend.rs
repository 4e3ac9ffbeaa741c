//! Scores over the years, as `trend::write` writes them.

use super::instrument::Reason;
use super::result::Class;
use super::{Id, Number};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An entity's scores over the years, each by its own instrument.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Trend {
    /// Always true: no result of this module is a result of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    pub notice: String,
    /// One point a score, by year; years without a score have none.
    pub points: Vec<TrendPoint>,
}

/// One year's score.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TrendPoint {
    /// The year.
    pub year: u32,
    /// Whether the year is only the latest in which the instrument was used.
    pub year_assumed: bool,
    /// Where the score comes from.
    pub origin: TrendOrigin,
    /// The score; `null` for a present one that is open.
    pub score: Option<Number>,
    /// Id of its instrument; `null` where that is not known, or cannot give such a score.
    pub instrument: Option<Id>,
    /// Whether the instrument is named; otherwise it is the only one used in that year.
    pub instrument_named: bool,
    /// The class by its instrument; `null` where it is open or the instrument not known.
    pub class: Option<Class>,
    /// Years between the former score and this one without a score.
    pub missing: Vec<u32>,
    /// The score less the former one; `null` for the first, where the method changed, and while open.
    pub change: Option<Number>,
    /// What changed within the method since the former score; `null` where nothing known did.
    pub remark: Option<Reason>,
    /// Whether the method changed since the former score, so that the two are not compared.
    #[serde(rename = "break")]
    pub is_break: bool,
    /// Why; `null` where there is no break.
    pub reason: Option<BreakReason>,
}

/// Where a score comes from.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum TrendOrigin {
    /// An earlier score noted in the assessment.
    History,
    /// The present assessment: a simulation.
    Present,
}

/// Why two scores are not compared.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct BreakReason {
    /// Id of the method before; `null` where the instrument is not known.
    pub from: Option<Id>,
    /// Id of the method after; `null` where the instrument is not known.
    pub to: Option<Id>,
    /// What changed, in both languages.
    pub text: Reason,
}
