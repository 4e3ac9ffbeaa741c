//! From text to values.

use super::{Key, Node, Place, Value, stands_for_itself};
use crate::number::{Decimal, DecimalError};
use crate::problem::{Code, Problem};
use std::collections::BTreeSet;

/// What is refused before it costs time or memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Bytes of text.
    pub bytes: usize,
    /// Depth of nested lists and objects.
    pub depth: usize,
}

impl Limits {
    /// One mebibyte, sixteen levels (requirement FX-2).
    pub const DEFAULT: Self = Self {
        bytes: 1 << 20,
        depth: 16,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Reads one JSON document.
///
/// # Errors
/// The first thing wrong with the text, with its path, line and column.
pub fn read(text: &str, limits: Limits) -> Result<Node, Problem> {
    if text.len() > limits.bytes {
        return Err(too_large(text.len(), limits.bytes));
    }
    let mut reading = Reading {
        text: text.strip_prefix('\u{FEFF}').unwrap_or(text),
        at: 0,
        path: Vec::new(),
        limits,
        seen: Seen::default(),
    };
    reading.skip_space();
    if reading.peek().is_none() {
        return Err(Problem::new(Code::Empty, "", "", ""));
    }
    let node = reading.value()?;
    reading.skip_space();
    match reading.peek() {
        None => Ok(node),
        Some(_) => Err(reading.problem(Code::Trailing, reading.here(), "")),
    }
}

/// The problem of a text beyond the limit; also for those who know its length before they have it.
#[must_use]
pub fn too_large(length: usize, limit: usize) -> Problem {
    Problem::new(Code::TooLarge, "", bytes(length), bytes(limit))
}

/// A size for people: `100 MB`, `1 MB`, `20 kB`.
fn bytes(count: usize) -> String {
    match count {
        0..1024 => format!("{count} B"),
        1024..1_048_576 => format!("{} kB", count.div_ceil(1024)),
        _ => format!("{} MB", count.div_ceil(1_048_576)),
    }
}

enum Step {
    Key(String),
    Index(usize),
}

/// A byte position and its line and column, so that places cost one walk through the text.
#[derive(Clone, Copy, Default)]
struct Seen {
    at: usize,
    lines: u32,
    columns: u32,
}

impl Seen {
    fn advance(mut self, text: &str, at: usize) -> Self {
        for byte in text.as_bytes().get(self.at..at).unwrap_or_default() {
            match byte {
                b'\n' => {
                    self.lines = self.lines.saturating_add(1);
                    self.columns = 0;
                }
                // The second and further bytes of a character.
                0x80..0xC0 => {}
                _ => self.columns = self.columns.saturating_add(1),
            }
        }
        self.at = at;
        self
    }

    fn place(self) -> Place {
        Place {
            line: self.lines.saturating_add(1),
            column: self.columns.saturating_add(1),
        }
    }
}

/// Finds a key that comes twice; only a table of many needs a tree for that.
#[derive(Default)]
struct Keys(BTreeSet<String>);

impl Keys {
    const FEW: usize = 8;

    fn is_new(&mut self, key: &str, before: &[(Key, Node)]) -> bool {
        if before.len() < Self::FEW {
            return before.iter().all(|(name, _)| *name != *key);
        }
        if before.len() == Self::FEW {
            self.0
                .extend(before.iter().map(|(name, _)| name.as_str().to_owned()));
        }
        self.0.insert(key.to_owned())
    }
}

struct Reading<'t> {
    text: &'t str,
    at: usize,
    path: Vec<Step>,
    limits: Limits,
    seen: Seen,
}

impl Reading<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Result<Node, Problem> {
        self.seen = self.seen.advance(self.text, self.at);
        let place = Some(self.seen.place());
        let value = match self.peek() {
            Some(b'{') => self.object()?,
            Some(b'[') => self.list()?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            _ => return Err(self.unexpected("JSON")),
        };
        Ok(Node { value, place })
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Problem> {
        if self.rest().starts_with(word) {
            self.at += word.len();
            return Ok(value);
        }
        if word.starts_with(self.rest()) {
            self.at = self.text.len();
        }
        Err(self.unexpected(word))
    }

    fn descend(&self) -> Result<(), Problem> {
        if self.path.len() >= self.limits.depth {
            return Err(self.problem(Code::TooDeep, String::new(), &self.limits.depth.to_string()));
        }
        Ok(())
    }

    fn list(&mut self) -> Result<Value, Problem> {
        self.descend()?;
        self.at += 1;
        let mut items = Vec::new();
        self.skip_space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            self.path.push(Step::Index(items.len()));
            self.skip_space();
            items.push(self.value()?);
            self.path.pop();
            self.skip_space();
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            if !self.take(b',') {
                return Err(self.unexpected(", ]"));
            }
        }
    }

    fn object(&mut self) -> Result<Value, Problem> {
        self.descend()?;
        self.at += 1;
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut keys = Keys::default();
        self.skip_space();
        if self.take(b'}') {
            return Ok(Value::Object(entries));
        }
        loop {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("\" }"));
            }
            let start = self.at;
            let key = self.string()?;
            if key == "__proto__" {
                self.at = start;
                return Err(self.problem(Code::ForbiddenKey, format!("\"{key}\""), ""));
            }
            if !keys.is_new(&key, &entries) {
                self.at = start;
                return Err(self.problem(Code::DuplicateKey, format!("\"{key}\""), ""));
            }
            self.skip_space();
            if !self.take(b':') {
                return Err(self.unexpected(":"));
            }
            self.path.push(Step::Key(key));
            self.skip_space();
            let node = self.value()?;
            if let Some(Step::Key(key)) = self.path.pop() {
                entries.push((key.into(), node));
            }
            self.skip_space();
            if self.take(b'}') {
                return Ok(Value::Object(entries));
            }
            if !self.take(b',') {
                return Err(self.unexpected(", }"));
            }
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn number(&mut self) -> Result<Decimal, Problem> {
        let start = self.at;
        while matches!(
            self.peek(),
            Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')
        ) {
            self.at += 1;
        }
        let literal = self.text.get(start..self.at).unwrap_or("");
        let digits = literal.strip_prefix('-').unwrap_or(literal).as_bytes();
        // JSON forbids leading zeros; a code such as 0812 is a text, not a number.
        let leading_zero = matches!(digits, [b'0', b'0'..=b'9', ..]);
        let result = if leading_zero {
            Err(DecimalError::Malformed)
        } else {
            Decimal::parse(literal)
        };
        result.map_err(|error| {
            let code = match error {
                DecimalError::Malformed if self.peek().is_none() && !leading_zero => {
                    Code::Truncated
                }
                DecimalError::Malformed => Code::NotJson,
                DecimalError::TooPrecise => Code::NumberTooPrecise,
                DecimalError::TooLarge => Code::NumberTooLarge,
            };
            let literal = literal.to_owned();
            self.at = start;
            self.problem(code, literal, "0-9")
        })
    }

    fn string(&mut self) -> Result<String, Problem> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            let plain = rest.iter().take_while(|byte| stands_for_itself(**byte));
            let end = self.at + plain.count();
            text.push_str(self.text.get(self.at..end).unwrap_or(""));
            self.at = end;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(self.unexpected("\"")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Problem> {
        let start = self.at;
        self.at += 1;
        let letter = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            None => return Err(self.unexpected("\"")),
            Some(_) => return Err(self.bad_escape(start, 2)),
        };
        self.at += 1;
        Ok(letter)
    }

    /// `\uXXXX`, or a pair of them for characters beyond the first plane.
    fn unicode(&mut self, start: usize) -> Result<char, Problem> {
        self.at += 1;
        let first = self.hex(start)?;
        let code = if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            self.at += 2;
            let second = self.hex(start)?;
            if !(0xDC00..0xE000).contains(&second) {
                return Err(self.bad_escape(start, 12));
            }
            0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.bad_escape(start, 6))
    }

    fn hex(&mut self, start: usize) -> Result<u32, Problem> {
        let digits = self
            .text
            .get(self.at..self.at + 4)
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let value = value.ok_or_else(|| self.bad_escape(start, 6))?;
        self.at += 4;
        Ok(value)
    }

    fn bad_escape(&mut self, start: usize, length: usize) -> Problem {
        self.at = start;
        let found: String = self.rest().chars().take(length).collect();
        self.problem(Code::BadEscape, found, "")
    }

    fn unexpected(&self, expected: &str) -> Problem {
        let code = if self.peek().is_none() {
            Code::Truncated
        } else {
            Code::NotJson
        };
        self.problem(code, self.here(), expected)
    }

    /// The character at hand, in quotes.
    fn here(&self) -> String {
        self.rest()
            .chars()
            .next()
            .map_or(String::new(), |letter| match letter {
                '\0'..' ' => format!("U+{:04X}", u32::from(letter)),
                _ => format!("\"{letter}\""),
            })
    }

    fn problem(&self, code: Code, found: String, expected: &str) -> Problem {
        Problem::new(code, self.path_text(), found, expected).at(Some(self.place()))
    }

    fn path_text(&self) -> String {
        let mut text = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => super::reader::push_key(&mut text, key),
                Step::Index(index) => super::reader::push_index(&mut text, *index),
            }
        }
        text
    }

    fn place(&self) -> Place {
        let from = if self.seen.at <= self.at {
            self.seen
        } else {
            Seen::default()
        };
        from.advance(self.text, self.at).place()
    }
}
