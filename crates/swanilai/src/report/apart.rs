//! The points of parts that a unit cannot observe itself, told apart from the rest (requirement ID-3).

use crate::instrument::{Instrument, NodeId};
use crate::number::{Fraction, Points};
use crate::score::{Scored, UnitScore};

/// Lowest and highest points, and the most there can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// The lowest possible.
    pub low: Points,
    /// The highest possible.
    pub high: Points,
    /// The most there can be.
    pub weight: Points,
}

/// The mean points of the units whose details are known far enough.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Apart {
    /// The indicators that others judge.
    pub indicators: Vec<NodeId>,
    /// What others judge, and the rest; none where no unit is known far enough.
    pub means: Option<(Part, Part)>,
    /// Units that are known far enough.
    pub counted: usize,
    /// Units that are not.
    pub hidden: usize,
}

/// Tells the points apart; none where others judge nothing.
#[must_use]
pub fn apart(instrument: &Instrument, scored: &Scored) -> Option<Apart> {
    let indicators: Vec<NodeId> = instrument
        .indicators()
        .filter(|id| is_others(instrument, *id))
        .collect();
    if indicators.is_empty() {
        return None;
    }
    let units: Vec<Parts> = scored
        .units
        .iter()
        .filter_map(|unit| parts(unit, instrument))
        .collect();
    let count = Fraction::whole(u32::try_from(units.len()).unwrap_or(u32::MAX));
    let mean = |of: fn(&Parts) -> &Fraction| -> Points {
        let sum: Fraction = units.iter().map(of).sum();
        sum.over(&count).round_half_up(instrument.decimals)
    };
    let means = (!units.is_empty()).then(|| {
        let others = Part {
            low: mean(|unit| &unit.others.low),
            high: mean(|unit| &unit.others.high),
            weight: mean(|unit| &unit.others.weight),
        };
        let own = Part {
            low: mean(|unit| &unit.own.low),
            high: mean(|unit| &unit.own.high),
            weight: mean(|unit| &unit.own.weight),
        };
        (others, own)
    });
    Some(Apart {
        indicators,
        means,
        counted: units.len(),
        hidden: scored.units.len().saturating_sub(units.len()),
    })
}

#[derive(Default)]
struct Exact {
    low: Fraction,
    high: Fraction,
    weight: Fraction,
}

/// A unit's points, told apart by who judges them.
struct Parts {
    others: Exact,
    own: Exact,
}

/// Tells a unit's points apart; none where its details are not known that far.
fn parts(unit: &UnitScore, instrument: &Instrument) -> Option<Parts> {
    let mut others = Exact::default();
    let mut add = |id: NodeId| {
        if let Some(tally) = unit.nodes.get(id) {
            others.low.add(&tally.earned);
            others.high.add(&tally.high());
            others.weight.add(&tally.weight);
        }
    };
    if unit.nodes.is_empty() {
        return None;
    }
    for dimension in instrument.dimensions() {
        let below = indicators(instrument, dimension);
        let judged_by_others = below.iter().filter(|id| is_others(instrument, **id));
        if !unit.is_given(dimension, instrument) {
            judged_by_others.for_each(|id| add(*id));
        } else if judged_by_others.clone().count() == below.len() && !below.is_empty() {
            add(dimension);
        } else if judged_by_others.count() > 0 {
            return None;
        }
    }
    let whole = &unit.whole;
    let own = Exact {
        low: whole.earned.minus(&others.low),
        high: whole.high().minus(&others.high),
        weight: whole.weight.minus(&others.weight),
    };
    Some(Parts { others, own })
}

/// Whether others judge an indicator.
#[must_use]
pub fn is_others(instrument: &Instrument, id: NodeId) -> bool {
    let node = instrument.nodes.get(id);
    let indicator = node.and_then(|node| node.indicator.as_ref());
    indicator.is_some_and(|indicator| !indicator.self_observed)
}

/// The indicators below a node, or the node itself.
fn indicators(instrument: &Instrument, id: NodeId) -> Vec<NodeId> {
    let Some(node) = instrument.nodes.get(id) else {
        return Vec::new();
    };
    if node.indicator.is_some() {
        return vec![id];
    }
    node.children
        .iter()
        .flat_map(|child| indicators(instrument, *child))
        .collect()
}
