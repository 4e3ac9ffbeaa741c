//! Effort, locks and exceptions, folded away: a plan needs none of them.

use crate::browser::view::{Local, all, button, el, name, p, say, text as words_of, when};
use crate::components::select_field::select_field;
use crate::i18n::{Lang, fill, plan as text};
use crate::pages::plan::choices::{Choices, Effort, set};
use crate::pages::plan::run::State;
use crate::pages::plan::words::View;
use std::rc::Rc;
use swanilai::assessment::Part;
use swanilai::instrument::NodeId;
use swanilai::table::Table;
use yew::Html;

/// The settings.
pub(crate) fn options(view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let choices = state.with(|state| state.choices.clone());
    let summary = match choices.count() {
        0 => text::options(lang).to_owned(),
        count => fill(text::options_set(lang), &[("count", &count.to_string())]),
    };
    let mut units = Vec::new();
    for unit in &view.open.assessment.units {
        let change = state.clone();
        let id = unit.id.clone();
        units.push(effort(
            &format!("effort-unit-{}", unit.id),
            &unit.name,
            &choices.units,
            &unit.id,
            lang,
            move |effort| change.update(|state| set(&mut state.choices.units, &id, effort)),
        ));
    }
    let dimensions = view.instrument().dimensions().collect::<Vec<NodeId>>();
    let nodes = dimensions
        .into_iter()
        .filter_map(|dimension| nodes(view, state, &choices, dimension));
    let reset = {
        let state = state.clone();
        move || state.update(|state| state.choices.reset())
    };
    el("details")
        .class("plan-options")
        .child(say("summary", "", &summary))
        .child(say("p", "hint", text::options_intro(lang)))
        .child(flags(state, &choices, lang))
        .child(
            el("details")
                .child(say("summary", "", text::units(lang)))
                .child(el("div").class("effort-grid").children(units).done())
                .done(),
        )
        .children(nodes)
        .child(cells(view, state, &choices))
        .child(when(choices.count() > 0, || {
            el("p")
                .child(
                    button(text::reset(lang), reset)
                        .class("quiet-button")
                        .done(),
                )
                .done()
        }))
        .done()
}

/// What is planned on beyond what a unit can see and repair.
fn flags(state: &Local<State>, choices: &Choices, lang: Lang) -> Html {
    let flag = |is_set: bool, words: &str, hint: &str, change: fn(&mut Choices)| {
        let state = state.clone();
        let input = el("input")
            .attr("type", "checkbox")
            .checked(is_set)
            .onchange(move |_| state.update(|state| change(&mut state.choices)));
        let label = el("span")
            .text(words)
            .child(el("br").done())
            .child(say("span", "quiet", hint));
        el("label")
            .class("choice")
            .child(input.done())
            .child(label.done())
            .done()
    };
    all([
        flag(
            choices.not_self_observed,
            text::not_self(lang),
            text::not_self_hint(lang),
            |choices| choices.not_self_observed = !choices.not_self_observed,
        ),
        flag(
            choices.coarse,
            text::coarse(lang),
            text::coarse_hint(lang),
            |choices| choices.coarse = !choices.coarse,
        ),
    ])
}

/// The indicators of a dimension; nothing where it has none, being known by points alone.
fn nodes(
    view: &Rc<View>,
    state: &Local<State>,
    choices: &Choices,
    dimension: NodeId,
) -> Option<Html> {
    let (instrument, lang) = (view.instrument(), view.lang);
    let above = instrument.nodes.get(dimension)?;
    let mut fields = Vec::new();
    let mut below = vec![dimension];
    while let Some(at) = below.pop() {
        let Some(node) = instrument.nodes.get(at) else {
            continue;
        };
        below.extend(node.children.iter().rev());
        if node.indicator.is_none() {
            continue;
        }
        let (change, id) = (state.clone(), node.id.clone());
        fields.push(effort(
            &format!("effort-{}", node.id.replace('.', "-")),
            &view.texts.node(&node.id).name,
            &choices.nodes,
            &node.id,
            lang,
            move |effort| change.update(|state| set(&mut state.choices.nodes, &id, effort)),
        ));
    }
    let title = fill(
        text::nodes(lang),
        &[("name", &view.texts.node(&above.id).name)],
    );
    (!fields.is_empty()).then(|| {
        el("details")
            .key(&above.id)
            .child(say("summary", "", &title))
            .child(el("div").class("effort-grid").children(fields).done())
            .done()
    })
}

/// A choice of effort, locking included.
fn effort(
    field: &str,
    label: &str,
    table: &Table<Effort>,
    id: &str,
    lang: Lang,
    change: impl Fn(Effort) + 'static,
) -> Html {
    let words = |effort| match effort {
        Effort::Light => text::light(lang),
        Effort::Medium => text::medium(lang),
        Effort::Heavy => text::heavy(lang),
        Effort::Locked => text::locked(lang),
    };
    let options: Vec<(String, String)> = Effort::ALL
        .map(|effort| (effort.name().to_owned(), words(effort).to_owned()))
        .to_vec();
    let chosen = table.get(id).copied().unwrap_or_default();
    select_field(field, label, "", &options, chosen.name(), move |value| {
        change(Effort::named(&value));
    })
}

/// The steps that were left out, each with the way back.
fn cells(view: &Rc<View>, state: &Local<State>, choices: &Choices) -> Html {
    let lang = view.lang;
    let items = choices.cells.iter().map(|(unit, node)| {
        let label = view.part_name(&Part::Indicator(node.clone()));
        let (state, cell) = (state.clone(), (unit.clone(), node.clone()));
        let back = move || state.update(|state| state.choices.cells.retain(|one| *one != cell));
        el("li")
            .child(name(&label))
            .text(", ")
            .child(name(&view.unit_name(unit)))
            .child(words_of(" "))
            .child(
                button(text::cell_back(lang), back)
                    .class("quiet-button")
                    .set(
                        "aria-label",
                        fill(text::cell_back_of(lang), &[("name", &label)]),
                    )
                    .done(),
            )
            .done()
    });
    let items: Vec<Html> = items.collect();
    when(!items.is_empty(), || {
        all([p(text::cells(lang)), el("ul").children(items).done()])
    })
}
