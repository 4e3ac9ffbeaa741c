//! What stands in place of a page while its chunk is on its way, or when it cannot be had.

use crate::hook::Store;
use crate::page;
use crate::platform::page as browser;
use crate::platform::view::{all, button, el, heading, p, say};
use crate::state::Action;
use crate::text::common;
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
    let name = heading(&page::name(store));
    all([name, notice.done()])
}
