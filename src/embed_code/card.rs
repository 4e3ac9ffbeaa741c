//! What a card shows, as the fragment of its address carries it. It never reaches a server.

use core::fmt::Write as _;

/// A published result.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Card {
    /// Whose it is.
    pub(crate) name: String,
    /// The score with a decimal point.
    pub(crate) score: String,
    /// Id of the instrument.
    pub(crate) set: String,
    /// How many units the score is the mean of.
    pub(crate) units: String,
    pub(crate) year: String,
    /// A day, `2026-11-22`.
    pub(crate) date: String,
}

impl Card {
    /// Names and values; what is empty is left out.
    pub(crate) fn fragment(&self) -> String {
        let mut fragment = String::new();
        for (name, value) in [
            ("set", &self.set),
            ("nilai", &self.score),
            ("lokus", &self.units),
            ("nama", &self.name),
            ("tahun", &self.year),
            ("per", &self.date),
        ] {
            if value.is_empty() {
                continue;
            }
            if !fragment.is_empty() {
                fragment.push('&');
            }
            fragment.push_str(name);
            fragment.push('=');
            encode(value, &mut fragment);
        }
        fragment
    }
}

/// Everything but plain letters, digits and `-._` as `%…`: safe in addresses, attributes and shortcodes.
fn encode(text: &str, to: &mut String) {
    for byte in text.trim().bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            to.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(to, "%{byte:02X}");
        }
    }
}
