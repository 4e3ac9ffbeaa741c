//! The list of repairs on the report.

use crate::browser::view::{all, el, name, nothing, p, say};
use crate::components::table::{cell, figure, scroll, table};
use crate::i18n::{fill, plan as plan_text, report as text, time};
use crate::pages::plan::repairs::status_word;
use crate::pages::plan::words::{dimension_of, reach};
use crate::pages::report::tables::{head, or_blank};
use crate::pages::result::View;
use swanilai::assessment::{Part, Repair, Status};
use yew::Html;

/// The list, as it was planned.
pub(crate) fn repairs(view: &View) -> Html {
    let (lang, repairs) = (view.lang, &view.assessment.repairs);
    if repairs.is_empty() {
        return p(text::repairs_none(lang));
    }
    let done = repairs
        .iter()
        .filter(|repair| repair.status == Status::Done)
        .count();
    let columns = vec![
        head("figure", text::no(lang)),
        head("", text::what(lang)),
        head("", text::from_to(lang)),
        head("", text::owner(lang)),
        head("", text::due(lang)),
        head("", text::status(lang)),
    ];
    let rows = repairs.iter().enumerate();
    let rows = rows.map(|(index, repair)| row(view, index, repair));
    all([
        p(&fill(
            text::repairs_done(lang),
            &[
                ("done", &done.to_string()),
                ("total", &repairs.len().to_string()),
            ],
        )),
        scroll(
            text::repairs_caption(lang),
            table(text::repairs_caption(lang), columns, rows.collect()).class("paper-repairs"),
        ),
    ])
}

fn row(view: &View, index: usize, repair: &Repair) -> Html {
    let (lang, texts) = (view.lang, &view.texts);
    let unit = view.assessment.unit(&repair.unit);
    let unit_name = unit.map_or(&*repair.unit, |unit| &unit.name);
    let what = match &repair.part {
        Part::Unit => plan_text::whole_unit(lang).to_owned(),
        Part::Dimension(id) | Part::Indicator(id) => texts.node(id).name,
    };
    let dimension = match (&repair.part, dimension_of(&view.instrument, &repair.part)) {
        (Part::Indicator(_), id) if !id.is_empty() => {
            all([el("br").done(), say("span", "quiet", &texts.node(id).name)])
        }
        _ => nothing(),
    };
    let level = |value| reach(&view.instrument, texts, &repair.part, value, lang);
    let now = unit.and_then(|unit| repair.present(unit));
    let now = now.map_or_else(|| plan_text::unanswered(lang).to_owned(), level);
    el("tr")
        .child(figure(&index.saturating_add(1).to_string()))
        .child(
            el("th")
                .attr("scope", "row")
                .text(&what)
                .child(dimension)
                .child(el("br").done())
                .child(el("span").class("quiet").child(name(unit_name)).done())
                .done(),
        )
        .child(
            el("td")
                .child(say("span", "quiet", text::now(lang)))
                .text(" ")
                .text(&now)
                .child(el("br").done())
                .child(say("span", "quiet", text::to(lang)))
                .text(" ")
                .text(&level(repair.to))
                .done(),
        )
        .child(or_blank(&repair.owner, lang))
        .child(or_blank(&time::date(&repair.due, lang), lang))
        .child(cell(status_word(repair.status, lang)))
        .done()
}
