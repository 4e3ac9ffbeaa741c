//! The hostile workbooks of tests/hostile/corpus.json: refused with words, or read; never more than is bearable.
#![cfg(test)]

#[path = "../../../tests/hostile/base64.rs"]
mod base64;

use self::base64::base64;
use serde_json::Value;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use swanilai::book;
use swanilai::problem::Problem;
use swanilai::text::Lang;
use swanilai_xlsx::read;

/// Far more than any takes, also unoptimised on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);

fn told(problem: &Problem) -> &'static str {
    for lang in Lang::ALL {
        let message = problem.message(lang);
        assert!(message.len() > 15 && !message.contains('{'), "{message}");
    }
    problem.code.name()
}

#[test]
fn se_4_every_hostile_workbook_is_refused_with_words() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile/corpus.json");
    let all: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let (mut count, mut wrong) = (0, Vec::new());
    for one in all.as_array().unwrap() {
        if one["way"] != "xlsx" {
            continue;
        }
        count += 1;
        let bytes = base64(one["parts"][0]["base64"].as_str().unwrap());
        let begun = Instant::now();
        let code = match read(&bytes) {
            Err(problem) => told(&problem),
            Ok(grid) => match book::open(&grid) {
                Ok(_) => "opens",
                Err(problems) => told(&problems[0]),
            },
        };
        assert!(
            begun.elapsed() < PATIENCE,
            "{}: {:?}",
            one["name"],
            begun.elapsed()
        );
        let want = one["want"].as_str().unwrap();
        // None of them is a form of ours.
        if code == "opens" || (want != "refused" && want != code) {
            wrong.push(format!("{}: wanted {want}, got {code}", one["name"]));
        }
    }
    assert!(count > 40, "{count}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
