//! Objects of JavaScript in, and plain ones out through `serde-wasm-bindgen`.

use super::arguments;
use super::convert::Failure;
use serde::Serialize as _;
use swanilai::instrument::{Instrument, builtin};
use swanilai::json::Node;
use swanilai::text::Lang;
use wasm_bindgen::prelude::*;

/// An argument that a caller hands over.
pub(super) fn from_js(value: &JsValue, lang: Lang) -> Result<Node, Failure> {
    named(value, "", lang)
}

/// An argument by whose name the paths of its problems begin.
pub(super) fn named(value: &JsValue, name: &str, lang: Lang) -> Result<Node, Failure> {
    arguments::read(value, name).map_err(|problem| Failure::new(vec![problem], lang))
}

/// A plain value for JavaScript: objects, arrays, numbers, strings, booleans and null.
pub(super) fn to_js(node: &Node) -> Result<JsValue, JsValue> {
    node.serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(JsValue::from)
}

/// Lets JavaScript keep the ids of an instrument that comes with the module: making a text over there
/// costs as much as several fields, and these come again with every unit. Those of instruments from
/// outside may be any number, and what is kept is kept for ever.
pub(super) fn keep_ids(instrument: &Instrument) {
    if builtin(&instrument.id).is_some_and(|pack| pack.digest == instrument.digest) {
        for node in &instrument.nodes {
            wasm_bindgen::intern(&node.id);
        }
    }
}
