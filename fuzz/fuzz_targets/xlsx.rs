//! Workbooks: refused with words, or what stands in their cells; and a form among them is an assessment.

#![no_main]

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use swanilai::book::{self, Grid};
use swanilai::problem::Code;
use swanilai_fuzz::{kept, mutate_workbook, refused, told};
use swanilai_xlsx::read;

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate_workbook(data, size, max_size, seed)
});

fuzz_target!(|data: &[u8]| {
    let grid = match read(data) {
        Ok(grid) => grid,
        Err(problem) => return refused(&[problem], ""),
    };
    for sheet in &grid.sheets {
        let places = || sheet.cells.iter().map(|cell| (cell.row, cell.column));
        assert!(places().zip(places().skip(1)).all(|(one, next)| one < next));
        assert!(sheet.cells.iter().all(|cell| !cell.text.is_empty()));
    }
    // The page gets it from the worker as a text.
    match Grid::from_text(&grid.to_text()) {
        Ok(again) => assert!(again == grid, "{grid:?}"),
        Err(problem) => assert!(problem.code == Code::TooLarge, "{problem:?}"),
    }
    match book::open(&grid) {
        Ok(opened) => {
            told(&opened.warnings, "");
            kept(&opened);
        }
        Err(problems) => refused(&problems, ""),
    }
});
