//! Everything the interface says, in both languages, and the forms of numbers and dates.
//!
//! One file for each page; both languages stand side by side, so a missing one does not compile.

pub(crate) mod adjust;
pub(crate) mod calculator;
pub(crate) mod common;
pub(crate) mod compare;
pub(crate) mod download;
pub(crate) mod embed;
pub(crate) mod evidence;
pub(crate) mod home;
pub(crate) mod info;
pub(crate) mod instruments;
pub(crate) mod keep;
pub(crate) mod number;
pub(crate) mod open;
pub(crate) mod photos;
pub(crate) mod plan;
pub(crate) mod rekap;
pub(crate) mod repairs;
pub(crate) mod report;
pub(crate) mod result;
pub(crate) mod scenario;
pub(crate) mod setup;
pub(crate) mod share;
pub(crate) mod sheet;
pub(crate) mod snippet;
pub(crate) mod spreadsheet;
pub(crate) mod tasks;
pub(crate) mod time;
pub(crate) mod walk;

pub(crate) use swanilai::text::{Lang, fill};

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
pub(crate) use texts;
