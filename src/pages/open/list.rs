//! The files that were read, before anything is done with them.

use crate::browser::files::{Chosen, Unreadable};
use std::rc::Rc;
use swanilai::assessment::{self, Assessment, Opened};
use swanilai::book::{self, Grid};
use swanilai::instrument::Instrument;
use swanilai::link::{self, Packed, Shared};
use swanilai::problem::Problem;
use swanilai::score::{Scored, score};

/// A file in the list.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Item {
    /// Its key in the list.
    pub(crate) key: u32,
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
}

/// What reading a file led to.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Outcome {
    Good(Good),
    /// A result without answers, from a link.
    Result(Rc<Shared>),
    /// Not usable; a text is kept to be given back, a workbook is not: whoever chose it has it.
    Bad {
        text: Option<Rc<str>>,
        problems: Rc<[Problem]>,
    },
    /// Not read at all.
    Unread(Unreadable),
}

/// A file that can be used.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Good {
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) instrument: Rc<Instrument>,
    pub(crate) scored: Rc<Scored>,
    pub(crate) warnings: Rc<[Problem]>,
    /// SHA-256 of the bytes that came in.
    pub(crate) fingerprint: Rc<str>,
}

impl Outcome {
    /// Reads a file, all of it or nothing.
    pub(crate) fn read(chosen: Chosen) -> Self {
        let text = match chosen.text {
            Ok(text) => text,
            Err(unreadable) => return Self::Unread(unreadable),
        };
        // A link may come as a text too, from a messenger that opens it in another browser.
        if let Some(packed) = link::in_text(&text)
            && text
                .strip_suffix(packed)
                .is_some_and(|before| !before.contains('{'))
            && !Grid::is_in(&text)
        {
            return Self::read_link(packed);
        }
        let is_grid = Grid::is_in(&text);
        match book::open_text(&text) {
            Ok(opened) => {
                let bytes = chosen.workbook.as_deref();
                Self::good_of(opened, bytes.unwrap_or(text.as_bytes()))
            }
            Err(problems) => Self::Bad {
                text: (!is_grid).then(|| text.into()),
                problems: problems.into(),
            },
        }
    }

    /// Reads what a link holds; what it says goes the same way as a file (requirement FX-10).
    pub(crate) fn read_link(packed: &str) -> Self {
        match link::read(packed) {
            Ok((Packed::Answers(opened), packed)) => Self::good_of(*opened, packed.as_bytes()),
            Ok((Packed::Result(result), _)) => Self::Result(result.into()),
            Err(problems) => Self::Bad {
                text: Some(packed.into()),
                problems: problems.into(),
            },
        }
    }

    fn good_of(opened: Opened, bytes: &[u8]) -> Self {
        Self::Good(Good {
            scored: Rc::new(score(&opened.assessment, &opened.instrument)),
            assessment: Rc::new(opened.assessment),
            instrument: opened.instrument,
            warnings: opened.warnings.into(),
            fingerprint: assessment::fingerprint(bytes).into(),
        })
    }

    pub(crate) const fn good(&self) -> Option<&Good> {
        match self {
            Self::Good(good) => Some(good),
            _ => None,
        }
    }
}

/// The list.
#[derive(Clone, PartialEq, Debug, Default)]
pub(crate) struct List {
    pub(crate) items: Vec<Rc<Item>>,
    /// The next key; keys are never used again.
    next: u32,
}

impl List {
    /// Adds what was read.
    pub(crate) fn add(&mut self, read: Vec<(String, Outcome)>) {
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
    pub(crate) fn remove(&mut self, key: u32) {
        self.items.retain(|item| item.key != key);
    }
}

/// Reads chosen files. A backup of all drafts is as many files as there are drafts in it.
pub(crate) fn read(chosen: Vec<Chosen>) -> Vec<(String, Outcome)> {
    let mut read = Vec::new();
    for file in chosen {
        let drafts = file.text.as_deref().ok().and_then(assessment::drafts);
        match drafts.filter(|drafts| !drafts.is_empty()) {
            Some(drafts) => {
                for (number, text) in (1..).zip(drafts) {
                    let name = format!("{} ({number})", file.name);
                    // A draft may have grown past what a file may have; this may be its only copy.
                    let outcome = match assessment::open_stored(&text) {
                        Ok(opened) => Outcome::good_of(opened, text.as_bytes()),
                        Err(_) => Outcome::read(Chosen::typed(text)),
                    };
                    read.push((name, outcome));
                }
            }
            None => read.push((file.name.clone(), Outcome::read(file))),
        }
    }
    read
}

/// Files read and files that cannot be used.
pub(crate) fn tally(read: &[(String, Outcome)]) -> (usize, usize) {
    let good = read
        .iter()
        .filter(|(_, outcome)| matches!(outcome, Outcome::Good(_) | Outcome::Result(_)))
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
            workbook: None,
        };
        let read = read(vec![
            file("a.json", Ok(good)),
            file("b.json", Ok("{")),
            file("c.jpg", Err(Unreadable::NotText)),
        ]);
        assert_eq!(tally(&read), (1, 2));
        let backup = format!(
            r#"{{"format":"swanilai.drafts","version":1,"entries":{{"swanilai.draft.a":{good:?},"swanilai.draft.b":"x"}}}}"#
        );
        let drafts = super::read(vec![file("draf.json", Ok(&backup))]);
        assert_eq!(tally(&drafts), (1, 1));
        assert_eq!(
            drafts.first().map(|(name, _)| &**name),
            Some("draf.json (1)")
        );
        let mut list = List::default();
        list.add(read);
        list.remove(1);
        let names: Vec<&str> = list.items.iter().map(|item| item.name.as_str()).collect();
        assert_eq!(names, ["a.json", "c.jpg"]);
        list.add(vec![(
            "d.json".to_owned(),
            Outcome::read(Chosen::typed(String::new())),
        )]);
        assert_eq!(
            list.items.last().map(|item| item.key),
            Some(3),
            "a key is never used again"
        );
    }
}
