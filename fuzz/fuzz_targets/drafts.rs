//! The file of all drafts that is handed out after a breakdown: every draft in it comes out as it was stored.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use serde_json::Value;
use swanilai::assessment::{drafts, open};
use swanilai_fuzz::{mutate, refused, text};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let Some(found) = drafts(text) else { return };
    let whole: Value =
        serde_json::from_str(text.strip_prefix('\u{FEFF}').unwrap_or(text)).expect("was read");
    let stored = whole["entries"].as_object().expect("has entries");
    let expected: Vec<&str> = stored
        .iter()
        .filter(|(key, _)| key.starts_with("swanilai.draft."))
        .filter_map(|(_, draft)| draft.as_str())
        .collect();
    assert_eq!(found, expected, "{text}");
    for draft in &found {
        if let Err(problems) = open(draft) {
            refused(&problems, draft);
        }
    }
});
