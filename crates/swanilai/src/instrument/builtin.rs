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
}

impl Builtin {
    /// The text of `instrument.json`.
    #[must_use]
    pub fn json(&self) -> &'static str {
        let text = TEXTS.iter().find(|(id, _)| *id == self.id);
        text.map_or("", |(_, text)| text)
    }

    /// The checked instrument; read once in a thread, then shared.
    ///
    /// # Errors
    /// Never for a released build: a test reads every pack. In an app that comes in chunks: before
    /// [`bring_packs`] was called.
    pub fn load(&self) -> Result<Rc<Instrument>, Vec<Problem>> {
        LOADED.with_borrow_mut(|loaded| {
            if let Some((_, instrument)) = loaded.iter().find(|(id, _)| *id == self.id) {
                return Ok(instrument.clone());
            }
            let read = reader().ok_or_else(Vec::new)?;
            let instrument = Rc::new(read(self)?);
            loaded.push((self.id, instrument.clone()));
            Ok(instrument)
        })
    }
}

thread_local! {
    /// Packs never change, so reading one again could only give the same.
    static LOADED: RefCell<Vec<(&'static str, Rc<Instrument>)>> = const { RefCell::new(Vec::new()) };
}

type Reader = fn(&Builtin) -> Result<Instrument, Vec<Problem>>;

fn read(pack: &Builtin) -> Result<Instrument, Vec<Problem>> {
    file::read(pack.json())
}

/// Where the app comes in chunks, packs and their reader come with one of them: nothing before that
/// may name the reader, or it would be in the first chunk.
#[cfg(feature = "split")]
mod late {
    use super::Reader;
    use core::cell::Cell;

    thread_local! {
        pub(super) static READER: Cell<Option<Reader>> = const { Cell::new(None) };
    }
}

#[cfg(feature = "split")]
fn reader() -> Option<Reader> {
    late::READER.get()
}

#[cfg(not(feature = "split"))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "there may be none in an app that comes in chunks"
)]
fn reader() -> Option<Reader> {
    Some(read)
}

/// Makes the packs readable, in an app that comes in chunks; elsewhere they always are.
pub fn bring_packs() {
    #[cfg(feature = "split")]
    late::READER.set(Some(read));
}

macro_rules! packs {
    ($($id:literal $digest:literal;)*) => {
        /// From the newest back; drafts last.
        const PACKS: &[Builtin] = &[$(Builtin {
            id: $id,
            digest: $digest,
        },)*
        #[cfg(feature = "bench")]
        BENCH,
        ];

        /// Apart from the list, so that the list can be had without the texts.
        const TEXTS: &[(&str, &str)] = &[
            $(($id, include_str!(concat!("../../instruments/", $id, "/instrument.json"))),)*
            #[cfg(feature = "bench")]
            (BENCH.id, include_str!("../../../../tests/bench/bench-60/instrument.json")),
        ];
    };
}

/// The pack of `cargo xtask bench`, made by `tests/bench/make.mjs`; never published.
#[cfg(feature = "bench")]
const BENCH: Builtin = Builtin {
    id: "bench-60",
    digest: "5b9f00e125ac55118841a702b6e95548bdceb941cf0296c3f0a4bee634f6031e",
};

packs! {
    "ori-maladministrasi-2025" "e6c05d7205ff8fc9511ab694c79526811485753e9dfdd42a090526956e6fff35";
    "ori-kepatuhan-2024" "b61b7f25ce2235f15df4cf10b735bcfc895b3dfaad5f5ae9277bb402c4543fea";
    "ori-kepatuhan-2023" "50f4c8b76942d2299e4c3ad042297395a9384c1cce4ae81f1b10fd575a7bfca5";
    "ori-kepatuhan-2022" "3be2d080b3a80c6a837f66002e2a6e4cc0bb9c1e29e8c856948d91d7642f9127";
    "ori-kepatuhan-2021" "5c98894efa0f6e662f073b4d69fc6cf78ac9f5b8c486b2eb706dc35d955db25d";
    "ori-kepatuhan-2015" "72edeb06c830e3a1f64d4b88cc3234b83f06ccc3a7a87bc5c793699cbb20561d";
    "ori-kepatuhan-2015-kl" "ad25553e861fcc8a19497781a0788f9a766f4fc4a0bbe224c76dc0209d52ef01";
    "ori-maladministrasi-2026" "e30096125a415332941f03429666713a8a26b3658e2980cf60f63dcf5b232ea7";
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
