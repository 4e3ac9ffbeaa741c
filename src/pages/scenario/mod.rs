//! Scenarios and trials.

pub(crate) mod ask;
pub(crate) mod parts;
pub(crate) mod result;

use crate::components::draft_bar::draft_bar;
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{result as result_text, scenario as text};
use crate::pages::compare::head::{across, top, view};
use crate::pages::not_found::lost;
use crate::pages::scenario::ask::ask;
use crate::pages::scenario::parts::parts;
use crate::pages::scenario::result::outcome;
use crate::pages::what_if::trial;
use crate::routes::Route;
use yew::{Html, html};

/// The page.
pub(crate) fn scenario(store: &Store, draft: &str) -> Html {
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
    let head = html! {
        <>
            { top(&view, text::heading(lang)) }
            <p>{ text::intro(lang) }</p>
            <p class="quiet">{ text::kept_here(lang) }</p>
        </>
    };
    if view.assessment.units.is_empty() {
        return html! {
            <>
                { head }
                <p class="notice">
                    { text::no_units(lang) }
                    { " " }
                    <a href={Route::Tasks(draft.to_owned()).href()}>{ result_text::add_units(lang) }</a>
                </p>
                { draft_bar(store) }
            </>
        };
    }
    let asked = ask(&open.ideas, &view);
    html! {
        <>
            { head }
            <section>
                <h2>{ text::scenarios(lang) }</h2>
                { parts(store, &open.ideas, &view, &asked) }
                { outcome(&view, &asked) }
            </section>
            { trial(store, &open.ideas, &view) }
            { across(Route::Compare(draft.to_owned()), lang) }
            { draft_bar(store) }
        </>
    }
}
