//! Files that several people filled for one entity become one, and nothing is lost silently.

use crate::support::{assessment, cases, open, result_text};
use proptest::prelude::*;
use serde_json::{Value, json};
use swanilai::assessment::{Assessment, Choice, Decision, Merged, Observation, merge, merge_by};
use swanilai::problem::Code;
use swanilai::text::Lang;

const INSTRUMENT: &str = "ori-kepatuhan-2023";

fn file(units: &Value) -> Value {
    assessment(INSTRUMENT, units)
}

fn parse(file: &Value) -> Assessment {
    open(&file.to_string()).assessment
}

/// The first operator's file: two units.
fn first() -> Value {
    file(&json!([
        {"id": "dinsos", "name": "Dinas Sosial", "score": 62.06},
        {"id": "disdik", "name": "Dinas Pendidikan", "points": {"input": 5.83, "proses": 16.42}},
    ]))
}

/// The second operator's: one unit more, and two told differently.
fn second() -> Value {
    file(&json!([
        {"id": "unit-1", "name": " dinas  SOSIAL ", "score": 71.08},
        {"id": "disdik", "name": "Dinas Pendidikan", "points": {"input": 5.83, "proses": 20},
         "observations": {"output.persepsi.1": {"marks": [{"level": 4}]}}},
        {"id": "watdek", "name": "Puskesmas Watdek", "score": 49.85},
    ]))
}

fn merged(choices: &[Choice]) -> Merged {
    merge(&[parse(&first()), parse(&second())], choices).unwrap()
}

/// Ids and scores of the units, those without a score as nothing.
fn units(merged: &Merged) -> Vec<(&str, Option<String>)> {
    let each = merged.assessment.units.iter();
    each.map(|unit| (unit.id.as_str(), unit.score.map(|score| score.to_string())))
        .collect()
}

#[test]
fn units_of_both_files_are_there_and_each_clash_is_listed() {
    let merged = merged(&[]);
    let ids: Vec<&str> = units(&merged).iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["dinsos", "disdik", "watdek"]);
    assert_eq!(merged.sources, [0, 0, 1]);
    let [social, education] = merged.clashes.as_slice() else {
        panic!("{:#?}", merged.clashes);
    };
    assert_eq!(
        (social.unit.as_str(), social.first, social.later),
        ("dinsos", 0, 1)
    );
    assert_eq!(
        social.differs,
        ["score"],
        "a name in another case is the same name"
    );
    assert_eq!(social.first_unit.score.unwrap().to_string(), "62.06");
    assert_eq!(social.later_unit.score.unwrap().to_string(), "71.08");
    assert_eq!(education.unit, "disdik");
    assert_eq!(
        education.differs,
        ["proses"],
        "what only one tells is no contradiction"
    );
    let joined = merged.assessment.unit("disdik").unwrap();
    assert_eq!(joined.points.get("proses").unwrap().to_string(), "16.42");
    assert_eq!(joined.observations.len(), 1, "the rest is joined");
    assert_eq!(merged.filled, [""; 0]);
}

#[test]
fn a_clash_is_settled_by_the_first_unless_told_otherwise() {
    let first_score = Some("62.06".to_owned());
    assert_eq!(units(&merged(&[]))[0], ("dinsos", first_score.clone()));
    assert_eq!(units(&merged(&[Choice::First]))[0], ("dinsos", first_score));
}

#[test]
fn a_clash_settled_by_the_later_keeps_the_first_id() {
    let merged = merged(&[Choice::Later, Choice::Later]);
    assert_eq!(units(&merged)[0], ("dinsos", Some("71.08".to_owned())));
    assert_eq!(merged.sources, [1, 1, 1]);
    let education = merged.assessment.unit("disdik").unwrap();
    assert_eq!(education.points.get("proses").unwrap().to_string(), "20");
    assert_eq!(education.observations.len(), 1);
}

#[test]
fn a_clash_settled_by_both_gives_two_units_with_their_own_ids() {
    let merged = merged(&[Choice::Both, Choice::Both]);
    let ids: Vec<&str> = units(&merged).iter().map(|(id, _)| *id).collect();
    assert_eq!(
        (ids[0], ids[1], ids[2], ids[4]),
        ("dinsos", "disdik", "unit-1", "watdek")
    );
    assert!(
        ids[3].starts_with("disdik-") && ids[3].len() == 19,
        "{ids:?}"
    );
    assert_eq!(merged.sources, [0, 0, 1, 1, 1]);
    let instrument = open(&first().to_string()).instrument;
    let text = swanilai::json::write(&swanilai::assessment::write(
        &merged.assessment,
        &instrument,
    ));
    assert_eq!(open(&text).assessment, merged.assessment);
}

#[test]
fn choices_settle_the_clashes_in_the_order_they_are_listed() {
    let merged = merged(&[Choice::First, Choice::Later]);
    assert_eq!(units(&merged)[0], ("dinsos", Some("62.06".to_owned())));
    let education = merged.assessment.unit("disdik").unwrap();
    assert_eq!(education.points.get("proses").unwrap().to_string(), "20");
}

#[test]
fn merging_with_itself_changes_nothing() {
    let exemplar = crate::support::text("tests/golden/exemplar-v1.swanilai.json");
    for text in [first().to_string(), second().to_string(), exemplar] {
        let opened = open(&text);
        let one = &opened.assessment;
        let merged = merge(&[one.clone(), one.clone(), one.clone()], &[Choice::Both]).unwrap();
        assert!(merged.clashes.is_empty());
        assert_eq!(&merged.assessment, one);
        assert_eq!(
            merge(std::slice::from_ref(one), &[]).unwrap().assessment,
            *one
        );
    }
}

#[test]
fn files_of_operators_with_units_of_their_own_score_like_one_file() {
    let parts = [
        json!({"id": "a", "name": "A", "score": 80}),
        json!({"id": "b", "name": "B", "points": {"input": 20, "proses": 30, "output": 20, "pengaduan": 20}}),
        json!({"id": "c", "name": "C"}),
    ];
    let files: Vec<Assessment> = parts
        .iter()
        .map(|unit| parse(&file(&json!([unit]))))
        .collect();
    let mut whole = open(&file(&json!(parts)).to_string());
    let expected = result_text(&whole);
    whole.assessment = merge(&files, &[]).unwrap().assessment;
    assert_eq!(result_text(&whole), expected);
}

#[test]
fn what_only_a_later_file_tells_is_added_and_nothing_is_replaced() {
    let mut one = first();
    one["history"] = json!([{"year": 2022, "score": 62}]);
    one["catatan"] = json!("pertama");
    let mut two = second();
    two["entity"]["province"] = json!("Maluku");
    two["followUp"] = json!({"products": [{"done": true}]});
    two["history"] = json!([{"year": 2022, "score": 99}, {"year": 2021, "score": 45.5}]);
    two["catatan"] = json!("kedua");
    two["tambahan"] = json!(1);
    let merged = merge(&[parse(&one), parse(&two)], &[]).unwrap().assessment;
    assert_eq!(merged.entity.province, "Maluku");
    assert_eq!(merged.follow_up.unwrap().products.len(), 1);
    let history: Vec<(u32, String)> = merged
        .history
        .iter()
        .map(|year| (year.year, year.score.to_string()))
        .collect();
    assert_eq!(
        history,
        [(2021, "45.5".to_owned()), (2022, "62".to_owned())]
    );
    let extra: Vec<&str> = merged.extra.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(extra, ["catatan", "tambahan"]);
}

#[test]
fn files_that_do_not_belong_together_are_refused_with_every_reason() {
    let one = parse(&first());
    let mut other = second();
    other["instrument"]["id"] = json!("ori-kepatuhan-2024");
    other["entity"]["name"] = json!("Kota Lain");
    let problems = merge(&[one.clone(), parse(&first()), parse(&other)], &[]).unwrap_err();
    let told: Vec<(Code, &str, &str, &str)> = problems
        .iter()
        .map(|one| {
            (
                one.code,
                one.path.as_str(),
                one.found.as_str(),
                one.expected.as_str(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Code::InstrumentsDiffer,
                "[2]",
                "ori-kepatuhan-2024",
                INSTRUMENT
            ),
            (Code::EntitiesDiffer, "[2]", "Kota Lain", "Kabupaten Contoh"),
        ]
    );
    for problem in &problems {
        for lang in Lang::ALL {
            assert!(problem.message(lang).contains(&problem.found));
        }
    }
    let mut spelled = first();
    spelled["entity"]["name"] = json!("KABUPATEN  contoh");
    assert!(merge(&[one, parse(&spelled)], &[]).is_ok());
    assert_eq!(merge(&[], &[]).unwrap_err()[0].code, Code::Empty);
}

#[test]
fn the_same_file_three_times_clashes_once_even_when_both_are_kept() {
    let (a, b) = (parse(&first()), parse(&second()));
    let merged = merge(&[a, b.clone(), b], &[Choice::Both, Choice::Both]).unwrap();
    assert_eq!(merged.clashes.len(), 2);
    assert_eq!(merged.assessment.units.len(), 5);
}

#[test]
fn where_an_unknown_field_stood_in_its_file_is_no_difference() {
    let unit = json!([{"id": "u", "name": "U", "score": 50, "head": "B"}]);
    let compact = file(&unit).to_string();
    let spread = serde_json::to_string_pretty(&file(&unit)).unwrap();
    let files = [open(&compact).assessment, open(&spread).assessment];
    assert!(merge(&files, &[]).unwrap().clashes.is_empty());
}

/// Merges files of these units.
fn merge_units(files: &[Value], choices: &[Choice]) -> Merged {
    let files: Vec<Assessment> = files.iter().map(|units| parse(&file(units))).collect();
    merge(&files, choices).unwrap()
}

/// A unit `u` with marks of indicators.
fn observed(marks: &[(&str, u32)]) -> Value {
    let each = marks
        .iter()
        .map(|(id, level)| ((*id).to_owned(), json!({"marks": [{"level": level}]})));
    json!({"id": "u", "name": "U", "observations": each.collect::<serde_json::Map<_, _>>()})
}

/// What each clash differs in.
fn differs(merged: &Merged) -> Vec<Vec<&str>> {
    let each = merged.clashes.iter();
    each.map(|clash| clash.differs.iter().map(String::as_str).collect())
        .collect()
}

/// Indicators of a unit and their first marks.
fn marks(merged: &Merged, unit: &str) -> Vec<(String, String)> {
    let found = merged.assessment.unit(unit).unwrap();
    found
        .observations
        .iter()
        .map(|(id, one)| (id.clone(), one.marks[0].level.to_string()))
        .collect()
}

fn pairs(marks: &[(&str, &str)]) -> Vec<(String, String)> {
    marks
        .iter()
        .map(|(id, level)| ((*id).to_owned(), (*level).to_owned()))
        .collect()
}

const A: &str = "input.kompetensi.1";
const B: &str = "output.persepsi.1";
const C: &str = "output.persepsi.2";

#[test]
fn units_of_one_file_with_the_same_name_stay_apart() {
    let twins = json!([{"id": "a", "name": "Puskesmas", "score": 60}, {"id": "b", "name": "PUSKESMAS", "score": 70}]);
    let merged = merge_units(std::slice::from_ref(&twins), &[]);
    assert_eq!(
        (merged.assessment.units.len(), merged.clashes.len()),
        (2, 0)
    );
    let merged = merge_units(&[json!([]), twins.clone(), twins.clone()], &[]);
    assert_eq!(
        (merged.assessment.units.len(), merged.clashes.len()),
        (2, 0)
    );
    // A file that tells the second by its id means the second, whatever its name.
    let changed = json!([{"id": "c", "name": "Puskesmas", "score": 61}, {"id": "b", "name": "Puskesmas", "score": 71}]);
    let merged = merge_units(&[twins, changed], &[]);
    let pairs: Vec<(&str, &str)> = merged
        .clashes
        .iter()
        .map(|clash| (&*clash.unit, &*clash.later_unit.id))
        .collect();
    assert_eq!(pairs, [("a", "c"), ("b", "b")]);
}

#[test]
fn a_unit_takes_another_id_where_its_own_is_taken() {
    let one = json!([{"id": "u", "name": "Satu", "score": 50}]);
    let other =
        json!([{"id": "v", "name": "Satu", "score": 50}, {"id": "u", "name": "Dua", "score": 60}]);
    let merged = merge_units(&[one.clone(), other.clone()], &[]);
    assert!(
        merged.clashes.is_empty(),
        "the other file tells the first by its name"
    );
    let ids: Vec<&str> = units(&merged).iter().map(|(id, _)| *id).collect();
    assert_eq!((ids.len(), ids[0]), (2, "u"));
    assert!(ids[1].starts_with("u-") && ids[1].len() == 14, "{ids:?}");
    // Wherever the two are put together, the unit takes the same id.
    let again = merge_units(&[one, json!([]), other], &[]);
    assert_eq!(units(&again)[1].0, ids[1]);
}

#[test]
fn a_blank_unit_gives_way_to_a_filled_one_and_the_merge_says_so() {
    let blank = json!([{"id": "u", "name": "Dinas Baru", "kind": "dinas"}]);
    let filled = json!([{"id": "u", "name": "Dinas Baru", "kind": "dinas", "score": 60}]);
    for (files, source) in [
        ([blank.clone(), filled.clone()], 1),
        ([filled, blank.clone()], 0),
    ] {
        let merged = merge_units(&files, &[Choice::Both]);
        assert_eq!(units(&merged), [("u", Some("60".to_owned()))]);
        assert!(merged.clashes.is_empty());
        assert_eq!(merged.filled, ["u"]);
        assert_eq!(merged.sources, [source]);
    }
    let merged = merge_units(&[blank.clone(), blank], &[]);
    assert_eq!((merged.clashes.len(), merged.filled.len()), (0, 0));
}

#[test]
fn an_unknown_field_is_never_dropped_in_silence() {
    let blank = json!([{"id": "u", "name": "U", "catatan": "a", "lain": 1}]);
    let filled = json!([{"id": "u", "name": "U", "score": 60, "catatan": "b"}]);
    let merged = merge_units(&[blank, filled], &[Choice::Later]);
    assert_eq!(differs(&merged), [["extra"]]);
    let unit = merged.assessment.unit("u").unwrap();
    assert_eq!(unit.score.unwrap().to_string(), "60");
    let mut keys: Vec<&str> = unit.extra.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["catatan", "lain"]);
}

#[test]
fn different_indicators_of_one_unit_are_joined() {
    let files = [
        json!([observed(&[(A, 1), (B, 2)])]),
        json!([observed(&[(B, 2), (C, 3)])]),
    ];
    let merged = merge_units(&files, &[]);
    assert!(merged.clashes.is_empty());
    assert_eq!(marks(&merged, "u"), pairs(&[(A, "1"), (B, "2"), (C, "3")]));
    assert_eq!((merged.sources, merged.filled), (vec![0], Vec::new()));
    let one = json!([{"id": "u", "name": "U", "kind": "dinas", "points": {"input": 5}}]);
    let other = json!([{"id": "u", "name": "u", "points": {"proses": 6}}]);
    let merged = merge_units(&[one, other], &[]);
    assert!(merged.clashes.is_empty());
    let unit = merged.assessment.unit("u").unwrap();
    assert_eq!(
        (unit.points.len(), unit.kind.as_str(), unit.name.as_str()),
        (2, "dinas", "U")
    );
}

#[test]
fn a_choice_decides_only_what_contradicts() {
    let files = [
        json!([observed(&[(A, 1), (B, 2)])]),
        json!([observed(&[(B, 4), (C, 3)])]),
    ];
    let first = merge_units(&files, &[]);
    assert_eq!(differs(&first), [[B]]);
    assert_eq!(marks(&first, "u"), pairs(&[(A, "1"), (B, "2"), (C, "3")]));
    let later = merge_units(&files, &[Choice::Later]);
    assert_eq!(marks(&later, "u"), pairs(&[(A, "1"), (B, "4"), (C, "3")]));
    let both = merge_units(&files, &[Choice::Both]);
    assert_eq!(marks(&both, "u"), pairs(&[(A, "1"), (B, "2")]));
    let beside = both.assessment.units[1].id.clone();
    assert_eq!(marks(&both, &beside), pairs(&[(B, "4"), (C, "3")]));
}

#[test]
fn a_clash_names_the_file_that_told_what_is_contradicted() {
    let files = [
        json!([observed(&[(A, 1)])]),
        json!([observed(&[(B, 2)])]),
        json!([observed(&[(B, 4)])]),
    ];
    let merged = merge_units(&files, &[]);
    let [clash] = merged.clashes.as_slice() else {
        panic!("{:#?}", merged.clashes)
    };
    assert_eq!((clash.first, clash.later), (1, 2));
    assert_eq!(clash.first_unit.observations.len(), 2);
}

#[test]
fn a_score_or_points_that_would_hide_answers_of_another_file_are_a_contradiction() {
    let whole = json!([{"id": "u", "name": "U", "score": 60}]);
    let points = json!([{"id": "u", "name": "U", "points": {"output": 10}}]);
    let answers = json!([observed(&[(A, 1), (B, 2)])]);
    let merged = merge_units(&[whole.clone(), answers.clone()], &[Choice::Later]);
    assert_eq!(differs(&merged), [["score"]]);
    assert_eq!(units(&merged), [("u", None)]);
    let merged = merge_units(&[whole, answers.clone()], &[Choice::First]);
    assert_eq!(units(&merged), [("u", Some("60".to_owned()))]);
    assert_eq!(
        marks(&merged, "u").len(),
        2,
        "kept, though the score counts"
    );
    let merged = merge_units(&[answers.clone(), points.clone()], &[Choice::First]);
    assert_eq!(differs(&merged), [["output"]]);
    assert!(merged.assessment.unit("u").unwrap().points.is_empty());
    let merged = merge_units(&[answers.clone(), points], &[Choice::Later]);
    assert_eq!(merged.assessment.unit("u").unwrap().points.len(), 1);
    // Points of a dimension that the other file says nothing of hide nothing.
    let merged = merge_units(
        &[
            answers.clone(),
            json!([{"id": "u", "name": "U", "points": {"proses": 10}}]),
        ],
        &[],
    );
    assert!(merged.clashes.is_empty());
    // The same answers with a score added later hide nothing either.
    let mut scored = answers.clone();
    scored[0]["score"] = json!(60);
    let merged = merge_units(&[answers, scored], &[]);
    assert_eq!(
        (units(&merged), merged.clashes.len()),
        (vec![("u", Some("60".to_owned()))], 0)
    );
}

/// Merges two files of a unit `u` with one observation of `A` each.
fn merge_observed(one: &Value, other: &Value, choices: &[Choice]) -> Merged {
    let unit = |found: &Value| json!([{"id": "u", "name": "U", "observations": {A: found}}]);
    merge_units(&[unit(one), unit(other)], choices)
}

/// The observation of `A` after a merge.
fn found(merged: &Merged) -> &Observation {
    let unit = merged.assessment.unit("u").unwrap();
    unit.observations.get(A).unwrap()
}

/// Expected number, title, address, status, owner and note of each piece.
fn pieces(found: &Observation) -> Vec<String> {
    let each = found.evidence.iter().map(|piece| {
        let status = piece
            .status
            .map_or("-", swanilai::assessment::Readiness::name);
        let number = piece
            .expected
            .map_or("-".to_owned(), |number| number.to_string());
        format!(
            "{number}|{}|{}|{status}|{}|{}",
            piece.title, piece.url, piece.owner, piece.note
        )
    });
    each.collect()
}

#[test]
fn notes_and_evidence_of_both_files_are_kept_without_asking() {
    let one = json!({"marks": [{"level": 3}], "note": "Hafal 12.", "evidence": [
        {"expected": 1, "status": "preparing", "owner": "Kasubag Umum", "note": "Draf"},
        {"title": "SK", "url": "https://a.go.id/sk"}]});
    let other = json!({"marks": [{"level": 3}], "note": "Latihan tiap Senin.", "evidence": [
        {"expected": 1, "url": "https://a.go.id/std", "status": "ready", "note": "Sudah terbit"},
        {"title": "Foto", "url": "https://a.go.id/foto"}, {"title": "SK", "url": "https://a.go.id/sk", "status": "ready"}]});
    let merged = merge_observed(&one, &other, &[]);
    assert!(merged.clashes.is_empty(), "{:?}", differs(&merged));
    assert_eq!(found(&merged).note, "Hafal 12.\nLatihan tiap Senin.");
    let expected = [
        "1||https://a.go.id/std|ready|Kasubag Umum|Draf\nSudah terbit",
        "-|SK|https://a.go.id/sk|ready||",
        "-|Foto|https://a.go.id/foto|-||",
    ];
    assert_eq!(pieces(found(&merged)), expected);
    // The one further along counts, whichever file it stands in.
    let turned = merge_observed(&other, &one, &[]);
    assert_eq!(
        pieces(found(&turned))[0],
        "1||https://a.go.id/std|ready|Kasubag Umum|Sudah terbit\nDraf"
    );
    // Merging once more adds nothing.
    let again = merge(
        &[
            merged.assessment.clone(),
            parse(&file(
                &json!([{"id": "u", "name": "U", "observations": {A: other}}]),
            )),
        ],
        &[],
    )
    .unwrap();
    assert_eq!(again.assessment, merged.assessment);
}

#[test]
fn one_expected_piece_with_two_documents_keeps_both() {
    let one =
        json!({"evidence": [{"expected": 2, "url": "https://a.go.id/lama", "status": "flawed"}]});
    let other =
        json!({"evidence": [{"expected": 2, "url": "https://a.go.id/baru", "status": "ready"}]});
    for (files, count) in [((&one, &other), 2), ((&other, &one), 2)] {
        let merged = merge_observed(files.0, files.1, &[]);
        let all = pieces(found(&merged));
        assert_eq!(
            all,
            [
                "2||https://a.go.id/baru|ready||",
                "-||https://a.go.id/lama|flawed||"
            ]
        );
        assert_eq!(all.len(), count);
        let text = swanilai::json::write(&swanilai::assessment::write(
            &merged.assessment,
            &open(&first().to_string()).instrument,
        ));
        assert_eq!(
            open(&text).assessment,
            merged.assessment,
            "it can be opened again"
        );
    }
}

#[test]
fn an_answer_joins_what_is_only_noted_and_two_answers_are_asked_about() {
    let noted = json!({"note": "Tanya petugas.", "evidence": [{"title": "Foto"}]});
    let answered = json!({"marks": [{"level": 2}]});
    for (one, other) in [(&noted, &answered), (&answered, &noted)] {
        let merged = merge_observed(one, other, &[]);
        assert!(merged.clashes.is_empty());
        assert_eq!(
            (found(&merged).marks.len(), &*found(&merged).note),
            (1, "Tanya petugas.")
        );
    }
    let more = json!({"marks": [{"level": 4}], "note": "Sudah dilatih.", "evidence": [{"title": "Foto"}, {"title": "Daftar hadir"}]});
    let mut told = noted.clone();
    told["marks"] = json!([{"level": 1}]);
    for (choice, level) in [(Choice::First, "1"), (Choice::Later, "4")] {
        let merged = merge_observed(&told, &more, &[choice]);
        assert_eq!(differs(&merged), [[A]]);
        assert_eq!(found(&merged).marks[0].level.to_string(), level);
        assert_eq!(
            found(&merged).note,
            "Tanya petugas.\nSudah dilatih.",
            "what was written stays, whoever counts"
        );
        assert_eq!(pieces(found(&merged)).len(), 2);
    }
}

#[test]
fn notes_and_evidence_that_do_not_fit_together_are_asked_about() {
    let long = |letter: &str| json!({"note": letter.repeat(1_500)});
    let merged = merge_observed(&long("a"), &long("b"), &[Choice::Later]);
    assert_eq!(differs(&merged), [[A]]);
    assert!(found(&merged).note.starts_with('b'));
    let many = |word: &str| {
        let pieces: Vec<Value> = (0..15)
            .map(|at| json!({"title": format!("{word} {at}")}))
            .collect();
        json!({"evidence": pieces})
    };
    let merged = merge_observed(&many("satu"), &many("dua"), &[]);
    assert_eq!(
        (differs(&merged), found(&merged).evidence.len()),
        (vec![vec![A]], 15)
    );
}

#[test]
fn what_a_walk_found_is_joined_and_two_findings_are_asked_about() {
    let unit = |found: Value| json!([{"id": "u", "name": "U", "facilities": found}]);
    let instrument = open(&first().to_string()).instrument;
    let named = instrument
        .nodes
        .iter()
        .find_map(|node| node.indicator.as_ref()?.facilities.first().cloned());
    let id = named.unwrap();
    let merged = merge_units(
        &[
            unit(json!({&id: {"note": "Loket 2"}})),
            unit(json!({&id: {"found": "flawed", "note": "Pudar"}})),
        ],
        &[],
    );
    assert!(merged.clashes.is_empty());
    let facility = merged
        .assessment
        .unit("u")
        .unwrap()
        .facilities
        .get(&id)
        .unwrap()
        .clone();
    assert_eq!(
        (facility.found.unwrap().name(), &*facility.note),
        ("flawed", "Loket 2\nPudar")
    );
    let merged = merge_units(
        &[
            unit(json!({&id: {"found": "good"}})),
            unit(json!({&id: {"found": "absent"}})),
        ],
        &[Choice::Later],
    );
    assert_eq!(differs(&merged), [[&*id]]);
    let facility = merged
        .assessment
        .unit("u")
        .unwrap()
        .facilities
        .get(&id)
        .unwrap()
        .clone();
    assert_eq!(facility.found.unwrap().name(), "absent");
}

#[test]
fn each_differing_indicator_may_follow_another_file() {
    let files = [
        json!([observed(&[(A, 1), (B, 2), (C, 3)])]),
        json!([{"id": "u", "name": "Dinas U", "score": 50, "observations": observed(&[(A, 4), (B, 4), (C, 3)])["observations"]}]),
    ];
    let files: Vec<Assessment> = files.iter().map(|units| parse(&file(units))).collect();
    let decide = |choice: Choice, parts: &[(&str, Choice)]| {
        let mut decision = Decision::from(choice);
        for (part, choice) in parts {
            decision.parts.insert((*part).to_owned(), *choice);
        }
        let merged = merge_by(&files, &[decision]).unwrap();
        assert_eq!(differs(&merged), [["name", "score", A, B]]);
        merged
    };
    let mine = decide(Choice::First, &[(B, Choice::Later)]);
    assert_eq!(marks(&mine, "u"), pairs(&[(A, "1"), (B, "4"), (C, "3")]));
    assert_eq!(
        (units(&mine), &*mine.assessment.units[0].name),
        (vec![("u", None)], "U")
    );
    let theirs = decide(
        Choice::Later,
        &[
            (A, Choice::First),
            ("score", Choice::First),
            ("name", Choice::First),
            (C, Choice::First),
            ("tidak-ada", Choice::First),
        ],
    );
    assert_eq!(marks(&theirs, "u"), pairs(&[(A, "1"), (B, "4"), (C, "3")]));
    assert_eq!(
        (units(&theirs), &*theirs.assessment.units[0].name),
        (vec![("u", None)], "U")
    );
    let score = decide(Choice::First, &[("score", Choice::Later)]);
    assert_eq!(units(&score), [("u", Some("50".to_owned()))]);
}

#[test]
fn what_only_one_file_knows_of_entity_products_and_imports_is_kept() {
    let mut one = first();
    one["followUp"] = json!({"products": [{"kind": "lhp", "done": true}], "nomor": 1});
    one["imports"] = json!([{"file": "a.json"}]);
    let mut two = second();
    two["entity"] = json!({"name": "Kabupaten Contoh", "kind": "kabupaten", "kode": "81"});
    two["instrument"]["lembar"] = json!("resmi");
    two["followUp"] = json!({"products": [{"kind": "lhp", "done": false}, {"kind": "lhp", "done": false}, {"kind": "lha", "done": true}], "tanggal": "x"});
    two["imports"] = json!([{"file": "a.json"}, {"file": "b.json"}]);
    let merged = merge(&[parse(&one), parse(&two)], &[]).unwrap().assessment;
    assert_eq!(
        (
            &*merged.entity.kind,
            merged.entity.extra.len(),
            merged.instrument_extra.len()
        ),
        ("kabupaten", 1, 1)
    );
    let follow_up = merged.follow_up.unwrap();
    let products: Vec<(&str, bool)> = follow_up
        .products
        .iter()
        .map(|one| (one.kind.as_str(), one.done))
        .collect();
    assert_eq!(products, [("lhp", true), ("lhp", false), ("lha", true)]);
    assert_eq!(follow_up.extra.len(), 2);
    let files: Vec<&str> = merged.imports.iter().map(|one| one.file.as_str()).collect();
    assert_eq!(files, ["a.json", "b.json"]);
}

/// Names of the units and whether each clash asks if there is one unit or two.
fn offices(merged: &Merged) -> (Vec<&str>, Vec<bool>) {
    let names = merged.assessment.units.iter();
    let asked = merged.clashes.iter().map(|clash| clash.unsure);
    (
        names.map(|unit| unit.name.as_str()).collect(),
        asked.collect(),
    )
}

/// The same document in another state.
fn of_document(id: &str, units: &Value) -> Assessment {
    let mut file = file(units);
    file["id"] = json!(id);
    parse(&file)
}

#[test]
fn one_id_under_two_names_is_two_offices_unless_somebody_says_otherwise() {
    let files = ["a", "b"].map(|end| {
        let path = format!("tests/cases/one-id-two-offices-{end}.json");
        open(&crate::support::text(&path)).assessment
    });
    let both = merge(&files, &[]).unwrap();
    assert_eq!(
        offices(&both),
        (vec!["Dinas Pendidikan", "Dinas Sosial"], vec![true])
    );
    assert_eq!(differs(&both), [["name", "score"]]);
    let instrument = open(&first().to_string()).instrument;
    let score = swanilai::score::score(&both.assessment, &instrument);
    assert_eq!(score.entity.score.unwrap().decimal().to_string(), "70");
    let one = merge(&files, &[Choice::Later]).unwrap();
    assert_eq!(offices(&one).0, ["Dinas Sosial"]);
    assert_eq!(units(&one), [("unit-1", Some("60".to_owned()))]);
    let other = merge(&files, &[Choice::First]).unwrap();
    assert_eq!(units(&other), [("unit-1", Some("80".to_owned()))]);
}

#[test]
fn no_office_vanishes_because_another_file_left_its_id_blank_or_answered_elsewhere() {
    let named = |name: &str, more: Value| {
        let mut unit = json!({"id": "puskesmas-1", "name": name, "kind": "puskesmas"});
        unit.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!([unit])
    };
    let marks = |id: &str| json!({"observations": {id: {"marks": [{"level": 1}]}}});
    for (one, other) in [
        (json!({}), json!({"score": 60})),
        (json!({"score": 60}), json!({})),
        (json!({}), json!({})),
        (marks(A), marks(B)),
        (json!({"score": 60}), json!({"score": 60})),
    ] {
        let merged = merge_units(
            &[
                named("Puskesmas Watdek", one),
                named("Puskesmas Ohoijang", other),
            ],
            &[],
        );
        let both = vec!["Puskesmas Watdek", "Puskesmas Ohoijang"];
        assert_eq!(offices(&merged), (both, vec![true]));
        assert!(merged.filled.is_empty());
        let counts = merged.assessment.units.iter();
        assert!(counts.clone().all(|unit| unit.observations.len() < 2));
    }
}

#[test]
fn a_name_that_only_counts_joins_no_two_offices() {
    let unit = |id: &str, score: u32| json!([{"id": id, "name": "Puskesmas 1", "score": score}]);
    let merged = merge_units(&[unit("a", 60), unit("b", 70)], &[]);
    assert_eq!(offices(&merged).1, [true]);
    assert_eq!(merged.assessment.units.len(), 2);
    // A blank one of a preset is nobody's yet.
    let blank = json!([{"id": "b", "name": "Puskesmas 1"}]);
    let merged = merge_units(&[unit("a", 60), blank], &[]);
    assert_eq!(
        (merged.assessment.units.len(), merged.clashes.len()),
        (1, 0)
    );
}

#[test]
fn units_of_one_name_and_two_kinds_are_asked_about() {
    let unit = |kind: &str| json!([{"id": "u", "name": "Watdek", "kind": kind, "score": 60}]);
    let merged = merge_units(&[unit("puskesmas"), unit("kecamatan")], &[]);
    assert_eq!(
        (merged.assessment.units.len(), offices(&merged).1),
        (2, vec![true])
    );
    let merged = merge_units(&[unit("puskesmas"), unit("PUSKESMAS ")], &[]);
    assert_eq!(
        (merged.assessment.units.len(), merged.clashes.len()),
        (1, 0)
    );
}

#[test]
fn within_one_document_the_id_says_which_unit_it_is() {
    let before = of_document(
        "d",
        &json!([{"id": "u", "name": "Dinas Sosial", "score": 60}]),
    );
    let after = of_document(
        "d",
        &json!([{"id": "u", "name": "Dinas Sosial dan P3A", "score": 60}]),
    );
    let merged = merge(&[before.clone(), after.clone()], &[]).unwrap();
    assert_eq!(offices(&merged), (vec!["Dinas Sosial"], vec![false]));
    let merged = merge(&[before.clone(), after], &[Choice::Later]).unwrap();
    assert_eq!(offices(&merged).0, ["Dinas Sosial dan P3A"]);
    // A unit of a preset that got its name and no answer yet keeps the name.
    let preset = of_document("d", &json!([{"id": "u", "name": "Puskesmas 1"}]));
    let merged = merge(&[preset.clone(), before.clone()], &[]).unwrap();
    assert_eq!(offices(&merged), (vec!["Dinas Sosial"], vec![]));
    let named = of_document("d", &json!([{"id": "u", "name": "Puskesmas Watdek"}]));
    let filled = of_document(
        "d",
        &json!([{"id": "u", "name": "Puskesmas 1", "score": 60}]),
    );
    let merged = merge(&[named, filled], &[]).unwrap();
    assert_eq!(offices(&merged), (vec!["Puskesmas Watdek"], vec![]));
    // What was kept as two stays two when the second comes back with more.
    let of = |name: &str, score: u32| {
        of_document("d", &json!([{"id": "u", "name": name, "score": score}]))
    };
    let files = [of("Watdek", 70), of("Debut", 60), of("Debut", 65)];
    let kept = merge(&files, &[Choice::Both, Choice::Later]).unwrap();
    let scores: Vec<_> = units(&kept)
        .into_iter()
        .filter_map(|(_, score)| score)
        .collect();
    assert_eq!(scores, ["70", "65"]);
    // Two names that people gave are asked about, blank or not.
    let blank = of_document("d", &json!([{"id": "u", "name": "Dinas Lain"}]));
    let merged = merge(&[blank, before], &[]).unwrap();
    assert_eq!(differs(&merged), [["name"]]);
}

#[test]
fn spelling_makes_no_two_units_of_one() {
    for (one, other) in [
        ("Puskesmas Watdek", "PUSKESMAS\u{a0} Wat\u{ad}dek\u{200b}"),
        ("Dinas Sosial Kabupaten Contoh", "Dinas Sosial Kab. Contoh"),
        ("Café", "Cafe\u{301}"),
        ("RSUD dr. Soetomo", "RSUD Dr Soetomo"),
    ] {
        let unit = |id: &str, name: &str| json!([{"id": id, "name": name, "score": 60}]);
        let merged = merge_units(&[unit("a", one), unit("b", other)], &[]);
        assert_eq!((offices(&merged).0, merged.clashes.len()), (vec![one], 0));
    }
    // A name of characters that nobody sees names nobody.
    let unit = |id: &str| json!([{"id": id, "name": "\u{200b}", "score": 60}]);
    let merged = merge_units(&[unit("a"), unit("b")], &[]);
    assert_eq!(merged.assessment.units.len(), 2);
}

#[test]
fn a_file_that_comes_back_is_known_by_the_names_of_its_units() {
    let one = json!([{"id": "unit-1", "name": "Dinas Pendidikan", "score": 80}]);
    let other = |score: u32| json!([{"id": "unit-1", "name": "Dinas Sosial", "score": score}]);
    let both = merge_units(&[one, other(60)], &[]).assessment;
    let again = merge(&[both.clone(), parse(&file(&other(60)))], &[]).unwrap();
    assert_eq!(
        (&again.assessment.units, again.clashes.len()),
        (&both.units, 0)
    );
    let newer = merge(&[both, parse(&file(&other(65)))], &[Choice::Later]).unwrap();
    let scores: Vec<Option<String>> = units(&newer).into_iter().map(|(_, score)| score).collect();
    assert_eq!(scores, [Some("80".to_owned()), Some("65".to_owned())]);
    assert_eq!(offices(&newer).1, [false]);
}

#[test]
fn a_unit_said_to_be_one_is_known_by_both_its_names() {
    let unit = |name: &str, score: u32| json!([{"id": "u", "name": name, "score": score}]);
    let files = [unit("Lama", 50), unit("Baru", 60), unit("baru", 60)];
    let merged = merge_units(&files, &[Choice::First, Choice::First]);
    assert_eq!(units(&merged), [("u", Some("50".to_owned()))]);
    assert_eq!(offices(&merged).1, [true, false]);
}

#[test]
fn repairs_follow_their_unit_when_it_takes_another_id() {
    let with_repair = |name: &str, to: u32| {
        let mut file = file(&json!([{"id": "unit-1", "name": name, "score": 50}]));
        file["repairs"] = json!([{"unit": "unit-1", "to": to}]);
        parse(&file)
    };
    let files = [
        with_repair("Dinas Pendidikan", 80),
        with_repair("Dinas Sosial", 70),
    ];
    let merged = merge(&files, &[]).unwrap();
    assert!(merged.repairs.is_empty());
    let of = |at: usize| {
        let unit = &merged.assessment.units[at].id;
        let mut repairs = merged.assessment.repairs.iter();
        repairs
            .find(|one| one.unit == *unit)
            .unwrap()
            .to
            .to_string()
    };
    assert_eq!([of(0), of(1)], ["80", "70"]);
}

#[test]
fn what_a_rule_settles_is_told() {
    let evidence = |owner: &str, due: &str, status: &str| {
        json!([{"id": "u", "name": "U", "observations": {A: {"evidence": [
            {"title": "SK", "owner": owner, "due": due, "status": status}
        ]}}}])
    };
    let mut one = file(&evidence("Kasubag", "2026-01-01", "ready"));
    one["history"] = json!([{"year": 2022, "score": 62}]);
    one["catatan"] = json!("pertama");
    one["entity"]["province"] = json!("Maluku");
    one["followUp"] =
        json!({"products": [{"kind": "lhp", "done": true}, {"kind": "lha", "done": true}]});
    let mut two = file(&evidence("Sekretaris", "2026-02-01", "preparing"));
    two["history"] = json!([{"year": 2022, "score": 99}]);
    two["catatan"] = json!("kedua");
    two["entity"] = json!({"name": "Kab. Contoh", "province": "Papua"});
    two["followUp"] =
        json!({"products": [{"kind": "lha", "done": true}, {"kind": "lhp", "done": false}]});
    let merged = merge(&[parse(&one), parse(&two)], &[]).unwrap();
    let told: Vec<(&str, String, &str, &str, usize)> = merged
        .settled
        .iter()
        .map(|one| {
            let matter = &one.matter;
            (
                matter.name(),
                matter.of(),
                &*one.kept,
                &*one.left,
                one.taken,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("evidenceOwner", A.to_owned(), "Kasubag", "Sekretaris", 0),
            ("evidenceDue", A.to_owned(), "2026-01-01", "2026-02-01", 0),
            ("evidenceStatus", A.to_owned(), "ready", "preparing", 0),
            (
                "entityName",
                String::new(),
                "Kabupaten Contoh",
                "Kab. Contoh",
                0
            ),
            ("province", String::new(), "Maluku", "Papua", 0),
            ("history", "2022".to_owned(), "62", "99", 0),
            ("extra", "catatan".to_owned(), "", "", 0),
            ("followUp", "lhp".to_owned(), "done", "open", 0),
        ]
    );
    assert_eq!(merged.assessment.follow_up.unwrap().products.len(), 2);
    let same = merge(&[parse(&one), parse(&one)], &[]).unwrap();
    assert!(same.settled.is_empty());
}

#[test]
fn a_city_and_a_regency_of_one_name_are_not_merged() {
    let mut one = first();
    one["entity"] = json!({"name": "Magelang", "kind": "kota"});
    let mut two = second();
    two["entity"] = json!({"name": "Magelang", "kind": "kabupaten"});
    let problems = merge(&[parse(&one), parse(&two)], &[]).unwrap_err();
    assert_eq!(problems[0].found, "Magelang (kabupaten)");
    two["entity"] = json!({"name": "Pemkot Magelang", "kind": "kabupaten"});
    assert!(merge(&[parse(&one), parse(&two)], &[]).is_ok());
}

proptest! {
    #![proptest_config(cases(200))]

    /// Whatever ids and names files bring, every name that somebody gave is there or was asked about.
    #[test]
    fn no_name_is_lost_without_a_question(
        told in proptest::collection::vec(
            proptest::collection::vec((0_usize..3, 0_usize..4, 0_u32..3), 1..4), 1..5),
        documents in proptest::collection::vec(0_usize..3, 5),
    ) {
        const NAMES: [&str; 4] = ["Dinas Sosial", "Puskesmas Watdek", "Puskesmas 1", "dinas  sosial"];
        let mut files = Vec::new();
        let mut all: Vec<&str> = Vec::new();
        for (at, told) in told.iter().enumerate() {
            let mut units: Vec<Value> = Vec::new();
            for (id, name, score) in told {
                let id = format!("u{id}");
                if units.iter().all(|unit| unit["id"] != id.as_str()) {
                    all.push(NAMES[*name]);
                    let mut unit = json!({"id": id, "name": NAMES[*name]});
                    if *score > 0 {
                        unit["score"] = json!(score * 30);
                    }
                    units.push(unit);
                }
            }
            let document = ["", "x", "y"][documents[at]];
            files.push(of_document_or_none(document, &json!(units)));
        }
        let merged = merge(&files, &[]).unwrap();
        let key = swanilai::text::unit_key;
        for name in all {
            let is_there = merged.assessment.units.iter().any(|unit| key(&unit.name) == key(name));
            let is_asked = merged.clashes.iter().any(|clash| {
                [&clash.first_unit, &clash.later_unit].iter().any(|unit| key(&unit.name) == key(name))
            });
            prop_assert!(is_there || is_asked || swanilai::text::is_placeholder(name), "{name}");
        }
        let mut ids: Vec<&str> = merged.assessment.units.iter().map(|unit| unit.id.as_str()).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
        // Merging the outcome with what went in asks only what was asked before.
        let again = merge(std::slice::from_ref(&merged.assessment), &[]).unwrap();
        prop_assert_eq!(again.assessment, merged.assessment);
    }
}

fn of_document_or_none(id: &str, units: &Value) -> Assessment {
    if id.is_empty() {
        parse(&file(units))
    } else {
        of_document(id, units)
    }
}
