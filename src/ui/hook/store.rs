//! The state, wherever a component is.

use crate::ui::state::State;
use yew::prelude::*;

/// The state and the way to change it.
pub(in crate::ui) type Store = UseReducerHandle<State>;

/// The state; only used below the app, which provides it.
#[hook]
pub(in crate::ui) fn use_store() -> Store {
    let here = use_reducer(State::default);
    use_context::<Store>().unwrap_or(here)
}
