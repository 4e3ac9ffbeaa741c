//! The plan document: what `plan()` of the module returns.

use super::change::Change;
use super::{Greedy, Plan, Proof};
use crate::assessment::Assessment;
use crate::instrument::{Instrument, NodeId, Zone};
use crate::json::{Node, Value};
use crate::number::{Decimal, Fraction, Points};
use crate::score::{Standing, class, problem, stamp};
use crate::text::{Lang, simulation};

/// Writes a plan as values, in canonical order.
#[must_use]
pub fn write(plan: &Plan, assessment: &Assessment, instrument: &Instrument, lang: Lang) -> Node {
    let writer = Writer {
        plan,
        assessment,
        instrument,
    };
    let notes = plan.notes.iter().map(|note| problem(note, lang));
    Node::object(vec![
        ("format", Node::text("swanilai.plan")),
        ("version", Node::whole(1)),
        ("instrument", stamp(instrument)),
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        ("target", writer.target()),
        ("outcome", Node::text(plan.outcome.name())),
        ("entity", writer.entity()),
        ("cost", number(plan.cost)),
        ("gain", writer.points(&sum(&plan.changes, &|_| true))),
        ("changes", writer.changes(&plan.changes)),
        ("units", writer.units()),
        ("dimensions", writer.nodes(&|id| writer.dimension(id))),
        ("indicators", writer.nodes(&|id| writer.indicator(id))),
        (
            "proof",
            or_null(plan.proof.as_ref(), |proof| writer.proof(proof)),
        ),
        (
            "greedy",
            or_null(plan.greedy.as_ref(), |greedy| writer.greedy(greedy)),
        ),
        ("held", writer.held()),
        ("notes", Node::list(notes)),
    ])
}

struct Writer<'w> {
    plan: &'w Plan,
    assessment: &'w Assessment,
    instrument: &'w Instrument,
}

impl Writer<'_> {
    fn points(&self, exact: &Fraction) -> Node {
        shown(exact.round_half_up(self.instrument.decimals))
    }

    fn target(&self) -> Node {
        let least = self.plan.shown;
        let index = self.instrument.class_of(least);
        Node::object(vec![
            ("kind", Node::text(self.plan.target.kind())),
            ("score", shown(least)),
            ("class", class(self.instrument, Some(index), false)),
        ])
    }

    fn entity(&self) -> Node {
        let stand = |standing| self.stand(standing, false);
        Node::object(vec![
            ("name", Node::text(&self.assessment.entity.name)),
            ("before", stand(&self.plan.before.entity)),
            ("after", stand(&self.plan.after.entity)),
            ("highest", stand(&self.plan.highest)),
        ])
    }

    /// Where a unit or the entity stands if what is unanswered has the lowest mark.
    fn stand(&self, standing: &Standing, for_unit: bool) -> Node {
        let least = standing.at_least();
        let index = (standing.total > 0).then(|| self.instrument.class_of(least));
        let about = index.and_then(|index| self.instrument.classes.get(index));
        let zone = about.and_then(|class| class.zone).map(Zone::name);
        Node::object(vec![
            ("score", shown(least)),
            ("class", class(self.instrument, index, for_unit)),
            ("zone", Node::optional_text(zone)),
            ("complete", standing.score.is_some().into()),
        ])
    }

    fn changes(&self, changes: &[Change]) -> Node {
        Node::list(changes.iter().map(|change| self.change(change)))
    }

    fn change(&self, change: &Change) -> Node {
        let name = |id: Option<NodeId>| {
            let node = id.and_then(|id| self.instrument.nodes.get(id));
            Node::optional_text(node.map(|node| node.id.as_str()))
        };
        let unit = self.assessment.units.get(change.unit);
        let indicator = change.node.and_then(|id| self.indicator(id));
        let level = |level: Option<Decimal>| level.map_or(Value::Null.into(), Node::from);
        Node::object(vec![
            ("unit", Node::text(unit.map_or("", |unit| &unit.id))),
            ("kind", Node::text(change.kind.name())),
            (
                "dimension",
                name(change.node.and_then(|id| self.dimension(id))),
            ),
            ("variable", name(indicator.and_then(|id| self.above(id)))),
            ("indicator", name(indicator)),
            ("from", level(change.from)),
            ("to", change.to.into()),
            ("steps", number(change.steps)),
            ("cost", number(change.cost)),
            (
                "gain",
                Node::object(vec![
                    ("unit", self.points(&change.in_unit)),
                    ("entity", self.points(&change.in_entity)),
                ]),
            ),
            ("unanswered", change.from.is_none().into()),
            ("coarse", change.kind.is_coarse().into()),
            ("selfObserved", change.self_observed.into()),
        ])
    }

    fn units(&self) -> Node {
        let scored = self.plan.before.units.iter().zip(&self.plan.after.units);
        let units = self.assessment.units.iter().zip(scored).enumerate();
        Node::list(units.map(|(index, (unit, (before, after)))| {
            let mut fields = vec![
                ("id", Node::text(&unit.id)),
                ("name", Node::text(&unit.name)),
                ("before", self.stand(&before.standing, true)),
                ("after", self.stand(&after.standing, true)),
            ];
            fields.extend(self.total(&|change| change.unit == index));
            Node::object(fields)
        }))
    }

    /// The totals of every node that `of` gives for a change, in the order of the instrument.
    fn nodes(&self, of: &dyn Fn(NodeId) -> Option<NodeId>) -> Node {
        let changed = self.plan.changes.iter().filter_map(|change| change.node);
        let mut touched: Vec<NodeId> = changed.filter_map(of).collect();
        touched.sort_unstable();
        touched.dedup();
        Node::list(touched.into_iter().map(|id| {
            let name = self.instrument.nodes.get(id).map_or("", |node| &node.id);
            let mut fields = vec![("id", Node::text(name))];
            fields.extend(self.total(&|change| change.node.and_then(&of) == Some(id)));
            Node::object(fields)
        }))
    }

    /// What some changes cost and add to the entity, and how many they are.
    fn total(&self, counts: &dyn Fn(&Change) -> bool) -> [(&'static str, Node); 3] {
        let counted = || self.plan.changes.iter().filter(|change| counts(change));
        [
            ("cost", number(counted().map(|change| change.cost).sum())),
            ("gain", self.points(&sum(&self.plan.changes, counts))),
            ("changes", size(counted().count())),
        ]
    }

    fn proof(&self, proof: &Proof) -> Node {
        let is_exact = proof.is_exact(self.plan.cost);
        let below = or_null(proof.best_below.as_ref(), |score| {
            Node::object(vec![
                ("cost", number(self.plan.cost.saturating_sub(1))),
                ("score", self.points(score)),
            ])
        });
        Node::object(vec![
            (
                "method",
                Node::text(if is_exact { "exact-search" } else { "bound" }),
            ),
            ("cost", number(self.plan.cost)),
            ("lowerBound", number(proof.lower_bound)),
            ("bestBelow", below),
            (
                "considered",
                Node::object(vec![
                    ("items", size(proof.items)),
                    ("choices", size(proof.choices)),
                    ("states", size(proof.states)),
                ]),
            ),
        ])
    }

    fn greedy(&self, greedy: &Greedy) -> Node {
        Node::object(vec![
            ("cost", number(greedy.cost)),
            ("extra", number(greedy.cost.saturating_sub(self.plan.cost))),
            ("score", shown(greedy.score)),
            ("steps", self.changes(&greedy.steps)),
        ])
    }

    fn held(&self) -> Node {
        let held = &self.plan.held;
        let count = u32::try_from(self.assessment.units.len()).unwrap_or(u32::MAX);
        let in_entity = |points: &Fraction| self.points(&points.over(&Fraction::whole(count)));
        let units = |indexes: &[usize]| {
            let units = indexes
                .iter()
                .filter_map(|index| self.assessment.units.get(*index));
            Node::list(units.map(|unit| Node::text(&unit.id)))
        };
        Node::object(vec![
            ("locked", in_entity(&held.locked)),
            ("notSelfObserved", in_entity(&held.not_self_observed)),
            ("coarse", units(&held.coarse)),
            ("covered", units(&held.covered)),
        ])
    }

    fn above(&self, id: NodeId) -> Option<NodeId> {
        self.instrument.nodes.get(id)?.parent
    }

    fn dimension(&self, id: NodeId) -> Option<NodeId> {
        let mut at = id;
        while let Some(up) = self.above(at) {
            at = up;
        }
        self.instrument.nodes.get(at).map(|_| at)
    }

    /// The node itself, if it is an indicator.
    fn indicator(&self, id: NodeId) -> Option<NodeId> {
        let node = self.instrument.nodes.get(id)?;
        node.indicator.as_ref().map(|_| id)
    }
}

fn sum(changes: &[Change], counts: &dyn Fn(&Change) -> bool) -> Fraction {
    let counted = changes.iter().filter(|change| counts(change));
    counted.map(|change| &change.in_entity).sum()
}

fn or_null<T>(value: Option<T>, write: impl FnOnce(T) -> Node) -> Node {
    value.map_or(Value::Null.into(), write)
}

fn shown(points: Points) -> Node {
    points.decimal().into()
}

fn number(value: u64) -> Node {
    let millionths = i64::try_from(value)
        .ok()
        .and_then(|value| value.checked_mul(1_000_000));
    millionths
        .and_then(Decimal::from_millionths)
        .unwrap_or_default()
        .into()
}

fn size(value: usize) -> Node {
    Node::whole(u32::try_from(value).unwrap_or(u32::MAX))
}
