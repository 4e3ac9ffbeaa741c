//! Number formats: whether a person sees the number that is stored.

use crate::parts::{Seen, attribute, walk};
use std::collections::BTreeMap;
use swanilai::problem::Problem;

/// How a cell shows its number.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) enum Format {
    /// As it is, whatever the number.
    #[default]
    Plain,
    /// As its code says.
    Code(String),
}

/// What is seen of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Shown {
    /// The number, but for rounding.
    Same,
    /// A hundred times the number, with a percent sign.
    Percent,
    /// A date.
    Day,
    /// Another number, or none.
    Other,
}

/// The formats of a workbook's cells, by the number that cells name.
#[derive(Default)]
pub(crate) struct Formats(Vec<Format>);

impl Formats {
    /// The formats that a part with styles lists.
    pub(crate) fn read(name: &str, text: &str) -> Result<Self, Problem> {
        let mut codes: BTreeMap<u32, String> = BTreeMap::new();
        let (mut named, mut own): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let (mut in_named, mut in_own, mut in_changes) = (false, false, false);
        walk(name, text, |seen| {
            match seen {
                Seen::Start(start) => {
                    let number = |name| attribute(start, name).and_then(|n| n.parse::<u32>().ok());
                    match start.local_name().as_ref() {
                        "cellStyleXfs" => in_named = true,
                        "cellXfs" => in_own = true,
                        // What rules of conditional formats change is not numbered.
                        "dxfs" => in_changes = true,
                        "numFmt" if !in_changes => {
                            if let Some(id) = number("numFmtId") {
                                codes
                                    .insert(id, attribute(start, "formatCode").unwrap_or_default());
                            }
                        }
                        "xf" if in_named => named.push(number("numFmtId").unwrap_or(0)),
                        "xf" if in_own => {
                            let style = number("xfId").and_then(|at| usize::try_from(at).ok());
                            let style = style.and_then(|at| named.get(at)).copied();
                            own.push(number("numFmtId").or(style).unwrap_or(0));
                        }
                        _ => {}
                    }
                }
                Seen::End("cellStyleXfs") => in_named = false,
                Seen::End("cellXfs") => in_own = false,
                Seen::End("dxfs") => in_changes = false,
                Seen::Text(_) | Seen::End(_) => {}
            }
            Ok(())
        })?;
        let format = |id: &u32| match codes.get(id).map(String::as_str).or_else(|| built_in(*id)) {
            Some(code) if !code.is_empty() => Format::Code(code.to_owned()),
            _ => Format::Plain,
        };
        Ok(Self(own.iter().map(format).collect()))
    }

    /// What is seen of a number in a cell.
    pub(crate) fn shown(&self, style: usize, number: f64) -> Shown {
        match self.0.get(style) {
            // What a format that is not listed shows, nobody knows.
            None if style > 0 => Shown::Other,
            None | Some(Format::Plain) => Shown::Same,
            Some(Format::Code(code)) => shown(code, number),
        }
    }
}

/// Formats that files name by number alone; those left out show the number as it is.
const fn built_in(id: u32) -> Option<&'static str> {
    match id {
        9 | 10 | 67 | 68 => Some("0.00%"),
        14..=17 | 22 | 27..=36 | 50..=58 | 71..=74 | 77 => Some("yyyy-mm-dd"),
        41..=44 => Some("#,##0.00;-#,##0.00;\"-\""),
        18..=21 | 45..=47 | 75 | 76 | 78..=81 => Some("hh:mm:ss"),
        _ => None,
    }
}

/// What is seen of a number by the code of a format.
fn shown(code: &str, number: f64) -> Shown {
    let sections = sections(code);
    let section = choose(&sections, number);
    section.map_or(Shown::Other, |section| section.shows(number))
}

/// A part of a format, for some numbers.
#[derive(Default, Debug)]
struct Section {
    /// Which numbers it is for, where it says so.
    condition: Option<(String, f64)>,
    /// What it shows, in order.
    signs: Vec<Sign>,
}

/// What a section is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// A digit that is always shown.
    Zero,
    /// A digit that is shown where there is one.
    Digit,
    Point,
    Comma,
    Percent,
    Slash,
    /// The number as it is.
    General,
    /// A letter of a date.
    Day,
    /// The month, or minutes.
    Month,
    /// A letter of a time.
    Hour,
    /// What is shown as it is written; whether it is a digit.
    Literal(bool),
    /// A space, or what keeps columns in line.
    Space,
}

/// The sections of a code: what is quoted, escaped, in brackets or only keeps a distance is told apart.
fn sections(code: &str) -> Vec<Section> {
    let mut all = vec![Section::default()];
    let mut letters = code.chars().peekable();
    while let Some(letter) = letters.next() {
        let mut put = |sign| {
            if let Some(section) = all.last_mut() {
                section.signs.push(sign);
            }
        };
        let literal = |letter: char| {
            if letter.is_whitespace() {
                Sign::Space
            } else {
                Sign::Literal(letter.is_numeric())
            }
        };
        match letter {
            ';' => all.push(Section::default()),
            '"' => letters
                .by_ref()
                .take_while(|one| *one != '"')
                .map(literal)
                .for_each(put),
            '\\' | '!' => letters.next().map(literal).into_iter().for_each(put),
            '_' | '*' => {
                letters.next();
                put(Sign::Space);
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|one| *one != ']').collect();
                let first = inside.chars().next();
                if let Some(section) = all.last_mut() {
                    match first {
                        Some('<' | '>' | '=') => section.condition = condition(&inside),
                        // Time that has passed: `[h]:mm`.
                        Some('h' | 'H' | 'm' | 'M' | 's' | 'S') if is_elapsed(&inside) => {
                            section.signs.push(Sign::Hour);
                        }
                        _ => {}
                    }
                }
            }
            '0' => put(Sign::Zero),
            '#' | '?' => put(Sign::Digit),
            '.' => put(Sign::Point),
            ',' => put(Sign::Comma),
            '%' => put(Sign::Percent),
            '/' => put(Sign::Slash),
            'E' | 'e' if matches!(letters.peek(), Some('+' | '-')) => {
                letters.next();
                // Digits of the power of ten say nothing of the number's own.
                while letters
                    .next_if(|next| matches!(next, '0' | '#' | '?'))
                    .is_some()
                {}
            }
            'G' | 'g' if is_general(&letters) => {
                letters.by_ref().take("eneral".len()).for_each(drop);
                put(Sign::General);
            }
            'A' | 'a' if matches!(letters.peek(), Some('M' | 'm' | '/')) => put(Sign::Hour),
            '@' => put(Sign::General),
            'd' | 'D' | 'y' | 'Y' | 'e' | 'E' | 'b' | 'B' | 'g' | 'G' => put(Sign::Day),
            'm' | 'M' => put(Sign::Month),
            'h' | 'H' | 's' | 'S' => put(Sign::Hour),
            '1'..='9' => put(Sign::Literal(true)),
            other => put(literal(other)),
        }
    }
    all
}

fn is_general(rest: &core::iter::Peekable<core::str::Chars<'_>>) -> bool {
    let word: String = rest.clone().take("eneral".len()).collect();
    word.eq_ignore_ascii_case("eneral")
}

fn is_elapsed(inside: &str) -> bool {
    let first = inside.chars().next();
    inside.chars().all(|letter| {
        Some(letter.to_ascii_lowercase()) == first.map(|one| one.to_ascii_lowercase())
    })
}

/// `>=100` as its sign and its number.
fn condition(text: &str) -> Option<(String, f64)> {
    let at = text.find(|letter: char| !matches!(letter, '<' | '>' | '='))?;
    let (sign, limit) = text.split_at(at);
    Some((sign.to_owned(), limit.trim().parse().ok()?))
}

/// The section that is for a number.
fn choose(sections: &[Section], number: f64) -> Option<&Section> {
    // The fourth is for texts.
    let sections = sections.get(..sections.len().min(3)).unwrap_or(sections);
    let holds = |section: &Section| {
        let (sign, limit) = section.condition.as_ref()?;
        let order = number.partial_cmp(limit)?;
        Some(match sign.as_str() {
            "<" => order.is_lt(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            ">=" => order.is_ge(),
            "<>" => order.is_ne(),
            _ => order.is_eq(),
        })
    };
    let is_last = |at: usize| at + 1 == sections.len();
    let found = sections.iter().enumerate().find(|(at, section)| {
        holds(section).unwrap_or(match at {
            _ if is_last(*at) => true,
            0 if sections.len() == 2 => number >= 0.0,
            0 => number > 0.0,
            _ => number < 0.0,
        })
    });
    found.map(|(_, section)| section)
}

impl Section {
    fn shows(&self, number: f64) -> Shown {
        let has = |sign| self.signs.contains(&sign);
        if has(Sign::Day) || has(Sign::Month) && !has(Sign::Hour) {
            return Shown::Day;
        }
        let percents = self.signs.iter().filter(|sign| **sign == Sign::Percent);
        let is_same = match self.digits() {
            // A nought without a place for it is not shown.
            Some(digits) => {
                let is_seen = number.abs() > 0.0 || has(Sign::Zero);
                is_seen && self.is_in_one(digits) && !self.is_scaled()
            }
            None => has(Sign::General),
        };
        match percents.count() {
            _ if !is_same || has(Sign::Hour) => Shown::Other,
            0 => Shown::Same,
            1 => Shown::Percent,
            _ => Shown::Other,
        }
    }

    /// From the first place of a digit to the last.
    fn digits(&self) -> Option<&[Sign]> {
        let is_digit = |sign: &Sign| matches!(sign, Sign::Zero | Sign::Digit);
        let first = self.signs.iter().position(is_digit)?;
        self.signs
            .get(first..=self.signs.iter().rposition(is_digit)?)
    }

    /// Whether the digits are those of the number: not `00\.00`, which shows 8750 as 87.50, nor `"1"0`,
    /// which shows 5 as 15. The denominator of `# ?/8` may be given.
    fn is_in_one(&self, digits: &[Sign]) -> bool {
        let is_literal = |sign: &Sign| matches!(sign, Sign::Literal(_));
        let is_digit = |sign: &Sign| *sign == Sign::Literal(true);
        let slash = |signs: &[Sign]| signs.iter().position(|sign| *sign == Sign::Slash);
        let before = |signs: &[Sign]| {
            signs
                .iter()
                .take(slash(signs).unwrap_or(signs.len()))
                .copied()
                .collect::<Vec<_>>()
        };
        !before(digits).iter().any(is_literal) && !before(&self.signs).iter().any(is_digit)
    }

    /// Whether a comma after the digits divides by a thousand: `0,` and `0.0,`.
    fn is_scaled(&self) -> bool {
        self.signs.iter().enumerate().any(|(at, sign)| {
            let mut rest = self.signs.get(at..).unwrap_or_default().iter();
            let next = rest.find(|sign| !matches!(sign, Sign::Comma | Sign::Space));
            *sign == Sign::Comma && !matches!(next, Some(Sign::Zero | Sign::Digit))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_of_a_number_is_told_from_its_format() {
        let same = [
            "General",
            "0",
            "0.00",
            "#,##0.00",
            "@",
            "0.00E+00",
            "##0.0E+0",
            "# ?/?",
            "# ??/16",
            "# ?/100",
            "[$Rp-421]#,##0.00",
            "\"Rp.\"#,##0;[Red]\\-\"Rp.\"#,##0",
            "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
            "0\"%\"",
            "0\\%",
            "0_%",
            "0*%",
            "0\" poin\"",
            "#\\ ##0",
            "[Blue][>=80]0.0;[Red]0.0",
            "[<=1]0%;0.00",
            "General\" poin\"",
            "0;-0%",
        ];
        for code in same {
            assert_eq!(shown(code, 85.0), Shown::Same, "{code}");
        }
        for code in [
            "0%",
            "0.00%",
            "0.00 %",
            "0%;-0%",
            "[Red]0.0%",
            "[<=1]0%;0.00",
            "0%_)",
            "%0",
            "#0.##%",
            "[$-421]0%",
            "0%;0%;0",
        ] {
            assert_eq!(shown(code, 0.85), Shown::Percent, "{code}");
        }
        for code in [
            "yyyy\\-mm\\-dd",
            "d-mmm",
            "[$-421]dd mmmm yyyy",
            "mmm\\-yy",
            "dd/mm/yy h:mm",
            "[$-F800]dddd",
            "mmmm",
        ] {
            assert_eq!(shown(code, 85.0), Shown::Day, "{code}");
        }
        for code in [
            "0,",
            "0.0,",
            "#,##0.0,,\"jt\"",
            "0,%",
            "h:mm",
            "[h]:mm",
            "mm:ss.0",
            "h:mm AM/PM",
            ";;;",
            "\"85\"",
            "\"1\"0",
            "1#",
            "00\\.00",
            "000-000",
            "0%%",
            "[>90]0;",
            "00\".\"00",
        ] {
            assert_eq!(shown(code, 85.0), Shown::Other, "{code}");
        }
        assert_eq!(shown("#", 0.0), Shown::Other, "a nought that is not shown");
        assert_eq!(shown("0;0;\"-\"", 0.0), Shown::Other);
        assert_eq!(shown("0;0;0", 0.0), Shown::Same);
    }
}
