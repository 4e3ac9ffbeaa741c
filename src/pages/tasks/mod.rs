//! The task list: units and their dimensions, what is done and what is missing.

pub(crate) mod save_reminder;

use crate::browser::input::on_submit;
use crate::browser::page as browser;
use crate::chunk::keeper;
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
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
use swanilai::score::{Known, Tally, UnitScore};
use yew::{Html, html};

/// The task list of a draft.
pub(crate) fn tasks(store: &Store, draft: &str) -> Html {
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
    let entity = &open.assessment.entity;
    let units = 0..open.assessment.units.len();
    let units: Vec<Html> = units
        .filter_map(|index| unit_card(open, index, &texts, lang))
        .collect();
    html! {
        <>
            <p class="caption">{ text::heading(lang) }</p>
            <h1 tabindex="-1"><bdi>{ &entity.name }</bdi></h1>
            <p>
                <a href={Route::Instrument(open.instrument.id.clone()).href()}>
                    { fill(text::using(lang), &[("name", &texts.name)]) }
                </a>
            </p>
            { standing(&open.instrument, &open.scored.entity, false, lang) }
            <p>{ missing(open, lang) }</p>
            if !open.assessment.units.is_empty() {
                <p>
                    <a href={Route::Plan(open.id.clone()).href()}>
                        { plan_link(open.assessment.repairs.len(), lang) }
                    </a>
                    { " · " }
                    <a href={Route::Share(open.id.clone()).href()}>{ common::share_draft(lang) }</a>
                </p>
            }
            if let Some(keep) = keeper(store) {
                { (keep.reminder)(store, open) }
            }
            <h2>{ text::units(lang) }</h2>
            <p class="quiet">{ text::advice(lang) }</p>
            if units.is_empty() {
                <p class="notice">{ text::no_units(lang) }</p>
            }
            // A list of its own, so that its keys count.
            <>{ for units }</>
            { add_unit(store) }
            { edit_entity(store, open) }
            { papers(&open.id, lang) }
            { ahead(&open.id, lang) }
            { draft_bar(store) }
        </>
    }
}

/// What is said of the entity, folded away.
fn edit_entity(store: &Store, open: &Open) -> Html {
    let (lang, entity) = (store.lang, &open.assessment.entity);
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
    let name = document_field(
        Field::new(lang, "entity-name", setup::entity_name(lang), &entity.name),
        edit(Edit::EntityName),
    );
    let kind = select_field(
        "entity-kind",
        setup::entity_kind(lang),
        "",
        &kinds,
        &entity.kind,
        edit(Edit::EntityKind),
    );
    let province = document_field(
        Field::new(lang, "province", setup::province(lang), &entity.province),
        edit(Edit::Province),
    );
    html! {
        <details>
            <summary>{ text::edit_entity(lang) }</summary>
            { name }
            { kind }
            { province }
        </details>
    }
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
    let spoken = fill(text::edit_unit_of(lang), &[("name", &unit.name)]);
    let score = scored.standing.score.map(|score| {
        let score = number::points(score, lang);
        fill(text::unit_status(lang), &[("score", &score)])
    });
    Some(html! {
        <section class="card" key={unit.id.as_str()}>
            <div class="card-head">
                <h3><bdi>{ &unit.name }</bdi></h3>
                <a href={page} aria-label={spoken}>{ text::edit_unit(lang) }</a>
            </div>
            if let Some(score) = score {
                <p class="unit-score">{ score }</p>
            }
            if scored.known == Known::Score {
                <p class="quiet">{ text::by_score(lang) }</p>
            } else {
                { dimensions(open, unit, scored, texts, lang) }
            }
        </section>
    })
}

/// The dimensions of a unit, each with its state.
fn dimensions(open: &Open, unit: &Unit, scored: &UnitScore, texts: &Texts, lang: Lang) -> Html {
    let items = open.instrument.dimensions().filter_map(|id| {
        let (node, tally) = (open.instrument.nodes.get(id)?, scored.nodes.get(id)?);
        let sheet = Route::Sheet(open.id.clone(), unit.id.clone(), node.id.clone());
        Some(html! {
            <li>
                <a class="task" href={sheet.href()}>
                    <span>{ &texts.node(&node.id).name }</span>
                    { " " }
                    { status(tally, lang) }
                </a>
            </li>
        })
    });
    html! { <ul class="tasks">{ for items }</ul> }
}

fn status(tally: &Tally, lang: Lang) -> Html {
    match (tally.answered, tally.total) {
        (answered, total) if total > 0 && answered >= total => {
            html! { <span class="status done">{ text::done(lang) }</span> }
        }
        (0, _) => html! { <span class="status">{ text::empty(lang) }</span> },
        (answered, total) => {
            let counts = [
                ("answered", &*answered.to_string()),
                ("total", &*total.to_string()),
            ];
            html! { <span class="status partly">{ fill(text::partly(lang), &counts) }</span> }
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
        return html! { <p class="quiet">{ text::units_full(store.lang) }</p> };
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
        html! {
            <form class="card add-unit" novalidate={true} onsubmit={on_submit(add)}>
                <h3>{ text::add_unit(lang) }</h3>
                { text_field(&field, typed) }
                <p><button type="submit">{ text::add_unit(lang) }</button></p>
            </form>
        }
    })
}
