//! What must hold for any assessment by any instrument.

use crate::oracle::{self, Stand};
use crate::support::{assessment, json, open};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Value, json};
use swanilai::instrument::{Instrument, ScaleKind, builtins};
use swanilai::number::{Decimal, Fraction};
use swanilai::score::{Known, Scored, Standing, score};

fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..Config::default()
    }
}

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
fn assessments() -> impl Strategy<Value = Value> {
    let plans = proptest::collection::vec(plan(), 0..5);
    (0..builtins().len(), plans).prop_map(|(pack, plans)| build(pack, &plans))
}

fn literal(millionths: u64) -> Value {
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

fn build(pack: usize, plans: &[Plan]) -> Value {
    let instrument = builtins()[pack].load().unwrap();
    let max = u64::try_from(instrument.max.millionths()).unwrap();
    let units = plans.iter().enumerate().map(|(index, plan)| {
        let mut unit = json!({"id": format!("unit-{index}"), "name": format!("Unit {index}")});
        let (points, leaves) = match plan {
            Plan::Score(pick) => {
                unit["score"] = literal(part_of(max, *pick));
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

fn scored(assessment: &Value) -> Scored {
    let opened = open(&assessment.to_string());
    score(&opened.assessment, &opened.instrument)
}

fn pack(assessment: &Value) -> Value {
    let id = assessment["instrument"]["id"].as_str().unwrap();
    json(&format!("instruments/{id}/instrument.json"))
}

/// An exact fraction equals a big rational: outright where it fits, else to six decimals.
fn equal(fraction: &Fraction, expected: &BigRational) -> bool {
    let parts = (
        u128::try_from(expected.numer()),
        u128::try_from(expected.denom()),
    );
    if let (Ok(top), Ok(bottom)) = parts {
        return *fraction == Fraction::new(top, bottom);
    }
    BigInt::from(fraction.round_half_up(6).scaled()) == oracle::scaled_half_up(expected, 6)
}

fn agree(standing: &Standing, expected: &Stand, pack: &Value) -> Result<(), TestCaseError> {
    let classes = pack["classes"].as_array().unwrap();
    let shown = |value: &BigRational| oracle::scaled_half_up(value, 2);
    prop_assert_eq!(BigInt::from(standing.low.scaled()), shown(&expected.low));
    prop_assert_eq!(BigInt::from(standing.high.scaled()), shown(&expected.high));
    prop_assert_eq!(standing.answered, expected.answered);
    prop_assert_eq!(standing.total, expected.total);
    let is_complete = expected.answered == expected.total && expected.total > 0;
    let score = standing.score.map(|score| BigInt::from(score.scaled()));
    prop_assert_eq!(score, is_complete.then(|| shown(&expected.low)));
    let (worst, best) = (
        oracle::class_of(pack, &expected.low),
        oracle::class_of(pack, &expected.high),
    );
    prop_assert_eq!(standing.class, (worst == best).then_some(worst));
    let zone = |class: usize| classes[class]["zone"].as_str();
    let certain = zone(worst).filter(|found| Some(*found) == zone(best));
    prop_assert_eq!(standing.zone.map(|zone| zone.name()), certain);
    let projected = standing.projected.as_ref();
    prop_assert_eq!(projected.is_some(), expected.projected.is_some());
    if let (Some(found), Some(expected)) = (projected, &expected.projected) {
        prop_assert!(equal(&found.exact, expected), "{found:?} {expected}");
        prop_assert_eq!(BigInt::from(found.score.scaled()), shown(expected));
        prop_assert_eq!(found.class, oracle::class_of(pack, expected));
    }
    Ok(())
}

/// The places of an assessment's marked or open indicators: unit and indicator.
fn places(assessment: &Value, wanted: fn(&Value) -> bool) -> Vec<(usize, String)> {
    let units = assessment["units"].as_array().unwrap();
    let found = units.iter().enumerate().flat_map(|(index, unit)| {
        let observations = unit["observations"].as_object().into_iter().flatten();
        observations
            .filter(move |(_, observation)| wanted(observation))
            .map(move |(id, _)| (index, id.clone()))
    });
    found.collect()
}

fn is_marked(observation: &Value) -> bool {
    observation["marks"]
        .as_array()
        .is_some_and(|marks| !marks.is_empty())
}

fn is_open(observation: &Value) -> bool {
    !is_marked(observation) && observation["notApplicable"] != true
}

fn no_lower(after: &Standing, before: &Standing) -> bool {
    after.low.scaled() >= before.low.scaled() && after.high.scaled() >= before.high.scaled()
}

fn no_wider(after: &Standing, before: &Standing) -> bool {
    after.low.scaled() >= before.low.scaled() && after.high.scaled() <= before.high.scaled()
}

proptest! {
    #![proptest_config(config(250))]

    #[test]
    fn scores_bounds_projections_and_classes_agree_with_a_second_implementation(assessment in assessments()) {
        let (found, pack) = (scored(&assessment), pack(&assessment));
        if found.units.is_empty() {
            prop_assert!(found.entity.score.is_none() && found.entity.class.is_none());
            return Ok(());
        }
        let (units, entity) = oracle::stands(&assessment, &pack);
        for (unit, expected) in found.units.iter().zip(&units) {
            prop_assert!(equal(&unit.whole.earned, &expected.low));
            prop_assert!(equal(&unit.whole.high(), &expected.high));
            agree(&unit.standing, expected, &pack)?;
        }
        agree(&found.entity, &entity, &pack)?;
    }

    #[test]
    fn every_score_lies_between_its_bounds_and_these_in_the_scale(assessment in assessments()) {
        let found = scored(&assessment);
        let max = u64::try_from(oracle::number(&pack(&assessment)["max"]).to_integer()).unwrap() * 100;
        for standing in found.units.iter().map(|unit| &unit.standing).chain([&found.entity]) {
            let (low, high) = (standing.low.scaled(), standing.high.scaled());
            prop_assert!(low <= high && high <= max);
            if let Some(projected) = &standing.projected {
                prop_assert!((low..=high).contains(&projected.score.scaled()));
            }
            if let Some(score) = standing.score {
                prop_assert!(score.scaled() == low && low == high);
                prop_assert_eq!(standing.projected.as_ref().map(|one| one.score), Some(score));
            }
        }
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn raising_a_mark_never_lowers_anything(assessment in assessments(), pick in any::<prop::sample::Index>()) {
        let places = places(&assessment, is_marked);
        prop_assume!(!places.is_empty());
        let (unit, id) = &places[pick.index(places.len())];
        let opened = open(&assessment.to_string());
        let top = opened.instrument.scale(opened.instrument.find(id).unwrap()).unwrap().max;
        let mut raised = assessment.clone();
        raised["units"][*unit]["observations"][id]["marks"][0]["level"] = json!(top);
        let (before, after) = (scored(&assessment), scored(&raised));
        prop_assert!(no_lower(&after.units[*unit].standing, &before.units[*unit].standing));
        prop_assert!(no_lower(&after.entity, &before.entity));
    }

    #[test]
    fn answering_never_widens_the_bounds(assessment in assessments(), pick in any::<prop::sample::Index>()) {
        let places = places(&assessment, is_open);
        prop_assume!(!places.is_empty());
        let (unit, id) = &places[pick.index(places.len())];
        let mut more = assessment.clone();
        more["units"][*unit]["observations"][id]["marks"] = json!([{"level": 1}]);
        let (before, after) = (scored(&assessment), scored(&more));
        prop_assert!(no_wider(&after.units[*unit].standing, &before.units[*unit].standing));
        prop_assert!(no_wider(&after.entity, &before.entity));
    }

    #[test]
    fn taking_an_answer_away_opens_the_score_and_never_makes_it_zero(assessment in assessments(), pick in any::<prop::sample::Index>()) {
        let complete: Vec<bool> = scored(&assessment).units.iter().map(|unit| unit.known == Known::Observations && unit.standing.score.is_some()).collect();
        let mut places = places(&assessment, is_marked);
        places.retain(|(unit, id)| complete[*unit] && assessment["units"][*unit]["points"][id.split('.').next().unwrap()].is_null());
        prop_assume!(!places.is_empty());
        let (unit, id) = &places[pick.index(places.len())];
        let mut less = assessment.clone();
        less["units"][*unit]["observations"].as_object_mut().unwrap().remove(id);
        let (before, after) = (scored(&assessment), scored(&less));
        let (before, after) = (&before.units[*unit].standing, &after.units[*unit].standing);
        prop_assert!(after.score.is_none() && after.answered + 1 == before.answered && after.total == before.total);
        prop_assert!(after.low.scaled() <= before.low.scaled() && before.high.scaled() <= after.high.scaled());
        prop_assert!(after.low != after.high);
    }

    #[test]
    fn the_order_of_units_and_of_marks_changes_nothing(assessment in assessments()) {
        let mut turned = assessment.clone();
        turned["units"].as_array_mut().unwrap().reverse();
        for unit in turned["units"].as_array_mut().unwrap() {
            for observation in unit["observations"].as_object_mut().into_iter().flat_map(serde_json::Map::values_mut) {
                if let Some(marks) = observation["marks"].as_array_mut() {
                    marks.reverse();
                }
            }
        }
        let (before, after) = (scored(&assessment), scored(&turned));
        prop_assert_eq!(before.entity, after.entity);
        for (one, other) in before.units.iter().zip(after.units.iter().rev()) {
            prop_assert_eq!(&one.standing, &other.standing);
        }
    }

    #[test]
    fn a_class_changes_only_at_a_class_minimum(index in 0..builtins().len(), a in 0_u64..=110_000_000, b in 0_u64..=110_000_000) {
        let instrument = builtins()[index].load().unwrap();
        let max = u64::try_from(instrument.max.millionths()).unwrap();
        let (a, b) = (a.min(b).min(max), a.max(b).min(max));
        let shown = |score: u64| Fraction::new(u128::from(score), 1_000_000).round_half_up(instrument.decimals);
        let (worse, better) = (instrument.class_of(shown(a)), instrument.class_of(shown(b)));
        prop_assert!(worse >= better, "a higher score is never in a lower class");
        let between = instrument.classes.iter().filter(|class| shown(a).decimal() < class.min && class.min <= shown(b).decimal());
        prop_assert_eq!(worse - better, between.count());
    }
}

/// Every indicator of an instrument with the same state; dimensions without indicators by points.
fn uniform(instrument: &Instrument, skip: Option<usize>, full: bool) -> Value {
    let mut unit = json!({"id": "unit", "name": "Unit"});
    for id in instrument.indicators() {
        let top = if full {
            instrument.scale(id).unwrap().max
        } else {
            0
        };
        unit["observations"][&instrument.nodes[id].id] = if skip == Some(id) {
            json!({"notApplicable": true})
        } else {
            json!({"marks": [{"level": top}]})
        };
    }
    let bare = instrument.dimensions().map(|id| &instrument.nodes[id]);
    for node in bare.filter(|node| node.children.is_empty()) {
        let top = node.weight.points.round_half_up(6).scaled();
        unit["points"][&node.id] = literal(if full { top } else { 0 });
    }
    unit
}

#[test]
fn the_best_answers_give_the_full_score_and_the_worst_give_zero() {
    for pack in builtins() {
        let instrument = pack.load().unwrap();
        for (full, expected) in [(true, instrument.max), (false, Decimal::ZERO)] {
            let unit = uniform(&instrument, None, full);
            let found = scored(&assessment(pack.id, &json!([unit])));
            let unit = &found.units[0];
            assert_eq!(unit.whole.earned, Fraction::from(expected), "{}", pack.id);
            assert_eq!(found.entity.score.unwrap().decimal(), expected);
        }
    }
}

#[test]
fn the_best_answers_give_the_full_score_without_any_one_indicator() {
    for pack in builtins() {
        let instrument = pack.load().unwrap();
        for skip in instrument.indicators() {
            let unit = uniform(&instrument, Some(skip), true);
            let found = scored(&assessment(pack.id, &json!([unit])));
            let node = &instrument.nodes[skip].id;
            let earned = &found.units[0].whole.earned;
            assert_eq!(
                *earned,
                Fraction::from(instrument.max),
                "{} {node}",
                pack.id
            );
        }
    }
}

#[test]
fn a_unit_to_which_nothing_applies_has_no_score_and_takes_none_from_the_others() {
    for pack in builtins() {
        let instrument = pack.load().unwrap();
        let mut nothing = json!({"id": "kosong", "name": "Kosong", "observations": {}});
        for id in instrument.indicators() {
            nothing["observations"][&instrument.nodes[id].id] = json!({"notApplicable": true});
        }
        let known = json!({"id": "ada", "name": "Ada", "score": 60});
        let found = scored(&assessment(pack.id, &json!([nothing, known])));
        let unit = &found.units[0];
        assert!(found.entity.score.is_none(), "{}", pack.id);
        assert_eq!(unit.standing.low.scaled(), 0);
        assert_eq!(unit.standing.high.decimal(), instrument.max);
        assert_eq!(
            unit.standing.projected.as_ref().unwrap().score.scaled(),
            60_00
        );
        assert_eq!(found.entity.projected.unwrap().score.scaled(), 60_00);
    }
}

#[test]
fn weights_below_a_node_add_up_to_it_exactly() {
    for pack in builtins() {
        let instrument = pack.load().unwrap();
        let sum = |ids: &[usize]| -> Fraction {
            ids.iter()
                .map(|id| &instrument.nodes[*id].weight.points)
                .sum()
        };
        let top: Vec<usize> = instrument.dimensions().collect();
        assert_eq!(sum(&top), Fraction::from(instrument.max), "{}", pack.id);
        for node in instrument
            .nodes
            .iter()
            .filter(|node| !node.children.is_empty())
        {
            assert_eq!(
                sum(&node.children),
                node.weight.points,
                "{} {}",
                pack.id,
                node.id
            );
        }
    }
}
