//! Every pack is whole, exact and honest about where its rules come from.

use swanilai::instrument::{Texts, builtins};
use swanilai::text::Lang;

fn texts_path(id: &str, lang: Lang) -> String {
    format!(
        "{}/instruments/{id}/text.{}.json",
        env!("CARGO_MANIFEST_DIR"),
        lang.tag()
    )
}

#[test]
fn every_pack_and_both_languages_are_whole() {
    for pack in builtins() {
        let instrument = pack
            .load()
            .unwrap_or_else(|problems| panic!("{}: {problems:#?}", pack.id));
        assert_eq!(instrument.id, pack.id);
        for lang in Lang::ALL {
            let text = std::fs::read_to_string(texts_path(pack.id, lang)).unwrap();
            if let Err(problems) = Texts::read(&text, &instrument, lang) {
                panic!("{} {}: {problems:#?}", pack.id, lang.tag());
            }
        }
    }
}
