//! From the text of `instrument.json` to a checked instrument.

use super::builtin::builtin;
use super::check;
use super::model::{
    Adjusted, Class, Condition, Depth, Effect, Indicator, Instrument, Method, Node, Observers,
    Preset, PresetUnit, Provenance, Reason, Rule, Scale, ScaleKind, Source, Status, Weight,
    WeightRange, Zone,
};
use super::weigh;
use super::write::write;
use crate::json::{self, Limits, Object, Reader};
use crate::number::{Decimal, Fraction};
use crate::problem::{Code, Problem, any_error};
use core::cell::RefCell;

/// The newest format version this code reads.
const VERSION: u32 = 1;
/// Longest text in an instrument, in characters.
const TEXT: usize = 600;
/// Most entries of any list in an instrument.
const MANY: usize = 500;

/// Reads and checks an instrument.
///
/// # Errors
/// Every problem found, when any of them makes the instrument unusable.
pub fn read(text: &str) -> Result<Instrument, Vec<Problem>> {
    let node = json::read(text, Limits::default()).map_err(|problem| vec![problem])?;
    read_node(&node)
}

/// Reads and checks an instrument from values.
///
/// # Errors
/// As [`read`].
pub fn read_node(node: &json::Node) -> Result<Instrument, Vec<Problem>> {
    let problems = RefCell::new(Vec::new());
    let instrument = instrument(Reader::document(node, &problems));
    let mut problems = problems.into_inner();
    let Some(mut instrument) = instrument.filter(|_| !any_error(&problems)) else {
        return Err(problems);
    };
    check::check(&instrument, &mut problems);
    if any_error(&problems) {
        return Err(problems);
    }
    if let Some(pack) = builtin(&instrument.id) {
        pack.digest.clone_into(&mut instrument.digest);
    } else {
        // The order of keys in a file must not make another instrument of it.
        instrument.sources.sort_by(|a, b| a.key.cmp(&b.key));
        instrument.reasons.sort_by(|a, b| a.key.cmp(&b.key));
        instrument.digest = fingerprint(&instrument);
    }
    Ok(instrument)
}

/// `fnv1a64:` and sixty-four bits of the canonical text, hexadecimal.
///
/// It tells packs apart that differ by chance or by a slip; what has to be the same is compared
/// as a whole.
pub(crate) fn fingerprint(instrument: &Instrument) -> String {
    let text = json::write(&write(instrument));
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("fnv1a64:{hash:016x}")
}

fn instrument(reader: Reader<'_>) -> Option<Instrument> {
    reader.object(|o| {
        o.optional("$schema", |r| text(&r));
        let format = o.required("format", |r| text(&r))?;
        if format != "swanilai.instrument" {
            o.note(Code::WrongFormat, format, "swanilai.instrument");
            return None;
        }
        let version = o.required("version", |r| r.whole(1_000_000))?;
        if version == 0 || version > VERSION {
            o.note(Code::NewerVersion, version.to_string(), VERSION.to_string());
            return None;
        }
        let name = o.required("instrument", id_and_version);
        let max = o.required("max", |r| {
            r.number_within(Decimal::whole(1), Decimal::whole(10_000))
        });
        // Faults are noted where they are found and refuse the whole in the end: going on with
        // defaults finds all of them at once.
        let list = |key, limit| {
            o.required(key, |r| Some(r.each(limit, |r| text_id(&r))))
                .unwrap_or_default()
        };
        let states = [("released", Status::Released), ("draft", Status::Draft)];
        let parsed = Instrument {
            id: String::new(),
            version: String::new(),
            digest: String::new(),
            adjusted: o.optional("adjusted", adjusted),
            name: o.required("name", both_languages).unwrap_or_default(),
            status: o
                .required("status", |r| one_of(&r, &states))
                .unwrap_or(Status::Draft),
            years: o
                .required("years", |r| Some(r.each(50, |r| r.whole(9999))))
                .unwrap_or_default(),
            kinds: list("kinds", 50),
            max: max.unwrap_or_default(),
            max_provenance: o
                .required("maxProvenance", provenance)
                .unwrap_or_else(unknown),
            decimals: o
                .required("decimals", |r| r.whole(6))
                .and_then(|value| u8::try_from(value).ok())
                .unwrap_or(0),
            rules: o
                .required("rules", |r| Some(r.each(20, rule)))
                .unwrap_or_default(),
            scales: o
                .required("scales", |r| Some(r.each(50, scale)))
                .unwrap_or_default(),
            observers: o
                .required("observers", |r| Some(r.each(50, observers)))
                .unwrap_or_default(),
            classes: o
                .required("classes", |r| Some(r.each(20, class)))
                .unwrap_or_default(),
            conditions: o
                .required("conditions", |r| Some(r.each(20, condition)))
                .unwrap_or_default(),
            nodes: Vec::new(),
            by_id: Vec::new(),
            presets: o
                .required("presets", |r| Some(r.each(50, preset)))
                .unwrap_or_default(),
            sources: o
                .required("sources", |r| Some(r.entries(MANY, source)))
                .unwrap_or_default(),
            reasons: o
                .required("reasons", |r| Some(r.entries(MANY, reason)))
                .unwrap_or_default(),
        };
        let nodes = o.required("dimensions", |r| tree(r, &parsed));
        close(o);
        let (id, version) = name?;
        let nodes = nodes?;
        max?;
        let mut by_id: Vec<usize> = (0..nodes.len()).collect();
        by_id.sort_by(|a, b| {
            nodes
                .get(*a)
                .map(|node| &node.id)
                .cmp(&nodes.get(*b).map(|node| &node.id))
        });
        let mut instrument = Instrument {
            id,
            version,
            nodes,
            by_id,
            ..parsed
        };
        weigh(&mut instrument);
        Some(instrument)
    })
}

fn id_and_version(reader: Reader<'_>) -> Option<(String, String)> {
    reader.object(|o| {
        let pair = (
            o.required("id", |r| text_id(&r)),
            o.required("version", |r| text(&r)),
        );
        close(o);
        Some((pair.0?, pair.1?))
    })
}

fn adjusted(reader: Reader<'_>) -> Option<Adjusted> {
    reader.object(|o| {
        let by = o.required("by", |r| text(&r));
        let based_on = o.required("basedOn", id_and_version);
        close(o);
        let (based_on, based_on_version) = based_on?;
        Some(Adjusted {
            by: by?,
            based_on,
            based_on_version,
        })
    })
}

/// What stands in for an origin that could not be read.
fn unknown() -> Provenance {
    Provenance::Assumed {
        reason: String::new(),
    }
}

/// The three levels of the tree, as a list in reading order.
fn tree(reader: Reader<'_>, about: &Instrument) -> Option<Vec<Node>> {
    let mut nodes: Vec<Node> = Vec::new();
    reader.each(MANY, |r| {
        r.object(|o| {
            let depth = [("indicators", Depth::Indicators), ("points", Depth::Points)];
            let depth = o.required("depth", |r| one_of(&r, &depth))?;
            let dimension = branch(o, &mut nodes, None, depth)?;
            o.required("variables", |r| {
                r.each(MANY, |r| {
                    r.object(|o| {
                        let variable = branch(o, &mut nodes, Some(dimension), depth)?;
                        o.required("indicators", |r| {
                            r.each(MANY, |r| {
                                r.object(|o| {
                                    let leaf = branch(o, &mut nodes, Some(variable), depth)?;
                                    let indicator = indicator(o, about);
                                    close(o);
                                    nodes.get_mut(leaf)?.indicator = Some(indicator?);
                                    Some(())
                                })
                            });
                            Some(())
                        });
                        close(o);
                        Some(())
                    })
                });
                Some(())
            });
            close(o);
            Some(())
        })
    });
    Some(nodes)
}

/// What dimensions, variables and indicators share; appends the node and returns its index.
fn branch(
    o: &Object<'_>,
    nodes: &mut Vec<Node>,
    parent: Option<usize>,
    depth: Depth,
) -> Option<usize> {
    let id = o.required("id", |r| text_id(&r));
    let published = o.nullable("weight", |r| {
        r.number_within(Decimal::ZERO, Decimal::whole(10_000))
    });
    let weight_provenance = o.optional("weightProvenance", provenance);
    let range = o.optional("weightRange", |r| {
        r.object(|o| {
            let number = |r: Reader<'_>| r.number_within(Decimal::ZERO, Decimal::whole(10_000));
            let range = (
                o.required("low", number),
                o.required("high", number),
                o.required("provenance", provenance),
            );
            close(o);
            Some(WeightRange {
                low: range.0?,
                high: range.1?,
                provenance: range.2?,
            })
        })
    });
    let provenance = o.required("provenance", provenance);
    let published = published?;
    if published.is_some() && weight_provenance.is_none() {
        o.note(Code::MissingField, "", "weightProvenance");
    }
    let (id, provenance) = (id?, provenance?);
    let id = match parent.and_then(|parent| nodes.get(parent)) {
        Some(parent) => format!("{}.{id}", parent.id),
        None => id,
    };
    let index = nodes.len();
    if let Some(above) = parent.and_then(|parent| nodes.get_mut(parent)) {
        above.children.push(index);
    }
    let weight = Weight {
        points: Fraction::ZERO,
        published,
        provenance: weight_provenance.unwrap_or_else(unknown),
        range,
    };
    nodes.push(Node {
        id,
        parent,
        children: Vec::new(),
        weight,
        provenance,
        depth,
        indicator: None,
    });
    Some(index)
}

fn indicator(o: &Object<'_>, about: &Instrument) -> Option<Indicator> {
    const METHODS: [Method; 6] = [
        Method::Interview,
        Method::Observation,
        Method::Document,
        Method::UserInterview,
        Method::Survey,
        Method::SecondaryData,
    ];
    let scale = o.required("scale", |r| {
        let id = r.text(TEXT)?;
        let found = about.scales.iter().position(|scale| scale.id == id);
        found.or_else(|| missing(&r, id, "scales"))
    });
    let observers = o.nullable("observers", |r| {
        let id = r.text(TEXT)?;
        let found = about
            .observers
            .iter()
            .position(|observers| observers.id == id);
        found.or_else(|| missing(&r, id, "observers"))
    });
    let methods = METHODS.map(|method| (method.name(), method));
    let methods = o.required("methods", |r| Some(r.each(6, |r| one_of(&r, &methods))));
    let self_observed = o.required("selfObserved", |r| r.flag());
    let facilities = o.required("facilities", |r| Some(r.each(50, |r| text_id(&r))));
    Some(Indicator {
        scale: scale?,
        observers: observers?,
        methods: methods?,
        self_observed: self_observed?,
        facilities: facilities?,
    })
}

fn missing(r: &Reader<'_>, id: &str, list: &str) -> Option<usize> {
    r.note(Code::BadReference, id, list);
    None
}

fn provenance(reader: Reader<'_>) -> Option<Provenance> {
    reader.object(|o| {
        let kind = o.required("kind", |r| text(&r))?;
        let sources = o
            .optional("sources", |r| Some(r.each(50, |r| text(&r))))
            .unwrap_or_default();
        let reason = o.optional("reason", |r| text_id(&r));
        close(o);
        if kind.as_str() != "assumed"
            && sources.is_empty()
            && !(kind == "inferred" && reason.is_some())
        {
            o.note(Code::MissingField, "", "sources");
        }
        if matches!(kind.as_str(), "inferred" | "assumed") && reason.is_none() {
            o.note(Code::MissingField, "", "reason");
            return None;
        }
        match kind.as_str() {
            "stated" => Some(Provenance::Stated { sources, reason }),
            "inferred" => Some(Provenance::Inferred {
                sources,
                reason: reason?,
            }),
            "assumed" => Some(Provenance::Assumed { reason: reason? }),
            "adjusted" => Some(Provenance::Adjusted { sources, reason }),
            other => {
                o.note(
                    Code::WrongType,
                    other,
                    "stated, inferred, assumed, adjusted",
                );
                None
            }
        }
    })
}

fn rule(reader: Reader<'_>) -> Option<Rule> {
    reader.object(|o| {
        let rule = (
            o.required("id", |r| text_id(&r)),
            o.required("provenance", provenance),
        );
        close(o);
        Some(Rule {
            id: rule.0?,
            provenance: rule.1?,
        })
    })
}

fn scale(reader: Reader<'_>) -> Option<Scale> {
    reader.object(|o| {
        let id = o.required("id", |r| text_id(&r));
        let kind = o.required("kind", |r| {
            one_of(
                &r,
                &[("levels", ScaleKind::Levels), ("index", ScaleKind::Index)],
            )
        });
        let max = o.required("max", |r| {
            r.number_within(Decimal::whole(1), Decimal::whole(1000))?;
            r.whole(1000)
        });
        let provenance = o.required("provenance", provenance);
        close(o);
        Some(Scale {
            id: id?,
            kind: kind?,
            max: max?,
            provenance: provenance?,
        })
    })
}

fn observers(reader: Reader<'_>) -> Option<Observers> {
    reader.object(|o| {
        let id = o.required("id", |r| text_id(&r));
        let slots = o.required("slots", |r| Some(r.each(40, |r| text_id(&r))));
        let provenance = o.required("provenance", provenance);
        close(o);
        Some(Observers {
            id: id?,
            slots: slots?,
            provenance: provenance?,
        })
    })
}

fn class(reader: Reader<'_>) -> Option<Class> {
    const ZONES: [(&str, Zone); 3] = [
        ("hijau", Zone::Hijau),
        ("kuning", Zone::Kuning),
        ("merah", Zone::Merah),
    ];
    reader.object(|o| {
        let number = |r: Reader<'_>| r.number_within(Decimal::ZERO, Decimal::whole(10_000));
        let class = Class {
            id: o.required("id", |r| text_id(&r))?,
            code: o.nullable("code", |r| text(&r))?,
            name: o.required("name", |r| text(&r))?,
            unit_name: o.nullable("unitName", |r| text(&r))?,
            zone: o.nullable("zone", |r| one_of(&r, &ZONES))?,
            min: o.required("min", number)?,
            disputed_from: o.nullable("disputedFrom", number)?,
            provenance: o.required("provenance", provenance)?,
        };
        close(o);
        Some(class)
    })
}

fn condition(reader: Reader<'_>) -> Option<Condition> {
    reader.object(|o| {
        let id = o.required("id", |r| text_id(&r));
        let effect = o.required("effect", |r| text(&r));
        let suffix = o.nullable("suffix", |r| text(&r));
        let provenance = o.required("provenance", provenance);
        close(o);
        let effect = match (effect?.as_str(), suffix?) {
            ("zone-not-hijau", None) => Effect::ZoneNotHijau,
            ("award-withheld", None) => Effect::AwardWithheld,
            ("opinion-suffix", Some(suffix)) => Effect::OpinionSuffix(suffix),
            (other, _) => {
                o.note(
                    Code::WrongType,
                    other,
                    "zone-not-hijau, award-withheld, opinion-suffix + suffix",
                );
                return None;
            }
        };
        Some(Condition {
            id: id?,
            effect,
            provenance: provenance?,
        })
    })
}

fn preset(reader: Reader<'_>) -> Option<Preset> {
    reader.object(|o| {
        let id = o.required("id", |r| text_id(&r));
        let kinds = o.required("kinds", |r| Some(r.each(50, |r| text_id(&r))));
        let units = o.required("units", |r| {
            Some(r.each(100, |r| {
                r.object(|o| {
                    let id = o.required("id", |r| text_id(&r));
                    let name = o.required("name", |r| text(&r));
                    let kind = o.required("kind", |r| text_id(&r));
                    close(o);
                    Some(PresetUnit {
                        id: id?,
                        name: name?,
                        kind: kind?,
                    })
                })
            }))
        });
        let provenance = o.required("provenance", provenance);
        close(o);
        Some(Preset {
            id: id?,
            kinds: kinds?,
            units: units?,
            provenance: provenance?,
        })
    })
}

fn source(key: &str, reader: Reader<'_>) -> Option<Source> {
    reader.object(|o| {
        let title = o.required("title", |r| text(&r));
        let url = o.nullable("url", |r| text(&r));
        let official = o.required("official", |r| r.flag());
        close(o);
        Some(Source {
            key: key.to_owned(),
            title: title?,
            url: url?,
            official: official?,
        })
    })
}

fn both_languages(reader: Reader<'_>) -> Option<(String, String)> {
    reader.object(|o| {
        let both = (
            o.required("id", |r| text(&r)),
            o.required("en", |r| text(&r)),
        );
        close(o);
        Some((both.0?, both.1?))
    })
}

fn reason(key: &str, reader: Reader<'_>) -> Option<Reason> {
    let (id, en) = both_languages(reader)?;
    Some(Reason {
        key: key.to_owned(),
        id,
        en,
    })
}

fn text(r: &Reader<'_>) -> Option<String> {
    r.text(TEXT).map(str::to_owned)
}

fn text_id(r: &Reader<'_>) -> Option<String> {
    r.id().map(str::to_owned)
}

fn one_of<T: Copy>(r: &Reader<'_>, known: &[(&str, T)]) -> Option<T> {
    let text = r.text(TEXT)?;
    let found = known
        .iter()
        .find(|(name, _)| *name == text)
        .map(|(_, value)| *value);
    if found.is_none() {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        r.note(Code::WrongType, text, names.join(", "));
    }
    found
}

/// A misplaced key in an instrument would be ignored silently: refuse it.
fn close(o: &Object<'_>) {
    o.rest(Code::UnexpectedField);
}
