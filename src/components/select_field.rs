//! A labelled choice from a list.

use crate::browser::view::{El, el, when};
use yew::Html;

/// The field; options are values and their labels.
pub(crate) fn select_field(
    id: &str,
    label: &str,
    hint: &str,
    options: &[(String, String)],
    value: &str,
    onchange: impl Fn(String) + 'static,
) -> Html {
    draw(id, label, hint, options, value, Box::new(onchange))
}

/// The same for every callback, so that it is compiled once.
#[inline(never)]
fn draw(
    id: &str,
    label: &str,
    hint: &str,
    options: &[(String, String)],
    value: &str,
    onchange: Box<dyn Fn(String)>,
) -> Html {
    let hint_id = format!("{id}-hint");
    let select = choice(id, options, value, onchange).maybe(
        "aria-describedby",
        (!hint.is_empty()).then(|| hint_id.clone()),
    );
    el("div")
        .class("field")
        .child(el("label").set("for", id.to_owned()).text(label).done())
        .child(when(!hint.is_empty(), || {
            el("p").class("hint").id(hint_id).text(hint).done()
        }))
        .child(select.done())
        .done()
}

/// The choice alone, for a place that has a label of its own.
pub(crate) fn choice(
    id: &str,
    options: &[(String, String)],
    value: &str,
    onchange: impl Fn(String) + 'static,
) -> El {
    let options = options.iter().map(|(key, label)| {
        el("option")
            .set("value", key.clone())
            .chosen(key == value)
            .text(label)
            .done()
    });
    el("select")
        .id(id.to_owned())
        .children(options)
        .onchange(onchange)
}
