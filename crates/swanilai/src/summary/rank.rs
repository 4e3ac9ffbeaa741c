//! Rounds: the entities of one instrument and year, ranked in all, by province and by kind.

use super::alike::is_same;
use super::count::{Group, group};
use super::entity::{Origin, Row, published_row};
use super::published::Published;
use crate::compare::ranks;
use crate::instrument::Instrument;
use crate::number::Points;
use crate::text::{government, kind_key, name_key, province_key};
use std::rc::Rc;

/// Places by score, shared where scores are equal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ranks {
    /// Among all of the round.
    pub nation: Option<u32>,
    /// Among those of its province; none where the province is not told.
    pub province: Option<u32>,
    /// Among those of its kind; none where the kind is not told.
    pub kind: Option<u32>,
}

/// The entities of one instrument and year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// The instrument.
    pub instrument: Rc<Instrument>,
    /// The year; none where the instrument was used in several and the files do not say which.
    pub year: Option<u32>,
    /// Counts of all.
    pub all: Group,
    /// Counts by province, in the order of their names; those without one are in none.
    pub provinces: Vec<Group>,
    /// Counts by kind, in the order of their names; those without one are in none.
    pub kinds: Vec<Group>,
    /// Entities with a score, the best first, equal ones by name.
    pub ranked: Vec<Row>,
    /// Entities without a score, by name; they have no rank.
    pub unfinished: Vec<Row>,
}

/// Sorts entities into rounds, and published figures with them.
pub(super) fn rounds(mut rows: Vec<Row>, press: &[Published]) -> Vec<Round> {
    let mut is_attached = vec![false; press.len()];
    // Published figures by round and name, to find those of a row without looking at all of them.
    let mut named: Vec<(String, usize)> = press
        .iter()
        .map(|row| round_and_name(&row.instrument.id, Some(row.year), &row.entity, &row.kind))
        .zip(0..)
        .collect();
    named.sort_unstable();
    for row in rows.iter_mut().filter(|row| row.score.is_some()) {
        let wanted = round_and_name(&row.instrument.id, row.year, &row.name, &row.kind);
        let start = named.partition_point(|(key, _)| *key < wanted);
        let found = named
            .iter()
            .skip(start)
            .take_while(|(key, _)| *key == wanted)
            .filter_map(|(_, index)| Some((*index, press.get(*index)?)))
            .find(|(_, press)| is_same((&row.name, &row.kind, &row.province), press));
        if let Some((index, figure)) = found
            && let Origin::Files(own) = &mut row.origin
        {
            own.published = Some(figure.clone());
            if let Some(slot) = is_attached.get_mut(index) {
                *slot = true;
            }
        }
    }
    let left = press.iter().zip(&is_attached);
    rows.extend(
        left.filter(|(_, attached)| !**attached)
            .map(|(press, _)| published_row(press)),
    );
    rows.sort_by_cached_key(|row| {
        let year = row.year.unwrap_or_else(|| row.instrument.year());
        (
            core::cmp::Reverse(year),
            row.instrument.id.clone(),
            row.instrument.digest.clone(),
            row.year,
        )
    });
    rows.chunk_by(|a, b| a.instrument == b.instrument && a.year == b.year)
        .filter_map(|rows| round(rows.to_vec()))
        .collect()
}

fn round_and_name(instrument: &str, year: Option<u32>, name: &str, kind: &str) -> String {
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    [instrument, &year, &government(name, kind).stem].join("|")
}

fn round(mut rows: Vec<Row>) -> Option<Round> {
    let first = rows.first()?;
    let (instrument, year) = (first.instrument.clone(), first.year);
    // The best first; equal ones, and those without a score, by name.
    rows.sort_by_cached_key(|row| {
        let score = row.score.map(Points::decimal);
        let entity = [&row.name, &row.kind, &row.province].map(|text| name_key(text));
        (core::cmp::Reverse(score), entity)
    });
    let scores: Vec<_> = rows.iter().map(|row| row.score).collect();
    for (row, rank) in rows.iter_mut().zip(ranks(&scores)) {
        row.ranks.nation = rank;
    }
    let refs: Vec<&Row> = rows.iter().collect();
    let all = group("", &instrument, &refs);
    let provinces = by(
        &mut rows,
        &instrument,
        |row| &row.province,
        province_key,
        |ranks| &mut ranks.province,
    );
    let kinds = by(
        &mut rows,
        &instrument,
        |row| &row.kind,
        kind_key,
        |ranks| &mut ranks.kind,
    );
    let (ranked, unfinished) = rows.into_iter().partition(|row| row.score.is_some());
    Some(Round {
        instrument,
        year,
        all,
        provinces,
        kinds,
        ranked,
        unfinished,
    })
}

/// Ranks and counts the rows by a text of theirs; rows without it are left out.
fn by(
    rows: &mut [Row],
    instrument: &Instrument,
    text: fn(&Row) -> &String,
    key: fn(&str) -> String,
    place: fn(&mut Ranks) -> &mut Option<u32>,
) -> Vec<Group> {
    let mut keyed: Vec<(String, usize)> = rows.iter().map(|row| key(text(row))).zip(0..).collect();
    keyed.retain(|(key, _)| !key.is_empty());
    keyed.sort_unstable();
    let mut groups = Vec::new();
    for same in keyed.chunk_by(|a, b| a.0 == b.0) {
        let members: Vec<&Row> = same
            .iter()
            .filter_map(|(_, index)| rows.get(*index))
            .collect();
        let scores: Vec<_> = members.iter().map(|row| row.score).collect();
        let name = members.first().map_or("", |row| text(row));
        groups.push(group(name, instrument, &members));
        for ((_, index), rank) in same.iter().zip(ranks(&scores)) {
            if let Some(row) = rows.get_mut(*index) {
                *place(&mut row.ranks) = rank;
            }
        }
    }
    groups
}
