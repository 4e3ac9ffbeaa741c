//! The cases the project began with.

use crate::support::{assessment, json, millionths, result};
use serde_json::{Value, json};

fn of_score(year: u64, kind: &str, score: &Value) -> Value {
    let unit = json!([{"id": "nilai-akhir", "name": "Nilai akhir", "score": score}]);
    let mut assessment = assessment(&format!("ori-kepatuhan-{year}"), &unit);
    assessment["entity"]["kind"] = json!(kind);
    result(&assessment)["entity"].clone()
}

/// Compares what is given, `null` being unknown.
fn same(found: &Value, expected: &Value, what: &str) -> u32 {
    if expected.is_null() {
        return 0;
    }
    assert_eq!(found, expected, "{what}");
    1
}

#[test]
fn every_seed_case_gets_its_zone_category_and_opinion() {
    let mut compared = 0;
    for case in json("tests/seeds/cases.json").as_array().unwrap() {
        let name = case["entity"].as_str().unwrap();
        let (year, kind) = (
            case["year"].as_u64().unwrap(),
            case["kind"].as_str().unwrap(),
        );
        let entity = of_score(year, kind, &case["score"]);
        let expect = &case["expect"];
        assert_eq!(millionths(&entity["score"]), millionths(&case["score"]));
        compared += same(&entity["class"]["zone"], &case["zone"], name);
        compared += same(&entity["class"]["zone"], &expect["zone"], name);
        compared += same(&entity["class"]["code"], &case["category"], name);
        compared += same(&entity["class"]["code"], &expect["category"], name);
        compared += same(&entity["opinion"], &case["opinion"], name);
        if let Some(previous) = case["previous"]["year"].as_u64() {
            let before = of_score(previous, kind, &case["previous"]["score"]);
            let change = millionths(&entity["score"]) - millionths(&before["score"]);
            assert_eq!(change, millionths(&expect["change"]), "{name}");
            compared += 1;
            compared += same(&before["class"]["code"], &expect["previous_category"], name);
        }
    }
    assert_eq!(compared, 15);
}

#[test]
fn pagaralam_reaches_its_target_at_78_and_not_a_hundredth_below() {
    let cases = json("tests/seeds/cases.json");
    let mut all = cases.as_array().unwrap().iter();
    let case = all.find(|case| case["entity"] == "Kota Pagaralam").unwrap();
    let target = &case["target"];
    let year = target["year"].as_u64().unwrap();
    let met = of_score(year, "kota", &target["min_score"]);
    assert_eq!(met["class"]["code"], target["category"]);
    assert_eq!(met["class"]["zone"], target["zone"]);
    let missed = of_score(year, "kota", &json!(77.99));
    assert_eq!(missed["class"]["code"], "C");
    assert_eq!(missed["class"]["zone"], "kuning");
}

#[test]
fn pagaralam_with_its_seven_units_open_claims_nothing() {
    let cases = json("tests/seeds/cases.json");
    let mut all = cases.as_array().unwrap().iter();
    let case = all.find(|case| case["entity"] == "Kota Pagaralam").unwrap();
    let units: Vec<Value> = case["units"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
        .map(|(index, name)| json!({"id": format!("unit-{index}"), "name": name}))
        .collect();
    let result = result(&assessment("ori-kepatuhan-2023", &units.into()));
    let entity = &result["entity"];
    assert_eq!(result["units"].as_array().unwrap().len(), 7);
    assert!(entity["score"].is_null() && entity["class"].is_null() && entity["opinion"].is_null());
    assert_eq!(entity["bounds"], json!({"low": 0, "high": 100}));
    assert!(entity["projected"].is_null());
}
