//! Days of the calendar, written `2026-11-30`.

use crate::json::Reader;
use crate::problem::Code;

/// Reads until when something is due; empty where nobody said.
pub(super) fn due(reader: &Reader<'_>) -> Option<String> {
    let text = reader.text(200)?;
    if !text.is_empty() && day(text).is_none() {
        reader.note(Code::BadDate, text, "YYYY-MM-DD");
        return None;
    }
    Some(text.to_owned())
}

/// The number of a day, counted from 1 March of the year 0; none where there is no such day.
///
/// Two numbers differ by the days between.
#[must_use]
pub fn day(text: &str) -> Option<u32> {
    let bytes = text.as_bytes();
    let [_, _, _, _, b'-', _, _, b'-', _, _] = bytes else {
        return None;
    };
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = text.get(from..to)?;
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| is_plain)
    };
    let (year, month, date) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    if year == 0 || date == 0 || date > days_of(month, year)? {
        return None;
    }
    // Years that begin in March have the odd day at their end.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + date - 1)
}

/// How many days a month has; none where there is no such month.
const fn days_of(month: u32, year: u32) -> Option<u32> {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if is_leap => Some(29),
        2 => Some(28),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_days() {
        for text in [
            "2026-11-30",
            "2024-02-29",
            "2000-02-29",
            "0001-01-01",
            "9999-12-31",
        ] {
            assert!(day(text).is_some(), "{text}");
        }
        for text in [
            "",
            "2026-11-31",
            "2023-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "0000-01-01",
            "2026-1-01",
            "20261130",
            "2026/11/30",
            "2026-11-30T00:00",
            "+026-11-30",
            "２026-11-3",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_counted_across_months_and_leap_years() {
        for (from, to, days) in [
            ("2026-11-22", "2026-11-22", 0),
            ("2026-11-30", "2026-12-01", 1),
            ("2024-02-28", "2024-03-01", 2),
            ("2023-02-28", "2023-03-01", 1),
            ("2025-12-31", "2026-01-01", 1),
            ("2000-01-01", "2400-01-01", 146_097),
        ] {
            assert_eq!(day(to).unwrap() - day(from).unwrap(), days, "{from} {to}");
        }
    }
}
