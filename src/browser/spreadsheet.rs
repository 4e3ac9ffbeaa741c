//! Workbooks out and in: a module of its own, fetched by whoever asks for one, away from the page where
//! the browser allows it. Whatever goes wrong in it ends there.

use super::{files, script};
use js_sys::{Object, Promise, Reflect, Uint8Array};
use swanilai::book::Book;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlElement, WorkerOptions, WorkerType};

/// Nobody waits longer, in milliseconds: a file that takes so long means no good.
const PATIENCE: i32 = 60_000;
/// The media type of a workbook.
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// How offering a workbook ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Given {
    /// The browser took the file.
    Done,
    /// The browser refused it.
    Refused,
    /// It could not be made; why, for the technically minded.
    Failed(String),
}

/// Makes the file of a workbook and offers it as a download.
pub(crate) fn offer(name: String, book: &Book, then: impl FnOnce(Given) + 'static) {
    let text = JsValue::from_str(&book.to_text());
    spawn_local(async move {
        let made = task("write", text).await;
        let bytes = made.and_then(|answer| {
            let bytes = Reflect::get(&answer, &JsValue::from_str("bytes"));
            bytes.map_err(|_| "bytes".to_owned())
        });
        then(match bytes {
            Ok(bytes) if files::download_bytes(&name, &bytes, KIND) => Given::Done,
            Ok(_) => Given::Refused,
            Err(why) => Given::Failed(why),
        });
    });
}

/// Whether bytes begin as workbooks do, new ones or old ones.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// What stands in a file, as a text for `book::Grid`.
pub(super) async fn read(file: &Uint8Array) -> Result<String, String> {
    let answer = task("read", file.into()).await?;
    let text = Reflect::get(&answer, &JsValue::from_str("text")).ok();
    text.and_then(|text| text.as_string())
        .ok_or_else(|| "text".to_owned())
}

/// Has the module do a task.
async fn task(name: &str, input: JsValue) -> Result<JsValue, String> {
    let place = Place::find().ok_or_else(|| "meta".to_owned())?;
    let task = Object::new();
    for (key, value) in [
        ("task", JsValue::from_str(name)),
        ("wasm", JsValue::from_str(&place.wasm)),
        ("integrity", JsValue::from_str(&place.integrity)),
        ("input", input),
    ] {
        let _ = Reflect::set(&task, &JsValue::from_str(key), &value);
    }
    let checked = script::check(&place.js, &place.js_integrity);
    JsFuture::from(checked)
        .await
        .map_err(|error| words(&error))?;
    match away(&place, &task).await {
        Away::Answer(answer) => told(answer),
        Away::TooLong => Err("timeout".to_owned()),
        // A frame without an origin allows no worker: the page does it itself.
        Away::NoWorker => here(&place, &task).await.map_err(|error| words(&error)),
    }
}

/// An answer, or what it says went wrong.
fn told(answer: JsValue) -> Result<JsValue, String> {
    let failed = Reflect::get(&answer, &JsValue::from_str("failed")).ok();
    match failed.and_then(|why| why.as_string()) {
        Some(why) => Err(why),
        None => Ok(answer),
    }
}

/// An error in the browser's words.
fn words(error: &JsValue) -> String {
    let message = Reflect::get(error, &JsValue::from_str("message")).ok();
    message
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| format!("{error:?}"))
}

/// How a task given to a worker ended.
enum Away {
    Answer(JsValue),
    TooLong,
    NoWorker,
}

/// A worker for this task alone: what a hostile file breaks goes with it.
async fn away(place: &Place, task: &Object) -> Away {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let Ok(worker) = web_sys::Worker::new_with_options(&place.js, &options) else {
        return Away::NoWorker;
    };
    let mut timer = None;
    let answer = Promise::new(&mut |done, failed| {
        worker.set_onmessage(Some(&done));
        worker.set_onerror(Some(&failed));
        timer = web_sys::window().and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&failed, PATIENCE)
                .ok()
        });
        if worker.post_message(task).is_err() {
            let _ = failed.call0(&JsValue::UNDEFINED);
        }
    });
    let answer = JsFuture::from(answer).await;
    worker.terminate();
    if let (Some(window), Some(timer)) = (web_sys::window(), timer) {
        window.clear_timeout_with_handle(timer);
    }
    match answer {
        Ok(event) => {
            let data = Reflect::get(&event, &JsValue::from_str("data"));
            Away::Answer(data.unwrap_or_default())
        }
        Err(event) if event.is_undefined() => Away::TooLong,
        Err(_) => Away::NoWorker,
    }
}

/// The same in the page.
async fn here(place: &Place, task: &Object) -> Result<JsValue, JsValue> {
    let module = JsFuture::from(script::bring(&place.js)).await?;
    let run = Reflect::get(&module, &JsValue::from_str("run"))?;
    let run: js_sys::Function = run.dyn_into()?;
    let answer: Promise = run.call1(&JsValue::UNDEFINED, task)?.dyn_into()?;
    JsFuture::from(answer).await
}

/// Where the module is, as the page says.
struct Place {
    js: String,
    js_integrity: String,
    wasm: String,
    integrity: String,
}

impl Place {
    fn find() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let meta = document.query_selector("meta[name=swanilai]").ok()??;
        let names = meta.dyn_into::<HtmlElement>().ok()?.dataset();
        let base = document.base_uri().ok()??;
        let address = |name: &str| {
            let found = web_sys::Url::new_with_base(&names.get(name)?, &base).ok()?;
            Some(found.href())
        };
        Some(Self {
            js: address("spreadsheet")?,
            js_integrity: names.get("spreadsheetJsIntegrity").unwrap_or_default(),
            wasm: address("spreadsheetWasm")?,
            integrity: names.get("spreadsheetIntegrity").unwrap_or_default(),
        })
    }
}
