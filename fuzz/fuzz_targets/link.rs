//! Links: any text is refused with words, or is exactly what its content packs to.

#![no_main]

use libfuzzer_sys::fuzz_target;
use swanilai::link::{Names, Packed, VERSION, pack, sealed, unpack};
use swanilai_fuzz::{refused, result, scored, text};

fuzz_target!(|data: &[u8]| {
    // As it is, and with a right sum, so that the reader behind the sum is reached.
    if let Some(text) = text(data) {
        judge(text);
    }
    judge(&sealed(&VERSION.to_string(), 0, data));
});

fn judge(text: &str) {
    match unpack(text) {
        Err(problems) => refused(&problems, text),
        Ok(Packed::Answers(opened)) => {
            let (assessment, instrument) = (&opened.assessment, &opened.instrument);
            let _ = scored(assessment, instrument);
            result(assessment, instrument);
            let again = [Names::Told, Names::Left].map(|names| pack(assessment, instrument, names));
            // Links of earlier versions may end so.
            let is_old = text.ends_with(['-', '_']);
            assert!(
                is_old || again.iter().flatten().any(|again| again == text),
                "{text}"
            );
        }
        Ok(Packed::Result(result)) => {
            assert!(
                result.standing.low.scaled() <= result.standing.high.scaled(),
                "{text}"
            );
        }
    }
}
