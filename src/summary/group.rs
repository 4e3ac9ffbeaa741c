//! Which files belong to one entity.
//!
//! The same entity has the same name, kind and province, without regard to case and spaces, and
//! the same instrument. A kind or province left out fits any, as long as it fits one only.
//! Files without a name stay apart: whose they are nobody can tell.

use super::File;
use crate::assessment::name_key;

/// Rules and name of an entity.
type Name = (String, String);
/// Kind and province, each empty where it is not told.
type Where = (String, String);

/// Files by entity, each entity's in the order given; entities in the order of instrument and name.
pub(super) fn entities<'f>(files: &[&'f File]) -> Vec<Vec<&'f File>> {
    let mut named: Vec<(Name, Where, &'f File)> = files
        .iter()
        .map(|file| {
            let entity = &file.assessment.entity;
            let name = (file.assessment.rules(), name_key(&entity.name));
            (
                name,
                (name_key(&entity.kind), name_key(&entity.province)),
                *file,
            )
        })
        .collect();
    // Stable: files keep their order within an entity.
    named.sort_by(|a, b| a.0.cmp(&b.0));
    let mut all = Vec::new();
    for same_name in named.chunk_by(|a, b| a.0 == b.0) {
        let is_nameless = same_name
            .first()
            .is_some_and(|(name, ..)| name.1.is_empty());
        if is_nameless {
            all.extend(same_name.iter().map(|(_, _, file)| vec![*file]));
        } else {
            all.extend(apart(same_name));
        }
    }
    all
}

/// Files of one name, apart where kinds or provinces differ.
fn apart<'f>(files: &[(Name, Where, &'f File)]) -> Vec<Vec<&'f File>> {
    let mut told: Vec<&Where> = files.iter().map(|(_, told, _)| told).collect();
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
        return vec![files.iter().map(|(_, _, file)| *file).collect()];
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
    let mut placed: Vec<(Where, &'f File)> = files
        .iter()
        .map(|(_, told, file)| (home(told), *file))
        .collect();
    placed.sort_by(|a, b| a.0.cmp(&b.0));
    placed
        .chunk_by(|a, b| a.0 == b.0)
        .map(|files| files.iter().map(|(_, file)| *file).collect())
        .collect()
}
