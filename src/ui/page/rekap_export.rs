//! The table out: for a spreadsheet, and whole.

use super::new::kind_word;
use super::rekap_look::Look;
use super::rekap_table::{Round, Row, Table};
use crate::book::{Value, csv};
use crate::number::Decimal;
use crate::ui::file_name::file_name as dated;
use crate::ui::hook::Store;
use crate::ui::part::badge::zone_name;
use crate::ui::part::download::{self, Kind, Sent};
use crate::ui::platform::view::{Local, button, el, local, say};
use crate::ui::text::{Lang, common, fill, rekap as text};
use std::rc::Rc;
use yew::Html;

/// Both buttons.
pub(super) fn export(store: &Store, table: &Rc<Table>, round: &Rc<Round>, look: &Look) -> Html {
    let (store, lang) = (store.clone(), store.lang);
    let (table, round, look) = (table.clone(), round.clone(), look.clone());
    local("export", move |sent: &Local<Sent>| {
        let for_sheet = {
            let (store, round, look, sent) =
                (store.clone(), round.clone(), look.clone(), sent.clone());
            move || {
                let text = csv(&rows(&round, &look, lang), lang);
                let name = file_name(&round.instrument.id, round.year, "csv");
                download::text_file(&store, &sent.afar(), &name, &text, Kind::Csv);
            }
        };
        let whole = {
            let (store, table, sent) = (store.clone(), table.clone(), sent.clone());
            move || {
                let name = file_name("semua", None, "json");
                download::text_file(&store, &sent.afar(), &name, &table.text, Kind::Json);
            }
        };
        el("section")
            .class("no-print")
            .child(say("h2", "", text::save(lang)))
            .child(
                el("p")
                    .class("actions")
                    .child(button(text::csv(lang), for_sheet).done())
                    .text(" ")
                    .child(button(text::json(lang), whole).done())
                    .done(),
            )
            .child(say("p", "hint", text::csv_hint(lang)))
            .child(download::note(&store, sent))
            .done()
    })
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

/// Heads and rows of what is looked at, finished entities first.
fn rows(round: &Round, look: &Look, lang: Lang) -> Vec<Vec<Value>> {
    let heads = [
        text::rank(lang),
        text::rank_province(lang),
        text::rank_kind(lang),
        text::entity(lang),
        text::kind(lang),
        text::province(lang),
        text::score(lang),
        text::low(lang),
        text::high(lang),
        text::csv_zone(lang),
        common::category(lang),
        text::class(lang),
        text::csv_opinion(lang),
        text::csv_year(lang),
        text::csv_instrument(lang),
        text::csv_origin(lang),
        text::csv_source(lang),
    ];
    let mut rows = vec![heads.map(Value::text).to_vec()];
    let finished = look.rows_of(&round.ranked);
    let unfinished = look.rows_of(&round.unfinished);
    for one in finished.iter().chain(&unfinished) {
        rows.push(cells(round, one, lang));
    }
    rows
}

fn cells(round: &Round, row: &Row, lang: Lang) -> Vec<Value> {
    let class = row
        .class
        .and_then(|class| round.instrument.classes.get(class));
    let zone = class.and_then(|class| class.zone);
    let text_or = |words: Option<&str>| words.map_or(Value::Nothing, Value::text);
    // The mark of the language is put in by the writer.
    let points = |figure| number(&round.shown(figure, Lang::En));
    let (origin, source) = match &row.press {
        Some(press) if row.is_published => (
            fill(text::csv_press(lang), &[("year", &press.year.to_string())]),
            press.source.clone().unwrap_or_default(),
        ),
        _ => (text::csv_own(lang).to_owned(), row.files.join(", ")),
    };
    vec![
        whole(row.nation),
        whole(row.in_province),
        whole(row.in_kind),
        Value::text(&row.name),
        Value::text(kind_word(&row.kind, lang)),
        Value::text(&row.province),
        row.score.map_or(Value::Nothing, points),
        points(row.low),
        points(row.high),
        text_or(zone.map(|zone| zone_name(zone, lang))),
        text_or(class.and_then(|class| class.code.as_deref())),
        text_or(class.map(|class| &*class.name)),
        text_or(row.opinion.as_deref()),
        whole(round.year),
        Value::text(round.instrument.name(lang)),
        Value::text(&origin),
        Value::text(&source),
    ]
}

fn whole(number_of: Option<impl ToString>) -> Value {
    number_of.map_or(Value::Nothing, |one| number(&one.to_string()))
}

fn number(text: &str) -> Value {
    Decimal::parse(text).map_or(Value::Nothing, Value::Number)
}
