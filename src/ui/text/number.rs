//! Numbers as people here write them, with the mark of their language.

use crate::number::{Decimal, Points};
use crate::text::Lang;

pub(in crate::ui) use crate::number::{NumberFault, typed as parse};

/// The decimal mark of a language.
const fn mark(lang: Lang) -> char {
    match lang {
        Lang::Id => ',',
        Lang::En => '.',
    }
}

/// A rounded number with all its decimals: `60,80`.
pub(in crate::ui) fn points(points: Points, lang: Lang) -> String {
    points.padded(mark(lang))
}

/// A number as short as it can be: `21,85`, `100`.
pub(in crate::ui) fn short(number: Decimal, lang: Lang) -> String {
    number.to_string().replace('.', &mark(lang).to_string())
}
