//! Every unit beside the others, and the mean.

use crate::browser::view::{el, name, p, say, text as words_of};
use crate::components::badge::badge;
use crate::components::table::{self, figure, heads, scroll, table};
use crate::i18n::{Lang, common, fill, number, result as text};
use crate::pages::result::View;
use crate::pages::result::rounding::rounding;
use crate::routes::Route;
use swanilai::assessment::Unit;
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::Points;
use swanilai::score::{Standing, Tally, UnitScore};
use yew::Html;

/// The table of units.
pub(crate) fn units(view: &View) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let dimensions: Vec<NodeId> = instrument.dimensions().collect();
    let mut columns = heads(&[text::unit(lang), common::score(lang), text::class(lang)]);
    for id in &dimensions {
        let Some(node) = instrument.nodes.get(*id) else {
            continue;
        };
        let max = number::points(node.weight.points.round_half_up(instrument.decimals), lang);
        let max = say(
            "span",
            "quiet",
            &fill(text::dimension_max(lang), &[("max", &max)]),
        );
        let head = el("th")
            .attr("scope", "col")
            .text(&view.texts.node(&node.id).name);
        columns.push(head.child(el("br").done()).child(max).done());
    }
    let mut rows = Vec::new();
    for (unit, scored) in view.assessment.units.iter().zip(&view.scored.units) {
        rows.push(row(view, unit, scored, &dimensions));
    }
    let count = rows.len();
    let mut units = table(text::units_caption(lang), columns, rows);
    if count > 1 {
        let mean = &view.scored.entity;
        let class = class_of(instrument, mean, false, lang);
        let blank = el("td").set("colspan", dimensions.len().to_string()).done();
        let cells = vec![
            figure(&score_words(mean, lang)),
            el("td").child(class).done(),
            blank,
        ];
        units = units.child(
            el("tfoot")
                .child(table::row(words_of(text::mean_row(lang)), cells).done())
                .done(),
        );
    }
    let mean = if count > 1 {
        fill(text::mean(lang), &[("count", &count.to_string())])
    } else {
        text::mean_one(lang).to_owned()
    };
    el("section")
        .child(say("h2", "", text::units(lang)))
        .child(scroll(text::units_caption(lang), units))
        .child(p(&mean))
        .child(rounding(view))
        .done()
}

fn row(view: &View, unit: &Unit, scored: &UnitScore, dimensions: &[NodeId]) -> Html {
    let lang = view.lang;
    let way = el("a")
        .set(
            "href",
            Route::Unit(view.draft.clone(), unit.id.clone()).href(),
        )
        .child(name(&unit.name));
    let class = class_of(&view.instrument, &scored.standing, true, lang);
    let mut cells = vec![
        figure(&score_words(&scored.standing, lang)),
        el("td").child(class).done(),
    ];
    for id in dimensions {
        cells.push(match scored.nodes.get(*id) {
            None => figure(text::not_detailed(lang)),
            Some(tally) => figure(&tally_words(tally, view.instrument.decimals, lang)),
        });
    }
    table::row(way.done(), cells).key(&unit.id).done()
}

/// The badge of the class, or that it is not certain.
pub(crate) fn class_of(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
    lang: Lang,
) -> Html {
    match standing
        .class
        .and_then(|class| instrument.classes.get(class))
    {
        Some(class) => badge(class, for_unit, lang),
        None => say("span", "status", text::not_certain(lang)),
    }
}

/// The score, or the lowest and highest still possible.
pub(crate) fn score_words(standing: &Standing, lang: Lang) -> String {
    match standing.score {
        Some(score) => number::points(score, lang),
        None => span(standing.low, standing.high, lang),
    }
}

/// The points of a node, its bounds, or why there are none.
pub(crate) fn tally_words(tally: &Tally, decimals: u8, lang: Lang) -> String {
    if !tally.applies {
        return text::not_applicable(lang).to_owned();
    }
    if tally.answered == 0 && tally.total > 0 {
        return text::unanswered(lang).to_owned();
    }
    span(
        tally.earned.round_half_up(decimals),
        tally.high().round_half_up(decimals),
        lang,
    )
}

/// One number, or two where they differ.
pub(crate) fn span(low: Points, high: Points, lang: Lang) -> String {
    if low == high {
        return number::points(low, lang);
    }
    fill(
        text::span(lang),
        &[
            ("low", &number::points(low, lang)),
            ("high", &number::points(high, lang)),
        ],
    )
}
