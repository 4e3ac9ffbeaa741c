//! What a person does next meets handlers that know what was done before.
//!
//! Yew draws in slices of 16 ms and lets the browser in between, and a browser prefers keys to timers. On
//! a slow phone the Enter after the last digit so reached a form that was still drawn without that digit,
//! and the handler of a form knows what it was drawn with. So what waits is drawn before the next deed.

use core::pin::pin;
use core::task::{Context, Waker};
use gloo::events::{EventListener, EventListenerOptions};

/// What comes before a field changes, never after: drawing in between would take the change back.
const BEFORE: [&str; 4] = ["keydown", "beforeinput", "pointerdown", "submit"];

/// From now on draws what waits before each deed within the app. What stands in its place after a
/// breakdown is outside of it: nothing of the app may run then.
pub(crate) fn keep(root: &web_sys::Element) {
    for kind in BEFORE {
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(root, kind, options, |_| draw()).forget();
    }
}

/// Draws what waits, now. Yew has this for tests only; its first step does all the work.
fn draw() {
    let mut context = Context::from_waker(Waker::noop());
    let _ = pin!(yew::scheduler::flush())
        .as_mut()
        .poll(&mut context)
        .is_ready();
}
