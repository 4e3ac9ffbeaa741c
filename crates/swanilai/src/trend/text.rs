//! Why two years cannot be compared, in both languages.

use super::method::Method;
use crate::text::{Lang, fill};

const fn changed(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "Cara menilai berubah, jadi nilainya tidak dibandingkan. {from}. {to}.",
        Lang::En => "The method changed, so the scores are not compared. {from}. {to}.",
    }
}

const fn unknown(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "Instrumen salah satu tahun tidak diketahui, jadi nilainya tidak dibandingkan.",
        Lang::En => {
            "The instrument of one of the years is not known, so the scores are not compared."
        }
    }
}

/// Why scores of two methods are not compared; none stands for an instrument that is not known.
pub(super) fn reason(from: Option<&Method>, to: Option<&Method>) -> (String, String) {
    let say = |lang: Lang| match (from, to) {
        (Some(from), Some(to)) => {
            let about = |method: &'_ Method| match lang {
                Lang::Id => method.about.0.clone(),
                Lang::En => method.about.1.clone(),
            };
            fill(changed(lang), &[("from", &about(from)), ("to", &about(to))])
        }
        _ => unknown(lang).to_owned(),
    };
    (say(Lang::Id), say(Lang::En))
}
