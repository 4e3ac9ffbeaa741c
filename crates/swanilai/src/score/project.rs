//! Where a score would end if what is open went like what is answered.
//!
//! Every unanswered indicator takes the weighted mean mark of the answered ones in the nearest
//! enclosing node that has any: its variable, else its dimension, its unit, the entity.

use super::unit::Tally;
use crate::instrument::{Instrument, NodeId};
use crate::number::Fraction;

/// The weighted mean mark of what is answered in several units, which weigh the same.
pub(super) fn mean_mark(units: &[&Tally]) -> Option<Fraction> {
    let mut all = Tally::default();
    for unit in units {
        all.weight = all.weight.plus(&unit.weight);
        all.earned = all.earned.plus(&unit.earned);
        all.open = all.open.plus(&unit.open);
    }
    mark(&all)
}

/// The weighted mean mark of what is answered below a node.
fn mark(tally: &Tally) -> Option<Fraction> {
    let answered = tally.weight.minus(&tally.open);
    (!answered.is_zero()).then(|| tally.earned.over(&answered))
}

/// The projected score of a unit, or none where nothing is answered anywhere.
pub(super) fn unit(
    instrument: &Instrument,
    nodes: &[Tally],
    whole: &Tally,
    entity_mark: Option<&Fraction>,
) -> Option<Fraction> {
    if whole.open.is_zero() {
        return Some(whole.earned.clone());
    }
    let own = mark(whole);
    let ratio = own.as_ref().or(entity_mark)?;
    if nodes.is_empty() || !whole.applies {
        return Some(whole.earned.plus(&whole.open.times(ratio)));
    }
    let dimensions = instrument
        .dimensions()
        .filter_map(|id| node(instrument, nodes, id, ratio));
    let projected = dimensions.fold(Fraction::ZERO, |sum, part| sum.plus(&part));
    let projected = if nodes.iter().any(|tally| tally.applies) {
        projected
    } else {
        whole.open.times(ratio)
    };
    // The bounds hold for what is projected too.
    Some(if projected > whole.high() {
        whole.high()
    } else {
        projected
    })
}

fn node(
    instrument: &Instrument,
    nodes: &[Tally],
    id: NodeId,
    from_above: &Fraction,
) -> Option<Fraction> {
    let tally = nodes.get(id)?;
    if !tally.applies || tally.open.is_zero() {
        return Some(tally.earned.clone());
    }
    let own = mark(tally);
    let ratio = own.as_ref().unwrap_or(from_above);
    let children = &instrument.nodes.get(id)?.children;
    if children.is_empty() {
        return Some(tally.earned.plus(&tally.open.times(ratio)));
    }
    let parts = children
        .iter()
        .filter_map(|child| node(instrument, nodes, *child, ratio));
    Some(parts.fold(Fraction::ZERO, |sum, part| sum.plus(&part)))
}
