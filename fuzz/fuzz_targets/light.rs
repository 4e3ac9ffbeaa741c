//! What is typed into the light pages, or stands in the address of a card: a fault that is named, or a standing
//! that the rules give.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::cell::LazyCell;
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, typed};
use swanilai::quick::{calculate, card, packs};
use swanilai_fuzz::text;

thread_local! {
    static PACKS: LazyCell<Vec<Instrument>> = const { LazyCell::new(packs) };
}

fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else {
        return;
    };
    let Some(text) = text(rest) else { return };
    PACKS.with(|packs| {
        let pack = &packs[usize::from(*first) % packs.len()];
        sheet(packs, pack, text);
        let (low, high) = text.split_once('\n').unwrap_or((text, text));
        classified(packs, pack, low, high);
        if packs.iter().all(|pack| pack.id != low) {
            assert_eq!(card(packs, low, low, high), "");
        }
    });
});

fn number(field: &str) -> Decimal {
    Decimal::parse(field).unwrap_or_else(|_| panic!("{field} is no number"))
}

/// Score, bounds and class of a line that begins with them.
fn standing(pack: &Instrument, fields: &[&str]) {
    let [score, low, high, class, zone, _projected, disputed] = fields else {
        panic!("{fields:?}");
    };
    let (low, high) = (number(low), number(high));
    assert!(
        Decimal::ZERO <= low && low <= high && high <= pack.max,
        "{fields:?}"
    );
    if !score.is_empty() {
        assert!(low == high && number(score) == low, "{fields:?}");
        let class: usize = class.parse().expect("a class");
        let best = pack.classes.iter().position(|one| one.min <= low);
        assert_eq!(class, best.unwrap_or(pack.classes.len() - 1), "{fields:?}");
        assert_eq!(
            pack.classes[class].zone.map_or("", |zone| zone.name()),
            *zone
        );
    }
    assert!(["", "disputed"].contains(disputed), "{fields:?}");
}

fn sheet(packs: &[Instrument], pack: &Instrument, rows: &str) {
    let count = rows.split('\n').count();
    let mut is_faulty = false;
    for line in calculate(packs, &pack.id, rows).lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        match &*fields {
            ["n", row, _, read] => {
                assert!(row.parse::<usize>().is_ok_and(|row| row < count), "{line}");
                let again = number(read);
                assert!(again >= Decimal::ZERO && again <= pack.max, "{line}");
                // With a comma, as three decimals after a point would be asked about.
                assert_eq!(
                    typed(&read.replace('.', ","), pack.max),
                    Ok(Some(again)),
                    "{line}"
                );
            }
            ["f", row, _, fault] => {
                is_faulty = true;
                assert!(row.parse::<usize>().is_ok_and(|row| row < count), "{line}");
                let known = ["ambiguous", "malformed", "precise", "range", "sum"];
                assert!(known.contains(fault), "{line}");
            }
            ["u", _, rest @ ..] => standing(pack, rest),
            ["e", rest @ ..] => {
                assert!(!is_faulty, "a sum of what cannot be read");
                standing(pack, rest);
            }
            ["o", _] | ["m", _, _, "=" | "≈"] | ["a", _] => {}
            _ => panic!("{line:?}"),
        }
    }
}

fn classified(packs: &[Instrument], pack: &Instrument, low: &str, high: &str) {
    let out = card(packs, &pack.id, low, high);
    let fields: Vec<&str> = out.split('\t').collect();
    match &*fields {
        ["e", rest @ ..] => standing(pack, rest),
        ["f", fault] => {
            let known = [
                "ambiguous",
                "malformed",
                "precise",
                "range",
                "empty",
                "order",
            ];
            assert!(known.contains(fault), "{out}");
        }
        _ => panic!("{out:?}"),
    }
}
