//! What JavaScript calls: decode, call, encode, and nothing else.

#[cfg(feature = "analysis")]
pub mod analysis;
mod arguments;
#[cfg(feature = "bench")]
pub mod bench;
mod convert;
#[cfg(feature = "analysis")]
mod convert_analysis;
mod objects;
#[cfg(feature = "analysis")]
pub mod rekap;

use convert::{Failure, document, problems, text};
use objects::{from_js, keep_ids, named, to_js};
use swanilai::assessment::Opened;
use swanilai::instrument::builtins;
use swanilai::json::{self, Node};
use swanilai::text::Lang;
use swanilai::{assessment, score as scoring};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// The instruments that come with the module, the current one first, drafts last.
///
/// # Errors
/// Never for a released build.
#[wasm_bindgen(unchecked_return_type = "InstrumentSummary[]")]
pub fn instruments() -> Result<JsValue, JsValue> {
    let summaries: Result<Vec<Node>, Failure> =
        builtins().iter().map(convert::instrument_summary).collect();
    to_js(&Node::list(summaries?))
}

/// One instrument: its rules with their provenance, its digest and the points every node can add.
///
/// # Errors
/// `unknown-instrument` when there is none with that id.
#[wasm_bindgen(unchecked_return_type = "Instrument")]
pub fn instrument(
    #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue,
) -> Result<JsValue, JsValue> {
    to_js(&convert::instrument(&text(id, Lang::default())?)?)
}

/// Scores an assessment: score, bounds, class and the whole working for entity and units.
///
/// # Errors
/// The problems of the assessment, each with its path.
#[wasm_bindgen(unchecked_return_type = "Result")]
pub fn score(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let opened = open(&from_js(assessment, lang)?, lang)?;
    keep_ids(&opened.instrument);
    to_js(&scoring::write(
        &opened.assessment,
        &opened.instrument,
        lang,
    ))
}

/// Everything wrong with the text of an assessment file, with path, line and column; empty when nothing is.
///
/// # Errors
/// When the argument is no text; problems of the text are the result.
#[wasm_bindgen(unchecked_return_type = "Problem[]")]
pub fn validate(
    #[wasm_bindgen(unchecked_param_type = "string")] file: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let found = match document(file, lang)? {
        Err(too_large) => vec![too_large],
        Ok(text) => assessment::open(&text).map_or_else(|found| found, |opened| opened.warnings),
    };
    to_js(&problems(&found, lang))
}

/// Reads the text of an assessment file.
///
/// # Errors
/// The problems of the text, each with path, line and column.
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn parse(
    #[wasm_bindgen(unchecked_param_type = "string")] file: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let text = document(file, lang)?.map_err(|problem| Failure::new(vec![problem], lang))?;
    let opened = assessment::open(&text).map_err(|found| Failure::new(found, lang))?;
    to_js(&assessment::write(&opened.assessment, &opened.instrument))
}

/// Writes an assessment in its canonical form: the same assessment always gives the same bytes.
///
/// # Errors
/// The problems of the assessment, each with its path.
#[wasm_bindgen]
pub fn serialise(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<String, JsValue> {
    let lang = language(lang);
    let opened = open(&from_js(assessment, lang)?, lang)?;
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
    #[wasm_bindgen(unchecked_param_type = "Assessment[]")] assessments: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "(Choice | MergeDecision)[]")] choices: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let choices = named(choices, "choices", lang)?;
    let merged = convert::merge(&from_js(assessments, lang)?, &choices, lang)?;
    to_js(&merged)
}

/// The version of the module.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The language asked for; anything unknown gives the first one.
fn language(tag: &JsValue) -> Lang {
    tag.as_string()
        .and_then(|tag| Lang::from_tag(&tag))
        .unwrap_or_default()
}

fn open(node: &Node, lang: Lang) -> Result<Opened, Failure> {
    assessment::open_node(node).map_err(|found| Failure::new(convert::without_places(found), lang))
}
