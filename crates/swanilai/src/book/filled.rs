//! From a filled form to an assessment: what was changed in its cells is put into the document that
//! travelled along, and the outcome is read as any file is.

use super::filled_cell::{LONG, NAME, Reading, is_document, joined, place, plain};
use super::filled_evidence::evidence;
use super::grid::{Grid, Leaf};
use super::template_rows::{CARRIER, FORMAT, Line, VERSION, answers as at, lines, start};
use super::text::{KINDS, kind_words};
use super::words as w;
use crate::assessment::{self, Assessment, Mark, Observation, Opened, Unit};
use crate::instrument::{Instrument, ScaleKind};
use crate::json::{self, Limits};
use crate::number::Decimal;
use crate::problem::{Code, Problem, any_error};
use crate::text::Lang;
use std::rc::Rc;

/// What a filled form says.
pub type Filled = Opened;

/// Reads a filled form.
///
/// # Errors
/// Every problem found, each with its sheet, row and column, when any makes the form unusable.
pub fn open(grid: &Grid) -> Result<Filled, Vec<Problem>> {
    let carrier = grid
        .sheet(CARRIER)
        .filter(|sheet| sheet.text(0, 0) == FORMAT);
    let Some(carrier) = carrier else {
        return Err(vec![Problem::new(Code::NotAForm, "", "", "")]);
    };
    let version = carrier.text(0, 1);
    if version != VERSION {
        return Err(vec![Problem::new(Code::NewerVersion, "", version, VERSION)]);
    }
    let Opened {
        mut assessment,
        instrument,
        mut warnings,
    } = carried(carrier).map_err(placeless)?;
    let mut problems = Vec::new();
    for [kind, name, unit] in rows(carrier) {
        let Some(sheet) = grid.sheet(name) else {
            if matches!(kind, "start" | "answers" | "evidence") {
                problems.push(Problem::new(Code::SheetMissing, "", name, ""));
            }
            continue;
        };
        let mut reading = Reading {
            sheet,
            since_1904: grid.since_1904,
            problems: Vec::new(),
        };
        match kind {
            "start" => identity(&mut reading, &mut assessment),
            "answers" => in_unit(&mut assessment, unit, |to| {
                answers(&mut reading, to, &instrument);
            }),
            "evidence" => in_unit(&mut assessment, unit, |to| {
                evidence(&mut reading, to, &instrument);
            }),
            _ => {}
        }
        problems.extend(reading.problems);
    }
    if any_error(&problems) {
        return Err(problems);
    }
    let written = assessment::write(&assessment, &instrument);
    let mut opened = assessment::open_node(&written).map_err(placeless)?;
    // Of what the cells were told about, nothing is said twice.
    opened
        .warnings
        .retain(|warning| !problems.iter().any(|known| known.code == warning.code));
    warnings.retain(|warning| warning.code == Code::DigestDiffers);
    opened.warnings.extend(warnings);
    opened.warnings.extend(problems);
    opened.warnings = placeless(opened.warnings);
    Ok(opened)
}

/// Reads a text: of a document, or of what stands in a workbook.
///
/// # Errors
/// As [`open`], and as `assessment::open`.
pub fn open_text(text: &str) -> Result<Opened, Vec<Problem>> {
    if Grid::is_in(text) {
        Grid::from_text(text)
            .map_err(|problem| vec![problem])
            .and_then(|grid| open(&grid))
    } else {
        assessment::open(text)
    }
}

/// The rows of the sheet for programs that name other sheets: kind, name, unit.
fn rows(carrier: &Leaf) -> Vec<[&str; 3]> {
    let last = carrier.cells.last().map_or(0, |cell| cell.row);
    let row = |row| {
        [
            carrier.text(row, 0),
            carrier.text(row, 1),
            carrier.text(row, 2),
        ]
    };
    (1..=last.min(10_000)).map(row).collect()
}

/// The document that travelled along.
fn carried(carrier: &Leaf) -> Result<Opened, Vec<Problem>> {
    let rows = rows(carrier);
    let cells: Vec<&str> = rows
        .iter()
        .filter(|[kind, ..]| *kind == "document")
        .map(|[_, text, _]| *text)
        .collect();
    let broken = || {
        let path = place(CARRIER, 0, 0);
        vec![Problem::new(Code::NotAForm, path, "", "")]
    };
    let text = joined(&cells).ok_or_else(broken)?;
    let node = json::read(&text, Limits::default()).map_err(|_| broken())?;
    if !is_document(&node) {
        return Err(broken());
    }
    assessment::open_node(&node)
}

/// Without line and column: they would be those of the document, a text that nobody sees, spread over many cells.
fn placeless(mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        problem.place = None;
    }
    problems
}

fn in_unit(assessment: &mut Assessment, id: &str, edit: impl FnOnce(&mut Unit)) {
    assessment.edit_unit(id, edit);
}

/// Names and kinds, as far as they were changed.
fn identity(reading: &mut Reading<'_>, assessment: &mut Assessment) {
    let name = |reading: &mut Reading<'_>, row: u32, to: &mut String, is_needed: bool| {
        if reading.is_same(row, start::VALUE, to) {
            return;
        }
        let faults = reading.problems.len();
        *to = reading.text(row, start::VALUE, NAME);
        if to.is_empty() && is_needed && reading.problems.len() == faults {
            reading.note(
                Code::MissingField,
                row,
                start::VALUE,
                "",
                w::unit_name(Lang::Id),
            );
        }
    };
    let entity = &mut assessment.entity;
    name(reading, start::ENTITY, &mut entity.name, true);
    name(reading, start::PROVINCE, &mut entity.province, false);
    for (unit, row) in assessment.units.iter_mut().zip(start::UNITS..) {
        let unit = Rc::make_mut(unit);
        name(reading, row, &mut unit.name, true);
        let is_same = Lang::ALL
            .iter()
            .any(|lang| reading.is_same(row, start::KIND, kind_words(&unit.kind, *lang)));
        if !is_same {
            let typed = reading.text(row, start::KIND, NAME);
            let known = KINDS.iter().find(|kind| {
                Lang::ALL
                    .iter()
                    .any(|lang| kind_words(kind, *lang).eq_ignore_ascii_case(&typed))
            });
            unit.kind = known.map_or(typed, |kind| (*kind).to_owned());
        }
    }
}

/// The rows of a sheet by the names in its hidden column; wrong ones are noted.
pub(super) fn keyed<'a>(
    reading: &mut Reading<'a>,
    column: u32,
    shown: u32,
    known: &[String],
) -> Vec<Option<u32>> {
    let mut found: Vec<Option<u32>> = known.iter().map(|_| None).collect();
    let sheet: &'a Leaf = reading.sheet;
    let names = sheet.cells.iter().filter(|cell| cell.column == column);
    for cell in names {
        let name = plain(&cell.text);
        let at = known.iter().position(|known| *known == name);
        match at.and_then(|at| found.get_mut(at)) {
            Some(row @ None) => *row = Some(cell.row),
            _ => reading.note(Code::RowUnknown, cell.row, shown, &name, ""),
        }
    }
    for (row, name) in found.iter().zip(known) {
        if row.is_none() {
            let path = format!("'{}'!", sheet.name);
            reading
                .problems
                .push(Problem::new(Code::RowMissing, path, name, ""));
        }
    }
    found
}

/// Marks, "not applicable" and notes, as far as they were changed.
fn answers(reading: &mut Reading<'_>, unit: &mut Unit, instrument: &Instrument) {
    let lines = lines(unit, instrument);
    let keys: Vec<String> = lines.iter().map(|line| line.key(instrument)).collect();
    let rows = keyed(reading, at::KEY, at::ITEM, &keys);
    let mut changed: Vec<(&Line, u32)> = Vec::new();
    for (line, row) in lines.iter().zip(rows) {
        let Some(row) = row else { continue };
        if is_changed(reading, line, row) {
            changed.push((line, row));
        }
    }
    let mut touched: Vec<(usize, u32)> = Vec::new();
    for (line, row) in changed {
        let (max, is_whole) = limit(line, instrument);
        let mark = reading.number(row, at::MARK, max, is_whole);
        match line {
            Line::Score(_) => unit.score = mark,
            Line::Points(node, _) => {
                let id = instrument.nodes.get(*node).map_or("", |node| &node.id);
                match mark {
                    Some(points) => unit.points.insert(id.to_owned(), points),
                    None => drop(unit.points.remove(id)),
                }
            }
            Line::Indicator(node, _, skip, noted) => {
                let is_skipped = if reading.is_same(row, at::SKIP, yes_of(*skip, Lang::Id))
                    || reading.is_same(row, at::SKIP, yes_of(*skip, Lang::En))
                {
                    *skip
                } else {
                    reading.yes(row, at::SKIP, w::yes(Lang::Id))
                };
                let typed = if reading.is_same(row, at::NOTE, noted) {
                    noted.clone()
                } else {
                    reading.text(row, at::NOTE, LONG)
                };
                observe(unit, instrument, *node, |found| {
                    put(found, "", mark);
                    found.not_applicable = is_skipped;
                    found.note = typed;
                });
                touched.push((*node, row));
            }
            Line::Slot(node, by, _) => {
                observe(unit, instrument, *node, |found| put(found, by, mark));
                if touched.last().is_none_or(|(last, _)| last != node) {
                    touched.push((*node, row));
                }
            }
        }
    }
    for (node, row) in touched {
        // Some files have a nameless mark beside others: there it has a row of its own.
        let is_mixed = lines
            .iter()
            .any(|line| matches!(line, Line::Slot(of, by, _) if *of == node && by.is_empty()));
        doubts(reading, unit, instrument, (node, row), is_mixed);
    }
}

/// What cannot be meant: one mark beside marks of observers, or marks of what does not apply.
fn doubts(
    reading: &mut Reading<'_>,
    unit: &Unit,
    instrument: &Instrument,
    (node, row): (usize, u32),
    is_mixed: bool,
) {
    let id = instrument.nodes.get(node).map_or("", |node| &node.id);
    let Some(found) = unit.observations.get(id) else {
        return;
    };
    let has_others = found.marks.iter().any(|mark| !mark.by.is_empty());
    if let Some(mark) = found.mark("").filter(|_| has_others && !is_mixed) {
        reading.note(Code::AnsweredTwice, row, at::MARK, &mark.to_string(), "");
    }
    if found.not_applicable && !found.marks.is_empty() {
        reading.note(Code::MarkedNotApplicable, row, at::SKIP, "", "");
    }
}

const fn yes_of(skip: bool, lang: Lang) -> &'static str {
    if skip { w::yes(lang) } else { "" }
}

fn is_changed(reading: &Reading<'_>, line: &Line, row: u32) -> bool {
    if !reading.is_same_number(row, at::MARK, line.mark()) {
        return true;
    }
    let Line::Indicator(_, _, skip, note) = line else {
        return false;
    };
    let is_skip_same = Lang::ALL
        .iter()
        .any(|lang| reading.is_same(row, at::SKIP, yes_of(*skip, *lang)));
    !is_skip_same || !reading.is_same(row, at::NOTE, note)
}

/// The highest that may stand in a line, and whether it must be whole.
fn limit(line: &Line, instrument: &Instrument) -> (Decimal, bool) {
    match line {
        Line::Score(_) => (instrument.max, false),
        Line::Points(node, _) => {
            let most = instrument.nodes.get(*node).map(|node| {
                let own = node.weight.points.round_half_up(6).decimal();
                node.weight.range.as_ref().map_or(own, |range| range.high)
            });
            (most.unwrap_or(instrument.max), false)
        }
        Line::Indicator(node, ..) | Line::Slot(node, ..) => {
            let scale = instrument.scale(*node);
            scale.map_or((Decimal::ZERO, true), |scale| {
                (Decimal::whole(scale.max), scale.kind == ScaleKind::Levels)
            })
        }
    }
}

/// Changes an observation, which is dropped where nothing is left of it.
pub(super) fn observe(
    unit: &mut Unit,
    instrument: &Instrument,
    node: usize,
    edit: impl FnOnce(&mut Observation),
) {
    if let Some(node) = instrument.nodes.get(node) {
        unit.observe(&node.id, edit);
    }
}

/// Puts a mark, in its place where there was one.
fn put(found: &mut Observation, by: &str, level: Option<Decimal>) {
    let at = found.marks.iter_mut().find(|mark| mark.by == by);
    match (level, at) {
        (Some(level), Some(mark)) => mark.level = level,
        (Some(level), None) => found.marks.push(Mark {
            by: by.to_owned(),
            level,
            ..Mark::default()
        }),
        (None, _) => found.marks.retain(|mark| mark.by != by),
    }
}
