//! What the app does beside drawing: storing drafts, fetching texts, listening to keys, speaking errors.

mod autosave;
mod chunks;
mod keep;
mod spoken_errors;
mod texts;
mod undo_keys;

pub(super) use autosave::use_autosave;
pub(super) use chunks::use_chunks;
pub(super) use keep::use_keep;
pub(super) use spoken_errors::use_spoken_errors;
pub(super) use texts::{texts_of, use_texts};
pub(super) use undo_keys::use_undo_keys;

use super::state::State;
use yew::UseReducerHandle;

/// The state and the way to change it.
pub(super) type Store = UseReducerHandle<State>;
