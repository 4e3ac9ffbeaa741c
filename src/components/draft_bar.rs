//! The bar under a draft's pages: running score, saved or not, undo, file, result.

use super::badge::badge;
use super::download::{self, Sent};
use super::standing::headline;
use crate::browser::host;
use crate::components::local::{Local, local};
use crate::hooks::Store;
use crate::i18n::{Lang, common, embed, fill, time};
use crate::routes::Route;
use crate::state::{Action, Open, Saved, StorageKind};
use yew::{Html, html};

/// The bar; nothing where no draft is open.
pub(crate) fn draft_bar(store: &Store) -> Html {
    let store = store.clone();
    local("draft-bar", move |sent: &Local<Sent>| bar(&store, sent))
}

fn bar(store: &Store, sent: &Local<Sent>) -> Html {
    let lang = store.lang;
    let Some(open) = &store.open else {
        return Html::default();
    };
    let act = |label: &str, action: Action, enabled: bool| {
        let store = store.clone();
        let dispatch = move |_| store.dispatch(action.clone());
        html! {
            <button type="button" aria-disabled={(!enabled).then_some("true")} onclick={dispatch}>{ label }</button>
        }
    };
    let standing = &open.scored.entity;
    let class = standing
        .class
        .and_then(|class| open.instrument.classes.get(class));
    let is_result = matches!(store.route, Route::Result(_));
    html! {
        <div class="draft-bar">
            <p class="draft-score">
                { headline(standing, lang) }
                if let Some(class) = class {
                    { " " }
                    { badge(class, false, lang) }
                }
            </p>
            <p class="draft-saved">{ saved_words(open, store.storage, lang) }</p>
            <p class="draft-actions">
                { act(common::undo(lang), Action::Undo, open.can_undo()) }
                { act(common::redo(lang), Action::Redo, open.can_redo()) }
                { save_button(store, sent, open, common::save_file(lang)) }
                if !is_result {
                    <a class="button primary" href={Route::Result(open.id.clone()).href()}>
                        { common::see_result(lang) }
                    </a>
                }
            </p>
            { download::note(store, sent) }
        </div>
    }
}

/// The button that saves a draft as a file; `download::note` says what became of it.
pub(crate) fn save_button(store: &Store, sent: &Local<Sent>, open: &Open, label: &str) -> Html {
    let (store, sent, open) = (store.clone(), sent.clone(), open.clone());
    let save = move |_| download::draft_file(&store, &sent.afar(), &open);
    html! { <button type="button" onclick={save}>{ label }</button> }
}

/// That nothing is stored here.
pub(crate) fn not_saved(lang: Lang) -> &'static str {
    if host::is_framed() {
        embed::not_saved(lang)
    } else {
        common::not_saved(lang)
    }
}

/// Whether and where the draft is stored.
pub(crate) fn saved_words(open: &Open, storage: StorageKind, lang: Lang) -> String {
    match (&open.saved, storage) {
        (_, StorageKind::Nowhere) => not_saved(lang).to_owned(),
        (Saved::Refused, _) => common::quota(lang).to_owned(),
        (Saved::Pending, _) => common::saving(lang).to_owned(),
        (Saved::At(_), StorageKind::Tab) => common::shared_saved(lang).to_owned(),
        (Saved::At(stamp), StorageKind::Browser) => fill(
            common::saved_at(lang),
            &[("time", &time::clock(stamp, lang))],
        ),
    }
}
