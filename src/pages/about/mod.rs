//! About: method, limits, privacy, what is stored where, erasing, accessibility, licence.

use crate::browser::input::on_change;
use crate::browser::{page as browser, storage};
use crate::chunk::{Photos, keeper};
use crate::components::confirm::{Question, confirm};
use crate::components::frame::guides;
use crate::components::list::items;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, info as text};
use crate::pages::embed_code::choices as snippet_choices;
use crate::pages::instrument::{row, table};
use crate::pages::report::choices as report_choices;
use crate::routes::Route;
use crate::state::{Action, StorageKind};
use yew::{Html, html};

/// The page.
pub(crate) fn about(store: &Store) -> Html {
    let lang = store.lang;
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <p>{ guides(lang) }</p>
            { method(lang) }
            { limits(lang) }
            { privacy(lang) }
            <h2>{ text::stored(lang) }</h2>
            { stored(lang) }
            <h2>{ text::shared_heading(lang) }</h2>
            { shared(store) }
            { erase(store) }
            { access(lang) }
            { host(lang) }
            <h2>{ text::licence(lang) }</h2>
            <p>{ common::footer_source(lang) }</p>
            <p>{ fill(common::version(lang), &version) }</p>
        </>
    }
}

fn method(lang: Lang) -> Html {
    let steps = [
        text::method_mark(lang),
        text::method_weight(lang),
        text::method_missing(lang),
        text::method_sum(lang),
        text::method_conditions(lang),
    ];
    html! {
        <>
            <h2>{ text::method(lang) }</h2>
            <ol>{ items(&steps) }</ol>
            <p>{ text::method_exact(lang) }</p>
            <p><a href={Route::Instruments.href()}>{ text::method_link(lang) }</a></p>
        </>
    }
}

fn limits(lang: Lang) -> Html {
    let limits = [
        text::limit_simulation(lang),
        text::limit_public(lang),
        text::limit_observe(lang),
        text::limit_conditions(lang),
    ];
    html! {
        <>
            <h2>{ text::limits(lang) }</h2>
            <ul>{ items(&limits) }</ul>
        </>
    }
}

fn privacy(lang: Lang) -> Html {
    let notes = [
        text::privacy_here(lang),
        text::privacy_files(lang),
        text::privacy_persons(lang),
        text::privacy_photos(lang),
        text::privacy_others(lang),
    ];
    html! {
        <>
            <h2>{ text::privacy(lang) }</h2>
            <ul>{ items(&notes) }</ul>
        </>
    }
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
    let rows = rows.map(|[what, place, until]| {
        row(what, html! { what }, vec![html! { place }, html! { until }])
    });
    let columns = [text::what(lang), text::place(lang), text::until(lang)];
    table(
        text::stored_caption(lang),
        &columns,
        html! { <tbody>{ for rows }</tbody> },
    )
}

/// The switch for a shared computer; nothing to switch where the browser stores nothing.
fn shared(store: &Store) -> Html {
    let lang = store.lang;
    if store.storage == StorageKind::Nowhere {
        return html! { <p class="notice">{ common::not_saved(lang) }</p> };
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
    html! {
        <label class="choice">
            <input type="checkbox" checked={is_shared} onchange={on_change(switch)} />
            <span>
                <strong>{ text::shared(lang) }</strong>
                <br />
                { text::shared_hint(lang) }
            </span>
        </label>
    }
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
    html! {
        <>
            <h2 id="erase" tabindex="-1">{ text::erase_heading(lang) }</h2>
            <p>{ text::erase_body(lang) }</p>
            <p>{ confirm("erase", words, lang, act) }</p>
        </>
    }
}

/// A page of its own beside the app, which leads to the ZIP where it can be fetched.
fn host(lang: Lang) -> Html {
    html! {
        <>
            <h2>{ common::in_your_site(lang) }</h2>
            <p><a href={Route::Snippet.href()}>{ text::embed_link(lang) }</a></p>
            <p>{ text::host_zip(lang) }</p>
            <p><a href="./PETUNJUK.html" hreflang="id">{ text::host_guide(lang) }</a></p>
        </>
    }
}

fn access(lang: Lang) -> Html {
    let limits = [
        text::access_untested(lang),
        text::access_tables(lang),
        text::access_names(lang),
    ];
    html! {
        <>
            <h2>{ text::access(lang) }</h2>
            <p>{ text::access_target(lang) }</p>
            <p>{ text::access_keyboard(lang) }</p>
            <p>{ text::access_limits(lang) }</p>
            <ul>{ items(&limits) }</ul>
        </>
    }
}
