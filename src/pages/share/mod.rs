//! Handing a draft on: what leaves the device, how, and for whom. Nothing is sent by the app.

pub(crate) mod files;
pub(crate) mod imports;
pub(crate) mod link;
pub(crate) mod qr;

use crate::browser::share::Handed;
use crate::components::draft_bar::draft_bar;
use crate::components::local::{Afar, Local};
use crate::hooks::Store;
use crate::i18n::{Lang, common, compare as compare_text, share as text};
use crate::pages::not_found::lost;
use crate::pages::share::files::files;
use crate::pages::share::imports::imports;
use crate::pages::share::link::links;
use crate::routes::Route;
use crate::state::Action;
use yew::{Html, html};

/// The page.
pub(crate) fn share(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let is_empty = open.assessment.units.is_empty();
    let tasks = Route::Tasks(open.id.clone()).href();
    let result = Route::Result(open.id.clone()).href();
    html! {
        <>
            <p class="no-print">
                <a href={tasks}>{ common::back_to_tasks(lang) }</a>
                { " · " }
                <a href={result}>{ compare_text::back_to_result(lang) }</a>
            </p>
            <p class="caption"><bdi>{ &open.assessment.entity.name }</bdi></p>
            <h1 tabindex="-1">{ common::share(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            if is_empty {
                <p class="notice">{ text::nothing_yet(lang) }</p>
            } else {
                { links(store, open) }
            }
            { files(store, open) }
            { imports(open, lang) }
            { draft_bar(store) }
        </>
    }
}

/// Tells how handing on went, here and in the status region.
pub(crate) fn tell(store: &Store, said: &Afar<String>, handed: Handed, good: &str, bad: &str) {
    let words = match handed {
        Handed::Done => good,
        Handed::Cancelled => "",
        Handed::Refused => bad,
    };
    said.update(|said| words.clone_into(said));
    store.dispatch(Action::Announce(words.to_owned()));
}

/// What was told last, beside its buttons.
pub(crate) fn told(said: &Local<String>, lang: Lang) -> Html {
    let words = said.get();
    let bad = [text::copy_failed(lang), text::share_failed(lang)];
    let style = if bad.contains(&words.as_str()) {
        "error"
    } else {
        "quiet"
    };
    html! {
        if !words.is_empty() {
            <p class={style}>{ words }</p>
        }
    }
}
