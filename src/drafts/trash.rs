//! Deleted drafts: they stay for thirty days, or until somebody deletes them for good.

use super::notices;
use super::session::{self, count, read, with};
use crate::browser::archive::{self, Copy};
use crate::browser::storage::{self, Stored};
use crate::browser::{clock, tabs};
use crate::hooks::Store;
use crate::state::{Action, StorageKind};
use core::cell::RefCell;
use wasm_bindgen_futures::spawn_local;

/// How long deleted drafts stay, in days.
const DAYS: u64 = 30;

thread_local! {
    /// Deleted drafts where the browser keeps none; they go with the tab.
    static MEMORY: RefCell<Vec<Copy>> = const { RefCell::new(Vec::new()) };
}

/// A deleted draft, as the list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Deleted {
    pub(crate) id: String,
    pub(crate) entity: String,
    /// Local time at which it was deleted.
    pub(crate) time: String,
}

/// Puts a draft into the bin.
pub(super) fn delete(store: &Store, id: &str) {
    let kind = store.storage;
    let stored = storage::load(kind, id).map(|stored| stored.text);
    // What was typed a moment ago goes with it.
    let open = store.draft(id).map(crate::drafts::draft::file_text);
    let has_archive = with(|desk| {
        desk.jobs.retain(|job| job.id != id);
        desk.has_archive(kind)
    });
    let copy = open.or(stored).map(|text| Copy {
        id: id.to_owned(),
        mark: storage::revision(kind, id),
        time: clock::now(),
        text,
    });
    storage::delete(kind, id);
    if store.draft(id).is_some() {
        store.dispatch(Action::DraftClosed);
    }
    let known = with(|desk| desk.known(id).cloned());
    with(|desk| desk.known.retain(|known| known.id != id));
    if let Some(mut copy) = copy {
        notices::deleted(id);
        // It counts as stored after its second copy.
        let mark = known.map_or(String::new(), |known| known.mark);
        if count(&mark) > count(&copy.mark) {
            copy.mark = mark;
        }
        if has_archive {
            storage::note_gone(id, true);
            spawn_local(async move {
                let id = copy.id.clone();
                if archive::throw(&copy).await.is_ok() {
                    storage::note_gone(&id, false);
                } else {
                    MEMORY.with_borrow_mut(|bin| bin.push(copy));
                }
                tabs::tell(&id);
                notices::refresh();
            });
        } else {
            if kind == StorageKind::Browser {
                // There may be a second copy that only this tab cannot reach.
                storage::note_gone(id, true);
            }
            MEMORY.with_borrow_mut(|bin| bin.push(copy));
        }
    }
    session::list(store);
}

/// The deleted drafts, the latest first.
pub(crate) async fn deleted(store: &Store) -> Vec<Deleted> {
    let mut all = MEMORY.with_borrow(Clone::clone);
    if with(|desk| desk.has_archive(store.storage)) {
        all.extend(archive::bin().await.unwrap_or_default());
    }
    // Their turn to go may still be to come.
    all.retain(|copy| !is_over(copy));
    all.sort_by(|a, b| b.time.cmp(&a.time));
    let show = |copy: Copy| Deleted {
        entity: read(&copy.text).map_or(String::new(), |state| state.entity.name.clone()),
        id: copy.id,
        time: copy.time,
    };
    all.into_iter().map(show).collect()
}

/// Whether a draft was deleted so long ago that it goes for good. A clock that was set back tells no days.
fn is_over(copy: &Copy) -> bool {
    clock::days_since(&copy.time).is_some_and(|days| days > DAYS)
}

/// Takes a draft out of the trash; whether it is stored again.
pub(crate) async fn put_back(store: &Store, id: &str) -> bool {
    let in_memory = MEMORY.with_borrow(|bin| bin.iter().find(|copy| copy.id == id).cloned());
    let copy = match in_memory {
        Some(copy) => Some(copy),
        None => archive::bin()
            .await
            .unwrap_or_default()
            .into_iter()
            .find(|copy| copy.id == id),
    };
    let Some(copy) = copy else {
        return false;
    };
    // A copy of its own where another draft took its place. Without storage there is room for one draft, and
    // the one at hand is its only copy.
    let is_only_copy = store.storage == StorageKind::Nowhere && store.open.is_some();
    if is_only_copy || storage::load(store.storage, id).is_some() {
        return false;
    }
    let stored = Stored {
        id: copy.id.clone(),
        text: copy.text.clone(),
        saved: clock::now(),
    };
    let has_archive = with(|desk| desk.has_archive(store.storage));
    if has_archive && archive::bring_back(&copy).await.is_err() {
        return false;
    }
    let is_stored = storage::save(store.storage, &stored)
        && storage::set_revision(store.storage, id, &copy.mark);
    if !is_stored && store.storage != StorageKind::Nowhere {
        // There is no room: it stays where it can be found.
        storage::delete(store.storage, id);
        if has_archive {
            let _ = archive::throw(&copy).await;
        }
        return false;
    }
    MEMORY.with_borrow_mut(|bin| bin.retain(|copy| copy.id != id));
    storage::note_gone(id, false);
    if store.storage == StorageKind::Nowhere
        && let Ok(opened) = swanilai::assessment::open_stored(&copy.text)
    {
        let open = crate::state::Open::new(copy.id, opened.assessment, opened.instrument);
        store.dispatch(Action::DraftOpened(Box::new(open)));
    }
    tabs::tell(id);
    session::list(store);
    true
}

/// Deletes drafts of the bin for good.
pub(crate) async fn remove(store: &Store, ids: &[String]) -> bool {
    MEMORY.with_borrow_mut(|bin| bin.retain(|copy| !ids.contains(&copy.id)));
    let is_done =
        !with(|desk| desk.has_archive(store.storage)) || archive::forget(ids).await.is_ok();
    // Their photos go with them.
    session::list(store);
    is_done
}

/// Finishes what a crash interrupted, and empties the bin of what is old.
pub(super) async fn sweep(heads: &[Copy]) {
    let gone = storage::gone();
    let has_some = !gone.is_empty();
    for id in gone {
        // One that is there again was opened from a file since.
        let is_there = storage::load(StorageKind::Browser, &id).is_some();
        if let Some(head) = heads.iter().find(|head| head.id == id && !is_there) {
            let copy = Copy {
                time: clock::now(),
                ..head.clone()
            };
            if archive::throw(&copy).await.is_err() {
                continue;
            }
        }
        storage::note_gone(&id, false);
    }
    if has_some {
        // The list may have been drawn without them.
        notices::refresh();
    }
    let Ok(bin) = archive::bin().await else {
        return;
    };
    let mut old = Vec::new();
    for copy in bin {
        let kind = StorageKind::Browser;
        let revision = storage::revision(kind, &copy.id);
        let tab = |mark: &str| mark.split_once('-').map(|(_, tab)| tab.to_owned());
        // A new draft under the same id is another matter.
        let is_same = !revision.is_empty()
            && tab(&revision) == tab(&copy.mark)
            && count(&revision) <= count(&copy.mark);
        if is_same && storage::load(kind, &copy.id).is_some() {
            // The browser went down before the storage knew.
            storage::delete(kind, &copy.id);
        }
        if is_over(&copy) {
            old.push(copy.id);
        }
    }
    if !old.is_empty() {
        // What could not be deleted now goes the next time.
        let _ = archive::forget(&old).await;
    }
}

/// Forgets what is in memory.
pub(super) fn forget() {
    MEMORY.take();
}
