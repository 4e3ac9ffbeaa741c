//! The list of instruments: for whom, what can be scored, how much is assumed.

pub(crate) mod own;

use crate::hooks::Store;
use crate::i18n::{Lang, fill, instruments as text};
use crate::pages::instruments::own::{import, own_instruments};
use crate::pages::new::{kind_word, pack_label};
use crate::routes::Route;
use std::rc::Rc;
use swanilai::instrument::{Depth, Instrument, Status, builtins};
use yew::{Html, html};

/// The page.
pub(crate) fn instruments(store: &Store) -> Html {
    let lang = store.lang;
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <p>{ text::origins(lang) }</p>
            { own_instruments(store) }
            <>{ for packs().iter().map(|pack| card(pack, lang)) }</>
            { import(store) }
        </>
    }
}

/// All packs that come with the app, the newest first, drafts last.
pub(crate) fn packs() -> Vec<Rc<Instrument>> {
    builtins()
        .iter()
        .filter_map(|pack| pack.load().ok())
        .collect()
}

fn card(instrument: &Instrument, lang: Lang) -> Html {
    let label = pack_label(instrument, lang);
    let href = Route::Instrument(instrument.id.clone()).href();
    let see = fill(text::see(lang), &[("name", &label)]);
    html! {
        <section class="card">
            <h2>{ label }</h2>
            if instrument.status == Status::Draft {
                <p class="notice">{ text::draft(lang) }</p>
            }
            { definitions(reach(instrument, lang)) }
            <p><a href={href}>{ see }</a></p>
        </section>
    }
}

/// Terms and what they stand for.
pub(crate) fn definitions(entries: Vec<(&'static str, Html)>) -> Html {
    let entries = entries.into_iter().map(|(term, meaning)| {
        html! {
            <>
                <dt>{ term }</dt>
                <dd>{ meaning }</dd>
            </>
        }
    });
    html! { <dl>{ for entries }</dl> }
}

/// For whom an instrument is, what can be scored from what, and how many weights are assumed.
pub(crate) fn reach(instrument: &Instrument, lang: Lang) -> Vec<(&'static str, Html)> {
    let kinds: Vec<String> = instrument
        .kinds
        .iter()
        .map(|kind| kind_word(kind, lang))
        .collect();
    vec![
        (text::for_whom(lang), html! { kinds.join(", ") }),
        (
            text::scored_from(lang),
            html! { scored_from(instrument, lang) },
        ),
        (
            text::known(lang),
            html! { assumed_weights(instrument, lang) },
        ),
    ]
}

fn scored_from(instrument: &Instrument, lang: Lang) -> String {
    let (mut count, mut total) = (0_u32, 0_u32);
    for node in instrument
        .dimensions()
        .filter_map(|id| instrument.nodes.get(id))
    {
        total += 1;
        count += u32::from(node.depth == Depth::Indicators);
    }
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

fn assumed_weights(instrument: &Instrument, lang: Lang) -> String {
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
