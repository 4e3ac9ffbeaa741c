//! A labelled text field; every key stroke is passed on, so nothing typed is ever lost.

use crate::ui::platform::input;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct TextFieldProps {
    /// Id of the element.
    pub(in crate::ui) id: AttrValue,
    pub(in crate::ui) label: AttrValue,
    pub(in crate::ui) value: AttrValue,
    pub(in crate::ui) oninput: Callback<String>,
    #[prop_or_default]
    pub(in crate::ui) hint: AttrValue,
    #[prop_or_default]
    pub(in crate::ui) error: AttrValue,
    /// Several lines.
    #[prop_or_default]
    pub(in crate::ui) long: bool,
    #[prop_or(200)]
    pub(in crate::ui) maxlength: u32,
    /// Ids of suggestions in a `datalist`.
    #[prop_or_default]
    pub(in crate::ui) list: Option<AttrValue>,
    /// Kind of on-screen keyboard.
    #[prop_or_default]
    pub(in crate::ui) inputmode: Option<AttrValue>,
}

#[component]
pub(in crate::ui) fn TextField(props: &TextFieldProps) -> Html {
    let TextFieldProps {
        id,
        label,
        value,
        hint,
        error,
        list,
        inputmode,
        ..
    } = props;
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let mut described = Vec::new();
    if !hint.is_empty() {
        described.push(hint_id.clone());
    }
    if !error.is_empty() {
        described.push(error_id.clone());
    }
    let describedby = (!described.is_empty()).then(|| described.join(" "));
    let invalid = (!error.is_empty()).then_some("true");
    let max = props.maxlength.to_string();
    let oninput = props.oninput.reform(|event: InputEvent| input::value(&event));
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            if !hint.is_empty() {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            if !error.is_empty() {
                <p class="error" id={error_id}>{ error }</p>
            }
            if props.long {
                <textarea id={id} rows="3" maxlength={max} aria-describedby={describedby} aria-invalid={invalid} value={value} {oninput} />
            } else {
                <input id={id} type="text" autocomplete="off" maxlength={max} list={list} inputmode={inputmode}
                    aria-describedby={describedby} aria-invalid={invalid} value={value} {oninput} />
            }
        </div>
    }
}
