#![expect(clippy::unwrap_used, reason = "x")]
#[test]
fn look() {
    use swanilai::{assessment, book, instrument::Texts, text::Lang};
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    for (name, file) in [
        ("full", "tests/module/examples/full.json"),
        ("ev", "tests/golden/exemplar-v1-evidence.swanilai.json"),
        ("rep", "tests/golden/exemplar-v1-repairs.swanilai.json"),
        ("p", "tests/golden/unanswered-2022.assessment.json"),
    ] {
        let text = std::fs::read_to_string(format!("{root}/{file}")).unwrap();
        let o = assessment::open(&text).unwrap();
        let t = std::fs::read_to_string(format!(
            "{root}/instruments/{}/text.id.json",
            o.instrument.id
        ))
        .unwrap();
        let t = Texts::read(&t, &o.instrument, Lang::Id).unwrap();
        let about = book::About {
            made: "22 November 2026 pukul 08.05".into(),
            by: "Swanilai 0.1.0".into(),
        };
        let b = book::report(&o.assessment, &o.instrument, &t, &about, Lang::Id);
        std::fs::write(
            format!("/tmp/b-look/{name}-report.xlsx"),
            swanilai_spreadsheet::write(&b).unwrap(),
        )
        .unwrap();
        let units: Vec<String> = o
            .assessment
            .units
            .iter()
            .take(1)
            .map(|u| u.id.clone())
            .collect();
        let b = book::template(&o.assessment, &units, &o.instrument, &t, Lang::Id);
        std::fs::write(
            format!("/tmp/b-look/{name}-form.xlsx"),
            swanilai_spreadsheet::write(&b).unwrap(),
        )
        .unwrap();
    }
}
