//! What the rules make of a draft: score, class, conditions, working, losses, assumptions.

pub(crate) mod basis;
pub(crate) mod follow_up;
pub(crate) mod losses;
pub(crate) mod post_to_host;
pub(crate) mod rounding;
pub(crate) mod units;
pub(crate) mod working;

use crate::browser::page as browser;
use crate::browser::view::{
    Local, all, button, el, heading, link, local, name, nothing, p, say, text as words_of, when,
};
use crate::components::badge::{zone_icon, zone_name};
use crate::components::download::{self, Kind, Sent};
use crate::components::draft_bar::draft_bar;
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
use swanilai::instrument::{Instrument, Texts};
use swanilai::json;
use swanilai::score::{self, Scored};
use yew::Html;

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
        return all([heading(text::heading(lang)), texts_notice(store)]);
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
    let using = fill(tasks_text::using(lang), &[("name", &view.texts.name)]);
    let is_empty = open.assessment.units.is_empty();
    let top = if is_empty {
        let add = link(tasks.clone(), text::add_units(lang)).class("button");
        el("div")
            .class("notice")
            .child(p(text::no_units(lang)))
            .child(el("p").child(add.done()).done())
            .done()
    } else {
        all([head(&view), warnings(&view)])
    };
    all([
        el("p")
            .child(link(tasks, common::back_to_tasks(lang)).done())
            .done(),
        say("p", "caption", text::heading(lang)),
        el("h1").attr("tabindex", "-1").child(name(entity)).done(),
        el("p")
            .child(link(Route::Instrument(open.instrument.id.clone()).href(), &using).done())
            .done(),
        top,
        keep(store, open),
        send(&open.instrument, &open.scored.entity, lang),
        conditions(store, &view),
        when(!is_empty, || {
            all([
                units(&view),
                losses(&view),
                apart(&view),
                working(&view),
                assumptions(&view),
            ])
        }),
        papers(&open.id, lang),
        ahead(&open.id, lang),
        draft_bar(store),
    ])
}

/// The score in large, what is certain, and the opinion.
fn head(view: &View) -> Html {
    let (standing_of, lang) = (&view.scored.entity, view.lang);
    let class = standing_of
        .class
        .and_then(|class| view.instrument.classes.get(class));
    let certain = match (class, standing_of.zone) {
        (Some(_), _) if standing_of.score.is_none() => p(text::class_sure(lang)),
        (Some(_), _) => nothing(),
        (None, Some(zone)) => {
            let badge = el("span")
                .set("class", format!("badge zone-{}", zone.name()))
                .child(zone_icon(zone));
            let badge = badge.text(&fill(
                common::zone_named(lang),
                &[("zone", zone_name(zone, lang))],
            ));
            el("p")
                .child(badge.done())
                .text(" ")
                .text(text::zone_sure(lang))
                .done()
        }
        (None, None) => p(text::no_class_yet(lang)),
    };
    let meaning = class.and_then(|class| view.texts.classes.get(&class.id));
    let opinion = match &view.scored.opinion {
        Some(opinion) => fill(text::opinion(lang), &[("opinion", opinion)]),
        None => text::opinion_open(lang).to_owned(),
    };
    all([
        standing(&view.instrument, standing_of, false, lang),
        certain,
        meaning.map_or_else(nothing, |class| p(&class.meaning)),
        p(&opinion),
    ])
}

fn warnings(view: &View) -> Html {
    let mut items = Vec::new();
    for warning in &view.scored.warnings {
        items.push(say("li", "", &warning.message(view.lang)));
    }
    if items.is_empty() {
        return nothing();
    }
    let list = el("ul").children(items).done();
    el("section")
        .class("notice")
        .child(say("h2", "", text::warnings(view.lang)))
        .child(list)
        .done()
}

/// File, result, paper, and the way to more files.
fn keep(store: &Store, open: &Open) -> Html {
    let (store, open, lang) = (store.clone(), open.clone(), store.lang);
    local("keep", move |sent: &Local<Sent>| {
        let result = {
            let (store, open, sent) = (store.clone(), open.clone(), sent.clone());
            move || {
                let (name, text) = result_file(&open, lang);
                download::text_file(&store, &sent.afar(), &name, &text, Kind::Json);
            }
        };
        let file = {
            let (store, open, sent) = (store.clone(), open.clone(), sent.clone());
            move || download::draft_file(&store, &sent.afar(), &open)
        };
        let actions = el("p")
            .class("actions")
            .child(
                button(common::save_file(lang), file)
                    .class("primary")
                    .done(),
            )
            .child(button(text::export(lang), result).done())
            .child(button(text::print(lang), browser::print).done())
            .child(
                link(Route::Share(open.id.clone()).href(), common::share(lang))
                    .class("button")
                    .done(),
            )
            .child(
                link(Route::Open.href(), text::merge_more(lang))
                    .class("button")
                    .done(),
            );
        el("section")
            .class("no-print")
            .attr("aria-label", text::actions(lang))
            .child(actions.done())
            .child(download::note(&store, sent))
            .done()
    })
}

/// Says that the browser refused.
pub(crate) fn refusal(words: &str) -> Html {
    el("p")
        .class("error")
        .attr("role", "alert")
        .text(words)
        .done()
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
    let mut nodes = vec![words_of(parts.next().unwrap_or_default())];
    for part in parts {
        let (key, after) = part.split_once('}').unwrap_or(("", part));
        let value = values
            .iter()
            .find(|(known, _)| *known == key)
            .map_or("", |(_, value)| *value);
        nodes.extend([name(value), words_of(after)]);
    }
    all(nodes)
}

/// `Show {count} more` and the like, folded away below it.
pub(crate) fn folded(template: &str, count: usize, content: Html) -> Html {
    let summary = fill(template, &[("count", &count.to_string())]);
    el("details")
        .child(say("summary", "", &summary))
        .child(content)
        .done()
}
