//! Where a rule comes from: stated, inferred or assumed, with sources and reason.

use crate::instrument::{Instrument, Provenance};
use crate::ui::text::{Lang, common};
use std::rc::Rc;
use yew::prelude::*;

/// The word for a kind of origin.
pub(in crate::ui) const fn kind_word(provenance: &Provenance, lang: Lang) -> &'static str {
    match provenance {
        Provenance::Stated { .. } => common::stated(lang),
        Provenance::Inferred { .. } => common::inferred(lang),
        Provenance::Assumed { .. } => common::assumed(lang),
    }
}

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct OriginProps {
    pub(in crate::ui) instrument: Rc<Instrument>,
    pub(in crate::ui) provenance: Provenance,
    pub(in crate::ui) lang: Lang,
}

/// A tag that opens to sources and reason.
#[component]
pub(in crate::ui) fn Origin(props: &OriginProps) -> Html {
    let OriginProps {
        instrument,
        provenance,
        lang,
    } = props;
    let reason = provenance
        .reason()
        .map(|key| instrument.reason(key, *lang).to_owned());
    let sources = provenance.sources().iter().filter_map(|key| {
        let source = instrument.sources.iter().find(|source| source.key == *key)?;
        let title = match &source.url {
            Some(url) => html! { <a href={url.clone()} rel="noopener noreferrer" target="_blank">{ &source.title }</a> },
            None => html! { { &source.title } },
        };
        Some(html! { <li>{ title }</li> })
    });
    let sources: Vec<Html> = sources.collect();
    html! {
        <details class={classes!("origin", format!("origin-{}", provenance.kind()))}>
            <summary>{ kind_word(provenance, *lang) }</summary>
            if let Some(reason) = reason {
                <p>{ reason }</p>
            }
            if !sources.is_empty() {
                <ul>{ for sources }</ul>
            }
        </details>
    }
}
