//! The corpus of nasty inputs, tests/hostile/corpus.json: each is refused with words and a place, or opened whole.

#[path = "../hostile/base64.rs"]
mod base64;

use self::base64::base64;
use crate::bad_input::check_messages;
use crate::support::{json, path, text};
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use swanilai::assessment::{self, Assessment, Decision, Opened};
use swanilai::instrument;
use swanilai::link;
use swanilai::problem::{Problem, any_error};
use swanilai::score;
use swanilai::summary::Rekap;
use swanilai::text::Lang;

/// Far more than any input takes, also unoptimised on a busy machine: what it finds is work that grows without end.
const PATIENCE: Duration = Duration::from_secs(20);

fn bytes(parts: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in parts.as_array().unwrap() {
        if let Some(words) = part.as_str() {
            bytes.extend(words.as_bytes());
        } else if let Some(packed) = part["base64"].as_str() {
            bytes.extend(base64(packed));
        } else if let Some(times) = part["times"].as_u64() {
            let one = part["of"].as_str().unwrap();
            bytes.extend(one.repeat(usize::try_from(times).unwrap()).as_bytes());
        } else {
            let whole = text(part["file"].as_str().unwrap());
            if let Some(end) = part["cut"].as_u64() {
                bytes.extend(&whole.as_bytes()[..usize::try_from(end).unwrap()]);
            } else {
                let [from, to] = [0, 1].map(|at| part["swap"][at].as_str().unwrap());
                bytes.extend(whole.replacen(from, to, 1).as_bytes());
            }
        }
    }
    bytes
}

fn corpus(way: &str) -> Vec<Value> {
    let Value::Array(all) = json("tests/hostile/corpus.json") else {
        panic!("the corpus is no list");
    };
    let found: Vec<Value> = all.into_iter().filter(|one| one["way"] == way).collect();
    assert!(!found.is_empty(), "{way}");
    found
}

/// What became of an input, held against what must: the codes it was refused for, or none.
fn judge(one: &Value, codes: &[&str]) -> Option<String> {
    let want = one["want"].as_str().unwrap();
    let is_right = match want {
        "either" => true,
        "opens" => codes.is_empty(),
        "refused" => !codes.is_empty(),
        code => codes.contains(&code),
    };
    let what = || {
        format!(
            "{} {}: {}: wanted {want}, got {codes:?}",
            one["id"], one["kind"], one["name"]
        )
    };
    (!is_right).then(what)
}

/// Problems are told in both languages, none with a letter that could hide something.
fn told(problems: &[Problem]) -> Vec<&'static str> {
    for problem in problems {
        check_messages(problem);
        for lang in Lang::ALL {
            let message = problem.message(lang);
            let is_odd = |letter: char| {
                letter.is_control()
                    || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
            };
            assert!(!message.contains(is_odd), "{message:?}");
        }
    }
    problems.iter().map(|problem| problem.code.name()).collect()
}

fn refused(problems: &[Problem]) -> Vec<&'static str> {
    assert!(any_error(problems), "refused without an error");
    told(problems)
}

/// How often each text and number stands anywhere in a document.
fn leaves(value: &Value, count: &mut BTreeMap<String, usize>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| leaves(item, count)),
        Value::Object(fields) => {
            for (key, value) in fields {
                *count.entry(format!("key {key}")).or_default() += 1;
                leaves(value, count);
            }
        }
        Value::String(words) => *count.entry(format!("text {words}")).or_default() += 1,
        Value::Number(number) => {
            let number = number.as_f64().unwrap();
            *count.entry(format!("number {}", number + 0.0)).or_default() += 1;
        }
        Value::Bool(_) | Value::Null => {}
    }
}

/// What was opened is written whole, scores, and comes back as it went.
fn whole(opened: &Opened, from: Option<&str>, name: &Value) {
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let write = |opened: &Opened| {
        swanilai::json::write(&assessment::write(&opened.assessment, &opened.instrument))
    };
    let written = write(opened);
    let again = assessment::open(&written).unwrap_or_else(|found| panic!("{name}: {found:#?}"));
    assert_eq!(write(&again), written, "{name}");
    for lang in Lang::ALL {
        let result = swanilai::json::write(&score::write(assessment, instrument, lang));
        assert!(result.contains("\"simulation\": true"), "{name}");
    }
    let Some(from) = from else { return };
    let (mut before, mut after) = (BTreeMap::new(), BTreeMap::new());
    let mut document: Value = serde_json::from_str(from.trim_start_matches('\u{FEFF}')).unwrap();
    // What says what a file is, and is not, is written anew each time.
    for constant in ["$schema", "notice"] {
        document.as_object_mut().unwrap().remove(constant);
    }
    leaves(&document, &mut before);
    leaves(&serde_json::from_str(&written).unwrap(), &mut after);
    for (leaf, times) in before {
        let left = after.get(&leaf).copied().unwrap_or_default();
        assert!(
            left >= times,
            "{name}: {leaf} stood {times} times and stands {left} times"
        );
    }
}

/// Runs an input, and sees that it ends.
fn timed<T>(one: &Value, act: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let outcome = act();
    assert!(
        begun.elapsed() < PATIENCE,
        "{} took {:?}",
        one["name"],
        begun.elapsed()
    );
    outcome
}

#[test]
fn fx_3_every_hostile_file_is_refused_with_words_or_opened_whole() {
    let mut wrong: Vec<String> = Vec::new();
    let mut opens = 0;
    for one in corpus("assessment") {
        let input = bytes(&one["parts"]);
        // As the app does with a file, before the core sees it.
        let Ok(words) = core::str::from_utf8(&input) else {
            wrong.extend(judge(&one, &["not-utf8"]));
            continue;
        };
        match timed(&one, || assessment::open(words)) {
            Ok(opened) => {
                wrong.extend(judge(&one, &[]));
                told(&opened.warnings);
                whole(&opened, Some(words), &one["name"]);
                opens += 1;
            }
            Err(problems) => wrong.extend(judge(&one, &refused(&problems))),
        }
        // The table of many files goes another way to the same reader.
        let mut rekap = Rekap::new();
        let alone = rekap.add(one["name"].as_str().unwrap(), words);
        assert_eq!(
            alone.is_err(),
            assessment::open(words).is_err(),
            "{}",
            one["name"]
        );
    }
    assert!(opens > 40, "{opens} open");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn fx_2_limits_hold_before_anything_is_read() {
    // The count of work: what is too large or too deep is refused without being walked to its end.
    for one in corpus("assessment") {
        let want = one["want"].as_str().unwrap();
        if want == "too-large" || want == "too-deep" {
            let input = bytes(&one["parts"]);
            let words = core::str::from_utf8(&input).unwrap();
            let problems = assessment::open(words).unwrap_err();
            assert_eq!(problems.len(), 1, "{}", one["name"]);
            if want == "too-deep" {
                let place = problems[0].place.unwrap();
                assert!(place.column < 400, "{}: refused at {place:?}", one["name"]);
            } else {
                assert_eq!(
                    problems[0].place, None,
                    "{}: nothing of it was read",
                    one["name"]
                );
            }
        }
    }
}

#[test]
fn se_4_hostile_instruments_are_refused_with_words_or_read_whole() {
    let mut wrong: Vec<String> = Vec::new();
    for one in corpus("instrument") {
        let input = bytes(&one["parts"]);
        let words = core::str::from_utf8(&input).unwrap();
        match timed(&one, || instrument::read(words)) {
            Ok(pack) => {
                wrong.extend(judge(&one, &[]));
                let written = swanilai::json::write(&instrument::write(&pack));
                assert!(instrument::read(&written).is_ok(), "{}", one["name"]);
            }
            Err(problems) => wrong.extend(judge(&one, &refused(&problems))),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn fx_4_hostile_files_merge_whole_or_not_at_all() {
    let mut wrong: Vec<String> = Vec::new();
    for one in corpus("merge") {
        let files: Vec<Assessment> = one["files"]
            .as_array()
            .unwrap()
            .iter()
            .map(|parts| {
                let words = String::from_utf8(bytes(parts)).unwrap();
                assessment::open(&words)
                    .unwrap_or_else(|found| panic!("{}: {found:#?}", one["name"]))
                    .assessment
            })
            .collect();
        match timed(&one, || assessment::merge_by(&files, &[] as &[Decision])) {
            Ok(merged) => {
                wrong.extend(judge(&one, &[]));
                let names = |assessment: &Assessment| -> Vec<String> {
                    assessment
                        .units
                        .iter()
                        .map(|unit| unit.name.clone())
                        .collect()
                };
                let all: Vec<String> = files.iter().flat_map(names).collect();
                let left = names(&merged.assessment);
                for name in all {
                    let is_there = left.contains(&name) || !merged.clashes.is_empty();
                    assert!(is_there, "{}: {name:?} is gone from {left:?}", one["name"]);
                }
            }
            Err(problems) => wrong.extend(judge(&one, &refused(&problems))),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn fx_10_hostile_links_are_refused_with_words_or_are_what_was_packed() {
    let mut wrong: Vec<String> = Vec::new();
    for one in corpus("link") {
        let input = String::from_utf8(bytes(&one["parts"])).unwrap();
        match timed(&one, || link::unpack(&input)) {
            Ok(link::Packed::Answers(opened)) => {
                wrong.extend(judge(&one, &[]));
                whole(&opened, None, &one["name"]);
                let packed = link::pack(&opened.assessment, &opened.instrument, link::Names::Told);
                assert_eq!(packed.as_deref(), Some(&*input), "{}", one["name"]);
            }
            Ok(link::Packed::Result(_)) => wrong.extend(judge(&one, &[])),
            Err(problems) => wrong.extend(judge(&one, &refused(&problems))),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn se_8_hostile_backups_give_their_drafts_and_never_panic() {
    for one in corpus("backup") {
        let input = String::from_utf8(bytes(&one["parts"])).unwrap();
        let drafts = timed(&one, || assessment::drafts(&input)).unwrap_or_default();
        for draft in &drafts {
            assert!(input.len() >= draft.len());
            if let Err(problems) = assessment::open(draft) {
                refused(&problems);
            }
        }
        if one["name"] == "a good draft and others that are none" {
            assert_eq!(drafts.len(), 2, "texts, each as it was stored");
        }
    }
}

#[test]
fn the_corpus_is_large_and_every_input_another() {
    let Value::Array(all) = json("tests/hostile/corpus.json") else {
        panic!("no list");
    };
    assert!(path("tests/hostile/make.mjs").is_file());
    let mut inputs: Vec<String> = all
        .iter()
        .map(|one| format!("{}{}{}", one["way"], one["parts"], one["files"]))
        .collect();
    inputs.sort();
    inputs.dedup();
    assert!(inputs.len() >= 380, "{}", inputs.len());
    assert_eq!(inputs.len(), all.len(), "no input twice");
}
