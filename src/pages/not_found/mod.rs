//! An address that does not exist, or whose draft is gone.

use crate::browser::view::{all, el, heading, link, p};
use crate::hooks::Store;
use crate::i18n::common;
use crate::routes::Route;
use yew::Html;

/// What happened, and a way on.
pub(crate) fn lost(store: &Store) -> Html {
    let lang = store.lang;
    let home = link(Route::Home.href(), common::to_home(lang)).class("button");
    all([
        heading(common::not_found(lang)),
        p(common::not_found_body(lang)),
        el("p").child(home.done()).done(),
    ])
}
