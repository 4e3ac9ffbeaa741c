//! A result alone: where the entity and every unit stand, without the answers behind it.

use super::Names;
use super::answers::read_entity;
use super::bits::{Reader, Writer};
use crate::assessment::{Assessment, Entity};
use crate::instrument::Instrument;
use crate::number::Points;
use crate::score::{ConditionState, Conditioned, Standing, opinion, score};
use crate::text::NAMELESS_UNIT;
use std::rc::Rc;

/// A result as a link carries it. Classes, zones and the opinion are read from the scores again, so
/// that they can never contradict them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shared {
    /// By whose rules.
    pub instrument: Rc<Instrument>,
    /// Whose it is.
    pub entity: Entity,
    /// Where the entity stands; without a projection.
    pub standing: Standing,
    /// How the conditions after the number stand.
    pub state: ConditionState,
    /// The units.
    pub units: Vec<SharedUnit>,
}

/// A unit of a result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharedUnit {
    /// Its name.
    pub name: String,
    /// Where it stands; without a projection.
    pub standing: Standing,
}

impl Shared {
    /// The result of an assessment.
    pub(super) fn of(assessment: &Assessment, instrument: &Rc<Instrument>) -> Self {
        let scored = score(assessment, instrument);
        let bare = |standing: &Standing| Standing {
            projected: None,
            ..standing.clone()
        };
        let state = scored.conditions.first();
        let units = assessment.units.iter().zip(&scored.units);
        Self {
            instrument: instrument.clone(),
            entity: Entity {
                extra: Vec::new(),
                ..assessment.entity.clone()
            },
            standing: bare(&scored.entity),
            state: state.map_or(ConditionState::Unknown, |condition| condition.state),
            units: units
                .map(|(unit, scored)| SharedUnit {
                    name: unit.name.clone(),
                    standing: bare(&scored.standing),
                })
                .collect(),
        }
    }

    /// The opinion in words; none while the class is open.
    #[must_use]
    pub fn opinion(&self) -> Option<String> {
        opinion(&self.instrument, &self.standing, &self.conditions())
    }

    /// The conditions after the number.
    #[must_use]
    pub fn conditions(&self) -> Vec<Conditioned> {
        let each = self.instrument.conditions.iter();
        each.map(|condition| Conditioned {
            id: condition.id.clone(),
            effect: condition.effect.clone(),
            state: self.state,
        })
        .collect()
    }

    pub(super) fn write(&self, out: &mut Writer, names: Names) {
        if names == Names::Told {
            out.text(&self.entity.name);
            out.text(&self.entity.province);
        }
        out.text(&self.entity.kind);
        write_standing(out, &self.standing);
        out.bits(
            match self.state {
                ConditionState::Unknown => 0,
                ConditionState::Met => 1,
                ConditionState::Breached => 2,
            },
            2,
        );
        out.count(self.units.len());
        for unit in &self.units {
            if names == Names::Told {
                out.text(&unit.name);
            }
            write_standing(out, &unit.standing);
        }
    }

    pub(super) fn read(
        bits: &mut Reader<'_>,
        instrument: &Rc<Instrument>,
        names: Names,
    ) -> Option<Self> {
        let entity = read_entity(bits, names)?;
        let standing = read_standing(bits, instrument)?;
        let state = match bits.bits(2)? {
            0 => ConditionState::Unknown,
            1 => ConditionState::Met,
            2 => ConditionState::Breached,
            _ => return None,
        };
        let mut units = Vec::new();
        for number in 1..=bits.count()? {
            units.push(SharedUnit {
                name: match names {
                    Names::Told => bits.text()?,
                    Names::Left => format!("{NAMELESS_UNIT} {number}"),
                },
                standing: read_standing(bits, instrument)?,
            });
        }
        Some(Self {
            instrument: instrument.clone(),
            entity,
            standing,
            state,
            units,
        })
    }
}

/// Score or bounds, and how much is answered.
fn write_standing(out: &mut Writer, standing: &Standing) {
    out.bit(standing.score.is_some());
    out.number(standing.low.scaled());
    if standing.score.is_none() {
        out.number(standing.high.scaled());
        out.number(u64::from(standing.answered));
    }
    out.number(u64::from(standing.total));
}

fn read_standing(bits: &mut Reader<'_>, instrument: &Instrument) -> Option<Standing> {
    let is_complete = bits.bit()?;
    let low = bits.number()?;
    let high = if is_complete { low } else { bits.number()? };
    let answered = if is_complete {
        None
    } else {
        Some(u32::try_from(bits.number()?).ok()?)
    };
    let total = u32::try_from(bits.number()?).ok()?;
    let points = |scaled| Points::from_scaled(scaled, instrument.decimals);
    // No score lies beyond the full one, and none is complete that has nothing to answer.
    let is_sound = low <= high
        && points(high).decimal() <= instrument.max
        && answered.is_none_or(|answered| answered <= total)
        && !(is_complete && total == 0);
    let answered = answered.unwrap_or(total);
    is_sound.then(|| {
        Standing::known(
            instrument,
            points(low),
            points(high),
            is_complete,
            (answered, total),
        )
    })
}
