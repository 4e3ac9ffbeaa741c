//! What stands in place of a page while its chunk is on its way, or when it cannot be had.

use crate::browser::page as browser;
use crate::hooks::Store;
use crate::i18n::common;
use crate::pages;
use crate::state::Action;
use yew::{Html, html};

/// Loading, or a failure with two ways on.
pub(crate) fn chunk_notice(store: &Store) -> Html {
    let lang = store.lang;
    if !store.chunks_failed {
        return html! { <p>{ common::page_loading(lang) }</p> };
    }
    let retry = store.clone();
    html! {
        <>
            // The page keeps its name: without it nobody who hears the page knows where they are.
            <h1 tabindex="-1">{ pages::name(store) }</h1>
            <div class="notice" role="alert">
                <p>{ common::page_failed(lang) }</p>
                <button type="button" onclick={move |_| retry.dispatch(Action::ChunksFailed(false))}>
                    { common::retry(lang) }
                </button>
                { " " }
                <button type="button" onclick={|_| browser::reload()}>{ common::reload(lang) }</button>
            </div>
        </>
    }
}
