//! Workbooks as XLSX files, and what stands in an XLSX file.
//!
//! This crate knows how the files look inside and nothing of what they mean: that is `swanilai::book`.
//! In the app it is a module of its own, fetched only when somebody asks for a workbook or opens one.

mod format;
mod look;
mod parts;
mod read;
mod sheet;
mod write;

pub use read::{LARGEST, read};
pub use write::write;

/// What JavaScript calls.
#[cfg(feature = "wasm")]
pub mod module {
    use swanilai::book::{Book, Grid};
    use wasm_bindgen::prelude::*;

    /// The file of a workbook that is given as a text, see `Book::to_text`.
    ///
    /// # Errors
    /// What could not be written, for the technically minded.
    #[wasm_bindgen]
    pub fn write(book: &str) -> Result<Vec<u8>, JsValue> {
        let book = Book::from_text(book).map_err(|problem| problem.code.name().to_owned());
        let file = book.and_then(|book| super::write(&book));
        file.map_err(|why| JsValue::from_str(&why))
    }

    /// What stands in a file, or why it cannot be read, as a text for `Grid::from_text`.
    #[wasm_bindgen]
    #[must_use]
    pub fn read(file: &[u8]) -> String {
        match super::read(file) {
            Ok(grid) => grid.to_text(),
            Err(problem) => Grid::refusal(&problem),
        }
    }
}
