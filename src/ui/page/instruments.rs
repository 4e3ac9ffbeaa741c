//! The list of instruments: for whom, what can be scored, how much is assumed.

use super::new::{kind_word, pack_label};
use crate::instrument::{Depth, Instrument, Status, builtins};
use crate::ui::hook::use_store;
use crate::ui::route::Route;
use crate::ui::text::{Lang, fill, instruments as text};
use std::rc::Rc;
use yew::prelude::*;

#[component]
pub(in crate::ui) fn Instruments() -> Html {
    let lang = use_store().lang;
    let packs = use_packs();
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <p>{ text::origins(lang) }</p>
            { for packs.iter().map(|instrument| card(instrument, lang)) }
        </>
    }
}

/// All packs that come with the app, the newest first, drafts last.
#[hook]
pub(in crate::ui) fn use_packs() -> Rc<Vec<Rc<Instrument>>> {
    use_memo((), |()| {
        let loaded = builtins().iter().filter_map(|pack| pack.load().ok());
        loaded.collect::<Vec<Rc<Instrument>>>()
    })
}

fn card(instrument: &Instrument, lang: Lang) -> Html {
    let label = pack_label(instrument, lang);
    let href = Route::Instrument(instrument.id.clone()).href();
    html! {
        <section class="card" key={instrument.id.clone()}>
            <h2>{ &label }</h2>
            if instrument.status == Status::Draft {
                <p class="notice">{ text::draft(lang) }</p>
            }
            <dl>
                <dt>{ text::for_whom(lang) }</dt>
                <dd>{ kinds(instrument, lang) }</dd>
                <dt>{ text::scored_from(lang) }</dt>
                <dd>{ scored_from(instrument, lang) }</dd>
                <dt>{ text::known(lang) }</dt>
                <dd>{ assumed_weights(instrument, lang) }</dd>
            </dl>
            <p><a {href}>{ fill(text::see(lang), &[("name", &label)]) }</a></p>
        </section>
    }
}

/// The kinds of entity an instrument is for.
pub(in crate::ui) fn kinds(instrument: &Instrument, lang: Lang) -> String {
    let words: Vec<String> = instrument
        .kinds
        .iter()
        .map(|kind| kind_word(kind, lang))
        .collect();
    words.join(", ")
}

/// What can be scored, and from what.
pub(in crate::ui) fn scored_from(instrument: &Instrument, lang: Lang) -> String {
    let depths: Vec<Depth> = instrument
        .dimensions()
        .filter_map(|id| Some(instrument.nodes.get(id)?.depth))
        .collect();
    let total = depths.len();
    let count = depths
        .iter()
        .filter(|depth| **depth == Depth::Indicators)
        .count();
    if count == total {
        text::from_indicators(lang).to_owned()
    } else if count == 0 {
        text::from_points(lang).to_owned()
    } else {
        fill(
            text::from_some(lang),
            &[("count", &count.to_string()), ("total", &total.to_string())],
        )
    }
}

/// How many of the weights are assumed.
pub(in crate::ui) fn assumed_weights(instrument: &Instrument, lang: Lang) -> String {
    let total = instrument.nodes.len();
    let count = instrument
        .nodes
        .iter()
        .filter(|node| node.weight.provenance.is_assumed())
        .count();
    let words = if count == 0 {
        text::known_none(lang)
    } else {
        text::known_some(lang)
    };
    fill(
        words,
        &[("count", &count.to_string()), ("total", &total.to_string())],
    )
}
