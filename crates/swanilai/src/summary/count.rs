//! Counts, mean and median of a group of entities, in the form of the Ombudsman's announcements.

use super::entity::Row;
use crate::compare::{mean, median};
use crate::instrument::{Instrument, Zone};
use crate::number::{Fraction, Points};

/// A group of entities of one round: all, those of a province, those of a kind.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The province or kind as first written; empty for all.
    pub name: String,
    /// How many have a score.
    pub finished: u32,
    /// How many of these are published figures.
    pub published: u32,
    /// How many have no score yet; they are in no count below.
    pub unfinished: u32,
    /// How many are in each class, from the best down.
    pub classes: Vec<ClassCount>,
    /// How many are in each zone; none where the instrument has no zones.
    pub zones: Option<ZoneCounts>,
    /// The mean of the scores as they are shown.
    pub mean: Option<Points>,
    /// Their median.
    pub median: Option<Points>,
    /// The highest.
    pub highest: Option<Points>,
    /// The lowest.
    pub lowest: Option<Points>,
}

/// How many entities are in a class.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ClassCount {
    /// Index of the class.
    pub class: usize,
    /// How many.
    pub count: u32,
}

/// How many entities are in each zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ZoneCounts {
    /// Green.
    pub hijau: u32,
    /// Yellow.
    pub kuning: u32,
    /// Red.
    pub merah: u32,
}

/// Counts a group.
pub(super) fn group(name: &str, instrument: &Instrument, rows: &[&Row]) -> Group {
    let finished: Vec<&&Row> = rows.iter().filter(|row| row.score.is_some()).collect();
    let scores: Vec<Points> = finished.iter().filter_map(|row| row.score).collect();
    let exact: Vec<Fraction> = scores.iter().map(|score| score.fraction()).collect();
    let round = |exact: Fraction| exact.round_half_up(instrument.decimals);
    let count = |wanted: &dyn Fn(&Row) -> bool| {
        let found = finished.iter().filter(|row| wanted(row)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let has_zones = instrument.classes.iter().any(|class| class.zone.is_some());
    let zone = |zone: Zone| count(&|row| row.zone == Some(zone));
    let all = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    Group {
        name: name.to_owned(),
        finished: count(&|_| true),
        published: count(&Row::is_published),
        unfinished: all.saturating_sub(count(&|_| true)),
        classes: (0..instrument.classes.len())
            .map(|class| ClassCount {
                class,
                count: count(&|row| row.class == Some(class)),
            })
            .collect(),
        zones: has_zones.then(|| ZoneCounts {
            hijau: zone(Zone::Hijau),
            kuning: zone(Zone::Kuning),
            merah: zone(Zone::Merah),
        }),
        mean: mean(&exact).map(round),
        median: median(&exact).map(round),
        highest: scores.iter().copied().max_by_key(|score| score.scaled()),
        lowest: scores.iter().copied().min_by_key(|score| score.scaled()),
    }
}
