//! Names of days and months.

use super::word;
use crate::text::Lang;

const DAYS: [[&str; 7]; 2] = [
    [
        "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
    ],
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
];
const MONTHS: [[&str; 12]; 2] = [
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// The name of the day of the week, of a day counted from 1 March of the year 0, which was a Wednesday.
#[must_use]
pub fn weekday(day: u32, lang: Lang) -> &'static str {
    let [id, en] = &DAYS;
    let list = match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    word(list, (u64::from(day) + 2) % 7)
}

/// The name of a month, counted from 1; empty where there is none.
#[must_use]
pub fn month(number: u32, lang: Lang) -> &'static str {
    let [id, en] = &MONTHS;
    let list = match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    number
        .checked_sub(1)
        .map_or("", |at| word(list, u64::from(at)))
}
