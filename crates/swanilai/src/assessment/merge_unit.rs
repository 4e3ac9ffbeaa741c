//! Two states of one unit: what they contradict each other on, and the two as one.

use super::merge::{Choice, Decision};
use super::merge_parts::{add_extra, extra_differs, facility, observation};
use super::model::Unit;
use crate::text::{is_placeholder, kind_key, unit_key};

/// Whether two names are one; a name without a letter is none.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    let key = unit_key(a);
    !key.is_empty() && key == unit_key(b)
}

/// Whether two kinds contradict each other.
pub(super) fn kinds_differ(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && kind_key(a) != kind_key(b)
}

pub(super) fn has_same_content(a: &Unit, b: &Unit) -> bool {
    a.kind == b.kind
        && a.score == b.score
        && a.points == b.points
        && a.observations == b.observations
        && a.facilities == b.facilities
        && a.extra == b.extra
}

/// What two states of a unit contradict each other on. A blank unit contradicts no answer and no
/// kind, and a name that stands where nobody gave one contradicts no other beside a blank unit.
pub(super) fn contradictions(a: &Unit, b: &Unit) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut compare = |what: &str, differs: bool| {
        if differs && !found.iter().any(|known| known == what) {
            found.push(what.to_owned());
        }
    };
    let is_even = a.is_blank() == b.is_blank();
    let is_named = |unit: &Unit| is_even || !is_placeholder(&unit.name);
    let differs = !same_name(&a.name, &b.name) && a.name != b.name;
    compare("name", differs && is_named(a) && is_named(b));
    compare("kind", is_even && kinds_differ(&a.kind, &b.kind));
    // A score counts before everything else, so one that only one side knows hides the other's answers.
    compare(
        "score",
        match (a.score, b.score) {
            (Some(one), Some(other)) => one != other,
            (Some(_), None) => tells_more(b, a, ""),
            (None, Some(_)) => tells_more(a, b, ""),
            (None, None) => false,
        },
    );
    for id in a.points.keys().chain(b.points.keys()) {
        compare(
            id,
            match (a.points.get(id), b.points.get(id)) {
                (Some(one), Some(other)) => one != other,
                (Some(_), None) => tells_more(b, a, id),
                _ => tells_more(a, b, id),
            },
        );
    }
    for (id, one) in &a.observations {
        let other = b.observations.get(id);
        compare(
            id,
            other.is_some_and(|other| observation::contradict(one, other)),
        );
    }
    for (id, one) in &a.facilities {
        let other = b.facilities.get(id);
        compare(
            id,
            other.is_some_and(|other| facility::contradict(one, other)),
        );
    }
    compare("extra", extra_differs(&a.extra, &b.extra));
    found
}

/// Whether a unit holds an answer that another one does not: of a dimension, or anywhere where none is named.
fn tells_more(unit: &Unit, other: &Unit, dimension: &str) -> bool {
    let is_below = |id: &str| {
        let below = id.strip_prefix(dimension);
        dimension.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    unit.points
        .iter()
        .any(|(id, points)| is_below(id) && other.points.get(id) != Some(points))
        || unit.observations.iter().any(|(id, found)| {
            let known = other.observations.get(id);
            let is_known = known.is_some_and(|known| observation::same_answer(found, known));
            is_below(id) && observation::is_answered(found) && !is_known
        })
}

/// One unit of two, with the id of the first; what they contradict each other on is taken from the side chosen.
pub(super) fn join(first: &Unit, later: &Unit, decision: &Decision, differs: &[String]) -> Unit {
    let is_settled = |what: &str| differs.iter().any(|differs| differs == what);
    let is_later = decision.choice == Choice::Later;
    let (base, other) = if is_later {
        (later, first)
    } else {
        (first, later)
    };
    let mut joined = base.clone();
    joined.id.clone_from(&first.id);
    // A blank side gives up its kind, and its name where nobody is asked about that.
    let named = match (first.is_blank(), later.is_blank()) {
        (true, false) => later,
        (false, true) => first,
        _ => base,
    };
    let name = if same_name(&first.name, &later.name) {
        &first.name
    } else if is_settled("name") {
        &base.name
    } else if is_placeholder(&named.name) && !is_placeholder(&first.name) {
        &first.name
    } else if is_placeholder(&named.name) && !is_placeholder(&later.name) {
        &later.name
    } else {
        &named.name
    };
    joined.name.clone_from(name);
    let named = if is_settled("kind") { base } else { named };
    for kind in [&named.kind, &base.kind, &other.kind].into_iter().rev() {
        if !kind.is_empty() {
            joined.kind.clone_from(kind);
        }
    }
    if !is_settled("score") {
        joined.score = joined.score.or(other.score);
    }
    for (id, points) in &other.points {
        if !is_settled(id) {
            joined.points.insert_new(id, *points);
        }
    }
    for (id, found) in &other.observations {
        let both = (first.observations.get(id), later.observations.get(id));
        let found = match both {
            (Some(one), Some(other)) => observation::join(one, other, is_later),
            _ => found.clone(),
        };
        joined.observations.insert(id.clone(), found);
    }
    for (id, found) in &other.facilities {
        let both = (first.facilities.get(id), later.facilities.get(id));
        let found = match both {
            (Some(one), Some(other)) => facility::join(one, other, is_later),
            _ => found.clone(),
        };
        joined.facilities.insert(id.clone(), found);
    }
    add_extra(&mut joined.extra, &other.extra);
    for (part, choice) in decision.parts.iter() {
        let is_part_later = *choice == Choice::Later;
        if is_part_later != is_later && is_settled(part) {
            take_part(&mut joined, first, later, part, is_part_later);
        }
    }
    joined
}

/// One part of what differs, from the other side than the rest.
fn take_part(joined: &mut Unit, first: &Unit, later: &Unit, part: &str, is_later: bool) {
    let (from, other) = if is_later {
        (later, first)
    } else {
        (first, later)
    };
    match part {
        "name" => joined.name.clone_from(&from.name),
        "kind" => joined.kind.clone_from(&from.kind),
        "score" => joined.score = from.score,
        "extra" => {
            joined.extra.clone_from(&from.extra);
            add_extra(&mut joined.extra, &other.extra);
        }
        id => {
            match from.points.get(id) {
                Some(points) => joined.points.insert(id.to_owned(), *points),
                None => {
                    joined.points.remove(id);
                }
            }
            if let (Some(one), Some(other)) =
                (first.observations.get(id), later.observations.get(id))
            {
                let found = observation::join(one, other, is_later);
                joined.observations.insert(id.to_owned(), found);
            }
            if let (Some(one), Some(other)) = (first.facilities.get(id), later.facilities.get(id)) {
                let found = facility::join(one, other, is_later);
                joined.facilities.insert(id.to_owned(), found);
            }
        }
    }
}
