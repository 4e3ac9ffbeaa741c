//! What keeps the page right while it changes: translations by the browser, and focus.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/upkeep.js")]
extern "C" {
    /// Watches the element that the app lives in, from before it is drawn.
    pub(crate) fn watch(root: &web_sys::Element);
}
