//! What a plan is asked with: read, or refused with its place.

use crate::plan::seven;
use crate::support::open;
use serde_json::{Value, json};
use swanilai::plan::file;
use swanilai::problem::Code;

/// The path of an effort in most cases.
const UNIT_EFFORT: &str = "options.effort.units[\"unit-1\"]";

fn refused(target: &Value, options: &Value) -> Vec<(Code, String)> {
    let opened = open(&seven("76.74").to_string());
    let node = |value: &Value| {
        swanilai::json::read(&value.to_string(), swanilai::json::Limits::default()).unwrap()
    };
    let mut found = file::target(&node(target), &opened.instrument)
        .err()
        .unwrap_or_default();
    let read = file::options(&node(options), &opened.assessment, &opened.instrument);
    found.extend(read.err().unwrap_or_default());
    found
        .into_iter()
        .map(|problem| (problem.code, problem.path))
        .collect()
}

#[test]
fn what_is_asked_for_is_read_or_refused_with_its_place() {
    let good = json!({"class": "b"});
    for target in [
        json!({"class": "Kualitas Tinggi"}),
        json!({"zone": "kuning"}),
        json!({"score": 78.5, "class": null}),
    ] {
        assert_eq!(refused(&target, &Value::Null), [], "{target}");
    }
    let options = json!({
        "effort": {"indicators": {"input.kompetensi.1": 9, "proses": "berat", "output": "light"}, "units": {"unit-1": 2}},
        "locked": {"indicators": ["input"], "units": ["unit-2"], "cells": [{"unit": "unit-3", "indicator": "input.kompetensi.1"}]},
        "allowNotSelfObserved": true, "allowCoarse": false
    });
    assert_eq!(refused(&good, &options), []);
}

#[test]
fn a_wrong_target_is_refused_with_its_place() {
    let cases = [
        (json!({}), Code::UnknownTarget, "target"),
        (
            json!({"class": "B", "score": 78}),
            Code::UnknownTarget,
            "target",
        ),
        (json!({"class": "Z"}), Code::UnknownTarget, "target.class"),
        (json!({"zone": "biru"}), Code::UnknownTarget, "target.zone"),
        (json!({"score": 101}), Code::OutOfRange, "target.score"),
        (json!({"score": "78"}), Code::WrongType, "target.score"),
        (
            json!({"score": 78, "klas": 1}),
            Code::UnexpectedField,
            "target.klas",
        ),
        (json!([]), Code::WrongType, "target"),
    ];
    for (target, code, path) in cases {
        let found = refused(&target, &Value::Null);
        assert_eq!(found, [(code, path.to_owned())], "{target}");
    }
}

#[test]
fn wrong_options_are_refused_with_their_place() {
    let cases = [
        (json!([]), Code::WrongType, "options"),
        (json!({"efort": {}}), Code::UnexpectedField, "options.efort"),
        (
            json!({"effort": {"indicators": {"input.x": 1}}}),
            Code::UnknownIndicator,
            "options.effort.indicators[\"input.x\"]",
        ),
        (
            json!({"effort": {"units": {"unit-1": 0}}}),
            Code::OutOfRange,
            UNIT_EFFORT,
        ),
        (
            json!({"effort": {"units": {"unit-1": 10}}}),
            Code::OutOfRange,
            UNIT_EFFORT,
        ),
        (
            json!({"effort": {"units": {"unit-1": 1.5}}}),
            Code::NotWhole,
            UNIT_EFFORT,
        ),
        (
            json!({"effort": {"units": {"unit-1": "susah"}}}),
            Code::OutOfRange,
            UNIT_EFFORT,
        ),
        (
            json!({"effort": {"units": {"unit-9": 1}}}),
            Code::UnknownUnit,
            "options.effort.units[\"unit-9\"]",
        ),
        (
            json!({"locked": {"units": ["unit-1", "x"]}}),
            Code::UnknownUnit,
            "options.locked.units[1]",
        ),
        (
            json!({"locked": {"indicators": [3]}}),
            Code::WrongType,
            "options.locked.indicators[0]",
        ),
        (
            json!({"locked": {"cells": [{"unit": "unit-1"}]}}),
            Code::MissingField,
            "options.locked.cells[0]",
        ),
        (
            json!({"allowNotSelfObserved": 1}),
            Code::WrongType,
            "options.allowNotSelfObserved",
        ),
    ];
    for (options, code, path) in cases {
        let found = refused(&json!({"class": "b"}), &options);
        assert_eq!(found, [(code, path.to_owned())], "{options}");
    }
}
