//! What goes wrong in other people's sites, and what to do about it.

use super::home::items;
use super::snippet::Page;
use super::snippet_codes::copied;
use crate::platform::view::{el, p, say};
use crate::snippet::origin;
use crate::text::snippet as text;
use yew::Html;

/// The folded section.
pub(super) fn trouble(page: &Page, base: &str) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let origin = origin(base);
    let policy = format!("frame-src {origin};\nscript-src {origin};");
    el("details")
        .class("snippet-trouble")
        .child(say("summary", "", text::trouble(lang)))
        .child(p(text::trouble_policy(lang)))
        .child(copied(
            store,
            "code-policy",
            text::policy(lang),
            &policy,
            false,
        ))
        .child(items(
            "ul",
            &[
                text::trouble_gone(lang),
                text::trouble_cache(lang),
                text::trouble_print(lang),
                text::trouble_drafts(lang),
            ],
        ))
        .done()
}
