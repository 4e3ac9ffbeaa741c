//! Scripts that come after the start.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(
    inline_js = "export const bring = (address) => import(address); export const check = async (address, integrity) => { if (integrity) await (await fetch(address, { integrity })).arrayBuffer(); };"
)]
extern "C" {
    /// Fetches a script as a module.
    pub(super) fn bring(address: &str) -> Promise;

    /// Fails for a file that is not the one of this digest (SE-3). Workers have no place for a digest, so
    /// their scripts are held against it just before; from the browser's memory they come a moment later.
    pub(super) fn check(address: &str, integrity: &str) -> Promise;
}
