//! Numbers as people here write them, with the mark of their language.

use swanilai::number::{Decimal, Points};
use swanilai::text::Lang;

pub(crate) use swanilai::number::{NumberFault, typed as parse};

/// The decimal mark of a language.
const fn mark(lang: Lang) -> char {
    match lang {
        Lang::Id => ',',
        Lang::En => '.',
    }
}

/// A rounded number with all its decimals: `60,80`.
pub(crate) fn points(points: Points, lang: Lang) -> String {
    points.padded(mark(lang))
}

/// A number for a field in which it is typed on: three decimals after a point would be asked about.
pub(crate) fn editable(number: Decimal, lang: Lang) -> String {
    let words = short(number, lang);
    let decimals = words.split_once('.').map(|(_, decimals)| decimals.len());
    if decimals == Some(3) {
        return format!("{words}0");
    }
    words
}

/// A number as short as it can be: `21,85`, `100`.
pub(crate) fn short(number: Decimal, lang: Lang) -> String {
    number.to_string().replace('.', &mark(lang).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_is_filled_with_is_read_as_that_very_number() {
        for written in ["87.995", "1.234", "0.125", "100", "60.8", "3.14159"] {
            let number = Decimal::parse(written).unwrap();
            for lang in [Lang::Id, Lang::En] {
                let shown = editable(number, lang);
                assert_eq!(
                    parse(&shown, Decimal::whole(100)),
                    Ok(Some(number)),
                    "{shown}"
                );
            }
        }
    }
}
