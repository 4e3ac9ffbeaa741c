//! What a trial changes, what stands there now and what it becomes, in words.

use crate::components::difference::size;
use crate::i18n::number::short;
use crate::i18n::{fill, result as result_text, scenario as text};
use crate::pages::result::View;
use swanilai::assessment::{Observation, Unit};
use swanilai::instrument::ScaleKind;
use swanilai::number::{Decimal, Fraction, Points};
use swanilai::whatif::Change;

/// Which part of a unit a change is about.
pub(crate) fn place(view: &View, change: &Change) -> String {
    let lang = view.lang;
    match change {
        Change::Score(_) => text::section_score(lang).to_owned(),
        Change::LeaveOut => text::section_leave(lang).to_owned(),
        Change::Points { dimension, .. } => view.texts.node(dimension).name,
        Change::Level { indicator, .. }
        | Change::NotApplicable { indicator }
        | Change::Clear { indicator } => view.texts.node(indicator).name,
    }
}

/// What it becomes.
pub(crate) fn becomes(view: &View, change: &Change) -> String {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let figure = |figure: &Option<Decimal>| {
        figure.map_or_else(
            || text::now_hidden(lang).to_owned(),
            |figure| size(figure, decimals, lang),
        )
    };
    match change {
        Change::Score(score) => figure(score),
        Change::Points { points, .. } => figure(points),
        Change::Level {
            indicator, level, ..
        } => level_words(view, indicator, *level),
        Change::NotApplicable { .. } => text::now_apart(lang).to_owned(),
        Change::Clear { .. } => text::now_open(lang).to_owned(),
        Change::LeaveOut => text::tried_leave(lang).to_owned(),
    }
}

/// What stands there now.
pub(crate) fn now(view: &View, unit: &Unit, change: &Change) -> String {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let figure = |figure: Option<Decimal>| {
        figure.map_or_else(
            || text::now_open(lang).to_owned(),
            |figure| size(figure, decimals, lang),
        )
    };
    match change {
        Change::LeaveOut => figure(current(view, unit, None)),
        Change::Score(_) => figure(unit.score.or_else(|| current(view, unit, None))),
        Change::Points { dimension, .. } => figure(
            unit.points
                .get(dimension)
                .copied()
                .or_else(|| current(view, unit, Some(dimension))),
        ),
        Change::Level { indicator, .. }
        | Change::NotApplicable { indicator }
        | Change::Clear { indicator } => {
            let found = unit.observations.get(indicator);
            found.map_or_else(
                || text::now_open(lang).to_owned(),
                |found| observed(view, indicator, found),
            )
        }
    }
}

/// The score of a unit, or the points of a dimension, as far as they are complete.
fn current(view: &View, unit: &Unit, dimension: Option<&String>) -> Option<Decimal> {
    let index = view
        .assessment
        .units
        .iter()
        .position(|one| one.id == unit.id)?;
    let scored = view.scored.units.get(index)?;
    let Some(dimension) = dimension else {
        return scored.standing.score.map(Points::decimal);
    };
    let tally = scored.nodes.get(view.instrument.find(dimension)?)?;
    let points = tally.points(view.instrument.decimals)?;
    tally.applies.then(|| points.decimal())
}

fn observed(view: &View, indicator: &str, found: &Observation) -> String {
    let lang = view.lang;
    if found.not_applicable {
        return text::now_apart(lang).to_owned();
    }
    let count = u32::try_from(found.marks.len()).unwrap_or(u32::MAX);
    match found.marks.as_slice() {
        [] => text::now_open(lang).to_owned(),
        [mark] => level_words(view, indicator, mark.level),
        marks => {
            let all: Vec<Fraction> = marks.iter().map(|mark| mark.level.into()).collect();
            let sum: Fraction = all.iter().sum();
            let mean = sum.over(&Fraction::whole(count)).round_half_up(2);
            level_words(view, indicator, mean.decimal())
        }
    }
}

/// `3 dari 4`, or `78,5 dari 100`.
fn level_words(view: &View, indicator: &str, level: Decimal) -> String {
    let lang = view.lang;
    let scale = view.instrument.find(indicator);
    let scale = scale.and_then(|node| view.instrument.scale(node));
    let max = scale.map_or(String::new(), |scale| scale.max.to_string());
    fill(
        result_text::mark_of(lang),
        &[("mark", &short(level, lang)), ("max", &max)],
    )
}

/// Levels to choose from, with their short meanings; none for an index.
pub(crate) fn levels(view: &View, indicator: &str) -> Option<Vec<(String, String)>> {
    let lang = view.lang;
    let scale = view.instrument.scale(view.instrument.find(indicator)?)?;
    if scale.kind == ScaleKind::Index {
        return None;
    }
    let meanings = view.texts.scales.get(&scale.id);
    let level = |level: u32| {
        let index = usize::try_from(level).unwrap_or(usize::MAX);
        let meaning = meanings.and_then(|scale| scale.levels.get(index));
        let words = meaning.map_or_else(
            || level.to_string(),
            |meaning| {
                fill(
                    text::level(lang),
                    &[("level", &level.to_string()), ("meaning", meaning)],
                )
            },
        );
        (level.to_string(), words)
    };
    Some((0..=scale.max).map(level).collect())
}
