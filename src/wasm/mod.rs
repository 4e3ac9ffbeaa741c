//! What JavaScript calls: decode, call, encode, and nothing else.

mod convert;

use crate::instrument::builtins;
use crate::json::{self, Node};
use crate::text::Lang;
use crate::{assessment, score as scoring};
use convert::{Failure, from_js, problems, to_js};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// The instruments that come with the module, the current one first, drafts last.
///
/// # Errors
/// Never for a released build.
#[wasm_bindgen(unchecked_return_type = "InstrumentSummary[]")]
pub fn instruments() -> Result<JsValue, JsValue> {
    let summaries: Result<Vec<Node>, Failure> = builtins().iter().map(convert::summary).collect();
    to_js(&Node::list(summaries?))
}

/// One instrument: its rules with their provenance, its digest and the points every node can add.
///
/// # Errors
/// `unknown-instrument` when there is none with that id.
#[wasm_bindgen(unchecked_return_type = "Instrument")]
pub fn instrument(id: &str) -> Result<JsValue, JsValue> {
    to_js(&convert::instrument(id)?)
}

/// Scores an assessment: score, bounds, class and the whole working for entity and units.
///
/// # Errors
/// The problems of the assessment, each with its path.
#[wasm_bindgen(unchecked_return_type = "Result")]
pub fn score(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let lang = language(lang.as_deref());
    let opened =
        assessment::open_node(&from_js(assessment)?).map_err(|found| Failure::new(found, lang))?;
    to_js(&scoring::write(
        &opened.assessment,
        &opened.instrument,
        lang,
    ))
}

/// Everything wrong with the text of an assessment file, with path, line and column; empty when nothing is.
///
/// # Errors
/// Never; problems are the result.
#[wasm_bindgen(unchecked_return_type = "Problem[]")]
pub fn validate(text: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    let found = match assessment::open(text) {
        Ok(opened) => opened.warnings,
        Err(found) => found,
    };
    to_js(&problems(&found, language(lang.as_deref())))
}

/// Reads the text of an assessment file.
///
/// # Errors
/// The problems of the text, each with path, line and column.
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn parse(text: &str, lang: Option<String>) -> Result<JsValue, JsValue> {
    let lang = language(lang.as_deref());
    let opened = assessment::open(text).map_err(|found| Failure::new(found, lang))?;
    to_js(&assessment::write(&opened.assessment, &opened.instrument))
}

/// Writes an assessment in its canonical form: the same assessment always gives the same bytes.
///
/// # Errors
/// The problems of the assessment, each with its path.
#[wasm_bindgen]
pub fn serialise(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: JsValue,
    lang: Option<String>,
) -> Result<String, JsValue> {
    let lang = language(lang.as_deref());
    let opened =
        assessment::open_node(&from_js(assessment)?).map_err(|found| Failure::new(found, lang))?;
    Ok(json::write(&assessment::write(
        &opened.assessment,
        &opened.instrument,
    )))
}

/// Merges assessments of one entity; `choices` settles clashes in the order reported.
///
/// # Errors
/// The problems of the assessments, or of joining them.
#[wasm_bindgen(unchecked_return_type = "Merged")]
pub fn merge(
    #[wasm_bindgen(unchecked_param_type = "Assessment[]")] assessments: JsValue,
    #[wasm_bindgen(unchecked_param_type = "Choice[] | undefined")] choices: JsValue,
    lang: Option<String>,
) -> Result<JsValue, JsValue> {
    let lang = language(lang.as_deref());
    let merged = convert::merge(&from_js(assessments)?, &from_js(choices)?, lang)?;
    to_js(&merged)
}

/// The version of the module.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn language(tag: Option<&str>) -> Lang {
    tag.and_then(Lang::from_tag).unwrap_or_default()
}
