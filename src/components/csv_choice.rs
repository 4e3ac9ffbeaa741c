//! Which spreadsheets a CSV file is for: they read one kind of separators without being asked.

use super::select_field::select_field;
use crate::browser::storage;
use crate::i18n::{Lang, spreadsheet as text};
use swanilai::book::Dialect;
use yew::Html;

/// What was chosen here, else before, else what the language suggests.
pub(crate) fn dialect(chosen: Option<Dialect>, lang: Lang) -> Dialect {
    let before = || Dialect::named(&storage::csv()?);
    chosen.or_else(before).unwrap_or(Dialect::of(lang))
}

/// The choice; it is remembered in this browser.
pub(crate) fn csv_choice(chosen: Dialect, lang: Lang, choose: impl Fn(Dialect) + 'static) -> Html {
    let options = Dialect::ALL.map(|one| {
        let words = match one {
            Dialect::Semicolon => text::csv_semicolon(lang),
            Dialect::Comma => text::csv_comma(lang),
        };
        (one.name().to_owned(), words.to_owned())
    });
    select_field(
        "csv-dialect",
        text::csv_dialect(lang),
        text::csv_dialect_hint(lang),
        &options,
        chosen.name(),
        move |name| {
            storage::set_csv(&name);
            if let Some(dialect) = Dialect::named(&name) {
                choose(dialect);
            }
        },
    )
}
