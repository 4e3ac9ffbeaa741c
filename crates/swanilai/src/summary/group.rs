//! Which files belong to one entity.
//!
//! The same entity has the same name, kind and province, without regard to spelling and forms of
//! address, and the same instrument. A kind or province left out fits any, as long as it fits one only.
//! Files without a name stay apart: whose they are nobody can tell.

use super::File;
use crate::text::{Government, government, is_nameless, kind_key, province_key};

/// Kind and province, each empty where it is not told.
type Where = (String, String);

/// A file and what tells its entity apart.
#[derive(Clone)]
struct Placed<'f> {
    /// Instrument and name, without what the name says of the kind.
    name: (String, String),
    /// What name and kind say of the form of government.
    head: &'static str,
    /// Whether the name alone says it.
    is_told_by_name: bool,
    told: Where,
    is_nameless: bool,
    file: &'f File,
}

/// The files of one entity, in the order given.
#[derive(Clone, Debug)]
pub(super) struct Entity<'f> {
    pub(super) files: Vec<&'f File>,
    pub(super) government: Government,
    pub(super) province: String,
    pub(super) is_nameless: bool,
}

/// Files by entity; entities in the order of instrument and name.
pub(super) fn entities<'f>(files: &[&'f File]) -> Vec<Entity<'f>> {
    let mut named: Vec<Placed<'f>> = files.iter().map(|file| place(file)).collect();
    // Stable: files keep their order within an entity.
    named.sort_by(|a, b| a.name.cmp(&b.name));
    let mut all = Vec::new();
    for same_name in named.chunk_by_mut(|a, b| a.name == b.name) {
        find_heads(same_name);
        same_name.sort_by_key(|placed| (placed.head, placed.is_nameless));
        let is_one =
            |a: &Placed<'_>, b: &Placed<'_>| a.head == b.head && !a.is_nameless && !b.is_nameless;
        for same in same_name.chunk_by(is_one) {
            all.extend(apart(same));
        }
    }
    all
}

fn place(file: &File) -> Placed<'_> {
    let entity = &file.assessment.entity;
    let Government { head, stem } = government(&entity.name, &entity.kind);
    Placed {
        name: (file.assessment.rules(), stem),
        head,
        is_told_by_name: !government(&entity.name, "").head.is_empty(),
        told: (kind_key(&entity.kind), province_key(&entity.province)),
        is_nameless: is_nameless(&entity.name),
        file,
    }
}

/// Where nobody says of which form a government is, it is of the only one that a kind tells of the
/// same name; a form that another name tells is asked about.
fn find_heads(files: &mut [Placed<'_>]) {
    let told = files
        .iter()
        .filter(|placed| !placed.is_told_by_name && !placed.head.is_empty());
    let mut heads: Vec<&'static str> = told.map(|placed| placed.head).collect();
    heads.sort_unstable();
    heads.dedup();
    if let [only] = heads.as_slice() {
        for placed in files.iter_mut().filter(|placed| placed.head.is_empty()) {
            // A kind that is no form of government contradicts it.
            if placed.told.0.is_empty() {
                placed.head = only;
            }
        }
    }
}

/// Files of one name, apart where kinds or provinces differ.
fn apart<'f>(files: &[Placed<'f>]) -> Vec<Entity<'f>> {
    let mut told: Vec<&Where> = files.iter().map(|placed| &placed.told).collect();
    told.sort_unstable();
    told.dedup();
    let one = |part: fn(&Where) -> &String| {
        let mut values: Vec<&String> = told.iter().map(|told| part(told)).collect();
        values.retain(|value| !value.is_empty());
        values.sort_unstable();
        values.dedup();
        values.len() <= 1
    };
    if one(|told| &told.0) && one(|told| &told.1) {
        return entity(files).into_iter().collect();
    }
    let fits =
        |a: &Where, b: &Where| (a.0.is_empty() || a.0 == b.0) && (a.1.is_empty() || a.1 == b.1);
    // What is told most fully; the rest goes where it fits, if that is one place only.
    let full: Vec<&Where> = told
        .iter()
        .copied()
        .filter(|told_here| {
            !told
                .iter()
                .any(|other| other != told_here && fits(told_here, other))
        })
        .collect();
    let home = |here: &Where| -> Where {
        let mut homes = full.iter().filter(|full| fits(here, full));
        match (homes.next(), homes.next()) {
            (Some(home), None) => (*home).clone(),
            _ => here.clone(),
        }
    };
    let mut placed: Vec<(Where, Placed<'f>)> = files
        .iter()
        .map(|placed| (home(&placed.told), placed.clone()))
        .collect();
    placed.sort_by(|a, b| a.0.cmp(&b.0));
    let homes = placed.chunk_by(|a, b| a.0 == b.0);
    homes
        .filter_map(|files| {
            let files: Vec<Placed<'f>> = files.iter().map(|(_, placed)| placed.clone()).collect();
            entity(&files)
        })
        .collect()
}

fn entity<'f>(files: &[Placed<'f>]) -> Option<Entity<'f>> {
    let first = files.first()?;
    let province = files.iter().map(|placed| &placed.told.1);
    Some(Entity {
        files: files.iter().map(|placed| placed.file).collect(),
        government: Government {
            head: first.head,
            stem: first.name.1.clone(),
        },
        province: province.max().cloned().unwrap_or_default(),
        is_nameless: first.is_nameless,
    })
}
