//! What a person reads about an instrument, in one language.

use super::model::{Instrument, ScaleKind};
use crate::json::{self, Limits, Reader};
use crate::problem::{Code, Problem, any_error};
use crate::table::Table;
use crate::text::Lang;
use core::cell::RefCell;

/// The texts of an instrument in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Texts {
    /// Short name, `Kepatuhan 2024`.
    pub name: String,
    /// Full title.
    pub title: String,
    /// What is assessed, and what is not known.
    pub summary: String,
    /// Legal basis.
    pub legal: String,
    /// Scales by id.
    pub scales: Table<ScaleText>,
    /// Name of each list of observers, and `list.slot` for each slot.
    pub observers: Table<String>,
    /// Classes by id.
    pub classes: Table<ClassText>,
    /// Title and body of each condition by id.
    pub conditions: Table<(String, String)>,
    /// Rules by id.
    pub rules: Table<String>,
    /// Presets by id.
    pub presets: Table<String>,
    /// Facilities by id.
    pub facilities: Table<String>,
    /// Nodes by full id.
    pub nodes: Table<NodeText>,
}

/// Texts of a scale.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScaleText {
    /// Name.
    pub name: String,
    /// Short meaning of each level.
    pub levels: Vec<String>,
}

/// Texts of a class.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ClassText {
    /// Name for an entity.
    pub name: String,
    /// Name for a unit, where it differs.
    pub unit_name: Option<String>,
    /// What it means.
    pub meaning: String,
}

/// Texts of a dimension, variable or indicator.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NodeText {
    /// Name.
    pub name: String,
    /// One sentence, for dimensions and variables.
    pub help: String,
    /// The question, for indicators.
    pub question: String,
    /// How it is assessed.
    pub assess: String,
    /// What each level means.
    pub levels: Vec<String>,
    /// Evidence expected.
    pub evidence: Vec<String>,
}

/// Longest text, in characters.
const TEXT: usize = 2_000;
/// Most entries of a table.
const MANY: usize = 2_000;

impl Texts {
    /// Reads a text file and checks that it fits the instrument.
    ///
    /// # Errors
    /// Every problem found: a missing or superfluous key, a level without a meaning, another language.
    pub fn read(text: &str, instrument: &Instrument, lang: Lang) -> Result<Self, Vec<Problem>> {
        let node = json::read(text, Limits::default()).map_err(|problem| vec![problem])?;
        let problems = RefCell::new(Vec::new());
        let texts = read(Reader::document(&node, &problems), instrument, lang);
        let mut problems = problems.into_inner();
        let Some(texts) = texts.filter(|_| !any_error(&problems)) else {
            return Err(problems);
        };
        complete(&texts, instrument, lang, &mut problems);
        if any_error(&problems) {
            Err(problems)
        } else {
            Ok(texts)
        }
    }

    /// The texts of a node; empty when there are none.
    #[must_use]
    pub fn node(&self, id: &str) -> NodeText {
        self.nodes.get(id).cloned().unwrap_or_default()
    }

    /// The label of a slot of a list of observers, or the slot's id.
    #[must_use]
    pub fn slot<'t>(&'t self, observers: &str, slot: &'t str) -> &'t str {
        self.observers
            .get(&format!("{observers}.{slot}"))
            .map_or(slot, String::as_str)
    }
}

fn read(reader: Reader<'_>, instrument: &Instrument, lang: Lang) -> Option<Texts> {
    reader.object(|o| {
        let format = o.required("format", text)?;
        let tag = o.required("lang", text)?;
        o.required("version", |r| r.whole(1));
        o.required("instrument", |r| {
            r.object(|o| {
                let (id, version) = (o.required("id", text)?, o.required("version", text)?);
                if id != instrument.id || version != instrument.version {
                    r.note(
                        Code::BadReference,
                        format!("{id} {version}"),
                        format!("{} {}", instrument.id, instrument.version),
                    );
                }
                Some(())
            })
        });
        if format != "swanilai.text" || tag != lang.tag() {
            o.note(
                Code::WrongFormat,
                format!("{format} {tag}"),
                format!("swanilai.text {}", lang.tag()),
            );
        }
        let texts = Texts {
            name: o.required("name", text).unwrap_or_default(),
            title: o.required("title", text).unwrap_or_default(),
            summary: o.required("summary", text).unwrap_or_default(),
            legal: o.required("legal", text).unwrap_or_default(),
            scales: table(o.required("scales", |r| {
                Some(r.entries(MANY, |key, r| {
                    r.object(|o| {
                        Some((
                            key.to_owned(),
                            ScaleText {
                                name: o.required("name", text).unwrap_or_default(),
                                levels: o.required("levels", texts_list)?,
                            },
                        ))
                    })
                }))
            })),
            observers: o.required("observers", observers).unwrap_or_default(),
            classes: table(o.required("classes", |r| {
                Some(r.entries(MANY, |key, r| {
                    r.object(|o| {
                        let name = o.required("name", text)?;
                        let unit_name = o.nullable("unitName", text)?;
                        Some((
                            key.to_owned(),
                            ClassText {
                                name,
                                unit_name,
                                meaning: o.required("meaning", text)?,
                            },
                        ))
                    })
                }))
            })),
            conditions: table(o.required("conditions", |r| {
                Some(r.entries(MANY, |key, r| {
                    r.object(|o| {
                        Some((
                            key.to_owned(),
                            (o.required("title", text)?, o.required("body", text)?),
                        ))
                    })
                }))
            })),
            rules: strings(o.required("rules", pairs)),
            presets: strings(o.required("presets", pairs)),
            facilities: strings(o.required("facilities", pairs)),
            nodes: table(o.required("nodes", |r| Some(r.entries(MANY, node)))),
        };
        o.rest(Code::UnexpectedField);
        Some(texts)
    })
}

fn text(r: Reader<'_>) -> Option<String> {
    r.text(TEXT).map(str::to_owned)
}

fn texts_list(r: Reader<'_>) -> Option<Vec<String>> {
    Some(r.each(1_001, text))
}

fn pairs(r: Reader<'_>) -> Option<Vec<(String, String)>> {
    Some(r.entries(MANY, |key, r| Some((key.to_owned(), text(r)?))))
}

fn table<T>(entries: Option<Vec<(String, T)>>) -> Table<T> {
    entries.unwrap_or_default().into_iter().collect()
}

fn strings(entries: Option<Vec<(String, String)>>) -> Table<String> {
    table(entries)
}

fn observers(r: Reader<'_>) -> Option<Table<String>> {
    let mut all = Table::default();
    r.entries(MANY, |key, r| {
        r.object(|o| {
            all.insert(key.to_owned(), o.required("name", text)?);
            for (slot, label) in o.required("slots", pairs)? {
                all.insert(format!("{key}.{slot}"), label);
            }
            Some(())
        })
    });
    Some(all)
}

fn node(key: &str, r: Reader<'_>) -> Option<(String, NodeText)> {
    r.object(|o| {
        let texts = NodeText {
            name: o.required("name", text).unwrap_or_default(),
            help: o.optional("help", text).unwrap_or_default(),
            question: o.optional("question", text).unwrap_or_default(),
            assess: o.optional("assess", text).unwrap_or_default(),
            levels: o.optional("levels", texts_list).unwrap_or_default(),
            evidence: o.optional("evidence", texts_list).unwrap_or_default(),
        };
        o.rest(Code::UnexpectedField);
        Some((key.to_owned(), texts))
    })
}

/// Every part of the instrument has its text, and no text is left over.
fn complete(texts: &Texts, instrument: &Instrument, lang: Lang, problems: &mut Vec<Problem>) {
    let mut slots = Vec::new();
    for observers in &instrument.observers {
        slots.push(observers.id.clone());
        slots.extend(
            observers
                .slots
                .iter()
                .map(|slot| format!("{}.{slot}", observers.id)),
        );
    }
    let indicators = || {
        instrument
            .nodes
            .iter()
            .filter_map(|node| node.indicator.as_ref())
    };
    let ids = |ids: Vec<&String>| ids.into_iter().cloned().collect();
    let lists: [(&str, Vec<&String>, Vec<String>); 8] = [
        (
            "nodes",
            texts.nodes.keys().collect(),
            ids(instrument.nodes.iter().map(|node| &node.id).collect()),
        ),
        (
            "scales",
            texts.scales.keys().collect(),
            ids(instrument.scales.iter().map(|scale| &scale.id).collect()),
        ),
        ("observers", texts.observers.keys().collect(), slots),
        (
            "classes",
            texts.classes.keys().collect(),
            ids(instrument.classes.iter().map(|class| &class.id).collect()),
        ),
        (
            "conditions",
            texts.conditions.keys().collect(),
            ids(instrument.conditions.iter().map(|one| &one.id).collect()),
        ),
        (
            "rules",
            texts.rules.keys().collect(),
            ids(instrument.rules.iter().map(|rule| &rule.id).collect()),
        ),
        (
            "presets",
            texts.presets.keys().collect(),
            ids(instrument.presets.iter().map(|preset| &preset.id).collect()),
        ),
        (
            "facilities",
            texts.facilities.keys().collect(),
            ids(indicators().flat_map(|one| &one.facilities).collect()),
        ),
    ];
    for (list, have, need) in lists {
        let surplus = have.iter().filter(|key| !need.contains(key)).copied();
        let missing = need.iter().filter(|key| !have.contains(key));
        for key in surplus.chain(missing) {
            problems.push(Problem::new(Code::LanguagesDiffer, list, key, lang.tag()));
        }
    }
    for (index, node) in instrument.nodes.iter().enumerate() {
        let Some(scale) = instrument.scale(index) else {
            continue;
        };
        let words = texts.node(&node.id);
        let wanted = match scale.kind {
            ScaleKind::Levels => usize::try_from(scale.max).unwrap_or(0) + 1,
            ScaleKind::Index => 0,
        };
        let is_said =
            !words.question.is_empty() && !words.assess.is_empty() && !words.evidence.is_empty();
        if words.levels.len() != wanted || !is_said {
            problems.push(Problem::new(
                Code::LanguagesDiffer,
                "nodes",
                &node.id,
                lang.tag(),
            ));
        }
    }
}
