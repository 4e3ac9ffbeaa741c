//! Evidence for indicators, and what a walk through the building found.

use super::model::Extra;

/// A piece of evidence for an indicator: one that the instrument expects, or another one.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Evidence {
    /// Which piece the instrument's texts expect, counted from 1; none for another piece.
    pub expected: Option<u32>,
    /// What it is; may be empty where it is an expected piece.
    pub title: String,
    /// Where it is, `https:` (or `http:`, in older files); may be empty. It is never fetched.
    pub url: String,
    /// How far it is; none where nobody said.
    pub status: Option<Readiness>,
    /// Who sees to it: a job title, not a person; may be empty.
    pub owner: String,
    /// Until when, `2026-11-30`; may be empty.
    pub due: String,
    /// A note.
    pub note: String,
    /// Unknown fields, kept.
    pub extra: Extra,
}

impl Evidence {
    /// Whether nothing but the number of the expected piece is known.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let blank = Self {
            expected: self.expected,
            ..Self::default()
        };
        *self == blank
    }
}

/// How far a piece of evidence is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Readiness {
    /// There is none yet.
    #[default]
    Missing,
    /// Somebody is at it.
    Preparing,
    /// It is there, but something about it is to be mended.
    Flawed,
    /// It is ready to be shown.
    Ready,
}

impl Readiness {
    /// All of them, from nothing to ready.
    pub const ALL: [Self; 4] = [Self::Missing, Self::Preparing, Self::Flawed, Self::Ready];

    /// `missing`, `preparing`, `flawed` or `ready`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Preparing => "preparing",
            Self::Flawed => "flawed",
            Self::Ready => "ready",
        }
    }

    /// The status with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// What was found of a facility; a facility not looked at has no entry.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facility {
    /// What was found; none where there is only a note.
    pub found: Option<Found>,
    /// A note.
    pub note: String,
    /// Unknown fields, kept.
    pub extra: Extra,
}

impl Facility {
    /// Whether nothing is known or noted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How a facility was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Found {
    /// It is there and fit for use.
    Good,
    /// It is there, and something about it is to be mended.
    Flawed,
    /// There is none.
    Absent,
}

impl Found {
    /// All of them, the best first.
    pub const ALL: [Self; 3] = [Self::Good, Self::Flawed, Self::Absent];

    /// `good`, `flawed` or `absent`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Flawed => "flawed",
            Self::Absent => "absent",
        }
    }

    /// What has a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|found| found.name() == name)
    }
}
