//! What looks beyond the score of one assessment: plans, units and years side by side, trials, scenarios.
//!
//! With these the module weighs twice as much, so they come in a module of their own, `swanilai/analysis`.

use super::convert::{self, Failure};
use super::objects::{from_js, named, to_js};
use super::{convert_analysis, language, open};
use swanilai::{compare as comparing, scenario as outlook, trend as years, whatif};
use wasm_bindgen::prelude::*;

/// The cheapest changes that bring the entity to a target, and the proof that none are cheaper.
///
/// # Errors
/// The problems of the assessment, the target (`target.…`) or the options (`options.…`);
/// `cancelled` where `progress` gave `false`, and what `progress` threw.
#[wasm_bindgen(unchecked_return_type = "Plan")]
pub fn plan(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "PlanTarget")] target: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "PlanOptions")] options: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Progress")] progress: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let opened = open(&from_js(assessment, lang)?, lang)?;
    let (target, options) = (
        named(target, "target", lang)?,
        named(options, "options", lang)?,
    );
    to_js(&convert_analysis::plan(
        &opened, &target, &options, lang, progress,
    )?)
}

/// The units of an assessment side by side: ranks, distances, a heat table of their dimensions.
///
/// # Errors
/// The problems of the assessment, each with its path.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let opened = open(&from_js(assessment, lang)?, lang)?;
    to_js(&comparing::write(
        &opened.assessment,
        &opened.instrument,
        lang,
    ))
}

/// The scores of an assessment's history and its present one, broken where the method changed.
/// `year` is the year of the present one.
///
/// # Errors
/// The problems of the assessment, each with its path; or `wrong-type`, `not-whole`, `out-of-range` for the year.
#[wasm_bindgen(unchecked_return_type = "Trend")]
pub fn trend(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "number")] year: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let year = convert_analysis::year(&from_js(year, lang)?, lang)?;
    let opened = open(&from_js(assessment, lang)?, lang)?;
    to_js(&years::write(
        &opened.assessment,
        &opened.instrument,
        year,
        lang,
    ))
}

/// Tries changes on a copy of an assessment: the result before and after, side by side.
///
/// # Errors
/// The problems of the assessment or of the changes, each with its path.
#[wasm_bindgen(js_name = whatIf, unchecked_return_type = "WhatIf")]
pub fn what_if(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "WhatIfEdit[]")] edits: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let opened = open(&from_js(assessment, lang)?, lang)?;
    let (assessment, instrument) = (&opened.assessment, &*opened.instrument);
    let edits = whatif::read(&from_js(edits, lang)?, assessment, instrument)
        .map_err(|found| Failure::new(convert::without_places(found), lang))?;
    to_js(&whatif::write(assessment, instrument, &edits, lang))
}

/// Scores an assessment under a pessimistic, a likely and an optimistic scenario for parts that
/// cannot be observed by oneself, and finds from which value on each class is reached.
///
/// # Errors
/// The problems of the assessment or of the question, each with its path.
#[wasm_bindgen(unchecked_return_type = "Outlook")]
pub fn scenario(
    #[wasm_bindgen(unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "ScenarioQuestion")] question: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let opened = open(&from_js(assessment, lang)?, lang)?;
    let (assessment, instrument) = (&opened.assessment, &*opened.instrument);
    let question = outlook::read(&from_js(question, lang)?, instrument)
        .map_err(|found| Failure::new(convert::without_places(found), lang))?;
    to_js(&outlook::write(assessment, instrument, &question, lang))
}
