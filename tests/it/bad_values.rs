//! A file that is good JSON but says what cannot be: which value, where, and what would be right.

use crate::bad_input::{check, check_messages, with};
use crate::support::open;
use swanilai::assessment;
use swanilai::problem::Code;

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
