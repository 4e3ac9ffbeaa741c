//! From values to the list of repairs.

use super::date::due;
use super::file::Origin;
use super::model::Unit;
use super::repair::{Part, Repair, Status};
use crate::instrument::{Instrument, ScaleKind};
use crate::json::{Object, Reader};
use crate::number::Decimal;
use crate::problem::Code;
use std::rc::Rc;

/// Most repairs of an assessment.
const REPAIRS: usize = 10_000;
/// Longest job title, in characters.
const NAME: usize = 200;
/// Longest note, in characters.
const TEXT: usize = 2_000;

/// Reads the list; every item names a unit of the assessment, and no two the same part of it.
pub(super) fn repairs(
    reader: &Reader<'_>,
    units: &[Rc<Unit>],
    instrument: &Instrument,
    origin: Origin,
) -> Vec<Repair> {
    let mut seen: Vec<(String, Part)> = Vec::new();
    reader.each(REPAIRS, |r| {
        let repair = r.object(|o| repair(o, units, instrument, origin))?;
        let about = (repair.unit.clone(), repair.part.clone());
        if seen.contains(&about) {
            let id = format!("{} {}", repair.unit, repair.part.id());
            r.note(Code::DuplicateId, id.trim_end(), "");
        }
        seen.push(about);
        Some(repair)
    })
}

fn repair(
    o: &Object<'_>,
    units: &[Rc<Unit>],
    instrument: &Instrument,
    origin: Origin,
) -> Option<Repair> {
    let unit = o.required("unit", |r| unit(&r, units, origin));
    let indicator = o.optional("indicator", |r| node(&r, instrument, true));
    let dimension = o.optional("dimension", |r| {
        let id = node(&r, instrument, false)?;
        if indicator.is_some() {
            r.note(Code::UnexpectedField, "dimension", "");
        }
        Some(id)
    });
    let part = match (indicator, dimension) {
        (Some(id), _) => Part::Indicator(id),
        (None, Some(id)) => Part::Dimension(id),
        (None, None) => Part::Unit,
    };
    let from = o.optional("from", |r| reach(&r, &part, instrument));
    let to = o.required("to", |r| reach(&r, &part, instrument));
    let repair = Repair {
        from,
        to: to.unwrap_or_default(),
        owner: o
            .optional("owner", |r| r.text(NAME).map(str::to_owned))
            .unwrap_or_default(),
        due: o.optional("due", |r| due(&r)).unwrap_or_default(),
        status: o.optional("status", |r| status(&r)).unwrap_or_default(),
        note: o
            .optional("note", |r| r.text(TEXT).map(str::to_owned))
            .unwrap_or_default(),
        extra: o.rest(Code::UnknownField),
        unit: unit?,
        part,
    };
    to.map(|_| repair)
}

fn unit(reader: &Reader<'_>, units: &[Rc<Unit>], origin: Origin) -> Option<String> {
    let id = reader.id()?;
    if !units.iter().any(|unit| unit.id == id) {
        if origin == Origin::Storage {
            return None;
        }
        let known: Vec<&str> = units.iter().map(|unit| unit.id.as_str()).take(20).collect();
        reader.note(Code::UnknownUnit, id, known.join(", "));
        return None;
    }
    Some(id.to_owned())
}

/// The id of an indicator, or of a dimension.
fn node(reader: &Reader<'_>, instrument: &Instrument, is_indicator: bool) -> Option<String> {
    let id = reader.text(NAME)?;
    let found = instrument
        .find(id)
        .and_then(|node| instrument.nodes.get(node));
    let fits = found.is_some_and(|node| {
        if is_indicator {
            node.indicator.is_some()
        } else {
            node.parent.is_none()
        }
    });
    if !fits {
        let code = if is_indicator {
            Code::UnknownIndicator
        } else {
            Code::UnknownDimension
        };
        reader.note(code, id, &*instrument.id);
        return None;
    }
    Some(id.to_owned())
}

/// A level, points or a score, as far as the part goes.
fn reach(reader: &Reader<'_>, part: &Part, instrument: &Instrument) -> Option<Decimal> {
    let id = instrument.find(part.id());
    match part {
        Part::Unit => reader.number_within(Decimal::ZERO, instrument.max),
        Part::Dimension(_) => {
            let weight = &instrument.nodes.get(id?)?.weight;
            let known = weight.range.as_ref().map(|range| range.high);
            let high = known.unwrap_or_else(|| weight.points.round_half_up(6).decimal());
            reader.number_within(Decimal::ZERO, high)
        }
        Part::Indicator(_) => {
            let scale = instrument.scale(id?)?;
            match scale.kind {
                ScaleKind::Levels => reader.whole(scale.max).map(Decimal::whole),
                ScaleKind::Index => reader.number_within(Decimal::ZERO, Decimal::whole(scale.max)),
            }
        }
    }
}

fn status(reader: &Reader<'_>) -> Option<Status> {
    let name = reader.text(NAME)?;
    let found = Status::named(name);
    if found.is_none() {
        let known = Status::ALL.map(Status::name).join(", ");
        reader.note(Code::OutOfRange, name, known);
    }
    found
}
