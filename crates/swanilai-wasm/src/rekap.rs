//! Many files into one table, step by step, so that a worker can tell how far it is and be stopped.

use super::convert::{self, Failure, document, problems, text};
use super::objects::{from_js, named, to_js};
use super::{convert_analysis, language};
use swanilai::json::Node;
use swanilai::summary;
use wasm_bindgen::prelude::*;

/// A summary under way.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Rekap {
    rekap: summary::Rekap,
}

#[wasm_bindgen]
impl Rekap {
    /// A summary of nothing yet.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the text of a file: an assessment, or a list of published results.
    /// Gives its problems; a faulty file is listed in the summary and stops nothing.
    ///
    /// # Errors
    /// When an argument is no text.
    #[wasm_bindgen(unchecked_return_type = "Problem[]")]
    pub fn add(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] name: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "string")] file: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let lang = language(lang);
        let name = text(name, lang)?;
        let found = match document(file, lang)? {
            Err(too_large) => self.rekap.refuse(&name, too_large),
            Ok(file) => self.rekap.add(&name, &file).unwrap_or_else(|found| found),
        };
        to_js(&problems(&found, lang))
    }

    /// Adds a result as the press printed it; it is ranked with the others and stays marked.
    ///
    /// # Errors
    /// The problems of the row.
    #[wasm_bindgen(js_name = addPublished)]
    pub fn add_published(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "PublishedRow")] row: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
    ) -> Result<(), JsValue> {
        let lang = language(lang);
        let row: Node = from_js(row, lang)?;
        let added = self.rekap.add_published(&row);
        Ok(added.map_err(|found| Failure::new(convert::without_places(found), lang))?)
    }

    /// Joins, scores, ranks and counts what was added; `choices` settles conflicts by their ids.
    /// More can be added afterwards.
    ///
    /// # Errors
    /// `wrong-type` for a choice that is none.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn finish(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "Record<string, Choice>")] choices: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let lang = language(lang);
        let choices = convert_analysis::choices(&named(choices, "choices", lang)?, lang)?;
        to_js(&summary::write(&self.rekap.finish(&choices), lang))
    }
}

/// Assessments into one table; `choices` settles conflicts by their ids. A faulty one is listed and
/// stops nothing.
///
/// # Errors
/// `wrong-type` when there is no list, or for a choice that is none.
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarise(
    #[wasm_bindgen(unchecked_param_type = "Assessment[]")] assessments: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Record<string, Choice>")] choices: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Lang")] lang: &JsValue,
) -> Result<JsValue, JsValue> {
    let lang = language(lang);
    let choices = convert_analysis::choices(&named(choices, "choices", lang)?, lang)?;
    let assessments = from_js(assessments, lang)?;
    to_js(&convert_analysis::summarise(&assessments, &choices, lang)?)
}
