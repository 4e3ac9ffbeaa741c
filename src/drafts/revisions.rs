//! The last states of a draft: one for each minute of change, and one before and after each leap.

use super::session::{Desk, Job, count, read, with};
use crate::browser::archive::{self, Copy, STATES_KEPT};
use crate::browser::{clock, tabs};
use crate::hooks::Store;
use crate::state::{Action, Edit, Made};
use core::cell::RefCell;
use std::rc::Rc;
use swanilai::assessment::{self, Assessment, Place, difference};
use swanilai::instrument::Instrument;
use swanilai::json;

/// How long changes go into one state, in milliseconds.
const TOGETHER: u64 = 60_000;
/// So many parts changed at once are a leap: a merge, a plan taken over, a list filled in one go.
const LEAP: usize = 8;

/// How a state came about, as it is stored.
pub(crate) const OPENED: &str = "open";
pub(crate) const EDITED: &str = "edit";
pub(crate) const RESTORED: &str = "restore";
pub(crate) const OTHER: &str = "other";

/// The state that is being written on.
struct Last {
    draft: String,
    key: String,
    how: &'static str,
    since: u64,
    /// Whether the next change begins another one.
    is_closed: bool,
    state: Rc<Assessment>,
}

#[derive(Default)]
struct States {
    last: Option<Last>,
    /// What is to be kept beside, with the next state.
    beside: Vec<Copy>,
    /// How the next state comes about, where somebody said so.
    next: Option<&'static str>,
    /// States that were stored here, so that others can be told apart from them.
    recent: Vec<(String, Rc<Assessment>)>,
    /// Where there is no database.
    memory: Vec<(String, Copy)>,
}

thread_local! {
    static STATES: RefCell<States> = RefCell::default();
}

/// A draft was opened.
pub(super) fn begin(id: &str) {
    STATES.with_borrow_mut(|states| {
        states.last = None;
        states.next = Some(OPENED);
        states.recent.retain(|(draft, _)| draft == id);
    });
}

/// The latest stored state of a draft that was opened.
pub(super) fn resume(id: &str, copy: &Copy) {
    let place = copy.id.rsplit('/').next().map_or(0, count);
    with(|desk| {
        if let Some(known) = desk.known(id) {
            known.last_state = known.last_state.max(place);
        }
    });
    let Some(state) = read(&copy.text) else {
        return;
    };
    STATES.with_borrow_mut(|states| {
        states.last = Some(Last {
            draft: id.to_owned(),
            key: copy.id.clone(),
            how: OPENED,
            since: 0,
            is_closed: true,
            state,
        });
    });
}

/// Whether a state is the latest one already; then nothing new is begun with it.
pub(super) fn is_last(id: &str, state: &Assessment) -> bool {
    STATES.with_borrow_mut(|states| {
        let last = states.last.as_ref().filter(|last| last.draft == id);
        let is_it = last.is_some_and(|last| *last.state == *state);
        if is_it {
            states.next = None;
        }
        is_it
    })
}

/// What could not be stored is to be stored with the next state.
pub(super) fn take_back(new: Vec<Copy>) {
    STATES.with_borrow_mut(|states| {
        states.last = None;
        for copy in new {
            match &*copy.mark {
                OTHER => states.beside.push(copy),
                OPENED => states.next = Some(OPENED),
                RESTORED => states.next = Some(RESTORED),
                _ => {}
            }
        }
    });
}

/// What is to be stored of the states of a draft with a job.
pub(super) fn next(job: &Job) -> Vec<Copy> {
    let (tab, now) = (with(Desk::tab), tabs::uptime());
    STATES.with_borrow_mut(|states| {
        let mut new: Vec<Copy> = Vec::new();
        let mine = |copy: &Copy| copy.id.starts_with(&job.id);
        new.extend(states.beside.iter().filter(|copy| mine(copy)).cloned());
        states.beside.retain(|copy| !mine(copy));
        let said = states.next.take();
        let last = states.last.as_ref().filter(|last| last.draft == job.id);
        if let Some(last) = last.filter(|_| new.is_empty())
            && *last.state == *job.state
        {
            return new;
        }
        let leaps = said.is_some()
            || last.is_some_and(|last| is_leap(&difference(&last.state, &job.state)));
        let goes_on = last
            .filter(|last| !leaps && !last.is_closed && now.saturating_sub(last.since) < TOGETHER);
        let (key, since, how) = if let Some(last) = goes_on {
            (last.key.clone(), last.since, last.how)
        } else {
            let key = format!("{}/{:012}-{tab}", job.id, place_of(job));
            (key, now, said.unwrap_or(EDITED))
        };
        new.push(Copy {
            id: key.clone(),
            mark: how.to_owned(),
            ..job.copy.clone()
        });
        states.last = Some(Last {
            draft: job.id.clone(),
            key,
            how,
            since,
            is_closed: leaps,
            state: job.state.clone(),
        });
        new
    })
}

/// After every state there is: a draft that was deleted and opened from its file again counts anew.
fn place_of(job: &Job) -> u64 {
    with(|desk| {
        let counted = count(&job.copy.mark);
        let Some(known) = desk.known(&job.id) else {
            return counted;
        };
        known.last_state = counted.max(known.last_state + 1);
        known.last_state
    })
}

fn is_leap(places: &[Place]) -> bool {
    use swanilai::assessment::Aspect::Whole;
    places.len() >= LEAP
        || places
            .iter()
            .any(|place| matches!(place, Place::Imports | Place::Unit(_, Whole)))
}

/// A state is stored.
pub(super) fn stored(job: &Job) {
    STATES.with_borrow_mut(|states| {
        states.recent.push((job.id.clone(), job.state.clone()));
        let surplus = states.recent.len().saturating_sub(STATES_KEPT);
        states.recent.drain(..surplus);
    });
}

/// Of the states this tab stored or began with, the one that differs least from another one: what
/// somebody who counts no revisions most likely began with.
pub(super) fn nearest(id: &str, other: &Assessment) -> Rc<Assessment> {
    let base = with(|desk| desk.known(id).map(|known| known.base.clone()));
    let recent = STATES.with_borrow(|states| states.recent.clone());
    let mine = recent.into_iter().filter(|(draft, _)| draft == id);
    let all = base.into_iter().chain(mine.map(|(_, state)| state));
    let nearest = all.min_by_key(|state| difference(state, other).len());
    nearest.unwrap_or_else(|| Rc::new(other.clone()))
}

/// Keeps a state of another tab beside those of this one.
pub(super) fn keep_beside(id: &str, state: &Rc<Assessment>, instrument: &Rc<Instrument>) {
    keep_text_beside(id, &json::write(&assessment::write(state, instrument)));
}

/// The same of a text as it was stored.
pub(super) fn keep_text_beside(id: &str, text: &str) {
    let copy = Copy {
        // After every state stored so far, before the one to come.
        id: format!("{id}/{:012}-{}", latest(id), clock::uuid()),
        mark: OTHER.to_owned(),
        time: clock::now(),
        text: text.to_owned(),
    };
    STATES.with_borrow_mut(|states| {
        states.beside.push(copy);
        if let Some(last) = &mut states.last {
            last.is_closed = true;
        }
    });
}

fn latest(id: &str) -> u64 {
    with(|desk| {
        let known = desk.known(id);
        known.map_or(0, |known| {
            let counted = count(&known.mark).max(count(&known.revision));
            counted.max(known.last_state)
        })
    })
}

/// Notes a state where there is no database.
pub(super) fn note_in_memory(job: &Job) {
    let new = next(job);
    STATES.with_borrow_mut(|states| {
        for copy in new {
            states.memory.retain(|(_, known)| known.id != copy.id);
            states.memory.push((job.id.clone(), copy));
        }
        let count = |states: &States| {
            let mine = states.memory.iter().filter(|(draft, _)| *draft == job.id);
            mine.count()
        };
        while count(states) > STATES_KEPT {
            let first = states.memory.iter().position(|(draft, _)| *draft == job.id);
            let Some(first) = first else { break };
            states.memory.remove(first);
        }
    });
    super::notices::refresh_of("history");
}

/// The last states of a draft, the latest first, and whether they outlive the tab.
pub(crate) async fn list(id: &str, store: &Store) -> (Vec<Copy>, bool) {
    if with(|desk| desk.has_archive(store.storage))
        && let Ok(mut found) = archive::states(id).await
    {
        found.reverse();
        return (found, true);
    }
    let mut found: Vec<Copy> = STATES.with_borrow(|states| {
        let mine = states.memory.iter().filter(|(draft, _)| draft == id);
        mine.map(|(_, copy)| copy.clone()).collect()
    });
    found.sort_by(|a, b| b.id.cmp(&a.id));
    (found, false)
}

/// Makes the draft at hand what it was; what it is now stays within reach.
pub(crate) fn restore(store: &Store, copy: &Copy) -> bool {
    let Some(state) = read(&copy.text) else {
        return false;
    };
    STATES.with_borrow_mut(|states| {
        states.next = Some(RESTORED);
        if let Some(last) = &mut states.last {
            last.is_closed = true;
        }
    });
    let back = move |now: &mut Assessment| now.clone_from(&state);
    store.dispatch(Action::Edit(Edit::Made(Made::new(None, back))));
    true
}

/// Forgets what is in memory.
pub(super) fn forget() {
    STATES.take();
}
