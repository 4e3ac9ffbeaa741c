//! Scenarios and trials.

pub(crate) mod ask;
pub(crate) mod parts;
pub(crate) mod result;

use crate::browser::view::{all, el, heading, link, p, say};
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
use yew::Html;

/// The page.
pub(crate) fn scenario(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let Some(view) = view(store, open) else {
        return all([heading(text::heading(lang)), texts_notice(store)]);
    };
    let head = all([
        top(&view, text::heading(lang)),
        p(text::intro(lang)),
        say("p", "quiet", text::kept_here(lang)),
    ]);
    if view.assessment.units.is_empty() {
        let way = link(
            Route::Tasks(draft.to_owned()).href(),
            result_text::add_units(lang),
        );
        let notice = el("p")
            .class("notice")
            .text(text::no_units(lang))
            .text(" ")
            .child(way.done());
        return all([head, notice.done(), draft_bar(store)]);
    }
    let asked = ask(&open.ideas, &view);
    all([
        head,
        el("section")
            .child(say("h2", "", text::scenarios(lang)))
            .child(parts(store, &open.ideas, &view, &asked))
            .child(outcome(&view, &asked))
            .done(),
        trial(store, &open.ideas, &view),
        across(Route::Compare(draft.to_owned()), lang),
        draft_bar(store),
    ])
}
