//! Effort, locks and exceptions, folded away: a plan needs none of them.

use crate::components::local::Local;
use crate::components::select_field::select_field;
use crate::i18n::{Lang, fill, plan as text};
use crate::pages::plan::choices::{Choices, Effort, set};
use crate::pages::plan::run::State;
use crate::pages::plan::words::View;
use std::rc::Rc;
use swanilai::assessment::Part;
use swanilai::instrument::NodeId;
use swanilai::table::Table;
use yew::{Html, html};

/// The settings.
pub(crate) fn options(view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let choices = state.with(|state| state.choices.clone());
    let summary = match choices.count() {
        0 => text::options(lang).to_owned(),
        count => fill(text::options_set(lang), &[("count", &count.to_string())]),
    };
    let units = view.open.assessment.units.iter().map(|unit| {
        let (change, id) = (state.clone(), unit.id.clone());
        effort(
            &format!("effort-unit-{}", unit.id),
            &unit.name,
            &choices.units,
            &unit.id,
            lang,
            move |effort| change.update(|state| set(&mut state.choices.units, &id, effort)),
        )
    });
    let dimensions = view.instrument().dimensions();
    let nodes = dimensions.filter_map(|dimension| nodes(view, state, &choices, dimension));
    let reset = {
        let state = state.clone();
        move |_| state.update(|state| state.choices.reset())
    };
    html! {
        <details class="plan-options">
            <summary>{ summary }</summary>
            <p class="hint">{ text::options_intro(lang) }</p>
            { flags(state, &choices, lang) }
            <details>
                <summary>{ text::units(lang) }</summary>
                <div class="effort-grid">{ for units }</div>
            </details>
            // A list of its own, so that its keys count.
            <>{ for nodes }</>
            { cells(view, state, &choices) }
            if choices.count() > 0 {
                <p><button type="button" class="quiet-button" onclick={reset}>{ text::reset(lang) }</button></p>
            }
        </details>
    }
}

/// What is planned on beyond what a unit can see and repair.
fn flags(state: &Local<State>, choices: &Choices, lang: Lang) -> Html {
    let flag = |is_set: bool, words: &str, hint: &str, change: fn(&mut Choices)| {
        let state = state.clone();
        let onchange = move |_| state.update(|state| change(&mut state.choices));
        html! {
            <label class="choice">
                <input type="checkbox" checked={is_set} {onchange} />
                <span>
                    { words }
                    <br />
                    <span class="quiet">{ hint }</span>
                </span>
            </label>
        }
    };
    let not_self = flag(
        choices.not_self_observed,
        text::not_self(lang),
        text::not_self_hint(lang),
        |choices| choices.not_self_observed = !choices.not_self_observed,
    );
    let coarse = flag(
        choices.coarse,
        text::coarse(lang),
        text::coarse_hint(lang),
        |choices| choices.coarse = !choices.coarse,
    );
    html! { <>{ not_self }{ coarse }</> }
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
    if fields.is_empty() {
        return None;
    }
    let title = fill(
        text::nodes(lang),
        &[("name", &view.texts.node(&above.id).name)],
    );
    Some(html! {
        <details key={above.id.as_str()}>
            <summary>{ title }</summary>
            <div class="effort-grid">{ for fields }</div>
        </details>
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
    if choices.cells.is_empty() {
        return Html::default();
    }
    let lang = view.lang;
    let items = choices.cells.iter().map(|(unit, node)| {
        let label = view.part_name(&Part::Indicator(node.clone()));
        let spoken = fill(text::cell_back_of(lang), &[("name", &label)]);
        let (state, cell) = (state.clone(), (unit.clone(), node.clone()));
        let back = move |_| state.update(|state| state.choices.cells.retain(|one| *one != cell));
        html! {
            <li>
                <bdi>{ label }</bdi>
                { ", " }
                <bdi>{ view.unit_name(unit) }</bdi>
                { " " }
                <button type="button" class="quiet-button" aria-label={spoken} onclick={back}>
                    { text::cell_back(lang) }
                </button>
            </li>
        }
    });
    html! {
        <>
            <p>{ text::cells(lang) }</p>
            <ul>{ for items }</ul>
        </>
    }
}
