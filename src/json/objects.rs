//! From and to plain objects of another world, such as JavaScript's, through serde.

use super::{Node, Value};
use crate::number::Decimal;
use core::fmt;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// Depth at which an object is refused; a circular one would never end.
const DEPTH: u32 = 24;

struct Depth(u32);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        de::DeserializeSeed::deserialize(Depth(DEPTH), deserializer)
    }
}

impl<'de> de::DeserializeSeed<'de> for Depth {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        if self.0 == 0 {
            return Err(de::Error::custom("nested too deeply"));
        }
        deserializer.deserialize_any(self).map(Node::from)
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: de::Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        let millionths = value
            .checked_mul(1_000_000)
            .and_then(Decimal::from_millionths);
        millionths
            .map(Value::Number)
            .ok_or_else(|| E::custom("number too large"))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        self.visit_i64(i64::try_from(value).map_err(E::custom)?)
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        decimal(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("number with more than six decimals, too large or not finite"))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Self(self.0 - 1))? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push((key, map.next_value_seed(Self(self.0 - 1))?));
        }
        Ok(Value::Object(entries))
    }
}

/// The decimal a binary number was written as, if it was written with at most six decimals.
///
/// A literal `n / 10⁶` below 10⁹ is the nearest double to it, so rounding `x · 10⁶` finds `n`
/// and dividing back must give the same double.
#[expect(
    clippy::float_arithmetic,
    clippy::float_cmp,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the one place where JavaScript's numbers become exact; the way back proves it"
)]
fn decimal(value: f64) -> Option<Decimal> {
    if !value.is_finite() || value.abs() >= 1e9 {
        return None;
    }
    let millionths = (value * 1e6).round();
    if millionths / 1e6 != value {
        return None;
    }
    Decimal::from_millionths(millionths as i64)
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Number(number) => serializer.serialize_f64(double(*number)),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(item)?;
                }
                seq.end()
            }
            Value::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, item) in entries {
                    map.serialize_entry(key, item)?;
                }
                map.end()
            }
        }
    }
}

/// The double nearest to a decimal, the same one its literal gives in JavaScript.
#[expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "JavaScript has no other numbers"
)]
fn double(number: Decimal) -> f64 {
    number.millionths() as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn doubles_that_are_no_short_decimals_are_refused() {
        for value in [f64::NAN, f64::INFINITY, 1e300, 0.1 + 0.2, 1.0 / 3.0, 1e-7] {
            assert_eq!(decimal(value), None, "{value}");
        }
    }

    proptest! {
        #[test]
        fn every_short_decimal_survives_the_way_through_a_double(millionths in -999_999_999_999_999_i64..999_999_999_999_999) {
            let number = Decimal::from_millionths(millionths).unwrap();
            let through: f64 = number.to_string().parse().unwrap();
            prop_assert_eq!(decimal(through), Some(number));
            prop_assert_eq!(double(number), through);
        }
    }
}
