//! How many pieces are how far, counted exactly.

use super::Piece;
use crate::assessment::{Readiness, Unit};
use crate::instrument::NodeId;

/// Expected pieces of indicators that apply, by how far they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Count {
    /// How many are expected: the sum of the four below.
    pub expected: u32,
    /// Ready to be shown.
    pub ready: u32,
    /// There, with something to be mended.
    pub flawed: u32,
    /// Somebody is at it.
    pub preparing: u32,
    /// None yet, or nobody said.
    pub missing: u32,
}

impl Count {
    /// Counts pieces; what is not expected or does not apply is left out.
    #[must_use]
    pub fn of<'a>(pieces: impl IntoIterator<Item = &'a Piece<'a>>) -> Self {
        let mut count = Self::default();
        pieces.into_iter().for_each(|piece| count.add(piece));
        count
    }

    fn add(&mut self, piece: &Piece<'_>) {
        if !piece.counts() {
            return;
        }
        let place = match piece.status() {
            Readiness::Missing => &mut self.missing,
            Readiness::Preparing => &mut self.preparing,
            Readiness::Flawed => &mut self.flawed,
            Readiness::Ready => &mut self.ready,
        };
        *place = place.saturating_add(1);
        self.expected = self.expected.saturating_add(1);
    }

    /// The share that is ready in whole hundredths, rounded down, so that only all of it is a hundred;
    /// none where nothing is expected.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        let percent = u64::from(self.ready)
            .saturating_mul(100)
            .checked_div(self.expected.into())?;
        u32::try_from(percent).ok()
    }

    /// How many are not ready.
    #[must_use]
    pub const fn open(&self) -> u32 {
        self.expected.saturating_sub(self.ready)
    }
}

/// The counts of one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitCount<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// All its dimensions together.
    pub whole: Count,
    /// Dimensions with at least one piece, in the order of the instrument.
    pub dimensions: Vec<DimensionCount>,
}

/// The counts of one dimension of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DimensionCount {
    /// The dimension.
    pub dimension: NodeId,
    /// Its pieces.
    pub count: Count,
}

/// The counts of every unit, from pieces as [`pieces`](super::pieces) gives them; a unit without any
/// piece is left out.
#[must_use]
pub fn counts<'a>(pieces: &[Piece<'a>]) -> Vec<UnitCount<'a>> {
    let mut units: Vec<UnitCount<'a>> = Vec::new();
    for piece in pieces {
        let is_same = |one: &UnitCount<'_>| core::ptr::eq(one.unit, piece.unit);
        if !units.last().is_some_and(is_same) {
            units.push(UnitCount {
                unit: piece.unit,
                whole: Count::default(),
                dimensions: Vec::new(),
            });
        }
        let Some(unit) = units.last_mut() else {
            continue;
        };
        unit.whole.add(piece);
        match unit.dimensions.last_mut() {
            Some(last) if last.dimension == piece.dimension => last.count.add(piece),
            _ => unit.dimensions.push(DimensionCount {
                dimension: piece.dimension,
                count: Count::of([piece]),
            }),
        }
    }
    units
}
