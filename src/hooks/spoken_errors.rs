//! What is wrong with a field is spoken once: when typing rests or the field is left (AX-5).

use super::Store;
use crate::browser::events;
use crate::state::Action;
use yew::prelude::*;

/// Speaks the errors of all fields by the one status region.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
pub(crate) fn use_spoken_errors(store: &Store) {
    let dispatcher = store.dispatcher();
    use_effect_with((), move |()| {
        let listening = events::on_error(move |words| {
            dispatcher.dispatch(Action::Announce(words));
        });
        move || drop(listening)
    });
}
