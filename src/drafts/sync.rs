//! The same draft in two tabs: what either changed is kept.

use super::session::{self, Job, Known, count, read, with};
use super::{notices, revisions, save};
use crate::browser::archive::{self, Copy};
use crate::browser::{clock, storage};
use crate::i18n::keep as text;
use crate::state::{Action, Made, Open, Saved};
use std::rc::Rc;
use swanilai::assessment::{self, Assessment, combine};
use swanilai::json;
use wasm_bindgen_futures::spawn_local;

/// Looks whether another tab stored or deleted the draft at hand.
pub(super) fn look(id: String) {
    let Some(store) = session::store() else {
        return;
    };
    if !with(|desk| desk.has_archive(store.storage)) {
        // The storage is all there is: what it holds is compared before the next change is stored.
        look_at_storage(&id);
        return;
    }
    spawn_local(async move {
        let Ok(head) = archive::head(&id).await else {
            return;
        };
        // What is on its way finds out by itself.
        let is_idle = with(|desk| {
            let is_waiting = desk.is_busy || desk.jobs.iter().any(|job| job.id == id);
            !is_waiting && desk.known(&id).is_some_and(|known| known.is_ready)
        });
        if !is_idle {
            return;
        }
        let mark = with(|desk| desk.known(&id).map(|known| known.mark.clone()));
        match (head, mark) {
            (Some(head), Some(mark)) if head.mark != mark => {
                meet(&id, &head, false);
            }
            (None, Some(mark))
                if !mark.is_empty() && storage::load(store.storage, &id).is_none() =>
            {
                notices::gone(&id);
            }
            _ => {}
        }
    });
}

fn look_at_storage(id: &str) {
    let Some(store) = session::store() else {
        return;
    };
    let known = with(|desk| desk.known(id).cloned());
    let stored = storage::load(store.storage, id);
    match (known, stored) {
        (Some(known), None) if !known.local.is_empty() => notices::gone(id),
        (Some(known), Some(stored)) if known.is_ready && stored.text != known.local => {
            let head = Copy {
                id: id.to_owned(),
                mark: storage::revision(store.storage, id),
                time: stored.saved,
                text: stored.text,
            };
            meet(id, &head, false);
        }
        _ => {}
    }
}

/// Another tab stored the draft at hand since this tab did; whether anything came of it for the page.
/// After a crash it was no other tab.
pub(super) fn meet(id: &str, head: &Copy, is_crash: bool) -> bool {
    let (open, known) = with(|desk| (desk.open(id), desk.known(id).cloned()));
    let (Some(open), Some(known)) = (open, known) else {
        return false;
    };
    let Some(theirs) = read(&head.text) else {
        newer(&open);
        return true;
    };
    let both = combine_open(&open, &known.base, &theirs, is_crash);
    learn(id, head, theirs);
    *both != *open.assessment
}

/// Combines the draft at hand with what another tab made of it, and says so.
pub(super) fn combine_open(
    open: &Open,
    base: &Rc<Assessment>,
    theirs: &Rc<Assessment>,
    is_crash: bool,
) -> Rc<Assessment> {
    let combined = combine(base, &open.assessment, theirs);
    let (base_of, theirs_of) = (base.clone(), theirs.clone());
    let Some(store) = session::store() else {
        return Rc::new(combined.assessment);
    };
    if combined.assessment != *open.assessment {
        let carry = move |state: &mut Assessment| {
            *state = combine(&base_of, state, &theirs_of).assessment;
        };
        let made = Made::new(None, carry);
        store.dispatch(Action::Carry(open.id.clone(), made));
        let words = if is_crash {
            text::healed(store.lang)
        } else if open.assessment == *base {
            text::adopted(store.lang)
        } else {
            text::joined(store.lang)
        };
        store.dispatch(Action::Announce(words.to_owned()));
        notices::adopted(&open.id, is_crash);
    }
    if !combined.conflicts.is_empty() {
        // Both sides stay within reach.
        revisions::keep_beside(&open.id, theirs, &open.instrument);
        notices::conflicts(open, theirs, &combined.conflicts);
    }
    Rc::new(combined.assessment)
}

/// From now on this is what is known to be stored.
fn learn(id: &str, head: &Copy, theirs: Rc<Assessment>) {
    let kind = session::store()
        .map(|store| store.storage)
        .unwrap_or_default();
    let local = storage::load(kind, id);
    let local = local.map(|stored| stored.text).unwrap_or_default();
    let revision = storage::revision(kind, id);
    with(|desk| {
        if let Some(known) = desk.known(id) {
            known.mark.clone_from(&head.mark);
            known.head.clone_from(&head.text);
            known.base = theirs;
            // The storage may be ahead of it already: that is still to be met.
            if local == head.text {
                known.local = local;
                known.revision = revision;
            }
        }
    });
}

/// What is stored was made with a newer version of the app: it is left alone.
fn newer(open: &Open) {
    with(|desk| {
        if let Some(known) = desk.known(&open.id) {
            known.is_newer = true;
        }
    });
    notices::newer(&open.id);
    if let Some(store) = session::store() {
        store.dispatch(Action::Saved(open.assessment.clone(), Saved::Refused));
    }
}

/// The second copy was not the one that was known here: somebody else stored first.
pub(super) fn refused(job: &Job, head: &Copy) {
    // A page that changes is stored once more by itself.
    if !meet(&job.id, head, false) {
        again(job, head);
    }
}

/// Stores a draft together with what another tab made of it.
fn again(job: &Job, head: &Copy) {
    let Some(opened) = assessment::open_stored(&head.text).ok() else {
        return;
    };
    let theirs = Rc::new(opened.assessment);
    let base = with(|desk| desk.known(&job.id).map(|known| known.base.clone()));
    let base = base.unwrap_or_else(|| theirs.clone());
    let both = Rc::new(combine(&base, &job.state, &theirs).assessment);
    let text = json::write(&assessment::write(&both, &opened.instrument));
    let count = count(&head.mark).max(count(&job.copy.mark)) + 1;
    let copy = Copy {
        id: job.id.clone(),
        mark: with(|desk| format!("{count}-{}", desk.tab())),
        time: clock::now(),
        text,
    };
    with(|desk| {
        if desk.known(&job.id).is_none() {
            desk.known.push(Known::none(job.id.clone(), theirs.clone()));
        }
    });
    learn(&job.id, head, theirs);
    let stored = storage::Stored {
        id: copy.id.clone(),
        text: copy.text.clone(),
        saved: copy.time.clone(),
    };
    if storage::save(job.kind, &stored) && storage::set_revision(job.kind, &job.id, &copy.mark) {
        with(|desk| {
            if let Some(known) = desk.known(&job.id) {
                known.local.clone_from(&copy.text);
                known.revision.clone_from(&copy.mark);
            }
        });
    }
    save::push(Job {
        state: both,
        copy,
        ..job.clone()
    });
}
