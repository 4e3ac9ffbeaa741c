//! What files tell differently and nobody is asked about: a rule settles it, and a line says so.

use super::evidence::{Evidence, Readiness};
use super::model::Unit;

/// Something that two files tell differently, settled by rule.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settled {
    /// What it is.
    pub matter: Matter,
    /// Id of the unit in the merged assessment; empty where it is of the whole.
    pub unit: String,
    /// Index of the file whose value stands.
    pub taken: usize,
    /// Index of the file whose value does not.
    pub dropped: usize,
    /// The value that stands; empty for unknown fields.
    pub kept: String,
    /// The value that does not; empty for unknown fields.
    pub left: String,
}

/// What was settled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Matter {
    /// How the entity's name is written.
    EntityName,
    /// Kind of the entity.
    EntityKind,
    /// Province of the entity.
    Province,
    /// The score of an earlier year.
    Year(u32),
    /// Whether a product of a kind is followed up.
    Product(String),
    /// An unknown field.
    Extra(String),
    /// Owner of a piece of evidence of an indicator.
    Owner(String),
    /// Date of a piece of evidence of an indicator.
    Due(String),
    /// State of a piece of evidence of an indicator.
    Status(String),
}

impl Matter {
    /// A word for programs.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::EntityName => "entityName",
            Self::EntityKind => "entityKind",
            Self::Province => "province",
            Self::Year(_) => "history",
            Self::Product(_) => "followUp",
            Self::Extra(_) => "extra",
            Self::Owner(_) => "evidenceOwner",
            Self::Due(_) => "evidenceDue",
            Self::Status(_) => "evidenceStatus",
        }
    }

    /// Of which of several: a year, a kind of product, a field, an indicator; empty where there is one.
    #[must_use]
    pub fn of(&self) -> String {
        match self {
            Self::EntityName | Self::EntityKind | Self::Province => String::new(),
            Self::Year(year) => year.to_string(),
            Self::Product(of)
            | Self::Extra(of)
            | Self::Owner(of)
            | Self::Due(of)
            | Self::Status(of) => of.clone(),
        }
    }
}

/// What two files tell differently about the same pieces of evidence. The piece further along
/// counts, and of two equally far the one of the later file.
pub(super) fn evidence(known: &Unit, later: &Unit, first: usize, file: usize) -> Vec<Settled> {
    let mut all = Vec::new();
    for (indicator, told) in &later.observations {
        let Some(here) = known.observations.get(indicator) else {
            continue;
        };
        for piece in &told.evidence {
            let mut pieces = here.evidence.iter();
            let Some(other) = pieces.find(|other| super::merge_parts::is_joined(other, piece))
            else {
                continue;
            };
            let is_later = piece.status >= other.status;
            let (counts, gives_way) = if is_later {
                (piece, other)
            } else {
                (other, piece)
            };
            let (taken, dropped) = if is_later {
                (file, first)
            } else {
                (first, file)
            };
            let mut note = |matter: Matter, kept: &str, left: &str| {
                if !kept.is_empty() && !left.is_empty() && kept != left {
                    all.push(Settled {
                        matter,
                        unit: known.id.clone(),
                        taken,
                        dropped,
                        kept: kept.to_owned(),
                        left: left.to_owned(),
                    });
                }
            };
            let status = |piece: &Evidence| piece.status.map_or("", Readiness::name);
            note(
                Matter::Owner(indicator.clone()),
                &counts.owner,
                &gives_way.owner,
            );
            note(Matter::Due(indicator.clone()), &counts.due, &gives_way.due);
            note(
                Matter::Status(indicator.clone()),
                status(counts),
                status(gives_way),
            );
        }
    }
    all
}
