//! The table out: for a spreadsheet, and whole.

use crate::browser::spreadsheet::{Given, offer};
use crate::components::csv_choice::{csv_choice, dialect};
use crate::components::download::{self, Kind, Sent};
use crate::components::local::{Local, local};
use crate::file_name::file_name as dated;
use crate::hooks::Store;
use crate::i18n::{fill, rekap as text, spreadsheet};
use crate::pages::rekap::book::{book, table};
use crate::pages::rekap::table::{Round, Table};
use crate::pages::rekap::view::Look;
use crate::pages::result::refusal;
use crate::state::Action;
use std::rc::Rc;
use swanilai::book::{Dialect, csv};
use yew::{Html, html};

/// What the buttons know.
#[derive(Default)]
struct Out {
    /// Whether a workbook is being made.
    busy: bool,
    /// Why the last workbook could not be made.
    failed: Option<String>,
    /// The separators chosen here.
    dialect: Option<Dialect>,
}

/// The buttons, and what became of the last file.
pub(crate) fn export(store: &Store, table: &Rc<Table>, round: &Rc<Round>, look: &Look) -> Html {
    let (store, table, round) = (store.clone(), table.clone(), round.clone());
    let look = look.clone();
    local("export", move |out: &Local<Out>| {
        let (store, table, round) = (store.clone(), table.clone(), round.clone());
        let (look, out) = (look.clone(), out.clone());
        local("sent", move |sent: &Local<Sent>| {
            draw(&store, &table, &round, &look, &out, sent)
        })
    })
}

fn draw(
    store: &Store,
    all_rounds: &Rc<Table>,
    round: &Rc<Round>,
    look: &Look,
    out: &Local<Out>,
    sent: &Local<Sent>,
) -> Html {
    let lang = store.lang;
    let chosen = dialect(out.with(|out| out.dialect), lang);
    let as_csv = {
        let (store, round, look, sent) = (store.clone(), round.clone(), look.clone(), sent.clone());
        move |_| {
            let mut rows = look.rows_of(&round.ranked);
            rows.extend(look.rows_of(&round.unfinished));
            let text = csv(&table(&round, &rows, lang).values(), chosen);
            let name = file_name(&round.instrument.id, round.year, "csv");
            download::text_file(&store, &sent.afar(), &name, &text, Kind::Csv);
        }
    };
    let whole = {
        let (store, table, sent) = (store.clone(), all_rounds.clone(), sent.clone());
        move |_| {
            let name = file_name("semua", None, "json");
            download::text_file(&store, &sent.afar(), &name, &table.text, Kind::Json);
        }
    };
    let choose = {
        let out = out.clone();
        move |dialect| out.update(|out| out.dialect = Some(dialect))
    };
    let failed = out.with(|out| out.failed.clone());
    html! {
        <section class="no-print">
            <h2>{ text::save(lang) }</h2>
            <p class="actions">
                { workbook(store, round, look, out, sent) }
                { " " }
                <button type="button" onclick={as_csv}>{ text::csv(lang) }</button>
                { " " }
                <button type="button" onclick={whole}>{ text::json(lang) }</button>
            </p>
            <p class="hint">{ text::export_hint(lang) }</p>
            { csv_choice(chosen, lang, choose) }
            { download::note(store, sent) }
            if let Some(why) = failed {
                { refusal(&fill(spreadsheet::failed(lang), &[("why", &why)])) }
            }
        </section>
    }
}

/// The button for a workbook, which takes a moment.
fn workbook(
    store: &Store,
    round: &Rc<Round>,
    look: &Look,
    out: &Local<Out>,
    sent: &Local<Sent>,
) -> Html {
    let lang = store.lang;
    let act = {
        let (store, round, look) = (store.clone(), round.clone(), look.clone());
        let (out, sent) = (out.clone(), sent.afar());
        move |_| {
            if out.with(|out| out.busy) {
                return;
            }
            out.update(|out| {
                out.busy = true;
                out.failed = None;
            });
            store.dispatch(Action::Announce(spreadsheet::busy(lang).to_owned()));
            let name = file_name(&round.instrument.id, round.year, "xlsx");
            let (far, sent, store, told) = (out.afar(), sent.clone(), store.clone(), name.clone());
            offer(name, &book(&round, &look, lang), move |given| {
                let mut failed = None;
                if let Given::Failed(why) = given {
                    let words = fill(spreadsheet::failed(lang), &[("why", &why)]);
                    store.dispatch(Action::Announce(words));
                    failed = Some(why);
                } else {
                    let is_given = given == Given::Done;
                    download::began(&store, &sent, &told, None, None, is_given);
                }
                far.update(|out| {
                    out.busy = false;
                    out.failed = failed;
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
    html! {
        <button type="button" class="primary" aria-disabled={is_busy.then_some("true")} onclick={act}>
            { words }
        </button>
    }
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
