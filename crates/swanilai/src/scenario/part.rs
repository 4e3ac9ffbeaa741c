//! The parts whose values are tried, and where the values come from.

use super::interval::{FEWEST, Interval, MOST, of_mean, of_share};
use crate::instrument::{Instrument, Node, NodeId};
use crate::json::{self, Object, Reader};
use crate::number::{Decimal, Fraction};
use crate::problem::{Code, Problem, any_error};
use core::cell::RefCell;

/// Most parts.
const PARTS: usize = 100;
/// Longest id, in characters.
const NAME: usize = 200;

/// A part and its three values.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// A dimension, a variable or an indicator.
    pub node: NodeId,
    /// Points under the pessimistic, the likely and the optimistic scenario, of the node's weight.
    pub points: [Fraction; 3],
    /// Where the values come from.
    pub source: Source,
}

/// Where values come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Source {
    /// Typed by a person.
    Typed,
    /// Last year's points, the same in all three scenarios.
    LastYear,
    /// The mean of respondents' answers, with its interval; whether it was narrowed for the number of all.
    Mean(Interval, bool),
    /// The share of respondents whose answer earns the full mark, with Wilson's interval.
    Share(Interval),
}

impl Source {
    /// The method's name: `typed`, `last-year`, `normal-95`, `normal-95-finite` or `wilson-95`.
    #[must_use]
    pub const fn method(&self) -> &'static str {
        match self {
            Self::Typed => "typed",
            Self::LastYear => "last-year",
            Self::Mean(_, false) => "normal-95",
            Self::Mean(_, true) => "normal-95-finite",
            Self::Share(_) => "wilson-95",
        }
    }

    /// The interval, where the values come from respondents.
    #[must_use]
    pub const fn interval(&self) -> Option<&Interval> {
        match self {
            Self::Typed | Self::LastYear => None,
            Self::Mean(interval, _) | Self::Share(interval) => Some(interval),
        }
    }
}

/// What is asked: the parts, and whether answers that are there already are replaced.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Question {
    /// The parts; none lies within another.
    pub parts: Vec<Part>,
    /// Whether values replace what was answered; otherwise they only fill what is open.
    pub replace: bool,
}

/// The most points a node can have: its weight, or the upper limit of one that is not published.
#[must_use]
pub fn limit(node: &Node) -> Fraction {
    let high = node
        .weight
        .range
        .as_ref()
        .map(|range| Fraction::from(range.high));
    high.unwrap_or_else(|| node.weight.points.clone())
}

/// Reads what is asked about an assessment by an instrument.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(node: &json::Node, instrument: &Instrument) -> Result<Question, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let read = Reader::document(node, &problems).object(|o| {
        let mut taken: Vec<NodeId> = Vec::new();
        let parts = o.required("parts", |r| {
            Some(r.each(PARTS, |r| part(&r, instrument, &mut taken)))
        });
        let replace = o.optional("replace", |r| r.flag()).unwrap_or_default();
        o.rest(Code::UnexpectedField);
        Some(Question {
            parts: parts?,
            replace,
        })
    });
    let problems = problems.into_inner();
    match read {
        Some(read) if !any_error(&problems) => Ok(read),
        _ => Err(problems),
    }
}

fn part(reader: &Reader<'_>, instrument: &Instrument, taken: &mut Vec<NodeId>) -> Option<Part> {
    reader.object(|o| {
        let id = o.required("part", |r| {
            let name = r.text(NAME)?;
            let Some(id) = instrument.find(name) else {
                r.note(Code::UnknownIndicator, name, &*instrument.id);
                return None;
            };
            // A part within another would count twice.
            let overlaps = |other: &NodeId| {
                is_within(instrument, id, *other) || is_within(instrument, *other, id)
            };
            if taken.iter().any(overlaps) {
                r.note(Code::DuplicateId, name, "");
            }
            taken.push(id);
            Some(id)
        })?;
        let node = instrument.nodes.get(id)?;
        let typed = ["pessimistic", "likely", "optimistic"]
            .map(|key| o.optional(key, |r| points(&r, node)));
        let last_year = o.optional("lastYear", |r| points(&r, node));
        let mean = o.optional("respondents", |r| respondents(&r, instrument, id));
        let share = o.optional("share", |r| r.object(share));
        o.rest(Code::UnexpectedField);
        let is_typed = typed.iter().any(Option::is_some);
        let given = [
            is_typed,
            last_year.is_some(),
            mean.is_some(),
            share.is_some(),
        ];
        if given.iter().filter(|given| **given).count() != 1 {
            o.note(
                Code::MissingField,
                "",
                "pessimistic, likely, optimistic / lastYear / respondents / share",
            );
            return None;
        }
        let (source, points) = match (typed, last_year, mean.or(share)) {
            ([Some(low), Some(middle), Some(high)], _, _) => {
                if low > middle || middle > high {
                    let found = format!("{low}, {middle}, {high}");
                    o.note(Code::OutOfRange, found, "pessimistic ≤ likely ≤ optimistic");
                }
                (Source::Typed, [low, middle, high].map(Fraction::from))
            }
            (_, Some(points), _) => (Source::LastYear, [points; 3].map(Fraction::from)),
            (_, _, Some(source)) => {
                let interval = source.interval()?;
                let share =
                    |value: Decimal| Fraction::from(value).over(&Fraction::from(interval.max));
                let weight = &node.weight.points;
                let ends = [interval.low, interval.middle, interval.high];
                let points = ends.map(|value| share(value).times(weight));
                (source, points)
            }
            _ => {
                o.note(Code::MissingField, "", "pessimistic, likely, optimistic");
                return None;
            }
        };
        Some(Part {
            node: id,
            points: points.map(|points| points.min(limit(node))),
            source,
        })
    })
}

/// Whether a node is another one or lies below it.
fn is_within(instrument: &Instrument, mut id: NodeId, top: NodeId) -> bool {
    loop {
        if id == top {
            return true;
        }
        match instrument.nodes.get(id).and_then(|node| node.parent) {
            Some(parent) if parent < id => id = parent,
            _ => return false,
        }
    }
}

fn points(reader: &Reader<'_>, node: &Node) -> Option<Decimal> {
    reader.number_within(Decimal::ZERO, limit(node).round_half_up(6).decimal())
}

/// `{mean, spread, count, population?, max?}`: the scale is the indicators' own unless `max` is given.
fn respondents(reader: &Reader<'_>, instrument: &Instrument, id: NodeId) -> Option<Source> {
    reader.object(|o| {
        let max = o
            .optional("max", |r| {
                r.number_within(Decimal::whole(1), Decimal::whole(1_000))
            })
            .or_else(|| common_scale(instrument, id).map(Decimal::whole));
        let Some(max) = max else {
            o.note(Code::MissingField, "", "max");
            return None;
        };
        let on_scale = |r: Reader<'_>| r.number_within(Decimal::ZERO, max);
        let (mean, spread) = (o.required("mean", on_scale), o.required("spread", on_scale));
        let count = count(o, "count", FEWEST);
        let population = o.optional("population", |r| r.whole(MOST));
        o.rest(Code::UnexpectedField);
        let (mean, spread, count) = (mean?, spread?, count?);
        if let Some(all) = population.filter(|all| *all < count) {
            o.note(Code::OutOfRange, all.to_string(), format!("{count}–{MOST}"));
            return None;
        }
        let interval = of_mean(mean, spread, max, count, population);
        Some(Source::Mean(interval, population.is_some()))
    })
}

/// `{full, count}`: so many of all respondents gave the answer that earns the full mark.
fn share(o: &Object<'_>) -> Option<Source> {
    let all = count(o, "count", 1);
    let full = o.required("full", |r| r.whole(all.unwrap_or(MOST)));
    o.rest(Code::UnexpectedField);
    Some(Source::Share(of_share(full?, all?)))
}

fn count(o: &Object<'_>, key: &'static str, fewest: u32) -> Option<u32> {
    o.required(key, |r| {
        let count = r.whole(MOST)?;
        if count < fewest {
            r.note(
                Code::OutOfRange,
                count.to_string(),
                format!("{fewest}–{MOST}"),
            );
            return None;
        }
        Some(count)
    })
}

/// The maximum of the scale that all indicators of a node share, if they do.
#[must_use]
pub fn common_scale(instrument: &Instrument, id: NodeId) -> Option<u32> {
    let mut below = instrument
        .indicators()
        .filter(|leaf| is_within(instrument, *leaf, id));
    let max = |leaf: NodeId| Some(instrument.scale(leaf)?.max);
    let first = max(below.next()?)?;
    below.all(|leaf| max(leaf) == Some(first)).then_some(first)
}
