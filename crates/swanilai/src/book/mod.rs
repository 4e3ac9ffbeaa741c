//! Tables for people: what stands in a workbook or a CSV file, and what a filled one says.
//!
//! Nothing here knows how an XLSX file looks inside; that is the crate in `spreadsheet/`, which is
//! given a [`Book`] and gives back a [`Grid`].

mod csv;
mod filled;
mod filled_cell;
mod filled_evidence;
mod grid;
mod model;
mod report;
mod tables;
mod tables_more;
mod template;
mod template_rows;
mod text;
mod words;
mod write;

pub use csv::{Dialect, csv, is_formula};
pub use filled::{Filled, open, open_text};
pub use grid::{Cell as GridCell, Grid, Kind as GridKind, Leaf};
pub use model::{Book, Cell, Choice, Column, Row, Sheet, Style, Value};
pub use report::{About, report};
pub use tables::{Table, indicators, units};
pub use tables_more::{evidence, repairs};
pub use template::template;
pub use text::{kind_words, readiness_words, zone_style};
