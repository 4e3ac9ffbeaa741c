//! Earlier years out of assessment files: their own score, and what they had noted themselves.

use crate::browser::files::{self, Chosen, Take};
use crate::components::local::{Local, local};
use crate::hooks::Store;
use crate::i18n::{Lang, compare as text, fill};
use crate::pages::compare::head::names;
use crate::pages::compare::years::MOST;
use crate::state::{Action, Edit, Open};
use std::rc::Rc;
use swanilai::assessment::{Assessment, History, Opened};
use swanilai::book;
use swanilai::score::score;
use swanilai::text::is_same_entity;
use yew::{Html, html};

/// What a file brought, in words; `entity` is named where it is another one.
#[derive(Clone, Default)]
struct Told {
    words: String,
    is_error: bool,
    /// A template and the names in it, where a name typed by a person is part of the sentence.
    other: Option<(String, String)>,
}

/// The file input and what came of it.
pub(crate) fn import(store: &Store, open: &Open) -> Html {
    let (store, open) = (store.clone(), open.clone());
    local("import", move |told: &Local<Vec<Told>>| {
        let lang = store.lang;
        let take: Take = {
            let (store, open, told) = (store.clone(), open.clone(), told.clone());
            Rc::new(move |chosen| take(&store, &open, &told, chosen))
        };
        let lines = told.get();
        html! {
            <div>
                <label class="drop no-print" for="past-files">
                    <strong>{ text::import(lang) }</strong>
                    <span class="hint">{ text::import_hint(lang) }</span>
                    <input id="past-files" type="file" multiple=true onchange={files::choice(take)} />
                </label>
                if !lines.is_empty() {
                    <ul class="import-told">{ for lines.iter().map(|line| line_of(line, lang)) }</ul>
                }
            </div>
        }
    })
}

fn line_of(told: &Told, lang: Lang) -> Html {
    let Some((file, entity)) = &told.other else {
        return html! { <li class={told.is_error.then_some("error")}>{ &told.words }</li> };
    };
    let (before, after) = text::import_other(lang)
        .split_once("{entity}")
        .unwrap_or((text::import_other(lang), ""));
    html! {
        <li class="error">
            { fill(before, &[("name", file)]) }
            { names(&[entity.as_str()]) }
            { after }
        </li>
    }
}

/// Notes what the files hold, in one step that can be undone.
fn take(store: &Store, open: &Open, told: &Local<Vec<Told>>, chosen: Vec<Chosen>) {
    let lang = store.lang;
    let mut history = open.assessment.history.clone();
    let mut lines = Vec::new();
    for file in chosen {
        let read = file.text.map(|text| book::open_text(&text));
        match read {
            Err(_) => lines.push(line(text::import_unread(lang), &file.name, &[], true)),
            Ok(Err(problems)) => {
                let reason = problems
                    .first()
                    .map_or(String::new(), |problem| problem.message(lang));
                lines.push(line(
                    text::import_bad(lang),
                    &file.name,
                    &[("reason", &reason)],
                    true,
                ));
            }
            Ok(Ok(opened)) => {
                lines.extend(add(
                    &mut history,
                    &open.assessment,
                    &file.name,
                    &opened,
                    lang,
                ));
            }
        }
    }
    if history != open.assessment.history {
        history.sort_by_key(|past| past.year);
        store.dispatch(Action::Edit(Edit::History(history)));
    }
    let said: Vec<String> = lines.iter().map(|line| line.words.clone()).collect();
    store.dispatch(Action::Announce(said.join(" ")));
    told.update(|told| *told = lines);
}

fn line(template: &str, name: &str, values: &[(&str, &str)], is_error: bool) -> Told {
    let mut all = vec![("name", name)];
    all.extend_from_slice(values);
    Told {
        words: fill(template, &all),
        is_error,
        other: None,
    }
}

/// Adds what one file holds; years that are noted already stay as they are.
fn add(
    history: &mut Vec<History>,
    into: &Assessment,
    name: &str,
    file: &Opened,
    lang: Lang,
) -> Vec<Told> {
    let (from, instrument) = (&file.assessment, &file.instrument);
    if !from.id.is_empty() && from.id == into.id {
        return vec![line(text::import_self(lang), name, &[], true)];
    }
    let mut lines = Vec::new();
    let mut found = from.history.clone();
    match score(from, instrument).entity.score {
        Some(score) => found.push(History {
            year: instrument.year(),
            score: score.decimal(),
            instrument: instrument.id.clone(),
            extra: Vec::new(),
        }),
        None => lines.push(line(text::import_open(lang), name, &[], true)),
    }
    let (mut noted, mut taken) = (Vec::new(), Vec::new());
    // The file's own score before what it had noted of the same year.
    for past in found.into_iter().rev() {
        let year = past.year.to_string();
        if history.iter().any(|known| known.year == past.year) {
            if !noted.contains(&year) {
                taken.push(year);
            }
        } else if history.len() < MOST {
            noted.push(year);
            history.push(past);
        }
    }
    for (template, years) in [
        (text::imported(lang), &noted),
        (text::import_taken(lang), &taken),
    ] {
        if !years.is_empty() {
            let mut years = years.clone();
            years.sort();
            lines.push(line(template, name, &[("years", &years.join(", "))], false));
        }
    }
    let own = instrument.year().to_string();
    if instrument.years.len() > 1 && noted.contains(&own) {
        lines.push(line(
            text::import_span(lang),
            name,
            &[("year", &own)],
            false,
        ));
    }
    let entity = from.entity.name.trim();
    if !noted.is_empty()
        && !is_same_entity(
            (entity, &from.entity.kind),
            (&into.entity.name, &into.entity.kind),
        )
    {
        lines.push(Told {
            other: Some((name.to_owned(), entity.to_owned())),
            ..line(text::import_other(lang), name, &[("entity", entity)], true)
        });
    }
    lines
}
