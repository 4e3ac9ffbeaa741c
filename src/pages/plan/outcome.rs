//! What came of planning: where it leads, why nothing is lighter, what it leaves alone.

use crate::browser::page as browser;
use crate::components::badge::badge;
use crate::components::local::Local;
use crate::i18n::{fill, number, plan as text};
use crate::pages::plan::choices::Wish;
use crate::pages::plan::document::{Kind, Outcome, Proof, Stand};
use crate::pages::plan::run::{Planned, State, start};
use crate::pages::plan::steps::{quick, steps};
use crate::pages::plan::words::View;
use crate::routes::Route;
use crate::state::{Action, Edit, Made};
use std::rc::Rc;
use swanilai::assessment::Repair;
use swanilai::number::Decimal;
use swanilai::problem::Code;
use yew::{Html, html};

/// The outcome; nothing before the first one.
pub(crate) fn outcome(view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let Some(planned) = state.with(|state| state.planned.clone()) else {
        return Html::default();
    };
    let found = &planned.outcome;
    let is_stale = planned.units != view.open.assessment.units;
    let content = match found.kind {
        Kind::Reached => reached(view, state, &planned),
        Kind::Already => {
            let score = view.score(found.before.score);
            html! { <p>{ fill(text::already(lang), &[("score", &score)]) }</p> }
        }
        Kind::Unreachable => unreachable(view, state, found),
    };
    html! {
        <section class="plan-outcome">
            <h2 id="plan-outcome" tabindex="-1">{ text::outcome(lang) }</h2>
            if is_stale {
                <p class="notice">{ text::stale(lang) }</p>
            }
            { content }
        </section>
    }
}

fn reached(view: &Rc<View>, state: &Local<State>, planned: &Rc<Planned>) -> Html {
    let (lang, found) = (view.lang, &planned.outcome);
    let with_class = |stand: &Stand| {
        let class = stand.class.and_then(|class| {
            let class = view.instrument().classes.get(class)?;
            Some(class.code.clone().unwrap_or_else(|| class.name.clone()))
        });
        fill(
            text::with_class(lang),
            &[
                ("score", &view.score(stand.score)),
                ("class", &class.unwrap_or_default()),
            ],
        )
    };
    let headline = fill(
        text::reached(lang),
        &[
            ("from", &with_class(&found.before)),
            ("to", &with_class(&found.after)),
            ("count", &found.changes.len().to_string()),
        ],
    );
    let totals = fill(
        text::totals(lang),
        &[
            ("cost", &number::short(found.cost, lang)),
            ("gain", &view.score(found.gain)),
        ],
    );
    let class = found
        .after
        .class
        .and_then(|class| view.instrument().classes.get(class));
    // Units known by score or points alone, and what is held back, are named together below.
    let told = [
        Code::PlanCoarse,
        Code::PlanCovered,
        Code::PlanLocked,
        Code::PlanNotSelfObserved,
    ];
    let notes = found.notes.iter().filter(|note| !told.contains(&note.code));
    html! {
        <>
            <div class="standing">
                <p class="plan-headline">{ headline }</p>
                if let Some(class) = class {
                    <p>{ badge(class, false, lang) }</p>
                }
                <p>{ totals }</p>
                if let Some(proof) = &found.proof {
                    <p>{ proof_words(view, proof, found) }</p>
                }
                <p class="quiet">{ text::simulation(lang) }</p>
            </div>
            for note in notes {
                <p class="notice">{ note.message(lang) }</p>
            }
            { listing(view, state, planned) }
            { steps(view, state, planned) }
            if let Some(found) = &found.quick {
                { quick(view, found) }
            }
            { held(view, found) }
            if let Some(proof) = &found.proof {
                { how(view, proof) }
            }
        </>
    }
}

/// Why nothing is lighter, in one sentence.
fn proof_words(view: &View, proof: &Proof, found: &Outcome) -> String {
    let lang = view.lang;
    match (proof.is_exact, &proof.below) {
        (true, Some((cost, score))) => fill(
            text::proof(lang),
            &[
                ("cost", &number::short(*cost, lang)),
                ("score", &view.score(*score)),
            ],
        ),
        (true, None) => text::proof_exact(lang).to_owned(),
        (false, _) => {
            let more = found.cost.millionths() - proof.lower_bound.millionths();
            let more = Decimal::from_millionths(more).unwrap_or_default();
            fill(
                text::proof_bound(lang),
                &[
                    ("bound", &number::short(proof.lower_bound, lang)),
                    ("cost", &number::short(found.cost, lang)),
                    ("more", &number::short(more, lang)),
                ],
            )
        }
    }
}

fn how(view: &View, proof: &Proof) -> Html {
    let [items, choices, states] = proof.counts.map(|count| number::short(count, view.lang));
    let words = fill(
        text::proof_counts(view.lang),
        &[
            ("items", &items),
            ("choices", &choices),
            ("states", &states),
        ],
    );
    html! {
        <details>
            <summary>{ text::proof_how(view.lang) }</summary>
            <p>{ words }</p>
        </details>
    }
}

/// The button that makes the plan the list of repairs.
fn listing(view: &Rc<View>, state: &Local<State>, planned: &Rc<Planned>) -> Html {
    let lang = view.lang;
    let listed = state.with(|state| state.listed);
    let act = {
        let (view, state, planned) = (view.clone(), state.clone(), planned.clone());
        move |_| {
            let repairs = repairs(&planned.outcome, &view);
            let mut copy = view.open.assessment.as_ref().clone();
            let added = copy.add_repairs(repairs.clone());
            let known = repairs.len().saturating_sub(added);
            state.update(|state| state.listed = Some((added, known)));
            let made = Made::new(None, move |to| {
                to.add_repairs(repairs.clone());
            });
            view.store.dispatch(Action::Edit(Edit::Made(made)));
            view.store
                .dispatch(Action::Announce(listed_words(&view, added, known)));
        }
    };
    html! {
        <>
            <p class="actions no-print">
                <button type="button" class="primary" onclick={act}>{ text::make_list(lang) }</button>
            </p>
            if let Some((added, known)) = listed {
                <p class="no-print">
                    { listed_words(view, added, known) }
                    { " " }
                    <button type="button" class="quiet-button" onclick={|_| browser::focus("#repairs")}>
                        { text::see_list(lang) }
                    </button>
                </p>
            }
        </>
    }
}

fn listed_words(view: &View, added: usize, known: usize) -> String {
    fill(
        text::made_list(view.lang),
        &[("added", &added.to_string()), ("known", &known.to_string())],
    )
}

/// The steps as items of the list; those of units that are gone meanwhile are left out.
fn repairs(outcome: &Outcome, view: &View) -> Vec<Repair> {
    let steps = outcome.changes.iter();
    let there = steps.filter(|change| view.open.assessment.unit(&change.unit).is_some());
    there
        .map(|change| Repair {
            unit: change.unit.clone(),
            part: change.part.clone(),
            from: change.from,
            to: change.to,
            ..Repair::default()
        })
        .collect()
}

/// How far one can get, why, and the way there.
fn unreachable(view: &Rc<View>, state: &Local<State>, found: &Outcome) -> Html {
    let lang = view.lang;
    let target = view.score(found.target.score);
    let highest = found.highest.class;
    let class = highest.and_then(|class| view.instrument().classes.get(class));
    let above =
        highest.filter(|highest| found.before.class.is_some_and(|before| *highest < before));
    let score = view.score(found.highest.score);
    html! {
        <>
            <div class="standing">
                <p class="plan-headline">{ fill(text::unreachable(lang), &[("target", &target)]) }</p>
                <p>{ fill(text::highest(lang), &[("score", &score)]) }</p>
                if let Some(class) = class {
                    <p>{ badge(class, false, lang) }</p>
                }
                <p class="no-print">
                    if let Some(highest) = above {
                        { use_highest(view, state, highest) }
                    }
                </p>
            </div>
            if !found.notes.is_empty() {
                <h3>{ text::why(lang) }</h3>
                <ul>
                    for note in &found.notes {
                        <li>{ note.message(lang) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// The button that makes the highest class that can be reached the target.
fn use_highest(view: &Rc<View>, state: &Local<State>, highest: usize) -> Html {
    let class = view.class(Some(highest), false).unwrap_or_default();
    let words = fill(text::use_highest(view.lang), &[("class", &class)]);
    let (view, state) = (view.clone(), state.clone());
    let act = move |_| {
        state.update(|state| state.choices.wish = Some(Wish::Class(highest)));
        start(&view, &state);
    };
    html! { <button type="button" onclick={act}>{ words }</button> }
}

/// What the plan leaves alone, and what it only assumes.
fn held(view: &View, found: &Outcome) -> Html {
    let lang = view.lang;
    let points = [
        (found.locked, text::held_locked(lang)),
        (found.not_self_observed, text::held_not_self(lang)),
    ];
    let points = points
        .into_iter()
        .filter(|(points, _)| *points > Decimal::ZERO)
        .map(|(points, template)| fill(template, &[("points", &view.score(points))]));
    let units = [
        (&found.coarse, text::held_coarse(lang)),
        (&found.covered, text::held_covered(lang)),
    ];
    let units = units
        .into_iter()
        .filter(|(units, _)| !units.is_empty())
        .map(|(units, template)| fill(template, &[("units", &view.unit_names(units))]));
    let items: Vec<String> = points.chain(units).collect();
    let assumed = view.open.scored.assumptions.len();
    let result = Route::Result(view.open.id.clone()).href();
    html! {
        <>
            if !items.is_empty() {
                <h3>{ text::held(lang) }</h3>
                <ul>
                    for item in items {
                        <li>{ item }</li>
                    }
                </ul>
            }
            if assumed > 0 {
                <p class="quiet">
                    { fill(text::assumed(lang), &[("count", &assumed.to_string())]) }
                    { " " }
                    <a href={result}>{ text::assumed_link(lang) }</a>
                </p>
            }
        </>
    }
}
