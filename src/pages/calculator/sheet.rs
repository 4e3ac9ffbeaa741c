//! What is typed into the quick calculator, and what can happen to it. No browser in here.

use crate::components::text_field::is_long_name;
use crate::i18n::number::parse;
use crate::i18n::{Lang, calculator as text, fill};
use std::collections::BTreeMap;
use swanilai::assessment::Unit;
use swanilai::instrument::{Instrument, current};
use swanilai::number::Decimal;

/// Most units of an assessment.
pub(crate) const MOST: usize = 200;

/// What is known: scores of units, or the points of one unit's dimensions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    Scores,
    Points,
}

/// A unit as typed.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) key: u32,
    pub(crate) name: String,
    pub(crate) score: String,
}

/// Everything typed; numbers stay as they were typed, so that another instrument changes nothing.
pub(crate) struct Sheet {
    pub(crate) instrument: String,
    pub(crate) way: Way,
    pub(crate) rows: Vec<Row>,
    next: u32,
    /// Points by dimension.
    pub(crate) points: BTreeMap<String, String>,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            instrument: current().id.to_owned(),
            way: Way::Scores,
            rows: (1..=3)
                .map(|key| Row {
                    key,
                    ..Row::default()
                })
                .collect(),
            next: 4,
            points: BTreeMap::new(),
        }
    }
}

/// What can happen to the sheet.
pub(crate) enum Change {
    Instrument(String),
    Way(Way),
    Name(u32, String),
    Score(u32, String),
    Points(String, String),
    Add,
    Remove(u32),
}

/// The units typed.
#[derive(PartialEq, Debug, Default)]
pub(crate) struct Read {
    pub(crate) units: Vec<Unit>,
    /// Whether some number cannot be read; then nothing is computed without it.
    pub(crate) is_faulty: bool,
    /// Whether some name is longer than a file takes.
    pub(crate) has_long_name: bool,
}

impl Read {
    /// A number typed; none where the field is empty or cannot be read.
    fn number(&mut self, typed: &str, max: Decimal) -> Option<Decimal> {
        parse(typed, max).unwrap_or_else(|_| {
            self.is_faulty = true;
            None
        })
    }
}

impl Sheet {
    /// Applies a change and says where focus goes after a row came or went.
    pub(crate) fn apply(&mut self, change: Change) -> Option<String> {
        match change {
            Change::Instrument(id) => self.instrument = id,
            Change::Way(way) => self.way = way,
            Change::Name(key, name) => self.row(key)?.name = name,
            Change::Score(key, score) => self.row(key)?.score = score,
            Change::Points(dimension, points) => {
                self.points.insert(dimension, points);
            }
            Change::Add if self.rows.len() < MOST => {
                let key = self.next;
                self.next = key.saturating_add(1);
                self.rows.push(Row {
                    key,
                    ..Row::default()
                });
                return Some(format!("#unit-name-{key}"));
            }
            Change::Remove(key) if self.rows.len() > 1 => {
                self.rows.retain(|row| row.key != key);
                return Some("#add-row".to_owned());
            }
            Change::Add | Change::Remove(_) => {}
        }
        None
    }

    fn row(&mut self, key: u32) -> Option<&mut Row> {
        self.rows.iter_mut().find(|row| row.key == key)
    }

    /// The units typed, as far as their numbers can be read.
    pub(crate) fn read(&self, instrument: &Instrument, lang: Lang) -> Read {
        let mut read = Read::default();
        match self.way {
            Way::Scores => self.read_scores(&mut read, instrument.max, lang),
            Way::Points => self.read_points(&mut read, instrument, lang),
        }
        read
    }

    fn read_scores(&self, read: &mut Read, max: Decimal, lang: Lang) {
        for (index, row) in self.rows.iter().enumerate() {
            read.has_long_name |= is_long_name(&row.name);
            let score = read.number(&row.score, max);
            if score.is_some() {
                let name = row.name.trim();
                let name = if name.is_empty() {
                    row_label(index, lang)
                } else {
                    name.to_owned()
                };
                read.units.push(Unit {
                    name,
                    score,
                    ..Unit::default()
                });
            }
        }
    }

    fn read_points(&self, read: &mut Read, instrument: &Instrument, lang: Lang) {
        let mut unit = Unit {
            name: row_label(0, lang),
            ..Unit::default()
        };
        for node in instrument
            .dimensions()
            .filter_map(|id| instrument.nodes.get(id))
        {
            let typed = self.points.get(&node.id).map_or("", String::as_str);
            if let Some(points) = read.number(typed, node.most()) {
                unit.points.insert(node.id.clone(), points);
            }
        }
        if !unit.points.is_empty() {
            read.units.push(unit);
        }
    }
}

/// What a unit without a name is called.
fn row_label(index: usize, lang: Lang) -> String {
    fill(
        text::row(lang),
        &[("number", &index.saturating_add(1).to_string())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use swanilai::instrument::builtin;

    #[test]
    fn empty_rows_do_not_count_and_unreadable_ones_are_marked() {
        let instrument = builtin("ori-kepatuhan-2023").unwrap().load().unwrap();
        let mut sheet = Sheet::default();
        assert_eq!(sheet.read(&instrument, Lang::Id), Read::default());
        sheet.apply(Change::Score(2, "60,8".to_owned()));
        sheet.apply(Change::Score(3, "52.86".to_owned()));
        let read = sheet.read(&instrument, Lang::Id);
        assert_eq!(
            read.units
                .iter()
                .map(|unit| unit.name.as_str())
                .collect::<Vec<_>>(),
            ["Lokus 2", "Lokus 3"]
        );
        assert!(!read.is_faulty);
        sheet.apply(Change::Score(1, "100,01".to_owned()));
        assert!(sheet.read(&instrument, Lang::Id).is_faulty);
        sheet.apply(Change::Remove(1));
        assert!(!sheet.read(&instrument, Lang::Id).is_faulty);
    }

    #[test]
    fn rows_survive_another_instrument_and_the_last_one_stays() {
        let mut sheet = Sheet::default();
        sheet.apply(Change::Score(1, "105".to_owned()));
        sheet.apply(Change::Instrument("ori-kepatuhan-2015-kl".to_owned()));
        assert_eq!(
            sheet.rows.first().map(|row| row.score.as_str()),
            Some("105")
        );
        for key in 1..=3 {
            sheet.apply(Change::Remove(key));
        }
        assert_eq!(sheet.rows.len(), 1);
        for _ in 0..MOST + 5 {
            sheet.apply(Change::Add);
        }
        assert_eq!(sheet.rows.len(), MOST);
    }
}
