//! Entities that are not complete: apart, with the scores still possible.

use crate::browser::view::{all, el, nothing, say, when};
use crate::components::table::{figure, heads, row, scroll, table};
use crate::i18n::{Lang, common, fill, rekap as text};
use crate::pages::rekap::row::{sources, who};
use crate::pages::rekap::table::Round;
use crate::pages::rekap::view::{Look, STEP};
use yew::Html;

/// Those of the province and kind looked at.
pub(crate) fn unfinished(round: &Round, look: &Look, lang: Lang) -> Html {
    let found = look.rows_of(&round.unfinished);
    if round.unfinished.is_empty() {
        return nothing();
    }
    let mut rows = Vec::new();
    // Hundreds of them are read in the table that can be downloaded.
    for one in found.iter().take(STEP * 2) {
        let (answered, total) = (one.answered.to_string(), one.total.to_string());
        let values = [("answered", &*answered), ("total", &*total)];
        let cells = vec![
            figure(&round.shown(one.low, lang)),
            figure(&round.shown(one.high, lang)),
            figure(&fill(common::answered_of(lang), &values)),
            el("td").child(sources(round, one, lang)).done(),
        ];
        rows.push(row(who(one, false, lang), cells).done());
    }
    let head = heads(&[
        text::entity(lang),
        text::low(lang),
        text::high(lang),
        text::answered(lang),
        text::sources(lang),
    ]);
    let count = round.unfinished.len().to_string();
    let title = fill(text::unfinished(lang), &[("count", &count)]);
    let shown = [("count", &*rows.len().to_string()), ("all", &*count)];
    let caption = fill(text::shown(lang), &shown);
    all([
        el("h2")
            .attr("id", "rekap-unfinished")
            .attr("tabindex", "-1")
            .text(&title)
            .done(),
        say("p", "hint", text::unfinished_hint(lang)),
        when(!rows.is_empty(), || {
            scroll(&title, table(&caption, head, rows).class("rekap-open"))
        }),
    ])
}
