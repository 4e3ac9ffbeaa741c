//! What a crash left behind is put right: of the storage and the second copy, the one stored last counts.

use super::session::{self, count, read, ready, with};
use super::{revisions, save, sync, trash};
use crate::browser::archive::{self, Copy};
use crate::browser::storage::{self, Stored};
use crate::browser::tabs;
use crate::drafts::draft;
use crate::hooks::Store;
use crate::state::{Action, StorageKind};
use std::rc::Rc;
use swanilai::assessment::combine;
use wasm_bindgen_futures::spawn_local;

/// Puts all drafts right, and listens to other tabs from now on.
pub(super) fn begin(store: &Store) {
    session::watch(store);
    tabs::listen(session::heard);
    if store.storage == StorageKind::Browser {
        spawn_local(heal());
    }
}

async fn heal() {
    let Ok(heads) = archive::heads().await else {
        with(|desk| desk.is_alone = true);
        return;
    };
    let gone = storage::gone();
    trash::sweep(&heads).await;
    let mut has_changed = false;
    for head in heads.iter().filter(|head| !gone.contains(&head.id)) {
        // The draft at hand is compared by itself, with what was typed since.
        let is_open = with(|desk| desk.open(&head.id)).is_some();
        let kind = StorageKind::Browser;
        let is_there = storage::load(kind, &head.id).is_some();
        let is_older = count(&storage::revision(kind, &head.id)) < count(&head.mark);
        if !is_open && (!is_there || is_older) {
            has_changed |= restore(head);
        }
    }
    let Some(store) = session::store() else {
        return;
    };
    if has_changed {
        session::list(&store);
    }
    // The page waits for a draft that was not there a moment ago.
    let wanted = store.route.draft().filter(|id| store.draft(id).is_none());
    if let Some(open) = wanted.and_then(|id| draft::load(store.storage, id)) {
        store.dispatch(Action::DraftOpened(Box::new(open)));
    }
}

/// Puts the second copy into the storage.
pub(super) fn restore(head: &Copy) -> bool {
    let kind = StorageKind::Browser;
    let stored = Stored {
        id: head.id.clone(),
        text: head.text.clone(),
        saved: head.time.clone(),
    };
    storage::save(kind, &stored) && storage::set_revision(kind, &head.id, &head.mark)
}

/// Compares the draft at hand with its second copy.
pub(super) fn compare(id: String) {
    spawn_local(async move {
        let Ok(head) = archive::head(&id).await else {
            with(|desk| desk.is_alone = true);
            ready(&id);
            save::open_state(StorageKind::Browser, &id);
            return;
        };
        if let Some(head) = head {
            settle(&id, &head).await;
        }
        if let Some(last) = archive::states(&id).await.unwrap_or_default().pop() {
            revisions::resume(&id, &last);
        }
        ready(&id);
        save::open_state(StorageKind::Browser, &id);
    });
}

async fn settle(id: &str, head: &Copy) {
    let Some(known) = with(|desk| desk.known(id).cloned()) else {
        return;
    };
    let (there, here) = (count(&head.mark), count(&known.revision));
    if head.text != known.local && there == here && head.mark != known.revision {
        // Two tabs stored at once and one of them was killed: both grew out of an earlier state.
        if let (Some(local), Some(theirs)) = (read(&known.local), read(&head.text)) {
            let base = nearest_stored(id, &local).await;
            let both = combine(&base.unwrap_or_else(|| theirs.clone()), &local, &theirs);
            revisions::keep_text_beside(id, &known.local);
            // What comes of it is the other side's state to what was typed since.
            with(|desk| {
                if let Some(known) = desk.known(id) {
                    known.base = local;
                }
            });
            let state = Rc::new(both.assessment);
            let open = with(|desk| desk.open(id));
            if let Some(open) = open {
                let base = known.base.clone();
                sync::combine_open(&open, &base, &state, true);
            }
            learn(id, head);
            return;
        }
    }
    if there > here {
        // The storage lost what the second copy has.
        sync::meet(id, head, true);
        return;
    }
    // A later count grew out of this one; with the same count somebody stored who counts nothing.
    if there == here && head.text != known.local {
        revisions::keep_text_beside(id, &head.text);
    }
    learn(id, head);
}

/// The second copy may be stored over.
fn learn(id: &str, head: &Copy) {
    with(|desk| {
        if let Some(known) = desk.known(id) {
            known.mark.clone_from(&head.mark);
            known.head.clone_from(&head.text);
        }
    });
}

/// Of the stored states of a draft the one that differs least.
async fn nearest_stored(
    id: &str,
    state: &swanilai::assessment::Assessment,
) -> Option<Rc<swanilai::assessment::Assessment>> {
    let copies = archive::states(id).await.ok()?;
    let states = copies.iter().filter_map(|copy| read(&copy.text));
    states.min_by_key(|other| swanilai::assessment::difference(other, state).len())
}
