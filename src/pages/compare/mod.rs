//! Units and years compared.

pub(crate) mod chart;
pub(crate) mod head;
pub(crate) mod heat;
pub(crate) mod import;
pub(crate) mod scale;
pub(crate) mod trend;
pub(crate) mod units;
pub(crate) mod year_form;
pub(crate) mod years;

use crate::components::draft_bar::draft_bar;
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::compare as text;
use crate::pages::compare::head::{across, top, view};
use crate::pages::compare::heat::heat;
use crate::pages::compare::trend::years;
use crate::pages::compare::units::units;
use crate::pages::not_found::lost;
use crate::routes::Route;
use yew::{Html, html};

/// The page.
pub(crate) fn compare(store: &Store, draft: &str) -> Html {
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
    html! {
        <>
            { top(&view, text::heading(lang)) }
            <p>{ text::intro(lang) }</p>
            { units(&view) }
            { heat(&view) }
            { years(store, open, &view) }
            { across(Route::Scenario(draft.to_owned()), lang) }
            { draft_bar(store) }
        </>
    }
}
