//! Numbers as people here type them: decimal comma, but a decimal point is understood too.

use super::{Decimal, DecimalError};

/// Why a typed number was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberFault {
    /// `1.234` may be 1,234 or 1234: ask.
    Ambiguous,
    /// Not a number.
    Malformed,
    /// More than six decimals.
    TooPrecise,
    /// Outside the range allowed.
    OutOfRange,
}

/// Reads a typed or pasted number from 0 to the most allowed; `None` for an empty field (requirement ID-5).
///
/// What is pasted brings blanks around it, characters that nobody sees, digits of full width, or a percent
/// sign where 100 is the most: all of that is understood. Blanks between digits are not, as they stand
/// where two numbers were joined.
///
/// What is pasted brings blanks around it, characters that nobody sees, digits of full width, or a percent
/// sign where 100 is the most: all of that is understood. Blanks between digits are not, as they stand
/// where two numbers were joined.
///
/// # Errors
/// Why it was not taken.
pub fn typed(text: &str, max: Decimal) -> Result<Option<Decimal>, NumberFault> {
    let text: String = text.chars().filter(|letter| !is_unseen(*letter)).collect();
    let text: String = text.trim().chars().map(narrow).collect();
    let text = match text.strip_suffix('%') {
        Some(number) if max == Decimal::whole(100) && !number.is_empty() => {
            number.trim_end().to_owned()
        }
        _ => text,
    };
    if text.is_empty() {
        return Ok(None);
    }
    if !text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
    {
        return Err(NumberFault::Malformed);
    }
    let literal = match (text.matches('.').count(), text.matches(',').count()) {
        (0, 0) => text.clone(),
        (0, 1) => text.replace(',', "."),
        (1, 0) => {
            let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
            if rest.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
                return Err(NumberFault::Ambiguous);
            }
            text.clone()
        }
        // 1.234,5 groups thousands; 1,234.5 does so the English way.
        (_, 1) if text.rfind(',') > text.rfind('.') => grouped(&text, '.', ',')?,
        (1, _) => grouped(&text, ',', '.')?,
        _ => return Err(NumberFault::Malformed),
    };
    // 090,5 and ,5 are what people type on a phone.
    let trimmed = literal.trim_start_matches('0');
    let literal = if trimmed.is_empty() || trimmed.starts_with('.') {
        format!("0{trimmed}")
    } else {
        trimmed.to_owned()
    };
    let literal = literal.strip_suffix('.').unwrap_or(&literal);
    match Decimal::parse(literal) {
        Ok(number) if number.is_negative() || number > max => Err(NumberFault::OutOfRange),
        Ok(number) => Ok(Some(number)),
        Err(DecimalError::Malformed) => Err(NumberFault::Malformed),
        Err(DecimalError::TooPrecise) => Err(NumberFault::TooPrecise),
        Err(DecimalError::TooLarge) => Err(NumberFault::OutOfRange),
    }
}

/// Whether a character takes no room: what says the direction of a text, where a line may break, or that a
/// file begins.
const fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

/// A character of full width, as East Asian keyboards write it, in its usual form; the longer minus as a hyphen.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff05}' | '\u{ff0c}'..='\u{ff0e}' | '\u{ff10}'..='\u{ff19}' => {
            char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
        }
        '\u{2212}' => '-',
        other => other,
    }
}

/// A number whose thousands are grouped, without that; 9.0,5 groups nothing and is a slip.
fn grouped(text: &str, mark: char, point: char) -> Result<String, NumberFault> {
    let end = text.find(point).unwrap_or(0);
    // A mark before every third digit from the point, and nowhere else.
    let fits = |(at, letter): (usize, char)| {
        (letter == mark) == (at < end && (end - at).is_multiple_of(4))
    };
    if end.is_multiple_of(4) || !text.char_indices().all(fits) {
        return Err(NumberFault::Malformed);
    }
    Ok(text.replace(mark, "").replace(point, "."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_paste_brings_along_is_understood_and_nothing_is_read_by_half() {
        let hundred = Decimal::whole(100);
        for text in [
            "                   87,50",
            "\t87,50\r\n",
            "\u{a0}87,50\u{2009}",
            "\u{202f}87,50\u{3000}",
            "\u{feff}87,50",
            "8\u{200b}7,5\u{ad}0",
            "\u{200e}87,50\u{202c}",
            "\u{2066}87,50\u{2069}\u{a0}",
            "８７，５０",
            "８７．５",
            "87,50%",
            "87,50 %",
            "87,50％",
        ] {
            let number = typed(text, hundred).unwrap().unwrap();
            assert_eq!(number.to_string(), "87.5", "{text:?}");
        }
        for text in [
            "8 7",
            "8\n7",
            "8\t7",
            "87 50",
            "87,\u{a0}50",
            "87,50 / 100",
            "%",
            "87,50%%",
            "87,50 persen",
            "Nilai 87,50",
            "87,50.",
            "8７,5 0",
            "87;50",
            "'87,50",
            "87,50\n90,16",
            "٨٧",
            "1e2",
            "0x10",
            "½",
        ] {
            assert_eq!(
                typed(text, hundred),
                Err(NumberFault::Malformed),
                "{text:?}"
            );
        }
        let points = Decimal::parse("21.54").unwrap();
        assert_eq!(
            typed("15%", points),
            Err(NumberFault::Malformed),
            "of what?"
        );
        assert_eq!(typed("−1", hundred), Err(NumberFault::OutOfRange));
        assert_eq!(typed("\u{200b}\u{a0}", hundred), Ok(None));
    }

    #[test]
    fn comma_and_point_are_both_understood_and_doubt_is_asked_about() {
        let hundred = Decimal::whole(100);
        let cases = [
            ("90,16", Ok(Some("90.16"))),
            ("90.16", Ok(Some("90.16"))),
            (" 90,16 ", Ok(Some("90.16"))),
            ("                   87,50", Ok(Some("87.5"))),
            (
                "\u{feff}87\u{ad},\u{200b}50\u{a0}\u{2009}\r\n",
                Ok(Some("87.5")),
            ),
            ("\u{ff18}\u{ff17}\u{ff0c}\u{ff15}", Ok(Some("87.5"))),
            ("8 5", Err(NumberFault::Malformed)),
            ("8\n5", Err(NumberFault::Malformed)),
            ("80\t90", Err(NumberFault::Malformed)),
            ("Rp87", Err(NumberFault::Malformed)),
            ("78", Ok(Some("78"))),
            ("078,5", Ok(Some("78.5"))),
            (",5", Ok(Some("0.5"))),
            ("78,", Ok(Some("78"))),
            ("0.125", Ok(Some("0.125"))),
            ("", Ok(None)),
            ("1.234", Err(NumberFault::Ambiguous)),
            ("87.995", Err(NumberFault::Ambiguous)),
            ("87,995", Ok(Some("87.995"))),
            ("1.234,5", Err(NumberFault::OutOfRange)),
            ("1,234.5", Err(NumberFault::OutOfRange)),
            ("9.0,5", Err(NumberFault::Malformed)),
            ("9,0.5", Err(NumberFault::Malformed)),
            ("0.090,5", Ok(Some("90.5"))),
            (".090,5", Err(NumberFault::Malformed)),
            ("1.2345,6", Err(NumberFault::Malformed)),
            ("1234.567,8", Err(NumberFault::Malformed)),
            ("100,01", Err(NumberFault::OutOfRange)),
            ("-1", Err(NumberFault::OutOfRange)),
            ("1,2,3", Err(NumberFault::Malformed)),
            ("sembilan", Err(NumberFault::Malformed)),
            ("1e999", Err(NumberFault::Malformed)),
            ("1,1234567", Err(NumberFault::TooPrecise)),
        ];
        let thousands = Decimal::whole(10_000_000);
        for (text, expected) in [
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1.234.567,", "1234567"),
        ] {
            assert_eq!(
                typed(text, thousands).unwrap().unwrap().to_string(),
                expected
            );
        }
        for (typed, expected) in cases {
            let found =
                super::typed(typed, hundred).map(|number| number.map(|number| number.to_string()));
            assert_eq!(
                found,
                expected.map(|number| number.map(str::to_owned)),
                "{typed}"
            );
        }
    }
}
