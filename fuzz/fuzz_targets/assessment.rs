//! The importer of assessment files: whatever comes in, it is refused with words or scored and kept.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::assessment::{open, open_stored};
use swanilai_fuzz::{kept, mutate, refused, stored, text, told};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let opened = match open(text) {
        Ok(opened) => opened,
        Err(problems) => {
            refused(&problems, text);
            // As a draft of the program's own it may come back all the same.
            if let Ok(opened) = open_stored(text) {
                stored(&opened);
            }
            return;
        }
    };
    told(&opened.warnings, text);
    kept(&opened);
});
