//! What an instrument is, once checked.

use super::builtin::{Builtin, builtin};
use crate::number::{Decimal, Fraction, Points};
use crate::text::Lang;

/// Index of a node in [`Instrument::nodes`].
pub type NodeId = usize;

/// A checked instrument.
///
/// The tree is a list of nodes in reading order: a dimension, its variables, their indicators.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Instrument {
    /// Id such as `ori-kepatuhan-2024`; never reused.
    pub id: String,
    /// Version of the pack, `1.0.0`.
    pub version: String,
    /// What tells its content apart: the SHA-256 of a built-in pack's file, else a fingerprint.
    pub digest: String,
    /// Who adjusted which instrument to it; none for one that was not made so.
    pub adjusted: Option<Adjusted>,
    /// Short name in Bahasa Indonesia and in English.
    pub name: (String, String),
    /// Released or draft.
    pub status: Status,
    /// Years in which it was used, earliest first.
    pub years: Vec<u32>,
    /// Kinds of entity it was used for, the most usual first.
    pub kinds: Vec<String>,
    /// The full score of a unit: 100, or 110.
    pub max: Decimal,
    /// Where the full score comes from.
    pub max_provenance: Provenance,
    /// Decimals of scores, for display and for classification.
    pub decimals: u8,
    /// The six rules of the arithmetic, each with its provenance.
    pub rules: Vec<Rule>,
    /// Scales of marks.
    pub scales: Vec<Scale>,
    /// Who or what gives separate marks of an indicator.
    pub observers: Vec<Observers>,
    /// Classes from the best down.
    pub classes: Vec<Class>,
    /// Conditions that come after the number.
    pub conditions: Vec<Condition>,
    /// Dimensions, variables and indicators in reading order.
    pub nodes: Vec<Node>,
    /// The nodes in the order of their ids, for finding them.
    pub by_id: Vec<NodeId>,
    /// Usual sets of units by kind of entity.
    pub presets: Vec<Preset>,
    /// Sources by key.
    pub sources: Vec<Source>,
    /// Reasons by key.
    pub reasons: Vec<Reason>,
}

/// Who adjusted which instrument.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Adjusted {
    /// Job title or office, in the words of those who did it.
    pub by: String,
    /// Id of the instrument they began with, whose texts are used.
    pub based_on: String,
    /// Its version.
    pub based_on_version: String,
}

/// Whether a pack may still change.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    /// Frozen.
    Released,
    /// Its year's rules are not known yet.
    Draft,
}

/// Where a rule comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Provenance {
    /// A source says it.
    Stated {
        /// Keys of the sources.
        sources: Vec<String>,
        /// Key of a remark.
        reason: Option<String>,
    },
    /// It follows from what sources say.
    Inferred {
        /// Keys of the sources.
        sources: Vec<String>,
        /// Key of the reason.
        reason: String,
    },
    /// It is this project's default, because nothing is public.
    Assumed {
        /// Key of the reason.
        reason: String,
    },
    /// The person or office that adjusted the instrument says it; nobody checked it.
    Adjusted {
        /// Keys of the sources, which are their own words.
        sources: Vec<String>,
        /// Key of a remark.
        reason: Option<String>,
    },
}

impl Provenance {
    /// `stated`, `inferred`, `assumed` or `adjusted`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Stated { .. } => "stated",
            Self::Inferred { .. } => "inferred",
            Self::Assumed { .. } => "assumed",
            Self::Adjusted { .. } => "adjusted",
        }
    }

    /// Keys of its sources.
    #[must_use]
    pub fn sources(&self) -> &[String] {
        match self {
            Self::Stated { sources, .. }
            | Self::Inferred { sources, .. }
            | Self::Adjusted { sources, .. } => sources,
            Self::Assumed { .. } => &[],
        }
    }

    /// Key of its reason.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Stated { reason, .. } | Self::Adjusted { reason, .. } => reason.as_deref(),
            Self::Inferred { reason, .. } | Self::Assumed { reason } => Some(reason),
        }
    }

    /// Whether it is this project's default.
    #[must_use]
    pub const fn is_assumed(&self) -> bool {
        matches!(self, Self::Assumed { .. })
    }
}

/// One rule of the arithmetic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rule {
    /// `unit-sum`, `entity-mean`, `round-half-up`, `indicator-mean`, `equal-share` or `not-applicable-spread`.
    pub id: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A scale of marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scale {
    /// Id within the instrument.
    pub id: String,
    /// Whole levels or an index.
    pub kind: ScaleKind,
    /// The highest mark, at least 1.
    pub max: u32,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// Whether marks are whole.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ScaleKind {
    /// Whole marks from 0 to the maximum, each described.
    Levels,
    /// Any number from 0 to the maximum.
    Index,
}

/// Who or what gives separate marks of an indicator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Observers {
    /// Id within the instrument.
    pub id: String,
    /// Ids of the officers, products, media or parts.
    pub slots: Vec<String>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A zone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Zone {
    /// Red.
    Merah,
    /// Yellow.
    Kuning,
    /// Green.
    Hijau,
}

impl Zone {
    /// `hijau`, `kuning` or `merah`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hijau => "hijau",
            Self::Kuning => "kuning",
            Self::Merah => "merah",
        }
    }
}

/// The band a score falls in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Class {
    /// Id within the instrument.
    pub id: String,
    /// Category letter, where the instrument has one.
    pub code: Option<String>,
    /// Name for an entity: `Kualitas Tertinggi`.
    pub name: String,
    /// Name for a unit, where it differs: `Sangat Baik`.
    pub unit_name: Option<String>,
    /// Zone, where the instrument has one.
    pub zone: Option<Zone>,
    /// The lowest rounded score in it.
    pub min: Decimal,
    /// Start of a stretch just under `min` that the published bands leave uncovered.
    pub disputed_from: Option<Decimal>,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl Class {
    /// The name for a unit.
    #[must_use]
    pub fn unit_name(&self) -> &str {
        self.unit_name.as_deref().unwrap_or(&self.name)
    }
}

/// What comes after the number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Condition {
    /// Id within the instrument.
    pub id: String,
    /// What it does.
    pub effect: Effect,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// What a condition does, without ever changing the number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Products left undone keep the entity out of Hijau.
    ZoneNotHijau,
    /// Products left undone withhold the award.
    AwardWithheld,
    /// Products all done add words to the opinion.
    OpinionSuffix(String),
}

/// How much of an instrument can be scored from indicators.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Depth {
    /// From observations on indicators.
    Indicators,
    /// Only from the dimension's points or a total, because nothing more is public.
    Points,
}

/// The points a node can add to a unit's score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weight {
    /// The points, exact; a published weight, or the share of what its siblings leave.
    pub points: Fraction,
    /// The published weight, if there is one.
    pub published: Option<Decimal>,
    /// Where it comes from; an equal share is assumed.
    pub provenance: Provenance,
    /// What is known about an unpublished weight.
    pub range: Option<WeightRange>,
}

/// Known limits of an unpublished weight.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WeightRange {
    /// At least.
    pub low: Decimal,
    /// At most.
    pub high: Decimal,
    /// Where the limits come from.
    pub provenance: Provenance,
}

/// A dimension, a variable or an indicator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Full id, `input.kompetensi.1`.
    pub id: String,
    /// The node above, none for a dimension.
    pub parent: Option<NodeId>,
    /// The nodes below.
    pub children: Vec<NodeId>,
    /// Its weight.
    pub weight: Weight,
    /// Where the node itself comes from.
    pub provenance: Provenance,
    /// For a dimension, how deep it can be scored.
    pub depth: Depth,
    /// What only an indicator has.
    pub indicator: Option<Indicator>,
}

impl Node {
    /// The most points it can have, as far as is known.
    #[must_use]
    pub fn most(&self) -> Decimal {
        match &self.weight.range {
            Some(range) => range.high,
            None => self.weight.points.round_half_up(6).decimal(),
        }
    }
}

/// What only an indicator has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Indicator {
    /// Index in [`Instrument::scales`].
    pub scale: usize,
    /// Index in [`Instrument::observers`].
    pub observers: Option<usize>,
    /// How it is assessed.
    pub methods: Vec<Method>,
    /// Whether a unit can observe it itself.
    pub self_observed: bool,
    /// Physical things to look for in a walk through the building.
    pub facilities: Vec<String>,
}

/// How an indicator is assessed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Method {
    /// Officers are asked.
    Interview,
    /// Something is looked at.
    Observation,
    /// Papers are read.
    Document,
    /// Users are asked.
    UserInterview,
    /// A survey.
    Survey,
    /// Figures of others.
    SecondaryData,
}

impl Method {
    /// The name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Observation => "observation",
            Self::Document => "document",
            Self::UserInterview => "user-interview",
            Self::Survey => "survey",
            Self::SecondaryData => "secondary-data",
        }
    }
}

/// A usual set of units for a kind of entity.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preset {
    /// Id within the instrument.
    pub id: String,
    /// Kinds of entity it is for.
    pub kinds: Vec<String>,
    /// The units.
    pub units: Vec<PresetUnit>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// A unit of a preset.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PresetUnit {
    /// Id for the unit.
    pub id: String,
    /// Name for the unit.
    pub name: String,
    /// Kind of the unit.
    pub kind: String,
}

/// A source that provenance refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// Key.
    pub key: String,
    /// Title.
    pub title: String,
    /// Address, where one was kept.
    pub url: Option<String>,
    /// Whether it is the Ombudsman's own.
    pub official: bool,
}

/// A reason that provenance refers to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reason {
    /// Key.
    pub key: String,
    /// In Bahasa Indonesia.
    pub id: String,
    /// In English.
    pub en: String,
}

impl Instrument {
    /// Indexes of the dimensions.
    pub fn dimensions(&self) -> impl Iterator<Item = NodeId> {
        self.nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.parent.is_none())
            .map(|(id, _)| id)
    }

    /// Indexes of the indicators.
    pub fn indicators(&self) -> impl Iterator<Item = NodeId> {
        self.nodes
            .iter()
            .enumerate()
            .filter(|(_, node)| node.indicator.is_some())
            .map(|(id, _)| id)
    }

    /// The node with a full id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<NodeId> {
        let order = |index: &NodeId| self.nodes.get(*index).map_or("", |node| node.id.as_str());
        let at = self
            .by_id
            .binary_search_by(|index| order(index).cmp(id))
            .ok()?;
        self.by_id.get(at).copied()
    }

    /// The scale of an indicator.
    #[must_use]
    pub fn scale(&self, node: NodeId) -> Option<&Scale> {
        self.scales
            .get(self.nodes.get(node)?.indicator.as_ref()?.scale)
    }

    /// The slots for separate marks of an indicator; empty where one mark is usual.
    #[must_use]
    pub fn slots(&self, node: NodeId) -> &[String] {
        let observers = self
            .nodes
            .get(node)
            .and_then(|node| node.indicator.as_ref()?.observers);
        observers
            .and_then(|index| self.observers.get(index))
            .map_or(&[], |observers| &observers.slots)
    }

    /// The index of the class a rounded score falls in: the first whose minimum it reaches.
    #[must_use]
    pub fn class_of(&self, score: Points) -> usize {
        let score = score.decimal();
        let last = self.classes.len().saturating_sub(1);
        self.classes
            .iter()
            .position(|class| score >= class.min)
            .unwrap_or(last)
    }

    /// The better class whose published band leaves this score uncovered, if the score lies in such a gap.
    #[must_use]
    pub fn disputed_class(&self, score: Points) -> Option<usize> {
        let score = score.decimal();
        self.classes.iter().position(|class| {
            class
                .disputed_from
                .is_some_and(|from| score >= from && score < class.min)
        })
    }

    /// Every statement of origin in the self.
    #[must_use]
    pub fn origins(&self) -> Vec<&Provenance> {
        let mut all = vec![&self.max_provenance];
        all.extend(self.rules.iter().map(|rule| &rule.provenance));
        all.extend(self.scales.iter().map(|scale| &scale.provenance));
        all.extend(self.observers.iter().map(|observers| &observers.provenance));
        all.extend(self.classes.iter().map(|class| &class.provenance));
        all.extend(
            self.conditions
                .iter()
                .map(|condition| &condition.provenance),
        );
        all.extend(self.presets.iter().map(|preset| &preset.provenance));
        for node in &self.nodes {
            all.push(&node.provenance);
            all.push(&node.weight.provenance);
            all.extend(node.weight.range.as_ref().map(|range| &range.provenance));
        }
        all
    }

    /// The text of a reason.
    #[must_use]
    pub fn reason(&self, key: &str, lang: Lang) -> &str {
        self.reasons
            .iter()
            .find(|reason| reason.key == key)
            .map_or("", |reason| match lang {
                Lang::Id => &reason.id,
                Lang::En => &reason.en,
            })
    }

    /// The short name in a language.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.name.0,
            Lang::En => &self.name.1,
        }
    }

    /// The built-in pack whose texts it uses: itself, or the one it is based on.
    #[must_use]
    pub fn texts_from(&self) -> Option<&'static Builtin> {
        let based_on = self.adjusted.as_ref().map(|adjusted| &*adjusted.based_on);
        builtin(&self.id).or_else(|| builtin(based_on?))
    }

    /// Whose rules these are where they did not come with the program: who adjusted them, or the
    /// pack's name; none for a built-in pack.
    #[must_use]
    pub fn own_by(&self) -> Option<&str> {
        match &self.adjusted {
            Some(adjusted) => Some(&adjusted.by),
            None if builtin(&self.id).is_some() => None,
            None => Some(&self.name.0),
        }
    }

    /// The latest year it was used in.
    #[must_use]
    pub fn year(&self) -> u32 {
        self.years.iter().copied().max().unwrap_or(0)
    }

    /// The preset for a kind of entity.
    #[must_use]
    pub fn preset(&self, kind: &str) -> Option<&Preset> {
        self.presets
            .iter()
            .find(|preset| preset.kinds.iter().any(|known| known == kind))
    }
}
