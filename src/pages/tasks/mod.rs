//! The task list: units and their dimensions, what is done and what is missing.

pub(crate) mod save_reminder;

use crate::browser::page as browser;
use crate::browser::view::{Local, all, el, heading, link, local, name, nothing, say, when};
use crate::chunk::keeper;
use crate::components::draft_bar::draft_bar;
use crate::components::select_field::select_field;
use crate::components::standing::standing;
use crate::components::text_field::{Field, document_field, is_long_name, text_field};
use crate::components::texts_notice::texts_notice;
use crate::drafts::draft;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, number, setup, tasks as text};
use crate::pages::compare::head::ahead;
use crate::pages::new::kind_word;
use crate::pages::not_found::lost;
use crate::pages::report::paper::papers;
use crate::pages::result::losses::plan_link;
use crate::pages::unit::asked_kind;
use crate::routes::Route;
use crate::state::{Action, Edit, Open};
use swanilai::assessment::{UNITS, Unit};
use swanilai::instrument::Texts;
use swanilai::score::{Known, Tally};
use yew::Html;

/// The task list of a draft.
pub(crate) fn tasks(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(texts) = texts_of(store, &open.instrument.id) else {
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    let entity = &open.assessment.entity;
    let edit = |make: fn(String) -> Edit| {
        let store = store.clone();
        move |value: String| store.dispatch(Action::Edit(make(value)))
    };
    let mut kinds = open.instrument.kinds.clone();
    if !kinds.contains(&entity.kind) {
        kinds.push(entity.kind.clone());
    }
    let kinds: Vec<(String, String)> = kinds
        .into_iter()
        .map(|kind| (kind.clone(), kind_word(&kind, lang)))
        .collect();
    let using = fill(text::using(lang), &[("name", &texts.name)]);
    let rules = link(Route::Instrument(open.instrument.id.clone()).href(), &using);
    let mut units = Vec::new();
    for index in 0..open.assessment.units.len() {
        units.extend(unit_card(open, index, &texts, lang));
    }
    all([
        say("p", "caption", text::heading(lang)),
        el("h1")
            .attr("tabindex", "-1")
            .child(name(&entity.name))
            .done(),
        el("p").child(rules.done()).done(),
        standing(&open.instrument, &open.scored.entity, false, lang),
        say("p", "", &missing(open, lang)),
        when(!open.assessment.units.is_empty(), || {
            let words = plan_link(open.assessment.repairs.len(), lang);
            let plan = link(Route::Plan(open.id.clone()).href(), &words);
            let share = link(
                Route::Share(open.id.clone()).href(),
                common::share_draft(lang),
            );
            el("p")
                .child(plan.done())
                .text(" · ")
                .child(share.done())
                .done()
        }),
        keeper(store).map_or_else(nothing, |keep| (keep.reminder)(store, open)),
        say("h2", "", text::units(lang)),
        say("p", "quiet", text::advice(lang)),
        when(units.is_empty(), || {
            say("p", "notice", text::no_units(lang))
        }),
        all(units),
        add_unit(store),
        el("details")
            .child(say("summary", "", text::edit_entity(lang)))
            .child(document_field(
                Field::new(lang, "entity-name", setup::entity_name(lang), &entity.name),
                edit(Edit::EntityName),
            ))
            .child(select_field(
                "entity-kind",
                setup::entity_kind(lang),
                "",
                &kinds,
                &entity.kind,
                edit(Edit::EntityKind),
            ))
            .child(document_field(
                Field::new(lang, "province", setup::province(lang), &entity.province),
                edit(Edit::Province),
            ))
            .done(),
        papers(&open.id, lang),
        ahead(&open.id, lang),
        draft_bar(store),
    ])
}

fn missing(open: &Open, lang: Lang) -> String {
    let standing = &open.scored.entity;
    let count = standing.total.saturating_sub(standing.answered);
    if count == 0 {
        return if standing.total == 0 {
            String::new()
        } else {
            text::complete(lang).to_owned()
        };
    }
    let units = open
        .scored
        .units
        .iter()
        .filter(|unit| unit.standing.answered < unit.standing.total)
        .count();
    fill(
        text::missing(lang),
        &[("count", &count.to_string()), ("units", &units.to_string())],
    )
}

/// One unit with the state of each of its dimensions.
fn unit_card(open: &Open, index: usize, texts: &Texts, lang: Lang) -> Option<Html> {
    let unit = open.assessment.units.get(index)?;
    let scored = open.scored.units.get(index)?;
    let page = Route::Unit(open.id.clone(), unit.id.clone()).href();
    let edit = link(page, text::edit_unit(lang)).set(
        "aria-label",
        fill(text::edit_unit_of(lang), &[("name", &unit.name)]),
    );
    let score = scored.standing.score.map_or_else(nothing, |score| {
        say(
            "p",
            "unit-score",
            &fill(
                text::unit_status(lang),
                &[("score", &number::points(score, lang))],
            ),
        )
    });
    let below = if scored.known == Known::Score {
        say("p", "quiet", text::by_score(lang))
    } else {
        let mut items = Vec::new();
        for id in open.instrument.dimensions() {
            let (Some(node), Some(tally)) = (open.instrument.nodes.get(id), scored.nodes.get(id))
            else {
                continue;
            };
            let way = el("a").class("task").set(
                "href",
                Route::Sheet(open.id.clone(), unit.id.clone(), node.id.clone()).href(),
            );
            let way = way
                .child(say("span", "", &texts.node(&node.id).name))
                .text(" ")
                .child(status(tally, lang));
            items.push(el("li").child(way.done()).done());
        }
        el("ul").class("tasks").children(items).done()
    };
    let head = el("div")
        .class("card-head")
        .child(el("h3").child(name(&unit.name)).done())
        .child(edit.done());
    Some(
        el("section")
            .class("card")
            .key(&unit.id)
            .child(head.done())
            .child(score)
            .child(below)
            .done(),
    )
}

fn status(tally: &Tally, lang: Lang) -> Html {
    match (tally.answered, tally.total) {
        (answered, total) if total > 0 && answered >= total => {
            say("span", "status done", text::done(lang))
        }
        (0, _) => say("span", "status", text::empty(lang)),
        (answered, total) => {
            let counts = [
                ("answered", &*answered.to_string()),
                ("total", &*total.to_string()),
            ];
            say("span", "status partly", &fill(text::partly(lang), &counts))
        }
    }
}

/// What is typed for a new unit, and whether adding it without a name was tried.
#[derive(Clone, Default)]
struct NewUnit {
    name: String,
    tried: bool,
}

fn add_unit(store: &Store) -> Html {
    let count = |open: &Open| open.assessment.units.len();
    if store.open.as_ref().map_or(0, count) >= UNITS {
        return say("p", "quiet", text::units_full(store.lang));
    }
    let store = store.clone();
    local("add-unit", move |form: &Local<NewUnit>| {
        let (lang, now) = (store.lang, form.get());
        let typed = {
            let form = form.clone();
            move |name| form.update(|form| form.name = name)
        };
        let add = {
            let (form, store) = (form.clone(), store.clone());
            move || {
                let name = form.with(|form| form.name.trim().to_owned());
                if name.is_empty() || is_long_name(&name) {
                    form.update(|form| form.tried = true);
                    browser::focus("#new-unit");
                    return;
                }
                form.update(|form| *form = NewUnit::default());
                store.dispatch(Action::Edit(Edit::AddUnit(Unit {
                    id: draft::unit_id(&name),
                    name,
                    kind: asked_kind(),
                    ..Unit::default()
                })));
            }
        };
        let error = if now.tried && now.name.trim().is_empty() {
            text::name_needed(lang)
        } else {
            ""
        };
        let field = Field::new(lang, "new-unit", text::unit_name(lang), &now.name)
            .hint(text::unit_name_hint(lang))
            .error(error);
        let submit = el("button")
            .attr("type", "submit")
            .text(text::add_unit(lang));
        el("form")
            .class("card add-unit")
            .attr("novalidate", "")
            .onsubmit(add)
            .child(say("h3", "", text::add_unit(lang)))
            .child(text_field(&field, typed))
            .child(el("p").child(submit.done()).done())
            .done()
    })
}
