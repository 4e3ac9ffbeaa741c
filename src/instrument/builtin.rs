//! The packs that come with the code.

use super::file;
use super::model::Instrument;
use crate::problem::Problem;
use core::cell::RefCell;
use std::rc::Rc;

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

    /// The checked instrument; read once in a thread, then shared.
    ///
    /// # Errors
    /// Never for a released build: a test reads every pack.
    pub fn load(&self) -> Result<Rc<Instrument>, Vec<Problem>> {
        LOADED.with_borrow_mut(|loaded| {
            if let Some((_, instrument)) = loaded.iter().find(|(id, _)| *id == self.id) {
                return Ok(instrument.clone());
            }
            let instrument = Rc::new(file::read(self.json)?);
            loaded.push((self.id, instrument.clone()));
            Ok(instrument)
        })
    }
}

thread_local! {
    /// Packs never change, so reading one again could only give the same.
    static LOADED: RefCell<Vec<(&'static str, Rc<Instrument>)>> = const { RefCell::new(Vec::new()) };
}

macro_rules! packs {
    ($($id:literal $digest:literal;)*) => {
        /// From the newest back; drafts last.
        const PACKS: &[Builtin] = &[$(Builtin {
            id: $id,
            digest: $digest,
            json: include_str!(concat!("../../instruments/", $id, "/instrument.json")),
        },)*
        #[cfg(feature = "bench")]
        BENCH,
        ];
    };
}

/// The pack of `cargo xtask bench`, made by `tests/bench/make.mjs`; never published.
#[cfg(feature = "bench")]
const BENCH: Builtin = Builtin {
    id: "bench-60",
    digest: "4bd13916f01b0080afe0eaa0cbb59145add0b97042428ed57a8465a14240f6c6",
    json: include_str!("../../tests/bench/bench-60/instrument.json"),
};

packs! {
    "ori-maladministrasi-2025" "41177eb48d1bf6d9cf18d452e9a8937733d58a1fcb0ccfca9823c3c5bb5b0721";
    "ori-kepatuhan-2024" "1b629e1f78742bf3df64211b49cb4561ada34ce7e1c66195c6035eed60fc3e04";
    "ori-kepatuhan-2023" "3160383f2e405f4c3d121eb8a4b5e36e40fdeb2f024a72e81d8838716cd163f6";
    "ori-kepatuhan-2022" "c9127317f986c63fe1b0e1ecd236dd5685ab2c2251f9566ef6c408f2e4d6c829";
    "ori-kepatuhan-2021" "9072a9c427192ec758160e1fbf3293485245cfe4caa7c701c9a1767a7670f59f";
    "ori-kepatuhan-2015" "f7d147d0e746c9679841675d5b8024d98967b13e1781ab18f8c1b5f39d464818";
    "ori-kepatuhan-2015-kl" "1235037686dec7d8f3cd67f9c2a2d01a4147e715f4380f8f05af723a6f5e8ef5";
    "ori-maladministrasi-2026" "74ca6a2298263c1061dd3789732c797fdd24619f0cf14ce7c3d550e06590d3b9";
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
