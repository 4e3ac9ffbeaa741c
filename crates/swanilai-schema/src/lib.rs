//! JSON Schemas of the files and TypeScript declarations of the module, from one set of types.
//!
//! The types here describe what the readers accept and the writers give; they decide nothing.
//! `tests/schema.rs` compares what they generate with the files checked in, and the types
//! themselves with what the readers and writers do.

pub mod assessment;
pub mod compare;
mod dictionary;
pub mod instrument;
pub mod module;
pub mod plan;
pub mod result;
pub mod scenario;
pub mod summary;
pub mod texts;
pub mod trend;
pub mod typescript;
mod values;
pub mod whatif;

pub use values::{Any, Id, Null, Number, Table};

use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema};
use swanilai::json::{self, Limits, Node, Value};

/// A generated file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Generated {
    /// Path from the root of the repository.
    pub path: &'static str,
    /// Its whole text.
    pub text: String,
}

/// Everything that is generated from the types.
#[must_use]
pub fn files() -> Vec<Generated> {
    vec![
        schema::<assessment::Assessment>("schema/assessment.v1.schema.json"),
        schema::<result::ResultDocument>("schema/result.v1.schema.json"),
        schema::<plan::Plan>("schema/plan.v1.schema.json"),
        schema::<instrument::InstrumentFile>("schema/instrument.v1.schema.json"),
        schema::<texts::Texts>("schema/texts.v1.schema.json"),
        Generated {
            path: "crates/swanilai-wasm/src/types.d.ts",
            text: typescript::declarations(),
        },
        Generated {
            path: "docs/data-dictionary.md",
            text: dictionary::page(),
        },
    ]
}

/// What a written document holds: a field that is never left out is required.
fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
}

fn schema<T: JsonSchema>(path: &'static str) -> Generated {
    let mut schema = generator().into_root_schema_for::<T>();
    schema.insert("$id".to_owned(), format!("./{path}").into());
    Generated {
        path,
        text: json::write(&node(&schema)),
    }
}

/// A schema as values of our own, tidied.
fn node(schema: &Schema) -> Node {
    let limits = Limits {
        bytes: 1 << 24,
        depth: 64,
    };
    // schemars writes whole JSON, and no number in it has more than six decimals.
    let mut node =
        json::read(&schema.as_value().to_string(), limits).unwrap_or_else(|_| Value::Null.into());
    tidy(&mut node);
    node
}

/// The order in which a person reads a schema; anything else follows.
const KEYWORDS: [&str; 24] = [
    "$schema",
    "$id",
    "title",
    "description",
    "$ref",
    "type",
    "const",
    "enum",
    "examples",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "items",
    "oneOf",
    "anyOf",
    "properties",
    "required",
    "maxProperties",
    "additionalProperties",
    "$defs",
];

/// Puts keywords in order and drops `format`: `double` says how Rust keeps a number, which helps no reader.
fn tidy(schema: &mut Node) {
    let Value::Object(entries) = &mut schema.value else {
        return;
    };
    entries.retain(|(keyword, _)| keyword != "format");
    entries.sort_by_key(|(keyword, _)| {
        let known = KEYWORDS.iter().position(|known| keyword == known);
        known.unwrap_or(KEYWORDS.len())
    });
    for (keyword, node) in entries {
        match (keyword.as_str(), &mut node.value) {
            ("properties" | "$defs", Value::Object(named)) => {
                for (_, schema) in named {
                    tidy(schema);
                }
            }
            ("oneOf" | "anyOf", Value::List(schemas)) => schemas.iter_mut().for_each(tidy),
            ("items" | "additionalProperties", _) => tidy(node),
            _ => {}
        }
    }
}
