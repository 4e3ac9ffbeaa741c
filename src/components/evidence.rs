//! Evidence and note of one indicator, each folded away.

use super::indicator::element_id;
use super::piece::{Piece, piece, piece_id};
use super::text_field::{Field, document_field};
use crate::browser::view::{button, el, nothing, p, say, when};
use crate::browser::{clock, events, page as browser};
use crate::chunk::Photos;
use crate::hooks::Store;
use crate::i18n::{evidence as text, fill, sheet};
use crate::photo::Subject;
use crate::state::{Action, Edit};
use swanilai::assessment::{Evidence, Observation, Readiness};
use swanilai::evidence::{Place, others};
use yew::Html;

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
    let mut pieces = Vec::new();
    let mut ready: usize = 0;
    for (number, words) in (1..).zip(expected) {
        let given = observation.expected_piece(number);
        ready += usize::from(given.is_some_and(|given| given.status == Some(Readiness::Ready)));
        pieces.push(piece(Piece {
            place: Place::Expected(number),
            number: pieces.len() + 1,
            expected: words.clone(),
            given: given.cloned().unwrap_or_default(),
            ..blank.clone()
        }));
    }
    let mut besides = Vec::new();
    for index in others(&observation.evidence, expected.len()) {
        besides.push(piece(Piece {
            place: Place::Other(index),
            number: besides.len() + 1,
            given: observation.evidence.get(index).cloned().unwrap_or_default(),
            ..blank.clone()
        }));
    }
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
    let album = Photos::of(store).map_or_else(nothing, |photos| {
        let subject = Subject::Indicator(indicator.to_owned());
        (photos.album)(store, draft, unit, &subject)
    });
    el("details")
        .class("evidence")
        .child(say("summary", "", &fill(template, &counts)))
        .child(when(observation.not_applicable, || {
            p(text::not_counted(lang))
        }))
        .child(when(expected.is_empty(), || {
            say("p", "quiet", text::none_expected(lang))
        }))
        .child(when(!expected.is_empty(), || {
            el("ul").class("pieces").children(pieces).done()
        }))
        .child(add(
            store,
            unit,
            indicator,
            (observation.evidence.len(), besides.len()),
        ))
        .child(when(!besides.is_empty(), || {
            el("ul").class("pieces").children(besides).done()
        }))
        .child(album)
        .done()
}

/// The button that adds a piece and goes to its name.
fn add(store: &Store, unit: &str, indicator: &str, (count, others): (usize, usize)) -> Html {
    let lang = store.lang;
    if others >= OTHERS {
        return say("p", "quiet", text::full(lang));
    }
    let (store, unit, indicator) = (store.clone(), unit.to_owned(), indicator.to_owned());
    let field = format!(
        "#{}-title",
        piece_id(&indicator, Place::Other(count), others + 1)
    );
    let act = move || {
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
    el("p").child(button(text::add(lang), act).done()).done()
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
    el("details")
        .class("notes")
        .child(say("summary", "", label))
        .child(document_field(field.hint(sheet::note_hint(lang)), set))
        .done()
}
