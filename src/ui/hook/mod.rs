//! What pages need again and again.

mod autosave;
mod store;
mod texts;

pub(super) use autosave::use_autosave;
pub(super) use store::{Store, use_store};
pub(super) use texts::use_texts;
