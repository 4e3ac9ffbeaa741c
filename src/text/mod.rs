//! Languages and small helpers for text.

/// A language of the interface and of messages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Lang {
    /// Bahasa Indonesia, the first language.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The language tag, `id` or `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `en` or `en-GB`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next()? {
            "id" | "in" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// What an entity is called in a file or link that leaves its name out, in the language of files.
pub const NAMELESS_ENTITY: &str = "Instansi";

/// What a unit is called there; a number follows.
pub const NAMELESS_UNIT: &str = "Lokus";

/// What every result and every file says of itself (requirement ID-2).
#[must_use]
pub const fn simulation(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => {
            "Simulasi penilaian mandiri. Bukan hasil, opini, atau produk Ombudsman Republik Indonesia."
        }
        Lang::En => {
            "A self-assessment simulation. Not a result, opinion or product of Ombudsman Republik Indonesia."
        }
    }
}

/// Puts values in the places `{name}` of a template.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            text.push_str(value);
        }
        rest = tail;
    }
    text.push_str(rest);
    text
}

/// A text as lower-case ASCII letters, digits and hyphens, of at most so many; never empty.
#[must_use]
pub fn slug(text: &str, limit: usize, otherwise: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(limit);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { otherwise } else { slug }.to_owned()
}

/// Characters that reorder, join or hide text: bidi controls, zero-width characters, byte-order marks.
#[must_use]
pub const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_where_their_names_stand() {
        assert_eq!(
            fill("{a} dari {b}", &[("b", "45"), ("a", "31")]),
            "31 dari 45"
        );
        assert_eq!(fill("{tak-ada}!", &[]), "!");
        assert_eq!(fill("terbuka {", &[]), "terbuka {");
        assert_eq!(fill("nilai {a}", &[("a", "{b}")]), "nilai {b}");
    }
}
