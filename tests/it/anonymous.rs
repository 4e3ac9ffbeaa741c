//! A result for publishing that tells nobody whose it is: no text that was typed is left.

use crate::support::{assessment, open, text};
use serde_json::{Value, json};
use swanilai::score::{anonymous, score};
use swanilai::text::Lang;

fn anonymised(file: &str) -> (String, Value) {
    let opened = open(file);
    let written =
        swanilai::json::write(&anonymous(&opened.assessment, &opened.instrument, Lang::Id));
    let value = serde_json::from_str(&written).unwrap();
    (written, value)
}

#[test]
fn names_give_way_to_kinds_and_numbers_and_figures_stay() {
    let file = text("tests/golden/exemplar-v1-evidence.swanilai.json");
    let (written, value) = anonymised(&file);
    let names = |value: &Value| -> Vec<String> {
        let units = value["units"].as_array().unwrap().iter();
        units
            .map(|unit| unit["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(value["entity"]["name"], "Kabupaten 1");
    assert_eq!(names(&value), ["Puskesmas 1", "Dinas 1", "Dinas 2"]);
    let opened = open(&file);
    let told = swanilai::json::write(&swanilai::score::write(
        &opened.assessment,
        &opened.instrument,
        Lang::Id,
    ));
    let mut told: Value = serde_json::from_str(&told).unwrap();
    told["entity"]["name"] = value["entity"]["name"].clone();
    for (unit, other) in told["units"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .zip(value["units"].as_array().unwrap())
    {
        unit["id"] = other["id"].clone();
        unit["name"] = other["name"].clone();
    }
    assert_eq!(told["units"], value["units"]);
    assert_eq!(told["entity"], value["entity"]);
    assert_no_word_of(&file, &written);
}

/// Everything typed: names, notes, titles, addresses, owners, observers' and unknown texts, ids.
fn typed(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| {
            // What the program itself writes or every file shares is no secret.
            let ours = [
                "$schema",
                "format",
                "notice",
                "version",
                "instrument",
                "kind",
                "status",
                "found",
                "app",
            ];
            if !ours.contains(&key.as_str()) {
                typed(value, found);
            }
        }),
        Value::Array(items) => items.iter().for_each(|item| typed(item, found)),
        Value::String(text) => found.push(text.clone()),
        _ => {}
    }
}

fn assert_no_word_of(file: &str, written: &str) {
    let mut all = Vec::new();
    typed(&serde_json::from_str(file).unwrap(), &mut all);
    // An indicator is named by its id in the list of repairs.
    all.retain(|text| {
        text.len() > 2
            && !text.starts_with("input.")
            && !text.starts_with("proses")
            && !text.starts_with("output")
    });
    assert!(all.len() > 10, "{all:?}");
    for text in all {
        assert!(!written.contains(&text), "{text} in {written}");
    }
}

#[test]
fn a_kind_that_was_typed_is_not_told() {
    let mut file = assessment(
        "ori-kepatuhan-2023",
        &json!([
        {"id": "kantor-budi", "name": "Kantor Pak Budi", "kind": "kantor pak budi", "score": 60},
        {"id": "dua", "name": "Dua", "kind": "rsud", "score": 70},
        {"id": "tiga", "name": "Tiga", "score": 80}]),
    );
    file["entity"] = json!({"name": "Yayasan Budi", "kind": "yayasan budi"});
    let (written, value) = anonymised(&file.to_string());
    assert!(!written.to_lowercase().contains("budi"), "{written}");
    assert_eq!(value["entity"]["name"], "Instansi 1");
    assert_eq!(value["units"][0]["name"], "Lokus 1");
    assert_eq!(value["units"][1]["name"], "RSUD 1");
    assert_eq!(value["units"][2]["name"], "Lokus 2");
}

#[test]
fn an_instrument_of_ones_own_loses_its_words() {
    let file = text("tests/golden/own-pack-2025.assessment.json");
    let opened = open(&file);
    let (written, value) = anonymised(&file);
    assert_eq!(value["instrument"]["id"], "instrumen-sendiri");
    assert_eq!(value["instrument"]["digest"], "");
    let pack = &opened.instrument;
    assert!(!written.contains(&pack.id) && !written.contains(&pack.digest));
    assert!(
        !written.contains(pack.own_by().unwrap()),
        "{:?}",
        pack.own_by()
    );
    // Words that are in no pack of ours.
    let mut words = Vec::new();
    let source: Value = serde_json::from_str(&file).unwrap();
    typed_in_pack(&source["instrument"]["pack"], &mut words);
    let ours: String = swanilai::instrument::builtins()
        .iter()
        .map(swanilai::instrument::Builtin::json)
        .collect();
    words.retain(|word: &String| word.len() > 6 && !ours.contains(word.as_str()));
    assert!(!words.is_empty());
    for word in words {
        assert!(!written.contains(&word), "{word} in {written}");
    }
    let scored = score(&opened.assessment, &opened.instrument);
    let told = scored
        .entity
        .score
        .map(|score| score.to_string().parse::<f64>().unwrap());
    assert_eq!(value["entity"]["score"].as_f64(), told);
}

/// Names, authors, reasons and sources of a pack.
fn typed_in_pack(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| {
            if !["format", "kind", "status"].contains(&key.as_str()) {
                typed_in_pack(value, found);
            }
        }),
        Value::Array(items) => items.iter().for_each(|item| typed_in_pack(item, found)),
        Value::String(text) => found.push(text.clone()),
        _ => {}
    }
}
