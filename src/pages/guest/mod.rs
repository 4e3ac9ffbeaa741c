//! For those who use the app in somebody else's page, or in the browser of another app: where their draft
//! is, and a way on where something is refused (EM-2, EM-6, EM-7, EM-12).

use crate::browser::events::Listening;
use crate::browser::host::{self, Tried};
use crate::browser::share::{self, Handed};
use crate::components::local::{Local, local};
use crate::hooks::Store;
use crate::i18n::{Lang, embed as text, fill};
use crate::state::{Action, StorageKind};
use std::rc::Rc;
use yew::{Html, html};

/// What stands above every page, or at its end.
pub(crate) fn embed(store: &Store, at_end: bool) -> Html {
    if at_end { panel(store) } else { note(store) }
}

/// Where the draft is, and what does not work here.
fn note(store: &Store) -> Html {
    let lang = store.lang;
    let (is_framed, is_in_app) = (host::is_framed(), host::is_in_app());
    let is_nowhere = store.storage == StorageKind::Nowhere;
    let needs_menu = is_in_app && host::in_chrome(lang.tag()).is_none();
    let told = [
        (is_in_app, text::in_app(lang)),
        (needs_menu, text::in_app_menu(lang)),
        (is_framed && is_nowhere, text::not_saved(lang)),
        (is_framed && !is_nowhere, text::draft_here(lang)),
        (host::told("data-bare").is_some(), text::bare(lang)),
    ];
    let words: Vec<Html> = told
        .into_iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, words)| html! { <p>{ words }</p> })
        .collect();
    if words.is_empty() {
        return Html::default();
    }
    let class = if is_in_app || is_nowhere {
        "guest-note notice"
    } else {
        "guest-note"
    };
    html! {
        <aside {class} aria-label={text::aside(lang)}>
            <>{ for words }</>
            { way_out(lang, "") }
        </aside>
    }
}

/// The app by itself, where everything works.
fn way_out(lang: Lang, class: &'static str) -> Html {
    let out = host::in_chrome(lang.tag()).filter(|_| host::is_in_app());
    match out {
        Some(address) => html! { <a {class} href={address}>{ text::open_chrome(lang) }</a> },
        None => html! {
            <a {class} href={host::alone(lang.tag())} target="_blank" rel="noopener">{ text::open_tab(lang) }</a>
        },
    }
}

/// What was tried last, and what became of a copy.
#[derive(Default)]
struct Panel {
    tried: Option<Tried>,
    copied: Option<bool>,
    /// Kept so that it goes on.
    links: Option<Rc<Listening>>,
}

/// A way on for what was tried last.
fn panel(store: &Store) -> Html {
    let store = store.clone();
    local("guest", move |panel: &Local<Panel>| {
        listen(&store, panel);
        match panel.with(|panel| panel.tried.clone()) {
            Some(tried) => view(&store, panel, &tried),
            None => Html::default(),
        }
    })
}

fn listen(store: &Store, panel: &Local<Panel>) {
    let (afar, store) = (panel.afar(), store.clone());
    host::on_try(move |tried| {
        store.dispatch(Action::Announce(title(&tried, store.lang)));
        afar.update(|panel| {
            panel.tried = Some(tried);
            panel.copied = None;
        });
    });
    let is_new = panel.with(|panel| panel.links.is_none());
    if is_new && host::is_framed() {
        panel.update(|panel| panel.links = Some(Rc::new(host::watch_links())));
    }
}

fn title(tried: &Tried, lang: Lang) -> String {
    match tried {
        Tried::File(name, _) => fill(text::file_tried(lang), &[("name", name)]),
        Tried::Print => text::print_tried(lang).to_owned(),
        Tried::Link(_) => text::link_tried(lang).to_owned(),
    }
}

fn view(store: &Store, panel: &Local<Panel>, tried: &Tried) -> Html {
    let lang = store.lang;
    let (words, copy) = match tried {
        Tried::File(_, Some(content)) => (
            text::file_blocked(lang).to_owned(),
            Some((text::copy_text(lang), content.clone())),
        ),
        Tried::File(_, None) => (text::file_blocked_whole(lang).to_owned(), None),
        Tried::Print => (text::print_blocked(lang).to_owned(), None),
        Tried::Link(address) => (
            fill(text::link_blocked(lang), &[("address", address)]),
            Some((text::copy_address(lang), address.clone())),
        ),
    };
    let by_hand = copy
        .clone()
        .filter(|_| panel.with(|panel| panel.copied == Some(false)));
    let copy = copy.map(|(label, content)| {
        let panel = panel.clone();
        let copy = move |_| {
            let afar = panel.afar();
            share::copy(&content, move |handed| {
                afar.update(|panel| panel.copied = Some(handed == Handed::Done));
            });
        };
        html! { <button type="button" class="primary" onclick={copy}>{ label }</button> }
    });
    let close = {
        let panel = panel.clone();
        move |_| panel.update(|panel| panel.tried = None)
    };
    let leaves = !matches!(tried, Tried::Link(_));
    let title = title(tried, lang);
    html! {
        <section class="guest-panel" aria-label={title.clone()}>
            <h2>{ title }</h2>
            <p>{ words }</p>
            if leaves && host::is_framed() {
                <p class="quiet">{ text::draft_stays(lang) }</p>
            }
            if let Some((label, content)) = by_hand {
                <p class="error">{ text::copy_by_hand(lang) }</p>
                <textarea readonly=true aria-label={label} value={content} />
            }
            if panel.with(|panel| panel.copied == Some(true)) {
                <p class="quiet">{ text::copied(lang) }</p>
            }
            <p class="actions">
                if let Some(copy) = copy {
                    { copy }
                }
                if leaves {
                    { way_out(lang, "button") }
                }
                <button type="button" onclick={close}>{ text::close(lang) }</button>
            </p>
        </section>
    }
}
