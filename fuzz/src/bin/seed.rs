//! Fills a folder with what fuzzing begins with, a folder for each target: files of the project, and what its
//! own writers make of them. What fuzzing found there before stays.
//!
//! `seed FOLDER`

use std::fs;
use std::path::{Path, PathBuf};
use swanilai::assessment::{Opened, open};
use swanilai::book;
use swanilai::instrument::Texts;
use swanilai::link::{Names, pack, pack_result};
use swanilai::text::Lang;
use swanilai_fuzz::packed_workbook;

/// Small workbooks as other programs write them: places left out, shared texts, prefixes, days since 1904.
const PARTS: [(&str, &str); 5] = [
    (
        "xl/workbook.xml",
        r#"<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Isian" sheetId="1" r:id="rId1"/><sheet name="B_x000D_" sheetId="2" r:id="rId2"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="t/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="t/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    ),
    (
        "xl/sharedStrings.xml",
        "<sst><si><t>satu</t></si><si><r><t>du</t></r><r><t>a</t></r><rPh><t>x</t></rPh></si></sst>",
    ),
    (
        "xl/worksheets/sheet1.xml",
        r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1"><v>90.159999999999997</v></c></row><row><c><v>1</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>a &amp; b&#33;</t></is></c><c t="str"><v>c</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-11-22</v></c></row></sheetData></worksheet>"#,
    ),
    (
        "xl/worksheets/sheet2.xml",
        r#"<x:worksheet xmlns:x="x"><x:sheetData><x:row r="3"><x:c r="C3"><x:v>45981</x:v></x:c></x:row></x:sheetData></x:worksheet>"#,
    ),
];

/// What may be asked about an assessment.
const QUESTIONS: [&str; 5] = [
    r#"{"target":{"class":"A"},"options":{"effort":{"nodes":{"input.kompetensi.1":"berat"}},"locked":{"nodes":["proses"],"units":["dinsos"]}}}"#,
    r#"{"target":{"zone":"hijau"},"options":null}"#,
    r#"{"target":{"score":80.5}}"#,
    r#"{"changes":[{"unit":"dinsos","score":62.86},{"unit":"dinsos","indicator":"input.kompetensi.1","level":1},{"unit":"dinsos","dimension":"proses","points":3},{"unit":"dinsos","leaveOut":true}]}"#,
    r#"{"scenario":{"parts":[{"part":"input","pessimistic":1,"likely":2.5,"optimistic":3},{"part":"output","lastYear":2},{"part":"pengaduan","respondents":{"mean":78,"spread":12,"count":100}},{"part":"proses","share":{"yes":3,"of":4}}],"replace":true}}"#,
];

fn main() {
    let to = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let put = |target: &str, name: &str, content: &[u8]| {
        let folder = to.join(target);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(format!("seed-{name}")), content).expect("a file");
    };
    for file in files(
        &root,
        &[
            "tests/golden",
            "tests/module/examples",
            "instruments",
            "crates/swanilai/src/trend",
        ],
    ) {
        let name = file
            .strip_prefix(&root)
            .expect("below it")
            .to_string_lossy()
            .replace('/', "-");
        let text = fs::read_to_string(&file).expect("a text");
        if text.len() < 100_000 {
            put("json", &name, text.as_bytes());
        }
        if name.contains("instrument.json") {
            put("instrument", &name, text.as_bytes());
        } else if name.contains("-text.") {
            put("texts", &name, text.as_bytes());
        } else if text.contains("\"methods\"") {
            put("ask", &name, text.as_bytes());
        } else if let Ok(opened) = open(&text) {
            put("assessment", &name, text.as_bytes());
            of_assessment(&put, &root, &name, &text, opened);
        }
    }
    let parts = PARTS.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    put(
        "xlsx",
        "small",
        &packed_workbook(&parts, false).expect("a workbook"),
    );
    for (index, question) in QUESTIONS.iter().enumerate() {
        put("ask", &index.to_string(), question.as_bytes());
    }
    let rows = [
        "s\t60,8",
        "s\t\ns\t100",
        "p\t1\t2\t3,5\t4\t5",
        "78,5\n90",
        "60.800",
        "1e2",
        "-1",
    ];
    for (index, row) in rows.iter().enumerate() {
        let first = u8::try_from(index).expect("few");
        put(
            "light",
            &index.to_string(),
            &[&[first], row.as_bytes()].concat(),
        );
    }
}

/// What is made of an assessment: links, forms, and the file of all drafts.
fn of_assessment(
    put: &impl Fn(&str, &str, &[u8]),
    root: &Path,
    name: &str,
    text: &str,
    mut opened: Opened,
) {
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let links = [Names::Told, Names::Left].map(|names| pack(assessment, instrument, names));
    for (index, link) in links.iter().flatten().enumerate() {
        put("link", &format!("{index}-{name}"), link.as_bytes());
    }
    if let Some(link) = pack_result(assessment, instrument, Names::Told) {
        put("link", &format!("r-{name}"), link.as_bytes());
    }
    let drafts = serde_json::json!({"format": "swanilai.drafts", "version": 1, "entries": {"swanilai.draft.a": text, "swanilai.lang": "id"}});
    put("drafts", name, drafts.to_string().as_bytes());

    // A form of one unit: what is small is tried more often.
    opened.assessment.units.truncate(1);
    let (assessment, instrument) = (&opened.assessment, &opened.instrument);
    let units: Vec<String> = assessment
        .units
        .iter()
        .map(|unit| unit.id.clone())
        .collect();
    let from = instrument
        .texts_from()
        .map_or(&*instrument.id, |pack| pack.id);
    let lang = Lang::Id;
    let texts =
        fs::read_to_string(root.join(format!("instruments/{from}/text.{}.json", lang.tag())));
    let texts = texts
        .ok()
        .and_then(|texts| Texts::read(&texts, instrument, lang).ok())
        .unwrap_or_default();
    let form = book::template(assessment, &units, instrument, &texts, lang);
    let file = swanilai_xlsx::write(&form).expect("a form");
    put("xlsx", name, &file);
    let grid = swanilai_xlsx::read(&file).expect("a form");
    put("form", name, grid.to_text().as_bytes());
}

/// The JSON files of some folders and what is below them.
fn files(root: &Path, folders: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut left: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") {
                found.push(path);
            }
        }
    }
    found
}
