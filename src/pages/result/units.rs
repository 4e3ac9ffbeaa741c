//! Every unit beside the others, and the mean.

use crate::components::badge::badge;
use crate::components::table::{figure, heads as heads_of, region};
use crate::i18n::{Lang, common, fill, number, result as text};
use crate::pages::result::View;
use crate::pages::result::rounding::rounding;
use crate::routes::Route;
use swanilai::assessment::Unit;
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::Points;
use swanilai::score::{Standing, Tally, UnitScore};
use yew::{Html, html};

/// The table of units.
pub(crate) fn units(view: &View) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let dimensions: Vec<NodeId> = instrument.dimensions().collect();
    let heads = dimensions.iter().filter_map(|id| {
        let node = instrument.nodes.get(*id)?;
        let max = number::points(node.weight.points.round_half_up(instrument.decimals), lang);
        Some(html! {
            <th scope="col">
                { &view.texts.node(&node.id).name }
                <br />
                <span class="quiet">{ fill(text::dimension_max(lang), &[("max", &max)]) }</span>
            </th>
        })
    });
    let pairs = view.assessment.units.iter().zip(&view.scored.units);
    let rows = pairs.map(|(unit, scored)| row(view, unit, scored, &dimensions));
    let count = view.scored.units.len();
    let mean = if count > 1 {
        fill(text::mean(lang), &[("count", &count.to_string())])
    } else {
        text::mean_one(lang).to_owned()
    };
    let table = html! {
        <table>
            <caption>{ text::units_caption(lang) }</caption>
            <thead>
                <tr>
                    { heads_of(&[text::unit(lang), common::score(lang), text::class(lang)]) }
                    <>{ for heads }</>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
            if count > 1 {
                <tfoot>{ mean_row(view, dimensions.len()) }</tfoot>
            }
        </table>
    };
    html! {
        <section>
            <h2>{ text::units(lang) }</h2>
            { region(text::units_caption(lang), table) }
            <p>{ mean }</p>
            { rounding(view) }
        </section>
    }
}

/// The last row: the mean of all units.
fn mean_row(view: &View, dimensions: usize) -> Html {
    let (mean, lang) = (&view.scored.entity, view.lang);
    html! {
        <tr>
            <th scope="row">{ text::mean_row(lang) }</th>
            { figure(&score_words(mean, lang)) }
            <td>{ class_of(&view.instrument, mean, false, lang) }</td>
            <td colspan={dimensions.to_string()} />
        </tr>
    }
}

fn row(view: &View, unit: &Unit, scored: &UnitScore, dimensions: &[NodeId]) -> Html {
    let lang = view.lang;
    let way = Route::Unit(view.draft.clone(), unit.id.clone()).href();
    let cells = dimensions.iter().map(|id| match scored.nodes.get(*id) {
        None => figure(text::not_detailed(lang)),
        Some(tally) => figure(&tally_words(tally, view.instrument.decimals, lang)),
    });
    html! {
        <tr key={unit.id.as_str()}>
            <th scope="row"><a href={way}><bdi>{ &unit.name }</bdi></a></th>
            { figure(&score_words(&scored.standing, lang)) }
            <td>{ class_of(&view.instrument, &scored.standing, true, lang) }</td>
            <>{ for cells }</>
        </tr>
    }
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
        None => html! { <span class="status">{ text::not_certain(lang) }</span> },
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
