//! Work away from the page, so that it stays responsive and can be stopped; in the page itself where
//! the browser allows no worker, as in a frame without an origin.

#![expect(unreachable_pub, reason = "wasm-bindgen exports only what is public")]

use super::pick::Picked;
use super::script;
use crate::chunk::{self, Chunk};
use core::cell::{Cell, RefCell};
use gloo::events::EventListener;
use js_sys::{Array, Function, Object, Reflect};
use std::collections::VecDeque;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlElement, MessageEvent, WorkerOptions, WorkerType};

/// Fetches what long work needs; whether it is there. Called by www/worker.js where there is no engine.
#[wasm_bindgen(js_name = prepareWork)]
pub async fn prepare_work() -> bool {
    Chunk::Base.fetch().await && Chunk::Engine.fetch().await
}

/// Does a task of `crates/swanilai/src/work`; called by www/worker.js. `tell(done, total)` may be called on the way.
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
pub(crate) enum Heard {
    /// So much of so much is done.
    Progress(u32, u32),
    /// A task is done; this is its outcome, see `crates/swanilai/src/work`.
    Done(String),
    /// The worker could not go on; why, for the technically minded.
    Failed(String),
}

type Hear = Rc<dyn Fn(Heard)>;

/// Someone who works; dropping it stops the work.
pub(crate) struct Worker(Place);

enum Place {
    Away {
        worker: web_sys::Worker,
        is_ended: Rc<Cell<bool>>,
        #[expect(dead_code, reason = "kept until dropped")]
        listening: [EventListener; 2],
    },
    Here(Rc<Queue>),
}

/// Tasks that the page carries out itself, one after the other.
struct Queue {
    hear: Hear,
    left: RefCell<VecDeque<Task>>,
    is_busy: Cell<bool>,
    is_stopped: Cell<bool>,
}

struct Task {
    name: String,
    input: Vec<String>,
    files: Vec<Picked>,
}

impl Worker {
    /// Starts one; it is told what to do with [`Worker::send`].
    pub(crate) fn start(hear: impl Fn(Heard) + 'static) -> Self {
        let hear: Hear = Rc::new(hear);
        away(&hear).map_or_else(|| Self::queue(hear), Self)
    }

    /// Works in the page, for a browser whose worker turned out not to start.
    pub(crate) fn here(hear: impl Fn(Heard) + 'static) -> Self {
        Self::queue(Rc::new(hear))
    }

    fn queue(hear: Hear) -> Self {
        Self(Place::Here(Rc::new(Queue {
            hear,
            left: RefCell::default(),
            is_busy: Cell::default(),
            is_stopped: Cell::default(),
        })))
    }

    /// Gives a task, and files that are added to the table before it.
    pub(crate) fn send(&self, task: &str, input: &[&str], files: Vec<Picked>) {
        match &self.0 {
            Place::Away { worker, .. } => {
                let input: Array = input.iter().map(|text| JsValue::from_str(text)).collect();
                let mut fields = vec![("task", task.into()), ("input", input.into())];
                if !files.is_empty() {
                    let one = |Picked { name, file }: Picked| {
                        object(&[("name", name.into()), ("file", file.into())])
                    };
                    let files: Array = files.into_iter().map(one).collect();
                    fields.push(("files", files.into()));
                }
                let _ = worker.post_message(&object(&fields));
            }
            Place::Here(queue) => {
                let input = input.iter().map(|text| (*text).to_owned()).collect();
                let name = task.to_owned();
                let task = Task { name, input, files };
                queue.left.borrow_mut().push_back(task);
                if !queue.is_busy.replace(true) {
                    spawn_local(queue.clone().run());
                }
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        match &self.0 {
            Place::Away {
                worker, is_ended, ..
            } => {
                is_ended.set(true);
                worker.terminate();
            }
            Place::Here(queue) => queue.is_stopped.set(true),
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
    // While developing there is no engine, and the app does its own work.
    let [js, wasm, integrity] = if names.get("engineJs").is_some() {
        ["engineJs", "engineWasm", "engineIntegrity"]
    } else {
        ["js", "wasm", "integrity"]
    };
    let digest = |name: &str| names.get(name).unwrap_or_default();
    let start = object(&[
        ("js", address(js)?.into()),
        ("jsIntegrity", digest(&format!("{js}Integrity")).into()),
        ("wasm", address(wasm)?.into()),
        ("integrity", digest(integrity).into()),
    ]);
    // It does nothing before it is told what to start.
    let (told, refused) = (worker.clone(), hear.clone());
    let checked = script::check(&address("worker")?, &digest("workerIntegrity"));
    let is_ended = Rc::<Cell<bool>>::default();
    let is_over = is_ended.clone();
    spawn_local(async move {
        match JsFuture::from(checked).await {
            _ if is_over.get() => {}
            Ok(_) => {
                let _ = told.post_message(&object(&[("start", start.into())]));
            }
            Err(_) => refused(Heard::Failed("integrity".to_owned())),
        }
    });
    Some(Place::Away {
        worker,
        is_ended,
        listening,
    })
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

/// How many files are added before that is told.
const PORTION: u32 = 8;
/// Larger files are refused without being read, as in www/worker.js.
const LARGEST: usize = 16 << 20;

impl Queue {
    /// The same in the page: between files it stays responsive, within one task it does not.
    async fn run(self: Rc<Self>) {
        let is_ready = prepare_work().await;
        loop {
            let next = self.left.borrow_mut().pop_front();
            let Some(task) = next.filter(|_| !self.is_stopped.get()) else {
                break;
            };
            if !is_ready {
                (self.hear)(Heard::Failed("chunk".to_owned()));
                continue;
            }
            if !self.add(&task.files).await {
                break;
            }
            let mut tell = |_, _| !self.is_stopped.get();
            let outcome = chunk::work(&task.name, &task.input, &mut tell);
            (self.hear)(outcome.map_or_else(|| Heard::Failed("chunk".to_owned()), Heard::Done));
        }
        self.is_busy.set(false);
    }

    /// Adds files to the table; whether the work still goes on.
    async fn add(&self, files: &[Picked]) -> bool {
        let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
        for (Picked { name, file }, done) in files.iter().zip(1_u32..) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a file's size is a whole number"
            )]
            let size = file.size() as usize;
            let (task, about) = if size > LARGEST {
                ("rekap-refuse", size.to_string())
            } else {
                // A file that is gone meanwhile is listed as empty.
                let bytes = JsFuture::from(file.array_buffer()).await.ok();
                let bytes = bytes.map(|bytes| js_sys::Uint8Array::new(&bytes).to_vec());
                // Letters that are none must not be replaced in silence, as `File.text()` does.
                match String::from_utf8(bytes.unwrap_or_default()) {
                    Ok(text) => ("rekap-add", text),
                    Err(_) => ("rekap-refuse", String::new()),
                }
            };
            // Stopped while the file was read: the table is another one by now.
            if self.is_stopped.get() {
                return false;
            }
            let _ = chunk::work(task, &[name.clone(), about], &mut |_, _| true);
            if done % PORTION == 0 || done == total {
                (self.hear)(Heard::Progress(done, total));
            }
        }
        !self.is_stopped.get()
    }
}
