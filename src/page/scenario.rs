//! Scenarios and trials.

use super::lost::lost;
use super::outlook::{across, top, view};
use super::scenario_ask::ask;
use super::scenario_parts::parts;
use super::scenario_result::outcome;
use super::trial::trial;
use crate::hook::Store;
use crate::part::draft_bar::draft_bar;
use crate::part::texts_notice::texts_notice;
use crate::platform::view::{all, el, heading, link, p, say};
use crate::route::Route;
use crate::text::{result as result_text, scenario as text};
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
