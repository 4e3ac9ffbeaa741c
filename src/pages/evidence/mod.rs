//! Evidence of a draft: how far it is, and everything that is still missing.

pub(crate) mod counts;
pub(crate) mod filter;
pub(crate) mod photo_list;
pub(crate) mod photos;
pub(crate) mod row;
pub(crate) mod tools;

use crate::browser::view::{
    Local, all, button, el, heading, link, local, name, nothing, p, say, when,
};
use crate::browser::{clock, events, page as browser};
use crate::chunk::Photos;
use crate::components::draft_bar::draft_bar;
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
use yew::Html;

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
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    let head = top(&view, text::heading(lang));
    if open.assessment.units.is_empty() {
        let tasks = Route::Tasks(open.id.clone()).href();
        let add = link(tasks, tasks_text::add_unit(lang)).class("button");
        let notice = el("div").class("notice").child(p(text::no_units(lang)));
        return all([head, notice.child(add.done()).done(), draft_bar(store)]);
    }
    let walk = link(
        Route::Walk(open.id.clone(), String::new()).href(),
        text::to_walk(lang),
    );
    let shown = store.clone();
    all([
        head,
        el("p").class("no-print").child(walk.done()).done(),
        local(draft, move |state: &Local<State>| {
            body(&shown, &view, state)
        }),
        Photos::of(store).map_or_else(nothing, |photos| (photos.overview)(store)),
        draft_bar(store),
    ])
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
    all([
        say("p", "no-print", text::intro(lang)),
        if found.iter().any(Piece::counts) {
            counts_of(view, &found, today)
        } else {
            say("p", "notice", nothing_expected)
        },
        when(!found.is_empty(), || {
            list(store, view, state, &found, today)
        }),
    ])
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
    let (total, most) = (rows.len(), PAGE * (now.pages + 1));
    let shown = total.min(most);
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
    rows.truncate(most);
    let more = {
        let state = state.clone();
        move || state.update(|state| state.pages += 1)
    };
    let left = (total - shown).min(PAGE).to_string();
    el("section")
        .child(tools(view, state, found))
        .child(say("p", "quiet", &fill(text::showing(lang), &values)))
        .child(when(total == 0, || say("p", "notice", empty)))
        .child(groups(view, state, rows))
        .child(when(total > shown, || {
            let words = fill(text::more(lang), &[("count", &left)]);
            el("p")
                .class("no-print")
                .child(button(&words, more).done())
                .done()
        }))
        .child(print(state, total, lang))
        .done()
}

/// The button that prints the whole list, also what is not shown yet.
fn print(state: &Local<State>, total: usize, lang: swanilai::text::Lang) -> Html {
    let state = state.clone();
    let act = move || {
        state.update(|state| state.pages = total / PAGE);
        events::soon(browser::print);
    };
    el("p")
        .class("no-print")
        .child(button(text::print(lang), act).done())
        .done()
}

/// The rows below their unit and dimension.
fn groups(view: &Rc<View>, state: &Local<State>, rows: Vec<(&Piece<'_>, Row)>) -> Html {
    let mut sections = Vec::new();
    let mut rows = rows.into_iter().peekable();
    while let Some(unit) = rows.peek().map(|(piece, _)| piece.unit) {
        let mut parts = Vec::new();
        while let Some(dimension) = rows
            .peek()
            .filter(|(piece, _)| core::ptr::eq(piece.unit, unit))
            .map(|(piece, _)| piece.dimension)
        {
            let mut items = Vec::new();
            while let Some((_, item)) = rows.next_if(|(piece, _)| {
                core::ptr::eq(piece.unit, unit) && piece.dimension == dimension
            }) {
                items.push(row(item, state));
            }
            let id = view
                .instrument
                .nodes
                .get(dimension)
                .map_or("", |node| &node.id);
            let part = el("div")
                .key(id)
                .child(say("h3", "", &view.texts.node(id).name));
            parts.push(
                part.child(el("ul").class("evidence-rows").children(items).done())
                    .done(),
            );
        }
        let heading = el("h2").child(name(&unit.name)).done();
        sections.push(
            el("section")
                .key(&unit.id)
                .child(heading)
                .children(parts)
                .done(),
        );
    }
    all(sections)
}
