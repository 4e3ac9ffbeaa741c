//! From values to a target and to options, every fault with its path.

use super::options::{MOST_EFFORT, Options};
use super::target::Target;
use crate::assessment::Assessment;
use crate::instrument::{Class, Instrument, Zone};
use crate::json::{Node, Object, Reader, Value};
use crate::number::Decimal;
use crate::problem::{Code, Problem, any_error};
use crate::table::Table;
use core::cell::RefCell;

/// Most ids in a list of locked nodes or units; as many as an assessment can have.
const IDS: usize = 500;
/// Most locked cells: a unit's indicators, in every unit.
const CELLS: usize = 100_000;
/// Longest id or class name, in characters.
const NAME: usize = 200;
/// Words for the three usual efforts, lightest first, in both languages.
const WORDS: [[&str; 2]; 3] = [
    ["ringan", "light"],
    ["sedang", "medium"],
    ["berat", "heavy"],
];

/// Reads a target: `{"class": "B"}`, `{"zone": "hijau"}` or `{"score": 78}`.
///
/// A class is named by its code or its name, without regard to case.
///
/// # Errors
/// Every problem, with a path below `target`.
pub fn target(node: &Node, instrument: &Instrument) -> Result<Target, Vec<Problem>> {
    document("target", node, |reader| {
        reader.object(|o| {
            let class = o.optional("class", |r| class(&r, instrument));
            let zone = o.optional("zone", |r| zone(&r, instrument));
            let score = o.optional("score", |r| {
                let score = r.number_within(Decimal::ZERO, instrument.max)?;
                Some(Target::Score(score))
            });
            o.rest(Code::UnexpectedField);
            let stated =
                ["class", "zone", "score"].map(|key| is_stated(&reader, key).then_some(key));
            let stated: Vec<&str> = stated.into_iter().flatten().collect();
            if stated.len() != 1 {
                let found = stated.join(" + ");
                let found = if found.is_empty() { "{ }" } else { &found };
                o.note(Code::UnknownTarget, found, "class, zone, score");
                return None;
            }
            class.or(zone).or(score)
        })
    })
}

fn is_stated(reader: &Reader<'_>, key: &str) -> bool {
    let stated = reader.node().get(key);
    stated.is_some_and(|node| node.value != Value::Null)
}

fn class(reader: &Reader<'_>, instrument: &Instrument) -> Option<Target> {
    let wanted = reader.text(NAME)?.trim().to_lowercase();
    let has_code = |class: &Class| {
        let code = class.code.as_ref();
        code.is_some_and(|code| code.to_lowercase() == wanted)
    };
    let classes = &instrument.classes;
    let found = classes.iter().position(has_code).or_else(|| {
        let mut names = classes.iter();
        names.position(|class| class.name.to_lowercase() == wanted)
    });
    if found.is_none() {
        let name = |class: &Class| match &class.code {
            Some(code) => format!("{code} ({})", class.name),
            None => class.name.clone(),
        };
        let known: Vec<String> = classes.iter().map(name).collect();
        reader.note(Code::UnknownTarget, wanted, known.join(", "));
    }
    found.map(Target::Class)
}

fn zone(reader: &Reader<'_>, instrument: &Instrument) -> Option<Target> {
    let wanted = reader.text(NAME)?;
    let mut known: Vec<Zone> = instrument
        .classes
        .iter()
        .filter_map(|class| class.zone)
        .collect();
    known.dedup();
    let found = known.iter().find(|zone| zone.name() == wanted);
    if found.is_none() {
        let names: Vec<&str> = known.iter().map(|zone| zone.name()).collect();
        let none = ["class", "score"].join(", ");
        let names = if names.is_empty() {
            none
        } else {
            names.join(", ")
        };
        reader.note(Code::UnknownTarget, wanted, names);
    }
    found.copied().map(Target::Zone)
}

/// Reads options; `null` gives the default ones.
///
/// # Errors
/// Every problem, with a path below `options`.
pub fn options(
    node: &Node,
    assessment: &Assessment,
    instrument: &Instrument,
) -> Result<Options, Vec<Problem>> {
    if node.value == Value::Null {
        return Ok(Options::default());
    }
    let known = Known {
        assessment,
        instrument,
    };
    document("options", node, |reader| {
        reader.object(|o| {
            let (node_effort, unit_effort) = o
                .optional("effort", |r| known.efforts(&r))
                .unwrap_or_default();
            let (locked_nodes, locked_units, locked_cells) = o
                .optional("locked", |r| known.locks(&r))
                .unwrap_or_default();
            let flag = |key| o.optional(key, |r| r.flag()).unwrap_or_default();
            let options = Options {
                node_effort,
                unit_effort,
                locked_nodes,
                locked_units,
                locked_cells,
                allow_not_self_observed: flag("allowNotSelfObserved"),
                allow_coarse: flag("allowCoarse"),
            };
            o.rest(Code::UnexpectedField);
            Some(options)
        })
    })
}

type Efforts = (Table<u32>, Table<u32>);
type Locks = (Vec<String>, Vec<String>, Vec<(String, String)>);

/// What ids may name.
struct Known<'k> {
    assessment: &'k Assessment,
    instrument: &'k Instrument,
}

impl Known<'_> {
    fn efforts(&self, reader: &Reader<'_>) -> Option<Efforts> {
        reader.object(|o| {
            let table = |key, is_known: fn(&Self, &Reader<'_>, &str) -> bool| -> Table<u32> {
                let entries = o.optional(key, |r| {
                    Some(r.entries(IDS, |id, r| {
                        is_known(self, &r, id).then_some(())?;
                        Some((id.to_owned(), effort(&r)?))
                    }))
                });
                entries.unwrap_or_default().into_iter().collect()
            };
            let nodes = table("indicators", Self::has_node);
            let units = table("units", Self::has_unit);
            o.rest(Code::UnexpectedField);
            Some((nodes, units))
        })
    }

    fn locks(&self, reader: &Reader<'_>) -> Option<Locks> {
        reader.object(|o| {
            let nodes = o.optional("indicators", |r| Some(r.each(IDS, |r| self.node(&r))));
            let units = o.optional("units", |r| Some(r.each(IDS, |r| self.unit(&r))));
            let cells = o.optional("cells", |r| {
                Some(r.each(CELLS, |r| r.object(|o| self.cell(o))))
            });
            o.rest(Code::UnexpectedField);
            Some((
                nodes.unwrap_or_default(),
                units.unwrap_or_default(),
                cells.unwrap_or_default(),
            ))
        })
    }

    fn cell(&self, o: &Object<'_>) -> Option<(String, String)> {
        let unit = o.required("unit", |r| self.unit(&r));
        let node = o.required("indicator", |r| self.node(&r));
        o.rest(Code::UnexpectedField);
        Some((unit?, node?))
    }

    fn node(&self, reader: &Reader<'_>) -> Option<String> {
        let id = reader.text(NAME)?;
        self.has_node(reader, id).then(|| id.to_owned())
    }

    fn unit(&self, reader: &Reader<'_>) -> Option<String> {
        let id = reader.text(NAME)?;
        self.has_unit(reader, id).then(|| id.to_owned())
    }

    /// Notes an id that names neither an indicator nor a node above one.
    fn has_node(&self, reader: &Reader<'_>, id: &str) -> bool {
        let found = self.instrument.find(id).is_some();
        if !found {
            reader.note(Code::UnknownIndicator, id, &*self.instrument.id);
        }
        found
    }

    fn has_unit(&self, reader: &Reader<'_>, id: &str) -> bool {
        let found = self.assessment.unit(id).is_some();
        if !found {
            let units = self.assessment.units.iter();
            let known: Vec<&str> = units.map(|unit| unit.id.as_str()).take(20).collect();
            reader.note(Code::UnknownUnit, id, known.join(", "));
        }
        found
    }
}

/// An effort: a whole number from 1 to 9, or a word for one of the first three.
fn effort(reader: &Reader<'_>) -> Option<u32> {
    if let Value::Text(word) = &reader.node().value {
        let found = WORDS
            .iter()
            .position(|words| words.contains(&word.as_str()));
        if found.is_none() {
            reader.note(
                Code::OutOfRange,
                word,
                format!("{}, 1–{MOST_EFFORT}", WORDS.concat().join(", ")),
            );
        }
        return u32::try_from(found? + 1).ok();
    }
    let found = reader.number_within(Decimal::whole(1), Decimal::whole(MOST_EFFORT))?;
    if !found.is_whole() {
        reader.note(
            Code::NotWhole,
            found.to_string(),
            format!("1–{MOST_EFFORT}"),
        );
        return None;
    }
    u32::try_from(found.millionths() / 1_000_000).ok()
}

/// Reads one document, its name before every path.
fn document<T>(
    name: &str,
    node: &Node,
    read: impl FnOnce(Reader<'_>) -> Option<T>,
) -> Result<T, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let found = read(Reader::document(node, &problems));
    let mut problems = problems.into_inner();
    match found {
        Some(found) if !any_error(&problems) => Ok(found),
        _ => {
            for problem in &mut problems {
                let dot = if problem.path.is_empty() || problem.path.starts_with('[') {
                    ""
                } else {
                    "."
                };
                problem.path = format!("{name}{dot}{}", problem.path);
            }
            Err(problems)
        }
    }
}
