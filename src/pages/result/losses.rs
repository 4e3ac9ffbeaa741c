//! Where points were lost, the largest first, and what is not answered yet.

use crate::components::local::{Local, local};
use crate::components::table::{figure, heads as heads_of, region};
use crate::i18n::{Lang, fill, number, plan as plan_text, result as text};
use crate::pages::result::View;
use crate::routes::Route;
use std::rc::Rc;
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::Fraction;
use swanilai::score::{self, Known, Loss};
use yew::{Html, html};

/// Losses shown at first.
const TOP: usize = 10;

/// What was lost and what is open.
pub(crate) fn losses(view: &Rc<View>) -> Html {
    let lang = view.lang;
    let found = score::losses(&view.scored.units, &view.instrument);
    let units = view.scored.units.iter();
    let hidden = units.filter(|unit| unit.known == Known::Score).count();
    let hidden_words = fill(text::losses_hidden(lang), &[("count", &hidden.to_string())]);
    html! {
        <section>
            <h2>{ text::losses(lang) }</h2>
            if found.is_empty() {
                <p>{ text::losses_none(lang) }</p>
            } else {
                <p>{ total_words(view, &found) }</p>
                { largest(view, found) }
            }
            if hidden > 0 {
                <p class="quiet">{ hidden_words }</p>
            }
            { to_plan(view) }
            { open_answers(view) }
        </section>
    }
}

/// What all losses come to.
fn total_words(view: &View, found: &[Loss]) -> String {
    let total: Fraction = found.iter().map(|loss| &loss.in_entity).sum();
    let total = number::points(total.round_half_up(view.instrument.decimals), view.lang);
    fill(text::losses_total(view.lang), &[("points", &total)])
}

/// The way to what can be done about them.
fn to_plan(view: &View) -> Html {
    if view.assessment.units.is_empty() {
        return Html::default();
    }
    let words = plan_link(view.assessment.repairs.len(), view.lang);
    let page = Route::Plan(view.draft.clone()).href();
    html! { <p class="no-print"><a href={page} class="button">{ words }</a></p> }
}

/// What the way to the plan is called, once there is a list or before.
pub(crate) fn plan_link(repairs: usize, lang: Lang) -> String {
    match repairs {
        0 => plan_text::link(lang).to_owned(),
        count => fill(plan_text::link_list(lang), &[("count", &count.to_string())]),
    }
}

/// The largest losses, or all of them once somebody asked.
fn largest(view: &Rc<View>, found: Vec<Loss>) -> Html {
    let view = view.clone();
    local("losses", move |is_all: &Local<bool>| {
        list(&view, &found, is_all)
    })
}

fn list(view: &View, found: &[Loss], is_all: &Local<bool>) -> Html {
    let (lang, count, shows_all) = (view.lang, found.len(), is_all.get());
    let heads = heads_of(&[
        text::indicator(lang),
        text::unit(lang),
        text::lost_in_unit(lang),
        text::lost_in_entity(lang),
    ]);
    let shown = if shows_all { count } else { TOP };
    let rows = found.iter().take(shown).filter_map(|loss| row(view, loss));
    let table = html! {
        <table id="losses">
            <caption>{ text::losses_caption(lang) }</caption>
            <thead><tr>{ heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    let label = if shows_all {
        fill(text::show_less(lang), &[("count", &TOP.to_string())])
    } else {
        fill(text::show_all(lang), &[("count", &count.to_string())])
    };
    let expanded = if shows_all { "true" } else { "false" };
    let is_all = is_all.clone();
    let toggle = move |_| is_all.update(|is_all| *is_all = !*is_all);
    html! {
        <>
            { region(text::losses_caption(lang), table) }
            if count > TOP {
                <p>
                    <button type="button" aria-expanded={expanded} aria-controls="losses" onclick={toggle}>
                        { label }
                    </button>
                </p>
            }
        </>
    }
}

fn row(view: &View, loss: &Loss) -> Option<Html> {
    let (instrument, lang) = (&view.instrument, view.lang);
    let unit = view.assessment.units.get(loss.unit)?;
    let node = instrument.nodes.get(loss.node)?;
    let dimension = instrument.nodes.get(dimension_of(instrument, loss.node))?;
    let page = Route::Sheet(view.draft.clone(), unit.id.clone(), dimension.id.clone());
    let points = |exact: &Fraction| {
        figure(&number::points(
            exact.round_half_up(instrument.decimals),
            lang,
        ))
    };
    Some(html! {
        <tr key={format!("{}/{}", unit.id, node.id)}>
            <th scope="row">
                <a href={page.href()}>{ view.texts.node(&node.id).name }</a>
                if node.parent.is_some() {
                    <br />
                    <span class="quiet">{ view.texts.node(&dimension.id).name }</span>
                }
            </th>
            <td><bdi>{ &unit.name }</bdi></td>
            { points(&loss.in_unit) }
            { points(&loss.in_entity) }
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
fn open_answers(view: &View) -> Html {
    let (standing, lang) = (&view.scored.entity, view.lang);
    let count = standing.total.saturating_sub(standing.answered);
    let Some(first) = first_open(view).filter(|_| count > 0) else {
        return Html::default();
    };
    let words = fill(text::open_answers(lang), &[("count", &count.to_string())]);
    html! {
        <p class="notice">
            { words }
            { " " }
            <a href={first.href()}>{ text::open_first(lang) }</a>
        </p>
    }
}

/// Where the first open answer is given.
fn first_open(view: &View) -> Option<Route> {
    let mut units = view.assessment.units.iter().zip(&view.scored.units);
    let (unit, scored) =
        units.find(|(_, scored)| scored.standing.answered < scored.standing.total)?;
    let is_open = |id: &NodeId| {
        scored
            .nodes
            .get(*id)
            .is_some_and(|tally| !tally.open.is_zero())
    };
    let dimension = view
        .instrument
        .dimensions()
        .find(is_open)
        .and_then(|id| view.instrument.nodes.get(id));
    let draft = view.draft.clone();
    Some(match dimension {
        Some(dimension) if scored.known == Known::Observations => {
            Route::Sheet(draft, unit.id.clone(), dimension.id.clone())
        }
        // Points are typed on the unit's page; so is the way out where nothing applies.
        _ => Route::Unit(draft, unit.id.clone()),
    })
}
