//! The app around its pages: state, address and the open draft.

use crate::browser::{events, fresh, host, page as browser, storage, upkeep};
use crate::chunk::{self, Chunk, Readers};
use crate::components::chunk_notice::chunk_notice;
use crate::components::frame::frame;
use crate::hooks::{
    Store, use_autosave, use_chunks, use_keep, use_spoken_errors, use_texts, use_undo_keys,
};
use crate::pages;
use crate::routes::Route;
use crate::state::{Action, State, StorageKind};
use swanilai::text::Lang;
use yew::prelude::*;

/// The whole app.
#[component]
pub fn App() -> Html {
    let store = use_reducer(begin);
    use_chunks(&store);
    use_keep(&store);
    use_autosave(&store);
    use_texts(&store);
    use_route(&store);
    use_draft(&store);
    use_spoken_errors(&store);
    use_undo_keys(&store);
    let page = chunk::page_of(&store);
    let is_waiting = page.is_none() && !store.chunks_failed;
    frame(
        &store,
        page.unwrap_or_else(|| chunk_notice(&store)),
        is_waiting,
    )
}

/// Puts the app in the page; in a worker, which has none, it waits for tasks.
pub(crate) fn start() {
    if !browser::is_there() {
        return;
    }
    match browser::root() {
        Some(root) => {
            fresh::keep(&root);
            upkeep::watch(&root);
            yew::Renderer::<App>::with_root(root).render()
        }
        None => yew::Renderer::<App>::new().render(),
    };
}

/// The state the app starts with.
fn begin() -> State {
    let storage = storage::kind();
    // The address knows what language the page around is in.
    let chosen = host::told("data-lang")
        .or_else(storage::lang)
        .or_else(browser::language);
    // Bahasa Indonesia first: English only for those who chose it or whose browser asks for it.
    let lang = chosen
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or_default();
    State {
        lang,
        storage,
        chunks: Chunk::at_start(),
        route: arrive(&browser::hash()),
        ..State::default()
    }
}

/// The page of an address. What somebody handed on in it leaves the address bar at once (FX-10).
fn arrive(hash: &str) -> Route {
    let route = Route::parse(hash);
    if matches!(&route, Route::Link(packed) if !packed.is_empty()) {
        browser::rename(Route::Link(String::new()).href().trim_end_matches('/'));
    }
    route
}

/// Follows the address; moves focus to the heading of a new page (AX-6), but not on the first one (EM-4).
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
fn use_route(store: &Store) {
    use_effect_with((), {
        let dispatcher = store.dispatcher();
        move |()| {
            let listener = events::on_address(move |hash| {
                // A skip link points to an element, not to a page.
                let route = arrive(&hash);
                let is_link = matches!(route, Route::Link(_));
                if hash.is_empty() || hash.starts_with("#/") || is_link {
                    dispatcher.dispatch(Action::Go(route));
                }
            });
            move || drop(listener)
        }
    });
    // The title of an instrument's page comes with its texts, after the page.
    use_effect_with(
        (store.route.clone(), pages::title(store), store.lang),
        |(_, title, lang)| {
            browser::describe(title, lang.tag());
        },
    );
    use_effect_with((store.route.clone(), store.moves), |(_, moves)| {
        if *moves > 0 {
            browser::scroll_to_top();
            browser::focus("main h1");
        }
    });
    // A page that waited for its chunk or its texts is drawn anew, and its heading with it.
    let came = (store.chunks.len(), store.texts.len());
    use_effect_with((came, store.moves), |(_, moves)| {
        if *moves > 0 && browser::focus_is_lost() {
            browser::focus("main h1");
        }
    });
}

/// Loads the draft a page belongs to, and the list of drafts for the start page.
#[hook]
#[expect(single_use_lifetimes, reason = "the macro names the lifetime")]
fn use_draft(store: &Store) {
    let wanted = store.route.draft().map(str::to_owned);
    let at_hand = store.open.as_ref().map(|open| open.id.clone());
    let readable = store.has(Chunk::Base);
    use_effect_with((wanted, at_hand, store.storage, readable), {
        let store = store.clone();
        move |(wanted, at_hand, ..): &(Option<String>, Option<String>, _, _)| {
            if let Some(id) = wanted.as_ref().filter(|id| Some(*id) != at_hand.as_ref())
                && let Some(open) =
                    Readers::of(&store).and_then(|read| (read.draft)(store.storage, id))
            {
                store.dispatch(Action::DraftOpened(Box::new(open)));
            }
        }
    });
    use_effect_with((store.storage, readable), {
        let store = store.clone();
        move |_: &(_, _)| {
            // Without storage they live in the state alone.
            if store.storage != StorageKind::Nowhere
                && let Some(read) = Readers::of(&store)
            {
                store.dispatch(Action::PacksListed((read.packs)(store.storage)));
            }
        }
    });
    use_effect_with((store.route.clone(), store.storage, readable), {
        let store = store.clone();
        move |(route, ..): &(Route, _, _)| {
            if matches!(
                route,
                Route::Home
                    | Route::Open
                    | Route::Link(_)
                    | Route::Rekap
                    | Route::Snippet
                    | Route::About
            ) && let Some(read) = Readers::of(&store)
            {
                store.dispatch(Action::DraftsListed((read.drafts)(store.storage)));
            }
        }
    });
}
