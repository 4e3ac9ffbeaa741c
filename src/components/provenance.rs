//! Where a rule comes from: stated, inferred or assumed, with sources and reason.

use crate::i18n::{Lang, common};
use swanilai::instrument::{Instrument, Provenance};
use yew::{Html, html};

/// The word for a kind of origin.
pub(crate) const fn kind_word(provenance: &Provenance, lang: Lang) -> &'static str {
    match provenance {
        Provenance::Stated { .. } => common::stated(lang),
        Provenance::Inferred { .. } => common::inferred(lang),
        Provenance::Assumed { .. } => common::assumed(lang),
        Provenance::Adjusted { .. } => common::adjusted(lang),
    }
}

/// A tag that opens to sources and reason.
pub(crate) fn origin(instrument: &Instrument, provenance: &Provenance, lang: Lang) -> Html {
    let sources = provenance.sources().iter().filter_map(|key| {
        let source = instrument
            .sources
            .iter()
            .find(|source| source.key == *key)?;
        let title = match &source.url {
            Some(url) => outside(url.clone(), &source.title),
            None => html! { &source.title },
        };
        Some(html! { <li>{ title }</li> })
    });
    let sources: Vec<Html> = sources.collect();
    let style = match provenance {
        Provenance::Stated { .. } => "origin origin-stated",
        Provenance::Inferred { .. } => "origin origin-inferred",
        Provenance::Assumed { .. } => "origin origin-assumed",
        Provenance::Adjusted { .. } => "origin origin-adjusted",
    };
    html! {
        <details class={style}>
            <summary>{ kind_word(provenance, lang) }</summary>
            if let Some(key) = provenance.reason() {
                <p>{ instrument.reason(key, lang) }</p>
            }
            if !sources.is_empty() {
                <ul>{ for sources }</ul>
            }
        </details>
    }
}

/// A link that leaves the app; it tells the other side nothing.
pub(crate) fn outside(url: String, words: &str) -> Html {
    html! { <a href={url} rel="noopener noreferrer" target="_blank">{ words }</a> }
}
