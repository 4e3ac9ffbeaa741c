//! The answers of units, in the order of the instrument.

use super::Names;
use super::bits::{Reader, Writer};
use crate::assessment::{Assessment, Entity, FollowUp, Mark, Observation, Product, Unit};
use crate::instrument::{Instrument, NodeId, ScaleKind, builtin};
use crate::number::Decimal;
use crate::table::Table;
use crate::text::{NAMELESS_ENTITY, NAMELESS_UNIT};
use std::rc::Rc;

/// Entity, units and products.
pub(super) fn write(out: &mut Writer, from: &Assessment, instrument: &Instrument, names: Names) {
    if names == Names::Told {
        out.text(&from.entity.name);
        out.text(&from.entity.province);
    }
    out.text(&from.entity.kind);
    out.count(from.units.len());
    for unit in &from.units {
        if names == Names::Told {
            out.text(&unit.id);
            out.text(&unit.name);
        }
        write_unit(out, unit, instrument);
    }
    let products = from.follow_up.as_ref();
    out.bit(products.is_some());
    if let Some(follow_up) = products {
        out.count(follow_up.products.len());
        for product in &follow_up.products {
            out.text(&product.kind);
            out.bit(product.done);
        }
    }
}

/// The entity; where no names travel it has one that anybody could have.
pub(super) fn read_entity(bits: &mut Reader<'_>, names: Names) -> Option<Entity> {
    let mut entity = Entity {
        name: NAMELESS_ENTITY.to_owned(),
        ..Entity::default()
    };
    if names == Names::Told {
        entity.name = bits.text()?;
        entity.province = bits.text()?;
    }
    entity.kind = bits.text()?;
    Some(entity)
}

/// Units without names get ids that those of no other link have: `mark` tells links apart.
pub(super) fn read(
    bits: &mut Reader<'_>,
    instrument: &Rc<Instrument>,
    names: Names,
    mark: &str,
) -> Option<Assessment> {
    let entity = read_entity(bits, names)?;
    let mut units = Vec::new();
    for number in 1..=bits.count()? {
        let (id, name) = match names {
            Names::Told => (bits.text()?, bits.text()?),
            Names::Left => (
                format!("lokus-{number}-{mark}"),
                format!("{NAMELESS_UNIT} {number}"),
            ),
        };
        units.push(Rc::new(Unit {
            id,
            name,
            ..read_unit(bits, instrument)?
        }));
    }
    let follow_up = if bits.bit()? {
        let mut products = Vec::new();
        for _ in 0..bits.count()? {
            products.push(Product {
                kind: bits.text()?,
                done: bits.bit()?,
                ..Product::default()
            });
        }
        Some(FollowUp {
            products,
            ..FollowUp::default()
        })
    } else {
        None
    };
    builtin(&instrument.id)?;
    let mut assessment = Assessment {
        entity,
        units,
        follow_up,
        ..Assessment::default()
    };
    assessment.bind(instrument);
    Some(assessment)
}

fn write_unit(out: &mut Writer, unit: &Unit, instrument: &Instrument) {
    out.text(&unit.kind);
    out.bit(unit.score.is_some());
    if let Some(score) = unit.score {
        out.decimal(score);
    }
    out.bit(!unit.points.is_empty());
    if !unit.points.is_empty() {
        for id in instrument.dimensions() {
            let points = unit.points.get(id_of(instrument, id));
            out.bit(points.is_some());
            if let Some(points) = points {
                out.decimal(*points);
            }
        }
    }
    let is_answered = |found: &Observation| !found.marks.is_empty() || found.not_applicable;
    let is_observed = unit.observations.values().any(is_answered);
    out.bit(is_observed);
    if is_observed {
        for id in instrument.indicators() {
            let none = Observation::default();
            let found = unit.observations.get(id_of(instrument, id));
            write_marks(out, found.unwrap_or(&none), instrument, id);
        }
    }
}

fn read_unit(bits: &mut Reader<'_>, instrument: &Instrument) -> Option<Unit> {
    let kind = bits.text()?;
    let score = if bits.bit()? {
        Some(bits.decimal()?)
    } else {
        None
    };
    let mut points = Table::default();
    if bits.bit()? {
        for id in instrument.dimensions() {
            if bits.bit()? {
                points.insert(id_of(instrument, id).to_owned(), bits.decimal()?);
            }
        }
    }
    let mut observations = Table::default();
    if bits.bit()? {
        for id in instrument.indicators() {
            let found = read_marks(bits, instrument, id)?;
            if !found.is_empty() {
                observations.insert(id_of(instrument, id).to_owned(), found);
            }
        }
    }
    Some(Unit {
        kind,
        score,
        points,
        observations,
        ..Unit::default()
    })
}

fn id_of(instrument: &Instrument, node: NodeId) -> &str {
    instrument.nodes.get(node).map_or("", |node| &node.id)
}

/// How the marks of an indicator are written, the shortest way first.
fn write_marks(out: &mut Writer, found: &Observation, instrument: &Instrument, id: NodeId) {
    let slots = instrument.slots(id);
    let width = width(instrument, id);
    let fits = |mark: &Mark| width.is_none_or(|(_, max)| is_level(mark.level, max));
    let level = |out: &mut Writer, level: Decimal| match width {
        Some((width, _)) => {
            out.bits(level.millionths().unsigned_abs() / 1_000_000, width);
        }
        None => out.decimal(level),
    };
    let is_plain = !found.not_applicable && found.marks.iter().all(fits);
    match found.marks.as_slice() {
        [mark] if is_plain && mark.by.is_empty() => {
            out.bit(false);
            level(out, mark.level);
        }
        [] if !found.not_applicable => out.bits(0b10, 2),
        [] => out.bits(0b110, 3),
        marks
            if is_plain
                && marks.len() == slots.len()
                && marks.iter().zip(slots).all(|(mark, slot)| mark.by == *slot) =>
        {
            out.bits(0b1110, 4);
            for mark in marks {
                level(out, mark.level);
            }
        }
        marks => {
            out.bits(0b1111, 4);
            out.bit(found.not_applicable);
            out.count(marks.len());
            for mark in marks {
                // Zero is nobody, then the slots, and what lies beyond is written out.
                let slot = slots.iter().position(|slot| *slot == mark.by);
                match slot {
                    _ if mark.by.is_empty() => out.number(0),
                    Some(slot) => out.count(slot + 1),
                    None => {
                        out.count(slots.len() + 1);
                        out.text(&mark.by);
                    }
                }
                out.decimal(mark.level);
            }
        }
    }
}

fn read_marks(bits: &mut Reader<'_>, instrument: &Instrument, id: NodeId) -> Option<Observation> {
    let slots = instrument.slots(id);
    let width = width(instrument, id);
    let level = |bits: &mut Reader<'_>| match width {
        Some((width, _)) => Some(Decimal::whole(u32::try_from(bits.bits(width)?).ok()?)),
        None => bits.decimal(),
    };
    let mark = |by: &str, level: Decimal| Mark {
        by: by.to_owned(),
        level,
        ..Mark::default()
    };
    let mut found = Observation::default();
    let mut ways = 0;
    while ways < 4 && bits.bit()? {
        ways += 1;
    }
    match ways {
        0 => found.marks.push(mark("", level(bits)?)),
        1 => {}
        2 => found.not_applicable = true,
        3 => {
            for slot in slots {
                found.marks.push(mark(slot, level(bits)?));
            }
        }
        _ => {
            found.not_applicable = bits.bit()?;
            for _ in 0..bits.count()? {
                let by = match bits.count()? {
                    0 => String::new(),
                    slot if slot == slots.len() + 1 => bits.text()?,
                    slot => slots.get(slot - 1)?.clone(),
                };
                found.marks.push(mark(&by, bits.decimal()?));
            }
        }
    }
    Some(found)
}

/// Bits and maximum of a scale of whole levels; none on an index.
fn width(instrument: &Instrument, id: NodeId) -> Option<(u32, u32)> {
    let scale = instrument.scale(id)?;
    (scale.kind == ScaleKind::Levels).then(|| (u32::BITS - scale.max.leading_zeros(), scale.max))
}

fn is_level(level: Decimal, max: u32) -> bool {
    level.is_whole() && !level.is_negative() && level <= Decimal::whole(max)
}
