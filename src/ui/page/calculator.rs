//! The quick calculator: unit scores or dimension points in, score and class out, at once.

use super::calculator_result::Outcome;
use super::calculator_sheet::{Change, MOST, Row, Sheet, Way, most};
use super::instruments::use_packs;
use super::new::pack_label;
use crate::instrument::{Instrument, Node, Texts};
use crate::number::Decimal;
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::select_field::SelectField;
use crate::ui::part::text_field::TextField;
use crate::ui::platform::page as browser;
use crate::ui::text::number::{NumberFault, parse, short};
use crate::ui::text::{Lang, calculator as text, common, fill};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub(in crate::ui) fn Calculator() -> Html {
    let lang = use_store().lang;
    let sheet = use_reducer(Sheet::default);
    let packs = use_packs();
    let instrument = packs
        .iter()
        .find(|instrument| instrument.id == sheet.instrument)
        .cloned();
    let texts = use_texts(instrument.clone().filter(|_| sheet.way == Way::Points));
    use_effect_with(sheet.focus.clone(), |focus| {
        if let Some((_, selector)) = focus {
            browser::focus(selector);
        }
    });
    let Some(instrument) = instrument else {
        return Html::default();
    };
    let option = |pack: &Rc<Instrument>| {
        (
            AttrValue::from(pack.id.clone()),
            AttrValue::from(pack_label(pack, lang)),
        )
    };
    let choose = {
        let sheet = sheet.dispatcher();
        Callback::from(move |id: String| sheet.dispatch(Change::Instrument(id)))
    };
    let radio = |way: Way, label: &'static str| {
        let (is_chosen, sheet) = (sheet.way == way, sheet.dispatcher());
        let onchange = Callback::from(move |_: Event| sheet.dispatch(Change::Way(way)));
        html! {
            <label class="choice">
                <input type="radio" name="way" checked={is_chosen} {onchange} /><span>{ label }</span>
            </label>
        }
    };
    let read = sheet.read(&instrument, lang);
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <SelectField id="instrument" label={text::instrument(lang)} value={sheet.instrument.clone()}
                options={packs.iter().map(option).collect::<Vec<_>>()} onchange={choose} />
            <fieldset>
                <legend>{ text::way(lang) }</legend>
                { radio(Way::Scores, text::by_scores(lang)) }
                { radio(Way::Points, text::by_points(lang)) }
            </fieldset>
            if sheet.way == Way::Scores {
                { rows(&sheet, instrument.max, lang) }
            } else {
                { dimensions(&sheet, &instrument, texts.as_deref(), lang) }
            }
            <h2>{ text::result(lang) }</h2>
            <Outcome {instrument} {read} way={sheet.way} {lang} />
        </>
    }
}

fn rows(sheet: &UseReducerHandle<Sheet>, max: Decimal, lang: Lang) -> Html {
    let add = {
        let sheet = sheet.dispatcher();
        Callback::from(move |_: MouseEvent| sheet.dispatch(Change::Add))
    };
    let is_full = sheet.rows.len() >= MOST;
    let rows = sheet
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| row_fields(sheet, index, row, max, lang));
    html! {
        <>
            <p class="quiet">{ text::scores_help(lang) }</p>
            { for rows }
            if is_full {
                <p id="add-row" tabindex="-1">{ fill(text::full(lang), &[("max", &MOST.to_string())]) }</p>
            } else {
                <p><button type="button" id="add-row" onclick={add}>{ text::add(lang) }</button></p>
            }
        </>
    }
}

fn row_fields(
    sheet: &UseReducerHandle<Sheet>,
    index: usize,
    row: &Row,
    max: Decimal,
    lang: Lang,
) -> Html {
    let key = row.key;
    let number = index.saturating_add(1).to_string();
    let named = |template: &str| fill(template, &[("number", &number)]);
    let change = |make: fn(u32, String) -> Change| {
        let sheet = sheet.dispatcher();
        Callback::from(move |typed: String| sheet.dispatch(make(key, typed)))
    };
    let remove = {
        let sheet = sheet.dispatcher();
        Callback::from(move |_: MouseEvent| sheet.dispatch(Change::Remove(key)))
    };
    html! {
        <div class="calculator-row" role="group" aria-label={named(text::row(lang))} key={key.to_string()}>
            <TextField id={format!("unit-name-{key}")} label={named(text::row_name(lang))}
                value={row.name.clone()} oninput={change(Change::Name)} />
            <TextField id={format!("unit-score-{key}")} label={named(text::row_score(lang))} hint={hint(max, lang)}
                error={fault(&row.score, max, lang)} value={row.score.clone()} oninput={change(Change::Score)}
                inputmode="decimal" maxlength={20} />
            if sheet.rows.len() > 1 {
                <button type="button" class="quiet-button" aria-label={named(text::remove_row(lang))} onclick={remove}>
                    { text::remove(lang) }
                </button>
            }
        </div>
    }
}

fn dimensions(
    sheet: &UseReducerHandle<Sheet>,
    instrument: &Instrument,
    texts: Option<&Texts>,
    lang: Lang,
) -> Html {
    let fields = instrument.dimensions().filter_map(|id| {
        let node = instrument.nodes.get(id)?;
        let name = texts.map_or_else(|| node.id.clone(), |texts| texts.node(&node.id).name);
        let typed = sheet.points.get(&node.id).cloned().unwrap_or_default();
        let oninput = {
            let (sheet, id) = (sheet.dispatcher(), node.id.clone());
            Callback::from(move |typed: String| sheet.dispatch(Change::Points(id.clone(), typed)))
        };
        Some(html! {
            <TextField key={node.id.clone()} id={format!("points-{}", node.id)} label={fill(text::points_of(lang), &[("name", &name)])}
                hint={points_hint(node, lang)} error={fault(&typed, most(node), lang)} value={typed} {oninput}
                inputmode="decimal" maxlength={20} />
        })
    });
    html! {
        <>
            <p class="quiet">{ text::points_help(lang) }</p>
            { for fields }
        </>
    }
}

fn hint(max: Decimal, lang: Lang) -> String {
    fill(text::row_hint(lang), &[("max", &short(max, lang))])
}

/// The range of a dimension's points; an assumed weight says so.
fn points_hint(node: &Node, lang: Lang) -> String {
    use crate::ui::text::tasks::points_hint_assumed;
    let weight = short(node.weight.points.round_half_up(6).decimal(), lang);
    match &node.weight.range {
        Some(range) => fill(
            points_hint_assumed(lang),
            &[("max", &weight), ("high", &short(range.high, lang))],
        ),
        None => hint(most(node), lang),
    }
}

/// What is wrong with a typed number; empty where nothing is.
fn fault(typed: &str, max: Decimal, lang: Lang) -> String {
    let Err(fault) = parse(typed, max) else {
        return String::new();
    };
    match fault {
        NumberFault::Ambiguous => {
            let typed = typed.trim();
            let small = match lang {
                Lang::Id => typed.replace('.', ","),
                Lang::En => format!("{typed}0"),
            };
            fill(
                common::number_ambiguous(lang),
                &[("small", &small), ("large", &typed.replace('.', ""))],
            )
        }
        NumberFault::Malformed => common::number_malformed(lang).to_owned(),
        NumberFault::TooPrecise => common::number_precise(lang).to_owned(),
        NumberFault::OutOfRange => fill(common::number_range(lang), &[("max", &short(max, lang))]),
    }
}
