//! Plans for random assessments: the cheapest way, compared with trying everything, and what holds of any plan.

use crate::generate::assessments;
use crate::plan::{check, exact, make};
use crate::support::{cases, open};
use proptest::prelude::*;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Mark, Observation, Opened, Unit};
use swanilai::instrument::{Instrument, ScaleKind, builtins};
use swanilai::number::{Decimal, Fraction};
use swanilai::plan::{Options, Outcome, Plan, Target, apply, needed};
use swanilai::score::score;

/// A small case: which indicators of two units apply, and with which marks.
#[derive(Clone, Debug)]
struct Small {
    pack: usize,
    picks: Vec<Vec<(u32, Vec<u32>)>>,
    efforts: Vec<u32>,
    locked: Option<u32>,
    target: u32,
    perception: bool,
}

fn small() -> impl Strategy<Value = Small> {
    let leaf = (any::<u32>(), proptest::collection::vec(any::<u32>(), 0..4));
    let unit = proptest::collection::vec(leaf, 1..4);
    let units = proptest::collection::vec(unit, 2);
    let efforts = proptest::collection::vec(1..=4_u32, 48);
    let locked = proptest::option::weighted(0.3, any::<u32>());
    (
        0..builtins().len(),
        units,
        efforts,
        locked,
        1..=10_000_u32,
        any::<bool>(),
    )
        .prop_map(|(pack, picks, efforts, locked, target, perception)| Small {
            pack,
            picks,
            efforts,
            locked,
            target,
            perception,
        })
}

fn level(instrument: &Instrument, id: usize, pick: u32) -> Decimal {
    let scale = instrument.scale(id).unwrap();
    match scale.kind {
        ScaleKind::Levels => Decimal::whole(pick % (scale.max + 1)),
        ScaleKind::Index => {
            Decimal::from_millionths(i64::from(pick % (scale.max * 1_000 + 1)) * 1_000).unwrap()
        }
    }
}

/// Only the picked indicators apply; all others are marked so.
fn build(case: &Small) -> Option<(Opened, Options)> {
    let instrument = builtins()[case.pack].load().unwrap();
    let indicators: Vec<usize> = instrument.indicators().collect();
    if indicators.is_empty() {
        return None;
    }
    let mut options = Options {
        allow_not_self_observed: case.perception,
        ..Options::default()
    };
    let mut units = Vec::new();
    for (index, picks) in case.picks.iter().enumerate() {
        let mut unit = Unit {
            id: format!("u{index}"),
            name: format!("U{index}"),
            ..Unit::default()
        };
        for id in &indicators {
            let name = &instrument.nodes[*id].id;
            unit.observe(name, |observation| observation.not_applicable = true);
        }
        for (pick, marks) in picks {
            let id = indicators[*pick as usize % indicators.len()];
            let marks = marks.iter().map(|mark| Mark {
                level: level(&instrument, id, *mark),
                ..Mark::default()
            });
            let observation = Observation {
                marks: marks.collect(),
                note: "-".to_owned(),
                ..Observation::default()
            };
            unit.observations
                .insert(instrument.nodes[id].id.clone(), observation);
        }
        options
            .unit_effort
            .insert(unit.id.clone(), case.efforts[index]);
        units.push(Rc::new(unit));
    }
    for (id, effort) in indicators.iter().zip(&case.efforts[2..]) {
        options
            .node_effort
            .insert(instrument.nodes[*id].id.clone(), *effort);
    }
    if let Some(locked) = case.locked {
        let id = indicators[locked as usize % indicators.len()];
        let first = indicators[case.picks[0][0].0 as usize % indicators.len()];
        options.locked_nodes.push(instrument.nodes[id].id.clone());
        options
            .locked_cells
            .push(("u0".to_owned(), instrument.nodes[first].id.clone()));
    }
    let assessment = Assessment {
        instrument: instrument.id.clone(),
        units,
        ..Assessment::default()
    };
    let opened = Opened {
        assessment,
        instrument,
        warnings: Vec::new(),
    };
    Some((opened, options))
}

/// Everything one unit could do: the cost and the points it then has, by scoring each combination.
fn everything(opened: &Opened, options: &Options, index: usize) -> Vec<(u64, Fraction)> {
    let instrument = &opened.instrument;
    let start = Assessment {
        units: vec![Rc::clone(&opened.assessment.units[index])],
        ..opened.assessment.clone()
    };
    let mut open = vec![(0_u64, start)];
    let unit = &opened.assessment.units[index];
    for id in instrument.indicators() {
        let node = &instrument.nodes[id];
        let observation = &unit.observations.get(&node.id).unwrap();
        let cell = (unit.id.clone(), node.id.clone());
        let self_observed = node.indicator.as_ref().unwrap().self_observed;
        if observation.not_applicable
            || options.locked_nodes.contains(&node.id)
            || options.locked_cells.contains(&cell)
            || !(self_observed || options.allow_not_self_observed)
        {
            continue;
        }
        let scale = instrument.scale(id).unwrap();
        let steps = if scale.kind == ScaleKind::Levels {
            scale.max
        } else {
            10
        };
        let step = i64::from(scale.max) * 1_000_000 / i64::from(steps);
        let lowest = observation
            .marks
            .iter()
            .map(|mark| mark.level.millionths())
            .min();
        let effort =
            options.node_effort.get(&node.id).unwrap() * options.unit_effort.get(&unit.id).unwrap();
        let mut next = open.clone();
        for (cost, assessment) in &open {
            let mut raised = 0;
            for to in (1..=i64::from(steps)).map(|number| number * step) {
                if to <= lowest.unwrap_or(0) {
                    continue;
                }
                raised += 1;
                let mut changed = assessment.clone();
                changed.edit_unit(&unit.id, |unit| {
                    unit.observe(&node.id, |observation| {
                        let to = Decimal::from_millionths(to).unwrap();
                        if observation.marks.is_empty() {
                            observation.marks.push(Mark {
                                level: to,
                                ..Mark::default()
                            });
                        }
                        for mark in &mut observation.marks {
                            if mark.level < to {
                                mark.level = to;
                            }
                        }
                    });
                });
                next.push((cost + u64::from(effort) * raised, changed));
            }
        }
        open = next;
    }
    open.into_iter()
        .map(|(cost, assessment)| {
            (
                cost,
                score(&assessment, instrument).units[0].whole.earned.clone(),
            )
        })
        .collect()
}

/// The least cost of two units together that brings their mean to a score, and the most that cost can add.
fn try_all(opened: &Opened, options: &Options, least: &Fraction) -> Option<(u64, Fraction)> {
    let [mut first, second] = [0, 1].map(|index| everything(opened, options, index));
    first.sort();
    let mut best: Option<(u64, Fraction)> = None;
    for (cost, earned) in &first {
        for (more, others) in &second {
            let cost = cost + more;
            if best.as_ref().is_some_and(|(known, _)| cost > *known) {
                continue;
            }
            let mean = earned.plus(others).over(&Fraction::whole(2));
            let is_better = best
                .as_ref()
                .is_none_or(|(known, sum)| cost < *known || mean > *sum);
            if mean >= *least && is_better {
                best = Some((cost, mean));
            }
        }
    }
    best
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn nothing_is_cheaper_than_the_plan_when_everything_is_tried(case in small()) {
        let Some((opened, options)) = build(&case) else {
            return Ok(());
        };
        let max = u32::try_from(opened.instrument.max.millionths() / 10_000).unwrap();
        let target = Target::Score(Decimal::from_millionths(i64::from(case.target % max) * 10_000).unwrap());
        let found = make(&opened, target, &options);
        check(&opened, &options, &found);
        let expected = try_all(&opened, &options, &needed(found.shown));
        match expected {
            None => prop_assert_eq!(found.outcome, Outcome::Unreachable),
            Some((0, _)) => prop_assert_eq!(found.outcome, Outcome::AlreadyReached),
            Some((cost, mean)) => {
                prop_assert_eq!(found.outcome, Outcome::Reached);
                prop_assert_eq!(found.cost, cost);
                let after = apply(&opened.assessment, &opened.instrument, &found.changes);
                prop_assert_eq!(exact(&after, &opened.instrument), mean);
            }
        }
    }
}

fn options_for(opened: &Opened, picks: &[u32]) -> Options {
    let mut options = Options {
        allow_not_self_observed: picks[0].is_multiple_of(2),
        allow_coarse: picks[1].is_multiple_of(2),
        ..Options::default()
    };
    let nodes = &opened.instrument.nodes;
    for (index, pick) in picks.iter().enumerate() {
        let node = &nodes[*pick as usize % nodes.len()].id;
        match index % 4 {
            0 => options.locked_nodes.push(node.clone()),
            1 | 2 => options.node_effort.insert(node.clone(), pick % 9 + 1),
            _ => {}
        }
        if let Some(unit) = opened.assessment.units.get(*pick as usize % 5) {
            match index % 8 {
                3 => options.locked_cells.push((unit.id.clone(), node.clone())),
                5 => options.unit_effort.insert(unit.id.clone(), pick % 9 + 1),
                7 if pick % 3 == 0 => options.locked_units.push(unit.id.clone()),
                _ => {}
            }
        }
    }
    options
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn any_assessment_has_a_plan_that_keeps_its_promise(assessment in assessments(), picks in proptest::collection::vec(any::<u32>(), 8), to in 0..10_000_u32) {
        let opened = open(&assessment.to_string());
        let options = options_for(&opened, &picks);
        let target = Target::Score(Decimal::from_millionths(i64::from(to) * 10_000).unwrap());
        let found = make(&opened, target, &options);
        check(&opened, &options, &found);
        let unbound = make(&opened, target, &Options { allow_not_self_observed: true, allow_coarse: true, ..Options::default() });
        check(&opened, &Options { allow_not_self_observed: true, ..Options::default() }, &unbound);
        prop_assert!(unbound.highest.low.scaled() >= found.highest.low.scaled());
    }

    #[test]
    fn a_higher_target_never_costs_less(assessment in assessments(), low in 0..10_000_u32, more in 0..3_000_u32) {
        let opened = open(&assessment.to_string());
        let at = |hundredths: u32| Target::Score(Decimal::from_millionths(i64::from(hundredths.min(10_000)) * 10_000).unwrap());
        let (lower, higher) = (make(&opened, at(low), &Options::default()), make(&opened, at(low + more), &Options::default()));
        prop_assert!(lower.outcome == Outcome::Unreachable || higher.outcome == Outcome::Unreachable || lower.cost <= higher.cost);
        prop_assert!(!(lower.outcome == Outcome::Unreachable && higher.outcome == Outcome::Reached));
    }

    #[test]
    fn the_order_of_units_changes_nothing_but_order(assessment in assessments(), to in 0..10_000_u32) {
        let opened = open(&assessment.to_string());
        let mut turned = opened.clone();
        turned.assessment.units.reverse();
        let target = Target::Score(Decimal::from_millionths(i64::from(to) * 10_000).unwrap());
        let (one, other) = (make(&opened, target, &Options::default()), make(&turned, target, &Options::default()));
        prop_assert_eq!(one.outcome, other.outcome);
        prop_assert_eq!(one.cost, other.cost);
        prop_assert_eq!(one.changes.len(), other.changes.len());
        let sum = |plan: &Plan| -> Fraction { plan.changes.iter().map(|change| &change.in_entity).sum() };
        prop_assert_eq!(sum(&one), sum(&other));
        let below = |plan: &Plan| plan.proof.as_ref().and_then(|proof| proof.best_below.clone());
        prop_assert_eq!(below(&one), below(&other));
    }
}
