//! About: method, limits, privacy, what is stored where, erasing, accessibility, licence.

use crate::browser::view::{all, el, heading, link, p, say, text as words_of};
use crate::browser::{page as browser, storage};
use crate::chunk::{Photos, keeper};
use crate::components::confirm::{Question, confirm};
use crate::components::frame::guides;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, info as text};
use crate::pages::embed_code::choices as snippet_choices;
use crate::pages::home::items;
use crate::pages::instrument::{row, table};
use crate::pages::report::choices as report_choices;
use crate::routes::Route;
use crate::state::{Action, StorageKind};
use yew::Html;

/// The page.
pub(crate) fn about(store: &Store) -> Html {
    let lang = store.lang;
    all(vec![
        heading(text::heading(lang)),
        p(text::intro(lang)),
        el("p").child(guides(lang)).done(),
        method(lang),
        limits(lang),
        privacy(lang),
        say("h2", "", text::stored(lang)),
        stored(lang),
        say("h2", "", text::shared_heading(lang)),
        shared(store),
        erase(store),
        access(lang),
        host(lang),
        say("h2", "", text::licence(lang)),
        p(common::footer_source(lang)),
        p(&fill(
            common::version(lang),
            &[("version", env!("CARGO_PKG_VERSION"))],
        )),
    ])
}

fn method(lang: Lang) -> Html {
    let steps = [
        text::method_mark(lang),
        text::method_weight(lang),
        text::method_missing(lang),
        text::method_sum(lang),
        text::method_conditions(lang),
    ];
    all(vec![
        say("h2", "", text::method(lang)),
        items("ol", &steps),
        p(text::method_exact(lang)),
        el("p")
            .child(link(Route::Instruments.href(), text::method_link(lang)).done())
            .done(),
    ])
}

fn limits(lang: Lang) -> Html {
    let limits = [
        text::limit_simulation(lang),
        text::limit_public(lang),
        text::limit_observe(lang),
        text::limit_conditions(lang),
    ];
    all(vec![
        say("h2", "", text::limits(lang)),
        items("ul", &limits),
    ])
}

fn privacy(lang: Lang) -> Html {
    let notes = [
        text::privacy_here(lang),
        text::privacy_files(lang),
        text::privacy_persons(lang),
        text::privacy_photos(lang),
        text::privacy_others(lang),
    ];
    all(vec![
        say("h2", "", text::privacy(lang)),
        items("ul", &notes),
    ])
}

fn stored(lang: Lang) -> Html {
    let rows = [
        [
            text::draft(lang),
            text::draft_place(lang),
            text::draft_until(lang),
        ],
        [
            text::draft_tab(lang),
            text::draft_tab_place(lang),
            text::draft_tab_until(lang),
        ],
        [
            text::own_packs(lang),
            text::draft_place(lang),
            text::draft_until(lang),
        ],
        [
            text::states(lang),
            text::photos_place(lang),
            text::states_until(lang),
        ],
        [
            text::photos(lang),
            text::photos_place(lang),
            text::photos_until(lang),
        ],
        [
            text::photos_tab(lang),
            text::photos_tab_place(lang),
            text::photos_tab_until(lang),
        ],
        [
            text::choices(lang),
            text::draft_place(lang),
            text::choices_until(lang),
        ],
        [
            text::shared_choice(lang),
            text::draft_tab_place(lang),
            text::draft_tab_until(lang),
        ],
        [
            text::files(lang),
            text::files_place(lang),
            text::files_until(lang),
        ],
        [
            text::program(lang),
            text::program_place(lang),
            text::program_until(lang),
        ],
        [
            text::server(lang),
            text::server_place(lang),
            text::server_until(lang),
        ],
    ];
    let mut body = Vec::new();
    for [what, place, until] in rows {
        body.push(row(
            what,
            words_of(what),
            vec![words_of(place), words_of(until)],
        ));
    }
    let columns = [text::what(lang), text::place(lang), text::until(lang)];
    table(
        text::stored_caption(lang),
        &columns,
        el("tbody").children(body).done(),
    )
}

/// The switch for a shared computer; nothing to switch where the browser stores nothing.
fn shared(store: &Store) -> Html {
    let lang = store.lang;
    if store.storage == StorageKind::Nowhere {
        return say("p", "notice", common::not_saved(lang));
    }
    let is_shared = store.storage == StorageKind::Tab;
    let store = store.clone();
    let switch = move |_| {
        let now = storage::choose(!is_shared);
        let words = match now {
            StorageKind::Tab => text::shared_on(lang),
            StorageKind::Browser => text::shared_off(lang),
            StorageKind::Nowhere => common::not_saved(lang),
        };
        store.dispatch(Action::SetStorage(now));
        store.dispatch(Action::Announce(words.to_owned()));
    };
    let label = el("span")
        .child(say("strong", "", text::shared(lang)))
        .child(el("br").done())
        .text(text::shared_hint(lang));
    el("label")
        .class("choice")
        .child(
            el("input")
                .attr("type", "checkbox")
                .checked(is_shared)
                .onchange(switch)
                .done(),
        )
        .child(label.done())
        .done()
}

fn erase(store: &Store) -> Html {
    let lang = store.lang;
    let words = Question {
        label: text::erase(lang).to_owned(),
        described: String::new(),
        asks: text::erase_question(lang).to_owned(),
        yes: text::erase_yes(lang).to_owned(),
    };
    let store = store.clone();
    let act = move || {
        let was_shared = store.storage == StorageKind::Tab;
        storage::erase();
        // Those of a shared computer are in memory only.
        if let Some(photos) = Photos::of(&store) {
            (photos.forget)();
        }
        if let Some(keep) = keeper(&store) {
            (keep.forget)();
        }
        report_choices::forget();
        snippet_choices::forget();
        // A shared computer stays one: its next user must not leave drafts behind.
        let storage = if was_shared {
            storage::choose(true)
        } else {
            storage::kind()
        };
        store.dispatch(Action::DraftClosed);
        store.dispatch(Action::DraftsListed(Vec::new()));
        store.dispatch(Action::PacksListed(Vec::new()));
        store.dispatch(Action::SetStorage(storage));
        store.dispatch(Action::Announce(text::erased(lang).to_owned()));
        browser::focus("#erase");
    };
    all(vec![
        el("h2")
            .attr("id", "erase")
            .attr("tabindex", "-1")
            .text(text::erase_heading(lang))
            .done(),
        p(text::erase_body(lang)),
        el("p").child(confirm("erase", words, lang, act)).done(),
    ])
}

/// A page of its own beside the app, which leads to the ZIP where it can be fetched.
fn host(lang: Lang) -> Html {
    let snippet = link(Route::Snippet.href(), text::embed_link(lang));
    let guide = link("./PETUNJUK.html".to_owned(), text::host_guide(lang)).attr("hreflang", "id");
    all(vec![
        say("h2", "", common::in_your_site(lang)),
        el("p").child(snippet.done()).done(),
        p(text::host_zip(lang)),
        el("p").child(guide.done()).done(),
    ])
}

fn access(lang: Lang) -> Html {
    let limits = [
        text::access_untested(lang),
        text::access_tables(lang),
        text::access_names(lang),
    ];
    all(vec![
        say("h2", "", text::access(lang)),
        p(text::access_target(lang)),
        p(text::access_keyboard(lang)),
        p(text::access_limits(lang)),
        items("ul", &limits),
    ])
}
