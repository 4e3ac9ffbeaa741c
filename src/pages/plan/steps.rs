//! The steps of a plan, by unit and dimension, and the quick wins beside them.

use crate::browser::view::{
    Local, all, button, el, link, name, nothing, p, say, text as words_of, when,
};
use crate::components::table::{cell, figure, heads, row, scroll, table};
use crate::i18n::{fill, number, plan as text};
use crate::pages::plan::document::{Change, OfUnit, Quick};
use crate::pages::plan::run::{Planned, State, start};
use crate::pages::plan::words::View;
use crate::state::Action;
use std::rc::Rc;
use swanilai::assessment::Part;
use swanilai::number::Decimal;
use yew::Html;

/// The steps of every unit that has any.
pub(crate) fn steps(view: &Rc<View>, state: &Local<State>, planned: &Rc<Planned>) -> Html {
    let outcome = &planned.outcome;
    let mut cards = Vec::new();
    for unit in &outcome.units {
        let of_unit = outcome
            .changes
            .iter()
            .filter(|change| change.unit == unit.id);
        let changes: Vec<&Change> = of_unit.collect();
        if !changes.is_empty() {
            cards.push(card(view, state, unit, &changes));
        }
    }
    all(cards)
}

fn card(view: &Rc<View>, state: &Local<State>, unit: &OfUnit, changes: &[&Change]) -> Html {
    let lang = view.lang;
    let line = fill(
        text::unit_line(lang),
        &[
            ("before", &view.score(unit.before.score)),
            ("after", &view.score(unit.after.score)),
            ("count", &changes.len().to_string()),
            ("cost", &number::short(unit.cost, lang)),
            ("gain", &view.score(unit.gain)),
        ],
    );
    let mut groups = Vec::new();
    for group in changes.chunk_by(|one, other| one.dimension == other.dimension) {
        let dimension = group.first().map_or("", |change| &*change.dimension);
        groups.push(when(!dimension.is_empty(), || {
            say("h4", "", &view.texts.node(dimension).name)
        }));
        let items = group.iter().map(|change| step(view, state, change));
        groups.push(el("ul").class("plan-steps").children(items).done());
    }
    el("section")
        .class("card plan-unit")
        .key(&unit.id)
        .child(el("h3").child(name(&view.unit_name(&unit.id))).done())
        .child(say("p", "quiet", &line))
        .children(groups)
        .done()
}

/// One step: what, from where to where, what it adds.
fn step(view: &Rc<View>, state: &Local<State>, change: &Change) -> Html {
    let lang = view.lang;
    let title = view.part_name(&change.part);
    let gain = fill(
        text::gain(lang),
        &[
            ("unit", &view.score(change.in_unit)),
            ("entity", &view.score(change.in_entity)),
            ("cost", &number::short(change.cost, lang)),
        ],
    );
    let is_coarse = !matches!(change.part, Part::Indicator(_));
    let tag = |is_so: bool, words: &str| {
        when(is_so, || {
            all([words_of(" "), say("span", "tag-assumed", words)])
        })
    };
    el("li")
        .child(
            el("p")
                .class("step-title")
                .child(link(view.part_href(&change.unit, &change.part), &title).done())
                .child(tag(is_coarse, text::is_coarse(lang)))
                .child(tag(!change.self_observed, text::is_not_self(lang)))
                .done(),
        )
        .child(from_to(
            view,
            &change.unit,
            &change.part,
            (change.from, change.to),
        ))
        .child(when(is_coarse, || {
            say("p", "hint", text::coarse_note(lang))
        }))
        .child(
            el("div")
                .class("step-foot")
                .child(say("p", "quiet", &gain))
                .child(leave_out(view, state, change, &title))
                .done(),
        )
        .done()
}

/// From where to where, in the words of the levels.
pub(crate) fn from_to(
    view: &View,
    unit: &str,
    part: &Part,
    (from, to): (Option<Decimal>, Decimal),
) -> Html {
    let lang = view.lang;
    let mut present = view.present(part, from);
    if from.is_some() && view.is_mixed(unit, part) {
        present = fill(text::lowest(lang), &[("level", &present)]);
    }
    el("dl")
        .class("from-to")
        .child(say("dt", "", text::from(lang)))
        .child(say("dd", "", &present))
        .child(say("dt", "", text::to(lang)))
        .child(
            el("dd")
                .child(say("strong", "", &view.reach(part, to)))
                .done(),
        )
        .done()
}

/// The button that leaves a step out and computes again.
fn leave_out(view: &Rc<View>, state: &Local<State>, change: &Change, title: &str) -> Html {
    let lang = view.lang;
    if change.part.id().is_empty() {
        return nothing();
    }
    let spoken = [("name", title), ("unit", &*view.unit_name(&change.unit))];
    let spoken = fill(text::leave_out_of(lang), &spoken);
    let told = fill(text::left_out(lang), &[("name", title)]);
    let cell = (change.unit.clone(), change.part.id().to_owned());
    let (view, state) = (view.clone(), state.clone());
    let act = move || {
        state.update(|state| {
            if !state.choices.cells.contains(&cell) {
                state.choices.cells.push(cell.clone());
            }
        });
        start(&view, &state);
        view.store.dispatch(Action::Announce(told.clone()));
    };
    button(text::leave_out(lang), act)
        .class("quiet-button no-print")
        .set("aria-label", spoken)
        .done()
}

/// The quick wins, compared.
pub(crate) fn quick(view: &View, found: &Quick) -> Html {
    let lang = view.lang;
    let words = if found.extra == Decimal::ZERO {
        text::quick_same(lang)
    } else {
        text::quick_more(lang)
    };
    let compared = fill(
        words,
        &[
            ("cost", &number::short(found.cost, lang)),
            ("extra", &number::short(found.extra, lang)),
        ],
    );
    let columns = heads(&[
        text::what(lang),
        text::unit(lang),
        text::to(lang),
        text::gain_entity(lang),
        text::effort(lang),
    ]);
    let rows = found.steps.iter().map(|change| {
        let cells = vec![
            el("td").child(name(&view.unit_name(&change.unit))).done(),
            cell(&number::short(change.to, lang)),
            figure(&view.score(change.in_entity)),
            figure(&number::short(change.cost, lang)),
        ];
        row(words_of(&view.part_name(&change.part)), cells).done()
    });
    let caption = text::quick_caption(lang);
    el("details")
        .child(say("summary", "", text::quick(lang)))
        .child(p(text::quick_intro(lang)))
        .child(p(&compared))
        .child(scroll(caption, table(caption, columns, rows.collect())))
        .done()
}
