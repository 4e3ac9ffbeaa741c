//! The changes one may try, and how they act on a copy.

use crate::assessment::{Assessment, Unit};
use crate::instrument::{Instrument, Scale, ScaleKind};
use crate::json::{Node, Object, Reader};
use crate::number::Decimal;
use crate::problem::{Code, Problem, any_error};
use core::cell::RefCell;

/// Most changes tried at once.
const EDITS: usize = 20_000;
/// Longest name, in characters.
const NAME: usize = 200;

/// A change to one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// Id of the unit.
    pub unit: String,
    /// What is changed.
    pub change: Change,
}

/// What is changed in a unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// The mark of an indicator: that of one observer, or all marks there are where none is named.
    Level {
        /// Full id of the indicator.
        indicator: String,
        /// The observer; none for all.
        by: Option<String>,
        /// The level or index.
        level: Decimal,
    },
    /// An indicator does not apply.
    NotApplicable {
        /// Full id of the indicator.
        indicator: String,
    },
    /// An indicator is not answered.
    Clear {
        /// Full id of the indicator.
        indicator: String,
    },
    /// The final score; none takes it away, so that points and marks count.
    Score(Option<Decimal>),
    /// Points of a dimension; none takes them away, so that marks count.
    Points {
        /// Id of the dimension.
        dimension: String,
        /// The points.
        points: Option<Decimal>,
    },
    /// The unit is not counted at all.
    LeaveOut,
}

impl Edit {
    /// Applies the change. Gives false where it cannot act, because the unit is not there or
    /// something that counts before it hides it: a final score, or a dimension's points.
    pub(super) fn apply(&self, to: &mut Assessment) -> bool {
        if self.change == Change::LeaveOut {
            let before = to.units.len();
            to.remove_unit(&self.unit);
            return to.units.len() < before;
        }
        let Some(unit) = to.unit(&self.unit) else {
            return false;
        };
        let is_hidden = self.change.is_hidden_in(unit);
        to.edit_unit(&self.unit, |unit| self.change.act_on(unit));
        !is_hidden
    }
}

impl Change {
    fn is_hidden_in(&self, unit: &Unit) -> bool {
        match self {
            Self::Score(_) | Self::LeaveOut => false,
            Self::Points { .. } => unit.score.is_some(),
            Self::Level { indicator, .. }
            | Self::NotApplicable { indicator }
            | Self::Clear { indicator } => {
                let dimension = indicator.split('.').next().unwrap_or_default();
                unit.score.is_some() || unit.points.contains_key(dimension)
            }
        }
    }

    fn act_on(&self, unit: &mut Unit) {
        match self {
            Self::Level {
                indicator,
                by,
                level,
            } => unit.observe(indicator, |observation| match by {
                None if !observation.marks.is_empty() => {
                    observation.not_applicable = false;
                    for mark in &mut observation.marks {
                        mark.level = *level;
                    }
                }
                by => observation.set_mark(by.as_deref().unwrap_or_default(), Some(*level)),
            }),
            Self::NotApplicable { indicator } => {
                unit.observe(indicator, |observation| observation.not_applicable = true);
            }
            Self::Clear { indicator } => unit.observe(indicator, |observation| {
                observation.not_applicable = false;
                observation.marks.clear();
            }),
            Self::Score(score) => unit.score = *score,
            Self::Points { dimension, points } => match points {
                Some(points) => unit.points.insert(dimension.clone(), *points),
                None => {
                    unit.points.remove(dimension);
                }
            },
            Self::LeaveOut => {}
        }
    }
}

/// Reads a list of changes for an assessment.
///
/// # Errors
/// Everything that is wrong with them; then none is tried.
pub fn read(
    node: &Node,
    assessment: &Assessment,
    instrument: &Instrument,
) -> Result<Vec<Edit>, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let edits = Reader::document(node, &problems).each(EDITS, |r| {
        r.object(|o| {
            let unit = o.required("unit", |r| {
                let id = r.text(NAME)?;
                if assessment.unit(id).is_none() {
                    let known: Vec<&str> = assessment
                        .units
                        .iter()
                        .map(|unit| unit.id.as_str())
                        .collect();
                    r.note(Code::BadReference, id, known.join(", "));
                    return None;
                }
                Some(id.to_owned())
            });
            let change = change(&r, o, instrument);
            o.rest(Code::UnexpectedField);
            Some(Edit {
                unit: unit?,
                change: change?,
            })
        })
    });
    let problems = problems.into_inner();
    if any_error(&problems) {
        return Err(problems);
    }
    Ok(edits)
}

fn change(r: &Reader<'_>, o: &Object<'_>, instrument: &Instrument) -> Option<Change> {
    let flag = |key: &'static str| o.optional(key, |r| r.flag()).unwrap_or_default();
    let (not_applicable, clear, leave_out) =
        (flag("notApplicable"), flag("clear"), flag("leaveOut"));
    let indicator = o.optional("indicator", |r| indicator(&r, instrument));
    let dimension = o.optional("dimension", |r| dimension(&r, instrument));
    let by = o.optional("by", |r| r.text(NAME).map(str::to_owned));
    let scale = indicator.as_ref().map(|(_, scale)| *scale);
    let level = o.optional("level", |r| level(&r, scale?));
    let limit = dimension.as_ref().map(|(_, limit)| *limit);
    // `null` is a value here: it takes the figure away.
    let figure = |key: &'static str, max: Option<Decimal>| {
        r.node().get(key)?;
        o.nullable(key, |r| r.number_within(Decimal::ZERO, max?))
    };
    let points = figure("points", limit);
    let score = figure("score", Some(instrument.max));
    let indicator = indicator.map(|(id, _)| id);
    let dimension = dimension.map(|(id, _)| id);
    match (indicator, dimension, score, leave_out) {
        (Some(indicator), None, None, false) => match (level, not_applicable, clear) {
            (Some(level), false, false) => Some(Change::Level {
                indicator,
                by,
                level,
            }),
            (None, true, false) => Some(Change::NotApplicable { indicator }),
            (None, false, true) => Some(Change::Clear { indicator }),
            _ => unclear(o, "level / notApplicable / clear"),
        },
        (None, Some(dimension), None, false) => Some(Change::Points {
            dimension,
            points: if r.node().get("points").is_some() {
                points?
            } else {
                return unclear(o, "points");
            },
        }),
        (None, None, Some(score), false) => Some(Change::Score(score)),
        (None, None, None, true) => Some(Change::LeaveOut),
        _ => unclear(o, "indicator / dimension / score / leaveOut"),
    }
}

fn unclear<T>(o: &Object<'_>, expected: &str) -> Option<T> {
    o.note(Code::MissingField, "", expected);
    None
}

fn indicator<'i>(r: &Reader<'_>, instrument: &'i Instrument) -> Option<(String, &'i Scale)> {
    let id = r.text(NAME)?;
    let scale = instrument.find(id).and_then(|node| instrument.scale(node));
    if scale.is_none() {
        r.note(Code::UnknownIndicator, id, &*instrument.id);
    }
    Some((id.to_owned(), scale?))
}

/// A dimension and the most points it can have.
fn dimension(r: &Reader<'_>, instrument: &Instrument) -> Option<(String, Decimal)> {
    let id = r.text(NAME)?;
    let node = instrument
        .find(id)
        .and_then(|node| instrument.nodes.get(node));
    let Some(node) = node.filter(|node| node.parent.is_none()) else {
        let known: Vec<&str> = instrument
            .dimensions()
            .filter_map(|id| Some(instrument.nodes.get(id)?.id.as_str()))
            .collect();
        r.note(Code::UnknownDimension, id, known.join(", "));
        return None;
    };
    let shown = node.weight.points.round_half_up(6).decimal();
    let limit = node.weight.range.as_ref().map_or(shown, |range| range.high);
    Some((id.to_owned(), limit))
}

fn level(r: &Reader<'_>, scale: &Scale) -> Option<Decimal> {
    match scale.kind {
        ScaleKind::Levels => r.whole(scale.max).map(Decimal::whole),
        ScaleKind::Index => r.number_within(Decimal::ZERO, Decimal::whole(scale.max)),
    }
}
