//! The JSON reader against `serde_json`: the same values, or refused for a stricter rule that is stated.

#![no_main]

use libfuzzer_sys::fuzz_target;
use swanilai::json::{Limits, Node, Value, read, write};
use swanilai::problem::Code;
use swanilai_fuzz::{WRITTEN, refused, same, text};

/// Where we refuse what JSON allows.
const STRICTER: [Code; 6] = [
    Code::DuplicateKey,
    Code::ForbiddenKey,
    Code::TooDeep,
    Code::NumberTooPrecise,
    Code::NumberTooLarge,
    Code::TooLarge,
];

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    // The one key by which serde_json smuggles literals through its own values.
    if text.contains("$serde_json") {
        return;
    }
    let theirs =
        serde_json::from_str::<serde_json::Value>(text.strip_prefix('\u{FEFF}').unwrap_or(text));
    match (read(text, Limits::default()), theirs) {
        (Ok(ours), Ok(theirs)) => {
            agree(&ours, &theirs);
            let written = write(&ours);
            same(&ours, &read(&written, WRITTEN).expect(&written));
        }
        (Ok(ours), Err(error)) => panic!("read {ours:?} where serde_json says {error}"),
        (Err(problem), theirs) => {
            assert!(
                theirs.is_err() || STRICTER.contains(&problem.code),
                "{problem:?}"
            );
            refused(&[problem], text);
        }
    }
});

fn agree(ours: &Node, theirs: &serde_json::Value) {
    use serde_json::Value as Theirs;
    let agreed = match (&ours.value, theirs) {
        (Value::Null, Theirs::Null) => true,
        (Value::Bool(ours), Theirs::Bool(theirs)) => ours == theirs,
        (Value::Text(ours), Theirs::String(theirs)) => ours == theirs,
        (Value::Number(ours), Theirs::Number(theirs)) => {
            digits(&ours.to_string()) == digits(theirs.as_str())
        }
        (Value::List(ours), Theirs::Array(theirs)) => {
            ours.iter()
                .zip(theirs)
                .for_each(|(ours, theirs)| agree(ours, theirs));
            ours.len() == theirs.len()
        }
        (Value::Object(ours), Theirs::Object(theirs)) => {
            for (key, ours) in ours {
                let key = key.as_str();
                agree(ours, theirs.get(key).expect(key));
            }
            ours.len() == theirs.len()
        }
        _ => false,
    };
    assert!(agreed, "{ours:?} is not {theirs:?}");
}

/// A literal as sign, digits without zeros around them, and the power of ten of the last digit.
fn digits(literal: &str) -> (bool, String, i128) {
    let (negative, rest) = literal
        .strip_prefix('-')
        .map_or((false, literal), |rest| (true, rest));
    let (mantissa, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let short = all.trim_end_matches('0');
    let dropped = all.len() - short.len();
    let short = short.trim_start_matches('0');
    if short.is_empty() {
        return (false, String::new(), 0);
    }
    // An exponent beyond this is far beyond what we read.
    let exponent: i128 = exponent.parse().unwrap_or(i128::MAX / 2);
    (
        negative,
        short.to_owned(),
        exponent + dropped as i128 - fraction.len() as i128,
    )
}
