//! How the table is made: what is asked of the worker, and what is done with what it tells.

use crate::browser::events;
use crate::browser::pick::Picked;
use crate::browser::worker::{Heard, Worker};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::rekap::jobs::{Desk, Phase};
use crate::pages::rekap::read::read;
use crate::pages::rekap::table::{Round, Table};
use std::rc::Rc;
use swanilai::json::{self, Node};

impl Desk {
    /// Has everything read, joined and ranked that is not yet.
    pub(crate) fn run(&self) {
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
            kept.asked_in = lang;
            let files: Vec<Picked> = kept.files.iter().skip(kept.sent).cloned().collect();
            let total = u32::try_from(files.len()).unwrap_or(u32::MAX);
            let choices = kept.choices.iter();
            let choices = choices.map(|(id, choice)| (id.clone(), Node::text(*choice)));
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
        self.change(|kept| kept.is_heard = true);
        if is_news {
            self.update(|kept| kept.phase = phase);
        }
    }

    fn done(&self, outcome: &str) {
        let (awaited, lang) = self.change(|kept| {
            kept.is_heard = true;
            kept.awaited = kept.awaited.saturating_sub(1);
            (kept.awaited, kept.asked_in)
        });
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

/// What a new table amounts to, in a sentence.
fn told(table: &Table, lang: Lang) -> String {
    let rows = |round: &Rc<Round>| round.ranked.len() + round.unfinished.len();
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
