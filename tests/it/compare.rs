//! The units of one entity side by side.

use crate::generate::assessments;
use crate::support::{assessment, cases, millionths, open, scored};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::compare;
use swanilai::text::Lang;

fn compared(assessment: &Value) -> Value {
    let opened = open(&assessment.to_string());
    let node = compare::write(&opened.assessment, &opened.instrument, Lang::En);
    serde_json::from_str(&swanilai::json::write(&node)).unwrap()
}

/// Kabupaten Maluku Tenggara 2023, as printed.
fn maluku_tenggara() -> Value {
    assessment(
        "ori-kepatuhan-2023",
        &json!([
            {"id": "watdek", "name": "Puskesmas Watdek", "points": {"input": 8.72, "proses": 10.76, "output": 20.76, "pengaduan": 9.61}},
            {"id": "disdik", "name": "Dinas Pendidikan", "score": 52.86},
            {"id": "kolser", "name": "Puskesmas Kolser", "score": 55.09},
            {"id": "dpmptsp", "name": "DPMPTSP", "score": 59.85},
            {"id": "dinsos", "name": "Dinas Sosial", "score": 62.06},
            {"id": "disdukcapil", "name": "Disdukcapil", "score": 71.08},
            {"id": "dinkes", "name": "Dinas Kesehatan", "score": 74.82},
        ]),
    )
}

#[test]
fn a_published_entity_compared() {
    let found = compared(&maluku_tenggara());
    assert_eq!(found["mean"], 60.8);
    assert_eq!(found["median"], 59.85);
    assert_eq!(found["complete"], 7);
    assert_eq!(found["pullsDown"], json!(["watdek"]));
    let watdek = &found["units"][0];
    assert_eq!(watdek["rank"], 7);
    assert_eq!(watdek["toMean"], -10.95);
    assert_eq!(watdek["toMedian"], -10.0);
    // (425.61 - 49.85) / 6 = 62.6266…
    assert_eq!(watdek["meanWithout"], 62.63);
    // 10 / 7
    assert_eq!(watdek["gainAtMedian"], 1.43);
    assert_eq!(found["units"][6]["rank"], 1);
    assert_eq!(found["units"][6]["gainAtMedian"], 0.0);
    // (3 * 59.85 + 59.85 + 62.06 + 71.08 + 74.82) / 7 = 63.9085…
    assert_eq!(found["raised"]["score"], 63.91);
    assert_eq!(found["raised"]["gain"], 3.11);
    assert_eq!(found["raised"]["class"]["code"], "C");
}

#[test]
fn the_heat_table_shares_out_weights_and_leaves_unknown_cells_empty() {
    let found = compared(&maluku_tenggara());
    let input = &found["dimensions"][0];
    assert_eq!(
        (&input["id"], &input["max"]),
        (&json!("input"), &json!(21.85))
    );
    // 8.72 / 21.85 = 39.908… %
    assert_eq!(
        input["cells"][0],
        json!({"unit": "watdek", "points": 8.72, "max": 21.85, "percent": 39.9})
    );
    assert_eq!(
        input["cells"][1],
        json!({"unit": "disdik", "points": null, "max": null, "percent": null})
    );
    assert_eq!(input["percent"], 39.9);
}

#[test]
fn an_open_unit_has_no_place_and_nothing_is_raised() {
    let mut open = maluku_tenggara();
    open["units"][1].as_object_mut().unwrap().remove("score");
    let found = compared(&open);
    assert_eq!(found["complete"], 6);
    assert_eq!(found["raised"], Value::Null);
    for key in [
        "score",
        "rank",
        "toMean",
        "toMedian",
        "meanWithout",
        "gainAtMedian",
    ] {
        assert_eq!(found["units"][1][key], Value::Null, "{key}");
    }
    assert_eq!(found["units"][0]["rank"], 6);
    let empty = compared(&assessment("ori-kepatuhan-2023", &json!([])));
    assert_eq!(
        (&empty["mean"], &empty["raised"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(empty["units"], json!([]));
}

#[test]
fn a_unit_alone_pulls_nothing_down() {
    let found = compared(&assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "A", "score": 50}]),
    ));
    assert_eq!(found["pullsDown"], json!([]));
    assert_eq!(found["units"][0]["meanWithout"], Value::Null);
    assert_eq!(found["raised"]["gain"], 0.0);
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn ranks_follow_scores_and_raising_never_lowers(assessment in assessments()) {
        let found = compared(&assessment);
        let units = found["units"].as_array().unwrap();
        for one in units {
            for other in units.iter().filter(|other| !one["score"].is_null() && !other["score"].is_null()) {
                let (a, b) = (millionths(&one["score"]), millionths(&other["score"]));
                prop_assert_eq!(a.cmp(&b), other["rank"].as_u64().cmp(&one["rank"].as_u64()));
            }
            prop_assert_eq!(one["score"].is_null(), one["rank"].is_null());
        }
        if !found["raised"].is_null() {
            prop_assert!(millionths(&found["raised"]["gain"]) >= 0);
            let score = scored(&assessment).entity.score.unwrap().decimal();
            prop_assert_eq!(millionths(&found["mean"]), score.millionths());
        }
        for cell in found["dimensions"].as_array().unwrap().iter().flat_map(|one| one["cells"].as_array().unwrap()) {
            prop_assert_eq!(cell["points"].is_null(), cell["percent"].is_null());
        }
    }
}
