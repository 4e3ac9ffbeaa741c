//! An entity's scores over the years, each by its own instrument.
//!
//! Scores are compared only where they were made by one method; where the method changed, the line
//! breaks and says why. A year without a score is a gap and is never filled.

mod method;
mod result;
mod text;

pub use method::{Method, Methods, Remark, instrument_of_year, methods, read};
pub use result::write;

use crate::assessment::{Assessment, History};
use crate::compare::minus;
use crate::instrument::{Instrument, builtin};
use crate::number::{Decimal, Points};
use crate::score::Scored;
use std::rc::Rc;

/// Scores over the years.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trend {
    /// One point a score, by year; of one year, published ones before the present one.
    pub points: Vec<Point>,
}

/// One year's score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Point {
    /// The year.
    pub year: u32,
    /// Whether the year is only the latest in which the instrument was used, because nobody said which.
    pub year_is_assumed: bool,
    /// Where the score comes from.
    pub origin: Origin,
    /// The score; none for a present one that is open.
    pub score: Option<Decimal>,
    /// Its instrument; none where it is not known.
    pub instrument: Option<Rc<Instrument>>,
    /// Whether the instrument is named, or only the one used in that year.
    pub is_named: bool,
    /// Index of its class; none where it is open, or the instrument not known.
    pub class: Option<usize>,
    /// What came before it; none for the first point.
    pub since: Option<Since>,
}

/// Where a score comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Origin {
    /// An earlier score that was noted in the assessment.
    History,
    /// The present assessment: a simulation.
    Present,
}

/// How a point follows the one before it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Since {
    /// Years between the two without a score.
    pub missing: Vec<u32>,
    /// Whether both were made by one method.
    pub link: Link,
}

/// Whether two points may be compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Link {
    /// They may: the difference of the scores as shown, none while one is open; and what changed
    /// within the method.
    Same {
        /// The later score less the earlier one.
        change: Option<Decimal>,
        /// What changed all the same, in Bahasa Indonesia and in English.
        remark: Option<(String, String)>,
    },
    /// They may not, for a reason in Bahasa Indonesia and in English.
    Break {
        /// Ids of the methods before and after; none where an instrument is not known.
        methods: (Option<String>, Option<String>),
        /// What changed.
        reason: (String, String),
    },
}

/// The history of an assessment and its present result. `year` is the year of the present one,
/// where that is known; otherwise it is the latest in which its instrument was used.
#[must_use]
pub fn trend(
    assessment: &Assessment,
    instrument: &Rc<Instrument>,
    scored: &Scored,
    year: Option<u32>,
) -> Trend {
    let mut points: Vec<Point> = assessment
        .history
        .iter()
        .map(|past| point(past, &assessment.entity.kind))
        .collect();
    points.push(Point {
        year: year.unwrap_or_else(|| instrument.year()),
        year_is_assumed: year.is_none() && instrument.years.len() != 1,
        origin: Origin::Present,
        score: scored.entity.score.map(Points::decimal),
        instrument: Some(instrument.clone()),
        is_named: true,
        class: scored.entity.class,
        since: None,
    });
    points.sort_by_key(|point| (point.year, point.origin));
    let links: Vec<Since> = points
        .windows(2)
        .filter_map(|pair| match pair {
            [before, after] => Some(since(before, after)),
            _ => None,
        })
        .collect();
    for (point, since) in points.iter_mut().skip(1).zip(links) {
        point.since = Some(since);
    }
    Trend { points }
}

fn point(past: &History, kind: &str) -> Point {
    let is_named = !past.instrument.is_empty();
    let instrument = if is_named {
        builtin(&past.instrument).and_then(|pack| pack.load().ok())
    } else {
        instrument_of_year(past.year, kind)
    };
    Point {
        year: past.year,
        year_is_assumed: false,
        origin: Origin::History,
        score: Some(past.score),
        class: instrument
            .as_ref()
            .and_then(|instrument| method::class_of(instrument, past.score)),
        // A score that the instrument cannot give was made by another one.
        instrument: instrument
            .filter(|instrument| method::class_of(instrument, past.score).is_some()),
        is_named,
        since: None,
    }
}

fn since(before: &Point, after: &Point) -> Since {
    let missing = (before.year.saturating_add(1)..after.year).collect();
    let list = methods();
    let link = match (&before.instrument, &after.instrument) {
        (Some(from), Some(to)) if list.are_alike(&from.id, &to.id) => Link::Same {
            change: after
                .score
                .and_then(|score| Some(minus(score, before.score?))),
            remark: list
                .remark(&from.id, &to.id)
                .map(|remark| remark.text.clone()),
        },
        (from, to) => {
            let method = |of: &Option<Rc<Instrument>>| list.of(&of.as_ref()?.id).cloned();
            let (from, to) = (method(from), method(to));
            Link::Break {
                reason: text::reason(from.as_ref(), to.as_ref()),
                methods: (from.map(|method| method.id), to.map(|method| method.id)),
            }
        }
    };
    Since { missing, link }
}
