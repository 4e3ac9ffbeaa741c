//! Weights of nodes for which none is published.

use super::model::{Instrument, Node, NodeId, Provenance};
use crate::number::Fraction;

/// Gives every node its points: the published weight, or an equal share of what the published
/// siblings leave of the parent (product rule 2, assumed).
pub(crate) fn weigh(instrument: &mut Instrument) {
    let equal_share = instrument
        .rules
        .iter()
        .find(|rule| rule.id == "equal-share")
        .map(|rule| rule.provenance.clone());
    let equal_share = equal_share.as_ref();
    let max = &Fraction::from(instrument.max);
    let nodes = &mut instrument.nodes;
    let top: Vec<NodeId> = nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| node.parent.is_none())
        .map(|(id, _)| id)
        .collect();
    share(nodes, &top, max, equal_share);
    for parent in 0..nodes.len() {
        let Some((children, points)) = nodes
            .get(parent)
            .map(|node| (node.children.clone(), node.weight.points.clone()))
        else {
            continue;
        };
        share(nodes, &children, &points, equal_share);
    }
    // Scores are sums of these: over one bottom, their tops are simply added.
    let mut points: Vec<&mut Fraction> = nodes
        .iter_mut()
        .map(|node| &mut node.weight.points)
        .collect();
    Fraction::align(&mut points);
}

fn share(
    nodes: &mut [Node],
    children: &[NodeId],
    whole: &Fraction,
    equal_share: Option<&Provenance>,
) {
    let published: Vec<Option<Fraction>> = children
        .iter()
        .map(|id| {
            nodes
                .get(*id)
                .and_then(|node| node.weight.published)
                .map(Fraction::from)
        })
        .collect();
    let known: Fraction = published.iter().flatten().sum();
    let unknown = u32::try_from(published.iter().filter(|weight| weight.is_none()).count())
        .unwrap_or(u32::MAX);
    let each = whole.minus(&known).over(&Fraction::whole(unknown));
    for (id, published) in children.iter().zip(published) {
        let Some(node) = nodes.get_mut(*id) else {
            continue;
        };
        if let Some(points) = published {
            node.weight.points = points;
        } else {
            node.weight.points = each.clone();
            if let Some(provenance) = equal_share {
                node.weight.provenance = provenance.clone();
            }
        }
    }
}
