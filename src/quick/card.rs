//! The published result card: class and zone are those of the score, whatever somebody wrote.

use super::sheet::kind;
use super::{Slim, pack, standing};
use crate::json::Node;
use crate::number::{Fraction, typed};
use crate::score::Standing;

/// Classifies a score, or the bounds of an open one; `fault` says what cannot be read.
/// None where there is no such instrument.
#[must_use]
pub fn card(packs: &[Slim], id: &str, low: &str, high: &str) -> Option<Node> {
    let rules = &*pack(packs, id)?.instrument;
    let number = |text: &str| match typed(text, rules.max) {
        Ok(Some(number)) => Ok(Fraction::from(number)),
        Ok(None) => Err("empty"),
        Err(fault) => Err(kind(fault)),
    };
    let (low, high) = match (number(low), number(high)) {
        (Ok(low), Ok(high)) if low <= high => (low, high),
        (Ok(_), Ok(_)) => return Some(fault("order")),
        (Err(why), _) | (_, Err(why)) => return Some(fault(why)),
    };
    let is_complete = low == high;
    let found = Standing::known(
        rules,
        low.round_half_up(rules.decimals),
        high.round_half_up(rules.decimals),
        is_complete,
        (u32::from(is_complete), 1),
    );
    Some(standing(rules, &found, false))
}

fn fault(why: &str) -> Node {
    Node::object(vec![("fault", Node::text(why))])
}
