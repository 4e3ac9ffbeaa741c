//! The files that were read, before anything is done with them.

use crate::assessment::Assessment;
use crate::book::{self, Grid};
use crate::instrument::Instrument;
use crate::problem::Problem;
use crate::score::{Scored, score};
use crate::ui::platform::files::{Chosen, Unreadable};
use std::rc::Rc;

/// A file in the list.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Item {
    /// Its key in the list.
    pub(super) key: u32,
    pub(super) name: String,
    pub(super) outcome: Outcome,
}

/// What reading a file led to.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Outcome {
    Good(Good),
    /// Not usable; the text is kept to be given back.
    Bad {
        text: Rc<str>,
        problems: Rc<[Problem]>,
    },
    /// Not read at all.
    Unread(Unreadable),
}

/// A file that can be used.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Good {
    pub(super) assessment: Rc<Assessment>,
    pub(super) instrument: Rc<Instrument>,
    pub(super) scored: Rc<Scored>,
    pub(super) warnings: Rc<[Problem]>,
}

impl Outcome {
    /// Reads a text, all of it or nothing.
    pub(super) fn read(text: Result<String, Unreadable>) -> Self {
        let text = match text {
            Ok(text) => text,
            Err(unreadable) => return Self::Unread(unreadable),
        };
        let is_grid = Grid::is_in(&text);
        match book::open_text(&text) {
            Ok(opened) => Self::Good(Good {
                scored: Rc::new(score(&opened.assessment, &opened.instrument)),
                assessment: Rc::new(opened.assessment),
                instrument: opened.instrument,
                warnings: opened.warnings.into(),
            }),
            Err(problems) => Self::Bad {
                text: if is_grid { "".into() } else { text.into() },
                problems: problems.into(),
            },
        }
    }

    pub(super) const fn good(&self) -> Option<&Good> {
        match self {
            Self::Good(good) => Some(good),
            _ => None,
        }
    }
}

/// The list.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct List {
    pub(super) items: Vec<Rc<Item>>,
    /// The next key; keys are never used again.
    next: u32,
}

impl List {
    /// Adds what was read.
    pub(super) fn add(&mut self, read: Vec<(String, Outcome)>) {
        for (name, outcome) in read {
            self.items.push(Rc::new(Item {
                key: self.next,
                name,
                outcome,
            }));
            self.next = self.next.saturating_add(1);
        }
    }

    /// Takes one off.
    pub(super) fn remove(&mut self, key: u32) {
        self.items.retain(|item| item.key != key);
    }
}

/// Reads chosen files.
pub(super) fn read(chosen: Vec<Chosen>) -> Vec<(String, Outcome)> {
    chosen
        .into_iter()
        .map(|file| (file.name, Outcome::read(file.text)))
        .collect()
}

/// Files read and files that cannot be used.
pub(super) fn tally(read: &[(String, Outcome)]) -> (usize, usize) {
    let good = read
        .iter()
        .filter(|(_, outcome)| outcome.good().is_some())
        .count();
    (good, read.len().saturating_sub(good))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_and_bad_files_stay_side_by_side_until_removed() {
        let good = r#"{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},"units":[]}"#;
        let file = |name: &str, text: Result<&str, Unreadable>| Chosen {
            name: name.to_owned(),
            text: text.map(str::to_owned),
        };
        let read = read(vec![
            file("a.json", Ok(good)),
            file("b.json", Ok("{")),
            file("c.jpg", Err(Unreadable::NotText)),
        ]);
        assert_eq!(tally(&read), (1, 2));
        let mut list = List::default();
        list.add(read);
        list.remove(1);
        let names: Vec<&str> = list.items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["a.json", "c.jpg"]);
        list.add(vec![(
            "d.json".to_owned(),
            Outcome::read(Ok(String::new())),
        )]);
        assert_eq!(
            list.items.last().map(|item| item.key),
            Some(3),
            "a key is never used again"
        );
    }
}
