//! The working of each unit: every dimension, variable and indicator with its answer and points.

use crate::components::local::{Local, local};
use crate::components::table::{cell, figure, heads as heads_of, region};
use crate::i18n::{Lang, fill, number, result as text, tasks as tasks_text};
use crate::pages::result::View;
use crate::pages::result::units::{score_words, tally_words};
use crate::routes::Route;
use std::rc::Rc;
use swanilai::assessment::{Observation, Unit};
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::Fraction;
use swanilai::score::{Known, Tally, UnitScore};
use yew::{Html, html};

/// The working of all units.
pub(crate) fn working(view: &Rc<View>) -> Html {
    let units = view.assessment.units.iter().enumerate();
    let units = units.map(|(index, unit)| {
        let view = view.clone();
        local(&unit.id, move |seen: &Local<bool>| {
            of_unit(&view, index, seen).unwrap_or_default()
        })
    });
    html! {
        <section class="no-print">
            <h2>{ text::working(view.lang) }</h2>
            <p class="quiet">{ text::working_intro(view.lang) }</p>
            <>{ for units }</>
        </section>
    }
}

/// One unit; its table is made when first looked at, as there may be many units.
fn of_unit(view: &View, index: usize, seen: &Local<bool>) -> Option<Html> {
    let (unit, scored) = (
        view.assessment.units.get(index)?,
        view.scored.units.get(index)?,
    );
    let look = {
        let seen = seen.clone();
        move |_| seen.update(|seen| *seen = true)
    };
    Some(html! {
        <details class="card">
            <summary onclick={look}>
                <bdi>{ &unit.name }</bdi>
                { ": " }
                { score_words(&scored.standing, view.lang) }
            </summary>
            if seen.get() {
                { tree(view, unit, scored) }
            }
        </details>
    })
}

fn tree(view: &View, unit: &Unit, scored: &UnitScore) -> Html {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    match scored.known {
        Known::Score => return html! { <p>{ text::only_score(lang) }</p> },
        Known::Nothing => return html! { <p>{ text::nothing_applies(lang) }</p> },
        Known::Points | Known::Observations => {}
    }
    let mut rows = Vec::new();
    for dimension in view.instrument.dimensions() {
        walk(view, unit, scored, dimension, 0, &mut rows);
    }
    let heads = heads_of(&[
        text::part(lang),
        text::mark(lang),
        text::points(lang),
        text::at_most(lang),
        text::lost(lang),
    ]);
    let score = score_words(&scored.standing, lang);
    let table = html! {
        <table>
            <caption>{ text::working_caption(lang) }</caption>
            <thead><tr>{ heads }</tr></thead>
            <tbody>{ rows }</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ text::whole_unit(lang) }</th>
                    { figures("", &scored.whole, &score, decimals, lang) }
                </tr>
            </tfoot>
        </table>
    };
    let label = format!("{}: {}", unit.name, text::working_caption(lang));
    region(&label, table)
}

/// Rows of a node and what is below it, in reading order, as far as it was looked at.
fn walk(
    view: &View,
    unit: &Unit,
    scored: &UnitScore,
    id: NodeId,
    depth: usize,
    into: &mut Vec<Html>,
) {
    let instrument = &view.instrument;
    let (Some(node), Some(tally)) = (instrument.nodes.get(id), scored.nodes.get(id)) else {
        return;
    };
    into.extend(row(view, unit, scored, id, depth));
    if tally.applies && !scored.is_given(id, instrument) {
        for child in &node.children {
            walk(view, unit, scored, *child, depth + 1, into);
        }
    }
}

fn row(view: &View, unit: &Unit, scored: &UnitScore, id: NodeId, depth: usize) -> Option<Html> {
    let (instrument, lang) = (&view.instrument, view.lang);
    let (node, tally) = (instrument.nodes.get(id)?, scored.nodes.get(id)?);
    let name = view.texts.node(&node.id).name;
    let sheet = || Route::Sheet(view.draft.clone(), unit.id.clone(), node.id.clone()).href();
    let answer = if !tally.applies {
        text::not_applicable(lang).to_owned()
    } else if scored.is_given(id, instrument) {
        text::given(lang).to_owned()
    } else if node.indicator.is_some() {
        observed(unit.observations.get(&node.id), instrument, id, lang)
    } else {
        let (answered, total) = (tally.answered.to_string(), tally.total.to_string());
        fill(
            tasks_text::partly(lang),
            &[("answered", &answered), ("total", &total)],
        )
    };
    let points = tally_words(tally, instrument.decimals, lang);
    Some(html! {
        <tr class={format!("depth-{depth}")} key={node.id.as_str()}>
            <th scope="row">
                if node.parent.is_none() {
                    <a href={sheet()}>{ name }</a>
                } else {
                    { name }
                }
            </th>
            { figures(&answer, tally, &points, instrument.decimals, lang) }
        </tr>
    })
}

/// The answer, points, the most there can be, and what answered items left.
fn figures(answer: &str, tally: &Tally, points: &str, decimals: u8, lang: Lang) -> Html {
    let rounded = |exact: &Fraction| figure(&number::points(exact.round_half_up(decimals), lang));
    html! {
        <>
            { cell(answer) }
            { figure(points) }
            { rounded(&tally.weight) }
            { rounded(&tally.lost()) }
        </>
    }
}

/// An answer in words: `3 dari 4`, not applicable, or not answered.
pub(crate) fn observed(
    observation: Option<&Observation>,
    instrument: &Instrument,
    id: NodeId,
    lang: Lang,
) -> String {
    let Some(observation) = observation else {
        return text::unanswered(lang).to_owned();
    };
    if observation.not_applicable {
        return text::not_applicable(lang).to_owned();
    }
    let max = instrument
        .scale(id)
        .map_or(0, |scale| scale.max)
        .to_string();
    let count = u32::try_from(observation.marks.len()).unwrap_or(u32::MAX);
    let mut sum = Fraction::ZERO;
    for mark in &observation.marks {
        sum = sum.plus(&Fraction::from(mark.level));
    }
    let mean = sum.over(&Fraction::whole(count));
    let mark = number::short(mean.round_half_up(instrument.decimals).decimal(), lang);
    match count {
        0 => text::unanswered(lang).to_owned(),
        1 => fill(text::mark_of(lang), &[("mark", &mark), ("max", &max)]),
        _ => fill(
            text::mark_mean(lang),
            &[
                ("mark", &mark),
                ("max", &max),
                ("count", &count.to_string()),
            ],
        ),
    }
}
