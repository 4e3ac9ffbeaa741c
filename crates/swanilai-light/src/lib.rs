//! What the light pages of `www/v1/` call: texts in, lines out, and nothing else.

use swanilai::instrument::Instrument;
use swanilai::quick;
use wasm_bindgen::prelude::*;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

thread_local! {
    static PACKS: Vec<Instrument> = quick::packs();
}

/// The packs, see [`quick::TEXT`].
#[wasm_bindgen]
#[must_use]
pub fn packs() -> String {
    quick::TEXT.to_owned()
}

/// Scores typed rows, see [`quick::calculate`].
#[wasm_bindgen]
#[must_use]
pub fn calculate(set: &str, rows: &str) -> String {
    PACKS.with(|packs| quick::calculate(packs, set, rows))
}

/// Classifies a published score, see [`quick::card`].
#[wasm_bindgen]
#[must_use]
pub fn card(set: &str, low: &str, high: &str) -> String {
    PACKS.with(|packs| quick::card(packs, set, low, high))
}
