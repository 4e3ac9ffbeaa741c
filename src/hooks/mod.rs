//! What the app does beside drawing: storing drafts, fetching texts, listening to keys, speaking errors.

mod autosave;
mod chunks;
mod keep;
mod spoken_errors;
mod texts;
mod undo_keys;

pub(crate) use autosave::use_autosave;
pub(crate) use chunks::use_chunks;
pub(crate) use keep::use_keep;
pub(crate) use spoken_errors::use_spoken_errors;
pub(crate) use texts::{texts_of, use_texts};
pub(crate) use undo_keys::use_undo_keys;

use crate::state::State;
use yew::UseReducerHandle;

/// The state and the way to change it.
pub(crate) type Store = UseReducerHandle<State>;
