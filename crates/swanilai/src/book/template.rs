//! The form: a workbook that is filled in elsewhere and opened again.

use super::model::{Book, Cell, Choice, Column, Row, Sheet, Style, Value};
use super::report::wide;
use super::template_rows::{
    CARRIER, FORMAT, Line, VERSION, answers as at, evidence as ev, lines, pieces_of, start,
};
use super::text::{KINDS, kind_words, readiness_words, short};
use super::words as w;
use crate::assessment::{self, Assessment, Readiness, Unit};
use crate::instrument::{Instrument, NodeId, ScaleKind, Texts};
use crate::json;
use crate::number::Decimal;
use crate::text::{Lang, fill, simulation};
use std::rc::Rc;

/// The form for some units, with what is known of them; all of an assessment travels along where
/// all of its units do, else only those units and the entity.
#[must_use]
pub fn template(
    assessment: &Assessment,
    units: &[String],
    instrument: &Instrument,
    texts: &Texts,
    lang: Lang,
) -> Book {
    let part = part(assessment, units);
    let of = Of {
        instrument,
        texts,
        lang,
        many: part.units.len() > 1,
    };
    let mut sheets = vec![of.start(&part)];
    let (mut carried, mut rest) = (Vec::new(), Vec::new());
    for (unit, number) in part.units.iter().zip(1_u32..) {
        let answers = of.answers(unit, number);
        let evidence = of.evidence(unit, number);
        carried.push(["answers".to_owned(), answers.name.clone(), unit.id.clone()]);
        carried.push([
            "evidence".to_owned(),
            evidence.name.clone(),
            unit.id.clone(),
        ]);
        sheets.push(answers);
        rest.push(evidence);
    }
    sheets.extend(rest);
    sheets.iter_mut().for_each(Sheet::fit);
    sheets.push(of.carrier(&part, &carried));
    Book {
        title: w::template_title(lang).to_owned(),
        sheets,
    }
}

/// The document that travels along.
fn part(assessment: &Assessment, units: &[String]) -> Assessment {
    if assessment.units.iter().all(|unit| units.contains(&unit.id)) {
        return assessment.clone();
    }
    let chosen = assessment.units.iter();
    Assessment {
        created: assessment.created.clone(),
        app: assessment.app.clone(),
        instrument: assessment.instrument.clone(),
        pack: assessment.pack.clone(),
        entity: assessment.entity.clone(),
        units: chosen
            .filter(|unit| units.contains(&unit.id))
            .cloned()
            .collect::<Vec<Rc<Unit>>>(),
        ..Assessment::default()
    }
}

/// Most letters in a cell that carries the document; spreadsheets allow 32767.
const PIECE: usize = 16_000;

struct Of<'a> {
    instrument: &'a Instrument,
    texts: &'a Texts,
    lang: Lang,
    /// Whether there are several units, so that their sheets are numbered.
    many: bool,
}

impl Of<'_> {
    fn named(&self, name: &str, number: u32) -> String {
        if self.many {
            format!("{name} {number}")
        } else {
            name.to_owned()
        }
    }

    /// How it is filled in, and whose it is.
    fn start(&self, part: &Assessment) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet {
            name: w::start(lang).to_owned(),
            protected: true,
            columns: wide(&[24, 52, 30]),
            ..Sheet::default()
        };
        let title = Cell::text(w::template_title(lang), Style::Title);
        sheet.push(Row::across(title, 3, 26));
        let notice = Cell::text(simulation(lang), Style::Notice);
        sheet.push(Row::across(notice, 3, 20));
        sheet.push(Row::default());
        let group = |words: &str| Row::across(Cell::text(words, Style::Group), 3, 20);
        sheet.push(group(w::identity(lang)));
        let fact = |label: &str, cell: Cell| Row::of(vec![Cell::text(label, Style::Label), cell]);
        let input = |words: &str| Cell::text(words, Style::Input);
        sheet.push(fact(w::entity_name(lang), input(&part.entity.name)));
        sheet.push(fact(w::province(lang), input(&part.entity.province)));
        let title = Cell::text(&self.texts.title, Style::Fact);
        sheet.push(fact(w::instrument(lang), title));
        let stamp = format!("{} {}", self.instrument.id, self.instrument.version);
        sheet.push(fact(w::instrument_id(lang), Cell::text(stamp, Style::Fact)));
        sheet.push(Row::default());
        let heads = [w::answers(lang), w::unit_name(lang), w::unit_kind(lang)];
        sheet.push(Row::of(
            heads.map(|head| Cell::text(head, Style::Head)).to_vec(),
        ));
        let mut last = start::UNITS;
        for (unit, number) in part.units.iter().zip(1_u32..) {
            last = sheet.push(Row::of(vec![
                Cell::text(self.named(w::answers(lang), number), Style::Body),
                input(&unit.name),
                Cell::text(kind_words(&unit.kind, lang), Style::Input),
            ]));
        }
        // Any other kind may be typed: the list only helps.
        sheet.choices.push(Choice {
            first: start::UNITS,
            last,
            column: start::KIND,
            one_of: KINDS.map(|kind| kind_words(kind, lang).to_owned()).to_vec(),
            up_to: None,
            message: String::new(),
        });
        sheet.push(Row::default());
        let values = [
            ("answers", w::answers(lang)),
            ("evidence", w::evidence(lang)),
        ];
        for step in [
            w::step_1(lang),
            w::step_2(lang),
            w::step_3(lang),
            w::step_4(lang),
            w::step_5(lang),
            w::step_6(lang),
        ] {
            let words = Cell::text(fill(step, &values), Style::Lead);
            sheet.push(Row::across(words, 3, 20));
        }
        sheet
    }

    /// One row for each indicator, and for each observer below it.
    fn answers(&self, unit: &Unit, number: u32) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet {
            name: self.named(w::answers(lang), number),
            protected: true,
            columns: wide(&[5, 46, 50, 9, 11, 38]),
            ..Sheet::default()
        };
        sheet.columns.push(Column::Hidden);
        sheet.push(Row::across(Cell::text(&unit.name, Style::Title), 6, 24));
        let notice = Cell::text(simulation(lang), Style::Notice);
        sheet.push(Row::across(notice, 6, 20));
        let heads = [
            w::number(lang),
            w::question(lang),
            w::meaning(lang),
            w::your_mark(lang),
            w::not_applicable(lang),
            w::note(lang),
        ];
        let heads = heads.map(|head| Cell::text(head, Style::Head)).to_vec();
        let at = sheet.push(Row::of(heads));
        sheet.heads = Some(at);
        sheet.frozen = at + 1;
        let lines = lines(unit, self.instrument);
        let is_score = |line: &&Line| matches!(line, Line::Score(_));
        for line in lines.iter().filter(is_score) {
            self.line(&mut sheet, line, "");
        }
        let mut lines = lines.iter().filter(|line| !is_score(line)).peekable();
        let mut count = 0_u32;
        for (id, node) in self.instrument.nodes.iter().enumerate() {
            if node.indicator.is_none() {
                self.group(&mut sheet, unit, id);
            }
            while let Some(line) = lines.next_if(|line| is_of(line, id)) {
                let is_first = matches!(line, Line::Indicator(..));
                count += u32::from(is_first);
                let number = if is_first {
                    count.to_string()
                } else {
                    String::new()
                };
                self.line(&mut sheet, line, &number);
            }
        }
        sheet
    }

    /// The name of a dimension or a variable above its indicators.
    fn group(&self, sheet: &mut Sheet, unit: &Unit, id: NodeId) {
        let Some(node) = self.instrument.nodes.get(id) else {
            return;
        };
        let words = self.texts.node(&node.id);
        let is_top = node.parent.is_none();
        let style = if is_top {
            Style::Group
        } else {
            Style::Subgroup
        };
        let name = if words.name.is_empty() {
            &node.id
        } else {
            &words.name
        };
        let cell = Cell::text(name, style);
        sheet.push(Row::across(cell, 6, if is_top { 22 } else { 19 }));
        let covered = match (unit.score, unit.points.get(&node.id)) {
            (Some(score), _) if is_top => Some((w::score_given(self.lang), score)),
            (None, Some(points)) => Some((w::points_given(self.lang), *points)),
            _ => None,
        };
        if let Some((template, score)) = covered {
            let words = fill(template, &[("score", &short(score, self.lang))]);
            sheet.push(Row::across(Cell::text(words, Style::Lead), 6, 20));
        }
    }

    /// A line to be filled in, and what may be typed there.
    fn line(&self, sheet: &mut Sheet, line: &Line, number: &str) {
        let lang = self.lang;
        let (item, meaning, max, is_level) = self.about(line);
        let mark = Cell {
            value: line.mark().map_or(Value::Nothing, Value::Number),
            style: Style::Pick,
            ..Cell::default()
        };
        let (skip, note) = match line {
            Line::Indicator(_, _, skip, note) => (
                Cell::text(if *skip { w::yes(lang) } else { "" }, Style::Pick),
                Cell::text(note, Style::Input),
            ),
            _ => (Cell::empty(Style::Quiet), Cell::empty(Style::Quiet)),
        };
        let is_answer = matches!(line, Line::Indicator(..));
        let row = sheet.push(Row::of(vec![
            Cell::text(number, Style::Quiet),
            item,
            Cell::text(meaning, Style::Body),
            mark,
            skip,
            note,
            Cell::text(line.key(self.instrument), Style::Quiet),
        ]));
        let levels = (0..=max).map(|level| level.to_string()).collect();
        let as_list = is_level && max <= 20;
        let most = short(Decimal::whole(max), lang);
        let hint = if is_level {
            w::pick_level(lang)
        } else {
            w::pick_number(lang)
        };
        sheet.choices.push(Choice {
            first: row,
            last: row,
            column: at::MARK,
            one_of: if as_list { levels } else { Vec::new() },
            up_to: (!as_list).then_some(max),
            message: fill(hint, &[("max", &most)]),
        });
        if is_answer {
            sheet.choices.push(Choice {
                first: row,
                last: row,
                column: at::SKIP,
                one_of: vec![w::yes(lang).to_owned()],
                up_to: None,
                message: w::pick_list(lang).to_owned(),
            });
        }
    }

    /// What a line asks, what its marks mean, the highest of them, and whether they are levels.
    fn about(&self, line: &Line) -> (Cell, String, u32, bool) {
        let lang = self.lang;
        let ceiling = |points: Decimal| {
            u32::try_from((points.millionths() + 999_999) / 1_000_000).unwrap_or(u32::MAX)
        };
        let (node, by) = match line {
            Line::Score(_) => {
                let max = ceiling(self.instrument.max);
                let meaning = self.numbers(max);
                let item = Cell::text(w::whole_unit(lang), Style::Body);
                return (item, meaning, max, false);
            }
            Line::Points(node, _) => {
                let found = self.instrument.nodes.get(*node);
                let name = found.map(|node| self.texts.node(&node.id).name);
                let name = format!("{}: {}", w::points(lang), name.unwrap_or_default());
                let most = found.map_or(self.instrument.max, |node| {
                    let range = node.weight.range.as_ref();
                    let own = node.weight.points.round_half_up(6).decimal();
                    range.map_or(own, |range| range.high)
                });
                let max = ceiling(most);
                return (Cell::text(name, Style::Body), self.numbers(max), max, false);
            }
            Line::Indicator(node, ..) => (*node, None),
            Line::Slot(node, by, _) => (*node, Some(by)),
        };
        let scale = self.instrument.scale(node);
        let (max, is_level) = scale.map_or((0, true), |scale| {
            (scale.max, scale.kind == ScaleKind::Levels)
        });
        if let Some(by) = by {
            let name = format!("     ↳ {}", self.slot(node, by));
            return (Cell::text(name, Style::Body), String::new(), max, is_level);
        }
        let found = self.instrument.nodes.get(node);
        let words = found
            .map(|node| self.texts.node(&node.id))
            .unwrap_or_default();
        let title = found.map_or_else(String::new, |node| node.id.clone());
        let title = if words.name.is_empty() {
            title
        } else {
            words.name
        };
        let is_own = found
            .and_then(|node| node.indicator.as_ref())
            .is_none_or(|indicator| indicator.self_observed);
        let mut question = words.question;
        if let Some(observers) = self.observers(node) {
            let each = fill(w::or_each(lang), &[("name", &observers)]);
            question = format!("{question}\n{each}");
        }
        if !is_own {
            question = format!("{question}\n{}", w::not_self(lang));
        }
        let meaning = if is_level {
            let levels = words.levels.iter().enumerate();
            let levels = levels.map(|(level, meaning)| format!("{level} = {meaning}"));
            levels.collect::<Vec<_>>().join("\n")
        } else {
            self.numbers(max)
        };
        let item = Cell {
            value: if question.is_empty() {
                Value::text(title)
            } else {
                Value::Titled(title, question)
            },
            style: Style::Body,
            ..Cell::default()
        };
        (item, meaning, max, is_level)
    }

    fn numbers(&self, max: u32) -> String {
        fill(w::index_meaning(self.lang), &[("max", &max.to_string())])
    }

    /// Who gives marks of their own, where that is usual.
    fn observers(&self, node: NodeId) -> Option<String> {
        let levels = self.instrument.scale(node)?.kind == ScaleKind::Levels;
        let indicator = self.instrument.nodes.get(node)?.indicator.as_ref()?;
        let observers = self.instrument.observers.get(indicator.observers?)?;
        let name = self.texts.observers.get(&observers.id)?;
        (levels && observers.slots.len() > 1).then(|| name.clone())
    }

    fn slot(&self, node: NodeId, by: &str) -> String {
        if by.is_empty() {
            return w::unnamed(self.lang).to_owned();
        }
        let indicator = self.instrument.nodes.get(node);
        let indicator = indicator.and_then(|node| node.indicator.as_ref());
        let observers = indicator.and_then(|one| self.instrument.observers.get(one.observers?));
        observers
            .map_or(by, |observers| self.texts.slot(&observers.id, by))
            .to_owned()
    }

    /// One row for each piece of evidence.
    fn evidence(&self, unit: &Unit, number: u32) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet {
            name: self.named(w::evidence(lang), number),
            protected: true,
            columns: wide(&[34, 46, 18, 40, 26, 13, 32]),
            ..Sheet::default()
        };
        sheet.columns.push(Column::Hidden);
        let title = format!("{}: {}", w::evidence(lang), unit.name);
        sheet.push(Row::across(Cell::text(title, Style::Title), 6, 24));
        let notice = Cell::text(simulation(lang), Style::Notice);
        sheet.push(Row::across(notice, 6, 20));
        let heads = [
            w::indicator(lang),
            w::piece(lang),
            w::status(lang),
            w::link(lang),
            w::owner(lang),
            w::due(lang),
            w::note(lang),
        ];
        let heads = heads.map(|head| Cell::text(head, Style::Head)).to_vec();
        let at = sheet.push(Row::of(heads));
        sheet.heads = Some(at);
        sheet.frozen = at + 1;
        let (mut last, mut first) = (0, None);
        for id in self.instrument.indicators() {
            let Some(node) = self.instrument.nodes.get(id) else {
                continue;
            };
            let words = self.texts.node(&node.id);
            for (piece, number) in pieces_of(unit, &node.id, &words.evidence).iter().zip(0..) {
                let known = &piece.known;
                let name = if number == 0 { &*words.name } else { "" };
                let status = known.status.map_or("", |one| readiness_words(one, lang));
                let due = Cell {
                    value: if known.due.is_empty() {
                        Value::Nothing
                    } else {
                        Value::Day(known.due.clone())
                    },
                    style: Style::InputDay,
                    ..Cell::default()
                };
                let is_expected = piece.expected.is_some();
                last = sheet.push(Row::of(vec![
                    Cell::text(name, Style::Body),
                    Cell::text(
                        &piece.title,
                        if is_expected {
                            Style::Body
                        } else {
                            Style::Input
                        },
                    ),
                    Cell::text(status, Style::Pick),
                    Cell::text(&known.url, Style::Input),
                    Cell::text(&known.owner, Style::Input),
                    due,
                    Cell::text(&known.note, Style::Input),
                    Cell::text(&piece.key, Style::Quiet),
                ]));
                first = first.or(Some(last));
            }
        }
        if let Some(first) = first {
            sheet.choices.push(Choice {
                first,
                last,
                column: ev::STATUS,
                one_of: Readiness::ALL
                    .map(|status| readiness_words(status, lang).to_owned())
                    .to_vec(),
                up_to: None,
                message: w::pick_list(lang).to_owned(),
            });
        }
        sheet
    }

    /// The sheet for programs: which sheet is whose, and the document itself.
    fn carrier(&self, part: &Assessment, sheets: &[[String; 3]]) -> Sheet {
        let lang = self.lang;
        let mut sheet = Sheet {
            name: CARRIER.to_owned(),
            hidden: true,
            protected: true,
            columns: wide(&[14, 60, 30]),
            ..Sheet::default()
        };
        let mut push = |cells: &[&str]| {
            let cells = cells.iter().map(|words| Cell::text(*words, Style::Quiet));
            sheet.push(Row::of(cells.collect()));
        };
        push(&[FORMAT, VERSION, w::do_not_change(lang)]);
        let instrument = self.instrument;
        push(&["instrument", &instrument.id, &instrument.version]);
        push(&["start", w::start(lang)]);
        for [kind, name, unit] in sheets {
            push(&[kind, name, unit]);
        }
        let document = json::write(&assessment::write(part, instrument));
        // Without indent, which means nothing.
        let letters: Vec<char> = document
            .lines()
            .flat_map(|line| line.trim_start().chars())
            .collect();
        for piece in letters.chunks(PIECE) {
            // Spaces at the edge of a cell do not survive everywhere.
            let piece: String = piece.iter().collect();
            push(&["document", &["[", &piece, "]"].concat()]);
        }
        sheet
    }
}

/// Whether a line belongs to a node.
fn is_of(line: &Line, id: NodeId) -> bool {
    match line {
        Line::Score(_) => false,
        Line::Points(node, _) | Line::Indicator(node, ..) | Line::Slot(node, ..) => *node == id,
    }
}
