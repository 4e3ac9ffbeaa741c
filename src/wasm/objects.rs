//! Plain objects of JavaScript, in and out through `serde-wasm-bindgen`.

use super::convert::{Failure, without_places};
use crate::instrument::{Instrument, builtin};
use crate::json::{self, Limits, Node, Value};
use crate::problem::{Code, Problem};
use crate::text::Lang;
use core::cell::{Cell, RefCell};
use serde::Serialize as _;
use wasm_bindgen::prelude::*;

/// Most bytes of an object; several assessments may be merged in one call.
const WHOLE: Limits = Limits {
    bytes: 64 << 20,
    depth: Limits::DEFAULT.depth,
};

/// A plain value from JavaScript.
///
/// Whatever is not plain and exact is read once more, from what `JSON.stringify` makes of it: that
/// tells what is wrong and where, and honours what only JavaScript can tell, such as the text of a date.
pub(super) fn from_js(value: &JsValue, lang: Lang) -> Result<Node, Failure> {
    if value.is_undefined() {
        return Ok(Value::Null.into());
    }
    if let Some(node) = walked(value) {
        return Ok(node);
    }
    let fail = |problem| Failure::new(without_places(vec![problem]), lang);
    let text = stringify(value);
    let text = text.ok_or_else(|| fail(Problem::new(Code::WrongType, "", "", "JSON")))?;
    json::read(&text, WHOLE).map_err(fail)
}

/// How often a walk may be thrown out of before objects are read as texts only.
const THROWN: u32 = 100;

thread_local! {
    /// What the last walk found.
    static FOUND: RefCell<Option<Node>> = const { RefCell::new(None) };
    /// How often a getter or a proxy threw.
    static THREW: Cell<u32> = const { Cell::new(0) };
    /// Reads a value and leaves it in `FOUND`.
    static WALK: Closure<dyn Fn(JsValue)> = Closure::new(|value| {
        let node = json::from_serde(serde_wasm_bindgen::Deserializer::from(value), WHOLE).ok();
        FOUND.with(|found| found.replace(node));
    });
}

/// The value by a walk over the object, if it is plain and exact.
///
/// A getter or a proxy may throw, and what JavaScript throws leaves Rust's frames as they are: the
/// stack stays as deep as it was, and after some hundreds of times there is none left. So the walk is
/// called by way of JavaScript, which catches: then this frame returns as usual and sets the stack
/// right. What the walk held is lost each time, so it does not happen more than `THROWN` times.
fn walked(value: &JsValue) -> Option<Node> {
    if THREW.get() >= THROWN {
        return None;
    }
    WALK.with(|walk| {
        let walk: &js_sys::Function = walk.as_ref().unchecked_ref();
        if walk.call1(&JsValue::UNDEFINED, value).is_err() {
            THREW.set(THREW.get().saturating_add(1));
            return None;
        }
        FOUND.take()
    })
}

/// `JSON.stringify`, with numbers that JSON cannot hold kept as words, so that they are refused and not dropped.
fn stringify(value: &JsValue) -> Option<String> {
    let text = js_sys::JSON::stringify(value).ok()?.as_string()?;
    if !text.contains("null") {
        return Some(text);
    }
    let words =
        Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(|_, value: JsValue| {
            match value.as_f64() {
                Some(number) if number.is_nan() => "NaN".into(),
                Some(number) if number.is_infinite() => "Infinity".into(),
                _ => value,
            }
        });
    js_sys::JSON::stringify_with_replacer(value, words.as_ref())
        .ok()?
        .as_string()
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
