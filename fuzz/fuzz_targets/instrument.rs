//! Instruments: refused with words, or whole and fit to score with.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use std::rc::Rc;
use swanilai::assessment::{Assessment, Mark, Observation, Unit};
use swanilai::instrument::{Depth, Instrument, read};
use swanilai::json::{self, Limits, Node, Value};
use swanilai::number::{Decimal, Fraction};
use swanilai_fuzz::{mutate, refused, result, scored, text};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let instrument = match read(text) {
        Ok(instrument) => instrument,
        Err(problems) => return refused(&problems, text),
    };
    whole(
        &instrument,
        &json::read(text, Limits::default()).expect("just read"),
    );
    let units = [
        full(&instrument, true),
        full(&instrument, false),
        mixed(&instrument),
        Unit::default(),
    ];
    let assessment = Assessment {
        instrument: instrument.id.clone(),
        units: units.map(Rc::new).into(),
        ..Assessment::default()
    };
    let found = scored(&assessment, &instrument);
    result(&assessment, &instrument);
    let observed = instrument
        .dimensions()
        .all(|id| instrument.nodes[id].depth == Depth::Indicators);
    if observed {
        assert!(
            found.units[0].whole.earned == Fraction::from(instrument.max),
            "the best is not the maximum"
        );
        assert!(
            found.units[1].whole.high().is_zero(),
            "the worst is not zero"
        );
    }
});

/// Nothing that stands in the file was dropped.
fn whole(instrument: &Instrument, node: &Node) {
    let count = |node: &Node| match &node.value {
        Value::List(items) => items.len(),
        Value::Object(entries) => entries.len(),
        _ => 0,
    };
    let listed = |key: &str| node.get(key).map_or(0, count);
    let below = |node: &Node, key: &str| -> Vec<Node> {
        match node.get(key).map(|node| &node.value) {
            Some(Value::List(items)) => items.clone(),
            _ => Vec::new(),
        }
    };
    assert_eq!(listed("years"), instrument.years.len());
    assert_eq!(listed("kinds"), instrument.kinds.len());
    assert_eq!(listed("rules"), instrument.rules.len());
    assert_eq!(listed("scales"), instrument.scales.len());
    assert_eq!(listed("observers"), instrument.observers.len());
    assert_eq!(listed("classes"), instrument.classes.len());
    assert_eq!(listed("conditions"), instrument.conditions.len());
    assert_eq!(listed("presets"), instrument.presets.len());
    assert_eq!(listed("sources"), instrument.sources.len());
    assert_eq!(listed("reasons"), instrument.reasons.len());
    let dimensions = below(node, "dimensions");
    let variables: Vec<Node> = dimensions
        .iter()
        .flat_map(|node| below(node, "variables"))
        .collect();
    let indicators: usize = variables
        .iter()
        .map(|node| below(node, "indicators").len())
        .sum();
    assert_eq!(
        dimensions.len() + variables.len() + indicators,
        instrument.nodes.len()
    );
    assert_eq!(indicators, instrument.indicators().count());
}

/// Every indicator with the best or the worst mark.
fn full(instrument: &Instrument, best: bool) -> Unit {
    let mut unit = Unit::default();
    for id in instrument.indicators() {
        let top = instrument.scale(id).map_or(0, |scale| scale.max);
        let level = Decimal::whole(if best { top } else { 0 });
        let marks = vec![Mark {
            level,
            ..Mark::default()
        }];
        unit.observations.insert(
            instrument.nodes[id].id.clone(),
            Observation {
                marks,
                ..Observation::default()
            },
        );
    }
    unit
}

/// Every third indicator marked, every third open, every third not applicable.
fn mixed(instrument: &Instrument) -> Unit {
    let mut unit = full(instrument, true);
    for (index, observation) in unit.observations.values_mut().enumerate() {
        match index % 3 {
            0 => {
                *observation = Observation {
                    not_applicable: true,
                    ..Observation::default()
                }
            }
            1 => observation.marks.clear(),
            _ => {}
        }
    }
    unit
}
