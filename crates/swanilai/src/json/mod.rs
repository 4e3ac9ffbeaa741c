//! JSON as the files need it: exact numbers, the place of every value, nothing silently dropped.
//!
//! A reader of its own and not a general one, because a general one keeps numbers in binary
//! fractions, keeps the last of two equal keys and forgets where a value stood.
//! It is checked against `serde_json` by property tests and by fuzzing.

mod key;
mod objects;
mod read;
mod reader;
mod write;

pub use key::Key;
pub use objects::{exact, whole_number};
pub use read::{Limits, read, too_large};
pub use reader::{Object, Path, Reader};
pub use write::write;

use crate::number::Decimal;

/// Whether a byte of a text in quotes is neither a quote nor an escape nor to be escaped.
const fn stands_for_itself(byte: u8) -> bool {
    !matches!(byte, b'"' | b'\\' | 0..b' ')
}

/// Line and column in a text, counted from 1; the column counts characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

/// A JSON value and where it stood; two are equal when their values are.
#[derive(Clone, Eq, Debug)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// Where it stood, when it was read from text.
    pub place: Option<Place>,
}

/// A JSON value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An exact number.
    Number(Decimal),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object: keys in the order written, each once.
    Object(Vec<(Key, Node)>),
}

impl Node {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// A text, or `null`.
    #[must_use]
    pub fn optional_text(text: Option<&str>) -> Self {
        text.map_or(Value::Null.into(), Self::text)
    }

    /// A whole number.
    #[must_use]
    pub fn whole(value: u32) -> Self {
        Value::Number(Decimal::whole(value)).into()
    }

    /// An object from keys and values in order.
    #[must_use]
    pub fn object<K: Into<Key>>(entries: Vec<(K, Self)>) -> Self {
        let entries = entries.into_iter();
        Value::Object(entries.map(|(key, node)| (key.into(), node)).collect()).into()
    }

    /// Fields in order, to which more may be added.
    #[must_use]
    pub fn fields_of<const N: usize>(entries: [(&'static str, Self); N]) -> Vec<(Key, Self)> {
        entries.map(|(key, node)| (key.into(), node)).into()
    }

    /// A list.
    #[must_use]
    pub fn list(items: impl IntoIterator<Item = Self>) -> Self {
        Value::List(items.into_iter().collect()).into()
    }

    /// The value under a key, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.value {
            Value::Object(entries) => entries
                .iter()
                .find(|(name, _)| *name == *key)
                .map(|(_, node)| node),
            _ => None,
        }
    }

    /// The entries of an object; none of anything else.
    #[must_use]
    pub fn fields(&self) -> &[(Key, Self)] {
        match &self.value {
            Value::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The text, if this is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if this is one.
    #[must_use]
    pub const fn as_number(&self) -> Option<Decimal> {
        match self.value {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl From<Value> for Node {
    fn from(value: Value) -> Self {
        Self { value, place: None }
    }
}

impl From<Decimal> for Node {
    fn from(value: Decimal) -> Self {
        Value::Number(value).into()
    }
}

impl From<bool> for Node {
    fn from(value: bool) -> Self {
        Value::Bool(value).into()
    }
}
