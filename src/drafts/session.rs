//! What this tab knows of the drafts it has open.

use super::{notices, recovery, revisions, save, sync};
use crate::browser::archive::Copy;
use crate::browser::{clock, storage, tabs};
use crate::hooks::Store;
use crate::routes::Route;
use crate::state::{Action, Open, StorageKind};
use core::cell::RefCell;
use std::rc::Rc;
use swanilai::assessment::{self, Assessment};

/// What this tab knows of a draft.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) id: String,
    /// The last state that this tab and the second copy had in common.
    pub(super) base: Rc<Assessment>,
    /// Which state the second copy is, and its text; empty where there is none.
    pub(super) mark: String,
    pub(super) head: String,
    /// What this tab last saw or stored in the storage, and its revision.
    pub(super) local: String,
    pub(super) revision: String,
    /// The number of its last state; of the others it is larger.
    pub(super) last_state: u64,
    /// Whether the second copy was looked at.
    pub(super) is_ready: bool,
    /// Whether what is stored was made with a newer version of the app: it is not written over.
    pub(super) is_newer: bool,
}

/// What waits to be stored in the second copy.
#[derive(Clone)]
pub(super) struct Job {
    pub(super) kind: StorageKind,
    pub(super) id: String,
    pub(super) state: Rc<Assessment>,
    pub(super) copy: Copy,
}

impl Known {
    /// Nothing but a state.
    pub(super) const fn none(id: String, base: Rc<Assessment>) -> Self {
        Self {
            id,
            base,
            mark: String::new(),
            head: String::new(),
            local: String::new(),
            revision: String::new(),
            last_state: 0,
            is_ready: true,
            is_newer: false,
        }
    }
}

#[derive(Default)]
pub(super) struct Desk {
    pub(super) store: Option<Store>,
    /// The draft that was at hand when this was last looked at, and where drafts went.
    opened: Option<(String, StorageKind)>,
    pub(super) known: Vec<Known>,
    pub(super) jobs: Vec<Job>,
    pub(super) is_busy: bool,
    /// Whether the database cannot be used here.
    pub(super) is_alone: bool,
    tab: String,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// Reads or changes what is known. Nothing may call back from within.
pub(super) fn with<R>(act: impl FnOnce(&mut Desk) -> R) -> R {
    DESK.with_borrow_mut(act)
}

impl Desk {
    pub(super) fn known(&mut self, id: &str) -> Option<&mut Known> {
        self.known.iter_mut().find(|known| known.id == id)
    }

    /// The draft at hand, if it is the one named.
    pub(super) fn open(&self, id: &str) -> Option<Open> {
        let open = self.store.as_ref()?.open.as_ref();
        open.filter(|open| open.id == id).cloned()
    }

    /// Whether drafts have a second copy.
    pub(super) fn has_archive(&self, kind: StorageKind) -> bool {
        kind == StorageKind::Browser && !self.is_alone
    }

    /// A few letters that no other tab has.
    pub(super) fn tab(&mut self) -> String {
        if self.tab.is_empty() {
            let id = clock::uuid();
            id.get(..8).unwrap_or_default().clone_into(&mut self.tab);
        }
        self.tab.clone()
    }
}

/// The store as it was last seen.
pub(super) fn store() -> Option<Store> {
    with(|desk| desk.store.clone())
}

/// How many states came before the one of a mark: the order in which states were stored, whatever the
/// clock said.
pub(super) fn count(mark: &str) -> u64 {
    let digits = mark.split('-').next().unwrap_or_default();
    digits.parse().unwrap_or(0)
}

/// Reads a stored draft.
pub(super) fn read(text: &str) -> Option<Rc<Assessment>> {
    let opened = assessment::open_stored(text).ok()?;
    Some(Rc::new(opened.assessment))
}

/// Learns of the state of the app.
pub(super) fn watch(store: &Store) {
    let now = store.open.as_ref();
    let now = now.map(|open| (open.id.clone(), store.storage));
    // The store always tells of the present state, so what was open before is remembered apart.
    let before = with(|desk| {
        desk.store = Some(store.clone());
        core::mem::replace(&mut desk.opened, now.clone())
    });
    if let Some((id, _)) = now.filter(|now| before.as_ref() != Some(now)) {
        opened(store, &id);
    }
}

/// A draft was opened here.
fn opened(store: &Store, id: &str) {
    let kind = store.storage;
    let Some(open) = store.draft(id) else {
        return;
    };
    let stored = storage::load(kind, id);
    let local = stored.map(|stored| stored.text).unwrap_or_default();
    notices::measured(id, &local);
    // A draft just begun has nothing stored yet.
    let base = read(&local).unwrap_or_else(|| open.assessment.clone());
    let known = Known {
        local,
        revision: storage::revision(kind, id),
        is_ready: false,
        ..Known::none(id.to_owned(), base)
    };
    let has_archive = with(|desk| {
        desk.known.retain(|known| known.id != id);
        desk.known.push(known);
        desk.has_archive(kind)
    });
    revisions::begin(id);
    if has_archive {
        recovery::compare(id.to_owned());
    } else {
        ready(id);
        save::open_state(kind, id);
    }
}

/// What waited for the second copy to be looked at goes on.
pub(super) fn ready(id: &str) {
    with(|desk| {
        if let Some(known) = desk.known(id) {
            known.is_ready = true;
        }
    });
    save::work();
}

/// Another tab stored or deleted a draft; none is named when this tab is looked at again.
pub(super) fn heard(id: &str) {
    let Some(store) = store() else {
        return;
    };
    if id == tabs::ERASED {
        clear();
        store.dispatch(Action::DraftClosed);
        store.dispatch(Action::DraftsListed(Vec::new()));
        store.dispatch(Action::PacksListed(Vec::new()));
        return;
    }
    let open = store.open.as_ref().map(|open| open.id.clone());
    if let Some(open) = open.filter(|open| id.is_empty() || id == open) {
        sync::look(open);
    }
    if store.route == Route::Home && store.storage == StorageKind::Browser {
        list(&store);
    }
}

/// Shows the list of drafts anew.
pub(super) fn list(store: &Store) {
    use crate::chunk::Readers;
    if store.storage != StorageKind::Nowhere
        && let Some(read) = Readers::of(store)
    {
        store.dispatch(Action::DraftsListed((read.drafts)(store.storage)));
    }
    notices::refresh();
}

/// Forgets everything here and in other tabs: it was erased.
pub(super) fn forget() {
    clear();
    tabs::tell(tabs::ERASED);
}

fn clear() {
    with(|desk| {
        desk.known.clear();
        desk.jobs.clear();
    });
    revisions::forget();
    super::trash::forget();
    notices::forget();
}
