//! Exact fractions grow with what is put into them; held here by their length, which is what they cost.

use crate::generate::literal;
use crate::support::assessment;
use serde_json::{Map, Value, json};
use swanilai::assessment::{self as file, Opened};
use swanilai::instrument::{Instrument, ScaleKind, builtins};
use swanilai::json::{self, Limits};
use swanilai::score::score;

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
