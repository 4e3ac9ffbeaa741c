//! Dates and times in words; the clock itself is in `platform`.

use super::{Lang, fill, texts};
use swanilai::words::month;

texts! {
    at: "{hour}.{minute}" / "{hour}:{minute}";
    day: "{date} pukul {time}" / "{date}, {time}";
}

/// `08.05` of a local time `2026-11-22T08:05:00+07:00`.
pub(crate) fn clock(stamp: &str, lang: Lang) -> String {
    let part = |from: usize| stamp.get(from..from + 2).unwrap_or("").to_owned();
    fill(at(lang), &[("hour", &part(11)), ("minute", &part(14))])
}

/// `22 November 2026 pukul 08.05` of a local time.
pub(crate) fn full(stamp: &str, lang: Lang) -> String {
    let date = date(stamp, lang);
    if date.is_empty() {
        return date;
    }
    fill(day(lang), &[("date", &date), ("time", &clock(stamp, lang))])
}

/// `22 November 2026` of a local time or a day, which no two countries read differently.
pub(crate) fn date(stamp: &str, lang: Lang) -> String {
    let number = stamp.get(5..7).and_then(|month| month.parse().ok());
    let month = month(number.unwrap_or(0), lang);
    if month.is_empty() {
        return String::new();
    }
    let date = stamp.get(8..10).unwrap_or("").trim_start_matches('0');
    let year = stamp.get(..4).unwrap_or("");
    format!("{date} {month} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_the_indonesian_way() {
        assert_eq!(
            full("2026-01-29T08:05:00+07:00", Lang::Id),
            "29 Januari 2026 pukul 08.05"
        );
        assert_eq!(
            full("2026-11-02T23:59:00+09:00", Lang::En),
            "2 November 2026, 23:59"
        );
        assert_eq!(full("rusak", Lang::Id), "");
        assert_eq!(date("2026-08-09", Lang::Id), "9 Agustus 2026");
        assert_eq!(date("", Lang::En), "");
    }
}
