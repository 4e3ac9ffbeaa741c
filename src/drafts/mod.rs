//! Nothing is lost: a second copy of every draft, its last revisions, other tabs, and the bin.
//!
//! All of it comes in a chunk of its own, with the first page of a draft.

pub(crate) mod draft;
mod notices;
mod recovery;
mod revisions;
mod save;
mod session;
mod sync;
mod trash;

use crate::hooks::Store;
use crate::pages;
use crate::state::{Open, State, StorageKind};
use yew::{Html, UseReducerDispatcher};

pub(crate) use notices::{Clash, Note, drop_note, last_deleted, look_at, notes, settle};
pub(crate) use revisions::{OPENED, OTHER, RESTORED, list, restore};
pub(crate) use save::took_before;
pub(crate) use trash::{Deleted, deleted, put_back, remove};

/// What keeps drafts, called by address from what comes before its chunk.
#[derive(Clone, Copy)]
pub(crate) struct Keep {
    /// Puts right what a crash left behind, and begins to listen to other tabs.
    pub(crate) begin: fn(&Store),
    /// Learns of the state of the app, after each change.
    pub(crate) watch: fn(&Store),
    /// Stores a draft.
    pub(crate) save: fn(StorageKind, Open, &UseReducerDispatcher<State>),
    /// Puts a draft into the bin.
    pub(crate) delete: fn(&Store, &str),
    /// Notes that somebody has a draft as a file.
    pub(crate) took: fn(&Open),
    /// Forgets what is in memory, and makes other tabs do so.
    pub(crate) forget: fn(),
    /// What has to be said on every page.
    pub(crate) notices: fn(&Store) -> Html,
    /// On the task list: where the last states are, and whether it is time to save a file.
    pub(crate) reminder: fn(&Store, &Open) -> Html,
    /// On the start page: deleted drafts, and drafts that were not saved as a file for long.
    pub(crate) bin: fn(&Store) -> Html,
}

impl Keep {
    /// Called from its chunk.
    pub(crate) fn bring() -> Self {
        Self {
            begin: recovery::begin,
            watch: session::watch,
            save: save::save,
            delete: trash::delete,
            took: save::took,
            forget: session::forget,
            notices: pages::notices,
            reminder: pages::reminder,
            bin: pages::bin,
        }
    }
}
