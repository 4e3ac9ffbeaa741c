//! One page a file.

mod about;
mod calculator;
mod calculator_result;
mod calculator_sheet;
mod calculator_working;
mod home;
mod instrument;
mod instrument_classes;
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
mod result_rounding;
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
use crate::instrument::builtin;
use yew::Html;

/// The page of the route at hand.
pub(super) fn of(store: &Store) -> Html {
    match &store.route {
        Route::Home => home::home(store),
        Route::Calculator => calculator::calculator(store),
        Route::New => new::new(store),
        Route::Open => open::open(store),
        Route::Tasks(draft) => tasks::tasks(store, draft),
        Route::Unit(draft, unit) => unit::unit(store, draft, unit),
        Route::Sheet(draft, unit, dimension) => sheet::sheet(store, draft, unit, dimension),
        Route::Result(draft) => result::result(store, draft),
        Route::Instruments => instruments::instruments(store),
        Route::Instrument(id) => instrument::instrument(store, id),
        Route::About => about::about(store),
        Route::Unknown => lost::lost(store),
    }
}

/// The title of the document.
pub(super) fn title(store: &Store) -> String {
    let lang = store.lang;
    let texts; // Kept while the page's name is taken from it.
    let page = match &store.route {
        Route::Home => home_text::heading(lang),
        Route::Calculator => calculator_text::heading(lang),
        Route::New => setup::heading(lang),
        Route::Open => open_text::heading(lang),
        Route::Tasks(_) => tasks_text::heading(lang),
        Route::Unit(..) => tasks_text::unit_heading(lang),
        Route::Sheet(..) => sheet_text::heading(lang),
        Route::Result(_) => result_text::heading(lang),
        Route::Instruments => instruments_text::heading(lang),
        Route::Instrument(id) if builtin(id).is_none() => common::not_found(lang),
        Route::Instrument(id) => {
            texts = store.texts(id);
            texts.as_ref().map_or(id, |texts| &texts.title)
        }
        Route::About => info::heading(lang),
        Route::Unknown => common::not_found(lang),
    };
    format!("{page} · {}", common::product(lang))
}
