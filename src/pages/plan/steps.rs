//! The steps of a plan, by unit and dimension, and the quick wins beside them.

use crate::components::local::Local;
use crate::components::table::{cell, figure, heads, region};
use crate::i18n::{fill, number, plan as text};
use crate::pages::plan::document::{Change, OfUnit, Quick};
use crate::pages::plan::run::{Planned, State, start};
use crate::pages::plan::words::View;
use crate::state::Action;
use std::rc::Rc;
use swanilai::assessment::Part;
use swanilai::number::Decimal;
use yew::{Html, html};

/// The steps of every unit that has any.
pub(crate) fn steps(view: &Rc<View>, state: &Local<State>, planned: &Rc<Planned>) -> Html {
    let outcome = &planned.outcome;
    let cards = outcome.units.iter().filter_map(|unit| {
        let of_unit = outcome
            .changes
            .iter()
            .filter(|change| change.unit == unit.id);
        let changes: Vec<&Change> = of_unit.collect();
        (!changes.is_empty()).then(|| card(view, state, unit, &changes))
    });
    html! { <>{ for cards }</> }
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
    let groups = changes
        .chunk_by(|one, other| one.dimension == other.dimension)
        .map(|group| steps_of_dimension(view, state, group));
    html! {
        <section class="card plan-unit" key={unit.id.as_str()}>
            <h3><bdi>{ view.unit_name(&unit.id) }</bdi></h3>
            <p class="quiet">{ line }</p>
            <>{ for groups }</>
        </section>
    }
}

fn steps_of_dimension(view: &Rc<View>, state: &Local<State>, group: &[&Change]) -> Html {
    let dimension = group.first().map_or("", |change| &*change.dimension);
    let items = group.iter().map(|change| step(view, state, change));
    html! {
        <>
            if !dimension.is_empty() {
                <h4>{ &view.texts.node(dimension).name }</h4>
            }
            <ul class="plan-steps">{ for items }</ul>
        </>
    }
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
    html! {
        <li>
            <p class="step-title">
                <a href={view.part_href(&change.unit, &change.part)}>{ &title }</a>
                if is_coarse {
                    { " " }
                    <span class="tag-assumed">{ text::is_coarse(lang) }</span>
                }
                if !change.self_observed {
                    { " " }
                    <span class="tag-assumed">{ text::is_not_self(lang) }</span>
                }
            </p>
            { from_to(view, &change.unit, &change.part, (change.from, change.to)) }
            if is_coarse {
                <p class="hint">{ text::coarse_note(lang) }</p>
            }
            <div class="step-foot">
                <p class="quiet">{ gain }</p>
                { leave_out(view, state, change, &title) }
            </div>
        </li>
    }
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
    html! {
        <dl class="from-to">
            <dt>{ text::from(lang) }</dt>
            <dd>{ present }</dd>
            <dt>{ text::to(lang) }</dt>
            <dd><strong>{ view.reach(part, to) }</strong></dd>
        </dl>
    }
}

/// The button that leaves a step out and computes again.
fn leave_out(view: &Rc<View>, state: &Local<State>, change: &Change, title: &str) -> Html {
    let lang = view.lang;
    if change.part.id().is_empty() {
        return Html::default();
    }
    let spoken = [("name", title), ("unit", &*view.unit_name(&change.unit))];
    let spoken = fill(text::leave_out_of(lang), &spoken);
    let told = fill(text::left_out(lang), &[("name", title)]);
    let cell = (change.unit.clone(), change.part.id().to_owned());
    let (view, state) = (view.clone(), state.clone());
    let act = move |_| {
        state.update(|state| {
            if !state.choices.cells.contains(&cell) {
                state.choices.cells.push(cell.clone());
            }
        });
        start(&view, &state);
        view.store.dispatch(Action::Announce(told.clone()));
    };
    html! {
        <button type="button" class="quiet-button no-print" aria-label={spoken} onclick={act}>
            { text::leave_out(lang) }
        </button>
    }
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
        html! {
            <tr>
                <th scope="row">{ view.part_name(&change.part) }</th>
                <td><bdi>{ view.unit_name(&change.unit) }</bdi></td>
                { cell(&number::short(change.to, lang)) }
                { figure(&view.score(change.in_entity)) }
                { figure(&number::short(change.cost, lang)) }
            </tr>
        }
    });
    let caption = text::quick_caption(lang);
    let table = html! {
        <table>
            <caption>{ caption }</caption>
            <thead>
                <tr>{ columns }</tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    html! {
        <details>
            <summary>{ text::quick(lang) }</summary>
            <p>{ text::quick_intro(lang) }</p>
            <p>{ compared }</p>
            { region(caption, table) }
        </details>
    }
}
