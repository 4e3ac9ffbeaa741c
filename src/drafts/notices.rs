//! What a person has to be told: of other tabs, of full storage, of what was deleted.

use crate::browser::archive::Copy;
use crate::browser::storage;
use crate::components::local::Afar;
use crate::hooks::Store;
use crate::state::{Action, Edit, Made, Open, StorageKind};
use core::cell::RefCell;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Conflict, Place, Side};
use swanilai::instrument::Instrument;
use swanilai::json::Limits;

/// Something that is said on the pages of a draft until it is settled or put away.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Note {
    /// Another tab changed the draft, and the page shows it.
    Adopted(String),
    /// The second copy had what the storage lost in a crash.
    Healed(String),
    /// Both tabs changed the same thing.
    Conflict(String, Rc<Clash>),
    /// What is stored was made with a newer version of the app.
    Newer(String),
    /// Another tab deleted the draft.
    Gone(String),
    /// The storage is full: how many letters are in it, and whether the second copy is stored.
    Full(String, usize, bool),
    /// Earlier states went, because room ran short.
    Shed(String),
    /// The draft has grown past what a file may have.
    Large(String),
}

/// What both tabs changed, and the states of both.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Clash {
    pub(crate) place: Place,
    pub(crate) kept: Side,
    pub(crate) mine: Rc<Assessment>,
    pub(crate) theirs: Rc<Assessment>,
    pub(crate) instrument: Rc<Instrument>,
}

impl Note {
    /// The draft it is about.
    pub(crate) fn draft(&self) -> &str {
        match self {
            Self::Adopted(id)
            | Self::Healed(id)
            | Self::Conflict(id, _)
            | Self::Newer(id)
            | Self::Gone(id)
            | Self::Full(id, ..)
            | Self::Shed(id)
            | Self::Large(id) => id,
        }
    }
}

/// A place on the page that shows what is noted here: its name, and how it is drawn anew.
type Spot = (&'static str, Rc<dyn Fn()>);

#[derive(Default)]
struct Notes {
    all: Vec<Note>,
    places: Vec<Spot>,
    /// What was saved as a file while the app is open.
    files: Vec<Copy>,
    /// The draft that was deleted last.
    deleted: Option<String>,
}

thread_local! {
    static NOTES: RefCell<Notes> = RefCell::default();
}

fn with<R>(act: impl FnOnce(&mut Notes) -> R) -> R {
    NOTES.with_borrow_mut(act)
}

/// What is to be said of a draft.
pub(crate) fn notes(draft: &str) -> Vec<Note> {
    with(|notes| {
        let mine = notes.all.iter().filter(|note| note.draft() == draft);
        mine.cloned().collect()
    })
}

/// Draws a place anew whenever something is noted.
pub(crate) fn look_at<T: 'static>(name: &'static str, place: Afar<T>, ask: fn(&mut T)) {
    let place = Rc::new(place);
    with(|notes| {
        notes.places.retain(|(known, _)| *known != name);
        notes
            .places
            .push((name, Rc::new(move || place.update(ask))));
    });
}

/// Draws one place anew.
pub(super) fn refresh_of(name: &str) {
    let places = with(|notes| notes.places.clone());
    for (_, draw) in places.into_iter().filter(|(known, _)| *known == name) {
        draw();
    }
}

/// Draws every place anew.
pub(super) fn refresh() {
    let places = with(|notes| notes.places.clone());
    for (_, draw) in places {
        draw();
    }
}

fn add(note: Note) {
    let is_new = with(|notes| {
        let is_new = !notes.all.contains(&note);
        if is_new {
            notes.all.push(note);
        }
        is_new
    });
    if is_new {
        refresh();
    }
}

fn take_away(is_meant: impl Fn(&Note) -> bool) {
    let has_changed = with(|notes| {
        let before = notes.all.len();
        notes.all.retain(|note| !is_meant(note));
        before != notes.all.len()
    });
    if has_changed {
        refresh();
    }
}

/// Somebody put a note away.
pub(crate) fn drop_note(note: &Note) {
    take_away(|known| known == note);
}

/// Somebody chose between two values; the other one stays within reach of undo and of the states.
pub(crate) fn settle(store: &Store, note: &Note, takes_other: bool) {
    let Note::Conflict(_, clash) = note else {
        return;
    };
    if takes_other {
        let (place, clash) = (clash.place.clone(), clash.clone());
        let take = move |state: &mut Assessment| {
            let other = if clash.kept == Side::Mine {
                &clash.theirs
            } else {
                &clash.mine
            };
            state.take(&place, other);
        };
        store.dispatch(Action::Edit(Edit::Made(Made::new(None, take))));
    }
    drop_note(note);
}

pub(super) fn adopted(id: &str, is_crash: bool) {
    add(if is_crash {
        Note::Healed(id.to_owned())
    } else {
        Note::Adopted(id.to_owned())
    });
}

pub(super) fn newer(id: &str) {
    add(Note::Newer(id.to_owned()));
}

pub(super) fn gone(id: &str) {
    add(Note::Gone(id.to_owned()));
}

pub(super) fn shed(id: &str) {
    add(Note::Shed(id.to_owned()));
}

pub(super) fn conflicts(open: &Open, theirs: &Rc<Assessment>, conflicts: &[Conflict]) {
    for conflict in conflicts {
        // Of one place only the last two values are asked about; the others are among the states.
        take_away(
            |note| matches!(note, Note::Conflict(id, clash) if *id == open.id && clash.place == conflict.place),
        );
        let clash = Clash {
            place: conflict.place.clone(),
            kept: conflict.kept,
            mine: open.assessment.clone(),
            theirs: theirs.clone(),
            instrument: open.instrument.clone(),
        };
        add(Note::Conflict(open.id.clone(), Rc::new(clash)));
    }
}

/// How storing went.
pub(super) fn stored(kind: StorageKind, id: &str, is_stored: bool) {
    take_away(|note| matches!(note, Note::Gone(draft) if draft == id));
    if is_stored || kind == StorageKind::Nowhere {
        take_away(|note| matches!(note, Note::Full(draft, ..) if draft == id));
    } else if !notes(id).iter().any(|note| matches!(note, Note::Full(..))) {
        let letters = storage::letters(kind);
        add(Note::Full(id.to_owned(), letters, false));
    }
}

/// The text of a draft as it is stored: one that no file may have must be told of, as its file is no backup.
pub(super) fn measured(id: &str, text: &str) {
    let large = Note::Large(id.to_owned());
    if text.len() > Limits::DEFAULT.bytes {
        add(large);
    } else {
        take_away(|note| *note == large);
    }
}

/// How storing the second copy went.
pub(super) fn archived(id: &str, is_stored: bool) {
    let has_changed = with(|notes| {
        let mut has_changed = false;
        for note in &mut notes.all {
            if let Note::Full(draft, _, archived) = note
                && draft == id
                && *archived != is_stored
            {
                *archived = is_stored;
                has_changed = true;
            }
        }
        has_changed
    });
    if has_changed {
        refresh();
    }
}

/// A draft was saved as a file.
pub(super) fn took(copy: &Copy) {
    with(|notes| {
        notes.files.retain(|known| known.id != copy.id);
        notes.files.push(copy.clone());
    });
    refresh();
}

/// What was saved as a file while the app is open.
pub(super) fn taken(id: &str) -> Option<Copy> {
    with(|notes| notes.files.iter().find(|copy| copy.id == id).cloned())
}

/// A draft was deleted.
pub(super) fn deleted(id: &str) {
    with(|notes| notes.deleted = Some(id.to_owned()));
}

/// The draft that was deleted last while the app is open.
pub(crate) fn last_deleted() -> Option<String> {
    with(|notes| notes.deleted.clone())
}

/// Forgets everything.
pub(super) fn forget() {
    with(|notes| {
        notes.all.clear();
        notes.files.clear();
        notes.deleted = None;
    });
    refresh();
}
