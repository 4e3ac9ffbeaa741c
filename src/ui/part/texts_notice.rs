//! What stands in place of an instrument's texts while they are on their way, or when they cannot be had.

use crate::ui::hook::use_store;
use crate::ui::state::Action;
use crate::ui::text::common;
use yew::prelude::*;

#[component]
pub(in crate::ui) fn TextsNotice() -> Html {
    let store = use_store();
    let lang = store.lang;
    if store.texts_failed.is_none() {
        return html! { <p role="status">{ common::loading(lang) }</p> };
    }
    let retry = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(Action::TextsFailed(String::new())))
    };
    html! {
        <div class="notice" role="alert">
            <p>{ common::load_failed(lang) }</p>
            <button type="button" onclick={retry}>{ common::retry(lang) }</button>
        </div>
    }
}
