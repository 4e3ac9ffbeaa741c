//! Mutation by the parts of a document: bytes alone seldom leave JSON whole, so they seldom get past the reader.

use crate::dice::Dice;
use serde_json::Value;

/// What stands in for a value: the ends of ranges, and what is almost right.
const VALUES: [&str; 32] = [
    "null",
    "true",
    "false",
    "0",
    "1",
    "2",
    "4",
    "5",
    "60",
    "99.995",
    "100",
    "100.000001",
    "-1",
    "3.5",
    "33.333333",
    "0.142857",
    "0.000001",
    "0.0000001",
    "10000",
    "1e2",
    "1e13",
    "[]",
    "{}",
    "\"\"",
    "\"a\"",
    "\"1\"",
    "\"Ë B\"",
    "\"x.y-z\"",
    "\"\\u202e\\u0000\\n\"",
    "\"https://a\"",
    "\"javascript:a\"",
    "[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]",
];

/// Changes a few parts of the document, or bytes where it is none; returns the new size.
pub fn mutate(data: &mut [u8], size: usize, max_size: usize, seed: u32) -> usize {
    let mut dice = Dice::new(seed);
    if dice.below(3) > 0
        && let Ok(mut document) = serde_json::from_slice::<Value>(data.get(..size).unwrap_or(&[]))
    {
        for _ in 0..=dice.below(3) {
            change(&mut document, &mut dice);
        }
        let text = if dice.below(8) == 0 {
            serde_json::to_vec_pretty(&document)
        } else {
            serde_json::to_vec(&document)
        };
        if let (Ok(text), Some(room)) = (
            &text,
            text.as_ref()
                .ok()
                .and_then(|text| data.get_mut(..text.len())),
        ) && text.len() <= max_size
        {
            room.copy_from_slice(text);
            return text.len();
        }
    }
    libfuzzer_sys::fuzzer_mutate(data, size, max_size)
}

fn change(document: &mut Value, dice: &mut Dice) {
    let count = count(document);
    let other = nth(document, &mut dice.below(count)).map(|value| value.clone());
    let Some(target) = nth(document, &mut dice.below(count)) else {
        return;
    };
    let new = if dice.below(2) == 0 {
        other
    } else {
        serde_json::from_str(VALUES[dice.below(VALUES.len())]).ok()
    };
    let new = new.unwrap_or_default();
    match (dice.below(3), target) {
        (0, Value::Array(items)) if !items.is_empty() => {
            let at = dice.below(items.len());
            match dice.below(4) {
                0 => drop(items.remove(at)),
                1 => items.insert(at, new),
                // Many of the same, where counts are limited.
                2 => (0..dice.below(64)).for_each(|_| items.push(items[at].clone())),
                _ => items.reverse(),
            }
        }
        (0, Value::Object(entries)) if !entries.is_empty() => {
            let keys: Vec<String> = entries.keys().cloned().collect();
            let key = &keys[dice.below(keys.len())];
            match dice.below(4) {
                0 => drop(entries.remove(key)),
                1 => drop(entries.insert(format!("{key}x"), new)),
                2 => drop(entries.insert(key.clone(), new)),
                _ => {
                    let value = entries.remove(key).unwrap_or_default();
                    entries.insert(
                        ["id", "x", "level", "marks", "max"][dice.below(5)].to_owned(),
                        value,
                    );
                }
            }
        }
        (1, Value::Number(number)) => {
            let near = ["", "1", "9", "00001", ".000001"][dice.below(5)];
            *number =
                serde_json::from_str(&format!("{number}{near}")).unwrap_or_else(|_| number.clone());
        }
        (_, target) => *target = new,
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(entries) => entries.values().map(count).sum(),
        _ => 0,
    }
}

/// The value with a number in reading order.
fn nth<'v>(value: &'v mut Value, at: &mut usize) -> Option<&'v mut Value> {
    if *at == 0 {
        return Some(value);
    }
    *at -= 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, at)),
        Value::Object(entries) => entries.values_mut().find_map(|item| nth(item, at)),
        _ => None,
    }
}
