//! The quick calculator and the result card of the light pages: a few typed numbers in, values out.
//!
//! The rules are those of [`crate::score`]; here is only what a small page needs to ask them.
//! Numbers go out as texts with all their decimals and a point.

mod card;
mod packs;
mod sheet;

pub use card::card;
pub use packs::{Slim, packs};
pub use sheet::calculate;

use crate::instrument::{Class, Instrument, Status, Zone, current};
use crate::json::{Node, Value};
use crate::score::Standing;
use crate::text::Lang;

/// What a page shows of every instrument: names, dimensions, classes.
#[must_use]
pub fn list(packs: &[Slim]) -> Node {
    Node::list(packs.iter().map(describe))
}

fn describe(pack: &Slim) -> Node {
    let rules = &*pack.instrument;
    let dimensions = rules.dimensions().filter_map(|id| rules.nodes.get(id));
    let dimension = |node: &crate::instrument::Node| {
        let weight = node.weight.points.round_half_up(6).decimal();
        Node::object(vec![
            ("id", Node::text(&node.id)),
            ("name", both(|lang| pack.name(&node.id, lang))),
            ("weight", Node::text(weight.to_string())),
            ("most", Node::text(node.most().to_string())),
        ])
    };
    Node::object(vec![
        ("id", Node::text(&rules.id)),
        ("version", Node::text(&rules.version)),
        ("digest", Node::text(&rules.digest)),
        ("name", both(|lang| rules.name(lang))),
        ("year", Node::whole(rules.year())),
        ("current", (rules.id == current().id).into()),
        ("draft", (rules.status == Status::Draft).into()),
        ("max", Node::text(rules.max.to_string())),
        (
            "kind",
            Node::optional_text(rules.kinds.first().map(String::as_str)),
        ),
        ("conditions", (!rules.conditions.is_empty()).into()),
        ("dimensions", Node::list(dimensions.map(dimension))),
        (
            "classes",
            Node::list(rules.classes.iter().map(|found| class(found, false))),
        ),
    ])
}

fn both<'t>(text: impl Fn(Lang) -> &'t str) -> Node {
    Node::list(Lang::ALL.map(|lang| Node::text(text(lang))))
}

/// A class: code, name, zone, and where it begins.
fn class(class: &Class, for_unit: bool) -> Node {
    let name = if for_unit {
        class.unit_name()
    } else {
        &class.name
    };
    Node::object(vec![
        ("code", Node::optional_text(class.code.as_deref())),
        ("name", Node::text(name)),
        ("zone", Node::optional_text(class.zone.map(Zone::name))),
        ("min", Node::text(class.min.to_string())),
    ])
}

/// Where a unit or the entity stands.
fn standing(rules: &Instrument, standing: &Standing, for_unit: bool) -> Node {
    let named = |index: Option<usize>| {
        let found = index.and_then(|index| rules.classes.get(index));
        found.map_or(Value::Null.into(), |found| class(found, for_unit))
    };
    let projected = standing.projected.as_ref();
    Node::object(vec![
        (
            "score",
            Node::optional_text(standing.score.map(|score| score.padded('.')).as_deref()),
        ),
        ("low", Node::text(standing.low.padded('.'))),
        ("high", Node::text(standing.high.padded('.'))),
        ("class", named(standing.class)),
        ("zone", Node::optional_text(standing.zone.map(Zone::name))),
        (
            "projected",
            Node::optional_text(projected.map(|found| found.score.padded('.')).as_deref()),
        ),
        (
            "disputed",
            standing
                .score
                .is_some_and(|score| rules.disputed_class(score).is_some())
                .into(),
        ),
        ("answered", Node::whole(standing.answered)),
        ("total", Node::whole(standing.total)),
    ])
}

fn pack<'p>(packs: &'p [Slim], id: &str) -> Option<&'p Slim> {
    packs.iter().find(|pack| pack.instrument.id == id)
}
