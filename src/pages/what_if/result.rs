//! Both sides of a trial: the entity, the units that change, and their dimensions.

use crate::browser::view::{all, el, name, say, text as words_of, when};
use crate::components::difference::both as both_words;
use crate::components::table::{cell, heads, row, scroll, table};
use crate::i18n::{fill, scenario as text};
use crate::pages::result::View;
use crate::pages::result::units::{class_of, score_words, tally_words};
use swanilai::assessment::Unit;
use swanilai::compare::minus;
use swanilai::instrument::NodeId;
use swanilai::number::Points;
use swanilai::score::{Standing, Tally, UnitScore};
use swanilai::whatif::WhatIf;
use yew::Html;

/// The table.
pub(crate) fn side_by_side(view: &View, found: &WhatIf) -> Html {
    let lang = view.lang;
    let heads = heads(&[
        text::unit(lang),
        text::before(lang),
        text::after(lang),
        text::difference(lang),
    ]);
    let mut rows = vec![
        row(
            el("strong").text(text::entity(lang)).done(),
            both(view, &found.before.entity, Some(&found.after.entity), false),
        )
        .class("depth-0")
        .key("entity")
        .done(),
    ];
    let mut same = 0_u32;
    for (unit, before) in view.assessment.units.iter().zip(&found.before.units) {
        // Units may be left out: what is there is found by its id.
        let at = found.changed.units.iter().position(|one| one.id == unit.id);
        let after = at.and_then(|at| found.after.units.get(at));
        if after.is_some_and(|after| after.whole == before.whole && after.nodes == before.nodes) {
            same = same.saturating_add(1);
            continue;
        }
        rows.extend(unit_rows(view, unit, before, after));
    }
    all([
        say("h3", "", text::side_by_side(lang)),
        scroll(
            text::side_by_side(lang),
            table(text::side_by_side(lang), heads, rows).class("trial-table sticky-first"),
        ),
        when(same > 0, || {
            say(
                "p",
                "quiet",
                &fill(text::others_same(lang), &[("count", &same.to_string())]),
            )
        }),
    ])
}

/// Now, then and the difference of a score.
fn both(view: &View, before: &Standing, after: Option<&Standing>, for_unit: bool) -> Vec<Html> {
    let lang = view.lang;
    let side = |standing: &Standing| {
        el("td")
            .child(say("strong", "", &score_words(standing, lang)))
            .child(el("br").done())
            .child(class_of(&view.instrument, standing, for_unit, lang))
            .done()
    };
    let then = after.map_or_else(|| cell(text::left_out(lang)), side);
    vec![side(before), then, cell(&changed(view, before, after))]
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
    let mut rows = vec![
        row(name(&unit.name), both(view, &before.standing, then, true))
            .key(&unit.id)
            .done(),
    ];
    for id in view.instrument.dimensions() {
        rows.extend(dimension_row(view, unit, before, after, id));
    }
    rows
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
    let cells = vec![cell(&show(from)), cell(&show(to)), cell(&difference)];
    Some(
        row(words_of(&view.texts.node(&node.id).name), cells)
            .class("depth-2")
            .key(&format!("{}/{}", unit.id, node.id))
            .done(),
    )
}
