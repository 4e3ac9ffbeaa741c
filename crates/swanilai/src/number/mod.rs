//! Exact numbers: what people type, what the rules compute, and the one rounding.
//!
//! [`Decimal`] is a number a person or a file gives, with at most six decimals.
//! [`Fraction`] is what arithmetic on such numbers yields, exact at any size.
//! [`Points`] is a fraction rounded once, half up, for display and for classification.

mod decimal;
mod fraction;
mod natural;
mod points;
mod typed;
mod whole;
mod wide;
mod words;

pub use decimal::{Decimal, DecimalError};
pub use fraction::Fraction;
pub use natural::Natural;
pub use points::Points;
pub use typed::{NumberFault, typed};
pub(crate) use whole::Whole;
