//! Tables of the report: units and dimensions.

use crate::components::table::{cell, figure, region};
use crate::i18n::{Lang, common, fill, report as text, result as result_text};
use crate::pages::report::paper::{class_or_open, points};
use crate::pages::result::View;
use crate::pages::result::units::{class_of, score_words, span};
use swanilai::instrument::NodeId;
use swanilai::report::{Cell, Row, columns};
use swanilai::score::Standing;
use yew::{Html, html};

/// Dimensions beside each other that an A4 sheet holds.
const COLUMNS: usize = 6;

/// Score and class of every unit.
pub(crate) fn units(view: &View, rows: &[Row]) -> Html {
    let lang = view.lang;
    let lines = rows.iter().enumerate().map(|(index, row)| {
        let number = index.saturating_add(1).to_string();
        html! {
            <tr key={number.as_str()}>
                { figure(&number) }
                <th scope="row"><bdi>{ &row.name }</bdi></th>
                { standing(view, &row.standing, true) }
            </tr>
        }
    });
    let table = html! {
        <table class="paper-units">
            <caption>{ text::units_caption(lang) }</caption>
            <thead>
                <tr>
                    { head("figure", text::no(lang)) }
                    { head("", text::unit(lang)) }
                    { head("figure", text::score(lang)) }
                    { head("", class_head(view)) }
                    { head("figure", text::answered(lang)) }
                </tr>
            </thead>
            <tbody>{ for lines }</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">{ text::mean_row(lang) }</th>
                    { standing(view, &view.scored.entity, false) }
                </tr>
            </tfoot>
        </table>
    };
    html! {
        <>
            { region(text::units_caption(lang), table) }
            if rows.len() > 1 {
                <p class="quiet">{ text::rounded(lang) }</p>
            }
        </>
    }
}

/// `Zona dan kategori`, or `Kategori` where the instrument has no zones.
pub(crate) fn class_head(view: &View) -> &'static str {
    let mut classes = view.instrument.classes.iter();
    if classes.any(|class| class.zone.is_some()) {
        text::zone_class(view.lang)
    } else {
        text::class(view.lang)
    }
}

/// The head of a column; an empty class is none.
pub(crate) fn head(class: &'static str, words: &str) -> Html {
    html! { <th scope="col" class={class}>{ words }</th> }
}

/// The last three cells of a row: score, class, and how much is answered.
fn standing(view: &View, standing: &Standing, for_unit: bool) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let class = if standing.class.is_some() {
        class_of(instrument, standing, for_unit, lang)
    } else {
        html! { <span>{ class_or_open(instrument, standing, for_unit, lang) }</span> }
    };
    let answered = fill(
        text::answered_of(lang),
        &[
            ("answered", &standing.answered.to_string()),
            ("total", &standing.total.to_string()),
        ],
    );
    html! {
        <>
            { figure(&score_words(standing, lang)) }
            <td>{ class }</td>
            { figure(&answered) }
        </>
    }
}

/// Points of every unit in every dimension, in as many tables as the sheet's width asks for.
pub(crate) fn dimensions(view: &View, rows: &[Row]) -> Html {
    let lang = view.lang;
    let parts = columns(&view.instrument, COLUMNS);
    let tables = parts.iter().enumerate().map(|(index, dimensions)| {
        let caption = if parts.len() > 1 {
            let part = index.saturating_add(1).to_string();
            fill(
                text::dimensions_part(lang),
                &[("part", &part), ("count", &parts.len().to_string())],
            )
        } else {
            text::dimensions_caption(lang).to_owned()
        };
        dimension_table(view, rows, dimensions, &caption)
    });
    html! { <>{ for tables }</> }
}

/// One of the tables; a dimension comes with its place in the cells of a row.
fn dimension_table(
    view: &View,
    rows: &[Row],
    dimensions: &[(usize, NodeId)],
    caption: &str,
) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let nodes = || {
        let ids = dimensions.iter().map(|(_, id)| *id);
        ids.filter_map(|id| instrument.nodes.get(id))
    };
    let heads = nodes().map(|node| head("figure", &view.texts.node(&node.id).name));
    let most = nodes().map(|node| {
        let most = node.weight.points.round_half_up(instrument.decimals);
        figure(&points(most, lang))
    });
    let lines = rows.iter().map(|row| {
        let cells = dimensions
            .iter()
            .filter_map(|(index, _)| row.cells.get(*index))
            .map(|cell| figure(&cell_words(*cell, lang)));
        html! {
            <tr>
                <th scope="row"><bdi>{ &row.name }</bdi></th>
                <>{ for cells }</>
            </tr>
        }
    });
    let table = html! {
        <table class="paper-dimensions">
            <caption>{ caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ text::unit(lang) }</th>
                    <>{ for heads }</>
                </tr>
            </thead>
            <tbody>
                <tr class="paper-most">
                    <th scope="row">{ text::at_most(lang) }</th>
                    <>{ for most }</>
                </tr>
                <>{ for lines }</>
            </tbody>
        </table>
    };
    region(caption, table)
}

fn cell_words(cell: Cell, lang: Lang) -> String {
    match cell {
        Cell::NotDetailed => result_text::not_detailed(lang).to_owned(),
        Cell::NotApplicable => result_text::not_applicable(lang).to_owned(),
        Cell::Unanswered => result_text::unanswered(lang).to_owned(),
        Cell::Points { low, high } => span(low, high, lang),
    }
}

/// A cell for what nobody wrote.
pub(crate) fn or_blank(words: &str, lang: Lang) -> Html {
    if words.trim().is_empty() {
        return cell(text::blank(lang));
    }
    html! { <td><bdi>{ words }</bdi></td> }
}

/// The score and its class in one sentence, for the record.
pub(crate) fn score_of(standing: &Standing, lang: Lang) -> String {
    match standing.score {
        Some(score) => points(score, lang),
        None => fill(
            common::between(lang),
            &[
                ("low", &points(standing.low, lang)),
                ("high", &points(standing.high, lang)),
            ],
        ),
    }
}
