//! Repair plan: choose a target, compute the lightest way to it, and work through it as a list.

pub(crate) mod choices;
pub(crate) mod document;
pub(crate) mod options;
pub(crate) mod outcome;
pub(crate) mod repair_csv;
pub(crate) mod repair_item;
pub(crate) mod repair_order;
pub(crate) mod repairs;
pub(crate) mod run;
pub(crate) mod steps;
pub(crate) mod target;
pub(crate) mod words;

use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
use crate::components::texts_notice::texts_notice;
use crate::hooks::{Store, texts_of};
use crate::i18n::{common, plan as text, tasks as tasks_text};
use crate::pages::not_found::lost;
use crate::pages::plan::options::options;
use crate::pages::plan::outcome::outcome;
use crate::pages::plan::repairs::repairs;
use crate::pages::plan::run::{State, run};
use crate::pages::plan::target::target;
use crate::pages::plan::words::View;
use crate::pages::report::paper::papers;
use crate::routes::Route;
use std::rc::Rc;
use yew::{Html, html};

/// The page.
pub(crate) fn plan(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(texts) = texts_of(store, &open.instrument.id) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let view = Rc::new(View {
        store: store.clone(),
        open: open.clone(),
        texts,
        lang,
    });
    let entity = &open.assessment.entity.name;
    let tasks = Route::Tasks(open.id.clone()).href();
    let planner = if open.assessment.units.is_empty() {
        html! {
            <div class="notice">
                <p>{ text::no_units(lang) }</p>
                <a class="button" href={tasks.clone()}>{ tasks_text::add_unit(lang) }</a>
            </div>
        }
    } else {
        let view = view.clone();
        local(draft, move |state: &Local<State>| planner(&view, state))
    };
    html! {
        <>
            if !entity.is_empty() {
                <p class="caption"><bdi>{ entity }</bdi></p>
            }
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p class="no-print"><a href={tasks}>{ common::back_to_tasks(lang) }</a></p>
            { planner }
            { repairs(&view) }
            { papers(draft, lang) }
            { draft_bar(store) }
        </>
    }
}

/// Target, settings, computation and outcome.
fn planner(view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    html! {
        <>
            <section class="no-print">
                <p>{ text::intro(lang) }</p>
                <h2>{ text::target(lang) }</h2>
                { target(view, state) }
                { options(view, state) }
                { run(view, state) }
            </section>
            { outcome(view, state) }
        </>
    }
}
