//! What stands around every page.

use crate::browser::view::{all, button, el, link, nothing, p, say, text, when};
use crate::browser::{page as browser, storage};
use crate::chunk::{self, keeper};
use crate::components::texts_notice::texts_notice;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill};
use crate::routes::Route;
use crate::state::Action;
use swanilai::text::simulation;
use yew::Html;

/// Header, page and footer; while the page's own chunk is on its way, the main part says that it is busy.
pub(crate) fn frame(store: &Store, page: Html, is_waiting: bool) -> Html {
    let lang = store.lang;
    // The skip link moves focus without changing the page's address.
    let skip = link("#isi".to_owned(), common::skip(lang))
        .class("skip-link")
        .onfollow(|| browser::focus("#isi"));
    let status = el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .attr("aria-live", "polite");
    all([
        skip.done(),
        header(store),
        chunk::embed_of(store, false),
        el("main")
            .attr("id", "isi")
            .attr("tabindex", "-1")
            .maybe("aria-busy", is_waiting.then(|| "true".to_owned()))
            .child(say("p", "simulation", simulation(lang)))
            .child(when(has_other_language(store), || texts_notice(store)))
            .child(keeper(store).map_or_else(nothing, |keep| (keep.notices)(store)))
            .child(page)
            .done(),
        chunk::embed_of(store, true),
        status.text(&store.announcement).done(),
        el("footer")
            .child(
                el("p")
                    .child(link(Route::Snippet.href(), common::in_your_site(lang)).done())
                    .done(),
            )
            .child(el("p").child(guides(lang)).done())
            .child(p(common::footer_source(lang)))
            .child(p(&fill(
                common::version(lang),
                &[("version", env!("CARGO_PKG_VERSION"))],
            )))
            .done(),
    ])
}

/// The way to the pages of documentation beside the app. In a tab of their own: a draft that is stored nowhere stays.
pub(crate) fn guides(lang: Lang) -> Html {
    link("docs/index.html".to_owned(), common::guides(lang))
        .attr("target", "_blank")
        .attr("rel", "noopener")
        .attr("hreflang", "id")
        .done()
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
        move || {
            let other = if store.lang == Lang::Id {
                Lang::En
            } else {
                Lang::Id
            };
            storage::set_lang(other.tag());
            store.dispatch(Action::SetLang(other));
        }
    };
    let language = button(common::other_language(lang), switch)
        .class("lang")
        .attr("lang", common::other_language_tag(lang));
    let here = match &store.route {
        Route::Instrument(_) | Route::Adjust(_) => Route::Instruments,
        Route::Rekap | Route::Link(_) => Route::Open,
        other => other.clone(),
    };
    let item = |route: Route, label: &str| {
        let current = (here == route).then(|| "page".to_owned());
        el("li")
            .child(
                link(route.href(), label)
                    .maybe("aria-current", current)
                    .done(),
            )
            .done()
    };
    let menu = el("ul").children([
        item(Route::Home, common::home(lang)),
        item(Route::Calculator, common::calculator(lang)),
        item(Route::Open, common::open_file(lang)),
        item(Route::Instruments, common::instruments(lang)),
        item(Route::About, common::about(lang)),
    ]);
    let brand = el("a")
        .class("brand")
        .set("href", Route::Home.href())
        .child(mark())
        .child(say("span", "", common::product(lang)));
    el("header")
        .class("top")
        .child(
            el("div")
                .class("top-row")
                .child(brand.done())
                .child(text(" "))
                .child(language.done())
                .done(),
        )
        .child(
            el("nav")
                .attr("aria-label", common::main_menu(lang))
                .child(menu.done())
                .done(),
        )
        .done()
}

/// Three rising bars on a sheet.
fn mark() -> Html {
    let bar = |x: &'static str, y: &'static str, height: &'static str| {
        let bar = el("rect").class("mark-bar").attr("x", x).attr("y", y);
        bar.attr("width", "4").attr("height", height).done()
    };
    let paper = el("rect").class("mark-paper").attr("x", "2").attr("y", "2");
    el("svg")
        .class("mark")
        .attr("viewBox", "0 0 32 32")
        .attr("aria-hidden", "true")
        .child(
            paper
                .attr("width", "28")
                .attr("height", "28")
                .attr("rx", "8")
                .done(),
        )
        .children([
            bar("8", "16", "8"),
            bar("14", "12", "12"),
            bar("20", "8", "16"),
        ])
        .done()
}
