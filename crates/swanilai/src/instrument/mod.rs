//! One year's rules as data: dimensions, variables, indicators, weights, scales, classes, conditions.

mod builtin;
mod check;
mod file;
mod model;
mod texts;
mod texts_own;
mod weigh;
mod write;

pub use builtin::{Builtin, bring_packs, builtin, builtins, current};
pub use file::{read, read_node};
pub use model::{
    Adjusted, Class, Condition, Depth, Effect, Indicator, Instrument, Method, Node, NodeId,
    Observers, Preset, PresetUnit, Provenance, Reason, Rule, Scale, ScaleKind, Source, Status,
    Weight, WeightRange, Zone,
};
pub use texts::{ClassText, NodeText, ScaleText, Texts};
pub use write::write;

pub(crate) use file::fingerprint;
pub(crate) use weigh::weigh;
