//! Other tabs of the app, and what the browser may be asked for so that it keeps what is stored.

use super::storage;
use core::cell::RefCell;
use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

/// What one tab tells the others when everything was erased.
pub(crate) const ERASED: &str = "/";

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

/// Tells the other tabs that a draft was stored, deleted or brought back.
pub(crate) fn tell(draft: &str) {
    CHANNEL.with_borrow(|channel| {
        if let Some(channel) = channel {
            let _ = channel.post_message(&JsValue::from_str(draft));
        }
    });
}

/// Calls back with the id of a draft that another tab stored or deleted, for as long as the app runs;
/// with nothing when this tab is looked at again.
pub(crate) fn listen(heard: impl Fn(&str) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(channel) = BroadcastChannel::new("swanilai.draf") {
        let heard = heard.clone();
        EventListener::new(&channel, "message", move |event| {
            let told = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
            if let Some(draft) = told.and_then(|told| told.as_string()) {
                heard(&draft);
            }
        })
        .forget();
        CHANNEL.replace(Some(channel));
    }
    let stored = heard.clone();
    EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(draft) = key.as_deref().and_then(storage::draft_of) {
            stored(draft);
        }
    })
    .forget();
    if let Some(document) = window.document() {
        EventListener::new(&document, "visibilitychange", move |_| heard("")).forget();
    }
}

/// Asks the browser not to clear what is stored when room runs short. Firefox would ask the person in
/// turn, so there it is left alone.
pub(crate) fn ask_to_keep() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let navigator = window.navigator();
    let asks = navigator
        .user_agent()
        .is_ok_and(|agent| agent.contains("Firefox/"));
    if !asks && let Ok(asked) = navigator.storage().persist() {
        spawn_local(async move {
            // Refusing changes nothing.
            let _ = wasm_bindgen_futures::JsFuture::from(asked).await;
        });
    }
}

/// Milliseconds since the page came up: unlike the clock, nobody sets them back.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a page lives for less than five hundred million years"
)]
pub(crate) fn uptime() -> u64 {
    let performance = web_sys::window().and_then(|window| window.performance());
    performance.map_or(0, |performance| performance.now() as u64)
}
