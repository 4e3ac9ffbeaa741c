//! From plain objects of another world, such as JavaScript's, through serde.
//!
//! What cannot be read exactly as it is ends in an error without words: the caller then takes the
//! slower way through a text, which tells what is wrong and where.

use super::objects::{Number, exact};
use super::{Key, Limits, Node, Value};
use crate::number::Decimal;
use core::cell::Cell;
use core::fmt;
use serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

/// Reads one value of another world.
///
/// # Errors
/// Where the value is no JSON, is beyond the limits, or has a number or text that is not exact.
pub(crate) fn from_serde<'d, D: Deserializer<'d>>(
    source: D,
    limits: Limits,
) -> Result<Node, D::Error> {
    let left = Cell::new(limits.bytes);
    Walk {
        depth: limits.depth,
        left: &left,
        guess: Guess::Any,
    }
    .deserialize(source)
}

/// Most places made ready for what is announced.
const MOST: usize = 1_000;

/// How much deeper and how many bytes more may come.
#[derive(Clone, Copy)]
struct Walk<'w> {
    depth: usize,
    left: &'w Cell<usize>,
    guess: Guess,
}

/// What a value most likely is. Asking for it outright saves a dozen questions that each cross over
/// to the other world; a wrong guess ends in an error, as all that is unusual does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Guess {
    Any,
    /// Answers by the ids of indicators.
    Observations,
    Observation,
    Marks,
    Mark,
    Number,
}

impl Guess {
    fn item(self) -> Self {
        match self {
            Self::Marks => Self::Mark,
            _ => Self::Any,
        }
    }

    fn field(self, name: &str) -> Self {
        match (self, name) {
            (Self::Any, "observations") => Self::Observations,
            (Self::Observations, _) => Self::Observation,
            (Self::Observation, "marks") => Self::Marks,
            (Self::Mark, "level") => Self::Number,
            _ => Self::Any,
        }
    }
}

impl Walk<'_> {
    fn deeper<E: de::Error>(self) -> Result<Self, E> {
        let depth = self.depth.checked_sub(1);
        let depth = depth.ok_or_else(|| E::custom(""))?;
        Ok(Self { depth, ..self })
    }

    fn spend<E: de::Error>(self, bytes: usize) -> Result<(), E> {
        let left = self.left.get().checked_sub(bytes);
        self.left.set(left.ok_or_else(|| E::custom(""))?);
        Ok(())
    }

    /// A text; half a character arrives as the letter that stands for what is unreadable.
    fn text<E: de::Error>(self, text: &str) -> Result<(), E> {
        self.spend(text.len() + 3)?;
        // Its first byte is rare, and looking for it is quick.
        if text.bytes().any(|byte| byte == 0xEF) && text.contains('\u{FFFD}') {
            return Err(E::custom(""));
        }
        Ok(())
    }
}

impl<'d> DeserializeSeed<'d> for Walk<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'d>>(self, source: D) -> Result<Node, D::Error> {
        match self.guess {
            Guess::Any => source.deserialize_any(self),
            Guess::Number => source.deserialize_f64(self),
            Guess::Marks => source.deserialize_seq(self),
            Guess::Observations | Guess::Observation | Guess::Mark => source.deserialize_map(self),
        }
    }
}

impl<'d> Visitor<'d> for Walk<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Node, E> {
        Ok(Value::Null.into())
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Node, E> {
        Ok(value.into())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Node, E> {
        let exact = value
            .checked_mul(1_000_000)
            .and_then(Decimal::from_millionths);
        exact.map(Node::from).ok_or_else(|| E::custom(""))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Node, E> {
        let value = i64::try_from(value).map_err(|_| E::custom(""))?;
        self.visit_i64(value)
    }

    fn visit_f64<E: de::Error>(self, value: Number) -> Result<Node, E> {
        exact(value).map(Node::from).ok_or_else(|| E::custom(""))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Node, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Node, E> {
        self.text(&text)?;
        Ok(Value::Text(text).into())
    }

    fn visit_seq<A: SeqAccess<'d>>(self, mut from: A) -> Result<Node, A::Error> {
        let below = Self {
            guess: self.guess.item(),
            ..self.deeper()?
        };
        let mut items = Vec::with_capacity(from.size_hint().unwrap_or(0).min(MOST));
        while let Some(item) = from.next_element_seed(below)? {
            self.spend(1)?;
            items.push(item);
        }
        Ok(Value::List(items).into())
    }

    fn visit_map<A: MapAccess<'d>>(self, mut from: A) -> Result<Node, A::Error> {
        let below = self.deeper()?;
        let mut entries: Vec<(Key, Node)> =
            Vec::with_capacity(from.size_hint().unwrap_or(0).min(MOST));
        while let Some(key) = from.next_key_seed(Name(self))? {
            if key == "__proto__" {
                return Err(A::Error::custom(""));
            }
            let below = Self {
                guess: self.guess.field(&key),
                ..below
            };
            entries.push((key, from.next_value_seed(below)?));
        }
        if entries.is_empty() {
            // A date, say, has no fields, and tells what it is only when it is asked for its text.
            return Err(A::Error::custom(""));
        }
        Ok(Value::Object(entries).into())
    }
}

/// The name of a field.
struct Name<'w>(Walk<'w>);

impl<'d> DeserializeSeed<'d> for Name<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'d>>(self, source: D) -> Result<Key, D::Error> {
        source.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Key, E> {
        self.visit_string(name.to_owned())
    }

    fn visit_string<E: de::Error>(self, name: String) -> Result<Key, E> {
        self.0.text(&name)?;
        Ok(name.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::read;
    use proptest::prelude::*;

    fn both(text: &str) -> (Option<Node>, Option<Node>) {
        let source: serde_json::Value = serde_json::from_str(text).unwrap();
        let limits = Limits::default();
        (from_serde(source, limits).ok(), read(text, limits).ok())
    }

    #[test]
    fn whatever_is_read_is_read_as_from_a_text() {
        for text in [
            "{\"observations\": {\"a.b.1\": {\"marks\": [{\"level\": 2, \"by\": \"x\"}], \"note\": \"n\"}}}",
            "[null, true, -1, 0.1, 1e2, \"\", [1]]",
            "{\"observations\": 7}",
            "{\"observations\": {\"a\": {\"marks\": [{\"level\": \"2\"}]}}}",
            "{\"__proto__\": 1}",
            "{\"date\": {}}",
            "0.30000000000000004",
            "1e300",
            "\"\u{FFFD}\"",
            "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]",
        ] {
            let (ours, exact) = both(text);
            assert!(ours.is_none() || ours == exact, "{text}: {ours:?}");
        }
        assert!(
            both("{\"observations\": {\"a\": {\"marks\": [{\"level\": 2}]}}}")
                .0
                .is_some()
        );
        assert!(both("[null, true, -1, 0.1, 1e2, \"\", [1]]").0.is_some());
        assert!(both("[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]").0.is_some());
    }

    #[test]
    fn too_many_bytes_are_refused() {
        let limits = Limits {
            bytes: 20,
            depth: 2,
        };
        let read = |text: &str| from_serde(serde_json::Value::from(text), limits);
        assert!(read("17 bytes and quot").is_ok());
        assert!(read("18 bytes and quote").is_err());
    }

    proptest! {
        #[test]
        fn a_list_of_numbers_is_read_as_its_text_is(numbers in proptest::collection::vec(any::<f64>().prop_filter("JSON", |number| number.is_finite()), 0..9)) {
            let text = serde_json::to_string(&numbers).unwrap();
            let (ours, exact) = both(&text);
            prop_assert!(ours.is_none() || ours == exact);
        }
    }
}
