//! The real page in a frame, as wide as a phone or as the screen allows.

use crate::browser::input::on_change;
use crate::embed_code::Snippet;
use crate::i18n::snippet as text;
use crate::pages::embed_code::{Kept, Page};
use yew::{Html, html};

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
    let address = kept.shown.clone().unwrap_or_else(|| now.clone());
    let width = |width: Width, label: &str| {
        let local = page.kept.clone();
        let choose = move |_| local.update(|kept| kept.width = width);
        html! {
            <label class="choice">
                <input
                    type="radio"
                    name="snippet-width"
                    checked={kept.width == width}
                    onchange={on_change(choose)}
                />
                <span>{ label }</span>
            </label>
        }
    };
    let style = match kept.width {
        Width::Phone => "snippet-frame snippet-phone",
        Width::Desk => "snippet-frame",
    };
    html! {
        <>
            <h2>{ text::preview(lang) }</h2>
            <p>{ text::preview_about(lang) }</p>
            <fieldset class="snippet-width">
                <legend class="visually-hidden">{ text::preview_width(lang) }</legend>
                { width(Width::Phone, text::phone(lang)) }
                { width(Width::Desk, text::desk(lang)) }
            </fieldset>
            <div>
                // A frame of its own for each address: a changed one would become a step in the history.
                <iframe
                    key={address.as_str()}
                    class={style}
                    title={text::preview_frame(lang)}
                    height={snippet.height.min(HIGHEST).to_string()}
                    name={MEMORY}
                    src={address.clone()}
                />
            </div>
            <p><a href={now} target="_blank" rel="noopener">{ text::preview_alone(lang) }</a></p>
        </>
    }
}
