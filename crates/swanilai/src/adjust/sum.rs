//! How the weights below each node add up.

use crate::instrument::{Instrument, NodeId};
use crate::number::Fraction;

/// The weights below one node, or below the instrument as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sum {
    /// Id of the node; none for the instrument, whose children are the dimensions.
    pub parent: Option<String>,
    /// What they must add up to.
    pub whole: Fraction,
    /// What those that are told add up to.
    pub given: Fraction,
    /// How many are not told.
    pub open: u32,
    /// Whether it adds up.
    pub fit: Fit,
}

/// Whether weights add up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fit {
    /// Exactly.
    Exact,
    /// So much is missing.
    Short(Fraction),
    /// So much is too much.
    Over(Fraction),
    /// What is left is shared by those that are not told, so much each; that is assumed.
    Shared(Fraction),
    /// Nothing is left for those that are not told.
    NothingLeft,
}

impl Fit {
    /// Whether an instrument can be used so.
    #[must_use]
    pub const fn is_good(&self) -> bool {
        matches!(self, Self::Exact | Self::Shared(_))
    }
}

/// The sums of the instrument and of every node that has children, in reading order.
#[must_use]
pub fn sums(instrument: &Instrument) -> Vec<Sum> {
    let top: Vec<NodeId> = instrument.dimensions().collect();
    let mut all = vec![sum(instrument, None, Fraction::from(instrument.max), &top)];
    for node in instrument
        .nodes
        .iter()
        .filter(|node| !node.children.is_empty())
    {
        let whole = node.weight.points.clone();
        all.push(sum(
            instrument,
            Some(node.id.clone()),
            whole,
            &node.children,
        ));
    }
    all
}

fn sum(
    instrument: &Instrument,
    parent: Option<String>,
    whole: Fraction,
    children: &[NodeId],
) -> Sum {
    let (mut given, mut open) = (Fraction::ZERO, 0_u32);
    for node in children.iter().filter_map(|id| instrument.nodes.get(*id)) {
        match node.weight.published {
            Some(weight) => given = given.plus(&Fraction::from(weight)),
            None => open = open.saturating_add(1),
        }
    }
    let fit = match (given.cmp(&whole), open) {
        (core::cmp::Ordering::Greater, _) => Fit::Over(given.minus(&whole)),
        (core::cmp::Ordering::Equal, 0) => Fit::Exact,
        (core::cmp::Ordering::Equal, _) => Fit::NothingLeft,
        (core::cmp::Ordering::Less, 0) => Fit::Short(whole.minus(&given)),
        (core::cmp::Ordering::Less, open) => {
            Fit::Shared(whole.minus(&given).over(&Fraction::whole(open)))
        }
    };
    Sum {
        parent,
        whole,
        given,
        open,
        fit,
    }
}
