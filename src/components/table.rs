//! A table that scrolls in a region of its own, so that the page never scrolls sideways.

use crate::browser::view::{El, el, say};
use yew::{Html, html};

/// A table with a caption, head cells and rows; a foot may follow.
pub(crate) fn table(caption: &str, heads: Vec<Html>, rows: Vec<Html>) -> El {
    el("table")
        .child(say("caption", "", caption))
        .child(el("thead").child(el("tr").children(heads).done()).done())
        .child(el("tbody").children(rows).done())
}

/// The region around a table, named for those who do not see it.
pub(crate) fn scroll(label: &str, table: El) -> Html {
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .set("aria-label", label.to_owned())
        .child(table.done())
        .done()
}

/// The region around a table, named for those who do not see it.
pub(crate) fn region(label: &str, table: Html) -> Html {
    html! { <div class="scroll" tabindex="0" role="region" aria-label={label.to_owned()}>{ table }</div> }
}

/// Head cells of columns.
pub(crate) fn heads(words: &[&str]) -> Vec<Html> {
    let head = |words: &&str| html! { <th scope="col">{ *words }</th> };
    words.iter().map(head).collect()
}

/// A row: its heading and its cells.
pub(crate) fn row(heading: Html, cells: Vec<Html>) -> El {
    el("tr")
        .child(el("th").attr("scope", "row").child(heading).done())
        .children(cells)
}

/// A cell.
pub(crate) fn cell(words: &str) -> Html {
    html! { <td>{ words }</td> }
}

/// A cell with a number.
pub(crate) fn figure(words: &str) -> Html {
    html! { <td class="figure">{ words }</td> }
}
