//! Swanilai.

#![warn(missing_docs, missing_debug_implementations)]

pub mod instrument;
pub mod json;
pub mod number;
pub mod problem;
pub mod text;
