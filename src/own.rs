//! Instruments of one's own: between stored texts, files and the state.

use crate::browser::storage;
use crate::file_name::file_name as dated;
use crate::state::StorageKind;
use std::rc::Rc;
use swanilai::assessment::admit;
use swanilai::instrument::{self, Instrument, Texts};
use swanilai::json;
use swanilai::problem::Problem;
use swanilai::text::Lang;

/// The stored ones that can be read.
pub(super) fn list(kind: StorageKind) -> Vec<Rc<Instrument>> {
    let texts = storage::packs(kind);
    texts.iter().filter_map(|text| read(text).ok()).collect()
}

/// The texts of an instrument, from those of a file.
pub(super) fn texts(text: Option<&str>, of: &Instrument, lang: Lang) -> Option<Texts> {
    let Some(base) = of.texts_from() else {
        return Some(Texts::for_own(of, None, lang));
    };
    if base.id == of.id {
        return Texts::read(text?, of, lang).ok();
    }
    let known = base.load().ok()?;
    let texts = Texts::read(text?, &known, lang).ok()?;
    Some(Texts::for_own(of, Some(texts), lang))
}

/// Reads the text of an instrument's file.
pub(super) fn read(text: &str) -> Result<Rc<Instrument>, Vec<Problem>> {
    admit(instrument::read(text)?).map_err(|problem| vec![problem])
}

/// The text of an instrument's file.
pub(super) fn file_text(instrument: &Instrument) -> String {
    json::write(&instrument::write(instrument))
}

/// The name of an instrument's file.
pub(super) fn file_name(instrument: &Instrument) -> String {
    dated("instrumen", &[&instrument.id], "swanilai-instrumen.json")
}

/// Stores one and gives the list with it; whether the browser kept it stands beside.
pub(super) fn keep(
    kind: StorageKind,
    known: &[Rc<Instrument>],
    instrument: &Rc<Instrument>,
) -> (Vec<Rc<Instrument>>, bool) {
    let kept = storage::save_pack(kind, &instrument.id, &file_text(instrument));
    let mut all = known.to_vec();
    all.retain(|other| other.id != instrument.id);
    all.push(instrument.clone());
    (all, kept)
}

/// Deletes one and gives the list without it.
pub(super) fn forget(kind: StorageKind, known: &[Rc<Instrument>], id: &str) -> Vec<Rc<Instrument>> {
    storage::delete_pack(kind, id);
    let mut all = known.to_vec();
    all.retain(|other| other.id != id);
    all
}
