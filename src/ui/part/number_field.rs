//! A labelled number field: comma or point, and a wrong entry stays to be corrected.

use super::text_field::TextField;
use crate::number::Decimal;
use crate::ui::text::number::{NumberFault, parse, short};
use crate::ui::text::{Lang, common, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct NumberFieldProps {
    /// Id of the element.
    pub(in crate::ui) id: AttrValue,
    pub(in crate::ui) label: AttrValue,
    pub(in crate::ui) value: Option<Decimal>,
    pub(in crate::ui) max: Decimal,
    pub(in crate::ui) lang: Lang,
    /// Called with every valid number, and with none when the field is emptied.
    pub(in crate::ui) onchange: Callback<Option<Decimal>>,
    #[prop_or_default]
    pub(in crate::ui) hint: AttrValue,
}

#[component]
pub(in crate::ui) fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps {
        id,
        label,
        value,
        max,
        lang,
        onchange,
        hint,
    } = props;
    let (lang, max) = (*lang, *max);
    let typed = use_state(|| value.map_or(String::new(), |value| short(value, lang)));
    // Another value from outside, such as by undo, replaces what was typed.
    let stands_for = parse(&typed, max).ok().flatten();
    use_effect_with(*value, {
        let typed = typed.clone();
        move |value| {
            if *value != stands_for {
                typed.set(value.map_or(String::new(), |value| short(value, lang)));
            }
        }
    });
    let error = parse(&typed, max)
        .err()
        .map_or(String::new(), |fault| fault_text(fault, &typed, max, lang));
    let oninput = {
        let (typed, onchange) = (typed.clone(), onchange.clone());
        Callback::from(move |text: String| {
            if let Ok(number) = parse(&text, max) {
                onchange.emit(number);
            }
            typed.set(text);
        })
    };
    html! {
        <TextField {id} {label} {hint} {error} value={(*typed).clone()} {oninput} inputmode="decimal" maxlength={20} />
    }
}

fn fault_text(fault: NumberFault, typed: &str, max: Decimal, lang: Lang) -> String {
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
