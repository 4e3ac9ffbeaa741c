//! From values to text, byte for byte the same each time.

use super::{Limits, Node, Value, stands_for_itself};
use core::fmt::Write as _;

/// Writes a document in the canonical form: keys in the order given, two spaces of indent,
/// numbers in their shortest form, a newline at the end.
///
/// A document that would pass the limit of readers with its indent is written without: the same
/// document is always written the same way, and what is written can be read again.
#[must_use]
pub fn write(node: &Node) -> String {
    let indented = written(node, Some(0));
    if indented.len() <= Limits::default().bytes {
        indented
    } else {
        written(node, None)
    }
}

fn written(node: &Node, depth: Option<usize>) -> String {
    let mut text = String::new();
    push(&mut text, node, depth);
    text.push('\n');
    text
}

fn push(text: &mut String, node: &Node, depth: Option<usize>) {
    match &node.value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => {
            // Writing to a String cannot fail.
            let _ = number.write_to(text);
        }
        Value::Text(value) => push_text(text, value),
        Value::List(items) => push_all(text, depth, ('[', ']'), items, |text, item| {
            push(text, item, depth.map(|depth| depth + 1));
        }),
        Value::Object(entries) => {
            push_all(text, depth, ('{', '}'), entries, |text, (key, item)| {
                push_text(text, key);
                text.push_str(if depth.is_some() { ": " } else { ":" });
                push(text, item, depth.map(|depth| depth + 1));
            });
        }
    }
}

fn push_all<T>(
    text: &mut String,
    depth: Option<usize>,
    brackets: (char, char),
    items: &[T],
    each: impl Fn(&mut String, &T),
) {
    text.push(brackets.0);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        new_line(text, depth.map(|depth| depth + 1));
        each(text, item);
    }
    if !items.is_empty() {
        new_line(text, depth);
    }
    text.push(brackets.1);
}

fn new_line(text: &mut String, depth: Option<usize>) {
    let Some(depth) = depth else { return };
    text.push('\n');
    for _ in 0..depth {
        text.push_str("  ");
    }
}

fn push_text(text: &mut String, value: &str) {
    text.push('"');
    if value.bytes().all(stands_for_itself) {
        text.push_str(value);
    } else {
        push_escaped(text, value);
    }
    text.push('"');
}

fn push_escaped(text: &mut String, value: &str) {
    for letter in value.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..' ' => {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(letter));
            }
            _ => text.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::read;
    use crate::number::Decimal;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Node> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::Bool),
            (-999_999_999_i64..999_999_999).prop_map(|millionths| Value::Number(
                Decimal::from_millionths(millionths).unwrap()
            )),
            any::<String>().prop_map(Value::Text),
        ]
        .prop_map(Node::from);
        leaf.prop_recursive(4, 40, 5, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::List),
                proptest::collection::btree_map(any::<String>(), inner, 0..5).prop_map(|map| {
                    Value::Object(
                        map.into_iter()
                            .map(|(key, node)| (key.into(), node))
                            .collect(),
                    )
                }),
            ]
            .prop_map(Node::from)
        })
    }

    /// Equal as values: `1e2` and `100` are one number.
    fn same(a: &serde_json::Value, b: &serde_json::Value) -> bool {
        use serde_json::Value::{Array, Number, Object};
        match (a, b) {
            (Number(a), Number(b)) => a.as_f64() == b.as_f64(),
            (Array(a), Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Object(a), Object(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
            }
            _ => a == b,
        }
    }

    fn without_places(mut node: Node) -> Node {
        node.place = None;
        node.value = match node.value {
            Value::List(items) => Value::List(items.into_iter().map(without_places).collect()),
            Value::Object(entries) => Value::Object(
                entries
                    .into_iter()
                    .map(|(key, node)| (key, without_places(node)))
                    .collect(),
            ),
            other => other,
        };
        node
    }

    #[test]
    fn a_document_that_indent_would_make_too_large_can_still_be_read() {
        let unit = || Node::list((0..40).map(|_| Node::object(vec![("level", Node::whole(4))])));
        let node = Node::list((0..1_000).map(|_| unit()));
        let text = write(&node);
        assert!(text.len() <= Limits::default().bytes);
        assert_eq!(
            without_places(read(&text, Limits::default()).unwrap()),
            node
        );
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_the_same(node in value()) {
            let text = write(&node);
            let back = read(&text, Limits::default()).unwrap();
            prop_assert_eq!(write(&back), text);
            prop_assert_eq!(without_places(back), node);
        }

        #[test]
        fn any_text_is_read_as_serde_json_reads_it_or_refused_for_a_stated_rule(text in ".{0,60}|[\\[\\]{}\",:0-9.eE+\\-tfn \\\\u]{0,60}") {
            let ours = read(&text, Limits::default());
            let theirs: Result<serde_json::Value, _> = serde_json::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(&text));
            match (ours, theirs) {
                (Ok(ours), Ok(theirs)) => {
                    let back: serde_json::Value = serde_json::from_str(&write(&ours)).unwrap();
                    prop_assert!(same(&back, &theirs), "{back} {theirs}");
                }
                (Err(problem), Ok(_)) => {
                    use crate::problem::Code;
                    let stricter = [Code::DuplicateKey, Code::TooDeep, Code::NumberTooPrecise, Code::NumberTooLarge];
                    prop_assert!(stricter.contains(&problem.code), "{:?}", problem);
                }
                (Ok(node), Err(error)) => prop_assert!(false, "read {node:?} where serde_json says {error}"),
                (Err(_), Err(_)) => {}
            }
        }
    }
}
