//! The state of the app in one place, and everything that can happen to it. No browser in here.

use crate::chunk::Chunk;
use crate::routes::Route;
use core::fmt;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Evidence, FollowUp, History, Product, Unit};
use swanilai::instrument::{Instrument, Texts, builtin};
use swanilai::number::Decimal;
use swanilai::score::{Scored, score};
use swanilai::table::Table;
use swanilai::text::Lang;
use swanilai::whatif;
use yew::Reducible;

/// Earlier states kept for undo.
const UNDO: usize = 100;

/// Everything the app knows.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct State {
    pub(super) lang: Lang,
    pub(super) route: Route,
    /// Drafts in this browser, the latest first.
    pub(super) drafts: Rc<Vec<DraftInfo>>,
    /// The draft at hand.
    pub(super) open: Option<Open>,
    /// Instruments of one's own in this browser.
    pub(super) packs: Rc<Vec<Rc<Instrument>>>,
    /// Instruments met in files, which bring them.
    pub(super) met: Vec<Rc<Instrument>>,
    /// Texts of instruments that were fetched.
    pub(super) texts: Vec<(String, Lang, Rc<Texts>)>,
    /// The instrument chosen for a new assessment.
    pub(super) chosen: Option<String>,
    /// The instruments whose texts were asked for since the page at hand came, see `hook::texts_of`.
    pub(super) wanted: Vec<String>,
    /// The instruments whose texts could not be fetched.
    pub(super) texts_failed: Vec<String>,
    /// The chunks of the app that are there.
    pub(super) chunks: Vec<Chunk>,
    /// Whether a chunk could not be fetched.
    pub(super) chunks_failed: bool,
    /// Where drafts go.
    pub(super) storage: StorageKind,
    /// What the status region says.
    pub(super) announcement: String,
    /// Counts pages seen, so that focus moves on every change but the first.
    pub(super) moves: u32,
}

/// Where drafts go.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum StorageKind {
    /// This browser, until erased.
    #[default]
    Browser,
    /// This tab, until it closes: for a shared computer.
    Tab,
    /// Nowhere: the browser refuses.
    Nowhere,
}

/// What the list of drafts shows of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct DraftInfo {
    pub(super) id: String,
    pub(super) entity: String,
    pub(super) instrument: String,
    /// The instrument itself where it is one's own.
    pub(super) pack: Option<Rc<Instrument>>,
    /// Local time of the last save.
    pub(super) saved: String,
    pub(super) answered: u32,
    pub(super) total: u32,
    /// Set where the stored text could not be read; it is offered as a download.
    pub(super) broken: bool,
}

/// The draft at hand.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Open {
    pub(super) id: String,
    pub(super) assessment: Rc<Assessment>,
    pub(super) instrument: Rc<Instrument>,
    pub(super) scored: Rc<Scored>,
    undo: Vec<Rc<Assessment>>,
    redo: Vec<Rc<Assessment>>,
    /// What the last edit touched; edits of the same text make one step.
    touched: Option<String>,
    pub(super) saved: Saved,
    /// What is only tried, beside the answers.
    pub(super) ideas: Rc<Ideas>,
}

/// What is tried on the pages that look ahead. It stays while the draft is at hand, is never part of
/// the assessment, and takes no part in undo.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Ideas {
    /// What was typed or chosen, as it stands, by field.
    pub(super) typed: Table<String>,
    /// Changes tried on a copy.
    pub(super) trials: Vec<whatif::Edit>,
}

impl Ideas {
    /// What stands in a field; nothing where it was never touched.
    pub(super) fn of(&self, field: &str) -> &str {
        self.typed.get(field).map_or("", String::as_str)
    }
}

/// Whether the draft at hand is stored.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) enum Saved {
    /// Changed since.
    #[default]
    Pending,
    /// Stored at this local time.
    At(String),
    /// The browser refused; its storage is full or blocked.
    Refused,
}

impl Open {
    /// A draft just opened.
    pub(super) fn new(id: String, assessment: Assessment, instrument: Rc<Instrument>) -> Self {
        let scored = Rc::new(score(&assessment, &instrument));
        Self {
            id,
            assessment: Rc::new(assessment),
            instrument,
            scored,
            undo: Vec::new(),
            redo: Vec::new(),
            touched: None,
            saved: Saved::Pending,
            ideas: Rc::default(),
        }
    }

    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// The position of a unit.
    pub(super) fn unit_index(&self, id: &str) -> Option<usize> {
        self.assessment.units.iter().position(|unit| unit.id == id)
    }

    fn put(&mut self, assessment: Rc<Assessment>) {
        self.scored = Rc::new(score(&assessment, &self.instrument));
        self.assessment = assessment;
        self.saved = Saved::Pending;
    }

    fn edit(&mut self, edit: Edit) {
        let mut changed = self.assessment.as_ref().clone();
        let touches = edit.touches();
        edit.apply(&mut changed);
        if changed == *self.assessment {
            return;
        }
        if touches.is_none() || touches != self.touched {
            self.undo.push(self.assessment.clone());
            let surplus = self.undo.len().saturating_sub(UNDO);
            self.undo.drain(..surplus);
        }
        self.touched = touches;
        self.redo.clear();
        self.put(Rc::new(changed));
    }

    /// Makes a change that came from elsewhere to this state and to those of undo alike, so that undo
    /// takes back what was done here and nothing else.
    fn carry(&mut self, made: &Made) {
        let carried = |state: &Rc<Assessment>| {
            let mut state = state.as_ref().clone();
            (made.make)(&mut state);
            Rc::new(state)
        };
        for states in [&mut self.undo, &mut self.redo] {
            *states = states.iter().map(carried).collect();
        }
        self.put(carried(&self.assessment));
    }

    fn step(&mut self, back: bool) -> bool {
        let (from, to) = if back {
            (&mut self.undo, &mut self.redo)
        } else {
            (&mut self.redo, &mut self.undo)
        };
        let Some(other) = from.pop() else {
            return false;
        };
        to.push(self.assessment.clone());
        self.touched = None;
        self.put(other);
        true
    }
}

/// Everything that can happen.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Action {
    Go(Route),
    SetLang(Lang),
    Announce(String),
    /// An instrument was chosen for a new assessment.
    Choose(String),
    /// A page shows the texts of an instrument.
    WantTexts(String),
    TextsLoaded(String, Lang, Rc<Texts>),
    TextsFailed(String),
    /// Texts that could not be fetched are to be tried again.
    RetryTexts,
    ChunkCame(Chunk),
    ChunksFailed(bool),
    PacksListed(Vec<Rc<Instrument>>),
    /// A file brought an instrument of its own.
    Met(Rc<Instrument>),
    DraftsListed(Vec<DraftInfo>),
    DraftOpened(Box<Open>),
    DraftClosed,
    /// A change to the draft named that was made in another tab.
    Carry(String, Made),
    /// How storing this very state went.
    Saved(Rc<Assessment>, Saved),
    SetStorage(StorageKind),
    Edit(Edit),
    /// What stands in fields of the pages that look ahead; an empty text is none.
    Think(Vec<(String, String)>),
    /// Changes to be tried on a copy.
    Try(Vec<whatif::Edit>),
    Undo,
    Redo,
}

/// A change to the assessment at hand.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Edit {
    EntityName(String),
    EntityKind(String),
    Province(String),
    AddUnit(Unit),
    RemoveUnit(String),
    UnitName(String, String),
    UnitKind(String, String),
    UnitScore(String, Option<Decimal>),
    Points(String, String, Option<Decimal>),
    Mark {
        unit: String,
        indicator: String,
        by: String,
        level: Option<Decimal>,
    },
    /// Gives every observer its own mark, starting from the common one, or the other way round.
    Split {
        unit: String,
        indicator: String,
        slots: Vec<String>,
    },
    Join {
        unit: String,
        indicator: String,
    },
    NotApplicable(String, String),
    Clear(String, String),
    Note(String, String, String),
    Evidence {
        unit: String,
        indicator: String,
        index: usize,
        evidence: Option<Evidence>,
    },
    FollowUp(Option<Vec<Product>>),
    /// Scores of earlier years, all of them.
    History(Vec<History>),
    /// The units as they were tried on a copy, in one step.
    Units(Vec<Rc<Unit>>),
    Made(Made),
}

/// A change that a page knows how to make: its code comes with the page and not with the first view.
#[derive(Clone)]
pub(super) struct Made {
    touches: Option<String>,
    make: Rc<dyn Fn(&mut Assessment)>,
}

impl Made {
    /// A change, and which text it types into; none for a step of its own.
    pub(super) fn new(touches: Option<String>, make: impl Fn(&mut Assessment) + 'static) -> Self {
        let make = Rc::new(make);
        Self { touches, make }
    }
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.make, &other.make)
    }
}

impl fmt::Debug for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Made").field(&self.touches).finish()
    }
}

impl Edit {
    /// Which text the edit types into; none for a step of its own.
    fn touches(&self) -> Option<String> {
        match self {
            Self::EntityName(_) => Some("name".to_owned()),
            Self::Province(_) => Some("province".to_owned()),
            Self::UnitName(unit, _) => Some(format!("{unit}/name")),
            Self::UnitScore(unit, _) => Some(format!("{unit}/score")),
            Self::Points(unit, dimension, _) => Some(format!("{unit}/{dimension}/points")),
            Self::Note(unit, indicator, _) => Some(format!("{unit}/{indicator}/note")),
            Self::Evidence {
                unit,
                indicator,
                index,
                evidence: Some(_),
            } => Some(format!("{unit}/{indicator}/evidence/{index}")),
            Self::Made(made) => made.touches.clone(),
            _ => None,
        }
    }

    fn apply(self, to: &mut Assessment) {
        match self {
            Self::EntityName(name) => to.entity.name = name,
            Self::EntityKind(kind) => to.entity.kind = kind,
            Self::Province(province) => to.entity.province = province,
            Self::AddUnit(mut unit) => {
                unit.id = to.free_unit_id(if unit.id.is_empty() {
                    &unit.name
                } else {
                    &unit.id
                });
                to.units.push(Rc::new(unit));
            }
            Self::RemoveUnit(id) => to.remove_unit(&id),
            Self::UnitName(id, name) => to.edit_unit(&id, |unit| unit.name = name),
            Self::UnitKind(id, kind) => to.edit_unit(&id, |unit| unit.kind = kind),
            Self::UnitScore(id, score) => to.edit_unit(&id, |unit| unit.score = score),
            Self::Points(id, dimension, points) => to.edit_unit(&id, |unit| match points {
                Some(points) => {
                    unit.points.insert(dimension, points);
                }
                None => {
                    unit.points.remove(&dimension);
                }
            }),
            Self::FollowUp(products) => follow_up(to, products),
            Self::Made(made) => (made.make)(to),
            Self::History(years) => to.history = years,
            Self::Units(units) => to.units = units,
            other => other.apply_to_observation(to),
        }
    }

    /// The edits of one observation.
    fn apply_to_observation(self, to: &mut Assessment) {
        match self {
            Self::Mark {
                unit,
                indicator,
                by,
                level,
            } => {
                to.edit_unit(&unit, |unit| {
                    unit.observe(&indicator, |found| found.set_mark(&by, level));
                });
            }
            Self::Split {
                unit,
                indicator,
                slots,
            } => to.edit_unit(&unit, |unit| {
                unit.observe(&indicator, |found| {
                    let common = found.mark("");
                    found.set_mark("", None);
                    for slot in &slots {
                        if found.mark(slot).is_none() {
                            found.set_mark(slot, common);
                        }
                    }
                });
            }),
            Self::Join { unit, indicator } => {
                to.edit_unit(&unit, |unit| unit.observe(&indicator, join));
            }
            Self::NotApplicable(unit, indicator) => to.edit_unit(&unit, |unit| {
                unit.observe(&indicator, |found| {
                    found.marks.clear();
                    found.not_applicable = true;
                });
            }),
            Self::Clear(unit, indicator) => to.edit_unit(&unit, |unit| {
                unit.observe(&indicator, |found| {
                    found.marks.clear();
                    found.not_applicable = false;
                });
            }),
            Self::Note(unit, indicator, note) => {
                to.edit_unit(&unit, |unit| {
                    unit.observe(&indicator, |found| found.note = note);
                });
            }
            Self::Evidence {
                unit,
                indicator,
                index,
                evidence,
            } => to.edit_unit(&unit, |unit| {
                unit.observe(&indicator, |found| {
                    match (evidence, found.evidence.get_mut(index)) {
                        (Some(new), Some(old)) => *old = new,
                        (Some(new), None) => found.evidence.push(new),
                        (None, Some(_)) => {
                            found.evidence.remove(index);
                        }
                        (None, None) => {}
                    }
                });
            }),
            _ => {}
        }
    }
}

fn follow_up(to: &mut Assessment, products: Option<Vec<Product>>) {
    let extra = to
        .follow_up
        .take()
        .map(|follow_up| follow_up.extra)
        .unwrap_or_default();
    // Fields of a newer format stay even where nothing is said about products.
    to.follow_up = match products {
        None if extra.is_empty() => None,
        products => Some(FollowUp {
            products: products.unwrap_or_default(),
            extra,
        }),
    };
}

/// One common mark where all observers gave the same; otherwise none, and undo brings them back.
fn join(observation: &mut swanilai::assessment::Observation) {
    let mut levels = observation.marks.iter().map(|mark| mark.level);
    let first = levels.next();
    let common = first.filter(|first| levels.all(|level| level == *first));
    observation.marks.clear();
    observation.set_mark("", common);
}

impl State {
    /// Whether a chunk of the app is there.
    pub(super) fn has(&self, chunk: Chunk) -> bool {
        self.chunks.contains(&chunk)
    }

    /// Whether the page at hand can be drawn.
    pub(super) fn has_page(&self) -> bool {
        let needed = Chunk::needed(&self.route);
        needed.iter().all(|chunk| self.has(*chunk))
    }

    /// An instrument by its id: one that comes with the app, one of one's own, or one that a file brought.
    pub(super) fn instrument(&self, id: &str) -> Option<Rc<Instrument>> {
        if let Some(pack) = builtin(id) {
            return pack.load().ok();
        }
        let at_hand = self.open.as_ref().map(|open| &open.instrument);
        let mut all = self.packs.iter().chain(&self.met).chain(at_hand);
        all.find(|pack| pack.id == id).cloned()
    }

    /// The texts of an instrument in the language at hand and no other.
    pub(super) fn texts_now(&self, instrument: &str) -> Option<Rc<Texts>> {
        let fits =
            |entry: &&(String, Lang, Rc<Texts>)| entry.0 == instrument && entry.1 == self.lang;
        self.texts
            .iter()
            .find(fits)
            .map(|(_, _, texts)| texts.clone())
    }

    /// The draft at hand, if it is the one named.
    pub(super) fn draft(&self, id: &str) -> Option<&Open> {
        self.open.as_ref().filter(|open| open.id == id)
    }

    /// Whether the draft at hand is stored nowhere: another one in its place would be its end.
    pub(super) fn is_only_copy(&self) -> bool {
        let is_refused =
            |open: &Open| self.storage == StorageKind::Nowhere || open.saved == Saved::Refused;
        self.open.as_ref().is_some_and(is_refused)
    }

    fn apply(&mut self, action: Action) {
        use crate::i18n::common;
        match action {
            Action::Go(route) => {
                self.moves = self.moves.saturating_add(u32::from(self.route != route));
                self.wanted.clear();
                if route != Route::New {
                    self.chosen = None;
                }
                self.route = route;
                // Another page, another try.
                self.chunks_failed = false;
                self.announcement.clear();
            }
            Action::SetLang(lang) => {
                self.lang = lang;
                // What was said in the other language is not said again.
                self.announcement.clear();
            }
            Action::Announce(text) => self.announcement = text,
            Action::Choose(instrument) => self.chosen = Some(instrument),
            Action::WantTexts(instrument) => {
                if !self.wanted.contains(&instrument) {
                    self.wanted.push(instrument);
                }
            }
            Action::TextsLoaded(instrument, lang, texts) => {
                self.texts
                    .retain(|entry| entry.0 != instrument || entry.1 != lang);
                self.texts.push((instrument, lang, texts));
                // The line is there again: whatever failed before is tried once more.
                self.texts_failed.clear();
            }
            Action::TextsFailed(instrument) => {
                if !self.texts_failed.contains(&instrument) {
                    self.texts_failed.push(instrument);
                }
            }
            Action::RetryTexts => self.texts_failed.clear(),
            Action::ChunkCame(chunk) => self.chunks.push(chunk),
            Action::ChunksFailed(failed) => self.chunks_failed = failed,
            Action::PacksListed(packs) => self.packs = Rc::new(packs),
            Action::Met(pack) => {
                self.met.retain(|known| known.id != pack.id);
                self.met.push(pack);
            }
            Action::DraftsListed(drafts) => self.drafts = Rc::new(drafts),
            Action::DraftOpened(open) => self.open = Some(*open),
            Action::DraftClosed => self.open = None,
            Action::Carry(id, made) => {
                if let Some(open) = self.open.as_mut().filter(|open| open.id == id) {
                    open.carry(&made);
                }
            }
            Action::Saved(stored, saved) => {
                // An edit made meanwhile is still to be stored.
                if let Some(open) = self
                    .open
                    .as_mut()
                    .filter(|open| Rc::ptr_eq(&open.assessment, &stored))
                {
                    open.saved = saved;
                }
            }
            Action::SetStorage(storage) => {
                self.storage = storage;
                // The draft at hand is not yet where drafts go now.
                if let Some(open) = &mut self.open {
                    open.saved = Saved::Pending;
                }
            }
            Action::Edit(edit) => {
                if let Some(open) = &mut self.open {
                    let (class, zone) = (open.scored.entity.class, open.scored.entity.zone);
                    open.edit(edit);
                    self.announcement = announce(open, class, zone, self.lang).unwrap_or_default();
                }
            }
            Action::Think(fields) => {
                if let Some(open) = &mut self.open {
                    let ideas = Rc::make_mut(&mut open.ideas);
                    for (field, words) in fields {
                        if words.is_empty() {
                            ideas.typed.remove(&field);
                        } else {
                            ideas.typed.insert(field, words);
                        }
                    }
                }
            }
            Action::Try(trials) => {
                if let Some(open) = &mut self.open {
                    Rc::make_mut(&mut open.ideas).trials = trials;
                }
            }
            Action::Undo | Action::Redo => {
                let back = action == Action::Undo;
                if self.open.as_mut().is_some_and(|open| open.step(back)) {
                    let words = if back { common::undone } else { common::redone };
                    words(self.lang).clone_into(&mut self.announcement);
                }
            }
        }
    }
}

/// What the status region says after an edit: only when class or zone became certain or changed (AX-5).
fn announce(
    open: &Open,
    class: Option<usize>,
    zone: Option<swanilai::instrument::Zone>,
    lang: Lang,
) -> Option<String> {
    use crate::i18n::{common, fill};
    let now = &open.scored.entity;
    if now.class == class && now.zone == zone {
        return None;
    }
    let class = open.instrument.classes.get(now.class?)?;
    Some(fill(common::certain_class(lang), &[("class", &class.name)]))
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = self.as_ref().clone();
        next.apply(action);
        // The same state again means that nothing needs to be drawn.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_fields_of_the_follow_up_outlive_its_products() {
        let text = r#"{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},"units":[],"followUp":{"products":[{"done":true}],"catatan":1}}"#;
        let mut assessment = swanilai::assessment::open(text).unwrap().assessment;
        Edit::FollowUp(None).apply(&mut assessment);
        let left = assessment.follow_up.clone().unwrap();
        assert_eq!((left.products.len(), left.extra.len()), (0, 1));
        Edit::FollowUp(Some(vec![Product::default()])).apply(&mut assessment);
        assert_eq!(assessment.follow_up.unwrap().extra, left.extra);
    }
}
