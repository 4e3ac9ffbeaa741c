//! Random assessments by any built-in instrument, known at any depth.

use crate::support::assessment;
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::instrument::{Instrument, ScaleKind, builtins};
use swanilai::number::Decimal;

/// What to do with one indicator: leave it, mark it not applicable, or give it marks.
#[derive(Clone, Debug)]
enum Leaf {
    Open,
    NotApplicable,
    Marks(Vec<u32>),
}

/// How a unit is known, and the picks its figures come from.
#[derive(Clone, Debug)]
enum Plan {
    Score(u32),
    Points(Vec<Option<u32>>),
    Observed(Vec<Leaf>),
    Mixed(Vec<Option<u32>>, Vec<Leaf>),
}

fn leaf() -> impl Strategy<Value = Leaf> {
    prop_oneof![
        2 => Just(Leaf::Open),
        1 => Just(Leaf::NotApplicable),
        5 => proptest::collection::vec(any::<u32>(), 0..5).prop_map(Leaf::Marks),
    ]
}

/// As many leaves as any instrument has, often all in one state.
fn leaves() -> impl Strategy<Value = Vec<Leaf>> {
    let same = |leaf: Leaf| Just(vec![leaf; 45]);
    prop_oneof![
        6 => proptest::collection::vec(leaf(), 45),
        2 => proptest::collection::vec(any::<u32>().prop_map(|pick| Leaf::Marks(vec![pick])), 45),
        1 => same(Leaf::NotApplicable),
        1 => same(Leaf::Open),
    ]
}

fn points() -> impl Strategy<Value = Vec<Option<u32>>> {
    proptest::collection::vec(proptest::option::weighted(0.7, any::<u32>()), 5)
}

fn plan() -> impl Strategy<Value = Plan> {
    prop_oneof![
        2 => any::<u32>().prop_map(Plan::Score),
        2 => points().prop_map(Plan::Points),
        6 => leaves().prop_map(Plan::Observed),
        3 => (points(), leaves()).prop_map(|(points, leaves)| Plan::Mixed(points, leaves)),
    ]
}

/// An assessment of up to four units by any instrument.
pub(crate) fn assessments() -> impl Strategy<Value = Value> {
    let plans = proptest::collection::vec(plan(), 0..5);
    (0..builtins().len(), plans).prop_map(|(index, plans)| build(index, &plans))
}

/// A number counted in millionths, as it is written.
pub(crate) fn literal(millionths: u64) -> Value {
    let decimal = Decimal::from_millionths(i64::try_from(millionths).unwrap()).unwrap();
    serde_json::from_str(&decimal.to_string()).unwrap()
}

/// A number from 0 to a maximum, both ends likely.
fn part_of(max: u64, pick: u32) -> u64 {
    match pick % 10 {
        0 => 0,
        1 => max,
        _ => u64::from(pick) % (max + 1),
    }
}

fn build(index: usize, plans: &[Plan]) -> Value {
    let instrument = builtins()[index].load().unwrap();
    let max = u64::try_from(instrument.max.millionths()).unwrap();
    let units = plans.iter().enumerate().map(|(at, plan)| {
        let mut unit = json!({"id": format!("unit-{at}"), "name": format!("Unit {at}")});
        let (points, leaves) = match plan {
            Plan::Score(share) => {
                unit["score"] = literal(part_of(max, *share));
                (None, None)
            }
            Plan::Points(points) => (Some(points), None),
            Plan::Observed(leaves) => (None, Some(leaves)),
            Plan::Mixed(points, leaves) => (Some(points), Some(leaves)),
        };
        for (id, pick) in instrument
            .dimensions()
            .zip(points.into_iter().flatten())
            .filter_map(|(id, pick)| Some((id, (*pick)?)))
        {
            let node = &instrument.nodes[id];
            let weight = node.weight.points.round_half_up(6).scaled();
            unit["points"][&node.id] = literal(part_of(weight, pick));
        }
        for (id, leaf) in instrument.indicators().zip(leaves.into_iter().flatten()) {
            let node = &instrument.nodes[id].id;
            match leaf {
                Leaf::Open => {}
                Leaf::NotApplicable => unit["observations"][node] = json!({"notApplicable": true}),
                Leaf::Marks(picks) => {
                    let marks: Vec<Value> = picks
                        .iter()
                        .map(|pick| json!({"level": level(&instrument, id, *pick)}))
                        .collect();
                    unit["observations"][node] = json!({"marks": marks});
                }
            }
        }
        unit
    });
    let units = Value::Array(units.collect());
    assessment(&instrument.id, &units)
}

fn level(instrument: &Instrument, id: usize, pick: u32) -> Value {
    let scale = instrument.scale(id).unwrap();
    match scale.kind {
        ScaleKind::Levels => json!(pick % (scale.max + 1)),
        ScaleKind::Index => literal(part_of(u64::from(scale.max) * 1_000_000, pick)),
    }
}
