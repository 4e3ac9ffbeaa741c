//! Everything the interface says, in both languages, and the forms of numbers and dates.
//!
//! One file for each page; both languages stand side by side, so a missing one does not compile.

pub(super) mod adjust;
pub(super) mod calculator;
pub(super) mod common;
pub(super) mod compare;
pub(super) mod download;
pub(super) mod embed;
pub(super) mod evidence;
pub(super) mod home;
pub(super) mod info;
pub(super) mod instruments;
pub(super) mod keep;
pub(super) mod number;
pub(super) mod open;
pub(super) mod photos;
pub(super) mod plan;
pub(super) mod rekap;
pub(super) mod repairs;
pub(super) mod report;
pub(super) mod result;
pub(super) mod scenario;
pub(super) mod setup;
pub(super) mod share;
pub(super) mod sheet;
pub(super) mod snippet;
pub(super) mod spreadsheet;
pub(super) mod tasks;
pub(super) mod time;
pub(super) mod walk;

pub(super) use swanilai::text::{Lang, fill};

/// Declares texts: `name: "Indonesia" / "English";` becomes `name(lang)`.
macro_rules! texts {
    ($($name:ident: $id:literal / $en:literal;)*) => {
        $(
            pub(crate) const fn $name(lang: swanilai::text::Lang) -> &'static str {
                // A pair in memory costs one address at each use, a choice in code two.
                const WORDS: [&str; 2] = [$id, $en];
                #[expect(clippy::indexing_slicing, reason = "there are two languages")]
                WORDS[lang as usize]
            }
        )*
    };
}
pub(super) use texts;
