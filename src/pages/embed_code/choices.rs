//! What a person chose on the page "Sematkan". It stays while the app is open, so that a look at another
//! page costs nothing, and is stored nowhere.

use crate::browser::page as browser;
use crate::embed_code::{Card, Colour, Snippet, Theme, What, folder, is_id};
use crate::i18n::number::parse;
use crate::i18n::{Lang, snippet as text};
use crate::pages::embed_code::card::CardChoices;
use core::cell::RefCell;
use swanilai::instrument::Instrument;
use swanilai::number::{Decimal, Fraction};

/// Heights that make sense, in pixels.
const HEIGHTS: core::ops::RangeInclusive<u32> = 200..=5_000;

/// What was chosen and typed, as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Choices {
    pub(crate) what: What,
    /// Empty: always the latest.
    pub(crate) set: String,
    /// Of the content. Whoever reads the page in English has Indonesian visitors all the same.
    pub(crate) lang: Lang,
    pub(crate) theme: Theme,
    pub(crate) colour: String,
    pub(crate) heading: bool,
    pub(crate) kind: String,
    pub(crate) id: String,
    /// Empty: what is usual for what is shown.
    pub(crate) height: String,
    pub(crate) event: bool,
    pub(crate) card: CardChoices,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            what: What::default(),
            set: String::new(),
            lang: Lang::Id,
            theme: Theme::default(),
            colour: String::new(),
            heading: true,
            kind: String::new(),
            id: String::new(),
            height: String::new(),
            event: false,
            card: CardChoices::default(),
        }
    }
}

thread_local! {
    static KEPT: RefCell<Option<Choices>> = const { RefCell::new(None) };
}

/// Forgets all of it, as everything in this browser is erased.
pub(crate) fn forget() {
    KEPT.set(None);
}

/// What was chosen before.
pub(crate) fn remembered() -> Choices {
    KEPT.with_borrow(Clone::clone).unwrap_or_default()
}

impl Choices {
    /// Keeps it for the next visit to the page.
    pub(crate) fn remember(&self) {
        KEPT.set(Some(self.clone()));
    }

    /// The brand colour, where it can be used.
    pub(crate) fn brand(&self) -> Option<Colour> {
        Colour::parse(&self.colour).filter(|colour| colour.is_readable())
    }

    /// The height that was typed; none where nothing of use was.
    fn typed_height(&self) -> Option<u32> {
        let typed: u32 = self.height.trim().parse().ok()?;
        HEIGHTS.contains(&typed).then_some(typed)
    }

    /// The height in the code.
    pub(crate) fn room(&self) -> u32 {
        self.typed_height().unwrap_or(self.what.height())
    }

    /// Whether something was typed as height that cannot be one.
    pub(crate) fn has_bad_height(&self) -> bool {
        !self.height.trim().is_empty() && self.typed_height().is_none()
    }

    /// All that the code is made of; none while a card has no score.
    pub(crate) fn snippet(&self) -> Option<Snippet> {
        let lang = self.lang;
        let (title, link) = match self.what {
            What::Calculator => (text::title_calculator(lang), text::open_calculator(lang)),
            What::Assessment => (text::title_assessment(lang), text::open_assessment(lang)),
            What::Card => (text::title_card(lang), text::open_card(lang)),
        };
        let card = match self.what {
            What::Card => self.card.made()?,
            _ => Card::default(),
        };
        Some(Snippet {
            base: folder(&browser::address()),
            what: self.what,
            set: self.set.clone(),
            theme: self.theme,
            colour: self.brand(),
            lang,
            heading: self.heading,
            kind: self.kind.clone(),
            id: if is_id(&self.id) {
                self.id.clone()
            } else {
                String::new()
            },
            event: self.event,
            height: self.room(),
            card,
            link: link.to_owned(),
            title: title.to_owned(),
        })
    }
}

/// A typed score as an instrument rounds it, and the index of its class; none where it is none.
pub(crate) fn rounded(typed: &str, instrument: &Instrument) -> Option<(Decimal, usize)> {
    let number = parse(typed, instrument.max).ok()??;
    let points = Fraction::from(number).round_half_up(instrument.decimals);
    Some((points.decimal(), instrument.class_of(points)))
}
