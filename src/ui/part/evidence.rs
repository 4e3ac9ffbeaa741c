//! Note and evidence links of one indicator.

use super::text_field::{Field, text_field};
use crate::assessment::{Evidence, Observation};
use crate::ui::hook::Store;
use crate::ui::platform::view::{Local, button, el, local, say, when};
use crate::ui::state::{Action, Edit};
use crate::ui::text::{fill, sheet as text};
use yew::Html;

/// Most links of an indicator, as in the file format.
const LINKS: usize = 10;
/// Longest note or address, as in the file format.
const LONG: u32 = 2_000;

/// Note and links, folded away.
pub(in crate::ui) fn notes(
    store: &Store,
    unit: &str,
    indicator: &str,
    observation: &Observation,
) -> Html {
    let lang = store.lang;
    let id = super::indicator::element_id(indicator);
    let count = observation.evidence.len();
    let label = if observation.note.is_empty() && count == 0 {
        text::notes(lang)
    } else {
        text::notes_count(lang)
    };
    let note = Field {
        long: true,
        limit: LONG,
        ..Field::new(&format!("{id}-note"), text::note(lang), &observation.note)
    };
    let set_note = {
        let (store, unit, indicator) = (store.clone(), unit.to_owned(), indicator.to_owned());
        move |note| {
            store.dispatch(Action::Edit(Edit::Note(
                unit.clone(),
                indicator.clone(),
                note,
            )));
        }
    };
    let add = setter(store, unit, indicator, count);
    let links = observation.evidence.iter().enumerate();
    el("details")
        .class("notes")
        .child(say("summary", "", label))
        .child(text_field(&note.hint(text::note_hint(lang)), set_note))
        .children(links.map(|(index, evidence)| link(store, unit, indicator, index, evidence)))
        .child(when(count < LINKS, || {
            el("p")
                .child(button(text::add_link(lang), move || add(Some(Evidence::default()))).done())
                .done()
        }))
        .done()
}

/// Stores the evidence with a number, or removes it.
fn setter(
    store: &Store,
    unit: &str,
    indicator: &str,
    index: usize,
) -> impl Fn(Option<Evidence>) + Clone + 'static + use<> {
    let (store, unit, indicator) = (store.clone(), unit.to_owned(), indicator.to_owned());
    move |evidence| {
        let edit = Edit::Evidence {
            unit: unit.clone(),
            indicator: indicator.clone(),
            index,
            evidence,
        };
        store.dispatch(Action::Edit(edit));
    }
}

/// One link. An address that is not safe stays in the field to be corrected, but is not stored.
fn link(store: &Store, unit: &str, indicator: &str, index: usize, evidence: &Evidence) -> Html {
    let lang = store.lang;
    let number = (index + 1).to_string();
    let id = format!("{}-link-{index}", super::indicator::element_id(indicator));
    let set = setter(store, unit, indicator, index);
    let evidence = evidence.clone();
    local(&id.clone(), move |unsafe_url: &Local<Option<String>>| {
        let label = |template: &str| fill(template, &[("number", &number)]);
        let pending = unsafe_url.get();
        let error = if pending.as_ref().is_some_and(|typed| !is_safe(typed.trim())) {
            text::link_bad(lang)
        } else {
            ""
        };
        let url = pending.unwrap_or_else(|| evidence.url.clone());
        let title_field = Field::new(
            &format!("{id}-title"),
            &label(text::link_title(lang)),
            &evidence.title,
        );
        let url_field = Field {
            keyboard: "url",
            limit: LONG,
            ..Field::new(&format!("{id}-url"), &label(text::link_url(lang)), &url)
        };
        let set_title = {
            let (set, evidence) = (set.clone(), evidence.clone());
            move |title| {
                set(Some(Evidence {
                    title,
                    ..evidence.clone()
                }));
            }
        };
        let set_url = {
            let (set, evidence, unsafe_url) = (set.clone(), evidence.clone(), unsafe_url.clone());
            move |typed: String| {
                let url = typed.trim();
                if url.is_empty() || is_safe(url) {
                    set(Some(Evidence {
                        url: url.to_owned(),
                        ..evidence.clone()
                    }));
                }
                // What is not stored as typed stays in the field.
                let is_stored = typed == url && (url.is_empty() || is_safe(url));
                unsafe_url.update(|kept| *kept = (!is_stored).then(|| typed.clone()));
            }
        };
        let remove = set.clone();
        el("div")
            .class("link")
            .child(text_field(&title_field, set_title))
            .child(text_field(
                &url_field.hint(text::link_hint(lang)).error(error),
                set_url,
            ))
            .child(
                button(&label(text::remove_link(lang)), move || remove(None))
                    .class("quiet-button")
                    .done(),
            )
            .done()
    })
}

/// Only plain web addresses: anything else could run when clicked (FX-9).
fn is_safe(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    is_web && !url.contains(char::is_whitespace)
}
