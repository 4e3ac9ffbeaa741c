//! The sheet: one dimension of one unit, indicator by indicator.

use super::lost::Lost;
use super::unit::DimensionPoints;
use crate::instrument::{Depth, NodeId, Texts};
use crate::score::Tally;
use crate::ui::hook::{use_store, use_texts};
use crate::ui::part::draft_bar::DraftBar;
use crate::ui::part::indicator::{IndicatorField, element_id};
use crate::ui::part::texts_notice::TextsNotice;
use crate::ui::platform::page as browser;
use crate::ui::route::Route;
use crate::ui::state::Open;
use crate::ui::text::{Lang, common, fill, number, sheet as text};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct SheetProps {
    pub(in crate::ui) draft: String,
    pub(in crate::ui) unit: String,
    pub(in crate::ui) dimension: String,
}

#[component]
pub(in crate::ui) fn Sheet(props: &SheetProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let open = store.draft(&props.draft).cloned();
    let texts = use_texts(open.as_ref().map(|open| open.instrument.clone()));
    let checked = use_state(|| false);
    use_effect_with(*checked, |checked| {
        if *checked {
            browser::focus("#missing");
        }
    });
    let place = open.as_ref().and_then(|open| {
        let index = open.unit_index(&props.unit)?;
        let dimension = open.instrument.dimensions().find(|id| {
            open.instrument
                .nodes
                .get(*id)
                .is_some_and(|node| node.id == props.dimension)
        })?;
        Some((index, dimension))
    });
    let (Some(open), Some((index, dimension))) = (open, place) else {
        return html! { <Lost /> };
    };
    let (Some(unit), Some(scored), Some(node)) = (
        open.assessment.units.get(index),
        open.scored.units.get(index),
        open.instrument.nodes.get(dimension),
    ) else {
        return html! { <Lost /> };
    };
    let back = html! { <p><a href={Route::Tasks(open.id.clone()).href()}>{ common::back_to_tasks(lang) }</a></p> };
    let Some(texts) = texts else {
        return html! { <>{ back }<h1 tabindex="-1">{ text::heading(lang) }</h1><TextsNotice /></> };
    };
    let words = texts.node(&node.id);
    let tally = scored.nodes.get(dimension);
    let only_points = node.depth == Depth::Points;
    let is_given = unit.points.contains_key(&node.id);
    let missing = missing(&open, index, dimension);
    let check = {
        let (checked, store, count) = (checked.clone(), store.clone(), missing.len());
        Callback::from(move |_: MouseEvent| {
            checked.set(true);
            if count > 0 {
                let title = format!(
                    "{}{}",
                    common::error_prefix(store.lang),
                    super::title(&store)
                );
                browser::describe(&title, store.lang.tag());
            }
            browser::focus("#missing");
        })
    };
    let points = html! {
        <DimensionPoints draft={open.id.clone()} unit={unit.id.clone()} {dimension} name={words.name.clone()}
            label={(!only_points).then(|| AttrValue::from(text::given_points(lang)))}
            hint={(!only_points).then(|| AttrValue::from(text::given_hint(lang)))} />
    };
    html! {
        <>
            { back }
            <p class="caption">{ fill_bdi(text::of_unit(lang), &unit.name) }</p>
            <h1 tabindex="-1">{ &words.name }</h1>
            <p>{ &words.help }</p>
            if scored.known == crate::score::Known::Score {
                <p class="notice">
                    <a href={Route::Unit(open.id.clone(), unit.id.clone()).href()}>{ text::by_score(lang) }</a>
                </p>
            } else if let Some(tally) = tally {
                <p class="dimension-score">{ dimension_words(tally, open.instrument.decimals, lang) }</p>
            }
            if only_points {
                <p>{ text::only_points(lang) }</p>
                { points }
            } else {
                <p class="quiet">{ text::intro(lang) }</p>
                if is_given {
                    <p class="notice">{ text::given_active(lang) }</p>
                }
                { variables(&open, index, dimension, &texts, &store) }
                <details open={is_given}>
                    <summary>{ text::given_points(lang) }</summary>
                    { points }
                </details>
                <p><button type="button" onclick={check}>{ text::check(lang) }</button></p>
                if *checked {
                    { missing_summary(&missing, &texts, lang) }
                }
            }
            { next(&open, index, dimension, &texts, lang) }
            <DraftBar />
        </>
    }
}

/// `Lokus: {unit}` with the name kept apart from the direction of the text around it.
fn fill_bdi(template: &str, name: &str) -> Html {
    let (before, after) = template.split_once("{unit}").unwrap_or((template, ""));
    html! { <>{ before.to_owned() }<bdi>{ name }</bdi>{ after.to_owned() }</> }
}

fn dimension_words(tally: &Tally, decimals: u8, lang: Lang) -> String {
    let max = number::points(tally.weight.round_half_up(decimals), lang);
    match tally.points(decimals) {
        Some(points) => fill(
            text::dimension_score(lang),
            &[("points", &number::points(points, lang)), ("max", &max)],
        ),
        None => {
            let low = number::points(tally.earned.round_half_up(decimals), lang);
            let high = number::points(tally.high().round_half_up(decimals), lang);
            fill(
                text::dimension_between(lang),
                &[("low", &low), ("high", &high), ("max", &max)],
            )
        }
    }
}

fn variables(
    open: &Open,
    index: usize,
    dimension: NodeId,
    texts: &std::rc::Rc<Texts>,
    store: &crate::ui::hook::Store,
) -> Html {
    let instrument = &open.instrument;
    let Some(unit) = open.assessment.units.get(index) else {
        return Html::default();
    };
    let children = |id: NodeId| {
        instrument
            .nodes
            .get(id)
            .map_or(&[][..], |node| &node.children)
    };
    let sections = children(dimension).iter().filter_map(|variable| {
        let about = instrument.nodes.get(*variable)?;
        let words = texts.node(&about.id);
        let fields = children(*variable).iter().filter_map(|id| {
            let node = instrument.nodes.get(*id)?;
            let observation = unit.observations.get(&node.id).cloned().unwrap_or_default();
            Some(html! {
                <IndicatorField key={node.id.clone()} unit={unit.id.clone()} node={*id} {observation}
                    instrument={instrument.clone()} texts={texts.clone()} lang={store.lang} dispatcher={store.dispatcher()} />
            })
        });
        let fields: Vec<Html> = fields.collect();
        Some(html! {
            <section key={about.id.clone()}>
                <h2>{ words.name }</h2>
                <p class="quiet">{ words.help }</p>
                { for fields }
            </section>
        })
    });
    let sections: Vec<Html> = sections.collect();
    html! { { for sections } }
}

/// Indicators of the sheet without an answer.
fn missing(open: &Open, index: usize, dimension: NodeId) -> Vec<String> {
    let Some(scored) = open.scored.units.get(index) else {
        return Vec::new();
    };
    let Some(prefix) = open
        .instrument
        .nodes
        .get(dimension)
        .map(|node| format!("{}.", node.id))
    else {
        return Vec::new();
    };
    let open_ones = open.instrument.indicators().filter_map(|id| {
        let node = open.instrument.nodes.get(id)?;
        let tally = scored.nodes.get(id)?;
        (node.id.starts_with(&prefix) && tally.applies && tally.answered == 0)
            .then(|| node.id.clone())
    });
    open_ones.collect()
}

/// What is missing, each a link that moves focus to its field (AX-4); nothing blocks going on.
fn missing_summary(missing: &[String], texts: &Texts, lang: Lang) -> Html {
    if missing.is_empty() {
        return html! { <p id="missing" tabindex="-1" class="notice">{ text::all_answered(lang) }</p> };
    }
    let items = missing.iter().map(|id| {
        let field = element_id(id);
        let target = format!("#{field}-first");
        let onclick = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(&target);
        });
        html! { <li><a href={format!("#{field}")} {onclick}>{ texts.node(id).name }</a></li> }
    });
    html! {
        <div id="missing" class="notice error-summary" tabindex="-1" role="alert">
            <h2>{ fill(text::missing_title(lang), &[("count", &missing.len().to_string())]) }</h2>
            <p>{ text::missing_body(lang) }</p>
            <ul>{ for items }</ul>
        </div>
    }
}

/// The next dimension, else the first of the next unit, else back to the list.
fn next(open: &Open, index: usize, dimension: NodeId, texts: &Texts, lang: Lang) -> Html {
    let instrument = &open.instrument;
    let name = |id: NodeId| instrument.nodes.get(id).map(|node| node.id.clone());
    let (Some(unit), following) = (
        open.assessment.units.get(index),
        instrument.dimensions().find(|id| *id > dimension),
    ) else {
        return Html::default();
    };
    if let Some(id) = following.and_then(name) {
        let href = Route::Sheet(open.id.clone(), unit.id.clone(), id.clone()).href();
        return html! {
            <p><a class="button primary" {href}>{ fill(text::next(lang), &[("name", &texts.node(&id).name)]) }</a></p>
        };
    }
    let first = instrument.dimensions().next().and_then(name);
    let next_unit = open.assessment.units.get(index + 1);
    let link = next_unit.zip(first).map(|(unit, first)| {
        let href = Route::Sheet(open.id.clone(), unit.id.clone(), first).href();
        html! { <a class="button primary" {href}>{ fill(text::next_unit(lang), &[("name", &unit.name)]) }</a> }
    });
    let link = link.unwrap_or_else(|| {
        html! { <a class="button primary" href={Route::Tasks(open.id.clone()).href()}>{ common::back_to_tasks(lang) }</a> }
    });
    html! { <><p class="quiet">{ text::finish(lang) }</p><p>{ link }</p></> }
}
