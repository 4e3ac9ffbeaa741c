//! Results as the press printed them: figures of others, never computed here and always marked.

use crate::instrument::{Instrument, builtin, builtins};
use crate::json::{Node, Reader, Value};
use crate::number::Decimal;
use crate::problem::{Code, Problem, any_error};
use crate::text::{Government, government, kind_key};
use core::cell::RefCell;
use std::rc::Rc;

/// Name of the format of a list of published results.
pub const FORMAT: &str = "swanilai.published";
/// Major version of that format.
const VERSION: u32 = 1;
/// Longest name, in characters.
const NAME: usize = 200;
/// Longest address, in characters.
const ADDRESS: usize = 2_000;
/// Most rows of a list.
const ROWS: usize = 5_000;
/// What a row of a list holds, in order; the last two are indexes of the lists beside it.
const COLUMNS: [&str; 9] = [
    "entity",
    "kind",
    "province",
    "year",
    "score",
    "zone",
    "category",
    "instrument",
    "source",
];

/// A result as the press printed it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Published {
    /// Name of the entity.
    pub entity: String,
    /// Its kind; may be empty.
    pub kind: String,
    /// Its province; empty where the source does not say.
    pub province: String,
    /// The year of the assessment.
    pub year: u32,
    /// The score as printed.
    pub score: Decimal,
    /// The zone as printed; empty where it was not.
    pub zone: String,
    /// The category letter as printed; empty where it was not.
    pub category: String,
    /// The instrument of that year.
    pub instrument: Rc<Instrument>,
    /// Address at which it was read; may be empty. It is never fetched.
    pub source: String,
}

impl Published {
    /// What is the same for two rows of one result.
    pub(super) fn key(&self) -> String {
        let year = self.year.to_string();
        let Government { head, stem } = government(&self.entity, &self.kind);
        let kind = kind_key(&self.kind);
        [&*self.instrument.id, &year, head, &stem, &kind].join("|")
    }

    /// Whether zone or category as printed are not those of the instrument's bands.
    #[must_use]
    pub fn differs(&self) -> bool {
        let shown = crate::number::Fraction::from(self.score);
        let class = self
            .instrument
            .class_of(shown.round_half_up(self.instrument.decimals));
        let class = self.instrument.classes.get(class);
        let zone = class.and_then(|class| Some(class.zone?.name()));
        let code = class.and_then(|class| class.code.as_deref());
        let is_other = |printed: &str, ours: Option<&str>| {
            !printed.is_empty() && ours.is_some_and(|ours| !ours.eq_ignore_ascii_case(printed))
        };
        is_other(&self.zone, zone) || is_other(&self.category, code)
    }
}

/// Reads one row.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn read(node: &Node) -> Result<Published, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let read = row(&Reader::document(node, &problems));
    let problems = problems.into_inner();
    match read {
        Some(read) if !any_error(&problems) => Ok(read),
        _ => Err(problems),
    }
}

fn row(reader: &Reader<'_>) -> Option<Published> {
    reader.object(|o| {
        o.optional("published", |r| r.flag());
        let text = |key: &'static str, limit: usize| {
            o.optional(key, |r| r.text(limit).map(str::to_owned))
                .unwrap_or_default()
        };
        let (kind, province) = (text("kind", NAME), text("province", NAME));
        let (zone, category) = (text("zone", NAME), text("category", NAME));
        let source = text("source", ADDRESS);
        let entity = o.required("entity", |r| r.text(NAME).map(str::to_owned));
        let instrument = o.required("instrument", instrument)?;
        let score = o.required("score", |r| r.number_within(Decimal::ZERO, instrument.max));
        let year = o.required("year", |r| {
            let year = r.whole(9_999)?;
            if instrument.years.contains(&year) {
                return Some(year);
            }
            let known: Vec<String> = instrument.years.iter().map(u32::to_string).collect();
            r.note(Code::OutOfRange, year.to_string(), known.join(", "));
            None
        });
        o.rest(Code::UnknownField);
        Some(Published {
            entity: entity?,
            kind,
            province,
            year: year?,
            score: score?,
            zone,
            category,
            instrument,
            source,
        })
    })
}

fn instrument(reader: Reader<'_>) -> Option<Rc<Instrument>> {
    let id = reader.text(NAME)?;
    let Some(pack) = builtin(id) else {
        let known: Vec<&str> = builtins().iter().map(|pack| pack.id).collect();
        reader.note(Code::UnknownInstrument, id, known.join(", "));
        return None;
    };
    pack.load().ok()
}

/// Reads a list: rows as lists of values, with instruments and addresses by index.
///
/// # Errors
/// Everything that is wrong with any row; then none is taken.
pub(super) fn read_list(node: &Node) -> Result<Vec<Published>, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    Reader::document(node, &problems).object(|o| {
        let version = o.required("version", |r| r.whole(1_000_000))?;
        if version != VERSION {
            o.note(Code::NewerVersion, version.to_string(), VERSION.to_string());
        }
        Some(())
    });
    let mut problems = problems.into_inner();
    let mut all = Vec::new();
    let rows = list(node.get("rows"));
    if rows.len() > ROWS {
        let (found, limit) = (rows.len().to_string(), ROWS.to_string());
        problems.push(Problem::new(Code::TooMany, "rows", found, limit));
        return Err(problems);
    }
    for (index, row) in rows.iter().enumerate() {
        match read(&as_object(node, list(Some(row)))) {
            Ok(row) => all.push(row),
            Err(found) => problems.extend(found.into_iter().map(|mut problem| {
                problem.path = format!("rows[{index}].{}", problem.path);
                problem.at(row.place)
            })),
        }
    }
    if problems.is_empty() {
        Ok(all)
    } else {
        Err(problems)
    }
}

/// A row of values as an object with the names of the columns.
fn as_object(node: &Node, values: &[Node]) -> Node {
    let entries = COLUMNS.iter().zip(values).map(|(column, value)| {
        let listed = match *column {
            "instrument" => Some("instruments"),
            "source" => Some("sources"),
            _ => None,
        };
        let value = match (listed, &value.value) {
            (Some(key), Value::Number(index)) => {
                let index = usize::try_from(index.millionths() / 1_000_000).ok();
                let found = index.and_then(|index| list(node.get(key)).get(index));
                found.cloned().unwrap_or(Value::Null.into())
            }
            _ => value.clone(),
        };
        (*column, value)
    });
    Node::object(entries.collect())
}

fn list(node: Option<&Node>) -> &[Node] {
    match node.map(|node| &node.value) {
        Some(Value::List(items)) => items,
        _ => &[],
    }
}
