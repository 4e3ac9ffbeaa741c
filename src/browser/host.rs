//! Somebody else's page around the app, or somebody else's app around the page.
//!
//! `www/embed/app.js` speaks to them. What passes between it and the app are attributes of `<html>`:
//! the first view of everybody else carries no code for it.

use super::events::Listening;
use core::cell::RefCell;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};

/// How long something is waited for before it counts as refused, in milliseconds.
const PATIENCE: u32 = 700;

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

/// What the page around said or asked for, by name.
pub(crate) fn told(name: &'static str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Whether somebody else decides what works here.
pub(crate) fn is_guest() -> bool {
    told("data-embed").is_some()
}

/// Whether the app stands in a frame.
pub(crate) fn is_framed() -> bool {
    told("data-embed").as_deref() == Some("frame")
}

/// Whether another app shows the page in a browser of its own.
pub(crate) fn is_in_app() -> bool {
    told("data-in-app").is_some()
}

/// The instrument the page around asks for.
pub(crate) fn instrument() -> Option<String> {
    told("data-set")
}

/// The kind of unit the page around asks for; empty where it asks for none.
pub(crate) fn unit_kind() -> String {
    told("data-lokus").unwrap_or_default()
}

/// Tells the page around how far the answers are, and nothing else of them.
pub(crate) fn progress(answered: u32, total: u32) {
    if let Some(root) = root().filter(|root| root.has_attribute("data-embed")) {
        let _ = root.set_attribute("data-progress", &format!("{answered}/{total}"));
    }
}

/// Hands a result to the page around, which was named to the person before (EM-9).
pub(crate) fn send(result: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-result", result);
    }
}

/// What somebody tried here that may have been refused without a word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Tried {
    /// A file: its name, and what is in it where that is text.
    File(String, Option<String>),
    /// Printing, which did not begin.
    Print,
    /// A link to another tab, which did not open.
    Link(String),
}

/// Whom to tell what was tried.
type Tell = Rc<dyn Fn(Tried)>;

thread_local! {
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Calls back with what is tried from now on.
pub(crate) fn on_try(tell: impl Fn(Tried) + 'static) {
    TELL.with(|kept| *kept.borrow_mut() = Some(Rc::new(tell)));
}

fn tell(tried: Tried) {
    let kept = TELL.with(|kept| kept.borrow().clone());
    if let Some(tell) = kept {
        tell(tried);
    }
}

/// A file was offered. Frames and apps refuse downloads in silence; only our own loader is known not to.
pub(super) fn offered(name: &str, text: Option<&str>) {
    let is_sure = told("data-connected").is_some() && !is_in_app();
    if is_guest() && !is_sure {
        tell(Tried::File(name.to_owned(), text.map(str::to_owned)));
    }
}

/// Printing is asked for: tells where it does not begin.
pub(super) fn printing() {
    if let Some(root) = root().filter(|_| is_guest()) {
        let _ = root.remove_attribute("data-printed");
        Timeout::new(PATIENCE, move || {
            if !root.has_attribute("data-printed") {
                tell(Tried::Print);
            }
        })
        .forget();
    }
}

/// Watches links to other tabs: where none opened, the page keeps the focus.
pub(crate) fn watch_links() -> Listening {
    Listening::to_document("click", |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[target=_blank]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
            return;
        };
        Timeout::new(PATIENCE, move || {
            let document = web_sys::window().and_then(|window| window.document());
            let stayed = document.is_some_and(|document| {
                document.has_focus().unwrap_or(false) && !document.hidden()
            });
            if stayed {
                tell(Tried::Link(link.href()));
            }
        })
        .forget();
    })
}

/// The app by itself, outside of any frame.
pub(crate) fn alone(lang: &str) -> String {
    let address = super::page::address();
    let place = address.split('?').next().unwrap_or_default();
    format!("{place}?lang={lang}")
}

/// The same for Chrome on Android, whatever app shows the page now; none on other systems.
pub(crate) fn in_chrome(lang: &str) -> Option<String> {
    let agent = web_sys::window()?.navigator().user_agent().ok()?;
    let address = alone(lang);
    let (scheme, rest) = address.split_once("://")?;
    agent
        .contains("Android")
        .then(|| format!("intent://{rest}#Intent;scheme={scheme};package=com.android.chrome;end"))
}
