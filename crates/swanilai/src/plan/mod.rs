//! The cheapest set of repairs that brings an entity to a target, and the proof that none is cheaper.
//!
//! 1. Whatever can be raised is an item: an indicator of a unit to any higher level, the points of a
//!    dimension or the score of a unit where nothing deeper is known. What it would add is exact.
//! 2. A level costs the effort of its indicator times the effort of its unit; both are 1 unless
//!    somebody says otherwise.
//! 3. The target is reached once the entity's unrounded score is *shown* as the target: what is shown
//!    is what is classified (product rule 4).
//! 4. Of all combinations the cheapest is sought; among equal costs the one that adds the most, then
//!    the one with the fewest changes, then the one that does more where two first differ, in the
//!    order of the assessment and of the instrument.
//! 5. The proof is what the best combination for one unit of cost less would reach.
//!
//! What is unanswered counts as the lowest mark, so a plan never relies on an answer nobody gave.
//! Conditions come after the number and never change it: where one would still deny the green zone,
//! the plan says so in its notes.

mod case;
mod change;
mod coarse;
mod common;
pub mod file;
mod greedy;
mod held;
mod hull;
mod item;
mod layer;
mod options;
mod search;
mod slot;
mod solve;
mod target;
mod watch;
mod write;

pub use change::{Change, Kind, apply};
pub use greedy::Greedy;
pub use held::Held;
pub use options::{MOST_EFFORT, Options};
pub use target::{Target, needed};
pub use write::write;

use crate::assessment::Assessment;
use crate::instrument::Instrument;
use crate::number::{Fraction, Points};
use crate::problem::{Code, Problem};
use crate::score::{Scored, Standing, score};
use case::Case;
use options::Rules;

/// A plan for an entity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// What is to be reached.
    pub target: Target,
    /// The lowest score as shown that reaches it, in points.
    pub shown: Points,
    /// Whether it can be reached.
    pub outcome: Outcome,
    /// How everything stands now.
    pub before: Scored,
    /// How everything stands once the changes are made: the same rules applied to the changed assessment.
    pub after: Scored,
    /// Where the entity stands once everything that may be raised is raised to its top.
    pub highest: Standing,
    /// The changes, in the order of the assessment and the instrument; none unless the target is reached by them.
    pub changes: Vec<Change>,
    /// What the changes cost together.
    pub cost: u64,
    /// Why nothing is cheaper; none where there is nothing to prove.
    pub proof: Option<Proof>,
    /// The same target by always taking the most gain per cost; none where it is not needed.
    pub greedy: Option<Greedy>,
    /// What the plan had to leave alone.
    pub held: Held,
    /// What a reader should know.
    pub notes: Vec<Problem>,
}

/// Whether a target can be reached.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Outcome {
    /// The score reaches it as it is.
    AlreadyReached,
    /// The changes reach it.
    Reached,
    /// All changes together do not reach it.
    Unreachable,
}

impl Outcome {
    /// `already-reached`, `reached` or `unreachable`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AlreadyReached => "already-reached",
            Self::Reached => "reached",
            Self::Unreachable => "unreachable",
        }
    }
}

/// Why no plan is cheaper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proof {
    /// No set of changes that costs less than this reaches the target; the plan's cost, if it is proved.
    pub lower_bound: u64,
    /// The highest unrounded score of the entity that can be had for one less than the cost, in points.
    /// None where the search would have needed too much memory: the bound still holds.
    pub best_below: Option<Fraction>,
    /// Things that could be raised.
    pub items: usize,
    /// Levels, tenths or points they could be raised to, together.
    pub choices: usize,
    /// Combinations that had to be kept in mind; all others are ruled out by bounds or dominance.
    pub states: usize,
}

impl Proof {
    /// Whether the cost is proved to be the least.
    #[must_use]
    pub fn is_exact(&self, cost: u64) -> bool {
        self.lower_bound == cost
    }
}

/// Somebody who watched the progress stopped the search.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cancelled;

impl From<Cancelled> for Problem {
    fn from(_: Cancelled) -> Self {
        Self::new(Code::Cancelled, "", "", "")
    }
}

/// Finds the cheapest changes that bring the entity to a target.
///
/// `progress` is told how much is done of how much, from none to all; it answers whether to go on.
/// Total: any assessment gives a plan, if only one that says why the target is out of reach.
///
/// # Errors
/// [`Cancelled`] when `progress` said so.
pub fn plan(
    assessment: &Assessment,
    instrument: &Instrument,
    target: Target,
    options: &Options,
    progress: &mut dyn FnMut(u32, u32) -> bool,
) -> Result<Plan, Cancelled> {
    let before = score(assessment, instrument);
    let rules = Rules::new(options, instrument);
    let (items, mut held) = item::items(assessment, instrument, &before, &rules);
    held.tidy();
    let case = Case::new(instrument, &before, items);
    let everything: Vec<(usize, usize)> = (case.items.iter().enumerate())
        .map(|(at, item)| (at, item.choices.len().saturating_sub(1)))
        .collect();
    let highest = score(
        &apply(assessment, instrument, &case.changes(&everything)),
        instrument,
    );
    let shown = target.shown(instrument);
    let need = case.need(&needed(shown));
    let mut plan = Plan {
        target,
        shown,
        outcome: Outcome::AlreadyReached,
        after: before.clone(),
        before,
        highest: highest.entity,
        changes: Vec::new(),
        cost: 0,
        proof: None,
        greedy: None,
        held,
        notes: Vec::new(),
    };
    if case.rooms.is_empty() || !need.is_zero() {
        match case.solve(&need, progress)? {
            Some(solved) => {
                plan.outcome = Outcome::Reached;
                plan.changes = case.changes(&solved.parts);
                plan.cost = solved.cost;
                plan.after = score(&apply(assessment, instrument, &plan.changes), instrument);
                plan.proof = Some(case.proof(&solved));
                plan.greedy = greedy::greedy(&case, &need);
            }
            None => plan.outcome = Outcome::Unreachable,
        }
    }
    let is_reached = plan.outcome != Outcome::Unreachable;
    plan.notes = held::notes(
        assessment,
        instrument,
        (target, is_reached),
        &plan.after,
        &plan.held,
    );
    Ok(plan)
}
