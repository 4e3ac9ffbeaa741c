//! What stands in place of an instrument's texts while they are on their way, or when they cannot be had.

use crate::hooks::Store;
use crate::i18n::common;
use crate::state::Action;
use yew::{Html, html};

/// Loading, or a failure with a way on.
pub(crate) fn texts_notice(store: &Store) -> Html {
    let lang = store.lang;
    if store.texts_failed.is_empty() {
        return html! { <p role="status">{ common::loading(lang) }</p> };
    }
    let retry = store.clone();
    html! {
        <div class="notice" role="alert">
            <p>{ common::load_failed(lang) }</p>
            <button type="button" onclick={move |_| retry.dispatch(Action::RetryTexts)}>{ common::retry(lang) }</button>
        </div>
    }
}
