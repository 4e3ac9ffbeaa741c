//! A labelled choice from a list.

use crate::browser::input::on_change;
use yew::virtual_dom::VTag;
use yew::{Html, html};

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
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    html! {
        <div class="field">
            <label for={id.to_owned()}>{ label }</label>
            if !hint.is_empty() {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
            <select id={id.to_owned()} aria-describedby={described} onchange={on_change(onchange)}>
                { for options_of(options, value) }
            </select>
        </div>
    }
}

/// The options of a choice that has a label of its own.
pub(super) fn options_of(options: &[(String, String)], value: &str) -> Vec<Html> {
    let option = |(key, label): &(String, String)| option(key, label, key == value);
    options.iter().map(option).collect()
}

/// `html!` takes `selected` for an attribute, which counts only until somebody chose: it has to be the property.
fn option(value: &str, label: &str, is_chosen: bool) -> Html {
    let mut option = VTag::new("option");
    option.add_attribute("value", value.to_owned());
    option.add_property("selected", is_chosen);
    option.add_child(label.into());
    option.into()
}
