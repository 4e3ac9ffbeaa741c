//! A button for what cannot be taken back: a second, explicit step that is inert at first (SE-7).

use crate::ui::platform::events;
use crate::ui::text::{Lang, common};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct ConfirmProps {
    pub(in crate::ui) label: AttrValue,
    /// What will happen, asked before it does.
    pub(in crate::ui) question: AttrValue,
    /// Label of the button that does it.
    pub(in crate::ui) yes: AttrValue,
    pub(in crate::ui) onconfirm: Callback<()>,
    pub(in crate::ui) lang: Lang,
    /// Spoken in place of the label where several buttons look alike.
    #[prop_or_default]
    pub(in crate::ui) described: Option<AttrValue>,
}

/// How long the second button does nothing, in milliseconds: a double tap must not get through.
const INERT: u32 = 500;

#[component]
pub(in crate::ui) fn Confirm(props: &ConfirmProps) -> Html {
    let asked = use_state(|| false);
    let ready = use_state(|| false);
    use_effect_with(*asked, {
        let ready = ready.clone();
        move |asked| {
            let timer = asked.then(|| events::later(INERT, move || ready.set(true)));
            move || drop(timer)
        }
    });
    let ask = {
        let (asked, ready) = (asked.clone(), ready.clone());
        Callback::from(move |_: MouseEvent| {
            ready.set(false);
            asked.set(true);
        })
    };
    let cancel = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(false))
    };
    let confirm = {
        let (asked, is_ready, onconfirm) = (asked.clone(), *ready, props.onconfirm.clone());
        Callback::from(move |_: MouseEvent| {
            if is_ready {
                asked.set(false);
                onconfirm.emit(());
            }
        })
    };
    if !*asked {
        return html! {
            <button type="button" class="quiet-button" aria-label={props.described.clone()} onclick={ask}>{ &props.label }</button>
        };
    }
    html! {
        <span class="confirm" role="group" aria-label={props.question.clone()}>
            <span class="confirm-question" role="alert">{ &props.question }</span>
            <button type="button" class="danger" aria-disabled={(!*ready).to_string()} onclick={confirm}>{ &props.yes }</button>
            <button type="button" onclick={cancel}>{ common::cancel(props.lang) }</button>
        </span>
    }
}
