//! An assessment or its result in a link: short enough for a message, checked before it is believed.
//!
//! A packed text is a letter for the version and letters that any address may hold: bits in the order
//! of the instrument's indicators, closed by a sum that tells damage. What a link carries is read by
//! the same reader as a file (requirement FX-10). docs/link-format.md describes every bit.

mod answers;
mod bits;
mod letters;
mod message;
mod shared;

pub use message::{in_text, read};
pub use shared::{Shared, SharedUnit};

use self::bits::{Reader, Writer};
use crate::assessment::{self, Assessment, Opened};
use crate::instrument::{Instrument, builtin, builtins};
use crate::json;
use crate::problem::{Code, Problem};
use std::rc::Rc;

/// The version, first letter of nearly every packed text.
pub const VERSION: char = 'A';
/// The first letter where a byte of filling keeps `-` and `_` from the end: mail and chat programs
/// leave them out of a link that ends so.
const FILLED: char = 'B';
/// Most characters of a packed text that is read at all.
pub const LIMIT: usize = 8_000;
/// Letters of the digest that go along: half a word tells editions of one instrument apart.
const DIGEST: usize = 6;

/// Whether the names of the entity and its units go along.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Names {
    /// As they are.
    Told,
    /// Numbers in their place, where the link would be too long.
    Left,
}

/// What was in a link.
#[derive(Debug)]
pub enum Packed {
    /// Answers, read as a file with them would be.
    Answers(Box<Opened>),
    /// A result without the answers behind it.
    Result(Box<Shared>),
}

/// Packs the answers. Notes, evidence, walks through the building, repairs, earlier years and
/// unknown fields stay behind.
///
/// None where the instrument does not come with the program: it would have to travel too.
#[must_use]
pub fn pack(assessment: &Assessment, instrument: &Instrument, names: Names) -> Option<String> {
    Some(close(&answers_of(assessment, instrument, names)?))
}

fn answers_of(assessment: &Assessment, instrument: &Instrument, names: Names) -> Option<Vec<u8>> {
    let mut out = head(instrument, false, names)?;
    answers::write(&mut out, assessment, instrument, names);
    Some(out.close())
}

/// Packs the result alone: where the entity and every unit stand.
///
/// None where the instrument does not come with the program.
#[must_use]
pub fn pack_result(
    assessment: &Assessment,
    instrument: &Rc<Instrument>,
    names: Names,
) -> Option<String> {
    let result = Shared::of(assessment, instrument);
    Some(close(&result_of(&result, names)?))
}

fn result_of(result: &Shared, names: Names) -> Option<Vec<u8>> {
    let mut out = head(&result.instrument, true, names)?;
    result.write(&mut out, names);
    Some(out.close())
}

/// What is in a packed text.
///
/// # Errors
/// When it is damaged, newer, or made by rules that this program does not have. Nothing is guessed:
/// what comes out is what packs to this very text, or did so before links were kept from ending in
/// `-` or `_`.
pub fn unpack(text: &str) -> Result<Packed, Vec<Problem>> {
    let refused = |code: Code, found: &str, expected: &str| {
        Err(vec![Problem::new(code, "", found, expected)])
    };
    let damaged = || vec![Problem::new(Code::LinkDamaged, "", "", "")];
    if text.is_empty() {
        return refused(Code::LinkEmpty, "", "");
    }
    if text.len() > LIMIT {
        let (found, limit) = (text.len().to_string(), LIMIT.to_string());
        return refused(Code::TextTooLong, &found, &limit);
    }
    if !text.starts_with([VERSION, FILLED]) {
        let first: String = text.chars().take(1).collect();
        return refused(Code::LinkVersion, &first, &format!("{VERSION}, {FILLED}"));
    }
    let bytes = opened(text).ok_or_else(damaged)?;
    let mut bits = Reader::new(&bytes);
    let (is_result, names, id, digest) = read_head(&mut bits).ok_or_else(damaged)?;
    let Some(known) = builtin(&id) else {
        let all: Vec<&str> = builtins().iter().map(|pack| pack.id).collect();
        return refused(Code::UnknownInstrument, &id, &all.join(", "));
    };
    let instrument = known.load()?;
    if stamp(&instrument) != digest {
        return refused(Code::LinkRules, &id, &instrument.version);
    }
    let (again, packed) = if is_result {
        let result = Shared::read(&mut bits, &instrument, names).ok_or_else(damaged)?;
        (result_of(&result, names), Packed::Result(Box::new(result)))
    } else {
        let mark = assessment::fingerprint(text.as_bytes());
        let mark = mark.get(..12).unwrap_or_default();
        let read = answers::read(&mut bits, &instrument, names, mark).ok_or_else(damaged)?;
        let opened = assessment::open(&json::write(&assessment::write(&read, &instrument)));
        let mut opened = opened.map_err(without_places)?;
        opened.warnings = without_places(opened.warnings);
        let again = answers_of(&opened.assessment, &opened.instrument, names);
        (again, Packed::Answers(Box::new(opened)))
    };
    // Bits left over, or another way to write the same: not made by any program of ours.
    if again.as_deref() == Some(&*bytes) && (text.starts_with(VERSION) || close(&bytes) == text) {
        Ok(packed)
    } else {
        Err(damaged())
    }
}

/// Lines and columns are those of a text that nobody has seen.
fn without_places(mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        problem.place = None;
    }
    problems
}

/// The beginning: what it is, and by which rules.
fn head(instrument: &Instrument, is_result: bool, names: Names) -> Option<Writer> {
    builtin(&instrument.id)?;
    let mut out = Writer::default();
    out.bit(is_result);
    out.bit(names == Names::Told);
    out.text(&instrument.id);
    out.bits(stamp(instrument), 24);
    Some(out)
}

fn read_head(bits: &mut Reader<'_>) -> Option<(bool, Names, String, u64)> {
    let is_result = bits.bit()?;
    let names = if bits.bit()? {
        Names::Told
    } else {
        Names::Left
    };
    Some((is_result, names, bits.text()?, bits.bits(24)?))
}

/// The first letters of an instrument's digest, as a number.
fn stamp(instrument: &Instrument) -> u64 {
    let start = instrument.digest.get(..DIGEST);
    start.map_or(0, |start| u64::from_str_radix(start, 16).unwrap_or(0))
}

/// The packed text of bytes. It never ends in `-` or `_`.
fn close(bytes: &[u8]) -> String {
    let text = summed(VERSION, bytes.to_vec());
    if !text.ends_with(['-', '_']) {
        return text;
    }
    // Only six bits of the sum can be such a letter: a byte more, and bits of filling end the text.
    let mut filled = bytes.to_vec();
    filled.push(0);
    summed(FILLED, filled)
}

/// The sum at the end, over the version too.
fn summed(version: char, mut bytes: Vec<u8>) -> String {
    let sum = sum(version, &bytes);
    bytes.extend(sum.to_be_bytes());
    format!("{version}{}", letters::write(&bytes))
}

/// What stands before the sum, if the sum is right.
fn opened(text: &str) -> Option<Vec<u8>> {
    let version = text.chars().next()?;
    let mut bytes = letters::read(text.strip_prefix(version)?)?;
    let told = bytes.split_off(bytes.len().checked_sub(4)?);
    if told != sum(version, &bytes).to_be_bytes() {
        return None;
    }
    match version {
        VERSION => Some(bytes),
        _ => (bytes.pop() == Some(0)).then_some(bytes),
    }
}

fn sum(version: char, bytes: &[u8]) -> u32 {
    let version = u32::from(version).to_le_bytes().into_iter().take(1);
    letters::check(version.chain(bytes.iter().copied()))
}

/// A packed text whose first bytes are those of another one and whose sum is right, for tests and
/// fuzzing: the sum would keep nearly all random texts from what reads behind it.
#[must_use]
pub fn sealed(like: &str, keep: usize, rest: &[u8]) -> String {
    let begun = opened(like).unwrap_or_default();
    let bytes: Vec<u8> = begun.iter().take(keep).chain(rest).copied().collect();
    close(&bytes)
}
