//! The importer of assessment files: whatever comes in, it is refused with words or scored and kept.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::assessment::{open, write};
use swanilai::json::{self, Limits};
use swanilai::problem::{Code, any_error};
use swanilai_fuzz::{mutate, refused, result, scored, text, told};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let opened = match open(text) {
        Ok(opened) => opened,
        Err(problems) => return refused(&problems, text),
    };
    assert!(!any_error(&opened.warnings));
    told(&opened.warnings, text);
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let before = scored(assessment, instrument);
    result(assessment, instrument);

    let written = json::write(&write(assessment, instrument));
    match open(&written) {
        Ok(again) => {
            assert!(again.assessment == *assessment, "{written}");
            assert_eq!(
                json::write(&write(&again.assessment, &again.instrument)),
                written
            );
            assert!(
                scored(&again.assessment, &again.instrument) == before,
                "{written}"
            );
        }
        // Indentation can lift a dense file over the limit of bytes; nothing else may be in the way.
        Err(problems) => assert!(
            written.len() > Limits::default().bytes && problems[0].code == Code::TooLarge,
            "{problems:?} in {written}"
        ),
    }
});
