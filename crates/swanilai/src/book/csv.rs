//! Tables as text: the way Indonesian spreadsheets read them, or English ones, and never a formula
//! (FX-7). Every CSV file of this project is written here.
//!
//! No line `sep=;` comes first: Excel then takes UTF-8 for another encoding, and other programs take
//! the line for the heads.

use super::model::Value;
use crate::text::Lang;

/// What rows end with.
const END: &str = "\r\n";

/// How cells are parted and what the decimal mark is: as the spreadsheet that reads it expects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dialect {
    /// `87,50;"A"`: spreadsheets under Indonesian settings.
    Semicolon,
    /// `87.50,"A"`: spreadsheets under English settings.
    Comma,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: [Self; 2] = [Self::Semicolon, Self::Comma];

    /// That of spreadsheets under the settings of a language.
    #[must_use]
    pub const fn of(lang: Lang) -> Self {
        match lang {
            Lang::Id => Self::Semicolon,
            Lang::En => Self::Comma,
        }
    }

    /// Its name in storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Semicolon => "semicolon",
            Self::Comma => "comma",
        }
    }

    /// The dialect with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// A table: rows of cells, the first of them heads; with the mark that makes spreadsheets read UTF-8.
#[must_use]
pub fn csv(rows: &[Vec<Value>], dialect: Dialect) -> String {
    // A decimal comma leaves the semicolon to part cells.
    let (delimiter, mark) = match dialect {
        Dialect::Semicolon => (';', ","),
        Dialect::Comma => (',', "."),
    };
    let mut text = String::from('\u{FEFF}');
    for row in rows {
        for (index, value) in row.iter().enumerate() {
            if index > 0 {
                text.push(delimiter);
            }
            match value {
                Value::Nothing => {}
                Value::Text(words) => text.push_str(&quoted(words)),
                Value::Titled(title, words) => {
                    text.push_str(&quoted(&[title, "\n", words].concat()));
                }
                // A decimal comma among English cells would part one.
                Value::Number(number) => text.push_str(&number.to_string().replace('.', mark)),
                Value::Day(day) => text.push_str(day),
            }
        }
        text.push_str(END);
    }
    text
}

/// Whether a spreadsheet would take the words for a formula.
#[must_use]
pub fn is_formula(words: &str) -> bool {
    let first = words.trim_start_matches([' ', '\u{A0}']).chars().next();
    // Some programs drop control characters, and what comes after would be first.
    first.is_some_and(|first| {
        first.is_control()
            || matches!(
                first,
                '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠'
            )
    })
}

/// A text in quotes. What a spreadsheet would take for a formula begins with an apostrophe.
fn quoted(words: &str) -> String {
    let guard = if is_formula(words) { "'" } else { "" };
    ["\"", guard, &words.replace('"', "\"\""), "\""].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Decimal;

    #[test]
    fn nothing_becomes_a_formula_and_nothing_parts_a_cell() {
        let cases = [
            ("=1+1", "\"'=1+1\""),
            ("+62812", "\"'+62812\""),
            ("-5", "\"'-5\""),
            ("@x", "\"'@x\""),
            ("＝1", "\"'＝1\""),
            ("\tx", "\"'\tx\""),
            (" =1", "\"' =1\""),
            ("\r=1", "\"'\r=1\""),
            ("\u{0}=1", "\"'\u{0}=1\""),
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
            Value::text("Kota"),
            Value::Number(Decimal::parse("90.16").unwrap()),
            Value::Nothing,
            Value::Day("2026-11-30".to_owned()),
        ]];
        let text = |lang| csv(&rows, Dialect::of(lang));
        assert_eq!(
            text(Lang::Id),
            "\u{FEFF}\"Kota\";90,16;;2026-11-30\r\n",
            "semicolons and a comma"
        );
        assert_eq!(
            text(Lang::En),
            "\u{FEFF}\"Kota\",90.16,,2026-11-30\r\n",
            "commas and a point"
        );
    }
}
