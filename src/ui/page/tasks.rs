//! The task list: units and their dimensions, what is done and what is missing.

use super::lost::Lost;
use crate::assessment::Unit;
use crate::score::Known;
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::draft_bar::DraftBar;
use crate::ui::part::standing::StandingView;
use crate::ui::part::text_field::TextField;
use crate::ui::part::texts_notice::TextsNotice;
use crate::ui::platform::page as browser;
use crate::ui::route::Route;
use crate::ui::state::{Action, Edit, Open};
use crate::ui::text::{Lang, fill, number, tasks as text};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct TasksProps {
    pub(in crate::ui) draft: String,
}

#[component]
pub(in crate::ui) fn Tasks(props: &TasksProps) -> Html {
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
    let entity = &open.assessment.entity;
    let rename = {
        let store = store.clone();
        Callback::from(move |name: String| store.dispatch(Action::Edit(Edit::EntityName(name))))
    };
    let units =
        (0..open.assessment.units.len()).filter_map(|index| unit_card(&open, index, &texts, lang));
    html! {
        <>
            <p class="caption">{ text::heading(lang) }</p>
            <h1 tabindex="-1"><bdi>{ &entity.name }</bdi></h1>
            <p>
                <a href={Route::Instrument(open.instrument.id.clone()).href()}>{ fill(text::using(lang), &[("name", &texts.name)]) }</a>
            </p>
            <StandingView instrument={open.instrument.clone()} standing={open.scored.entity.clone()} {lang} />
            <p>{ missing(&open, lang) }</p>
            <h2>{ text::units(lang) }</h2>
            <p class="quiet">{ text::advice(lang) }</p>
            if open.assessment.units.is_empty() {
                <p class="notice">{ text::no_units(lang) }</p>
            }
            { for units }
            <AddUnit />
            <details>
                <summary>{ text::edit_entity(lang) }</summary>
                <TextField id="entity-name" label={text::entity(lang)} value={entity.name.clone()} oninput={rename} />
            </details>
            <DraftBar />
        </>
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
fn unit_card(
    open: &Open,
    index: usize,
    texts: &crate::instrument::Texts,
    lang: Lang,
) -> Option<Html> {
    let unit = open.assessment.units.get(index)?;
    let scored = open.scored.units.get(index)?;
    let instrument = &open.instrument;
    let page = Route::Unit(open.id.clone(), unit.id.clone()).href();
    let score = scored.standing.score.map(|score| {
        fill(
            text::unit_status(lang),
            &[("score", &number::points(score, lang))],
        )
    });
    let dimensions = instrument.dimensions().filter_map(|id| {
        let node = instrument.nodes.get(id)?;
        let tally = scored.nodes.get(id)?;
        let status = match (tally.answered, tally.total) {
            (answered, total) if total > 0 && answered >= total => html! { <span class="status done">{ text::done(lang) }</span> },
            (0, _) => html! { <span class="status">{ text::empty(lang) }</span> },
            (answered, total) => {
                let words = fill(text::partly(lang), &[("answered", &answered.to_string()), ("total", &total.to_string())]);
                html! { <span class="status partly">{ words }</span> }
            }
        };
        let href = Route::Sheet(open.id.clone(), unit.id.clone(), node.id.clone()).href();
        Some(html! {
            <li><a class="task" {href}><span>{ texts.node(&node.id).name }</span>{ " " }{ status }</a></li>
        })
    });
    let dimensions: Vec<Html> = dimensions.collect();
    let edit = fill(text::edit_unit_of(lang), &[("name", &unit.name)]);
    Some(html! {
        <section class="card" key={unit.id.clone()}>
            <div class="card-head">
                <h3><bdi>{ &unit.name }</bdi></h3>
                <a href={page} aria-label={edit}>{ text::edit_unit(lang) }</a>
            </div>
            if let Some(score) = score {
                <p class="unit-score">{ score }</p>
            }
            if scored.known == Known::Score {
                <p class="quiet">{ text::by_score(lang) }</p>
            } else {
                <ul class="tasks">{ for dimensions }</ul>
            }
        </section>
    })
}

#[component]
fn AddUnit() -> Html {
    let store = use_store();
    let lang = store.lang;
    let name = use_state(String::new);
    let tried = use_state(|| false);
    let oninput = {
        let name = name.clone();
        Callback::from(move |value: String| name.set(value))
    };
    let onsubmit = {
        let (name, tried) = (name.clone(), tried.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = name.trim().to_owned();
            tried.set(typed.is_empty());
            if typed.is_empty() {
                browser::focus("#new-unit");
                return;
            }
            store.dispatch(Action::Edit(Edit::AddUnit(Unit {
                name: typed,
                ..Unit::default()
            })));
            name.set(String::new());
        })
    };
    html! {
        <form class="card add-unit" {onsubmit} novalidate=true>
            <h3>{ text::add_unit(lang) }</h3>
            <TextField id="new-unit" label={text::unit_name(lang)} hint={text::unit_name_hint(lang)}
                error={if *tried { text::name_needed(lang) } else { "" }} value={(*name).clone()} {oninput} />
            <p><button type="submit">{ text::add_unit(lang) }</button></p>
        </form>
    }
}
