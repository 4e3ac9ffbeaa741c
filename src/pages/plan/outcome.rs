//! What came of planning: where it leads, why nothing is lighter, what it leaves alone.

use crate::browser::page as browser;
use crate::browser::view::{Local, all, button, el, link, nothing, p, say, when};
use crate::components::badge::badge;
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
use yew::Html;

/// The outcome; nothing before the first one.
pub(crate) fn outcome(view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let Some(planned) = state.with(|state| state.planned.clone()) else {
        return nothing();
    };
    let found = &planned.outcome;
    let is_stale = planned.units != view.open.assessment.units;
    let content = match found.kind {
        Kind::Reached => reached(view, state, &planned),
        Kind::Already => p(&fill(
            text::already(lang),
            &[("score", &view.score(found.before.score))],
        )),
        Kind::Unreachable => unreachable(view, state, found),
    };
    el("section")
        .class("plan-outcome")
        .child(
            el("h2")
                .id("plan-outcome".to_owned())
                .attr("tabindex", "-1")
                .text(text::outcome(lang))
                .done(),
        )
        .child(when(is_stale, || say("p", "notice", text::stale(lang))))
        .child(content)
        .done()
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
    let head = el("div")
        .class("standing")
        .child(say("p", "plan-headline", &headline))
        .child(class.map_or_else(nothing, |class| {
            el("p").child(badge(class, false, lang)).done()
        }))
        .child(p(&totals))
        .child(
            found
                .proof
                .as_ref()
                .map_or_else(nothing, |proof| p(&proof_words(view, proof, found))),
        )
        .child(say("p", "quiet", text::simulation(lang)));
    // Units known by score or points alone, and what is held back, are named together below.
    let told = [
        Code::PlanCoarse,
        Code::PlanCovered,
        Code::PlanLocked,
        Code::PlanNotSelfObserved,
    ];
    let notes = found.notes.iter().filter(|note| !told.contains(&note.code));
    let notes: Vec<Html> = notes
        .map(|note| say("p", "notice", &note.message(lang)))
        .collect();
    all([
        head.done(),
        all(notes),
        listing(view, state, planned),
        steps(view, state, planned),
        found
            .quick
            .as_ref()
            .map_or_else(nothing, |found| quick(view, found)),
        held(view, found),
        found
            .proof
            .as_ref()
            .map_or_else(nothing, |proof| how(view, proof)),
    ])
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
    el("details")
        .child(say("summary", "", text::proof_how(view.lang)))
        .child(p(&words))
        .done()
}

/// The button that makes the plan the list of repairs.
fn listing(view: &Rc<View>, state: &Local<State>, planned: &Rc<Planned>) -> Html {
    let lang = view.lang;
    let listed = state.with(|state| state.listed);
    let act = {
        let (view, state, planned) = (view.clone(), state.clone(), planned.clone());
        move || {
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
    all([
        el("p")
            .class("actions no-print")
            .child(button(text::make_list(lang), act).class("primary").done())
            .done(),
        listed.map_or_else(nothing, |(added, known)| {
            let see = button(text::see_list(lang), || browser::focus("#repairs"));
            el("p")
                .class("no-print")
                .text(&listed_words(view, added, known))
                .text(" ")
                .child(see.class("quiet-button").done())
                .done()
        }),
    ])
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
    let use_highest = highest
        .filter(|highest| found.before.class.is_some_and(|before| *highest < before))
        .map_or_else(nothing, |highest| {
            let words = view.class(Some(highest), false).unwrap_or_default();
            let (view, state) = (view.clone(), state.clone());
            let act = move || {
                state.update(|state| state.choices.wish = Some(Wish::Class(highest)));
                start(&view, &state);
            };
            button(&fill(text::use_highest(lang), &[("class", &words)]), act).done()
        });
    all([
        el("div")
            .class("standing")
            .child(say(
                "p",
                "plan-headline",
                &fill(text::unreachable(lang), &[("target", &target)]),
            ))
            .child(p(&fill(
                text::highest(lang),
                &[("score", &view.score(found.highest.score))],
            )))
            .child(class.map_or_else(nothing, |class| {
                el("p").child(badge(class, false, lang)).done()
            }))
            .child(el("p").class("no-print").child(use_highest).done())
            .done(),
        when(!found.notes.is_empty(), || {
            let notes = found.notes.iter();
            all([
                say("h3", "", text::why(lang)),
                el("ul")
                    .children(notes.map(|note| say("li", "", &note.message(lang))))
                    .done(),
            ])
        }),
    ])
}

/// What the plan leaves alone, and what it only assumes.
fn held(view: &View, found: &Outcome) -> Html {
    let lang = view.lang;
    let mut items = Vec::new();
    for (points, template) in [
        (found.locked, text::held_locked(lang)),
        (found.not_self_observed, text::held_not_self(lang)),
    ] {
        if points > Decimal::ZERO {
            items.push(fill(template, &[("points", &view.score(points))]));
        }
    }
    for (units, template) in [
        (&found.coarse, text::held_coarse(lang)),
        (&found.covered, text::held_covered(lang)),
    ] {
        if !units.is_empty() {
            items.push(fill(template, &[("units", &view.unit_names(units))]));
        }
    }
    let assumed = view.open.scored.assumptions.len();
    all([
        when(!items.is_empty(), || {
            all([
                say("h3", "", text::held(lang)),
                el("ul")
                    .children(items.iter().map(|item| say("li", "", item)))
                    .done(),
            ])
        }),
        when(assumed > 0, || {
            el("p")
                .class("quiet")
                .text(&fill(
                    text::assumed(lang),
                    &[("count", &assumed.to_string())],
                ))
                .text(" ")
                .child(
                    link(
                        Route::Result(view.open.id.clone()).href(),
                        text::assumed_link(lang),
                    )
                    .done(),
                )
                .done()
        }),
    ])
}
