//! One entity's row: where it stands, its units and the files they came from.

use super::File;
use super::alike::spellings;
use super::join::Joined;
use super::published::Published;
use super::rank::Ranks;
use crate::assessment::Assessment;
use crate::instrument::{Instrument, Zone};
use crate::number::Points;
use crate::score::{Standing, score};
use std::rc::Rc;

/// An entity in a summary.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its kind; may be empty.
    pub kind: String,
    /// Its province; may be empty.
    pub province: String,
    /// Its instrument.
    pub instrument: Rc<Instrument>,
    /// The year of the round; none where the instrument was used in several years and nobody said which.
    pub year: Option<u32>,
    /// Its score; none while anything is open.
    pub score: Option<Points>,
    /// Index of its class, once that is certain.
    pub class: Option<usize>,
    /// Its zone, once that is certain.
    pub zone: Option<Zone>,
    /// The opinion in words, once the class is certain; none for a published figure without one.
    pub opinion: Option<String>,
    /// Its places; empty while it has no score.
    pub ranks: Ranks,
    /// Where the figures come from.
    pub origin: Origin,
}

/// Where the figures of a row come from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Origin {
    /// From assessment files: a simulation.
    Files(Box<FromFiles>),
    /// As the press printed it; nothing of it was computed here but the class.
    Press(Box<Published>),
}

/// What files tell of an entity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FromFiles {
    /// Names of the files.
    pub files: Vec<String>,
    /// How files spell its name, other than the row does.
    pub spellings: Vec<String>,
    /// Its units.
    pub units: Vec<UnitRow>,
    /// Where the entity stands, bounds included.
    pub standing: Standing,
    /// The joined assessment.
    pub assessment: Assessment,
    /// What the press printed of the same entity and round; it is not ranked a second time.
    pub published: Option<Published>,
}

/// A unit of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitRow {
    /// Its id in the joined assessment.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub standing: Standing,
    /// Names of the files that told of it.
    pub sources: Vec<String>,
}

/// Scores the joined files of one entity.
pub(super) fn row(joined: &Joined, instrument: &Rc<Instrument>, files: &[&File]) -> Row {
    let assessment = &joined.assessment;
    let scored = score(assessment, instrument);
    let source = |file: &usize| files.get(*file).map(|file| file.source.clone());
    let units = assessment.units.iter().zip(&scored.units).zip(&joined.told);
    let units = units.map(|((unit, scored), told)| UnitRow {
        id: unit.id.clone(),
        name: unit.name.clone(),
        standing: scored.standing.clone(),
        sources: told.iter().filter_map(source).collect(),
    });
    Row {
        name: assessment.entity.name.clone(),
        kind: assessment.entity.kind.clone(),
        province: assessment.entity.province.clone(),
        year: only_year(instrument),
        score: scored.entity.score,
        class: scored.entity.class,
        zone: scored.entity.zone,
        opinion: scored.opinion,
        ranks: Ranks::default(),
        origin: Origin::Files(Box::new(FromFiles {
            files: files.iter().map(|file| file.source.clone()).collect(),
            spellings: spellings(&assessment.entity.name, files),
            units: units.collect(),
            standing: scored.entity,
            assessment: assessment.clone(),
            published: None,
        })),
        instrument: instrument.clone(),
    }
}

/// The row of a published figure.
pub(super) fn published_row(published: &Published) -> Row {
    let instrument = published.instrument.clone();
    let shown = crate::number::Fraction::from(published.score);
    let score = shown.round_half_up(instrument.decimals);
    let class = instrument.class_of(score);
    Row {
        name: published.entity.clone(),
        kind: published.kind.clone(),
        province: published.province.clone(),
        year: Some(published.year),
        score: Some(score),
        class: Some(class),
        zone: instrument.classes.get(class).and_then(|class| class.zone),
        opinion: None,
        ranks: Ranks::default(),
        origin: Origin::Press(Box::new(published.clone())),
        instrument,
    }
}

/// The year of an instrument that was used in one year only.
pub(super) fn only_year(instrument: &Instrument) -> Option<u32> {
    match instrument.years.as_slice() {
        [year] => Some(*year),
        _ => None,
    }
}

impl Row {
    /// Whether it is a published figure.
    #[must_use]
    pub const fn is_published(&self) -> bool {
        matches!(self.origin, Origin::Press(_))
    }
}
