//! What goes wrong in other people's sites, and what to do about it.

use crate::components::list::items;
use crate::embed_code::origin;
use crate::i18n::snippet as text;
use crate::pages::embed_code::Page;
use crate::pages::embed_code::codes::copied;
use yew::{Html, html};

/// The folded section.
pub(crate) fn trouble(page: &Page, base: &str) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let origin = origin(base);
    let policy = format!("frame-src {origin};\nscript-src {origin};");
    let others = [
        text::trouble_gone(lang),
        text::trouble_cache(lang),
        text::trouble_print(lang),
        text::trouble_drafts(lang),
    ];
    html! {
        <details class="snippet-trouble">
            <summary>{ text::trouble(lang) }</summary>
            <p>{ text::trouble_policy(lang) }</p>
            { copied(store, "code-policy", text::policy(lang), &policy, false) }
            <ul>{ items(&others) }</ul>
        </details>
    }
}
