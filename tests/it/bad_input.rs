//! Whatever is opened, a person learns what is wrong, where, and what was found.

use crate::support::{open, result_text, text};
use std::time::{Duration, Instant};
use swanilai::assessment;
use swanilai::problem::{Code, Problem, Severity, any_error};
use swanilai::text::Lang;

const EXEMPLAR: &str = "tests/golden/exemplar-v1.swanilai.json";

/// A small good file, one line each part, for breaking one thing at a time.
const GOOD: &str = r#"{
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
fn check_messages(problem: &Problem) {
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
fn check(text: &str, code: Code, path: &str, place: (u32, u32), found: &str) {
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
fn with(part: &str, by: &str) -> String {
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
fn any_byte_replaced_never_panics() {
    let whole = text(EXEMPLAR);
    for (at, letter) in whole.char_indices() {
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
fn numbers_are_read_exactly_or_not_at_all() {
    let level = "units[0].observations[\"input.kompetensi.1\"].marks[0].level";
    for (literal, code) in [
        ("1e999", Code::NumberTooLarge),
        ("-1e999", Code::NumberTooLarge),
        ("1e-7", Code::NumberTooPrecise),
        ("3.0000001", Code::NumberTooPrecise),
        ("5", Code::OutOfRange),
        ("-1", Code::OutOfRange),
        ("2.5", Code::NotWhole),
        ("3.", Code::NotJson),
        ("03", Code::NotJson),
    ] {
        let text = with("\"level\": 3", &format!("\"level\": {literal}"));
        check(&text, code, level, (7, 61), literal);
    }
    for literal in ["3.0", "3.000000", "0.3e1", "30e-1"] {
        open(&with("\"level\": 3", &format!("\"level\": {literal}")));
    }
    for word in ["NaN", "Infinity", "+3"] {
        let text = with("\"level\": 3", &format!("\"level\": {word}"));
        let found = format!("\"{}\"", &word[..1]);
        check(&text, Code::NotJson, level, (7, 61), &found);
    }
}

#[test]
fn what_the_instrument_does_not_have_is_named() {
    let unit = "units[0]";
    for (part, by, code, path, place, found) in [
        (
            "ori-kepatuhan-2023",
            "ori-2099",
            Code::UnknownInstrument,
            "instrument".to_owned(),
            (3, 15),
            "ori-2099",
        ),
        (
            "\"output\": 20",
            "\"keluaran\": 20",
            Code::UnknownDimension,
            format!("{unit}.points.keluaran"),
            (6, 24),
            "keluaran",
        ),
        (
            "\"output\": 20",
            "\"output\": 24.25",
            Code::OutOfRange,
            format!("{unit}.points.output"),
            (6, 22),
            "24.25",
        ),
        (
            "input.kompetensi.1",
            "input.kompetensi.99",
            Code::UnknownIndicator,
            format!("{unit}.observations[\"input.kompetensi.99\"]"),
            (7, 41),
            "input.kompetensi.99",
        ),
        (
            "input.kompetensi.1",
            "input.kompetensi",
            Code::UnknownIndicator,
            format!("{unit}.observations[\"input.kompetensi\"]"),
            (7, 38),
            "input.kompetensi",
        ),
        (
            "\"dinsos\"",
            "\"Dinas Sosial!\"",
            Code::BadId,
            format!("{unit}.id"),
            (5, 18),
            "Dinas Sosial!",
        ),
        (
            "\"done\": true",
            "\"done\": \"ya\"",
            Code::WrongType,
            "followUp.products[0].done".to_owned(),
            (9, 36),
            "text",
        ),
        (
            "\"points\": {\"output\": 20}",
            "\"score\": 100.01",
            Code::OutOfRange,
            format!("{unit}.score"),
            (6, 10),
            "100.01",
        ),
    ] {
        check(&with(part, by), code, &path, place, found);
    }
    let version = with(
        "ori-kepatuhan-2023\"",
        "ori-kepatuhan-2023\", \"version\": \"9.0.0\"",
    );
    check(
        &version,
        Code::UnknownInstrumentVersion,
        "instrument",
        (3, 15),
        "9.0.0",
    );
    let twin = with(
        "\"units\": [",
        "\"units\": [{\"id\": \"dinsos\", \"name\": \"A\"},",
    );
    check(&twin, Code::DuplicateId, "units[1]", (5, 41), "dinsos");
}

#[test]
fn documents_of_another_kind_or_of_a_newer_version_are_refused_politely() {
    let result = with("swanilai.assessment", "swanilai.result");
    check(&result, Code::WrongFormat, "", (1, 1), "swanilai.result");
    let newer = with("\"version\": 1", "\"version\": 2");
    check(&newer, Code::NewerVersion, "", (1, 1), "2");
    check("{}", Code::MissingField, "", (1, 1), "");
    check("[1, 2]", Code::WrongType, "", (1, 1), "list [ ]");
}

#[test]
fn all_faults_of_a_file_come_at_once() {
    let text = with("\"level\": 3", "\"level\": 9").replace("\"done\": true", "\"done\": 1");
    let problems = assessment::open(&text).unwrap_err();
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::OutOfRange, Code::WrongType]);
}

#[test]
fn links_that_could_run_are_refused() {
    let path = "units[0].observations[\"input.kompetensi.1\"].evidence[0].url";
    for link in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//contoh.go.id",
        "https:contoh.go.id",
    ] {
        let text = with("https://contoh.go.id", link);
        check(&text, Code::BadLink, path, (8, 37), link);
    }
    for link in ["", "HTTPS://CONTOH.GO.ID", "http://contoh.go.id"] {
        open(&with("https://contoh.go.id", link));
    }
}

#[test]
fn what_could_hide_or_reorder_text_does_not_reach_a_message() {
    let text = with("\"dinsos\"", "\"a\u{202E}b\u{200B}c\\u0007\"");
    check(&text, Code::BadId, "units[0].id", (5, 18), "abc");
    let long = "x".repeat(150);
    let problems = assessment::open(&with("\"dinsos\"", &format!("\"{long}\""))).unwrap_err();
    assert_eq!(problems[0].found.chars().count(), 61);
    assert!(problems[0].found.ends_with('…'));
}

#[test]
fn fields_of_a_newer_minor_version_are_kept_in_place_and_reported() {
    let text = with(
        "\"kind\": \"kota\"",
        "\"kind\": \"kota\", \"baru\": {\"a\": [1.50, null]}",
    );
    let opened = open(&text);
    let [warning] = opened.warnings.as_slice() else {
        panic!("{:#?}", opened.warnings);
    };
    assert_eq!(
        (warning.code, warning.path.as_str()),
        (Code::UnknownField, "entity.baru")
    );
    check_messages(warning);
    let node = assessment::write(&opened.assessment, &opened.instrument);
    let kept = swanilai::json::write(node.get("entity").unwrap().get("baru").unwrap());
    assert_eq!(
        kept.split_whitespace().collect::<String>(),
        "{\"a\":[1.5,null]}"
    );
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
fn lists_and_texts_beyond_their_limits_are_refused() {
    let units: Vec<String> = (0..201)
        .map(|index| format!("{{\"id\": \"u{index}\", \"name\": \"\"}}"))
        .collect();
    let many = format!("\"units\": [{}], \"lama\": [", units.join(","));
    check(
        &with("\"units\": [", &many),
        Code::TooMany,
        "units",
        (5, 10),
        "201",
    );
    let long = "é".repeat(201);
    check(
        &with("Kota Contoh", &long),
        Code::TextTooLong,
        "entity.name",
        (4, 20),
        "201",
    );
    open(&with("Kota Contoh", &"é".repeat(200)));
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
