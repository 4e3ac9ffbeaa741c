//! What could cost more the more there is: exact fractions, held here by their length, and tables of
//! many files, held by the time of the last ones beside that of the first.

use crate::generate::literal;
use crate::support::assessment;
use serde_json::{Map, Value, json};
use std::time::{Duration, Instant};
use swanilai::assessment::{self as file, Opened};
use swanilai::instrument::{Instrument, ScaleKind, builtins};
use swanilai::json::{self, Limits};
use swanilai::score::score;
use swanilai::summary::{Choices, Rekap};

/// Units enough for every bottom there can be to turn up.
const UNITS: usize = 30;
/// Binary digits of top and bottom together. About 600 are needed; without looking for lowest terms
/// it would be tens of thousands, and seconds in a browser.
const LONGEST: usize = 1_024;

/// Many units, each indicator with another odd number of marks, some open
/// and some taken out: whatever gives a sum ever new bottoms.
fn crowd(instrument: &Instrument) -> Opened {
    let mut seed = 1_u64;
    let mut next = || {
        seed = (seed * 1_103_515_245 + 12_345) % (1 << 31);
        seed >> 16
    };
    let units = (0..UNITS).map(|unit| {
        let observations: Map<String, Value> = instrument
            .indicators()
            .filter_map(|id| {
                let (kind, count, first) = (next() % 8, 2 * (next() % 20) + 1, next());
                let name = instrument.nodes[id].id.clone();
                let marks = (first..first + count).map(|pick| mark(instrument, id, pick));
                match kind {
                    0 => None,
                    1 => Some((name, json!({"notApplicable": true}))),
                    _ => Some((name, json!({"marks": marks.collect::<Value>()}))),
                }
            })
            .collect();
        json!({"id": format!("u{unit}"), "name": "U", "observations": observations})
    });
    let text = assessment(&instrument.id, &units.collect()).to_string();
    // An object from JavaScript may be longer than a file.
    let limits = Limits {
        bytes: text.len(),
        ..Limits::default()
    };
    file::open_node(&json::read(&text, limits).unwrap()).unwrap()
}

fn mark(instrument: &Instrument, id: usize, pick: u64) -> Value {
    let scale = instrument.scale(id).unwrap();
    let max = u64::from(scale.max);
    match scale.kind {
        ScaleKind::Levels => json!({"level": pick % (max + 1)}),
        ScaleKind::Index => json!({"level": literal(pick * 7_919 % (max * 1_000_000))}),
    }
}

#[test]
fn fractions_stay_short_however_many_units_marks_and_gaps_there_are() {
    for pack in builtins() {
        let instrument = pack.load().unwrap();
        let opened = crowd(&instrument);
        let found = score(&opened.assessment, &instrument);
        for unit in &found.units {
            for tally in unit.nodes.iter().chain([&unit.whole]) {
                for part in [&tally.weight, &tally.earned, &tally.open, &tally.high()] {
                    assert!(part.bits() <= LONGEST, "{}: {}", pack.id, part.bits());
                }
            }
        }
        let standings = found.units.iter().map(|unit| &unit.standing);
        for standing in standings.chain([&found.entity]) {
            if let Some(projected) = &standing.projected {
                let bits = projected.exact.bits();
                assert!(bits <= LONGEST, "{}: {bits}", pack.id);
            }
        }
    }
}

/// Files, or rows, of a large table.
const MANY: usize = 12_000;
/// How many are timed together.
const PART: usize = 500;

fn node(value: &Value) -> json::Node {
    json::read(&value.to_string(), Limits::default()).unwrap()
}

/// A file of one unit with a score.
fn scores_only(number: usize) -> json::Node {
    let units = json!([{"id": "a", "name": "A", "score": number % 100}]);
    let mut file = assessment("ori-kepatuhan-2024", &units);
    // Not in the order of their names.
    let name = format!("Kabupaten {}", number * 7_919 % MANY);
    file["entity"] = json!({"name": name, "kind": "kabupaten"});
    node(&file)
}

fn announced(number: usize) -> json::Node {
    let entity = format!("Kabupaten {}", number * 7_919 % MANY);
    node(&json!({
        "entity": entity, "kind": "kabupaten", "year": 2024, "score": 80,
        "instrument": "ori-kepatuhan-2024", "published": true,
    }))
}

/// Adds many; the least time of the first parts and that of the last ones.
fn first_and_last(rows: &[json::Node], mut add: impl FnMut(usize, &json::Node)) -> [Duration; 2] {
    let times: Vec<Duration> = rows
        .chunks(PART)
        .enumerate()
        .map(|(part, rows)| {
            let begun = Instant::now();
            for (index, row) in rows.iter().enumerate() {
                add(part * PART + index, row);
            }
            begun.elapsed()
        })
        .collect();
    let least = |times: &[Duration]| *times.iter().min().unwrap();
    let edge = times.len() / 4;
    [least(&times[..edge]), least(&times[times.len() - edge..])]
}

#[test]
fn the_last_of_many_files_is_added_as_fast_as_the_first() {
    let files: Vec<json::Node> = (0..MANY).map(scores_only).collect();
    let mut rekap = Rekap::new();
    let [first, last] = first_and_last(&files, |number, file| {
        rekap.add_node(&format!("{number}"), file).unwrap();
    });
    assert!(last < first * 3, "files: {first:?}, {last:?}");
    let rows: Vec<json::Node> = (0..MANY).map(announced).collect();
    let mut rekap = Rekap::new();
    let [first, last] = first_and_last(&rows, |_, row| rekap.add_published(row).unwrap());
    assert!(last < first * 3, "rows: {first:?}, {last:?}");
}

#[test]
fn a_table_of_eight_times_the_files_takes_about_eight_times_as_long() {
    let finish = |count: usize| {
        let mut rekap = Rekap::new();
        for number in 0..count {
            let name = format!("{number}");
            rekap.add_node(&name, &scores_only(number)).unwrap();
        }
        let times = (0..3).map(|_| {
            let begun = Instant::now();
            let found = rekap.finish(&Choices::default());
            assert_eq!(found.rounds[0].ranked.len(), count);
            begun.elapsed()
        });
        times.min().unwrap()
    };
    // A machine that does something else meanwhile gets another try.
    let tries = (0..3).map(|_| (finish(MANY / 8), finish(MANY)));
    let mut slow = Vec::new();
    for (few, many) in tries {
        if many < few * 24 {
            return;
        }
        slow.push((few, many));
    }
    panic!("{slow:?}");
}
