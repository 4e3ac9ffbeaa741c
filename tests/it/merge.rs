//! Files that several people filled for one entity become one, and nothing is lost silently.

use crate::support::{assessment, open, result_text};
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
    assert_eq!(ids, ["dinsos", "disdik", "unit-1", "disdik-2", "watdek"]);
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
    let merged = merge_units(&[one.clone(), other], &[Choice::Both]);
    assert_eq!(
        units(&merged),
        [
            ("u", Some("50".to_owned())),
            ("v", Some("50".to_owned())),
            ("u-2", Some("60".to_owned()))
        ]
    );
    let other =
        json!([{"id": "v", "name": "Dua", "score": 60}, {"id": "v", "name": "Tiga", "score": 70}]);
    let mut two = parse(&file(&json!([])));
    two.units = separate_units(&other);
    let merged = merge(&[parse(&file(&one)), two], &[]).unwrap();
    let ids: Vec<&str> = units(&merged).iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, ["u", "v", "v-2"]);
}

/// Units that no file could hold together, made one by one.
fn separate_units(units: &Value) -> Vec<std::rc::Rc<swanilai::assessment::Unit>> {
    let each = units.as_array().unwrap().iter();
    each.map(|unit| parse(&file(&json!([unit]))).units[0].clone())
        .collect()
}

#[test]
fn a_blank_unit_gives_way_to_a_filled_one_and_the_merge_says_so() {
    let blank = json!([{"id": "u", "name": "Dinas", "kind": "dinas"}]);
    let filled = json!([{"id": "u", "name": "Dinas Baru", "kind": "upt", "score": 60}]);
    for (files, source) in [
        ([blank.clone(), filled.clone()], 1),
        ([filled, blank.clone()], 0),
    ] {
        let merged = merge_units(&files, &[Choice::Both]);
        let unit = merged.assessment.unit("u").unwrap();
        assert_eq!(
            (unit.name.as_str(), unit.kind.as_str()),
            ("Dinas Baru", "upt")
        );
        assert_eq!(units(&merged), [("u", Some("60".to_owned()))]);
        assert!(merged.clashes.is_empty());
        assert_eq!(merged.filled, ["u"]);
        assert_eq!(merged.sources, [source]);
    }
    let merged = merge_units(&[blank.clone(), blank.clone()], &[]);
    assert_eq!((merged.clashes.len(), merged.filled.len()), (0, 0));
    // Two blank ones may still disagree on what they are.
    let other = json!([{"id": "u", "name": "Dinas", "kind": "upt"}]);
    assert_eq!(differs(&merge_units(&[blank, other], &[])), [["kind"]]);
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
    assert_eq!(marks(&both, "u-2"), pairs(&[(B, "4"), (C, "3")]));
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
