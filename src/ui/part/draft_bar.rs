//! The bar under a draft's pages: running score, saved or not, undo, file, result.

use super::badge::Badge;
use super::standing::headline;
use crate::ui::draft;
use crate::ui::hook::use_store;
use crate::ui::platform::files;
use crate::ui::route::Route;
use crate::ui::state::{Action, Open, Saved, StorageKind};
use crate::ui::text::{Lang, common, fill, time};
use yew::prelude::*;

#[component]
pub(in crate::ui) fn DraftBar() -> Html {
    let store = use_store();
    let lang = store.lang;
    let Some(open) = &store.open else {
        return Html::default();
    };
    let dispatch = |action: Action| {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.dispatch(action.clone()))
    };
    let save = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| {
            files::download(&draft::file_name(&open), &draft::file_text(&open));
        })
    };
    let standing = &open.scored.entity;
    let class = standing
        .class
        .and_then(|class| open.instrument.classes.get(class))
        .cloned();
    let is_result = matches!(store.route, Route::Result(_));
    html! {
        <div class="draft-bar">
            <p class="draft-score">
                { headline(standing, lang) }
                if let Some(class) = class {
                    { " " }<Badge {class} {lang} />
                }
            </p>
            <p class="draft-saved">{ saved_words(open, store.storage, lang) }</p>
            <p class="draft-actions">
                <button type="button" disabled={!open.can_undo()} onclick={dispatch(Action::Undo)}>{ common::undo(lang) }</button>
                <button type="button" disabled={!open.can_redo()} onclick={dispatch(Action::Redo)}>{ common::redo(lang) }</button>
                <button type="button" onclick={save}>{ common::save_file(lang) }</button>
                if !is_result {
                    <a class="button primary" href={Route::Result(open.id.clone()).href()}>{ common::see_result(lang) }</a>
                }
            </p>
        </div>
    }
}

/// Whether and where the draft is stored.
pub(in crate::ui) fn saved_words(open: &Open, storage: StorageKind, lang: Lang) -> String {
    match (&open.saved, storage) {
        (_, StorageKind::Nowhere) => common::not_saved(lang).to_owned(),
        (Saved::Refused, _) => common::quota(lang).to_owned(),
        (Saved::Pending, _) => common::saving(lang).to_owned(),
        (Saved::At(_), StorageKind::Tab) => common::shared_saved(lang).to_owned(),
        (Saved::At(stamp), StorageKind::Browser) => fill(
            common::saved_at(lang),
            &[("time", &time::clock(stamp, lang))],
        ),
    }
}
