//! Where points were lost, the largest first, and what is not answered yet.

use crate::browser::view::{Local, all, button, el, link, local, name, nothing, p, say, when};
use crate::components::table::{self, figure, heads, scroll, table};
use crate::i18n::{Lang, fill, number, plan as plan_text, result as text};
use crate::pages::result::View;
use crate::routes::Route;
use std::rc::Rc;
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::Fraction;
use swanilai::score::{self, Known, Loss};
use yew::Html;

/// Losses shown at first.
const TOP: usize = 10;

/// What was lost and what is open.
pub(crate) fn losses(view: &Rc<View>) -> Html {
    let lang = view.lang;
    let found = score::losses(&view.scored.units, &view.instrument);
    let mut hidden = 0_u32;
    for unit in &view.scored.units {
        hidden += u32::from(unit.known == Known::Score);
    }
    let content = if found.is_empty() {
        p(text::losses_none(lang))
    } else {
        let mut total = Fraction::ZERO;
        for loss in &found {
            total = total.plus(&loss.in_entity);
        }
        let total = number::points(total.round_half_up(view.instrument.decimals), lang);
        let view = view.clone();
        let list = local("losses", move |is_all: &Local<bool>| {
            list(&view, &found, is_all)
        });
        all([
            p(&fill(text::losses_total(lang), &[("points", &total)])),
            list,
        ])
    };
    el("section")
        .child(say("h2", "", text::losses(lang)))
        .child(content)
        .child(when(hidden > 0, || {
            say(
                "p",
                "quiet",
                &fill(text::losses_hidden(lang), &[("count", &hidden.to_string())]),
            )
        }))
        .child(to_plan(view))
        .child(open_answers(view))
        .done()
}

/// The way to what can be done about them.
fn to_plan(view: &View) -> Html {
    if view.assessment.units.is_empty() {
        return nothing();
    }
    let count = view.assessment.repairs.len();
    let words = plan_link(count, view.lang);
    let page = Route::Plan(view.draft.clone()).href();
    el("p")
        .class("no-print")
        .child(link(page, &words).class("button").done())
        .done()
}

/// What the way to the plan is called, once there is a list or before.
pub(crate) fn plan_link(repairs: usize, lang: Lang) -> String {
    match repairs {
        0 => plan_text::link(lang).to_owned(),
        count => fill(plan_text::link_list(lang), &[("count", &count.to_string())]),
    }
}

/// The largest losses, or all of them.
fn list(view: &View, found: &[Loss], is_all: &Local<bool>) -> Html {
    let (lang, count, shows_all) = (view.lang, found.len(), is_all.get());
    let columns = heads(&[
        text::indicator(lang),
        text::unit(lang),
        text::lost_in_unit(lang),
        text::lost_in_entity(lang),
    ]);
    let mut rows = Vec::new();
    for loss in found.iter().take(if shows_all { count } else { TOP }) {
        rows.extend(row(view, loss));
    }
    let label = if shows_all {
        fill(text::show_less(lang), &[("count", &TOP.to_string())])
    } else {
        fill(text::show_all(lang), &[("count", &count.to_string())])
    };
    let is_all = is_all.clone();
    let toggle = button(&label, move || is_all.update(|is_all| *is_all = !*is_all))
        .attr("aria-expanded", if shows_all { "true" } else { "false" })
        .attr("aria-controls", "losses");
    all([
        scroll(
            text::losses_caption(lang),
            table(text::losses_caption(lang), columns, rows).attr("id", "losses"),
        ),
        when(count > TOP, || el("p").child(toggle.done()).done()),
    ])
}

fn row(view: &View, loss: &Loss) -> Option<Html> {
    let (instrument, lang) = (&view.instrument, view.lang);
    let unit = view.assessment.units.get(loss.unit)?;
    let node = instrument.nodes.get(loss.node)?;
    let dimension = instrument.nodes.get(dimension_of(instrument, loss.node))?;
    let page = Route::Sheet(view.draft.clone(), unit.id.clone(), dimension.id.clone());
    let mut heading = vec![link(page.href(), &view.texts.node(&node.id).name).done()];
    if node.parent.is_some() {
        heading.extend([
            el("br").done(),
            say("span", "quiet", &view.texts.node(&dimension.id).name),
        ]);
    }
    let points = |exact: &Fraction| {
        figure(&number::points(
            exact.round_half_up(instrument.decimals),
            lang,
        ))
    };
    let cells = vec![
        el("td").child(name(&unit.name)).done(),
        points(&loss.in_unit),
        points(&loss.in_entity),
    ];
    Some(
        table::row(all(heading), cells)
            .key(&format!("{}/{}", unit.id, node.id))
            .done(),
    )
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
        return nothing();
    };
    el("p")
        .class("notice")
        .text(&fill(
            text::open_answers(lang),
            &[("count", &count.to_string())],
        ))
        .text(" ")
        .child(link(first.href(), text::open_first(lang)).done())
        .done()
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
