//! Which evidence is listed: by unit, dimension, status, owner, day, and words.

use crate::components::piece::status_word;
use crate::i18n::{evidence as text, fill};
use crate::pages::result::View;
use swanilai::assessment::Readiness;
use swanilai::evidence::Piece;

/// Of status: everything that is not ready.
pub(crate) const NOT_READY: &str = "";
/// Of a choice: anything at all.
pub(crate) const ANY: &str = "*";
/// Of an owner: nobody yet. No owner is a blank.
pub(crate) const NOBODY: &str = " ";

/// What is listed; empty is no limit, and of status everything that is not ready.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) unit: String,
    pub(crate) dimension: String,
    pub(crate) status: String,
    pub(crate) owner: String,
    pub(crate) is_late: bool,
    pub(crate) search: String,
}

impl Filter {
    /// Whether a piece is listed.
    pub(crate) fn fits(&self, piece: &Piece<'_>, view: &View, today: &str) -> bool {
        let given = piece.given;
        let owner = given.map_or("", |given| given.owner.trim());
        let dimension = view
            .instrument
            .nodes
            .get(piece.dimension)
            .map_or("", |node| &node.id);
        let status = match &*self.status {
            NOT_READY => piece.is_open(),
            ANY => true,
            named => piece.status().name() == named,
        };
        let by_owner = match &*self.owner {
            "" => true,
            NOBODY => owner.is_empty(),
            named => owner == named,
        };
        piece.applies
            && status
            && by_owner
            && (self.unit.is_empty() || self.unit == piece.unit.id)
            && (self.dimension.is_empty() || self.dimension == dimension)
            && (!self.is_late || piece.is_overdue(today))
            && self.has_words(piece, view)
    }

    /// Whether every word that is searched stands somewhere in the piece.
    fn has_words(&self, piece: &Piece<'_>, view: &View) -> bool {
        if self.search.trim().is_empty() {
            return true;
        }
        let words = view.texts.nodes.get(piece.indicator_id);
        let indicator = words.map_or("", |words| &words.name);
        let mut all = [piece.expected, indicator, &*piece.unit.name].join("\n");
        if let Some(given) = piece.given {
            for words in [&given.title, &given.note, &given.owner, &given.url] {
                all.push('\n');
                all.push_str(words);
            }
        }
        let all = all.to_lowercase();
        let search = self.search.to_lowercase();
        search.split_whitespace().all(|word| all.contains(word))
    }

    /// What the list is limited to, in words: for paper, and while the fields are folded away.
    pub(crate) fn words(&self, view: &View) -> String {
        let lang = view.lang;
        let mut words = Vec::new();
        let unit = view.assessment.unit(&self.unit);
        words.extend(unit.map(|unit| unit.name.clone()));
        if !self.dimension.is_empty() {
            words.push(view.texts.node(&self.dimension).name);
        }
        match &*self.status {
            NOT_READY => words.push(text::not_ready(lang).to_owned()),
            ANY => {}
            named => {
                words.extend(Readiness::named(named).map(|one| status_word(one, lang).to_owned()));
            }
        }
        match &*self.owner {
            "" => {}
            NOBODY => words.push(text::no_owner(lang).to_owned()),
            owner => words.push(owner.to_owned()),
        }
        if self.is_late {
            words.push(text::only_late(lang).to_owned());
        }
        if !self.search.trim().is_empty() {
            words.push(fill("“{words}”", &[("words", self.search.trim())]));
        }
        words.join(" · ")
    }
}
