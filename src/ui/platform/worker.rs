//! Work away from the page, so that it stays responsive and can be stopped; in the page itself where
//! the browser allows no worker, as in a frame without an origin.

#![expect(unreachable_pub, reason = "wasm-bindgen exports only what is public")]

use crate::ui::chunk::{self, Chunk};
use core::cell::Cell;
use gloo::events::EventListener;
use js_sys::{Array, Function, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlElement, MessageEvent, WorkerOptions, WorkerType};

/// Fetches what long work needs; whether it is there. Called by www/worker.js.
#[wasm_bindgen(js_name = prepareWork)]
pub async fn prepare_work() -> bool {
    Chunk::Base.fetch().await && Chunk::Engine.fetch().await
}

/// Does a task of `ui/work.rs`; called by www/worker.js. `tell(done, total)` may be called on the way.
#[wasm_bindgen]
#[must_use]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript gives is ours"
)]
pub fn work(task: &str, input: Array, tell: &Function) -> String {
    let input: Vec<String> = input.iter().filter_map(|text| text.as_string()).collect();
    let mut tell = |done: u32, total: u32| {
        let answer = tell.call2(&JsValue::UNDEFINED, &done.into(), &total.into());
        !answer.is_ok_and(|answer| answer == JsValue::FALSE)
    };
    chunk::work(task, &input, &mut tell).unwrap_or_default()
}

/// What work under way tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::ui) enum Heard {
    /// So much of so much is done.
    Progress(u32, u32),
    /// A task is done; this is its outcome, see `ui/work.rs`.
    Done(String),
    /// The worker could not go on; why, for the technically minded.
    Failed(String),
}

type Hear = Rc<dyn Fn(Heard)>;

/// Someone who works; dropping it stops the work.
pub(in crate::ui) struct Worker(Place);

enum Place {
    Away {
        worker: web_sys::Worker,
        #[expect(dead_code, reason = "kept until dropped")]
        listening: [EventListener; 2],
    },
    Here {
        hear: Hear,
        is_stopped: Rc<Cell<bool>>,
    },
}

impl Worker {
    /// Starts one; it is told what to do with [`Worker::send`].
    pub(in crate::ui) fn start(hear: impl Fn(Heard) + 'static) -> Self {
        let hear: Hear = Rc::new(hear);
        Self(away(&hear).unwrap_or_else(|| Place::Here {
            hear,
            is_stopped: Rc::default(),
        }))
    }

    /// Gives a task, and files that are added to the table before it.
    pub(in crate::ui) fn send(&self, task: &str, input: &[&str], files: Vec<File>) {
        match &self.0 {
            Place::Away { worker, .. } => {
                let input: Array = input.iter().map(|text| JsValue::from_str(text)).collect();
                let mut fields = vec![("task", task.into()), ("input", input.into())];
                if !files.is_empty() {
                    let files: Array = files.into_iter().map(JsValue::from).collect();
                    fields.push(("files", files.into()));
                }
                let _ = worker.post_message(&object(&fields));
            }
            Place::Here { hear, is_stopped } => {
                let input = input.iter().map(|text| (*text).to_owned()).collect();
                let (hear, is_stopped) = (hear.clone(), is_stopped.clone());
                spawn_local(here(task.to_owned(), input, files, hear, is_stopped));
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        match &self.0 {
            Place::Away { worker, .. } => worker.terminate(),
            Place::Here { is_stopped, .. } => is_stopped.set(true),
        }
    }
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in fields {
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

/// A worker that has been told which program to start; none where the browser refuses.
fn away(hear: &Hear) -> Option<Place> {
    let document = web_sys::window()?.document()?;
    let meta = document.query_selector("meta[name=swanilai]").ok()??;
    let names = meta.dyn_into::<HtmlElement>().ok()?.dataset();
    let base = document.base_uri().ok()??;
    let address = |name: &str| {
        Some(
            web_sys::Url::new_with_base(&names.get(name)?, &base)
                .ok()?
                .href(),
        )
    };
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = web_sys::Worker::new_with_options(&address("worker")?, &options).ok()?;
    let (message, error) = (hear.clone(), hear.clone());
    let listening = [
        EventListener::new(&worker, "message", move |event| {
            if let Some(heard) = event.dyn_ref::<MessageEvent>().and_then(heard) {
                message(heard);
            }
        }),
        EventListener::new(&worker, "error", move |_| {
            error(Heard::Failed("worker".to_owned()));
        }),
    ];
    let start = object(&[
        ("js", address("js")?.into()),
        ("wasm", address("wasm")?.into()),
        (
            "integrity",
            names.get("integrity").unwrap_or_default().into(),
        ),
    ]);
    worker
        .post_message(&object(&[("start", start.into())]))
        .ok()?;
    Some(Place::Away { worker, listening })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts, sent by our own worker"
)]
fn heard(event: &MessageEvent) -> Option<Heard> {
    let data = event.data();
    let get = |key: &str| Reflect::get(&data, &JsValue::from_str(key)).ok();
    if let Some(text) = get("text").and_then(|text| text.as_string()) {
        return Some(Heard::Done(text));
    }
    if let Some(why) = get("failed").and_then(|why| why.as_string()) {
        return Some(Heard::Failed(why));
    }
    let count = |key: &str| Some(get(key)?.as_f64()? as u32);
    Some(Heard::Progress(count("done")?, count("total")?))
}

/// The same in the page: between files it stays responsive, within one task it does not.
async fn here(
    task: String,
    input: Vec<String>,
    files: Vec<File>,
    hear: Hear,
    is_stopped: Rc<Cell<bool>>,
) {
    if !prepare_work().await {
        hear(Heard::Failed("chunk".to_owned()));
        return;
    }
    let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
    for (file, done) in files.iter().zip(1_u32..) {
        if is_stopped.get() {
            return;
        }
        let text = JsFuture::from(file.text()).await.ok();
        let text = text.and_then(|text| text.as_string()).unwrap_or_default();
        let _ = chunk::work("rekap-add", &[file.name(), text], &mut |_, _| true);
        hear(Heard::Progress(done, total));
    }
    if is_stopped.get() {
        return;
    }
    let mut tell = |_, _| !is_stopped.get();
    let outcome = chunk::work(&task, &input, &mut tell);
    if !is_stopped.get() {
        hear(outcome.map_or_else(|| Heard::Failed("chunk".to_owned()), Heard::Done));
    }
}
