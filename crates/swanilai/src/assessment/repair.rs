//! The list of repairs: what is to be raised, by whom, until when, and how far that is.

use super::model::{Assessment, Extra, Unit};
use crate::instrument::Instrument;
use crate::number::Decimal;

/// A repair: something of a unit that is to reach a level, points or a score.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Repair {
    /// Id of the unit.
    pub unit: String,
    /// What of the unit.
    pub part: Part,
    /// Level, points or score when it was planned; none where nothing was known.
    pub from: Option<Decimal>,
    /// Level, points or score to reach.
    pub to: Decimal,
    /// Who sees to it: a job title, not a person; may be empty.
    pub owner: String,
    /// Until when, `2026-11-30`; may be empty.
    pub due: String,
    /// How far it is.
    pub status: Status,
    /// A note.
    pub note: String,
    /// Unknown fields, kept.
    pub extra: Extra,
}

/// What of a unit a repair is about.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Part {
    /// The whole unit, known by its score alone.
    #[default]
    Unit,
    /// A dimension by its id, known by its points alone.
    Dimension(String),
    /// An indicator by its full id.
    Indicator(String),
}

impl Part {
    /// Id of the dimension or indicator; empty for the whole unit.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Unit => "",
            Self::Dimension(id) | Self::Indicator(id) => id,
        }
    }
}

/// How far a repair is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Status {
    /// Nobody began.
    #[default]
    Open,
    /// Somebody is at it.
    Started,
    /// It is done.
    Done,
}

impl Status {
    /// All of them, from the beginning to the end.
    pub const ALL: [Self; 3] = [Self::Open, Self::Started, Self::Done];

    /// `open`, `started` or `done`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Started => "started",
            Self::Done => "done",
        }
    }

    /// The status with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

impl Repair {
    /// Whether two are about the same part of the same unit; a list has one of them.
    #[must_use]
    pub fn is_about(&self, unit: &str, part: &Part) -> bool {
        self.unit == unit && self.part == *part
    }

    /// Level, points or score at present: the lowest mark of an indicator. None where nothing is known.
    #[must_use]
    pub fn present(&self, unit: &Unit) -> Option<Decimal> {
        match &self.part {
            Part::Unit => unit.score,
            Part::Dimension(id) => unit.points.get(id).copied(),
            Part::Indicator(id) => {
                let marks = &unit.observations.get(id)?.marks;
                marks.iter().map(|mark| mark.level).min()
            }
        }
    }

    /// Brings the unit to what the repair is to reach: marks below rise to it, others stay.
    pub fn carry_out(&self, unit: &mut Unit, instrument: &Instrument) {
        match &self.part {
            Part::Unit => unit.score = Some(self.to.max(unit.score.unwrap_or_default())),
            Part::Dimension(id) => {
                let known = unit.points.get(id).copied().unwrap_or_default();
                unit.points.insert(id.clone(), self.to.max(known));
            }
            Part::Indicator(id) => {
                let slots = instrument.find(id).map(|node| instrument.slots(node));
                unit.observe(id, |found| found.raise(slots.unwrap_or_default(), self.to));
            }
        }
    }
}

impl Assessment {
    /// Adds repairs to the list; of what is on it already, the item stays as it is. How many were added.
    pub fn add_repairs(&mut self, repairs: Vec<Repair>) -> usize {
        let before = self.repairs.len();
        for repair in repairs {
            if self.repair_mut(&repair.unit, &repair.part).is_none() {
                self.repairs.push(repair);
            }
        }
        self.repairs.len().saturating_sub(before)
    }

    /// The repair of a part of a unit.
    pub fn repair_mut(&mut self, unit: &str, part: &Part) -> Option<&mut Repair> {
        let mut repairs = self.repairs.iter_mut();
        repairs.find(|repair| repair.is_about(unit, part))
    }

    /// Takes a unit out, and the repairs that are about it.
    pub fn remove_unit(&mut self, id: &str) {
        self.units.retain(|unit| unit.id != id);
        self.repairs.retain(|repair| repair.unit != id);
    }
}
