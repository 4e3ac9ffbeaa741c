//! Evidence in a filled form.

use super::filled::{keyed, observe};
use super::filled_cell::{LONG, NAME, Reading};
use super::template_rows::evidence as ev;
use super::text::readiness_words;
use crate::assessment::{Evidence, Readiness, Unit};
use crate::instrument::Instrument;
use crate::problem::Code;
use crate::text::Lang;

/// Most pieces of evidence that texts may expect of an indicator.
const EXPECTED: u32 = 50;

/// Every piece, as far as it was changed.
pub(super) fn evidence(reading: &mut Reading<'_>, unit: &mut Unit, instrument: &Instrument) {
    let keys: Vec<String> = reading
        .sheet
        .cells
        .iter()
        .filter(|cell| cell.column == ev::KEY)
        .map(|cell| cell.text.trim().to_owned())
        .filter(|key| is_known(key, unit, instrument))
        .fold(Vec::new(), |mut keys, key| {
            if !keys.contains(&key) {
                keys.push(key);
            }
            keys
        });
    let rows = keyed(reading, ev::KEY, ev::TITLE, &keys);
    for (key, row) in keys.iter().zip(rows) {
        if let Some(row) = row {
            piece(reading, unit, instrument, key, row);
        }
    }
}

/// Indicator, and either the number of an expected piece or the place of a further one.
fn parts(key: &str) -> Option<(&str, Option<u32>, usize)> {
    if let Some((id, number)) = key.rsplit_once('#') {
        let number = number
            .parse()
            .ok()
            .filter(|number| (1..=EXPECTED).contains(number))?;
        return Some((id, Some(number), 0));
    }
    let (id, at) = key.rsplit_once('+')?;
    Some((id, None, at.parse().ok()?))
}

fn is_known(key: &str, unit: &Unit, instrument: &Instrument) -> bool {
    let Some((id, number, at)) = parts(key) else {
        return false;
    };
    let is_indicator = instrument
        .find(id)
        .is_some_and(|node| instrument.scale(node).is_some());
    let further = || {
        let found = unit.observations.get(id);
        found.is_some_and(|found| found.evidence.get(at).is_some())
    };
    is_indicator && (number.is_some() || further())
}

fn piece(reading: &mut Reading<'_>, unit: &mut Unit, instrument: &Instrument, key: &str, row: u32) {
    let Some((id, number, at)) = parts(key) else {
        return;
    };
    let known = unit.observations.get(id);
    let pieces = known.map_or(&[][..], |found| &found.evidence);
    let at = match number {
        Some(_) => pieces.iter().position(|piece| piece.expected == number),
        None => Some(at),
    };
    let before = at.and_then(|at| pieces.get(at)).cloned();
    let before = before.unwrap_or_else(|| Evidence {
        expected: number,
        ..Evidence::default()
    });
    let after = read(reading, row, &before);
    if after == before {
        return;
    }
    let Some(node) = instrument.find(id) else {
        return;
    };
    observe(unit, instrument, node, |found| {
        match at.and_then(|at| found.evidence.get_mut(at)) {
            Some(piece) => *piece = after,
            None => found.evidence.push(after),
        }
        // What was emptied says nothing any more; a further piece keeps its place for the others.
        if number.is_some() {
            found
                .evidence
                .retain(|piece| piece.expected != number || !piece.is_blank());
        }
    });
}

/// What stands in a row; what was not changed stays as it was, to the letter.
fn read(reading: &mut Reading<'_>, row: u32, before: &Evidence) -> Evidence {
    let mut after = before.clone();
    let status = |lang: Lang| before.status.map_or("", |one| readiness_words(one, lang));
    let is_same = Lang::ALL
        .iter()
        .any(|lang| reading.is_same(row, ev::STATUS, status(*lang)));
    if !is_same {
        after.status = readiness(reading, row);
    }
    if before.expected.is_none() && !reading.is_same(row, ev::TITLE, &before.title) {
        after.title = reading.text(row, ev::TITLE, NAME);
    }
    if !reading.is_same(row, ev::LINK, &before.url) {
        after.url = reading.link(row, ev::LINK);
    }
    if !reading.is_same(row, ev::OWNER, &before.owner) {
        after.owner = reading.text(row, ev::OWNER, NAME);
    }
    if !reading.is_same(row, ev::DUE, &before.due) {
        after.due = reading.day(row, ev::DUE);
    }
    if !reading.is_same(row, ev::NOTE, &before.note) {
        after.note = reading.text(row, ev::NOTE, LONG);
    }
    after
}

fn readiness(reading: &mut Reading<'_>, row: u32) -> Option<Readiness> {
    let typed = reading.text(row, ev::STATUS, NAME);
    if typed.is_empty() {
        return None;
    }
    let is_meant = |status: &Readiness| {
        Lang::ALL
            .iter()
            .any(|lang| readiness_words(*status, *lang).eq_ignore_ascii_case(&typed))
    };
    let found = Readiness::ALL.into_iter().find(is_meant);
    if found.is_none() {
        let known = Readiness::ALL.map(|status| readiness_words(status, Lang::Id));
        reading.note(Code::OutOfRange, row, ev::STATUS, &typed, &known.join(", "));
    }
    found
}
