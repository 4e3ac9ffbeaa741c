//! Workbooks there and back: what was written is read, and what is hostile is refused.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops where something is wrong"
)]

use std::io::{Cursor, Write};
use std::path::PathBuf;
use swanilai::assessment::{self, Opened};
use swanilai::book::{self, About, Book, Grid, GridKind as Kind};
use swanilai::instrument::{Instrument, Texts};
use swanilai::json;
use swanilai::problem::{Code, Problem};
use swanilai::text::Lang;
use swanilai_xlsx::{LARGEST, read, write};

fn path(relative: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(relative)
}

fn text(relative: &str) -> String {
    std::fs::read_to_string(path(relative)).unwrap()
}

fn opened(text: &str) -> Opened {
    assessment::open(text).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn texts(instrument: &Instrument, lang: Lang) -> Texts {
    let from = instrument
        .texts_from()
        .map_or(&*instrument.id, |pack| pack.id);
    let file = text(&format!("instruments/{from}/text.{}.json", lang.tag()));
    Texts::read(&file, instrument, lang).unwrap_or_default()
}

fn bytes_of(opened: &Opened) -> String {
    json::write(&assessment::write(&opened.assessment, &opened.instrument))
}

/// The form of all units of an assessment.
fn form(opened: &Opened, lang: Lang) -> Book {
    let units: Vec<String> = opened
        .assessment
        .units
        .iter()
        .map(|unit| unit.id.clone())
        .collect();
    book::template(
        &opened.assessment,
        &units,
        &opened.instrument,
        &texts(&opened.instrument, lang),
        lang,
    )
}

fn back(file: &[u8]) -> Result<Opened, Vec<Problem>> {
    book::open(&read(file).unwrap())
}

fn goldens() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["tests/golden", "tests/module/examples"] {
        for entry in std::fs::read_dir(path(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let file = format!("{folder}/{name}");
            let is_result = name.contains(".result.");
            let content = text(&file);
            if !is_result && content.contains("\"swanilai.assessment\"") {
                found.push((file, content));
            }
        }
    }
    assert!(found.len() > 10, "{}", found.len());
    found
}

#[test]
fn a_form_given_back_unchanged_gives_the_same_bytes() {
    for (name, content) in goldens() {
        let before = opened(&content);
        for lang in Lang::ALL {
            let file = write(&form(&before, lang)).unwrap();
            assert!(file.len() < LARGEST, "{name}: {}", file.len());
            let after = back(&file).unwrap_or_else(|problems| panic!("{name}: {problems:#?}"));
            assert_eq!(bytes_of(&after), bytes_of(&before), "{name} {lang:?}");
        }
    }
}

#[test]
fn every_workbook_of_everything_is_written_and_holds_what_it_should() {
    for (name, content) in goldens() {
        let opened = opened(&content);
        let (assessment, instrument) = (&opened.assessment, &opened.instrument);
        for lang in Lang::ALL {
            let about = About {
                made: "22 November 2026".to_owned(),
                by: "Swanilai".to_owned(),
            };
            let texts = texts(instrument, lang);
            let book = book::report(assessment, instrument, &texts, &about, lang);
            let grid = read(&write(&book).unwrap()).unwrap();
            let names: Vec<&str> = grid.sheets.iter().map(|sheet| &*sheet.name).collect();
            if lang == Lang::Id {
                let expected = ["Ringkasan", "Unit", "Indikator", "Data dukung", "Rencana"];
                assert_eq!(names, expected, "{name}");
            }
            for sheet in &grid.sheets {
                let notice = swanilai::text::simulation(lang);
                let has = |words: &str| sheet.cells.iter().any(|cell| cell.text.contains(words));
                assert!(has(notice), "{name} {}", sheet.name);
                assert!(has(&instrument.id), "{name} {}", sheet.name);
                assert!(has(&instrument.version), "{name} {}", sheet.name);
            }
            // Scores are numbers, exactly as they are shown elsewhere.
            let scored = swanilai::score::score(assessment, instrument);
            let units = &grid.sheets[1];
            for (unit, row) in scored.units.iter().zip(4..) {
                if let Some(score) = unit.standing.score {
                    let cell = units.cell(row, 3).unwrap();
                    assert_eq!(cell.kind, Kind::Number, "{name}");
                    assert_eq!(cell.text, score.to_string(), "{name}");
                }
            }
        }
    }
}

const TEXT: &str = r#"{"format":"swanilai.assessment","version":1,"id":"a-1","instrument":{"id":"ori-kepatuhan-2024"},
    "entity":{"name":"Kabupaten Contoh","kind":"kabupaten","province":"Maluku"},
    "units":[{"id":"watdek","name":"Puskesmas Watdek","kind":"puskesmas","observations":{
        "input.kompetensi.1":{"marks":[{"by":"pimpinan","level":3},{"by":"petugas-layanan","level":2}],"note":"=1+1","evidence":[
            {"expected":1,"status":"ready","url":"https://contoh.go.id/a","due":"2026-11-30"},
            {"title":"+62812","note":"-5 @x\ttab \"kutip\"\nbaris"}]},
        "input.kompetensi.2":{"notApplicable":true}}}]}"#;

/// A grid in which cells were changed: sheet, row name in the hidden column, column, value and its kind.
fn changed(opened: &Opened, changes: &[(&str, &str, u32, &str, Kind)]) -> Grid {
    let mut grid = read(&write(&form(opened, Lang::Id)).unwrap()).unwrap();
    for (sheet, key, column, value, kind) in changes {
        let sheet = grid
            .sheets
            .iter_mut()
            .find(|known| known.name == *sheet)
            .unwrap();
        let named = sheet.cells.iter().find(|cell| cell.text == *key);
        let row = named.unwrap_or_else(|| panic!("no row {key}")).row;
        sheet
            .cells
            .retain(|cell| (cell.row, cell.column) != (row, *column));
        if !value.is_empty() {
            sheet.cells.push(book::GridCell {
                row,
                column: *column,
                kind: *kind,
                text: (*value).to_owned(),
            });
        }
        sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
    }
    grid
}

#[test]
fn what_is_typed_into_a_form_is_what_the_app_would_hold() {
    let before = opened(TEXT);
    let grid = changed(
        &before,
        &[
            ("Isian", "input.kompetensi.1|pimpinan", 3, "4", Kind::Number),
            (
                "Isian",
                "input.kompetensi.1",
                5,
                "Sudah dilatih",
                Kind::Text,
            ),
            ("Isian", "input.kompetensi.2", 4, "", Kind::Text),
            ("Isian", "input.kompetensi.2", 3, "1", Kind::Text),
            ("Isian", "input.kompetensi.3", 4, "ya", Kind::Text),
            ("Isian", "output.persepsi.ikm", 3, "81,5", Kind::Text),
            (
                "Data dukung",
                "input.kompetensi.1#1",
                5,
                "46387",
                Kind::Number,
            ),
            (
                "Data dukung",
                "input.kompetensi.1#2",
                2,
                "Sedang disiapkan",
                Kind::Text,
            ),
            (
                "Data dukung",
                "input.kompetensi.1#2",
                5,
                "30/11/2026",
                Kind::Text,
            ),
        ],
    );
    let after = book::open(&grid).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut expected: serde_json::Value = serde_json::from_str(&bytes_of(&before)).unwrap();
    let unit = &mut expected["units"][0]["observations"];
    unit["input.kompetensi.1"]["marks"][0]["level"] = 4.into();
    unit["input.kompetensi.1"]["note"] = "Sudah dilatih".into();
    unit["input.kompetensi.1"]["evidence"][0]["due"] = "2026-12-31".into();
    let second = serde_json::json!({"expected": 2, "status": "preparing", "due": "2026-11-30"});
    let evidence = unit["input.kompetensi.1"]["evidence"]
        .as_array_mut()
        .unwrap();
    evidence.push(second);
    unit["input.kompetensi.2"] = serde_json::json!({"marks": [{"level": 1}]});
    unit["input.kompetensi.3"] = serde_json::json!({"notApplicable": true});
    unit["output.persepsi.ikm"] = serde_json::json!({"marks": [{"level": 81.5}]});
    let found: serde_json::Value = serde_json::from_str(&bytes_of(&after)).unwrap();
    assert_eq!(found, expected);
}

#[test]
fn all_faults_of_a_form_come_at_once_each_with_its_cell() {
    let before = opened(TEXT);
    let long = "x".repeat(2_001);
    let grid = changed(
        &before,
        &[
            ("Isian", "input.kompetensi.1", 3, "2", Kind::Number),
            ("Isian", "input.kompetensi.2", 3, "5", Kind::Number),
            ("Isian", "input.kompetensi.3", 3, "baik", Kind::Text),
            ("Isian", "output.persepsi.ikm", 3, "100.5", Kind::Number),
            ("Isian", "input.kompetensi.3", 5, &long, Kind::Text),
            ("Isian", "input.kompetensi.2", 5, "#REF!", Kind::Error),
            (
                "Data dukung",
                "input.kompetensi.1#1",
                2,
                "beres",
                Kind::Text,
            ),
            (
                "Data dukung",
                "input.kompetensi.1#2",
                3,
                "javascript:1",
                Kind::Text,
            ),
            (
                "Data dukung",
                "input.kompetensi.1#2",
                5,
                "besok",
                Kind::Text,
            ),
        ],
    );
    let problems = book::open(&grid).unwrap_err();
    let sheet = grid.sheet("Isian").unwrap();
    let row_of = |key: &str| {
        let cell = sheet.cells.iter().find(|cell| cell.text == key);
        cell.unwrap().row + 1
    };
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(
        codes,
        [
            Code::OutOfRange,
            Code::CellError,
            Code::WrongType,
            Code::TextTooLong,
            Code::OutOfRange,
            Code::AnsweredTwice,
            Code::OutOfRange,
            Code::BadLink,
            Code::BadDate,
        ]
    );
    let row = row_of("input.kompetensi.2");
    assert_eq!(problems[0].path, format!("'Isian'!D{row}"));
    assert_eq!(
        problems[0].message(Lang::Id),
        format!(
            "Lembar Isian, baris {row}, kolom D: Nilai 5 di luar batas 0–4. Perbaiki nilainya."
        )
    );
    assert_eq!(
        problems[0].message(Lang::En),
        format!("Sheet Isian, row {row}, column D: The value 5 is outside 0–4. Correct it.")
    );
}

#[test]
fn a_form_whose_rows_or_sheets_are_gone_says_which() {
    let before = opened(TEXT);
    let whole = read(&write(&form(&before, Lang::Id)).unwrap()).unwrap();
    let mut grid = whole.clone();
    grid.sheets.retain(|sheet| sheet.name != "Data dukung");
    let problems = book::open(&grid).unwrap_err();
    assert_eq!(problems[0].code, Code::SheetMissing);
    let mut grid = whole.clone();
    for sheet in &mut grid.sheets {
        sheet.cells.retain(|cell| cell.text != "input.kompetensi.1");
    }
    let problems = book::open(&grid).unwrap_err();
    assert_eq!(problems[0].code, Code::RowMissing);
    assert!(
        problems[0]
            .message(Lang::Id)
            .starts_with("Lembar Isian: Baris untuk input.kompetensi.1")
    );
    let mut grid = whole;
    grid.sheets.retain(|sheet| sheet.name != "swanilai");
    assert_eq!(book::open(&grid).unwrap_err()[0].code, Code::NotAForm);
}

#[test]
fn one_unit_of_several_travels_alone_and_cannot_be_taken_for_the_whole() {
    let two = TEXT.replace(
        r#""units":["#,
        r#""repairs":[{"unit":"b","to":60}],"units":[{"id":"b","name":"B","score":50},"#,
    );
    let before = opened(&two);
    let texts = texts(&before.instrument, Lang::Id);
    let book = book::template(
        &before.assessment,
        &["watdek".to_owned()],
        &before.instrument,
        &texts,
        Lang::Id,
    );
    let after = back(&write(&book).unwrap()).unwrap();
    assert_eq!(after.assessment.units, before.assessment.units[1..]);
    assert_eq!(after.assessment.id, "", "another id than the whole");
    assert!(after.assessment.repairs.is_empty());
    let all = back(&write(&form(&before, Lang::En)).unwrap()).unwrap();
    assert_eq!(bytes_of(&all), bytes_of(&before));
}

/// A file of parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = zip::write::SimpleFileOptions::default();
        file.start_file(*name, options).unwrap();
        file.write_all(content).unwrap();
    }
    file.finish().unwrap().into_inner()
}

const BOOK: &[u8] =
    br#"<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>"#;
const RELS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn with_sheet(sheet: &[u8], shared: &[u8]) -> Vec<u8> {
    packed(&[
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", shared),
    ])
}

#[test]
fn hostile_and_foreign_files_are_refused_with_a_reason() {
    let bomb = vec![b' '; 60 << 20];
    let large = vec![0; LARGEST + 1];
    let many = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30_000));
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(900);
    let rows = format!(
        "<worksheet>{}</worksheet>",
        format!("<row>{cells}</row>").repeat(3)
    );
    let entity = br#"<!DOCTYPE w [<!ENTITY a "aaaa">]><worksheet><c r="A1" t="str"><v>&a;</v></c></worksheet>"#;
    let ours = write(&form(&opened(TEXT), Lang::Id)).unwrap();
    let cases: Vec<(&str, Vec<u8>, Code)> = vec![
        ("empty", Vec::new(), Code::WorkbookBroken),
        ("large", large, Code::TooLarge),
        (
            "old",
            vec![0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3],
            Code::WorkbookFormat,
        ),
        ("cut", ours[..ours.len() / 2].to_vec(), Code::WorkbookBroken),
        ("no book", packed(&[("a.txt", b"a")]), Code::WorkbookBroken),
        (
            "ods",
            packed(&[("content.xml", b"<a/>")]),
            Code::WorkbookFormat,
        ),
        (
            "xlsb",
            packed(&[("xl/workbook.bin", b"a")]),
            Code::WorkbookFormat,
        ),
        (
            "macros",
            packed(&[("xl/workbook.xml", BOOK), ("xl/vbaProject.bin", b"a")]),
            Code::WorkbookMacros,
        ),
        ("bomb", with_sheet(&bomb, b""), Code::WorkbookTooLarge),
        (
            "one text in many cells",
            with_sheet(rows.as_bytes(), many.as_bytes()),
            Code::WorkbookTooLarge,
        ),
        (
            "far below",
            with_sheet(
                br#"<w><row r="900000"><c r="A900000"><v>1</v></c></row></w>"#,
                b"",
            ),
            Code::WorkbookTooLarge,
        ),
        (
            "no place",
            with_sheet(br#"<w><row><c r="99"><v>1</v></c></row></w>"#, b""),
            Code::WorkbookBroken,
        ),
        (
            "torn",
            with_sheet(b"<w><row><c></row>", b""),
            Code::WorkbookBroken,
        ),
        (
            "not text",
            with_sheet(&[0xFF, 0xFE, 0x00], b""),
            Code::WorkbookBroken,
        ),
        ("entity", with_sheet(entity, b""), Code::WorkbookBroken),
    ];
    for (name, file, expected) in cases {
        let problem = read(&file).map(|_| ()).unwrap_err();
        assert_eq!(problem.code, expected, "{name}");
        for lang in Lang::ALL {
            assert!(!problem.message(lang).contains('{'), "{name}");
        }
    }
}

/// Any byte may be another: the reader answers, and never stops the program.
#[test]
fn files_with_a_wrong_byte_are_read_or_refused() {
    let ours = write(&form(&opened(TEXT), Lang::Id)).unwrap();
    let mut seed = 1_u64;
    for _ in 0..400 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let at = usize::try_from(seed >> 33).unwrap() % ours.len();
        let mut file = ours.clone();
        file[at] ^= u8::try_from((seed >> 20) & 0xFF).unwrap() | 1;
        if let Ok(grid) = read(&file) {
            let _ = book::open(&grid);
        }
    }
}

#[test]
fn what_the_document_of_a_form_says_is_told_without_a_line_that_nobody_sees() {
    let unknown = TEXT.replacen("\"version\":1,", "\"version\":1,\"x-lain\":{\"a\":1},", 1);
    let file = write(&form(&opened(&unknown), Lang::Id)).unwrap();
    let warnings = back(&file).unwrap().warnings;
    let of_field = warnings.iter().find(|one| one.path.contains("x-lain"));
    assert_eq!(of_field.unwrap().place, None);
    assert!(warnings.iter().all(|one| one.place.is_none()));
}

#[test]
fn rows_without_a_number_after_the_last_number_there_is_are_refused() {
    let sheet = br#"<worksheet><row r="4294967295"><c><v>1</v></c></row><row><c><v>2</v></c></row></worksheet>"#;
    let problem = read(&with_sheet(sheet, b"")).unwrap_err();
    assert_eq!(problem.code, Code::WorkbookTooLarge);
    let empty =
        br#"<worksheet><row r="4294967295"/><row/><row><c r="A1"><v>2</v></c></row></worksheet>"#;
    assert_eq!(
        read(&with_sheet(empty, b"")).unwrap().sheets[0].text(0, 0),
        "2"
    );
}
