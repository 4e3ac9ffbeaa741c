//! Texts of the page `page/rekap.rs`.

use super::texts;

texts! {
    heading: "Rekap banyak berkas" / "Many files in one table";
}
