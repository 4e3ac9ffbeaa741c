//! What the page works with: the files, who reads them, and the table shown. It outlives the page, so
//! that going to another one and coming back loses nothing.

use crate::browser::pick::Picked;
use crate::browser::worker::Worker;
use crate::components::local::Local;
use crate::hooks::Store;
use crate::i18n::{Lang, rekap as text};
use crate::pages::rekap::table::Table;
use crate::pages::rekap::view::Look;
use crate::state::Action;
use core::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static DESK: Desk = Desk::default();
}

/// Draws the page anew; there is one where it is shown.
pub(crate) type Place = Local<()>;

/// The one desk of the page.
#[derive(Clone, Default)]
pub(crate) struct Desk(Rc<RefCell<Kept>>);

#[derive(Default)]
pub(crate) struct Kept {
    /// The page and its store, where it is shown.
    place: Option<(Store, Place)>,
    /// All files, those still being read included.
    pub(crate) files: Vec<Picked>,
    /// Choices for conflicts by their ids.
    pub(crate) choices: Vec<(String, &'static str)>,
    pub(crate) table: Option<Rc<Table>>,
    /// The files and choices that the table shown was made of.
    pub(crate) settled: (Vec<Picked>, Vec<(String, &'static str)>),
    pub(crate) worker: Option<Worker>,
    /// Whether the worker was heard at all; one that cannot start never is.
    pub(crate) is_heard: bool,
    /// Whether this browser can only work in the page.
    pub(crate) works_here: bool,
    /// How many of the files the worker has.
    pub(crate) sent: usize,
    /// Answers that are still to come.
    pub(crate) awaited: u32,
    /// The language that the answer to come is in.
    pub(crate) asked_in: Lang,
    pub(crate) phase: Phase,
    /// Files that were left out, and why.
    pub(crate) left_out: LeftOut,
    pub(crate) look: Look,
}

/// What goes on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) enum Phase {
    #[default]
    Idle,
    /// So many files of so many are read.
    Reading(u32, u32),
    /// All are read; they are joined and ranked.
    Counting,
    /// It could not be done; why, for the technically minded.
    Failed(String),
}

/// Files that were not taken.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct LeftOut {
    /// Names of files that are not JSON.
    pub(crate) others: Vec<String>,
    /// How many were there already.
    pub(crate) known: usize,
    /// Whether the example could not be fetched.
    pub(crate) is_example_lost: bool,
}

impl Desk {
    /// The desk, at the page that is shown now.
    pub(crate) fn at(store: &Store, place: &Place) -> Self {
        let desk = DESK.with(Self::clone);
        desk.0.borrow_mut().place = Some((store.clone(), place.clone()));
        desk
    }

    /// Reads something of it.
    pub(crate) fn with<R>(&self, read: impl FnOnce(&Kept) -> R) -> R {
        read(&self.0.borrow())
    }

    /// Changes what the page does not show.
    pub(crate) fn change<R>(&self, change: impl FnOnce(&mut Kept) -> R) -> R {
        change(&mut self.0.borrow_mut())
    }

    /// Changes it and draws the page anew.
    pub(crate) fn update(&self, change: impl FnOnce(&mut Kept)) {
        self.change(change);
        let place = self.0.borrow().place.clone();
        if let Some((_, place)) = place {
            place.update(|()| ());
        }
    }

    /// Says something in the status region.
    pub(crate) fn announce(&self, words: String) {
        let place = self.0.borrow().place.clone();
        if let Some((store, _)) = place {
            store.dispatch(Action::Announce(words));
        }
    }

    pub(crate) fn lang(&self) -> Lang {
        let kept = self.0.borrow();
        kept.place
            .as_ref()
            .map(|(store, _)| store.lang)
            .unwrap_or_default()
    }

    /// Takes files; what is no JSON or is there already is left out and said.
    pub(crate) fn add(&self, picked: Vec<Picked>) {
        if picked.is_empty() {
            return;
        }
        self.update(|kept| {
            let mut left_out = LeftOut::default();
            for file in picked {
                kept.take(file, &mut left_out);
            }
            kept.left_out = left_out;
        });
        if self.with(|kept| kept.files.len() > kept.sent && !kept.files.is_empty()) {
            self.run();
        }
    }

    /// Puts a text in place of an earlier one of that name, such as a draft that has changed since.
    pub(crate) fn replace(&self, picked: Vec<Picked>) {
        self.update(|kept| {
            let is_new = |old: &Picked| picked.iter().all(|new| new.name != old.name);
            let count = kept.files.len();
            kept.files.retain(is_new);
            if kept.files.len() < count {
                kept.forget_worker();
            }
            kept.files.extend(picked);
        });
        self.run();
    }

    /// Takes the files that could not be used out of the table.
    pub(crate) fn drop_faulty(&self) {
        self.update(|kept| {
            let table = kept.table.clone();
            let faulty = table.as_ref().map_or(&[][..], |table| &table.faulty);
            kept.files
                .retain(|file| faulty.iter().all(|bad| bad.source != file.name));
            kept.forget_worker();
        });
        if self.with(|kept| kept.files.is_empty()) {
            self.clear();
        } else {
            self.run();
        }
    }

    /// Begins anew.
    pub(crate) fn clear(&self) {
        self.update(|kept| {
            *kept = Kept {
                place: kept.place.take(),
                works_here: kept.works_here,
                ..Kept::default()
            };
        });
    }

    /// Settles a conflict; the files are not read again.
    pub(crate) fn choose(&self, id: &str, choice: &'static str) {
        self.update(|kept| {
            kept.choices.retain(|(known, _)| known != id);
            kept.choices.push((id.to_owned(), choice));
        });
        self.run();
    }

    /// What was chosen for a conflict, also where the table does not show it yet.
    pub(crate) fn chosen(&self, id: &str) -> Option<&'static str> {
        self.with(|kept| {
            let choice = kept.choices.iter().find(|(known, _)| known == id);
            choice.map(|(_, choice)| *choice)
        })
    }

    /// Stops; what was shown before stays.
    pub(crate) fn cancel(&self) {
        self.update(|kept| {
            kept.forget_worker();
            (kept.files, kept.choices) = kept.settled.clone();
            kept.left_out = LeftOut::default();
            kept.phase = Phase::Idle;
        });
        self.announce(text::cancelled(self.lang()).to_owned());
    }
}

impl Kept {
    pub(crate) fn forget_worker(&mut self) {
        self.worker = None;
        (self.sent, self.awaited) = (0, 0);
    }

    fn take(&mut self, mut file: Picked, left_out: &mut LeftOut) {
        // Phones save a shared file as text.
        let ending = file.name.trim_end_matches(".txt").rsplit('.').next();
        if !ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
            left_out.others.push(file.name);
        } else if self.files.iter().any(|known| known.is_again(&file)) {
            left_out.known += 1;
        } else {
            // Another file of the same name: from another folder, or a later state of it.
            let wish = file.name.clone();
            let mut number = 2_u32;
            while self.files.iter().any(|known| known.name == file.name) {
                file.name = format!("{wish} ({number})");
                number += 1;
            }
            self.files.push(file);
        }
    }

    /// Whether a file of this name was taken.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.name == name)
    }
}
