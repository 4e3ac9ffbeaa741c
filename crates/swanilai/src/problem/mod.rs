//! What is wrong with an input: which rule, where, what was found, what was expected.

mod code;
mod text;

pub use code::{Code, Severity};

use crate::json::Place;
use crate::text::Lang;

/// One thing wrong with an input.
///
/// All problems of a file are collected, so that a person can repair them in one go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Which rule was broken; stable, for programs.
    pub code: Code,
    /// Path in the document, `units[0].observations["input.kompetensi.1"].marks[0].level`; empty for the document itself.
    pub path: String,
    /// Line and column in the text, when the input was text.
    pub place: Option<Place>,
    /// What was found, shortened.
    pub found: String,
    /// What was expected.
    pub expected: String,
}

/// Longest excerpt of an input that a problem repeats, in characters.
const EXCERPT: usize = 60;

impl Problem {
    /// A problem with what was found and what was expected.
    #[must_use]
    pub fn new(
        code: Code,
        path: impl Into<String>,
        found: impl AsRef<str>,
        expected: impl Into<String>,
    ) -> Self {
        Self {
            code,
            path: path.into(),
            place: None,
            found: excerpt(found.as_ref()),
            expected: expected.into(),
        }
    }

    /// The same problem with its place in the text.
    #[must_use]
    pub fn at(mut self, place: Option<Place>) -> Self {
        self.place = place;
        self
    }

    /// Whether the input can be used all the same.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// One or two sentences for a person: what is wrong, where, and what to do.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        text::message(self, lang)
    }
}

/// Whether any of the problems makes the input unusable.
#[must_use]
pub fn any_error(problems: &[Problem]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity() == Severity::Error)
}

/// Shortens an excerpt and drops what could reorder or hide text around it.
pub(crate) fn excerpt(text: &str) -> String {
    let clean = |letter: &char| !crate::text::is_invisible(*letter);
    let mut short: String = text.chars().filter(clean).take(EXCERPT).collect();
    if text.chars().filter(clean).count() > EXCERPT {
        short.push('…');
    }
    short
}
