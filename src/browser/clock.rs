//! Local time and random ids.

use core::fmt::Write as _;
use js_sys::Date;

/// The local time with its offset, RFC 3339: `2026-11-22T09:00:00+07:00`.
pub(crate) fn now() -> String {
    let now = Date::new_0();
    // Minutes that UTC is ahead of here: −420 in Jakarta. An offset is a whole number of minutes.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "offsets are at most 14 hours"
    )]
    let behind = now.get_timezone_offset() as i32;
    let sign = if behind > 0 { '-' } else { '+' };
    let (hours, minutes) = (behind.abs() / 60, behind.abs() % 60);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{hours:02}:{minutes:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date(),
        now.get_hours(),
        now.get_minutes(),
        now.get_seconds(),
    )
}

/// How many days ago a local time was; none where it is still to come or is none.
pub(crate) fn days_since(stamp: &str) -> Option<u64> {
    let day = |stamp: &str| swanilai::assessment::day(stamp.get(..10)?);
    let days = day(&now())?.checked_sub(day(stamp)?)?;
    Some(u64::from(days))
}

/// Milliseconds since 1970 as text; later ones sort later.
pub(crate) fn stamp() -> String {
    format!("{:015.0}", Date::now())
}

/// A random UUID, version 4.
pub(crate) fn uuid() -> String {
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // No secure randomness: ids only have to differ within one person's files.
        for byte in &mut bytes {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::float_arithmetic,
                reason = "a random byte"
            )]
            let random = (js_sys::Math::random() * 256.0) as u8;
            *byte = random;
        }
    }
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *version = (*version & 0x0f) | 0x40;
    *variant = (*variant & 0x3f) | 0x80;
    let mut id = String::with_capacity(36);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        // Writing to a String cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}
