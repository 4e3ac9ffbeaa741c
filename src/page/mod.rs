//! One page a file.

mod about;
mod adjust;
mod adjust_classes;
mod adjust_end;
mod adjust_form;
mod adjust_weights;
mod brief;
mod brief_years;
mod calculator;
mod calculator_result;
mod calculator_sheet;
mod calculator_working;
mod compare;
mod compare_chart;
mod compare_heat;
mod compare_import;
mod compare_scale;
mod compare_trend;
mod compare_units;
mod compare_year_form;
mod compare_years;
mod embed;
mod evidence;
mod evidence_counts;
mod evidence_filter;
mod evidence_row;
mod evidence_tools;
mod history;
mod history_words;
mod home;
mod instrument;
mod instrument_classes;
mod instrument_rules;
mod instrument_tree;
mod instruments;
mod instruments_own;
mod keep_bin;
mod keep_notices;
mod keep_reminder;
mod lost;
mod new;
mod open;
mod open_clash;
mod open_drafts;
mod open_file;
mod open_keep;
mod open_known;
mod open_link;
mod open_list;
mod open_merge;
mod open_repairs;
mod open_settle;
mod open_step;
mod outlook;
mod paper;
mod photos;
mod photos_all;
mod plan;
mod plan_choices;
mod plan_document;
mod plan_options;
mod plan_outcome;
mod plan_run;
mod plan_steps;
mod plan_target;
mod plan_words;
mod rekap;
mod rekap_alike;
mod rekap_book;
mod rekap_conflicts;
mod rekap_counts;
mod rekap_desk;
mod rekap_export;
mod rekap_faults;
mod rekap_groups;
mod rekap_look;
mod rekap_rank;
mod rekap_read;
mod rekap_row;
mod rekap_run;
mod rekap_sources;
mod rekap_table;
mod rekap_unfinished;
mod repair_csv;
mod repair_item;
mod repair_order;
mod repairs;
mod report;
mod report_choices;
mod report_end;
mod report_form;
mod report_gaps;
mod report_head;
mod report_minutes;
mod report_repairs;
mod report_tables;
mod result;
mod result_basis;
mod result_follow_up;
mod result_losses;
mod result_rounding;
mod result_send;
mod result_units;
mod result_working;
mod scenario;
mod scenario_ask;
mod scenario_parts;
mod scenario_result;
mod share;
mod share_files;
mod share_imports;
mod share_link;
mod share_qr;
mod sheet;
mod sheet_questions;
mod snippet;
mod snippet_card;
mod snippet_choices;
mod snippet_codes;
mod snippet_looks;
mod snippet_preview;
mod snippet_trouble;
mod spreadsheet;
mod spreadsheet_files;
mod tasks;
mod trial;
mod trial_choice;
mod trial_form;
mod trial_result;
mod trial_words;
mod unit;
mod walk;
mod walk_paper;
mod walk_step;

use super::hook::{Store, texts_of};
use super::route::Route;
use super::text::{
    adjust as adjust_text, calculator as calculator_text, common, evidence as evidence_text,
    home as home_text, info, instruments as instruments_text, keep as keep_text,
};
use super::text::{
    compare as compare_text, open as open_text, plan as plan_text, report as report_text,
    result as result_text, scenario as scenario_text, setup, sheet as sheet_text,
    snippet as snippet_text, spreadsheet as spreadsheet_text, tasks as tasks_text,
    walk as walk_text,
};
use yew::Html;

/// The pages that are there from the start.
pub(super) fn first(store: &Store) -> Html {
    match store.route {
        Route::Home => home::home(store),
        _ => lost::lost(store),
    }
}

/// The pages on which a person answers.
pub(super) fn form(store: &Store) -> Html {
    match &store.route {
        Route::Tasks(draft) => tasks::tasks(store, draft),
        Route::Unit(draft, unit) => unit::unit(store, draft, unit),
        Route::Sheet(draft, unit, dimension) => sheet::sheet(store, draft, unit, dimension),
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
        _ => lost::lost(store),
    }
}

/// Evidence of a draft, and the walk through the building.
pub(super) fn evidence(store: &Store) -> Html {
    match &store.route {
        Route::Walk(draft, unit) => walk::walk(store, draft, unit),
        route => evidence::evidence(store, route.draft().unwrap_or_default()),
    }
}

pub(super) use embed::embed;
pub(super) use history::history;
pub(super) use keep_bin::bin;
pub(super) use keep_notices::notices;
pub(super) use keep_reminder::reminder;
pub(super) use photos::{album, forget as forget_photos, sweep as sweep_photos};
pub(super) use photos_all::overview;

/// Handing a draft on.
pub(super) fn share(store: &Store) -> Html {
    share::share(store, store.route.draft().unwrap_or_default())
}

/// Workbooks and tables of a draft.
pub(super) fn spreadsheet(store: &Store) -> Html {
    spreadsheet::spreadsheet(store, store.route.draft().unwrap_or_default())
}

/// Code for other people's sites.
pub(super) fn snippet(store: &Store) -> Html {
    snippet::snippet(store)
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
