//! A labelled number field: comma or point, and a wrong entry stays to be corrected.

use super::text_field::{Field, text_field};
use crate::number::Decimal;
use crate::ui::platform::view::{Local, local};
use crate::ui::text::number::{NumberFault, parse, short};
use crate::ui::text::{Lang, common, fill};
use std::rc::Rc;
use yew::Html;

/// What was typed, and the number it stood for then.
#[derive(Clone, Default)]
struct Typed {
    text: Option<String>,
    stood_for: Option<Decimal>,
}

/// The field. `onchange` is called with every valid number, and with none when the field is empty or wrong.
pub(in crate::ui) fn number_field(
    field: Field,
    value: Option<Decimal>,
    max: Decimal,
    lang: Lang,
    onchange: impl Fn(Option<Decimal>) + 'static,
) -> Html {
    draw(field, value, max, lang, Rc::new(onchange))
}

/// The same for every callback, so that it is compiled once.
#[inline(never)]
fn draw(
    field: Field,
    value: Option<Decimal>,
    max: Decimal,
    lang: Lang,
    onchange: Rc<dyn Fn(Option<Decimal>)>,
) -> Html {
    let key = field.id.clone();
    local(&key, move |typed: &Local<Typed>| {
        let now = typed.get();
        // A value that changed from outside, such as by undo, replaces what was typed.
        let text = now.text.filter(|_| now.stood_for == value);
        let shown = text.unwrap_or_else(|| value.map_or(String::new(), |value| short(value, lang)));
        let fault = parse(&shown, max).err();
        let error = fault.map_or(String::new(), |fault| fault_words(fault, &shown, max, lang));
        let field = Field {
            value: shown,
            error,
            keyboard: "decimal",
            limit: 20,
            ..field.clone()
        };
        let (typed, onchange) = (typed.clone(), onchange.clone());
        text_field(&field, move |text| {
            let number = parse(&text, max).ok().flatten();
            typed.update(|typed| {
                *typed = Typed {
                    text: Some(text),
                    stood_for: number,
                }
            });
            onchange(number);
        })
    })
}

/// What is wrong with a typed number, and what to write.
pub(in crate::ui) fn fault_words(
    fault: NumberFault,
    typed: &str,
    max: Decimal,
    lang: Lang,
) -> String {
    match fault {
        NumberFault::Ambiguous => {
            let small = match lang {
                Lang::Id => typed.trim().replace('.', ","),
                Lang::En => format!("{}0", typed.trim()),
            };
            fill(
                common::number_ambiguous(lang),
                &[("small", &small), ("large", &typed.trim().replace('.', ""))],
            )
        }
        NumberFault::Malformed => common::number_malformed(lang).to_owned(),
        NumberFault::TooPrecise => common::number_precise(lang).to_owned(),
        NumberFault::OutOfRange => fill(common::number_range(lang), &[("max", &short(max, lang))]),
    }
}
