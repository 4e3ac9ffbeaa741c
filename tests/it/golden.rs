//! Files that must go on giving the same bytes: goldens, and an exemplar of every format version.

use crate::support::{json, open, path, result_text, text};
use std::process::Command;
use swanilai::assessment::{
    self, Assessment, Entity, Evidence, Facility, FollowUp, Found, History, Import, Mark,
    Observation, Opened, Part, Product, Readiness, Repair, Status, Unit,
};

const EXEMPLAR: &str = "tests/golden/exemplar-v1.swanilai.json";
/// The same with a list of repairs, which the first files of version 1 did not have.
const REPAIRS: &str = "tests/golden/exemplar-v1-repairs.swanilai.json";
/// The exemplar with evidence as it is since version 0.1.0, a walk through a building and files taken in.
const EVIDENCE: &str = "tests/golden/exemplar-v1-evidence.swanilai.json";

/// Names of the goldens, without endings, sorted.
fn goldens() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(path("tests/golden"))
        .unwrap()
        .filter_map(|entry| {
            let name = entry.unwrap().file_name().into_string().unwrap();
            name.strip_suffix(".assessment.json").map(str::to_owned)
        })
        .collect();
    names.sort();
    names
}

fn canonical(opened: &Opened) -> String {
    let node = assessment::write(&opened.assessment, &opened.instrument);
    swanilai::json::write(&node)
}

/// Run with `SWANILAI_BLESS=1` to accept what the code gives now, then read the difference.
#[test]
fn goldens_give_the_same_bytes() {
    let bless = std::env::var_os("SWANILAI_BLESS").is_some();
    let names = goldens();
    assert!(names.len() >= 9, "{names:?}");
    for name in names {
        let found = result_text(&open(&text(&format!(
            "tests/golden/{name}.assessment.json"
        ))));
        let expected = format!("tests/golden/{name}.result.json");
        if bless {
            std::fs::write(path(&expected), &found).unwrap();
        }
        assert!(found == text(&expected), "{name} gives:\n{found}");
    }
}

#[test]
fn every_golden_has_a_result_and_every_result_an_assessment() {
    let all = std::fs::read_dir(path("tests/golden")).unwrap();
    let results = all.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().ends_with(".result.json")
    });
    assert_eq!(results.count(), goldens().len());
}

#[test]
fn a_second_implementation_in_another_language_gives_the_same_numbers() {
    // Where there is no Python the properties compare with an implementation in Rust.
    let script = path("tests/oracle/score.py");
    if let Ok(output) = Command::new("python3").arg(script).output() {
        let said = String::from_utf8_lossy(&output.stdout);
        let failed = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}{failed}");
        let expected = format!("{} goldens agree", goldens().len());
        assert_eq!(said.trim(), expected);
    }
}

#[test]
fn opening_and_writing_a_file_twice_gives_the_same_bytes() {
    let names = goldens();
    let goldens = names
        .iter()
        .map(|name| format!("tests/golden/{name}.assessment.json"));
    for file in goldens.chain([EXEMPLAR.to_owned(), REPAIRS.to_owned()]) {
        let opened = open(&text(&file));
        let once = canonical(&opened);
        let again = open(&once);
        assert_eq!(canonical(&again), once, "{file}");
        assert_eq!(result_text(&again), result_text(&opened), "{file}");
    }
}

#[test]
fn nothing_in_the_exemplar_is_lost_on_the_way_through() {
    for exemplar in [EXEMPLAR, REPAIRS, EVIDENCE] {
        let found = canonical(&open(&text(exemplar)));
        let written: serde_json::Value = serde_json::from_str(&found).unwrap();
        assert_eq!(written, json(exemplar));
        assert_eq!(found, text(exemplar), "the very bytes");
    }
}

/// The patterns name every field, so a new field does not compile until an exemplar has it.
#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one pattern for every type of the document"
)]
fn the_exemplar_uses_every_field() {
    let opened = open(&text(EVIDENCE));
    let Assessment {
        id,
        created,
        app,
        instrument,
        pack: _,
        instrument_extra,
        entity,
        units,
        follow_up,
        history,
        repairs,
        imports,
        extra,
    } = &opened.assessment;
    let texts = [id, created, app, instrument];
    assert!(texts.iter().all(|text| !text.is_empty()));
    let mut extras = vec![extra, instrument_extra];
    let Entity {
        name,
        kind,
        province,
        extra,
    } = entity;
    assert!(!name.is_empty() && !kind.is_empty() && !province.is_empty());
    extras.push(extra);
    assert!(units.iter().any(|unit| unit.score.is_some()));
    assert!(units.iter().any(|unit| !unit.points.is_empty()));
    let observed = units.iter().find(|unit| !unit.observations.is_empty());
    let Unit {
        id: _,
        name: _,
        kind,
        score: _,
        points: _,
        observations,
        facilities,
        extra,
    } = observed.unwrap().as_ref();
    assert!(!kind.is_empty());
    extras.push(extra);
    assert!(observations.values().any(|one| one.not_applicable));
    let Observation {
        marks,
        not_applicable: _,
        note,
        evidence,
        extra,
    } = observations.get("input.kompetensi.1").unwrap();
    assert!(!note.is_empty());
    extras.push(extra);
    let Mark { by, level, extra } = &marks[0];
    assert!(!by.is_empty() && level.is_whole());
    extras.push(extra);
    let Evidence {
        expected,
        title,
        url,
        status,
        owner,
        due,
        note,
        extra,
    } = &evidence[1];
    let texts = [title, url, owner, due, note];
    assert!(texts.iter().all(|text| !text.is_empty()));
    assert_eq!((*expected, *status), (Some(1), Some(Readiness::Flawed)));
    extras.push(extra);
    let Facility { found, note, extra } = facilities.get("toilet-disabilitas").unwrap();
    assert_eq!(*found, Some(Found::Flawed));
    assert!(!note.is_empty());
    extras.push(extra);
    let Import {
        file,
        fingerprint,
        at,
        extra,
    } = &imports[0];
    assert!([file, fingerprint, at].iter().all(|text| !text.is_empty()));
    extras.push(extra);
    let FollowUp { products, extra } = follow_up.as_ref().unwrap();
    extras.push(extra);
    let Product { kind, done, extra } = &products[0];
    assert!(!kind.is_empty() && *done);
    extras.push(extra);
    let History {
        year,
        score,
        instrument,
        extra,
    } = &history[1];
    assert!(*year > 0 && !score.to_string().is_empty() && !instrument.is_empty());
    extras.push(extra);
    let Repair {
        unit,
        part,
        from,
        to,
        owner,
        due,
        status,
        note,
        extra,
    } = &repairs[0];
    assert!([unit, owner, due, note].iter().all(|text| !text.is_empty()));
    assert!(matches!(part, Part::Indicator(_)) && *from < Some(*to));
    assert_eq!(*status, Status::Started);
    extras.push(extra);
    assert!(matches!(repairs[2].part, Part::Dimension(_)) && repairs[3].part == Part::Unit);
    assert!(extras.iter().all(|extra| !extra.is_empty()));
}

#[test]
fn every_unknown_field_of_the_exemplar_is_reported_once() {
    let opened = open(&text(EVIDENCE));
    let mut paths: Vec<&str> = opened
        .warnings
        .iter()
        .map(|warning| warning.path.as_str())
        .collect();
    paths.sort_unstable();
    let expected = [
        "entity.code",
        "followUp.checked",
        "followUp.products[0].number",
        "history[1].rank",
        "imports[0].from",
        "instrument.edition",
        "repairs[0].priority",
        "tags",
        "units[2].facilities[\"toilet-disabilitas\"].floor",
        "units[2].head",
        "units[2].observations[\"input.kompetensi.1\"].evidence[0].page",
        "units[2].observations[\"input.kompetensi.1\"].evidence[1].seen",
        "units[2].observations[\"input.kompetensi.1\"].marks[0].asked",
        "units[2].observations[\"input.kompetensi.1\"].weightOfDoubt",
    ];
    assert_eq!(paths, expected);
}
