//! What the pages that look beyond the result share: their head, and the ways to them.

use crate::browser::view::{all, el, heading, link, name, say, text as words_of};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, compare as text, evidence, spreadsheet as spreadsheet_text};
use crate::pages::result::View;
use crate::routes::Route;
use crate::state::Open;
use std::rc::Rc;
use yew::Html;

/// What such a page shows something of; none until the instrument's texts are there.
pub(crate) fn view(store: &Store, open: &Open) -> Option<Rc<View>> {
    Some(Rc::new(View {
        draft: open.id.clone(),
        assessment: open.assessment.clone(),
        instrument: open.instrument.clone(),
        scored: open.scored.clone(),
        texts: texts_of(store, &open.instrument.id)?,
        lang: store.lang,
    }))
}

/// The ways back, whose page it is, and its heading.
pub(crate) fn top(view: &View, title: &str) -> Html {
    let lang = view.lang;
    let entity = &view.assessment.entity.name;
    all([
        el("p")
            .class("no-print")
            .child(
                link(
                    Route::Tasks(view.draft.clone()).href(),
                    common::back_to_tasks(lang),
                )
                .done(),
            )
            .text(" · ")
            .child(
                link(
                    Route::Result(view.draft.clone()).href(),
                    text::back_to_result(lang),
                )
                .done(),
            )
            .done(),
        el("p").class("caption").child(name(entity)).done(),
        heading(title),
        el("p")
            .class("quiet")
            .text(view.instrument.name(lang))
            .done(),
    ])
}

/// Links to these pages and to those about evidence, for the pages before them.
pub(crate) fn ahead(draft: &str, lang: Lang) -> Html {
    let ways = [
        (Route::Compare(draft.to_owned()), text::to_compare(lang)),
        (Route::Scenario(draft.to_owned()), text::to_scenario(lang)),
        (Route::Evidence(draft.to_owned()), evidence::to_page(lang)),
        (
            Route::Walk(draft.to_owned(), String::new()),
            evidence::to_walk(lang),
        ),
        (
            Route::Spreadsheet(draft.to_owned()),
            spreadsheet_text::to(lang),
        ),
    ];
    links(&ways, lang)
}

/// From one of the pages to the other.
pub(crate) fn across(to: Route, lang: Lang) -> Html {
    let words = match to {
        Route::Scenario(_) => text::to_scenario(lang),
        _ => text::to_compare(lang),
    };
    links(&[(to, words)], lang)
}

fn links(ways: &[(Route, &str)], lang: Lang) -> Html {
    let ways = ways
        .iter()
        .map(|(route, words)| link(route.href(), words).class("button").done());
    el("section")
        .class("no-print")
        .child(say("h2", "", text::ahead(lang)))
        .child(el("p").class("actions").children(ways).done())
        .done()
}

/// Several names typed by people, each set apart.
pub(crate) fn names(all_names: &[&str]) -> Html {
    let mut parts = Vec::new();
    for words in all_names {
        if !parts.is_empty() {
            parts.push(words_of(", "));
        }
        parts.push(name(words));
    }
    all(parts)
}
