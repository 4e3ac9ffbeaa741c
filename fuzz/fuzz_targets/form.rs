//! What stands in the cells of a filled form: refused with words, or an assessment that is kept.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::book::{Grid, open_text};
use swanilai_fuzz::{kept, mutate, refused, text, told};

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    if let Ok(grid) = Grid::from_text(text) {
        assert!(
            Grid::from_text(&grid.to_text()).as_ref() == Ok(&grid),
            "{text}"
        );
    }
    match open_text(text) {
        Ok(opened) => {
            told(&opened.warnings, text);
            kept(&opened);
        }
        Err(problems) => refused(&problems, text),
    }
});
