//! Schemas and declarations are current, and the types they come from tell the truth.
//!
//! `SWANILAI_BLESS=1 cargo test -p swanilai-schema` writes what is generated.
//! Validation by the schemas themselves is in `tests/module/schemas.test.mjs`.

#![cfg(test)]

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use swanilai::assessment::{self, Opened};
use swanilai::json::{self as exact, Limits};
use swanilai::plan::{self, Options, Outcome, Target};
use swanilai::problem::{Code, Problem};
use swanilai::text::Lang;
use swanilai::{compare, scenario, score, summary, trend, whatif};
use swanilai_schema as schema;
use swanilai_schema as types;
use swanilai_schema::assessment::Assessment;
use swanilai_schema::instrument::InstrumentFile;
use swanilai_schema::plan::Plan;
use swanilai_schema::result::ResultDocument;
use swanilai_schema::texts::Texts;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Files of a folder with an ending, sorted; none where the folder is not there.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// Every assessment kept as an example that opens.
fn examples() -> Vec<(PathBuf, String, Opened)> {
    let mut all = files("tests/module/examples", ".json");
    all.extend(files("tests/golden", ".json"));
    all.into_iter()
        .filter_map(|path| {
            let text = text(&path);
            let opened = assessment::open(&text).ok()?;
            Some((path, text, opened))
        })
        .collect()
}

/// Our exact JSON, so that `4` and `4.0` are one number and the order of keys counts.
fn canonical(text: &str) -> String {
    exact::write(
        &exact::read(text, Limits::default()).unwrap_or_else(|problem| panic!("{problem:?}")),
    )
}

fn through<T: Serialize + DeserializeOwned>(text: &str) -> String {
    let typed: T = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    serde_json::to_string(&typed).unwrap()
}

fn bless() -> bool {
    std::env::var_os("SWANILAI_BLESS").is_some()
}

#[test]
fn generated_files_are_current() {
    for file in schema::files() {
        let path = root().join(file.path);
        if bless() {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, &file.text).unwrap();
        }
        assert!(
            std::fs::read_to_string(&path).is_ok_and(|found| found == file.text),
            "{} is not current: run with SWANILAI_BLESS=1",
            file.path
        );
    }
}

#[test]
fn no_schema_is_left_over() {
    let generated: Vec<PathBuf> = schema::files()
        .iter()
        .map(|file| root().join(file.path))
        .collect();
    for path in files("schema", "") {
        assert!(generated.contains(&path), "{}", path.display());
    }
}

#[test]
fn assessments_pass_through_the_types_byte_for_byte() {
    let examples = examples();
    assert!(examples.len() >= 5);
    for (path, _, opened) in examples {
        let written = exact::write(&assessment::write(&opened.assessment, &opened.instrument));
        assert_eq!(
            canonical(&through::<Assessment>(&written)),
            written,
            "{}",
            path.display()
        );
    }
}

#[test]
fn own_examples_are_canonical() {
    for path in files("tests/module/examples", ".json") {
        let found = text(&path);
        let opened = assessment::open(&found)
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display()));
        let written = exact::write(&assessment::write(&opened.assessment, &opened.instrument));
        if bless() {
            std::fs::write(&path, &written).unwrap();
        } else {
            assert_eq!(found, written, "{}", path.display());
        }
    }
}

#[test]
fn results_pass_through_the_types_byte_for_byte() {
    let mut results: Vec<(PathBuf, String)> = files("tests/golden", ".result.json")
        .into_iter()
        .map(|path| (path.clone(), text(&path)))
        .collect();
    for (path, _, opened) in examples() {
        for lang in Lang::ALL {
            let node = score::write(&opened.assessment, &opened.instrument, lang);
            results.push((path.clone(), exact::write(&node)));
        }
    }
    for (path, result) in results {
        let expected = canonical(&result);
        assert_eq!(
            canonical(&through::<ResultDocument>(&result)),
            expected,
            "{}",
            path.display()
        );
    }
}

#[test]
fn plans_pass_through_the_types_byte_for_byte() {
    let mut reached = 0;
    for (path, _, opened) in examples() {
        for target in [(0, true), (0, false), (1, true)] {
            let options = Options {
                allow_not_self_observed: target.1,
                ..Options::default()
            };
            let target = Target::Class(target.0);
            let Opened {
                assessment,
                instrument,
                ..
            } = &opened;
            let found = plan::plan(assessment, instrument, target, &options, &mut |_, _| true);
            let found = found.unwrap();
            reached += u32::from(found.outcome == Outcome::Reached);
            let text = exact::write(&plan::write(&found, assessment, instrument, Lang::Id));
            let expected = canonical(&text);
            assert_eq!(
                canonical(&through::<Plan>(&text)),
                expected,
                "{}",
                path.display()
            );
        }
    }
    assert!(reached >= 5, "{reached}");
}

/// Every analysis of an example, as the module gives it, passes through its types.
#[test]
fn analyses_pass_through_the_types_byte_for_byte() {
    fn check<T: Serialize + DeserializeOwned>(node: &exact::Node) {
        let text = exact::write(node);
        assert_eq!(canonical(&through::<T>(&text)), text);
    }
    let read = |value: &Value| exact::read(&value.to_string(), Limits::default()).unwrap();
    let mut rekap = summary::Rekap::new();
    for (path, text, opened) in examples() {
        let (assessment, instrument) = (&opened.assessment, &opened.instrument);
        check::<types::compare::Comparison>(&compare::write(assessment, instrument, Lang::Id));
        check::<types::trend::Trend>(&trend::write(assessment, instrument, None, Lang::En));
        let unit = assessment.units.first().map(|unit| unit.id.clone());
        let edits: Value = unit
            .iter()
            .map(|unit| json!({"unit": unit, "score": 50}))
            .collect();
        let edits = whatif::read(&read(&edits), assessment, instrument).unwrap();
        let tried = whatif::write(assessment, instrument, &edits, Lang::Id);
        check::<types::whatif::WhatIf>(&tried);
        let part = &instrument.nodes.last().unwrap().id;
        for source in [
            json!({"part": part, "lastYear": 0}),
            json!({"part": part, "share": {"full": 3, "count": 4}}),
            json!({"part": part, "respondents": {"mean": 1, "spread": 0.5, "count": 40, "population": 90, "max": 4}}),
        ] {
            let text = json!({"parts": [source]}).to_string();
            assert_eq!(
                canonical(&through::<types::scenario::ScenarioQuestion>(&text)),
                canonical(&text)
            );
            let question = scenario::read(&read(&json!({"parts": [source]})), instrument).unwrap();
            let outlook = scenario::write(assessment, instrument, &question, Lang::En);
            check::<types::scenario::Outlook>(&outlook);
        }
        rekap.add(&path.display().to_string(), &text).unwrap();
        rekap
            .add("again", &text.replacen("\"score\": 5", "\"score\": 4", 1))
            .ok();
    }
    rekap.add("cut", "{").unwrap_err();
    rekap
        .add_published(&read(&json!({"entity": "Kota A", "year": 2024, "score": 90, "instrument": "ori-kepatuhan-2024"})))
        .unwrap();
    let summary = rekap.finish(&summary::Choices::default());
    assert!(!summary.conflicts.is_empty() && !summary.faulty.is_empty());
    check::<types::summary::Summary>(&summary::write(&summary, Lang::Id));
}

/// Without nulls and with one kind of number: what a file may leave out or write in two ways.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(entries) => entries
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, plain(value)))
            .collect(),
        other => other,
    }
}

fn check_pack_file<T: Serialize + DeserializeOwned>(path: &Path) {
    let text = text(path);
    let parse = |text: &str| plain(serde_json::from_str(text).unwrap());
    assert_eq!(
        parse(&through::<T>(&text)),
        parse(&text),
        "{}",
        path.display()
    );
}

#[test]
fn packs_pass_through_the_types() {
    for pack in swanilai::instrument::builtins() {
        let folder = root().join("instruments").join(pack.id);
        check_pack_file::<InstrumentFile>(&folder.join("instrument.json"));
        for lang in Lang::ALL {
            check_pack_file::<Texts>(&folder.join(format!("text.{}.json", lang.tag())));
        }
    }
}

/// The reader and the writer know every field the schema has, and the schema every field they know.
#[test]
fn the_fullest_example_has_every_field_of_the_schema() {
    let path = root().join("tests/module/examples/everything.json");
    // A pack stands in the other one: it cannot stand beside the id of a built-in instrument.
    let document: Value = [&path, &root().join("tests/module/examples/own-pack.json")]
        .map(|path| serde_json::from_str::<Value>(&text(path)).unwrap())
        .into_iter()
        .collect();
    let schema = assessment_schema();
    let mut missing = Vec::new();
    for (name, definition) in definitions(&schema) {
        for field in definition["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(field, _)| field)
        {
            if !has_field(&document, field) {
                missing.push(format!("{name}.{field}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
    for problem in assessment::open(&text(&path)).unwrap().warnings {
        let ours = problem.path.rsplit(['.', '[']).next().unwrap_or("");
        let is_deliberate = problem.code == Code::MarkedNotApplicable || ours.contains("x-");
        assert!(is_deliberate, "{problem:?}");
    }
}

fn assessment_schema() -> Value {
    let file = schema::files()
        .into_iter()
        .find(|file| file.path.contains("assessment"))
        .unwrap();
    serde_json::from_str(&file.text).unwrap()
}

fn definitions(schema: &Value) -> Vec<(&str, &Value)> {
    let below = schema["$defs"].as_object().into_iter().flatten();
    let mut all = vec![("Assessment", schema)];
    all.extend(below.map(|(name, definition)| (name.as_str(), definition)));
    all
}

fn has_field(value: &Value, field: &str) -> bool {
    match value {
        Value::Object(entries) => entries
            .iter()
            .any(|(key, value)| key == field || has_field(value, field)),
        Value::Array(items) => items.iter().any(|item| has_field(item, field)),
        _ => false,
    }
}

/// A document with something of every kind, and one value of it replaced.
fn with(pointer: &str, value: Value) -> Value {
    let mut document = json!({
        "$schema": "", "format": "swanilai.assessment", "version": 1, "id": "", "created": "", "app": "",
        "instrument": {"id": "ori-kepatuhan-2023", "version": "1.0.0", "digest": ""},
        "entity": {"name": "Kabupaten", "kind": "kabupaten", "province": ""},
        "units": [{"id": "u", "name": "U", "kind": "dinas", "score": 1, "points": {}, "observations": {
            "input.kompetensi.1": {"marks": [{"by": "a", "level": 1}], "note": "", "evidence": [{"title": "", "url": ""}]}}}],
        "followUp": {"products": [{"kind": "lhp", "done": true}]},
        "history": [{"year": 2022, "score": 62, "instrument": ""}]
    });
    *document
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("{pointer}")) = value;
    document
}

/// The problems about limits that a document has.
fn limits_broken(document: &Value) -> Vec<Problem> {
    let problems = match assessment::open(&document.to_string()) {
        Ok(opened) => opened.warnings,
        Err(problems) => problems,
    };
    let about_limits = [
        Code::TextTooLong,
        Code::TooMany,
        Code::BadId,
        Code::OutOfRange,
    ];
    problems
        .into_iter()
        .filter(|problem| about_limits.contains(&problem.code))
        .collect()
}

/// The limit in the schema is the one the reader keeps: it takes so much and no more.
fn check_limit(field: &str, keyword: &str, pointer: &str, make: impl Fn(usize) -> Value) {
    let schema = assessment_schema();
    let limit = schema
        .pointer(&format!("{field}/{keyword}"))
        .and_then(Value::as_u64);
    let limit =
        usize::try_from(limit.unwrap_or_else(|| panic!("{field} has no {keyword}"))).unwrap();
    let at = limits_broken(&with(pointer, make(limit)));
    assert!(at.is_empty(), "{field} {keyword} {limit}: {at:?}");
    let beyond = limits_broken(&with(pointer, make(limit + 1)));
    assert!(
        !beyond.is_empty(),
        "{field} {keyword} {limit}: one more is taken"
    );
}

#[test]
fn texts_are_limited_as_the_schema_says() {
    let observation = "/units/0/observations/input.kompetensi.1";
    let cases = [
        ("/properties/$schema", "/$schema"),
        ("/properties/id", "/id"),
        ("/properties/created", "/created"),
        ("/properties/app", "/app"),
        (
            "/$defs/InstrumentChoice/properties/digest",
            "/instrument/digest",
        ),
        ("/$defs/Entity/properties/name", "/entity/name"),
        ("/$defs/Entity/properties/kind", "/entity/kind"),
        ("/$defs/Entity/properties/province", "/entity/province"),
        ("/$defs/Unit/properties/id", "/units/0/id"),
        ("/$defs/Unit/properties/name", "/units/0/name"),
        ("/$defs/Unit/properties/kind", "/units/0/kind"),
        (
            "/$defs/Observation/properties/note",
            &format!("{observation}/note"),
        ),
        (
            "/$defs/Mark/properties/by",
            &format!("{observation}/marks/0/by"),
        ),
        (
            "/$defs/Evidence/properties/title",
            &format!("{observation}/evidence/0/title"),
        ),
        (
            "/$defs/Product/properties/kind",
            "/followUp/products/0/kind",
        ),
        (
            "/$defs/History/properties/instrument",
            "/history/0/instrument",
        ),
    ];
    for (field, pointer) in cases {
        // Two bytes a letter where it may be any: limits count characters.
        let letter = if field.ends_with("Unit/properties/id") {
            "x"
        } else {
            "é"
        };
        check_limit(field, "maxLength", pointer, |length| {
            json!(letter.repeat(length))
        });
    }
    check_limit(
        "/$defs/Evidence/properties/url",
        "maxLength",
        &format!("{observation}/evidence/0/url"),
        |length| json!(format!("https://{}", "x".repeat(length - 8))),
    );
}

#[test]
fn lists_are_limited_as_the_schema_says() {
    let observation = "/units/0/observations/input.kompetensi.1";
    let unit = |index: usize| json!({"id": format!("u{index}"), "name": "U", "score": 1});
    check_limit("/properties/units", "maxItems", "/units", |count| {
        (0..count).map(unit).collect()
    });
    let list = |item: Value| move |count: usize| Value::Array(vec![item.clone(); count]);
    check_limit(
        "/properties/history",
        "maxItems",
        "/history",
        list(json!({"year": 2022, "score": 1})),
    );
    check_limit(
        "/$defs/FollowUp/properties/products",
        "maxItems",
        "/followUp/products",
        list(json!({"done": true})),
    );
    check_limit(
        "/$defs/Observation/properties/marks",
        "maxItems",
        &format!("{observation}/marks"),
        list(json!({"level": 1})),
    );
    check_limit(
        "/$defs/Observation/properties/evidence",
        "maxItems",
        &format!("{observation}/evidence"),
        list(json!({})),
    );
    let table = |count: usize| {
        (0..count)
            .map(|index| (format!("k{index}"), json!({})))
            .collect()
    };
    check_limit(
        "/$defs/Unit/properties/points",
        "maxProperties",
        "/units/0/points",
        table,
    );
    check_limit(
        "/$defs/Unit/properties/observations",
        "maxProperties",
        "/units/0/observations",
        table,
    );
}

#[test]
fn numbers_are_limited_as_the_schema_says() {
    check_limit(
        "/$defs/History/properties/year",
        "maximum",
        "/history/0/year",
        |year| json!(year),
    );
    check_limit(
        "/$defs/History/properties/score",
        "maximum",
        "/history/0/score",
        |score| json!(score),
    );
}
