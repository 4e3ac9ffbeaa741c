use crate::ui::hook::use_store;
use crate::ui::text::instruments as text;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct InstrumentPageProps {
    pub(in crate::ui) id: String,
}

#[component]
pub(in crate::ui) fn InstrumentPage(props: &InstrumentPageProps) -> Html {
    let lang = use_store().lang;
    let _ = &props.id;
    html! { <h1 tabindex="-1">{ text::heading(lang) }</h1> }
}
