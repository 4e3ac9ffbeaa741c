//! What the light pages of `www/v1/` call: texts in, JSON out, and nothing else.

use crate::json::{Node, Value, write_compact};
use crate::quick::{self, Slim};
use wasm_bindgen::prelude::*;

thread_local! {
    static PACKS: Vec<Slim> = quick::packs();
}

fn text(node: Option<Node>) -> String {
    write_compact(&node.unwrap_or(Value::Null.into()))
}

/// The instruments, see [`quick::list`].
#[wasm_bindgen]
#[must_use]
pub fn list() -> String {
    PACKS.with(|packs| text(Some(quick::list(packs))))
}

/// Scores typed rows, see [`quick::calculate`].
#[wasm_bindgen]
#[must_use]
pub fn calculate(set: &str, rows: &str) -> String {
    PACKS.with(|packs| text(quick::calculate(packs, set, rows)))
}

/// Classifies a published score, see [`quick::card`].
#[wasm_bindgen]
#[must_use]
pub fn card(set: &str, low: &str, high: &str) -> String {
    PACKS.with(|packs| text(quick::card(packs, set, low, high)))
}
