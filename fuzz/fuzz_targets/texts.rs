//! Texts of instruments: refused with words, or complete for the instrument they name.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::instrument::{Texts, builtin, current};
use swanilai::json::{self, Limits, Value};
use swanilai::text::Lang;
use swanilai_fuzz::{mutate, refused, text};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    // The pack the text names, so that the fuzzer reaches the checks behind that name.
    let node = json::read(text, Limits::default()).ok();
    let id = node
        .as_ref()
        .and_then(|node| node.get("instrument")?.get("id"));
    let pack = match id.map(|id| &id.value) {
        Some(Value::Text(id)) => builtin(id),
        _ => None,
    };
    let instrument = pack.unwrap_or(current()).load().expect("a built-in pack");
    let read = Lang::ALL.map(|lang| Texts::read(text, &instrument, lang));
    assert!(
        read.iter().filter(|read| read.is_ok()).count() <= 1,
        "one text in two languages"
    );
    for read in read {
        match read {
            Ok(texts) => {
                for node in &instrument.nodes {
                    let words = texts.node(&node.id);
                    assert!(
                        node.indicator.is_none() || !words.question.is_empty(),
                        "{}",
                        node.id
                    );
                }
                for observers in &instrument.observers {
                    for slot in &observers.slots {
                        let _ = texts.slot(&observers.id, slot);
                    }
                }
            }
            Err(problems) => refused(&problems, text),
        }
    }
});
