//! Small changes to an assessment, each copying only what it touches.

use super::evidence::Evidence;
use super::fingerprint::fingerprint;
use super::model::{Assessment, Mark, Observation, Unit};
use crate::number::Decimal;
use crate::text::slug;
use std::rc::Rc;

impl Assessment {
    /// The unit with an id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id).map(Rc::as_ref)
    }

    /// Changes the unit with an id; nothing happens when there is none.
    pub fn edit_unit(&mut self, id: &str, edit: impl FnOnce(&mut Unit)) {
        if let Some(unit) = self.units.iter_mut().find(|unit| unit.id == id) {
            edit(Rc::make_mut(unit));
        }
    }

    /// Numbers marks that share an observer, so that each can be shown and changed on its own.
    pub fn tell_marks_apart(&mut self) {
        for unit in &mut self.units {
            let is_shared = |observation: &Observation| {
                let mut names: Vec<&String> =
                    observation.marks.iter().map(|mark| &mark.by).collect();
                names.sort_unstable();
                names
                    .windows(2)
                    .any(|pair| matches!(pair, [a, b] if a == b))
            };
            if !unit.observations.values().any(is_shared) {
                continue;
            }
            for observation in Rc::make_mut(unit)
                .observations
                .values_mut()
                .filter(|observation| is_shared(observation))
            {
                for (index, mark) in observation.marks.iter_mut().enumerate() {
                    let name = format!("{} {}", mark.by, index + 1);
                    name.trim().clone_into(&mut mark.by);
                }
            }
        }
    }

    /// An id for a unit of another document whose own id is taken here. It is made of what names the
    /// unit there, so that it is the same wherever the two are put together.
    #[must_use]
    pub fn id_beside(&self, unit: &Unit, of: &Self) -> String {
        let told = [&of.id, &of.entity.name, &unit.id, &unit.name].map(String::as_str);
        let digest = fingerprint(told.join("\n").as_bytes());
        let short = digest.get(..12).unwrap_or(&digest);
        self.free_unit_id(&format!("{}-{short}", slug(&unit.id, 40, "unit")))
    }

    /// An id for a new unit, made from a wish such as `puskesmas` and a number where it is taken.
    #[must_use]
    pub fn free_unit_id(&self, wish: &str) -> String {
        let wish = slug(wish, 60, "unit");
        let free = |id: &String| self.unit(id).is_none();
        let numbered = (2..).map(|number: u32| format!("{wish}-{number}"));
        core::iter::once(wish.clone())
            .chain(numbered)
            .find(free)
            .unwrap_or(wish)
    }
}

impl Unit {
    /// Changes the observation of an indicator; an observation left empty is dropped.
    pub fn observe(&mut self, indicator: &str, edit: impl FnOnce(&mut Observation)) {
        let Some(observation) = self.observations.or_default(indicator) else {
            return;
        };
        edit(observation);
        if observation.is_empty() {
            self.observations.remove(indicator);
        }
    }
}

impl Observation {
    /// The mark of an observer.
    #[must_use]
    pub fn mark(&self, by: &str) -> Option<Decimal> {
        self.marks
            .iter()
            .find(|mark| mark.by == by)
            .map(|mark| mark.level)
    }

    /// What is known about the piece of evidence that the texts expect under a number.
    #[must_use]
    pub fn expected_piece(&self, number: u32) -> Option<&Evidence> {
        let is_it = |piece: &&Evidence| piece.expected == Some(number);
        self.evidence.iter().find(is_it)
    }

    /// Changes an expected piece of evidence, which comes into being here; one left blank goes.
    pub fn edit_expected(&mut self, number: u32, change: impl FnOnce(&mut Evidence)) {
        let is_it = |piece: &Evidence| piece.expected == Some(number);
        let place = self.evidence.iter().position(is_it);
        let mut piece = place.map_or_else(Evidence::default, |at| self.evidence.remove(at));
        piece.expected = Some(number);
        change(&mut piece);
        if !piece.is_blank() {
            // In the order of their numbers, before what nobody expected.
            let before = |known: &Evidence| known.expected.is_some_and(|known| known < number);
            let sorted = || {
                self.evidence
                    .iter()
                    .rposition(before)
                    .map_or(0, |at| at + 1)
            };
            let at = place.unwrap_or_else(sorted);
            self.evidence.insert(at, piece);
        }
    }

    /// Raises every mark below a level to it; where nothing was marked, marks as a person would
    /// answer: one mark for each observer the indicator has.
    pub fn raise(&mut self, slots: &[String], level: Decimal) {
        for mark in &mut self.marks {
            mark.level = mark.level.max(level);
        }
        if self.marks.is_empty() {
            let unnamed = slots.is_empty().then_some("");
            for by in slots.iter().map(String::as_str).chain(unnamed) {
                self.set_mark(by, Some(level));
            }
        }
    }

    /// Sets or clears the mark of an observer; marking says that the indicator applies.
    pub fn set_mark(&mut self, by: &str, level: Option<Decimal>) {
        match (level, self.marks.iter_mut().find(|mark| mark.by == by)) {
            (Some(level), Some(mark)) => mark.level = level,
            (Some(level), None) => self.marks.push(Mark {
                by: by.to_owned(),
                level,
                extra: Vec::new(),
            }),
            (None, _) => self.marks.retain(|mark| mark.by != by),
        }
        self.not_applicable &= level.is_none();
    }
}
