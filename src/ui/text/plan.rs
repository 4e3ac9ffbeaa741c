//! Texts of the page `page/plan.rs`.

use super::texts;

texts! {
    heading: "Rencana perbaikan" / "Repair plan";
}
