//! Between JavaScript's values and ours, for what `analysis.rs` and `rekap.rs` export.

use super::convert::{CHOICES, Failure, choice, without_places};
use core::cell::RefCell;
use swanilai::assessment::Opened;
use swanilai::json::{Node, Path, Reader, Value};
use swanilai::plan;
use swanilai::problem::{Code, Problem};
use swanilai::summary::{self, Choices, Rekap};
use swanilai::text::Lang;
use wasm_bindgen::prelude::*;

/// Plans, and tells the function given how far the work is.
pub(super) fn plan(
    opened: &Opened,
    target: &Node,
    options: &Node,
    lang: Lang,
    progress: &JsValue,
) -> Result<Node, JsValue> {
    let fail = |found| Failure::new(without_places(found), lang);
    let Opened {
        assessment,
        instrument,
        ..
    } = opened;
    let target = plan::file::target(target, instrument).map_err(fail)?;
    let options = plan::file::options(options, assessment, instrument).map_err(fail)?;
    let watcher = progress.dyn_ref::<js_sys::Function>();
    let mut thrown = None;
    let mut watch = |done: u32, total: u32| {
        let Some(watcher) = watcher else { return true };
        match watcher.call2(&JsValue::UNDEFINED, &done.into(), &total.into()) {
            Ok(answer) => answer != JsValue::FALSE,
            Err(error) => {
                thrown = Some(error);
                false
            }
        }
    };
    let found = plan::plan(assessment, instrument, target, &options, &mut watch);
    let found = found.map_err(|cancelled| {
        thrown.unwrap_or_else(|| Failure::new(vec![cancelled.into()], lang).into())
    })?;
    Ok(plan::write(&found, assessment, instrument, lang))
}

/// Choices by the id of the conflict; none where nothing is given.
pub(super) fn choices(node: &Node, lang: Lang) -> Result<Choices, Failure> {
    match &node.value {
        Value::Null => Ok(Choices::default()),
        Value::Object(entries) => entries
            .iter()
            .map(|(id, node)| {
                let made = choice(node, &Path::Key(&CHOICES, id), lang)?;
                Ok((id.as_str().to_owned(), made))
            })
            .collect(),
        _ => {
            let path = CHOICES.to_string();
            let problem = Problem::new(Code::WrongType, path, "", "object { }");
            Err(Failure::new(vec![problem], lang))
        }
    }
}

/// A year, or none.
pub(super) fn year(node: &Node, lang: Lang) -> Result<Option<u32>, Failure> {
    if node.value == Value::Null {
        return Ok(None);
    }
    let problems = RefCell::new(Vec::new());
    let year = Reader::document(node, &problems).whole(9_999);
    let problems = without_places(problems.into_inner());
    year.map(Some).ok_or_else(|| Failure::new(problems, lang))
}

/// A summary of assessments that are there already.
pub(super) fn summarise(
    assessments: &Node,
    choices: &Choices,
    lang: Lang,
) -> Result<Node, Failure> {
    let Value::List(items) = &assessments.value else {
        let problem = Problem::new(Code::WrongType, "", "", "list [ ]");
        return Err(Failure::new(vec![problem], lang));
    };
    let mut rekap = Rekap::new();
    for (index, item) in items.iter().enumerate() {
        // A fault is listed in the summary, as that of a file is.
        let _ = rekap.add_node(&format!("[{index}]"), item);
    }
    Ok(summary::write(&rekap.finish(choices), lang))
}
