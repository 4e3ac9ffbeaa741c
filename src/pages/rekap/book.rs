//! The table of many files for spreadsheets: one table, or a workbook of several.

use crate::components::badge::zone_name;
use crate::i18n::{Lang, common, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::counts::caption;
use crate::pages::rekap::table::{Round, Row};
use crate::pages::rekap::view::Look;
use std::rc::Rc;
use swanilai::book::{Book, Cell, Sheet, Style, Table, Value, zone_style};
use swanilai::number::{Decimal, Fraction};

/// Most letters of the names of files in a cell: spreadsheets take no more than 32,767.
const NAMES: usize = 30_000;

/// A workbook of what is looked at: ranking, what is not complete, counts.
pub(crate) fn book(round: &Round, look: &Look, lang: Lang) -> Book {
    let year = round.year.map(|year| year.to_string());
    let title = fill(
        text::book_title(lang),
        &[
            ("name", round.instrument.name(lang)),
            ("year", year.as_deref().unwrap_or_default()),
        ],
    );
    let title = title.trim_end();
    let mut lead = caption(&look.counts(round), look, lang);
    let query = look.query.trim();
    if !query.is_empty() {
        let values = [("what", &*lead), ("query", query)];
        lead = fill(text::book_matching(lang), &values);
    }
    let of = |rows: &[Rc<Row>]| table(round, &look.rows_of(rows), lang);
    let tables = [
        (text::ranking(lang), of(&round.ranked), &*lead),
        (
            text::book_unfinished(lang),
            of(&round.unfinished),
            text::unfinished_hint(lang),
        ),
        (text::book_counts(lang), counts(round, look, lang), &lead),
    ];
    let sheets = tables.map(|(name, table, lead)| {
        let title = format!("{title}: {name}");
        let mut sheet: Sheet = table.sheet(name, &title, lead, lang);
        sheet.fit();
        sheet
    });
    Book {
        title: title.to_owned(),
        sheets: sheets.to_vec(),
    }
}

/// How many entities there are in each class.
fn counts(round: &Round, look: &Look, lang: Lang) -> Table {
    let mut table = Table::default();
    for (head, width) in [
        (text::csv_zone(lang), 12),
        (common::category(lang), 12),
        (text::class(lang), 34),
        (text::entities(lang), 12),
    ] {
        table.head(head, width);
    }
    let group = look.counts(round);
    for (class, count) in round.instrument.classes.iter().zip(&group.classes) {
        let zone = class.zone.map_or("", |zone| zone_name(zone, lang));
        table.rows.push(vec![
            Cell::text(zone, zone_style(class.zone)),
            Cell::text(class.code.as_deref().unwrap_or_default(), Style::Body),
            Cell::text(&class.name, Style::Body),
            Cell::whole(*count, Style::Figure),
        ]);
    }
    table
}

/// A row for each entity.
pub(crate) fn table(round: &Round, rows: &[Rc<Row>], lang: Lang) -> Table {
    let mut table = Table::default();
    for (head, width) in [
        (text::rank(lang), 10),
        (text::rank_province(lang), 12),
        (text::rank_kind(lang), 12),
        (text::entity(lang), 36),
        (text::kind(lang), 22),
        (text::province(lang), 22),
        (text::score(lang), 10),
        (text::low(lang), 11),
        (text::high(lang), 11),
        (text::csv_zone(lang), 11),
        (common::category(lang), 11),
        (text::class(lang), 22),
        (text::csv_opinion(lang), 28),
        (text::csv_year(lang), 8),
        (text::csv_instrument(lang), 34),
        (text::csv_origin(lang), 36),
        (text::csv_source(lang), 44),
    ] {
        table.head(head, width);
    }
    let cells = rows.iter().map(|row| cells(round, row, lang));
    table.rows.extend(cells);
    table
}

fn cells(round: &Round, row: &Row, lang: Lang) -> Vec<Cell> {
    let class = row
        .class
        .and_then(|class| round.instrument.classes.get(class));
    let zone = class.and_then(|class| class.zone);
    let body = |words: &str| Cell::text(words, Style::Body);
    let points = |figure: Decimal| {
        let rounded = Fraction::from(figure).round_half_up(round.instrument.decimals);
        Cell::points(rounded, Style::Figure)
    };
    let (origin, source, look) = match &row.press {
        Some(press) if row.is_published => (
            fill(text::csv_press(lang), &[("year", &press.year.to_string())]),
            press.source.clone().unwrap_or_default(),
            Style::Link,
        ),
        _ => (
            text::csv_own(lang).to_owned(),
            names(&row.files, lang),
            Style::Body,
        ),
    };
    vec![
        whole(row.nation),
        whole(row.in_province),
        whole(row.in_kind),
        body(&row.name),
        body(&kind_word(&row.kind, lang)),
        body(&row.province),
        row.score.map_or(Cell::empty(Style::Figure), points),
        points(row.low),
        points(row.high),
        Cell::text(
            zone.map_or("", |zone| zone_name(zone, lang)),
            zone_style(zone),
        ),
        body(
            class
                .and_then(|class| class.code.as_deref())
                .unwrap_or_default(),
        ),
        body(class.map_or("", |class| &*class.name)),
        body(row.opinion.as_deref().unwrap_or_default()),
        whole(round.year),
        body(round.instrument.name(lang)),
        body(&origin),
        Cell::text(source, look),
    ]
}

/// The names of files, and how many more there are where they fill no cell.
fn names(files: &[String], lang: Lang) -> String {
    let mut words = String::new();
    for (at, name) in files.iter().enumerate() {
        if words.chars().count() + name.chars().count() > NAMES {
            let more = (files.len() - at).to_string();
            return [
                &words,
                " ",
                &fill(text::and_more(lang), &[("count", &more)]),
            ]
            .concat();
        }
        if at > 0 {
            words.push_str(", ");
        }
        words.push_str(name);
    }
    words
}

fn whole(number: Option<u32>) -> Cell {
    number.map_or(Cell::empty(Style::Figure), |number| Cell {
        value: Value::Number(Decimal::whole(number)),
        ..Cell::empty(Style::Figure)
    })
}
