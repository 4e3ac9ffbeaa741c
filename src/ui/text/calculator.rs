//! Texts of the page "Kalkulator cepat".

use super::texts;

texts! {
    heading: "Kalkulator cepat" / "Quick calculator";
}
