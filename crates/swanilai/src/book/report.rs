//! The workbook of everything: summary, units, indicators, evidence, plan.

use super::model::{Book, Cell, Column, Row, Sheet, Style};
use super::tables::{class_of, indicators, standing_cells, standings_heads, units};
use super::tables_more::{evidence, repairs};
use super::text::{entity_words, kind_words, mark, zone_style};
use super::words as w;
use crate::assessment::Assessment;
use crate::instrument::{Instrument, Texts};
use crate::problem::Problem;
use crate::score::{Scored, score};
use crate::text::{Lang, fill, simulation};

/// What the core does not know of itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct About {
    /// The day and time on which it is written, in words.
    pub made: String,
    /// The program and its version.
    pub by: String,
}

/// Everything about an assessment as a workbook.
#[must_use]
pub fn report(
    assessment: &Assessment,
    instrument: &Instrument,
    texts: &Texts,
    about: &About,
    lang: Lang,
) -> Book {
    let scored = score(assessment, instrument);
    let of = Of {
        assessment,
        instrument,
        texts,
        lang,
    };
    let mut sheets = vec![of.summary(&scored, about)];
    let tables = [
        (
            w::units(lang),
            w::units_title(lang),
            w::units_lead(lang),
            units(assessment, instrument, &scored, texts, lang),
        ),
        (
            w::indicators(lang),
            w::indicators_title(lang),
            w::indicators_lead(lang),
            indicators(assessment, instrument, &scored, texts, lang),
        ),
        (
            w::evidence(lang),
            w::evidence_title(lang),
            w::evidence_lead(lang),
            evidence(assessment, instrument, texts, lang),
        ),
        (
            w::plan(lang),
            w::plan_title(lang),
            if assessment.repairs.is_empty() {
                w::no_repairs(lang)
            } else {
                w::plan_lead(lang)
            },
            repairs(assessment, instrument, &scored, texts, lang),
        ),
    ];
    for (name, title, lead, table) in tables {
        let entity = &assessment.entity.name;
        let title = format!("{title}: {entity} · {}", of.stamp());
        sheets.push(table.sheet(name, &title, lead, lang));
    }
    sheets.iter_mut().for_each(Sheet::fit);
    Book {
        title: of.title(),
        sheets,
    }
}

struct Of<'a> {
    assessment: &'a Assessment,
    instrument: &'a Instrument,
    texts: &'a Texts,
    lang: Lang,
}

/// Columns that titles and sentences stretch across: what a screen shows without moving.
const WIDE: u32 = 9;

impl Of<'_> {
    fn title(&self) -> String {
        let entity = &self.assessment.entity.name;
        fill(w::summary_title(self.lang), &[("entity", entity)])
    }

    fn stamp(&self) -> String {
        format!("{} {}", self.instrument.id, self.instrument.version)
    }

    fn summary(&self, scored: &Scored, about: &About) -> Sheet {
        let lang = self.lang;
        let mut table = standings_heads(self.instrument, lang);
        let mut sheet = Sheet {
            name: w::summary(lang).to_owned(),
            columns: table.heads.iter().map(|(_, column)| *column).collect(),
            ..Sheet::default()
        };
        sheet.push(Row::across(
            Cell::text(self.title(), Style::Title),
            WIDE,
            26,
        ));
        let notice = Cell::text(simulation(lang), Style::Notice);
        sheet.push(Row::across(notice, WIDE, 20));
        sheet.push(Row::default());
        for (label, cell) in self.facts(scored, about) {
            let label = Cell {
                span: 2,
                ..Cell::text(label, Style::Label)
            };
            let cell = Cell {
                span: WIDE - 2,
                ..cell
            };
            sheet.push(Row::of(vec![label, Cell::empty(Style::Label), cell]));
        }
        sheet.push(Row::default());
        for (at, (unit, score)) in self.assessment.units.iter().zip(&scored.units).enumerate() {
            let mut cells = vec![
                Cell::whole(u32::try_from(at + 1).unwrap_or(u32::MAX), Style::Quiet),
                Cell::text(&unit.name, Style::Body),
                Cell::text(kind_words(&unit.kind, lang), Style::Body),
            ];
            cells.extend(standing_cells(self.instrument, &score.standing, true, lang));
            table.rows.push(cells);
        }
        let heads = table.heads.iter();
        let heads = heads.map(|(head, _)| Cell::text(head, Style::Head));
        sheet.push(Row::of(heads.collect()));
        sheet.rows.extend(table.rows.into_iter().map(Row::of));
        self.warnings(&mut sheet, scored);
        self.assumptions(&mut sheet, scored);
        sheet
    }

    /// What the summary says first.
    fn facts(&self, scored: &Scored, about: &About) -> Vec<(String, Cell)> {
        let (lang, standing) = (self.lang, &scored.entity);
        let fact = |words: &str| Cell::text(words, Style::Fact);
        let mut facts: Vec<(String, Cell)> = Vec::new();
        let mut tell = |label: &str, cell: Cell| facts.push((label.to_owned(), cell));
        let entity = &self.assessment.entity;
        tell(w::entity(lang), fact(&entity.name));
        if !entity.kind.is_empty() {
            tell(w::entity_kind(lang), fact(entity_words(&entity.kind, lang)));
        }
        if !entity.province.is_empty() {
            tell(w::province(lang), fact(&entity.province));
        }
        tell(w::instrument(lang), fact(&self.texts.title));
        tell(w::instrument_id(lang), fact(&self.stamp()));
        if let Some(by) = self.instrument.own_by() {
            tell(w::own_by(lang), fact(by));
        }
        tell(
            w::made(lang),
            fact(&format!("{} · {}", about.made, about.by)),
        );
        let point = |points: crate::number::Points| points.padded(mark(lang));
        if let Some(score) = standing.score {
            tell(w::score(lang), Cell::points(score, Style::Large));
            tell(w::bounds(lang), fact(w::certain(lang)));
        } else {
            let (low, high) = (point(standing.low), point(standing.high));
            let bounds = fill(w::between(lang), &[("low", &low), ("high", &high)]);
            tell(w::score(lang), Cell::text(bounds, Style::Large));
            if let Some(projected) = &standing.projected {
                tell(w::projected(lang), fact(&point(projected.score)));
            }
        }
        let class = class_of(self.instrument, standing, false, lang);
        let style = match standing.zone.filter(|_| standing.class.is_some()) {
            None => Style::Fact,
            zone => zone_style(zone),
        };
        tell(w::class(lang), Cell::text(class, style));
        if let Some(opinion) = &scored.opinion {
            tell(w::opinion(lang), fact(opinion));
        }
        let filled = fill(
            w::filled_of(lang),
            &[
                ("answered", &standing.answered.to_string()),
                ("total", &standing.total.to_string()),
            ],
        );
        tell(w::filled(lang), fact(&filled));
        facts
    }

    fn warnings(&self, sheet: &mut Sheet, scored: &Scored) {
        if scored.warnings.is_empty() {
            return;
        }
        sheet.push(Row::default());
        let head = Cell::text(w::warnings(self.lang), Style::Group);
        sheet.push(Row::across(head, WIDE, 20));
        for warning in &scored.warnings {
            let words = Cell::text(self.named(warning).message(self.lang), Style::Body);
            sheet.push(Row::across(words, WIDE, 20));
        }
    }

    /// A warning about a unit by the unit's name, which people know, and not by its place.
    fn named(&self, warning: &Problem) -> Problem {
        let place = warning.path.strip_prefix("units[");
        let place = place.and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
        let unit = place.and_then(|at| self.assessment.units.get(at));
        let path = match unit {
            Some(unit) => unit.name.clone(),
            None => String::new(),
        };
        Problem {
            path,
            ..warning.clone()
        }
    }

    /// What was assumed, and why: parts with the same reason stand together.
    fn assumptions(&self, sheet: &mut Sheet, scored: &Scored) {
        let lang = self.lang;
        sheet.push(Row::default());
        let head = Cell::text(w::assumptions(lang), Style::Group);
        sheet.push(Row::across(head, WIDE, 20));
        if scored.assumptions.is_empty() {
            let none = Cell::text(w::none_assumed(lang), Style::Body);
            sheet.push(Row::across(none, WIDE, 20));
            return;
        }
        let lead = Cell::text(w::assumptions_lead(lang), Style::Lead);
        sheet.push(Row::across(lead, WIDE, 20));
        let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
        for assumption in &scored.assumptions {
            let part = self.part(&assumption.path);
            match groups.iter_mut().find(|(why, _)| *why == assumption.reason) {
                Some((_, parts)) => parts.push(part),
                None => groups.push((&assumption.reason, vec![part])),
            }
        }
        for (reason, parts) in groups {
            let why = Cell {
                span: 3,
                ..Cell::text(self.instrument.reason(reason, lang), Style::Assumed)
            };
            let what = Cell {
                span: WIDE - 3,
                ..Cell::text(parts.join("; "), Style::Body)
            };
            let covered = || Cell::empty(Style::Assumed);
            sheet.push(Row::of(vec![why, covered(), covered(), what]));
        }
    }

    /// A part of the instrument by its name.
    fn part(&self, path: &str) -> String {
        let lang = self.lang;
        let named = |template: &str, name: &str| fill(template, &[("name", name)]);
        let (texts, or) = (self.texts, |found: Option<&String>, id: &str| {
            found.map_or_else(|| id.to_owned(), Clone::clone)
        });
        if let Some(id) = path.strip_prefix("scales.") {
            let name = texts.scales.get(id).map(|scale| &scale.name);
            named(w::scale_of(lang), &or(name, id))
        } else if let Some(id) = path.strip_prefix("classes.") {
            let name = texts.classes.get(id).map(|class| &class.name);
            named(w::class_of(lang), &or(name, id))
        } else if let Some(id) = path.strip_prefix("rules.") {
            named(w::rule_of(lang), &or(texts.rules.get(id), id))
        } else if let Some(id) = path.strip_suffix(".weight") {
            let name = texts.nodes.get(id).map(|node| &node.name);
            named(w::weight_of(lang), &or(name, id))
        } else {
            let name = texts.nodes.get(path).map(|node| &node.name);
            named(w::item_of(lang), &or(name, path))
        }
    }
}

/// Columns of a sheet that is read from top to bottom.
pub(super) fn wide(widths: &[u32]) -> Vec<Column> {
    widths.iter().map(|width| Column::Wide(*width)).collect()
}
