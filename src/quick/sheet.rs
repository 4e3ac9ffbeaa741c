//! What is typed into the rows of the quick calculator, scored.

use super::{Slim, pack, standing};
use crate::assessment::{Assessment, Unit};
use crate::instrument::Instrument;
use crate::json::{Node, Value};
use crate::number::{Decimal, Fraction, NumberFault, typed};
use crate::score::{Scored, score};
use std::rc::Rc;

/// Most units of an assessment.
const MOST: usize = 200;

/// A row as read: none where nothing is typed in it.
#[derive(Default)]
struct Row {
    unit: Option<Unit>,
    faults: Vec<Node>,
}

/// Scores the rows typed, by the instrument with an id; none where there is no such instrument.
///
/// A row is a line: `s` and the score, or `p` and the points of each dimension in order, all parted
/// by tabs. What cannot be read comes back as a fault with its row and field, and then nothing is scored.
#[must_use]
pub fn calculate(packs: &[Slim], id: &str, rows: &str) -> Option<Node> {
    let rules = &*pack(packs, id)?.instrument;
    let lines = rows.split('\n').take(MOST).enumerate();
    let rows: Vec<Row> = lines.map(|(at, line)| row(rules, at, line)).collect();
    let faults = rows.iter().flat_map(|row| row.faults.iter().cloned());
    let faults: Vec<Node> = faults.collect();
    let units: Vec<Rc<Unit>> = rows
        .iter()
        .filter_map(|row| row.unit.clone())
        .map(Rc::new)
        .collect();
    let is_ready = faults.is_empty() && !units.is_empty();
    let mut fields = vec![("faults", Node::list(faults))];
    // What each row comes to is shown even where another one is faulty.
    let assessment = Assessment {
        units,
        ..Assessment::default()
    };
    let scored = score(&assessment, rules);
    let mut standings = scored.units.iter();
    let of_row = |row: &Row| {
        let unit = row.unit.as_ref().and_then(|_| standings.next());
        let unit = unit.filter(|_| row.faults.is_empty());
        unit.map_or(Value::Null.into(), |unit| {
            standing(rules, &unit.standing, true)
        })
    };
    fields.push(("units", Node::list(rows.iter().map(of_row))));
    if is_ready {
        fields.extend(outcome(rules, &scored));
    }
    Some(Node::object(fields))
}

fn row(rules: &Instrument, at: usize, line: &str) -> Row {
    let mut row = Row::default();
    let mut fields = line.split('\t');
    let mut unit = Unit::default();
    if fields.next() == Some("s") {
        unit.score = row.number(at, 0, fields.next(), rules.max);
    } else {
        let dimensions = rules.dimensions().filter_map(|id| rules.nodes.get(id));
        for (field, node) in dimensions.enumerate() {
            if let Some(points) = row.number(at, field, fields.next(), node.most()) {
                unit.points.insert(node.id.clone(), points);
            }
        }
        let add = |sum: Fraction, points: &Decimal| sum.plus(&Fraction::from(*points));
        let sum = unit.points.values().fold(Fraction::ZERO, add);
        if sum > Fraction::from(rules.max) {
            let sum = sum.round_half_up(6).to_string();
            row.fault(at, 0, "sum", &sum, rules.max);
        }
    }
    row.unit = (!unit.is_blank()).then_some(unit);
    row
}

impl Row {
    fn number(
        &mut self,
        row: usize,
        field: usize,
        text: Option<&str>,
        max: Decimal,
    ) -> Option<Decimal> {
        let text = text.unwrap_or_default();
        typed(text, max).unwrap_or_else(|fault| {
            self.fault(row, field, kind(fault), text.trim(), max);
            None
        })
    }

    fn fault(&mut self, row: usize, field: usize, kind: &str, found: &str, max: Decimal) {
        let index = |at: usize| Node::whole(u32::try_from(at).unwrap_or(u32::MAX));
        self.faults.push(Node::object(vec![
            ("row", index(row)),
            ("field", index(field)),
            ("kind", Node::text(kind)),
            ("found", Node::text(found)),
            ("max", Node::text(max.to_string())),
        ]));
    }
}

/// What a fault is called outside.
pub(super) const fn kind(fault: NumberFault) -> &'static str {
    match fault {
        NumberFault::Ambiguous => "ambiguous",
        NumberFault::Malformed => "malformed",
        NumberFault::TooPrecise => "precise",
        NumberFault::OutOfRange => "range",
    }
}

fn outcome(rules: &Instrument, scored: &Scored) -> Vec<(&'static str, Node)> {
    let count = u32::try_from(scored.units.len()).unwrap_or(u32::MAX);
    let sum: Fraction = scored.units.iter().map(|unit| &unit.whole.earned).sum();
    let exact = sum.over(&Fraction::whole(count));
    let shown = exact.near(rules.decimals);
    let mut reasons: Vec<&str> = Vec::new();
    for assumption in &scored.assumptions {
        if !reasons.contains(&&*assumption.reason) {
            reasons.push(&assumption.reason);
        }
    }
    vec![
        ("entity", standing(rules, &scored.entity, false)),
        ("opinion", Node::optional_text(scored.opinion.as_deref())),
        ("count", Node::whole(count)),
        ("mean", Node::text(shown.decimal().to_string())),
        ("isExact", (shown.fraction() == exact).into()),
        (
            "assumptions",
            Node::list(
                reasons
                    .into_iter()
                    .map(|key| super::both(|lang| rules.reason(key, lang))),
            ),
        ),
    ]
}
