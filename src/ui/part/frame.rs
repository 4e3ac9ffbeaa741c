//! What stands around every page.

use crate::ui::hook::use_store;
use crate::ui::platform::storage;
use crate::ui::route::Route;
use crate::ui::state::Action;
use crate::ui::text::{Lang, common, fill};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct FrameProps {
    pub(in crate::ui) children: Html,
}

#[component]
pub(in crate::ui) fn Frame(props: &FrameProps) -> Html {
    let store = use_store();
    let lang = store.lang;
    let link = |route: Route, label: &'static str| {
        let is_here = store.route == route;
        html! { <li><a href={route.href()} aria-current={is_here.then_some("page")}>{ label }</a></li> }
    };
    let switch = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            let other = if store.lang == Lang::Id {
                Lang::En
            } else {
                Lang::Id
            };
            storage::set_lang(other.tag());
            store.dispatch(Action::SetLang(other));
        })
    };
    let is_instruments = matches!(store.route, Route::Instruments | Route::Instrument(_));
    html! {
        <>
            <a class="skip-link" href="#isi" onclick={skip()}>{ common::skip(lang) }</a>
            <header class="top">
                <div class="top-row">
                    <a class="brand" href={Route::Home.href()}>
                        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                            <rect class="mark-paper" x="2" y="2" width="28" height="28" rx="8" />
                            <rect class="mark-bar" x="8" y="16" width="4" height="8" />
                            <rect class="mark-bar" x="14" y="12" width="4" height="12" />
                            <rect class="mark-bar" x="20" y="8" width="4" height="16" />
                        </svg>
                        <span>{ common::product(lang) }</span>
                    </a>
                    <button type="button" class="lang" lang={common::other_language_tag(lang)} onclick={switch}>
                        { common::other_language(lang) }
                    </button>
                </div>
                <nav aria-label={common::main_menu(lang)}>
                    <ul>
                        { link(Route::Home, common::home(lang)) }
                        { link(Route::Calculator, common::calculator(lang)) }
                        { link(Route::Open, common::open_file(lang)) }
                        <li>
                            <a href={Route::Instruments.href()} aria-current={is_instruments.then_some("page")}>
                                { common::instruments(lang) }
                            </a>
                        </li>
                        { link(Route::About, common::about(lang)) }
                    </ul>
                </nav>
            </header>
            <p class="simulation">{ common::simulation(lang) }</p>
            <main id="isi" tabindex="-1">{ props.children.clone() }</main>
            <p class="visually-hidden" role="status" aria-live="polite">{ store.announcement.clone() }</p>
            <footer>
                <p>{ common::footer_source(lang) }</p>
                <p>{ fill(common::version(lang), &[("version", env!("CARGO_PKG_VERSION"))]) }</p>
            </footer>
        </>
    }
}

/// The skip link moves focus without changing the page's address.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::ui::platform::page::focus("#isi");
    })
}
