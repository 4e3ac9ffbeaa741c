use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct SheetProps {
    pub(in crate::ui) draft: String,
    pub(in crate::ui) unit: String,
    pub(in crate::ui) dimension: String,
}

#[component]
pub(in crate::ui) fn Sheet(props: &SheetProps) -> Html {
    html! { &props.unit }
}
