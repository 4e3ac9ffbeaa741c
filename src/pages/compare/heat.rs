//! Units by dimensions: numbers first; shade and bar only help the eye.

use crate::components::table::region;
use crate::i18n::{Lang, compare as text, fill, number};
use crate::pages::result::View;
use swanilai::compare::{Cell, Column, heat as columns};
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, Points};
use swanilai::score::{Known, UnitScore};
use yew::{Html, html};

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
        return Html::default();
    }
    let columns = columns(&view.instrument, &view.scored.units);
    let has_dash = columns
        .iter()
        .any(|column| column.cells.iter().any(Option::is_none));
    let rows = view.assessment.units.iter().enumerate();
    let rows = rows.map(|(index, unit)| {
        let cells = columns.iter().map(|column| cell(view, column, index));
        html! {
            <tr key={unit.id.as_str()}>
                <th scope="row"><bdi>{ &unit.name }</bdi></th>
                <>{ for cells }</>
            </tr>
        }
    });
    let table = html! {
        <table class="heat-table sticky-first">
            <caption>{ text::heat_caption(lang) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ text::unit(lang) }</th>
                    <>{ for columns.iter().filter_map(|column| head(view, column)) }</>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
            if view.assessment.units.len() > 1 {
                <tfoot>{ means(&columns, lang) }</tfoot>
            }
        </table>
    };
    html! {
        <section>
            <h2>{ text::heat(lang) }</h2>
            <p>{ text::heat_intro(lang) }</p>
            <p class="quiet narrow-only">{ text::heat_scroll(lang) }</p>
            { region(text::heat_caption(lang), table) }
            if has_dash {
                <p class="quiet">{ text::heat_dash(lang) }</p>
            }
            { legend(&view.instrument, lang) }
        </section>
    }
}

fn head(view: &View, column: &Column) -> Option<Html> {
    let node = view.instrument.nodes.get(column.node)?;
    let max = number::points(column.max, view.lang);
    Some(html! {
        <th scope="col">
            { &view.texts.node(&node.id).name }
            <br />
            <span class="quiet">{ fill(text::heat_max(view.lang), &[("max", &max)]) }</span>
        </th>
    })
}

fn cell(view: &View, column: &Column, unit: usize) -> Html {
    let lang = view.lang;
    let Some(found) = column.cells.get(unit).and_then(Option::as_ref) else {
        return html! {
            <td class="heat">
                { text::none(lang) }
                <span class="heat-points">{ why(view, column, unit) }</span>
            </td>
        };
    };
    let points = fill(
        text::heat_points(lang),
        &[
            ("points", &number::points(found.points, lang)),
            ("max", &number::points(found.max, lang)),
        ],
    );
    html! {
        <td class={shade(&view.instrument, found.percent)}>
            <strong>{ percent(found.percent, lang) }</strong>
            { bar(found.percent) }
            <span class="heat-points">{ points }</span>
            if is_lowest(found, column) {
                <span class="heat-low">{ text::heat_lowest(lang) }</span>
            }
        </td>
    }
}

/// Whether a cell is the lowest of its column. None is where there is no difference to see.
fn is_lowest(found: &Cell, column: &Column) -> bool {
    let known = column.cells.iter().flatten();
    let percents: Vec<Decimal> = known.map(|cell| cell.percent.decimal()).collect();
    let mine = found.percent.decimal();
    percents.iter().all(|other| *other >= mine) && percents.iter().any(|other| *other > mine)
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

/// The last row: the mean of each dimension.
fn means(columns: &[Column], lang: Lang) -> Html {
    let cells = columns.iter().map(|column| {
        let words = column
            .percent
            .map_or_else(|| text::none(lang).to_owned(), |mean| percent(mean, lang));
        html! { <td class="heat"><strong>{ words }</strong></td> }
    });
    html! {
        <tr>
            <th scope="row">{ text::heat_mean(lang) }</th>
            <>{ for cells }</>
        </tr>
    }
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
    html! {
        <svg class="heat-bar" aria-hidden="true">
            <rect height="100%" width={format!("{width}%")} />
        </svg>
    }
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
        html! {
            <li>
                <span class={shade_of(instrument, index)} aria-hidden="true" />
                { words }
            </li>
        }
    });
    html! {
        <>
            <ul class="heat-legend">{ for items }</ul>
            <p class="quiet">{ text::heat_legend(lang) }</p>
        </>
    }
}
