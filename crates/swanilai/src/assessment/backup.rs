//! What the app's shell hands out after a breakdown: all drafts of a browser in one file.

use crate::json::{self, Limits, Value};

/// Name of the format.
const FORMAT: &str = "swanilai.drafts";
/// Start of the keys of drafts in it.
const DRAFT: &str = "swanilai.draft.";
/// A browser's storage holds no more.
const BYTES: usize = 16 << 20;

/// The texts of the drafts in such a file, each as it was stored; none where it is another kind of file.
///
/// The texts are read as any file is: what cannot be read is said of each by itself.
#[must_use]
pub fn drafts(text: &str) -> Option<Vec<String>> {
    // A longer text is not read twice for nothing.
    if !text.contains(FORMAT) {
        return None;
    }
    let limits = Limits {
        bytes: BYTES,
        ..Limits::default()
    };
    let Value::Object(fields) = json::read(text, limits).ok()?.value else {
        return None;
    };
    let field = |name: &str| {
        let found = fields.iter().find(|(key, _)| key == name);
        found.map(|(_, node)| &node.value)
    };
    if !matches!(field("format"), Some(Value::Text(format)) if format == FORMAT) {
        return None;
    }
    let Some(Value::Object(entries)) = field("entries") else {
        return None;
    };
    let drafts = entries.iter().filter(|(key, _)| key.starts_with(DRAFT));
    let texts = drafts.filter_map(|(_, node)| match &node.value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    });
    Some(texts.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_come_out_as_they_were_stored_and_nothing_else_does() {
        let file = r#"{"format":"swanilai.drafts","version":1,"entries":{"swanilai.draft.a":"{\"x\": 1}","swanilai.saved.a":"2026","swanilai.draft.b":"rusak","swanilai.lang":"id"}}"#;
        assert_eq!(drafts(file).unwrap(), ["{\"x\": 1}", "rusak"]);
        for other in [
            "{}",
            r#"{"format":"swanilai.assessment"}"#,
            r#"{"format":"swanilai.drafts"}"#,
            "swanilai.drafts",
            "",
        ] {
            assert_eq!(drafts(other), None, "{other}");
        }
    }
}
