//! Hundreds of files into one table.

use crate::generate::{assessments, literal};
use crate::support::{assessment, cases, json, open, scored};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::Choice;
use swanilai::json::{self as exact, Limits};
use swanilai::summary::{Choices, Origin, Rekap, write};
use swanilai::text::Lang;

const INSTRUMENT: &str = "ori-kepatuhan-2024";

fn of(name: &str, kind: &str, province: &str, units: &Value) -> Value {
    let mut file = assessment(INSTRUMENT, units);
    file["entity"] = json!({"name": name, "kind": kind, "province": province});
    file
}

fn scoring(name: &str, kind: &str, province: &str, score: f64) -> Value {
    of(
        name,
        kind,
        province,
        &json!([{"id": "a", "name": "A", "score": score}]),
    )
}

fn value(node: &exact::Node) -> Value {
    serde_json::from_str(&exact::write(node)).unwrap()
}

fn node(value: &Value) -> exact::Node {
    exact::read(&value.to_string(), Limits::default()).unwrap()
}

fn rekap(files: &[(&str, Value)]) -> Rekap {
    let mut rekap = Rekap::new();
    for (name, file) in files {
        let _ = rekap.add(name, &file.to_string());
    }
    rekap
}

fn summary(files: &[(&str, Value)], choices: &Choices) -> Value {
    value(&write(&rekap(files).finish(choices), Lang::En))
}

fn names(rows: &Value) -> Vec<&str> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap()).collect()
}

#[test]
fn entities_are_ranked_in_all_by_province_and_by_kind() {
    let found = summary(
        &[
            ("1", scoring("Kota A", "kota", "Jawa Barat", 90.5)),
            ("2", scoring("Kota B", "kota", "jawa  barat", 90.5)),
            ("3", scoring("Kabupaten C", "kabupaten", "Jawa Barat", 60.8)),
            ("4", scoring("Kabupaten D", "kabupaten", "", 95.0)),
            (
                "5",
                of(
                    "Kota E",
                    "kota",
                    "Jawa Barat",
                    &json!([{"id": "a", "name": "A"}]),
                ),
            ),
        ],
        &Choices::default(),
    );
    let round = &found["rounds"][0];
    assert_eq!(round["year"], 2024);
    assert_eq!(
        names(&round["ranked"]),
        ["Kabupaten D", "Kota A", "Kota B", "Kabupaten C"]
    );
    assert_eq!(names(&round["unfinished"]), ["Kota E"]);
    let ranks: Vec<&Value> = round["ranked"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["ranks"])
        .collect();
    assert_eq!(ranks[0], &json!({"nation": 1, "province": null, "kind": 1}));
    assert_eq!(ranks[1], &json!({"nation": 2, "province": 1, "kind": 1}));
    assert_eq!(ranks[2], &json!({"nation": 2, "province": 1, "kind": 1}));
    assert_eq!(ranks[3], &json!({"nation": 4, "province": 3, "kind": 2}));
    assert_eq!(
        round["unfinished"][0]["ranks"],
        json!({"nation": null, "province": null, "kind": null})
    );
    let all = &round["all"];
    assert_eq!(
        (&all["finished"], &all["unfinished"]),
        (&json!(4), &json!(1))
    );
    assert_eq!(all["zones"], json!({"hijau": 3, "kuning": 1, "merah": 0}));
    let counts: Vec<u64> = all["classes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["count"].as_u64().unwrap())
        .collect();
    assert_eq!(counts, [3, 0, 1, 0, 0]);
    // (90.5 + 90.5 + 60.8 + 95) / 4 and (90.5 + 90.5) / 2
    assert_eq!((&all["mean"], &all["median"]), (&json!(84.2), &json!(90.5)));
    assert_eq!(round["provinces"].as_array().unwrap().len(), 1);
    assert_eq!(round["kinds"][1]["name"], "kota");
}

/// 2024 as announced: 337 A, 157 B, 70 C, 14 D, 9 E among 587.
#[test]
fn counts_have_the_form_of_the_announcement() {
    let bands = [(337, 90.0), (157, 80.0), (70, 60.0), (14, 40.0), (9, 20.0)];
    let mut files = Vec::new();
    for (count, score) in bands {
        for _ in 0..count {
            let number = files.len();
            files.push((
                format!("{number}.json"),
                scoring(&format!("Entitas {number}"), "kabupaten", "", score),
            ));
        }
    }
    let files: Vec<(&str, Value)> = files
        .iter()
        .map(|(name, file)| (name.as_str(), file.clone()))
        .collect();
    let found = summary(&files, &Choices::default());
    let all = &found["rounds"][0]["all"];
    let counts: Vec<(&str, u64)> = all["classes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["class"]["code"].as_str().unwrap(),
                one["count"].as_u64().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        counts,
        [("A", 337), ("B", 157), ("C", 70), ("D", 14), ("E", 9)]
    );
    assert_eq!(
        all["zones"],
        json!({"hijau": 494, "kuning": 70, "merah": 23})
    );
    assert_eq!(all["finished"], 587);
}

#[test]
fn a_faulty_file_is_listed_and_stops_nothing() {
    let mut rekap = rekap(&[("good", scoring("Kota A", "kota", "", 90.0))]);
    let problems = rekap
        .add("cut", "{\"format\": \"swanilai.assess")
        .unwrap_err();
    assert!(!problems.is_empty());
    assert!(
        rekap
            .add("foreign", "{\"format\": \"other\", \"version\": 1}")
            .is_err()
    );
    let found = value(&write(&rekap.finish(&Choices::default()), Lang::En));
    assert_eq!(found["files"], 1);
    assert_eq!(found["rounds"][0]["ranked"][0]["name"], "Kota A");
    let faulty: Vec<&str> = found["faulty"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["source"].as_str().unwrap())
        .collect();
    assert_eq!(faulty, ["cut", "foreign"]);
    assert!(
        found["faulty"][0]["problems"][0]["message"]
            .as_str()
            .unwrap()
            .len()
            > 10
    );
}

#[test]
fn units_of_one_entity_are_joined_and_their_files_kept() {
    let found = summary(
        &[
            (
                "b",
                of(
                    "kabupaten  MALUKU Tenggara",
                    "",
                    "",
                    &json!([{"id": "disdik", "name": "Dinas Pendidikan", "score": 52.86}, {"id": "watdek", "name": "Puskesmas Watdek"}]),
                ),
            ),
            (
                "a",
                of(
                    "Kabupaten Maluku Tenggara",
                    "kabupaten",
                    "Maluku",
                    &json!([{"id": "watdek", "name": "Puskesmas Watdek", "score": 49.85}]),
                ),
            ),
        ],
        &Choices::default(),
    );
    let row = &found["rounds"][0]["ranked"][0];
    assert_eq!(row["score"], 51.36);
    assert_eq!(
        (&row["kind"], &row["province"]),
        (&json!("kabupaten"), &json!("Maluku"))
    );
    assert_eq!(row["files"], json!(["a", "b"]));
    assert_eq!(row["units"][0]["sources"], json!(["a"]));
    assert_eq!(row["units"][1]["sources"], json!(["b"]));
    assert_eq!(found["conflicts"], json!([]));
}

#[test]
fn kinds_and_provinces_tell_entities_of_one_name_apart() {
    let files = [
        ("1", scoring("Banjar", "kota", "Jawa Barat", 80.0)),
        (
            "2",
            scoring("Banjar", "kabupaten", "Kalimantan Selatan", 70.0),
        ),
        (
            "3",
            of(
                "Banjar",
                "kota",
                "",
                &json!([{"id": "b", "name": "B", "score": 60}]),
            ),
        ),
        (
            "4",
            of(
                "Banjar",
                "",
                "",
                &json!([{"id": "c", "name": "C", "score": 50}]),
            ),
        ),
    ];
    let found = summary(&files, &Choices::default());
    let rows = found["rounds"][0]["ranked"].as_array().unwrap();
    let found: Vec<(&Value, &Value)> = rows
        .iter()
        .map(|row| (&row["score"], &row["files"]))
        .collect();
    // The third fits one of them only; the fourth could be either and stays apart.
    assert_eq!(
        found,
        [
            (&json!(70), &json!(["2"])),
            (&json!(70), &json!(["1", "3"])),
            (&json!(50), &json!(["4"]))
        ]
    );
}

#[test]
fn files_without_a_name_are_not_taken_for_one_entity() {
    let files = [
        ("1", scoring("", "kota", "", 80.0)),
        ("2", scoring(" ", "kota", "", 70.0)),
    ];
    let found = summary(&files, &Choices::default());
    assert_eq!(found["rounds"][0]["all"]["finished"], 2);
    assert_eq!(found["conflicts"], json!([]));
}

fn clashing() -> [(&'static str, Value); 3] {
    let unit = |score: f64| json!([{"id": "disdik", "name": "Dinas Pendidikan", "score": score}]);
    [
        ("unit 2", of("Kota A", "kota", "", &unit(50.0))),
        ("unit 10", of("Kota A", "kota", "", &unit(60.0))),
        ("unit 11", of("Kota A", "kota", "", &unit(50.0))),
    ]
}

#[test]
fn a_conflict_shows_both_values_and_is_settled_by_its_id() {
    let found = summary(&clashing(), &Choices::default());
    let conflict = &found["conflicts"][0];
    assert_eq!(
        (&conflict["first"], &conflict["later"]),
        (&json!("unit 2"), &json!("unit 10"))
    );
    assert_eq!(
        conflict["values"],
        json!([{"what": "score", "first": 50, "later": 60}])
    );
    assert_eq!(conflict["choice"], "first");
    assert_eq!(found["rounds"][0]["ranked"][0]["score"], 50);
    assert_eq!(
        found["duplicates"],
        json!([{"entity": "Kota A", "instrument": INSTRUMENT, "unit": "disdik", "sources": ["unit 2", "unit 11"]}])
    );
    let id = conflict["id"].as_str().unwrap().to_owned();
    let choose = |choice: Choice| {
        let choices: Choices = [(id.clone(), choice)].into_iter().collect();
        summary(&clashing(), &choices)
    };
    let later = choose(Choice::Later);
    // The third file now contradicts what was chosen, and says so.
    assert_eq!(later["rounds"][0]["ranked"][0]["score"], 60);
    assert_eq!(later["conflicts"].as_array().unwrap().len(), 2);
    assert_eq!(later["conflicts"][0]["choice"], "later");
    let both = choose(Choice::Both);
    let units = &both["rounds"][0]["ranked"][0]["units"];
    assert_eq!(units.as_array().unwrap().len(), 2);
    assert_eq!(
        (&units[0]["sources"], &units[1]["sources"]),
        (&json!(["unit 2", "unit 11"]), &json!(["unit 10"]))
    );
}

#[test]
fn conflicts_show_points_marks_and_what_does_not_apply() {
    let unit = |points: f64, observation: Value| json!([{"id": "a", "name": "A", "points": {"proses": points}, "observations": {"input.kompetensi.1": observation}}]);
    let found = summary(
        &[
            (
                "1",
                of(
                    "Kota A",
                    "kota",
                    "",
                    &unit(
                        10.0,
                        json!({"marks": [{"by": "x", "level": 3}, {"by": "y", "level": 4}]}),
                    ),
                ),
            ),
            (
                "2",
                of(
                    "Kota A",
                    "kota",
                    "",
                    &unit(12.5, json!({"notApplicable": true})),
                ),
            ),
        ],
        &Choices::default(),
    );
    assert_eq!(
        found["conflicts"][0]["values"],
        json!([
            {"what": "proses", "first": 10, "later": 12.5},
            {"what": "input.kompetensi.1", "first": [3, 4], "later": "notApplicable"},
        ])
    );
}

fn press(entity: &str, kind: &str, score: f64) -> Value {
    json!({"entity": entity, "kind": kind, "year": 2024, "score": score, "zone": "hijau", "category": "A", "instrument": INSTRUMENT, "source": "https://example.org/", "published": true})
}

#[test]
fn published_figures_are_ranked_with_the_others_and_stay_marked() {
    let mut rekap = rekap(&[
        ("1", scoring("Kota A", "kota", "", 90.5)),
        (
            "2",
            of("Kota B", "kota", "", &json!([{"id": "a", "name": "A"}])),
        ),
    ]);
    for row in [
        press("Kota C", "kota", 95.0),
        press("kota a", "kota", 88.0),
        press("Kota B", "kota", 70.0),
    ] {
        rekap.add_published(&node(&row)).unwrap();
    }
    let found = value(&write(&rekap.finish(&Choices::default()), Lang::Id));
    let round = &found["rounds"][0];
    // The own figure of Kota A stands in place of its published one; Kota B has none of its own yet.
    assert_eq!(names(&round["ranked"]), ["Kota C", "Kota A", "Kota B"]);
    assert_eq!(names(&round["unfinished"]), ["Kota B"]);
    let published: Vec<bool> = round["ranked"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["published"].as_bool().unwrap())
        .collect();
    assert_eq!(published, [true, false, true]);
    let own = &round["ranked"][1];
    assert_eq!(
        (&own["ranks"]["kind"], &own["press"]["score"]),
        (&json!(2), &json!(88))
    );
    assert_eq!(round["all"]["published"], 2);
    // 70 is neither green nor an A.
    assert_eq!(round["ranked"][2]["press"]["differs"], true);
    assert_eq!(round["ranked"][0]["press"]["differs"], false);
}

#[test]
fn a_published_row_that_is_wrong_is_refused() {
    let mut rekap = Rekap::new();
    let wrong = |key: &str, value: Value| {
        let mut row = press("Kota A", "kota", 90.0);
        row[key] = value;
        node(&row)
    };
    for (key, value) in [
        ("score", json!(100.01)),
        ("year", json!(2023)),
        ("instrument", json!("other")),
        ("entity", json!(null)),
    ] {
        assert!(rekap.add_published(&wrong(key, value)).is_err(), "{key}");
    }
    rekap.add_published(&wrong("score", json!(90))).unwrap();
    rekap.add_published(&wrong("score", json!(90))).unwrap();
    // Two different figures of one year: none is chosen silently.
    assert!(rekap.add_published(&wrong("score", json!(91))).is_err());
}

#[test]
fn rounds_of_different_instruments_never_meet() {
    let mut old = scoring("Kota A", "kota", "", 90.0);
    old["instrument"]["id"] = json!("ori-maladministrasi-2025");
    let mut oldest = scoring("Kota A", "kota", "", 90.0);
    oldest["instrument"]["id"] = json!("ori-kepatuhan-2015");
    let found = summary(
        &[
            ("1", scoring("Kota A", "kota", "", 80.0)),
            ("2", old),
            ("3", oldest),
        ],
        &Choices::default(),
    );
    let rounds: Vec<&Value> = found["rounds"]
        .as_array()
        .unwrap()
        .iter()
        .map(|round| &round["year"])
        .collect();
    assert_eq!(rounds, [&json!(2025), &json!(2024), &Value::Null]);
    assert_eq!(found["rounds"][0]["all"]["zones"], Value::Null);
}

#[test]
fn a_summary_of_nothing_is_empty() {
    let found = summary(&[], &Choices::default());
    assert_eq!((&found["rounds"], &found["files"]), (&json!([]), &json!(0)));
}

#[test]
fn an_entity_in_one_file_only_has_the_score_of_that_file() {
    let mut rekap = Rekap::new();
    let cases = json("tests/published/cases.json");
    let cases: Vec<(&str, &Value)> = cases
        .as_array()
        .unwrap()
        .iter()
        .map(|case| (case["id"].as_str().unwrap(), &case["assessment"]))
        .collect();
    for (id, file) in &cases {
        rekap.add(id, &file.to_string()).unwrap();
    }
    let summary = rekap.finish(&Choices::default());
    assert_eq!((summary.faulty.len(), summary.files), (0, cases.len()));
    let mut compared = 0;
    for row in summary.rounds.iter().flat_map(|round| &round.ranked) {
        let Origin::Files(own) = &row.origin else {
            panic!("{row:?}");
        };
        let [source] = own.files.as_slice() else {
            continue;
        };
        let (_, file) = cases.iter().find(|(id, _)| id == source).unwrap();
        assert_eq!(row.score, scored(file).entity.score, "{source}");
        compared += 1;
    }
    assert!(compared > 300, "{compared}");
}

/// One file of a whole assessment for each of its units.
fn split(file: &Value) -> Vec<(String, Value)> {
    let units = file["units"].as_array().unwrap();
    let each = units.iter().enumerate().map(|(index, unit)| {
        let mut part = file.clone();
        part["units"] = json!([unit]);
        (format!("part {index}"), part)
    });
    each.collect()
}

fn of_parts(parts: &[(String, Value)]) -> Value {
    let parts: Vec<(&str, Value)> = parts
        .iter()
        .map(|(name, part)| (name.as_str(), part.clone()))
        .collect();
    summary(&parts, &Choices::default())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn split_files_give_the_same_as_whole_ones(file in assessments()) {
        prop_assume!(!file["units"].as_array().unwrap().is_empty());
        let whole = summary(&[("whole", file.clone())], &Choices::default());
        let parts = of_parts(&split(&file));
        let (whole, parts) = (&whole["rounds"][0], &parts["rounds"][0]);
        prop_assert_eq!(&whole["all"], &parts["all"]);
        let row = |round: &Value| {
            let mut row = if round["ranked"][0].is_null() { round["unfinished"][0].clone() } else { round["ranked"][0].clone() };
            row.as_object_mut().unwrap().remove("files");
            for unit in row["units"].as_array_mut().unwrap() {
                unit.as_object_mut().unwrap().remove("sources");
            }
            row
        };
        prop_assert_eq!(row(whole), row(parts));
        let score = scored(&file).entity.score.map(|score| score.decimal().to_string());
        let found = row(parts)["score"].as_f64();
        prop_assert_eq!(found, score.map(|score| score.parse().unwrap()));
    }

    #[test]
    fn the_order_of_files_changes_nothing(scores in proptest::collection::vec((0_u64..=100_000_000, 0_usize..4, 0_usize..3, 0_usize..3), 1..12), turn in any::<prop::sample::Index>()) {
        // Few names of files and units, so that much collides.
        let files: Vec<(String, Value)> = scores.iter().enumerate().map(|(index, (score, entity, unit, name))| {
            let units = json!([{"id": format!("u{unit}"), "name": format!("Unit {}", (unit + index) % 3), "score": literal(*score)}]);
            (format!("file {name}"), of(&format!("Kota {entity}"), ["kota", ""][index % 2], ["", "Maluku"][entity % 2], &units))
        }).collect();
        let mut turned = files.clone();
        turned.rotate_left(turn.index(files.len()));
        turned.reverse();
        prop_assert_eq!(of_parts(&files), of_parts(&turned));
    }

    #[test]
    fn a_letter_replaced_never_panics(at in any::<prop::sample::Index>(), letter in any::<char>(), pick in 0_usize..2) {
        let texts = [crate::support::text("www/contoh/hasil-diumumkan.json"), clashing()[0].1.to_string()];
        let mut letters: Vec<char> = texts[pick].chars().take(3_000).collect();
        let at = at.index(letters.len());
        letters[at] = letter;
        let text: String = letters.into_iter().chain(texts[pick].chars().skip(3_000)).collect();
        let mut rekap = rekap(&clashing());
        let _ = rekap.add("changed", &text);
        let _ = rekap.add_published(&node(&json!({"entity": text, "year": at})));
        let _ = value(&write(&rekap.finish(&Choices::default()), Lang::En));
    }

    #[test]
    fn ranks_agree_with_scores(scores in proptest::collection::vec(0_u64..200, 1..30)) {
        let files: Vec<(String, Value)> = scores.iter().enumerate().map(|(index, score)| {
            (index.to_string(), of(&format!("Kota {index}"), "kota", "", &json!([{"id": "a", "name": "A", "score": literal(score * 500_000)}])))
        }).collect();
        let found = of_parts(&files);
        let rows = found["rounds"][0]["ranked"].as_array().unwrap();
        prop_assert_eq!(rows.len(), scores.len());
        for row in rows {
            let better = rows.iter().filter(|other| other["score"].as_f64() > row["score"].as_f64()).count();
            prop_assert_eq!(row["ranks"]["nation"].as_u64(), Some(better as u64 + 1));
            prop_assert_eq!(&row["ranks"]["nation"], &row["ranks"]["kind"]);
        }
    }
}

/// A file of one unit with a score, its unit named after it.
fn one(name: &str, kind: &str, province: &str, unit: &str, score: u32) -> Value {
    let units = json!([{"id": unit, "name": format!("Dinas {unit}"), "score": score}]);
    of(name, kind, province, &units)
}

/// Names of the pairs that look alike, with the choice that counts.
fn pairs(found: &Value) -> Vec<[&str; 3]> {
    let pairs = found["alike"].as_array().unwrap().iter();
    pairs
        .map(|pair| {
            [
                pair["first"]["name"].as_str().unwrap(),
                pair["later"]["name"].as_str().unwrap(),
                pair["choice"].as_str().unwrap(),
            ]
        })
        .collect()
}

#[test]
fn one_government_under_several_spellings_is_one() {
    let cases = ["a", "b"].map(|end| {
        let path = format!("tests/cases/one-government-two-spellings-{end}.json");
        (end, json(&path))
    });
    let found = summary(&cases, &Choices::default());
    let round = &found["rounds"][0];
    assert_eq!(names(&round["ranked"]), ["Kabupaten Sleman"]);
    assert_eq!(round["ranked"][0]["score"], 70);
    assert_eq!(round["ranked"][0]["spellings"], json!(["Kab. Sleman"]));
    assert_eq!(found["alike"], json!([]));

    let spelled = [
        "Kabupaten Sleman",
        "KAB SLEMAN",
        "Pemkab Sleman",
        "Pemerintah Kabupaten Sleman",
        "Kabu\u{ad}paten Sle\u{200b}man",
        "\u{feff}Kabupaten\u{a0}Sleman\u{2060}",
        "Pemerintah Daerah Kab. Sleman",
    ];
    let files = spelled.iter().zip('a'..).map(|(name, unit)| {
        let unit = unit.to_string();
        (
            unit.clone(),
            one(name, ["kabupaten", ""][unit.len() % 2], "", &unit, 80),
        )
    });
    let files: Vec<(String, Value)> = files.collect();
    let found = of_parts(&files);
    let round = &found["rounds"][0];
    assert_eq!(
        (names(&round["ranked"]).len(), &round["all"]["finished"]),
        (1, &json!(1))
    );
    assert_eq!(
        round["ranked"][0]["units"].as_array().unwrap().len(),
        spelled.len()
    );

    let provinces = [
        "Provinsi Jawa Tengah",
        "Prov. Jawa Tengah",
        "Pemprov Jateng",
    ];
    let files = provinces.iter().zip('a'..).map(|(name, unit)| {
        let unit = unit.to_string();
        (unit.clone(), one(name, "provinsi", "", &unit, 80))
    });
    let files: Vec<(String, Value)> = files.collect();
    assert_eq!(names(&of_parts(&files)["rounds"][0]["ranked"]).len(), 1);
}

#[test]
fn provinces_and_kinds_are_counted_once_however_they_are_spelled() {
    let files = [
        ("1", scoring("Kab. Tegal", "kabupaten", "Jawa Tengah", 80.0)),
        (
            "2",
            scoring("Kota Tegal", "Kota", "Prov. Jawa Tengah", 70.0),
        ),
        ("3", scoring("Kab. Batang", "Kab.", "Jateng", 60.0)),
        (
            "4",
            scoring("Kota Salatiga", "kota", "jawa\u{200b} tengah", 50.0),
        ),
    ];
    let found = summary(&files, &Choices::default());
    let round = &found["rounds"][0];
    assert_eq!(names(&round["provinces"]), ["Jawa Tengah"]);
    assert_eq!(round["provinces"][0]["finished"], 4);
    assert_eq!(names(&round["kinds"]), ["kabupaten", "Kota"]);
}

#[test]
fn a_city_and_a_regency_of_one_name_stay_two_and_nobody_is_asked() {
    let files = [
        ("1", one("Kota Magelang", "kota", "Jawa Tengah", "a", 80)),
        (
            "2",
            one("Kabupaten Magelang", "kabupaten", "Jawa Tengah", "b", 60),
        ),
        // The kind was left at what the form had first.
        ("3", one("Pemkot Magelang", "kota", "Jateng", "c", 60)),
    ];
    let found = summary(&files, &Choices::default());
    let round = &found["rounds"][0];
    assert_eq!(
        names(&round["ranked"]),
        ["Kota Magelang", "Kabupaten Magelang"]
    );
    assert_eq!(found["alike"], json!([]));
}

#[test]
fn names_that_look_alike_are_two_until_a_choice_makes_them_one() {
    let files = [
        (
            "1",
            one("Kabupaten Gunungkidul", "kabupaten", "DIY", "a", 80),
        ),
        ("2", one("Kab. Gunung Kidul", "kabupaten", "", "b", 60)),
        ("3", one("Sleman", "", "", "c", 50)),
        ("4", one("Kabupaten Sleman", "kabupaten", "", "d", 90)),
    ];
    let found = summary(&files, &Choices::default());
    assert_eq!(names(&found["rounds"][0]["ranked"]).len(), 4);
    assert_eq!(
        pairs(&found),
        [
            ["Kab. Gunung Kidul", "Kabupaten Gunungkidul", "both"],
            ["Sleman", "Kabupaten Sleman", "both"],
        ]
    );
    let choice = |at: usize, choice: Choice| {
        let id = found["alike"][at]["id"].as_str().unwrap().to_owned();
        [(id, choice)].into_iter().collect::<Choices>()
    };
    let one = summary(&files, &choice(0, Choice::Later));
    let row = &one["rounds"][0]["ranked"][1];
    assert_eq!(
        (&row["name"], &row["score"], &row["files"], &row["province"]),
        (
            &json!("Kabupaten Gunungkidul"),
            &json!(70),
            &json!(["1", "2"]),
            &json!("DIY")
        )
    );
    assert_eq!(row["spellings"], json!(["Kab. Gunung Kidul"]));
    assert_eq!(pairs(&one)[0][2], "later", "the choice can be taken back");
    let other = summary(&files, &choice(0, Choice::First));
    assert_eq!(other["rounds"][0]["ranked"][1]["name"], "Kab. Gunung Kidul");
}

#[test]
fn a_published_figure_is_found_by_another_spelling_or_asked_about() {
    let mut rekap = rekap(&[
        ("1", one("Pemkot Tual", "", "", "a", 90)),
        ("2", one("Kota Palangkaraya", "kota", "", "b", 80)),
    ]);
    for row in [
        press("Kota Tual", "kota", 88.0),
        press("Kota Palangka Raya", "kota", 85.0),
    ] {
        rekap.add_published(&node(&row)).unwrap();
    }
    let found = value(&write(&rekap.finish(&Choices::default()), Lang::Id));
    assert_eq!(
        names(&found["rounds"][0]["ranked"]),
        ["Pemkot Tual", "Kota Palangka Raya", "Kota Palangkaraya"]
    );
    assert_eq!(
        pairs(&found),
        [["Kota Palangkaraya", "Kota Palangka Raya", "both"]]
    );
    assert_eq!(found["alike"][0]["later"]["published"], true);
    let id = found["alike"][0]["id"].as_str().unwrap().to_owned();
    let choices = [(id, Choice::Later)].into_iter().collect();
    let found = value(&write(&rekap.finish(&choices), Lang::Id));
    let ranked = &found["rounds"][0]["ranked"];
    assert_eq!(names(ranked), ["Pemkot Tual", "Kota Palangka Raya"]);
    assert_eq!(ranked[1]["press"]["score"], 85);
}

#[test]
fn governments_that_were_announced_are_not_taken_for_each_other() {
    let list = json("www/contoh/hasil-diumumkan.json");
    let mut told: Vec<(&str, &str)> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row[0].as_str().unwrap(), row[1].as_str().unwrap()))
        .collect();
    told.sort_unstable();
    told.dedup();
    let files = told
        .iter()
        .map(|(name, kind)| ((*name).to_owned(), one(name, kind, "", "a", 80)));
    let files: Vec<(String, Value)> = files.collect();
    let found = of_parts(&files);
    assert!(
        found["alike"].as_array().unwrap().len() <= 3,
        "{:#?}",
        pairs(&found)
    );
    let rows = names(&found["rounds"][0]["ranked"]).len();
    assert_eq!(rows, told.len());
}

#[test]
fn one_id_in_files_of_two_offices_is_two_units() {
    let cases = ["a", "b"].map(|end| {
        let path = format!("tests/cases/one-id-two-offices-{end}.json");
        (end, json(&path))
    });
    let found = summary(&cases, &Choices::default());
    let row = &found["rounds"][0]["ranked"][0];
    assert_eq!((&row["score"], names(&row["units"]).len()), (&json!(70), 2));
    let [conflict] = found["conflicts"].as_array().unwrap().as_slice() else {
        panic!("{found}");
    };
    assert_eq!(
        (&conflict["unsure"], &conflict["choice"]),
        (&json!(true), &json!("both"))
    );
    let id = conflict["id"].as_str().unwrap().to_owned();
    let found = summary(&cases, &[(id, Choice::Later)].into_iter().collect());
    let row = &found["rounds"][0]["ranked"][0];
    assert_eq!(
        (&row["score"], names(&row["units"])),
        (&json!(60), vec!["Dinas Sosial"])
    );
    // An unanswered one keeps the whole from being finished.
    let [(_, one), (_, mut blank)] = cases;
    blank["units"][0].as_object_mut().unwrap().remove("score");
    let found = summary(&[("a", one), ("b", blank)], &Choices::default());
    let row = &found["rounds"][0]["unfinished"][0];
    assert_eq!(names(&row["units"]), ["Dinas Pendidikan", "Dinas Sosial"]);
}

#[test]
fn a_product_told_in_two_states_is_listed() {
    let file = |unit: &str, done: bool| {
        let mut file = one("Kota A", "kota", "", unit, 80);
        file["followUp"] = json!({"products": [{"kind": "lhp", "done": done}]});
        file
    };
    let found = summary(
        &[("1", file("a", true)), ("2", file("b", false))],
        &Choices::default(),
    );
    assert_eq!(
        found["settled"],
        json!([{"entity": "Kota A", "instrument": INSTRUMENT, "what": "followUp", "of": "lhp",
            "taken": "1", "dropped": "2", "kept": "done", "left": "open"}])
    );
}

#[test]
fn files_that_nobody_named_are_asked_about() {
    let files = [
        ("1", one("Instansi", "kabupaten", "", "a", 80)),
        ("2", one("Instansi", "kabupaten", "", "b", 60)),
    ];
    let found = summary(&files, &Choices::default());
    assert_eq!(names(&found["rounds"][0]["ranked"]).len(), 2);
    assert_eq!(pairs(&found).len(), 1);
    let id = found["alike"][0]["id"].as_str().unwrap().to_owned();
    let found = summary(&files, &[(id, Choice::First)].into_iter().collect());
    assert_eq!(found["rounds"][0]["ranked"][0]["score"], 70);
}

/// Whatever is added, nothing panics, and an opened file counts as its text does.
#[test]
fn an_opened_assessment_counts_as_its_text() {
    let file = scoring("Kota A", "kota", "", 90.0);
    let mut opened = Rekap::new();
    opened.add_opened("1", open(&file.to_string()));
    let by_text = summary(&[("1", file)], &Choices::default());
    assert_eq!(
        value(&write(&opened.finish(&Choices::default()), Lang::En)),
        by_text
    );
    assert_eq!((opened.len(), opened.is_empty()), (1, false));
}

/// The ready example: published figures that are taken as they are.
#[test]
fn the_ready_example_is_taken_whole_and_shows_where_one_would_stand() {
    let text = crate::support::text("www/contoh/hasil-diumumkan.json");
    assert!(text.len() < 60_000, "{}", text.len());
    let rows = json("www/contoh/hasil-diumumkan.json")["rows"]
        .as_array()
        .unwrap()
        .len();
    let mut rekap = rekap(&[("own", scoring("Kota Contoh", "kota", "", 89.0))]);
    assert_eq!(rekap.add("contoh", &text), Ok(Vec::new()));
    // Twice is once.
    assert_eq!(rekap.add("contoh", &text), Ok(Vec::new()));
    let summary = rekap.finish(&Choices::default());
    let published: u32 = summary.rounds.iter().map(|round| round.all.published).sum();
    assert_eq!(usize::try_from(published).unwrap(), rows);
    let round = summary
        .rounds
        .iter()
        .find(|round| round.year == Some(2024))
        .unwrap();
    let own = round.ranked.iter().find(|row| !row.is_published()).unwrap();
    let better = round
        .ranked
        .iter()
        .filter(|row| row.kind == "kota" && row.score.unwrap().scaled() > 8900)
        .count();
    assert!(better > 3);
    assert_eq!(own.ranks.kind, u32::try_from(better + 1).ok());
    for row in round.ranked.iter().filter(|row| row.is_published()) {
        let Origin::Press(press) = &row.origin else {
            panic!("{row:?}");
        };
        assert!(
            press.source.starts_with("http") && !press.differs(),
            "{press:?}"
        );
    }
}

#[test]
fn a_list_with_a_faulty_row_is_refused_whole() {
    let mut list = json("www/contoh/hasil-diumumkan.json");
    list["rows"][1][4] = json!(101);
    let mut rekap = Rekap::new();
    let problems = rekap.add("contoh", &list.to_string()).unwrap_err();
    assert_eq!(problems[0].path, "rows[1].score");
    assert!(rekap.finish(&Choices::default()).rounds.is_empty());
    list["rows"] = json!([1, [], null]);
    assert!(rekap.add("contoh", &list.to_string()).is_err());
    list["version"] = json!(2);
    assert!(rekap.add("contoh", &list.to_string()).is_err());
}
