//! Where a rule comes from: stated, inferred or assumed, with sources and reason.

use crate::browser::view::{el, link, nothing, p, say, text, when};
use crate::i18n::{Lang, common};
use swanilai::instrument::{Instrument, Provenance};
use yew::Html;

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
            None => text(&source.title),
        };
        Some(el("li").child(title).done())
    });
    let sources: Vec<Html> = sources.collect();
    let style = match provenance {
        Provenance::Stated { .. } => "origin origin-stated",
        Provenance::Inferred { .. } => "origin origin-inferred",
        Provenance::Assumed { .. } => "origin origin-assumed",
        Provenance::Adjusted { .. } => "origin origin-adjusted",
    };
    el("details")
        .class(style)
        .child(say("summary", "", kind_word(provenance, lang)))
        .child(
            provenance
                .reason()
                .map_or_else(nothing, |key| p(instrument.reason(key, lang))),
        )
        .child(when(!sources.is_empty(), || {
            el("ul").children(sources).done()
        }))
        .done()
}

/// A link that leaves the app; it tells the other side nothing.
pub(crate) fn outside(url: String, words: &str) -> Html {
    link(url, words)
        .attr("rel", "noopener noreferrer")
        .attr("target", "_blank")
        .done()
}
