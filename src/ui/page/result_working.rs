//! The working of each unit: every dimension, variable and indicator with its answer and points.

use super::result::View;
use super::result_units::{score_words, tally_words};
use crate::assessment::{Observation, Unit};
use crate::instrument::{Instrument, NodeId};
use crate::number::Fraction;
use crate::score::{Known, Tally, UnitScore};
use crate::ui::route::Route;
use crate::ui::text::{Lang, fill, number, result as text, tasks as tasks_text};
use yew::prelude::*;

#[component]
pub(super) fn Working(view: &View) -> Html {
    let lang = view.lang;
    let units = view.assessment.units.iter().enumerate().map(|(index, unit)| {
        html! { <OfUnit key={unit.id.clone()} view={view.clone()} {index} /> }
    });
    html! {
        <section class="no-print">
            <h2>{ text::working(lang) }</h2>
            <p class="quiet">{ text::working_intro(lang) }</p>
            { for units }
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct OfUnitProps {
    view: View,
    index: usize,
}

/// One unit; its table is made when first looked at, as there may be many units.
#[component]
fn OfUnit(props: &OfUnitProps) -> Html {
    let OfUnitProps { view, index } = props;
    let seen = use_state(|| false);
    let (Some(unit), Some(scored)) = (view.assessment.units.get(*index), view.scored.units.get(*index)) else {
        return Html::default();
    };
    let look = {
        let seen = seen.clone();
        Callback::from(move |_: MouseEvent| seen.set(true))
    };
    html! {
        <details class="card">
            <summary onclick={look}>
                <bdi>{ &unit.name }</bdi>{ ": " }{ score_words(&scored.standing, view.lang) }
            </summary>
            if *seen {
                { table(view, unit, scored) }
            }
        </details>
    }
}

fn table(view: &View, unit: &Unit, scored: &UnitScore) -> Html {
    let lang = view.lang;
    match scored.known {
        Known::Score => return html! { <p>{ text::only_score(lang) }</p> },
        Known::Nothing => return html! { <p>{ text::nothing_applies(lang) }</p> },
        Known::Points | Known::Observations => {}
    }
    let rows = shown(&view.instrument, scored).into_iter().filter_map(|(id, depth)| row(view, unit, scored, id, depth));
    let whole = &scored.whole;
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={format!("{}: {}", unit.name, text::working_caption(lang))}>
            <table>
                <caption>{ text::working_caption(lang) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::part(lang) }</th>
                        <th scope="col">{ text::mark(lang) }</th>
                        <th scope="col">{ text::points(lang) }</th>
                        <th scope="col">{ text::at_most(lang) }</th>
                        <th scope="col">{ text::lost(lang) }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{ text::whole_unit(lang) }</th>
                        <td></td>
                        { figures(whole, score_words(&scored.standing, lang), view.instrument.decimals, lang) }
                    </tr>
                </tfoot>
            </table>
        </div>
    }
}

/// Nodes that were looked at, in reading order, each with its depth in the tree.
fn shown(instrument: &Instrument, scored: &UnitScore) -> Vec<(NodeId, usize)> {
    let mut found = Vec::new();
    for dimension in instrument.dimensions() {
        walk(instrument, scored, dimension, 0, &mut found);
    }
    found
}

fn walk(instrument: &Instrument, scored: &UnitScore, id: NodeId, depth: usize, into: &mut Vec<(NodeId, usize)>) {
    into.push((id, depth));
    let applies = scored.nodes.get(id).is_some_and(|tally| tally.applies);
    if !applies || scored.is_given(id, instrument) {
        return;
    }
    for child in instrument.nodes.get(id).map_or(&[][..], |node| &node.children) {
        walk(instrument, scored, *child, depth + 1, into);
    }
}

fn row(view: &View, unit: &Unit, scored: &UnitScore, id: NodeId, depth: usize) -> Option<Html> {
    let View { instrument, texts, lang, .. } = view;
    let lang = *lang;
    let node = instrument.nodes.get(id)?;
    let tally = scored.nodes.get(id)?;
    let name = texts.node(&node.id).name;
    let label = if node.parent.is_none() {
        let href = Route::Sheet(view.draft.to_string(), unit.id.clone(), node.id.clone()).href();
        html! { <a {href}>{ name }</a> }
    } else {
        html! { { name } }
    };
    let answer = if !tally.applies {
        text::not_applicable(lang).to_owned()
    } else if scored.is_given(id, instrument) {
        text::given(lang).to_owned()
    } else if node.indicator.is_some() {
        observed(unit.observations.get(&node.id), instrument, id, lang)
    } else {
        let (answered, total) = (tally.answered.to_string(), tally.total.to_string());
        fill(tasks_text::partly(lang), &[("answered", &answered), ("total", &total)])
    };
    let points = tally_words(tally, instrument.decimals, lang);
    Some(html! {
        <tr class={format!("depth-{depth}")} key={node.id.clone()}>
            <th scope="row">{ label }</th>
            <td>{ answer }</td>
            { figures(tally, points, instrument.decimals, lang) }
        </tr>
    })
}

/// Points, the most there can be, and what answered items left.
fn figures(tally: &Tally, points: String, decimals: u8, lang: Lang) -> Html {
    let figure = |exact: &Fraction| number::points(exact.round_half_up(decimals), lang);
    html! {
        <>
            <td class="figure">{ points }</td>
            <td class="figure">{ figure(&tally.weight) }</td>
            <td class="figure">{ figure(&tally.lost()) }</td>
        </>
    }
}

/// An answer in words: `3 dari 4`, not applicable, or not answered.
pub(super) fn observed(observation: Option<&Observation>, instrument: &Instrument, id: NodeId, lang: Lang) -> String {
    let Some(observation) = observation else { return text::unanswered(lang).to_owned() };
    if observation.not_applicable {
        return text::not_applicable(lang).to_owned();
    }
    let max = instrument.scale(id).map_or(0, |scale| scale.max).to_string();
    let levels: Vec<Fraction> = observation.marks.iter().map(|mark| Fraction::from(mark.level)).collect();
    let count = u32::try_from(levels.len()).unwrap_or(u32::MAX);
    let mean = levels.iter().sum::<Fraction>().over(&Fraction::whole(count));
    let mark = number::short(mean.round_half_up(instrument.decimals).decimal(), lang);
    match count {
        0 => text::unanswered(lang).to_owned(),
        1 => fill(text::mark_of(lang), &[("mark", &mark), ("max", &max)]),
        _ => fill(text::mark_mean(lang), &[("mark", &mark), ("max", &max), ("count", &count.to_string())]),
    }
}
