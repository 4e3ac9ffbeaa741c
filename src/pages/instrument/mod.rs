//! One instrument: its rules, each with its origin.

pub(crate) mod classes;
pub(crate) mod rules;
pub(crate) mod tree;

use crate::components::provenance;
use crate::components::table::{heads, region};
use crate::components::texts_notice::texts_notice;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, adjust as adjust_text, fill, instruments as text, number};
use crate::pages::instrument::classes::classes;
use crate::pages::instrument::rules::{conditions, observers, presets, rules, scales, sources};
use crate::pages::instrument::tree::tree;
use crate::pages::instruments::own::own_notice;
use crate::pages::instruments::{definitions, reach};
use crate::pages::not_found::lost;
use crate::routes::Route;
use crate::state::Action;
use std::rc::Rc;
use swanilai::instrument::{Instrument, Provenance, Status, Texts};
use yew::{Html, html};

/// What every section of the page is made from.
pub(crate) struct Shown {
    pub(crate) instrument: Rc<Instrument>,
    pub(crate) texts: Rc<Texts>,
    pub(crate) lang: Lang,
}

impl Shown {
    /// A tag that opens to sources and reason.
    pub(crate) fn origin(&self, provenance: &Provenance) -> Html {
        provenance::origin(&self.instrument, provenance, self.lang)
    }
}

/// A table that scrolls in its own region.
pub(crate) fn table(caption: &str, columns: &[&str], body: Html) -> Html {
    region(
        caption,
        html! {
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>{ heads(columns) }</tr>
                </thead>
                { body }
            </table>
        },
    )
}

/// A row of a table: its heading and its cells.
pub(crate) fn row(key: &str, heading: Html, cells: Vec<Html>) -> Html {
    html! {
        <tr key={key}>
            <th scope="row">{ heading }</th>
            <>{ for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</>
        </tr>
    }
}

/// The page.
pub(crate) fn instrument(store: &Store, id: &str) -> Html {
    let lang = store.lang;
    let Some(instrument) = store.instrument(id) else {
        return lost(store);
    };
    let Some(texts) = texts_of(store, id) else {
        // The heading keeps its place, and with it the focus, when the texts arrive.
        return html! {
            <>
                { Html::default() }
                <h1 tabindex="-1">{ id }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let shown = Shown {
        instrument,
        texts,
        lang,
    };
    html! {
        <>
            <p><a href={Route::Instruments.href()}>{ text::all(lang) }</a></p>
            <h1 tabindex="-1">{ &shown.texts.title }</h1>
            { sections(store, &shown) }
        </>
    }
}

/// Everything below the heading.
fn sections(store: &Store, shown: &Shown) -> Html {
    let (instrument, lang) = (&shown.instrument, shown.lang);
    html! {
        <>
            if instrument.status == Status::Draft {
                <p class="notice">{ text::draft(lang) }</p>
            }
            { own_notice(store, instrument) }
            <p>{ summary(shown) }</p>
            { ways(store, &instrument.id, lang) }
            <h2>{ text::certainty(lang) }</h2>
            <p>{ certainty(instrument, lang) }</p>
            { facts(shown) }
            { classes(shown) }
            { tree(shown) }
            { scales(shown) }
            { rules(shown) }
            { conditions(shown) }
            { observers(shown) }
            { presets(shown) }
            { sources(shown) }
        </>
    }
}

/// Beginning an assessment by the instrument, and adjusting it.
fn ways(store: &Store, id: &str, lang: Lang) -> Html {
    let adjust = Route::Adjust(id.to_owned()).href();
    let choose = {
        let (store, id) = (store.clone(), id.to_owned());
        move |_| store.dispatch(Action::Choose(id.clone()))
    };
    html! {
        <p class="actions">
            <a href={Route::New.href()} class="button primary" onclick={choose}>{ text::begin(lang) }</a>
            <a href={adjust} class="button">{ adjust_text::adjust(lang) }</a>
        </p>
    }
}

/// What the instrument is; of one's own, what the one it is based on is.
fn summary(shown: &Shown) -> String {
    let words = &shown.texts.summary;
    if shown.instrument.own_by().is_none() || words.is_empty() {
        return words.clone();
    }
    format!("{} {words}", adjust_text::about_base(shown.lang))
}

/// How many of the provisions on the page are stated, inferred and assumed.
fn certainty(instrument: &Instrument, lang: Lang) -> String {
    let origins = instrument.origins();
    let (mut stated, mut inferred, mut assumed, mut adjusted) = (0_u32, 0_u32, 0_u32, 0_u32);
    for origin in &origins {
        *match origin {
            Provenance::Stated { .. } => &mut stated,
            Provenance::Inferred { .. } => &mut inferred,
            Provenance::Assumed { .. } => &mut assumed,
            Provenance::Adjusted { .. } => &mut adjusted,
        } += 1;
    }
    let values = [
        ("total", &*origins.len().to_string()),
        ("stated", &*stated.to_string()),
        ("inferred", &*inferred.to_string()),
        ("assumed", &*assumed.to_string()),
        ("adjusted", &*adjusted.to_string()),
    ];
    let template = if adjusted == 0 {
        text::certainty_of(lang)
    } else {
        text::certainty_own(lang)
    };
    fill(template, &values)
}

fn facts(shown: &Shown) -> Html {
    let (instrument, lang) = (&shown.instrument, shown.lang);
    let years: Vec<String> = instrument.years.iter().map(u32::to_string).collect();
    let edition = format!("{} {}", instrument.id, instrument.version);
    let full_score = html! {
        <>
            { number::short(instrument.max, lang) }
            { shown.origin(&instrument.max_provenance) }
        </>
    };
    let mut facts = vec![(text::years(lang), html! { years.join(", ") })];
    facts.extend(reach(instrument, lang));
    facts.extend([
        (text::full_score(lang), full_score),
        (text::decimals(lang), html! { instrument.decimals }),
        (text::edition(lang), html! { edition }),
        (text::legal(lang), html! { &shown.texts.legal }),
    ]);
    html! {
        <>
            <h2>{ text::facts(lang) }</h2>
            { definitions(facts) }
        </>
    }
}
