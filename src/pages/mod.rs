//! One folder a page: `mod.rs` is the page, the files beside it are its sections.

mod about;
mod adjust;
mod brief;
mod calculator;
mod compare;
mod dimension_form;
mod embed_code;
mod evidence;
mod guest;
mod history;
mod home;
mod instrument;
mod instruments;
mod new;
mod not_found;
mod notices;
mod open;
mod plan;
mod rekap;
mod report;
mod result;
mod scenario;
mod share;
mod spreadsheet;
mod tasks;
mod unit;
mod walk;
mod what_if;

use crate::hooks::{Store, texts_of};
use crate::i18n::{
    adjust as adjust_text, calculator as calculator_text, common, evidence as evidence_text,
    home as home_text, info, instruments as instruments_text, keep as keep_text,
};
use crate::i18n::{
    compare as compare_text, open as open_text, plan as plan_text, report as report_text,
    result as result_text, scenario as scenario_text, setup, sheet as sheet_text,
    snippet as snippet_text, spreadsheet as spreadsheet_text, tasks as tasks_text,
    walk as walk_text,
};
use crate::routes::Route;
use yew::Html;

/// The pages that are there from the start.
pub(super) fn first(store: &Store) -> Html {
    match store.route {
        Route::Home => home::home(store),
        _ => not_found::lost(store),
    }
}

/// The pages on which a person answers.
pub(super) fn form(store: &Store) -> Html {
    match &store.route {
        Route::Tasks(draft) => tasks::tasks(store, draft),
        Route::Unit(draft, unit) => unit::unit(store, draft, unit),
        Route::Sheet(draft, unit, dimension) => {
            dimension_form::sheet(store, draft, unit, dimension)
        }
        _ => new::new(store),
    }
}

/// The result of a draft.
pub(super) fn result(store: &Store) -> Html {
    result::result(store, store.route.draft().unwrap_or_default())
}

/// The page on which files are opened.
pub(super) fn open(store: &Store) -> Html {
    open::open(store)
}

/// The quick calculator.
pub(super) fn calculator(store: &Store) -> Html {
    calculator::calculator(store)
}

/// The plan of a draft.
pub(super) fn plan(store: &Store) -> Html {
    plan::plan(store, store.route.draft().unwrap_or_default())
}

/// The pages that look beyond the result of a draft.
pub(super) fn outlook(store: &Store) -> Html {
    let draft = store.route.draft().unwrap_or_default();
    match store.route {
        Route::Scenario(_) => scenario::scenario(store, draft),
        _ => compare::compare(store, draft),
    }
}

/// The papers of a draft.
pub(super) fn report(store: &Store) -> Html {
    let draft = store.route.draft().unwrap_or_default();
    match store.route {
        Route::Brief(_) => brief::brief(store, draft),
        _ => report::report(store, draft),
    }
}

/// Many files in one table.
pub(super) fn rekap(store: &Store) -> Html {
    rekap::rekap(store)
}

/// The pages that explain.
pub(super) fn info(store: &Store) -> Html {
    match &store.route {
        Route::Instruments => instruments::instruments(store),
        Route::Instrument(id) => instrument::instrument(store, id),
        _ => about::about(store),
    }
}

/// Adjusting an instrument.
pub(super) fn adjust(store: &Store) -> Html {
    match &store.route {
        Route::Adjust(id) => adjust::adjust(store, id),
        _ => not_found::lost(store),
    }
}

/// Evidence of a draft, and the walk through the building.
pub(super) fn evidence(store: &Store) -> Html {
    match &store.route {
        Route::Walk(draft, unit) => walk::walk(store, draft, unit),
        route => evidence::evidence(store, route.draft().unwrap_or_default()),
    }
}

pub(super) use evidence::photo_list::overview;
pub(super) use evidence::photos::{album, forget as forget_photos, sweep as sweep_photos};
pub(super) use guest::embed;
pub(super) use home::trash::bin;
pub(super) use notices::notices;
pub(super) use tasks::save_reminder::reminder;

/// Handing a draft on, and its earlier states.
pub(super) fn share(store: &Store) -> Html {
    match &store.route {
        Route::History(_) => history::history(store),
        route => share::share(store, route.draft().unwrap_or_default()),
    }
}

/// Workbooks and tables of a draft.
pub(super) fn spreadsheet(store: &Store) -> Html {
    spreadsheet::spreadsheet(store, store.route.draft().unwrap_or_default())
}

/// Code for other people's sites.
pub(super) fn snippet(store: &Store) -> Html {
    embed_code::snippet(store)
}

/// The title of the document.
pub(super) fn title(store: &Store) -> String {
    let product = common::product(store.lang);
    format!("{} · {product}", name(store))
}

/// What the page at hand is called, also while nothing of it has come.
pub(super) fn name(store: &Store) -> String {
    let lang = store.lang;
    let texts; // Kept while the page's name is taken from it.
    let page = match &store.route {
        Route::Home => home_text::heading(lang),
        Route::Calculator => calculator_text::heading(lang),
        Route::New => setup::heading(lang),
        Route::Open | Route::Link(_) => open_text::heading(lang),
        Route::Share(_) => common::share(lang),
        Route::Tasks(_) => tasks_text::heading(lang),
        Route::Unit(..) => tasks_text::unit_heading(lang),
        Route::Sheet(..) => sheet_text::heading(lang),
        Route::Result(_) => result_text::heading(lang),
        Route::Plan(_) => plan_text::heading(lang),
        Route::Compare(_) => compare_text::heading(lang),
        Route::Scenario(_) => scenario_text::heading(lang),
        Route::Evidence(_) => evidence_text::heading(lang),
        Route::Walk(..) => walk_text::heading(lang),
        Route::Report(_) => report_text::heading(lang),
        Route::Brief(_) => report_text::brief_heading(lang),
        Route::Spreadsheet(_) => spreadsheet_text::heading(lang),
        Route::Snippet => snippet_text::heading(lang),
        Route::History(_) => keep_text::heading(lang),
        Route::Rekap => common::many_files(lang),
        Route::Instruments => instruments_text::heading(lang),
        Route::Instrument(id) | Route::Adjust(id) if store.instrument(id).is_none() => {
            common::not_found(lang)
        }
        Route::Adjust(_) => adjust_text::heading(lang),
        Route::Instrument(id) => {
            texts = texts_of(store, id);
            texts.as_ref().map_or(id, |texts| &texts.title)
        }
        Route::About => info::heading(lang),
        Route::Unknown => common::not_found(lang),
    };
    page.to_owned()
}
