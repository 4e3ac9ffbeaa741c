//! The same draft in two tabs: what either changed is kept, whoever stores first.

use crate::generate::assessments;
use crate::support::{assessment, cases, open};
use proptest::prelude::*;
use serde_json::json;
use std::rc::Rc;
use swanilai::assessment::{
    Aspect, Assessment, Combined, Evidence, Found, History, Part, Place, Repair, Side, Unit,
    combine, difference,
};
use swanilai::instrument::builtin;
use swanilai::number::Decimal;

/// A change somebody makes: its kind, where, and to what.
type Change = (u8, usize, usize, u8);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    proptest::collection::vec((0..13_u8, 0..3_usize, 0..6_usize, 0..4_u8), 0..8)
}

fn change(state: &mut Assessment, (kind, unit, at, to): Change) {
    let instrument = builtin(&state.instrument).unwrap().load().unwrap();
    let ids: Vec<String> = instrument
        .indicators()
        .map(|id| instrument.nodes[id].id.clone())
        .collect();
    let indicator = ids.get(at).cloned().unwrap_or_else(|| "input.a".to_owned());
    let words = format!("kata {to}");
    let level = Decimal::from_millionths(i64::from(to) * 1_000_000).unwrap();
    let id = state.units.get(unit).map(|unit| unit.id.clone());
    let id = id.unwrap_or_default();
    match kind {
        0 => state.edit_unit(&id, |unit| {
            unit.observe(&indicator, |found| found.set_mark("", Some(level)));
        }),
        1 => state.edit_unit(&id, |unit| {
            unit.observe(&indicator, |found| found.note = words);
        }),
        2 => state.edit_unit(&id, |unit| {
            unit.observe(&indicator, |found| {
                found.edit_expected(u32::from(to) + 1, |piece| piece.note = words);
            });
        }),
        3 => state.edit_unit(&id, |unit| {
            unit.observe(&indicator, |found| {
                found.evidence.push(Evidence {
                    title: words,
                    ..Evidence::default()
                });
            });
        }),
        4 => state.edit_unit(&id, |unit| {
            let facility = unit.facilities.or_default("parkir").unwrap();
            facility.found = [None, Some(Found::Good), Some(Found::Absent)][usize::from(to) % 3];
        }),
        5 => state.edit_unit(&id, |unit| unit.score = Some(level)),
        6 => state.edit_unit(&id, |unit| unit.name = words),
        7 => state.entity.province = words,
        8 => {
            let unit = Unit {
                id: state.free_unit_id(&words),
                name: words,
                ..Unit::default()
            };
            state.units.push(Rc::new(unit));
        }
        9 => state.remove_unit(&id),
        10 => {
            let year = 2020 + u32::from(to);
            state.history.retain(|known| known.year != year);
            state.history.push(History {
                year,
                score: level,
                ..History::default()
            });
            state.history.sort_by_key(|known| known.year);
        }
        // Nobody can repair what is not there.
        11 if state.unit(&id).is_some() => {
            let part = Part::Indicator(indicator);
            state
                .repairs
                .retain(|repair| repair.unit != id || repair.part != part);
            state.repairs.push(Repair {
                unit: id,
                part,
                to: level,
                ..Repair::default()
            });
        }
        _ => state.edit_unit(&id, |unit| {
            unit.observe(&indicator, |found| {
                found.marks.clear();
                found.not_applicable = true;
            });
        }),
    }
}

fn changed(base: &Assessment, changes: &[Change]) -> Assessment {
    let mut state = base.clone();
    for one in changes {
        change(&mut state, *one);
    }
    state
}

/// Whether a state has a part as another one has it.
fn agrees(state: &Assessment, other: &Assessment, place: &Place) -> bool {
    !difference(state, other).contains(place)
}

/// Whether both sides changed the part, or the whole unit it belongs to.
fn is_shared(place: &Place, others: &[Place]) -> bool {
    // What is to be repaired in a unit belongs to it here: deleting one side, noting the other.
    let unit = |place: &Place| match place {
        Place::Repairs(unit, _) => Some(unit.clone()),
        place => place.unit().map(str::to_owned),
    };
    others.iter().any(|other| {
        other == place
            || (unit(other).is_some()
                && unit(other) == unit(place)
                && [other, place]
                    .iter()
                    .any(|one| matches!(one, Place::Unit(_, Aspect::Whole))))
    })
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_side_that_changed_nothing_takes_the_other_as_it_is(base in assessments(), by in changes()) {
        let base = open(&base.to_string()).assessment;
        let side = changed(&base, &by);
        for (mine, theirs) in [(&base, &side), (&side, &base), (&side, &side)] {
            let Combined { assessment, conflicts } = combine(&base, mine, theirs);
            prop_assert_eq!(&assessment, &side);
            prop_assert!(conflicts.is_empty());
        }
    }

    #[test]
    fn what_comes_of_two_sides_names_no_unit_that_is_gone(
        base in assessments(), mine in changes(), theirs in changes(),
    ) {
        let base = open(&base.to_string()).assessment;
        let (mine, theirs) = (changed(&base, &mine), changed(&base, &theirs));
        let both = combine(&base, &mine, &theirs).assessment;
        for repair in &both.repairs {
            prop_assert!(both.unit(&repair.unit).is_some(), "{} is gone", repair.unit);
        }
    }

    #[test]
    fn what_only_one_side_changed_is_kept_and_nothing_else_changes(
        base in assessments(), mine in changes(), theirs in changes(),
    ) {
        let base = open(&base.to_string()).assessment;
        let (mine, theirs) = (changed(&base, &mine), changed(&base, &theirs));
        let both = combine(&base, &mine, &theirs);
        let (ours, others) = (difference(&base, &mine), difference(&base, &theirs));
        for (side, places, other) in [(&mine, &ours, &others), (&theirs, &others, &ours)] {
            for place in places.iter().filter(|place| !is_shared(place, other)) {
                prop_assert!(agrees(&both.assessment, side, place), "{place:?} is lost");
            }
        }
        for place in difference(&base, &both.assessment) {
            let is_new_unit = matches!(&place, Place::Unit(id, Aspect::Whole) if base.unit(id).is_none());
            prop_assert!(
                is_new_unit || ours.contains(&place) || others.contains(&place),
                "{place:?} was changed by nobody"
            );
        }
    }

    #[test]
    fn every_conflict_is_one_and_what_is_kept_is_told(
        base in assessments(), mine in changes(), theirs in changes(),
    ) {
        let base = open(&base.to_string()).assessment;
        let (mine, theirs) = (changed(&base, &mine), changed(&base, &theirs));
        let both = combine(&base, &mine, &theirs);
        for conflict in &both.conflicts {
            prop_assert!(!agrees(&mine, &theirs, &conflict.place));
            let kept = if conflict.kept == Side::Mine { &mine } else { &theirs };
            prop_assert!(agrees(&both.assessment, kept, &conflict.place), "{conflict:?}");
        }
        // Whatever both changed to something else is told.
        let (ours, others) = (difference(&base, &mine), difference(&base, &theirs));
        for place in ours.iter().filter(|place| others.contains(place)) {
            let is_told = both.conflicts.iter().any(|conflict| conflict.place == *place);
            let is_new_unit = matches!(place, Place::Unit(_, Aspect::Whole));
            prop_assert!(is_told || is_new_unit || agrees(&mine, &theirs, place), "{place:?}");
        }
        // The other side takes the outcome without a question.
        let again = combine(&theirs, &theirs, &both.assessment);
        prop_assert_eq!(again.assessment, both.assessment);
    }

    #[test]
    fn without_a_conflict_it_does_not_matter_which_side_is_which(
        base in assessments(), mine in changes(), theirs in changes(),
    ) {
        let base = open(&base.to_string()).assessment;
        let (mine, theirs) = (changed(&base, &mine), changed(&base, &theirs));
        let one = combine(&base, &mine, &theirs);
        let other = combine(&base, &theirs, &mine);
        prop_assert_eq!(one.conflicts.is_empty(), other.conflicts.is_empty());
        // Units added by both under one id get their ids in turn.
        let added = |state: &Assessment| -> Vec<String> {
            let new = state.units.iter().filter(|unit| base.unit(&unit.id).is_none());
            new.map(|unit| unit.id.clone()).collect()
        };
        let is_shared = added(&mine).iter().any(|id| {
            theirs.unit(id).is_some_and(|unit| mine.unit(id) != Some(unit))
        });
        if one.conflicts.is_empty() && !is_shared {
            prop_assert_eq!(difference(&one.assessment, &other.assessment), vec![]);
            let ids = |state: &Assessment| -> Vec<String> {
                state.units.iter().map(|unit| unit.id.clone()).collect()
            };
            prop_assert_eq!(ids(&one.assessment), ids(&other.assessment));
        }
    }

    #[test]
    fn taking_every_part_that_differs_gives_the_other_state(
        base in assessments(), mine in changes(), theirs in changes(),
    ) {
        let base = open(&base.to_string()).assessment;
        let (mine, theirs) = (changed(&base, &mine), changed(&base, &theirs));
        let mut state = mine.clone();
        for place in difference(&mine, &theirs) {
            state.take(&place, &theirs);
        }
        prop_assert_eq!(difference(&state, &theirs), vec![]);
    }
}

fn base() -> Assessment {
    let units = json!([
        {"id": "dinsos", "name": "Dinas Sosial", "observations": {
            "output.persepsi.1": {"marks": [{"level": 2}], "note": "lama"},
        }},
        {"id": "disdik", "name": "Dinas Pendidikan", "score": 70},
    ]);
    open(&assessment("ori-kepatuhan-2023", &units).to_string()).assessment
}

#[test]
fn the_same_note_written_twice_is_told_and_both_can_be_had() {
    let base = base();
    let write = |words: &str| {
        let mut state = base.clone();
        state.edit_unit("dinsos", |unit| {
            unit.observe("output.persepsi.1", |found| found.note = words.to_owned());
        });
        state
    };
    let (mine, theirs) = (write("di sini"), write("di sana"));
    let both = combine(&base, &mine, &theirs);
    let [conflict] = both.conflicts.as_slice() else {
        panic!("{:#?}", both.conflicts);
    };
    let place = Place::Unit(
        "dinsos".to_owned(),
        Aspect::Note("output.persepsi.1".to_owned()),
    );
    assert_eq!((&conflict.place, conflict.kept), (&place, Side::Mine));
    let mut settled = both.assessment.clone();
    settled.take(&place, &theirs);
    assert_eq!(settled, theirs);
    assert_eq!(both.assessment, mine);
}

#[test]
fn a_unit_deleted_here_and_filled_there_stays() {
    let base = base();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.remove_unit("disdik");
    theirs.edit_unit("disdik", |unit| unit.name = "Disdikbud".to_owned());
    for (one, other, kept) in [(&mine, &theirs, Side::Theirs), (&theirs, &mine, Side::Mine)] {
        let both = combine(&base, one, other);
        assert_eq!(both.assessment.units, theirs.units);
        let kinds: Vec<Side> = both.conflicts.iter().map(|one| one.kept).collect();
        assert_eq!(kinds, [kept]);
    }
    let untouched = combine(&base, &base, &mine);
    assert_eq!(untouched.assessment.units.len(), 1);
}

#[test]
fn two_units_added_under_one_id_both_stay() {
    let base = base();
    let add = |name: &str| {
        let mut state = base.clone();
        state.units.push(Rc::new(Unit {
            id: "unit".to_owned(),
            name: name.to_owned(),
            ..Unit::default()
        }));
        state
    };
    let both = combine(&base, &add("Samsat"), &add("Kantah"));
    let names: Vec<&str> = both
        .assessment
        .units
        .iter()
        .map(|unit| unit.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Dinas Sosial", "Dinas Pendidikan", "Samsat", "Kantah"]
    );
    assert!(both.conflicts.is_empty());
}

#[test]
fn a_repair_stays_with_its_unit_when_both_sides_added_one_under_the_same_id() {
    let base = base();
    let add = |name: &str, to: u32| {
        let mut state = base.clone();
        state.units.push(Rc::new(Unit {
            id: "unit".to_owned(),
            name: name.to_owned(),
            ..Unit::default()
        }));
        state.repairs.push(Repair {
            unit: "unit".to_owned(),
            to: Decimal::whole(to),
            ..Repair::default()
        });
        state
    };
    let both = combine(&base, &add("Samsat", 70), &add("Kantah", 80)).assessment;
    let told: Vec<(&str, Decimal)> = both
        .repairs
        .iter()
        .map(|repair| (both.unit(&repair.unit).unwrap().name.as_str(), repair.to))
        .collect();
    assert_eq!(
        told,
        [
            ("Samsat", Decimal::whole(70)),
            ("Kantah", Decimal::whole(80))
        ]
    );
}

#[test]
fn states_by_different_rules_are_never_mixed() {
    let base = base();
    let mut theirs = base.clone();
    theirs.instrument = "ori-kepatuhan-2022".to_owned();
    theirs.units.clear();
    let mut mine = base.clone();
    mine.entity.province = "Maluku".to_owned();
    let both = combine(&base, &mine, &theirs);
    assert_eq!(both.assessment, mine);
    assert_eq!(both.conflicts.len(), 1);
}
