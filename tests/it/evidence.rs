//! Evidence: what is expected, how far it is, what is missing; and the walk through the building.

use crate::support::{assessment, open, text};
use serde_json::{Value, json};
use swanilai::assessment::{Evidence, Found, Observation, Opened, Readiness};
use swanilai::evidence::{Count, Piece, Place, counts, dimension_of, edit, others, pieces, spots};
use swanilai::instrument::{Texts, builtins};
use swanilai::text::Lang;

const PACK: &str = "ori-kepatuhan-2023";

fn texts(opened: &Opened) -> Texts {
    let file = format!("instruments/{}/text.id.json", opened.instrument.id);
    Texts::read(&text(&file), &opened.instrument, Lang::Id).unwrap()
}

/// One office with evidence for the indicators of the service standard.
fn office(evidence: &Value) -> Opened {
    let units = json!([{"id": "a", "name": "Dinas Sosial", "observations": evidence}]);
    open(&assessment(PACK, &units).to_string())
}

/// The pieces of one indicator: place, title, status.
fn told<'a>(found: &[Piece<'a>], indicator: &str) -> Vec<(Place, &'a str, Readiness)> {
    let of = found.iter().filter(|piece| piece.indicator_id == indicator);
    of.map(|piece| (piece.place, piece.title(), piece.status()))
        .collect()
}

#[test]
fn every_expected_piece_of_every_pack_is_listed_once_and_in_order() {
    for pack in builtins() {
        let units = json!([{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]);
        let opened = open(&assessment(pack.id, &units).to_string());
        let texts = texts(&opened);
        let found = pieces(&opened.assessment, &opened.instrument, &texts);
        let expected: usize = opened
            .instrument
            .indicators()
            .filter_map(|id| opened.instrument.nodes.get(id))
            .map(|node| texts.node(&node.id).evidence.len())
            .sum();
        assert_eq!(found.len(), 2 * expected, "{}", pack.id);
        assert!(
            found
                .iter()
                .all(|piece| piece.counts() && piece.is_open() && !piece.title().is_empty())
        );
        let order: Vec<_> = found
            .iter()
            .map(|piece| (&*piece.unit.id, piece.indicator, piece.place))
            .collect();
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(order, sorted, "{}", pack.id);
        for piece in &found {
            assert_eq!(
                dimension_of(&opened.instrument, piece.indicator),
                Some(piece.dimension)
            );
        }
        let whole = Count::of(&found);
        let sum: u32 = counts(&found).iter().map(|unit| unit.whole.missing).sum();
        assert_eq!(
            (whole.expected, whole.missing, whole.ready),
            (sum, sum, 0),
            "{}",
            pack.id
        );
    }
}

#[test]
fn pieces_are_matched_by_number_and_others_keep_their_names() {
    let opened = office(&json!({"proses.standar.1": {"evidence": [
        {"title": "Foto papan", "url": "https://contoh.go.id/papan"},
        {"expected": 2, "status": "ready", "title": "SK 12/2026"},
        {"expected": 50, "title": "Dari naskah lain", "status": "flawed"},
    ]}}));
    let texts = texts(&opened);
    let wanted = &texts.nodes.get("proses.standar.1").unwrap().evidence;
    let found = pieces(&opened.assessment, &opened.instrument, &texts);
    let mut expected: Vec<_> = (1..)
        .zip(wanted)
        .map(|(number, words)| {
            let status = if number == 2 {
                Readiness::Ready
            } else {
                Readiness::Missing
            };
            (Place::Expected(number), words.as_str(), status)
        })
        .collect();
    expected.push((Place::Other(0), "Foto papan", Readiness::Missing));
    expected.push((Place::Other(2), "Dari naskah lain", Readiness::Flawed));
    assert_eq!(told(&found, "proses.standar.1"), expected);

    // What nobody expected is never counted, and is open only where somebody said how far it is.
    let others: Vec<bool> = found
        .iter()
        .filter(|piece| !piece.counts())
        .map(Piece::is_open)
        .collect();
    assert_eq!(others, [false, true]);
}

#[test]
fn the_share_ready_is_of_what_applies_and_exact() {
    let opened = office(&json!({
        "proses.standar.1": {"evidence": [{"expected": 1, "status": "ready"}, {"expected": 2, "status": "flawed"}, {"status": "ready", "title": "Lain"}]},
        "proses.standar.2": {"evidence": [{"expected": 1, "status": "preparing"}, {"expected": 2, "note": "di lemari"}]},
        "proses.standar.3": {"notApplicable": true, "evidence": [{"expected": 1, "status": "ready"}]},
    }));
    let texts = texts(&opened);
    let found = pieces(&opened.assessment, &opened.instrument, &texts);
    let all: usize = texts.nodes.values().map(|node| node.evidence.len()).sum();
    let gone = texts.nodes.get("proses.standar.3").unwrap().evidence.len();
    let expected = u32::try_from(all - gone).unwrap();
    let count = Count::of(&found);
    assert_eq!(
        count,
        Count {
            expected,
            ready: 1,
            flawed: 1,
            preparing: 1,
            missing: expected - 3
        }
    );
    assert_eq!(count.open(), expected - 1);
    let units = counts(&found);
    let [unit] = units.as_slice() else {
        panic!("{units:?}")
    };
    assert_eq!(unit.whole, count);
    let names: Vec<&str> = unit
        .dimensions
        .iter()
        .map(|one| &*opened.instrument.nodes[one.dimension].id)
        .collect();
    assert_eq!(
        names,
        ["input", "proses", "output", "pengaduan"],
        "in the order of the instrument"
    );
    assert_eq!(unit.dimensions[1].count.ready, 1);
    assert_eq!(
        unit.dimensions
            .iter()
            .map(|one| one.count.expected)
            .sum::<u32>(),
        expected
    );
}

#[test]
fn a_piece_is_overdue_the_day_after_its_day_unless_it_is_ready() {
    let evidence = |status: &str| json!([{"expected": 1, "status": status, "due": "2026-11-22"}]);
    for (status, today, late) in [
        ("missing", "2026-11-22", false),
        ("missing", "2026-11-23", true),
        ("flawed", "2027-01-01", true),
        ("ready", "2027-01-01", false),
        ("missing", "", false),
    ] {
        let opened = office(&json!({"proses.standar.1": {"evidence": evidence(status)}}));
        let texts = texts(&opened);
        let found = pieces(&opened.assessment, &opened.instrument, &texts);
        let late_now = found.iter().filter(|piece| piece.is_overdue(today)).count();
        assert_eq!(late_now, usize::from(late), "{status} {today}");
    }
    let opened = office(
        &json!({"proses.standar.1": {"notApplicable": true, "evidence": evidence("missing")}}),
    );
    let texts = texts(&opened);
    let found = pieces(&opened.assessment, &opened.instrument, &texts);
    assert!(
        !found.iter().any(|piece| piece.is_overdue("2030-01-01")),
        "what does not apply is never late"
    );
}

#[test]
fn editing_makes_pieces_in_order_and_drops_blank_ones() {
    let mut observation = Observation {
        evidence: vec![Evidence {
            title: "Lain".to_owned(),
            ..Evidence::default()
        }],
        ..Observation::default()
    };
    for number in [3, 1, 2] {
        edit(&mut observation, Place::Expected(number), |piece| {
            piece.status = Some(Readiness::Ready);
        });
    }
    let numbers = |observation: &Observation| -> Vec<Option<u32>> {
        observation
            .evidence
            .iter()
            .map(|piece| piece.expected)
            .collect()
    };
    assert_eq!(numbers(&observation), [Some(1), Some(2), Some(3), None]);
    assert_eq!(others(&observation.evidence, 3).collect::<Vec<_>>(), [3]);
    edit(&mut observation, Place::Expected(2), |piece| {
        piece.status = None;
    });
    assert_eq!(
        numbers(&observation),
        [Some(1), Some(3), None],
        "blank again, gone again"
    );
    edit(&mut observation, Place::Other(2), |piece| {
        piece.note = "arsip".to_owned();
    });
    assert_eq!(observation.evidence[2].note, "arsip");
    edit(&mut observation, Place::Other(9), |_| {
        panic!("there is no such piece")
    });
}

#[test]
fn all_expected_pieces_and_twenty_others_fit_into_a_file() {
    let list = |count: usize| -> Value {
        let expected = (1..=50).map(|number| json!({"expected": number, "status": "ready"}));
        let others = (0..count - 50).map(|number| json!({"title": format!("Lain {number}")}));
        json!({"proses.standar.1": {"evidence": expected.chain(others).collect::<Vec<_>>()}})
    };
    let opened = office(&list(70));
    assert_eq!(
        opened.assessment.units[0]
            .observations
            .get("proses.standar.1")
            .unwrap()
            .evidence
            .len(),
        70
    );
    let units = json!([{"id": "a", "name": "A", "observations": list(71)}]);
    assert!(swanilai::assessment::open(&assessment(PACK, &units).to_string()).is_err());
}

#[test]
fn a_walk_names_each_facility_once_with_all_it_serves() {
    for pack in builtins() {
        let units = json!([{"id": "a", "name": "A"}]);
        let opened = open(&assessment(pack.id, &units).to_string());
        let texts = texts(&opened);
        let found = spots(&opened.assessment.units[0], &opened.instrument, &texts);
        let ids: Vec<&str> = found.iter().map(|spot| spot.id).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{}", pack.id);
        assert_eq!(once.len(), texts.facilities.keys().count(), "{}", pack.id);
        for spot in &found {
            assert!(!spot.indicators.is_empty() && spot.name != spot.id && spot.given.is_none());
            for id in &spot.indicators {
                let indicator = opened.instrument.nodes[*id].indicator.as_ref().unwrap();
                assert!(indicator.facilities.iter().any(|one| one == spot.id));
            }
        }
    }
}

#[test]
fn what_a_walk_found_stands_at_its_facility_and_moves_no_score() {
    let with = json!([{"id": "a", "name": "A", "observations": {"proses.standar.1": {"marks": [{"level": 3}]}},
        "facilities": {"ruang-tunggu": {"found": "flawed", "note": "kursi patah"}, "ruang-laktasi": {"found": "absent"}}}]);
    let mut without = with.clone();
    without[0].as_object_mut().unwrap().remove("facilities");
    let [with, without] = [with, without].map(|units| open(&assessment(PACK, &units).to_string()));
    let texts = texts(&with);
    let found = spots(&with.assessment.units[0], &with.instrument, &texts);
    let looked: Vec<_> = found
        .iter()
        .filter_map(|spot| Some((spot.name, spot.given?.found?)))
        .collect();
    assert_eq!(
        looked,
        [
            ("Ruang tunggu", Found::Flawed),
            ("Ruang laktasi", Found::Absent)
        ]
    );
    assert_eq!(
        crate::support::result_text(&with),
        crate::support::result_text(&without)
    );
}
