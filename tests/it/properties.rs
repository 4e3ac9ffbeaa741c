//! What must hold for any assessment by any instrument.

use crate::generate::assessments;
use crate::oracle::{self, Stand};
use crate::support::{cases, json, open, scored};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::instrument::{Zone, builtins};
use swanilai::number::Fraction;
use swanilai::score::{Known, Standing};

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
    prop_assert_eq!(standing.zone.map(Zone::name), certain);
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
    #![proptest_config(cases(200))]

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

    /// Conditions stand beside the number and never in it (invariant 12).
    #[test]
    fn follow_up_changes_no_number_class_or_zone(assessment in assessments(), products in proptest::collection::vec(any::<bool>(), 0..4)) {
        let mut without = assessment;
        without.as_object_mut().unwrap().remove("followUp");
        let mut with = without.clone();
        let products: Vec<Value> = products.iter().map(|done| json!({"kind": "lhp", "done": done})).collect();
        with["followUp"] = json!({"products": products});
        let (before, after) = (scored(&without), scored(&with));
        prop_assert_eq!(before.entity, after.entity);
        for (before, after) in before.units.iter().zip(&after.units) {
            prop_assert_eq!(&before.standing, &after.standing);
            prop_assert_eq!(&before.whole.earned, &after.whole.earned);
        }
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
    #![proptest_config(cases(60))]

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
