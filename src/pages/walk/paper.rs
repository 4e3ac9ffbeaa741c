//! The sheet for the walk on paper: boxes to tick, with what was found already ticked.

use crate::browser::view::{el, say, text as words_of, when};
use crate::components::table::{heads, row, table};
use crate::i18n::walk as text;
use crate::pages::result::View;
use swanilai::assessment::{Found, Unit};
use swanilai::evidence::spots;
use swanilai::text::fill;
use yew::Html;

/// The sheet of one unit, on a page of its own.
pub(crate) fn paper(view: &View, unit: &Unit) -> Html {
    let lang = view.lang;
    let title = fill(text::sheet(lang), &[("unit", &unit.name)]);
    let instrument = view.instrument.name(lang);
    let whose = match &*view.assessment.entity.name {
        "" => instrument.to_owned(),
        entity => format!("{entity} · {instrument}"),
    };
    let columns = [
        text::facility(lang),
        text::good_short(lang),
        text::flawed_short(lang),
        text::absent_short(lang),
        text::note(lang),
    ];
    let width = columns.len().to_string();
    let mut rows = Vec::new();
    let mut above = Vec::new();
    for spot in spots(unit, &view.instrument, &view.texts) {
        // What facilities serve is said once above all of them.
        if spot.indicators != above {
            let names = spot.indicators.iter().filter_map(|id| {
                let node = view.instrument.nodes.get(*id)?;
                Some(view.texts.nodes.get(&node.id)?.name.as_str())
            });
            let names: Vec<&str> = names.collect();
            let head = el("th")
                .attr("scope", "colgroup")
                .set("colspan", width.clone())
                .text(&names.join("; "));
            rows.push(el("tr").class("walk-paper-group").child(head.done()).done());
            above.clone_from(&spot.indicators);
        }
        let found = spot.given.and_then(|given| given.found);
        let mut cells = Vec::new();
        for one in Found::ALL {
            let tick = tick(found == Some(one), text::ticked(lang));
            cells.push(el("td").class("walk-paper-box").child(tick).done());
        }
        let note = spot.given.map_or("", |given| &given.note);
        cells.push(say("td", "walk-paper-note", note));
        rows.push(row(words_of(spot.name), cells).done());
    }
    let blank = |words: &str| {
        let line = el("span").class("walk-paper-line").done();
        el("span")
            .class("walk-paper-blank")
            .text(words)
            .child(line)
            .done()
    };
    el("section")
        .class("print-only walk-paper")
        .key(&unit.id)
        .child(say("h2", "", &title))
        .child(say("p", "", &whose))
        .child(
            el("p")
                .class("walk-paper-blanks")
                .child(blank(text::date(lang)))
                .child(blank(text::by(lang)))
                .done(),
        )
        .child(table(&title, heads(&columns), rows).done())
        .done()
}

/// A box, ticked or empty: drawn, because not every printer has the letter.
fn tick(is_ticked: bool, words: &str) -> Html {
    let frame = el("rect").attr("x", "1.5").attr("y", "1.5");
    let cross = el("path")
        .attr("d", "M5 10l4 4 7-9")
        .attr("stroke-width", "2.5");
    let drawing = el("svg")
        .class("walk-paper-tick")
        .attr("viewBox", "0 0 20 20")
        .child(frame.attr("width", "17").attr("height", "17").done())
        .child(when(is_ticked, || cross.done()));
    let drawing = if is_ticked {
        drawing
            .attr("role", "img")
            .set("aria-label", words.to_owned())
    } else {
        drawing.attr("aria-hidden", "true")
    };
    drawing.done()
}
