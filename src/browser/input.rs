//! Callbacks for the fields, forms and links of `html!`.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Event, InputEvent, MouseEvent, SubmitEvent};

/// Passes on what a field holds after every key stroke: `oninput={on_input(...)}`.
pub(crate) fn on_input(act: impl Fn(String) + 'static) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| act(value(&event)))
}

/// Passes on what a field holds after a choice: `onchange={on_change(...)}`.
pub(crate) fn on_change(act: impl Fn(String) + 'static) -> Callback<Event> {
    Callback::from(move |event: Event| act(value(&event)))
}

/// Does something in place of sending a form: `onsubmit={on_submit(...)}`.
pub(crate) fn on_submit(act: impl Fn() + 'static) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        act();
    })
}

/// Does something in place of following a link: `onclick={on_follow(...)}`.
pub(crate) fn on_follow(act: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        act();
    })
}

/// The text of the input, text area or select that an event came from.
pub(crate) fn value(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    target
        .dyn_ref::<HtmlSelectElement>()
        .map(HtmlSelectElement::value)
        .unwrap_or_default()
}
