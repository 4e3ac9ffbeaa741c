//! Texts of the page "Instrumen".

use super::texts;

texts! {
    heading: "Instrumen" / "Instruments";
}
