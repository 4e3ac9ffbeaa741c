//! What the tests share: files of the repository, and results as a consumer sees them.

use proptest::test_runner::{Config, RngSeed};
use serde_json::Value;
use std::path::PathBuf;
use swanilai::assessment::{self, Opened};
use swanilai::number::Decimal;
use swanilai::score::{self, Scored};
use swanilai::text::Lang;

/// So many random cases, the same ones in every run: what is checked of a change does not depend on luck.
pub(crate) fn cases(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..Config::default()
    }
}

/// A path in the repository.
pub(crate) fn path(relative: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(relative)
}

/// The text of a file in the repository.
pub(crate) fn text(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// A file in the repository as JSON.
pub(crate) fn json(relative: &str) -> Value {
    serde_json::from_str(&text(relative)).unwrap_or_else(|error| panic!("{relative}: {error}"))
}

/// Opens a text that must be a good assessment file.
pub(crate) fn open(text: &str) -> Opened {
    assessment::open(text).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

/// The bytes of the result document of an opened assessment.
pub(crate) fn result_text(opened: &Opened) -> String {
    let node = score::write(&opened.assessment, &opened.instrument, Lang::En);
    swanilai::json::write(&node)
}

/// The result document of an assessment.
pub(crate) fn result(assessment: &Value) -> Value {
    let opened = open(&assessment.to_string());
    serde_json::from_str(&result_text(&opened)).unwrap()
}

/// An assessment of units by an instrument.
pub(crate) fn assessment(instrument: &str, units: &Value) -> Value {
    serde_json::json!({
        "format": "swanilai.assessment", "version": 1,
        "instrument": {"id": instrument},
        "entity": {"name": "Kabupaten Contoh"},
        "units": units,
    })
}

/// A JSON number as an exact count of millionths.
pub(crate) fn millionths(value: &Value) -> i64 {
    let literal = value.to_string();
    Decimal::parse(&literal)
        .unwrap_or_else(|error| panic!("{literal}: {error:?}"))
        .millionths()
}

/// What the rules make of an assessment, with all the working.
pub(crate) fn scored(assessment: &Value) -> Scored {
    let opened = open(&assessment.to_string());
    score::score(&opened.assessment, &opened.instrument)
}

/// A result without the words that tell whose rules these are.
pub(crate) fn bare(result: &str) -> Value {
    let mut result: Value = serde_json::from_str(result).unwrap();
    result["instrument"] = Value::Null;
    let warnings = result["warnings"].as_array_mut().unwrap();
    warnings.retain(|warning| warning["code"] != "own-instrument");
    result
}
