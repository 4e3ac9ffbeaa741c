//! One page a file.

mod about;
mod calculator;
mod calculator_result;
mod calculator_sheet;
mod home;
mod instrument;
mod instrument_rules;
mod instrument_tree;
mod instruments;
mod lost;
mod new;
mod open;
mod open_clash;
mod open_drafts;
mod open_file;
mod open_list;
mod open_merge;
mod open_settle;
mod open_step;
mod result;
mod result_basis;
mod result_follow_up;
mod result_losses;
mod result_units;
mod result_working;
mod sheet;
mod tasks;
mod unit;

use super::hook::Store;
use super::route::Route;
use super::text::{
    calculator as calculator_text, common, home as home_text, info, instruments as instruments_text,
};
use super::text::{
    open as open_text, result as result_text, setup, sheet as sheet_text, tasks as tasks_text,
};
use yew::prelude::*;

/// The page of a route.
pub(super) fn of(route: &Route) -> Html {
    match route.clone() {
        Route::Home => html! { <home::Home /> },
        Route::Calculator => html! { <calculator::Calculator /> },
        Route::New => html! { <new::New /> },
        Route::Open => html! { <open::OpenPage /> },
        Route::Tasks(draft) => html! { <tasks::Tasks {draft} /> },
        Route::Unit(draft, unit) => html! { <unit::UnitPage {draft} {unit} /> },
        Route::Sheet(draft, unit, dimension) => {
            let key = format!("{unit}/{dimension}");
            html! { <sheet::Sheet {key} {draft} {unit} {dimension} /> }
        }
        Route::Result(draft) => html! { <result::ResultPage {draft} /> },
        Route::Instruments => html! { <instruments::Instruments /> },
        Route::Instrument(id) => html! { <instrument::InstrumentPage {id} /> },
        Route::About => html! { <about::About /> },
        Route::Unknown => html! { <lost::Lost /> },
    }
}

/// The title of the document.
pub(super) fn title(store: &Store) -> String {
    let lang = store.lang;
    let page = match &store.route {
        Route::Home => home_text::heading(lang),
        Route::Calculator => calculator_text::heading(lang),
        Route::New => setup::heading(lang),
        Route::Open => open_text::heading(lang),
        Route::Tasks(_) => tasks_text::heading(lang),
        Route::Unit(..) => tasks_text::unit_heading(lang),
        Route::Sheet(..) => sheet_text::heading(lang),
        Route::Result(_) => result_text::heading(lang),
        Route::Instruments | Route::Instrument(_) => instruments_text::heading(lang),
        Route::About => info::heading(lang),
        Route::Unknown => common::not_found(lang),
    };
    format!("{page} · {}", common::product(lang))
}
