//! The cells of a sheet, and the texts that sheets share.

use crate::format::{Formats, Shown};
use crate::parts::{Seen, attribute, broken, too_large, walk};
use std::collections::BTreeSet;
use swanilai::book::{GridCell, GridKind as Kind};
use swanilai::problem::Problem;

/// Rows below are not looked at; a form has some hundreds.
const ROWS: u32 = 20_000;
/// Most columns that are looked at.
const COLUMNS: u32 = 1_000;

/// What all sheets together may still hold. A text that many cells share is counted each time.
pub(crate) struct Budget {
    cells: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            cells: 300_000,
            bytes: 24 << 20,
        }
    }
}

impl Budget {
    fn spend(&mut self, text: &str) -> Result<(), Problem> {
        self.cells = self.cells.checked_sub(1).ok_or_else(too_large)?;
        self.bytes = self.bytes.checked_sub(text.len()).ok_or_else(too_large)?;
        Ok(())
    }
}

/// What the sheets of a workbook share.
#[derive(Default)]
pub(crate) struct Shared {
    /// Texts that cells name by their number.
    pub(crate) texts: Vec<String>,
    /// How cells show their numbers.
    pub(crate) formats: Formats,
    /// Whether the program that wrote the file left computing to the one that opens it.
    pub(crate) is_uncomputed: bool,
}

/// The texts that sheets share; how they sound is left out.
pub(crate) fn strings(name: &str, text: &str) -> Result<Vec<String>, Problem> {
    let mut all = Vec::new();
    let (mut one, mut in_text, mut aside) = (String::new(), false, false);
    walk(name, text, |seen| {
        match seen {
            Seen::Start(start) => match start.local_name().as_ref() {
                "si" => one.clear(),
                "t" => in_text = !aside,
                "rPh" => aside = true,
                _ => {}
            },
            Seen::Text(words) if in_text => one.push_str(words),
            Seen::End("t") => in_text = false,
            Seen::End("rPh") => aside = false,
            Seen::End("si") => all.push(unescaped(&one)),
            Seen::Text(_) | Seen::End(_) => {}
        }
        Ok(())
    })?;
    Ok(all)
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    place: (u32, u32),
    kind: String,
    style: usize,
    text: String,
    is_value: bool,
    is_formula: bool,
}

/// From the first row and column to the last.
type Area = ((u32, u32), (u32, u32));

/// The filled cells of a sheet, from the top, in a row from the left.
pub(crate) fn cells(
    name: &str,
    text: &str,
    shared: &Shared,
    budget: &mut Budget,
) -> Result<Vec<GridCell>, Problem> {
    let mut cells: Vec<GridCell> = Vec::new();
    let mut open = Open::default();
    // Files may leave places out: then each row and cell follows the one before.
    let (mut row, mut column) = (0_u32, 0_u32);
    // How a text sounds, and where a formula gives several cells their values.
    let (mut aside, mut areas) = (false, Vec::<Area>::new());
    walk(name, text, |seen| {
        match seen {
            Seen::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    let said = attribute(start, "r").and_then(|r| r.parse::<u32>().ok());
                    row = said.unwrap_or_else(|| row.saturating_add(1));
                    column = 0;
                }
                "c" => {
                    let place = match attribute(start, "r") {
                        Some(place) => place_of(&place).ok_or_else(|| broken(name))?,
                        None => (row.saturating_sub(1), column),
                    };
                    column = place.1.saturating_add(1);
                    let style = attribute(start, "s").and_then(|style| style.parse().ok());
                    open = Open {
                        place,
                        kind: attribute(start, "t").unwrap_or_default(),
                        style: style.unwrap_or(0),
                        ..Open::default()
                    };
                }
                "f" => {
                    open.is_formula = true;
                    let kind = attribute(start, "t").unwrap_or_default();
                    if matches!(&*kind, "array" | "dataTable") {
                        let area = attribute(start, "ref").and_then(|area| area_of(&area));
                        areas.extend(area);
                    }
                }
                "v" | "t" => open.is_value = !aside,
                "rPh" => aside = true,
                _ => {}
            },
            Seen::Text(words) if open.is_value => open.text.push_str(words),
            Seen::End("v" | "t") => open.is_value = false,
            Seen::End("rPh") => aside = false,
            Seen::End("c") => {
                if let Some(cell) = closed(&open, shared) {
                    if cell.row >= ROWS {
                        return Err(too_large());
                    }
                    if cell.column < COLUMNS {
                        budget.spend(&cell.text)?;
                        cells.push(cell);
                    }
                }
                open = Open::default();
            }
            Seen::Text(_) | Seen::End(_) => {}
        }
        Ok(())
    })?;
    let order = |cell: &GridCell| (cell.row, cell.column);
    cells.sort_by_key(order);
    cells.dedup_by_key(|cell| order(cell));
    spread(&mut cells, &areas, budget)?;
    Ok(cells)
}

/// Adds the cells that a formula of another cell gives a value, where nobody stored one.
fn spread(cells: &mut Vec<GridCell>, areas: &[Area], budget: &mut Budget) -> Result<(), Problem> {
    if areas.is_empty() {
        return Ok(());
    }
    let mut known: BTreeSet<(u32, u32)> =
        cells.iter().map(|cell| (cell.row, cell.column)).collect();
    for ((top, left), (bottom, right)) in areas {
        for row in *top..=(*bottom).min(ROWS) {
            for column in *left..=(*right).min(COLUMNS) {
                budget.spend("")?;
                if known.insert((row, column)) {
                    cells.push(GridCell {
                        row,
                        column,
                        kind: Kind::Uncomputed,
                        text: String::new(),
                    });
                }
            }
        }
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    Ok(())
}

/// What a cell shows; none where it is empty.
fn closed(open: &Open, shared: &Shared) -> Option<GridCell> {
    let bare = open.text.trim();
    let (kind, text) = match &*open.kind {
        "s" if !bare.is_empty() => {
            let text = bare.parse::<usize>().ok();
            match text.and_then(|at| shared.texts.get(at)) {
                Some(text) => (Kind::Text, text.clone()),
                None => (Kind::Error, "#REF!".to_owned()),
            }
        }
        "str" | "inlineStr" => (Kind::Text, unescaped(&open.text)),
        _ if bare.is_empty() => (Kind::Text, String::new()),
        "b" => (
            Kind::Text,
            if matches!(bare, "1" | "true") {
                "true"
            } else {
                "false"
            }
            .to_owned(),
        ),
        "e" => (Kind::Error, bare.to_owned()),
        "d" => (Kind::Text, bare.to_owned()),
        _ => number(bare, |number| shared.formats.shown(open.style, number)),
    };
    // Programs that do not compute write a nought, or nothing.
    let is_computed = !shared.is_uncomputed || !matches!(&*text, "0" | "0%");
    let kind = match kind {
        _ if !open.is_formula => kind,
        Kind::Text if text.trim().is_empty() && open.kind == "str" => Kind::Blank,
        Kind::Text if text.trim().is_empty() => Kind::Uncomputed,
        Kind::Number if !is_computed => Kind::Uncomputed,
        kind => kind,
    };
    let is_empty = text.is_empty() && !open.is_formula;
    (!is_empty).then_some(GridCell {
        row: open.place.0,
        column: open.place.1,
        kind,
        text,
    })
}

/// A number as it is seen: at most fifteen digits, in its shortest form, or as a percentage.
/// `90.159999999999997` is how some write 90.16.
fn number(text: &str, shown: impl Fn(f64) -> Shown) -> (Kind, String) {
    let number = match text.parse::<f64>() {
        Ok(number) if number.is_finite() => number,
        _ => return (Kind::Text, text.to_owned()),
    };
    match shown(number) {
        Shown::Same => (Kind::Number, plain(number, 0)),
        Shown::Percent => (Kind::Number, plain(number, 2) + "%"),
        Shown::Day => (Kind::Day, plain(number, 0)),
        Shown::Other => (Kind::Disguised, plain(number, 0)),
    }
}

/// A number times a power of ten, written out: only the decimal point moves.
fn plain(number: f64, power: i32) -> String {
    // What spreadsheets show and compute with: beyond, the digits of 0.1 + 0.2 are of the machine.
    let written = format!("{number:.14e}");
    let (digits, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let exponent = exponent.parse::<i32>().unwrap_or(0) + power;
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let digits = digits.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let noughts = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let whole = exponent + 1;
    let text = if whole <= 0 {
        format!("0.{}{digits}", noughts(-whole))
    } else if whole >= count {
        format!("{digits}{}", noughts(whole - count))
    } else {
        let (before, after) = digits.split_at(usize::try_from(whole).unwrap_or(0));
        format!("{before}.{after}")
    };
    [sign, &text].concat()
}

/// The cells of `D4:D6`, or of `D4` alone.
fn area_of(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    Some((place_of(first)?, place_of(last)?))
}

/// Row and column of `D14`, counted from 0.
fn place_of(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    let row: u32 = row.parse().ok()?;
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let value = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|at| *at < 26)?;
        column.checked_mul(26)?.checked_add(u32::from(value) + 1)
    })?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

/// A text in which letters that XML cannot hold were written as `_x000D_`.
pub(crate) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        plain.push_str(before);
        let code = after.get(..4).filter(|_| after.get(4..5) == Some("_"));
        let letter = code
            .filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        if let Some(letter) = letter {
            plain.push(letter);
            rest = after.get(5..).unwrap_or_default();
        } else {
            plain.push_str("_x");
            rest = after;
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_numbers_and_letters_are_read() {
        assert_eq!(place_of("A1"), Some((0, 0)));
        assert_eq!(place_of("AA14"), Some((13, 26)));
        for bad in [
            "",
            "A",
            "1",
            "A0",
            "Ä1",
            "A-1",
            "AAAAAAAAAA1",
            "A99999999999",
        ] {
            assert_eq!(place_of(bad), None, "{bad}");
        }
        let as_is = |text| number(text, |_| Shown::Same);
        let seen = |text: &str| (Kind::Number, text.to_owned());
        assert_eq!(as_is("90.159999999999997"), seen("90.16"));
        assert_eq!(as_is("0.30000000000000004"), seen("0.3"));
        assert_eq!(as_is("1e-7"), seen("0.0000001"));
        assert_eq!(as_is("-8.5E3"), seen("-8500"));
        assert_eq!(as_is("100"), seen("100"));
        assert_eq!(as_is("0.000"), seen("0"));
        assert_eq!(as_is("NaN"), (Kind::Text, "NaN".to_owned()));
        for (stored, shown) in [
            ("0.85", "85%"),
            ("1", "100%"),
            ("0.8575", "85.75%"),
            ("0.28499999999999998", "28.5%"),
            ("0.57999999999999996", "58%"),
            ("1.1", "110%"),
            ("0.005", "0.5%"),
            ("0", "0%"),
            ("-0.07", "-7%"),
        ] {
            assert_eq!(number(stored, |_| Shown::Percent), seen(shown), "{stored}");
        }
        assert_eq!(unescaped("a_x000D_b_xZZ_ _x"), "a\rb_xZZ_ _x");
    }
}
