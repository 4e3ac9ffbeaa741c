//! Files out and in.

use super::spreadsheet;
use super::view::El;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement, HtmlInputElement, Url,
};
use yew::virtual_dom::ListenerKind;

/// Offers a text as a download; false when the browser refuses.
pub(in crate::ui) fn download(name: &str, text: &str) -> bool {
    try_download(name, text, "application/json").is_some()
}

/// Offers a table for a spreadsheet.
pub(in crate::ui) fn download_csv(name: &str, text: &str) -> bool {
    try_download(name, text, "text/csv;charset=utf-8").is_some()
}

/// Offers a text as it is, for a text that may not be what it claims.
pub(in crate::ui) fn download_plain(name: &str, text: &str) -> bool {
    try_download(name, text, "text/plain").is_some()
}

/// Offers bytes.
pub(super) fn download_bytes(name: &str, bytes: &JsValue, kind: &str) -> bool {
    let parts = js_sys::Array::of1(bytes);
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &about).ok();
    blob.and_then(|blob| give(name, &blob)).is_some()
}

fn try_download(name: &str, text: &str, kind: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    give(
        name,
        &Blob::new_with_str_sequence_and_options(&parts, &about).ok()?,
    )
}

fn give(name: &str, blob: &Blob) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The download reads the address after this turn.
    gloo::timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Some(())
}

/// A file a person chose: its name, and its text or its size when it is too large or unreadable.
/// Of a workbook the text is what stands in its cells, see `book::Grid`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::ui) struct Chosen {
    pub(in crate::ui) name: String,
    pub(in crate::ui) text: Result<String, Unreadable>,
}

/// Why a file was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::ui) enum Unreadable {
    /// Larger than any assessment; its size in bytes.
    TooLarge(u64),
    /// Not UTF-8, or the browser could not read it.
    NotText,
    /// A workbook, but what reads workbooks could not; why, for the technically minded.
    NoModule(String),
}

/// Largest file that is read at all, in bytes; the importer has its own, lower limit.
const LARGEST: u64 = 4 << 20;

/// What is done with files that were read.
pub(in crate::ui) type Take = Rc<dyn Fn(Vec<Chosen>)>;

/// Reads what is chosen in a file input and empties it, so that the same file can be chosen again.
pub(in crate::ui) fn on_choice(input: El, take: Take) -> El {
    input.on(
        ListenerKind::onchange,
        Rc::new(move |event| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some((input, files)) =
                input.and_then(|input| Some((input.clone(), input.files()?)))
            {
                spawn_local(read_all(files, Some(input), take.clone()));
            }
        }),
    )
}

/// Reads what is dropped on an element, and tells whether something hovers above it.
pub(in crate::ui) fn on_drop(area: El, hover: Rc<dyn Fn(bool)>, take: Take) -> El {
    let dropped = Rc::new(move |event: &DragEvent| {
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            spawn_local(read_all(files, None, take.clone()));
        }
    });
    hovering(area, hover, dropped)
}

/// An element that things can be dropped on; the browser would leave the app to show them otherwise.
pub(super) fn hovering(area: El, hover: Rc<dyn Fn(bool)>, dropped: Rc<dyn Fn(&DragEvent)>) -> El {
    let (over, gone) = (hover.clone(), hover.clone());
    area.on(
        ListenerKind::ondragover,
        Rc::new(move |event| {
            event.prevent_default();
            over(true);
        }),
    )
    .on(
        ListenerKind::ondragleave,
        Rc::new(move |event| {
            event.prevent_default();
            gone(false);
        }),
    )
    .on(
        ListenerKind::ondrop,
        Rc::new(move |event| {
            event.prevent_default();
            hover(false);
            if let Some(event) = event.dyn_ref::<DragEvent>() {
                dropped(event);
            }
        }),
    )
}

/// Reads every file, then empties the input they were chosen in.
async fn read_all(files: FileList, input: Option<HtmlInputElement>, take: Take) {
    let mut chosen = Vec::new();
    for index in 0..files.length() {
        if let Some(file) = files.get(index) {
            chosen.push(Chosen {
                name: file.name(),
                text: read(&file).await,
            });
        }
    }
    if let Some(input) = input {
        super::page::clear_input(&input);
    }
    take(chosen);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a file's size is a whole number"
)]
async fn read(file: &File) -> Result<String, Unreadable> {
    let size = file.size() as u64;
    if size > LARGEST {
        return Err(Unreadable::TooLarge(size));
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Unreadable::NotText)?;
    let array = js_sys::Uint8Array::new(&buffer);
    let bytes = array.to_vec();
    if spreadsheet::is_workbook(&bytes) {
        return spreadsheet::read(&array)
            .await
            .map_err(Unreadable::NoModule);
    }
    String::from_utf8(bytes).map_err(|_| Unreadable::NotText)
}
