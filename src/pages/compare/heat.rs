//! Units by dimensions: numbers first; shade and bar only help the eye.

use crate::browser::view::{El, all, el, name, nothing, p, say, text as words_of, when};
use crate::components::table::{scroll, table};
use crate::i18n::{Lang, compare as text, fill, number};
use crate::pages::result::View;
use swanilai::compare::{Cell, Column, heat as columns};
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, Points};
use swanilai::score::{Known, UnitScore};
use yew::Html;

/// Shades there are, the lowest first.
const SHADES: [&str; 5] = [
    "heat heat-1",
    "heat heat-2",
    "heat heat-3",
    "heat heat-4",
    "heat heat-5",
];

/// The section; nothing without units.
pub(crate) fn heat(view: &View) -> Html {
    let lang = view.lang;
    if view.assessment.units.is_empty() {
        return nothing();
    }
    let columns = columns(&view.instrument, &view.scored.units);
    let has_dash = columns
        .iter()
        .any(|column| column.cells.iter().any(Option::is_none));
    let rows = view.assessment.units.iter().enumerate();
    let rows = rows.map(|(index, unit)| {
        el("tr")
            .key(&unit.id)
            .child(el("th").attr("scope", "row").child(name(&unit.name)).done())
            .children(columns.iter().map(|column| cell(view, column, index)))
            .done()
    });
    let whole = table(
        text::heat_caption(lang),
        heads(view, &columns),
        rows.collect(),
    );
    let whole = if view.assessment.units.len() > 1 {
        whole.child(means(view, &columns))
    } else {
        whole
    };
    el("section")
        .child(say("h2", "", text::heat(lang)))
        .child(p(text::heat_intro(lang)))
        .child(say("p", "quiet narrow-only", text::heat_scroll(lang)))
        .child(scroll(
            text::heat_caption(lang),
            whole.class("heat-table sticky-first"),
        ))
        .child(when(has_dash, || say("p", "quiet", text::heat_dash(lang))))
        .child(legend(&view.instrument, lang))
        .done()
}

fn heads(view: &View, columns: &[Column]) -> Vec<Html> {
    let lang = view.lang;
    let mut heads = vec![el("th").attr("scope", "col").text(text::unit(lang)).done()];
    for column in columns {
        let Some(node) = view.instrument.nodes.get(column.node) else {
            continue;
        };
        let max = fill(
            text::heat_max(lang),
            &[("max", &number::points(column.max, lang))],
        );
        heads.push(
            el("th")
                .attr("scope", "col")
                .text(&view.texts.node(&node.id).name)
                .child(el("br").done())
                .child(say("span", "quiet", &max))
                .done(),
        );
    }
    heads
}

fn cell(view: &View, column: &Column, unit: usize) -> Html {
    let lang = view.lang;
    let Some(found) = column.cells.get(unit).and_then(Option::as_ref) else {
        return el("td")
            .class("heat")
            .child(words_of(text::none(lang)))
            .child(say("span", "heat-points", why(view, column, unit)))
            .done();
    };
    let known = column.cells.iter().flatten();
    let percents: Vec<Decimal> = known.map(|cell| cell.percent.decimal()).collect();
    let mine = found.percent.decimal();
    // A word for the lowest only where there is a difference to see.
    let is_lowest =
        percents.iter().all(|other| *other >= mine) && percents.iter().any(|other| *other > mine);
    filled(&view.instrument, found, lang)
        .child(when(is_lowest, || {
            say("span", "heat-low", text::heat_lowest(lang))
        }))
        .done()
}

/// A box with its number, its bar and its points.
fn filled(instrument: &Instrument, found: &Cell, lang: Lang) -> El {
    let points = fill(
        text::heat_points(lang),
        &[
            ("points", &number::points(found.points, lang)),
            ("max", &number::points(found.max, lang)),
        ],
    );
    el("td")
        .class(shade(instrument, found.percent))
        .child(say("strong", "", &percent(found.percent, lang)))
        .child(bar(found.percent))
        .child(say("span", "heat-points", &points))
}

/// Why there is no number.
fn why(view: &View, column: &Column, unit: usize) -> &'static str {
    let scored: Option<&UnitScore> = view.scored.units.get(unit);
    match scored {
        Some(scored) if scored.known == Known::Score => text::heat_by_score(view.lang),
        Some(scored)
            if scored
                .nodes
                .get(column.node)
                .is_some_and(|tally| !tally.applies) =>
        {
            text::heat_apart(view.lang)
        }
        _ => text::heat_open(view.lang),
    }
}

fn means(view: &View, columns: &[Column]) -> Html {
    let lang = view.lang;
    let cells = columns.iter().map(|column| {
        let words = column
            .percent
            .map_or_else(|| text::none(lang).to_owned(), |mean| percent(mean, lang));
        el("td")
            .class("heat")
            .child(say("strong", "", &words))
            .done()
    });
    let row = el("tr")
        .child(
            el("th")
                .attr("scope", "row")
                .text(text::heat_mean(lang))
                .done(),
        )
        .children(cells);
    el("tfoot").child(row.done()).done()
}

fn percent(percent: Points, lang: Lang) -> String {
    fill(
        text::heat_percent(lang),
        &[("percent", &number::points(percent, lang))],
    )
}

/// A bar as long as the share, for those who do not see the shades.
fn bar(percent: Points) -> Html {
    let width = percent.decimal().min(Decimal::whole(100));
    el("svg")
        .class("heat-bar")
        .attr("aria-hidden", "true")
        .child(
            el("rect")
                .attr("height", "100%")
                .set("width", format!("{width}%"))
                .done(),
        )
        .done()
}

/// The shade of a share: that of the class which a score of so many per cent would have.
fn shade(instrument: &Instrument, percent: Points) -> &'static str {
    let score = percent.fraction().times(&instrument.max.into());
    let score = score.over(&swanilai::number::Fraction::whole(100));
    let class = instrument.class_of(score.round_half_up(6));
    shade_of(instrument, class)
}

/// The shade of a class. Fewer classes than shades spread over all of them.
fn shade_of(instrument: &Instrument, class: usize) -> &'static str {
    let last = instrument.classes.len().saturating_sub(1).max(1);
    let from_below = last.saturating_sub(class);
    let index = from_below * (SHADES.len() - 1) / last;
    SHADES.get(index).copied().unwrap_or("heat")
}

fn legend(instrument: &Instrument, lang: Lang) -> Html {
    let share = |min: Decimal| {
        let hundred = swanilai::number::Fraction::whole(100);
        let share = swanilai::number::Fraction::from(min).times(&hundred);
        let share = share.over(&instrument.max.into());
        number::short(share.round_half_up(1).decimal(), lang)
    };
    let last = instrument.classes.len().saturating_sub(1);
    let items = instrument.classes.iter().enumerate().map(|(index, class)| {
        let words = if index == last {
            let above = index
                .checked_sub(1)
                .and_then(|at| instrument.classes.get(at));
            let from = above.map_or(String::new(), |above| share(above.min));
            fill(text::heat_below(lang), &[("from", &from)])
        } else {
            fill(text::heat_from(lang), &[("from", &share(class.min))])
        };
        let swatch = el("span")
            .class(shade_of(instrument, index))
            .attr("aria-hidden", "true");
        el("li").child(swatch.done()).text(&words).done()
    });
    all([
        el("ul").class("heat-legend").children(items).done(),
        say("p", "quiet", text::heat_legend(lang)),
    ])
}
