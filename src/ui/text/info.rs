//! Texts of the page "Tentang Swanilai".

use super::texts;

texts! {
    heading: "Tentang Swanilai" / "About Swanilai";
}
