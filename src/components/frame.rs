//! What stands around every page.

use crate::browser::input::on_follow;
use crate::browser::{page as browser, storage};
use crate::chunk::{self, keeper};
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill};
use crate::routes::Route;
use crate::state::Action;
use swanilai::text::simulation;
use yew::{Html, html};

/// Header, page and footer; while the page's own chunk is on its way, the main part says that it is busy.
pub(crate) fn frame(store: &Store, page: Html, is_waiting: bool) -> Html {
    let lang = store.lang;
    html! {
        <>
            // The skip link moves focus without changing the page's address.
            <a class="skip-link" href="#isi" onclick={on_follow(|| browser::focus("#isi"))}>{ common::skip(lang) }</a>
            { header(store) }
            { chunk::embed_of(store, false) }
            <main id="isi" tabindex="-1" aria-busy={is_waiting.then_some("true")}>
                <p class="simulation">{ simulation(lang) }</p>
                if has_other_language(store) {
                    { texts_notice(store) }
                }
                if let Some(keep) = keeper(store) {
                    { (keep.notices)(store) }
                }
                { page }
            </main>
            { chunk::embed_of(store, true) }
            <p class="visually-hidden" role="status" aria-live="polite">{ &store.announcement }</p>
            { footer(lang) }
        </>
    }
}

fn footer(lang: Lang) -> Html {
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    html! {
        <footer>
            <p><a href={Route::Snippet.href()}>{ common::in_your_site(lang) }</a></p>
            <p>{ guides(lang) }</p>
            <p>{ common::footer_source(lang) }</p>
            <p>{ fill(common::version(lang), &version) }</p>
        </footer>
    }
}

/// The way to the pages of documentation beside the app. In a tab of their own: a draft that is stored nowhere stays.
pub(crate) fn guides(lang: Lang) -> Html {
    html! {
        <a href="docs/index.html" target="_blank" rel="noopener" hreflang="id">{ common::guides(lang) }</a>
    }
}

/// Whether the page shows an instrument's texts in the other language, because these could not be had.
fn has_other_language(store: &Store) -> bool {
    let mut failed = store.texts_failed.iter();
    failed.any(|id| store.texts_now(id).is_none() && store.texts.iter().any(|entry| entry.0 == *id))
}

fn header(store: &Store) -> Html {
    let lang = store.lang;
    let switch = {
        let store = store.clone();
        move |_| {
            let other = if store.lang == Lang::Id {
                Lang::En
            } else {
                Lang::Id
            };
            storage::set_lang(other.tag());
            store.dispatch(Action::SetLang(other));
        }
    };
    let here = match &store.route {
        Route::Instrument(_) | Route::Adjust(_) => Route::Instruments,
        Route::Rekap | Route::Link(_) => Route::Open,
        other => other.clone(),
    };
    let item = |route: Route, label: &str| {
        let current = (here == route).then_some("page");
        html! { <li><a href={route.href()} aria-current={current}>{ label }</a></li> }
    };
    html! {
        <header class="top">
            <div class="top-row">
                <a class="brand" href={Route::Home.href()}>
                    { mark() }
                    <span>{ common::product(lang) }</span>
                </a>
                { " " }
                <button type="button" class="lang" lang={common::other_language_tag(lang)} onclick={switch}>
                    { common::other_language(lang) }
                </button>
            </div>
            <nav aria-label={common::main_menu(lang)}>
                <ul>
                    { item(Route::Home, common::home(lang)) }
                    { item(Route::Calculator, common::calculator(lang)) }
                    { item(Route::Open, common::open_file(lang)) }
                    { item(Route::Instruments, common::instruments(lang)) }
                    { item(Route::About, common::about(lang)) }
                </ul>
            </nav>
        </header>
    }
}

/// Three rising bars on a sheet.
fn mark() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <rect class="mark-paper" x="2" y="2" width="28" height="28" rx="8" />
            <rect class="mark-bar" x="8" y="16" width="4" height="8" />
            <rect class="mark-bar" x="14" y="12" width="4" height="12" />
            <rect class="mark-bar" x="20" y="8" width="4" height="16" />
        </svg>
    }
}
