//! Numbers in words, against rules written a second time.

use crate::support::cases;
use proptest::prelude::*;
use swanilai::number::{Decimal, Points};
use swanilai::text::Lang;
use swanilai::words::{decimal, month, points, weekday, whole};

/// Indonesian the other way round: by recursion from the largest name down, and the contractions of
/// *satu* made at the end, as schoolbooks teach them.
fn indonesian(number: u64) -> String {
    fn plain(number: u64) -> Vec<&'static str> {
        const NAMES: [(u64, &str); 8] = [
            (1_000_000_000_000_000_000, "kuintiliun"),
            (1_000_000_000_000_000, "kuadriliun"),
            (1_000_000_000_000, "triliun"),
            (1_000_000_000, "miliar"),
            (1_000_000, "juta"),
            (1_000, "ribu"),
            (100, "ratus"),
            (10, "puluh"),
        ];
        if (11..20).contains(&number) {
            let mut words = plain(number - 10);
            words.push("belas");
            return words;
        }
        for (size, name) in NAMES {
            if number >= size {
                let mut words = plain(number / size);
                words.push(name);
                words.extend(plain(number % size));
                return words;
            }
        }
        let digits = [
            "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
        ];
        let digit = digits[usize::try_from(number).unwrap()];
        if digit.is_empty() {
            Vec::new()
        } else {
            vec![digit]
        }
    }
    if number == 0 {
        return "nol".to_owned();
    }
    let words = plain(number);
    let mut found: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        // “satu puluh” is “sepuluh”; “satu ribu” only where nothing larger of its group stands before it.
        let is_alone = at < 2 || !["ratus", "puluh", "belas"].contains(&words[at - 2]);
        let joins = match *word {
            "puluh" | "belas" | "ratus" => true,
            "ribu" => is_alone,
            _ => false,
        };
        if joins && found.last().is_some_and(|last| last == "satu") {
            found.pop();
            found.push(format!("se{word}"));
        } else {
            found.push((*word).to_owned());
        }
    }
    found.join(" ")
}

/// The number that English words say.
fn english(words: &str) -> u64 {
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
    const TENS: [&str; 8] = [
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    const NAMES: [&str; 6] = [
        "thousand",
        "million",
        "billion",
        "trillion",
        "quadrillion",
        "quintillion",
    ];
    let (mut total, mut group) = (0_u64, 0_u64);
    for word in words.split([' ', '-']).filter(|word| *word != "and") {
        let at = |list: &[&str]| list.iter().position(|known| *known == word);
        if let Some(small) = at(&SMALL) {
            group += u64::try_from(small).unwrap();
        } else if let Some(tens) = at(&TENS) {
            group += (u64::try_from(tens).unwrap() + 2) * 10;
        } else if word == "hundred" {
            group *= 100;
        } else {
            let power = at(&NAMES).unwrap_or_else(|| panic!("{word}"));
            let power = u32::try_from(power).unwrap() + 1;
            total += group * 1_000_u64.pow(power);
            group = 0;
        }
    }
    total + group
}

#[test]
fn numbers_are_said_as_people_say_them() {
    for (number, id, en) in [
        (0, "nol", "zero"),
        (7, "tujuh", "seven"),
        (10, "sepuluh", "ten"),
        (11, "sebelas", "eleven"),
        (12, "dua belas", "twelve"),
        (19, "sembilan belas", "nineteen"),
        (20, "dua puluh", "twenty"),
        (21, "dua puluh satu", "twenty-one"),
        (90, "sembilan puluh", "ninety"),
        (100, "seratus", "one hundred"),
        (101, "seratus satu", "one hundred and one"),
        (110, "seratus sepuluh", "one hundred and ten"),
        (111, "seratus sebelas", "one hundred and eleven"),
        (219, "dua ratus sembilan belas", "two hundred and nineteen"),
        (1_000, "seribu", "one thousand"),
        (1_001, "seribu satu", "one thousand and one"),
        (1_100, "seribu seratus", "one thousand one hundred"),
        (
            2_026,
            "dua ribu dua puluh enam",
            "two thousand and twenty-six",
        ),
        (11_000, "sebelas ribu", "eleven thousand"),
        (21_000, "dua puluh satu ribu", "twenty-one thousand"),
        (101_000, "seratus satu ribu", "one hundred and one thousand"),
        (1_000_000, "satu juta", "one million"),
        (1_001_000, "satu juta seribu", "one million one thousand"),
        (
            1_234_567_890,
            "satu miliar dua ratus tiga puluh empat juta lima ratus enam puluh tujuh ribu delapan ratus sembilan puluh",
            "one billion two hundred and thirty-four million five hundred and sixty-seven thousand eight hundred and ninety",
        ),
    ] {
        assert_eq!(whole(number, Lang::Id), id, "{number}");
        assert_eq!(whole(number, Lang::En), en, "{number}");
    }
}

#[test]
fn every_number_of_scores_counts_and_years_agrees_with_a_second_implementation() {
    for number in 0..12_000 {
        assert_eq!(whole(number, Lang::Id), indonesian(number));
        assert_eq!(english(&whole(number, Lang::En)), number);
    }
    assert_eq!(whole(u64::MAX, Lang::Id), indonesian(u64::MAX));
}

#[test]
fn scores_are_said_with_all_the_decimals_they_are_shown_with() {
    let said = |scaled, decimals, lang| points(Points::from_scaled(scaled, decimals), lang);
    assert_eq!(said(9_016, 2, Lang::Id), "sembilan puluh koma satu enam");
    assert_eq!(said(9_016, 2, Lang::En), "ninety point one six");
    assert_eq!(said(6_080, 2, Lang::Id), "enam puluh koma delapan nol");
    assert_eq!(said(10_000, 2, Lang::Id), "seratus koma nol nol");
    assert_eq!(said(5, 2, Lang::Id), "nol koma nol lima");
    assert_eq!(said(88, 0, Lang::Id), "delapan puluh delapan");
    let number = |literal| decimal(Decimal::parse(literal).unwrap(), Lang::Id);
    assert_eq!(number("-2.5"), "minus dua koma lima");
    assert_eq!(number("100"), "seratus");
    assert_eq!(number("1000000000000"), "satu triliun");
}

#[test]
fn days_and_months_have_their_names() {
    let name = |day: &str, lang| weekday(swanilai::assessment::day(day).unwrap(), lang);
    for (day, id, en) in [
        ("2026-11-22", "Minggu", "Sunday"),
        ("2026-01-29", "Kamis", "Thursday"),
        ("2024-02-29", "Kamis", "Thursday"),
        ("2000-01-01", "Sabtu", "Saturday"),
        ("1945-08-17", "Jumat", "Friday"),
        ("2026-12-01", "Selasa", "Tuesday"),
    ] {
        assert_eq!(
            (name(day, Lang::Id), name(day, Lang::En)),
            (id, en),
            "{day}"
        );
    }
    assert_eq!(
        (month(1, Lang::Id), month(12, Lang::En)),
        ("Januari", "December")
    );
    assert_eq!((month(0, Lang::Id), month(13, Lang::Id)), ("", ""));
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_number_agrees_with_a_second_implementation(number: u64, shift in 0_u32..64) {
        let number = number >> shift;
        prop_assert_eq!(whole(number, Lang::Id), indonesian(number));
        prop_assert_eq!(english(&whole(number, Lang::En)), number);
    }

    #[test]
    fn what_is_said_of_a_score_is_what_is_shown(scaled in 0_u64..1_000_000_000, decimals in 0_u8..=6) {
        let score = Points::from_scaled(scaled, decimals);
        let shown = score.padded(',');
        let said = points(score, Lang::Id);
        let (before, after) = said.split_once(" koma ").unwrap_or((&said, ""));
        let (whole_part, rest) = shown.split_once(',').unwrap_or((&shown, ""));
        prop_assert_eq!(before, indonesian(whole_part.parse().unwrap()));
        let digits: Vec<String> = rest.chars().map(|digit| indonesian(digit.to_digit(10).unwrap().into())).collect();
        prop_assert_eq!(after, digits.join(" "));
    }
}
