//! Numbers and days in words, as papers repeat them: *sembilan puluh koma satu enam*.
//!
//! The words say exactly the figure that is shown: the whole part as a number, every decimal as a digit.

mod day;
mod english;
mod indonesian;

pub use day::{month, weekday};

use crate::number::{Decimal, Points};
use crate::text::Lang;

/// Names of thousands, millions and so on, by how many groups of three digits follow.
type Groups = [&'static str; 7];

/// A whole number in words.
#[must_use]
pub fn whole(number: u64, lang: Lang) -> String {
    match lang {
        Lang::Id => indonesian::whole(number),
        Lang::En => english::whole(number),
    }
}

/// A rounded number in words, with all the decimals it is shown with.
#[must_use]
pub fn points(points: Points, lang: Lang) -> String {
    literal(&points.padded('.'), lang)
}

/// A number in words, with as many decimals as it has.
#[must_use]
pub fn decimal(number: Decimal, lang: Lang) -> String {
    literal(&number.to_string(), lang)
}

/// The words of a plain literal such as `-12.05`.
fn literal(literal: &str, lang: Lang) -> String {
    let (comma, minus) = match lang {
        Lang::Id => ("koma", "minus"),
        Lang::En => ("point", "minus"),
    };
    let digits = literal.strip_prefix('-');
    let (before, after) = {
        let plain = digits.unwrap_or(literal);
        plain.split_once('.').unwrap_or((plain, ""))
    };
    let mut words = Vec::new();
    if digits.is_some() {
        words.push(minus.to_owned());
    }
    // What is written has at most twenty digits before its mark, so it is always a word's number.
    words.push(whole(before.parse().unwrap_or(u64::MAX), lang));
    if !after.is_empty() {
        words.push(comma.to_owned());
    }
    words.extend(after.bytes().map(|byte| {
        let digit = u64::from(byte.wrapping_sub(b'0'));
        whole(digit, lang)
    }));
    words.join(" ")
}

/// The groups of three digits of a number, the highest first, each with how many follow it; groups of
/// zeros are left out.
fn groups(number: u64) -> Vec<(u64, usize)> {
    let mut found = Vec::new();
    let mut rest = number;
    for after in 0..7 {
        if !rest.is_multiple_of(1_000) {
            found.push((rest % 1_000, after));
        }
        rest /= 1_000;
    }
    found.reverse();
    found
}

/// A word of a list; nothing where there is none.
fn word(list: &[&'static str], at: u64) -> &'static str {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    list.get(at).copied().unwrap_or_default()
}
