//! What a result rests on: parts that others judge, and assumptions.

use super::result::View;
use super::result_units::span;
use crate::instrument::{Instrument, NodeId};
use crate::number::Fraction;
use crate::score::UnitScore;
use crate::ui::route::Route;
use crate::ui::text::{fill, number, result as text};
use yew::prelude::*;

/// The score with and without the parts a unit cannot observe itself (requirement ID-3).
#[component]
pub(super) fn Apart(view: &View) -> Html {
    let View { instrument, scored, texts, lang, .. } = view;
    let lang = *lang;
    let indicators: Vec<NodeId> = instrument.indicators().filter(|id| is_others(instrument, *id)).collect();
    if indicators.is_empty() {
        return Html::default();
    }
    let units: Vec<Parts> = scored.units.iter().filter_map(|unit| parts(unit, instrument)).collect();
    let hidden = scored.units.len().saturating_sub(units.len());
    let names = indicators.iter().filter_map(|id| {
        let node = instrument.nodes.get(*id)?;
        Some(html! { <li>{ texts.node(&node.id).name }</li> })
    });
    html! {
        <section>
            <h2>{ text::apart(lang) }</h2>
            <p>{ text::apart_why(lang) }</p>
            if units.is_empty() {
                <p>{ text::apart_impossible(lang) }</p>
            } else {
                { figures(view, &units) }
                if hidden > 0 {
                    <p class="quiet">{ fill(text::apart_hidden(lang), &[("count", &hidden.to_string())]) }</p>
                }
            }
            <details>
                <summary>{ fill(text::apart_list(lang), &[("count", &indicators.len().to_string())]) }</summary>
                <ul>{ for names }</ul>
            </details>
        </section>
    }
}

fn figures(view: &View, units: &[Parts]) -> Html {
    let View { instrument, scored, lang, .. } = view;
    let lang = *lang;
    let count = Fraction::whole(u32::try_from(units.len()).unwrap_or(u32::MAX));
    let mean = |of: fn(&Parts) -> &Fraction| units.iter().map(of).sum::<Fraction>().over(&count).round_half_up(instrument.decimals);
    let max = number::short(instrument.max, lang);
    let weight = number::points(mean(|unit| &unit.others.weight), lang);
    let others = span(mean(|unit| &unit.others.low), mean(|unit| &unit.others.high), lang);
    let own = span(mean(|unit| &unit.own.low), mean(|unit| &unit.own.high), lang);
    let own_weight = number::points(mean(|unit| &unit.own.weight), lang);
    html! {
        <>
            <p>{ fill(text::apart_points(lang), &[("points", &others), ("weight", &weight), ("max", &max)]) }</p>
            <p><strong>{ fill(text::apart_rest(lang), &[("points", &own), ("max", &own_weight)]) }</strong></p>
            if scored.units.len() > 1 {
                <p class="quiet">{ fill(text::apart_base(lang), &[("count", &units.len().to_string())]) }</p>
            }
        </>
    }
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
    let indicator = instrument.nodes.get(id).and_then(|node| node.indicator.as_ref());
    indicator.is_some_and(|indicator| !indicator.self_observed)
}

/// The indicators below a node, or the node itself.
fn indicators(instrument: &Instrument, id: NodeId) -> Vec<NodeId> {
    let Some(node) = instrument.nodes.get(id) else { return Vec::new() };
    if node.indicator.is_some() {
        return vec![id];
    }
    node.children.iter().flat_map(|child| indicators(instrument, *child)).collect()
}

/// What acted on the result and is only assumed, grouped by reason.
#[component]
pub(super) fn Assumptions(view: &View) -> Html {
    let View { instrument, scored, lang, .. } = view;
    let lang = *lang;
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for assumption in &scored.assumptions {
        match groups.iter_mut().find(|(reason, _)| *reason == assumption.reason) {
            Some((_, paths)) => paths.push(&assumption.path),
            None => groups.push((&assumption.reason, vec![&assumption.path])),
        }
    }
    let items = groups.iter().map(|(reason, paths)| {
        let count = fill(text::assumption_places(lang), &[("count", &paths.len().to_string())]);
        html! {
            <li key={(*reason).to_owned()}>
                { instrument.reason(reason, lang) }
                <details>
                    <summary>{ count }</summary>
                    <ul>{ for paths.iter().map(|path| html! { <li><code>{ *path }</code></li> }) }</ul>
                </details>
            </li>
        }
    });
    html! {
        <section>
            <h2>{ text::assumptions(lang) }</h2>
            if groups.is_empty() {
                <p>{ text::assumptions_none(lang) }</p>
            } else {
                <p>{ text::assumptions_intro(lang) }</p>
                <details>
                    <summary>{ fill(text::assumptions_summary(lang), &[("count", &groups.len().to_string())]) }</summary>
                    <ul>{ for items }</ul>
                </details>
            }
            <p><a href={Route::Instrument(instrument.id.clone()).href()}>{ text::see_rules(lang) }</a></p>
        </section>
    }
}
