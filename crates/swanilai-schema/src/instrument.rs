//! The instrument file, as `instrument::read` reads it.

use super::result::{Effect, Zone};
use super::{Id, Number, Table};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One year's rules as data: dimensions, weights, scales, classes, conditions, each with its origin.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstrumentFile {
    /// Where the schema is.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 600))]
    pub schema: Option<String>,
    /// The kind of document.
    #[schemars(extend("const" = "swanilai.instrument"))]
    pub format: String,
    /// Major version of the format.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// Which instrument it is.
    pub instrument: InstrumentName,
    /// Who adjusted which instrument to this one; only packs made so have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adjusted: Option<Adjusted>,
    /// Short name, for lists.
    pub name: Reason,
    /// Whether it may still change.
    pub status: Status,
    /// Years in which it was used, earliest first.
    #[schemars(length(min = 1, max = 50), inner(range(min = 0, max = 9_999)))]
    pub years: Vec<u32>,
    /// Kinds of entity it was used for, the most usual first.
    #[schemars(length(max = 50))]
    pub kinds: Vec<Id>,
    /// The full score of a unit, in points.
    #[schemars(range(min = 1, max = 10_000))]
    pub max: Number,
    /// Decimals of scores, for display and for classification.
    #[schemars(range(min = 0, max = 6))]
    pub decimals: u32,
    /// Where the full score comes from.
    pub max_provenance: Provenance,
    /// The six rules of the arithmetic, each with its origin.
    #[schemars(length(min = 6, max = 6))]
    pub rules: Vec<Rule>,
    /// Scales of marks.
    #[schemars(length(max = 50))]
    pub scales: Vec<Scale>,
    /// Who or what gives separate marks of an indicator.
    #[schemars(length(max = 50))]
    pub observers: Vec<Observers>,
    /// Classes from the best down; `min` falls, the last is 0.
    #[schemars(length(min = 1, max = 20))]
    pub classes: Vec<ClassBand>,
    /// Conditions that come after the number.
    #[schemars(length(max = 20))]
    pub conditions: Vec<Condition>,
    /// Dimensions, in reading order.
    #[schemars(length(min = 1, max = 500))]
    pub dimensions: Vec<Dimension>,
    /// Usual sets of units by kind of entity.
    #[schemars(length(max = 50))]
    pub presets: Vec<Preset>,
    /// Sources by key; every one is referred to.
    #[schemars(extend("maxProperties" = 500))]
    pub sources: Table<Source>,
    /// Reasons by key; every one is referred to.
    #[schemars(extend("maxProperties" = 500))]
    pub reasons: Table<Reason>,
}

/// Which instrument it is.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct InstrumentName {
    /// Id, never reused for something else.
    pub id: Id,
    /// Version of the pack, `1.0.0`; a released version never changes.
    #[schemars(length(max = 600))]
    pub version: String,
}

/// Who adjusted which instrument.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Adjusted {
    /// Job title or office, in the words of those who did it.
    #[schemars(length(max = 600))]
    pub by: String,
    /// The instrument they began with, whose texts are used.
    pub based_on: InstrumentName,
}

/// Whether an instrument may still change.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Frozen.
    Released,
    /// Its year's rules are not known yet.
    Draft,
}

/// Where a rule comes from.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub enum Provenance {
    /// A source says it.
    Stated {
        /// Keys of the sources.
        #[schemars(length(min = 1, max = 50), inner(length(max = 600)))]
        sources: Vec<String>,
        /// Key of a remark.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<Id>,
    },
    /// It follows from what sources say.
    Inferred {
        /// Key of the reason.
        reason: Id,
        /// Keys of the sources.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schemars(length(max = 50), inner(length(max = 600)))]
        sources: Option<Vec<String>>,
    },
    /// It is this project's default, because nothing is public.
    Assumed {
        /// Key of the reason.
        reason: Id,
    },
    /// Those who adjusted the instrument say it; nobody checked it.
    Adjusted {
        /// Keys of the sources, which are their own words.
        #[schemars(length(min = 1, max = 50), inner(length(max = 600)))]
        sources: Vec<String>,
        /// Key of a remark.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<Id>,
    },
}

/// One rule of the arithmetic.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Which rule.
    pub id: RuleId,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The rules every instrument states the origin of.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum RuleId {
    /// A unit's score is the sum of its dimensions.
    UnitSum,
    /// An entity's score is the mean of its units' unrounded scores.
    EntityMean,
    /// Scores are rounded once, half up.
    RoundHalfUp,
    /// An indicator's mark is the mean of its marks.
    IndicatorMean,
    /// What is left of a parent's weight is shared equally where children's weights are not published.
    EqualShare,
    /// The weight of what does not apply goes to its siblings in proportion.
    NotApplicableSpread,
}

/// A scale of marks.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Id within the instrument.
    pub id: Id,
    /// Whether marks are whole.
    pub kind: ScaleKind,
    /// The highest mark.
    #[schemars(range(min = 1, max = 1_000))]
    pub max: u32,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Whether marks are whole.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum ScaleKind {
    /// Whole marks from 0 to the maximum, each described in the texts.
    Levels,
    /// Any number from 0 to the maximum, at most six decimals.
    Index,
}

/// Who or what gives separate marks of an indicator; its mark is the mean of those given.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Observers {
    /// Id within the instrument.
    pub id: Id,
    /// Ids of the officers, products, media or parts.
    #[schemars(length(max = 40))]
    pub slots: Vec<Id>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The band of scores of a class.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClassBand {
    /// Id within the instrument.
    pub id: Id,
    /// Category letter; `null` where there is none.
    #[schemars(length(max = 600))]
    pub code: Option<String>,
    /// Name for an entity, `Kualitas Tertinggi`.
    #[schemars(length(max = 600))]
    pub name: String,
    /// Name for a unit; `null` where it is the same.
    #[schemars(length(max = 600))]
    pub unit_name: Option<String>,
    /// Zone; `null` where there is none.
    pub zone: Option<Zone>,
    /// The lowest rounded score in it, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub min: Number,
    /// Start of a stretch just under `min` that the published bands leave uncovered; `null` where there is none.
    #[schemars(range(min = 0, max = 10_000))]
    pub disputed_from: Option<Number>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A condition that comes after the number and never changes it.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Id within the instrument.
    pub id: Id,
    /// What it does.
    pub effect: Effect,
    /// The words that `opinion-suffix` adds; `null` for other effects.
    #[schemars(length(max = 600))]
    pub suffix: Option<String>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Declares dimension, variable and indicator, which share id, weight and origin.
macro_rules! branch {
    ($(#[$about:meta])* $name:ident { $($(#[$own_about:meta])* $own:ident: $own_type:ty,)* }) => {
        $(#[$about])*
        #[derive(Serialize, Deserialize, JsonSchema, Debug)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            /// Id within its parent; the full id is the path, `input.kompetensi.1`.
            pub id: Id,
            /// Points it can add to a unit's score; `null` where that is not published:
            /// then what is left of the parent is shared equally among such children.
            #[schemars(range(min = 0, max = 10_000))]
            pub weight: Option<Number>,
            /// Where the weight comes from; needed where there is one.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub weight_provenance: Option<Provenance>,
            /// What is known about an unpublished weight.
            #[serde(skip_serializing_if = "Option::is_none")]
            pub weight_range: Option<WeightRange>,
            $($(#[$own_about])* pub $own: $own_type,)*
            /// Where it comes from.
            pub provenance: Provenance,
        }
    };
}

branch! {
    /// A dimension.
    Dimension {
        /// How deep it can be scored.
        depth: Depth,
        /// Its variables; empty where it can only be scored by its points.
        #[schemars(length(max = 500))]
        variables: Vec<Variable>,
    }
}

branch! {
    /// A variable.
    Variable {
        /// Its indicators.
        #[schemars(length(min = 1, max = 500))]
        indicators: Vec<Indicator>,
    }
}

branch! {
    /// An indicator.
    Indicator {
        /// Id of its scale.
        #[schemars(length(max = 600))]
        scale: String,
        /// Id of who or what gives its separate marks; `null` where there is one mark.
        #[schemars(length(max = 600))]
        observers: Option<String>,
        /// How it is assessed.
        #[schemars(length(max = 6))]
        methods: Vec<Method>,
        /// Whether a unit can observe it itself.
        self_observed: bool,
        /// Ids of physical things to look for in a walk through the building.
        #[schemars(length(max = 50))]
        facilities: Vec<Id>,
    }
}

/// How deep a dimension can be scored.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Depth {
    /// From observations on indicators.
    Indicators,
    /// Only from its points or a total, because nothing more is public.
    Points,
}

/// Known limits of an unpublished weight.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct WeightRange {
    /// At least, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub low: Number,
    /// At most, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub high: Number,
    /// Where the limits come from.
    pub provenance: Provenance,
}

/// How an indicator is assessed.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Officers are asked.
    Interview,
    /// Something is looked at.
    Observation,
    /// Papers are read.
    Document,
    /// Users are asked.
    UserInterview,
    /// A survey.
    Survey,
    /// Figures of others.
    SecondaryData,
}

/// A usual set of units for kinds of entity.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Id within the instrument.
    pub id: Id,
    /// Kinds of entity it is for.
    #[schemars(length(max = 50))]
    pub kinds: Vec<Id>,
    /// The units.
    #[schemars(length(max = 100))]
    pub units: Vec<PresetUnit>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A unit of a preset.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PresetUnit {
    /// Id for the unit.
    pub id: Id,
    /// Name for the unit.
    #[schemars(length(max = 600))]
    pub name: String,
    /// Kind of the unit.
    pub kind: Id,
}

/// A source that origins refer to.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title.
    #[schemars(length(max = 600))]
    pub title: String,
    /// Address; `null` where none was kept.
    #[schemars(length(max = 600))]
    pub url: Option<String>,
    /// Whether it is the Ombudsman's own.
    pub official: bool,
}

/// A reason that origins refer to.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// In Bahasa Indonesia.
    #[schemars(length(max = 600))]
    pub id: String,
    /// In English.
    #[schemars(length(max = 600))]
    pub en: String,
}
