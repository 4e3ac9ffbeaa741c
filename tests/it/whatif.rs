//! Changes tried on a copy.

use crate::generate::assessments;
use crate::support::{assessment, cases, open, scored};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::Opened;
use swanilai::instrument::ScaleKind;
use swanilai::json::{self as exact, Limits, Node};
use swanilai::problem::{Code, Problem};
use swanilai::text::Lang;
use swanilai::whatif::{self, what_if};

fn node(value: &Value) -> Node {
    exact::read(&value.to_string(), Limits::default()).unwrap()
}

fn try_out(opened: &Opened, edits: &Value) -> Result<Value, Vec<Problem>> {
    let edits = whatif::read(&node(edits), &opened.assessment, &opened.instrument)?;
    let written = whatif::write(&opened.assessment, &opened.instrument, &edits, Lang::Id);
    Ok(serde_json::from_str(&exact::write(&written)).unwrap())
}

fn opened() -> Opened {
    let units = json!([
        {"id": "watdek", "name": "Puskesmas Watdek", "points": {"input": 8.72, "proses": 10.76, "output": 20.76, "pengaduan": 9.61}},
        {"id": "disdik", "name": "Dinas Pendidikan", "score": 52.86},
        {"id": "dinsos", "name": "Dinas Sosial", "observations": {"input.kompetensi.1": {"marks": [{"by": "a", "level": 1}, {"by": "b", "level": 3}]}}},
    ]);
    open(&assessment("ori-kepatuhan-2023", &units).to_string())
}

#[test]
fn points_and_scores_are_tried_side_by_side() {
    let opened = opened();
    let found = try_out(
        &opened,
        &json!([
            {"unit": "watdek", "dimension": "input", "points": 18.72},
            {"unit": "disdik", "score": 72.86},
            {"unit": "dinsos", "score": 60},
        ]),
    )
    .unwrap();
    let watdek = &found["units"][0];
    assert_eq!(
        (&watdek["before"]["score"], &watdek["after"]["score"]),
        (&json!(49.85), &json!(59.85))
    );
    assert_eq!(
        watdek["change"],
        json!({"score": 10, "low": 10, "high": 10})
    );
    assert_eq!(
        watdek["dimensions"][0],
        json!({"id": "input", "before": 8.72, "after": 18.72, "change": 10})
    );
    assert_eq!(watdek["dimensions"][1]["change"], 0);
    assert_eq!(
        found["units"][1]["dimensions"][0],
        json!({"id": "input", "before": null, "after": null, "change": null})
    );
    // (59.85 + 72.86 + 60) / 3
    assert_eq!(found["entity"]["after"]["score"], 64.24);
    assert_eq!(found["entity"]["before"]["score"], Value::Null);
    assert_eq!(found["entity"]["change"]["score"], Value::Null);
    assert_eq!(found["entity"]["after"]["opinion"], "Kualitas Sedang");
    assert_eq!(found["hidden"], json!([]));
}

#[test]
fn all_marks_change_unless_one_observer_is_named() {
    let opened = opened();
    let marks = |edit: Value| {
        let edits = whatif::read(
            &node(&json!([edit])),
            &opened.assessment,
            &opened.instrument,
        )
        .unwrap();
        let tried = what_if(&opened.assessment, &opened.instrument, &edits);
        let unit = tried.changed.unit("dinsos").unwrap().clone();
        unit.observations
            .get("input.kompetensi.1")
            .map(|observation| {
                let marks = observation
                    .marks
                    .iter()
                    .map(|mark| format!("{}{}", mark.by, mark.level));
                (
                    marks.collect::<Vec<_>>().join(" "),
                    observation.not_applicable,
                )
            })
    };
    let edit = |change: Value| {
        let mut edit = json!({"unit": "dinsos", "indicator": "input.kompetensi.1"});
        edit.as_object_mut()
            .unwrap()
            .extend(change.as_object().unwrap().clone());
        marks(edit)
    };
    assert_eq!(edit(json!({"level": 4})), Some(("a4 b4".to_owned(), false)));
    assert_eq!(
        edit(json!({"level": 4, "by": "b"})),
        Some(("a1 b4".to_owned(), false))
    );
    assert_eq!(
        edit(json!({"level": 4, "by": "c"})),
        Some(("a1 b3 c4".to_owned(), false))
    );
    assert_eq!(
        edit(json!({"notApplicable": true})),
        Some(("a1 b3".to_owned(), true))
    );
    assert_eq!(edit(json!({"clear": true})), None);
}

#[test]
fn a_unit_left_out_is_not_counted() {
    let found = try_out(
        &opened(),
        &json!([{"unit": "disdik", "leaveOut": true}, {"unit": "dinsos", "leaveOut": true}]),
    )
    .unwrap();
    assert_eq!(found["entity"]["after"]["score"], 49.85);
    assert_eq!(found["units"][1]["after"], Value::Null);
    assert_eq!(found["units"][1]["change"]["score"], Value::Null);
    assert_eq!(found["units"][0]["change"]["score"], 0);
}

#[test]
fn a_change_that_something_else_hides_is_told() {
    let found = try_out(
        &opened(),
        &json!([
            {"unit": "disdik", "indicator": "input.kompetensi.1", "level": 4},
            {"unit": "watdek", "indicator": "input.kompetensi.1", "level": 4},
            {"unit": "disdik", "dimension": "input", "points": 20},
            {"unit": "disdik", "score": null},
            {"unit": "disdik", "dimension": "input", "points": 20},
        ]),
    )
    .unwrap();
    assert_eq!(found["hidden"], json!([0, 1, 2]));
}

#[test]
fn changes_that_make_no_sense_are_refused_with_their_places() {
    let opened = opened();
    let cases = [
        (json!({"unit": "x", "score": 1}), Code::BadReference),
        (json!({"score": 1}), Code::MissingField),
        (json!({"unit": "disdik"}), Code::MissingField),
        (json!({"unit": "disdik", "score": 101}), Code::OutOfRange),
        (
            json!({"unit": "disdik", "score": 1, "leaveOut": true}),
            Code::MissingField,
        ),
        (
            json!({"unit": "disdik", "dimension": "input", "points": 21.86}),
            Code::OutOfRange,
        ),
        (
            json!({"unit": "disdik", "dimension": "input"}),
            Code::MissingField,
        ),
        (
            json!({"unit": "disdik", "dimension": "input.kompetensi", "points": 1}),
            Code::UnknownDimension,
        ),
        (
            json!({"unit": "disdik", "indicator": "input.kompetensi", "level": 1}),
            Code::UnknownIndicator,
        ),
        (
            json!({"unit": "disdik", "indicator": "input.kompetensi.1", "level": 5}),
            Code::OutOfRange,
        ),
        (
            json!({"unit": "disdik", "indicator": "input.kompetensi.1", "level": 1.5}),
            Code::NotWhole,
        ),
        (
            json!({"unit": "disdik", "indicator": "input.kompetensi.1"}),
            Code::MissingField,
        ),
        (
            json!({"unit": "disdik", "indicator": "input.kompetensi.1", "level": 1, "clear": true}),
            Code::MissingField,
        ),
        (
            json!({"unit": "disdik", "score": 1, "colour": "red"}),
            Code::UnexpectedField,
        ),
    ];
    for (edit, code) in cases {
        let problems =
            try_out(&opened, &json!([{"unit": "watdek", "score": 1}, edit])).unwrap_err();
        assert!(
            problems
                .iter()
                .any(|problem| problem.code == code && problem.path.starts_with("[1]")),
            "{edit}: {problems:?}"
        );
    }
    assert!(try_out(&opened, &json!({})).is_err());
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn the_original_is_never_touched_and_the_other_side_is_what_a_changed_file_gives(file in assessments(), picks in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u32..6), 0..6)) {
        let opened = open(&file.to_string());
        let kept = opened.clone();
        prop_assume!(!opened.assessment.units.is_empty());
        let indicators: Vec<usize> = opened.instrument.indicators().collect();
        let mut edits = Vec::new();
        for (unit, indicator, kind) in picks {
            let unit = &opened.assessment.units[unit.index(opened.assessment.units.len())].id;
            edits.push(if indicators.is_empty() || kind == 0 {
                json!({"unit": unit, "score": 50})
            } else {
                let id = indicators[indicator.index(indicators.len())];
                let name = &opened.instrument.nodes[id].id;
                let top = opened.instrument.scale(id).map_or(0, |scale| match scale.kind { ScaleKind::Levels => scale.max, ScaleKind::Index => 70 });
                match kind {
                    1 => json!({"unit": unit, "indicator": name, "clear": true}),
                    2 => json!({"unit": unit, "indicator": name, "notApplicable": true}),
                    _ => json!({"unit": unit, "indicator": name, "level": top}),
                }
            });
        }
        let edits = whatif::read(&node(&json!(edits)), &opened.assessment, &opened.instrument).unwrap();
        let tried = what_if(&opened.assessment, &opened.instrument, &edits);
        prop_assert_eq!(&opened, &kept);
        prop_assert_eq!(&tried.before, &scored(&file));
        // The changed copy is a good assessment of its own.
        let written = exact::write(&swanilai::assessment::write(&tried.changed, &opened.instrument));
        let again = open(&written);
        prop_assert_eq!(&tried.after.entity, &swanilai::score::score(&again.assessment, &again.instrument).entity);
        if edits.is_empty() {
            prop_assert_eq!(&tried.before, &tried.after);
        }
    }
}
