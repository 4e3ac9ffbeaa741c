//! What the pages that look beyond the result share: their head, and the ways to them.

use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, compare as text, evidence, spreadsheet as spreadsheet_text};
use crate::pages::result::View;
use crate::routes::Route;
use crate::state::Open;
use std::rc::Rc;
use yew::{Html, html};

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
    let tasks = Route::Tasks(view.draft.clone()).href();
    let result = Route::Result(view.draft.clone()).href();
    html! {
        <>
            <p class="no-print">
                <a href={tasks}>{ common::back_to_tasks(lang) }</a>
                { " · " }
                <a href={result}>{ text::back_to_result(lang) }</a>
            </p>
            <p class="caption"><bdi>{ &view.assessment.entity.name }</bdi></p>
            <h1 tabindex="-1">{ title }</h1>
            <p class="quiet">{ view.instrument.name(lang) }</p>
        </>
    }
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
    let ways = ways.iter().map(|(route, words)| {
        html! { <a class="button" href={route.href()}>{ *words }</a> }
    });
    html! {
        <section class="no-print">
            <h2>{ text::ahead(lang) }</h2>
            <p class="actions">{ for ways }</p>
        </section>
    }
}

/// Several names typed by people, each set apart.
pub(crate) fn names(all_names: &[&str]) -> Html {
    let parts = all_names.iter().enumerate().map(|(index, name)| {
        html! {
            <>
                if index > 0 {
                    { ", " }
                }
                <bdi>{ *name }</bdi>
            </>
        }
    });
    html! { <>{ for parts }</> }
}
