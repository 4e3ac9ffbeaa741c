//! Texts of the page "Penilaian mandiri pelayanan publik".

use super::texts;

texts! {
    heading: "Penilaian mandiri pelayanan publik" / "Public service self-assessment";
}
