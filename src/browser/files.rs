//! Files out and in.

use super::events::Listening;
use super::host;
use super::share;
use super::spreadsheet;
use core::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, DragEvent, Element, File, FileList, HtmlAnchorElement,
    HtmlInputElement, Url,
};
use yew::Callback;

/// Offers a text as a download; false when the browser refuses at once. Whether it arrives is never told.
pub(crate) fn download(name: &str, text: &str) -> bool {
    try_download(name, text, "application/json").is_some()
}

/// Offers a table for a spreadsheet.
pub(crate) fn download_csv(name: &str, text: &str) -> bool {
    try_download(name, text, "text/csv;charset=utf-8").is_some()
}

/// Offers a text as it is, for a text that may not be what it claims.
pub(crate) fn download_plain(name: &str, text: &str) -> bool {
    try_download(name, text, "text/plain").is_some()
}

/// Offers bytes.
pub(super) fn download_bytes(name: &str, bytes: &JsValue, kind: &str) -> bool {
    let parts = js_sys::Array::of1(bytes);
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &about).ok();
    blob.and_then(|blob| download_blob(name, &blob)).is_some()
}

fn try_download(name: &str, text: &str, kind: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let about = BlobPropertyBag::new();
    about.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &about).ok()?;
    save(name, &blob)?;
    host::offered(name, Some(text));
    Some(())
}

/// Offers a file that was put together; none when the browser refuses.
pub(crate) fn download_blob(name: &str, blob: &Blob) -> Option<()> {
    save(name, blob)?;
    host::offered(name, None);
    Some(())
}

thread_local! {
    /// The file offered last, for the sheet of the system.
    static LAST: RefCell<Option<(String, Blob)>> = const { RefCell::new(None) };
}

fn last() -> Option<(String, Blob)> {
    LAST.with_borrow(Clone::clone)
}

/// Whether the sheet of the system takes the file that was offered last under a name.
pub(crate) fn can_share_last(name: &str) -> bool {
    last().is_some_and(|(known, blob)| known == name && share::can_share_blob(name, &blob))
}

/// Shares the file that was offered last by the sheet of the system.
pub(crate) fn share_last(then: impl FnOnce(share::Handed) + 'static) {
    match last() {
        Some((name, blob)) => share::share_blob(&name, &blob, then),
        None => then(share::Handed::Refused),
    }
}

fn save(name: &str, blob: &Blob) -> Option<()> {
    LAST.set(Some((name.to_owned(), blob.clone())));
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
pub(crate) struct Chosen {
    pub(crate) name: String,
    pub(crate) text: Result<String, Unreadable>,
    /// The bytes of a workbook, which its text does not tell.
    pub(crate) workbook: Option<Rc<[u8]>>,
}

impl Chosen {
    /// A text that was typed or pasted.
    pub(crate) const fn typed(text: String) -> Self {
        Self {
            name: String::new(),
            text: Ok(text),
            workbook: None,
        }
    }
}

/// Why a file was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Unreadable {
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
pub(crate) type Take = Rc<dyn Fn(Vec<Chosen>)>;

/// Reads what is chosen in a file input and empties it, so that the same file can be chosen again.
pub(crate) fn choice(take: Take) -> Callback<yew::Event> {
    Callback::from(move |event: yew::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some((input, files)) = input.and_then(|input| Some((input.clone(), input.files()?)))
        {
            spawn_local(read_all(files, Some(input), take.clone()));
        }
    })
}

/// What an element needs that things can be dropped on; the browser would leave the app to show them otherwise.
pub(crate) struct Dropping {
    /// For `ondragover`.
    pub(crate) over: Callback<DragEvent>,
    /// For `ondragleave`.
    pub(crate) leave: Callback<DragEvent>,
    /// For `ondrop`.
    pub(crate) drop: Callback<DragEvent>,
}

/// Reads what is dropped on an element, and tells whether something hovers above it.
pub(crate) fn dropping(hover: Rc<dyn Fn(bool)>, take: Take) -> Dropping {
    dropping_with(hover, move |event| {
        if let Some(files) = event.data_transfer().and_then(|data| data.files()) {
            spawn_local(read_all(files, None, take.clone()));
        }
    })
}

/// The callbacks around what is done with a dropped thing.
pub(super) fn dropping_with(
    hover: Rc<dyn Fn(bool)>,
    dropped: impl Fn(&DragEvent) + 'static,
) -> Dropping {
    let hovers = |is_above: bool| {
        let hover = hover.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            hover(is_above);
        })
    };
    let (over, leave) = (hovers(true), hovers(false));
    let drop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        hover(false);
        dropped(&event);
    });
    Dropping { over, leave, drop }
}

/// Reads what is pasted anywhere on the page but into a field: files, or a text without a name.
pub(crate) fn on_paste(take: Take) -> Listening {
    Listening::to_document("paste", move |event| {
        let data = js_sys::Reflect::get(event, &JsValue::from_str("clipboardData"));
        let data = data
            .ok()
            .and_then(|data| data.dyn_into::<DataTransfer>().ok());
        let Some(data) = data else { return };
        if let Some(files) = data.files().filter(|files| files.length() > 0) {
            event.prevent_default();
            spawn_local(read_all(files, None, take.clone()));
            return;
        }
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let is_field = field.is_some_and(|field| {
            matches!(
                field.tag_name().to_ascii_lowercase().as_str(),
                "input" | "textarea" | "select"
            )
        });
        let text = data.get_data("text/plain").unwrap_or_default();
        if !is_field && !text.trim().is_empty() {
            event.prevent_default();
            take(vec![Chosen::typed(text)]);
        }
    })
}

/// Reads every file, then empties the input they were chosen in.
async fn read_all(files: FileList, input: Option<HtmlInputElement>, take: Take) {
    let mut chosen = Vec::new();
    for index in 0..files.length() {
        if let Some(file) = files.get(index) {
            let mut workbook = None;
            chosen.push(Chosen {
                name: file.name(),
                text: read(&file, &mut workbook).await,
                workbook,
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
async fn read(file: &File, workbook: &mut Option<Rc<[u8]>>) -> Result<String, Unreadable> {
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
        *workbook = Some(bytes.into());
        return spreadsheet::read(&array)
            .await
            .map_err(Unreadable::NoModule);
    }
    String::from_utf8(bytes).map_err(|_| Unreadable::NotText)
}
