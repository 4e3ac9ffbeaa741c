//! Whatever is opened, a person learns what is wrong, where, and what was found.

use crate::support::{open, result_text, text};
use std::time::{Duration, Instant};
use swanilai::assessment;
use swanilai::problem::{Code, Problem, Severity, any_error};
use swanilai::text::Lang;

const EXEMPLAR: &str = "tests/golden/exemplar-v1.swanilai.json";

/// A small good file, one line each part, for breaking one thing at a time.
pub(crate) const GOOD: &str = r#"{
"format": "swanilai.assessment", "version": 1,
"instrument": {"id": "ori-kepatuhan-2023"},
"entity": {"name": "Kota Contoh", "kind": "kota"},
"units": [{"id": "dinsos", "name": "Dinas Sosial",
"points": {"output": 20},
"observations": {"input.kompetensi.1": {"marks": [{"level": 3}],
"evidence": [{"title": "SK", "url": "https://contoh.go.id"}]}}}],
"followUp": {"products": [{"done": true}]},
"history": [{"year": 2022, "score": 62}]
}"#;

/// What a message must never show: an unfilled place, or nothing at all.
pub(crate) fn check_messages(problem: &Problem) {
    let told: Vec<String> = Lang::ALL.map(|lang| problem.message(lang)).to_vec();
    assert_ne!(told[0], told[1], "{problem:?}");
    for message in told {
        assert!(message.len() > 15, "{message}");
        for place in ["{found}", "{expected}", "{line}", "{column}"] {
            assert!(!message.contains(place), "{message}");
        }
        assert!(message.contains(&problem.path), "{message}");
        if let Some(place) = problem.place {
            assert!(message.contains(&place.line.to_string()), "{message}");
            assert!(message.contains(&place.column.to_string()), "{message}");
        }
    }
}

fn names_what_it_found(problem: &Problem) -> bool {
    Lang::ALL
        .iter()
        .all(|lang| problem.message(*lang).contains(&problem.found))
}

/// Opens a text that must fail for one reason, there, with that excerpt.
pub(crate) fn check(text: &str, code: Code, path: &str, place: (u32, u32), found: &str) {
    let problems = assessment::open(text).expect_err(text);
    let errors: Vec<&Problem> = problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Error)
        .collect();
    let [problem] = errors.as_slice() else {
        panic!("{text}: {problems:#?}");
    };
    assert_eq!(
        (problem.code, problem.path.as_str()),
        (code, path),
        "{text}"
    );
    let at = problem.place.map(|place| (place.line, place.column));
    assert_eq!(at, Some(place), "{text}");
    assert_eq!(problem.found, found, "{text}");
    assert!(names_what_it_found(problem), "{problem:?}");
    problems.iter().for_each(check_messages);
}

/// The good file with one part replaced.
pub(crate) fn with(part: &str, by: &str) -> String {
    assert_eq!(GOOD.matches(part).count(), 1, "{part}");
    GOOD.replace(part, by)
}

#[test]
fn the_file_that_is_broken_below_is_good() {
    assert!(open(GOOD).warnings.is_empty());
}

#[test]
fn text_that_is_no_json_is_refused_at_the_character() {
    for (text, code, place, found) in [
        ("hello", Code::NotJson, (1, 1), "\"h\""),
        ("<!doctype html>", Code::NotJson, (1, 1), "\"<\""),
        ("\n  'a'", Code::NotJson, (2, 3), "\"'\""),
        ("[1,]", Code::NotJson, (1, 4), "\"]\""),
        ("{\"a\" 1}", Code::NotJson, (1, 6), "\"1\""),
        ("{\"a\":1,}", Code::NotJson, (1, 8), "\"}\""),
        ("\"a\tb\"", Code::NotJson, (1, 3), "U+0009"),
        ("\"é\u{1F642}\n\"", Code::NotJson, (1, 4), "U+000A"),
        ("nul", Code::Truncated, (1, 4), ""),
        ("nulx", Code::NotJson, (1, 1), "\"n\""),
    ] {
        let problems = assessment::open(text).unwrap_err();
        let problem = &problems[0];
        let at = problem.place.map(|place| (place.line, place.column));
        assert_eq!(
            (problem.code, at, problem.found.as_str()),
            (code, Some(place), found),
            "{text}"
        );
        check_messages(problem);
        assert!(names_what_it_found(problem));
    }
    check("{} {}", Code::Trailing, "", (1, 4), "\"{\"");
    check(&format!("{GOOD}\n}}"), Code::Trailing, "", (12, 1), "\"}\"");
    check("\"\\x41\"", Code::BadEscape, "", (1, 2), "\\x");
    check("[007]", Code::NotJson, "[0]", (1, 2), "007");
}

#[test]
fn nothing_is_not_a_file() {
    for text in ["", " ", "\n\t \r\n", "\u{FEFF}", "\u{FEFF}\n"] {
        let problems = assessment::open(text).unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].code, Code::Empty, "{text:?}");
        check_messages(&problems[0]);
    }
}

#[test]
fn a_byte_order_mark_is_no_fault_and_moves_nothing() {
    let opened = open(&format!("\u{FEFF}{GOOD}"));
    assert_eq!(result_text(&opened), result_text(&open(GOOD)));
    check("\u{FEFF}{\"a\" 1}", Code::NotJson, "", (1, 6), "\"1\"");
}

#[test]
fn a_file_cut_anywhere_is_called_cut_and_nothing_panics() {
    let whole = text(EXEMPLAR);
    let whole = whole.trim_end();
    assert!(assessment::open(whole).is_ok());
    for end in (1..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let problems = assessment::open(&whole[..end]).unwrap_err();
        let [problem] = problems.as_slice() else {
            panic!("{end}: {problems:#?}");
        };
        assert_eq!(problem.code, Code::Truncated, "cut at {end}: {problem:?}");
        assert!(problem.place.is_some(), "cut at {end}");
        check_messages(problem);
    }
}

#[test]
fn a_letter_replaced_never_panics() {
    let whole = text(EXEMPLAR);
    for (at, letter) in whole.char_indices().step_by(3) {
        for by in ["\"", "}", "9"] {
            let mut broken = whole.clone();
            broken.replace_range(at..at + letter.len_utf8(), by);
            match assessment::open(&broken) {
                Ok(opened) => opened.warnings.iter().for_each(check_messages),
                Err(problems) => {
                    assert!(any_error(&problems), "{at} {by}");
                    problems.iter().for_each(check_messages);
                }
            }
        }
    }
}

#[test]
fn a_key_that_stands_twice_is_refused_however_it_is_spelled() {
    let twice = with("\"version\": 1", "\"version\": 1, \"version\": 2");
    check(&twice, Code::DuplicateKey, "", (2, 48), "\"version\"");
    let spelled = with("\"level\": 3", "\"level\": 3, \"l\\u0065vel\": 0");
    let marks = "units[0].observations[\"input.kompetensi.1\"].marks[0]";
    check(&spelled, Code::DuplicateKey, marks, (7, 64), "\"level\"");
}

#[test]
fn half_a_surrogate_pair_is_no_character() {
    for (escape, found) in [
        (r"\ud800", r"\ud800"),
        (r"\udc00", r"\udc00"),
        (r"\ud800x", r"\ud800"),
        (r"\ud800\u0041", r"\ud800\u0041"),
        (r"\ud800\ud800", r"\ud800\ud800"),
        (r"\u12", r"\u12"),
        (r"\u+123", r"\u+123"),
    ] {
        let text = with("Dinas Sosial", escape);
        let problems = assessment::open(&text).unwrap_err();
        assert_eq!(problems[0].code, Code::BadEscape, "{escape}");
        assert_eq!(problems[0].path, "units[0].name");
        assert!(problems[0].found.starts_with(found), "{problems:?}");
        check_messages(&problems[0]);
    }
    let opened = open(&with("Dinas Sosial", r"\ud83d\ude42"));
    assert_eq!(opened.assessment.units[0].name, "🙂");
}

#[test]
fn huge_and_deep_texts_are_refused_at_once() {
    let zeros = "0".repeat(100 << 20);
    let deep = "[".repeat(1 << 20);
    let keys = "{\"a\":".repeat(200_000);
    let begun = Instant::now();
    let problems = assessment::open(&zeros).unwrap_err();
    assert!(begun.elapsed() < Duration::from_millis(200));
    assert_eq!(problems[0].code, Code::TooLarge);
    assert_eq!(problems[0].found, "100 MB");
    assert!(names_what_it_found(&problems[0]));
    check_messages(&problems[0]);
    for text in [deep, keys] {
        let problems = assessment::open(&text).unwrap_err();
        assert_eq!(problems[0].code, Code::TooDeep);
        assert!(problems[0].place.is_some());
        check_messages(&problems[0]);
    }
}

#[test]
fn what_the_program_stored_itself_may_be_longer_than_a_file_but_not_without_end() {
    let note = "Catatan. ".repeat(200);
    let notes = (1..=4).map(|n| format!(r#""input.kompetensi.{n}":{{"note":"{note}"}}"#));
    let notes: Vec<String> = notes.collect();
    let unit = |n| {
        let notes = notes.join(",");
        format!(r#"{{"id":"u{n}","name":"U","observations":{{{notes}}}}}"#)
    };
    let units: Vec<String> = (0..150).map(unit).collect();
    let text = format!(
        r#"{{"format":"swanilai.assessment","version":1,"instrument":{{"id":"ori-kepatuhan-2023"}},"entity":{{"name":"K","kind":"kota"}},"units":[{}]}}"#,
        units.join(",")
    );
    assert!(text.len() > 1 << 20);
    assert_eq!(assessment::open(&text).unwrap_err()[0].code, Code::TooLarge);
    let stored = assessment::open_stored(&text).unwrap();
    assert_eq!(stored.assessment.units.len(), 150);
    let endless = text + &" ".repeat(8 << 20);
    let problems = assessment::open_stored(&endless).unwrap_err();
    assert_eq!(problems[0].code, Code::TooLarge);
}

#[test]
fn what_became_unreadable_as_a_file_comes_back_from_the_programs_own_storage() {
    let file = |instrument: &str, units: &str, more: &str| {
        format!(
            r#"{{"format":"swanilai.assessment","version":1,"instrument":{{"id":"{instrument}"}},"entity":{{"name":"K","kind":"kota"}},"units":[{units}]{more}}}"#
        )
    };
    let refused = |text: &str, code: Code| {
        let problems = assessment::open(text).unwrap_err();
        assert!(problems.iter().any(|problem| problem.code == code));
        assessment::open_stored(text).unwrap()
    };
    // Each within what is known of its dimension, but 101 together.
    let points = r#"{"id":"u","name":"U","points":{"input":25,"proses":20,"output":10,"pengaduan":16,"kepercayaan":30}}"#;
    let text = file("ori-maladministrasi-2025", points, "");
    let opened = refused(&text, Code::OutOfRange);
    assert_eq!(opened.assessment.units[0].points.len(), 5);
    let units: Vec<String> = (0..201)
        .map(|n| format!(r#"{{"id":"u{n}","name":"U"}}"#))
        .collect();
    let text = file("ori-kepatuhan-2023", &units.join(","), "");
    assert_eq!(refused(&text, Code::TooMany).assessment.units.len(), 201);
    let repairs = r#","repairs":[{"unit":"lenyap","indicator":"input.kompetensi.1","to":3},{"unit":"u","indicator":"input.kompetensi.1","to":3}]"#;
    let text = file("ori-kepatuhan-2023", r#"{"id":"u","name":"U"}"#, repairs);
    let opened = refused(&text, Code::UnknownUnit);
    assert_eq!(opened.assessment.repairs.len(), 1);
    assert_eq!(opened.assessment.repairs[0].unit, "u");
}

#[test]
fn every_code_has_a_message_in_both_languages() {
    let mut names: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    for code in Code::ALL {
        check_messages(&Problem::new(
            *code,
            "units[0]",
            "yang-ditemukan",
            "yang-diharapkan",
        ));
    }
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Code::ALL.len());
}
