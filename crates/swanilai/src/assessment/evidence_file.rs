//! From values to evidence, and to what a walk through the building found.

use super::date::due;
use super::evidence::{Evidence, Facility, Found, Readiness};
use crate::instrument::Instrument;
use crate::json::{Object, Reader};
use crate::problem::Code;
use crate::table::Table;

/// Most pieces of evidence of an indicator: all that texts may expect, and twenty besides.
const PIECES: usize = 70;
/// Most pieces that texts may expect of an indicator.
const EXPECTED: u32 = 50;
/// Most facilities of a unit.
const FACILITIES: usize = 200;
/// Longest title or job title, in characters.
const NAME: usize = 200;
/// Longest note or link, in characters.
const TEXT: usize = 2_000;

/// Reads the evidence of one indicator; no two are the same expected piece.
pub(super) fn evidence(reader: &Reader<'_>) -> Vec<Evidence> {
    let mut seen: Vec<u32> = Vec::new();
    reader.each(PIECES, |r| {
        let piece = r.object(|o| Some(piece(o)))?;
        if let Some(number) = piece.expected {
            if seen.contains(&number) {
                r.note(Code::DuplicateId, number.to_string(), "");
            }
            seen.push(number);
        }
        Some(piece)
    })
}

fn piece(o: &Object<'_>) -> Evidence {
    let text = |key: &'static str, most: usize| {
        o.optional(key, |r| r.text(most).map(str::to_owned))
            .unwrap_or_default()
    };
    let expected = o.optional("expected", |r| {
        let number = r.whole(EXPECTED)?;
        if number == 0 {
            r.note(Code::OutOfRange, "0", format!("1–{EXPECTED}"));
            return None;
        }
        Some(number)
    });
    Evidence {
        expected,
        title: text("title", NAME),
        url: o.optional("url", |r| link(&r)).unwrap_or_default(),
        status: o.optional("status", |r| {
            one_of(
                &r,
                Readiness::named,
                &Readiness::ALL.map(Readiness::name).join(", "),
            )
        }),
        owner: text("owner", NAME),
        due: o.optional("due", |r| due(&r)).unwrap_or_default(),
        note: text("note", TEXT),
        extra: o.rest(Code::UnknownField),
    }
}

/// An address; anything but the web could run when clicked (requirement FX-9).
fn link(reader: &Reader<'_>) -> Option<String> {
    let url = reader.text(TEXT)?;
    let lower = url.to_ascii_lowercase();
    if !url.is_empty() && !lower.starts_with("https://") && !lower.starts_with("http://") {
        reader.note(Code::BadLink, url, "https:// / http://");
        return None;
    }
    Some(url.to_owned())
}

/// Reads what was found of a unit's facilities; each is one that the instrument names.
pub(super) fn facilities(reader: &Reader<'_>, instrument: &Instrument) -> Table<Facility> {
    let entries = reader.entries(FACILITIES, |key, r| {
        let mut known = instrument
            .nodes
            .iter()
            .filter_map(|node| node.indicator.as_ref())
            .flat_map(|indicator| &indicator.facilities);
        if !known.any(|id| id == key) {
            r.note(Code::UnknownFacility, key, &*instrument.id);
            return None;
        }
        let facility = r.object(|o| {
            Some(Facility {
                found: o.optional("found", |r| {
                    one_of(&r, Found::named, &Found::ALL.map(Found::name).join(", "))
                }),
                note: o
                    .optional("note", |r| r.text(TEXT).map(str::to_owned))
                    .unwrap_or_default(),
                extra: o.rest(Code::UnknownField),
            })
        })?;
        (!facility.is_empty()).then(|| (key.to_owned(), facility))
    });
    entries.into_iter().collect()
}

/// A word of a closed vocabulary.
fn one_of<T>(reader: &Reader<'_>, named: impl FnOnce(&str) -> Option<T>, known: &str) -> Option<T> {
    let name = reader.text(NAME)?;
    let found = named(name);
    if found.is_none() {
        reader.note(Code::OutOfRange, name, known);
    }
    found
}
