//! The result document, as `score::write` writes it.

use super::{Id, Number};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use swanilai::problem::Code;

/// What an instrument's rules make of an assessment, with the whole working.
///
/// It is a simulation, recomputed each time and never stored as truth.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Result")]
pub struct ResultDocument {
    /// The kind of document.
    #[schemars(extend("const" = "swanilai.result"))]
    pub format: String,
    /// Major version of the format.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// The instrument that was used.
    pub instrument: InstrumentStamp,
    /// Always true: no result of this module is a result of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    #[schemars(length(max = 200))]
    pub notice: String,
    /// Where the entity stands.
    pub entity: EntityResult,
    /// Where each unit stands, in the order of the assessment.
    pub units: Vec<UnitResult>,
    /// What acted on the result and is only assumed.
    pub assumptions: Vec<Assumption>,
    /// What a person should know.
    pub warnings: Vec<Problem>,
}

/// The instrument that was used, exactly.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct InstrumentStamp {
    /// Id.
    pub id: Id,
    /// Version.
    pub version: String,
    /// SHA-256 of its file, hexadecimal.
    pub digest: String,
}

/// The lowest and highest points still possible; equal once everything is answered.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The lowest still possible, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub low: Number,
    /// The highest still possible, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub high: Number,
}

/// The class a score falls in.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Category letter; `null` where the instrument has none.
    pub code: Option<String>,
    /// Name, `Kualitas Sedang`.
    pub name: String,
    /// Zone; `null` where the instrument has none.
    pub zone: Option<Zone>,
}

/// A zone.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// Green.
    Hijau,
    /// Yellow.
    Kuning,
    /// Red.
    Merah,
}

/// Where a score would end if what is open went like what is answered.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Projected {
    /// The score, in points.
    #[schemars(range(min = 0, max = 10_000))]
    pub score: Number,
    /// Its class.
    pub class: Class,
}

/// A document whose first fields are its own, whose middle ones are those of every standing.
macro_rules! standing {
    ($(#[$about:meta])* $name:ident { $($(#[$first_about:meta])* $first:ident: $first_type:ty,)* .. $($(#[$last_about:meta])* $last:ident: $last_type:ty,)* }) => {
        $(#[$about])*
        #[derive(Serialize, Deserialize, JsonSchema, Debug)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$first_about])* pub $first: $first_type,)*
            /// The score in points, with the instrument's decimals; `null` while anything is unanswered.
            #[schemars(range(min = 0, max = 10_000))]
            pub score: Option<Number>,
            /// The lowest and highest score still possible.
            pub bounds: Bounds,
            /// The class; `null` while lowest and highest fall in different ones.
            pub class: Option<Class>,
            /// The zone; `null` while it is open, and where the instrument has none.
            pub zone: Option<Zone>,
            /// Whether the class is certain, whatever the open answers will be.
            pub certain: bool,
            /// Where the score would end; `null` where nothing is answered.
            pub projected: Option<Projected>,
            /// How many answers there are.
            pub answered: u32,
            /// How many answers there can be.
            pub total: u32,
            $($(#[$last_about])* pub $last: $last_type,)*
        }
    };
}

standing! {
    /// Where the entity stands: the mean of its units' unrounded scores.
    EntityResult {
        /// Name.
        name: String,
        ..
        /// The opinion in words; `null` while the class is open.
        opinion: Option<String>,
        /// The conditions of the instrument; they come after the number and never change it.
        conditions: Vec<ConditionResult>,
    }
}

standing! {
    /// Where a unit stands: the sum of its dimensions.
    UnitResult {
        /// Id.
        id: Id,
        /// Name.
        name: String,
        ..
        /// Its dimensions; empty where only the final score is known.
        dimensions: Vec<DimensionResult>,
    }
}

/// What a condition does, without ever changing the number.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Products left undone keep the entity out of the green zone.
    ZoneNotHijau,
    /// Products left undone withhold the award.
    AwardWithheld,
    /// Products all done add words to the opinion.
    OpinionSuffix,
}

/// How a condition stands.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum ConditionState {
    /// There are products and all are followed up.
    Met,
    /// At least one product is not followed up.
    Breached,
    /// Nobody said, or there was no product.
    Unknown,
}

/// A condition of the instrument, judged.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ConditionResult {
    /// Id in the instrument.
    pub id: Id,
    /// What it does.
    pub effect: Effect,
    /// The words it adds to the opinion; `null` for other effects.
    pub suffix: Option<String>,
    /// How it stands.
    pub state: ConditionState,
}

/// A node of the tree with its points; what is below it comes last.
macro_rules! tallied {
    ($(#[$about:meta])* $name:ident { $($(#[$below_about:meta])* $below:ident: $below_type:ty,)* }) => {
        $(#[$about])*
        #[derive(Serialize, Deserialize, JsonSchema, Debug)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Full id, `input.kompetensi.1`.
            pub id: Id,
            /// Points earned; `null` while anything below is unanswered, and where it does not apply.
            #[schemars(range(min = 0, max = 10_000))]
            pub points: Option<Number>,
            /// What it can add here, in points, after items that do not apply were taken out.
            #[schemars(range(min = 0, max = 10_000))]
            pub max: Number,
            /// The lowest and highest points still possible.
            pub bounds: Bounds,
            /// Points that answers left of their weight.
            #[schemars(range(min = 0, max = 10_000))]
            pub lost: Number,
            /// Whether it applies to the unit.
            pub applies: bool,
            /// How many answers there are.
            pub answered: u32,
            /// How many answers there can be.
            pub total: u32,
            $($(#[$below_about])* pub $below: $below_type,)*
        }
    };
}

tallied! {
    /// A dimension of a unit.
    DimensionResult {
        /// Its variables; empty where the dimension is known by its points.
        variables: Vec<VariableResult>,
    }
}

tallied! {
    /// A variable of a unit.
    VariableResult {
        /// Its indicators.
        indicators: Vec<IndicatorResult>,
    }
}

tallied! {
    /// An indicator of a unit.
    IndicatorResult {}
}

/// Something assumed that acted on a result.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Assumption {
    /// Path in the instrument: `input.kompetensi.2.weight`, `scales.level-4`, `rules.indicator-mean`.
    pub path: String,
    /// Why, for a person.
    pub why: String,
}

/// One thing wrong with an input.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Which rule was broken.
    pub code: ProblemCode,
    /// How bad it is.
    pub severity: Severity,
    /// Path in the document, `units[0].score`; empty for the document itself.
    pub path: String,
    /// Line in the text, from 1; `null` where the input was no text.
    pub line: Option<u32>,
    /// Column in the text in characters, from 1; `null` where the input was no text.
    pub column: Option<u32>,
    /// What was found, shortened.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// What is wrong and what to do, for a person.
    pub message: String,
}

/// How bad a problem is.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The input is refused whole.
    Error,
    /// The input is used, but a person should know.
    Warning,
}

/// The stable name of a rule that an input can break.
#[derive(Serialize, Deserialize, Debug)]
pub struct ProblemCode(pub String);

impl JsonSchema for ProblemCode {
    fn schema_name() -> Cow<'static, str> {
        "ProblemCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        json_schema!({
            "description": "The stable name of a rule that an input can break.",
            "type": "string",
            "enum": names,
        })
    }
}
