//! What happens to the page, and what happens later.

use core::cell::RefCell;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Keeps a listener alive; dropping it ends it.
pub(crate) struct Listening(Vec<EventListener>);

impl Listening {
    /// Calls back with every event of a kind that reaches the document.
    pub(super) fn to_document(
        kind: &'static str,
        callback: impl FnMut(&web_sys::Event) + 'static,
    ) -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        let options = EventListenerOptions::enable_prevent_default();
        let listener = document
            .map(|document| EventListener::new_with_options(&document, kind, options, callback));
        Self(listener.into_iter().collect())
    }
}

/// Calls back with what follows `#` whenever it changes.
pub(crate) fn on_address(callback: impl Fn(String) + 'static) -> Listening {
    let listener = web_sys::window().map(|window| {
        EventListener::new(
            &window,
            "hashchange",
            move |_| callback(super::page::hash()),
        )
    });
    Listening(listener.into_iter().collect())
}

/// Calls back when the page is hidden or left. `visibilitychange` is the last dependable event on
/// phones; `pagehide` covers the rest.
pub(crate) fn on_leaving(callback: impl Fn() + Clone + 'static) -> Listening {
    let Some(window) = web_sys::window() else {
        return Listening(Vec::new());
    };
    let also = callback.clone();
    let mut listeners = vec![EventListener::new(&window, "pagehide", move |_| also())];
    listeners.extend(
        window
            .document()
            .map(|document| EventListener::new(&document, "visibilitychange", move |_| callback())),
    );
    Listening(listeners)
}

/// Kinds of input that are no text: a browser has no undo for them.
const NO_TEXT: [&str; 8] = [
    "radio", "checkbox", "button", "submit", "reset", "file", "range", "color",
];

/// Calls back when somebody undoes (true) or redoes (false) by keys outside of a text field; the callback
/// says whether something came of it.
pub(crate) fn on_undo(callback: impl Fn(bool) -> bool + 'static) -> Listening {
    Listening::to_document("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_command = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
        let back = match (&*key.key().to_lowercase(), key.shift_key()) {
            ("z", is_redo) => !is_redo,
            ("y", false) => false,
            _ => return,
        };
        let target = event.target().and_then(|at| at.dyn_into::<Element>().ok());
        if !is_command || event.default_prevented() || target.is_some_and(|at| has_text(&at)) {
            return;
        }
        if callback(back) {
            event.prevent_default();
        }
    })
}

/// Whether an element is a field of text.
fn has_text(element: &Element) -> bool {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return !NO_TEXT.contains(&&*input.type_());
    }
    element.tag_name().eq_ignore_ascii_case("textarea")
}

/// How long nothing is typed before an error is spoken, in milliseconds.
const REST: u32 = 1_000;

/// What was spoken of which field, and what is still to come.
#[derive(Default)]
struct Spoken {
    field: String,
    words: String,
    /// Whether the words may still stand in the status region.
    stands: bool,
    timer: Option<Later>,
}

/// Calls back with what is wrong with a field once typing rests or the field is left, and with nothing at the
/// next key, so that the same words can be spoken again.
pub(crate) fn on_error(callback: impl Fn(String) + 'static) -> Listening {
    let spoken = Rc::new(RefCell::new(Spoken::default()));
    let speak = {
        let (spoken, callback) = (spoken.clone(), Rc::new(callback));
        Rc::new(move |field: Option<Element>| {
            let Some(field) = field else {
                let was = core::mem::take(&mut spoken.borrow_mut().stands);
                if was {
                    callback(String::new());
                }
                return;
            };
            let words = super::page::error_of(&field);
            let mut spoken = spoken.borrow_mut();
            spoken.timer = None;
            if spoken.field == field.id() && spoken.words == words {
                return;
            }
            spoken.field = field.id();
            spoken.words.clone_from(&words);
            spoken.stands = !words.is_empty();
            drop(spoken);
            if !words.is_empty() {
                callback(words);
            }
        })
    };
    let field_of = |event: &web_sys::Event| {
        event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
    };
    let at_rest = {
        let (spoken, speak) = (spoken.clone(), speak.clone());
        move |event: &web_sys::Event| {
            speak(None);
            let (speak, field) = (speak.clone(), field_of(event));
            let timer = later(REST, move || speak(field));
            spoken.borrow_mut().timer = Some(timer);
        }
    };
    let left = move |event: &web_sys::Event| {
        // Only of what was typed into: a page may show errors that were spoken when they came.
        if spoken.borrow_mut().timer.take().is_some() {
            let (speak, field) = (speak.clone(), field_of(event));
            soon(move || speak(field));
        }
    };
    let mut listeners = Listening::to_document("input", at_rest).0;
    listeners.extend(Listening::to_document("focusout", left).0);
    Listening(listeners)
}

/// A call that is still to come; dropping it takes it back.
pub(crate) struct Later(#[expect(dead_code, reason = "kept until dropped")] Timeout);

/// Calls back once, so many milliseconds later.
pub(crate) fn later(milliseconds: u32, callback: impl FnOnce() + 'static) -> Later {
    Later(Timeout::new(milliseconds, callback))
}

/// Calls back right after the page was drawn.
pub(crate) fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// How long something that was gone to is waited for, in steps of so many milliseconds.
const STEPS: (u32, u32) = (100, 50);

/// Moves focus to an element of the page that is on its way, and unfolds what it is folded away in.
pub(crate) fn reveal_when_there(selector: String) {
    wait(selector, STEPS.0);
}

fn wait(selector: String, left: u32) {
    Timeout::new(STEPS.1, move || {
        // A new page gives its heading the focus first, now and then a moment after it was drawn.
        if super::page::has(&selector) && super::page::is_at("main h1") {
            super::page::reveal(&selector);
        } else if left > 0 {
            wait(selector, left - 1);
        }
    })
    .forget();
}
