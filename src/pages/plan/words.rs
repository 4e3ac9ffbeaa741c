//! Names, levels and scores as a plan and the list of repairs say them.

use crate::components::badge::class_words;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, number, plan as text};
use crate::routes::Route;
use crate::state::Open;
use std::rc::Rc;
use swanilai::assessment::{Part, Unit};
use swanilai::instrument::{Instrument, ScaleKind, Texts};
use swanilai::number::{Decimal, Points};

/// What every part of the page shows something of.
#[derive(Clone)]
pub(crate) struct View {
    pub(crate) store: Store,
    pub(crate) open: Open,
    pub(crate) texts: Rc<Texts>,
    pub(crate) lang: Lang,
}

impl View {
    pub(crate) fn instrument(&self) -> &Rc<Instrument> {
        &self.open.instrument
    }

    /// The name of a unit.
    pub(crate) fn unit_name(&self, id: &str) -> String {
        let unit = self.open.assessment.unit(id);
        unit.map_or_else(|| id.to_owned(), |unit| unit.name.clone())
    }

    /// Names of units, separated by commas.
    pub(crate) fn unit_names(&self, ids: &[String]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.unit_name(id)).collect();
        names.join(", ")
    }

    /// The name of what of a unit is to be raised.
    pub(crate) fn part_name(&self, part: &Part) -> String {
        match part {
            Part::Unit => text::whole_unit(self.lang).to_owned(),
            Part::Dimension(id) | Part::Indicator(id) => self.texts.node(id).name.clone(),
        }
    }

    /// The page on which it is answered.
    pub(crate) fn part_href(&self, unit: &str, part: &Part) -> String {
        let draft = self.open.id.clone();
        match dimension_of(self.instrument(), part) {
            "" => Route::Unit(draft, unit.to_owned()).href(),
            dimension => Route::Sheet(draft, unit.to_owned(), dimension.to_owned()).href(),
        }
    }

    /// A level with what it means, points or a score.
    pub(crate) fn reach(&self, part: &Part, value: Decimal) -> String {
        reach(self.instrument(), &self.texts, part, value, self.lang)
    }

    /// Where something stood; what was not answered counts as the lowest.
    pub(crate) fn present(&self, part: &Part, value: Option<Decimal>) -> String {
        match value {
            Some(value) => self.reach(part, value),
            None => text::unanswered(self.lang).to_owned(),
        }
    }

    /// A score with all its decimals.
    pub(crate) fn score(&self, value: Decimal) -> String {
        number::points(points(value, self.instrument()), self.lang)
    }

    /// A class as its category or name.
    pub(crate) fn class(&self, index: Option<usize>, for_unit: bool) -> Option<String> {
        let class = self.instrument().classes.get(index?)?;
        Some(class_words(class, for_unit, self.lang))
    }

    /// The present answer of a part has this many observers with different marks.
    pub(crate) fn is_mixed(&self, unit: &str, part: &Part) -> bool {
        let Part::Indicator(id) = part else {
            return false;
        };
        let unit: Option<&Unit> = self.open.assessment.unit(unit);
        let Some(found) = unit.and_then(|unit| unit.observations.get(id)) else {
            return false;
        };
        let mut levels = found.marks.iter().map(|mark| mark.level);
        let first = levels.next();
        levels.any(|level| Some(level) != first)
    }
}

/// A level with what it means, points or a score.
pub(crate) fn reach(
    instrument: &Instrument,
    texts: &Texts,
    part: &Part,
    value: Decimal,
    lang: Lang,
) -> String {
    let shown = number::short(value, lang);
    let Part::Indicator(id) = part else {
        return match part {
            Part::Unit => fill(text::unit_score(lang), &[("score", &shown)]),
            _ => fill(text::points(lang), &[("points", &shown)]),
        };
    };
    let scale = instrument.find(id).and_then(|node| instrument.scale(node));
    if scale.is_some_and(|scale| scale.kind == ScaleKind::Index) {
        return fill(text::index(lang), &[("value", &shown)]);
    }
    match meaning(texts, id, value) {
        Some(meaning) => format!("{shown}: {meaning}"),
        None => shown,
    }
}

/// What a level of an indicator means.
fn meaning(texts: &Texts, id: &str, level: Decimal) -> Option<String> {
    let level = usize::try_from(level.millionths() / 1_000_000)
        .ok()
        .filter(|_| level.is_whole())?;
    texts.node(id).levels.get(level).cloned()
}

/// Id of the dimension a part stands in; empty for a whole unit.
pub(crate) fn dimension_of<'i>(instrument: &'i Instrument, part: &Part) -> &'i str {
    let mut at = instrument.find(part.id());
    let mut id = "";
    while let Some(node) = at.and_then(|at| instrument.nodes.get(at)) {
        id = &node.id;
        at = node.parent;
    }
    id
}

/// A number as a score of the instrument, which has no more decimals than that.
pub(crate) fn points(value: Decimal, instrument: &Instrument) -> Points {
    let decimals = instrument.decimals.min(6);
    let unit = 10_u64.pow(6 - u32::from(decimals));
    let millionths = u64::try_from(value.millionths()).unwrap_or(0);
    Points::from_scaled(millionths / unit, decimals)
}
