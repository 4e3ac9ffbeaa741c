//! Texts of the page `page/scenario.rs`.

use super::texts;

texts! {
    heading: "Skenario dan coba-coba" / "Scenarios and trials";
}
