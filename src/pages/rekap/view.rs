//! Which part of the table is looked at: the round, what it is narrowed to, and in which order.

use crate::pages::rekap::table::{Group, Round, Row, Table};
use std::rc::Rc;
use swanilai::text::{kind_key, name_key, province_key};

/// Rows shown at first, and added by each press of the button.
pub(crate) const STEP: usize = 50;

/// What a person chose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Look {
    /// The key of a round; the first of interest where it is empty.
    pub(crate) round: String,
    /// Empty for all.
    pub(crate) province: String,
    /// Empty for all.
    pub(crate) kind: String,
    /// A part of the name.
    pub(crate) query: String,
    pub(crate) order: Order,
    /// How many rows are shown.
    pub(crate) rows: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            round: String::new(),
            province: String::new(),
            kind: String::new(),
            query: String::new(),
            order: Order::Rank,
            rows: STEP,
        }
    }
}

/// The order of the rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Order {
    /// The best first.
    Rank,
    Name,
    /// The lowest score first.
    Lowest,
}

impl Order {
    pub(crate) const ALL: [(Self, &'static str); 3] = [
        (Self::Rank, "peringkat"),
        (Self::Name, "nama"),
        (Self::Lowest, "terendah"),
    ];

    pub(crate) fn of(key: &str) -> Self {
        let found = Self::ALL.iter().find(|(_, known)| *known == key);
        found.map_or(Self::Rank, |(order, _)| *order)
    }

    pub(crate) fn key(self) -> &'static str {
        let found = Self::ALL.iter().find(|(order, _)| *order == self);
        found.map_or("", |(_, key)| key)
    }
}

impl Look {
    /// The round at hand: the one chosen, else the latest with files of one's own, else the latest.
    pub(crate) fn round_of(&self, table: &Table) -> Option<Rc<Round>> {
        let rounds = &table.rounds;
        let chosen = rounds.iter().find(|round| round.key() == self.round);
        let own = || rounds.iter().find(|round| round.own() > 0);
        chosen.or_else(own).or_else(|| rounds.first()).cloned()
    }

    /// Whether a row is of the province and kind looked at.
    fn is_within(&self, row: &Row) -> bool {
        let fits = |wanted: &str, found: &str, key: fn(&str) -> String| {
            wanted.is_empty() || wanted == found || key(wanted) == key(found)
        };
        fits(&self.province, &row.province, province_key) && fits(&self.kind, &row.kind, kind_key)
    }

    /// The rows looked at, in order.
    pub(crate) fn rows_of(&self, rows: &[Rc<Row>]) -> Vec<Rc<Row>> {
        let query = self.query.trim().to_lowercase();
        let is_asked = |row: &&Rc<Row>| {
            self.is_within(row) && (query.is_empty() || row.name.to_lowercase().contains(&query))
        };
        let mut found: Vec<Rc<Row>> = rows.iter().filter(is_asked).cloned().collect();
        match self.order {
            Order::Rank => {}
            Order::Name => found.sort_by_cached_key(|row| name_key(&row.name)),
            Order::Lowest => found.reverse(),
        }
        found
    }

    /// The counts of the province and kind looked at.
    pub(crate) fn counts(&self, round: &Round) -> Group {
        let of = |groups: &[Group], name: &str, key: fn(&str) -> String| {
            let name = key(name);
            let mut groups = groups.iter();
            groups.find(|group| key(&group.name) == name).cloned()
        };
        let known = match (self.province.is_empty(), self.kind.is_empty()) {
            (true, true) => Some(round.all.clone()),
            (false, true) => of(&round.provinces, &self.province, province_key),
            (true, false) => of(&round.kinds, &self.kind, kind_key),
            (false, false) => None,
        };
        known.unwrap_or_else(|| self.counted(round))
    }

    /// The same by looking at each row: for a kind within a province.
    fn counted(&self, round: &Round) -> Group {
        let count = |rows: &[Rc<Row>], is_counted: &dyn Fn(&Row) -> bool| {
            let rows = rows.iter().filter(|row| self.is_within(row));
            let found = rows.filter(|row| is_counted(row)).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        let classes = 0..round.instrument.classes.len();
        Group {
            name: String::new(),
            finished: count(&round.ranked, &|_| true),
            published: count(&round.ranked, &|row| row.is_published),
            unfinished: count(&round.unfinished, &|_| true),
            classes: classes
                .map(|class| count(&round.ranked, &|row| row.class == Some(class)))
                .collect(),
            mean: None,
            median: None,
            highest: None,
            lowest: None,
        }
    }
}
