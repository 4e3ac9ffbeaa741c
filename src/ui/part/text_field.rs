//! A labelled text field; every key stroke is passed on, so nothing typed is ever lost.

use crate::ui::platform::view::{el, when};
use yew::Html;

/// What a text field shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(in crate::ui) struct Field {
    /// Id of the element.
    pub(in crate::ui) id: String,
    pub(in crate::ui) label: String,
    pub(in crate::ui) value: String,
    pub(in crate::ui) hint: String,
    pub(in crate::ui) error: String,
    /// Several lines.
    pub(in crate::ui) long: bool,
    /// Most characters; 200 where it is zero.
    pub(in crate::ui) limit: u32,
    /// Kind of on-screen keyboard; `text` where it is empty.
    pub(in crate::ui) keyboard: &'static str,
}

impl Field {
    /// A field with an id, a label and a value.
    pub(in crate::ui) fn new(id: &str, label: &str, value: &str) -> Self {
        Self {
            id: id.to_owned(),
            label: label.to_owned(),
            value: value.to_owned(),
            ..Self::default()
        }
    }

    /// The same with a hint.
    pub(in crate::ui) fn hint(self, hint: &str) -> Self {
        Self {
            hint: hint.to_owned(),
            ..self
        }
    }

    /// The same with an error.
    pub(in crate::ui) fn error(self, error: &str) -> Self {
        Self {
            error: error.to_owned(),
            ..self
        }
    }
}

/// The field, its label, hint and error, tied together for those who do not see them.
pub(in crate::ui) fn text_field(field: &Field, oninput: impl Fn(String) + 'static) -> Html {
    draw(field, Box::new(oninput))
}

/// The same for every callback, so that it is compiled once.
#[inline(never)]
fn draw(field: &Field, oninput: Box<dyn Fn(String)>) -> Html {
    let (hint_id, error_id) = (format!("{}-hint", field.id), format!("{}-error", field.id));
    let described = match (field.hint.is_empty(), field.error.is_empty()) {
        (true, true) => None,
        (false, true) => Some(hint_id.clone()),
        (true, false) => Some(error_id.clone()),
        (false, false) => Some(format!("{hint_id} {error_id}")),
    };
    let limit = if field.limit == 0 { 200 } else { field.limit };
    let input = if field.long {
        el("textarea").attr("rows", "3")
    } else {
        el("input").attr("type", "text").attr("autocomplete", "off")
    };
    let input = if field.keyboard.is_empty() {
        input
    } else {
        input.attr("inputmode", field.keyboard)
    };
    let input = if field.error.is_empty() {
        input
    } else {
        input.attr("aria-invalid", "true")
    };
    let note = |class: &'static str, id: String, words: &str| {
        when(!words.is_empty(), || {
            el("p").class(class).id(id).text(words).done()
        })
    };
    el("div")
        .class("field")
        .child(
            el("label")
                .set("for", field.id.clone())
                .text(&field.label)
                .done(),
        )
        .child(note("hint", hint_id, &field.hint))
        .child(note("error", error_id, &field.error))
        .child(
            input
                .id(field.id.clone())
                .set("maxlength", limit.to_string())
                .maybe("aria-describedby", described)
                .value(field.value.clone())
                .oninput(oninput)
                .done(),
        )
        .done()
}
