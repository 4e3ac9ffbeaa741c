//! Drafts in the browser's storage: `localStorage`, or `sessionStorage` on a shared computer.
//!
//! Storage may be missing, blocked or full; the app then runs from memory and says so (EM-6).

use crate::state::StorageKind;
use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::Storage;

/// Start of every key, so that erasing finds all of them.
const PREFIX: &str = "swanilai.";
/// Key of the choice for a shared computer; kept in the tab, where it matters.
const SHARED: &str = "swanilai.shared";
/// Event that tells www/boot.js that everything was erased: what is kept for use without internet goes too.
const ERASED: &str = "swanilai-erased";
/// Key of the language.
const LANG: &str = "swanilai.lang";
/// Key of the separators of CSV files.
const CSV: &str = "swanilai.csv";
/// Start of the keys of drafts.
const DRAFT: &str = "swanilai.draft.";
/// Start of the keys of the times of saving.
const SAVED: &str = "swanilai.saved.";

/// Start of the keys of the revisions of drafts.
const REVISION: &str = "swanilai.rev.";
/// Start of the keys that say that a draft was deleted while its second copy could not be reached.
const GONE: &str = "swanilai.hapus.";
/// Name of the database with the second copy of drafts, their earlier states and the bin.
pub(super) const ARCHIVE: &str = "swanilai.draf";
/// Start of the keys of instruments of one's own.
const PACK: &str = "swanilai.instrument.";
/// Start of the keys of what was typed to adjust an instrument and is not saved as one yet.
const CHANGES: &str = "swanilai.ubahan.";
/// Start of the keys of what stands in a field of this tab and could not be taken.
const UNREAD: &str = "swanilai.ketikan.";
/// Name of the database of photos, and key that says that there are some.
pub(super) const PHOTOS: &str = "swanilai.foto";

/// A stored draft as text, not yet read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Stored {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) saved: String,
}

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn place(kind: StorageKind) -> Option<Storage> {
    match kind {
        StorageKind::Browser => local(),
        StorageKind::Tab => session(),
        StorageKind::Nowhere => None,
    }
}

/// Where drafts can go here: what was chosen, if the browser allows it.
pub(crate) fn kind() -> StorageKind {
    let shared = session()
        .and_then(|storage| storage.get_item(SHARED).ok()?)
        .is_some();
    let wanted = if shared {
        StorageKind::Tab
    } else {
        StorageKind::Browser
    };
    let works = |storage: Storage| {
        let key = "swanilai.probe";
        storage.set_item(key, "1").is_ok() && storage.remove_item(key).is_ok()
    };
    if place(wanted).is_some_and(works) {
        wanted
    } else {
        StorageKind::Nowhere
    }
}

/// Chooses where drafts go from now on; drafts stored before stay where they are.
pub(crate) fn choose(shared: bool) -> StorageKind {
    let Some(session) = session() else {
        return kind();
    };
    if shared {
        // Ignored errors show in `kind` right after.
        let _ = session.set_item(SHARED, "1");
    } else {
        let _ = session.remove_item(SHARED);
    }
    kind()
}

/// Stores a draft; false when the browser refuses. What is refused is put where www/boot.js finds it,
/// which offers it as a file should the app break down (SE-8).
pub(crate) fn save(kind: StorageKind, draft: &Stored) -> bool {
    let stored = place(kind).is_some_and(|storage| {
        let put = |start: &str, text: &str| {
            let key = format!("{start}{}", draft.id);
            storage.set_item(&key, text).is_ok()
        };
        put(DRAFT, &draft.text) && put(SAVED, &draft.saved)
    });
    aside(&draft.id, (!stored).then_some(&draft.text));
    stored
}

/// What stands aside of a draft that no storage takes: a property of the window; none to forget it.
fn aside(id: &str, text: Option<&String>) {
    if let Some(window) = web_sys::window() {
        let text = text.map_or(JsValue::UNDEFINED, |text| JsValue::from_str(text));
        let _ = Reflect::set(&window, &format!("{DRAFT}{id}").into(), &text);
    }
}

/// One stored draft.
pub(crate) fn load(kind: StorageKind, id: &str) -> Option<Stored> {
    let storage = place(kind)?;
    let text = storage.get_item(&format!("{DRAFT}{id}")).ok()??;
    let saved = storage
        .get_item(&format!("{SAVED}{id}"))
        .ok()
        .flatten()
        .unwrap_or_default();
    Some(Stored {
        id: id.to_owned(),
        text,
        saved,
    })
}

/// The revision of a stored draft; none where it was stored without one.
pub(crate) fn revision(kind: StorageKind, id: &str) -> String {
    let found =
        place(kind).and_then(|storage| storage.get_item(&format!("{REVISION}{id}")).ok()?);
    found.unwrap_or_default()
}

/// Stores the revision of a draft.
pub(crate) fn set_revision(kind: StorageKind, id: &str, revision: &str) -> bool {
    place(kind).is_some_and(|storage| {
        storage
            .set_item(&format!("{REVISION}{id}"), revision)
            .is_ok()
    })
}

/// The drafts that were deleted while their second copy could not be reached; it must go, too.
pub(crate) fn gone() -> Vec<String> {
    let keys = local().map(|storage| keys(&storage)).unwrap_or_default();
    let gone = keys.iter().filter_map(|key| key.strip_prefix(GONE));
    gone.map(str::to_owned).collect()
}

/// Notes that a draft was deleted, or that this is settled.
pub(crate) fn note_gone(id: &str, is_gone: bool) {
    if let Some(storage) = local() {
        let key = format!("{GONE}{id}");
        let _ = if is_gone {
            storage.set_item(&key, "1")
        } else {
            storage.remove_item(&key)
        };
    }
}

/// The draft that a key of the storage belongs to.
pub(super) fn draft_of(key: &str) -> Option<&str> {
    key.strip_prefix(DRAFT)
}

/// How many letters all of ours take in the storage; browsers allow some five million.
pub(crate) fn letters(kind: StorageKind) -> usize {
    let Some(storage) = place(kind) else {
        return 0;
    };
    let keys = keys(&storage);
    let each = keys.iter().map(|key| {
        let value = storage.get_item(key).ok().flatten().unwrap_or_default();
        key.len() + value.len()
    });
    each.sum()
}

/// All stored drafts, the latest first.
pub(crate) fn list(kind: StorageKind) -> Vec<Stored> {
    let Some(storage) = place(kind) else {
        return Vec::new();
    };
    let keys = keys(&storage);
    let ids = keys.iter().filter_map(|key| key.strip_prefix(DRAFT));
    let mut drafts: Vec<Stored> = ids.filter_map(|id| load(kind, id)).collect();
    drafts.sort_by(|a, b| b.saved.cmp(&a.saved));
    drafts
}

/// Whether there is a stored draft.
pub(crate) fn any(kind: StorageKind) -> bool {
    place(kind).is_some_and(|storage| keys(&storage).iter().any(|key| key.starts_with(DRAFT)))
}

/// Whether a draft is stored in the browser, not only in this tab.
pub(crate) fn has_draft(id: &str) -> bool {
    let draft = local().and_then(|storage| storage.get_item(&format!("{DRAFT}{id}")).ok()?);
    draft.is_some()
}

/// Remembers whether there are photos, so that nobody has to open their database to know.
pub(super) fn note_photos(are_there: bool) {
    if let Some(storage) = local() {
        let _ = if are_there {
            storage.set_item(PHOTOS, "1")
        } else {
            storage.remove_item(PHOTOS)
        };
    }
}

/// Whether there are photos in this browser.
pub(crate) fn has_photos() -> bool {
    local().is_some_and(|storage| storage.get_item(PHOTOS).ok().flatten().is_some())
}

/// Deletes a draft.
pub(crate) fn delete(kind: StorageKind, id: &str) {
    aside(id, None);
    if let Some(storage) = place(kind) {
        let _ = storage.remove_item(&format!("{DRAFT}{id}"));
        let _ = storage.remove_item(&format!("{SAVED}{id}"));
        let _ = storage.remove_item(&format!("{REVISION}{id}"));
    }
    if let Some(storage) = session() {
        let keys = keys(&storage);
        let unread = keys.iter().filter(|key| key.starts_with(UNREAD));
        for key in unread.filter(|key| key.contains(id)) {
            let _ = storage.remove_item(key);
        }
    }
}

/// The texts of all stored instruments of one's own, in the order of their keys.
pub(crate) fn packs(kind: StorageKind) -> Vec<String> {
    let Some(storage) = place(kind) else {
        return Vec::new();
    };
    let mut keys = keys(&storage);
    keys.sort();
    let own = keys.iter().filter(|key| key.starts_with(PACK));
    own.filter_map(|key| storage.get_item(key).ok()?).collect()
}

/// Stores an instrument of one's own; false when the browser refuses.
pub(crate) fn save_pack(kind: StorageKind, id: &str, text: &str) -> bool {
    place(kind).is_some_and(|storage| storage.set_item(&format!("{PACK}{id}"), text).is_ok())
}

/// Deletes an instrument of one's own.
pub(crate) fn delete_pack(kind: StorageKind, id: &str) {
    if let Some(storage) = place(kind) {
        let _ = storage.remove_item(&format!("{PACK}{id}"));
    }
}

/// What was typed to adjust an instrument.
pub(crate) fn changes(kind: StorageKind, id: &str) -> Option<String> {
    place(kind)?.get_item(&format!("{CHANGES}{id}")).ok()?
}

/// Keeps what was typed to adjust an instrument; forgets it where it is empty.
pub(crate) fn keep_changes(kind: StorageKind, id: &str, text: &str) {
    if let Some(storage) = place(kind) {
        let key = format!("{CHANGES}{id}");
        let _ = if text.is_empty() {
            storage.remove_item(&key)
        } else {
            storage.set_item(&key, text)
        };
    }
}

/// Where a field stands: its page and its id.
pub(crate) fn place_of(field: &str) -> String {
    format!("{}:{field}", super::page::hash())
}

/// What was typed into a field of this tab and could not be taken.
pub(crate) fn unread(place: &str) -> Option<String> {
    session()?.get_item(&format!("{UNREAD}{place}")).ok()?
}

/// Keeps what was typed into a field and cannot be taken, or forgets it.
pub(crate) fn keep_unread(place: &str, text: Option<&String>) {
    if let Some(storage) = session() {
        let key = format!("{UNREAD}{place}");
        let _ = match text {
            Some(text) => storage.set_item(&key, text),
            None => storage.remove_item(&key),
        };
    }
}

/// Erases everything the app ever stored in this browser and this tab, photos included.
pub(crate) fn erase() {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok()?);
    if let Some(factory) = factory {
        let _ = factory.delete_database(PHOTOS);
        let _ = factory.delete_database(ARCHIVE);
    }
    for storage in [local(), session()].into_iter().flatten() {
        for key in keys(&storage) {
            let _ = storage.remove_item(&key);
        }
    }
    if let Some(window) = web_sys::window() {
        let names = Object::keys(&window);
        let names = names.iter().filter_map(|name| name.as_string());
        for id in names.filter_map(|name| draft_of(&name).map(str::to_owned)) {
            aside(&id, None);
        }
    }
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(ERASED)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The language chosen before.
pub(crate) fn lang() -> Option<String> {
    local()?.get_item(LANG).ok()?
}

/// Remembers the language.
pub(crate) fn set_lang(tag: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(LANG, tag);
    }
}

/// The separators of CSV files chosen before.
pub(crate) fn csv() -> Option<String> {
    local()?.get_item(CSV).ok()?
}

/// Remembers the separators of CSV files.
pub(crate) fn set_csv(name: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(CSV, name);
    }
}

/// Our keys in a storage.
fn keys(storage: &Storage) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter(|key| key.starts_with(PREFIX)).collect()
}
