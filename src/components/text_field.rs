//! A labelled text field; every key stroke is passed on, so nothing typed is ever lost.
//!
//! No field cuts what is pasted: what is too long stays in it, and the field says by how much.

use crate::browser::input::on_input;
use crate::browser::storage;
use crate::components::local::{Local, local};
use crate::i18n::{Lang, common, fill};
use std::rc::Rc;
use yew::{Html, html};

/// Most characters of a name, as in the file format.
const NAME: u32 = 200;

/// What a text field shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Field {
    pub(crate) lang: Lang,
    /// Id of the element.
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) value: String,
    pub(crate) hint: String,
    pub(crate) error: String,
    /// Several lines.
    pub(crate) long: bool,
    /// Most characters; 200 where it is zero.
    pub(crate) limit: u32,
    /// Kind of on-screen keyboard; `text` where it is empty.
    pub(crate) keyboard: &'static str,
}

impl Field {
    /// A field with an id, a label and a value.
    pub(crate) fn new(lang: Lang, id: &str, label: &str, value: &str) -> Self {
        Self {
            lang,
            id: id.to_owned(),
            label: label.to_owned(),
            value: value.to_owned(),
            ..Self::default()
        }
    }

    /// The same with a hint.
    pub(crate) fn hint(self, hint: &str) -> Self {
        Self {
            hint: hint.to_owned(),
            ..self
        }
    }

    /// The same with an error.
    pub(crate) fn error(self, error: &str) -> Self {
        Self {
            error: error.to_owned(),
            ..self
        }
    }

    /// The same for a text of any length, such as one to search for.
    pub(crate) fn of_any_length(self) -> Self {
        Self {
            limit: u32::MAX,
            ..self
        }
    }

    /// By how many characters a text is too long for the field; of a number its value is what counts.
    fn excess(&self, text: &str) -> u32 {
        let limit = if self.limit == 0 { NAME } else { self.limit };
        if matches!(self.keyboard, "decimal" | "numeric") {
            return 0;
        }
        excess(text, limit)
    }

    /// That a text is too long, in words; nothing where it is not.
    pub(super) fn too_long(&self, text: &str) -> String {
        let over = self.excess(text);
        if over == 0 {
            return String::new();
        }
        let limit = if self.limit == 0 { NAME } else { self.limit };
        let values = [("over", &*over.to_string()), ("max", &*limit.to_string())];
        fill(common::too_long(self.lang), &values)
    }
}

/// By how many characters a text is too long; blanks around it do not count.
pub(crate) fn excess(text: &str, limit: u32) -> u32 {
    let length = text.trim().chars().count();
    u32::try_from(length)
        .unwrap_or(u32::MAX)
        .saturating_sub(limit)
}

/// Whether a text is too long for a name.
pub(crate) fn is_long_name(text: &str) -> bool {
    excess(text, NAME) > 0
}

/// The field, its label, hint and error, tied together for those who do not see them. All that is typed is
/// passed on, also what is too long: whoever reads it checks that.
pub(crate) fn text_field(field: &Field, oninput: impl Fn(String) + 'static) -> Html {
    draw(field, Box::new(oninput))
}

/// The field for a text of the document. One that is too long for it stays in the field, and is not passed on:
/// the document keeps what it had.
pub(crate) fn document_field(field: Field, oninput: impl Fn(String) + 'static) -> Html {
    let (checked, value) = (field.clone(), field.value.clone());
    let fault = move |text: &str| match checked.too_long(text) {
        words if words.is_empty() => words,
        words => format!("{words} {}", common::too_long_kept(checked.lang)),
    };
    let limit = field.clone();
    let take = move |text: &str| {
        if limit.excess(text) > 0 {
            return value.clone();
        }
        // Blanks alone must not make it too long.
        let most = usize::try_from(if limit.limit == 0 { NAME } else { limit.limit });
        let fits = text.chars().count() <= most.unwrap_or(usize::MAX);
        let taken = if fits { text } else { text.trim() }.to_owned();
        oninput(taken.clone());
        taken
    };
    let stands_for = field.value.clone();
    kept_field(field, stands_for, Rc::new(fault), Rc::new(take))
}

/// What is wrong with a typed text, in words; nothing where nothing is.
pub(super) type Fault = Rc<dyn Fn(&str) -> String>;
/// Takes a typed text and gives what the document holds then.
pub(super) type Take = Rc<dyn Fn(&str) -> String>;

/// What was typed, where, in which language, and what the document held then.
#[derive(Clone, Default)]
struct Typed {
    place: String,
    text: Option<String>,
    lang: Lang,
    stands_for: String,
}

/// A field that shows what was typed as long as the document holds what that came to; `stands_for` is what it
/// holds now. What could not be taken outlives a reload of the tab.
pub(super) fn kept_field(field: Field, stands_for: String, fault: Fault, take: Take) -> Html {
    let key = field.id.clone();
    local(&key, move |typed: &Local<Typed>| {
        let place = storage::place_of(&field.id);
        typed.with_mut(|typed| {
            if typed.place != place {
                *typed = Typed {
                    text: storage::unread(&place),
                    place: place.clone(),
                    lang: field.lang,
                    stands_for: stands_for.clone(),
                };
            }
            // A value that changed from outside, such as by undo, replaces what was typed.
            if typed.text.is_some() && typed.stands_for != stands_for {
                typed.text = None;
                storage::keep_unread(&place, None);
            }
            // In the other language a number is written otherwise; what is not finished stays.
            if typed.lang != field.lang {
                typed.lang = field.lang;
                typed.text = typed.text.take().filter(|text| !fault(text).is_empty());
            }
        });
        // What the document holds was checked when it came in.
        let shown = typed.with(|typed| typed.text.clone());
        let error = shown.as_deref().map(|text| fault(text));
        let shown = Field {
            value: shown.unwrap_or_else(|| field.value.clone()),
            error: error.unwrap_or_else(|| field.error.clone()),
            ..field.clone()
        };
        let (typed, fault, take) = (typed.clone(), fault.clone(), take.clone());
        text_field(&shown, move |text| {
            let stands_for = take(&text);
            let is_wrong = !fault(&text).is_empty();
            storage::keep_unread(&place, is_wrong.then_some(&text));
            typed.update(|typed| {
                typed.text = Some(text);
                typed.stands_for = stands_for;
            });
        })
    })
}

/// The same for every callback, so that it is compiled once.
#[inline(never)]
fn draw(field: &Field, oninput: Box<dyn Fn(String)>) -> Html {
    let (hint_id, error_id) = (format!("{}-hint", field.id), format!("{}-error", field.id));
    let error = if field.error.is_empty() {
        field.too_long(&field.value)
    } else {
        field.error.clone()
    };
    let described = match (field.hint.is_empty(), error.is_empty()) {
        (true, true) => None,
        (false, true) => Some(hint_id.clone()),
        (true, false) => Some(error_id.clone()),
        (false, false) => Some(format!("{hint_id} {error_id}")),
    };
    let keyboard = (!field.keyboard.is_empty()).then_some(field.keyboard);
    let invalid = (!error.is_empty()).then_some("true");
    let oninput = on_input(oninput);
    let input = if field.long {
        html! {
            <textarea
                rows="3"
                inputmode={keyboard}
                aria-invalid={invalid}
                id={field.id.clone()}
                aria-describedby={described}
                value={field.value.clone()}
                {oninput}
            />
        }
    } else {
        html! {
            <input
                type="text"
                autocomplete="off"
                inputmode={keyboard}
                aria-invalid={invalid}
                id={field.id.clone()}
                aria-describedby={described}
                value={field.value.clone()}
                {oninput}
            />
        }
    };
    html! {
        <div class="field">
            <label for={field.id.clone()}>{ &field.label }</label>
            if !field.hint.is_empty() {
                <p class="hint" id={hint_id}>{ &field.hint }</p>
            }
            if !error.is_empty() {
                <p class="error" id={error_id}>{ error }</p>
            }
            { input }
        </div>
    }
}
