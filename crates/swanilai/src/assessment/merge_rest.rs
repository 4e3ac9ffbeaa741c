//! What is not of a unit: follow-up, history, the entity and unknown fields of several files.
//!
//! What only a later file has is added; where two tell something else, the first stays and a line
//! says so.

use super::merge_parts::add_extra;
use super::merge_settled::{Matter, Settled};
use super::model::{Assessment, Extra, FollowUp, History, Product};
use crate::text::{kind_key, name_key, province_key};

/// Takes what a file tells beside its units.
pub(super) fn take_rest(
    into: &mut Assessment,
    files: &[Assessment],
    file: usize,
    settled: &mut Vec<Settled>,
) {
    let Some(other) = files.get(file) else { return };
    let before = files.get(..file).unwrap_or_default();
    // The file whose value stands.
    let first = |has: &dyn Fn(&Assessment) -> bool| before.iter().position(has).unwrap_or_default();
    let mut note = |matter: Matter, taken: usize, kept: &str, left: &str| {
        settled.push(Settled {
            matter,
            unit: String::new(),
            taken,
            dropped: file,
            kept: kept.to_owned(),
            left: left.to_owned(),
        });
    };
    let differs = |a: &str, b: &str, key: fn(&str) -> String| {
        !a.is_empty() && !b.is_empty() && key(a) != key(b)
    };
    let (known, told) = (&into.entity, &other.entity);
    if differs(&known.name, &told.name, name_key) {
        note(Matter::EntityName, 0, &known.name, &told.name);
    }
    if differs(&known.kind, &told.kind, kind_key) {
        let at = first(&|file| file.entity.kind == known.kind);
        note(Matter::EntityKind, at, &known.kind, &told.kind);
    }
    if differs(&known.province, &told.province, province_key) {
        let at = first(&|file| file.entity.province == known.province);
        note(Matter::Province, at, &known.province, &told.province);
    }
    for year in &other.history {
        let known = into.history.iter().find(|known| known.year == year.year);
        if let Some(known) = known.filter(|known| known.score != year.score) {
            let at = first(&|file| file.history.contains(known));
            let (kept, left) = (known.score.to_string(), year.score.to_string());
            note(Matter::Year(year.year), at, &kept, &left);
        }
    }
    let mut extra = |known: &Extra, told: &Extra, of: fn(&Assessment) -> &Extra| {
        for (key, _) in contradicted(known, told) {
            let at = first(&|file| of(file).iter().any(|(name, _)| name == key));
            note(Matter::Extra(key.as_str().to_owned()), at, "", "");
        }
    };
    extra(&into.extra, &other.extra, |file| &file.extra);
    extra(&into.entity.extra, &told.extra, |file| &file.entity.extra);
    extra(&into.instrument_extra, &other.instrument_extra, |file| {
        &file.instrument_extra
    });
    match (&mut into.follow_up, &other.follow_up) {
        (Some(known), Some(told)) => {
            for product in take_products(known, told) {
                let word = |done: bool| if done { "done" } else { "open" };
                let at = first(&|file| file.follow_up.is_some());
                note(
                    Matter::Product(product.kind.clone()),
                    at,
                    word(!product.done),
                    word(product.done),
                );
            }
        }
        (known @ None, told) => known.clone_from(told),
        (Some(_), None) => {}
    }
    let new = |year: &&History| !into.history.iter().any(|known| known.year == year.year);
    let added: Vec<History> = other.history.iter().filter(new).cloned().collect();
    into.history.extend(added);
    into.history.sort_by_key(|year| year.year);
    for import in &other.imports {
        if !into.imports.contains(import) {
            into.imports.push(import.clone());
        }
    }
    if into.entity.province.is_empty() {
        into.entity.province.clone_from(&other.entity.province);
    }
    if into.entity.kind.is_empty() {
        into.entity.kind.clone_from(&other.entity.kind);
    }
    add_extra(&mut into.entity.extra, &other.entity.extra);
    add_extra(&mut into.instrument_extra, &other.instrument_extra);
    add_extra(&mut into.extra, &other.extra);
}

/// Unknown fields that have another value on each side.
fn contradicted<'e>(
    known: &Extra,
    told: &'e Extra,
) -> impl Iterator<Item = &'e (crate::json::Key, crate::json::Node)> {
    told.iter().filter(|(key, node)| {
        let mut known = known.iter();
        known.any(|(name, value)| name == key && value != node)
    })
}

/// Adds products of which the later file has more. Products have no id: equal ones are one, and one
/// left over on each side of the same kind is taken for the same with another state; the known
/// state stays, and the other is given back.
fn take_products(known: &mut FollowUp, told: &FollowUp) -> Vec<Product> {
    let mut open: Vec<Product> = known.products.clone();
    let mut left: Vec<Product> = Vec::new();
    for product in &told.products {
        match open.iter().position(|one| one == product) {
            Some(at) => drop(open.remove(at)),
            None => left.push(product.clone()),
        }
    }
    let mut given_back = Vec::new();
    for product in left {
        match open.iter().position(|one| one.kind == product.kind) {
            Some(at) => {
                let other = open.remove(at);
                if other.done == product.done {
                    // They differ in unknown fields only.
                    let mut products = known.products.iter_mut();
                    if let Some(known) = products.find(|known| **known == other) {
                        add_extra(&mut known.extra, &product.extra);
                    }
                } else {
                    given_back.push(product);
                }
            }
            None => known.products.push(product),
        }
    }
    add_extra(&mut known.extra, &told.extra);
    given_back
}
