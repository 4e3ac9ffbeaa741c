//! Computing a plan away from the page: started, watched, cancelled, and what came of it.

use crate::browser::events;
use crate::browser::page as browser;
use crate::browser::worker::{Heard, Worker};
use crate::components::local::Local;
use crate::drafts::draft;
use crate::i18n::{fill, plan as text};
use crate::pages::plan::choices::Choices;
use crate::pages::plan::document::Outcome;
use crate::pages::plan::words::View;
use crate::state::Action;
use std::rc::Rc;
use swanilai::assessment::Unit;
use swanilai::problem::{Code, Problem};
use yew::{Html, html};

/// What the planner of a draft knows.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) choices: Choices,
    /// Whether computing was tried without a score to reach.
    pub(crate) asked: bool,
    /// The work under way.
    running: Option<Running>,
    /// What came of the last one.
    pub(crate) planned: Option<Rc<Planned>>,
    /// Why there is none.
    failed: Option<Vec<Problem>>,
    /// What making the list came to.
    pub(crate) listed: Option<(usize, usize)>,
}

struct Running {
    /// Dropping it ends the work.
    _worker: Worker,
    done: u32,
    total: u32,
}

/// A plan, and the answers it was made for.
pub(crate) struct Planned {
    pub(crate) outcome: Outcome,
    pub(crate) units: Vec<Rc<Unit>>,
}

/// The button, the progress and what went wrong.
pub(crate) fn run(view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let (running, is_planned, failed) = state.with(|state| {
        let running = state.running.as_ref();
        (
            running.map(|running| (running.done, running.total)),
            state.planned.is_some(),
            state.failed.clone(),
        )
    });
    let compute = {
        let (view, state) = (view.clone(), state.clone());
        move |_| start(&view, &state)
    };
    let label = match (running, is_planned) {
        (Some(_), _) => text::computing(lang),
        (None, true) => text::compute_again(lang),
        (None, false) => text::compute(lang),
    };
    let stop = {
        let (view, state) = (view.clone(), state.clone());
        move |_| {
            state.update(|state| state.running = None);
            view.store
                .dispatch(Action::Announce(text::stopped(view.lang).to_owned()));
            browser::focus("#plan-compute");
        }
    };
    let is_running = if running.is_some() { "true" } else { "false" };
    html! {
        <>
            <h2>{ text::run(lang) }</h2>
            <p class="actions">
                <button type="button" id="plan-compute" class="primary" aria-disabled={is_running} onclick={compute}>
                    { label }
                </button>
                if running.is_some() {
                    <button type="button" onclick={stop}>{ text::stop(lang) }</button>
                }
            </p>
            if let Some((done, total)) = running {
                <progress max={total.max(1).to_string()} value={done.to_string()} aria-label={text::progress(lang)} />
            }
            if let Some(problems) = failed {
                { failure(&problems, view) }
            }
        </>
    }
}

fn failure(problems: &[Problem], view: &View) -> Html {
    let lang = view.lang;
    html! {
        <div class="notice" role="alert">
            if problems.is_empty() {
                <p>{ text::failed(lang) }</p>
            }
            for problem in problems {
                <p>{ problem.message(lang) }</p>
            }
        </div>
    }
}

/// Begins computing; what is under way goes on.
pub(crate) fn start(view: &Rc<View>, state: &Local<State>) {
    let (open, instrument) = (&view.open, view.instrument());
    if state.with(|state| state.running.is_some()) {
        return;
    }
    let low = open.scored.entity.at_least();
    let target = state.with(|state| state.choices.target_text(instrument, low));
    let Some(target) = target else {
        state.update(|state| state.asked = true);
        browser::focus("#plan-score");
        return;
    };
    let ids: Vec<&str> = open
        .assessment
        .units
        .iter()
        .map(|unit| unit.id.as_str())
        .collect();
    let options = state.with(|state| state.choices.options_text(&ids));
    let afar = state.afar();
    let heard_by = view.clone();
    let worker = Worker::start(move |heard| match heard {
        Heard::Progress(done, total) => afar.update(|state| {
            if let Some(running) = &mut state.running {
                (running.done, running.total) = (done, total);
            }
        }),
        Heard::Done(text) => {
            let read = Outcome::read(&text, heard_by.instrument());
            let words = spoken(&heard_by, read.as_ref().ok());
            let units = heard_by.open.assessment.units.clone();
            let mut is_wanted = false;
            afar.update(|state| {
                // What was cancelled in this very moment is not wanted any more.
                is_wanted = state.running.is_some();
                if is_wanted {
                    take(state, read, units);
                }
            });
            if is_wanted {
                heard_by.store.dispatch(Action::Announce(words));
                events::soon(|| browser::focus("#plan-outcome"));
            }
        }
        Heard::Failed(_) => afar.update(|state| take(state, Err(Vec::new()), Vec::new())),
    });
    let assessment = draft::file_text(open);
    worker.send(
        "plan",
        &[&assessment, &target, &options, view.lang.tag()],
        Vec::new(),
    );
    state.update(|state| {
        state.asked = false;
        state.failed = None;
        state.listed = None;
        state.running = Some(Running {
            _worker: worker,
            done: 0,
            total: 1,
        });
    });
    view.store
        .dispatch(Action::Announce(text::computing(view.lang).to_owned()));
}

fn take(state: &mut State, read: Result<Outcome, Vec<Problem>>, units: Vec<Rc<Unit>>) {
    state.running = None;
    match read {
        Ok(outcome) => state.planned = Some(Rc::new(Planned { outcome, units })),
        Err(problems) if problems.iter().any(|found| found.code == Code::Cancelled) => {}
        Err(problems) => state.failed = Some(problems),
    }
}

/// The outcome in one sentence, for those who do not see it.
fn spoken(view: &View, outcome: Option<&Outcome>) -> String {
    use crate::pages::plan::document::Kind;
    let lang = view.lang;
    let Some(outcome) = outcome else {
        return text::failed(lang).to_owned();
    };
    let score = |stand: &crate::pages::plan::document::Stand| view.score(stand.score);
    match outcome.kind {
        Kind::Already => fill(text::already(lang), &[("score", &score(&outcome.before))]),
        Kind::Unreachable => fill(
            text::unreachable(lang),
            &[("target", &score(&outcome.target))],
        ),
        Kind::Reached => fill(
            text::reached(lang),
            &[
                ("from", &score(&outcome.before)),
                ("to", &score(&outcome.after)),
                ("count", &outcome.changes.len().to_string()),
            ],
        ),
    }
}
