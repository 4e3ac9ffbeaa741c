//! Every change is stored a moment later, and at once when the page is left.

use super::Store;
use crate::browser::events::{self, Later};
use crate::browser::storage::{self, Stored};
use crate::browser::{clock, host};
use crate::chunk::keeper;
use crate::drafts::Keep;
use crate::state::{Action, Open, Saved, State, StorageKind};
use core::cell::RefCell;
use std::rc::Rc;
use swanilai::assessment;
use swanilai::json;
use yew::prelude::*;

/// How long a change may wait, in milliseconds: long enough to join key strokes, short enough to lose nothing.
const DELAY: u32 = 150;

/// A change that is due: where it goes, the draft, whom to tell, and what keeps drafts, if it is there.
type Due = (StorageKind, Open, UseReducerDispatcher<State>, Option<Keep>);

/// What still has to be stored; it outlives a render.
#[derive(Default)]
struct Pending {
    what: Option<Due>,
    timer: Option<Later>,
}

/// Stores the draft at hand after every change.
#[hook]
#[expect(single_use_lifetimes, reason = "the hook macro names them")]
pub(crate) fn use_autosave(store: &Store) {
    let pending = use_mut_ref(Pending::default);
    let changed = store
        .open
        .as_ref()
        .filter(|open| open.saved == Saved::Pending);
    let what = changed.map(|open| {
        (
            store.storage,
            open.clone(),
            store.dispatcher(),
            keeper(store),
        )
    });
    let which = what
        .as_ref()
        .map(|(kind, open, ..)| (*kind, open.id.clone(), Rc::as_ptr(&open.assessment)));
    let at_hand = store.open.as_ref().map(|open| open.id.clone());
    use_effect_with((which, at_hand), {
        let pending = pending.clone();
        move |(_, at_hand): &(_, Option<String>)| {
            // Another draft was opened: the last change of the former must not be lost. A draft that
            // was closed is another matter: it was deleted, and must not come back.
            let is_other = |(_, open, ..): &Due| at_hand.as_ref().is_some_and(|id| *id != open.id);
            let is_left = pending.borrow().what.as_ref().is_some_and(is_other);
            if is_left {
                flush(&pending);
            }
            if let Some((_, open, ..)) = &what {
                let standing = &open.scored.entity;
                host::progress(standing.answered, standing.total);
            }
            let is_due = what.is_some();
            pending.borrow_mut().what = what;
            // A running timer is left alone: steady typing is stored too.
            if is_due && pending.borrow().timer.is_none() {
                let later = pending.clone();
                pending.borrow_mut().timer = Some(events::later(DELAY, move || flush(&later)));
            }
        }
    });
    use_effect_with((), move |()| {
        let leaving = events::on_leaving(move || flush(&pending));
        move || drop(leaving)
    });
}

/// Stores what is pending. The draft carries its own id, so it can never land in another one.
fn flush(pending: &RefCell<Pending>) {
    let (what, timer) = {
        let mut pending = pending.borrow_mut();
        (pending.what.take(), pending.timer.take())
    };
    drop(timer);
    let Some((kind, open, dispatcher, keep)) = what else {
        return;
    };
    if let Some(keep) = keep {
        return (keep.save)(kind, open, &dispatcher);
    }
    let saved = clock::now();
    let text = json::write(&assessment::write(&open.assessment, &open.instrument));
    let stored = storage::save(
        kind,
        &Stored {
            id: open.id,
            text,
            saved: saved.clone(),
        },
    );
    dispatcher.dispatch(Action::Saved(
        open.assessment,
        if stored {
            Saved::At(saved)
        } else {
            Saved::Refused
        },
    ));
}
