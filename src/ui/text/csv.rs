//! Tables for spreadsheets: the way Indonesian ones read them, or English ones, and never a formula
//! (FX-7).

use super::Lang;

/// What rows end with.
const END: &str = "\r\n";

/// A table: rows of cells, the first of them heads; with the mark that makes spreadsheets read UTF-8.
pub(in crate::ui) fn csv(rows: &[Vec<Cell>], lang: Lang) -> String {
    // A decimal comma leaves the semicolon to part cells.
    let (delimiter, mark) = match lang {
        Lang::Id => (';', ","),
        Lang::En => (',', "."),
    };
    let mut text = String::from('\u{FEFF}');
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(delimiter);
            }
            match cell {
                Cell::Text(words) => text.push_str(&quoted(words)),
                // A decimal comma among English cells would part one.
                Cell::Number(number) => text.push_str(&number.replace('.', mark)),
                Cell::Nothing => {}
            }
        }
        text.push_str(END);
    }
    text
}

/// What stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::ui) enum Cell {
    /// What a person may have typed.
    Text(String),
    /// A number of ours, with a decimal point.
    Number(String),
    Nothing,
}

impl Cell {
    /// A text.
    pub(in crate::ui) fn text(words: &str) -> Self {
        Self::Text(words.to_owned())
    }

    /// A number, where there is one.
    pub(in crate::ui) fn number(number: Option<impl ToString>) -> Self {
        number.map_or(Self::Nothing, |number| Self::Number(number.to_string()))
    }
}

/// Whether a spreadsheet would take the words for a formula.
pub(in crate::ui) fn is_formula(words: &str) -> bool {
    let first = words.trim_start_matches([' ', '\u{A0}']).chars().next();
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '|' | '%' | '＝' | '＋' | '－' | '＠')
    )
}

/// A text in quotes. What a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(words: &str) -> String {
    let guard = if is_formula(words) { "'" } else { "" };
    ["\"", guard, &words.replace('"', "\"\""), "\""].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_a_formula_and_nothing_parts_a_cell() {
        let cases = [
            ("=1+1", "\"'=1+1\""),
            ("+62812", "\"'+62812\""),
            ("-5", "\"'-5\""),
            ("@x", "\"'@x\""),
            ("\tx", "\"'\tx\""),
            (" =1", "\"' =1\""),
            ("\r=1", "\"'\r=1\""),
            ("Kota \"A\"; B, C", "\"Kota \"\"A\"\"; B, C\""),
            ("dua\nbaris", "\"dua\nbaris\""),
            ("Kota Tual", "\"Kota Tual\""),
            ("", "\"\""),
        ];
        for (words, expected) in cases {
            assert_eq!(quoted(words), expected, "{words:?}");
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let rows = [vec![
            Cell::text("Kota"),
            Cell::number(Some("90.16")),
            Cell::Nothing,
        ]];
        assert_eq!(csv(&rows, Lang::Id), "\u{FEFF}\"Kota\";90,16;\r\n");
        assert_eq!(csv(&rows, Lang::En), "\u{FEFF}\"Kota\",90.16,\r\n");
    }
}
