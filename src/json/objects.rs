//! To plain objects of another world, such as JavaScript's, through serde.

use super::{Node, Value};
use crate::number::Decimal;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

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

    proptest! {
        #[test]
        fn every_score_is_the_number_its_literal_gives_in_javascript(millionths in -999_999_999_999_999_i64..999_999_999_999_999) {
            let number = Decimal::from_millionths(millionths).unwrap();
            let literal: f64 = number.to_string().parse().unwrap();
            prop_assert!((double(number) - literal).abs() == 0.0);
        }
    }
}
