//! A table that scrolls in a region of its own, so that the page never scrolls sideways.

use yew::{Html, html};

/// The region around a table, named for those who do not see it.
pub(crate) fn region(label: &str, table: Html) -> Html {
    html! { <div class="scroll" tabindex="0" role="region" aria-label={label.to_owned()}>{ table }</div> }
}

/// Head cells of columns.
pub(crate) fn heads(words: &[&str]) -> Vec<Html> {
    let head = |words: &&str| html! { <th scope="col">{ *words }</th> };
    words.iter().map(head).collect()
}

/// A cell.
pub(crate) fn cell(words: &str) -> Html {
    html! { <td>{ words }</td> }
}

/// A cell with a number.
pub(crate) fn figure(words: &str) -> Html {
    html! { <td class="figure">{ words }</td> }
}
