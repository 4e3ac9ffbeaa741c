//! Scenarios, as `scenario` reads and writes them.

use super::result::{Bounds, Class, Zone};
use super::{Id, Number};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is asked: values of parts that cannot be observed by oneself.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ScenarioQuestion {
    /// The parts; none may lie within another.
    pub parts: Vec<ScenarioPart>,
    /// Whether values replace what was answered; otherwise they only fill what is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replace: Option<bool>,
}

/// A part and where its values come from.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(untagged)]
pub enum ScenarioPart {
    /// Typed values.
    Typed(TypedPart),
    /// Last year's figure.
    LastYear(LastYearPart),
    /// A mean of respondents.
    Respondents(RespondentsPart),
    /// A share of respondents.
    Share(SharePart),
}

/// A part with three values in points, none lower than the one before.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct TypedPart {
    /// Full id of a dimension, a variable or an indicator.
    pub part: Id,
    /// Points of its weight if things go badly.
    pub pessimistic: Number,
    /// Points of its weight as expected.
    pub likely: Number,
    /// Points of its weight if things go well.
    pub optimistic: Number,
}

/// A part with last year's points in all three scenarios.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LastYearPart {
    /// Full id of a dimension, a variable or an indicator.
    pub part: Id,
    /// Last year's points.
    pub last_year: Number,
}

/// A part with the mean of respondents' answers.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct RespondentsPart {
    /// Full id of a dimension, a variable or an indicator.
    pub part: Id,
    /// What the respondents answered.
    pub respondents: Respondents,
}

/// Respondents' answers on a scale from 0 to its maximum.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Respondents {
    /// The mean of the answers.
    pub mean: Number,
    /// Their standard deviation.
    pub spread: Number,
    /// How many respondents there were, at least 2.
    pub count: u32,
    /// How many users there are in all, which narrows the interval.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    /// The maximum of the scale; that of the part's indicators where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Number>,
}

/// A part with the share of respondents whose answer earns the full mark.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SharePart {
    /// Full id of a dimension, a variable or an indicator.
    pub part: Id,
    /// How many of how many.
    pub share: Share,
}

/// How many of how many.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// How many respondents gave the answer that earns the full mark.
    pub full: u32,
    /// How many respondents there were.
    pub count: u32,
}

/// An entity under three scenarios.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Outlook {
    /// Always true: no result of this module is a result of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    pub notice: String,
    /// The pessimistic, the likely and the optimistic scenario.
    pub scenarios: Vec<Scenario>,
    /// The parts as asked.
    pub parts: Vec<OutlookPart>,
    /// Parts that a unit cannot observe itself and that are open.
    pub suggested: Vec<SuggestedPart>,
}

/// The name of a scenario.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum ScenarioName {
    /// If things go badly.
    Pessimistic,
    /// As expected.
    Likely,
    /// If things go well.
    Optimistic,
}

/// The entity under one scenario.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Which.
    pub scenario: ScenarioName,
    /// The score; `null` while something else is open.
    pub score: Option<Number>,
    /// The lowest and highest still possible.
    pub bounds: Bounds,
    /// The class; `null` while it is open.
    pub class: Option<Class>,
    /// The zone; `null` while it is open, and where the instrument has none.
    pub zone: Option<Zone>,
    /// The opinion in words; `null` while the class is open.
    pub opinion: Option<String>,
}

/// A part as asked, and from which value on each class is reached.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OutlookPart {
    /// Full id.
    pub part: Id,
    /// The most points it can have.
    pub max: Number,
    /// Its points under each scenario.
    pub values: ScenarioValues,
    /// How the values were made.
    pub method: ScenarioMethod,
    /// The same in words, in the language asked for.
    pub method_text: String,
    /// The interval from respondents; `null` for other methods.
    pub interval: Option<Interval>,
    /// Ids of the units it fills; empty where everything of it is answered.
    pub units: Vec<Id>,
    /// From which value on each class is reached, the others being at their likely values and what
    /// stays open counting as nothing; the best class first, empty where it fills no unit.
    pub break_even: Vec<BreakEven>,
}

/// Points under each scenario.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ScenarioValues {
    /// If things go badly.
    pub pessimistic: Number,
    /// As expected.
    pub likely: Number,
    /// If things go well.
    pub optimistic: Number,
}

/// How values were made.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum ScenarioMethod {
    /// Typed by hand.
    Typed,
    /// Last year's points.
    LastYear,
    /// 95 % interval of a mean.
    #[serde(rename = "normal-95")]
    Normal,
    /// The same, corrected for the finite population.
    #[serde(rename = "normal-95-finite")]
    NormalFinite,
    /// Wilson's 95 % interval of a share.
    #[serde(rename = "wilson-95")]
    Wilson,
}

/// An interval on a scale from 0 to `max`, its ends rounded outward to six decimals.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The lower end.
    pub low: Number,
    /// What was observed.
    pub middle: Number,
    /// The upper end.
    pub high: Number,
    /// The maximum of the scale.
    pub max: Number,
    /// How many respondents there were.
    pub count: u32,
    /// Whether they are so few (below 30) that the interval of a mean is only rough.
    pub rough: bool,
}

/// From which value of a part on a class is reached.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct BreakEven {
    /// The class.
    pub class: Class,
    /// From when on.
    pub state: BreakEvenState,
    /// The least points; `null` where it is certain or cannot be reached.
    pub points: Option<Number>,
}

/// From when on a class is reached.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum BreakEvenState {
    /// Whatever the value is.
    Certain,
    /// From so many points on.
    From,
    /// Only with all the points the part has.
    Full,
    /// Not even with all of them.
    Unreachable,
}

/// A part for which a scenario would help.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct SuggestedPart {
    /// Full id.
    pub part: Id,
    /// The most points it can have.
    pub max: Number,
    /// Ids of the units in which it is open.
    pub units: Vec<Id>,
}
