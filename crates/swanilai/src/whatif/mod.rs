//! What if: changes tried on a copy, before and after side by side.
//!
//! The assessment itself is never touched. Both sides are scored by the same rules; a difference
//! is that of the two figures shown, so that the first and the difference give the second.

mod edit;
mod result;

pub use edit::{Change, Edit, read};
pub use result::write;

use crate::assessment::Assessment;
use crate::instrument::Instrument;
use crate::score::{Scored, score};

/// Both sides of a try.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WhatIf {
    /// The result as it is.
    pub before: Scored,
    /// The result with the changes.
    pub after: Scored,
    /// The changed copy.
    pub changed: Assessment,
    /// Indexes of changes that could not act: a final score or a dimension's points count before them.
    pub hidden: Vec<usize>,
}

/// Scores an assessment as it is and with changes, which are applied in their order.
#[must_use]
pub fn what_if(assessment: &Assessment, instrument: &Instrument, edits: &[Edit]) -> WhatIf {
    let mut changed = assessment.clone();
    let mut hidden = Vec::new();
    for (index, edit) in edits.iter().enumerate() {
        if !edit.apply(&mut changed) {
            hidden.push(index);
        }
    }
    WhatIf {
        before: score(assessment, instrument),
        after: score(&changed, instrument),
        changed,
        hidden,
    }
}
