//! One instrument: its rules, each with its origin.

use super::instrument_rules::{conditions, observers, presets, rules, scales, sources};
use super::instrument_tree::tree;
use super::instruments::{assumed_weights, kinds, scored_from};
use super::lost::Lost;
use crate::instrument::{Class, Instrument, Provenance, Status, Texts, builtin};
use crate::number::{Decimal, Fraction, Points};
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::badge::Badge;
use crate::ui::part::provenance::Origin;
use crate::ui::part::texts_notice::TextsNotice;
use crate::ui::route::Route;
use crate::ui::text::{Lang, fill, instruments as text, number};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct InstrumentPageProps {
    pub(in crate::ui) id: String,
}

/// What every section of the page is made from.
#[derive(Clone)]
pub(in crate::ui) struct Shown {
    pub(in crate::ui) instrument: Rc<Instrument>,
    pub(in crate::ui) texts: Rc<Texts>,
    pub(in crate::ui) lang: Lang,
}

impl Shown {
    /// A tag that opens to sources and reason.
    pub(in crate::ui) fn origin(&self, provenance: &Provenance) -> Html {
        let (instrument, lang) = (self.instrument.clone(), self.lang);
        html! { <Origin {instrument} provenance={provenance.clone()} {lang} /> }
    }
}

/// A table that scrolls in its own region; every table of the page is one.
pub(in crate::ui) fn table(caption: &str, columns: &[&'static str], rows: Html) -> Html {
    let columns = columns
        .iter()
        .map(|column| html! { <th scope="col">{ *column }</th> });
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.to_owned()}>
            <table>
                <caption>{ caption.to_owned() }</caption>
                <thead><tr>{ for columns }</tr></thead>
                { rows }
            </table>
        </div>
    }
}

#[component]
pub(in crate::ui) fn InstrumentPage(props: &InstrumentPageProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let instrument = use_memo(props.id.clone(), |id| builtin(id)?.load().ok());
    let instrument = instrument.as_ref().clone();
    let texts = use_texts(instrument.clone());
    let Some(instrument) = instrument else {
        return html! { <Lost /> };
    };
    let Some(texts) = texts else {
        return html! { <><h1 tabindex="-1">{ &instrument.id }</h1><TextsNotice /></> };
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
            if shown.instrument.status == Status::Draft {
                <p class="notice">{ text::draft(lang) }</p>
            }
            <p>{ &shown.texts.summary }</p>
            <p><a class="button primary" href={Route::New.href()}>{ text::begin(lang) }</a></p>
            <h2>{ text::certainty(lang) }</h2>
            <p>{ certainty(&shown.instrument, lang) }</p>
            { facts(&shown) }
            { classes(&shown) }
            { tree(&shown) }
            { scales(&shown) }
            { rules(&shown) }
            { conditions(&shown) }
            { observers(&shown) }
            { presets(&shown) }
            { sources(&shown) }
        </>
    }
}

/// How many of the provisions on the page are stated, inferred and assumed.
fn certainty(instrument: &Instrument, lang: Lang) -> String {
    let origins = origins(instrument);
    let count = |kind: &str| {
        origins
            .iter()
            .filter(|origin| origin.kind() == kind)
            .count()
            .to_string()
    };
    let total = origins.len().to_string();
    let (stated, inferred, assumed) = (count("stated"), count("inferred"), count("assumed"));
    let values = [
        ("total", &*total),
        ("stated", &*stated),
        ("inferred", &*inferred),
        ("assumed", &*assumed),
    ];
    fill(text::certainty_of(lang), &values)
}

/// The origins of everything the page shows.
fn origins(instrument: &Instrument) -> Vec<&Provenance> {
    let mut found = vec![&instrument.max_provenance];
    found.extend(instrument.rules.iter().map(|rule| &rule.provenance));
    found.extend(instrument.scales.iter().map(|scale| &scale.provenance));
    found.extend(
        instrument
            .observers
            .iter()
            .map(|observers| &observers.provenance),
    );
    found.extend(instrument.classes.iter().map(|class| &class.provenance));
    found.extend(
        instrument
            .conditions
            .iter()
            .map(|condition| &condition.provenance),
    );
    found.extend(instrument.presets.iter().map(|preset| &preset.provenance));
    for node in &instrument.nodes {
        found.extend([&node.provenance, &node.weight.provenance]);
        found.extend(node.weight.range.as_ref().map(|range| &range.provenance));
    }
    found
}

fn facts(shown: &Shown) -> Html {
    let Shown {
        instrument,
        texts,
        lang,
    } = shown;
    let lang = *lang;
    let years: Vec<String> = instrument.years.iter().map(u32::to_string).collect();
    html! {
        <>
            <h2>{ text::facts(lang) }</h2>
            <dl>
                <dt>{ text::years(lang) }</dt>
                <dd>{ years.join(", ") }</dd>
                <dt>{ text::for_whom(lang) }</dt>
                <dd>{ kinds(instrument, lang) }</dd>
                <dt>{ text::scored_from(lang) }</dt>
                <dd>{ scored_from(instrument, lang) }</dd>
                <dt>{ text::known(lang) }</dt>
                <dd>{ assumed_weights(instrument, lang) }</dd>
                <dt>{ text::full_score(lang) }</dt>
                <dd>{ number::short(instrument.max, lang) }{ shown.origin(&instrument.max_provenance) }</dd>
                <dt>{ text::decimals(lang) }</dt>
                <dd>{ instrument.decimals.to_string() }</dd>
                <dt>{ text::edition(lang) }</dt>
                <dd>{ format!("{} {}", instrument.id, instrument.version) }</dd>
                <dt>{ text::legal(lang) }</dt>
                <dd>{ &texts.legal }</dd>
            </dl>
        </>
    }
}

fn classes(shown: &Shown) -> Html {
    let lang = shown.lang;
    let instrument = &shown.instrument;
    let rows = instrument.classes.iter().enumerate().map(|(index, class)| {
        let better = index
            .checked_sub(1)
            .and_then(|index| instrument.classes.get(index));
        html! {
            <tr key={class.id.clone()}>
                <th scope="row"><Badge class={class.clone()} {lang} /></th>
                <td>{ interval(instrument, class, better, lang) }</td>
                <td>{ class_notes(shown, class) }</td>
                <td>{ shown.origin(&class.provenance) }</td>
            </tr>
        }
    });
    let columns = [
        text::class(lang),
        text::interval(lang),
        text::meaning(lang),
        text::origin(lang),
    ];
    html! {
        <>
            <h2>{ text::classes(lang) }</h2>
            { table(text::classes_caption(lang), &columns, html! { <tbody>{ for rows }</tbody> }) }
        </>
    }
}

fn rounded(value: Decimal, instrument: &Instrument) -> Points {
    Fraction::from(value).round_half_up(instrument.decimals)
}

/// The score one step under another.
fn just_under(value: Decimal, instrument: &Instrument) -> Points {
    let value = rounded(value, instrument);
    Points::from_scaled(value.scaled().saturating_sub(1), value.decimals())
}

fn interval(instrument: &Instrument, class: &Class, better: Option<&Class>, lang: Lang) -> String {
    let low = rounded(class.min, instrument);
    let high = better.map_or_else(
        || rounded(instrument.max, instrument),
        |better| just_under(better.min, instrument),
    );
    let values = [
        ("low", &*number::points(low, lang)),
        ("high", &*number::points(high, lang)),
    ];
    fill(text::interval_of(lang), &values)
}

/// What a class means, its name for a unit, and a gap under it in the published ranges.
fn class_notes(shown: &Shown, class: &Class) -> Html {
    let lang = shown.lang;
    let instrument = &shown.instrument;
    let words = shown.texts.classes.get(&class.id);
    let disputed = class.disputed_from.map(|from| {
        let low = number::points(rounded(from, instrument), lang);
        let high = number::points(just_under(class.min, instrument), lang);
        fill(text::disputed(lang), &[("low", &low), ("high", &high)])
    });
    html! {
        <>
            { words.map(|words| words.meaning.clone()).unwrap_or_default() }
            if let Some(name) = &class.unit_name {
                { " " }{ fill(text::for_unit(lang), &[("name", name)]) }
            }
            if let Some(disputed) = disputed {
                <p class="quiet">{ disputed }</p>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_meet_without_gap_or_overlap() {
        let cases = [
            (
                "ori-kepatuhan-2023",
                [
                    "88,00 sampai 100,00",
                    "78,00 sampai 87,99",
                    "54,00 sampai 77,99",
                ],
            ),
            (
                "ori-kepatuhan-2015",
                [
                    "81,00 sampai 100,00",
                    "51,00 sampai 80,99",
                    "0,00 sampai 50,99",
                ],
            ),
        ];
        for (id, expected) in cases {
            let instrument = builtin(id).unwrap().load().unwrap();
            let classes = &instrument.classes;
            for (index, expected) in expected.into_iter().enumerate() {
                let better = index.checked_sub(1).map(|index| &classes[index]);
                assert_eq!(
                    interval(&instrument, &classes[index], better, Lang::Id),
                    expected,
                    "{id}"
                );
            }
        }
    }
}
