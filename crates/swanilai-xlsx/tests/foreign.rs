//! Forms as other programs write them: number formats, formulas, and parts under other names.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where something is wrong"
)]

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;
use std::sync::LazyLock;
use swanilai::assessment::{self, Opened, Unit};
use swanilai::book::{self, Grid};
use swanilai::instrument::Texts;
use swanilai::problem::{Code, Problem};
use swanilai::text::Lang;
use swanilai_xlsx::{read, write};

/// The parts of a workbook's file, in order.
#[derive(Clone)]
struct Package(Vec<(String, String)>);

impl Package {
    fn of(file: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut parts = Vec::new();
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            parts.push((part.name().unwrap().to_string(), text));
        }
        Self(parts)
    }

    fn file(&self) -> Vec<u8> {
        let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in &self.0 {
            let options = zip::write::SimpleFileOptions::default();
            file.start_file(name.as_str(), options).unwrap();
            file.write_all(text.as_bytes()).unwrap();
        }
        file.finish().unwrap().into_inner()
    }

    fn edit(&mut self, name: &str, edit: impl FnOnce(&str) -> String) {
        let part = self.0.iter_mut().find(|(known, _)| known == name);
        let (_, text) = part.unwrap_or_else(|| panic!("no part {name}"));
        *text = edit(text);
    }

    fn replace(&mut self, name: &str, from: &str, to: &str) {
        self.edit(name, |text| {
            assert!(text.contains(from), "{name} has no {from}");
            text.replace(from, to)
        });
    }

    fn rename(&mut self, from: &str, to: &str) {
        let part = self.0.iter_mut().find(|(known, _)| known == from);
        let (name, _) = part.unwrap_or_else(|| panic!("no part {from}"));
        to.clone_into(name);
    }

    /// Puts another cell in the place of one; `{s}` is its style.
    fn cell(&mut self, sheet: &str, place: &str, to: &str) {
        self.edit(sheet, |text| {
            let start = text.find(&format!("<c r=\"{place}\"")).unwrap();
            let (before, rest) = text.split_at(start);
            let tag = rest.find('>').unwrap() + 1;
            let end = if rest[..tag].ends_with("/>") {
                tag
            } else {
                rest.find("</c>").unwrap() + 4
            };
            let style = rest[..tag].split("s=\"").nth(1).unwrap();
            let style = style.split('"').next().unwrap();
            [before, &to.replace("{s}", style), &rest[end..]].concat()
        });
    }

    /// Adds a format for cells; the number by which they name it.
    fn format(&mut self, code: &str) -> usize {
        let code = code.replace('&', "&amp;").replace('"', "&quot;");
        let mut style = 0;
        self.edit("xl/styles.xml", |text| {
            let own = text.split("<cellXfs").nth(1).unwrap();
            style = own.split("</cellXfs>").next().unwrap().matches("<xf ").count();
            let id = 200 + style;
            let format = format!("<numFmts count=\"1\"><numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/></numFmts><fonts");
            let xf = format!("<xf numFmtId=\"{id}\"/></cellXfs>");
            text.replacen("<fonts", &format, 1).replace("</cellXfs>", &xf)
        });
        style
    }

    fn open(&self) -> Result<Opened, Vec<Problem>> {
        book::open(&read(&self.file()).unwrap())
    }
}

const ANSWERS: &str = "xl/worksheets/sheet2.xml";
const EVIDENCE: &str = "xl/worksheets/sheet3.xml";

/// One unit with a score, a mark, an index, a note, a date and a status.
const TEXT: &str = r#"{"format":"swanilai.assessment","version":1,"id":"a-1","instrument":{"id":"ori-kepatuhan-2024"},
    "entity":{"name":"Kabupaten Contoh","kind":"kabupaten","province":"Maluku"},
    "units":[{"id":"watdek","name":"Puskesmas Watdek","kind":"puskesmas","score":50,"observations":{
        "input.kompetensi.1":{"marks":[{"level":3}],"note":"Sudah","evidence":[
            {"expected":1,"status":"ready","url":"https://contoh.go.id/a","owner":"Kepala","due":"2026-11-30"}]},
        "output.persepsi.ikm":{"marks":[{"level":78.25}]}}}]}"#;

/// The form as it goes out, and what stands in it.
fn form() -> Package {
    FORM.0.clone()
}

static FORM: LazyLock<(Package, Grid)> = LazyLock::new(|| {
    let opened = assessment::open(TEXT).unwrap();
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../instruments/ori-kepatuhan-2024/text.id.json");
    let texts = std::fs::read_to_string(path).unwrap();
    let texts = Texts::read(&texts, &opened.instrument, Lang::Id).unwrap();
    let units = ["watdek".to_owned()];
    let book = book::template(
        &opened.assessment,
        &units,
        &opened.instrument,
        &texts,
        Lang::Id,
    );
    let file = write(&book).unwrap();
    (Package::of(&file), read(&file).unwrap())
});

/// Where an answer stands: the cell of a column in the row with a name.
fn place(sheet: usize, column: char, key: &str) -> String {
    let mut cells = FORM.1.sheets[sheet].cells.iter();
    let cell = cells.find(|cell| cell.text == key);
    let row = cell.unwrap_or_else(|| panic!("no row {key}")).row + 1;
    format!("{column}{row}")
}

fn unit(opened: &Opened) -> &Unit {
    &opened.assessment.units[0]
}

fn index(opened: &Opened) -> Option<String> {
    let found = unit(opened).observations.get("output.persepsi.ikm");
    found
        .and_then(|found| found.mark(""))
        .map(|mark| mark.to_string())
}

/// What a form says of the index when its cell is another one.
fn with_index(cell: &str, format: Option<&str>) -> Result<Option<String>, Vec<Code>> {
    let mut package = form();
    let at = place(1, 'D', "output.persepsi.ikm");
    let style = match format {
        Some(code) => package.format(code).to_string(),
        None => "{s}".to_owned(),
    };
    let cell = cell.replace("<c", &format!("<c r=\"{at}\" s=\"{style}\""));
    package.cell(ANSWERS, &at, &cell);
    match package.open() {
        Ok(opened) => Ok(index(&opened)),
        Err(problems) => {
            for problem in &problems {
                assert_eq!(problem.path, format!("'Isian'!{at}"), "{problem:?}");
                for lang in Lang::ALL {
                    assert!(!problem.message(lang).contains('{'));
                }
            }
            Err(problems.iter().map(|problem| problem.code).collect())
        }
    }
}

fn read_file(name: &str) -> Result<Opened, Vec<Problem>> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files")
        .join(name);
    book::open(&read(&std::fs::read(path).unwrap()).unwrap())
}

#[test]
fn a_percentage_is_read_as_it_is_seen_and_without_artefacts() {
    let opened = read_file("percent-in-score-cell.xlsx").unwrap();
    assert_eq!(unit(&opened).score.unwrap().to_string(), "85");
    for (stored, format, seen) in [
        ("0.85", "0%", "85"),
        ("1", "0%", "100"),
        ("0.8575", "0.00%", "85.75"),
        ("0.28499999999999998", "0.00%", "28.5"),
        ("0.57999999999999996", "0%", "58"),
        ("0.85", "0%;-0%", "85"),
        ("0.85", "[<=1]0%;0.00", "85"),
        ("85", "[<=1]0%;0.00", "85"),
        ("85", "0\"%\"", "85"),
        ("85", "0\\%", "85"),
        ("0", "0%", "0"),
    ] {
        let cell = format!("<c><v>{stored}</v></c>");
        assert_eq!(
            with_index(&cell, Some(format)),
            Ok(Some(seen.to_owned())),
            "{stored} {format}"
        );
    }
    let over = with_index("<c><v>1.2</v></c>", Some("0%"));
    assert_eq!(over, Err(vec![Code::OutOfRange]), "120 %");
    // Of a scale of five levels, 75 % may be 3 or 75.
    let mut package = form();
    let at = place(1, 'D', "input.kompetensi.1");
    let style = package.format("0%");
    package.cell(
        ANSWERS,
        &at,
        &format!("<c r=\"{at}\" s=\"{style}\"><v>0.03</v></c>"),
    );
    let problems = package.open().unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].code, &*problems[0].found),
        (Code::WrongType, "3%")
    );
}

#[test]
fn styles_that_cells_inherit_and_formats_known_by_number_are_read() {
    for (id, seen) in [(9, "85"), (10, "85")] {
        let mut package = form();
        let at = place(1, 'D', "output.persepsi.ikm");
        let style = package.format("0");
        // Only the style that the cell's own is made from names the format.
        package.edit("xl/styles.xml", |text| {
            text.replace(
                "</cellStyleXfs>",
                &format!("<xf numFmtId=\"{id}\"/></cellStyleXfs>"),
            )
            .replace(
                &format!("<xf numFmtId=\"{}\"/>", 200 + style),
                "<xf xfId=\"1\"/>",
            )
        });
        package.cell(
            ANSWERS,
            &at,
            &format!("<c r=\"{at}\" s=\"{style}\"><v>0.85</v></c>"),
        );
        assert_eq!(index(&package.open().unwrap()).as_deref(), Some(seen));
    }
}

#[test]
fn a_number_that_looks_like_something_else_is_a_fault_and_one_that_does_not_is_read() {
    let number =
        |stored: &str, format| with_index(&format!("<c><v>{stored}</v></c>"), Some(format));
    let is = |seen: &str| Ok(Some(seen.to_owned()));
    for (stored, format, seen) in [
        ("87.5", "0.00E+00", "87.5"),
        ("87.5", "# ?/?", "87.5"),
        ("87.5", "\"Rp\"\\ #,##0.00", "87.5"),
        ("87.5", "_-[$Rp-421]* #,##0.00_-", "87.5"),
        ("87.5", "@", "87.5"),
        ("70.299999999999997", "0.00", "70.3"),
        ("70.300000000000011", "0.00", "70.3"),
        // Rounding on the screen changes no number.
        ("87.25", "0", "87.25"),
    ] {
        assert_eq!(number(stored, format), is(seen), "{stored} {format}");
    }
    for format in [
        "yyyy\\-mm\\-dd",
        "d\\-mmm",
        "[$-421]dd mmmm yyyy",
        "mmm\\-yy",
        "dd/mm/yyyy hh:mm",
    ] {
        assert_eq!(
            number("45780", format),
            Err(vec![Code::CellIsDate]),
            "{format}"
        );
    }
    for format in [
        "0,", "#,##0.0,", "h:mm", "[h]:mm", ";;;", "00\\.00", "\"1\"0", "0%%",
    ] {
        assert_eq!(
            number("85", format),
            Err(vec![Code::CellDisguised]),
            "{format}"
        );
    }
    assert_eq!(
        number("0", "#"),
        Err(vec![Code::CellDisguised]),
        "a nought that is not shown"
    );
    assert_eq!(
        number("77.7777777777778", "0.00"),
        Err(vec![Code::NumberTooPrecise])
    );
}

#[test]
fn texts_truths_and_errors_in_a_number_cell_are_the_number_or_a_fault() {
    let text = |words: &str| {
        with_index(
            &format!("<c t=\"inlineStr\"><is><t>{words}</t></is></c>"),
            None,
        )
    };
    for (words, seen) in [
        ("85%", "85"),
        ("85 %", "85"),
        ("87,5%", "87.5"),
        ("87,5", "87.5"),
        ("87.5", "87.5"),
        ("\u{A0}87,50 ", "87.5"),
        ("100%", "100"),
    ] {
        assert_eq!(text(words), Ok(Some(seen.to_owned())), "{words}");
    }
    for words in [
        "'85",
        "85 persen",
        "8 5",
        "%85",
        "85%%",
        "baik",
        "1.234,5",
        "&#65297;&#65298;",
        "#N/A",
    ] {
        assert_eq!(text(words), Err(vec![Code::WrongType]), "{words}");
    }
    let rich =
        "<c t=\"inlineStr\"><is><r><t>8</t></r><r><t>7,5</t></r><rPh><t>x</t></rPh></is></c>";
    assert_eq!(with_index(rich, None), Ok(Some("87.5".to_owned())));
    for (cell, code) in [
        ("<c t=\"b\"><v>1</v></c>", Code::WrongType),
        ("<c t=\"d\"><v>2026-05-03</v></c>", Code::WrongType),
        ("<c t=\"e\"><v>#N/A</v></c>", Code::CellError),
        ("<c t=\"e\"><v>#DIV/0!</v></c>", Code::CellError),
        ("<c t=\"e\"><v>#GETTING_DATA</v></c>", Code::CellError),
        ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", Code::CellError),
        ("<c t=\"s\"><v>99999</v></c>", Code::CellError),
    ] {
        assert_eq!(with_index(cell, None), Err(vec![code]), "{cell}");
    }
}

#[test]
fn a_formula_without_a_result_is_a_fault_at_its_cell_wherever_it_stands() {
    let problems = read_file("formula-without-stored-value.xlsx").unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].code, &*problems[0].path),
        (Code::CellUncomputed, "'Isian'!D4")
    );
    assert!(
        problems[0]
            .message(Lang::Id)
            .starts_with("Lembar Isian, baris 4, kolom D: Sel ini berisi rumus tanpa hasil.")
    );

    // Score, mark, mark of an observer, "not applicable", note; title, status, link, owner, date, note; name and kind.
    let whole = form();
    let mut package = whole.clone();
    let mut expected = Vec::new();
    let mut put = |part: &str, sheet: &str, at: String| {
        package.cell(
            part,
            &at,
            &format!("<c r=\"{at}\" s=\"{{s}}\"><f>B1&amp;\"x\"</f><v/></c>"),
        );
        expected.push(format!("'{sheet}'!{at}"));
    };
    for at in ["B5", "B6", "B11", "C11"] {
        put("xl/worksheets/sheet1.xml", "Petunjuk", at.to_owned());
    }
    for (column, key) in [
        ('D', "=score"),
        ('D', "input.kompetensi.1"),
        ('E', "input.kompetensi.1"),
        ('F', "input.kompetensi.1"),
        ('D', "input.kompetensi.1|pimpinan"),
        ('D', "output.persepsi.ikm"),
    ] {
        put(ANSWERS, "Isian", place(1, column, key));
    }
    for column in ['C', 'D', 'E', 'F', 'G'] {
        put(
            EVIDENCE,
            "Data dukung",
            place(2, column, "input.kompetensi.1#1"),
        );
    }
    let problems = package.open().unwrap_err();
    assert!(
        problems
            .iter()
            .all(|problem| problem.code == Code::CellUncomputed),
        "{problems:#?}"
    );
    let mut found: Vec<String> = problems
        .iter()
        .map(|problem| problem.path.clone())
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn formulas_of_every_kind_give_what_is_stored_or_a_fault_and_never_delete() {
    for cell in [
        "<c><f>A1</f></c>",
        "<c><f>A1</f><v/></c>",
        "<c><f>A1</f><v></v></c>",
        "<c t=\"str\"><f>A1</f></c>",
        "<c t=\"str\"><f>\"\"</f><v></v></c>",
        "<c t=\"str\"><f>\"\"</f><v>  </v></c>",
        "<c><f t=\"shared\" si=\"0\"/></c>",
        "<c><f t=\"array\" ref=\"D4\">A1</f><v/></c>",
        "<c t=\"n\"><f/></c>",
        // What XlsxWriter writes of every formula in a file that is to be computed when it is opened.
        "<c><f>40+45</f><v>0</v></c>",
    ] {
        assert_eq!(
            with_index(cell, None),
            Err(vec![Code::CellUncomputed]),
            "{cell}"
        );
    }
    for (cell, seen) in [
        ("<c><f>40+45</f><v>85</v></c>", "85"),
        ("<c t=\"str\"><f>A1</f><v>87,5</v></c>", "87.5"),
        ("<c><f t=\"shared\" si=\"0\"/><v>85</v></c>", "85"),
        ("<c><f t=\"array\" ref=\"A1\">A1</f><v>85</v></c>", "85"),
    ] {
        assert_eq!(with_index(cell, None), Ok(Some(seen.to_owned())), "{cell}");
    }
    assert_eq!(
        with_index("<c><f>17/20</f><v>0.85</v></c>", Some("0%")),
        Ok(Some("85".to_owned()))
    );
    let nought = with_index("<c><f>17/20</f><v>0</v></c>", Some("0%"));
    assert_eq!(nought, Err(vec![Code::CellUncomputed]));
    // A program that computes may well find 0.
    let mut package = form();
    package.replace("xl/workbook.xml", "fullCalcOnLoad=\"1\"", "");
    let at = place(1, 'D', "output.persepsi.ikm");
    package.cell(
        ANSWERS,
        &at,
        &format!("<c r=\"{at}\"><f>A1*0</f><v>0</v></c>"),
    );
    assert_eq!(index(&package.open().unwrap()).as_deref(), Some("0"));
}

#[test]
fn a_formula_that_shows_nothing_is_no_fault_where_nothing_stood() {
    let mut package = form();
    let at = place(1, 'D', "input.kompetensi.2");
    package.cell(
        ANSWERS,
        &at,
        &format!("<c r=\"{at}\" t=\"str\"><f>IF(A1=\"\",\"\",A1)</f><v></v></c>"),
    );
    let opened = package.open().unwrap();
    assert_eq!(unit(&opened).observations.len(), 2, "as before");
}

#[test]
fn cells_that_a_formula_of_another_cell_fills_are_not_taken_for_emptied() {
    let mut package = form();
    let first = place(1, 'D', "=score");
    let at = place(1, 'D', "input.kompetensi.1");
    package.cell(
        ANSWERS,
        &first,
        &format!("<c r=\"{first}\"><f t=\"array\" ref=\"{first}:{at}\">A1:A9</f><v>60</v></c>"),
    );
    package.cell(ANSWERS, &at, &format!("<c r=\"{at}\"/>"));
    let problems = package.open().unwrap_err();
    assert!(
        problems
            .iter()
            .any(|one| one.code == Code::CellUncomputed && one.path == format!("'Isian'!{at}")),
        "{problems:#?}"
    );
}

#[test]
fn an_emptied_cell_clears_whether_it_is_there_or_not_and_a_row_or_sheet_that_is_gone_is_a_fault() {
    // Still there with its look; gone; holding an empty text; holding spaces.
    for cell in [
        "<c r=\"{at}\" s=\"{s}\"/>",
        "",
        "<c r=\"{at}\" t=\"inlineStr\"><is><t></t></is></c>",
        "<c r=\"{at}\" t=\"str\"><v> </v></c>",
    ] {
        let mut package = form();
        for (part, sheet, column, key) in [
            (ANSWERS, 1, 'D', "input.kompetensi.1"),
            (ANSWERS, 1, 'F', "input.kompetensi.1"),
            (EVIDENCE, 2, 'F', "input.kompetensi.1#1"),
        ] {
            let at = place(sheet, column, key);
            package.cell(part, &at, &cell.replace("{at}", &at));
        }
        let opened = package
            .open()
            .unwrap_or_else(|problems| panic!("{cell}: {problems:#?}"));
        let found = &unit(&opened)
            .observations
            .get("input.kompetensi.1")
            .unwrap();
        assert!(found.marks.is_empty() && found.note.is_empty(), "{cell}");
        assert_eq!(found.evidence[0].due, "", "{cell}");
        assert_eq!(
            found.evidence[0].owner, "Kepala",
            "what was not touched stays"
        );
    }
    let mut package = form();
    let at = place(1, 'D', "input.kompetensi.1");
    package.edit(ANSWERS, |text| {
        let start = text.find(&format!("<row r=\"{}\"", &at[1..])).unwrap();
        let end = start + text[start..].find("</row>").unwrap() + 6;
        [&text[..start], &text[end..]].concat()
    });
    assert_eq!(package.open().unwrap_err()[0].code, Code::RowMissing);
    // A sheet that the list names and the package does not hold.
    let mut package = form();
    package.0.retain(|(name, _)| name != EVIDENCE);
    assert_eq!(package.open().unwrap_err()[0].code, Code::SheetMissing);
}

#[test]
fn a_date_is_a_date_and_in_a_note_what_is_seen() {
    let mut package = form();
    let (due, note) = (
        place(2, 'F', "input.kompetensi.1#1"),
        place(2, 'G', "input.kompetensi.1#1"),
    );
    let style = package.format("d mmmm yyyy");
    package.cell(
        EVIDENCE,
        &due,
        &format!("<c r=\"{due}\" s=\"{style}\"><v>46387</v></c>"),
    );
    package.cell(
        EVIDENCE,
        &note,
        &format!("<c r=\"{note}\" s=\"{style}\"><v>46387</v></c>"),
    );
    let opened = package.open().unwrap();
    let piece = &unit(&opened)
        .observations
        .get("input.kompetensi.1")
        .unwrap()
        .evidence[0];
    assert_eq!((&*piece.due, &*piece.note), ("2026-12-31", "2026-12-31"));
    let percent = package.format("0%");
    package.cell(
        EVIDENCE,
        &due,
        &format!("<c r=\"{due}\" s=\"{percent}\"><v>46387</v></c>"),
    );
    package.cell(
        EVIDENCE,
        &note,
        &format!("<c r=\"{note}\" s=\"{percent}\"><v>0.5</v></c>"),
    );
    let problems = package.open().unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    assert_eq!(problems[0].code, Code::BadDate);
}

#[test]
fn a_workbook_is_read_by_the_relations_of_its_package() {
    let opened = read_file("main-part-named-workbook22.xlsx").unwrap();
    assert_eq!(unit(&opened).score.unwrap().to_string(), "50");

    let same = |package: &Package, what: &str| {
        let opened = package
            .open()
            .unwrap_or_else(|problems| panic!("{what}: {problems:#?}"));
        assert_eq!(index(&opened).as_deref(), Some("78.25"), "{what}");
    };
    let (main, rels) = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels");
    let whole = form();

    let mut package = whole.clone();
    package.rename(main, "isi/buku kerja.xml");
    package.rename(rels, "isi/_rels/buku kerja.xml.rels");
    package.replace(
        "_rels/.rels",
        "xl/workbook.xml",
        "./isi/../isi/buku%20kerja.xml",
    );
    package.replace(
        "isi/_rels/buku kerja.xml.rels",
        "Target=\"",
        "Target=\"../xl/",
    );
    same(&package, "another folder, a space, a way around");

    let mut package = whole.clone();
    package.replace(rels, "Target=\"", "Target=\"./");
    same(&package, "./ in targets");

    let mut package = whole.clone();
    package.replace(rels, "Target=\"", "Target=\"/xl/");
    package.replace("_rels/.rels", "Target=\"", "Target=\"/");
    same(&package, "targets from the top");

    let mut package = whole.clone();
    for (name, _) in &mut package.0 {
        *name = name.replace('/', "\\");
    }
    same(&package, "\\ in the names of entries");
    package.replace(
        "xl\\_rels\\workbook.xml.rels",
        "worksheets/",
        "worksheets\\",
    );
    same(&package, "and in targets");

    let mut package = whole.clone();
    for (name, _) in &mut package.0 {
        *name = format!("./{}", name.to_uppercase());
    }
    same(&package, "another case, and ./ before the names");

    let mut package = whole.clone();
    package.rename("xl/sharedStrings.xml", "xl/teks.xml");
    package.rename("xl/styles.xml", "xl/gaya.xml");
    package.replace(rels, "sharedStrings.xml", "teks.xml");
    package.replace(rels, "styles.xml", "gaya.xml");
    same(&package, "texts and styles under other names");

    let mut package = whole.clone();
    for (_, text) in &mut package.0 {
        *text = text
            .replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            .replace(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            );
    }
    same(&package, "the strict edition");

    let mut package = whole.clone();
    package.rename(main, "xl/book.xml");
    package.rename(rels, "xl/_rels/book.xml.rels");
    package.replace("[Content_Types].xml", "/xl/workbook.xml", "/xl/book.xml");
    package.0.retain(|(name, _)| name != "_rels/.rels");
    same(&package, "without the package's own relations");

    let mut package = whole.clone();
    for (_, text) in &mut package.0 {
        *text = format!("\u{FEFF}{text}");
    }
    same(&package, "a mark before every part");

    let mut package = whole;
    let part = package
        .0
        .iter()
        .find(|(name, _)| name == ANSWERS)
        .unwrap()
        .1
        .clone();
    let prefixed = part
        .replace("</", "\u{1}")
        .replace('<', "<x:")
        .replace('\u{1}', "</x:")
        .replace("<x:?", "<?");
    package.edit(ANSWERS, |_| prefixed);
    same(&package, "elements with a prefix");
}

#[test]
fn a_part_may_be_in_the_other_encoding_of_packages() {
    let letters = "\u{FEFF}<styleSheet/>".encode_utf16();
    let bytes: Vec<u8> = letters.flat_map(u16::to_le_bytes).collect();
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in &form().0 {
        let options = zip::write::SimpleFileOptions::default();
        file.start_file(name.as_str(), options).unwrap();
        let is_styles = name == "xl/styles.xml";
        let text = if is_styles { &bytes } else { text.as_bytes() };
        file.write_all(text).unwrap();
    }
    let file = file.finish().unwrap().into_inner();
    let problems = book::open(&read(&file).unwrap()).unwrap_err();
    let codes: Vec<Code> = problems.iter().map(|one| one.code).collect();
    assert!(
        codes.iter().all(|code| *code == Code::CellDisguised),
        "a style that is not listed: {codes:?}"
    );
}

#[test]
fn what_is_no_workbook_inside_or_has_macros_is_refused_under_any_name() {
    let refused = |package: &Package| read(&package.file()).unwrap_err().code;
    let mut word = form();
    word.edit("xl/workbook.xml", |_| "<w:document/>".to_owned());
    assert_eq!(refused(&word), Code::WorkbookFormat);
    let mut binary = form();
    binary.rename("xl/workbook.xml", "xl/workbook22.bin");
    binary.replace("_rels/.rels", "xl/workbook.xml", "xl/workbook22.bin");
    assert_eq!(refused(&binary), Code::WorkbookFormat);
    let mut program = form();
    let own = "<Relationship Id=\"m\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"apa.bin\"/></Relationships>";
    program.replace("xl/_rels/workbook.xml.rels", "</Relationships>", own);
    assert_eq!(refused(&program), Code::WorkbookMacros);
}
