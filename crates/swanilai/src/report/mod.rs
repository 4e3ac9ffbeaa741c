//! What the papers say: rows and figures of the report and of the one page, from an assessment and its score.
//!
//! Nothing is reckoned anew here: every figure is one of the result, rounded once and in the order in which
//! it is printed. The words around them belong to the app.

mod apart;
mod day;
mod gap;
mod ground;
mod row;

pub use apart::{Apart, Part, apart, is_others};
pub use day::{Day, spoken};
pub use gap::{Gap, Gaps, gaps};
pub use ground::{Ground, grounds};
pub use row::{Cell, Row, columns, rows};
