//! Both sides of a trial: the entity, the units that change, and their dimensions.

use crate::components::difference::both as both_words;
use crate::components::table::{cell, heads, region};
use crate::i18n::{fill, scenario as text};
use crate::pages::result::View;
use crate::pages::result::units::{class_of, score_words, tally_words};
use std::iter;
use swanilai::assessment::Unit;
use swanilai::compare::minus;
use swanilai::instrument::NodeId;
use swanilai::number::Points;
use swanilai::score::{Standing, Tally, UnitScore};
use swanilai::whatif::WhatIf;
use yew::{Html, html};

/// The table.
pub(crate) fn side_by_side(view: &View, found: &WhatIf) -> Html {
    let lang = view.lang;
    let heads = heads(&[
        text::unit(lang),
        text::before(lang),
        text::after(lang),
        text::difference(lang),
    ]);
    let pairs = view.assessment.units.iter().zip(&found.before.units);
    let compared = pairs.map(|(unit, before)| {
        // Units may be left out: what is there is found by its id.
        let at = found.changed.units.iter().position(|one| one.id == unit.id);
        (unit, before, at.and_then(|at| found.after.units.get(at)))
    });
    let (same, changed): (Vec<_>, Vec<_>) = compared.partition(|(_, before, after)| {
        after.is_some_and(|after| after.whole == before.whole && after.nodes == before.nodes)
    });
    let rows = changed
        .into_iter()
        .flat_map(|(unit, before, after)| unit_rows(view, unit, before, after));
    let caption = text::side_by_side(lang);
    let table = html! {
        <table class="trial-table sticky-first">
            <caption>{ caption }</caption>
            <thead>
                <tr>{ heads }</tr>
            </thead>
            <tbody>
                <tr class="depth-0" key="entity">
                    <th scope="row"><strong>{ text::entity(lang) }</strong></th>
                    { both(view, &found.before.entity, Some(&found.after.entity), false) }
                </tr>
                <>{ for rows }</>
            </tbody>
        </table>
    };
    html! {
        <>
            <h3>{ caption }</h3>
            { region(caption, table) }
            if !same.is_empty() {
                <p class="quiet">{ fill(text::others_same(lang), &[("count", &same.len().to_string())]) }</p>
            }
        </>
    }
}

/// Now, then and the difference of a score.
fn both(view: &View, before: &Standing, after: Option<&Standing>, for_unit: bool) -> Html {
    let lang = view.lang;
    let side = |standing: &Standing| {
        html! {
            <td>
                <strong>{ score_words(standing, lang) }</strong>
                <br />
                { class_of(&view.instrument, standing, for_unit, lang) }
            </td>
        }
    };
    html! {
        <>
            { side(before) }
            { after.map_or_else(|| cell(text::left_out(lang)), side) }
            { cell(&changed(view, before, after)) }
        </>
    }
}

/// The difference, with a word; of both ends where the score is open.
fn changed(view: &View, before: &Standing, after: Option<&Standing>) -> String {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let Some(after) = after else {
        return "–".to_owned();
    };
    if let (Some(from), Some(to)) = (before.score, after.score) {
        return both_words(minus(to.decimal(), from.decimal()), decimals, lang);
    }
    let of =
        |from: Points, to: Points| both_words(minus(to.decimal(), from.decimal()), decimals, lang);
    fill(
        text::range_change(lang),
        &[
            ("low", &of(before.low, after.low)),
            ("high", &of(before.high, after.high)),
        ],
    )
}

fn unit_rows(view: &View, unit: &Unit, before: &UnitScore, after: Option<&UnitScore>) -> Vec<Html> {
    let then = after.map(|after| &after.standing);
    let whole = html! {
        <tr key={unit.id.as_str()}>
            <th scope="row"><bdi>{ &unit.name }</bdi></th>
            { both(view, &before.standing, then, true) }
        </tr>
    };
    let dimensions = view.instrument.dimensions();
    let rows = dimensions.filter_map(|id| dimension_row(view, unit, before, after, id));
    iter::once(whole).chain(rows).collect()
}

/// A dimension, where it changes.
fn dimension_row(
    view: &View,
    unit: &Unit,
    before: &UnitScore,
    after: Option<&UnitScore>,
    id: NodeId,
) -> Option<Html> {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let node = view.instrument.nodes.get(id)?;
    let (from, to) = (before.nodes.get(id), after?.nodes.get(id));
    if from == to {
        return None;
    }
    let show = |tally: Option<&Tally>| {
        tally.map_or_else(
            || "–".to_owned(),
            |tally| tally_words(tally, decimals, lang),
        )
    };
    let points = |tally: Option<&Tally>| {
        let tally = tally.filter(|tally| tally.applies)?;
        Some(tally.points(decimals)?.decimal())
    };
    let difference = match (points(from), points(to)) {
        (Some(from), Some(to)) => both_words(minus(to, from), decimals, lang),
        _ => "–".to_owned(),
    };
    Some(html! {
        <tr class="depth-2" key={format!("{}/{}", unit.id, node.id)}>
            <th scope="row">{ &view.texts.node(&node.id).name }</th>
            { cell(&show(from)) }
            { cell(&show(to)) }
            { cell(&difference) }
        </tr>
    })
}
