//! The sheet for the walk on paper: boxes to tick, with what was found already ticked.

use crate::components::table::heads as heads_of;
use crate::i18n::walk as text;
use crate::pages::result::View;
use swanilai::assessment::{Found, Unit};
use swanilai::evidence::{Spot, spots};
use swanilai::text::{Lang, fill};
use yew::{Html, html};

/// The sheet of one unit, on a page of its own.
pub(crate) fn paper(view: &View, unit: &Unit) -> Html {
    let lang = view.lang;
    let title = fill(text::sheet(lang), &[("unit", &unit.name)]);
    let instrument = view.instrument.name(lang);
    let whose = match &*view.assessment.entity.name {
        "" => instrument.to_owned(),
        entity => format!("{entity} · {instrument}"),
    };
    let heads = heads_of(&[
        text::facility(lang),
        text::good_short(lang),
        text::flawed_short(lang),
        text::absent_short(lang),
        text::note(lang),
    ]);
    let width = heads.len();
    let spots = spots(unit, &view.instrument, &view.texts);
    // What facilities serve is said once above all of them.
    let groups = spots.chunk_by(|one, next| one.indicators == next.indicators);
    html! {
        <section class="print-only walk-paper" key={unit.id.as_str()}>
            <h2>{ &title }</h2>
            <p>{ whose }</p>
            <p class="walk-paper-blanks">
                { blank(text::date(lang)) }
                { blank(text::by(lang)) }
            </p>
            <table>
                <caption>{ &title }</caption>
                <thead><tr>{ heads }</tr></thead>
                <tbody>
                    for spots in groups {
                        { served(view, spots, width) }
                        for spot in spots {
                            { row(spot, lang) }
                        }
                    }
                </tbody>
            </table>
        </section>
    }
}

/// A word with a line to write on.
fn blank(words: &str) -> Html {
    html! { <span class="walk-paper-blank">{ words }<span class="walk-paper-line" /></span> }
}

/// The row above facilities: the indicators that they all serve.
fn served(view: &View, spots: &[Spot<'_>], width: usize) -> Html {
    let indicators = spots.iter().take(1).flat_map(|spot| &spot.indicators);
    let names = indicators.filter_map(|id| {
        let node = view.instrument.nodes.get(*id)?;
        Some(view.texts.nodes.get(&node.id)?.name.as_str())
    });
    let names: Vec<&str> = names.collect();
    html! {
        <tr class="walk-paper-group">
            <th scope="colgroup" colspan={width.to_string()}>{ names.join("; ") }</th>
        </tr>
    }
}

/// A facility with a box for each answer, and its note.
fn row(spot: &Spot<'_>, lang: Lang) -> Html {
    let found = spot.given.and_then(|given| given.found);
    html! {
        <tr>
            <th scope="row">{ spot.name }</th>
            for one in Found::ALL {
                <td class="walk-paper-box">{ tick(found == Some(one), text::ticked(lang)) }</td>
            }
            <td class="walk-paper-note">{ spot.given.map_or("", |given| &given.note) }</td>
        </tr>
    }
}

/// A box, ticked or empty: drawn, because not every printer has the letter.
fn tick(is_ticked: bool, words: &'static str) -> Html {
    let (role, label) = (is_ticked.then_some("img"), is_ticked.then_some(words));
    let hidden = (!is_ticked).then_some("true");
    html! {
        <svg class="walk-paper-tick" viewBox="0 0 20 20" role={role} aria-label={label} aria-hidden={hidden}>
            <rect x="1.5" y="1.5" width="17" height="17" />
            if is_ticked {
                <path d="M5 10l4 4 7-9" stroke-width="2.5" />
            }
        </svg>
    }
}
