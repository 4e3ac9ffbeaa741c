//! The list of repairs on the report.

use crate::components::table::{cell, figure, region};
use crate::i18n::{fill, plan as plan_text, report as text, time};
use crate::pages::plan::repairs::status_word;
use crate::pages::plan::words::{dimension_of, reach};
use crate::pages::report::tables::{head, or_blank};
use crate::pages::result::View;
use swanilai::assessment::{Part, Repair, Status};
use yew::{Html, html};

/// The list, as it was planned.
pub(crate) fn repairs(view: &View) -> Html {
    let (lang, repairs) = (view.lang, &view.assessment.repairs);
    if repairs.is_empty() {
        return html! { <p>{ text::repairs_none(lang) }</p> };
    }
    let done = repairs
        .iter()
        .filter(|repair| repair.status == Status::Done)
        .count();
    let values = [
        ("done", &*done.to_string()),
        ("total", &repairs.len().to_string()),
    ];
    let rows = repairs.iter().enumerate();
    let rows = rows.map(|(index, repair)| row(view, index, repair));
    let table = html! {
        <table class="paper-repairs">
            <caption>{ text::repairs_caption(lang) }</caption>
            <thead>
                <tr>
                    { head("figure", text::no(lang)) }
                    { head("", text::what(lang)) }
                    { head("", text::from_to(lang)) }
                    { head("", text::owner(lang)) }
                    { head("", text::due(lang)) }
                    { head("", text::status(lang)) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <>
            <p>{ fill(text::repairs_done(lang), &values) }</p>
            { region(text::repairs_caption(lang), table) }
        </>
    }
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
        (Part::Indicator(_), id) if !id.is_empty() => Some(texts.node(id).name),
        _ => None,
    };
    let level = |value| reach(&view.instrument, texts, &repair.part, value, lang);
    let now = unit.and_then(|unit| repair.present(unit));
    let now = now.map_or_else(|| plan_text::unanswered(lang).to_owned(), level);
    html! {
        <tr>
            { figure(&index.saturating_add(1).to_string()) }
            <th scope="row">
                { what }
                if let Some(name) = dimension {
                    <br />
                    <span class="quiet">{ name }</span>
                }
                <br />
                <span class="quiet"><bdi>{ unit_name }</bdi></span>
            </th>
            <td>
                <span class="quiet">{ text::now(lang) }</span>
                { " " }
                { now }
                <br />
                <span class="quiet">{ text::to(lang) }</span>
                { " " }
                { level(repair.to) }
            </td>
            { or_blank(&repair.owner, lang) }
            { or_blank(&time::date(&repair.due, lang), lang) }
            { cell(status_word(repair.status, lang)) }
        </tr>
    }
}
