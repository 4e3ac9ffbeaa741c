//! From the schemas to TypeScript declarations, doc comments included.

use super::{
    assessment, compare, instrument, module, plan, result, scenario, summary, texts, trend, whatif,
};
use core::fmt::Write as _;
use swanilai::json::{Node, Value};

/// What no schema describes.
const BY_HAND: &str = r#"
/** One instrument as the module gives it: its file, its digest and the points every node can add. */
export interface Instrument extends InstrumentFile {
  /** SHA-256 of its file, hexadecimal. */
  digest: string;
  /** Points every dimension, variable and indicator can add to a unit's score, by full id; shares are rounded to six decimals. */
  points: Record<string, number>;
}

/** What a plan is to reach: a class by its code or name, a zone, or a score as shown. */
export type PlanTarget =
  | { class: string; zone?: never; score?: never }
  | { zone: Zone; class?: never; score?: never }
  | { score: number; class?: never; zone?: never };

/** Is told how much is done of how much; `false` stops the work. */
export type Progress = (done: number, total: number) => boolean | void;

/** What every function throws when it refuses an input. */
export interface SwanilaiError extends Error {
  name: "SwanilaiError";
  /** Which rule was broken by the first error. */
  code: ProblemCode;
  /** Where it is in the document, `units[0].score`; empty for the document itself. */
  path: string;
  /** Everything that is wrong, warnings included. */
  problems: Problem[];
}
"#;

/// The whole text of `types.d.ts`.
#[must_use]
pub fn declarations() -> String {
    let mut generator = super::generator();
    // In the order in which a reader meets them.
    generator.subschema_for::<assessment::Assessment>();
    generator.subschema_for::<result::ResultDocument>();
    generator.subschema_for::<plan::PlanOptions>();
    generator.subschema_for::<plan::Plan>();
    generator.subschema_for::<module::InstrumentSummary>();
    generator.subschema_for::<module::Merged>();
    generator.subschema_for::<module::Choice>();
    generator.subschema_for::<module::MergeDecision>();
    generator.subschema_for::<summary::Summary>();
    generator.subschema_for::<summary::PublishedRow>();
    generator.subschema_for::<compare::Comparison>();
    generator.subschema_for::<trend::Trend>();
    generator.subschema_for::<whatif::WhatIfEdit>();
    generator.subschema_for::<whatif::WhatIf>();
    generator.subschema_for::<scenario::ScenarioQuestion>();
    generator.subschema_for::<scenario::Outlook>();
    generator.subschema_for::<instrument::InstrumentFile>();
    generator.subschema_for::<texts::Texts>();
    let definitions = generator.take_definitions(true);
    let mut text = "// Generated from crates/swanilai-schema; `SWANILAI_BLESS=1 cargo test -p swanilai-schema` writes it.\n".to_owned();
    for (name, schema) in &definitions {
        if let Ok(schema) = schema.clone().try_into() {
            text.push('\n');
            declare(&mut text, name, &super::node(&schema));
        }
    }
    text.push_str(BY_HAND);
    text
}

fn declare(text: &mut String, name: &str, schema: &Node) {
    comment(text, schema, 0);
    if schema.get("properties").is_some() {
        let _ = writeln!(text, "export interface {name} {}", fields(schema, 0));
    } else {
        let _ = writeln!(text, "export type {name} ={};", spaced(&of(schema, 0)));
    }
}

/// A space before what stays on the line.
fn spaced(value: &str) -> String {
    if value.starts_with('\n') {
        value.to_owned()
    } else {
        format!(" {value}")
    }
}

/// The type of a value.
fn of(schema: &Node, depth: usize) -> String {
    if let Some(Value::Text(target)) = schema.get("$ref").map(|node| &node.value) {
        return target.rsplit('/').next().unwrap_or(target).to_owned();
    }
    if let Some(literal) = schema.get("const") {
        return plain(literal);
    }
    if let Some(literals) = schema.get("enum") {
        return union(items(literals).iter().map(plain).collect());
    }
    if let Some(choices) = schema.get("oneOf") {
        return commented_union(items(choices), depth);
    }
    if let Some(choices) = schema.get("anyOf") {
        return union(items(choices).iter().map(|one| of(one, depth)).collect());
    }
    match schema.get("type").map(|node| &node.value) {
        Some(Value::Text(name)) => named(name, schema, depth),
        Some(Value::List(names)) => union(
            names
                .iter()
                .map(|name| match &name.value {
                    Value::Text(name) => named(name, schema, depth),
                    _ => "unknown".to_owned(),
                })
                .collect(),
        ),
        _ => "unknown".to_owned(),
    }
}

fn named(name: &str, schema: &Node, depth: usize) -> String {
    match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "number" | "integer" => "number".to_owned(),
        "array" => {
            let item = schema
                .get("items")
                .map_or_else(|| "unknown".to_owned(), |item| of(item, depth));
            if item.contains(' ') {
                format!("({item})[]")
            } else {
                format!("{item}[]")
            }
        }
        "object" if schema.get("properties").is_some() => fields(schema, depth),
        "object" => {
            let value = schema
                .get("additionalProperties")
                .map_or_else(|| "unknown".to_owned(), |value| of(value, depth));
            format!("Record<string, {value}>")
        }
        _ => "unknown".to_owned(),
    }
}

fn fields(schema: &Node, depth: usize) -> String {
    let required: Vec<String> = schema
        .get("required")
        .map_or(&[][..], items)
        .iter()
        .map(plain)
        .collect();
    let mut text = "{\n".to_owned();
    if let Some(Value::Object(properties)) = schema.get("properties").map(|node| &node.value) {
        for (key, property) in properties {
            comment(&mut text, property, depth + 1);
            let optional = if required.contains(&quoted(key)) {
                ""
            } else {
                "?"
            };
            let value = of(property, depth + 1);
            let indent = "  ".repeat(depth + 1);
            let _ = writeln!(text, "{indent}{key}{optional}: {value};");
        }
    }
    text.push_str(&"  ".repeat(depth));
    text.push('}');
    text
}

/// Choices one below the other, each with its comment.
fn commented_union(choices: &[Node], depth: usize) -> String {
    let mut text = String::new();
    for choice in choices {
        text.push('\n');
        comment(&mut text, choice, depth + 1);
        let indent = "  ".repeat(depth + 1);
        let _ = write!(text, "{indent}| {}", of(choice, depth + 1));
    }
    text
}

fn union(mut choices: Vec<String>) -> String {
    choices.dedup();
    let line = choices.join(" | ");
    if line.len() < 100 {
        line
    } else {
        choices.iter().fold(String::new(), |mut text, choice| {
            let _ = write!(text, "\n  | {choice}");
            text
        })
    }
}

fn comment(text: &mut String, schema: &Node, depth: usize) {
    let Some(Value::Text(about)) = schema.get("description").map(|node| &node.value) else {
        return;
    };
    let indent = "  ".repeat(depth);
    let about = about.replace("*/", "* /");
    if !about.contains('\n') {
        let _ = writeln!(text, "{indent}/** {about} */");
        return;
    }
    let _ = writeln!(text, "{indent}/**");
    for line in about.lines() {
        let _ = writeln!(text, "{}", format!("{indent} * {line}").trim_end());
    }
    let _ = writeln!(text, "{indent} */");
}

fn items(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        _ => &[],
    }
}

fn plain(literal: &Node) -> String {
    match &literal.value {
        Value::Text(text) => quoted(text),
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        _ => "null".to_owned(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
