//! Scenarios for what nobody can observe of themselves.

use crate::generate::assessments;
use crate::support::{assessment, cases, millionths, open};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::Opened;
use swanilai::json::{self as exact, Limits, Node};
use swanilai::number::{Decimal, Points};
use swanilai::problem::{Code, Problem};
use swanilai::scenario;
use swanilai::score::{Scored, score};
use swanilai::text::Lang;

const INSTRUMENT: &str = "ori-maladministrasi-2025";

fn node(value: &Value) -> Node {
    exact::read(&value.to_string(), Limits::default()).unwrap()
}

fn ask(opened: &Opened, question: &Value) -> Result<Value, Vec<Problem>> {
    let question = scenario::read(&node(question), &opened.instrument)?;
    let written = scenario::write(&opened.assessment, &opened.instrument, &question, Lang::Id);
    Ok(serde_json::from_str(&exact::write(&written)).unwrap())
}

/// Two units of 60 of 70 points, public trust not known.
fn opened() -> Opened {
    let points = json!({"input": 22, "proses": 17, "output": 8, "pengaduan": 13});
    let units = json!([
        {"id": "dinsos", "name": "Dinas Sosial", "points": points},
        {"id": "disdik", "name": "Dinas Pendidikan", "points": points},
    ]);
    open(&assessment(INSTRUMENT, &units).to_string())
}

#[test]
fn three_values_give_three_scores_and_break_even_points() {
    let found = ask(&opened(), &json!({"parts": [{"part": "kepercayaan", "pessimistic": 12, "likely": 18.5, "optimistic": 28}]})).unwrap();
    let scores: Vec<(&Value, &Value)> = found["scenarios"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["score"], &one["class"]["name"]))
        .collect();
    assert_eq!(
        scores,
        [
            (&json!(72), &json!("Kualitas Sedang")),
            (&json!(78.5), &json!("Kualitas Tinggi")),
            (&json!(88), &json!("Kualitas Tertinggi")),
        ]
    );
    let part = &found["parts"][0];
    assert_eq!(
        (&part["max"], &part["method"], &part["interval"]),
        (&json!(30), &json!("typed"), &Value::Null)
    );
    assert_eq!(part["units"], json!(["dinsos", "disdik"]));
    let reached: Vec<(&Value, &Value)> = part["breakEven"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (&one["state"], &one["points"]))
        .collect();
    assert_eq!(
        reached,
        [
            (&json!("from"), &json!(28)),
            (&json!("from"), &json!(18)),
            (&json!("certain"), &Value::Null),
            (&json!("certain"), &Value::Null),
            (&json!("certain"), &Value::Null),
        ]
    );
    assert_eq!(
        found["suggested"],
        json!([{"part": "kepercayaan", "max": 30, "units": ["dinsos", "disdik"]}])
    );
    assert_eq!(found["scenarios"][1]["opinion"], "Kualitas Tinggi");
}

#[test]
fn what_cannot_be_reached_is_said() {
    let points = json!({"input": 10, "proses": 10, "output": 4, "pengaduan": 5});
    let opened = open(
        &assessment(
            INSTRUMENT,
            &json!([{"id": "a", "name": "A", "points": points}]),
        )
        .to_string(),
    );
    let found = ask(
        &opened,
        &json!({"parts": [{"part": "kepercayaan", "lastYear": 20}]}),
    )
    .unwrap();
    let reached: Vec<&Value> = found["parts"][0]["breakEven"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["state"])
        .collect();
    // 29 points: with all 30 still 59.
    assert_eq!(
        reached,
        ["unreachable", "unreachable", "from", "from", "certain"]
    );
    assert_eq!(found["parts"][0]["breakEven"][2]["points"], 25);
    assert_eq!(found["parts"][0]["method"], "last-year");
}

#[test]
fn respondents_give_an_interval_whose_method_is_named() {
    let respondents = json!({"mean": 78, "spread": 12, "count": 100});
    let found = ask(
        &opened(),
        &json!({"parts": [{"part": "kepercayaan", "respondents": respondents}]}),
    )
    .unwrap();
    let part = &found["parts"][0];
    assert_eq!(
        part["interval"],
        json!({"low": 75.648, "middle": 78, "high": 80.352, "max": 100, "count": 100, "rough": false})
    );
    // 75.648 % of 30 is 22.6944.
    assert_eq!(
        part["values"],
        json!({"pessimistic": 22.69, "likely": 23.4, "optimistic": 24.11})
    );
    assert_eq!(part["method"], "normal-95");
    assert!(part["methodText"].as_str().unwrap().contains("1,96"));
    assert_eq!(found["scenarios"][0]["score"], 82.69);
    let share = ask(
        &opened(),
        &json!({"parts": [{"part": "kepercayaan", "share": {"full": 8, "count": 10}}]}),
    )
    .unwrap();
    assert_eq!(
        (
            &share["parts"][0]["method"],
            &share["parts"][0]["values"]["likely"]
        ),
        (&json!("wilson-95"), &json!(24))
    );
}

#[test]
fn perception_on_a_scale_of_levels_takes_means_between_levels() {
    let opened =
        open(&assessment("ori-kepatuhan-2024", &json!([{"id": "a", "name": "A"}])).to_string());
    let parts: Vec<Value> = (1..=5).map(|number| json!({"part": format!("output.persepsi.{number}"), "respondents": {"mean": 3.5, "spread": 0.5, "count": 30, "population": 600}})).collect();
    let found = ask(&opened, &json!({"parts": parts})).unwrap();
    assert_eq!(found["parts"][0]["interval"]["max"], 4);
    assert_eq!(found["parts"][0]["method"], "normal-95-finite");
    // The rest is open, so there is no score, only bounds.
    assert_eq!(found["scenarios"][1]["score"], Value::Null);
    // 24.24 · 5/6 · 3.5/4 = 17.675
    assert_eq!(found["scenarios"][1]["bounds"]["low"], 17.68);
    let mixed = ask(&opened, &json!({"parts": [{"part": "output.persepsi", "respondents": {"mean": 3.5, "spread": 0.5, "count": 30}}]})).unwrap_err();
    assert!(
        mixed
            .iter()
            .any(|problem| problem.code == Code::MissingField)
    );
}

#[test]
fn answers_are_kept_unless_told_to_replace_them() {
    let units = json!([{"id": "a", "name": "A", "points": {"input": 22, "proses": 17, "output": 8, "pengaduan": 13, "kepercayaan": 20}}]);
    let opened = open(&assessment(INSTRUMENT, &units).to_string());
    let question = json!({"parts": [{"part": "kepercayaan", "pessimistic": 10, "likely": 15, "optimistic": 30}]});
    let kept = ask(&opened, &question).unwrap();
    assert_eq!(kept["scenarios"][0]["score"], 80);
    assert_eq!(
        (&kept["parts"][0]["units"], &kept["parts"][0]["breakEven"]),
        (&json!([]), &json!([]))
    );
    let mut replacing = question;
    replacing["replace"] = json!(true);
    let replaced = ask(&opened, &replacing).unwrap();
    assert_eq!(replaced["scenarios"][0]["score"], 70);
    assert_eq!(replaced["scenarios"][2]["score"], 90);
}

#[test]
fn questions_that_make_no_sense_are_refused() {
    let opened = opened();
    let typed = |low: f64, middle: f64, high: f64| json!({"part": "kepercayaan", "pessimistic": low, "likely": middle, "optimistic": high});
    let of = |respondents: Value| json!({"part": "kepercayaan", "respondents": respondents});
    let cases = [
        (json!([typed(20.0, 10.0, 30.0)]), Code::OutOfRange),
        (json!([typed(20.0, 25.0, 30.01)]), Code::OutOfRange),
        (
            json!([{"part": "kepercayaan", "likely": 20}]),
            Code::MissingField,
        ),
        (json!([{"part": "kepercayaan"}]), Code::MissingField),
        (
            json!([{"part": "x", "lastYear": 1}]),
            Code::UnknownIndicator,
        ),
        (
            json!([typed(1.0, 2.0, 3.0), {"part": "kepercayaan.survei.1", "lastYear": 3}]),
            Code::DuplicateId,
        ),
        (
            json!([{"part": "kepercayaan", "lastYear": 1, "share": {"full": 1, "count": 2}}]),
            Code::MissingField,
        ),
        (
            json!([of(json!({"mean": 50, "spread": 1, "count": 1}))]),
            Code::OutOfRange,
        ),
        (
            json!([of(
                json!({"mean": 50, "spread": 1, "count": 10, "population": 9})
            )]),
            Code::OutOfRange,
        ),
        (
            json!([of(json!({"mean": 101, "spread": 1, "count": 10}))]),
            Code::OutOfRange,
        ),
        (
            json!([{"part": "kepercayaan", "share": {"full": 3, "count": 2}}]),
            Code::OutOfRange,
        ),
        (
            json!([{"part": "kepercayaan", "lastYear": 1, "colour": "red"}]),
            Code::UnexpectedField,
        ),
    ];
    for (parts, code) in cases {
        let problems = ask(&opened, &json!({"parts": parts})).unwrap_err();
        assert!(
            problems.iter().any(|problem| problem.code == code),
            "{parts}: {problems:?}"
        );
    }
    assert!(ask(&opened, &json!({})).is_err());
}

/// The engine's own result with so many points of a dimension in every unit in which it counts.
fn engine(opened: &Opened, scored: &Scored, dimension: usize, points: Decimal) -> Scored {
    let mut changed = opened.assessment.clone();
    let id = &opened.instrument.nodes[dimension].id;
    for (unit, scored) in opened.assessment.units.iter().zip(&scored.units) {
        if scored
            .nodes
            .get(dimension)
            .is_some_and(|tally| tally.applies)
            && unit.score.is_none()
        {
            changed.edit_unit(&unit.id, |unit| unit.points.insert(id.clone(), points));
        }
    }
    score(&changed, &opened.instrument)
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn filling_gives_what_the_engine_gives_and_break_even_is_the_least(file in assessments(), pick in any::<prop::sample::Index>(), share in 0_u64..=100) {
        let opened = open(&file.to_string());
        let dimensions: Vec<usize> = opened.instrument.dimensions().collect();
        let dimension = dimensions[pick.index(dimensions.len())];
        let node = &opened.instrument.nodes[dimension];
        let limit = scenario::limit(node).round_half_up(2).scaled();
        let points = Points::from_scaled(limit * share / 100, 2).decimal();
        let value: Value = serde_json::from_str(&points.to_string()).unwrap();
        let question = json!({"replace": true, "parts": [{"part": node.id, "pessimistic": value, "likely": value, "optimistic": value}]});
        let found = ask(&opened, &question).unwrap();
        let before = score(&opened.assessment, &opened.instrument);
        let expected = engine(&opened, &before, dimension, points).entity;
        let bounds = &found["scenarios"][1]["bounds"];
        prop_assert_eq!(millionths(&bounds["low"]), expected.low.decimal().millionths());
        prop_assert_eq!(millionths(&bounds["high"]), expected.high.decimal().millionths());
        let name = expected.class.map(|class| opened.instrument.classes[class].name.clone());
        prop_assert_eq!(found["scenarios"][1]["class"]["name"].as_str(), name.as_deref());
        // Points that only differ by rows that cannot be filled leave no break-even at all.
        let rows = found["parts"][0]["breakEven"].as_array().unwrap();
        prop_assert_eq!(rows.is_empty(), found["parts"][0]["units"].as_array().unwrap().is_empty());
        for (class, row) in rows.iter().enumerate() {
            let class_at = |points: Decimal| opened.instrument.class_of(engine(&opened, &before, dimension, points).entity.low);
            match row["state"].as_str().unwrap() {
                "certain" => prop_assert!(class_at(Decimal::ZERO) <= class),
                "unreachable" => prop_assert!(class_at(Points::from_scaled(limit, 2).decimal()) > class),
                "from" => {
                    let at = millionths(&row["points"]);
                    prop_assert!(class_at(Decimal::from_millionths(at).unwrap()) <= class);
                    prop_assert!(class_at(Decimal::from_millionths(at - 10_000).unwrap()) > class);
                }
                other => prop_assert_eq!(other, "full"),
            }
        }
    }

    #[test]
    fn filling_only_what_is_open_stays_within_the_bounds(file in assessments(), pick in any::<prop::sample::Index>()) {
        let opened = open(&file.to_string());
        let node = &opened.instrument.nodes[pick.index(opened.instrument.nodes.len())];
        let limit: Value = serde_json::from_str(&node.weight.points.round_half_up(6).decimal().to_string()).unwrap();
        let found = ask(&opened, &json!({"parts": [{"part": node.id, "pessimistic": 0, "likely": 0, "optimistic": limit}]})).unwrap();
        let before = score(&opened.assessment, &opened.instrument).entity;
        let bound = |scenario: usize, side: &str| millionths(&found["scenarios"][scenario]["bounds"][side]);
        prop_assert_eq!(bound(0, "low"), before.low.decimal().millionths());
        prop_assert_eq!(bound(2, "high"), before.high.decimal().millionths());
        prop_assert!(bound(0, "high") <= bound(2, "high") && bound(0, "low") <= bound(2, "low"));
    }
}
