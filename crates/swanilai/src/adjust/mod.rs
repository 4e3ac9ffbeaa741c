//! An instrument of one's own: a base, and what the holder of the official sheet knows better.
//!
//! 1. Every change is somebody's word: it is marked `adjusted`, with a source that names them.
//! 2. What nobody changed keeps its origin; what is assumed stays so and is listed.
//! 3. The outcome is read and checked as any pack is, so nothing that does not add up gets through.
//! 4. The id is made of the content: the same sheet gives the same pack, another one another id.

mod apply;
mod assumed;
mod sum;

pub use assumed::{Assumed, assumed};
pub use sum::{Fit, Sum, sums};

use crate::instrument::{
    self, Adjusted, Instrument, Source, Zone, builtin, fingerprint, read_node, weigh,
};
use crate::number::Decimal;
use crate::problem::{Code, Problem};

/// Longest name of who adjusted, in characters.
pub const BY: usize = 120;
/// Longest sentence about where the numbers come from, in characters.
pub const SOURCE: usize = 400;
/// Start of the ids of adjusted packs.
const PREFIX: &str = "sendiri-";

/// What is changed, by whom and from what.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Adjustments {
    /// Job title or office: `Kepala Bagian Organisasi, Kabupaten Contoh`.
    pub by: String,
    /// Where the numbers come from, in one sentence; may be empty.
    pub source: String,
    /// The changes, applied in order.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// The weight of a node; none where it is not known, so that it takes an equal share.
    Weight(String, Option<Decimal>),
    /// The highest mark of a scale.
    ScaleMax(String, u32),
    /// Another class with an id of its own and its lowest score; its place follows from that.
    ClassNew(String, Decimal),
    /// A class that the sheet does not have: its scores fall to the one below, the lowest one's to the one above.
    ClassGone(String),
    /// The lowest score of a class.
    ClassMin(String, Decimal),
    /// The name of a class.
    ClassName(String, String),
    /// The category letter of a class; none where there is none.
    ClassCode(String, Option<String>),
    /// The zone of a class; none where there is none.
    ClassZone(String, Option<Zone>),
}

/// What the changes lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// The checked instrument, or everything that does not add up.
    pub instrument: Result<Instrument, Vec<Problem>>,
    /// The instrument as far as it goes, to be shown while it does not add up; never to be scored by.
    pub draft: Instrument,
    /// How the weights below every node add up.
    pub sums: Vec<Sum>,
    /// What is still assumed.
    pub assumed: Vec<Assumed>,
    /// What contradicts published results, though it can be used.
    pub warnings: Vec<Problem>,
}

/// Applies changes to a base instrument.
#[must_use]
pub fn adjust(base: &Instrument, adjustments: &Adjustments) -> Outcome {
    let mut draft = base.clone();
    let (mut problems, mut warnings) = (Vec::new(), Vec::new());
    let by = adjustments.by.trim();
    said(by, BY, "adjusted.by", &mut problems);
    if adjustments.source.trim().chars().count() > SOURCE {
        too_long(&adjustments.source, SOURCE, "sources", &mut problems);
    }
    let key = free_key(&draft);
    draft.sources.push(Source {
        key: key.clone(),
        title: title(by, adjustments.source.trim()),
        url: None,
        official: false,
    });
    let mut apply = apply::Apply {
        draft: &mut draft,
        key: &key,
        problems: &mut problems,
        warnings: &mut warnings,
    };
    for change in &adjustments.changes {
        apply.change(change);
    }
    weigh(&mut draft);
    apply::drop_unnamed(&mut draft);
    let root = base.adjusted.clone().unwrap_or_else(|| Adjusted {
        by: String::new(),
        based_on: base.id.clone(),
        based_on_version: base.version.clone(),
    });
    draft.name = name(base, &root.based_on, by);
    draft.adjusted = Some(Adjusted {
        by: by.to_owned(),
        ..root
    });
    "1.0.0".clone_into(&mut draft.version);
    draft.id = id(&draft);
    Outcome {
        sums: sums(&draft),
        assumed: assumed(&draft),
        instrument: checked(&draft, problems),
        draft,
        warnings,
    }
}

/// The draft as any other pack is read, so that its checks hold.
fn checked(draft: &Instrument, mut problems: Vec<Problem>) -> Result<Instrument, Vec<Problem>> {
    let read = read_node(&instrument::write(draft));
    if problems.is_empty() {
        return read;
    }
    problems.extend(read.err().unwrap_or_default());
    Err(problems)
}

/// The id of an adjusted pack, made of the base's and of its own content.
fn id(draft: &Instrument) -> String {
    let base = draft.adjusted.as_ref().map_or("", |root| &root.based_on);
    let mut nameless = draft.clone();
    PREFIX.clone_into(&mut nameless.id);
    let mark = fingerprint(&nameless);
    let mark = mark.get(mark.len().saturating_sub(8)..).unwrap_or_default();
    let base = base.get(..base.len().min(50)).unwrap_or("instrumen");
    format!("{PREFIX}{base}-{mark}")
}

/// The name in both languages, which says whose it is.
fn name(base: &Instrument, root: &str, by: &str) -> (String, String) {
    let known = builtin(root).and_then(|pack| pack.load().ok());
    let (id, en) = known.map_or_else(|| base.name.clone(), |known| known.name.clone());
    if by.is_empty() {
        return (id, en);
    }
    (
        format!("{id}, disesuaikan oleh {by}"),
        format!("{en}, adjusted by {by}"),
    )
}

/// Whose word a changed value is; in the language of the sheets.
fn title(by: &str, source: &str) -> String {
    if source.is_empty() {
        format!("Disesuaikan oleh {by}")
    } else {
        format!("Disesuaikan oleh {by}: {source}")
    }
}

fn free_key(draft: &Instrument) -> String {
    let is_free = |key: &String| draft.sources.iter().all(|source| source.key != *key);
    let numbered = (2_u32..).map(|number| format!("disesuaikan-{number}"));
    core::iter::once("disesuaikan".to_owned())
        .chain(numbered)
        .find(is_free)
        .unwrap_or_default()
}

/// A text that must be there and must not be too long.
fn said(text: &str, limit: usize, path: &str, problems: &mut Vec<Problem>) {
    if text.is_empty() {
        problems.push(Problem::new(Code::MissingField, path, "", path));
    }
    if text.chars().count() > limit {
        too_long(text, limit, path, problems);
    }
}

fn too_long(text: &str, limit: usize, path: &str, problems: &mut Vec<Problem>) {
    let length = text.chars().count().to_string();
    problems.push(Problem::new(
        Code::TextTooLong,
        path,
        length,
        limit.to_string(),
    ));
}
