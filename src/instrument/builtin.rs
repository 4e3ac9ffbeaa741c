//! The packs that come with the code.

use super::file;
use super::model::Instrument;
use crate::problem::Problem;

/// A pack that comes with the code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Builtin {
    /// Id of the instrument.
    pub id: &'static str,
    /// SHA-256 of `instrument.json`, hexadecimal; a test compares it with the file.
    pub digest: &'static str,
    json: &'static str,
}

impl Builtin {
    /// The text of `instrument.json`.
    #[must_use]
    pub const fn json(&self) -> &'static str {
        self.json
    }

    /// The checked instrument.
    ///
    /// # Errors
    /// Never for a released build: a test reads every pack.
    pub fn load(&self) -> Result<Instrument, Vec<Problem>> {
        file::read(self.json)
    }
}

macro_rules! packs {
    ($($id:literal $digest:literal;)*) => {
        /// From the newest back; drafts last.
        const PACKS: &[Builtin] = &[$(Builtin {
            id: $id,
            digest: $digest,
            json: include_str!(concat!("../../instruments/", $id, "/instrument.json")),
        },)*];
    };
}

packs! {
    "ori-maladministrasi-2025" "";
    "ori-kepatuhan-2024" "";
    "ori-kepatuhan-2023" "";
    "ori-kepatuhan-2022" "";
    "ori-kepatuhan-2021" "";
    "ori-kepatuhan-2015" "";
    "ori-kepatuhan-2015-kl" "";
    "ori-maladministrasi-2026" "";
}

/// All packs, the current one first, drafts last.
#[must_use]
pub const fn builtins() -> &'static [Builtin] {
    PACKS
}

/// The pack with an id.
#[must_use]
pub fn builtin(id: &str) -> Option<&'static Builtin> {
    PACKS.iter().find(|pack| pack.id == id)
}

/// The pack a new assessment starts from: the newest released one.
#[must_use]
pub fn current() -> &'static Builtin {
    #[expect(clippy::indexing_slicing, reason = "the list above is not empty")]
    &PACKS[0]
}
