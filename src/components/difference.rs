//! A difference as people read it: with its sign, and with a word.

use crate::i18n::{Lang, compare as text, fill, number};
use swanilai::number::{Decimal, Points};

/// `+3,90`, `−1,20` or `0,00`; more decimals only where there are more.
pub(crate) fn signed(difference: Decimal, decimals: u8, lang: Lang) -> String {
    let sign = match difference.millionths() {
        0 => "",
        value if value < 0 => "−",
        _ => "+",
    };
    format!("{sign}{}", size(difference, decimals, lang))
}

/// `naik 3,90`, `turun 1,20` or `tetap`.
pub(crate) fn moved(difference: Decimal, decimals: u8, lang: Lang) -> String {
    let template = match difference.millionths() {
        0 => return text::same(lang).to_owned(),
        value if value < 0 => text::fell(lang),
        _ => text::rose(lang),
    };
    fill(template, &[("points", &size(difference, decimals, lang))])
}

/// `+3,90 (naik)`, or `tetap` alone: sign and word, so that neither has to be guessed.
pub(crate) fn both(difference: Decimal, decimals: u8, lang: Lang) -> String {
    let word = match difference.millionths() {
        0 => return text::same(lang).to_owned(),
        value if value < 0 => text::down(lang),
        _ => text::up(lang),
    };
    format!("{} ({word})", signed(difference, decimals, lang))
}

/// A number without its sign, with all its decimals: `60,80`.
pub(crate) fn size(number: Decimal, decimals: u8, lang: Lang) -> String {
    let millionths = number.millionths().unsigned_abs();
    let unit = 10_u64.pow(6_u32.saturating_sub(u32::from(decimals)));
    if millionths.is_multiple_of(unit) {
        return number::points(Points::from_scaled(millionths / unit, decimals), lang);
    }
    let exact = i64::try_from(millionths).ok();
    let exact = exact.and_then(Decimal::from_millionths).unwrap_or(number);
    number::short(exact, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_have_a_sign_and_all_decimals() {
        let show = |text: &str| signed(Decimal::parse(text).unwrap(), 2, Lang::Id);
        assert_eq!(show("3.9"), "+3,90");
        assert_eq!(show("-1.2"), "−1,20");
        assert_eq!(show("0"), "0,00");
        assert_eq!(show("0.125"), "+0,125");
    }
}
