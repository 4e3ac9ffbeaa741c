//! The classes of an instrument: their intervals, what they mean, and gaps in what was published.

use crate::components::badge::badge;
use crate::i18n::{Lang, fill, instruments as text, number};
use crate::pages::instrument::{Shown, row, table};
use swanilai::instrument::{Class, Instrument};
use swanilai::number::{Decimal, Fraction, Points};
use yew::{Html, html};

/// The section of the classes, the best first.
pub(crate) fn classes(shown: &Shown) -> Html {
    let (instrument, lang) = (&shown.instrument, shown.lang);
    let betters = std::iter::once(None).chain(instrument.classes.iter().map(Some));
    let rows = betters.zip(&instrument.classes).map(|(better, class)| {
        let cells = vec![
            html! { interval(instrument, class, better, lang) },
            class_notes(shown, class),
            shown.origin(&class.provenance),
        ];
        row(&class.id, badge(class, false, lang), cells)
    });
    let columns = [
        text::class(lang),
        text::interval(lang),
        text::meaning(lang),
        text::origin(lang),
    ];
    let body = html! { <tbody>{ for rows }</tbody> };
    html! {
        <>
            <h2>{ text::classes(lang) }</h2>
            { table(text::classes_caption(lang), &columns, body) }
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
    let high = match better {
        Some(better) => just_under(better.min, instrument),
        None => rounded(instrument.max, instrument),
    };
    let values = [
        ("low", &*number::points(low, lang)),
        ("high", &*number::points(high, lang)),
    ];
    fill(text::interval_of(lang), &values)
}

/// What a class means, its name for a unit, and a gap under it in the published ranges.
fn class_notes(shown: &Shown, class: &Class) -> Html {
    let (instrument, lang) = (&shown.instrument, shown.lang);
    let disputed = class.disputed_from.map(|from| {
        let low = number::points(rounded(from, instrument), lang);
        let high = number::points(just_under(class.min, instrument), lang);
        fill(text::disputed(lang), &[("low", &low), ("high", &high)])
    });
    html! {
        <>
            if let Some(words) = shown.texts.classes.get(&class.id) {
                { &words.meaning }
            }
            if let Some(name) = &class.unit_name {
                { " " }
                { fill(text::for_unit(lang), &[("name", name)]) }
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
    use swanilai::instrument::builtin;

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
