//! Which instruments measure alike. The list is data, `instruments/methods.json`; what it says of
//! each method is what the packs state, with their sources in `instruments/<id>/SOURCES.md`.

use crate::instrument::{Builtin, Instrument, builtins};
use crate::json::{self, Limits, Node, Reader};
use crate::number::{Decimal, Fraction};
use crate::problem::{Code, Problem, any_error};
use crate::text::Lang;
use core::cell::RefCell;
use std::rc::Rc;

/// The list as it stands in the repository.
const LIST: &str = include_str!("../../instruments/methods.json");
/// Longest sentence, in characters.
const SENTENCE: usize = 400;

/// How scores were made in some years: those of one method may be compared, others may not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Method {
    /// Id.
    pub id: String,
    /// Instruments that measure so.
    pub instruments: Vec<String>,
    /// What is measured and how, in Bahasa Indonesia and in English.
    pub about: (String, String),
}

/// What changed between two instruments of one method.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The earlier instrument.
    pub from: String,
    /// The later one.
    pub to: String,
    /// What changed, in Bahasa Indonesia and in English.
    pub text: (String, String),
}

/// The methods and what changed within them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Methods {
    /// The methods, the earliest first.
    pub all: Vec<Method>,
    /// What changed within them.
    pub remarks: Vec<Remark>,
}

thread_local! {
    /// The list never changes, so it is read once.
    static METHODS: Rc<Methods> = Rc::new(read(LIST).unwrap_or_default());
}

/// The methods that come with the code. A test reads them; a fault would leave every score incomparable.
#[must_use]
pub fn methods() -> Rc<Methods> {
    METHODS.with(Rc::clone)
}

/// Reads a list of methods.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(text: &str) -> Result<Methods, Vec<Problem>> {
    let node = json::read(text, Limits::default()).map_err(|problem| vec![problem])?;
    let problems = RefCell::new(Vec::new());
    let read = list(&Reader::document(&node, &problems));
    let problems = problems.into_inner();
    match read {
        Some(read) if !any_error(&problems) => Ok(read),
        _ => Err(problems),
    }
}

fn list(reader: &Reader<'_>) -> Option<Methods> {
    let name = |r: Reader<'_>| r.id().map(str::to_owned);
    reader.object(|o| {
        o.required("format", |r| r.text(SENTENCE).map(str::to_owned));
        o.required("version", |r| r.whole(1));
        let all = o.required("methods", |r| {
            Some(r.each(100, |r| {
                r.object(|o| {
                    let method = Method {
                        id: o.required("id", name)?,
                        instruments: o.required("instruments", |r| Some(r.each(100, name)))?,
                        about: o.required("about", both)?,
                    };
                    o.rest(Code::UnexpectedField);
                    Some(method)
                })
            }))
        });
        let remarks = o.required("remarks", |r| {
            Some(r.each(100, |r| {
                r.object(|o| {
                    let remark = Remark {
                        from: o.required("from", name)?,
                        to: o.required("to", name)?,
                        text: o.required("text", both)?,
                    };
                    o.rest(Code::UnexpectedField);
                    Some(remark)
                })
            }))
        });
        o.rest(Code::UnexpectedField);
        Some(Methods {
            all: all?,
            remarks: remarks?,
        })
    })
}

/// A sentence in both languages.
fn both(reader: Reader<'_>) -> Option<(String, String)> {
    let text = |r: Reader<'_>| r.text(SENTENCE).map(str::to_owned);
    reader.object(|o| {
        let both = (o.required("id", text)?, o.required("en", text)?);
        o.rest(Code::UnexpectedField);
        Some(both)
    })
}

impl Methods {
    /// The method of an instrument.
    #[must_use]
    pub fn of(&self, instrument: &str) -> Option<&Method> {
        let is_of = |method: &&Method| method.instruments.iter().any(|id| id == instrument);
        self.all.iter().find(is_of)
    }

    /// Whether scores of two instruments may be compared.
    #[must_use]
    pub fn are_alike(&self, one: &str, other: &str) -> bool {
        one == other || matches!((self.of(one), self.of(other)), (Some(a), Some(b)) if a.id == b.id)
    }

    /// What changed from one instrument to another of the same method.
    #[must_use]
    pub fn remark(&self, from: &str, to: &str) -> Option<&Remark> {
        let is_it = |remark: &&Remark| remark.from == from && remark.to == to;
        self.remarks.iter().find(is_it)
    }
}

/// The only released instrument used in a year for a kind of entity, if there is one only.
#[must_use]
pub fn instrument_of_year(year: u32, kind: &str) -> Option<Rc<Instrument>> {
    let used = |pack: &Builtin| {
        let instrument = pack.load().ok()?;
        let is_used = instrument.years.contains(&year)
            && instrument.status == crate::instrument::Status::Released
            && (kind.is_empty() || instrument.kinds.iter().any(|known| known == kind));
        is_used.then_some(instrument)
    };
    let mut found = builtins().iter().filter_map(used);
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

/// The class of a score as it was published; none where the instrument cannot give such a score.
pub(super) fn class_of(instrument: &Instrument, score: Decimal) -> Option<usize> {
    let is_possible = !score.is_negative() && score <= instrument.max;
    let shown = Fraction::from(score).round_half_up(instrument.decimals);
    is_possible.then(|| instrument.class_of(shown))
}

/// A sentence in both languages as values.
pub(super) fn sentence(text: &(String, String)) -> Node {
    Node::object(vec![
        (Lang::Id.tag(), Node::text(&text.0)),
        (Lang::En.tag(), Node::text(&text.1)),
    ])
}
