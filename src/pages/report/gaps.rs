//! The largest losses on the report.

use crate::browser::view::{all, el, name, nothing, p, say, when};
use crate::components::table::{figure, scroll, table};
use crate::i18n::{fill, report as text};
use crate::pages::report::paper::points;
use crate::pages::report::tables::head;
use crate::pages::result::View;
use swanilai::number::Points;
use swanilai::report::{self, Gap};
use swanilai::score::Known;
use yew::Html;

/// Gaps shown.
const GAPS: usize = 15;

/// The largest losses.
pub(crate) fn gaps(view: &View) -> Html {
    let lang = view.lang;
    let found = report::gaps(&view.instrument, &view.scored);
    let hidden = when(found.hidden > 0, || {
        let count = found.hidden.to_string();
        say(
            "p",
            "quiet",
            &fill(text::gaps_hidden(lang), &[("count", &count)]),
        )
    });
    if found.all.is_empty() {
        return all([p(no_gaps(view)), hidden]);
    }
    let mut lines = Vec::new();
    for (index, gap) in found.all.iter().take(GAPS).enumerate() {
        lines.extend(gap_row(view, index, gap));
    }
    let columns = vec![
        head("figure", text::no(lang)),
        head("", text::indicator(lang)),
        head("", text::unit(lang)),
        head("figure", text::in_unit(lang)),
        head("figure", text::in_entity(lang)),
    ];
    let (shown, count) = (lines.len(), found.all.len());
    all([
        p(&fill(
            text::gaps_total(lang),
            &[("points", &points(found.total, lang))],
        )),
        scroll(
            text::gaps_caption(lang),
            table(text::gaps_caption(lang), columns, lines).class("paper-gaps"),
        ),
        when(shown < count, || {
            let values = [
                ("shown", &*shown.to_string()),
                ("count", &count.to_string()),
            ];
            say("p", "quiet", &fill(text::gaps_some(lang), &values))
        }),
        hidden,
    ])
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
    let below = if node.parent.is_some() {
        all([
            el("br").done(),
            say("span", "quiet", &view.texts.node(&dimension.id).name),
        ])
    } else {
        nothing()
    };
    let number = index.saturating_add(1).to_string();
    let shown = |points_of: Points| figure(&points(points_of, lang));
    Some(
        el("tr")
            .child(figure(&number))
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(&view.texts.node(&node.id).name)
                    .child(below)
                    .done(),
            )
            .child(el("td").child(name(&unit.name)).done())
            .child(shown(gap.in_unit))
            .child(shown(gap.in_entity))
            .done(),
    )
}
