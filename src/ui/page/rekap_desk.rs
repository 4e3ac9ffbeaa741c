//! What the page works with: the files, who reads them, and the table shown. It outlives the page, so
//! that going to another one and coming back loses nothing.

use super::rekap_look::Look;
use super::rekap_read::{Table, read};
use crate::json::{self, Node};
use crate::ui::hook::Store;
use crate::ui::platform::events;
use crate::ui::platform::pick::Picked;
use crate::ui::platform::view::Local;
use crate::ui::platform::worker::{Heard, Worker};
use crate::ui::state::Action;
use crate::ui::text::{Lang, fill, rekap as text};
use core::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static DESK: Desk = Desk::default();
}

/// Draws the page anew; there is one where it is shown.
pub(super) type Place = Local<()>;

/// The one desk of the page.
#[derive(Clone, Default)]
pub(super) struct Desk(Rc<RefCell<Kept>>);

#[derive(Default)]
pub(super) struct Kept {
    /// The page and its store, where it is shown.
    place: Option<(Store, Place)>,
    /// All files, those still being read included.
    files: Vec<Picked>,
    /// Choices for conflicts by their ids.
    choices: Vec<(String, &'static str)>,
    pub(super) table: Option<Rc<Table>>,
    /// The files and choices that the table shown was made of.
    settled: (Vec<Picked>, Vec<(String, &'static str)>),
    worker: Option<Worker>,
    /// Whether the worker was heard at all; one that cannot start never is.
    is_heard: bool,
    /// Whether this browser can only work in the page.
    works_here: bool,
    /// How many of the files the worker has.
    sent: usize,
    /// Answers that are still to come.
    awaited: u32,
    pub(super) phase: Phase,
    /// Files that were left out, and why.
    pub(super) left_out: LeftOut,
    pub(super) look: Look,
}

/// What goes on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) enum Phase {
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
pub(super) struct LeftOut {
    /// Names of files that are not JSON.
    pub(super) others: Vec<String>,
    /// How many were there already.
    pub(super) known: usize,
}

impl Desk {
    /// The desk, at the page that is shown now.
    pub(super) fn at(store: &Store, place: &Place) -> Self {
        let desk = DESK.with(Self::clone);
        desk.0.borrow_mut().place = Some((store.clone(), place.clone()));
        desk
    }

    /// Reads something of it.
    pub(super) fn with<R>(&self, read: impl FnOnce(&Kept) -> R) -> R {
        read(&self.0.borrow())
    }

    /// Changes it and draws the page anew.
    pub(super) fn update(&self, change: impl FnOnce(&mut Kept)) {
        change(&mut self.0.borrow_mut());
        let place = self.0.borrow().place.clone();
        if let Some((_, place)) = place {
            place.update(|()| ());
        }
    }

    /// Says something in the status region.
    pub(super) fn announce(&self, words: String) {
        let place = self.0.borrow().place.clone();
        if let Some((store, _)) = place {
            store.dispatch(Action::Announce(words));
        }
    }

    fn lang(&self) -> Lang {
        let kept = self.0.borrow();
        kept.place
            .as_ref()
            .map(|(store, _)| store.lang)
            .unwrap_or_default()
    }

    /// Takes files; what is no JSON or is there already is left out and said.
    pub(super) fn add(&self, picked: Vec<Picked>) {
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
    pub(super) fn replace(&self, picked: Vec<Picked>) {
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
    pub(super) fn drop_faulty(&self) {
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
    pub(super) fn clear(&self) {
        self.update(|kept| {
            *kept = Kept {
                place: kept.place.take(),
                works_here: kept.works_here,
                ..Kept::default()
            };
        });
    }

    /// Settles a conflict; the files are not read again.
    pub(super) fn choose(&self, id: &str, choice: &'static str) {
        self.update(|kept| {
            kept.choices.retain(|(known, _)| known != id);
            kept.choices.push((id.to_owned(), choice));
        });
        self.run();
    }

    /// What was chosen for a conflict, also where the table does not show it yet.
    pub(super) fn chosen(&self, id: &str) -> Option<&'static str> {
        self.with(|kept| {
            let choice = kept.choices.iter().find(|(known, _)| known == id);
            choice.map(|(_, choice)| *choice)
        })
    }

    /// Stops; what was shown before stays.
    pub(super) fn cancel(&self) {
        self.update(|kept| {
            kept.forget_worker();
            (kept.files, kept.choices) = kept.settled.clone();
            kept.left_out = LeftOut::default();
            kept.phase = Phase::Idle;
        });
        self.announce(text::cancelled(self.lang()).to_owned());
    }

    /// Has everything read, joined and ranked that is not yet.
    pub(super) fn run(&self) {
        let lang = self.lang();
        self.update(|kept| {
            if kept.worker.is_none() {
                let desk = self.clone();
                let hear = move |heard| desk.hear(heard);
                let worker = if kept.works_here {
                    Worker::here(hear)
                } else {
                    Worker::start(hear)
                };
                worker.send("rekap-begin", &[], Vec::new());
                kept.worker = Some(worker);
                kept.is_heard = false;
                (kept.sent, kept.awaited) = (0, 1);
            }
            let files: Vec<Picked> = kept.files.iter().skip(kept.sent).cloned().collect();
            let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
            let choices = kept.choices.iter();
            let choices = choices.map(|(id, choice)| (&**id, Node::text(*choice)));
            let choices = json::write(&Node::object(choices.collect()));
            if let Some(worker) = &kept.worker {
                worker.send("rekap-finish", &[&choices, lang.tag()], files);
            }
            kept.sent = kept.files.len();
            kept.awaited = kept.awaited.saturating_add(1);
            kept.phase = if total == 0 {
                Phase::Counting
            } else {
                Phase::Reading(0, total)
            };
        });
    }

    fn hear(&self, heard: Heard) {
        match heard {
            Heard::Progress(done, total) => self.progress(done, total),
            Heard::Done(text) => self.done(&text),
            // The listener that tells this must not be dropped before it is over.
            Heard::Failed(why) => {
                let desk = self.clone();
                events::soon(move || desk.failed(why));
            }
        }
    }

    fn progress(&self, done: u32, total: u32) {
        let phase = if done < total {
            Phase::Reading(done, total)
        } else {
            Phase::Counting
        };
        // A hundred steps are enough for the eye, and leave the page time for the hand.
        let percent = |phase: &Phase| match phase {
            Phase::Reading(done, total) => u64::from(*done) * 100 / u64::from(*total).max(1),
            _ => 100,
        };
        let is_news = self.with(|kept| percent(&kept.phase) != percent(&phase));
        self.0.borrow_mut().is_heard = true;
        if is_news {
            self.update(|kept| kept.phase = phase);
        }
    }

    fn done(&self, outcome: &str) {
        let lang = self.lang();
        let awaited = {
            let mut kept = self.0.borrow_mut();
            kept.is_heard = true;
            kept.awaited = kept.awaited.saturating_sub(1);
            kept.awaited
        };
        // The answer to the beginning is empty; of several tables only the last is looked at.
        if outcome.is_empty() || awaited > 0 {
            return;
        }
        let Some(table) = read(outcome, lang) else {
            self.failed(outcome.chars().take(200).collect());
            return;
        };
        let is_first = self.with(|kept| kept.table.is_none());
        let is_same = self.with(|kept| kept.settled.0.len() == kept.files.len());
        let words = if is_same && !is_first {
            text::again(lang).to_owned()
        } else {
            told(&table, lang)
        };
        self.update(|kept| {
            kept.table = Some(Rc::new(table));
            kept.settled = (kept.files.clone(), kept.choices.clone());
            kept.phase = Phase::Idle;
        });
        self.announce(words);
    }

    fn failed(&self, why: String) {
        let is_tried_here = self.with(|kept| kept.is_heard || kept.works_here);
        self.update(|kept| {
            kept.forget_worker();
            kept.works_here |= !is_tried_here;
            kept.phase = Phase::Failed(why);
        });
        // A worker of which nothing was heard could not start: as in a frame without an origin.
        if !is_tried_here {
            self.run();
        }
    }
}

impl Kept {
    fn forget_worker(&mut self) {
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
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.name == name)
    }
}

/// What a new table amounts to, in a sentence.
fn told(table: &Table, lang: Lang) -> String {
    let rows = |round: &Rc<super::rekap_read::Round>| round.ranked.len() + round.unfinished.len();
    let entities: usize = table.rounds.iter().map(rows).sum();
    fill(
        text::told(lang),
        &[
            ("entities", &entities.to_string()),
            ("files", &table.files.to_string()),
            ("faulty", &table.faulty.len().to_string()),
            ("conflicts", &table.conflicts.len().to_string()),
        ],
    )
}
