//! The slim packs and the sheet of the light pages give what the whole core gives.

use crate::support::{cases, json, path, text};
use proptest::prelude::*;
use serde_json::Value;
use swanilai::assessment::{Assessment, Unit};
use swanilai::instrument::{Effect, Instrument, Provenance, Status, builtin, builtins, current};
use swanilai::number::{Decimal, Points};
use swanilai::quick;
use swanilai::score::{self, Standing};

/// Rules that only act on indicators: a slim pack says nothing of their origin.
const OF_INDICATORS: [&str; 3] = ["indicator-mean", "equal-share", "not-applicable-spread"];

/// The reason of an origin that is assumed: only that is told on the light pages.
fn assumed(origin: &Provenance) -> &str {
    origin
        .reason()
        .filter(|_| origin.is_assumed())
        .unwrap_or("")
}

/// What a light page needs of a pack, a line for each thing.
fn slim(rules: &Instrument) -> String {
    let number =
        |number: Option<Decimal>| number.map_or(String::new(), |number| number.to_string());
    let names = |lang: &str| json(&format!("instruments/{}/text.{lang}.json", rules.id));
    let (in_id, in_en) = (names("id"), names("en"));
    let name = |texts: &Value, id: &str| texts["nodes"][id]["name"].as_str().unwrap().to_owned();
    let status = if rules.status == Status::Draft {
        "draft"
    } else {
        "released"
    };
    let mut lines: Vec<Vec<String>> = vec![vec![
        "i".to_owned(),
        rules.id.clone(),
        rules.version.clone(),
        rules.name.0.clone(),
        rules.name.1.clone(),
        status.to_owned(),
        rules.year().to_string(),
        rules.kinds[0].clone(),
        rules.max.to_string(),
        rules.decimals.to_string(),
        assumed(&rules.max_provenance).to_owned(),
        rules.digest.clone(),
        if rules.id == current().id {
            "current".to_owned()
        } else {
            String::new()
        },
    ]];
    for rule in &rules.rules {
        let acts = !OF_INDICATORS.contains(&rule.id.as_str());
        let why = if acts { assumed(&rule.provenance) } else { "" };
        lines.push(vec!["r".to_owned(), rule.id.clone(), why.to_owned()]);
    }
    for id in rules.dimensions() {
        let node = &rules.nodes[id];
        let range = node.weight.range.as_ref();
        lines.push(vec![
            "d".to_owned(),
            node.id.clone(),
            number(node.weight.published),
            number(range.map(|range| range.low)),
            number(range.map(|range| range.high)),
            assumed(&node.provenance).to_owned(),
            assumed(&node.weight.provenance).to_owned(),
            name(&in_id, &node.id),
            name(&in_en, &node.id),
            node.weight.points.round_half_up(6).to_string(),
            node.most().to_string(),
        ]);
    }
    for class in &rules.classes {
        lines.push(vec![
            "c".to_owned(),
            class.id.clone(),
            class.code.clone().unwrap_or_default(),
            class.name.clone(),
            class.unit_name.clone().unwrap_or_default(),
            class.zone.map_or("", |zone| zone.name()).to_owned(),
            class.min.to_string(),
            number(class.disputed_from),
            assumed(&class.provenance).to_owned(),
        ]);
    }
    for condition in &rules.conditions {
        let (effect, suffix) = match &condition.effect {
            Effect::ZoneNotHijau => ("zone-not-hijau", ""),
            Effect::AwardWithheld => ("award-withheld", ""),
            Effect::OpinionSuffix(suffix) => ("opinion-suffix", suffix.as_str()),
        };
        lines.push(vec!["x".to_owned(), effect.to_owned(), suffix.to_owned()]);
    }
    let told: Vec<String> = lines.iter().flatten().cloned().collect();
    for reason in &rules.reasons {
        if told.contains(&reason.key) {
            lines.push(vec![
                "w".to_owned(),
                reason.key.clone(),
                reason.id.clone(),
                reason.en.clone(),
            ]);
        }
    }
    assert!(
        lines
            .iter()
            .flatten()
            .all(|field| !field.contains(['\t', '\n']))
    );
    let line = |fields: Vec<String>| fields.join("\t").trim_end_matches('\t').to_owned();
    lines.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_slim_packs_are_current() {
    let made: Vec<String> = builtins()
        .iter()
        .map(|pack| slim(&pack.load().unwrap()))
        .collect();
    let made = made.join("\n") + "\n";
    let file = "crates/swanilai/src/quick/packs.txt";
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

/// The fields of a standing, by the whole pack.
fn expected(rules: &Instrument, found: &Standing) -> Vec<String> {
    let shown = |points: Points| points.padded('.');
    let text = |points: Option<Points>| points.map_or(String::new(), shown);
    let disputed = found.score.and_then(|score| rules.disputed_class(score));
    vec![
        text(found.score),
        shown(found.low),
        shown(found.high),
        found.class.map_or(String::new(), |class| class.to_string()),
        found.zone.map_or("", |zone| zone.name()).to_owned(),
        text(found.projected.as_ref().map(|projected| projected.score)),
        disputed.map_or("", |_| "disputed").to_owned(),
    ]
}

/// The lines that begin with a letter, without it.
fn lines(text: &str, first: &str) -> Vec<Vec<String>> {
    let fields = text.lines().map(|line| line.split('\t'));
    let found = fields.filter_map(|mut fields| {
        (fields.next() == Some(first)).then(|| fields.map(str::to_owned).collect())
    });
    found.collect()
}

/// An assessment of units.
fn assessment(units: &[Unit]) -> Assessment {
    Assessment {
        units: units.iter().cloned().map(Into::into).collect(),
        ..Assessment::default()
    }
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
            prop_assert_eq!(&slim.id, whole.id);
            prop_assert_eq!(&slim.digest, whole.digest);
            let units: Vec<Unit> = seeds.iter().map(|seed| unit(&rules, seed)).collect();
            let scored = score::score(&assessment(&units), &rules);
            let found = quick::calculate(&packs, whole.id, &rows(&rules, &units));
            prop_assert!(lines(&found, "f").is_empty(), "{}", found);
            prop_assert_eq!(lines(&found, "e"), [expected(&rules, &scored.entity)]);
            prop_assert_eq!(lines(&found, "o"), [[scored.opinion.unwrap_or_default()]]);
            let of_units = lines(&found, "u");
            prop_assert_eq!(of_units.len(), units.len());
            for (at, (found, unit)) in of_units.iter().zip(&scored.units).enumerate() {
                prop_assert_eq!(&found[0], &at.to_string());
                prop_assert_eq!(&found[1..], expected(&rules, &unit.standing));
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
                let class = rules.class_of(score);
                let zone = rules.classes[class].zone.map_or("", |zone| zone.name());
                let typed = score.padded(',');
                for found in [
                    quick::calculate(&packs, pack.id, &format!("s\t{typed}")),
                    quick::card(&packs, pack.id, &typed, &typed),
                ] {
                    let found = &lines(&found, "e")[0];
                    assert_eq!(found[0], score.padded('.'), "{}", pack.id);
                    assert_eq!(found[3], class.to_string(), "{} {typed}", pack.id);
                    assert_eq!(found[4], zone, "{} {typed}", pack.id);
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
        let by_score = |score| Unit {
            score: Some(Decimal::whole(score)),
            ..Unit::default()
        };
        let mut by_points = Unit::default();
        for id in rules.dimensions() {
            let dimension = rules.nodes[id].id.clone();
            by_points.points.insert(dimension, Decimal::whole(1));
        }
        for units in [vec![by_score(80), by_score(90)], vec![by_points]] {
            let scored = score::score(&assessment(&units), &rules);
            let mut reasons: Vec<Vec<String>> = Vec::new();
            for assumption in scored.assumptions {
                let reason = vec![assumption.reason];
                assert!(quick::TEXT.contains(&format!("w\t{}\t", reason[0])));
                if !reasons.contains(&reason) {
                    reasons.push(reason);
                }
            }
            let found = quick::calculate(&packs, pack.id, &rows(&rules, &units));
            assert_eq!(lines(&found, "a"), reasons, "{}", pack.id);
        }
    }
}

#[test]
fn what_cannot_be_read_comes_back_with_its_row_and_field() {
    let packs = quick::packs();
    let id = "ori-kepatuhan-2024";
    let found = quick::calculate(&packs, id, "s\t90.16\ns\t87.995\np\t99\tx\ns\t");
    let expected = [
        ["1", "0", "ambiguous"],
        ["2", "0", "range"],
        ["2", "1", "malformed"],
    ];
    assert_eq!(lines(&found, "f"), expected);
    assert!(lines(&found, "e").is_empty());
    assert_eq!(lines(&found, "n"), [["0", "0", "90.16"]]);
    let of_units = lines(&found, "u");
    assert_eq!(of_units.len(), 1);
    assert_eq!(of_units[0][..2], ["0", "90.16"]);
    let rules = builtin("ori-maladministrasi-2025").unwrap().load().unwrap();
    let mut full = Unit::default();
    for id in rules.dimensions() {
        let node = &rules.nodes[id];
        full.points.insert(node.id.clone(), node.most());
    }
    let found = quick::calculate(&packs, &rules.id, &rows(&rules, &[full]));
    assert_eq!(lines(&found, "f"), [["0", "0", "sum"]]);
    assert_eq!(quick::calculate(&packs, "tak-dikenal", "s\t1"), "");
    assert_eq!(quick::card(&packs, "tak-dikenal", "1", "1"), "");
}

#[test]
fn a_mean_is_shown_as_exactly_as_needed() {
    let packs = quick::packs();
    let mean = |rows: &str| lines(&quick::calculate(&packs, "ori-kepatuhan-2024", rows), "m");
    assert_eq!(mean("s\t60\ns\t61"), [["2", "60.5", "="]]);
    assert_eq!(mean("s\t90,3\ns\t90,35\ns\t90,35"), [["3", "90.3333", "≈"]]);
    assert_eq!(
        mean("s\t87,99\ns\t88\ns\t87,99485"),
        [["3", "87.99495", "="]]
    );
}

#[test]
fn a_card_shows_the_zone_of_its_score_or_says_what_is_wrong() {
    let packs = quick::packs();
    let card = |low: &str, high: &str| quick::card(&packs, "ori-kepatuhan-2024", low, high);
    let zone = |low: &str, high: &str| lines(&card(low, high), "e")[0][4].clone();
    assert_eq!(zone("77,99", "77,99"), "kuning");
    assert_eq!(zone("78", "78.00"), "hijau");
    // Open, but green whatever comes.
    assert_eq!(zone("80", "95"), "hijau");
    assert_eq!(lines(&card("80", "95"), "e")[0][3], "");
    assert_eq!(zone("40", "95"), "");
    for (low, high, why) in [
        ("101", "101", "range"),
        ("-1", "-1", "range"),
        ("", "", "empty"),
        ("90", "80", "order"),
        ("hijau", "hijau", "malformed"),
        ("<b>", "<b>", "malformed"),
        ("90.161", "90.161", "ambiguous"),
    ] {
        assert_eq!(lines(&card(low, high), "f"), [[why]], "{low}");
    }
}
