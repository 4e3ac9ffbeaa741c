//! The document a person fills: entity, units, marks, evidence, repairs.

mod backup;
mod date;
mod edit;
mod evidence;
mod evidence_file;
mod file;
mod fingerprint;
mod merge;
mod merge_find;
mod merge_parts;
mod merge_repairs;
mod merge_rest;
mod merge_settled;
mod merge_unit;
mod model;
mod place;
mod repair;
mod repair_file;
mod rules;
mod together;
mod write;

pub use backup::drafts;
pub use date::day;
pub use evidence::{Evidence, Facility, Found, Readiness};
pub use file::{FORMAT, Opened, UNITS, VERSION, open, open_node, open_stored};
pub use fingerprint::fingerprint;
pub use merge::{Choice, Clash, Decision, Merged, merge, merge_by};
pub use merge_repairs::RepairClash;
pub use merge_settled::{Matter, Settled};
pub use model::{
    Assessment, Entity, Extra, FollowUp, History, Import, Mark, Observation, Product, Unit,
};
pub use place::{Aspect, Place, difference};
pub use repair::{Part, Repair, Status};
pub use rules::admit;
pub use together::{Combined, Conflict, Side, combine};
pub use write::write;
