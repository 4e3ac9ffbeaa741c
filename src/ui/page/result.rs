//! What the rules make of a draft: score, class, conditions, working, losses, assumptions.

use super::lost::Lost;
use super::result_basis::{Apart, Assumptions};
use super::result_follow_up::Conditions;
use super::result_losses::Losses;
use super::result_units::Units;
use super::result_working::Working;
use crate::assessment::Assessment;
use crate::instrument::{Instrument, Texts};
use crate::json;
use crate::score::{self, Scored};
use crate::ui::draft;
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::badge::{zone_icon, zone_name};
use crate::ui::part::draft_bar::DraftBar;
use crate::ui::part::standing::StandingView;
use crate::ui::part::texts_notice::TextsNotice;
use crate::ui::platform::{files, page as browser};
use crate::ui::route::Route;
use crate::ui::state::Open;
use crate::ui::text::{Lang, common, fill, result as text, tasks as tasks_text};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct ResultPageProps {
    pub(in crate::ui) draft: String,
}

/// What every part of the page shows something of.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct View {
    /// The draft's id.
    pub(super) draft: AttrValue,
    pub(super) assessment: Rc<Assessment>,
    pub(super) instrument: Rc<Instrument>,
    pub(super) scored: Rc<Scored>,
    pub(super) texts: Rc<Texts>,
    pub(super) lang: Lang,
}

#[component]
pub(in crate::ui) fn ResultPage(props: &ResultPageProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let open = store.draft(&props.draft).cloned();
    let texts = use_texts(open.as_ref().map(|open| open.instrument.clone()));
    let Some(open) = open else {
        return html! { <Lost /> };
    };
    let Some(texts) = texts else {
        return html! { <><h1 tabindex="-1">{ text::heading(lang) }</h1><TextsNotice /></> };
    };
    let view = View {
        draft: open.id.clone().into(),
        assessment: open.assessment.clone(),
        instrument: open.instrument.clone(),
        scored: open.scored.clone(),
        texts,
        lang,
    };
    let name = if open.assessment.entity.name.is_empty() {
        tasks_text::entity(lang)
    } else {
        open.assessment.entity.name.as_str()
    };
    html! {
        <>
            <p><a href={Route::Tasks(open.id.clone()).href()}>{ common::back_to_tasks(lang) }</a></p>
            <p class="caption">{ text::heading(lang) }</p>
            <h1 tabindex="-1"><bdi>{ name }</bdi></h1>
            <p>
                <a href={Route::Instrument(open.instrument.id.clone()).href()}>
                    { fill(tasks_text::using(lang), &[("name", &view.texts.name)]) }
                </a>
            </p>
            if open.assessment.units.is_empty() {
                <div class="notice">
                    <p>{ text::no_units(lang) }</p>
                    <p><a class="button" href={Route::Tasks(open.id.clone()).href()}>{ text::add_units(lang) }</a></p>
                </div>
            } else {
                { head(&view) }
                { warnings(&view) }
            }
            <Keep {open} />
            <Conditions ..view.clone() />
            if !view.assessment.units.is_empty() {
                <Units ..view.clone() />
                <Losses ..view.clone() />
                <Apart ..view.clone() />
                <Working ..view.clone() />
                <Assumptions ..view.clone() />
            }
            <DraftBar />
        </>
    }
}

/// The score in large, what is certain, and the opinion.
fn head(view: &View) -> Html {
    let View { instrument, scored, texts, lang, .. } = view;
    let lang = *lang;
    let standing = &scored.entity;
    let class = standing.class.and_then(|class| instrument.classes.get(class));
    let meaning = class.and_then(|class| texts.classes.get(&class.id)).map(|class| class.meaning.clone());
    let is_open = standing.score.is_none();
    html! {
        <>
            <StandingView instrument={instrument.clone()} standing={standing.clone()} {lang} />
            if class.is_some() && is_open {
                <p>{ text::class_sure(lang) }</p>
            } else if let Some(zone) = standing.zone.filter(|_| class.is_none()) {
                <p>
                    <span class={classes!("badge", format!("zone-{}", zone.name()))}>
                        { zone_icon(zone) }
                        { fill(common::zone_named(lang), &[("zone", zone_name(zone, lang))]) }
                    </span>
                    { " " }{ text::zone_sure(lang) }
                </p>
            } else if class.is_none() {
                <p>{ text::no_class_yet(lang) }</p>
            }
            if let Some(meaning) = meaning {
                <p>{ meaning }</p>
            }
            <p>
                { match &scored.opinion {
                    Some(opinion) => fill(text::opinion(lang), &[("opinion", opinion)]),
                    None => text::opinion_open(lang).to_owned(),
                } }
            </p>
        </>
    }
}

fn warnings(view: &View) -> Html {
    let warnings = view.scored.warnings.iter().map(|warning| html! { <li>{ warning.message(view.lang) }</li> });
    if view.scored.warnings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="notice">
            <h2>{ text::warnings(view.lang) }</h2>
            <ul>{ for warnings }</ul>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct KeepProps {
    open: Open,
}

/// File, result, paper, and the way to more files.
#[component]
fn Keep(props: &KeepProps) -> Html {
    let lang = use_store().lang;
    let refused = use_state(|| false);
    let offer = |make: fn(&Open, Lang) -> (String, String)| {
        let (open, refused) = (props.open.clone(), refused.clone());
        Callback::from(move |_: MouseEvent| {
            let (name, text) = make(&open, lang);
            refused.set(!files::download(&name, &text));
        })
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <section class="no-print" aria-label={text::actions(lang)}>
            <p class="actions">
                <button type="button" class="primary" onclick={offer(assessment_file)}>{ common::save_file(lang) }</button>
                <button type="button" onclick={offer(result_file)}>{ text::export(lang) }</button>
                <button type="button" onclick={print}>{ text::print(lang) }</button>
                <a class="button" href={Route::Open.href()}>{ text::merge_more(lang) }</a>
            </p>
            if *refused {
                <p class="error" role="alert">{ text::refused(lang) }</p>
            }
        </section>
    }
}

fn assessment_file(open: &Open, _: Lang) -> (String, String) {
    (draft::file_name(open), draft::file_text(open))
}

/// Name and text of the result document.
fn result_file(open: &Open, lang: Lang) -> (String, String) {
    let name = draft::file_name(open);
    let stem = name.trim_start_matches("penilaian-mandiri").trim_end_matches(".swanilai.json");
    let result = score::write(&open.assessment, &open.instrument, lang);
    (format!("hasil-simulasi{stem}.json"), json::write(&result))
}

/// A text with values in its places, each set apart so that its direction cannot reorder the rest.
pub(super) fn isolated(template: &str, values: &[(&str, &str)]) -> Html {
    let mut parts = template.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| {
        let (name, after) = part.split_once('}').unwrap_or(("", part));
        let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value);
        html! { <><bdi>{ value }</bdi>{ after }</> }
    });
    html! { <>{ first }{ for rest }</> }
}
