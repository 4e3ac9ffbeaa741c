//! What a person typed into a cell.

use super::grid::{Cell, Kind, Leaf};
use super::template_rows::{NO, YES};
use crate::assessment::day;
use crate::json::{Node, Value};
use crate::number::{Decimal, DecimalError};
use crate::problem::{Code, Problem};

/// Longest name or job title, in characters.
pub(super) const NAME: usize = 200;
/// Longest note or link, in characters.
pub(super) const LONG: usize = 2_000;

/// The place of a cell, as spreadsheets name it: `'Isian'!D14`.
pub(super) fn place(sheet: &str, row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("'{sheet}'!{letters}{}", row + 1)
}

/// A sheet whose cells are read, and what was wrong with them.
pub(super) struct Reading<'a> {
    pub(super) sheet: &'a Leaf,
    pub(super) since_1904: bool,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Reading<'a> {
    pub(super) fn note(&mut self, code: Code, row: u32, column: u32, found: &str, expected: &str) {
        let place = place(&self.sheet.name, row, column);
        self.problems
            .push(Problem::new(code, place, found, expected));
    }

    /// Whether a cell still shows what a text showed.
    pub(super) fn is_same(&self, row: u32, column: u32, text: &str) -> bool {
        self.sheet.shows(row, column, text)
    }

    /// Whether a cell still shows a number, or nothing.
    pub(super) fn is_same_number(&self, row: u32, column: u32, number: Option<Decimal>) -> bool {
        self.is_same(
            row,
            column,
            &number.map_or_else(String::new, |n| n.to_string()),
        )
    }

    /// A filled cell that holds something to read. A formula without a result is never taken for an
    /// emptied cell: asked for is only what was changed.
    fn filled(&mut self, row: u32, column: u32) -> Option<&'a Cell> {
        let cell = self.sheet.cell(row, column)?;
        let fault = match cell.kind {
            Kind::Uncomputed | Kind::Blank => Code::CellUncomputed,
            Kind::Error => Code::CellError,
            Kind::Disguised => Code::CellDisguised,
            Kind::Text | Kind::Number | Kind::Day => {
                return (!cell.text.trim().is_empty()).then_some(cell);
            }
        };
        self.note(fault, row, column, cell.text.trim(), "");
        None
    }

    /// A text of at most so many characters, without what a spreadsheet put around it.
    pub(super) fn text(&mut self, row: u32, column: u32, most: usize) -> String {
        let Some(cell) = self.filled(row, column) else {
            return String::new();
        };
        let text = match cell.kind {
            Kind::Day => moment(&cell.text, self.since_1904).unwrap_or_else(|| cell.text.clone()),
            _ => plain(&cell.text),
        };
        let length = text.chars().count();
        if length > most {
            self.note(
                Code::TextTooLong,
                row,
                column,
                &length.to_string(),
                &most.to_string(),
            );
        }
        text
    }

    /// A number from 0 to a maximum; none where nothing stands or what stands is wrong.
    pub(super) fn number(
        &mut self,
        row: u32,
        column: u32,
        max: Decimal,
        is_whole: bool,
    ) -> Option<Decimal> {
        let cell = self.filled(row, column)?;
        let typed = cell.text.trim();
        let range = format!("0–{max}");
        if cell.kind == Kind::Day {
            // `3.5` where the decimal mark is a comma: the spreadsheet made 3 May of it.
            let day = serial(typed, self.since_1904);
            let day = day.as_deref().unwrap_or(typed);
            self.note(Code::CellIsDate, row, column, day, &range);
            return None;
        }
        // Of anything but a hundred, a percentage may mean a share or the mark itself.
        let bare = typed.strip_suffix(['%', '％']).map(str::trim_end);
        if bare.is_some() && max != Decimal::whole(100) {
            self.note(Code::WrongType, row, column, typed, &range);
            return None;
        }
        let bare = bare.unwrap_or(typed);
        // A number typed as a text may have a decimal comma.
        let text = if cell.kind == Kind::Number || bare.contains('.') {
            bare.to_owned()
        } else {
            bare.replacen(',', ".", 1)
        };
        let parsed = match Decimal::parse(&text) {
            Ok(parsed) => parsed,
            Err(DecimalError::TooPrecise) => {
                self.note(Code::NumberTooPrecise, row, column, typed, "");
                return None;
            }
            Err(DecimalError::TooLarge) => {
                self.note(Code::OutOfRange, row, column, typed, &range);
                return None;
            }
            Err(DecimalError::Malformed) => {
                self.note(Code::WrongType, row, column, typed, &range);
                return None;
            }
        };
        if parsed.is_negative() || parsed > max {
            self.note(Code::OutOfRange, row, column, typed, &range);
            return None;
        }
        if is_whole && !parsed.is_whole() {
            self.note(Code::NotWhole, row, column, typed, &range);
            return None;
        }
        Some(parsed)
    }

    /// Whether yes was chosen.
    pub(super) fn yes(&mut self, row: u32, column: u32, yes: &str) -> bool {
        let Some(cell) = self.filled(row, column) else {
            return false;
        };
        let text = cell.text.trim().to_lowercase();
        if YES.contains(&&*text) || text == "true" {
            return true;
        }
        if !NO.contains(&&*text) && text != "false" {
            self.note(Code::OutOfRange, row, column, cell.text.trim(), yes);
        }
        false
    }

    /// An address on the web, or nothing.
    pub(super) fn link(&mut self, row: u32, column: u32) -> String {
        let url = self.text(row, column, LONG);
        let lower = url.to_ascii_lowercase();
        if !url.is_empty() && !lower.starts_with("https://") && !lower.starts_with("http://") {
            self.note(Code::BadLink, row, column, &url, "https:// / http://");
            return String::new();
        }
        url
    }

    /// A day: a date of the spreadsheet, `2026-11-30`, `30/11/2026` or `30-11-2026`.
    pub(super) fn day(&mut self, row: u32, column: u32) -> String {
        let Some(cell) = self.filled(row, column) else {
            return String::new();
        };
        let typed = cell.text.trim();
        let found = match cell.kind {
            Kind::Text => written(typed),
            _ => serial(typed, self.since_1904),
        };
        found.unwrap_or_else(|| {
            self.note(Code::BadDate, row, column, typed, "YYYY-MM-DD");
            String::new()
        })
    }
}

/// A text as it survives a spreadsheet: line ends of one kind, nothing around it.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let keep = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    text.chars()
        .filter(keep)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// The day that a spreadsheet counts so many days from its beginning.
fn serial(text: &str, since_1904: bool) -> Option<String> {
    let whole = text.split('.').next()?.parse::<u32>().ok()?;
    // Day 0 is 30 December 1899: the calendar of spreadsheets has a 29 February 1900 that never was.
    let zero = if since_1904 {
        "1904-01-01"
    } else {
        "1899-12-30"
    };
    let wanted = day(zero)?.checked_add(whole)?;
    // Before March 1900 the two calendars differ; nothing is due there.
    if whole < 61 && !since_1904 {
        return None;
    }
    date(wanted)
}

/// A day with the time of day, where it has one: `2026-11-30 08:30`.
fn moment(text: &str, since_1904: bool) -> Option<String> {
    let day = serial(text, since_1904)?;
    let digits = text.split_once('.').map_or("", |(_, digits)| digits);
    let digits: String = digits
        .chars()
        .chain("0000000000".chars())
        .take(10)
        .collect();
    // The time of day is the fraction, to the nearest minute.
    let minutes = (digits.parse::<u64>().ok()? * 1_440 + 5_000_000_000) / 10_000_000_000;
    Some(match minutes {
        0 | 1_440.. => day,
        minutes => format!("{day} {:02}:{:02}", minutes / 60, minutes % 60),
    })
}

/// `30/11/2026` as `2026-11-30`: the day first, as people here write it.
fn written(text: &str) -> Option<String> {
    let text = text.split([' ', 'T']).next().unwrap_or(text);
    if day(text).is_some() {
        return Some(text.to_owned());
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [date, month, year] = parts.as_slice() else {
        return None;
    };
    let found = format!("{year}-{month:0>2}-{date:0>2}");
    day(&found).map(|_| found)
}

/// The day with a number of [`day`].
fn date(wanted: u32) -> Option<String> {
    let year = wanted / 366;
    let in_year = |year: u32| {
        (1..=12_u32).find_map(|month| {
            let first = day(&format!("{year:04}-{month:02}-01"))?;
            let date = wanted.checked_sub(first)? + 1;
            let found = format!("{year:04}-{month:02}-{date:02}");
            day(&found).map(|_| found)
        })
    };
    // A year is never longer than 366 days, so the estimate is never too late.
    (year..=year + 8).find_map(in_year)
}

/// The text of a document that was cut into cells, each between brackets.
pub(super) fn joined(cells: &[&str]) -> Option<String> {
    let mut text = String::new();
    for cell in cells {
        text.push_str(cell.trim().strip_prefix('[')?.strip_suffix(']')?);
    }
    Some(text)
}

/// Whether values say that a text is a form's document.
pub(super) fn is_document(node: &Node) -> bool {
    matches!(node.value, Value::Object(_))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_spreadsheets_do() {
        assert_eq!(place("Isian", 13, 3), "'Isian'!D14");
        assert_eq!(place("Isian 2", 0, 26), "'Isian 2'!AA1");
        assert_eq!(place("x", 9, 701), "'x'!ZZ10");
    }

    #[test]
    fn days_are_read_however_they_were_typed() {
        for (number, expected) in [
            ("46356", Some("2026-11-30")),
            ("46356.75", Some("2026-11-30")),
            ("45351", Some("2024-02-29")),
            ("36526", Some("2000-01-01")),
            ("5", None),
            ("99999999", None),
        ] {
            assert_eq!(serial(number, false).as_deref(), expected, "{number}");
        }
        assert_eq!(moment("46356", false).as_deref(), Some("2026-11-30"));
        let half_past_eight = moment("46356.354166666667", false);
        assert_eq!(half_past_eight.as_deref(), Some("2026-11-30 08:30"));
        assert_eq!(serial("44894", true).as_deref(), Some("2026-11-30"));
        for (text, expected) in [
            ("2026-11-30", Some("2026-11-30")),
            ("30/11/2026", Some("2026-11-30")),
            ("5-1-2027", Some("2027-01-05")),
            ("30.11.2026", Some("2026-11-30")),
            ("2026-11-30T00:00:00", Some("2026-11-30")),
            ("31/11/2026", None),
            ("akhir tahun", None),
        ] {
            assert_eq!(written(text).as_deref(), expected, "{text}");
        }
    }
}
