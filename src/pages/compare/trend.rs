//! The entity's scores year by year: chart, table and what was noted about the method.

use crate::components::badge::badge;
use crate::components::difference::{both, size};
use crate::components::table::{cell, figure, heads, region};
use crate::hooks::Store;
use crate::i18n::{Lang, common, compare as text, fill};
use crate::pages::compare::chart::chart;
use crate::pages::compare::years::editor;
use crate::pages::result::View;
use crate::pages::result::units::score_words;
use crate::state::Open;
use swanilai::trend::{Link, Origin, Point, Since, Trend, trend};
use yew::{Html, html};

/// The section.
pub(crate) fn years(store: &Store, open: &Open, view: &View) -> Html {
    let lang = view.lang;
    let found = trend(&view.assessment, &view.instrument, &view.scored, None);
    let assumed = found
        .points
        .iter()
        .find(|point| point.origin == Origin::Present && point.year_is_assumed)
        .map(|point| {
            fill(
                text::year_assumed(lang),
                &[("year", &point.year.to_string())],
            )
        });
    html! {
        <section>
            <h2>{ text::years(lang) }</h2>
            <p>{ text::years_intro(lang) }</p>
            if view.assessment.history.is_empty() {
                <p class="notice">{ text::no_years(lang) }</p>
            } else {
                { chart(view, &found) }
                { table(view, &found) }
                { notes(&found, lang) }
            }
            if let Some(words) = assumed {
                <p class="quiet">{ words }</p>
            }
            { editor(store, open) }
        </section>
    }
}

fn table(view: &View, found: &Trend) -> Html {
    let lang = view.lang;
    let heads = heads(&[
        text::year(lang),
        common::score(lang),
        text::class_then(lang),
        text::change(lang),
        text::instrument(lang),
    ]);
    let breaks = breaks(found);
    let rows = (0..found.points.len()).filter_map(|index| row(view, found, &breaks, index));
    let table = html! {
        <table class="trend-table">
            <caption>{ text::years_caption(lang) }</caption>
            <thead><tr>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    region(text::years_caption(lang), table)
}

/// The places where the line breaks, in order: the index of the point after each.
pub(crate) fn breaks(found: &Trend) -> Vec<usize> {
    let points = found.points.iter().enumerate();
    points
        .filter(|(_, point)| is_break(point))
        .map(|(index, _)| index)
        .collect()
}

fn is_break(point: &Point) -> bool {
    point
        .since
        .as_ref()
        .is_some_and(|since| matches!(since.link, Link::Break { .. }))
}

fn row(view: &View, found: &Trend, breaks: &[usize], index: usize) -> Option<Html> {
    let lang = view.lang;
    let point = found.points.get(index)?;
    let before = index.checked_sub(1).and_then(|at| found.points.get(at));
    let number = breaks.iter().position(|at| *at == index);
    let is_present = point.origin == Origin::Present;
    let decimals = decimals(view, point);
    let score = match (point.score, is_present) {
        (Some(score), _) => size(score, decimals, lang),
        (None, true) => score_words(&view.scored.entity, lang),
        (None, false) => text::none(lang).to_owned(),
    };
    let change = match (&point.since, before) {
        (Some(since), Some(before)) => change(since, before, decimals, number, lang),
        _ => text::first_year(lang).to_owned(),
    };
    Some(html! {
        <tr key={index.to_string()}>
            <th scope="row">
                <span>
                    { point.year }
                    if is_present {
                        <br />
                        <span class="quiet">{ text::present(lang) }</span>
                    }
                </span>
            </th>
            { figure(&score) }
            { class(point, lang) }
            { cell(&change) }
            { instrument(point, lang) }
        </tr>
    })
}

/// Decimals of a point's score: those of its instrument.
pub(crate) fn decimals(view: &View, point: &Point) -> u8 {
    let instrument = point.instrument.as_ref().unwrap_or(&view.instrument);
    instrument.decimals
}

fn class(point: &Point, lang: Lang) -> Html {
    let class = point
        .instrument
        .as_ref()
        .and_then(|instrument| instrument.classes.get(point.class?));
    match class {
        Some(class) => html! { <td>{ badge(class, false, lang) }</td> },
        None if point.origin == Origin::Present => cell(text::incomplete(lang)),
        None => cell(text::unknown_class(lang)),
    }
}

fn instrument(point: &Point, lang: Lang) -> Html {
    let Some(instrument) = &point.instrument else {
        return cell(text::unknown_instrument(lang));
    };
    html! {
        <td>
            { instrument.name(lang) }
            if !point.is_named {
                <br />
                <span class="tag-assumed">{ text::by_year(lang) }</span>
            }
        </td>
    }
}

/// `+3,90 dari 2023`, why there is no such number, and which years are missing between.
fn change(
    since: &Since,
    before: &Point,
    decimals: u8,
    number: Option<usize>,
    lang: Lang,
) -> String {
    let mut words = match &since.link {
        Link::Same {
            change: Some(change),
            ..
        } => {
            let both = both(*change, decimals, lang);
            fill(
                text::since(lang),
                &[("change", &both), ("year", &before.year.to_string())],
            )
        }
        Link::Same { change: None, .. } => text::incomplete(lang).to_owned(),
        Link::Break { .. } => {
            let number = number
                .map_or(1, |number| number.saturating_add(1))
                .to_string();
            fill(text::broken(lang), &[("number", &number)])
        }
    };
    if !since.missing.is_empty() {
        let years: Vec<String> = since.missing.iter().map(u32::to_string).collect();
        let gap = fill(text::since_gap(lang), &[("years", &years.join(", "))]);
        words = format!("{words}; {gap}");
    }
    words
}

/// The sentences under the table: every break with its reason, and what changed within a method.
fn notes(found: &Trend, lang: Lang) -> Html {
    let mut number = 0_u32;
    let items = found.points.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let (from, to) = (before.year.to_string(), after.year.to_string());
        let words = |both: &(String, String)| match lang {
            Lang::Id => both.0.clone(),
            Lang::En => both.1.clone(),
        };
        match after.since.as_ref().map(|since| &since.link) {
            Some(Link::Break { reason, .. }) => {
                number = number.saturating_add(1);
                let values = [
                    ("number", &*number.to_string()),
                    ("from", &from),
                    ("to", &to),
                    ("reason", &words(reason)),
                ];
                Some(fill(text::break_note(lang), &values))
            }
            Some(Link::Same {
                remark: Some(remark),
                ..
            }) => {
                let values = [("from", &*from), ("to", &to), ("remark", &words(remark))];
                Some(fill(text::remark_note(lang), &values))
            }
            _ => None,
        }
    });
    let items: Vec<Html> = items.map(|words| html! { <li>{ words }</li> }).collect();
    if items.is_empty() {
        return Html::default();
    }
    html! { <ul class="trend-notes">{ for items }</ul> }
}
