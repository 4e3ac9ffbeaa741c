//! Evidence and note of one indicator, each folded away.

use super::indicator::element_id;
use super::piece::{Piece, piece, piece_id};
use super::text_field::{Field, document_field};
use crate::browser::{clock, events, page as browser};
use crate::chunk::Photos;
use crate::hooks::Store;
use crate::i18n::{evidence as text, fill, sheet};
use crate::photo::Subject;
use crate::state::{Action, Edit};
use swanilai::assessment::{Evidence, Observation, Readiness};
use swanilai::evidence::{Place, others};
use yew::{Html, html};

/// Most pieces that nobody expected, as in the file format.
const OTHERS: usize = 20;
/// Longest note, as in the file format.
const LONG: u32 = 2_000;

/// The checklist of what the texts expect, and what there is besides.
pub(crate) fn checklist(
    store: &Store,
    unit: &str,
    indicator: &str,
    expected: &[String],
    observation: &Observation,
) -> Html {
    let lang = store.lang;
    let draft = store.open.as_ref().map_or("", |open| &open.id);
    let now = clock::now();
    let blank = Piece {
        store: store.clone(),
        draft: draft.to_owned(),
        unit: unit.to_owned(),
        indicator: indicator.to_owned(),
        place: Place::Other(0),
        number: 0,
        expected: String::new(),
        given: Evidence::default(),
        today: now.get(..10).unwrap_or_default().to_owned(),
    };
    let is_ready = |place| {
        let given = observation.expected_piece(place);
        given.is_some_and(|given| given.status == Some(Readiness::Ready))
    };
    let places = (1..).zip(expected);
    let ready = places.clone().filter(|(place, _)| is_ready(*place)).count();
    let item = |place: Place, index: usize, expected: &str, given: Option<&Evidence>| {
        piece(Piece {
            place,
            number: index + 1,
            expected: expected.to_owned(),
            given: given.cloned().unwrap_or_default(),
            ..blank.clone()
        })
    };
    let pieces = places.enumerate().map(|(index, (place, words))| {
        let given = observation.expected_piece(place);
        item(Place::Expected(place), index, words, given)
    });
    let besides: Vec<Html> = others(&observation.evidence, expected.len())
        .enumerate()
        .map(|(index, at)| item(Place::Other(at), index, "", observation.evidence.get(at)))
        .collect();
    let template = match (expected.is_empty(), besides.is_empty()) {
        (true, true) => text::fold_none(lang),
        (true, false) => text::fold_none_others(lang),
        (false, true) => text::fold(lang),
        (false, false) => text::fold_others(lang),
    };
    let [ready, wanted, more] =
        [ready, expected.len(), besides.len()].map(|count| count.to_string());
    let counts = [
        ("ready", &*ready),
        ("expected", &*wanted),
        ("others", &*more),
    ];
    let at = (observation.evidence.len(), besides.len());
    html! {
        <details class="evidence">
            <summary>{ fill(template, &counts) }</summary>
            if observation.not_applicable {
                <p>{ text::not_counted(lang) }</p>
            }
            if expected.is_empty() {
                <p class="quiet">{ text::none_expected(lang) }</p>
            } else {
                <ul class="pieces">{ for pieces }</ul>
            }
            { add(store, unit, indicator, at) }
            if !besides.is_empty() {
                <ul class="pieces">{ for besides }</ul>
            }
            if let Some(photos) = Photos::of(store) {
                { (photos.album)(store, draft, unit, &Subject::Indicator(indicator.to_owned())) }
            }
        </details>
    }
}

/// The button that adds a piece and goes to its name.
fn add(store: &Store, unit: &str, indicator: &str, (count, others): (usize, usize)) -> Html {
    let lang = store.lang;
    if others >= OTHERS {
        return html! { <p class="quiet">{ text::full(lang) }</p> };
    }
    let (store, unit, indicator) = (store.clone(), unit.to_owned(), indicator.to_owned());
    let field = format!(
        "#{}-title",
        piece_id(&indicator, Place::Other(count), others + 1)
    );
    let act = move |_| {
        let edit = Edit::Evidence {
            unit: unit.clone(),
            indicator: indicator.clone(),
            index: count,
            evidence: Some(Evidence::default()),
        };
        store.dispatch(Action::Edit(edit));
        let field = field.clone();
        events::soon(move || browser::reveal(&field));
    };
    html! { <p><button type="button" onclick={act}>{ text::add(lang) }</button></p> }
}

/// The note, folded away.
pub(crate) fn note(store: &Store, unit: &str, indicator: &str, words: &str) -> Html {
    let lang = store.lang;
    let label = if words.is_empty() {
        sheet::note(lang)
    } else {
        sheet::note_filled(lang)
    };
    let id = format!("{}-note", element_id(indicator));
    let field = Field {
        long: true,
        limit: LONG,
        ..Field::new(lang, &id, sheet::note(lang), words)
    };
    let (store, unit, indicator) = (store.clone(), unit.to_owned(), indicator.to_owned());
    let set = move |note| {
        let edit = Edit::Note(unit.clone(), indicator.clone(), note);
        store.dispatch(Action::Edit(edit));
    };
    html! {
        <details class="notes">
            <summary>{ label }</summary>
            { document_field(field.hint(sheet::note_hint(lang)), set) }
        </details>
    }
}
