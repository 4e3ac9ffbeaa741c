//! Drafts: between stored texts and the state.

use crate::browser::clock;
use crate::browser::storage::{self, Stored};
use crate::chunk;
use crate::file_name::file_name as dated;
use crate::state::{DraftInfo, Open, Saved, StorageKind};
use std::rc::Rc;
use swanilai::assessment::{self, Assessment, Entity, Opened};
use swanilai::instrument::Instrument;
use swanilai::json;
use swanilai::score::score;
use swanilai::text::slug;

/// What the list shows of every stored draft, the latest first; a damaged one is listed too.
pub(crate) fn list(kind: StorageKind) -> Vec<DraftInfo> {
    // Whoever lists drafts may have deleted one: its photos go with it.
    chunk::sweep_photos();
    storage::list(kind).iter().map(info).collect()
}

fn info(stored: &Stored) -> DraftInfo {
    let (id, saved) = (stored.id.clone(), stored.saved.clone());
    let Ok(Opened {
        assessment,
        instrument,
        ..
    }) = assessment::open_stored(&stored.text)
    else {
        let (entity, instrument) = (String::new(), String::new());
        return DraftInfo {
            id,
            entity,
            instrument,
            pack: None,
            saved,
            answered: 0,
            total: 0,
            broken: true,
        };
    };
    let entity = score(&assessment, &instrument).entity;
    DraftInfo {
        id,
        entity: assessment.entity.name,
        instrument: assessment.instrument,
        pack: assessment.pack,
        saved,
        answered: entity.answered,
        total: entity.total,
        broken: false,
    }
}

/// A stored draft, ready to work on.
pub(crate) fn load(kind: StorageKind, id: &str) -> Option<Open> {
    let stored = storage::load(kind, id)?;
    let opened = assessment::open_stored(&stored.text).ok()?;
    let mut open = Open::new(stored.id, opened.assessment, opened.instrument);
    open.saved = Saved::At(stored.saved);
    Some(open)
}

/// The raw text of a stored draft, to be given back when it cannot be read.
pub(crate) fn raw(kind: StorageKind, id: &str) -> Option<String> {
    Some(storage::load(kind, id)?.text)
}

/// Makes a draft of an assessment. It keeps its id unless a stored draft has it already.
pub(crate) fn from_assessment(
    kind: StorageKind,
    mut assessment: Assessment,
    instrument: Rc<Instrument>,
) -> Open {
    let is_free = !assessment.id.is_empty() && storage::load(kind, &assessment.id).is_none();
    // Ids of files of other makers may hold anything; ours go into addresses.
    let is_plain = assessment
        .id
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_free || !is_plain {
        assessment.id = clock::uuid();
    }
    assessment.tell_marks_apart();
    Open::new(assessment.id.clone(), assessment, instrument)
}

/// An empty assessment for an entity.
pub(crate) fn blank(instrument: &Rc<Instrument>, entity: Entity) -> Assessment {
    let mut assessment = Assessment {
        id: clock::uuid(),
        created: clock::now(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        entity,
        ..Assessment::default()
    };
    assessment.bind(instrument);
    assessment
}

/// An id for a new unit, which no unit of another draft or computer has: files of several meet.
pub(crate) fn unit_id(name: &str) -> String {
    let random = clock::uuid();
    let end = random.rsplit('-').next().unwrap_or_default();
    format!("{}-{end}", slug(name, 40, "unit"))
}

/// The text of a draft's file.
pub(crate) fn file_text(open: &Open) -> String {
    json::write(&assessment::write(&open.assessment, &open.instrument))
}

/// Name and text of a draft's file.
pub(crate) fn file(open: &Open) -> (String, String) {
    (file_name(open), file_text(open))
}

/// The name of a draft's file.
pub(crate) fn file_name(open: &Open) -> String {
    name_for("penilaian-mandiri", open)
}

/// The name of a file about a draft: what it is, whose, which units, by which rules.
pub(crate) fn name_for(what: &str, open: &Open) -> String {
    let entity = slug(&open.assessment.entity.name, 40, "instansi");
    let units = match open.assessment.units.as_slice() {
        [unit] => slug(&unit.name, 40, "lokus"),
        units => format!("{}-lokus", units.len()),
    };
    dated(what, &[&entity, &units, &open.instrument.id], "json")
}

/// The same without any name in it.
pub(crate) fn nameless_name(what: &str, open: &Open) -> String {
    let units = format!("{}-lokus", open.assessment.units.len());
    let is_own = open.instrument.own_by().is_some();
    let rules = if is_own {
        "instrumen-sendiri"
    } else {
        &open.instrument.id
    };
    dated(what, &[&units, rules], "json")
}
