//! The real page in a frame, as wide as a phone or as the screen allows.

use crate::browser::view::{all, el, p, say};
use crate::embed_code::Snippet;
use crate::i18n::snippet as text;
use crate::pages::embed_code::{Kept, Page};
use yew::Html;

/// The highest the preview gets: what follows must not be far away.
const HIGHEST: u32 = 560;

/// The name by which `www/embed/guest.js` knows the preview: it is of our own origin and would open the person's
/// drafts, so it finds an empty memory instead. Without an origin it would need files that are open to all.
const MEMORY: &str = "swanilai-pratinjau";

/// How wide the preview is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Width {
    #[default]
    Phone,
    Desk,
}

/// The section.
pub(crate) fn preview(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let lang = page.store.lang;
    let now = snippet.address();
    let address = kept.shown.as_ref().unwrap_or(&now);
    let width = |width: Width, label: &str| {
        let local = page.kept.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "snippet-width")
            .checked(kept.width == width)
            .onchange(move |_| local.update(|kept| kept.width = width));
        el("label")
            .class("choice")
            .child(input.done())
            .child(say("span", "", label))
            .done()
    };
    let style = match kept.width {
        Width::Phone => "snippet-frame snippet-phone",
        Width::Desk => "snippet-frame",
    };
    let frame = el("iframe")
        // A frame of its own for each address: a changed one would become a step in the history.
        .key(address)
        .class(style)
        .attr("title", text::preview_frame(lang))
        .set("height", snippet.height.min(HIGHEST).to_string())
        .attr("name", MEMORY)
        .set("src", address.clone());
    all([
        say("h2", "", text::preview(lang)),
        p(text::preview_about(lang)),
        el("fieldset")
            .class("snippet-width")
            .child(say("legend", "visually-hidden", text::preview_width(lang)))
            .child(width(Width::Phone, text::phone(lang)))
            .child(width(Width::Desk, text::desk(lang)))
            .done(),
        el("div").child(frame.done()).done(),
        el("p")
            .child(
                el("a")
                    .set("href", now)
                    .attr("target", "_blank")
                    .attr("rel", "noopener")
                    .text(text::preview_alone(lang))
                    .done(),
            )
            .done(),
    ])
}
