//! Texts of the page `page/compare.rs`.

use super::texts;

texts! {
    heading: "Perbandingan lokus dan tahun" / "Units and years compared";
}
