//! Each change on a copy of the base.

use super::Change;
use crate::instrument::{Class, Instrument, Provenance};
use crate::number::Decimal;
use crate::problem::{Code, Problem};

/// Changes under way.
pub(super) struct Apply<'a> {
    pub(super) draft: &'a mut Instrument,
    /// Key of the source that says whose word the changes are.
    pub(super) key: &'a str,
    pub(super) problems: &'a mut Vec<Problem>,
    pub(super) warnings: &'a mut Vec<Problem>,
}

impl Apply<'_> {
    pub(super) fn change(&mut self, change: &Change) {
        match change {
            Change::Weight(node, points) => self.weight(node, *points),
            Change::ScaleMax(scale, max) => self.scale(scale, *max),
            Change::ClassNew(id, min) => self.new_class(id, *min),
            Change::ClassGone(id) => self.class_gone(id),
            Change::ClassMin(id, min) => {
                self.class(id, |class| {
                    let is_new = class.min != *min;
                    class.min = *min;
                    is_new
                });
                self.settle_gaps(id);
            }
            Change::ClassName(id, name) => self.class(id, |class| set(&mut class.name, name)),
            Change::ClassCode(id, code) => self.class(id, |class| set(&mut class.code, code)),
            Change::ClassZone(id, zone) => self.class(id, |class| set(&mut class.zone, zone)),
        }
    }

    fn origin(&self) -> Provenance {
        Provenance::Adjusted {
            sources: vec![self.key.to_owned()],
            reason: None,
        }
    }

    fn unknown(&mut self, path: &str, found: &str) {
        self.problems
            .push(Problem::new(Code::BadReference, path, found, path));
    }

    fn weight(&mut self, id: &str, points: Option<Decimal>) {
        let origin = self.origin();
        let found = self.draft.find(id);
        let Some(node) = found.and_then(|at| self.draft.nodes.get_mut(at)) else {
            return self.unknown("dimensions", id);
        };
        let weight = &mut node.weight;
        // Saying again what a source says changes nothing; saying it where it was assumed confirms it.
        if weight.published == points && !weight.provenance.is_assumed() {
            return;
        }
        let path = format!("{id}.weight");
        if let Some(points) = points {
            if points <= Decimal::ZERO {
                let found = points.to_string();
                let problem = Problem::new(Code::OutOfRange, &*path, found, "> 0");
                self.problems.push(problem);
            }
            // What was known without the sheet no longer bounds it, but must not be passed over.
            if let Some(range) = weight.range.take()
                && (points < range.low || points > range.high)
            {
                self.warnings.push(Problem::new(
                    Code::WeightBeyondKnown,
                    path,
                    points.to_string(),
                    format!("{}–{}", range.low, range.high),
                ));
            }
            weight.provenance = origin;
        }
        weight.published = points;
    }

    fn scale(&mut self, id: &str, max: u32) {
        let origin = self.origin();
        let Some(scale) = self.draft.scales.iter_mut().find(|scale| scale.id == id) else {
            return self.unknown("scales", id);
        };
        if scale.max != max || scale.provenance.is_assumed() {
            scale.max = max;
            scale.provenance = origin;
        }
    }

    fn new_class(&mut self, id: &str, min: Decimal) {
        let classes = &self.draft.classes;
        if classes.iter().any(|class| class.id == id) {
            let problem = Problem::new(Code::DuplicateId, "classes", id, "");
            return self.problems.push(problem);
        }
        let at = classes.iter().position(|class| class.min <= min);
        let class = Class {
            id: id.to_owned(),
            code: None,
            name: String::new(),
            unit_name: None,
            zone: None,
            min,
            disputed_from: None,
            provenance: self.origin(),
        };
        let at = at.unwrap_or(classes.len());
        self.draft.classes.insert(at, class);
        self.settle_gaps(id);
    }

    fn class_gone(&mut self, id: &str) {
        let origin = self.origin();
        let classes = &mut self.draft.classes;
        let Some(at) = classes.iter().position(|class| class.id == id) else {
            return self.unknown("classes", id);
        };
        classes.remove(at);
        // Whoever takes the scores over has other limits than its source says.
        let is_lowest = at == classes.len();
        let heir = if is_lowest {
            at.checked_sub(1)
        } else {
            Some(at)
        };
        if let Some(heir) = heir.and_then(|at| classes.get_mut(at)) {
            if is_lowest {
                heir.min = Decimal::ZERO;
                heir.disputed_from = None;
            }
            heir.provenance = origin;
        }
    }

    fn class(&mut self, id: &str, change: impl FnOnce(&mut Class) -> bool) {
        let origin = self.origin();
        let Some(class) = self.draft.classes.iter_mut().find(|class| class.id == id) else {
            return self.unknown("classes", id);
        };
        if change(class) || class.provenance.is_assumed() {
            class.provenance = origin;
        }
    }

    /// A limit that somebody set leaves no gap under it, and none above it that it reaches into.
    fn settle_gaps(&mut self, id: &str) {
        let classes = &mut self.draft.classes;
        let Some(at) = classes.iter().position(|class| class.id == id) else {
            return;
        };
        let min = classes.get(at).map_or(Decimal::ZERO, |class| class.min);
        if let Some(class) = classes.get_mut(at)
            && class.provenance.kind() == "adjusted"
        {
            class.disputed_from = None;
        }
        if let Some(above) = at.checked_sub(1).and_then(|above| classes.get_mut(above)) {
            above.disputed_from = above.disputed_from.filter(|from| *from >= min);
        }
    }
}

/// Sets a value; whether it is a new one.
fn set<T: PartialEq + Clone>(to: &mut T, value: &T) -> bool {
    let is_new = *to != *value;
    to.clone_from(value);
    is_new
}

/// Takes out sources and reasons that nothing refers to any more.
pub(super) fn drop_unnamed(draft: &mut Instrument) {
    let (mut sources, mut reasons) = (Vec::new(), Vec::new());
    for origin in draft.origins() {
        sources.extend(origin.sources().iter().cloned());
        reasons.extend(origin.reason().map(str::to_owned));
    }
    draft.sources.retain(|source| sources.contains(&source.key));
    draft.reasons.retain(|reason| reasons.contains(&reason.key));
}
