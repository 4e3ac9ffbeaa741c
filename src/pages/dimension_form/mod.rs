//! The sheet: one dimension of one unit, indicator by indicator.

pub(crate) mod questions;

use crate::browser::input::on_follow;
use crate::browser::{events, page as browser};
use crate::components::draft_bar::draft_bar;
use crate::components::indicator::element_id;
use crate::components::local::{Local, local};
use crate::components::texts_notice::texts_notice;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, number, sheet as text};
use crate::pages::dimension_form::questions::questions;
use crate::pages::not_found::lost;
use crate::pages::unit::dimension_points;
use crate::routes::Route;
use crate::state::Open;
use std::rc::Rc;
use swanilai::instrument::{Depth, NodeId, Texts};
use swanilai::score::{Known, Tally};
use yew::{Html, html};

/// The sheet of a dimension.
pub(crate) fn sheet(store: &Store, draft: &str, unit: &str, dimension: &str) -> Html {
    let lang = store.lang;
    let place = store.draft(draft).and_then(|open| {
        let index = open.unit_index(unit)?;
        let id = open
            .instrument
            .find(dimension)
            .filter(|id| open.instrument.dimensions().any(|one| one == *id))?;
        Some(Sheet {
            store: store.clone(),
            open: open.clone(),
            index,
            dimension: id,
        })
    });
    let Some(sheet) = place else {
        return lost(store);
    };
    let tasks = Route::Tasks(sheet.open.id.clone()).href();
    let back = html! { <p><a href={tasks}>{ common::back_to_tasks(lang) }</a></p> };
    match texts_of(store, &sheet.open.instrument.id) {
        Some(texts) => html! {
            <>
                { back }
                { sheet.view(&texts).unwrap_or_default() }
                { draft_bar(store) }
            </>
        },
        None => html! {
            <>
                { back }
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        },
    }
}

/// A sheet's place in a draft.
#[derive(Clone)]
struct Sheet {
    store: Store,
    open: Open,
    index: usize,
    dimension: NodeId,
}

impl Sheet {
    fn view(&self, texts: &Rc<Texts>) -> Option<Html> {
        let (open, lang) = (&self.open, self.store.lang);
        let unit = open.assessment.units.get(self.index)?;
        let scored = open.scored.units.get(self.index)?;
        let node = open.instrument.nodes.get(self.dimension)?;
        let words = texts.node(&node.id);
        let (before, after) = text::of_unit(lang).split_once("{unit}").unwrap_or_default();
        let standing = if scored.known == Known::Score {
            let page = Route::Unit(open.id.clone(), unit.id.clone()).href();
            html! { <p class="notice"><a href={page}>{ text::by_score(lang) }</a></p> }
        } else if let Some(tally) = scored.nodes.get(self.dimension) {
            let words = tally_words(tally, open.instrument.decimals, lang);
            html! { <p class="dimension-score">{ words }</p> }
        } else {
            Html::default()
        };
        let body = if node.depth == Depth::Points {
            let (id, name) = (self.dimension, &words.name);
            html! {
                <>
                    <p>{ text::only_points(lang) }</p>
                    { dimension_points(&self.store, open, &unit.id, id, name, None) }
                </>
            }
        } else {
            self.indicators(texts, unit.points.contains_key(&node.id), &words.name)
        };
        Some(html! {
            <>
                <p class="caption">{ before }<bdi>{ &unit.name }</bdi>{ after }</p>
                <h1 tabindex="-1">{ &words.name }</h1>
                <p>{ &words.help }</p>
                { standing }
                { body }
                { self.next(texts) }
            </>
        })
    }

    fn indicators(&self, texts: &Rc<Texts>, is_given: bool, name: &str) -> Html {
        let (open, lang) = (&self.open, self.store.lang);
        let Some(unit) = open.assessment.units.get(self.index) else {
            return Html::default();
        };
        let given = Some((text::given_points(lang), text::given_hint(lang)));
        let points = dimension_points(&self.store, open, &unit.id, self.dimension, name, given);
        html! {
            <>
                <p class="quiet">{ text::intro(lang) }</p>
                if is_given {
                    <p class="notice">{ text::given_active(lang) }</p>
                }
                { questions(&self.store, &open.instrument, texts, unit, self.dimension) }
                <details open={is_given}>
                    <summary>{ text::given_points(lang) }</summary>
                    { points }
                </details>
                { self.check(texts) }
            </>
        }
    }

    /// Indicators of the sheet without an answer.
    fn missing(&self) -> Vec<String> {
        let (instrument, mut missing) = (&self.open.instrument, Vec::new());
        let Some(scored) = self.open.scored.units.get(self.index) else {
            return missing;
        };
        let prefix = instrument
            .nodes
            .get(self.dimension)
            .map(|node| format!("{}.", node.id))
            .unwrap_or_default();
        for id in instrument.indicators() {
            if let (Some(node), Some(tally)) = (instrument.nodes.get(id), scored.nodes.get(id))
                && node.id.starts_with(&prefix)
                && tally.applies
                && tally.answered == 0
            {
                missing.push(node.id.clone());
            }
        }
        missing
    }

    /// The button that says what is missing; nothing blocks going on (AX-4).
    fn check(&self, texts: &Rc<Texts>) -> Html {
        let (sheet, texts) = (self.clone(), texts.clone());
        local("check", move |checked: &Local<bool>| {
            let lang = sheet.store.lang;
            let missing = sheet.missing();
            let (state, store, is_missing) =
                (checked.clone(), sheet.store.clone(), !missing.is_empty());
            let check = move |_| {
                state.update(|checked| *checked = true);
                if is_missing {
                    let title = format!(
                        "{}{}",
                        common::error_prefix(store.lang),
                        super::title(&store)
                    );
                    browser::describe(&title, store.lang.tag());
                }
                events::soon(|| browser::focus("#missing"));
            };
            html! {
                <>
                    <p><button type="button" onclick={check}>{ text::check(lang) }</button></p>
                    if checked.get() {
                        { summary(&missing, &texts, lang) }
                    }
                </>
            }
        })
    }

    /// The next dimension, else the first of the next unit, else back to the list.
    fn next(&self, texts: &Texts) -> Html {
        let (open, lang) = (&self.open, self.store.lang);
        let id = |node: NodeId| open.instrument.nodes.get(node).map(|node| node.id.clone());
        let sheet = |unit: &str, dimension: String| {
            Route::Sheet(open.id.clone(), unit.to_owned(), dimension).href()
        };
        let main = |href: String, words: &str| html! { <p><a href={href} class="button primary">{ words }</a></p> };
        let units = &open.assessment.units;
        let following = open
            .instrument
            .dimensions()
            .find(|id| *id > self.dimension)
            .and_then(id);
        if let (Some(dimension), Some(unit)) = (following, units.get(self.index)) {
            let words = fill(text::next(lang), &[("name", &texts.node(&dimension).name)]);
            return main(sheet(&unit.id, dimension), &words);
        }
        let first = open.instrument.dimensions().next().and_then(id);
        let way = match (units.get(self.index + 1), first) {
            (Some(unit), Some(first)) => main(
                sheet(&unit.id, first),
                &fill(text::next_unit(lang), &[("name", &unit.name)]),
            ),
            _ => main(
                Route::Tasks(open.id.clone()).href(),
                common::back_to_tasks(lang),
            ),
        };
        html! { <><p class="quiet">{ text::finish(lang) }</p>{ way }</> }
    }
}

fn tally_words(tally: &Tally, decimals: u8, lang: Lang) -> String {
    let shown =
        |exact: &swanilai::number::Fraction| number::points(exact.round_half_up(decimals), lang);
    let max = shown(&tally.weight);
    if let Some(points) = tally.points(decimals) {
        return fill(
            text::dimension_score(lang),
            &[("points", &number::points(points, lang)), ("max", &max)],
        );
    }
    let (low, high) = (shown(&tally.earned), shown(&tally.high()));
    fill(
        text::dimension_between(lang),
        &[("low", &low), ("high", &high), ("max", &max)],
    )
}

/// What is missing, each a link that moves focus to its field.
fn summary(missing: &[String], texts: &Texts, lang: Lang) -> Html {
    if missing.is_empty() {
        return html! { <div id="missing" tabindex="-1" class="notice"><p>{ text::all_answered(lang) }</p></div> };
    }
    let items = missing.iter().map(|id| {
        let field = element_id(id);
        let target = format!("#{field}-first");
        let go = on_follow(move || browser::focus(&target));
        html! { <li><a href={format!("#{field}")} onclick={go}>{ texts.node(id).name }</a></li> }
    });
    let count = missing.len().to_string();
    html! {
        <div id="missing" tabindex="-1" role="alert" class="notice error-summary">
            <h2>{ fill(text::missing_title(lang), &[("count", &count)]) }</h2>
            <p>{ text::missing_body(lang) }</p>
            <ul>{ for items }</ul>
        </div>
    }
}
