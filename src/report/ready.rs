//! How much of the expected evidence is ready.

use crate::assessment::{Assessment, Readiness};
use crate::instrument::{Instrument, Texts};

/// Pieces counted, of how many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Share {
    /// Pieces that are ready.
    pub ready: u32,
    /// Pieces that are expected.
    pub expected: u32,
}

impl Share {
    /// The share in whole hundredths, rounded down, so that only all of it is a hundred; none where nothing
    /// is expected.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        let percent = u64::from(self.ready)
            .saturating_mul(100)
            .checked_div(self.expected.into())?;
        u32::try_from(percent).ok()
    }
}

/// Counts the pieces that the instrument expects of every unit, for the indicators that apply to it, and
/// those of them that are ready.
#[must_use]
pub fn ready(assessment: &Assessment, instrument: &Instrument, texts: &Texts) -> Share {
    let mut share = Share::default();
    for id in instrument.indicators() {
        let Some(node) = instrument.nodes.get(id) else {
            continue;
        };
        let pieces = texts.nodes.get(&node.id).map_or(0, |text| {
            u32::try_from(text.evidence.len()).unwrap_or(u32::MAX)
        });
        for unit in &assessment.units {
            let found = unit.observations.get(&node.id);
            if found.is_some_and(|found| found.not_applicable) {
                continue;
            }
            share.expected = share.expected.saturating_add(pieces);
            // A file has no piece twice: its reader sees to that.
            let done = found
                .iter()
                .flat_map(|found| &found.evidence)
                .filter(|one| {
                    let is_expected = one
                        .expected
                        .is_some_and(|piece| (1..=pieces).contains(&piece));
                    is_expected && one.status == Some(Readiness::Ready)
                });
            let done = u32::try_from(done.count()).unwrap_or(u32::MAX);
            share.ready = share.ready.saturating_add(done);
        }
    }
    share
}
