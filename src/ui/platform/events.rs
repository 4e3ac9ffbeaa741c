//! What happens to the page, and what happens later.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;

/// Keeps a listener alive; dropping it ends it.
pub(in crate::ui) struct Listening(
    #[expect(dead_code, reason = "kept until dropped")] Vec<EventListener>,
);

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
pub(in crate::ui) fn on_address(callback: impl Fn(String) + 'static) -> Listening {
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
pub(in crate::ui) fn on_leaving(callback: impl Fn() + Clone + 'static) -> Listening {
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

/// A call that is still to come; dropping it takes it back.
pub(in crate::ui) struct Later(#[expect(dead_code, reason = "kept until dropped")] Timeout);

/// Calls back once, so many milliseconds later.
pub(in crate::ui) fn later(milliseconds: u32, callback: impl FnOnce() + 'static) -> Later {
    Later(Timeout::new(milliseconds, callback))
}

/// Calls back right after the page was drawn.
pub(in crate::ui) fn soon(callback: impl FnOnce() + 'static) {
    Timeout::new(0, callback).forget();
}

/// How long something that was gone to is waited for, in steps of so many milliseconds.
const STEPS: (u32, u32) = (100, 50);

/// Moves focus to an element of the page that is on its way, and unfolds what it is folded away in.
pub(in crate::ui) fn reveal_when_there(selector: String) {
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
