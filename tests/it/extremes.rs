//! The best, the worst and nothing at all, by every built-in instrument.

use crate::generate::literal;
use crate::support::{assessment, scored};
use serde_json::{Value, json};
use swanilai::instrument::{Instrument, builtins};
use swanilai::number::{Decimal, Fraction};

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
            6_000
        );
        assert_eq!(found.entity.projected.unwrap().score.scaled(), 6_000);
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

#[test]
fn points_above_an_assumed_weight_never_lift_a_unit_above_its_maximum() {
    let unit = |points: Value| json!([{"id": "u", "name": "U", "points": points}]);
    let pack = "ori-maladministrasi-2025";
    let part = scored(&assessment(
        pack,
        &unit(json!({"input": 29.89, "proses": 26.33})),
    ));
    let standing = &part.units[0].standing;
    assert_eq!(standing.high.to_string(), "100");
    assert!(standing.projected.as_ref().unwrap().score.decimal() <= Decimal::whole(100));
    let input = 29.89;
    let full =
        json!({"input": input, "proses": 20, "output": 10, "pengaduan": 10.11, "kepercayaan": 30});
    assert_eq!(
        scored(&assessment(pack, &unit(full)))
            .entity
            .score
            .unwrap()
            .to_string(),
        "100"
    );
}

#[test]
fn points_beside_a_dimension_that_does_not_apply_grow_with_the_weight() {
    let pack = "ori-kepatuhan-2023";
    let instrument = swanilai::instrument::builtin(pack).unwrap().load().unwrap();
    let mut unit = json!({"id": "u", "name": "U", "points": {"input": 21.85, "proses": 32.37, "output": 24.24}});
    for id in instrument.indicators() {
        let name = &instrument.nodes[id].id;
        if name.starts_with("pengaduan.") {
            unit["observations"][name] = json!({"notApplicable": true});
        }
    }
    let found = scored(&assessment(pack, &json!([unit])));
    assert_eq!(found.entity.score.unwrap().to_string(), "100");
}
