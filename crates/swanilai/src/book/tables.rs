//! The results as tables: heads and rows, for a sheet and for a CSV file alike.

use super::model::{Cell, Column, Row, Sheet, Style, Value};
use super::text::{class_words, kind_words, origin_words, short, zone_style, zone_words};
use super::words as w;
use crate::assessment::{Assessment, Observation, Unit};
use crate::instrument::{Instrument, Node, NodeId, Texts};
use crate::number::{Decimal, Fraction, Points};
use crate::score::{Known, Scored, Standing, Tally, UnitScore};
use crate::text::{Lang, simulation};

/// A table: heads, how wide each column is, and rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// The heads of its columns, and how wide they are.
    pub heads: Vec<(String, Column)>,
    /// Its rows, as wide as the heads.
    pub rows: Vec<Vec<Cell>>,
}

/// Columns that titles and sentences stretch across: what a screen shows without moving.
const ACROSS: u32 = 6;

impl Table {
    /// Adds a column.
    pub fn head(&mut self, head: &str, width: u32) {
        self.heads.push((head.to_owned(), Column::Wide(width)));
    }

    /// A sheet with this table: title, the simulation sentence, what it is, heads that stay in view.
    #[must_use]
    pub fn sheet(self, name: &str, title: &str, lead: &str, lang: Lang) -> Sheet {
        let mut sheet = Sheet {
            name: name.to_owned(),
            columns: self.heads.iter().map(|(_, column)| *column).collect(),
            ..Sheet::default()
        };
        let across = u32::try_from(self.heads.len()).map_or(ACROSS, |all| all.min(ACROSS));
        sheet.push(Row::across(Cell::text(title, Style::Title), across, 24));
        let notice = Cell::text(simulation(lang), Style::Notice);
        sheet.push(Row::across(notice, across, 20));
        sheet.push(Row::across(Cell::text(lead, Style::Lead), across, 20));
        let heads = self.heads.iter();
        let heads = heads.map(|(head, _)| Cell::text(head, Style::Head));
        let at = sheet.push(Row::of(heads.collect()));
        sheet.heads = Some(at);
        sheet.frozen = at + 1;
        sheet.rows.extend(self.rows.into_iter().map(Row::of));
        sheet
    }

    /// Heads and rows without their looks, for [`super::csv()`].
    #[must_use]
    pub fn values(&self) -> Vec<Vec<Value>> {
        let heads = self.heads.iter().map(|(head, _)| Value::text(head));
        let mut rows = vec![heads.collect::<Vec<Value>>()];
        for row in &self.rows {
            rows.push(row.iter().map(|cell| cell.value.clone()).collect());
        }
        rows
    }
}

/// Whether any class of the instrument has a zone, and whether any has a category.
pub(super) fn zones_and_codes(instrument: &Instrument) -> (bool, bool) {
    let classes = &instrument.classes;
    (
        classes.iter().any(|class| class.zone.is_some()),
        classes.iter().any(|class| class.code.is_some()),
    )
}

/// One row a unit: score, bounds, class, and the points of its dimensions.
#[must_use]
pub fn units(
    assessment: &Assessment,
    instrument: &Instrument,
    scored: &Scored,
    texts: &Texts,
    lang: Lang,
) -> Table {
    let mut table = standings_heads(instrument, lang);
    let dimensions: Vec<NodeId> = instrument.dimensions().collect();
    for node in dimensions.iter().filter_map(|id| instrument.nodes.get(*id)) {
        let name = texts.node(&node.id).name;
        table.head(&format!("{}: {name}", w::points(lang)), 16);
    }
    for (at, (unit, score)) in assessment.units.iter().zip(&scored.units).enumerate() {
        let mut cells = vec![
            Cell::whole(u32::try_from(at + 1).unwrap_or(u32::MAX), Style::Quiet),
            Cell::text(&unit.name, Style::Body),
            Cell::text(kind_words(&unit.kind, lang), Style::Body),
        ];
        cells.extend(standing_cells(instrument, &score.standing, true, lang));
        for id in &dimensions {
            let tally = score.nodes.get(*id).filter(|_| score.known != Known::Score);
            let points = tally.and_then(|tally| shown_points(tally, instrument));
            let is_assumed = instrument
                .nodes
                .get(*id)
                .is_some_and(|node| node.weight.provenance.is_assumed());
            cells.push(points.map_or(Cell::empty(Style::Figure), |points| {
                Cell::points(points, figure(is_assumed))
            }));
        }
        table.rows.push(cells);
    }
    table
}

/// The heads that units share with the summary.
pub(super) fn standings_heads(instrument: &Instrument, lang: Lang) -> Table {
    let (has_zones, has_codes) = zones_and_codes(instrument);
    let mut table = Table::default();
    table.head(w::number(lang), 5);
    table.head(w::unit(lang), 34);
    table.head(w::kind(lang), 16);
    table.head(w::score(lang), 10);
    table.head(w::low(lang), 11);
    table.head(w::high(lang), 11);
    if has_zones {
        table.head(w::zone(lang), 11);
    }
    if has_codes {
        table.head(w::category(lang), 11);
    }
    table.head(w::class(lang), 22);
    table.head(w::answered(lang), 8);
    table.head(w::total(lang), 8);
    table
}

/// Score, bounds, zone, category, class and counts.
pub(super) fn standing_cells(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
    lang: Lang,
) -> Vec<Cell> {
    let (has_zones, has_codes) = zones_and_codes(instrument);
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    let mut cells = vec![
        standing.score.map_or(Cell::empty(Style::Figure), |score| {
            Cell::points(score, Style::Figure)
        }),
        Cell::points(standing.low, Style::Figure),
        Cell::points(standing.high, Style::Figure),
    ];
    if has_zones {
        let words = standing.zone.map_or("", |zone| zone_words(zone, lang));
        cells.push(Cell::text(words, zone_style(standing.zone)));
    }
    if has_codes {
        let code = class.and_then(|class| class.code.as_deref());
        cells.push(Cell::text(code.unwrap_or_default(), Style::Body));
    }
    let name = class.map_or(w::open_class(lang), |class| {
        if for_unit {
            class.unit_name()
        } else {
            &class.name
        }
    });
    cells.extend([
        Cell::text(name, Style::Body),
        Cell::whole(standing.answered, Style::Figure),
        Cell::whole(standing.total, Style::Figure),
    ]);
    cells
}

/// One row for each indicator of each unit: marks, points, weight and its origin.
#[must_use]
pub fn indicators(
    assessment: &Assessment,
    instrument: &Instrument,
    scored: &Scored,
    texts: &Texts,
    lang: Lang,
) -> Table {
    let mut table = Table::default();
    for (head, width) in [
        (w::unit(lang), 26),
        (w::dimension(lang), 20),
        (w::variable(lang), 24),
        (w::code(lang), 18),
        (w::indicator(lang), 40),
        (w::mark(lang), 9),
        (w::scale(lang), 8),
        (w::marks(lang), 26),
        (w::state(lang), 18),
        (w::points(lang), 9),
        (w::weight(lang), 9),
        (w::lost(lang), 9),
        (w::origin(lang), 18),
        (w::note(lang), 36),
    ] {
        table.head(head, width);
    }
    for (unit, score) in assessment.units.iter().zip(&scored.units) {
        for id in instrument.indicators() {
            if let Some(node) = instrument.nodes.get(id) {
                let of = Of {
                    instrument,
                    texts,
                    unit,
                    score,
                    lang,
                };
                table.rows.push(of.indicator(id, node));
            }
        }
    }
    table
}

/// What the rows of a unit's indicators need to know.
struct Of<'a> {
    instrument: &'a Instrument,
    texts: &'a Texts,
    unit: &'a Unit,
    score: &'a UnitScore,
    lang: Lang,
}

impl Of<'_> {
    fn indicator(&self, id: NodeId, node: &Node) -> Vec<Cell> {
        let lang = self.lang;
        let name = |node: Option<&Node>| node.map_or_else(String::new, |node| self.name(node));
        let above = |node: &Node| {
            node.parent
                .and_then(|above| self.instrument.nodes.get(above))
        };
        let variable = above(node);
        let dimension = variable.and_then(above).or(variable);
        let found = self.unit.observations.get(&node.id);
        let scale = self.instrument.scale(id).map_or(0, |scale| scale.max);
        let is_assumed = node.weight.provenance.is_assumed();
        let points = |points: Option<Points>| {
            points.map_or(Cell::empty(Style::Figure), |points| {
                Cell::points(points, figure(is_assumed))
            })
        };
        // Where a dimension's points or the unit's score count, the indicator has no points here.
        let tally = self.score.nodes.get(id).filter(|tally| tally.total > 0);
        let round = |exact: &Fraction| exact.round_half_up(self.instrument.decimals);
        vec![
            Cell::text(&self.unit.name, Style::Body),
            Cell::text(name(dimension), Style::Body),
            Cell::text(
                name(variable.filter(|one| one.parent.is_some())),
                Style::Body,
            ),
            Cell::text(&node.id, Style::Quiet),
            Cell::text(self.name(node), Style::Body),
            found
                .and_then(mean)
                .map_or(Cell::empty(Style::Figure), |mean| Cell {
                    value: Value::Number(mean.decimal()),
                    style: Style::Figure,
                    decimals: if mean.decimal().is_whole() { 0 } else { 2 },
                    span: 0,
                }),
            Cell::whole(scale, Style::Figure),
            Cell::text(self.marks(node, found), Style::Body),
            Cell::text(self.state(found, tally), Style::Body),
            points(tally.and_then(|tally| shown_points(tally, self.instrument))),
            points(tally.map(|tally| round(&tally.weight))),
            points(tally.map(|tally| round(&tally.lost()))),
            Cell::text(
                origin_words(&node.weight.provenance, lang),
                if is_assumed {
                    Style::Assumed
                } else {
                    Style::Body
                },
            ),
            Cell::text(found.map_or("", |found| &found.note), Style::Body),
        ]
    }

    fn name(&self, node: &Node) -> String {
        let name = self.texts.node(&node.id).name;
        if name.is_empty() {
            node.id.clone()
        } else {
            name
        }
    }

    /// `Pimpinan 3; Petugas layanan 2`.
    fn marks(&self, node: &Node, found: Option<&Observation>) -> String {
        let observers = node
            .indicator
            .as_ref()
            .and_then(|indicator| self.instrument.observers.get(indicator.observers?));
        let named = found.iter().flat_map(|found| &found.marks);
        let named = named.filter(|mark| !mark.by.is_empty()).map(|mark| {
            let by = observers.map_or(mark.by.as_str(), |observers| {
                self.texts.slot(&observers.id, &mark.by)
            });
            format!("{by} {}", short(mark.level, self.lang))
        });
        named.collect::<Vec<_>>().join("; ")
    }

    fn state(&self, found: Option<&Observation>, tally: Option<&Tally>) -> &'static str {
        let lang = self.lang;
        match (self.score.known, found, tally) {
            (Known::Score, ..) => w::by_score(lang),
            (_, Some(found), _) if found.not_applicable => w::not_applicable(lang),
            (_, _, None) => w::by_points(lang),
            (_, Some(found), _) if !found.marks.is_empty() => w::answered(lang),
            _ => w::unanswered(lang),
        }
    }
}

/// Points as they are shown: none where nothing applies or nothing is known yet.
fn shown_points(tally: &Tally, instrument: &Instrument) -> Option<Points> {
    tally
        .points(instrument.decimals)
        .filter(|_| tally.applies && tally.total > 0)
}

/// The mean of the marks, to two decimals.
fn mean(found: &Observation) -> Option<Points> {
    if found.not_applicable || found.marks.is_empty() {
        return None;
    }
    let count = u32::try_from(found.marks.len()).ok()?;
    let zero: Decimal = Decimal::ZERO;
    let sum = found.marks.iter().fold(Fraction::from(zero), |sum, mark| {
        sum.plus(&Fraction::from(mark.level))
    });
    Some(sum.over(&Fraction::whole(count)).round_half_up(2))
}

/// The look of a number, said apart where it rests on an assumption.
const fn figure(is_assumed: bool) -> Style {
    if is_assumed {
        Style::AssumedFigure
    } else {
        Style::Figure
    }
}

/// The class of a standing in words, or that it is open.
pub(super) fn class_of(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
    lang: Lang,
) -> String {
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    class.map_or_else(
        || w::open_class(lang).to_owned(),
        |class| class_words(class, for_unit, lang),
    )
}
