//! The rows and figures of the papers.

use crate::generate::assessments;
use crate::support::{assessment, cases, json, open};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::{Opened, Readiness};
use swanilai::evidence::{Count, pieces};
use swanilai::instrument::{Instrument, Texts};
use swanilai::number::Points;
use swanilai::report::{Cell, apart, columns, gaps, grounds, rows, spoken};
use swanilai::score::{Scored, losses, score};
use swanilai::text::Lang;

fn scored(assessment: &Value) -> (Opened, Scored) {
    let opened = open(&assessment.to_string());
    let scored = score(&opened.assessment, &opened.instrument);
    (opened, scored)
}

fn texts(instrument: &Instrument) -> Texts {
    let file = format!("instruments/{}/text.id.json", instrument.id);
    Texts::read(&json(&file).to_string(), instrument, Lang::Id).unwrap()
}

fn points(scaled: u64) -> Points {
    Points::from_scaled(scaled, 2)
}

/// Kabupaten Maluku Tenggara 2023, three of its units, and one of which nothing is known.
fn four() -> Value {
    assessment(
        "ori-kepatuhan-2023",
        &json!([
            {"id": "watdek", "name": "Puskesmas Watdek", "points": {"input": 8.72, "proses": 10.76, "output": 20.76, "pengaduan": 9.61}},
            {"id": "disdik", "name": "Dinas Pendidikan", "score": 52.86},
            {"id": "dinsos", "name": "Dinas Sosial"},
            {"id": "part", "name": "Dinas Kesehatan", "points": {"input": 20}},
        ]),
    )
}

#[test]
fn a_cell_says_what_is_known_of_a_dimension() {
    let (opened, scored) = scored(&four());
    let rows = rows(&opened.assessment, &opened.instrument, &scored);
    let names: Vec<&str> = rows.iter().map(|row| &*row.name).collect();
    assert_eq!(
        names,
        [
            "Puskesmas Watdek",
            "Dinas Pendidikan",
            "Dinas Sosial",
            "Dinas Kesehatan"
        ]
    );
    let given = |scaled| Cell::Points {
        low: points(scaled),
        high: points(scaled),
    };
    assert_eq!(
        rows[0].cells,
        [given(872), given(1076), given(2076), given(961)]
    );
    assert_eq!(rows[1].cells, [Cell::NotDetailed; 4]);
    assert_eq!(rows[2].cells, [Cell::Unanswered; 4]);
    assert_eq!(rows[3].cells[0], given(2000));
    assert_eq!(rows[0].standing.score, Some(points(4985)));
    assert_eq!(rows[2].standing.score, None);
}

#[test]
fn what_does_not_apply_is_told_from_what_is_not_answered() {
    let (opened, _) = scored(&four());
    let marks: serde_json::Map<String, Value> = opened
        .instrument
        .indicators()
        .map(|id| opened.instrument.nodes[id].id.clone())
        .filter(|id| id.starts_with("pengaduan."))
        .map(|id| (id, json!({"notApplicable": true})))
        .collect();
    let (opened, scored) = scored(&assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "A", "observations": marks}]),
    ));
    let rows = rows(&opened.assessment, &opened.instrument, &scored);
    assert_eq!(rows[0].cells[3], Cell::NotApplicable);
    assert_eq!(rows[0].cells[0], Cell::Unanswered);
}

#[test]
fn gaps_are_the_losses_and_units_by_score_are_counted_as_hidden() {
    let (opened, scored) = scored(&four());
    let found = gaps(&opened.instrument, &scored);
    assert_eq!(found.hidden, 1);
    // 32.37 - 10.76 of the first unit, a quarter of it in the entity of four.
    let first = found.all[0];
    assert_eq!(opened.instrument.nodes[first.node].id, "proses");
    assert_eq!(
        (first.unit, first.in_unit, first.in_entity),
        (0, points(2161), points(540))
    );
    assert_eq!(first.dimension, first.node);
    assert!(
        found
            .all
            .windows(2)
            .all(|pair| pair[0].in_unit.scaled() >= pair[1].in_unit.scaled())
    );
    // 100 - 49.85 of the first, 1.85 of the last: 52 / 4.
    assert_eq!(found.total, points(1300));
}

#[test]
fn a_gap_of_an_indicator_names_its_dimension() {
    let (opened, scored) = scored(&assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "A", "observations": {"pengaduan.pengelolaan.1": {"marks": [{"level": 0}]}}}]),
    ));
    let found = gaps(&opened.instrument, &scored);
    assert_eq!(found.all.len(), 1);
    assert_eq!(
        opened.instrument.nodes[found.all[0].dimension].id,
        "pengaduan"
    );
}

#[test]
fn columns_are_shared_out_evenly_and_none_is_lost() {
    let instrument = swanilai::instrument::current().load().unwrap();
    let all: Vec<_> = instrument.dimensions().enumerate().collect();
    for most in 1..=7 {
        let tables = columns(&instrument, most);
        assert!(
            tables.iter().all(|table| (1..=most).contains(&table.len())),
            "{most}"
        );
        assert_eq!(tables.concat(), all, "{most}");
        assert_eq!(tables.len(), all.len().div_ceil(most));
    }
    assert_eq!(columns(&instrument, 0).concat(), all);
}

#[test]
fn the_share_of_evidence_counts_expected_pieces_of_what_applies() {
    let instrument = "ori-kepatuhan-2023";
    let unit = |observations: Value| json!({"id": "a", "name": "A", "observations": observations});
    let count = |units: Value| {
        let (opened, _) = scored(&assessment(instrument, &units));
        let texts = texts(&opened.instrument);
        let count = Count::of(&pieces(&opened.assessment, &opened.instrument, &texts));
        (count.ready, count.expected)
    };
    let all = count(json!([unit(json!({}))])).1;
    let first = "input.kompetensi.1";
    let pieces = {
        let (opened, _) = scored(&assessment(instrument, &json!([])));
        u32::try_from(texts(&opened.instrument).node(first).evidence.len()).unwrap()
    };
    assert!(pieces > 0 && all > pieces);
    let piece = |number: u32, status: &str| json!({"expected": number, "status": status});
    for (evidence, expected) in [
        (json!([]), 0),
        (json!([piece(1, "ready")]), 1),
        (json!([piece(1, "preparing")]), 0),
        (json!([piece(1, "flawed")]), 0),
        (json!([{"expected": 1}]), 0),
        // A piece beside those expected, and one that the texts do not know.
        (json!([{"title": "SK", "status": "ready"}]), 0),
        (json!([piece(50, "ready")]), 0),
    ] {
        let found = count(json!([unit(json!({first: {"evidence": evidence}}))]));
        assert_eq!(found, (expected, all), "{evidence}");
    }
    // What does not apply is not expected, even where it was ready.
    let apart = json!({first: {"notApplicable": true, "evidence": [piece(1, "ready")]}});
    assert_eq!(count(json!([unit(apart)])), (0, all - pieces));
    let two = json!([unit(json!({first: {"evidence": [piece(1, "ready")]}})), {"id": "b", "name": "B", "score": 70}]);
    assert_eq!(count(two), (1, 2 * all));
    assert_eq!(count(json!([])), (0, 0));
    assert_eq!(Readiness::named("ready"), Some(Readiness::Ready));
}

#[test]
fn only_all_of_it_is_a_hundred_percent() {
    let percent = |ready, expected| {
        Count {
            ready,
            expected,
            ..Count::default()
        }
        .percent()
    };
    assert_eq!(percent(0, 0), None);
    assert_eq!(percent(0, 3), Some(0));
    assert_eq!(percent(2, 3), Some(66));
    assert_eq!(percent(999, 1000), Some(99));
    assert_eq!(percent(7, 7), Some(100));
    assert_eq!(percent(u32::MAX, u32::MAX), Some(100));
}

#[test]
fn assumptions_are_grouped_by_reason_and_none_is_lost() {
    let (_, scored) = scored(&four());
    let found = grounds(&scored.assumptions);
    let paths: usize = found.iter().map(|ground| ground.paths.len()).sum();
    assert_eq!(paths, scored.assumptions.len());
    assert!(found.len() < paths, "several weights share a reason");
    let mut reasons: Vec<&str> = found.iter().map(|ground| &*ground.reason).collect();
    reasons.sort_unstable();
    reasons.dedup();
    assert_eq!(reasons.len(), found.len());
}

#[test]
fn a_day_is_said_in_words() {
    let id = spoken("2026-11-22", Lang::Id).unwrap();
    assert_eq!(
        (id.weekday, &*id.date, id.month, &*id.year),
        (
            "Minggu",
            "dua puluh dua",
            "November",
            "dua ribu dua puluh enam"
        )
    );
    let en = spoken("2026-11-22", Lang::En).unwrap();
    assert_eq!(
        (en.weekday, &*en.date, en.month, &*en.year),
        (
            "Sunday",
            "twenty-two",
            "November",
            "two thousand and twenty-six"
        )
    );
    for none in ["", "2026-02-30", "kemarin", "2026-11-22T09:00:00+07:00"] {
        assert_eq!(spoken(none, Lang::Id), None, "{none}");
    }
}

#[test]
fn id_3_what_others_judge_is_told_apart() {
    let (opened, by_points) = scored(&four());
    let found = apart(&opened.instrument, &by_points).unwrap();
    // The unit by its score alone is not known far enough, whatever else is.
    assert_eq!(found.counted + found.hidden, 4);
    assert!(found.hidden >= 1);
    let (opened, answered) = scored(&assessment(
        "ori-kepatuhan-2023",
        &json!([{"id": "a", "name": "A", "observations": {}}]),
    ));
    let found = apart(&opened.instrument, &answered).unwrap();
    let (others, own) = found.means.unwrap();
    assert_eq!(others.low.scaled() + own.low.scaled(), 0);
    assert_eq!(others.weight.scaled() + own.weight.scaled(), 10_000);
    assert_eq!((others.high, own.high), (others.weight, own.weight));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn papers_show_what_the_result_says(assessment in assessments()) {
        let (opened, scored) = scored(&assessment);
        let (document, instrument) = (&opened.assessment, &opened.instrument);
        let rows = rows(document, instrument, &scored);
        prop_assert_eq!(rows.len(), document.units.len());
        for (row, unit) in rows.iter().zip(&scored.units) {
            prop_assert_eq!(&row.standing, &unit.standing);
            prop_assert_eq!(row.cells.len(), instrument.dimensions().count());
            for cell in &row.cells {
                if let Cell::Points { low, high } = cell {
                    prop_assert!(low.scaled() <= high.scaled());
                }
            }
        }
        let found = gaps(instrument, &scored);
        let lost = losses(&scored.units, instrument);
        prop_assert_eq!(found.all.len(), lost.len());
        for (gap, loss) in found.all.iter().zip(&lost) {
            prop_assert_eq!((gap.unit, gap.node), (loss.unit, loss.node));
            prop_assert_eq!(gap.in_unit, loss.in_unit.round_half_up(instrument.decimals));
        }
        let texts = texts(instrument);
        let share = Count::of(&pieces(document, instrument, &texts));
        prop_assert!(share.ready <= share.expected);
    }
}
