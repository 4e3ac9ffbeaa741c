//! What stands in place of a page while its chunk is on its way, or when it cannot be had.

use crate::browser::page as browser;
use crate::browser::view::{all, button, el, heading, p, say};
use crate::hooks::Store;
use crate::i18n::common;
use crate::pages;
use crate::state::Action;
use yew::Html;

/// Loading, or a failure with two ways on.
pub(crate) fn chunk_notice(store: &Store) -> Html {
    let lang = store.lang;
    if !store.chunks_failed {
        return say("p", "", common::page_loading(lang));
    }
    let retry = store.clone();
    let notice = el("div")
        .class("notice")
        .attr("role", "alert")
        .child(p(common::page_failed(lang)))
        .child(
            button(common::retry(lang), move || {
                retry.dispatch(Action::ChunksFailed(false));
            })
            .done(),
        )
        .text(" ")
        .child(button(common::reload(lang), browser::reload).done());
    // The page keeps its name: without it nobody who hears the page knows where they are.
    let name = heading(&pages::name(store));
    all([name, notice.done()])
}
