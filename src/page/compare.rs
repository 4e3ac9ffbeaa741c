//! Units and years compared.

use super::compare_heat::heat;
use super::compare_trend::years;
use super::compare_units::units;
use super::lost::lost;
use super::outlook::{across, top, view};
use crate::hook::Store;
use crate::part::draft_bar::draft_bar;
use crate::part::texts_notice::texts_notice;
use crate::platform::view::{all, heading, p};
use crate::route::Route;
use crate::text::compare as text;
use yew::Html;

/// The page.
pub(crate) fn compare(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view(store, open) else {
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    all([
        top(&view, text::heading(lang)),
        p(text::intro(lang)),
        units(&view),
        heat(&view),
        years(store, open, &view),
        across(Route::Scenario(draft.to_owned()), lang),
        draft_bar(store),
    ])
}
