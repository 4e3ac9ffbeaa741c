use crate::ui::hook::use_store;
use crate::ui::text::result as text;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct ResultPageProps {
    pub(in crate::ui) draft: String,
}

#[component]
pub(in crate::ui) fn ResultPage(props: &ResultPageProps) -> Html {
    let lang = use_store().lang;
    let _ = &props.draft;
    html! { <h1 tabindex="-1">{ text::heading(lang) }</h1> }
}
