//! Note and evidence links of one indicator.

use super::text_field::TextField;
use crate::assessment::{Evidence, Observation};
use crate::ui::state::{Action, Edit, State};
use crate::ui::text::{Lang, fill, sheet as text};
use yew::prelude::*;

/// Most links of an indicator, as in the file format.
const LINKS: usize = 10;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct NotesProps {
    pub(in crate::ui) unit: String,
    pub(in crate::ui) indicator: String,
    pub(in crate::ui) observation: Observation,
    pub(in crate::ui) lang: Lang,
    pub(in crate::ui) dispatcher: UseReducerDispatcher<State>,
}

#[component]
pub(in crate::ui) fn Notes(props: &NotesProps) -> Html {
    let NotesProps {
        unit,
        indicator,
        observation,
        lang,
        dispatcher,
    } = props;
    let lang = *lang;
    let id = super::indicator::element_id(indicator);
    let note = {
        let (dispatcher, unit, indicator) = (dispatcher.clone(), unit.clone(), indicator.clone());
        Callback::from(move |note: String| {
            dispatcher.dispatch(Action::Edit(Edit::Note(
                unit.clone(),
                indicator.clone(),
                note,
            )));
        })
    };
    let count = observation.evidence.len();
    let add = {
        let edit = Edit::Evidence {
            unit: unit.clone(),
            indicator: indicator.clone(),
            index: count,
            evidence: Some(Evidence::default()),
        };
        let dispatcher = dispatcher.clone();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Edit(edit.clone())))
    };
    let is_filled = !observation.note.is_empty() || count > 0;
    let links = observation.evidence.iter().enumerate().map(|(index, evidence)| {
        html! { <Link key={index} {index} evidence={evidence.clone()} unit={unit.clone()} indicator={indicator.clone()} {lang} dispatcher={dispatcher.clone()} /> }
    });
    html! {
        <details class="notes">
            <summary>{ if is_filled { text::notes_count(lang) } else { text::notes(lang) } }</summary>
            <TextField id={format!("{id}-note")} label={text::note(lang)} hint={text::note_hint(lang)} long=true maxlength={2000}
                value={observation.note.clone()} oninput={note} />
            { for links }
            if count < LINKS {
                <p><button type="button" onclick={add}>{ text::add_link(lang) }</button></p>
            }
        </details>
    }
}

#[derive(PartialEq, Properties)]
struct LinkProps {
    unit: String,
    indicator: String,
    index: usize,
    evidence: Evidence,
    lang: Lang,
    dispatcher: UseReducerDispatcher<State>,
}

/// One link. An address that is not safe stays in the field to be corrected, but is not stored.
#[component]
fn Link(props: &LinkProps) -> Html {
    let LinkProps {
        unit,
        indicator,
        index,
        evidence,
        lang,
        dispatcher,
    } = props;
    let (lang, index) = (*lang, *index);
    let unsafe_url = use_state(|| None::<String>);
    let store = {
        let (dispatcher, unit, indicator) = (dispatcher.clone(), unit.clone(), indicator.clone());
        move |evidence: Option<Evidence>| {
            let edit = Edit::Evidence {
                unit: unit.clone(),
                indicator: indicator.clone(),
                index,
                evidence,
            };
            dispatcher.dispatch(Action::Edit(edit));
        }
    };
    let title = {
        let (store, evidence) = (store.clone(), evidence.clone());
        Callback::from(move |title: String| {
            store(Some(Evidence {
                title,
                ..evidence.clone()
            }))
        })
    };
    let url = {
        let (store, evidence, unsafe_url) = (store.clone(), evidence.clone(), unsafe_url.clone());
        Callback::from(move |url: String| {
            let url = url.trim().to_owned();
            if url.is_empty() || is_safe(&url) {
                unsafe_url.set(None);
                store(Some(Evidence {
                    url,
                    ..evidence.clone()
                }));
            } else {
                unsafe_url.set(Some(url));
            }
        })
    };
    let remove = Callback::from(move |_: MouseEvent| store(None));
    let number = (index + 1).to_string();
    let id = format!("{}-link-{index}", super::indicator::element_id(indicator));
    let label = |template: &str| fill(template, &[("number", &number)]);
    html! {
        <div class="link">
            <TextField id={format!("{id}-title")} label={label(text::link_title(lang))} value={evidence.title.clone()} oninput={title} />
            <TextField id={format!("{id}-url")} label={label(text::link_url(lang))} hint={text::link_hint(lang)} maxlength={2000}
                error={if unsafe_url.is_some() { text::link_bad(lang) } else { "" }} inputmode="url"
                value={(*unsafe_url).clone().unwrap_or_else(|| evidence.url.clone())} oninput={url} />
            <button type="button" class="quiet-button" onclick={remove}>{ label(text::remove_link(lang)) }</button>
        </div>
    }
}

/// Only plain web addresses: anything else could run when clicked (FX-9).
fn is_safe(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}
