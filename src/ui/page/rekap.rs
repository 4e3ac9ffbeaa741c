//! Many files in one table.

use crate::ui::hook::Store;
use crate::ui::platform::view::heading;
use crate::ui::text::rekap as text;
use yew::Html;

/// The page.
pub(in crate::ui) fn rekap(store: &Store) -> Html {
    heading(text::heading(store.lang))
}
