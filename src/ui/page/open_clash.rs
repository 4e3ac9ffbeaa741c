//! One unit that two files tell differently, side by side.

use super::open_step::side_name;
use super::result::isolated;
use super::result_units::score_words;
use super::result_working::observed;
use super::unit::unit_kind_word;
use crate::assessment::{Assessment, Choice, Clash, Unit};
use crate::instrument::{Instrument, Texts};
use crate::score::score;
use crate::ui::text::{Lang, fill, number, open as text};
use std::rc::Rc;
use yew::prelude::*;

/// Differences shown at first.
const FEW: usize = 10;

#[derive(PartialEq, Properties)]
pub(super) struct ClashCardProps {
    /// Position among the clashes, for ids.
    pub(super) index: usize,
    pub(super) clash: Clash,
    /// Number and name of both files.
    pub(super) first: Option<(usize, AttrValue)>,
    pub(super) later: Option<(usize, AttrValue)>,
    /// Any of the files; what is not of a unit is taken from it.
    pub(super) assessment: Option<Rc<Assessment>>,
    pub(super) instrument: Option<Rc<Instrument>>,
    pub(super) texts: Option<Rc<Texts>>,
    pub(super) choice: Option<Choice>,
    /// Whether the answer was asked for and is missing.
    pub(super) missing: bool,
    pub(super) ondecide: Callback<Choice>,
    pub(super) lang: Lang,
}

#[component]
pub(super) fn ClashCard(props: &ClashCardProps) -> Html {
    let ClashCardProps {
        index,
        clash,
        first,
        later,
        lang,
        ..
    } = props;
    let lang = *lang;
    let (Some(first), Some(later)) = (first, later) else {
        return Html::default();
    };
    let (Some(assessment), Some(instrument)) = (&props.assessment, &props.instrument) else {
        return Html::default();
    };
    let (few, rest) = clash.differs.split_at(clash.differs.len().min(FEW));
    let rows = |keys: &[String]| {
        let rows = keys.iter().map(|key| difference(props, instrument, key));
        rows.collect::<Html>()
    };
    let standing = |unit: &Rc<Unit>| {
        let alone = Assessment {
            units: vec![unit.clone()],
            ..assessment.as_ref().clone()
        };
        score_words(&score(&alone, instrument).entity, lang)
    };
    let head = html! {
        <thead>
            <tr>
                <th scope="col">{ text::clash_what(lang) }</th>
                <th scope="col">{ side_name(first.0, &first.1, lang) }</th>
                <th scope="col">{ side_name(later.0, &later.1, lang) }</th>
            </tr>
        </thead>
    };
    let table = |caption: &str, body: Html| {
        html! {
            <div class="scroll" tabindex="0" role="region" aria-label={format!("{}: {caption}", clash.first_unit.name)}>
                <table>
                    <caption>{ caption }</caption>
                    { head.clone() }
                    <tbody>{ body }</tbody>
                </table>
            </div>
        }
    };
    let whole = html! {
        <tr>
            <th scope="row">{ text::unit_score(lang) }</th>
            <td>{ standing(&clash.first_unit) }</td>
            <td>{ standing(&clash.later_unit) }</td>
        </tr>
    };
    let take_words = |side: &(usize, AttrValue)| {
        let name = fill(
            text::side_first(lang),
            &[("number", &side.0.to_string()), ("name", &side.1)],
        );
        isolated(text::take_side(lang), &[("name", &name)])
    };
    let radio = |choice: Choice, id: &str, label: Html| {
        let onchange = props.ondecide.reform(move |_: Event| choice);
        html! {
            <label class="choice">
                <input id={format!("clash-{index}-{id}")} type="radio" name={format!("clash-{index}")}
                    checked={props.choice == Some(choice)} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    let more = fill(
        text::clash_more(lang),
        &[("count", &rest.len().to_string())],
    );
    html! {
        <div class="card">
            <h4><bdi>{ &clash.first_unit.name }</bdi></h4>
            { table(text::clash_caption(lang), html! { <>{ whole }{ rows(few) }</> }) }
            if !rest.is_empty() {
                <details>
                    <summary>{ &more }</summary>
                    { table(&more, rows(rest)) }
                </details>
            }
            <fieldset aria-describedby={props.missing.then(|| format!("clash-{index}-error"))}>
                <legend>{ text::clash_question(lang) }<span class="visually-hidden">{ " " }<bdi>{ &clash.first_unit.name }</bdi></span></legend>
                if props.missing {
                    <p class="error" id={format!("clash-{index}-error")}>{ text::undecided_one(lang) }</p>
                }
                { radio(Choice::First, "first", take_words(first)) }
                { radio(Choice::Later, "later", take_words(later)) }
                { radio(Choice::Both, "both", html! { { text::keep_both(lang) } }) }
            </fieldset>
        </div>
    }
}

/// One thing that differs, as both files tell it.
fn difference(props: &ClashCardProps, instrument: &Instrument, key: &str) -> Html {
    let lang = props.lang;
    let a = value(&props.clash.first_unit, key, instrument, lang);
    let b = value(&props.clash.later_unit, key, instrument, lang);
    // The same answer in words: it differs in what the words leave out.
    let (a, b) = if a == b {
        let finer = fill(text::finer(lang), &[("value", &a)]);
        (finer.clone(), finer)
    } else {
        (a, b)
    };
    html! {
        <tr>
            <th scope="row">{ what(key, props.texts.as_deref(), lang) }</th>
            <td><bdi>{ a }</bdi></td>
            <td><bdi>{ b }</bdi></td>
        </tr>
    }
}

/// What differs, in words; an id where the texts are not there.
fn what(key: &str, texts: Option<&Texts>, lang: Lang) -> String {
    match key {
        "name" => text::what_name(lang).to_owned(),
        "kind" => text::what_kind(lang).to_owned(),
        "score" => text::what_score(lang).to_owned(),
        "extra" => text::what_extra(lang).to_owned(),
        id => {
            let name = texts.map(|texts| texts.node(id).name).unwrap_or_default();
            if name.is_empty() { id.to_owned() } else { name }
        }
    }
}

/// What a unit says about it.
fn value(unit: &Unit, key: &str, instrument: &Instrument, lang: Lang) -> String {
    let given = |number: Option<crate::number::Decimal>| match number {
        Some(number) => number::short(number, lang),
        None => text::no_value(lang).to_owned(),
    };
    match key {
        "name" => unit.name.clone(),
        "kind" if unit.kind.is_empty() => text::no_value(lang).to_owned(),
        "kind" => unit_kind_word(&unit.kind, lang),
        "score" => given(unit.score),
        "extra" if unit.extra.is_empty() => text::no_value(lang).to_owned(),
        "extra" => text::has_extra(lang).to_owned(),
        id => match instrument.find(id) {
            Some(node) if instrument.scale(node).is_some() => {
                observed(unit.observations.get(id), instrument, node, lang)
            }
            _ => given(unit.points.get(id).copied()),
        },
    }
}
