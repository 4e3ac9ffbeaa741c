//! What was merged, kept: as a draft of its own, or in the draft that took part.

use crate::browser::clock;
use crate::drafts::draft;
use crate::hooks::Store;
use crate::pages::open::known::{find, import, put};
use crate::pages::open::settle::Side;
use crate::pages::open::step::go_to;
use std::rc::Rc;
use swanilai::assessment::{self, Assessment, Import};
use swanilai::instrument::Instrument;
use swanilai::json;
use swanilai::problem::Problem;

/// Names and fingerprints of the files among the sides.
pub(crate) fn files(sides: &[Side]) -> Vec<(String, Rc<str>)> {
    let files = sides.iter();
    files
        .filter_map(|side| Some((side.name.clone(), side.fingerprint.clone()?)))
        .collect()
}

/// What was taken in before, and these files now.
pub(crate) fn taken_in(merged: &Assessment, files: &[(String, Rc<str>)]) -> Vec<Import> {
    let mut imports = merged.imports.clone();
    for (name, fingerprint) in files {
        imports.push(import(name, fingerprint));
    }
    imports
}

/// Makes a draft of it, or puts it into one, if it could be opened again as a file. A draft that is
/// new has an id of its own.
pub(crate) fn keep(
    store: &Store,
    mut merged: Assessment,
    instrument: &Rc<Instrument>,
    into: Option<&str>,
) -> Result<(), Vec<Problem>> {
    let open = into.and_then(|id| find(store, id));
    if open.is_none() {
        merged.id = String::new();
        merged.created = clock::now();
        env!("CARGO_PKG_VERSION").clone_into(&mut merged.app);
    }
    // Together the files may hold more than one file may; better known now than when it is opened.
    assessment::open(&json::write(&assessment::write(&merged, instrument)))?;
    if let Some(open) = open {
        merged.tell_marks_apart();
        put(store, &open, merged);
    } else {
        go_to(
            store,
            draft::from_assessment(store.storage, merged, instrument.clone()),
        );
    }
    Ok(())
}
