//! Evidence of a draft: how far it is, and everything that is still missing.

pub(crate) mod counts;
pub(crate) mod filter;
pub(crate) mod photo_list;
pub(crate) mod photos;
pub(crate) mod row;
pub(crate) mod tools;

use crate::browser::{clock, events, page as browser};
use crate::chunk::Photos;
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Local, local};
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{evidence as text, fill, tasks as tasks_text};
use crate::pages::compare::head::{top, view};
use crate::pages::evidence::counts::counts_of;
use crate::pages::evidence::filter::Filter;
use crate::pages::evidence::row::{Key, Row, row};
use crate::pages::evidence::tools::tools;
use crate::pages::not_found::lost;
use crate::pages::result::View;
use crate::routes::Route;
use std::rc::Rc;
use swanilai::evidence::{Piece, Place, pieces};
use swanilai::text::Lang;
use yew::{Html, html};

/// So many pieces are shown at once: a whole city has a thousand, and a cheap phone little memory.
const PAGE: usize = 100;

/// What the list knows beside what is in the assessment.
#[derive(Clone, Default)]
pub(crate) struct State {
    pub(crate) filter: Filter,
    /// What was changed since the filter was chosen: it stays where it is (see DESIGN.md).
    pub(crate) changed: Vec<Key>,
    /// How many pages are shown beside the first.
    pages: usize,
}

/// The page.
pub(crate) fn evidence(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view(store, open) else {
        return html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                { texts_notice(store) }
            </>
        };
    };
    if open.assessment.units.is_empty() {
        let tasks = Route::Tasks(open.id.clone()).href();
        return html! {
            <>
                { top(&view, text::heading(lang)) }
                <div class="notice">
                    <p>{ text::no_units(lang) }</p>
                    <a href={tasks} class="button">{ tasks_text::add_unit(lang) }</a>
                </div>
                { draft_bar(store) }
            </>
        };
    }
    let head = top(&view, text::heading(lang));
    let walk = Route::Walk(open.id.clone(), String::new()).href();
    let shown = store.clone();
    let body = local(draft, move |state: &Local<State>| {
        body(&shown, &view, state)
    });
    html! {
        <>
            { head }
            <p class="no-print"><a href={walk}>{ text::to_walk(lang) }</a></p>
            { body }
            if let Some(photos) = Photos::of(store) {
                { (photos.overview)(store) }
            }
            { draft_bar(store) }
        </>
    }
}

fn body(store: &Store, view: &Rc<View>, state: &Local<State>) -> Html {
    let lang = view.lang;
    let found = pieces(&view.assessment, &view.instrument, &view.texts);
    let now = clock::now();
    let today = now.get(..10).unwrap_or_default();
    let has_indicators = view.instrument.indicators().next().is_some();
    let nothing_expected = if has_indicators {
        text::no_expected(lang)
    } else {
        text::no_expected_points(lang)
    };
    html! {
        <>
            <p class="no-print">{ text::intro(lang) }</p>
            if found.iter().any(Piece::counts) {
                { counts_of(view, &found, today) }
            } else {
                <p class="notice">{ nothing_expected }</p>
            }
            if !found.is_empty() {
                { list(store, view, state, &found, today) }
            }
        </>
    }
}

/// The tools and what they leave.
fn list(
    store: &Store,
    view: &Rc<View>,
    state: &Local<State>,
    found: &[Piece<'_>],
    today: &str,
) -> Html {
    let lang = view.lang;
    let now = state.get();
    let mut rows = listed(store, view, &now, found, today);
    let (total, most) = (rows.len(), PAGE * (now.pages + 1));
    let shown = total.min(most);
    rows.truncate(most);
    let values = [
        ("shown", &*shown.to_string()),
        ("total", &total.to_string()),
    ];
    let is_done = total == 0 && now.filter == Filter::default();
    let empty = if is_done {
        text::all_ready(lang)
    } else {
        text::none_shown(lang)
    };
    html! {
        <section>
            { tools(view, state, found) }
            <p class="quiet">{ fill(text::showing(lang), &values) }</p>
            if total == 0 {
                <p class="notice">{ empty }</p>
            }
            { groups(view, state, rows) }
            if total > shown {
                { more(state, total - shown, lang) }
            }
            { print(state, total, lang) }
        </section>
    }
}

/// The pieces that are listed, each with its row.
fn listed<'a>(
    store: &Store,
    view: &View,
    now: &State,
    found: &'a [Piece<'a>],
    today: &str,
) -> Vec<(&'a Piece<'a>, Row)> {
    let mut rows = Vec::new();
    let mut others = 0;
    let mut before = None;
    for piece in found {
        // Others are counted within their indicator, as on the sheet.
        let at = (core::ptr::from_ref(piece.unit), piece.indicator);
        if before.replace(at) != Some(at) {
            others = 0;
        }
        let number = match piece.place {
            Place::Expected(number) => usize::try_from(number).unwrap_or_default(),
            Place::Other(_) => {
                others += 1;
                others
            }
        };
        let key = Key::of(piece);
        if now.changed.contains(&key) || now.filter.fits(piece, view, today) {
            rows.push((piece, Row::of(store, view, piece, number, today)));
        }
    }
    rows
}

/// The button that shows one more page.
fn more(state: &Local<State>, left: usize, lang: Lang) -> Html {
    let words = fill(text::more(lang), &[("count", &left.min(PAGE).to_string())]);
    let state = state.clone();
    let more = move |_| state.update(|state| state.pages += 1);
    html! { <p class="no-print"><button type="button" onclick={more}>{ words }</button></p> }
}

/// The button that prints the whole list, also what is not shown yet.
fn print(state: &Local<State>, total: usize, lang: Lang) -> Html {
    let state = state.clone();
    let print = move |_| {
        state.update(|state| state.pages = total / PAGE);
        events::soon(browser::print);
    };
    html! { <p class="no-print"><button type="button" onclick={print}>{ text::print(lang) }</button></p> }
}

/// The rows below their unit and dimension.
fn groups(view: &View, state: &Local<State>, rows: Vec<(&Piece<'_>, Row)>) -> Html {
    let rows = rows
        .into_iter()
        .map(|(piece, item)| (piece, row(item, state)));
    let rows: Vec<(&Piece<'_>, Html)> = rows.collect();
    rows.chunk_by(|(one, _), (next, _)| core::ptr::eq(one.unit, next.unit))
        .filter_map(|rows| of_unit(view, rows))
        .collect()
}

fn of_unit(view: &View, rows: &[(&Piece<'_>, Html)]) -> Option<Html> {
    let unit = rows.first()?.0.unit;
    let parts = rows
        .chunk_by(|(one, _), (next, _)| one.dimension == next.dimension)
        .filter_map(|rows| of_dimension(view, rows));
    Some(html! {
        <section key={unit.id.as_str()}>
            <h2><bdi>{ &unit.name }</bdi></h2>
            <>{ for parts }</>
        </section>
    })
}

fn of_dimension(view: &View, rows: &[(&Piece<'_>, Html)]) -> Option<Html> {
    let dimension = rows.first()?.0.dimension;
    let node = view.instrument.nodes.get(dimension);
    let id = node.map_or("", |node| &node.id);
    let rows = rows.iter().map(|(_, row)| row.clone());
    Some(html! {
        <div key={id}>
            <h3>{ view.texts.node(id).name }</h3>
            <ul class="evidence-rows">{ for rows }</ul>
        </div>
    })
}
