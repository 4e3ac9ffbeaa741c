//! One year's rules as data: dimensions, variables, indicators, weights, scales, classes, conditions.

mod builtin;
mod check;
mod file;
mod model;
mod texts;
mod weigh;

pub use builtin::{Builtin, bring_packs, builtin, builtins, current};
pub use file::read;
pub use model::{
    Class, Condition, Depth, Effect, Indicator, Instrument, Method, Node, NodeId, Observers,
    Preset, PresetUnit, Provenance, Reason, Rule, Scale, ScaleKind, Source, Status, Weight,
    WeightRange, Zone,
};
pub use texts::{ClassText, NodeText, ScaleText, Texts};
