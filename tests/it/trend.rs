//! Scores over the years.

use crate::support::{assessment, cases, open};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::instrument::builtins;
use swanilai::text::Lang;
use swanilai::trend::{self, methods};

fn points(file: &Value, year: Option<u32>) -> Vec<Value> {
    let opened = open(&file.to_string());
    let node = trend::write(&opened.assessment, &opened.instrument, year, Lang::Id);
    let written: Value = serde_json::from_str(&swanilai::json::write(&node)).unwrap();
    written["points"].as_array().unwrap().clone()
}

fn with_history(instrument: &str, score: f64, kind: &str, history: &Value) -> Value {
    let mut file = assessment(
        instrument,
        &json!([{"id": "a", "name": "A", "score": score}]),
    );
    file["entity"]["kind"] = json!(kind);
    file["history"] = history.clone();
    file
}

#[test]
fn kalimantan_tengah_rose_by_three_point_nine() {
    let history = json!([{"year": 2023, "score": 86.6, "instrument": "ori-kepatuhan-2023"}]);
    let found = points(
        &with_history("ori-kepatuhan-2024", 90.5, "provinsi", &history),
        None,
    );
    assert_eq!(found.len(), 2);
    assert_eq!(
        (&found[0]["year"], &found[0]["class"]["code"]),
        (&json!(2023), &json!("B"))
    );
    assert_eq!(found[0]["change"], Value::Null);
    assert_eq!(
        (&found[1]["year"], &found[1]["class"]["code"]),
        (&json!(2024), &json!("A"))
    );
    assert_eq!(found[1]["change"], 3.9);
    assert_eq!(
        (&found[1]["break"], &found[1]["remark"]),
        (&json!(false), &Value::Null)
    );
}

#[test]
fn maluku_tenggara_fell_by_one_point_two() {
    // The instrument is not named: the only one of 2022 is taken, and said so.
    let history = json!([{"year": 2022, "score": 62}]);
    let found = points(
        &with_history("ori-kepatuhan-2023", 60.8, "kabupaten", &history),
        None,
    );
    assert_eq!(
        (&found[0]["instrument"], &found[0]["instrumentNamed"]),
        (&json!("ori-kepatuhan-2022"), &json!(false))
    );
    assert_eq!(found[1]["change"], -1.2);
    // Two indicators were added in between.
    assert!(
        found[1]["remark"]["id"]
            .as_str()
            .unwrap()
            .contains("15 indikator")
    );
}

#[test]
fn where_the_method_changed_the_line_breaks_and_says_why() {
    let history = json!([
        {"year": 2024, "score": 90.5, "instrument": "ori-kepatuhan-2024"},
        {"year": 2021, "score": 81.04, "instrument": "ori-kepatuhan-2021"},
        {"year": 2016, "score": 86.56},
        {"year": 2015, "score": 79.82},
    ]);
    let found = points(
        &with_history("ori-maladministrasi-2025", 88.0, "kota", &history),
        None,
    );
    let years: Vec<u64> = found
        .iter()
        .map(|point| point["year"].as_u64().unwrap())
        .collect();
    assert_eq!(years, [2015, 2016, 2021, 2024, 2025]);
    assert_eq!(found[1]["change"], 6.74);
    assert_eq!(found[2]["missing"], json!([2017, 2018, 2019, 2020]));
    assert_eq!(found[3]["missing"], json!([2022, 2023]));
    for broken in &found[2..] {
        assert_eq!(
            (&broken["break"], &broken["change"]),
            (&json!(true), &Value::Null)
        );
    }
    let reason = &found[4]["reason"];
    assert_eq!(
        (&reason["from"], &reason["to"]),
        (&json!("four-dimensions"), &json!("maladministration"))
    );
    for lang in ["id", "en"] {
        let text = reason["text"][lang].as_str().unwrap();
        assert!(
            text.contains("2022–2024") && text.contains("2025") && text.contains("30"),
            "{text}"
        );
    }
    assert_eq!(found[0]["class"]["zone"], "kuning");
    assert_eq!(found[4]["class"]["name"], "Kualitas Tertinggi");
}

#[test]
fn what_is_not_known_is_not_guessed() {
    let history = json!([
        {"year": 2023, "score": 80, "instrument": "instansi-sendiri-2023"},
        {"year": 2020, "score": 80},
        {"year": 2018, "score": 105},
        {"year": 2017, "score": 105, "instrument": "ori-kepatuhan-2015-kl"},
    ]);
    let found = points(
        &with_history("ori-kepatuhan-2024", 90.0, "", &history),
        None,
    );
    // 2018 knows two instruments where the kind of entity is not told.
    for (point, known) in found.iter().zip([true, false, false, false, true]) {
        assert_eq!(point["class"].is_null(), !known, "{point}");
        assert_eq!(point["instrument"].is_null(), !known, "{point}");
    }
    for broken in &found[1..] {
        assert_eq!(broken["break"], true);
        assert_eq!(broken["change"], Value::Null);
        assert!(
            broken["reason"]["text"]["id"]
                .as_str()
                .unwrap()
                .contains("tidak diketahui")
        );
    }
}

#[test]
fn a_score_beyond_the_scale_was_made_by_another_instrument() {
    let history = json!([{"year": 2018, "score": 105, "instrument": "ori-kepatuhan-2015"}]);
    let found = points(
        &with_history("ori-kepatuhan-2015", 90.0, "kota", &history),
        Some(2019),
    );
    assert_eq!(
        (&found[0]["class"], &found[1]["break"]),
        (&Value::Null, &json!(true))
    );
    assert_eq!(
        (&found[1]["year"], &found[1]["yearAssumed"]),
        (&json!(2019), &json!(false))
    );
    let assumed = points(
        &with_history("ori-kepatuhan-2015", 90.0, "kota", &json!([])),
        None,
    );
    assert_eq!(
        (&assumed[0]["year"], &assumed[0]["yearAssumed"]),
        (&json!(2019), &json!(true))
    );
}

#[test]
fn an_open_score_has_no_change() {
    let mut file = with_history(
        "ori-kepatuhan-2024",
        90.0,
        "kota",
        &json!([{"year": 2023, "score": 80}]),
    );
    file["units"][0].as_object_mut().unwrap().remove("score");
    let found = points(&file, None);
    assert_eq!(
        (&found[1]["score"], &found[1]["change"], &found[1]["break"]),
        (&Value::Null, &Value::Null, &json!(false))
    );
}

#[test]
fn every_instrument_has_one_method_and_remarks_stay_within_one() {
    let list = methods();
    assert!(!list.all.is_empty());
    for pack in builtins() {
        let count = list
            .all
            .iter()
            .filter(|method| method.instruments.iter().any(|id| id == pack.id))
            .count();
        assert_eq!(count, usize::from(pack.id != "bench-60"), "{}", pack.id);
    }
    for method in &list.all {
        for id in &method.instruments {
            assert!(builtins().iter().any(|pack| pack.id == id), "{id}");
        }
    }
    for remark in &list.remarks {
        assert!(list.are_alike(&remark.from, &remark.to), "{remark:?}");
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_past_score_is_there_once_and_in_order(past in proptest::collection::vec((2010_u32..2030, 0_u32..=110, 0_usize..9), 0..8)) {
        let history: Vec<Value> = past.iter().map(|(year, score, pick)| {
            let instrument = builtins().get(*pick).map_or("", |pack| pack.id);
            json!({"year": year, "score": score, "instrument": instrument})
        }).collect();
        let found = points(&with_history("ori-kepatuhan-2024", 90.0, "kota", &json!(history)), None);
        prop_assert_eq!(found.len(), past.len() + 1);
        for pair in found.windows(2) {
            let (a, b) = (pair[0]["year"].as_u64().unwrap(), pair[1]["year"].as_u64().unwrap());
            prop_assert!(a <= b);
            prop_assert_eq!(pair[1]["missing"].as_array().unwrap().len() as u64, (b - a).saturating_sub(1));
            // A change or a break, never both, never neither.
            prop_assert_eq!(pair[1]["change"].is_null(), pair[1]["break"] == true);
            prop_assert_eq!(pair[1]["reason"].is_null(), pair[1]["break"] == false);
        }
    }
}
