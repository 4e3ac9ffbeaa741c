//! Storing a draft: at once in the storage, and right after in the second copy.

use super::session::{self, Job, count, read, with};
use super::{notices, revisions, sync};
use crate::browser::archive::{self, Copy, STATES_KEPT, Stored as Outcome};
use crate::browser::clock;
use crate::browser::database::Fault;
use crate::browser::storage::{self, Stored};
use crate::browser::tabs;
use crate::drafts::draft;
use crate::state::{Action, Open, Saved, State, StorageKind};
use std::rc::Rc;
use swanilai::assessment::{self, Assessment};
use swanilai::json;
use wasm_bindgen_futures::spawn_local;
use yew::UseReducerDispatcher;

/// Stores a draft.
pub(super) fn save(kind: StorageKind, open: Open, dispatcher: &UseReducerDispatcher<State>) {
    let id = open.id.clone();
    let mut state = open.assessment.clone();
    let mut text = draft::file_text(&open);
    // Somebody else stored something since: an older version of the app, which knows nothing of revisions, or a
    // tab that was closed before its second copy was stored.
    if let Some(stored) = storage::load(kind, &id)
        && is_foreign(&id, &stored.text, &text)
    {
        match read(&stored.text) {
            Some(theirs) => {
                let base = revisions::nearest(&id, &theirs);
                state = sync::combine_open(&open, &base, &theirs, false);
                text = json::write(&assessment::write(&state, &open.instrument));
                // What is stored now counts as one state more than theirs.
                let revision = storage::revision(kind, &id);
                with(|desk| {
                    if let Some(known) = desk.known(&id) {
                        known.local = stored.text;
                        known.revision = revision;
                    }
                });
            }
            None => with(|desk| {
                if let Some(known) = desk.known(&id) {
                    known.is_newer = true;
                }
            }),
        }
    }
    if with(|desk| desk.known(&id).is_some_and(|known| known.is_newer)) {
        notices::newer(&id);
        dispatcher.dispatch(Action::Saved(open.assessment, Saved::Refused));
        return;
    }
    let time = clock::now();
    let (mark, is_stored_twice) = with(|desk| {
        let tab = desk.tab();
        // What is on its way would be stored over it.
        let is_idle = !desk.is_busy && desk.jobs.is_empty();
        let known = desk.known(&id);
        let last = known
            .as_ref()
            .map_or(0, |known| count(&known.mark).max(count(&known.revision)));
        // What another tab stored is stored already.
        let same = known.filter(|known| is_idle && known.head == text && !known.mark.is_empty());
        match same {
            Some(known) => (known.mark.clone(), true),
            None => (format!("{}-{tab}", last + 1), false),
        }
    });
    let stored = Stored {
        id: id.clone(),
        text: text.clone(),
        saved: time.clone(),
    };
    let is_put = storage::save(kind, &stored);
    let is_stored = is_put && storage::set_revision(kind, &id, &mark);
    with(|desk| {
        if let Some(known) = desk.known(&id).filter(|_| is_put) {
            known.local.clone_from(&text);
            if is_stored {
                known.revision.clone_from(&mark);
            }
        }
    });
    let saved = if is_stored {
        Saved::At(time.clone())
    } else {
        Saved::Refused
    };
    dispatcher.dispatch(Action::Saved(open.assessment, saved));
    notices::stored(kind, &id, is_stored);
    notices::measured(&id, &text);
    if is_stored_twice {
        return;
    }
    let copy = Copy {
        id: id.clone(),
        mark,
        time,
        text,
    };
    let job = Job {
        kind,
        id,
        state,
        copy,
    };
    if with(|desk| desk.has_archive(kind)) {
        push(job);
        work();
    } else {
        revisions::note_in_memory(&job);
    }
}

/// Whether the storage holds what this tab neither put nor saw there.
fn is_foreign(id: &str, stored: &str, text: &str) -> bool {
    with(|desk| {
        let known = desk.known(id);
        known.is_some_and(|known| known.is_ready && stored != known.local && stored != text)
    })
}

/// A state as it was when the draft was opened.
pub(super) fn open_state(kind: StorageKind, id: &str) {
    let Some(open) = with(|desk| desk.open(id)) else {
        return;
    };
    let text = draft::file_text(&open);
    let is_stored = with(|desk| desk.known(id).is_some_and(|known| known.head == text));
    if is_stored && revisions::is_last(id, &open.assessment) {
        return;
    }
    let mark = with(|desk| {
        let tab = desk.tab();
        let known = desk.known(id);
        let revision = known
            .map(|known| known.revision.clone())
            .unwrap_or_default();
        if revision.is_empty() {
            format!("0-{tab}")
        } else {
            revision
        }
    });
    let job = Job {
        kind,
        id: id.to_owned(),
        state: open.assessment.clone(),
        copy: Copy {
            id: id.to_owned(),
            mark,
            time: clock::now(),
            text,
        },
    };
    if with(|desk| desk.has_archive(kind)) {
        push(job);
        work();
    } else {
        revisions::note_in_memory(&job);
    }
}

/// Of each draft only the last state waits.
pub(super) fn push(job: Job) {
    with(|desk| {
        desk.jobs.retain(|waiting| waiting.id != job.id);
        desk.jobs.push(job);
    });
}

/// Stores what waits, one after the other.
pub(super) fn work() {
    let is_busy = with(|desk| core::mem::replace(&mut desk.is_busy, true));
    if is_busy {
        return;
    }
    spawn_local(async {
        while let Some(job) = next() {
            carry_out(job).await;
        }
        with(|desk| desk.is_busy = false);
    });
}

/// The next job of a draft whose second copy was looked at, or that is not open here.
fn next() -> Option<Job> {
    with(|desk| {
        let waits = |job: &Job| {
            let known = desk.known.iter().find(|known| known.id == job.id);
            known.is_some_and(|known| !known.is_ready)
        };
        let at = desk.jobs.iter().position(|job| !waits(job))?;
        Some(desk.jobs.remove(at))
    })
}

async fn carry_out(job: Job) {
    let known = with(|desk| desk.known(&job.id).map(|known| known.mark.clone()));
    let known = known.unwrap_or_default();
    let new = revisions::next(&job);
    let outcome = match archive::store(&known, &job.copy, &new, STATES_KEPT).await {
        Err(Fault::Full) => {
            // The draft itself before its earlier states: the earliest go.
            notices::shed(&job.id);
            archive::store(&known, &job.copy, &[], STATES_KEPT / 4).await
        }
        outcome => outcome,
    };
    match outcome {
        Ok(Outcome::Done) => {
            with(|desk| {
                if let Some(known) = desk.known(&job.id) {
                    known.mark.clone_from(&job.copy.mark);
                    known.head.clone_from(&job.copy.text);
                    known.base = job.state.clone();
                }
            });
            revisions::stored(&job);
            notices::archived(&job.id, true);
            tabs::tell(&job.id);
            notices::refresh_of("history");
        }
        Ok(Outcome::Other(head)) => {
            revisions::take_back(new);
            sync::refused(&job, &head);
        }
        Err(Fault::Full) => {
            revisions::take_back(new);
            notices::archived(&job.id, false);
        }
        Err(Fault::Refused) => {
            with(|desk| desk.is_alone = true);
            revisions::note_in_memory(&job);
        }
    }
}

/// Somebody has a draft as a file: from now on it need not be reminded of.
pub(super) fn took(open: &Open) {
    tabs::ask_to_keep();
    let copy = Copy {
        id: open.id.clone(),
        mark: String::new(),
        time: clock::now(),
        text: draft::file_text(open),
    };
    notices::took(&copy);
    let kind = session::store().map(|store| store.storage);
    if kind.is_some_and(|kind| with(|desk| desk.has_archive(kind))) {
        spawn_local(async move {
            // Without it the reminder comes earlier.
            let _ = archive::note_file(&copy).await;
            notices::refresh();
        });
    }
}

/// When a draft was last saved as a file, and what it was then; nothing where that is not known.
pub(crate) async fn took_before(id: &str) -> Option<(String, Rc<Assessment>)> {
    let copy = match notices::taken(id) {
        Some(copy) => copy,
        None => archive::file(id).await.ok()??,
    };
    Some((copy.time, read(&copy.text)?))
}
