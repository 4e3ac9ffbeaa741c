//! Texts of the page "Buka atau gabung berkas".

use super::texts;

texts! {
    heading: "Buka atau gabung berkas" / "Open or merge files";
}
