//! Many files at once, not read yet: chosen one by one, as a folder, or dropped with the folders they are in.

use super::files::{Dropping, dropping_with};
use core::cell::RefCell;
use js_sys::{Array, Function, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DataTransfer, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry,
    HtmlInputElement,
};
use yew::Callback;

/// Most files that are looked for in dropped folders: more is a mistake.
const MOST: usize = 50_000;

/// A file and the name it goes by, with the folders it was found in.
#[derive(Clone, Debug)]
pub(crate) struct Picked {
    pub(crate) name: String,
    pub(crate) file: File,
}

impl Picked {
    fn chosen(file: File) -> Self {
        let path = Reflect::get(&file, &JsValue::from_str("webkitRelativePath")).ok();
        let path = path.and_then(|path| path.as_string());
        let name = path
            .filter(|path| !path.is_empty())
            .unwrap_or_else(|| file.name());
        Self { name, file }
    }

    /// A text that goes the way of files; none where the browser refuses.
    pub(crate) fn of_text(name: &str, text: &str) -> Option<Self> {
        let parts = Array::of1(&JsValue::from_str(text));
        let file = File::new_with_str_sequence(&parts, name).ok()?;
        Some(Self {
            name: name.to_owned(),
            file,
        })
    }

    /// Whether it is the very same file, chosen once more.
    pub(crate) fn is_again(&self, other: &Self) -> bool {
        let about = |file: &File| (file.size().to_bits(), file.last_modified().to_bits());
        self.name == other.name && about(&self.file) == about(&other.file)
    }
}

/// What is done with files that were picked.
pub(crate) type Take = Rc<dyn Fn(Vec<Picked>)>;

/// Takes what is chosen in a file input and empties it, so that the same files can be chosen again.
pub(crate) fn choice(take: Take) -> Callback<yew::Event> {
    Callback::from(move |event: yew::Event| {
        let target = event.target();
        let Some(input) = target.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let files = input.files();
        let count = files.as_ref().map_or(0, web_sys::FileList::length);
        let picked = (0..count)
            .filter_map(|index| Some(Picked::chosen(files.as_ref()?.get(index)?)))
            .collect();
        super::page::clear_input(&input);
        take(picked);
    })
}

/// Takes what is dropped on an element, folders with all that is in them, and tells whether
/// something hovers above it.
pub(crate) fn dropping(hover: Rc<dyn Fn(bool)>, take: Take) -> Dropping {
    dropping_with(hover, move |event| {
        if let Some(data) = event.data_transfer() {
            // What was dropped must be taken hold of before the event is over.
            let (entries, loose) = held(&data);
            spawn_local(walk(entries, loose, take.clone()));
        }
    })
}

/// Folders and files by their entries; files without one as they are.
fn held(data: &DataTransfer) -> (Vec<FileSystemEntry>, Vec<Picked>) {
    let (mut entries, mut loose) = (Vec::new(), Vec::new());
    let items = data.items();
    for index in 0..items.length() {
        let Some(item) = items.get(index) else {
            continue;
        };
        match item.webkit_get_as_entry() {
            Ok(Some(entry)) => entries.push(entry),
            _ => loose.extend(item.get_as_file().ok().flatten().map(Picked::chosen)),
        }
    }
    (entries, loose)
}

/// Every file below the entries, folder by folder.
async fn walk(mut left: Vec<FileSystemEntry>, mut picked: Vec<Picked>, take: Take) {
    left.reverse();
    while let Some(entry) = left.pop() {
        if picked.len() >= MOST {
            break;
        }
        if entry.is_directory() {
            let folder: FileSystemDirectoryEntry = entry.unchecked_into();
            left.extend(content(&folder).await);
        } else {
            let name = entry.full_path().trim_start_matches('/').to_owned();
            let entry: FileSystemFileEntry = entry.unchecked_into();
            let file = called(|done, failed| {
                entry.file_with_callback_and_callback(done, failed);
            });
            if let Some(file) = file.await {
                let file = file.unchecked_into();
                picked.push(Picked { name, file });
            }
        }
    }
    take(picked);
}

/// What is in a folder; the browser hands it out in portions, the last one empty.
async fn content(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let portion = called(|done, failed| {
            let _ = reader.read_entries_with_callback_and_callback(done, failed);
        });
        let portion: Array = portion.await.unwrap_or_default().unchecked_into();
        if !portion.is_instance_of::<Array>() || portion.length() == 0 {
            return all;
        }
        all.extend(portion.iter().map(JsValue::unchecked_into));
    }
}

/// What a function of the old kind calls back with; none when it failed.
async fn called(begin: impl FnMut(&Function, &Function)) -> Option<JsValue> {
    let begin = RefCell::new(begin);
    let promise = Promise::new(&mut |done, failed| {
        (begin.borrow_mut())(&done, &failed);
    });
    JsFuture::from(promise).await.ok()
}
