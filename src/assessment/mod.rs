//! The document a person fills: entity, units, marks, evidence.

mod edit;
mod file;
mod merge;
mod model;
mod rules;
mod write;

pub use file::{FORMAT, Opened, VERSION, open, open_node};
pub use merge::{Choice, Clash, Merged, merge, name_key};
pub use model::{
    Assessment, Entity, Evidence, Extra, FollowUp, History, Mark, Observation, Product, Unit,
};
pub use rules::admit;
pub use write::write;
