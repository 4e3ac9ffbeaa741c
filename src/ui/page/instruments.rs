use crate::ui::hook::use_store;
use crate::ui::text::instruments as text;
use yew::prelude::*;

#[component]
pub(in crate::ui) fn Instruments() -> Html {
    let lang = use_store().lang;
    html! { <h1 tabindex="-1">{ text::heading(lang) }</h1> }
}
