//! An address that does not exist, or whose draft is gone.

use crate::hooks::Store;
use crate::i18n::common;
use crate::routes::Route;
use yew::{Html, html};

/// What happened, and a way on.
pub(crate) fn lost(store: &Store) -> Html {
    let lang = store.lang;
    html! {
        <>
            <h1 tabindex="-1">{ common::not_found(lang) }</h1>
            <p>{ common::not_found_body(lang) }</p>
            <p><a class="button" href={Route::Home.href()}>{ common::to_home(lang) }</a></p>
        </>
    }
}
