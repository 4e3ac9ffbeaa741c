//! The table out: for a spreadsheet, and whole.

use super::rekap_book::{book, table};
use super::rekap_look::Look;
use super::rekap_table::{Round, Table};
use super::result::refusal;
use crate::book::{Dialect, csv};
use crate::ui::file_name::file_name as dated;
use crate::ui::hook::Store;
use crate::ui::part::csv_choice::{csv_choice, dialect};
use crate::ui::platform::files;
use crate::ui::platform::spreadsheet::{Given, offer};
use crate::ui::platform::view::{Local, button, el, local, say, when};
use crate::ui::state::Action;
use crate::ui::text::{fill, rekap as text, spreadsheet};
use std::rc::Rc;
use yew::Html;

/// What the buttons know.
#[derive(Default)]
struct Out {
    /// Whether the browser refused a file.
    refused: bool,
    /// Whether a workbook is being made.
    busy: bool,
    /// Why the last workbook could not be made.
    failed: Option<String>,
    /// The separators chosen here.
    dialect: Option<Dialect>,
}

/// The buttons.
pub(super) fn export(store: &Store, table: &Rc<Table>, round: &Rc<Round>, look: &Look) -> Html {
    let (store, table, round) = (store.clone(), table.clone(), round.clone());
    let look = look.clone();
    local("export", move |out: &Local<Out>| {
        draw(&store, &table, &round, &look, out)
    })
}

fn draw(store: &Store, all: &Rc<Table>, round: &Rc<Round>, look: &Look, out: &Local<Out>) -> Html {
    let lang = store.lang;
    let chosen = dialect(out.with(|out| out.dialect), lang);
    let ended = |out: &mut Out, is_given: bool| {
        out.refused = !is_given;
        out.failed = None;
    };
    let as_csv = {
        let (round, look, out) = (round.clone(), look.clone(), out.clone());
        move || {
            let mut rows = look.rows_of(&round.ranked);
            rows.extend(look.rows_of(&round.unfinished));
            let rows = table(&round, &rows, lang).values();
            let name = file_name(&round.instrument.id, round.year, "csv");
            let is_given = files::download_csv(&name, &csv(&rows, chosen));
            out.update(|out| ended(out, is_given));
        }
    };
    let whole = {
        let (table, out) = (all.clone(), out.clone());
        move || {
            let is_given = files::download(&file_name("semua", None, "json"), &table.text);
            out.update(|out| ended(out, is_given));
        }
    };
    let choose = {
        let out = out.clone();
        move |dialect| out.update(|out| out.dialect = Some(dialect))
    };
    let failed = out.with(|out| out.failed.clone());
    el("section")
        .class("no-print")
        .child(say("h2", "", text::save(lang)))
        .child(
            el("p")
                .class("actions")
                .child(workbook(store, round, look, out))
                .text(" ")
                .child(button(text::csv(lang), as_csv).done())
                .text(" ")
                .child(button(text::json(lang), whole).done())
                .done(),
        )
        .child(say("p", "hint", text::export_hint(lang)))
        .child(csv_choice(chosen, lang, choose))
        .child(when(out.with(|out| out.refused), || {
            refusal(text::refused(lang))
        }))
        .child(when(failed.is_some(), || {
            let why = failed.unwrap_or_default();
            refusal(&fill(spreadsheet::failed(lang), &[("why", &why)]))
        }))
        .done()
}

/// The button for a workbook, which takes a moment.
fn workbook(store: &Store, round: &Rc<Round>, look: &Look, out: &Local<Out>) -> Html {
    let lang = store.lang;
    let act = {
        let (store, round, look, out) = (store.clone(), round.clone(), look.clone(), out.clone());
        move || {
            if out.with(|out| out.busy) {
                return;
            }
            out.update(|out| {
                out.busy = true;
                out.refused = false;
                out.failed = None;
            });
            store.dispatch(Action::Announce(spreadsheet::busy(lang).to_owned()));
            let name = file_name(&round.instrument.id, round.year, "xlsx");
            let (far, store, told) = (out.afar(), store.clone(), name.clone());
            offer(name, &book(&round, &look, lang), move |given| {
                let words = match &given {
                    Given::Done => fill(spreadsheet::given(lang), &[("name", &told)]),
                    Given::Refused => text::refused(lang).to_owned(),
                    Given::Failed(why) => fill(spreadsheet::failed(lang), &[("why", why)]),
                };
                store.dispatch(Action::Announce(words));
                far.update(|out| {
                    out.busy = false;
                    out.refused = given == Given::Refused;
                    out.failed = match given {
                        Given::Failed(why) => Some(why),
                        Given::Done | Given::Refused => None,
                    };
                });
            });
        }
    };
    let is_busy = out.with(|out| out.busy);
    let words = if is_busy {
        spreadsheet::busy(lang)
    } else {
        text::xlsx(lang)
    };
    button(words, act)
        .class("primary")
        .maybe("aria-disabled", is_busy.then(|| "true".to_owned()))
        .done()
}

/// ASCII, sortable, no personal names (FX-8).
fn file_name(what: &str, year: Option<u32>, ending: &str) -> String {
    let year = year.map(|year| year.to_string());
    let about: Vec<&str> = [Some(what), year.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    dated("rekap-simulasi", &about, ending)
}
