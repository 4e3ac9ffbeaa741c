//! What a plan is asked with, and the plan document, as `plan::file` reads and `plan::write` writes them.

use super::result::{Class, InstrumentStamp, Problem, Zone};
use super::{Id, Number, Table};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What a plan may touch, and how hard each part is.
///
/// `indicators` take ids of variables and dimensions too, for all below them.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlanOptions {
    /// Effort of one step; 1 where nothing is said. Those of indicator and unit are multiplied.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effort: Option<PlanEfforts>,
    /// What stays as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<PlanLocks>,
    /// Whether to plan on what a unit cannot observe itself; `false` where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_not_self_observed: Option<bool>,
    /// Whether to plan on a score or points although the details below are filled too; `false` where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_coarse: Option<bool>,
}

/// Efforts by id.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanEfforts {
    /// By full id of an indicator, variable or dimension; the nearest counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("maxProperties" = 500))]
    pub indicators: Option<Table<PlanEffort>>,
    /// By id of a unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("maxProperties" = 500))]
    pub units: Option<Table<PlanEffort>>,
}

/// An effort: 1 to 9, or in words 1 (`ringan`, `light`), 2 (`sedang`, `medium`), 3 (`berat`, `heavy`).
#[derive(Serialize, Deserialize, Debug)]
#[serde(untagged)]
pub enum PlanEffort {
    /// From 1 to 9.
    Number(u32),
    /// In words.
    Word(String),
}

impl JsonSchema for PlanEffort {
    fn schema_name() -> Cow<'static, str> {
        "PlanEffort".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An effort: 1 to 9, or in words 1 (`ringan`, `light`), 2 (`sedang`, `medium`), 3 (`berat`, `heavy`).",
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": 9},
                {"enum": ["ringan", "light", "sedang", "medium", "berat", "heavy"]},
            ],
        })
    }
}

/// What stays as it is.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanLocks {
    /// Full ids of indicators, variables and dimensions, in every unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500))]
    pub indicators: Option<Vec<Id>>,
    /// Ids of units.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500))]
    pub units: Option<Vec<Id>>,
    /// Parts of one unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 100_000))]
    pub cells: Option<Vec<PlanCell>>,
}

/// A part of one unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanCell {
    /// Id of the unit.
    pub unit: Id,
    /// Full id of the indicator, variable or dimension.
    pub indicator: Id,
}

/// The cheapest changes that bring an entity to a target, and the proof that none are cheaper.
///
/// It is a simulation, like every result.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The kind of document.
    #[schemars(extend("const" = "swanilai.plan"))]
    pub format: String,
    /// Major version of the format.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// The instrument that was used.
    pub instrument: InstrumentStamp,
    /// Always true: no plan of this module is a promise of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    #[schemars(length(max = 200))]
    pub notice: String,
    /// What is to be reached.
    pub target: PlanGoal,
    /// Whether it can be reached.
    pub outcome: PlanOutcome,
    /// Where the entity stands, and where it would.
    pub entity: PlanEntity,
    /// What the changes cost together.
    pub cost: u64,
    /// Points they add to the entity's score.
    #[schemars(range(min = 0, max = 10_000))]
    pub gain: Number,
    /// The changes, in the order of the assessment and of the instrument; empty unless they reach the target.
    pub changes: Vec<PlanChange>,
    /// What they come to in each unit, in the order of the assessment.
    pub units: Vec<PlanUnit>,
    /// What they come to in each dimension that is touched.
    pub dimensions: Vec<PlanNode>,
    /// What they come to in each indicator that is touched, over all units.
    pub indicators: Vec<PlanNode>,
    /// Why nothing is cheaper; `null` where no changes are needed or none suffice.
    pub proof: Option<PlanProof>,
    /// The same target by always taking the most gain per cost; `null` as `proof` is.
    pub greedy: Option<PlanGreedy>,
    /// What the plan had to leave alone.
    pub held: PlanHeld,
    /// What a person should know: why the target is out of reach, conditions that come after the number.
    pub notes: Vec<Problem>,
}

/// What is to be reached.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanGoal {
    /// How it was asked for.
    pub kind: PlanGoalKind,
    /// The lowest score, as shown, that reaches it.
    #[schemars(range(min = 0, max = 10_000))]
    pub score: Number,
    /// The class in which that score falls.
    pub class: Option<Class>,
}

/// How a target was asked for.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum PlanGoalKind {
    /// By a class.
    Class,
    /// By a zone.
    Zone,
    /// By a score.
    Score,
}

/// Whether a target can be reached.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum PlanOutcome {
    /// The score reaches it as it is.
    AlreadyReached,
    /// The changes reach it.
    Reached,
    /// All changes together do not reach it.
    Unreachable,
}

/// Where the entity stands, and where it would.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanEntity {
    /// Name.
    pub name: String,
    /// Now.
    pub before: PlanStand,
    /// Once the changes are made.
    pub after: PlanStand,
    /// Once everything that may be raised is raised to its top.
    pub highest: PlanStand,
}

/// Where something stands if what is unanswered has the lowest mark.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanStand {
    /// The score, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub score: Number,
    /// Its class; `null` where there is no unit.
    pub class: Option<Class>,
    /// Its zone; `null` where the instrument has none.
    pub zone: Option<Zone>,
    /// Whether everything is answered, so that the score is the score and not only the least.
    pub complete: bool,
}

/// One change.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlanChange {
    /// Id of the unit.
    pub unit: Id,
    /// What it changes.
    pub kind: PlanChangeKind,
    /// Full id of the dimension; `null` for a final score.
    pub dimension: Option<Id>,
    /// Full id of the variable; `null` for points and scores.
    pub variable: Option<Id>,
    /// Full id of the indicator; `null` for points and scores.
    pub indicator: Option<Id>,
    /// The lowest mark, the points or the score before; `null` where nothing was known.
    pub from: Option<Number>,
    /// The level to which all marks below it rise, or the points or score to reach.
    pub to: Number,
    /// Levels, tenths of an index or points, counted from `from`; a last part counts whole.
    pub steps: u64,
    /// Steps times the effort of the indicator times that of the unit.
    pub cost: u64,
    /// What it adds.
    pub gain: PlanGain,
    /// Whether nothing was known before.
    pub unanswered: bool,
    /// Whether it says how many points are needed, but not by which repair.
    pub coarse: bool,
    /// Whether a unit can observe itself what is changed.
    pub self_observed: bool,
}

/// What a change changes.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum PlanChangeKind {
    /// The marks of an indicator that lie below the level rise to it.
    Marks,
    /// An indicator that was not answered is answered with the level.
    Answer,
    /// The points of a dimension rise.
    Points,
    /// The final score of a unit rises.
    Score,
}

/// What a change adds, rounded for display; the plan adds exact numbers.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanGain {
    /// Points of the unit.
    #[schemars(range(min = 0, max = 10_000))]
    pub unit: Number,
    /// Points of the entity.
    #[schemars(range(min = 0, max = 10_000))]
    pub entity: Number,
}

/// What the changes come to in a unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanUnit {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Where it stands now.
    pub before: PlanStand,
    /// Where it would stand.
    pub after: PlanStand,
    /// What its changes cost.
    pub cost: u64,
    /// Points they add to the entity.
    #[schemars(range(min = 0, max = 10_000))]
    pub gain: Number,
    /// How many changes.
    pub changes: u32,
}

/// What the changes come to in a dimension or an indicator.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanNode {
    /// Full id.
    pub id: Id,
    /// What its changes cost.
    pub cost: u64,
    /// Points they add to the entity.
    #[schemars(range(min = 0, max = 10_000))]
    pub gain: Number,
    /// How many changes.
    pub changes: u32,
}

/// Why no plan is cheaper.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlanProof {
    /// How it was proved.
    pub method: PlanMethod,
    /// What the plan costs.
    pub cost: u64,
    /// No changes that cost less than this reach the target; the plan's cost, where that is proved.
    pub lower_bound: u64,
    /// The best that can be had for one less; `null` where the search would have needed too much memory.
    pub best_below: Option<PlanBelow>,
    /// How much was looked at.
    pub considered: PlanConsidered,
}

/// How a plan was proved to be the cheapest.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum PlanMethod {
    /// All combinations were compared, those ruled out by bounds or dominance left out.
    ExactSearch,
    /// Only a bound was computed: the plan may cost more than needed, by no more than the bound leaves.
    Bound,
}

/// The best that can be had for one less.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanBelow {
    /// One less than the plan costs.
    pub cost: u64,
    /// The highest score of the entity that it can buy; it misses the target.
    #[schemars(range(min = 0, max = 10_000))]
    pub score: Number,
}

/// How much was looked at.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanConsidered {
    /// Things that could be raised.
    pub items: u32,
    /// Levels they could be raised to, together.
    pub choices: u32,
    /// Combinations that had to be kept in mind.
    pub states: u32,
}

/// Quick wins: always the most gain per cost next, which is seldom the cheapest.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PlanGreedy {
    /// What the steps cost together.
    pub cost: u64,
    /// How much more than the plan.
    pub extra: u64,
    /// The score of the entity they lead to.
    #[schemars(range(min = 0, max = 10_000))]
    pub score: Number,
    /// The steps, the most gain per cost first.
    pub steps: Vec<PlanChange>,
}

/// What a plan had to leave alone.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct PlanHeld {
    /// Points of the entity that are locked.
    #[schemars(range(min = 0, max = 10_000))]
    pub locked: Number,
    /// Points of the entity that depend on what no unit can observe itself.
    #[schemars(range(min = 0, max = 10_000))]
    pub not_self_observed: Number,
    /// Ids of units planned by points or score alone.
    pub coarse: Vec<Id>,
    /// Ids of units whose score or points cover details, so that they are not planned there.
    pub covered: Vec<Id>,
}
