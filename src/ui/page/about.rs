//! About: method, limits, privacy, what is stored where, erasing, accessibility, licence.

use crate::ui::hook::{Store, use_store};
use crate::ui::part::confirm::Confirm;
use crate::ui::platform::storage;
use crate::ui::route::Route;
use crate::ui::state::{Action, StorageKind};
use crate::ui::text::{Lang, common, fill, info as text};
use yew::prelude::*;

#[component]
pub(in crate::ui) fn About() -> Html {
    let store = use_store();
    let lang = store.lang;
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            { method(lang) }
            { limits(lang) }
            { privacy(lang) }
            <h2>{ text::stored(lang) }</h2>
            { stored(lang) }
            { shared(&store) }
            { erase(&store) }
            { access(lang) }
            <h2>{ text::licence(lang) }</h2>
            <p>{ common::footer_source(lang) }</p>
            <p>{ fill(common::version(lang), &[("version", env!("CARGO_PKG_VERSION"))]) }</p>
        </>
    }
}

/// Sentences as a list.
fn list(sentences: &[&'static str]) -> Html {
    html! { <ul>{ for sentences.iter().map(|sentence| html! { <li>{ *sentence }</li> }) }</ul> }
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
            <ol>{ for steps.map(|step| html! { <li>{ step }</li> }) }</ol>
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
    html! { <><h2>{ text::limits(lang) }</h2>{ list(&limits) }</> }
}

fn privacy(lang: Lang) -> Html {
    let notes = [
        text::privacy_here(lang),
        text::privacy_files(lang),
        text::privacy_persons(lang),
        text::privacy_others(lang),
    ];
    html! { <><h2>{ text::privacy(lang) }</h2>{ list(&notes) }</> }
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
        html! { <tr><th scope="row">{ what }</th><td>{ place }</td><td>{ until }</td></tr> }
    });
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={text::stored_caption(lang)}>
            <table>
                <caption>{ text::stored_caption(lang) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text::what(lang) }</th>
                        <th scope="col">{ text::place(lang) }</th>
                        <th scope="col">{ text::until(lang) }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// The switch for a shared computer; nothing to switch where the browser stores nothing.
fn shared(store: &Store) -> Html {
    let lang = store.lang;
    let is_shared = store.storage == StorageKind::Tab;
    let onchange = {
        let store = store.clone();
        Callback::from(move |_: Event| {
            let now = storage::choose(!is_shared);
            let words = match now {
                StorageKind::Tab => text::shared_on(lang),
                StorageKind::Browser => text::shared_off(lang),
                StorageKind::Nowhere => common::not_saved(lang),
            };
            store.dispatch(Action::SetStorage(now));
            store.dispatch(Action::Announce(words.to_owned()));
        })
    };
    html! {
        <>
            <h2>{ text::shared_heading(lang) }</h2>
            if store.storage == StorageKind::Nowhere {
                <p class="notice">{ common::not_saved(lang) }</p>
            } else {
                <label class="choice">
                    <input type="checkbox" checked={is_shared} {onchange} />
                    <span><strong>{ text::shared(lang) }</strong><br />{ text::shared_hint(lang) }</span>
                </label>
            }
        </>
    }
}

fn erase(store: &Store) -> Html {
    let lang = store.lang;
    let onconfirm = {
        let store = store.clone();
        Callback::from(move |()| {
            let was_shared = store.storage == StorageKind::Tab;
            storage::erase();
            // A shared computer stays one: its next user must not leave drafts behind.
            let storage = if was_shared {
                storage::choose(true)
            } else {
                storage::kind()
            };
            store.dispatch(Action::DraftClosed);
            store.dispatch(Action::DraftsListed(Vec::new()));
            store.dispatch(Action::SetStorage(storage));
            store.dispatch(Action::Announce(text::erased(lang).to_owned()));
            crate::ui::platform::page::focus("#erase");
        })
    };
    html! {
        <>
            <h2 id="erase" tabindex="-1">{ text::erase_heading(lang) }</h2>
            <p>{ text::erase_body(lang) }</p>
            <p>
                <Confirm label={text::erase(lang)} question={text::erase_question(lang)} yes={text::erase_yes(lang)} {onconfirm} {lang} />
            </p>
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
            { list(&limits) }
        </>
    }
}
