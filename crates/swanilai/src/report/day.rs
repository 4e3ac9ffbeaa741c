//! A day as papers say it.

use crate::assessment::day;
use crate::text::Lang;
use crate::words::{month, weekday, whole};

/// A day in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Day {
    /// `Minggu`.
    pub weekday: &'static str,
    /// `dua puluh dua`.
    pub date: String,
    /// `November`.
    pub month: &'static str,
    /// `dua ribu dua puluh enam`.
    pub year: String,
}

/// The words of a day `2026-11-22`; none where there is no such day.
#[must_use]
pub fn spoken(text: &str, lang: Lang) -> Option<Day> {
    let count = day(text)?;
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    Some(Day {
        weekday: weekday(count, lang),
        date: whole(number(8, 10)?.into(), lang),
        month: month(number(5, 7)?, lang),
        year: whole(number(0, 4)?.into(), lang),
    })
}
