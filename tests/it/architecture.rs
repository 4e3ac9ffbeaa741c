//! What the house promises, as far as reading the sources can show it.

use crate::support::{json, path, text};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use swanilai::instrument::{Status, builtins, current};

/// Every Rust source below a folder, relative to the repository.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(path("").join(folder)).unwrap() {
        let entry = entry.unwrap();
        let below = folder.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            sources(&below, found);
        } else if below.extension().is_some_and(|ending| ending == "rs") {
            found.push(below);
        }
    }
}

fn all_sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    sources(Path::new(folder), &mut found);
    found
}

/// The code of a file without comments and without its unit tests, which stand last.
fn code(file: &Path) -> String {
    let text = text(file.to_str().unwrap());
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
    let without_comment = |line: &str| line.split("//").next().unwrap_or("").to_owned();
    code.lines()
        .map(without_comment)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a name stands in the code as a whole word.
fn has_word(code: &str, word: &str) -> bool {
    let is_part =
        |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
    code.match_indices(word).any(|(at, _)| {
        !is_part(code[..at].chars().next_back()) && !is_part(code[at + word.len()..].chars().next())
    })
}

#[test]
fn lower_layers_do_not_know_higher_ones() {
    let order = [
        "number",
        "words",
        "problem",
        "instrument",
        "adjust",
        "assessment",
        "score",
        "report",
        "plan",
        "compare",
        "summary",
        "link",
        "quick",
        "work",
    ];
    for (index, folder) in order.iter().enumerate() {
        for file in all_sources(&format!("crates/swanilai/src/{folder}")) {
            let code = code(&file);
            for above in order.iter().skip(index + 1) {
                let uses = format!("crate::{above}");
                assert!(!has_word(&code, &uses), "{uses} in {}", file.display());
            }
        }
    }
}

#[test]
fn evidence_knows_the_assessment_and_the_texts_and_no_score() {
    for file in all_sources("crates/swanilai/src/evidence") {
        let code = code(&file);
        for above in [
            "score", "plan", "compare", "summary", "trend", "whatif", "scenario",
        ] {
            let uses = format!("crate::{above}");
            assert!(!has_word(&code, &uses), "{uses} in {}", file.display());
        }
    }
    for folder in [
        "number",
        "problem",
        "instrument",
        "adjust",
        "assessment",
        "score",
    ] {
        for file in all_sources(&format!("crates/swanilai/src/{folder}")) {
            let code = code(&file);
            for above in ["crate::evidence", "crate::zip"] {
                assert!(!has_word(&code, above), "{above} in {}", file.display());
            }
        }
    }
}

#[test]
fn the_app_knows_the_browser_in_its_platform_only() {
    for file in all_sources("src") {
        if file.starts_with("src/browser") {
            continue;
        }
        let code = code(&file);
        for word in ["web_sys", "gloo", "js_sys", "wasm_bindgen"] {
            assert!(!has_word(&code, word), "{word} in {}", file.display());
        }
    }
}

#[test]
fn models_are_built_by_checks_and_not_by_derive() {
    for folder in [
        "instrument",
        "assessment",
        "score",
        "plan",
        "problem",
        "number",
    ] {
        for file in all_sources(&format!("crates/swanilai/src/{folder}")) {
            if file.file_name().is_some_and(|name| name != "file.rs") {
                assert!(!has_word(&code(&file), "Deserialize"), "{}", file.display());
            }
        }
    }
}

fn digest(file: &str) -> String {
    let bytes = std::fs::read(path(file)).unwrap();
    format!("{:x}", Sha256::digest(bytes))
}

#[test]
fn a_released_pack_never_changes() {
    let released = json("instruments/released.json");
    let released = released.as_object().unwrap();
    let mut names = BTreeSet::new();
    for pack in builtins() {
        let found = digest(&format!("instruments/{}/instrument.json", pack.id));
        assert_eq!(found, pack.digest, "{}", pack.id);
        let instrument = pack.load().unwrap();
        if instrument.status == Status::Draft {
            assert!(!released.contains_key(pack.id), "{} is a draft", pack.id);
            continue;
        }
        let listed = &released[pack.id];
        assert_eq!(
            listed["sha256"], *found,
            "{}: raise its version instead",
            pack.id
        );
        assert_eq!(listed["version"], *instrument.version, "{}", pack.id);
        names.insert(pack.id);
    }
    let listed: BTreeSet<&str> = released.keys().map(String::as_str).collect();
    assert_eq!(listed, names, "a released pack is never taken away");
    assert_eq!(current().load().unwrap().status, Status::Released);
}

#[test]
fn every_pack_in_the_repository_is_built_in() {
    let folders: BTreeSet<String> = std::fs::read_dir(path("instruments"))
        .unwrap()
        .filter_map(|entry| {
            let entry = entry.unwrap();
            let is_folder = entry.file_type().unwrap().is_dir();
            is_folder.then(|| entry.file_name().into_string().unwrap())
        })
        .collect();
    let built_in: BTreeSet<String> = builtins().iter().map(|pack| pack.id.to_owned()).collect();
    assert_eq!(folders, built_in);
    for id in folders {
        assert!(
            text(&format!("instruments/{id}/SOURCES.md")).contains("http"),
            "{id}"
        );
    }
}

/// Paths of all values of a document, list lengths included.
fn shape(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    found.insert(at.to_owned());
    match value {
        Value::Object(entries) => entries
            .iter()
            .for_each(|(key, value)| shape(value, &format!("{at}/{key}"), found)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, value)| shape(value, &format!("{at}/{index}"), found)),
        Value::String(text) => assert!(!text.trim().is_empty(), "{at} is empty"),
        _ => {}
    }
}

#[test]
fn both_languages_of_every_pack_have_the_same_keys() {
    for pack in builtins() {
        let [id, en] = ["id", "en"].map(|lang| {
            let mut found = BTreeSet::new();
            let file = format!("instruments/{}/text.{lang}.json", pack.id);
            shape(&json(&file), "", &mut found);
            found
        });
        let differ: Vec<&String> = id.symmetric_difference(&en).collect();
        assert!(differ.is_empty(), "{}: {differ:?}", pack.id);
    }
}
