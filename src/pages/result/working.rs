//! The working of each unit: every dimension, variable and indicator with its answer and points.

use crate::browser::view::{Local, el, link, local, name, p, say, text as words_of, when};
use crate::components::table::{self, cell, figure, heads, scroll, table};
use crate::i18n::{Lang, fill, number, result as text, tasks as tasks_text};
use crate::pages::result::View;
use crate::pages::result::units::{score_words, tally_words};
use crate::routes::Route;
use std::rc::Rc;
use swanilai::assessment::{Observation, Unit};
use swanilai::instrument::{Instrument, NodeId};
use swanilai::number::Fraction;
use swanilai::score::{Known, Tally, UnitScore};
use yew::Html;

/// The working of all units.
pub(crate) fn working(view: &Rc<View>) -> Html {
    let mut units = Vec::new();
    for (index, unit) in view.assessment.units.iter().enumerate() {
        let view = view.clone();
        units.push(local(&unit.id, move |seen: &Local<bool>| {
            of_unit(&view, index, seen).unwrap_or_default()
        }));
    }
    el("section")
        .class("no-print")
        .child(say("h2", "", text::working(view.lang)))
        .child(say("p", "quiet", text::working_intro(view.lang)))
        .children(units)
        .done()
}

/// One unit; its table is made when first looked at, as there may be many units.
fn of_unit(view: &View, index: usize, seen: &Local<bool>) -> Option<Html> {
    let (unit, scored) = (
        view.assessment.units.get(index)?,
        view.scored.units.get(index)?,
    );
    let look = seen.clone();
    let summary = el("summary")
        .child(name(&unit.name))
        .text(": ")
        .text(&score_words(&scored.standing, view.lang));
    let summary = summary.onclick(move || look.update(|seen| *seen = true));
    let card = el("details").class("card").child(summary.done());
    Some(
        card.child(when(seen.get(), || tree(view, unit, scored)))
            .done(),
    )
}

fn tree(view: &View, unit: &Unit, scored: &UnitScore) -> Html {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    match scored.known {
        Known::Score => return p(text::only_score(lang)),
        Known::Nothing => return p(text::nothing_applies(lang)),
        Known::Points | Known::Observations => {}
    }
    let mut rows = Vec::new();
    for dimension in view.instrument.dimensions() {
        walk(view, unit, scored, dimension, 0, &mut rows);
    }
    let columns = heads(&[
        text::part(lang),
        text::mark(lang),
        text::points(lang),
        text::at_most(lang),
        text::lost(lang),
    ]);
    let whole = figures(
        cell(""),
        &scored.whole,
        &score_words(&scored.standing, lang),
        decimals,
        lang,
    );
    let foot = el("tfoot")
        .child(table::row(words_of(text::whole_unit(lang)), whole).done())
        .done();
    let label = format!("{}: {}", unit.name, text::working_caption(lang));
    scroll(
        &label,
        table(text::working_caption(lang), columns, rows).child(foot),
    )
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
    let label = if node.parent.is_none() {
        link(
            Route::Sheet(view.draft.clone(), unit.id.clone(), node.id.clone()).href(),
            &name,
        )
        .done()
    } else {
        words_of(&name)
    };
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
    let cells = figures(cell(&answer), tally, &points, instrument.decimals, lang);
    Some(
        table::row(label, cells)
            .set("class", format!("depth-{depth}"))
            .key(&node.id)
            .done(),
    )
}

/// The answer, points, the most there can be, and what answered items left.
fn figures(answer: Html, tally: &Tally, points: &str, decimals: u8, lang: Lang) -> Vec<Html> {
    let rounded = |exact: &Fraction| figure(&number::points(exact.round_half_up(decimals), lang));
    vec![
        answer,
        figure(points),
        rounded(&tally.weight),
        rounded(&tally.lost()),
    ]
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
