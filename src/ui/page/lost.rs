//! An address that does not exist, or whose draft is gone.

use crate::ui::hook::use_store;
use crate::ui::route::Route;
use crate::ui::text::common;
use yew::prelude::*;

#[component]
pub(in crate::ui) fn Lost() -> Html {
    let lang = use_store().lang;
    html! {
        <>
            <h1 tabindex="-1">{ common::not_found(lang) }</h1>
            <p>{ common::not_found_body(lang) }</p>
            <p><a class="button" href={Route::Home.href()}>{ common::to_home(lang) }</a></p>
        </>
    }
}
