//! Nothing is lost: a second copy of every draft, its last states, other tabs, and the bin.
//!
//! All of it comes in a chunk of its own, with the first page of a draft.

mod bin;
mod desk;
mod heal;
mod meet;
mod note;
mod save;
mod states;

use super::hook::Store;
use super::page;
use super::state::{Open, State, StorageKind};
use yew::{Html, UseReducerDispatcher};

pub(super) use bin::{Deleted, deleted, put_back, remove};
pub(super) use note::{Clash, Note, drop_note, last_deleted, look_at, notes, settle};
pub(super) use save::took_before;
pub(super) use states::{OPENED, OTHER, RESTORED, list, restore};

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
    /// The page of the last states.
    pub(crate) history: fn(&Store) -> Html,
    /// What has to be said on every page.
    pub(crate) notices: fn(&Store) -> Html,
    /// On the task list: where the last states are, and whether it is time to save a file.
    pub(crate) reminder: fn(&Store, &Open) -> Html,
    /// On the start page: deleted drafts, and drafts that were not saved as a file for long.
    pub(crate) bin: fn(&Store) -> Html,
}

impl Keep {
    /// Called from its chunk.
    pub(super) fn bring() -> Self {
        Self {
            begin: heal::begin,
            watch: desk::watch,
            save: save::save,
            delete: bin::delete,
            took: save::took,
            forget: desk::forget,
            history: page::history,
            notices: page::notices,
            reminder: page::reminder,
            bin: page::bin,
        }
    }
}
