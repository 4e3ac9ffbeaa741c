//! Where points were lost, the largest first, and what is not answered yet.

use super::result::View;
use crate::instrument::{Instrument, NodeId};
use crate::number::Fraction;
use crate::score::{Known, Loss, losses};
use crate::ui::route::Route;
use crate::ui::text::{Lang, fill, number, result as text};
use yew::prelude::*;

/// Losses shown at first.
const TOP: usize = 10;

#[component]
pub(super) fn Losses(view: &View) -> Html {
    let View { scored, instrument, lang, .. } = view;
    let lang = *lang;
    let all = use_state(|| false);
    let found = use_memo((scored.clone(), instrument.clone()), |(scored, instrument)| losses(&scored.units, instrument));
    let count = found.len();
    let visible = if *all { count } else { count.min(TOP) };
    let rows = found.iter().take(visible).filter_map(|loss| row(view, loss));
    let total = found.iter().map(|loss| &loss.in_entity).sum::<Fraction>();
    let total = number::points(total.round_half_up(instrument.decimals), lang);
    let hidden = scored.units.iter().filter(|unit| unit.known == Known::Score).count();
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let label = if *all {
        fill(text::show_less(lang), &[("count", &TOP.to_string())])
    } else {
        fill(text::show_all(lang), &[("count", &count.to_string())])
    };
    html! {
        <section>
            <h2>{ text::losses(lang) }</h2>
            if count == 0 {
                <p>{ text::losses_none(lang) }</p>
            } else {
                <p>{ fill(text::losses_total(lang), &[("points", &total)]) }</p>
                <div class="scroll" tabindex="0" role="region" aria-label={text::losses_caption(lang)}>
                    <table id="losses">
                        <caption>{ text::losses_caption(lang) }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ text::indicator(lang) }</th>
                                <th scope="col">{ text::unit(lang) }</th>
                                <th scope="col">{ text::lost_in_unit(lang) }</th>
                                <th scope="col">{ text::lost_in_entity(lang) }</th>
                            </tr>
                        </thead>
                        <tbody>{ for rows }</tbody>
                    </table>
                </div>
                if count > TOP {
                    <p>
                        <button type="button" aria-expanded={all.to_string()} aria-controls="losses" onclick={toggle}>{ label }</button>
                    </p>
                }
            }
            if hidden > 0 {
                <p class="quiet">{ fill(text::losses_hidden(lang), &[("count", &hidden.to_string())]) }</p>
            }
            { open_answers(view, lang) }
        </section>
    }
}

fn row(view: &View, loss: &Loss) -> Option<Html> {
    let View { assessment, instrument, texts, lang, .. } = view;
    let unit = assessment.units.get(loss.unit)?;
    let node = instrument.nodes.get(loss.node)?;
    let dimension = instrument.nodes.get(dimension_of(instrument, loss.node))?;
    let href = Route::Sheet(view.draft.to_string(), unit.id.clone(), dimension.id.clone()).href();
    let figure = |exact: &Fraction| number::points(exact.round_half_up(instrument.decimals), *lang);
    Some(html! {
        <tr key={format!("{}/{}", unit.id, node.id)}>
            <th scope="row">
                <a {href}>{ texts.node(&node.id).name }</a>
                if node.parent.is_some() {
                    <br /><span class="quiet">{ texts.node(&dimension.id).name }</span>
                }
            </th>
            <td><bdi>{ &unit.name }</bdi></td>
            <td class="figure">{ figure(&loss.in_unit) }</td>
            <td class="figure">{ figure(&loss.in_entity) }</td>
        </tr>
    })
}

/// The dimension a node stands in.
fn dimension_of(instrument: &Instrument, mut id: NodeId) -> NodeId {
    while let Some(parent) = instrument.nodes.get(id).and_then(|node| node.parent) {
        id = parent;
    }
    id
}

/// How many answers are open, with the way to the first.
fn open_answers(view: &View, lang: Lang) -> Html {
    let standing = &view.scored.entity;
    let count = standing.total.saturating_sub(standing.answered);
    let Some(first) = first_open(view).filter(|_| count > 0) else { return Html::default() };
    html! {
        <p class="notice">
            { fill(text::open_answers(lang), &[("count", &count.to_string())]) }
            { " " }
            <a href={first.href()}>{ text::open_first(lang) }</a>
        </p>
    }
}

/// Where the first open answer is given.
fn first_open(view: &View) -> Option<Route> {
    let mut units = view.assessment.units.iter().zip(&view.scored.units);
    let (unit, scored) = units.find(|(_, scored)| scored.standing.answered < scored.standing.total)?;
    let is_open = |id: &NodeId| scored.nodes.get(*id).is_some_and(|tally| !tally.open.is_zero());
    let dimension = view.instrument.dimensions().find(is_open).and_then(|id| view.instrument.nodes.get(id));
    let draft = view.draft.to_string();
    Some(match dimension {
        Some(dimension) if scored.known == Known::Observations => Route::Sheet(draft, unit.id.clone(), dimension.id.clone()),
        // Points are typed on the unit's page; so is the way out where nothing applies.
        _ => Route::Unit(draft, unit.id.clone()),
    })
}
