//! What must hold between the parts of an instrument.

use super::model::{Depth, Instrument, NodeId};
use crate::number::{Decimal, Fraction};
use crate::problem::{Code, Problem};

/// The rules every instrument states the origin of.
const RULES: [&str; 6] = [
    "unit-sum",
    "entity-mean",
    "round-half-up",
    "indicator-mean",
    "equal-share",
    "not-applicable-spread",
];

/// Appends every disagreement found.
pub(super) fn check(instrument: &Instrument, problems: &mut Vec<Problem>) {
    rules(instrument, problems);
    ids(instrument, problems);
    weights(instrument, problems);
    classes(instrument, problems);
    references(instrument, problems);
}

fn rules(instrument: &Instrument, problems: &mut Vec<Problem>) {
    for rule in RULES {
        if !instrument.rules.iter().any(|known| known.id == rule) {
            problems.push(Problem::new(Code::MissingField, "rules", "", rule));
        }
    }
    for rule in &instrument.rules {
        if !RULES.contains(&rule.id.as_str()) {
            problems.push(Problem::new(
                Code::BadReference,
                "rules",
                &rule.id,
                RULES.join(", "),
            ));
        }
    }
    if instrument.years.is_empty() {
        problems.push(Problem::new(Code::MissingField, "years", "", "years"));
    }
}

fn ids(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let mut unique = |list: &str, ids: Vec<&str>| {
        let mut seen = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                problems.push(Problem::new(Code::DuplicateId, list, id, ""));
            }
            seen.push(id);
        }
    };
    unique(
        "dimensions",
        instrument
            .nodes
            .iter()
            .map(|node| node.id.as_str())
            .collect(),
    );
    unique(
        "rules",
        instrument
            .rules
            .iter()
            .map(|rule| rule.id.as_str())
            .collect(),
    );
    unique(
        "scales",
        instrument
            .scales
            .iter()
            .map(|scale| scale.id.as_str())
            .collect(),
    );
    unique(
        "observers",
        instrument
            .observers
            .iter()
            .map(|observers| observers.id.as_str())
            .collect(),
    );
    unique(
        "classes",
        instrument
            .classes
            .iter()
            .map(|class| class.id.as_str())
            .collect(),
    );
    unique(
        "conditions",
        instrument
            .conditions
            .iter()
            .map(|condition| condition.id.as_str())
            .collect(),
    );
    unique(
        "presets",
        instrument
            .presets
            .iter()
            .map(|preset| preset.id.as_str())
            .collect(),
    );
}

fn weights(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let top: Vec<NodeId> = instrument.dimensions().collect();
    if top.is_empty() {
        problems.push(Problem::new(
            Code::MissingField,
            "dimensions",
            "",
            "dimensions",
        ));
    }
    weights_below(
        instrument,
        "dimensions",
        &top,
        &Fraction::from(instrument.max),
        problems,
    );
    for node in &instrument.nodes {
        let is_leaf = node.indicator.is_some() || node.depth == Depth::Points;
        if is_leaf && !node.children.is_empty() || !is_leaf && node.children.is_empty() {
            problems.push(Problem::new(
                Code::MissingField,
                &*node.id,
                "",
                "variables, indicators",
            ));
        }
        weights_below(
            instrument,
            &node.id,
            &node.children,
            &node.weight.points,
            problems,
        );
        if let Some(range) = &node.weight.range
            && (Fraction::from(range.low) > node.weight.points
                || Fraction::from(range.high) < node.weight.points)
        {
            let expected = format!("{}–{}", range.low, range.high);
            problems.push(Problem::new(
                Code::OutOfRange,
                format!("{}.weight", node.id),
                node.weight.points.round_half_up(2).to_string(),
                expected,
            ));
        }
    }
}

fn weights_below(
    instrument: &Instrument,
    path: &str,
    children: &[NodeId],
    whole: &Fraction,
    problems: &mut Vec<Problem>,
) {
    if children.is_empty() {
        return;
    }
    let nodes = || children.iter().filter_map(|id| instrument.nodes.get(*id));
    let published: Fraction = nodes()
        .filter_map(|node| node.weight.published)
        .map(Fraction::from)
        .fold(Fraction::ZERO, |sum, part| sum.plus(&part));
    let all_published = nodes().all(|node| node.weight.published.is_some());
    let fits = if all_published {
        published == *whole
    } else {
        published < *whole
    };
    let none_is_nothing = nodes().all(|node| !node.weight.points.is_zero());
    if !fits || !none_is_nothing {
        let (found, expected) = (
            published.round_half_up(6).to_string(),
            whole.round_half_up(6).to_string(),
        );
        problems.push(Problem::new(Code::WeightsDisagree, path, found, expected));
    }
}

fn classes(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let classes = &instrument.classes;
    if classes
        .last()
        .is_none_or(|class| class.min != Decimal::ZERO)
    {
        problems.push(Problem::new(Code::ClassesDisagree, "classes", "", "0"));
    }
    let mut above = instrument.max;
    for (index, class) in classes.iter().enumerate() {
        if class.name.trim().is_empty() {
            let path = format!("classes[{index}].name");
            problems.push(Problem::new(Code::MissingField, path, "", "name"));
        }
        let path = format!("classes[{index}].min");
        let falls = if index == 0 {
            class.min <= above
        } else {
            class.min < above
        };
        // A minimum finer than the decimals of a score could never be met exactly.
        let step = 10_i64.pow(6 - u32::from(instrument.decimals.min(6)));
        if !falls || class.min.millionths() % step != 0 {
            problems.push(Problem::new(
                Code::ClassesDisagree,
                path,
                class.min.to_string(),
                format!("< {above}"),
            ));
        }
        let floor = classes
            .get(index + 1)
            .map_or(Decimal::ZERO, |next| next.min);
        if class
            .disputed_from
            .is_some_and(|from| from >= class.min || from < floor)
        {
            let expected = format!("{floor}–{}", class.min);
            problems.push(Problem::new(
                Code::ClassesDisagree,
                format!("classes[{index}].disputedFrom"),
                "",
                expected,
            ));
        }
        above = class.min;
    }
}

/// Every key that is named exists, and every key that exists is named.
fn references(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let mut named_sources: Vec<&str> = Vec::new();
    let mut named_reasons: Vec<&str> = Vec::new();
    for provenance in instrument.origins() {
        named_sources.extend(provenance.sources().iter().map(String::as_str));
        named_reasons.extend(provenance.reason());
    }
    let sources: Vec<&str> = instrument
        .sources
        .iter()
        .map(|source| source.key.as_str())
        .collect();
    let reasons: Vec<&str> = instrument
        .reasons
        .iter()
        .map(|reason| reason.key.as_str())
        .collect();
    for (list, named, known) in [
        ("sources", named_sources, sources),
        ("reasons", named_reasons, reasons),
    ] {
        let unknown = named.iter().filter(|key| !known.contains(key));
        let unused = known.iter().filter(|key| !named.contains(key));
        for key in unknown.chain(unused) {
            problems.push(Problem::new(Code::BadReference, list, key, list));
        }
    }
}
