//! The list of repairs: read strictly, written in stable bytes, merged without losing what was typed.

use crate::support::{assessment as document, open};
use serde_json::{Value, json};
use swanilai::assessment::{self, Assessment, Merged, Part, Repair, Status, merge};
use swanilai::problem::Code;
use swanilai::score::score;
use swanilai::text::Lang;

const INSTRUMENT: &str = "ori-kepatuhan-2023";
const INDICATOR: &str = "input.kompetensi.1";

fn units() -> Value {
    json!([
        {"id": "dinsos", "name": "Dinas Sosial",
         "observations": {INDICATOR: {"marks": [{"by": "pimpinan", "level": 2}, {"by": "petugas-layanan", "level": 4}]}}},
        {"id": "disdik", "name": "Dinas Pendidikan", "points": {"proses": 16.42}},
        {"id": "rsud", "name": "RSUD", "score": 62},
    ])
}

fn file(repairs: &Value) -> Value {
    let mut file = document(INSTRUMENT, &units());
    file["repairs"] = repairs.clone();
    file
}

fn parse(repairs: &Value) -> Assessment {
    open(&file(repairs).to_string()).assessment
}

fn item(unit: &str, more: &Value) -> Value {
    let mut item = json!({"unit": unit, "indicator": INDICATOR, "to": 3});
    for (key, value) in more.as_object().unwrap() {
        item[key] = value.clone();
    }
    item
}

/// Codes and paths of what is wrong with a list.
fn faults(repairs: &Value) -> Vec<(Code, String)> {
    let problems = assessment::open(&file(repairs).to_string()).unwrap_err();
    for problem in &problems {
        for lang in [Lang::Id, Lang::En] {
            assert!(problem.message(lang).contains(&problem.path));
        }
    }
    let faults = problems.into_iter();
    faults.map(|problem| (problem.code, problem.path)).collect()
}

#[test]
fn a_list_is_read_and_written_in_the_same_bytes() {
    let list = json!([
        {"unit": "dinsos", "indicator": INDICATOR, "from": 2, "to": 4, "owner": "Kepala Seksi", "due": "2028-02-29", "status": "started", "note": "=1+1"},
        {"unit": "disdik", "dimension": "proses", "from": 16.42, "to": 20, "status": "open"},
        {"unit": "rsud", "to": 78, "status": "done"},
    ]);
    let opened = open(&file(&list).to_string());
    assert_eq!(opened.warnings, []);
    let repairs = &opened.assessment.repairs;
    assert_eq!(repairs[0].part, Part::Indicator(INDICATOR.to_owned()));
    assert_eq!(repairs[1].part, Part::Dimension("proses".to_owned()));
    assert_eq!((&repairs[2].part, repairs[2].from), (&Part::Unit, None));
    assert_eq!(
        repairs
            .iter()
            .map(|repair| repair.status)
            .collect::<Vec<_>>(),
        [Status::Started, Status::Open, Status::Done]
    );
    let once = swanilai::json::write(&assessment::write(&opened.assessment, &opened.instrument));
    let again = open(&once);
    assert_eq!(again.assessment, opened.assessment);
    let twice = swanilai::json::write(&assessment::write(&again.assessment, &again.instrument));
    assert_eq!(once, twice);
    let written: Value = serde_json::from_str(&once).unwrap();
    assert_eq!(written["repairs"], list);
}

#[test]
fn an_empty_list_leaves_a_file_as_it_was() {
    let without = open(&document(INSTRUMENT, &units()).to_string());
    let with = open(&file(&json!([])).to_string());
    assert_eq!(with.assessment, without.assessment);
    let text = swanilai::json::write(&assessment::write(&with.assessment, &with.instrument));
    assert!(!text.contains("repairs"));
    assert_eq!(
        parse(&json!([item(
            "dinsos",
            &json!({"owner": "", "due": "", "note": null})
        )]))
        .repairs,
        [Repair {
            unit: "dinsos".to_owned(),
            part: Part::Indicator(INDICATOR.to_owned()),
            to: swanilai::number::Decimal::whole(3),
            ..Repair::default()
        }]
    );
}

#[test]
fn what_cannot_be_is_refused_with_its_path() {
    let at = |field: &str| format!("repairs[0].{field}");
    for (wrong, code, path) in [
        (item("bappeda", &json!({})), Code::UnknownUnit, at("unit")),
        (item("A b", &json!({})), Code::BadId, at("unit")),
        (
            item("dinsos", &json!({"indicator": "input.9"})),
            Code::UnknownIndicator,
            at("indicator"),
        ),
        (
            item("dinsos", &json!({"indicator": "input"})),
            Code::UnknownIndicator,
            at("indicator"),
        ),
        (
            item("dinsos", &json!({"dimension": "proses"})),
            Code::UnexpectedField,
            at("dimension"),
        ),
        (
            json!({"unit": "dinsos", "dimension": INDICATOR, "to": 3}),
            Code::UnknownDimension,
            at("dimension"),
        ),
        (
            json!({"unit": "dinsos", "indicator": INDICATOR}),
            Code::MissingField,
            "repairs[0]".to_owned(),
        ),
        (
            item("dinsos", &json!({"to": 5})),
            Code::OutOfRange,
            at("to"),
        ),
        (
            item("dinsos", &json!({"to": 2.5})),
            Code::NotWhole,
            at("to"),
        ),
        (
            item("dinsos", &json!({"from": -1})),
            Code::OutOfRange,
            at("from"),
        ),
        (
            json!({"unit": "disdik", "dimension": "proses", "to": 90}),
            Code::OutOfRange,
            at("to"),
        ),
        (
            json!({"unit": "rsud", "to": 100.01}),
            Code::OutOfRange,
            at("to"),
        ),
        (
            item("dinsos", &json!({"status": "selesai"})),
            Code::OutOfRange,
            at("status"),
        ),
        (
            item("dinsos", &json!({"due": "2026-11-31"})),
            Code::BadDate,
            at("due"),
        ),
        (
            item("dinsos", &json!({"due": "30/11/2026"})),
            Code::BadDate,
            at("due"),
        ),
        (
            item("dinsos", &json!({"due": 20_261_130})),
            Code::WrongType,
            at("due"),
        ),
        (
            item("dinsos", &json!({"owner": "x".repeat(201)})),
            Code::TextTooLong,
            at("owner"),
        ),
        (
            item("dinsos", &json!({"note": "x".repeat(2_001)})),
            Code::TextTooLong,
            at("note"),
        ),
        (json!("dinsos"), Code::WrongType, "repairs[0]".to_owned()),
    ] {
        assert_eq!(faults(&json!([wrong.clone()])), [(code, path)], "{wrong}");
    }
    assert_eq!(
        faults(&json!({})),
        [(Code::WrongType, "repairs".to_owned())]
    );
    let twice = json!([
        item("dinsos", &json!({})),
        item("dinsos", &json!({"to": 4}))
    ]);
    assert_eq!(
        faults(&twice),
        [(Code::DuplicateId, "repairs[1]".to_owned())]
    );
}

#[test]
fn an_unknown_field_is_kept_and_told() {
    let opened = open(&file(&json!([item("dinsos", &json!({"cost": 12}))])).to_string());
    let warnings: Vec<&str> = opened
        .warnings
        .iter()
        .map(|one| one.path.as_str())
        .collect();
    assert_eq!(warnings, ["repairs[0].cost"]);
    let text = swanilai::json::write(&assessment::write(&opened.assessment, &opened.instrument));
    assert!(text.contains("\"cost\": 12"));
}

#[test]
fn carrying_out_raises_what_is_below_and_leaves_the_rest() {
    let opened = open(
        &file(&json!([
            item("dinsos", &json!({})),
            {"unit": "dinsos", "indicator": "input.kompetensi.2", "to": 2},
            {"unit": "disdik", "dimension": "proses", "to": 20},
            {"unit": "rsud", "to": 60},
        ]))
        .to_string(),
    );
    let mut after = opened.assessment.clone();
    for repair in &opened.assessment.repairs {
        after.edit_unit(&repair.unit, |unit| {
            repair.carry_out(unit, &opened.instrument);
        });
    }
    let levels = |id: &str| -> Vec<String> {
        let found = after.unit("dinsos").unwrap().observations.get(id).unwrap();
        found
            .marks
            .iter()
            .map(|mark| mark.level.to_string())
            .collect()
    };
    assert_eq!(levels(INDICATOR), ["3", "4"], "the higher mark stays");
    assert!(
        levels("input.kompetensi.2")
            .iter()
            .all(|level| level == "2")
    );
    assert_eq!(
        after
            .unit("disdik")
            .unwrap()
            .points
            .get("proses")
            .unwrap()
            .to_string(),
        "20"
    );
    assert_eq!(
        after.unit("rsud").unwrap().score.unwrap().to_string(),
        "62",
        "never lowered"
    );
    let low = |assessment: &Assessment| score(assessment, &opened.instrument).entity.low;
    assert!(low(&after).scaled() > low(&opened.assessment).scaled());
}

#[test]
fn the_same_item_is_not_added_twice_and_goes_with_its_unit() {
    let mut assessment = parse(&json!([item(
        "dinsos",
        &json!({"owner": "Kepala Seksi", "to": 4})
    )]));
    let wish = parse(&json!([
        item("dinsos", &json!({})),
        item("disdik", &json!({}))
    ]))
    .repairs;
    assert_eq!(assessment.add_repairs(wish), 1);
    assert_eq!(
        assessment.repairs[0].owner, "Kepala Seksi",
        "what was there stays"
    );
    assessment.remove_unit("dinsos");
    let left: Vec<&str> = assessment
        .repairs
        .iter()
        .map(|repair| repair.unit.as_str())
        .collect();
    assert_eq!(left, ["disdik"]);
}

fn merged(first: &Value, later: &Value) -> Merged {
    merge(&[parse(first), parse(later)], &[]).unwrap()
}

#[test]
fn lists_are_joined_and_the_one_further_along_counts() {
    let first = json!([
        item(
            "dinsos",
            &json!({"status": "done", "owner": "Kepala Seksi", "note": "sudah"})
        ),
        item("disdik", &json!({"due": "2026-11-30", "note": "mulai"})),
    ]);
    let later = json!([
        item(
            "dinsos",
            &json!({"status": "started", "due": "2026-12-24", "note": "sedang"})
        ),
        item(
            "disdik",
            &json!({"due": "2026-12-01", "to": 4, "note": "mulai"})
        ),
        item("rsud", &json!({})),
    ]);
    let merged = merged(&first, &later);
    let [done, equal, new] = merged.assessment.repairs.as_slice() else {
        panic!("{:#?}", merged.assessment.repairs);
    };
    assert_eq!(done.status, Status::Done);
    assert_eq!(
        (done.owner.as_str(), done.due.as_str()),
        ("Kepala Seksi", "2026-12-24")
    );
    assert_eq!(done.note, "sudah\nsedang");
    assert_eq!(
        (equal.to.to_string().as_str(), equal.due.as_str()),
        ("4", "2026-12-01")
    );
    assert_eq!(equal.note, "mulai");
    assert_eq!(new.unit, "rsud");
    let clashes: Vec<(&str, usize, usize, &[&str])> = merged
        .repairs
        .iter()
        .map(|clash| {
            (
                clash.unit.as_str(),
                clash.taken,
                clash.dropped,
                clash.differs.as_slice(),
            )
        })
        .collect();
    assert_eq!(
        clashes,
        [
            ("dinsos", 0, 1, ["status", "note"].as_slice()),
            ("disdik", 1, 0, ["to", "due"].as_slice())
        ]
    );
}

#[test]
fn equal_lists_merge_without_a_word_and_merging_again_adds_nothing() {
    let list = json!([
        item("dinsos", &json!({"note": "satu"})),
        item("rsud", &json!({}))
    ]);
    let same = merged(&list, &list);
    assert_eq!(
        (same.repairs.len(), &same.assessment.repairs),
        (0, &parse(&list).repairs)
    );
    let other = json!([item("dinsos", &json!({"note": "dua"}))]);
    let once = merged(&list, &other).assessment;
    let again = merge(&[once.clone(), parse(&other), parse(&list)], &[]).unwrap();
    assert_eq!(again.assessment.repairs[0].note, once.repairs[0].note);
}

#[test]
fn a_repair_follows_its_unit_to_the_id_it_is_merged_under() {
    let first = parse(&json!([]));
    let mut other = document(
        INSTRUMENT,
        &json!([
            {"id": "unit-1", "name": " dinas  SOSIAL "},
            {"id": "rsud", "name": "Puskesmas Watdek", "score": 40},
        ]),
    );
    other["repairs"] = json!([item("unit-1", &json!({})), {"unit": "rsud", "to": 78}]);
    let other = open(&other.to_string()).assessment;
    let choices = [assessment::Choice::Both];
    let merged = merge(&[first, other], &choices).unwrap().assessment;
    let told: Vec<&str> = merged
        .repairs
        .iter()
        .map(|repair| repair.unit.as_str())
        .collect();
    let beside = merged.units.last().unwrap().id.as_str();
    assert!(beside.starts_with("rsud-"));
    assert_eq!(told, ["dinsos", beside]);
    let opened = open(&file(&json!([])).to_string());
    open(&swanilai::json::write(&assessment::write(
        &merged,
        &opened.instrument,
    )));
}
