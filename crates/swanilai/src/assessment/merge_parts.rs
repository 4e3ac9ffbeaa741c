//! What is known of one indicator or facility in two files, as one: notes and evidence of both are
//! kept, and only answers contradict each other.

use super::evidence::Evidence;
use super::model::Extra;

/// Longest note, in characters: two that do not fit together are not joined.
const NOTE: usize = 2_000;
/// Most pieces of evidence of an indicator.
const PIECES: usize = 20;

/// Whether one unknown field has two values.
pub(super) fn extra_differs(one: &Extra, other: &Extra) -> bool {
    let has = |(key, node): &(crate::json::Key, crate::json::Node)| {
        let mut others = other.iter();
        others.any(|(known, theirs)| known == key && theirs != node)
    };
    one.iter().any(has)
}

/// Adds the unknown fields that are not there.
pub(super) fn add_extra(to: &mut Extra, other: &Extra) {
    for (key, node) in other {
        if !to.iter().any(|(known, _)| known == key) {
            to.push((key.clone(), node.clone()));
        }
    }
}

/// Two notes as one; none where they are too long together. A note that holds the other already is
/// not told twice when files are merged again.
fn note(first: &str, later: &str) -> Option<String> {
    if later.contains(first) {
        return Some(later.to_owned());
    }
    if first.contains(later) {
        return Some(first.to_owned());
    }
    let both = format!("{first}\n{later}");
    (both.chars().count() <= NOTE).then_some(both)
}

/// Observations of an indicator.
pub(super) mod observation {
    use super::super::model::Observation;
    use super::{add_extra, extra_differs, note, pieces};

    /// Whether something is said about the indicator, and not only beside it.
    pub(in super::super) fn is_answered(one: &Observation) -> bool {
        !one.marks.is_empty() || one.not_applicable
    }

    pub(in super::super) fn same_answer(one: &Observation, other: &Observation) -> bool {
        one.marks == other.marks && one.not_applicable == other.not_applicable
    }

    /// Whether a person has to choose: two answers, two values of an unknown field, or more notes or
    /// evidence than one indicator holds.
    pub(in super::super) fn contradict(one: &Observation, other: &Observation) -> bool {
        is_answered(one) && is_answered(other) && !same_answer(one, other)
            || extra_differs(&one.extra, &other.extra)
            || note(&one.note, &other.note).is_none()
            || pieces(&one.evidence, &other.evidence).is_none()
    }

    /// The two as one; what contradicts is taken from the side chosen.
    pub(in super::super) fn join(
        first: &Observation,
        later: &Observation,
        is_later: bool,
    ) -> Observation {
        let (base, other) = if is_later {
            (later, first)
        } else {
            (first, later)
        };
        let mut joined = base.clone();
        if !is_answered(base) {
            joined.marks.clone_from(&other.marks);
            joined.not_applicable = other.not_applicable;
        }
        if let Some(both) = note(&first.note, &later.note) {
            joined.note = both;
        }
        if let Some(all) = pieces(&first.evidence, &later.evidence) {
            joined.evidence = all;
        }
        add_extra(&mut joined.extra, &other.extra);
        joined
    }
}

/// What a walk through the building found.
pub(super) mod facility {
    use super::super::evidence::Facility;
    use super::{add_extra, extra_differs, note};

    pub(in super::super) fn contradict(one: &Facility, other: &Facility) -> bool {
        one.found.is_some() && other.found.is_some() && one.found != other.found
            || extra_differs(&one.extra, &other.extra)
            || note(&one.note, &other.note).is_none()
    }

    pub(in super::super) fn join(first: &Facility, later: &Facility, is_later: bool) -> Facility {
        let (base, other) = if is_later {
            (later, first)
        } else {
            (first, later)
        };
        let mut joined = base.clone();
        joined.found = base.found.or(other.found);
        if let Some(both) = note(&first.note, &later.note) {
            joined.note = both;
        }
        add_extra(&mut joined.extra, &other.extra);
        joined
    }
}

/// The pieces of both files; none where they are too many, or notes too long.
fn pieces(first: &[Evidence], later: &[Evidence]) -> Option<Vec<Evidence>> {
    let mut all = first.to_vec();
    for piece in later {
        add(&mut all, piece.clone())?;
    }
    (all.len() <= PIECES).then_some(all)
}

/// Adds a piece of a later file.
fn add(all: &mut Vec<Evidence>, piece: Evidence) -> Option<()> {
    let Some(known) = all.iter_mut().find(|known| is_same(known, &piece)) else {
        all.push(piece);
        return Some(());
    };
    // The one further along counts, and of two equally far the one of the later file.
    let is_later = piece.status >= known.status;
    let (counts, gives_way) = if is_later {
        (piece, known.clone())
    } else {
        (known.clone(), piece)
    };
    let told = if is_later {
        note(&gives_way.note, &counts.note)?
    } else {
        note(&counts.note, &gives_way.note)?
    };
    // An expected piece that is another document in each file: the one that gives way stays beside it.
    if is_other(&counts, &gives_way) {
        *known = counts;
        let beside = Evidence {
            expected: None,
            ..gives_way
        };
        return add(all, beside);
    }
    let mut joined = counts;
    joined.note = told;
    joined.status = joined.status.or(gives_way.status);
    for (text, theirs) in [
        (&mut joined.title, &gives_way.title),
        (&mut joined.url, &gives_way.url),
        (&mut joined.owner, &gives_way.owner),
        (&mut joined.due, &gives_way.due),
    ] {
        if text.is_empty() {
            text.clone_from(theirs);
        }
    }
    add_extra(&mut joined.extra, &gives_way.extra);
    *known = joined;
    Some(())
}

/// Whether two pieces under one number are different documents.
fn is_other(one: &Evidence, other: &Evidence) -> bool {
    let differs = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
    differs(&one.url, &other.url)
        || differs(&one.title, &other.title)
        || extra_differs(&one.extra, &other.extra)
}

/// Whether two pieces become one.
pub(super) fn is_joined(one: &Evidence, other: &Evidence) -> bool {
    is_same(one, other) && !is_other(one, other)
}

/// Whether two pieces are one: the same that the instrument expects, or another of the same title
/// and place.
fn is_same(one: &Evidence, other: &Evidence) -> bool {
    match (one.expected, other.expected) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            one.title == other.title
                && one.url == other.url
                && !extra_differs(&one.extra, &other.extra)
        }
        _ => false,
    }
}
