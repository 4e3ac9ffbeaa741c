//! Lists of sentences.

use yew::{Html, html};

/// Sentences as the items of a list.
pub(crate) fn items(sentences: &[&str]) -> Html {
    let items = sentences
        .iter()
        .map(|sentence| html! { <li>{ *sentence }</li> });
    html! { <>{ for items }</> }
}
