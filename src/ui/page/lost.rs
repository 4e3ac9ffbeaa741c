//! An address that does not exist, or whose draft is gone.

use crate::ui::hook::Store;
use crate::ui::platform::view::{all, el, heading, link, p};
use crate::ui::route::Route;
use crate::ui::text::common;
use yew::Html;

/// What happened, and a way on.
pub(in crate::ui) fn lost(store: &Store) -> Html {
    let lang = store.lang;
    let home = link(Route::Home.href(), common::to_home(lang)).class("button");
    all([
        heading(common::not_found(lang)),
        p(common::not_found_body(lang)),
        el("p").child(home.done()).done(),
    ])
}
