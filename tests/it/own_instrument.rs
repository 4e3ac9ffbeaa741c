//! An instrument that does not come with the program travels in the file and scores as any other.

use crate::generate::assessments;
use crate::support::{assessment, bare, cases, open, result_text, text};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::rc::Rc;
use swanilai::assessment::{self, merge};
use swanilai::instrument::{self, builtin, builtins};
use swanilai::json::{self as exact, Limits};
use swanilai::problem::Code;
use swanilai::summary::{Choices, Rekap};
use swanilai::text::Lang;

const BASE: &str = "ori-kepatuhan-2023";
const OWN: &str = "sendiri-kepatuhan";

/// A built-in pack under an id of its own.
fn pack(base: &str) -> Value {
    let mut pack: Value = serde_json::from_str(builtin(base).unwrap().json()).unwrap();
    pack["instrument"]["id"] = json!(OWN);
    pack
}

/// An assessment that brings a pack.
fn with_pack(pack: &Value, units: &Value) -> Value {
    let mut file = assessment(OWN, units);
    file["instrument"]["pack"] = pack.clone();
    file
}

fn units() -> Value {
    json!([{"id": "dinsos", "name": "Dinas Sosial", "points": {"input": 8.72, "proses": 10.76},
            "observations": {"output.persepsi.1": {"marks": [{"level": 3}]}}}])
}

/// Codes and paths of what is wrong with a file.
fn wrong(file: &Value) -> Vec<(Code, String)> {
    let problems = assessment::open(&file.to_string()).unwrap_err();
    let each = problems.into_iter();
    each.map(|problem| (problem.code, problem.path)).collect()
}

#[test]
fn every_pack_is_written_as_it_was_read() {
    for base in builtins() {
        let read = base.load().unwrap();
        let written = exact::write(&instrument::write(&read));
        assert_eq!(instrument::read(&written).unwrap(), *read, "{}", base.id);
        let again = instrument::read(&written).unwrap();
        assert_eq!(exact::write(&instrument::write(&again)), written);
    }
}

#[test]
fn a_file_that_brings_its_pack_loses_nothing_on_the_way_through() {
    let opened = open(&with_pack(&pack(BASE), &units()).to_string());
    assert!(opened.warnings.is_empty(), "{:?}", opened.warnings);
    assert_eq!(opened.instrument.id, OWN);
    let once = exact::write(&assessment::write(&opened.assessment, &opened.instrument));
    let again = open(&once);
    assert_eq!(
        (&again.assessment, &again.instrument),
        (&opened.assessment, &opened.instrument)
    );
    let twice = exact::write(&assessment::write(&again.assessment, &again.instrument));
    assert_eq!(twice, once);
    let written: Value = serde_json::from_str(&once).unwrap();
    let digest = written["instrument"]["digest"].as_str().unwrap();
    assert!(
        digest.starts_with("fnv1a64:") && digest.len() == 24,
        "{digest}"
    );
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_same_pack_scores_the_same_wherever_it_comes_from(file in assessments()) {
        let base = file["instrument"]["id"].as_str().unwrap().to_owned();
        let known = open(&file.to_string());
        let mut brought = file;
        brought["instrument"] = json!({"id": OWN, "pack": pack(&base)});
        let own = open(&brought.to_string());
        prop_assert_eq!(bare(&result_text(&own)), bare(&result_text(&known)));
        let told: Value = serde_json::from_str(&result_text(&own)).unwrap();
        prop_assert_eq!(&told["instrument"]["id"], OWN);
        prop_assert_eq!(&told["instrument"]["digest"], &own.instrument.digest);
        let warned = told["warnings"].as_array().unwrap().iter().any(|one| one["code"] == "own-instrument");
        prop_assert!(warned, "whose rules they are is not said");
    }
}

#[test]
fn faults_of_a_pack_have_their_place_in_the_file() {
    let cases = [
        (
            "/max",
            json!("seratus"),
            Code::WrongType,
            "instrument.pack.max",
        ),
        (
            "/maks",
            json!(100),
            Code::UnexpectedField,
            "instrument.pack.maks",
        ),
        (
            "/classes/1/min",
            json!(53),
            Code::ClassesDisagree,
            "instrument.pack.classes[2].min",
        ),
        (
            "/dimensions/0/weight",
            json!(21.86),
            Code::WeightsDisagree,
            "instrument.pack.dimensions",
        ),
        (
            "/scales/0/max",
            json!(0),
            Code::OutOfRange,
            "instrument.pack.scales[0].max",
        ),
        (
            "/format",
            json!("swanilai.text"),
            Code::WrongFormat,
            "instrument.pack",
        ),
        (
            "/instrument/id",
            json!("lain"),
            Code::BadReference,
            "instrument.pack.instrument.id",
        ),
    ];
    for (pointer, value, code, path) in cases {
        let mut pack = pack(BASE);
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match pack.pointer_mut(parent).unwrap() {
            Value::Object(fields) => {
                fields.insert(key.to_owned(), value);
            }
            other => panic!("{other}"),
        }
        let found = wrong(&with_pack(&pack, &units()));
        assert!(
            found.contains(&(code, path.to_owned())),
            "{pointer}: {found:?}"
        );
    }
    let found = wrong(&with_pack(&json!([]), &units()));
    assert_eq!(found, [(Code::WrongType, "instrument.pack".to_owned())]);
}

#[test]
fn a_pack_cannot_pass_itself_off_as_one_that_comes_with_the_program() {
    let file = |id: &str, change: &dyn Fn(&mut Value)| {
        let mut pack = pack(BASE);
        pack["instrument"]["id"] = json!(id);
        change(&mut pack);
        let mut file = assessment(id, &units());
        file["instrument"]["pack"] = pack;
        file
    };
    let taken = [(
        Code::PackIdTaken,
        "instrument.pack.instrument.id".to_owned(),
    )];
    let other_name = |pack: &mut Value| pack["name"]["en"] = json!("Other");
    assert_eq!(wrong(&file(BASE, &other_name)), taken);
    assert_eq!(wrong(&file("ori-kepatuhan-2031", &|_| {})), taken);
    // The very same content under its own id is that instrument, and stays out of the file.
    let same = open(&file(BASE, &|_| {}).to_string());
    assert!(Rc::ptr_eq(
        &same.instrument,
        &builtin(BASE).unwrap().load().unwrap()
    ));
    let written = exact::write(&assessment::write(&same.assessment, &same.instrument));
    assert!(!written.contains("\"pack\""));
}

#[test]
fn without_its_pack_an_own_instrument_is_not_known() {
    let found = wrong(&assessment(OWN, &units()));
    assert_eq!(found, [(Code::UnknownInstrument, "instrument".to_owned())]);
    let mut file = with_pack(&pack(BASE), &units());
    file["instrument"]["digest"] = json!("fnv1a64:0000000000000000");
    let warnings = open(&file.to_string()).warnings;
    assert_eq!(warnings.len(), 1);
    assert_eq!(warnings[0].code, Code::DigestDiffers);
    file["instrument"]["version"] = json!("9.9.9");
    assert_eq!(wrong(&file)[0].0, Code::UnknownInstrumentVersion);
}

/// Two files of one entity whose packs share an id but not their content.
fn namesakes() -> [Value; 2] {
    let mut other = pack(BASE);
    other["classes"][0]["min"] = json!(89);
    [
        with_pack(&pack(BASE), &units()),
        with_pack(&other, &json!([{"id": "b", "name": "B", "score": 50}])),
    ]
}

#[test]
fn files_are_merged_only_under_the_very_same_rules() {
    let [first, second] = namesakes().map(|file| open(&file.to_string()).assessment);
    let problems = merge(&[first.clone(), second], &[]).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].code, Code::InstrumentsDiffer);
    assert_ne!(problems[0].found, problems[0].expected);
    let more = json!([{"id": "b", "name": "B", "score": 50}]);
    let same = open(&with_pack(&pack(BASE), &more).to_string()).assessment;
    let merged = merge(&[first, same], &[]).unwrap();
    assert_eq!(merged.assessment.units.len(), 2);
    assert_eq!(merged.assessment.pack.unwrap().id, OWN);
}

#[test]
fn a_summary_keeps_different_rules_apart_and_says_so() {
    let [first, second] = namesakes().map(|file| file.to_string());
    for files in [[&first, &second], [&second, &first]] {
        let mut rekap = Rekap::new();
        assert!(rekap.add("a", files[0]).unwrap().is_empty());
        let warnings = rekap.add("b", files[1]).unwrap();
        assert_eq!(warnings[0].code, Code::PacksDiffer);
        assert!(rekap.add("c", files[0]).unwrap()[0].code == Code::PacksDiffer);
        let summary = rekap.finish(&Choices::default());
        assert_eq!(summary.rounds.len(), 2);
        let digests: Vec<_> = summary
            .rounds
            .iter()
            .map(|round| &round.instrument.digest)
            .collect();
        assert_ne!(digests[0], digests[1]);
    }
}

#[test]
fn whose_rules_they_are_is_said_in_both_languages() {
    let opened = open(&text("tests/golden/own-pack-2025.assessment.json"));
    assert!(opened.assessment.pack.is_some());
    for lang in Lang::ALL {
        let result = swanilai::score::write(&opened.assessment, &opened.instrument, lang);
        let said = exact::write(&result);
        assert!(said.contains("Bagian Organisasi"), "{said}");
    }
    let node = exact::read(
        &text("tests/golden/own-pack-2025.assessment.json"),
        Limits::default(),
    );
    let written = assessment::write(&opened.assessment, &opened.instrument);
    assert_eq!(node.unwrap(), written);
}

/// The node with the entries of the tables named in another order.
fn turned(node: &exact::Node) -> exact::Node {
    let mut turned = node.clone();
    if let exact::Value::Object(fields) = &mut turned.value {
        for (key, field) in fields {
            *field = self::turned(field);
            if let ("sources" | "reasons", exact::Value::Object(table)) =
                (key.as_str(), &mut field.value)
            {
                table.reverse();
            }
        }
    }
    turned
}

#[test]
fn the_order_of_keys_makes_no_other_instrument() {
    let file = with_pack(&pack(BASE), &units()).to_string();
    let node = exact::read(&file, Limits::default()).unwrap();
    let other = turned(&node);
    assert_ne!(other, node);
    let [first, second] = [node, other].map(|node| assessment::open_node(&node).unwrap());
    assert_eq!(first, second);
}
