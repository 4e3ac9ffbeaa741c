//! What stands in place of an instrument's texts while they are on their way, or when they cannot be had.

use crate::browser::view::{button, el, p};
use crate::hooks::Store;
use crate::i18n::common;
use crate::state::Action;
use yew::Html;

/// Loading, or a failure with a way on.
pub(crate) fn texts_notice(store: &Store) -> Html {
    let lang = store.lang;
    if store.texts_failed.is_empty() {
        return el("p")
            .attr("role", "status")
            .text(common::loading(lang))
            .done();
    }
    let retry = store.clone();
    el("div")
        .class("notice")
        .attr("role", "alert")
        .child(p(common::load_failed(lang)))
        .child(
            button(common::retry(lang), move || {
                retry.dispatch(Action::RetryTexts);
            })
            .done(),
        )
        .done()
}
