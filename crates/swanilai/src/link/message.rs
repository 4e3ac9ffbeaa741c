//! A link as it comes out of mail and chat programs: encoded, broken into lines, with marks of theirs
//! around it, or without its last letter. The sum tells which reading is the right one.

use super::{LIMIT, Packed, unpack};
use crate::problem::{Code, Problem};

/// How often an address may have been encoded on its way.
const TIMES: usize = 2;
/// Into how many lines a link may be broken.
const LINES: usize = 64;

/// What follows `#/tautan/` in a text, however the marks of it are encoded; nothing where no link is in it.
#[must_use]
pub fn in_text(text: &str) -> Option<&str> {
    text.char_indices()
        .filter(|(_, letter)| matches!(letter, '#' | '%'))
        .find_map(|(at, _)| {
            let rest = mark(mark(text.get(at..)?, '#')?, '/')?;
            let (word, rest) = rest.split_at_checked("tautan".len())?;
            (word.eq_ignore_ascii_case("tautan")).then(|| mark(rest, '/').unwrap_or(rest))
        })
}

/// Takes a mark off the beginning, as it is or encoded.
fn mark(text: &str, mark: char) -> Option<&str> {
    let code = format!("{:02x}", u32::from(mark));
    if let Some(rest) = text.strip_prefix(mark) {
        return Some(rest);
    }
    let mut rest = text.strip_prefix('%')?;
    while let Some(inner) = rest.strip_prefix("25") {
        rest = inner;
    }
    let (found, rest) = rest.split_at_checked(2)?;
    found.eq_ignore_ascii_case(&code).then_some(rest)
}

/// Reads what followed `#/tautan/`, with whatever a mail or chat program made of it; also gives the
/// packed text as it once was.
///
/// # Errors
/// As `unpack` has them, of the text as it stands.
pub fn read(text: &str) -> Result<(Packed, String), Vec<Problem>> {
    // Beyond this no link goes, however it is encoded and broken.
    let most = LIMIT.saturating_mul(6);
    if text.len() > most {
        let (found, limit) = (text.len().to_string(), most.to_string());
        return Err(vec![Problem::new(Code::TextTooLong, "", &found, &limit)]);
    }
    let pieces = pieces(text);
    let mut whole = String::new();
    let mut first = None;
    for piece in pieces.iter().take(LINES) {
        whole.push_str(piece);
        match recovered(&whole) {
            Ok(found) => return Ok(found),
            Err(problems) => {
                first.get_or_insert(problems);
            }
        }
    }
    Err(match first {
        Some(problems) => problems,
        // Nothing of a link is in it.
        None => unpack(text).err().unwrap_or_default(),
    })
}

/// A packed text as it stands, without a mark at its end, or with the letter that was taken for one.
fn recovered(text: &str) -> Result<(Packed, String), Vec<Problem>> {
    let found = unpack(text).map(|packed| (packed, text.to_owned()));
    let Err(problems) = found else {
        return found;
    };
    // Only of a damaged link another reading may be right.
    if problems
        .iter()
        .any(|problem| problem.code != Code::LinkDamaged)
    {
        return Err(problems);
    }
    let bare = text.trim_end_matches(['-', '_']);
    let others = [
        bare.to_owned(),
        format!("{text}-"),
        format!("{text}_"),
        format!("{bare}-"),
        format!("{bare}_"),
    ];
    for other in others {
        if let Ok(packed) = unpack(&other) {
            return Ok((packed, other));
        }
    }
    Err(problems)
}

/// Runs of letters that a link can have: the first, and those that only the end of a line tore off it.
fn pieces(text: &str) -> Vec<String> {
    let mut decoded = text.to_owned();
    for _ in 0..TIMES {
        decoded = decode(&decoded);
    }
    let mut pieces = vec![String::new()];
    let mut between = String::new();
    for letter in decoded.chars().filter(|letter| !is_invisible(*letter)) {
        let letters = match letter {
            // Hyphens that programs put in the place of the plain one.
            '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => "-",
            '\u{2014}' => "--",
            'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '_' => {
                continue_with(&mut pieces, &mut between, letter);
                continue;
            }
            _ => "",
        };
        if letters.is_empty() {
            between.push(letter);
        }
        for letter in letters.chars() {
            continue_with(&mut pieces, &mut between, letter);
        }
        // Anything but the end of a line, with the mark of a quoted one, ends the link.
        let is_broken = |mark: char| mark.is_whitespace() || matches!(mark, '>' | '=' | '|');
        if !between.chars().all(is_broken) {
            break;
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn continue_with(pieces: &mut Vec<String>, between: &mut String, letter: char) {
    if !between.is_empty() {
        between.clear();
        pieces.push(String::new());
    }
    if let Some(last) = pieces.last_mut() {
        last.push(letter);
    }
}

/// Letters that nobody sees: hyphens where a word may break, joiners, marks of direction and of order.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// Letters that were written as `%` and two digits, once.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let code = rest
            .strip_prefix('%')
            .and_then(|after| after.get(..2))
            .filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        let (byte, length) = match code {
            Some(byte) => (Some(byte), 3),
            None => (None, letter.len_utf8()),
        };
        let (taken, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        match byte {
            Some(byte) => bytes.push(byte),
            None => bytes.extend(taken.bytes()),
        }
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
