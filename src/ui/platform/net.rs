//! Fetching our own files; never anything of another origin.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The text of a file beside the page, or none when it cannot be had.
pub(in crate::ui) async fn text(path: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// The size in bytes of a file beside the page, without fetching it; none when it is not there.
pub(in crate::ui) async fn size(path: &str) -> Option<u64> {
    let how = RequestInit::new();
    how.set_method("HEAD");
    let asked = web_sys::window()?.fetch_with_str_and_init(path, &how);
    let response: Response = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let length = response.headers().get("Content-Length").ok()??;
    length.parse().ok()
}
