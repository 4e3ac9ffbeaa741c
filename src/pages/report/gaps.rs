//! The largest losses on the report.

use crate::components::table::{figure, region};
use crate::i18n::{Lang, fill, report as text};
use crate::pages::report::paper::points;
use crate::pages::report::tables::head;
use crate::pages::result::View;
use swanilai::report::{self, Gap};
use swanilai::score::Known;
use yew::{Html, html};

/// Gaps shown.
const GAPS: usize = 15;

/// The largest losses.
pub(crate) fn gaps(view: &View) -> Html {
    let lang = view.lang;
    let found = report::gaps(&view.instrument, &view.scored);
    let hidden = html! {
        if found.hidden > 0 {
            <p class="quiet">{ fill(text::gaps_hidden(lang), &[("count", &found.hidden.to_string())]) }</p>
        }
    };
    if found.all.is_empty() {
        return html! {
            <>
                <p>{ no_gaps(view) }</p>
                { hidden }
            </>
        };
    }
    let lines = found.all.iter().take(GAPS).enumerate();
    let lines: Vec<Html> = lines
        .filter_map(|(index, gap)| gap_row(view, index, gap))
        .collect();
    let (shown, count) = (lines.len(), found.all.len());
    let total = points(found.total, lang);
    let table = html! {
        <table class="paper-gaps">
            <caption>{ text::gaps_caption(lang) }</caption>
            <thead>
                <tr>
                    { head("figure", text::no(lang)) }
                    { head("", text::indicator(lang)) }
                    { head("", text::unit(lang)) }
                    { head("figure", text::in_unit(lang)) }
                    { head("figure", text::in_entity(lang)) }
                </tr>
            </thead>
            <tbody>{ for lines }</tbody>
        </table>
    };
    html! {
        <>
            <p>{ fill(text::gaps_total(lang), &[("points", &total)]) }</p>
            { region(text::gaps_caption(lang), table) }
            if shown < count {
                <p class="quiet">{ some_of(shown, count, lang) }</p>
            }
            { hidden }
        </>
    }
}

/// That the table has only the largest of them.
fn some_of(shown: usize, count: usize, lang: Lang) -> String {
    let values = [
        ("shown", &*shown.to_string()),
        ("count", &count.to_string()),
    ];
    fill(text::gaps_some(lang), &values)
}

/// Why there is no gap to show.
pub(crate) fn no_gaps(view: &View) -> &'static str {
    let mut units = view.scored.units.iter();
    if view.scored.entity.answered == 0 {
        text::gaps_unanswered(view.lang)
    } else if units.all(|unit| unit.known == Known::Score) {
        ""
    } else {
        text::gaps_none(view.lang)
    }
}

fn gap_row(view: &View, index: usize, gap: &Gap) -> Option<Html> {
    let lang = view.lang;
    let unit = view.assessment.units.get(gap.unit)?;
    let node = view.instrument.nodes.get(gap.node)?;
    let dimension = view.instrument.nodes.get(gap.dimension)?;
    Some(html! {
        <tr>
            { figure(&index.saturating_add(1).to_string()) }
            <th scope="row">
                { &view.texts.node(&node.id).name }
                if node.parent.is_some() {
                    <br />
                    <span class="quiet">{ &view.texts.node(&dimension.id).name }</span>
                }
            </th>
            <td><bdi>{ &unit.name }</bdi></td>
            { figure(&points(gap.in_unit, lang)) }
            { figure(&points(gap.in_entity, lang)) }
        </tr>
    })
}
