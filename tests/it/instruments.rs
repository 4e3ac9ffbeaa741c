//! Every pack is whole, exact and honest about where its rules come from.

use crate::support::{assessment, result};
use serde_json::{Value, json};
use swanilai::instrument::{Builtin, Instrument, Texts, builtin, builtins};
use swanilai::number::Fraction;
use swanilai::problem::Code;
use swanilai::text::Lang;

fn texts_path(id: &str, lang: Lang) -> String {
    format!(
        "{}/instruments/{id}/text.{}.json",
        concat!(env!("CARGO_MANIFEST_DIR"), "/../.."),
        lang.tag()
    )
}

#[test]
fn every_pack_and_both_languages_are_whole() {
    for pack in builtins() {
        let instrument = pack
            .load()
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", pack.id));
        assert_eq!(instrument.id, pack.id);
        for lang in Lang::ALL {
            let text = std::fs::read_to_string(texts_path(pack.id, lang)).unwrap();
            if let Err(problems) = Texts::read(&text, &instrument, lang) {
                panic!("{} {}: {problems:#?}", pack.id, lang.tag());
            }
        }
    }
}

/// Every place of a document that states an origin, as a path of keys and indexes.
fn origins(value: &Value, at: &str, found: &mut Vec<String>) {
    let entries: Vec<(String, &Value)> = match value {
        Value::Object(entries) => entries
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        _ => return,
    };
    for (key, value) in entries {
        let at = format!("{at}/{key}");
        if key.to_lowercase().ends_with("provenance") && !value.is_null() {
            found.push(at);
        } else {
            origins(value, &at, found);
        }
    }
}

fn check_that_no_origin_can_be_left_out(pack: &Builtin) -> usize {
    let whole: Value = serde_json::from_str(pack.json()).unwrap();
    let mut found = Vec::new();
    origins(&whole, "", &mut found);
    for at in &found {
        let (owner, key) = at.rsplit_once('/').unwrap();
        let mut without = whole.clone();
        let owner = without.pointer_mut(owner).unwrap();
        owner.as_object_mut().unwrap().remove(key);
        let problems = swanilai::instrument::read(&without.to_string()).expect_err(at);
        let is_missed = problems
            .iter()
            .any(|problem| problem.code == Code::MissingField && problem.expected == key);
        assert!(is_missed, "{} {at}: {problems:#?}", pack.id);
    }
    found.len()
}

#[test]
fn a_pack_without_the_origin_of_any_one_rule_is_refused() {
    let checks: Vec<_> = builtins()
        .iter()
        .map(|pack| std::thread::spawn(|| check_that_no_origin_can_be_left_out(pack)))
        .collect();
    for (check, pack) in checks.into_iter().zip(builtins()) {
        let count = check.join().unwrap();
        let instrument = pack.load().unwrap();
        let rules = instrument.rules.len() + instrument.scales.len() + instrument.classes.len();
        assert!(
            count > rules + instrument.nodes.len(),
            "{} {count}",
            pack.id
        );
    }
}

#[test]
fn a_pack_whose_text_is_misplaced_or_whose_figures_disagree_is_refused() {
    let pack = builtin("ori-kepatuhan-2023").unwrap().json();
    for (part, by, code) in [
        (
            "\"max\": 100,",
            "\"max\": 100, \"maks\": 100,",
            Code::UnexpectedField,
        ),
        (
            "\"weight\": 21.85",
            "\"weight\": 21.86",
            Code::WeightsDisagree,
        ),
        (
            "\"weight\": 2.67007",
            "\"weight\": 21.85",
            Code::WeightsDisagree,
        ),
        ("\"min\": 78", "\"min\": 53", Code::ClassesDisagree),
        ("\"min\": 78", "\"min\": 78.001", Code::ClassesDisagree),
        (
            "\"id\": \"equal-share\"",
            "\"id\": \"unequal-share\"",
            Code::BadReference,
        ),
        (
            "\"id\": \"sarpras\"",
            "\"id\": \"kompetensi\"",
            Code::DuplicateId,
        ),
        ("\"version\": 1,", "\"version\": 2,", Code::NewerVersion),
        (
            "swanilai.instrument",
            "swanilai.assessment",
            Code::WrongFormat,
        ),
    ] {
        assert!(pack.contains(part), "{part}");
        let problems = swanilai::instrument::read(&pack.replacen(part, by, 1)).unwrap_err();
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        assert!(codes.contains(&code), "{part} -> {by}: {codes:?}");
    }
}

/// Every indicator marked, so that every weight of the tree acts.
fn full_observation(instrument: &Instrument) -> Value {
    let mut unit = json!({"id": "unit", "name": "Unit"});
    for id in instrument.indicators() {
        let node = &instrument.nodes[id].id;
        unit["observations"][node] = json!({"marks": [{"level": 1}]});
    }
    assessment(&instrument.id, &json!([unit]))
}

#[test]
fn every_weight_that_is_only_assumed_is_named_in_the_result() {
    for pack in builtins() {
        let instrument = pack.load().unwrap();
        let result = result(&full_observation(&instrument));
        let told: Vec<&Value> = result["assumptions"].as_array().unwrap().iter().collect();
        let is_told = |path: &str| told.iter().any(|one| one["path"] == path);
        for node in &instrument.nodes {
            let path = format!("{}.weight", node.id);
            let weight = &node.weight;
            assert_eq!(
                is_told(&path),
                weight.provenance.is_assumed(),
                "{} {path}",
                pack.id
            );
            assert!(weight.published.is_some() || weight.provenance.is_assumed());
        }
        for one in told {
            assert!(one["why"].as_str().unwrap().len() > 20, "{} {one}", pack.id);
        }
    }
}

#[test]
fn weights_that_did_not_act_are_not_named() {
    let unit = json!([{"id": "unit", "name": "Unit", "score": 80}]);
    let result = result(&assessment("ori-kepatuhan-2023", &unit));
    let assumptions = result["assumptions"].as_array().unwrap();
    let weights = assumptions.iter().filter(|one| {
        let path = one["path"].as_str().unwrap();
        path.ends_with(".weight") || path.starts_with("scales.")
    });
    assert_eq!(weights.count(), 0, "{assumptions:#?}");
}

#[test]
fn dimension_weights_are_the_published_ones() {
    for (id, expected) in [
        ("ori-kepatuhan-2015", "kepatuhan 100"),
        ("ori-kepatuhan-2015-kl", "kepatuhan 110"),
        ("ori-kepatuhan-2021", "kepatuhan 100"),
        (
            "ori-kepatuhan-2022",
            "input 21.85, proses 32.37, output 24.24, pengaduan 21.54",
        ),
        (
            "ori-kepatuhan-2023",
            "input 21.85, proses 32.37, output 24.24, pengaduan 21.54",
        ),
        (
            "ori-kepatuhan-2024",
            "input 21.85, proses 32.37, output 24.24, pengaduan 21.54",
        ),
        (
            "ori-maladministrasi-2025",
            "input 25, proses 20, output 10, pengaduan 15, kepercayaan 30",
        ),
    ] {
        let instrument = builtin(id).unwrap().load().unwrap();
        let found: Vec<String> = instrument
            .dimensions()
            .map(|index| &instrument.nodes[index])
            .map(|node| format!("{} {}", node.id, node.weight.published.unwrap()))
            .collect();
        assert_eq!(found.join(", "), expected, "{id}");
    }
}

#[test]
fn the_four_unpublished_weights_of_2025_are_assumed_within_known_limits() {
    let instrument = builtin("ori-maladministrasi-2025").unwrap().load().unwrap();
    for (id, points, low, high) in [
        ("input", 25, "23.32", "29.89"),
        ("proses", 20, "19.76", "26.33"),
        ("output", 10, "9.38", "15.95"),
        ("pengaduan", 15, "10.97", "17.54"),
    ] {
        let weight = &instrument.nodes[instrument.find(id).unwrap()].weight;
        let range = weight.range.as_ref().unwrap();
        assert!(weight.provenance.is_assumed(), "{id}");
        assert_eq!(weight.points, Fraction::whole(points), "{id}");
        assert_eq!(
            (range.low.to_string(), range.high.to_string()),
            (low.to_owned(), high.to_owned())
        );
        assert_eq!(range.provenance.kind(), "inferred");
    }
    let trust = &instrument.nodes[instrument.find("kepercayaan").unwrap()].weight;
    assert_eq!(trust.points, Fraction::whole(30));
    assert_eq!(trust.provenance.kind(), "stated");
}

/// 12.22 % of the 21.85 points of Input is the one indicator weight that is public.
#[test]
fn the_one_published_indicator_weight_is_exact() {
    for (id, is_stated) in [("ori-kepatuhan-2023", true), ("ori-kepatuhan-2024", false)] {
        let instrument = builtin(id).unwrap().load().unwrap();
        let weight = &instrument.nodes[instrument.find("input.kompetensi.1").unwrap()].weight;
        let share = Fraction::new(2185, 100).times(&Fraction::new(1222, 10_000));
        assert_eq!(weight.points, share, "{id}");
        assert_eq!(weight.published.unwrap().to_string(), "2.67007", "{id}");
        assert_eq!(weight.provenance.kind() == "stated", is_stated, "{id}");
    }
}

/// Weights of local governments, 2015, as the annual report prints them.
#[test]
fn the_weights_of_2015_are_the_printed_ones_and_the_rest_shares_nine_points() {
    let instrument = builtin("ori-kepatuhan-2015").unwrap().load().unwrap();
    let printed = [6, 6, 6, 12, 12, 12, 12, 3, 2, 3, 2, 2, 5, 3, 5];
    let weights: Vec<&Fraction> = instrument
        .indicators()
        .map(|id| &instrument.nodes[id].weight.points)
        .collect();
    for (weight, expected) in weights.iter().zip(printed) {
        assert_eq!(**weight, Fraction::whole(expected));
    }
    let rest: Fraction = weights.iter().skip(printed.len()).copied().sum();
    assert_eq!(
        (weights.len() - printed.len(), rest),
        (4, Fraction::whole(9))
    );
}
