//! Whole numbers in Bahasa Indonesia.

use super::{Groups, groups, word};

const DIGITS: [&str; 10] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
];
const GROUPS: Groups = [
    "",
    "ribu",
    "juta",
    "miliar",
    "triliun",
    "kuadriliun",
    "kuintiliun",
];

/// A whole number: *seribu dua ratus sebelas*.
pub(super) fn whole(number: u64) -> String {
    if number == 0 {
        return word(&DIGITS, 0).to_owned();
    }
    let mut words = Vec::new();
    for (group, after) in groups(number) {
        if group == 1 && after == 1 {
            // One thousand is one word; one million is two.
            words.push("seribu");
            continue;
        }
        hundreds(group, &mut words);
        words.extend(GROUPS.get(after).filter(|name| !name.is_empty()));
    }
    words.join(" ")
}

/// A number below a thousand.
fn hundreds(number: u64, words: &mut Vec<&'static str>) {
    match number / 100 {
        0 => {}
        1 => words.push("seratus"),
        many => words.extend([word(&DIGITS, many), "ratus"]),
    }
    match number % 100 {
        0 => {}
        10 => words.push("sepuluh"),
        11 => words.push("sebelas"),
        few @ 1..=9 => words.push(word(&DIGITS, few)),
        teen @ 12..=19 => words.extend([word(&DIGITS, teen % 10), "belas"]),
        tens => {
            words.extend([word(&DIGITS, tens / 10), "puluh"]);
            if !tens.is_multiple_of(10) {
                words.push(word(&DIGITS, tens % 10));
            }
        }
    }
}
