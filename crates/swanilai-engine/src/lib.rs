//! The engine: long work as a program of its own, without a page, for www/worker.js.
//!
//! It is built for speed while the app is built for size: a nation's files are read and scored in a
//! third of the time, for bytes that only those fetch who ask for long work.

use js_sys::{Array, Function};
use swanilai::work::carry_out;
use wasm_bindgen::prelude::*;

/// Does a task of [`swanilai::work`]; `tell(done, total)` may be called on the way, and stops it with `false`.
#[wasm_bindgen]
#[must_use]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript gives is ours"
)]
pub fn work(task: &str, input: Array, tell: &Function) -> String {
    let input: Vec<String> = input.iter().filter_map(|text| text.as_string()).collect();
    let mut tell = |done: u32, total: u32| {
        let answer = tell.call2(&JsValue::UNDEFINED, &done.into(), &total.into());
        !answer.is_ok_and(|answer| answer == JsValue::FALSE)
    };
    carry_out(task, &input, &mut tell)
}
