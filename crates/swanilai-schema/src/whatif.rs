//! Changes to try and what comes of them, as `whatif` reads and writes them.

use super::result::{Bounds, Class, Zone};
use super::{Id, Number};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A change to try on a copy of one unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(untagged)]
pub enum WhatIfEdit {
    /// A mark.
    Level(LevelEdit),
    /// An indicator does not apply.
    NotApplicable(NotApplicableEdit),
    /// An indicator is not answered.
    Clear(ClearEdit),
    /// A final score.
    Score(ScoreEdit),
    /// Points of a dimension.
    Points(PointsEdit),
    /// The unit is not counted.
    LeaveOut(LeaveOutEdit),
}

/// Sets the mark of an indicator: that of one observer, or all marks there are.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct LevelEdit {
    /// Id of the unit.
    pub unit: Id,
    /// Full id of the indicator.
    pub indicator: Id,
    /// The observer; all marks where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The level or index.
    pub level: Number,
}

/// Marks an indicator as not applicable.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NotApplicableEdit {
    /// Id of the unit.
    pub unit: Id,
    /// Full id of the indicator.
    pub indicator: Id,
    /// It does not apply.
    #[schemars(extend("const" = true))]
    pub not_applicable: bool,
}

/// Takes the answer of an indicator away.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ClearEdit {
    /// Id of the unit.
    pub unit: Id,
    /// Full id of the indicator.
    pub indicator: Id,
    /// It is not answered.
    #[schemars(extend("const" = true))]
    pub clear: bool,
}

/// Sets the final score of a unit.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct ScoreEdit {
    /// Id of the unit.
    pub unit: Id,
    /// The score in points; `null` takes it away, so that points and marks count.
    pub score: Option<Number>,
}

/// Sets the points of a dimension.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct PointsEdit {
    /// Id of the unit.
    pub unit: Id,
    /// Id of the dimension.
    pub dimension: Id,
    /// The points; `null` takes them away, so that marks count.
    pub points: Option<Number>,
}

/// Leaves a unit out.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeaveOutEdit {
    /// Id of the unit.
    pub unit: Id,
    /// It is not counted.
    #[schemars(extend("const" = true))]
    pub leave_out: bool,
}

/// A result before and after changes, side by side.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// Always true: no result of this module is a result of the Ombudsman.
    #[schemars(extend("const" = true))]
    pub simulation: bool,
    /// The same in words, in the language asked for.
    pub notice: String,
    /// The entity.
    pub entity: WhatIfEntity,
    /// The units, in the order of the assessment.
    pub units: Vec<WhatIfUnit>,
    /// Indexes of changes that could not act, because a final score or a dimension's points count before them.
    pub hidden: Vec<u32>,
}

/// The entity on both sides.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct WhatIfEntity {
    /// As it is.
    pub before: EntitySide,
    /// With the changes.
    pub after: EntitySide,
    /// The difference.
    pub change: Change,
}

/// A unit on both sides.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct WhatIfUnit {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// As it is.
    pub before: UnitSide,
    /// With the changes; `null` where it is left out.
    pub after: Option<UnitSide>,
    /// The difference.
    pub change: Change,
    /// Its dimensions.
    pub dimensions: Vec<WhatIfDimension>,
}

/// A dimension on both sides, in points; `null` while it is open or not known.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct WhatIfDimension {
    /// Id.
    pub id: Id,
    /// As it is.
    pub before: Option<Number>,
    /// With the changes.
    pub after: Option<Number>,
    /// The difference.
    pub change: Option<Number>,
}

/// The difference of the figures shown; `null` where one side has none.
#[derive(Serialize, Deserialize, JsonSchema, Debug)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Of the score.
    pub score: Option<Number>,
    /// Of the lowest still possible.
    pub low: Option<Number>,
    /// Of the highest still possible.
    pub high: Option<Number>,
}

/// One side of something that stands somewhere; what is its own comes last.
macro_rules! side {
    ($(#[$about:meta])* $name:ident { $($(#[$last_about:meta])* $last:ident: $last_type:ty,)* }) => {
        $(#[$about])*
        #[derive(Serialize, Deserialize, JsonSchema, Debug)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The score; `null` while anything is open.
            pub score: Option<Number>,
            /// The lowest and highest still possible.
            pub bounds: Bounds,
            /// The class; `null` while it is open.
            pub class: Option<Class>,
            /// The zone; `null` while it is open, and where the instrument has none.
            pub zone: Option<Zone>,
            /// How many answers there are.
            pub answered: u32,
            /// How many answers there can be.
            pub total: u32,
            $($(#[$last_about])* pub $last: $last_type,)*
        }
    };
}

side! {
    /// A unit on one side.
    UnitSide {}
}

side! {
    /// The entity on one side.
    EntitySide {
        /// The opinion in words; `null` while the class is open.
        opinion: Option<String>,
    }
}
