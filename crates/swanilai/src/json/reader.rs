//! From values to models: typed access that collects every problem with its path.

use super::{Key, Node, Value};
use crate::number::Decimal;
use crate::problem::{Code, Problem};
use core::cell::{Cell, RefCell};

/// Where a reader is, as a chain back to the document.
#[derive(Clone, Copy, Debug)]
pub enum Path<'p> {
    /// The document.
    Root,
    /// A field of an object.
    Key(&'p Path<'p>, &'p str),
    /// An item of a list.
    Index(&'p Path<'p>, usize),
}

impl core::fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let mut text = String::new();
        self.push(&mut text);
        f.write_str(&text)
    }
}

impl Path<'_> {
    fn push(&self, text: &mut String) {
        match self {
            Self::Root => {}
            Self::Key(up, key) => {
                up.push(text);
                push_key(text, key);
            }
            Self::Index(up, index) => {
                up.push(text);
                push_index(text, *index);
            }
        }
    }
}

/// Appends `.key`, or `["odd key"]`.
pub(super) fn push_key(text: &mut String, key: &str) {
    if !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$')
    {
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&crate::problem::excerpt(key));
    } else {
        text.push_str("[\"");
        text.push_str(&crate::problem::excerpt(key));
        text.push_str("\"]");
    }
}

/// Appends `[3]`.
pub(super) fn push_index(text: &mut String, index: usize) {
    text.push('[');
    text.push_str(&index.to_string());
    text.push(']');
}

/// A value being read, its path, and where problems go.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'r> {
    node: &'r Node,
    path: Path<'r>,
    problems: &'r RefCell<Vec<Problem>>,
}

impl<'r> Reader<'r> {
    /// Reads a document.
    #[must_use]
    pub const fn document(node: &'r Node, problems: &'r RefCell<Vec<Problem>>) -> Self {
        Self {
            node,
            path: Path::Root,
            problems,
        }
    }

    /// The value itself.
    #[must_use]
    pub const fn node(&self) -> &'r Node {
        self.node
    }

    /// Notes a problem at this value.
    pub fn note(&self, code: Code, found: impl AsRef<str>, expected: impl Into<String>) {
        self.push(code, found.as_ref(), expected.into());
    }

    /// Notes a problem of a part that was read on its own: its path goes on from here.
    pub fn note_below(&self, mut problem: Problem) {
        let mut path = self.path.to_string();
        if !path.is_empty() && !problem.path.is_empty() && !problem.path.starts_with('[') {
            path.push('.');
        }
        path.push_str(&problem.path);
        problem.path = path;
        self.problems.borrow_mut().push(problem);
    }

    #[inline(never)]
    fn push(&self, code: Code, found: &str, expected: String) {
        let problem =
            Problem::new(code, self.path.to_string(), found, expected).at(self.node.place);
        self.problems.borrow_mut().push(problem);
    }

    fn wrong_type<T>(&self, expected: &str) -> Option<T> {
        let found = match &self.node.value {
            Value::Null => "null",
            Value::Bool(_) => "true/false",
            Value::Number(_) => "number",
            Value::Text(_) => "text",
            Value::List(_) => "list [ ]",
            Value::Object(_) => "object { }",
        };
        self.note(Code::WrongType, found, expected);
        None
    }

    /// The value as a text of at most so many characters.
    #[must_use]
    pub fn text(&self, limit: usize) -> Option<&'r str> {
        let Value::Text(text) = &self.node.value else {
            return self.wrong_type("text");
        };
        // A character has one byte or more, so most texts need no counting.
        if text.len() > limit {
            let length = text.chars().count();
            if length > limit {
                self.note(Code::TextTooLong, length.to_string(), limit.to_string());
                return None;
            }
        }
        Some(text)
    }

    /// The value as an id: lower-case letters, digits, dots and hyphens.
    #[must_use]
    pub fn id(&self) -> Option<&'r str> {
        let text = self.text(200)?;
        let fits = |byte: u8| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'_')
        };
        // Ids are keys in places, where `__proto__` is refused.
        let is_key = text != "__proto__";
        if text.is_empty() || text.len() > 80 || !is_key || !text.bytes().all(fits) {
            self.note(Code::BadId, text, "a-z 0-9 - . _, 1–80");
            return None;
        }
        Some(text)
    }

    /// The value as a number.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        match &self.node.value {
            Value::Number(number) => Some(*number),
            _ => self.wrong_type("number"),
        }
    }

    /// The value as a number in a range, ends included.
    #[must_use]
    pub fn number_within(&self, low: Decimal, high: Decimal) -> Option<Decimal> {
        let number = self.number()?;
        if number < low || number > high {
            self.note(
                Code::OutOfRange,
                number.to_string(),
                format!("{low}–{high}"),
            );
            return None;
        }
        Some(number)
    }

    /// The value as a whole number up to a limit.
    #[must_use]
    pub fn whole(&self, limit: u32) -> Option<u32> {
        let number = self.number_within(Decimal::ZERO, Decimal::whole(limit))?;
        if !number.is_whole() {
            self.note(Code::NotWhole, number.to_string(), format!("0–{limit}"));
            return None;
        }
        u32::try_from(number.millionths() / 1_000_000).ok()
    }

    /// The value as true or false.
    #[must_use]
    pub fn flag(&self) -> Option<bool> {
        match &self.node.value {
            Value::Bool(value) => Some(*value),
            _ => self.wrong_type("true/false"),
        }
    }

    /// Whether the value is `null`.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.node.value == Value::Null
    }

    /// Reads every item of a list of at most so many.
    pub fn each<T>(&self, limit: usize, mut read: impl FnMut(Reader<'_>) -> Option<T>) -> Vec<T> {
        let mut all = Vec::new();
        for (index, node) in self.items(limit).iter().enumerate() {
            let path = Path::Index(&self.path, index);
            all.extend(read(Reader {
                node,
                path,
                problems: self.problems,
            }));
        }
        all
    }

    /// Reads every entry of an object used as a table, at most so many.
    pub fn entries<T>(
        &self,
        limit: usize,
        mut read: impl FnMut(&str, Reader<'_>) -> Option<T>,
    ) -> Vec<T> {
        let mut all = Vec::new();
        for (key, node) in self.table(limit) {
            let path = Path::Key(&self.path, key);
            all.extend(read(
                key,
                Reader {
                    node,
                    path,
                    problems: self.problems,
                },
            ));
        }
        all
    }

    /// Reads an object with known fields.
    pub fn object<T>(&self, read: impl FnOnce(&Object<'_>) -> Option<T>) -> Option<T> {
        read(&self.fields()?)
    }

    // The parts below do not depend on what is read, so they exist once and not for every field.

    #[inline(never)]
    fn items(&self, limit: usize) -> &'r [Node] {
        match &self.node.value {
            Value::List(items) if items.len() <= limit => items,
            Value::List(items) => self.too_many(items.len(), limit),
            _ => self.wrong_type("list [ ]").unwrap_or_default(),
        }
    }

    #[inline(never)]
    fn table(&self, limit: usize) -> &'r [(Key, Node)] {
        match &self.node.value {
            Value::Object(entries) if entries.len() <= limit => entries,
            Value::Object(entries) => self.too_many(entries.len(), limit),
            _ => self.wrong_type("object { }").unwrap_or_default(),
        }
    }

    fn too_many<T>(&self, found: usize, limit: usize) -> &'r [T] {
        self.note(Code::TooMany, found.to_string(), limit.to_string());
        &[]
    }

    #[inline(never)]
    fn fields(&self) -> Option<Object<'_>> {
        match &self.node.value {
            Value::Object(entries) => Some(Object {
                reader: self,
                entries,
                known: Known::default(),
            }),
            _ => self.wrong_type("object { }"),
        }
    }
}

/// Which entries of an object were asked for: a bit each, since most objects are small and many.
#[derive(Debug, Default)]
struct Known {
    first: Cell<u64>,
    others: RefCell<Vec<usize>>,
}

impl Known {
    /// The bit of one of the first entries.
    fn bit(index: usize) -> Option<u64> {
        1_u64.checked_shl(u32::try_from(index).ok()?)
    }

    fn note(&self, index: usize) {
        match Self::bit(index) {
            Some(bit) => self.first.set(self.first.get() | bit),
            None => self.others.borrow_mut().push(index),
        }
    }

    fn has(&self, index: usize) -> bool {
        Self::bit(index).map_or_else(
            || self.others.borrow().contains(&index),
            |bit| self.first.get() & bit != 0,
        )
    }
}

/// An object whose fields are asked for by name; it remembers which were.
#[derive(Debug)]
pub struct Object<'o> {
    reader: &'o Reader<'o>,
    entries: &'o [(Key, Node)],
    known: Known,
}

impl Object<'_> {
    /// Notes a problem at the object itself.
    pub fn note(&self, code: Code, found: impl AsRef<str>, expected: impl Into<String>) {
        self.reader.note(code, found, expected);
    }

    /// Reads a field that may be missing; `null` counts as missing.
    pub fn optional<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(Reader<'_>) -> Option<T>,
    ) -> Option<T> {
        read(self.find(key).filter(|reader| !reader.is_null())?)
    }

    /// Reads a field that must be there.
    pub fn required<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(Reader<'_>) -> Option<T>,
    ) -> Option<T> {
        read(
            self.find(key)
                .filter(|reader| !reader.is_null())
                .or_else(|| self.missing(key))?,
        )
    }

    /// Reads a field that must be there but may be `null`.
    pub fn nullable<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(Reader<'_>) -> Option<T>,
    ) -> Option<Option<T>> {
        let reader = self.find(key).or_else(|| self.missing(key))?;
        if reader.is_null() {
            Some(None)
        } else {
            read(reader).map(Some)
        }
    }

    #[inline(never)]
    fn find(&self, key: &'static str) -> Option<Reader<'_>> {
        let index = self.entries.iter().position(|(name, _)| name == key)?;
        self.known.note(index);
        let (_, node) = self.entries.get(index)?;
        Some(Reader {
            node,
            path: Path::Key(&self.reader.path, key),
            problems: self.reader.problems,
        })
    }

    #[inline(never)]
    fn missing(&self, key: &'static str) -> Option<Reader<'_>> {
        self.note(Code::MissingField, "", key);
        None
    }

    /// The fields nobody asked for, noted with the code given.
    pub fn rest(&self, code: Code) -> Vec<(Key, Node)> {
        let entries = self.entries.iter().enumerate();
        let unknown = entries.filter(|(index, _)| !self.known.has(*index));
        unknown
            .map(|(_, (name, node))| {
                let path = Path::Key(&self.reader.path, name);
                Reader {
                    node,
                    path,
                    problems: self.reader.problems,
                }
                .note(code, name, "");
                (name.clone(), node.clone())
            })
            .collect()
    }
}
