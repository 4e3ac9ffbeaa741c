//! The importer of assessment files: whatever comes in, it is refused with words or scored and kept.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::assessment::open;
use swanilai_fuzz::{kept, mutate, refused, text, told};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let opened = match open(text) {
        Ok(opened) => opened,
        Err(problems) => return refused(&problems, text),
    };
    told(&opened.warnings, text);
    kept(&opened);
});
