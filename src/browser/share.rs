//! Handing something on: by the sheet of the system where there is one, else by copying.
//!
//! Calls go by name: not every browser has them, and the missing ones must not stop the app.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, FilePropertyBag};

/// How handing on went.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Handed {
    /// The system or the clipboard has it.
    Done,
    /// The person thought better of it.
    Cancelled,
    /// The browser refused.
    Refused,
}

fn navigator() -> Option<JsValue> {
    Some(web_sys::window()?.navigator().into())
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &JsValue::from_str(name))
        .ok()?
        .dyn_into()
        .ok()
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

/// Whether the system has a sheet for sharing a link.
pub(crate) fn can_share() -> bool {
    navigator().is_some_and(|navigator| method(&navigator, "share").is_some())
}

/// A text as a file for the sheet. Sheets take `.txt` and no `.json`.
fn as_file(name: &str, text: &str) -> Option<Object> {
    let about = FilePropertyBag::new();
    about.set_type("text/plain");
    let parts = Array::of1(&JsValue::from_str(text));
    let file = File::new_with_str_sequence_and_options(&parts, name, &about).ok()?;
    Some(object(&[("files", Array::of1(&file).into())]))
}

/// Whether the sheet takes files at all.
pub(crate) fn can_share_files() -> bool {
    takes(as_file("a.json.txt", "{}"))
}

fn takes(data: Option<Object>) -> bool {
    let asked = || {
        let navigator = navigator()?;
        let answer = method(&navigator, "canShare")?
            .call1(&navigator, &data?.into())
            .ok()?;
        Some(answer.is_truthy())
    };
    can_share() && asked().unwrap_or(false)
}

/// Bytes as a file for the sheet; JSON as `.txt`, see `as_file`.
fn of_blob(name: &str, blob: &Blob) -> Option<Object> {
    let (name, kind) = match blob.type_().as_str() {
        "application/json" => (format!("{name}.txt"), "text/plain".to_owned()),
        kind => (name.to_owned(), kind.to_owned()),
    };
    let about = FilePropertyBag::new();
    about.set_type(&kind);
    let file = File::new_with_blob_sequence_and_options(&Array::of1(blob), &name, &about).ok()?;
    Some(object(&[("files", Array::of1(&file).into())]))
}

/// Whether the sheet takes a file.
pub(crate) fn can_share_blob(name: &str, blob: &Blob) -> bool {
    takes(of_blob(name, blob))
}

/// Shares a file by the sheet.
pub(crate) fn share_blob(name: &str, blob: &Blob, then: impl FnOnce(Handed) + 'static) {
    share(of_blob(name, blob), then);
}

/// Shares an address by the sheet.
pub(crate) fn share_link(title: &str, url: &str, then: impl FnOnce(Handed) + 'static) {
    share(
        Some(object(&[("title", title.into()), ("url", url.into())])),
        then,
    );
}

/// Shares a text as a file by the sheet; its name ends in `.txt`.
pub(crate) fn share_file(name: &str, text: &str, then: impl FnOnce(Handed) + 'static) {
    share(as_file(name, text), then);
}

fn share(data: Option<Object>, then: impl FnOnce(Handed) + 'static) {
    let called = || -> Option<Promise> {
        let navigator = navigator()?;
        let share = method(&navigator, "share")?;
        share.call1(&navigator, &data?.into()).ok()?.dyn_into().ok()
    };
    wait(called(), then);
}

/// Copies a text.
pub(crate) fn copy(text: &str, then: impl FnOnce(Handed) + 'static) {
    let called = || -> Option<Promise> {
        let clipboard = Reflect::get(&navigator()?, &JsValue::from_str("clipboard")).ok()?;
        let write = method(&clipboard, "writeText")?;
        write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
    };
    wait(called(), then);
}

fn wait(promise: Option<Promise>, then: impl FnOnce(Handed) + 'static) {
    let Some(promise) = promise else {
        return then(Handed::Refused);
    };
    spawn_local(async move {
        let handed = match JsFuture::from(promise).await {
            Ok(_) => Handed::Done,
            Err(error) => {
                let name = Reflect::get(&error, &JsValue::from_str("name")).ok();
                match name.and_then(|name| name.as_string()).as_deref() {
                    Some("AbortError") => Handed::Cancelled,
                    _ => Handed::Refused,
                }
            }
        };
        then(handed);
    });
}
