//! Evidence and repairs as tables.

use super::model::{Cell, Style, Value};
use super::tables::Table;
use super::text::{readiness_words, short, status_words};
use super::words as w;
use crate::assessment::{Assessment, Part};
use crate::evidence::{Place, pieces};
use crate::instrument::{Instrument, Texts};
use crate::number::Decimal;
use crate::score::{Scored, gains};
use crate::text::Lang;

/// One row for each piece of evidence that is expected or was noted.
#[must_use]
pub fn evidence(
    assessment: &Assessment,
    instrument: &Instrument,
    texts: &Texts,
    lang: Lang,
) -> Table {
    let mut table = Table::default();
    for (head, width) in [
        (w::unit(lang), 26),
        (w::code(lang), 18),
        (w::indicator(lang), 36),
        (w::piece(lang), 44),
        (w::source(lang), 12),
        (w::status(lang), 17),
        (w::link(lang), 36),
        (w::owner(lang), 24),
        (w::due(lang), 12),
        (w::note(lang), 32),
    ] {
        table.head(head, width);
    }
    for piece in pieces(assessment, instrument, texts) {
        let known = piece.given.cloned().unwrap_or_default();
        let source = match piece.place {
            Place::Expected(_) => w::expected(lang),
            Place::Other(_) => w::further(lang),
        };
        // What somebody has, beside what is expected.
        let title = match piece.title() {
            title if known.title.is_empty() || known.title == title => title.to_owned(),
            title => format!("{title}: {}", known.title),
        };
        let status = known
            .status
            .map_or("", |status| readiness_words(status, lang));
        table.rows.push(vec![
            Cell::text(&piece.unit.name, Style::Body),
            Cell::text(piece.indicator_id, Style::Quiet),
            Cell::text(texts.node(piece.indicator_id).name, Style::Body),
            Cell::text(title, Style::Body),
            Cell::text(source, Style::Quiet),
            Cell::text(status, Style::Body),
            Cell::text(known.url, Style::Link),
            Cell::text(known.owner, Style::Body),
            day(&known.due),
            Cell::text(known.note, Style::Body),
        ]);
    }
    table
}

/// The list of repairs, in the order planned.
#[must_use]
pub fn repairs(
    assessment: &Assessment,
    instrument: &Instrument,
    scored: &Scored,
    texts: &Texts,
    lang: Lang,
) -> Table {
    let mut table = Table::default();
    for (head, width) in [
        (w::number(lang), 5),
        (w::unit(lang), 26),
        (w::code(lang), 18),
        (w::repair(lang), 40),
        (w::from(lang), 9),
        (w::to(lang), 9),
        (w::gain(lang), 10),
        (w::owner(lang), 24),
        (w::due(lang), 12),
        (w::status(lang), 14),
        (w::note(lang), 36),
    ] {
        table.head(head, width);
    }
    let gains = gains(assessment, instrument, scored);
    for ((repair, gain), at) in assessment.repairs.iter().zip(&gains).zip(1_u32..) {
        let name = match &repair.part {
            Part::Unit => w::whole_unit(lang).to_owned(),
            Part::Dimension(id) | Part::Indicator(id) => texts.node(id).name,
        };
        let unit = assessment.unit(&repair.unit);
        table.rows.push(vec![
            Cell::whole(at, Style::Quiet),
            Cell::text(unit.map_or(&*repair.unit, |unit| &unit.name), Style::Body),
            Cell::text(repair.part.id(), Style::Quiet),
            Cell::text(name, Style::Body),
            repair.from.map_or(Cell::empty(Style::Figure), number),
            number(repair.to),
            Cell::points(gain.round_half_up(instrument.decimals), Style::Figure),
            Cell::text(&repair.owner, Style::Body),
            day(&repair.due),
            Cell::text(status_words(repair.status, lang), Style::Body),
            Cell::text(&repair.note, Style::Body),
        ]);
    }
    table
}

/// A number as it was given, with the decimals it has.
fn number(number: Decimal) -> Cell {
    let shown = short(number, Lang::En);
    let decimals = shown.split_once('.').map_or(0, |(_, rest)| rest.len());
    Cell {
        value: Value::Number(number),
        style: Style::Figure,
        decimals: u8::try_from(decimals).unwrap_or(6),
        span: 0,
    }
}

/// A day, or nothing.
pub(super) fn day(day: &str) -> Cell {
    if day.is_empty() {
        return Cell::empty(Style::Day);
    }
    Cell {
        value: Value::Day(day.to_owned()),
        style: Style::Day,
        ..Cell::default()
    }
}
