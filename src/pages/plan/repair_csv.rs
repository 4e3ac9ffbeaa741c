//! The list of repairs for spreadsheets and on paper.

use crate::components::table::{cell, figure, heads};
use crate::file_name::file_name;
use crate::i18n::{Lang, fill, number, repairs as text, time};
use crate::pages::plan::repairs::status_word;
use crate::pages::plan::words::{View, dimension_of};
use swanilai::assessment::Repair;
use swanilai::book::{self, Dialect, Value};
use swanilai::number::{Decimal, Fraction};
use swanilai::text::{simulation, slug};
use yew::{Html, html};

/// Heads of the columns.
fn columns(lang: Lang) -> [&'static str; 11] {
    [
        text::number(lang),
        text::unit(lang),
        text::dimension(lang),
        text::what(lang),
        text::from(lang),
        text::to(lang),
        text::points(lang),
        text::owner(lang),
        text::due(lang),
        text::status(lang),
        text::note(lang),
    ]
}

/// The cells of an item.
fn cells(view: &View, number: usize, repair: &Repair, gain: &Fraction) -> [String; 11] {
    let (lang, instrument) = (view.lang, view.instrument());
    let dimension = match dimension_of(instrument, &repair.part) {
        "" => String::new(),
        id => view.texts.node(id).name,
    };
    let gain = number::points(gain.round_half_up(instrument.decimals), lang);
    [
        number.to_string(),
        view.unit_name(&repair.unit),
        dimension,
        view.part_name(&repair.part),
        view.present(&repair.part, repair.from),
        view.reach(&repair.part, repair.to),
        gain,
        repair.owner.clone(),
        repair.due.clone(),
        status_word(repair.status, lang).to_owned(),
        repair.note.clone(),
    ]
}

/// The rows of what is shown.
fn rows(view: &View, positions: &[usize], gains: &[Fraction]) -> Vec<[String; 11]> {
    let repairs = &view.open.assessment.repairs;
    let items = positions
        .iter()
        .filter_map(|at| Some((repairs.get(*at)?, gains.get(*at)?)));
    let numbered = items.enumerate();
    numbered
        .map(|(at, (repair, gain))| cells(view, at + 1, repair, gain))
        .collect()
}

/// The list as a text for spreadsheets (requirement FX-7).
pub(crate) fn csv(
    view: &View,
    positions: &[usize],
    gains: &[Fraction],
    dialect: Dialect,
) -> String {
    let line = |cells: &[String]| cells.iter().map(Value::text).collect();
    let mut lines: Vec<Vec<Value>> = vec![line(&columns(view.lang).map(str::to_owned))];
    let decimals = view.instrument().decimals;
    let items = positions.iter().filter_map(|at| gains.get(*at));
    for ((row, gain), number) in rows(view, positions, gains).iter().zip(items).zip(1..) {
        let mut cells: Vec<Value> = line(row);
        // Numbers are marked as the spreadsheet expects, whatever the language of the words.
        if let [first, _, _, _, _, _, points, ..] = cells.as_mut_slice() {
            *first = Value::Number(Decimal::whole(number));
            *points = Value::Number(gain.round_half_up(decimals).decimal());
        }
        lines.push(cells);
    }
    // A table may be passed on without the app: what it is goes with it.
    lines.push(line(&[simulation(view.lang).to_owned()]));
    book::csv(&lines, dialect)
}

/// The name of the file: ASCII, sortable, no personal names (requirement FX-8).
pub(crate) fn name_of(view: &View) -> String {
    let entity = slug(&view.open.assessment.entity.name, 40, "instansi");
    file_name("daftar-perbaikan", &[&entity, &view.instrument().id], "csv")
}

/// The list on paper, where fields to type in would only be boxes.
pub(crate) fn on_paper(view: &View, positions: &[usize], gains: &[Fraction]) -> Html {
    let lang = view.lang;
    let caption = fill(
        text::table(lang),
        &[("entity", &view.open.assessment.entity.name)],
    );
    let rows = rows(view, positions, gains);
    let rows = rows.iter().map(|row| paper_row(row, lang));
    let [number, _, _, what, _, to, points, owner, due, status, _] = columns(lang);
    html! {
        <div class="print-only">
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>{ heads(&[number, what, to, points, owner, due, status]) }</tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p>{ simulation(lang) }</p>
        </div>
    }
}

fn paper_row(cells: &[String; 11], lang: Lang) -> Html {
    let [
        number,
        unit,
        dimension,
        what,
        _,
        to,
        gain,
        owner,
        due,
        status,
        remarks,
    ] = cells;
    let place = if dimension.is_empty() {
        unit.clone()
    } else {
        format!("{unit} · {dimension}")
    };
    html! {
        <tr>
            { cell(number) }
            <th scope="row">
                { what }
                <br />
                <span class="quiet">{ place }</span>
            </th>
            { cell(to) }
            { figure(gain) }
            { cell(owner) }
            { cell(&time::date(due, lang)) }
            <td>
                { status }
                if !remarks.is_empty() {
                    <br />
                    { remarks }
                }
            </td>
        </tr>
    }
}
