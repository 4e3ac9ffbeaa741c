//! The slim packs and the sheet of the light pages give what the whole core gives.

use crate::support::{cases, json, path, text};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::{Assessment, Unit};
use swanilai::instrument::{Instrument, builtin, builtins};
use swanilai::number::{Decimal, Points};
use swanilai::quick;
use swanilai::score::{self, Standing};

/// Rules that only act on indicators: a slim pack says nothing of their origin.
const OF_INDICATORS: [&str; 3] = ["indicator-mean", "equal-share", "not-applicable-spread"];

/// An origin as a slim pack has it: only what is assumed is told on the light pages.
fn origin(whole: &Value) -> Value {
    if whole["kind"] == "assumed" {
        return whole.clone();
    }
    json!({"kind": "stated", "sources": ["s"]})
}

fn slim_class(class: &Value) -> Value {
    let mut slim = class.clone();
    slim["provenance"] = origin(&class["provenance"]);
    slim
}

fn slim_dimension(whole: &Value) -> Value {
    let mut slim = json!({
        "id": whole["id"], "weight": whole["weight"], "depth": "points",
        "provenance": origin(&whole["provenance"]), "variables": [],
    });
    if !whole["weightProvenance"].is_null() {
        slim["weightProvenance"] = origin(&whole["weightProvenance"]);
    }
    if !whole["weightRange"].is_null() {
        slim["weightRange"] = whole["weightRange"].clone();
        slim["weightRange"]["provenance"] = origin(&whole["weightRange"]["provenance"]);
    }
    slim
}

/// A pack without indicators, scales, observers, usual units and sources, and with the reasons that can act.
fn slim(id: &str) -> Value {
    let whole = json(&format!("instruments/{id}/instrument.json"));
    let each = |key: &str, slim: &dyn Fn(&Value) -> Value| -> Vec<Value> {
        whole[key].as_array().unwrap().iter().map(slim).collect()
    };
    let rules = each("rules", &|rule| {
        let acts = !OF_INDICATORS.contains(&rule["id"].as_str().unwrap());
        let nothing = json!({"kind": "stated"});
        let provenance = if acts { &rule["provenance"] } else { &nothing };
        json!({"id": rule["id"], "provenance": origin(provenance)})
    });
    let conditions = each("conditions", &slim_class);
    let mut pack = json!({
        "format": "swanilai.instrument", "version": 1,
        "instrument": whole["instrument"], "name": whole["name"], "status": whole["status"],
        "years": whole["years"], "kinds": [whole["kinds"][0]], "max": whole["max"],
        "decimals": whole["decimals"], "maxProvenance": origin(&whole["maxProvenance"]),
        "rules": rules, "scales": [], "observers": [],
        "classes": each("classes", &slim_class), "conditions": conditions,
        "dimensions": each("dimensions", &slim_dimension),
        "presets": [], "sources": {"s": {"title": "", "url": null, "official": false}},
    });
    let told = pack.to_string();
    let mut reasons = whole["reasons"].clone();
    reasons
        .as_object_mut()
        .unwrap()
        .retain(|key, _| told.contains(&format!("\"reason\":\"{key}\"")));
    pack["reasons"] = reasons;
    let names = |lang: &str| json(&format!("instruments/{id}/text.{lang}.json"))["nodes"].clone();
    let (in_id, in_en) = (names("id"), names("en"));
    let name = |dimension: &Value| {
        let id = dimension["id"].as_str().unwrap();
        let both = json!({"id": in_id[id]["name"], "en": in_en[id]["name"]});
        (id.to_owned(), both)
    };
    let dimensions = whole["dimensions"].as_array().unwrap();
    let names: serde_json::Map<String, Value> = dimensions.iter().map(name).collect();
    json!({"pack": pack, "names": names})
}

#[test]
fn the_slim_packs_are_current() {
    let made: Vec<String> = builtins()
        .iter()
        .map(|pack| slim(pack.id).to_string())
        .collect();
    let made = format!("[\n{}\n]\n", made.join(",\n"));
    let file = "src/quick/packs.json";
    if std::env::var_os("SWANILAI_BLESS").is_some() {
        std::fs::write(path(file), made).unwrap();
        return;
    }
    assert!(
        text(file) == made,
        "{file} is not made of instruments/: SWANILAI_BLESS=1 cargo test --test it slim_packs"
    );
}

/// A decimal with two digits, from hundredths.
fn hundredths(value: i64) -> Decimal {
    Decimal::from_millionths(value * 10_000).unwrap()
}

/// A unit by its score, or by the points of some dimensions.
fn unit(rules: &Instrument, seed: &[i64]) -> Unit {
    let most = |max: Decimal| (max.millionths() / 10_000).max(1);
    let mut unit = Unit::default();
    if seed[0] % 3 == 0 {
        unit.score = Some(hundredths(seed[1] % (most(rules.max) + 1)));
        return unit;
    }
    for (at, id) in rules.dimensions().enumerate() {
        let node = &rules.nodes[id];
        let known = node.weight.points.round_half_up(2).decimal();
        let drawn = seed[2 + at];
        if drawn % 4 != 0 || at == 0 {
            unit.points
                .insert(node.id.clone(), hundredths(drawn % (most(known) + 1)));
        }
    }
    unit
}

/// The units as the pages pass them on, with a decimal comma.
fn rows(rules: &Instrument, units: &[Unit]) -> String {
    let typed = |number: Option<&Decimal>| {
        number.map_or(String::new(), |number| number.to_string().replace('.', ","))
    };
    let line = |unit: &Unit| {
        if unit.score.is_some() {
            return format!("s\t{}", typed(unit.score.as_ref()));
        }
        let points = rules
            .dimensions()
            .map(|id| typed(unit.points.get(&rules.nodes[id].id)));
        format!("p\t{}", points.collect::<Vec<_>>().join("\t"))
    };
    units.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A standing as values, by the whole pack.
fn expected(rules: &Instrument, found: &Standing, for_unit: bool) -> Value {
    let shown = |points: Points| points.padded('.');
    let class = found.class.map(|class| &rules.classes[class]);
    let name = class.map(|class| {
        if for_unit {
            class.unit_name()
        } else {
            &class.name
        }
    });
    json!({
        "score": found.score.map(shown), "low": shown(found.low), "high": shown(found.high),
        "name": name,
        "zone": found.zone.map(|zone| zone.name()),
        "projected": found.projected.as_ref().map(|projected| shown(projected.score)),
        "disputed": found.score.is_some_and(|score| rules.disputed_class(score).is_some()),
    })
}

fn shown(found: &Value) -> Value {
    json!({
        "score": found["score"], "low": found["low"], "high": found["high"],
        "name": found["class"]["name"], "zone": found["zone"],
        "projected": found["projected"], "disputed": found["disputed"],
    })
}

fn values(node: Option<swanilai::json::Node>) -> Value {
    serde_json::from_str(&swanilai::json::write(&node.unwrap())).unwrap()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_slim_pack_gives_what_the_whole_pack_gives(
        seeds in prop::collection::vec(prop::collection::vec(0_i64..1_000_000, 9), 1..6)
    ) {
        let packs = quick::packs();
        prop_assert_eq!(packs.len(), builtins().len());
        for (slim, whole) in packs.iter().zip(builtins()) {
            let rules = whole.load().unwrap();
            prop_assert_eq!(&slim.instrument.id, whole.id);
            prop_assert_eq!(&slim.instrument.digest, whole.digest);
            let units: Vec<Unit> = seeds.iter().map(|seed| unit(&rules, seed)).collect();
            let assessment = Assessment {
                units: units.iter().cloned().map(Into::into).collect(),
                ..Assessment::default()
            };
            let scored = score::score(&assessment, &rules);
            let found = values(quick::calculate(&packs, whole.id, &rows(&rules, &units)));
            prop_assert_eq!(&found["faults"], &json!([]), "{}", whole.id);
            prop_assert_eq!(shown(&found["entity"]), expected(&rules, &scored.entity, false));
            prop_assert_eq!(&found["opinion"], &json!(scored.opinion));
            for (found, unit) in found["units"].as_array().unwrap().iter().zip(&scored.units) {
                prop_assert_eq!(shown(found), expected(&rules, &unit.standing, true));
            }
        }
    }
}

#[test]
fn every_limit_of_every_class_is_met_as_by_the_whole_pack() {
    let packs = quick::packs();
    let mut met = 0;
    for pack in builtins() {
        let rules = pack.load().unwrap();
        for class in &rules.classes {
            let at = class.min.millionths() / 10_000;
            for cents in [at - 1, at, at + 1] {
                if cents < 0 || hundredths(cents) > rules.max {
                    continue;
                }
                let score = Points::from_scaled(u64::try_from(cents).unwrap(), 2);
                let class = &rules.classes[rules.class_of(score)];
                let typed = score.padded(',');
                for found in [
                    values(quick::calculate(&packs, pack.id, &format!("s\t{typed}")))["entity"]
                        .clone(),
                    values(quick::card(&packs, pack.id, &typed, &typed)),
                ] {
                    assert_eq!(found["score"], json!(score.padded('.')), "{}", pack.id);
                    assert_eq!(found["class"]["name"], *class.name, "{} {typed}", pack.id);
                    assert_eq!(found["zone"], json!(class.zone.map(|zone| zone.name())));
                    met += 1;
                }
            }
        }
    }
    println!("limits met: {met}");
    assert!(met > 150, "{met}");
}

#[test]
fn what_acts_and_is_assumed_is_named_as_by_the_whole_pack() {
    let packs = quick::packs();
    for pack in builtins() {
        let rules = pack.load().unwrap();
        for rows in ["s\t80\ns\t90", "p\t1\t1\t1\t1\t1"] {
            let found = values(quick::calculate(&packs, pack.id, rows));
            let mut assessment = Assessment::default();
            for line in rows.lines() {
                let mut unit = Unit::default();
                if line.starts_with('s') {
                    unit.score = Decimal::parse(&line[2..]).ok();
                } else {
                    for id in rules.dimensions() {
                        unit.points
                            .insert(rules.nodes[id].id.clone(), Decimal::whole(1));
                    }
                }
                assessment.units.push(unit.into());
            }
            let scored = score::score(&assessment, &rules);
            let mut reasons: Vec<Value> = Vec::new();
            for assumption in &scored.assumptions {
                let both = swanilai::text::Lang::ALL
                    .map(|lang| rules.reason(&assumption.reason, lang).to_owned());
                let both = json!(both);
                if !reasons.contains(&both) {
                    reasons.push(both);
                }
            }
            assert_eq!(found["assumptions"], json!(reasons), "{} {rows}", pack.id);
        }
    }
}

#[test]
fn what_cannot_be_read_comes_back_with_its_row_and_field() {
    let packs = quick::packs();
    let found = values(quick::calculate(
        &packs,
        "ori-kepatuhan-2024",
        "s\t90.16\ns\t87.995\np\t99\tx\ns\t",
    ));
    let faults: Vec<Value> = found["faults"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fault| json!([fault["row"], fault["field"], fault["kind"]]))
        .collect();
    assert_eq!(
        faults,
        [
            json!([1, 0, "ambiguous"]),
            json!([2, 0, "range"]),
            json!([2, 1, "malformed"])
        ]
    );
    assert_eq!(found["entity"], Value::Null);
    assert_eq!(found["units"][0]["score"], "90.16");
    assert_eq!(found["units"][3], Value::Null);
    let dimensions = builtin("ori-maladministrasi-2025").unwrap().load().unwrap();
    let full = rows(
        &dimensions,
        &[Unit {
            points: dimensions
                .dimensions()
                .map(|id| (dimensions.nodes[id].id.clone(), dimensions.nodes[id].most()))
                .collect(),
            ..Unit::default()
        }],
    );
    let found = values(quick::calculate(&packs, "ori-maladministrasi-2025", &full));
    assert_eq!(found["faults"][0]["kind"], "sum");
    assert!(quick::calculate(&packs, "tak-dikenal", "s\t1").is_none());
}

#[test]
fn a_card_shows_the_zone_of_its_score_or_says_what_is_wrong() {
    let packs = quick::packs();
    let card = |low: &str, high: &str| values(quick::card(&packs, "ori-kepatuhan-2024", low, high));
    assert_eq!(card("77,99", "77,99")["zone"], "kuning");
    assert_eq!(card("78", "78.00")["zone"], "hijau");
    // Open, but green whatever comes.
    assert_eq!(card("80", "95")["zone"], "hijau");
    assert_eq!(card("80", "95")["class"], Value::Null);
    assert_eq!(card("40", "95")["zone"], Value::Null);
    for (low, high, why) in [
        ("101", "101", "range"),
        ("-1", "-1", "range"),
        ("", "", "empty"),
        ("90", "80", "order"),
        ("hijau", "hijau", "malformed"),
        ("<b>", "<b>", "malformed"),
        ("90.161", "90.161", "ambiguous"),
    ] {
        assert_eq!(card(low, high)["fault"], why, "{low}");
    }
}
