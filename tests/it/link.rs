//! Links: what is packed comes back, what is damaged is said to be, and nothing ever panics.

use crate::generate::assessments;
use crate::support::{assessment, open, text};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::{Assessment, Observation, Opened, Unit};
use swanilai::instrument::{Instrument, builtins};
use swanilai::link::{self, Names, Packed, pack, pack_result, unpack};
use swanilai::problem::Code;
use swanilai::score::score;

fn packed(opened: &Opened, names: Names) -> String {
    pack(&opened.assessment, &opened.instrument, names).unwrap()
}

fn answers(text: &str) -> Opened {
    match unpack(text) {
        Ok(Packed::Answers(opened)) => *opened,
        other => panic!("{other:?}"),
    }
}

/// An assessment as a link carries it: marks, points, scores, names, products.
fn travelling(assessment: &Assessment) -> Assessment {
    let mut bare = Assessment {
        instrument: assessment.instrument.clone(),
        entity: assessment.entity.clone(),
        follow_up: assessment.follow_up.clone(),
        ..Assessment::default()
    };
    bare.entity.extra.clear();
    if let Some(follow_up) = &mut bare.follow_up {
        follow_up.extra.clear();
        for product in &mut follow_up.products {
            product.extra.clear();
        }
    }
    for unit in &assessment.units {
        let mut unit = Unit {
            facilities: swanilai::table::Table::default(),
            extra: Vec::new(),
            ..unit.as_ref().clone()
        };
        let mut kept = swanilai::table::Table::default();
        for (id, found) in unit.observations.iter() {
            let mut found = Observation {
                note: String::new(),
                evidence: Vec::new(),
                extra: Vec::new(),
                ..found.clone()
            };
            for mark in &mut found.marks {
                mark.extra.clear();
            }
            if !found.is_empty() {
                kept.insert(id.clone(), found);
            }
        }
        unit.observations = kept;
        bare.units.push(std::rc::Rc::new(unit));
    }
    bare
}

/// Seven units with every indicator marked by every observer, as differently as the scale allows.
fn seven(instrument: &Instrument) -> Value {
    let names = [
        "Dinas Pendidikan dan Kebudayaan",
        "Dinas Kesehatan",
        "Dinas Sosial",
        "Dinas Kependudukan dan Pencatatan Sipil",
        "Dinas Penanaman Modal dan PTSP",
        "Puskesmas Perawatan Watdek",
        "Puskesmas Debut",
    ];
    let units = names.iter().enumerate().map(|(at, name)| {
        let mut unit = json!({"id": format!("lokus-{at}"), "name": name, "kind": "dinas"});
        for (index, id) in instrument.indicators().enumerate() {
            let scale = instrument.scale(id).unwrap();
            let level = |more: usize| (at + index + more) % (scale.max as usize + 1);
            let slots = instrument.slots(id);
            let marks: Vec<Value> = if slots.is_empty() {
                vec![json!({"level": level(0)})]
            } else {
                let each = slots.iter().enumerate();
                each.map(|(more, by)| json!({"by": by, "level": level(more)}))
                    .collect()
            };
            unit["observations"][&instrument.nodes[id].id] = json!({"marks": marks});
        }
        if instrument.indicators().next().is_none() {
            unit["score"] = json!(60.25);
        }
        unit
    });
    let units = Value::Array(units.collect());
    let mut file = assessment(&instrument.id, &units);
    file["entity"] = json!({"name": "Kabupaten Kepulauan Maluku Tenggara Barat Daya", "kind": "kabupaten", "province": "Maluku"});
    file["followUp"] = json!({"products": [{"kind": "lhp", "done": true}, {"kind": "rekomendasi", "done": false}]});
    file
}

#[test]
fn seven_units_without_notes_fit_two_thousand_characters_by_every_instrument() {
    for builtin in builtins() {
        let instrument = builtin.load().unwrap();
        let opened = open(&seven(&instrument).to_string());
        let all = packed(&opened, Names::Told);
        let result = pack_result(&opened.assessment, &opened.instrument, Names::Told).unwrap();
        println!(
            "{}: {} answers, {} result",
            builtin.id,
            all.len(),
            result.len()
        );
        // An address of a hundred characters before it is left room for.
        assert!(all.len() <= 1_900, "{}: {}", builtin.id, all.len());
        assert!(result.len() <= 600, "{}: {}", builtin.id, result.len());
        assert_eq!(answers(&all).assessment, travelling(&opened.assessment));
    }
}

#[test]
fn an_instrument_of_ones_own_does_not_travel_in_a_link() {
    let opened = open(&text("tests/golden/own-pack-2025.assessment.json"));
    assert_eq!(
        pack(&opened.assessment, &opened.instrument, Names::Told),
        None
    );
    assert_eq!(
        pack_result(&opened.assessment, &opened.instrument, Names::Told),
        None
    );
}

#[test]
fn notes_evidence_and_repairs_stay_behind() {
    let opened = open(&text("tests/golden/exemplar-v1-evidence.swanilai.json"));
    let back = answers(&packed(&opened, Names::Told));
    assert_eq!(back.assessment, travelling(&opened.assessment));
    let written = swanilai::json::write(&swanilai::assessment::write(
        &back.assessment,
        &back.instrument,
    ));
    for key in [
        "\"note\"",
        "\"evidence\"",
        "\"repairs\"",
        "\"history\"",
        "\"facilities\"",
        "\"imports\"",
        "\"id\": \"0b6f",
    ] {
        assert!(!written.contains(key), "{key}");
    }
}

#[test]
fn without_names_units_are_numbered() {
    let file = assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "Dinas Rahasia", "score": 60.25}]),
    );
    let opened = open(&file.to_string());
    let back = answers(&packed(&opened, Names::Left)).assessment;
    assert_eq!(back.entity.name, "Instansi");
    assert_eq!(back.units[0].name, "Lokus 1");
    assert_eq!(back.units[0].score.unwrap().to_string(), "60.25");
}

#[test]
fn marks_of_any_observer_and_beside_not_applicable_come_back() {
    let file = assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "", "observations": {
            "input.kompetensi.1": {"marks": [{"by": "petugas-layanan", "level": 1}, {"by": "orang lain é", "level": 4}, {"level": 0}]},
            "input.kompetensi.2": {"marks": [{"level": 2}], "notApplicable": true},
            "output.persepsi.ikm": {"marks": [{"level": 87.25}]},
            "proses.standar.7": {"notApplicable": true, "note": "tidak ikut"},
            "proses.standar.6": {"note": "tidak ikut juga"},
        }}]),
    );
    let opened = open(&file.to_string());
    let back = answers(&packed(&opened, Names::Told));
    assert_eq!(back.assessment, travelling(&opened.assessment));
    assert_eq!(back.assessment.units[0].observations.len(), 4);
}

/// A link that no program of ours packs, but that anybody may: what it says is judged as a file's is.
#[test]
fn what_a_link_says_is_judged_as_a_file_is() {
    let file = assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "A", "score": 60}]),
    );
    let mut opened = open(&file.to_string());
    let unit = std::rc::Rc::make_mut(&mut opened.assessment.units[0]);
    unit.score = swanilai::number::Decimal::parse("160").ok();
    unit.id = "Bukan Id".to_owned();
    let problems = unpack(&packed(&opened, Names::Told)).unwrap_err();
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::BadId, Code::OutOfRange]);
    assert!(problems.iter().all(|problem| problem.place.is_none()));
}

fn refusal(text: &str) -> Code {
    unpack(text).unwrap_err()[0].code
}

#[test]
fn every_refusal_says_why() {
    let file = assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "A", "score": 60}]),
    );
    let good = packed(&open(&file.to_string()), Names::Told);
    assert_eq!(refusal(""), Code::LinkEmpty);
    assert_eq!(refusal(&good.replacen('A', "C", 1)), Code::LinkVersion);
    assert_eq!(refusal(&good.replacen('A', "B", 1)), Code::LinkDamaged);
    assert_eq!(refusal(&"A".repeat(link::LIMIT + 1)), Code::TextTooLong);
    assert_eq!(refusal(&good[..good.len() - 1]), Code::LinkDamaged);
    assert_eq!(refusal("A"), Code::LinkDamaged);
    assert_eq!(refusal("Aéé"), Code::LinkDamaged);
}

/// Every single letter of a link, changed to every other one, is noticed.
#[test]
fn any_changed_letter_is_noticed() {
    let file = assessment(
        "ori-kepatuhan-2024",
        &json!([{"id": "a", "name": "A", "points": {"input": 5}}]),
    );
    let good = packed(&open(&file.to_string()), Names::Told);
    for at in 0..good.len() {
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_%~ ".chars()
        {
            let mut changed = good.clone();
            changed.replace_range(at..=at, &letter.to_string());
            if changed != good {
                assert!(unpack(&changed).is_err(), "{at} {letter}");
            }
        }
    }
}

/// Two links of a version that did not mind how they end.
const OLD: [&str; 2] = [
    "AZBb3JpLWtlcGF0dWhhbi0yMDIzUPTIqFLYWJ1cGF0ZW4gQ29udG9oIEFhZGgyawtjq1uqWthYnVwYXRlbgmZGlzZGlrgFEaW5hcyBQZW5kaWRpa2FuKyNLcwudLaoEDTRnr-",
    "AZBb3JpLWtlcGF0dWhhbi0yMDIzUPTIqFLYWJ1cGF0ZW4gQ29udG9oIEFhYXQyawtjq1uqWthYnVwYXRlbgmZGlzZGlrgFEaW5hcyBQZW5kaWRpa2FuKyNLcwudLaoEDsslb_",
];

/// Many small links, of which every hundredth would end in a hyphen or a line.
fn many() -> Vec<(Opened, String)> {
    let all = (0..400).map(|number| {
        let file = assessment(
            "ori-kepatuhan-2023",
            &json!([{"id": "a", "name": format!("Dinas {number}"), "score": 60}]),
        );
        let opened = open(&file.to_string());
        let link = packed(&opened, Names::Told);
        (opened, link)
    });
    all.collect()
}

#[test]
fn no_link_ends_in_a_letter_that_programs_take_for_a_mark() {
    let (mut filled, mut plain) = (0, 0);
    for (opened, link) in many() {
        let result = pack_result(&opened.assessment, &opened.instrument, Names::Told).unwrap();
        for text in [&link, &result] {
            assert!(
                text.ends_with(|letter: char| letter.is_ascii_alphanumeric()),
                "{text}"
            );
            assert!(unpack(text).is_ok(), "{text}");
            if text.starts_with('B') {
                filled += 1;
            } else {
                plain += 1;
            }
        }
        assert_eq!(answers(&link).assessment, travelling(&opened.assessment));
    }
    assert!(filled > 2 && plain > 700, "{filled} filled, {plain} plain");
}

#[test]
fn links_of_before_open_also_without_the_letter_that_was_taken_off() {
    for old in OLD {
        let opened = answers(old);
        assert_ne!(packed(&opened, Names::Told), old);
        let cut = &old[..old.len() - 1];
        assert_eq!(refusal(cut), Code::LinkDamaged);
        let Ok((Packed::Answers(again), whole)) = link::read(cut) else {
            panic!("{cut}");
        };
        assert_eq!(whole, old);
        assert_eq!(again.assessment, opened.assessment);
    }
}

/// What mail and chat programs make of an address, and what people send around it.
#[test]
fn links_are_found_in_what_programs_make_of_them() {
    let site = "https://contoh.go.id/swanilai/#/tautan/";
    let mut links: Vec<String> = many().into_iter().map(|(_, link)| link).take(120).collect();
    links.extend(OLD.map(str::to_owned));
    for link in links {
        let (start, end) = link.split_at(link.len() / 2);
        let quoted = format!("{start}\r\n> {end}");
        let coded = link
            .bytes()
            .fold(String::new(), |coded, byte| format!("{coded}%{byte:02X}"));
        let hidden: String = link
            .chars()
            .flat_map(|letter| [letter, '\u{200B}'])
            .collect();
        let ends = [
            "",
            ".",
            ",",
            ")",
            ").",
            ">",
            "\"",
            "'",
            "*",
            "_",
            "__",
            "-",
            "/",
            "]",
            "…",
            "!",
            ";",
            "%3E",
            "%22",
            "%29.",
            "%E2%80%8B",
            "\u{200B}",
            "\u{FEFF}",
            "\u{2060}",
            "?fbclid=IwAR0-x_9",
            "&fbclid=IwAR0",
            "%3Ffbclid=IwAR0",
            "?utm_source=wa",
            " ",
            "\n",
            "\nTerima kasih",
            "\n\n-- \nBagian Organisasi",
            " Mohon dicek.",
            "&gt;",
            "&quot;",
            "|",
            "#",
            "~",
        ];
        let mut texts: Vec<String> = ends.map(|end| format!("{site}{link}{end}")).to_vec();
        texts.extend([
            format!("<{site}{link}>"),
            format!("Ini tautannya: {site}{link}."),
            format!("_{site}{link}_"),
            format!("https://contoh.go.id/swanilai/%23/tautan/{link}"),
            format!("https://contoh.go.id/swanilai/%23%2Ftautan%2F{link}"),
            format!("https://contoh.go.id/swanilai/%2523%252ftautan%252f{link}"),
            format!("https://contoh.go.id/swanilai/#/Tautan/{link}"),
            format!("{site}{start}\n{end}"),
            format!("{site}{start}\r\n  {end}\r\n"),
            format!("{site}{start}=\r\n{end}"),
            format!("{site}{start}%0A{end}"),
            format!("{site}{quoted}"),
            format!("{site}{coded}"),
            format!("{site}{}", coded.replace('%', "%25")),
            format!("{site}{hidden}"),
            format!("{site}{}", link.replace('-', "\u{2011}")),
            format!(
                "{site}{}",
                link.replace("--", "\u{2014}").replace('-', "\u{2013}")
            ),
        ]);
        for text in texts {
            let found = link::in_text(&text).map(link::read);
            let Some(Ok((Packed::Answers(opened), whole))) = found else {
                panic!("{text:?}: {found:?}");
            };
            assert_eq!(whole, link, "{text:?}");
            assert_eq!(opened.assessment, answers(&link).assessment);
        }
    }
    for none in [
        "", "#", "#/", "#/tauta", "tautan/A", "%23", "%2", "#/buka", "é%23é",
    ] {
        assert_eq!(link::in_text(none), None, "{none}");
    }
    assert_eq!(link::in_text("#/tautan"), Some(""));
}

proptest! {
    /// Whatever follows, nothing else than what was packed is ever read.
    #[test]
    fn no_text_around_a_link_makes_another_one_of_it(before in ".{0,9}", after in ".{0,40}") {
        let file = assessment("ori-kepatuhan-2023", &json!([{"id": "a", "name": "A", "score": 60}]));
        let good = packed(&open(&file.to_string()), Names::Told);
        if let Ok((Packed::Answers(opened), whole)) = link::read(&format!("{before}{good}{after}")) {
            prop_assert_eq!(&whole, &good);
            prop_assert_eq!(packed(&opened, Names::Told), good);
        }
    }

    #[test]
    fn any_answers_come_back_with_the_same_score(file in assessments()) {
        let opened = open(&file.to_string());
        let link = packed(&opened, Names::Told);
        let back = answers(&link);
        prop_assert_eq!(&back.assessment, &travelling(&opened.assessment));
        prop_assert_eq!(
            score(&back.assessment, &back.instrument).entity,
            score(&opened.assessment, &opened.instrument).entity
        );
        prop_assert_eq!(packed(&back, Names::Told), link);
        prop_assert!(unpack(&packed(&opened, Names::Left)).is_ok());
    }

    #[test]
    fn any_result_comes_back(file in assessments()) {
        let opened = open(&file.to_string());
        let scored = score(&opened.assessment, &opened.instrument);
        for names in [Names::Told, Names::Left] {
            let link = pack_result(&opened.assessment, &opened.instrument, names).unwrap();
            let Ok(Packed::Result(result)) = unpack(&link) else { panic!("{link}") };
            let bare = |standing: &swanilai::score::Standing| swanilai::score::Standing {
                projected: None,
                ..standing.clone()
            };
            prop_assert_eq!(&result.standing, &bare(&scored.entity));
            prop_assert_eq!(result.opinion(), scored.opinion.clone());
            prop_assert_eq!(result.units.len(), scored.units.len());
            for (unit, scored) in result.units.iter().zip(&scored.units) {
                prop_assert_eq!(&unit.standing, &bare(&scored.standing));
            }
        }
    }

    #[test]
    fn a_cut_link_is_refused(file in assessments(), at in any::<prop::sample::Index>()) {
        let link = packed(&open(&file.to_string()), Names::Told);
        prop_assert!(unpack(&link[..at.index(link.len())]).is_err());
    }

    #[test]
    fn any_text_is_refused_or_is_what_was_packed(text in "A?[A-Za-z0-9_-]{0,80}|.{0,40}") {
        if let Ok(Packed::Answers(opened)) = unpack(&text) {
            prop_assert_eq!(packed(&opened, Names::Told), text);
        }
    }

    /// With a right sum, so that the reader behind it is reached.
    #[test]
    fn any_bits_are_refused_or_are_what_was_packed(bytes in proptest::collection::vec(any::<u8>(), 0..60), file in assessments(), keep in 0_usize..40) {
        let good = packed(&open(&file.to_string()), Names::Told);
        let text = link::sealed(&good, keep, &bytes);
        if let Ok(Packed::Answers(opened)) = unpack(&text) {
            let again = [Names::Told, Names::Left].map(|names| packed(&opened, names));
            prop_assert!(again.contains(&text));
        }
    }
}
