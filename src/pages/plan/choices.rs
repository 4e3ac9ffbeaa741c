//! What a person asks of a plan: the target, the effort of parts, what stays as it is.

use swanilai::instrument::{Class, Instrument};
use swanilai::json::{self, Node};
use swanilai::number::{Decimal, Points};
use swanilai::table::Table;

/// How hard a part is to raise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Effort {
    #[default]
    Light,
    Medium,
    Heavy,
    /// It stays as it is.
    Locked,
}

impl Effort {
    /// All of them, the lightest first.
    pub(crate) const ALL: [Self; 4] = [Self::Light, Self::Medium, Self::Heavy, Self::Locked];

    /// The name in a choice.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Light => "1",
            Self::Medium => "2",
            Self::Heavy => "3",
            Self::Locked => "locked",
        }
    }

    /// The effort with a name.
    pub(crate) fn named(name: &str) -> Self {
        let found = Self::ALL.into_iter().find(|effort| effort.name() == name);
        found.unwrap_or_default()
    }

    const fn number(self) -> Option<u32> {
        match self {
            Self::Medium => Some(2),
            Self::Heavy => Some(3),
            Self::Light | Self::Locked => None,
        }
    }
}

/// What is to be reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Wish {
    /// A class by its index, the best being the first.
    Class(usize),
    /// The score that was typed.
    Score,
}

/// Everything that is asked of a plan.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Choices {
    /// None where nobody chose: the next class up.
    pub(crate) wish: Option<Wish>,
    /// The score typed.
    pub(crate) score: Option<Decimal>,
    /// Efforts of units by their ids, those that are not light.
    pub(crate) units: Table<Effort>,
    /// Efforts of indicators by their ids, those that are not light.
    pub(crate) nodes: Table<Effort>,
    /// Ids of units and nodes that stay as they are together.
    pub(crate) cells: Vec<(String, String)>,
    /// Whether to plan on what cannot be self-observed.
    pub(crate) not_self_observed: bool,
    /// Whether to plan on scores and points that cover details.
    pub(crate) coarse: bool,
}

impl Choices {
    /// What is to be reached from a score: the next class up where nobody chose.
    pub(crate) fn wish(&self, instrument: &Instrument, low: Points) -> Wish {
        let present = instrument.class_of(low);
        match self.wish {
            Some(Wish::Class(class)) if class < present => Wish::Class(class),
            Some(Wish::Score) => Wish::Score,
            _ => present.checked_sub(1).map_or(Wish::Score, Wish::Class),
        }
    }

    /// How many settings differ from those nobody touched.
    pub(crate) fn count(&self) -> usize {
        let flags = usize::from(self.not_self_observed) + usize::from(self.coarse);
        let efforts = self.units.iter().count() + self.nodes.iter().count();
        efforts + self.cells.len() + flags
    }

    /// The same target without any other setting.
    pub(crate) fn reset(&mut self) {
        *self = Self {
            wish: self.wish,
            score: self.score,
            ..Self::default()
        };
    }

    /// The target as the planner reads it; none where a score is still to be typed.
    pub(crate) fn target_text(&self, instrument: &Instrument, low: Points) -> Option<String> {
        let target = match self.wish(instrument, low) {
            Wish::Class(class) => (
                "class",
                Node::text(class_key(instrument.classes.get(class)?)),
            ),
            Wish::Score => ("score", self.score?.into()),
        };
        Some(json::write(&Node::object(vec![target])))
    }

    /// The other settings as the planner reads them. Units that are gone meanwhile are left out.
    pub(crate) fn options_text(&self, units: &[&str]) -> String {
        let is_there = |id: &str| units.contains(&id);
        let efforts = |table: &Table<Effort>, keep: &dyn Fn(&str) -> bool| {
            let set = table.iter().filter(|(id, _)| keep(id));
            let numbers =
                set.filter_map(|(id, effort)| Some((id.to_owned(), Node::whole(effort.number()?))));
            Node::object(numbers.collect())
        };
        let locked = |table: &Table<Effort>, keep: &dyn Fn(&str) -> bool| {
            let set = table.iter().filter(|(id, _)| keep(id));
            let ids = set.filter(|(_, effort)| **effort == Effort::Locked);
            Node::list(ids.map(|(id, _)| Node::text(id)))
        };
        let cells = self.cells.iter().filter(|(unit, _)| is_there(unit));
        let cells = cells.map(|(unit, node)| {
            Node::object(vec![
                ("unit", Node::text(unit)),
                ("indicator", Node::text(node)),
            ])
        });
        json::write(&Node::object(vec![
            (
                "effort",
                Node::object(vec![
                    ("indicators", efforts(&self.nodes, &|_| true)),
                    ("units", efforts(&self.units, &is_there)),
                ]),
            ),
            (
                "locked",
                Node::object(vec![
                    ("indicators", locked(&self.nodes, &|_| true)),
                    ("units", locked(&self.units, &is_there)),
                    ("cells", Node::list(cells)),
                ]),
            ),
            ("allowNotSelfObserved", self.not_self_observed.into()),
            ("allowCoarse", self.coarse.into()),
        ]))
    }
}

/// What a class is named by: its letter, or its name where it has none.
fn class_key(class: &Class) -> &str {
    class.code.as_deref().unwrap_or(&class.name)
}

/// Sets an effort; light ones are not kept, since they are what holds without a setting.
pub(crate) fn set(table: &mut Table<Effort>, id: &str, effort: Effort) {
    if effort == Effort::Light {
        table.remove(id);
    } else {
        table.insert(id.to_owned(), effort);
    }
}
