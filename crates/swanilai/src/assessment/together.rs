//! Two states of one assessment that grew out of a common one, as one: what either side changed is kept.

use super::model::{Assessment, Unit};
use super::place::{Aspect, Place, difference, same_rules};
use std::rc::Rc;

/// The state of both, and where they contradict each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Combined {
    /// The state that has the changes of both sides.
    pub assessment: Assessment,
    /// What both sides changed to something else.
    pub conflicts: Vec<Conflict>,
}

/// Both sides changed the same part to something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// The part.
    pub place: Place,
    /// Which side's part stands in the combined state.
    pub kept: Side,
}

/// One of two sides.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The one at hand.
    Mine,
    /// The other one.
    Theirs,
}

/// Combines two states with the last one they had in common.
///
/// Parts that one side changed come from that side. Where both changed a part alike there is
/// nothing to settle; where they changed it to something else, the part at hand stays and the
/// conflict is told. A unit that one side deleted and the other changed stays. Two units that were
/// added under the same id both stay, the other one under an id of its own.
#[must_use]
pub fn combine(base: &Assessment, mine: &Assessment, theirs: &Assessment) -> Combined {
    let whole = |assessment: &Assessment| Combined {
        assessment: assessment.clone(),
        conflicts: Vec::new(),
    };
    if mine == base {
        return whole(theirs);
    }
    if theirs == base || mine == theirs {
        return whole(mine);
    }
    // By other rules nothing of it can be put together part by part.
    if !same_rules(mine, theirs) {
        let mut combined = whole(mine);
        combined.conflicts.push(Conflict {
            place: Place::Rules,
            kept: Side::Mine,
        });
        return combined;
    }
    let mut both = Both {
        base,
        mine,
        theirs,
        ours: difference(base, mine),
        apart: difference(mine, theirs),
        beside: Vec::new(),
        combined: whole(mine),
    };
    for place in difference(base, theirs) {
        both.take(place);
    }
    both.sort_units();
    both.combined
}

struct Both<'a> {
    base: &'a Assessment,
    mine: &'a Assessment,
    theirs: &'a Assessment,
    /// What this side changed.
    ours: Vec<Place>,
    /// Where the sides differ from each other.
    apart: Vec<Place>,
    /// Units of the other side that took an id of their own: the id there and the one here.
    beside: Vec<(String, String)>,
    combined: Combined,
}

impl Both<'_> {
    /// Takes something that the other side changed.
    fn take(&mut self, place: Place) {
        if let Place::Unit(id, aspect) = &place {
            if *aspect == Aspect::Whole {
                let id = id.clone();
                return self.take_unit(&id);
            }
            if self.mine.unit(id).is_none() {
                // Deleted here, changed there: it stays.
                let id = id.clone();
                return self.keep_theirs(&id);
            }
        }
        if let Place::Repairs(id, part) = &place
            && let Some((_, own)) = self.beside.iter().find(|(there, _)| there == id)
        {
            let mut repairs = self.theirs.repairs.clone();
            repairs.retain(|repair| repair.is_about(id, part));
            for repair in &mut repairs {
                repair.unit.clone_from(own);
            }
            self.combined.assessment.repairs.extend(repairs);
            return;
        }
        if let Place::Repairs(id, _) = &place
            && self.mine.unit(id).is_none()
            && self.theirs.unit(id).is_some()
        {
            // Deleted here, and there something is to be repaired in it: it stays.
            let id = id.clone();
            self.keep_theirs(&id);
            return self.combined.assessment.take(&place, self.theirs);
        }
        if !self.ours.contains(&place) || place == Place::Imports {
            self.combined.assessment.take(&place, self.theirs);
        } else if self.apart.contains(&place) {
            self.clash(place, Side::Mine);
        }
    }

    /// Takes a unit that the other side added or deleted.
    fn take_unit(&mut self, id: &str) {
        let whole = Place::Unit(id.to_owned(), Aspect::Whole);
        match (self.base.unit(id), self.mine.unit(id), self.theirs.unit(id)) {
            // Added by both.
            (None, Some(mine), Some(theirs)) => {
                if mine != theirs {
                    self.add_beside(theirs);
                }
            }
            // Deleted there, changed here: it stays.
            (Some(base), Some(mine), None) if base != mine || self.repairs_here(id) => {
                self.clash(whole, Side::Mine);
            }
            _ => self.combined.assessment.take(&whole, self.theirs),
        }
    }

    /// Whether this side noted what is to be repaired in a unit.
    fn repairs_here(&self, id: &str) -> bool {
        let is_of = |place: &Place| matches!(place, Place::Repairs(unit, _) if unit == id);
        self.ours.iter().any(is_of)
    }

    fn add_beside(&mut self, unit: &Unit) {
        let (there, mut unit) = (unit.id.clone(), unit.clone());
        unit.id = self.combined.assessment.id_beside(&unit, self.theirs);
        self.beside.push((there, unit.id.clone()));
        self.combined.assessment.units.push(Rc::new(unit));
    }

    fn keep_theirs(&mut self, id: &str) {
        let whole = Place::Unit(id.to_owned(), Aspect::Whole);
        if self.combined.assessment.unit(id).is_none() {
            self.combined.assessment.take(&whole, self.theirs);
            self.clash(whole, Side::Theirs);
        }
    }

    fn clash(&mut self, place: Place, kept: Side) {
        self.combined.conflicts.push(Conflict { place, kept });
    }

    /// Units stand as on the side that moved them; where both added some, these stand at the end,
    /// in an order that does not depend on which side is which.
    fn sort_units(&mut self) {
        let ids = |state: &Assessment| -> Vec<String> {
            state.units.iter().map(|unit| unit.id.clone()).collect()
        };
        let (base, mine, theirs) = (ids(self.base), ids(self.mine), ids(self.theirs));
        let order = if mine == base { &theirs } else { &mine };
        let is_free = mine != base && theirs != base;
        self.combined.assessment.units.sort_by_key(|unit| {
            let is_new = is_free && !base.contains(&unit.id);
            let at = order.iter().position(|id| *id == unit.id);
            let name = is_new.then(|| unit.id.clone());
            (is_new, name, at.unwrap_or(usize::MAX))
        });
    }
}
