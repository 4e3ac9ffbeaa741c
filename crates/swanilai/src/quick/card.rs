//! The published result card: class and zone are those of the score, whatever somebody wrote.

use super::{Lines, name, pack};
use crate::instrument::Instrument;
use crate::number::{Fraction, typed};
use crate::score::Standing;

/// Classifies a score, or the bounds of an open one: `e` and the standing, or `f` and what is wrong.
/// Nothing where there is no such instrument.
#[must_use]
pub fn card(packs: &[Instrument], id: &str, low: &str, high: &str) -> String {
    let Some(rules) = pack(packs, id) else {
        return String::new();
    };
    let mut out = Lines(String::new());
    let number = |text: &str| match typed(text, rules.max) {
        Ok(Some(number)) => Ok(Fraction::from(number)),
        Ok(None) => Err("empty"),
        Err(why) => Err(name(why)),
    };
    let bounds = match (number(low), number(high)) {
        (Ok(low), Ok(high)) if low <= high => Ok((low, high)),
        (Ok(_), Ok(_)) => Err("order"),
        (Err(why), _) | (_, Err(why)) => Err(why),
    };
    match bounds {
        Err(why) => {
            out.line("f");
            out.field(why);
        }
        Ok((low, high)) => {
            let is_complete = low == high;
            let round = |exact: &Fraction| exact.round_half_up(rules.decimals);
            let counts = (u32::from(is_complete), 1);
            let found = Standing::known(rules, round(&low), round(&high), is_complete, counts);
            out.line("e");
            out.standing(rules, &found);
        }
    }
    out.0
}
