//! The page itself: address, title, focus, scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Whether there is a page at all: the same program runs in workers.
pub(crate) fn is_there() -> bool {
    web_sys::window().is_some()
}

/// What follows `#` in the address.
pub(crate) fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to another page of the app. In a frame no page is left behind, see `www/embed/guest.js`.
pub(crate) fn go(href: &str) {
    if super::host::is_framed() {
        replace(href);
    } else if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(href);
    }
}

/// Shows another address in the bar, without going anywhere and without a step in the history.
pub(crate) fn rename(href: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(href));
    }
}

/// The address of the app itself, without what follows `#`.
pub(crate) fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to another page without leaving the present one in the history.
pub(crate) fn replace(href: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(href);
    }
}

/// Sets title and language of the document.
pub(crate) fn describe(title: &str, lang: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang);
        }
    }
}

/// Moves focus to the first element that matches, scrolling it into view.
pub(crate) fn focus(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves focus to the first element that matches, and unfolds what it is folded away in.
pub(crate) fn reveal(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let mut around = found.and_then(|element| element.parent_element());
    while let Some(element) = around {
        if element.tag_name().eq_ignore_ascii_case("details") {
            let _ = element.set_attribute("open", "");
        }
        around = element.parent_element();
    }
    focus(selector);
}

/// Moves focus to a text area and selects all that stands in it.
pub(crate) fn select(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    let area = found.and_then(|element| element.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    if let Some(area) = area {
        let _ = area.focus();
        area.select();
    }
}

/// Whether an element matches.
pub(crate) fn has(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.query_selector(selector).ok().flatten().is_some())
}

/// Whether an element that matches has the focus.
pub(super) fn is_at(selector: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// What is wrong with a field, after the name of the field; nothing where nothing is. A group of fields that
/// do not go together says so once below them.
pub(super) fn error_of(field: &Element) -> String {
    let words = |element: Element| element.text_content().unwrap_or_default();
    let one = |selector: &str| {
        let document = field.owner_document()?;
        document.query_selector(selector).ok().flatten().map(words)
    };
    let id = field.id();
    let own = field
        .has_attribute("aria-invalid")
        .then(|| one(&format!("[id=\"{id}-error\"]")))
        .flatten();
    let group = || {
        let group = field.closest(".card").ok().flatten()?;
        let found = group.query_selector(":scope > .error:not([role])");
        found.ok().flatten().map(words)
    };
    let Some(error) = own.or_else(group).filter(|words| !words.is_empty()) else {
        return String::new();
    };
    match one(&format!("label[for=\"{id}\"]")) {
        Some(label) => format!("{label}: {error}"),
        None => error,
    }
}

/// Scrolls the first element that matches to the top of the window.
pub(crate) fn scroll_to(selector: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        element.scroll_into_view();
    }
}

/// Scrolls to the top.
pub(crate) fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// The browser's language.
pub(crate) fn language() -> Option<String> {
    web_sys::window()?.navigator().language()
}

/// Loads the page again.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Prints the page.
pub(crate) fn print() {
    super::host::printing();
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Empties a file input, so that choosing the same file again is noticed.
pub(crate) fn clear_input(input: &HtmlInputElement) {
    input.set_value("");
}

/// The element the app lives in.
pub(crate) fn root() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}

/// Whether nothing has the focus, because what had it is gone.
pub(crate) fn focus_is_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    active.is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// The host of an address on the web, as the browser understands it; none of any other kind of address.
pub(crate) fn host(address: &str) -> Option<String> {
    let url = web_sys::Url::new(address).ok()?;
    let is_web = matches!(&*url.protocol(), "https:" | "http:");
    is_web.then(|| url.host())
}
