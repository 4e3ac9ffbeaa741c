//! From the text of an assessment file to an assessment.

use super::evidence_file::{evidence, facilities};
use super::model::{
    Assessment, Entity, FollowUp, History, Import, Mark, Observation, Product, Unit,
};
use super::repair_file::repairs;
use super::rules;
use crate::instrument::{Instrument, ScaleKind};
use crate::json::{self, Limits, Node, Object, Reader};
use crate::number::{Decimal, Fraction};
use crate::problem::{Code, Problem, any_error};
use crate::table::Table;
use core::cell::RefCell;
use std::rc::Rc;

/// Name of the format.
pub const FORMAT: &str = "swanilai.assessment";
/// Major version of the format.
pub const VERSION: u32 = 1;

/// Longest name, in characters.
const NAME: usize = 200;
/// Longest note or link, in characters.
const TEXT: usize = 2_000;
/// Most units of an assessment.
pub const UNITS: usize = 200;
/// Most indicators of a unit.
const INDICATORS: usize = 500;
/// Most marks of an indicator.
const MARKS: usize = 60;
/// Most files that are remembered as taken in.
const IMPORTS: usize = 1_000;

/// An assessment that was read, its instrument, and what a person should know about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    /// The assessment.
    pub assessment: Assessment,
    /// The instrument it is bound to.
    pub instrument: Rc<Instrument>,
    /// Warnings; no errors.
    pub warnings: Vec<Problem>,
}

/// Reads the text of an assessment file.
///
/// # Errors
/// Every problem found, when any of them makes the file unusable. Nothing is half read.
pub fn open(text: &str) -> Result<Opened, Vec<Problem>> {
    let node = json::read(text, Limits::DEFAULT).map_err(|problem| vec![problem])?;
    open_node(&node)
}

/// Reads the text of a draft that the program itself stored. By typing, or by what two tabs made of it, it may
/// have become what no file may be, and must come back all the same: up to 8 MiB, which is more than any browser
/// stores, with any number of units, with points that are too many together. What is to be repaired in a unit
/// that is gone is left out.
///
/// # Errors
/// As [`open`].
pub fn open_stored(text: &str) -> Result<Opened, Vec<Problem>> {
    let limits = Limits {
        bytes: 8 << 20,
        ..Limits::DEFAULT
    };
    let node = json::read(text, limits).map_err(|problem| vec![problem])?;
    open_from(&node, Origin::Storage)
}

/// Reads an assessment from values.
///
/// # Errors
/// As [`open`].
pub fn open_node(node: &Node) -> Result<Opened, Vec<Problem>> {
    open_from(node, Origin::File)
}

/// Where a document comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// From anybody: all rules hold.
    File,
    /// From the program's own storage: what somebody typed comes back.
    Storage,
}

fn open_from(node: &Node, origin: Origin) -> Result<Opened, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let read = assessment(Reader::document(node, &problems), origin);
    let problems = problems.into_inner();
    match read {
        Some((assessment, instrument)) if !any_error(&problems) => Ok(Opened {
            assessment,
            instrument,
            warnings: problems,
        }),
        _ => Err(problems),
    }
}

fn assessment(reader: Reader<'_>, origin: Origin) -> Option<(Assessment, Rc<Instrument>)> {
    reader.object(|o| {
        o.optional("$schema", |r| short(&r));
        o.optional("notice", |r| long(&r));
        let format = o.required("format", |r| short(&r))?;
        if format != FORMAT {
            o.note(Code::WrongFormat, format, FORMAT);
            return None;
        }
        let version = o.required("version", |r| r.whole(1_000_000))?;
        if version > VERSION {
            o.note(Code::NewerVersion, version.to_string(), VERSION.to_string());
            return None;
        }
        if version == 0 {
            o.note(
                Code::OutOfRange,
                version.to_string(),
                format!("1–{VERSION}"),
            );
            return None;
        }
        let (instrument, instrument_extra) = o.required("instrument", rules::instrument)?;
        let entity = o.required("entity", entity).unwrap_or_default();
        warn_kind(o, &entity, &instrument);
        let units = o
            .required("units", |r| units(&r, &instrument, origin))
            .unwrap_or_default();
        let mut assessment = Assessment {
            id: o.optional("id", |r| short(&r)).unwrap_or_default(),
            created: o.optional("created", |r| short(&r)).unwrap_or_default(),
            app: o.optional("app", |r| short(&r)).unwrap_or_default(),
            instrument_extra,
            entity,
            follow_up: o.optional("followUp", follow_up),
            history: o
                .optional("history", |r| Some(r.each(100, history)))
                .unwrap_or_default(),
            repairs: o
                .optional("repairs", |r| {
                    Some(repairs(&r, &units, &instrument, origin))
                })
                .unwrap_or_default(),
            imports: o
                .optional("imports", |r| Some(r.each(IMPORTS, import)))
                .unwrap_or_default(),
            units,
            extra: o.rest(Code::UnknownField),
            ..Assessment::default()
        };
        assessment.bind(&instrument);
        Some((assessment, instrument))
    })
}

fn entity(reader: Reader<'_>) -> Option<Entity> {
    reader.object(|o| {
        Some(Entity {
            name: o.required("name", |r| name(&r)).unwrap_or_default(),
            kind: o.optional("kind", |r| short(&r)).unwrap_or_default(),
            province: o.optional("province", |r| name(&r)).unwrap_or_default(),
            extra: o.rest(Code::UnknownField),
        })
    })
}

fn warn_kind(o: &Object<'_>, entity: &Entity, instrument: &Instrument) {
    if !entity.kind.is_empty() && !instrument.kinds.contains(&entity.kind) {
        o.note(Code::KindUnusual, &entity.kind, instrument.kinds.join(", "));
    }
}

fn units(reader: &Reader<'_>, instrument: &Instrument, origin: Origin) -> Option<Vec<Rc<Unit>>> {
    let mut seen: Vec<String> = Vec::new();
    let most = match origin {
        Origin::File => UNITS,
        Origin::Storage => usize::MAX,
    };
    let units = reader.each(most, |r| {
        let unit = unit(r, instrument, origin)?;
        if seen.contains(&unit.id) {
            r.note(Code::DuplicateId, &unit.id, "");
        }
        seen.push(unit.id.clone());
        Some(Rc::new(unit))
    });
    Some(units)
}

fn unit(reader: Reader<'_>, instrument: &Instrument, origin: Origin) -> Option<Unit> {
    reader.object(|o| {
        Some(Unit {
            id: o
                .required("id", |r| r.id().map(str::to_owned))
                .unwrap_or_default(),
            name: o.required("name", |r| name(&r)).unwrap_or_default(),
            kind: o.optional("kind", |r| short(&r)).unwrap_or_default(),
            score: o.optional("score", |r| r.number_within(Decimal::ZERO, instrument.max)),
            points: o
                .optional("points", |r| points(&r, instrument, origin))
                .unwrap_or_default(),
            observations: o
                .optional("observations", |r| {
                    Some(r.entries(INDICATORS, |key, r| observation(key, r, instrument)))
                })
                .unwrap_or_default()
                .into_iter()
                .filter(|(_, observation)| !observation.is_empty())
                .collect(),
            facilities: o
                .optional("facilities", |r| Some(facilities(&r, instrument)))
                .unwrap_or_default(),
            extra: o.rest(Code::UnknownField),
        })
    })
}

/// Points of dimensions; `null` is a dimension whose points are not known.
fn points(reader: &Reader<'_>, instrument: &Instrument, origin: Origin) -> Option<Table<Decimal>> {
    let entries = reader.entries(INDICATORS, |key, r| {
        let dimension = instrument
            .nodes
            .iter()
            .find(|node| node.parent.is_none() && node.id == key);
        let Some(dimension) = dimension else {
            let known: Vec<&str> = instrument
                .dimensions()
                .filter_map(|id| Some(instrument.nodes.get(id)?.id.as_str()))
                .collect();
            r.note(Code::UnknownDimension, key, known.join(", "));
            return None;
        };
        if r.is_null() {
            return None;
        }
        let points = r.number()?;
        let weight = &dimension.weight;
        let shown = weight.points.round_half_up(6);
        let high = weight
            .range
            .as_ref()
            .map_or(shown.decimal(), |range| range.high);
        if points.is_negative() || points > high {
            r.note(Code::OutOfRange, points.to_string(), format!("0–{high}"));
            return None;
        }
        if Fraction::from(points) > weight.points {
            r.note(
                Code::AboveAssumedWeight,
                points.to_string(),
                shown.to_string(),
            );
        }
        Some((key.to_owned(), points))
    });
    let sum = entries.iter().fold(Fraction::ZERO, |sum, (_, points)| {
        sum.plus(&Fraction::from(*points))
    });
    if origin == Origin::File && sum > Fraction::from(instrument.max) {
        reader.note(
            Code::OutOfRange,
            sum.round_half_up(6).to_string(),
            format!("0–{}", instrument.max),
        );
    }
    Some(entries.into_iter().collect())
}

fn observation(
    key: &str,
    reader: Reader<'_>,
    instrument: &Instrument,
) -> Option<(String, Observation)> {
    let indicator = instrument
        .find(key)
        .filter(|id| instrument.scale(*id).is_some());
    let Some(scale) = indicator.and_then(|id| instrument.scale(id)) else {
        reader.note(Code::UnknownIndicator, key, &*instrument.id);
        return None;
    };
    reader.object(|o| {
        let marks = o.optional("marks", |r| {
            Some(r.each(MARKS, |r| {
                r.object(|o| {
                    let by = o.optional("by", |r| name(&r)).unwrap_or_default();
                    let level = o.required("level", |r| match scale.kind {
                        ScaleKind::Levels => r.whole(scale.max).map(Decimal::whole),
                        ScaleKind::Index => {
                            r.number_within(Decimal::ZERO, Decimal::whole(scale.max))
                        }
                    });
                    let extra = o.rest(Code::UnknownField);
                    Some(Mark {
                        by,
                        level: level?,
                        extra,
                    })
                })
            }))
        });
        let observation = Observation {
            marks: marks.unwrap_or_default(),
            not_applicable: o
                .optional("notApplicable", |r| r.flag())
                .unwrap_or_default(),
            note: o.optional("note", |r| long(&r)).unwrap_or_default(),
            evidence: o
                .optional("evidence", |r| Some(evidence(&r)))
                .unwrap_or_default(),
            extra: o.rest(Code::UnknownField),
        };
        if observation.not_applicable && !observation.marks.is_empty() {
            o.note(Code::MarkedNotApplicable, "", "");
        }
        Some((key.to_owned(), observation))
    })
}

fn follow_up(reader: Reader<'_>) -> Option<FollowUp> {
    reader.object(|o| {
        let products = o.optional("products", |r| {
            Some(r.each(1_000, |r| {
                r.object(|o| {
                    Some(Product {
                        kind: o.optional("kind", |r| short(&r)).unwrap_or_default(),
                        done: o.required("done", |r| r.flag()).unwrap_or_default(),
                        extra: o.rest(Code::UnknownField),
                    })
                })
            }))
        });
        Some(FollowUp {
            products: products.unwrap_or_default(),
            extra: o.rest(Code::UnknownField),
        })
    })
}

fn history(reader: Reader<'_>) -> Option<History> {
    reader.object(|o| {
        Some(History {
            year: o.required("year", |r| r.whole(9_999)).unwrap_or_default(),
            score: o
                .required("score", |r| {
                    r.number_within(Decimal::ZERO, Decimal::whole(1_000))
                })
                .unwrap_or_default(),
            instrument: o.optional("instrument", |r| short(&r)).unwrap_or_default(),
            extra: o.rest(Code::UnknownField),
        })
    })
}

fn import(reader: Reader<'_>) -> Option<Import> {
    reader.object(|o| {
        Some(Import {
            file: o.required("file", |r| name(&r)).unwrap_or_default(),
            fingerprint: o.optional("fingerprint", |r| short(&r)).unwrap_or_default(),
            at: o.optional("at", |r| short(&r)).unwrap_or_default(),
            extra: o.rest(Code::UnknownField),
        })
    })
}

fn short(r: &Reader<'_>) -> Option<String> {
    r.text(NAME).map(str::to_owned)
}

fn name(r: &Reader<'_>) -> Option<String> {
    short(r)
}

fn long(r: &Reader<'_>) -> Option<String> {
    r.text(TEXT).map(str::to_owned)
}
