//! What must hold for any input, shared by the fuzz targets.

mod dice;
mod mutate;
mod workbook;

pub use mutate::mutate;
pub use workbook::{mutate as mutate_workbook, packed as packed_workbook};

use swanilai::assessment::{Assessment, Opened, open, open_stored, write};
use swanilai::instrument::Instrument;
use swanilai::json::{self, Limits, Node};
use swanilai::number::{Decimal, Fraction};
use swanilai::problem::{Code, Problem, any_error};
use swanilai::score::{self, Scored, Standing};
use swanilai::text::Lang;

/// What a document may grow to when it is written; only the limit of bytes, not the depth, is wider.
pub const WRITTEN: Limits = Limits {
    bytes: 1 << 28,
    depth: 24,
};

/// The input as a text; bytes that are no UTF-8 are refused before the importer.
#[must_use]
pub fn text(data: &[u8]) -> Option<&str> {
    core::str::from_utf8(data).ok()
}

/// A refusal says why, in both languages, at a place that exists.
pub fn refused(problems: &[Problem], text: &str) {
    assert!(any_error(problems), "refused without an error");
    told(problems, text);
}

/// Every problem has words in both languages and a place within the text.
pub fn told(problems: &[Problem], text: &str) {
    let lines = text.split('\n').count();
    for problem in problems {
        for lang in Lang::ALL {
            assert!(!problem.message(lang).trim().is_empty(), "{problem:?}");
        }
        assert!(problem.found.chars().count() <= 61, "{problem:?}");
        if let Some(place) = problem.place {
            let line = place.line as usize;
            assert!((1..=lines).contains(&line), "{problem:?}");
            assert!(place.column >= 1, "{problem:?}");
        }
    }
    // The column of the last one is looked up; of all, it would cost a walk for each.
    if let Some(place) = problems.last().and_then(|problem| problem.place) {
        let line = text.split('\n').nth(place.line as usize - 1).unwrap_or("");
        let end = line.chars().count() + 1;
        assert!((place.column as usize) <= end, "{place:?} of {end}");
    }
}

/// Scores, and checks whatever holds for every assessment.
#[must_use]
pub fn scored(assessment: &Assessment, instrument: &Instrument) -> Scored {
    let scored = score::score(assessment, instrument);
    assert_eq!(scored.units.len(), assessment.units.len());
    standing(&scored.entity, instrument);
    let max = Fraction::from(instrument.max);
    for unit in &scored.units {
        standing(&unit.standing, instrument);
        let high = unit.whole.high();
        assert!(unit.whole.earned <= high && high <= max);
        for tally in &unit.nodes {
            assert!(tally.answered <= tally.total, "{tally:?}");
        }
    }
    assert!(!any_error(&scored.warnings));
    told(&scored.warnings, "");
    for loss in score::losses(&scored.units, instrument) {
        assert!(!loss.in_unit.is_zero() && loss.in_entity <= loss.in_unit);
    }
    scored
}

/// The bounds hold, and what they leave certain is what is shown.
fn standing(standing: &Standing, instrument: &Instrument) {
    let (low, high) = (standing.low.decimal(), standing.high.decimal());
    assert!(
        Decimal::ZERO <= low && low <= high && high <= instrument.max,
        "{standing:?}"
    );
    assert!(standing.answered <= standing.total, "{standing:?}");
    if let Some(score) = standing.score {
        assert!(
            low == score.decimal() && score.decimal() == high,
            "{standing:?}"
        );
        assert_eq!(
            standing.class,
            Some(instrument.class_of(score)),
            "{standing:?}"
        );
    }
    if let Some(projected) = &standing.projected {
        let score = projected.score.decimal();
        assert!(low <= score && score <= high, "{standing:?}");
    }
}

/// What was opened can be scored, and comes back from its own file as it is, with the same score.
pub fn kept(opened: &Opened) {
    kept_by(opened, open, Limits::default().bytes);
}

/// The same of a draft that the program stored itself, which may be what no file may be.
pub fn stored(opened: &Opened) {
    kept_by(opened, open_stored, 8 << 20);
}

/// `most` is how many bytes `open` takes.
fn kept_by(opened: &Opened, open: fn(&str) -> Result<Opened, Vec<Problem>>, most: usize) {
    assert!(!any_error(&opened.warnings));
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let before = scored(assessment, instrument);
    result(assessment, instrument);

    let written = json::write(&write(assessment, instrument));
    match open(&written) {
        Ok(again) => {
            assert!(again.assessment == *assessment, "{written}");
            assert_eq!(
                json::write(&write(&again.assessment, &again.instrument)),
                written
            );
            assert!(
                scored(&again.assessment, &again.instrument) == before,
                "{written}"
            );
        }
        // Indentation can lift a dense file over the limit of bytes; nothing else may be in the way.
        Err(problems) => assert!(
            written.len() > most
                && problems
                    .first()
                    .is_some_and(|problem| problem.code == Code::TooLarge),
            "{problems:?} in {written}"
        ),
    }
}

/// The result document is JSON that reads back as what was written.
pub fn result(assessment: &Assessment, instrument: &Instrument) {
    for lang in Lang::ALL {
        let node = score::write(assessment, instrument, lang);
        let text = json::write(&node);
        same(&node, &json::read(&text, WRITTEN).expect(&text));
    }
}

/// Two values are the same, and are written the same.
pub fn same(a: &Node, b: &Node) {
    assert!(a == b, "{a:?} is not {b:?}");
    assert_eq!(json::write(a), json::write(b));
}
