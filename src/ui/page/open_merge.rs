//! Several files into one draft: every clash shown, a preview, and one button that does it.

use super::open_clash::ClashCard;
use super::open_file::messages;
use super::open_settle::{Decisions, Side, decision_key, named, settle, settled, undecided};
use super::open_step::{Step, side_name};
use super::result::isolated;
use super::result_units::{class_of, score_words};
use crate::assessment::{self, Assessment, Choice, Merged};
use crate::instrument::Instrument;
use crate::json;
use crate::problem::{Code, Problem};
use crate::score::score;
use crate::ui::draft;
use crate::ui::hook::{Store, use_store, use_texts};
use crate::ui::part::standing::StandingView;
use crate::ui::platform::{clock, page as browser};
use crate::ui::route::Route;
use crate::ui::state::Action;
use crate::ui::text::{Lang, common, fill, open as text};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct MergeProps {
    pub(super) sides: Vec<Side>,
}

#[component]
pub(super) fn Merge(props: &MergeProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let sides = &props.sides;
    let texts = use_texts(sides.first().map(|side| side.instrument.clone()));
    let decisions = use_state(Decisions::new);
    let same_entity = use_state(|| false);
    let tried = use_state(|| false);
    let failures = use_state(Vec::<Problem>::new);
    let merged = use_memo(
        (sides.clone(), (*decisions).clone(), *same_entity),
        |(sides, decisions, same_entity)| settle(sides, decisions, *same_entity),
    );
    let entity = sides
        .first()
        .map(|side| side.assessment.entity.name.clone())
        .unwrap_or_default();
    let is_refused = |problems: &[Problem]| {
        problems
            .iter()
            .any(|problem| problem.code == Code::EntitiesDiffer)
    };
    let names_differ = *same_entity
        || merged
            .as_ref()
            .as_ref()
            .is_err_and(|problems| is_refused(problems));
    let toggle = {
        let same_entity = same_entity.clone();
        Callback::from(move |_: Event| same_entity.set(!*same_entity))
    };
    let content = match &*merged {
        Err(problems) => html! {
            <div class="notice" role="alert">
                { messages(&named(problems, sides), text::merge_errors(lang), text::more_problems(lang), lang) }
                <p>{ text::unchanged(lang) }</p>
            </div>
        },
        Ok(merged) => {
            let open: Vec<usize> = undecided(merged, sides, &decisions);
            let cards = merged.clashes.iter().enumerate().filter(|(_, clash)| settled(clash).is_none()).map(|(index, clash)| {
                let key = decision_key(clash, sides);
                let decide = {
                    let (decisions, key) = (decisions.clone(), key.clone());
                    Callback::from(move |choice: Choice| {
                        let mut changed = (*decisions).clone();
                        changed.insert(key.clone(), choice);
                        decisions.set(changed);
                    })
                };
                let side = |index: usize| sides.get(index).map(|side| (index + 1, AttrValue::from(side.name.clone())));
                html! {
                    <ClashCard key={format!("{}/{}", key.0, key.1)} {index} clash={clash.clone()} first={side(clash.first)}
                        later={side(clash.later)} assessment={sides.first().map(|side| side.assessment.clone())}
                        instrument={sides.first().map(|side| side.instrument.clone())} texts={texts.clone()} {lang}
                        choice={decisions.get(&key).copied()} missing={*tried && open.contains(&index)} ondecide={decide} />
                }
            });
            let cards: Vec<Html> = cards.collect();
            let ondone = {
                let (store, sides, merged) = (store.clone(), sides.clone(), merged.clone());
                let (tried, failures, open) = (tried.clone(), failures.clone(), open.clone());
                Callback::from(move |()| {
                    if let Some(first) = open.first() {
                        tried.set(true);
                        browser::focus(&format!("#clash-{first}-first"));
                        return;
                    }
                    let Some(instrument) = sides.first().map(|side| side.instrument.clone()) else {
                        return;
                    };
                    if let Err(problems) = store_merged(&store, &merged.assessment, &instrument) {
                        failures.set(problems);
                    }
                })
            };
            html! {
                <>
                    <h3>{ fill(text::clashes(lang), &[("count", &cards.len().to_string())]) }</h3>
                    if cards.is_empty() {
                        <p>{ text::clashes_none(lang) }</p>
                    }
                    { for cards }
                    { settled_by_themselves(merged, sides, lang) }
                    { preview(merged, sides, !open.is_empty(), lang) }
                    if !open.is_empty() && *tried {
                        <p class="error" role="alert">{ fill(text::undecided(lang), &[("count", &open.len().to_string())]) }</p>
                    }
                    if !failures.is_empty() {
                        <div class="notice" role="alert">
                            { messages(&failures, text::merge_errors(lang), text::more_problems(lang), lang) }
                            <p>{ text::unchanged(lang) }</p>
                        </div>
                    }
                    <p class="actions"><Step label={text::merge_do(lang)} primary=true {ondone} /></p>
                </>
            }
        }
    };
    html! {
        <section>
            <h2>{ text::merge(lang) }</h2>
            <p>{ text::merge_intro(lang) }</p>
            <p>{ text::merge_sides(lang) }</p>
            <ol>{ for sides.iter().map(|side| html! { <li key={side.key.clone()}><bdi>{ &side.name }</bdi></li> }) }</ol>
            if names_differ {
                <label class="choice">
                    <input type="checkbox" checked={*same_entity} onchange={toggle} />
                    <span>{ text::same_entity(lang) }{ " " }<strong><bdi>{ &entity }</bdi></strong></span>
                </label>
            }
            { content }
        </section>
    }
}

/// Clashes that needed nobody, and how each ended.
fn settled_by_themselves(merged: &Merged, sides: &[Side], lang: Lang) -> Html {
    let units = merged.clashes.iter().filter_map(|clash| {
        let choice = settled(clash)?;
        let source = |index: usize| sides.get(index).map_or("", |side| side.name.as_str());
        let (template, source) = match choice {
            Choice::First => (text::settled_unit(lang), source(clash.first)),
            Choice::Later => (text::settled_unit(lang), source(clash.later)),
            Choice::Both => (text::settled_twins(lang), source(clash.later)),
        };
        Some(html! { <li>{ isolated(template, &[("name", &clash.first_unit.name), ("source", source)]) }</li> })
    });
    let units: Vec<Html> = units.collect();
    if units.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ fill(text::settled(lang), &[("count", &units.len().to_string())]) }</summary>
            <ul>{ for units }</ul>
        </details>
    }
}

/// What the merged draft would be.
fn preview(merged: &Merged, sides: &[Side], is_open: bool, lang: Lang) -> Html {
    let Some(instrument) = sides.first().map(|side| side.instrument.clone()) else {
        return Html::default();
    };
    let scored = score(&merged.assessment, &instrument);
    let units = merged
        .assessment
        .units
        .iter()
        .zip(&scored.units)
        .zip(&merged.sources);
    let rows = units.map(|((unit, scored), source)| {
        let side = sides
            .get(*source)
            .map(|side| side_name(source + 1, &side.name, lang));
        html! {
            <tr key={unit.id.clone()}>
                <th scope="row"><bdi>{ &unit.name }</bdi></th>
                <td class="figure">{ score_words(&scored.standing, lang) }</td>
                <td>{ class_of(&instrument, &scored.standing, true, lang) }</td>
                <td>{ side }</td>
            </tr>
        }
    });
    html! {
        <>
            <h3>{ text::preview(lang) }</h3>
            if is_open {
                <p class="quiet">{ text::undecided_preview(lang) }</p>
            }
            <StandingView instrument={instrument.clone()} standing={scored.entity.clone()} {lang} />
            <div class="scroll" tabindex="0" role="region" aria-label={text::preview_caption(lang)}>
                <table>
                    <caption>{ text::preview_caption(lang) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text::units(lang) }</th>
                            <th scope="col">{ common::score(lang) }</th>
                            <th scope="col">{ common::category(lang) }</th>
                            <th scope="col">{ text::source(lang) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}

/// Makes the draft, if it could be opened again as a file; its id is its own.
fn store_merged(
    store: &Store,
    merged: &Assessment,
    instrument: &Rc<Instrument>,
) -> Result<(), Vec<Problem>> {
    let assessment = Assessment {
        id: String::new(),
        created: clock::now(),
        app: env!("CARGO_PKG_VERSION").to_owned(),
        ..merged.clone()
    };
    // Together the files may hold more than one file may; better known now than when it is opened.
    assessment::open(&json::write(&assessment::write(&assessment, instrument)))?;
    let open = draft::from_assessment(store.storage, assessment, instrument.clone(), false);
    let href = Route::Tasks(open.id.clone()).href();
    store.dispatch(Action::DraftOpened(Box::new(open)));
    browser::go(&href);
    Ok(())
}
