//! What a result rests on: parts that others judge, and assumptions.

use super::result::{View, folded};
use super::result_units::span;
use crate::instrument::{Instrument, NodeId};
use crate::number::{Fraction, Points};
use crate::score::UnitScore;
use crate::ui::platform::view::{all, el, link, nothing, p, say, when};
use crate::ui::route::Route;
use crate::ui::text::{fill, number, result as text};
use yew::Html;

/// The score with and without the parts a unit cannot observe itself (requirement ID-3).
pub(super) fn apart(view: &View) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let mut names = Vec::new();
    for id in instrument.indicators() {
        if let Some(node) = instrument
            .nodes
            .get(id)
            .filter(|_| is_others(instrument, id))
        {
            names.push(say("li", "", &view.texts.node(&node.id).name));
        }
    }
    if names.is_empty() {
        return nothing();
    }
    let units: Vec<Parts> = view
        .scored
        .units
        .iter()
        .filter_map(|unit| parts(unit, instrument))
        .collect();
    let hidden = view.scored.units.len().saturating_sub(units.len());
    let content = if units.is_empty() {
        p(text::apart_impossible(lang))
    } else {
        let note = || {
            say(
                "p",
                "quiet",
                &fill(text::apart_hidden(lang), &[("count", &hidden.to_string())]),
            )
        };
        all([figures(view, &units), when(hidden > 0, note)])
    };
    let count = names.len();
    el("section")
        .child(say("h2", "", text::apart(lang)))
        .child(p(text::apart_why(lang)))
        .child(content)
        .child(folded(
            text::apart_list(lang),
            count,
            el("ul").children(names).done(),
        ))
        .done()
}

fn figures(view: &View, units: &[Parts]) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let count = units.len();
    let mean = |of: fn(&Parts) -> &Fraction| -> Points {
        let mut sum = Fraction::ZERO;
        for unit in units {
            sum = sum.plus(of(unit));
        }
        sum.over(&Fraction::whole(u32::try_from(count).unwrap_or(u32::MAX)))
            .round_half_up(instrument.decimals)
    };
    let max = number::short(instrument.max, lang);
    let weight = number::points(mean(|unit| &unit.others.weight), lang);
    let others = span(
        mean(|unit| &unit.others.low),
        mean(|unit| &unit.others.high),
        lang,
    );
    let own = span(
        mean(|unit| &unit.own.low),
        mean(|unit| &unit.own.high),
        lang,
    );
    let own_weight = number::points(mean(|unit| &unit.own.weight), lang);
    let rest = fill(
        text::apart_rest(lang),
        &[("points", &own), ("max", &own_weight)],
    );
    all([
        p(&fill(
            text::apart_points(lang),
            &[("points", &others), ("weight", &weight), ("max", &max)],
        )),
        el("p").child(say("strong", "", &rest)).done(),
        when(view.scored.units.len() > 1, || {
            say(
                "p",
                "quiet",
                &fill(text::apart_base(lang), &[("count", &count.to_string())]),
            )
        }),
    ])
}

/// Lowest and highest points, and the most there can be.
#[derive(Default)]
struct Part {
    low: Fraction,
    high: Fraction,
    weight: Fraction,
}

/// A unit's points, told apart by who judges them.
struct Parts {
    others: Part,
    own: Part,
}

/// Tells a unit's points apart; none where its details are not known that far.
fn parts(unit: &UnitScore, instrument: &Instrument) -> Option<Parts> {
    let mut others = Part::default();
    let mut add = |id: NodeId| {
        if let Some(tally) = unit.nodes.get(id) {
            others.low = others.low.plus(&tally.earned);
            others.high = others.high.plus(&tally.high());
            others.weight = others.weight.plus(&tally.weight);
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
    let own = Part {
        low: whole.earned.minus(&others.low),
        high: whole.high().minus(&others.high),
        weight: whole.weight.minus(&others.weight),
    };
    Some(Parts { others, own })
}

/// Whether others judge an indicator.
fn is_others(instrument: &Instrument, id: NodeId) -> bool {
    let indicator = instrument
        .nodes
        .get(id)
        .and_then(|node| node.indicator.as_ref());
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

/// What acted on the result and is only assumed, grouped by reason.
pub(super) fn assumptions(view: &View) -> Html {
    let lang = view.lang;
    let mut groups: Vec<(&str, Vec<Html>)> = Vec::new();
    for assumption in &view.scored.assumptions {
        let path = el("li").child(say("code", "", &assumption.path)).done();
        match groups
            .iter_mut()
            .find(|(reason, _)| *reason == assumption.reason)
        {
            Some((_, paths)) => paths.push(path),
            None => groups.push((&assumption.reason, vec![path])),
        }
    }
    let count = groups.len();
    let mut items = Vec::new();
    for (reason, paths) in groups {
        let count = paths.len();
        let places = folded(
            text::assumption_places(lang),
            count,
            el("ul").children(paths).done(),
        );
        items.push(
            el("li")
                .key(reason)
                .text(view.instrument.reason(reason, lang))
                .child(places)
                .done(),
        );
    }
    let content = if items.is_empty() {
        p(text::assumptions_none(lang))
    } else {
        let list = el("ul").children(items).done();
        all([
            p(text::assumptions_intro(lang)),
            folded(text::assumptions_summary(lang), count, list),
        ])
    };
    let rules = link(
        Route::Instrument(view.instrument.id.clone()).href(),
        text::see_rules(lang),
    );
    el("section")
        .child(say("h2", "", text::assumptions(lang)))
        .child(content)
        .child(el("p").child(rules.done()).done())
        .done()
}
