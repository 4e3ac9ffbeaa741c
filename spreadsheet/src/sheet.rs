//! The cells of a sheet, and the texts that sheets share.

use crate::parts::{Seen, attribute, broken, too_large, walk};
use swanilai::book::GridCell;
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

/// The texts that sheets share; how they sound is left out.
pub(crate) fn strings(text: &str) -> Result<Vec<String>, Problem> {
    let mut all = Vec::new();
    let (mut one, mut in_text, mut aside) = (String::new(), false, false);
    walk("xl/sharedStrings.xml", text, |seen| {
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
    text: String,
    is_value: bool,
}

/// The filled cells of a sheet, from the top, in a row from the left.
pub(crate) fn cells(
    name: &str,
    text: &str,
    shared: &[String],
    budget: &mut Budget,
) -> Result<Vec<GridCell>, Problem> {
    let mut cells: Vec<GridCell> = Vec::new();
    let mut open = Open::default();
    // Files may leave places out: then each row and cell follows the one before.
    let (mut row, mut column) = (0_u32, 0_u32);
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
                    open = Open {
                        place,
                        kind: attribute(start, "t").unwrap_or_default(),
                        ..Open::default()
                    };
                }
                "v" | "t" => open.is_value = true,
                _ => {}
            },
            Seen::Text(words) if open.is_value => open.text.push_str(words),
            Seen::End("v" | "t") => open.is_value = false,
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
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    Ok(cells)
}

/// What a cell shows; none where it is empty.
fn closed(open: &Open, shared: &[String]) -> Option<GridCell> {
    let (is_number, text) = match &*open.kind {
        "s" => {
            let at: usize = open.text.trim().parse().ok()?;
            (false, shared.get(at)?.clone())
        }
        "str" | "inlineStr" => (false, unescaped(&open.text)),
        "b" => (
            false,
            if open.text.trim() == "1" {
                "true"
            } else {
                "false"
            }
            .to_owned(),
        ),
        "e" | "d" => (false, open.text.trim().to_owned()),
        _ => number(open.text.trim())?,
    };
    (!text.is_empty()).then_some(GridCell {
        row: open.place.0,
        column: open.place.1,
        is_number,
        text,
    })
}

/// A number in its shortest form: `90.159999999999997` is how some write 90.16.
fn number(text: &str) -> Option<(bool, String)> {
    if text.is_empty() {
        return None;
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => Some((true, format!("{number}"))),
        _ => Some((false, text.to_owned())),
    }
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
        assert_eq!(
            number("90.159999999999997"),
            Some((true, "90.16".to_owned()))
        );
        assert_eq!(number("1e-7"), Some((true, "0.0000001".to_owned())));
        assert_eq!(number("NaN"), Some((false, "NaN".to_owned())));
        assert_eq!(unescaped("a_x000D_b_xZZ_ _x"), "a\rb_xZZ_ _x");
    }
}
