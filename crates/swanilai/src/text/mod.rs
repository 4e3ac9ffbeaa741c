//! Languages and small helpers for text.

mod names;

pub use names::{
    Government, alike, government, is_nameless, is_placeholder, is_same_entity, kind_key, name_key,
    province_key, unit_key,
};

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

/// Characters that reorder, join or hide text, and those that show nothing: bidi controls,
/// zero-width characters, byte-order marks, soft hyphens, selectors, tags and control characters.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
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
