//! A labelled number field: comma or point, and a wrong entry stays to be corrected.

use super::text_field::{Field, kept_field};
use crate::i18n::number::{NumberFault, parse, short};
use crate::i18n::{Lang, common, fill};
use std::rc::Rc;
use swanilai::number::Decimal;
use yew::Html;

/// The field. `onchange` is called with every valid number, and with none when the field is empty or wrong.
pub(crate) fn number_field(
    field: Field,
    value: Option<Decimal>,
    max: Decimal,
    onchange: impl Fn(Option<Decimal>) + 'static,
) -> Html {
    draw(field, value, max, Rc::new(onchange))
}

/// The same for every callback, so that it is compiled once.
#[inline(never)]
fn draw(
    field: Field,
    value: Option<Decimal>,
    max: Decimal,
    onchange: Rc<dyn Fn(Option<Decimal>)>,
) -> Html {
    let lang = field.lang;
    let drawn = value.map_or(String::new(), |value| short(value, lang));
    // What is drawn here is no question: in English 87.995 is what the document holds.
    let own = drawn.clone();
    let read = Rc::new(move |text: &str| {
        if text == own {
            return in_range(value, max);
        }
        parse(text, max)
    });
    let fault = {
        let read = read.clone();
        move |text: &str| {
            let fault = read(text).err();
            fault.map_or(String::new(), |fault| fault_words(fault, text, max, lang))
        }
    };
    let take = move |text: &str| {
        let number = read(text).ok().flatten();
        onchange(number);
        stands_for(number)
    };
    let field = Field {
        error: fault(&drawn),
        value: drawn,
        keyboard: "decimal",
        ..field
    };
    kept_field(field, stands_for(value), Rc::new(fault), Rc::new(take))
}

/// A number as the document holds it.
fn stands_for(number: Option<Decimal>) -> String {
    number.map_or(String::new(), |number| number.to_string())
}

/// A number of the document where it is not above the most that is allowed now.
fn in_range(value: Option<Decimal>, max: Decimal) -> Result<Option<Decimal>, NumberFault> {
    if value.is_some_and(|value| value > max) {
        return Err(NumberFault::OutOfRange);
    }
    Ok(value)
}

/// What is wrong with a typed number, and what to write.
pub(crate) fn fault_words(fault: NumberFault, typed: &str, max: Decimal, lang: Lang) -> String {
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
