//! Handing a draft on: what leaves the device, how, and for whom. Nothing is sent by the app.

pub(crate) mod files;
pub(crate) mod imports;
pub(crate) mod link;
pub(crate) mod qr;

use crate::browser::share::Handed;
use crate::browser::view::{Afar, Local, all, el, heading, link, name, p, say, when};
use crate::components::draft_bar::draft_bar;
use crate::hooks::Store;
use crate::i18n::{Lang, common, compare as compare_text, share as text};
use crate::pages::not_found::lost;
use crate::pages::share::files::files;
use crate::pages::share::imports::imports;
use crate::pages::share::link::links;
use crate::routes::Route;
use crate::state::Action;
use yew::Html;

/// The page.
pub(crate) fn share(store: &Store, draft: &str) -> Html {
    let lang = store.lang;
    let Some(open) = store.draft(draft) else {
        return lost(store);
    };
    let ways = el("p")
        .class("no-print")
        .child(
            link(
                Route::Tasks(open.id.clone()).href(),
                common::back_to_tasks(lang),
            )
            .done(),
        )
        .text(" · ")
        .child(
            link(
                Route::Result(open.id.clone()).href(),
                compare_text::back_to_result(lang),
            )
            .done(),
        );
    let is_empty = open.assessment.units.is_empty();
    all([
        ways.done(),
        el("p")
            .class("caption")
            .child(name(&open.assessment.entity.name))
            .done(),
        heading(common::share(lang)),
        p(text::intro(lang)),
        when(is_empty, || say("p", "notice", text::nothing_yet(lang))),
        when(!is_empty, || links(store, open)),
        files(store, open),
        imports(open, lang),
        draft_bar(store),
    ])
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
    when(!words.is_empty(), || say("p", style, &words))
}
