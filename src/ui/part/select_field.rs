//! A labelled choice from a list.

use crate::ui::platform::input;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct SelectFieldProps {
    /// Id of the element.
    pub(in crate::ui) id: AttrValue,
    pub(in crate::ui) label: AttrValue,
    /// Values and labels.
    pub(in crate::ui) options: Vec<(AttrValue, AttrValue)>,
    pub(in crate::ui) value: AttrValue,
    pub(in crate::ui) onchange: Callback<String>,
    #[prop_or_default]
    pub(in crate::ui) hint: AttrValue,
}

#[component]
pub(in crate::ui) fn SelectField(props: &SelectFieldProps) -> Html {
    let SelectFieldProps {
        id,
        label,
        options,
        value,
        hint,
        ..
    } = props;
    let hint_id = format!("{id}-hint");
    let onchange = props.onchange.reform(|event: Event| input::value(&event));
    let options = options.iter().map(|(key, label)| {
        html! { <option value={key} selected={key == value}>{ label }</option> }
    });
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            if !hint.is_empty() {
                <p class="hint" id={hint_id.clone()}>{ hint }</p>
            }
            <select id={id} {onchange} aria-describedby={(!hint.is_empty()).then_some(hint_id)}>{ for options }</select>
        </div>
    }
}
