//! A button for what cannot be taken back: a second, explicit step that is inert at first (SE-7).

use crate::browser::events::{self, Later};
use crate::components::local::{Local, local};
use crate::i18n::{Lang, common, open};
use std::rc::Rc;
use yew::{Html, html};

/// How long the second button does nothing, in milliseconds: a double tap must not get through.
const INERT: u32 = 500;

/// Whether it was asked, and whether the answer counts already.
#[derive(Default)]
struct Asked {
    is_open: bool,
    ready: bool,
    /// Kept so that it is not taken back.
    _timer: Option<Later>,
}

/// Words of a two-step button.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// Label of the first button.
    pub(crate) label: String,
    /// Spoken in its place where several buttons look alike; empty where not.
    pub(crate) described: String,
    /// What will happen, asked before it does.
    pub(crate) asks: String,
    /// Label of the button that does it.
    pub(crate) yes: String,
}

/// What is asked before the draft at hand, which is stored nowhere, makes room for another one.
pub(crate) fn losing(label: &str, described: &str, lang: Lang) -> Question {
    Question {
        label: label.to_owned(),
        described: described.to_owned(),
        asks: open::lose_question(lang).to_owned(),
        yes: open::lose_yes(lang).to_owned(),
    }
}

/// The button.
pub(crate) fn confirm(key: &str, words: Question, lang: Lang, act: impl Fn() + 'static) -> Html {
    draw(key, words, lang, Rc::new(act))
}

/// The same for every callback, so that it is compiled once.
#[inline(never)]
fn draw(key: &str, words: Question, lang: Lang, act: Rc<dyn Fn()>) -> Html {
    local(key, move |state: &Local<Asked>| {
        let (asked, ready) = state.with(|state| (state.is_open, state.ready));
        if !asked {
            let ask = {
                let state = state.clone();
                move |_| {
                    let later = state.clone();
                    let timer =
                        events::later(INERT, move || later.update(|state| state.ready = true));
                    state.update(|state| {
                        *state = Asked {
                            is_open: true,
                            ready: false,
                            _timer: Some(timer),
                        }
                    });
                }
            };
            let described = (!words.described.is_empty()).then(|| words.described.clone());
            return html! {
                <button type="button" class="quiet-button" aria-label={described} onclick={ask}>
                    { &words.label }
                </button>
            };
        }
        let cancel = {
            let state = state.clone();
            move |_| state.update(|state| *state = Asked::default())
        };
        let yes = {
            let (state, act) = (state.clone(), act.clone());
            move |_| {
                if state.with(|state| state.ready) {
                    state.update(|state| *state = Asked::default());
                    act();
                }
            }
        };
        html! {
            // Takes the focus from the button that it came for.
            <span class="confirm" role="group" tabindex="-1" aria-label={words.asks.clone()}>
                <span class="confirm-question" role="alert">{ &words.asks }</span>
                <button
                    type="button"
                    class="danger"
                    aria-disabled={if ready { "false" } else { "true" }}
                    onclick={yes}
                >
                    { &words.yes }
                </button>
                <button type="button" onclick={cancel}>{ common::cancel(lang) }</button>
            </span>
        }
    })
}
