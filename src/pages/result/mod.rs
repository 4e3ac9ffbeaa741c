//! What the rules make of a draft: score, class, conditions, working, losses, assumptions.

pub(crate) mod basis;
pub(crate) mod follow_up;
pub(crate) mod losses;
pub(crate) mod post_to_host;
pub(crate) mod rounding;
pub(crate) mod units;
pub(crate) mod working;

use crate::browser::page as browser;
use crate::components::badge::{zone_icon, zone_name};
use crate::components::download::{self, Kind, Sent};
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
use crate::components::standing::standing;
use crate::components::texts_notice::texts_notice;
use crate::drafts::draft;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, result as text, tasks as tasks_text};
use crate::pages::compare::head::ahead;
use crate::pages::not_found::lost;
use crate::pages::report::paper::papers;
use crate::pages::result::basis::{apart, assumptions};
use crate::pages::result::follow_up::conditions;
use crate::pages::result::losses::losses;
use crate::pages::result::post_to_host::send;
use crate::pages::result::units::units;
use crate::pages::result::working::working;
use crate::routes::Route;
use crate::state::Open;
use std::rc::Rc;
use swanilai::assessment::Assessment;
use swanilai::instrument::{Instrument, Texts, Zone};
use swanilai::json;
use swanilai::score::{self, Scored};
use yew::{Html, html};

/// What every part of the page shows something of.
pub(crate) struct View {
    /// The draft's id.
    pub(crate) draft: String,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) instrument: Rc<Instrument>,
    pub(crate) scored: Rc<Scored>,
    pub(crate) texts: Rc<Texts>,
    pub(crate) lang: Lang,
}

/// The result of a draft.
pub(crate) fn result(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(texts) = texts_of(store, &open.instrument.id) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    let view = Rc::new(View {
        draft: open.id.clone(),
        assessment: open.assessment.clone(),
        instrument: open.instrument.clone(),
        scored: open.scored.clone(),
        texts,
        lang,
    });
    let entity = &open.assessment.entity.name;
    let entity = if entity.is_empty() {
        text::entity(lang)
    } else {
        entity
    };
    let tasks = Route::Tasks(open.id.clone()).href();
    let rules = Route::Instrument(open.instrument.id.clone()).href();
    let using = fill(tasks_text::using(lang), &[("name", &view.texts.name)]);
    let is_empty = open.assessment.units.is_empty();
    html! {
        <>
            <p><a href={tasks.clone()}>{ common::back_to_tasks(lang) }</a></p>
            <p class="caption">{ text::heading(lang) }</p>
            <h1 tabindex="-1"><bdi>{ entity }</bdi></h1>
            <p><a href={rules}>{ using }</a></p>
            if is_empty {
                <div class="notice">
                    <p>{ text::no_units(lang) }</p>
                    <p><a href={tasks} class="button">{ text::add_units(lang) }</a></p>
                </div>
            } else {
                { head(&view) }
                { warnings(&view) }
            }
            { keep(store, open) }
            { send(&open.instrument, &open.scored.entity, lang) }
            { conditions(store, &view) }
            if !is_empty {
                { units(&view) }
                { losses(&view) }
                { apart(&view) }
                { working(&view) }
                { assumptions(&view) }
            }
            { papers(&open.id, lang) }
            { ahead(&open.id, lang) }
            { draft_bar(store) }
        </>
    }
}

/// The score in large, what is certain, and the opinion.
fn head(view: &View) -> Html {
    let (standing_of, lang) = (&view.scored.entity, view.lang);
    let class = standing_of
        .class
        .and_then(|class| view.instrument.classes.get(class));
    let certain = match (class, standing_of.zone) {
        (Some(_), _) if standing_of.score.is_none() => html! { <p>{ text::class_sure(lang) }</p> },
        (Some(_), _) => Html::default(),
        (None, Some(zone)) => zone_certain(zone, lang),
        (None, None) => html! { <p>{ text::no_class_yet(lang) }</p> },
    };
    let meaning = class.and_then(|class| view.texts.classes.get(&class.id));
    let opinion = match &view.scored.opinion {
        Some(opinion) => fill(text::opinion(lang), &[("opinion", opinion)]),
        None => text::opinion_open(lang).to_owned(),
    };
    html! {
        <>
            { standing(&view.instrument, standing_of, false, lang) }
            { certain }
            if let Some(class) = meaning {
                <p>{ &class.meaning }</p>
            }
            <p>{ opinion }</p>
        </>
    }
}

/// That the zone is certain though the class is not.
fn zone_certain(zone: Zone, lang: Lang) -> Html {
    let named = fill(common::zone_named(lang), &[("zone", zone_name(zone, lang))]);
    html! {
        <p>
            <span class={format!("badge zone-{}", zone.name())}>
                { zone_icon(zone) }
                { named }
            </span>
            { " " }
            { text::zone_sure(lang) }
        </p>
    }
}

fn warnings(view: &View) -> Html {
    let warnings = &view.scored.warnings;
    if warnings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="notice">
            <h2>{ text::warnings(view.lang) }</h2>
            <ul>
                for warning in warnings {
                    <li>{ warning.message(view.lang) }</li>
                }
            </ul>
        </section>
    }
}

/// File, result, paper, and the way to more files.
fn keep(store: &Store, open: &Open) -> Html {
    let (store, open, lang) = (store.clone(), open.clone(), store.lang);
    local("keep", move |sent: &Local<Sent>| {
        let result = {
            let (store, open, sent) = (store.clone(), open.clone(), sent.clone());
            move |_| {
                let (name, text) = result_file(&open, lang);
                download::text_file(&store, &sent.afar(), &name, &text, Kind::Json);
            }
        };
        let file = {
            let (store, open, sent) = (store.clone(), open.clone(), sent.clone());
            move |_| download::draft_file(&store, &sent.afar(), &open)
        };
        let share = Route::Share(open.id.clone()).href();
        html! {
            <section class="no-print" aria-label={text::actions(lang)}>
                <p class="actions">
                    <button type="button" class="primary" onclick={file}>{ common::save_file(lang) }</button>
                    <button type="button" onclick={result}>{ text::export(lang) }</button>
                    <button type="button" onclick={|_| browser::print()}>{ text::print(lang) }</button>
                    <a href={share} class="button">{ common::share(lang) }</a>
                    <a href={Route::Open.href()} class="button">{ text::merge_more(lang) }</a>
                </p>
                { download::note(&store, sent) }
            </section>
        }
    })
}

/// Says that the browser refused.
pub(crate) fn refusal(words: &str) -> Html {
    html! { <p class="error" role="alert">{ words }</p> }
}

/// Name and text of the result document.
fn result_file(open: &Open, lang: Lang) -> (String, String) {
    let result = score::write(&open.assessment, &open.instrument, lang);
    (
        draft::name_for("hasil-simulasi", open),
        json::write(&result),
    )
}

/// A text with values in its places, each set apart so that its direction cannot reorder the rest.
pub(crate) fn isolated(template: &str, values: &[(&str, &str)]) -> Html {
    let mut parts = template.split('{');
    let before = parts.next().unwrap_or_default();
    html! {
        <>
            { before }
            for part in parts {
                { filled(part, values) }
            }
        </>
    }
}

/// A place of a template by its key, and the text after it.
fn filled(part: &str, values: &[(&str, &str)]) -> Html {
    let (key, after) = part.split_once('}').unwrap_or(("", part));
    let value = values
        .iter()
        .find(|(known, _)| *known == key)
        .map_or("", |(_, value)| *value);
    html! { <><bdi>{ value }</bdi>{ after }</> }
}

/// `Show {count} more` and the like, folded away below it.
pub(crate) fn folded(template: &str, count: usize, content: Html) -> Html {
    let summary = fill(template, &[("count", &count.to_string())]);
    html! {
        <details>
            <summary>{ summary }</summary>
            { content }
        </details>
    }
}
