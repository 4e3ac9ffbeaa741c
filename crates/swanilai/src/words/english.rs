//! Whole numbers in English.

use super::{Groups, groups, word};

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];
const GROUPS: Groups = [
    "",
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "quintillion",
];

/// A whole number: *one thousand two hundred and eleven*.
pub(super) fn whole(number: u64) -> String {
    if number == 0 {
        return word(&SMALL, 0).to_owned();
    }
    let mut words = Vec::new();
    for (group, after) in groups(number) {
        if after == 0 && group < 100 && number >= 1_000 {
            words.push("and".to_owned());
        }
        hundreds(group, &mut words);
        words.extend(
            GROUPS
                .get(after)
                .filter(|name| !name.is_empty())
                .map(|name| (*name).to_owned()),
        );
    }
    words.join(" ")
}

/// A number below a thousand.
fn hundreds(number: u64, words: &mut Vec<String>) {
    let (hundred, rest) = (number / 100, number % 100);
    if hundred > 0 {
        words.push(word(&SMALL, hundred).to_owned());
        words.push("hundred".to_owned());
        if rest > 0 {
            words.push("and".to_owned());
        }
    }
    match rest {
        0 => {}
        1..=19 => words.push(word(&SMALL, rest).to_owned()),
        _ => {
            let tens = word(&TENS, rest / 10);
            words.push(match rest % 10 {
                0 => tens.to_owned(),
                ones => format!("{tens}-{}", word(&SMALL, ones)),
            });
        }
    }
}
