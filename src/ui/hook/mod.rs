//! What the app does beside drawing: storing drafts, fetching texts.

mod autosave;
mod chunks;
mod keep;
mod texts;

pub(super) use autosave::use_autosave;
pub(super) use chunks::use_chunks;
pub(super) use keep::use_keep;
pub(super) use texts::{texts_of, use_texts};

use super::state::State;
use yew::UseReducerHandle;

/// The state and the way to change it.
pub(super) type Store = UseReducerHandle<State>;
