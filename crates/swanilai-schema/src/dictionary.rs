//! The data dictionary for analysts: every field by its path, from the same schemas.

use super::{assessment, generator, node, result, summary};
use schemars::JsonSchema;
use swanilai::json::{Node, Value};

/// Deepest path that is listed.
const DEEPEST: usize = 12;

const HEAD: &str = "# Data dictionary

Generated from the JSON Schemas; do not edit.
For those who work on exported files with other tools; recipes are in [analysis.md](analysis.md).

`[]` is every item of a list, `<id>` every entry of a table by its id.
*Needed* fields are always there; others are left out where there is nothing to tell.
*Since* is the version of the format that brought the field.
";

/// The page, in Markdown.
pub(super) fn page() -> String {
    let mut text = HEAD.to_owned();
    document::<assessment::Assessment>(
        &mut text,
        "Assessment (`swanilai.assessment`)",
        "What a person answered: the file the app saves.",
    );
    document::<result::ResultDocument>(
        &mut text,
        "Result (`swanilai.result`)",
        "What `score()` gives, and the exported result.",
    );
    document::<summary::Summary>(
        &mut text,
        "Rekap table",
        "What `summarise()` and `Rekap.finish()` give: many files in one table.",
    );
    text
}

fn document<T: JsonSchema>(text: &mut String, title: &str, about: &str) {
    let root = node(&generator().into_root_schema_for::<T>());
    text.push_str("\n## ");
    text.push_str(title);
    text.push_str("\n\n");
    text.push_str(about);
    text.push_str(
        "\n\n| path | type | needed | range | meaning | since |\n|---|---|---|---|---|---|\n",
    );
    let version = root.get("properties").and_then(|fields| {
        let version = fields.get("version")?.get("const")?.as_number()?;
        Some(version.to_string())
    });
    let mut page = Page {
        root: &root,
        since: version.unwrap_or_else(|| "1".to_owned()),
        text,
    };
    page.fields(&root, "", 0);
}

struct Page<'p> {
    root: &'p Node,
    since: String,
    text: &'p mut String,
}

impl<'p> Page<'p> {
    /// The fields of an object, each with what is below it.
    fn fields(&mut self, schema: &'p Node, path: &str, depth: usize) {
        let needed = schema.get("required").map_or(&[][..], Node::items);
        let needed: Vec<&str> = needed.iter().filter_map(Node::as_text).collect();
        for (name, field) in schema.get("properties").map_or(&[][..], Node::fields) {
            let path = if path.is_empty() {
                name.to_string()
            } else {
                format!("{path}.{name}")
            };
            self.row(&path, field, needed.contains(&name.as_str()));
            self.below(field, &path, depth + 1);
        }
    }

    fn row(&mut self, path: &str, field: &'p Node, needed: bool) {
        let kinds = self.kinds(field);
        let about = |schema: &Node| schema.get("description")?.as_text().map(str::to_owned);
        let meaning = about(field).or_else(|| about(self.resolved(field)));
        let cells = [
            format!("`{path}`"),
            kinds,
            if needed { "yes" } else { "" }.to_owned(),
            self.range(field),
            meaning.unwrap_or_default(),
            self.since.clone(),
        ];
        for cell in cells {
            let cell = cell.replace(['\n', '|'], " ").replace("  ", " ");
            self.text.push_str("| ");
            self.text.push_str(cell.trim());
            self.text.push(' ');
        }
        self.text.push_str("|\n");
    }

    /// What lists, tables and objects hold.
    fn below(&mut self, field: &'p Node, path: &str, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for schema in self.choices(field) {
            if let Some(item) = schema.get("items") {
                self.below(item, &format!("{path}[]"), depth + 1);
            }
            if schema.get("properties").is_some() {
                self.fields(schema, path, depth + 1);
            }
            if let Some(
                item @ Node {
                    value: Value::Object(_),
                    ..
                },
            ) = schema.get("additionalProperties")
            {
                let path = format!("{path}.<id>");
                if self.resolved(item).get("properties").is_none() {
                    self.row(&path, item, false);
                }
                self.below(item, &path, depth + 1);
            }
        }
    }

    /// The schema that is meant: behind a name.
    fn resolved(&self, schema: &'p Node) -> &'p Node {
        let name = schema.get("$ref").and_then(Node::as_text);
        let name = name.and_then(|name| name.strip_prefix("#/$defs/"));
        let known = name.and_then(|name| self.root.get("$defs")?.get(name));
        known.map_or(schema, |known| self.resolved(known))
    }

    /// What a field may be, `null` left out.
    fn choices(&self, schema: &'p Node) -> Vec<&'p Node> {
        let schema = self.resolved(schema);
        let choices = schema.get("anyOf").or_else(|| schema.get("oneOf"));
        choices.map_or_else(
            || vec![schema],
            |choices| {
                let all = choices.items().iter();
                all.flat_map(|choice| self.choices(choice)).collect()
            },
        )
    }

    fn kinds(&self, schema: &'p Node) -> String {
        let mut kinds: Vec<String> = Vec::new();
        for choice in self.choices(schema) {
            let named: Vec<&str> = match choice.get("type").map(|kind| &kind.value) {
                Some(Value::Text(kind)) => vec![kind],
                Some(Value::List(all)) => all.iter().filter_map(Node::as_text).collect(),
                _ if choice.get("const").or_else(|| choice.get("enum")).is_some() => vec!["string"],
                _ => vec!["any"],
            };
            for kind in named {
                let word = match kind {
                    "array" => "list".to_owned(),
                    "object" if choice.get("properties").is_none() => "table".to_owned(),
                    "string" => "text".to_owned(),
                    "integer" => "whole number".to_owned(),
                    other => other.to_owned(),
                };
                if !kinds.contains(&word) {
                    kinds.push(word);
                }
            }
        }
        kinds.join(" or ")
    }

    fn range(&self, schema: &'p Node) -> String {
        let mut words: Vec<&str> = Vec::new();
        let mut parts: Vec<String> = Vec::new();
        for choice in self.choices(schema) {
            let number = |key: &str| choice.get(key).map(plain);
            let both = |low: &str, high: &str| match (number(low), number(high)) {
                (Some(low), Some(high)) => Some(format!("{low}–{high}")),
                (Some(low), None) => Some(format!("from {low}")),
                (None, Some(high)) => Some(format!("up to {high}")),
                (None, None) => None,
            };
            let fixed = choice.get("const").into_iter();
            let fixed: Vec<&Node> = fixed
                .chain(choice.get("enum").map_or(&[][..], Node::items))
                .collect();
            words.extend(fixed.iter().filter_map(|one| one.as_text()));
            if !fixed.is_empty() {
                parts.extend(
                    fixed
                        .iter()
                        .filter(|one| one.as_number().is_some())
                        .map(|one| plain(one)),
                );
                continue;
            }
            parts.extend(both("minimum", "maximum"));
            parts.extend(both("minLength", "maxLength").map(|range| format!("{range} characters")));
            parts.extend(both("minItems", "maxItems").map(|range| format!("{range} items")));
        }
        parts.splice(0..0, words.iter().map(|word| format!("`{word}`")));
        parts.dedup();
        parts.join(", ")
    }
}

fn plain(node: &Node) -> String {
    node.as_number()
        .map_or_else(String::new, |number| number.to_string())
}
