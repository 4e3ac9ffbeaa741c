#![doc = include_str!("../README.md")]
#![warn(missing_docs, missing_debug_implementations)]

pub mod adjust;
pub mod assessment;
pub mod book;
pub mod compare;
pub mod evidence;
pub mod instrument;
pub mod json;
pub mod link;
pub mod number;
pub mod plan;
pub mod problem;
pub mod quick;
pub mod report;
pub mod scenario;
pub mod score;
pub mod summary;
pub mod table;
pub mod text;
pub mod trend;
pub mod whatif;
pub mod words;
pub mod work;
pub mod zip;
