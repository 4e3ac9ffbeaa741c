//! Scenarios and trials.

use super::lost::lost;
use crate::ui::hook::Store;
use crate::ui::platform::view::heading;
use crate::ui::text::scenario as text;
use yew::Html;

/// The page.
pub(in crate::ui) fn scenario(store: &Store, draft: &str) -> Html {
    let Some(_open) = store.draft(draft) else {
        return lost(store);
    };
    heading(text::heading(store.lang))
}
