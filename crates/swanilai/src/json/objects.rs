//! To plain objects of another world, such as JavaScript's, through serde; and what its numbers are here.

#![expect(clippy::disallowed_types, reason = "JavaScript has no other numbers")]

use super::{Node, Value};
use crate::number::Decimal;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

/// A number of JavaScript.
type Number = f64;

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
            Value::Object(entries) if entries.iter().all(|(key, _)| key.known().is_some()) => {
                // Names that stand in the code are made once over there and then kept.
                let mut fields = serializer.serialize_struct("", entries.len())?;
                for (key, item) in entries {
                    fields.serialize_field(key.known().unwrap_or(""), item)?;
                }
                fields.end()
            }
            Value::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, item) in entries {
                    map.serialize_entry(key.as_str(), item)?;
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
fn double(number: Decimal) -> Number {
    number.millionths() as Number / 1e6
}

/// The whole number of 32 bits that a number of JavaScript is.
#[expect(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "JavaScript has no other numbers"
)]
#[must_use]
pub fn whole_number(value: Number) -> Option<u32> {
    let is_whole = value >= 0.0 && value <= Number::from(u32::MAX) && value % 1.0 == 0.0;
    is_whole.then_some(value as u32)
}

/// The decimal that JavaScript prints for a double, if it has at most six decimals.
///
/// Up to fifteen digits no two decimals share a double, so the one that is found is the one that is printed.
#[expect(
    clippy::float_arithmetic,
    clippy::float_cmp,
    clippy::cast_possible_truncation,
    reason = "JavaScript has no other numbers"
)]
#[must_use]
pub fn exact(value: Number) -> Option<Decimal> {
    let millionths = (value * 1e6).round();
    if millionths.abs() >= 1e15 || millionths / 1e6 != value {
        return None;
    }
    Decimal::from_millionths(millionths as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::DecimalError;
    use proptest::prelude::*;

    /// What JavaScript prints: the shortest text that gives the same double.
    fn printed(value: f64) -> Result<Decimal, DecimalError> {
        Decimal::parse(&format!("{value}"))
    }

    proptest! {
        #[test]
        fn every_score_is_the_number_its_literal_gives_in_javascript(millionths in -999_999_999_999_999_i64..999_999_999_999_999) {
            let number = Decimal::from_millionths(millionths).unwrap();
            let literal: f64 = number.to_string().parse().unwrap();
            prop_assert!((double(number) - literal).abs() == 0.0);
            prop_assert_eq!(exact(literal), Some(number));
        }

        #[test]
        fn a_number_of_javascript_is_the_decimal_it_prints(value in prop_oneof![any::<f64>(), -1e10..1e10, (-1e9..1e9).prop_map(|value: f64| (value * 1e7).round() / 1e7)]) {
            if let Some(number) = exact(value) {
                prop_assert_eq!(printed(value), Ok(number));
            } else if value.abs() < 9e8 {
                prop_assert!(printed(value).is_err(), "{}", value);
            }
        }
    }

    #[test]
    fn a_length_is_a_whole_number_of_thirty_two_bits() {
        for (value, whole) in [
            (0.0, Some(0)),
            (7.0, Some(7)),
            (4_294_967_295.0, Some(u32::MAX)),
        ] {
            assert_eq!(whole_number(value), whole);
        }
        for value in [-1.0, 0.5, f64::NAN, f64::INFINITY, 4_294_967_296.0] {
            assert_eq!(whole_number(value), None, "{value}");
        }
    }

    #[test]
    fn what_is_no_short_decimal_is_none() {
        for value in [
            f64::NAN,
            f64::INFINITY,
            1.0 / 3.0,
            0.1 + 0.2,
            1e-7,
            1e300,
            1e12,
        ] {
            assert_eq!(exact(value), None, "{value}");
        }
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.07, "0.07"),
            (100.000_001, "100.000001"),
            (-99.999_999, "-99.999999"),
        ] {
            assert_eq!(exact(value), Decimal::parse(text).ok());
        }
    }
}
