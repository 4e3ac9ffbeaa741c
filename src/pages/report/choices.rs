//! What a person chose for the report and wrote on it. It is kept for each draft while the app is open,
//! and is no part of the assessment: a place or a number of a letter must not change the file's fingerprint.

use crate::browser::clock;
use crate::components::local::Local;
use crate::i18n::{Lang, report as text, result as result_text};
use core::cell::RefCell;
use swanilai::table::Table;

/// A part of the report that may be left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Section {
    Units,
    Dimensions,
    Gaps,
    Repairs,
    Assumptions,
    Method,
    Signatures,
    Minutes,
}

impl Section {
    pub(crate) const ALL: [Self; 8] = [
        Self::Units,
        Self::Dimensions,
        Self::Gaps,
        Self::Repairs,
        Self::Assumptions,
        Self::Method,
        Self::Signatures,
        Self::Minutes,
    ];

    /// Its name in fields.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Units => "units",
            Self::Dimensions => "dimensions",
            Self::Gaps => "gaps",
            Self::Repairs => "repairs",
            Self::Assumptions => "assumptions",
            Self::Method => "method",
            Self::Signatures => "signatures",
            Self::Minutes => "minutes",
        }
    }

    /// What it is called.
    pub(crate) const fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Units => text::units(lang),
            Self::Dimensions => text::dimensions(lang),
            Self::Gaps => text::gaps(lang),
            Self::Repairs => text::repairs(lang),
            Self::Assumptions => result_text::assumptions(lang),
            Self::Method => text::method(lang),
            Self::Signatures => text::signatures(lang),
            Self::Minutes => text::with_minutes(lang),
        }
    }
}

/// What a person chose and wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Choices {
    left_out: Vec<Section>,
    pub(crate) line: String,
    pub(crate) letter: String,
    pub(crate) place: String,
    /// A day `2026-11-22`, or what stands in its place.
    pub(crate) date: String,
    pub(crate) first: String,
    pub(crate) second: String,
}

impl Choices {
    /// Everything but the record, dated today.
    fn begin() -> Self {
        let now = clock::now();
        Self {
            left_out: vec![Section::Minutes],
            line: String::new(),
            letter: String::new(),
            place: String::new(),
            date: now.get(..10).unwrap_or_default().to_owned(),
            first: String::new(),
            second: String::new(),
        }
    }

    pub(crate) fn has(&self, section: Section) -> bool {
        !self.left_out.contains(&section)
    }

    pub(crate) fn toggle(&mut self, section: Section) {
        if self.has(section) {
            self.left_out.push(section);
        } else {
            self.left_out.retain(|one| *one != section);
        }
    }
}

thread_local! {
    /// By draft: another page, another draft, and it is still there.
    static KEPT: RefCell<Table<Choices>> = RefCell::default();
}

/// Forgets all of it, as everything in this browser is erased.
pub(crate) fn forget() {
    KEPT.with_borrow_mut(|kept| *kept = Table::default());
}

/// The choices of the page at hand; the page is drawn anew when they change.
#[derive(Clone)]
pub(crate) struct Chosen {
    draft: String,
    drawn: Local<u32>,
}

impl Chosen {
    pub(crate) fn of(draft: &str, drawn: &Local<u32>) -> Self {
        Self {
            draft: draft.to_owned(),
            drawn: drawn.clone(),
        }
    }

    pub(crate) fn get(&self) -> Choices {
        KEPT.with_borrow(|kept| kept.get(&self.draft).cloned())
            .unwrap_or_else(Choices::begin)
    }

    pub(crate) fn change(&self, change: impl FnOnce(&mut Choices)) {
        let mut choices = self.get();
        change(&mut choices);
        KEPT.with_borrow_mut(|kept| kept.insert(self.draft.clone(), choices));
        self.drawn.update(|drawn| *drawn = drawn.wrapping_add(1));
    }
}
