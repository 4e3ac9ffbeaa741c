//! Texts of the page "Hasil simulasi".

use super::texts;

texts! {
    heading: "Hasil simulasi" / "Simulated result";
}
