//! What is typed into the rows of the quick calculator, scored.

use super::{Lines, name, pack};
use crate::assessment::{Assessment, Unit};
use crate::instrument::Instrument;
use crate::number::{Decimal, Fraction, typed};
use crate::score::{Scored, score};
use std::rc::Rc;

/// Most units of an assessment.
const MOST: usize = 200;

/// Scores the rows typed, by the instrument with an id; nothing where there is no such instrument.
///
/// A row is a line: `s` and the score, or `p` and the points of each dimension in order. Out come lines:
///
/// - `n` row, field, number: each number that can be read; `f` row, field, fault: each that cannot;
/// - `u` row, standing: each unit;
/// - and once all can be read: `e` standing of the entity, `o` opinion, `m` units, their mean, `=` or
///   `≈`, and for each reason why something that acted is assumed, `a` its key.
#[must_use]
pub fn calculate(packs: &[Instrument], id: &str, rows: &str) -> String {
    let Some(rules) = pack(packs, id) else {
        return String::new();
    };
    let mut out = Lines(String::new());
    let mut assessment = Assessment::default();
    let mut typed_at = Vec::new();
    for (at, line) in rows.split('\n').take(MOST).enumerate() {
        let unit = read(rules, at, line, &mut out);
        if !unit.is_blank() {
            typed_at.push(at);
            assessment.units.push(Rc::new(unit));
        }
    }
    let is_faulty = out.0.lines().any(|line| line.starts_with('f'));
    let is_ready = !is_faulty && !typed_at.is_empty();
    let scored = score(&assessment, rules);
    for (at, unit) in typed_at.into_iter().zip(&scored.units) {
        out.line("u");
        out.whole(at);
        out.standing(rules, &unit.standing);
    }
    if is_ready {
        outcome(rules, &scored, &mut out);
    }
    out.0
}

fn read(rules: &Instrument, at: usize, line: &str, out: &mut Lines) -> Unit {
    let mut unit = Unit::default();
    let mut fields = line.split('\t');
    let is_score = fields.next() == Some("s");
    let mut number = |field: usize, max: Decimal| {
        let text = fields.next().unwrap_or_default();
        let read = typed(text, max);
        match &read {
            Ok(None) => {}
            Ok(Some(number)) => out.of_field("n", at, field, &number.to_string()),
            Err(why) => out.of_field("f", at, field, name(*why)),
        }
        read.ok().flatten()
    };
    if is_score {
        unit.score = number(0, rules.max);
        return unit;
    }
    let mut sum = Fraction::ZERO;
    for (field, node) in rules.nodes.iter().enumerate() {
        if let Some(points) = number(field, node.most()) {
            sum.add(&Fraction::from(points));
            unit.points.insert(node.id.clone(), points);
        }
    }
    if sum > Fraction::from(rules.max) {
        out.of_field("f", at, 0, "sum");
    }
    unit
}

fn outcome(rules: &Instrument, scored: &Scored, out: &mut Lines) {
    out.line("e");
    out.standing(rules, &scored.entity);
    out.line("o");
    out.field(scored.opinion.as_deref().unwrap_or_default());
    let count = u32::try_from(scored.units.len()).unwrap_or(u32::MAX);
    let sum: Fraction = scored.units.iter().map(|unit| &unit.whole.earned).sum();
    let exact = sum.over(&Fraction::whole(count));
    let shown = exact.near(rules.decimals);
    out.line("m");
    out.whole(scored.units.len());
    out.field(&shown.to_string());
    out.field(if shown.fraction() == exact {
        "="
    } else {
        "≈"
    });
    let mut told: Vec<&str> = Vec::new();
    for assumption in &scored.assumptions {
        if !told.contains(&&*assumption.reason) {
            told.push(&assumption.reason);
            out.line("a");
            out.field(&assumption.reason);
        }
    }
}
