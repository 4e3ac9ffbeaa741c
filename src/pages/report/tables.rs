//! Tables of the report: units and dimensions.

use crate::browser::view::{all, el, name, say, text as words_of, when};
use crate::components::table::{self, cell, figure, heads, scroll, table};
use crate::i18n::{Lang, common, fill, report as text, result as result_text};
use crate::pages::report::paper::{class_or_open, points};
use crate::pages::result::View;
use crate::pages::result::units::{class_of, score_words, span};
use swanilai::report::{Cell, Row, columns};
use swanilai::score::Standing;
use yew::Html;

/// Dimensions beside each other that an A4 sheet holds.
const COLUMNS: usize = 6;

/// Score and class of every unit.
pub(crate) fn units(view: &View, rows: &[Row]) -> Html {
    let lang = view.lang;
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let number = index.saturating_add(1).to_string();
        let cells = standing(view, &row.standing, true);
        lines.push(
            el("tr")
                .key(&number)
                .child(figure(&number))
                .child(el("th").attr("scope", "row").child(name(&row.name)).done())
                .children(cells)
                .done(),
        );
    }
    let foot = el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .attr("colspan", "2")
                .text(text::mean_row(lang))
                .done(),
        )
        .children(standing(view, &view.scored.entity, false));
    let columns = vec![
        head("figure", text::no(lang)),
        head("", text::unit(lang)),
        head("figure", text::score(lang)),
        head("", class_head(view)),
        head("figure", text::answered(lang)),
    ];
    let units = table(text::units_caption(lang), columns, lines)
        .class("paper-units")
        .child(el("tfoot").child(foot.done()).done());
    all([
        scroll(text::units_caption(lang), units),
        when(rows.len() > 1, || say("p", "quiet", text::rounded(lang))),
    ])
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

pub(crate) fn head(class: &'static str, words: &str) -> Html {
    let head = el("th").attr("scope", "col").text(words);
    if class.is_empty() {
        head.done()
    } else {
        head.class(class).done()
    }
}

fn standing(view: &View, standing: &Standing, for_unit: bool) -> Vec<Html> {
    let (instrument, lang) = (&view.instrument, view.lang);
    let class = if standing.class.is_some() {
        class_of(instrument, standing, for_unit, lang)
    } else {
        say(
            "span",
            "",
            &class_or_open(instrument, standing, for_unit, lang),
        )
    };
    let answered = fill(
        text::answered_of(lang),
        &[
            ("answered", &standing.answered.to_string()),
            ("total", &standing.total.to_string()),
        ],
    );
    vec![
        figure(&score_words(standing, lang)),
        el("td").child(class).done(),
        figure(&answered),
    ]
}

/// Points of every unit in every dimension, in as many tables as the sheet's width asks for.
pub(crate) fn dimensions(view: &View, rows: &[Row]) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let tables = columns(instrument, COLUMNS);
    let count = tables.len();
    let mut found = Vec::new();
    for (part, dimensions) in tables.iter().enumerate() {
        let part = part.saturating_add(1).to_string();
        let caption = if count > 1 {
            fill(
                text::dimensions_part(lang),
                &[("part", &part), ("count", &count.to_string())],
            )
        } else {
            text::dimensions_caption(lang).to_owned()
        };
        let mut heads = heads(&[text::unit(lang)]);
        let mut most = Vec::new();
        for (_, id) in dimensions {
            let Some(node) = instrument.nodes.get(*id) else {
                continue;
            };
            heads.push(head("figure", &view.texts.node(&node.id).name));
            most.push(figure(&points(
                node.weight.points.round_half_up(instrument.decimals),
                lang,
            )));
        }
        let mut lines = vec![
            table::row(words_of(text::at_most(lang)), most)
                .class("paper-most")
                .done(),
        ];
        for row in rows {
            let cells = dimensions
                .iter()
                .filter_map(|(index, _)| row.cells.get(*index))
                .map(|cell| figure(&cell_words(*cell, lang)));
            lines.push(table::row(name(&row.name), cells.collect()).done());
        }
        found.push(scroll(
            &caption,
            table(&caption, heads, lines).class("paper-dimensions"),
        ));
    }
    all(found)
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
    el("td").child(name(words)).done()
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
