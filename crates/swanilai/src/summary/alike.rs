//! Entities that look alike: one under two spellings, or two. A person says.

use super::entity::only_year;
use super::group::Entity;
use super::published::Published;
use super::{Choices, File};
use crate::assessment::{self, Choice};
use crate::text::{Government, alike, government, kind_key, province_key};
use std::collections::BTreeMap;

/// Two entities whose names look alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Alike {
    /// Stable id, for the choice; the same names give the same ids.
    pub id: String,
    /// Id of the instrument.
    pub instrument: String,
    /// The one that comes first.
    pub first: Spelled,
    /// The other one.
    pub later: Spelled,
    /// [`Choice::Both`] where they stay two; otherwise they are one, under the name of that side.
    pub choice: Choice,
}

/// An entity as its files or the press spell it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spelled {
    /// Its name.
    pub name: String,
    /// Its kind; may be empty.
    pub kind: String,
    /// Its province; may be empty.
    pub province: String,
    /// Whether it is a published figure.
    pub published: bool,
    /// Names of its files.
    pub files: Vec<String>,
}

/// The files of one entity after what a person said.
pub(super) struct Grouped<'f> {
    pub(super) files: Vec<&'f File>,
    /// What the entity is called where files of several spellings were said to be one.
    pub(super) named: Option<assessment::Entity>,
}

/// A group of files or a published figure.
struct Item<'a> {
    rules: String,
    year: Option<u32>,
    government: Government,
    province: String,
    press: Option<&'a Published>,
    files: &'a [&'a File],
    is_nameless: bool,
}

impl Item<'_> {
    /// Name, kind and province as first written.
    fn told(&self) -> (&str, &str, &str) {
        if let Some(press) = self.press {
            return (&press.entity, &press.kind, &press.province);
        }
        let entity = self.files.first().map(|file| &file.assessment.entity);
        entity.map_or(("", "", ""), |entity| {
            (&entity.name, &entity.kind, &entity.province)
        })
    }

    fn spelled(&self) -> Spelled {
        let (name, kind, province) = self.told();
        Spelled {
            name: name.to_owned(),
            kind: kind.to_owned(),
            province: province.to_owned(),
            published: self.press.is_some(),
            files: self.files.iter().map(|file| file.source.clone()).collect(),
        }
    }

    /// Whether two may be one. `Kota Magelang` and `Kabupaten Magelang` are known to be two.
    fn may_be(&self, other: &Self) -> bool {
        let (a, b) = (&self.government, &other.government);
        let is_two = !a.head.is_empty() && !b.head.is_empty() && a.head != b.head;
        let is_elsewhere = !self.province.is_empty()
            && !other.province.is_empty()
            && self.province != other.province
            && (a != b || a.head.is_empty());
        let is_press = self.press.is_some() && other.press.is_some();
        let same_year = match (self.press, other.press) {
            (None, None) => true,
            _ => self.year == other.year,
        };
        self.is_nameless == other.is_nameless && !is_two && !is_elsewhere && !is_press && same_year
    }
}

/// Whether a published figure is of an entity, as far as both tell.
pub(super) fn is_same(row: (&str, &str, &str), press: &Published) -> bool {
    let (name, kind, province) = row;
    let fits = |a: String, b: String| a.is_empty() || b.is_empty() || a == b;
    crate::text::is_same_entity((name, kind), (&press.entity, &press.kind))
        && fits(kind_key(kind), kind_key(&press.kind))
        && fits(province_key(province), province_key(&press.province))
}

/// Pairs that look alike, and the files by entity as the choices have it. Figures of the press that
/// were said to be of an entity take its name.
pub(super) fn settle<'f>(
    entities: &'f [Entity<'f>],
    press: &mut [Published],
    choices: &Choices,
) -> (Vec<Alike>, Vec<Grouped<'f>>) {
    let told = press.to_vec();
    let items = items(entities, &told);
    let mut pairs = Vec::new();
    let mut seen = BTreeMap::new();
    let mut leader: Vec<usize> = (0..entities.len()).collect();
    let mut named: Vec<Option<assessment::Entity>> = entities.iter().map(|_| None).collect();
    for (a, b) in look_alikes(&items) {
        let (Some(one), Some(other)) = (items.get(a), items.get(b)) else {
            continue;
        };
        let (first, later) = (one.spelled(), other.spelled());
        let mut id = id(one, &first, &later);
        // Those without a name look the same in it.
        let count = seen.entry(id.clone()).or_insert(0_u32);
        *count += 1;
        if *count > 1 {
            id = format!("{id}|{count}");
        }
        let choice = choices.get(&id).copied().unwrap_or(Choice::Both);
        if choice != Choice::Both {
            let chosen = if choice == Choice::First {
                &first
            } else {
                &later
            };
            let entity = assessment::Entity {
                name: chosen.name.clone(),
                kind: chosen.kind.clone(),
                province: chosen.province.clone(),
                ..assessment::Entity::default()
            };
            let root = super::join::lead(&mut leader, a);
            if let Some(slot) = named.get_mut(root) {
                *slot = Some(entity.clone());
            }
            if let Some(at) = b.checked_sub(entities.len()) {
                if let Some(press) = press.get_mut(at) {
                    press.entity.clone_from(&entity.name);
                    press.kind.clone_from(&entity.kind);
                    press.province.clone_from(&entity.province);
                }
            } else {
                let under = super::join::lead(&mut leader, b);
                super::join::tie(&mut leader, root, under);
                let top = root.min(under);
                if let Some(slot) = named.get_mut(top) {
                    *slot = Some(entity);
                }
            }
        }
        pairs.push(Alike {
            id,
            instrument: one.rules.split(' ').next().unwrap_or_default().to_owned(),
            first,
            later,
            choice,
        });
    }
    let mut grouped: Vec<Grouped<'f>> = Vec::new();
    let mut place: Vec<Option<usize>> = entities.iter().map(|_| None).collect();
    for (at, entity) in entities.iter().enumerate() {
        let root = super::join::lead(&mut leader, at);
        if let Some(known) = place.get(root).copied().flatten() {
            if let Some(group) = grouped.get_mut(known) {
                group.files.extend(&entity.files);
            }
        } else {
            if let Some(slot) = place.get_mut(root) {
                *slot = Some(grouped.len());
            }
            grouped.push(Grouped {
                files: entity.files.clone(),
                named: named.get(root).cloned().flatten(),
            });
        }
    }
    (pairs, grouped)
}

fn items<'a>(entities: &'a [Entity<'a>], press: &'a [Published]) -> Vec<Item<'a>> {
    let own = entities.iter().map(|entity| {
        let first = entity.files.first();
        Item {
            rules: first
                .map(|file| file.assessment.rules())
                .unwrap_or_default(),
            year: first.and_then(|file| only_year(&file.instrument)),
            government: entity.government.clone(),
            province: entity.province.clone(),
            press: None,
            files: &entity.files,
            is_nameless: entity.is_nameless,
        }
    });
    let theirs = press.iter().map(|press| Item {
        rules: press.instrument.id.clone(),
        year: Some(press.year),
        government: government(&press.entity, &press.kind),
        province: province_key(&press.province),
        press: Some(press),
        files: &[],
        is_nameless: false,
    });
    own.chain(theirs).collect()
}

/// Pairs that share a text of those that look alike, in the order of the items.
fn look_alikes(items: &[Item<'_>]) -> Vec<(usize, usize)> {
    /// Of more that share one text each is shown beside the next only.
    const MANY: usize = 12;
    let mut keyed: Vec<(u64, usize)> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let rules = super::fingerprint(&item.rules);
        if item.is_nameless {
            keyed.push((rules, at));
        } else {
            let texts = alike(&item.government.stem).into_iter();
            let texts = texts.filter(|text| !text.is_empty());
            keyed.extend(texts.map(|text| (super::fingerprint(&text) ^ rules.rotate_left(32), at)));
        }
    }
    keyed.sort_unstable();
    keyed.dedup();
    let mut found = Vec::new();
    for same in keyed
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
    {
        let reach = if same.len() > MANY { 1 } else { same.len() };
        for (at, (_, a)) in same.iter().enumerate() {
            for (_, b) in same.iter().skip(at + 1).take(reach) {
                if let (Some(one), Some(other)) = (items.get(*a), items.get(*b))
                    && one.may_be(other)
                {
                    found.push((*a, *b));
                }
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    // A figure of the press that is known to be of an entity asks nothing.
    let is_settled = |at: usize| {
        items
            .get(at)
            .and_then(|item| item.press)
            .is_some_and(|press| {
                let mut own = items.iter().filter(|item| item.press.is_none());
                own.any(|item| {
                    item.rules == press.instrument.id
                        && item.year == Some(press.year)
                        && is_same(item.told(), press)
                })
            })
    };
    found.retain(|(_, b)| !is_settled(*b));
    found
}

fn id(of: &Item<'_>, first: &Spelled, later: &Spelled) -> String {
    let mut parts = vec!["alike".to_owned(), of.rules.clone()];
    for side in [first, later] {
        let name = crate::text::name_key(&side.name);
        parts.extend([name, kind_key(&side.kind), province_key(&side.province)]);
    }
    parts.join("|")
}

/// How the files of an entity spell it, other than its row does.
pub(super) fn spellings(name: &str, files: &[&File]) -> Vec<String> {
    let key = crate::text::name_key;
    let mut found: Vec<String> = Vec::new();
    for file in files {
        let told = &file.assessment.entity.name;
        if key(told) != key(name) && !found.iter().any(|known| key(known) == key(told)) {
            found.push(told.clone());
        }
    }
    found
}

/// Puts the order of files right in groups that were said to be one.
pub(super) fn in_order<'f>(groups: &mut [Grouped<'f>], order: &[&'f File]) {
    for group in groups.iter_mut().filter(|group| group.named.is_some()) {
        let files = core::mem::take(&mut group.files);
        let is_of = |file: &&&File| files.iter().any(|own| core::ptr::eq(*own, **file));
        group.files = order.iter().filter(is_of).copied().collect();
    }
}
