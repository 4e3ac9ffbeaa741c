//! On the start page: deleted drafts, and drafts that were not saved as a file for long.

use crate::browser::page as browser;
use crate::components::confirm::{Question, confirm};
use crate::components::local::{Local, local};
use crate::drafts::draft;
use crate::drafts::{self, Deleted};
use crate::hooks::Store;
use crate::i18n::{Lang, fill, keep as text, time};
use crate::pages::result::{folded, isolated, refusal};
use crate::pages::tasks::save_reminder::remind;
use crate::state::{Action, StorageKind};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, html};

#[derive(Default)]
struct Look {
    /// How many drafts there were when it was asked.
    asked_for: Option<usize>,
    deleted: Rc<Vec<Deleted>>,
    /// Names of drafts that should be saved as a file.
    old: Vec<String>,
    failure: String,
}

/// The part of the page.
pub(crate) fn bin(store: &Store) -> Html {
    let store = store.clone();
    local("bin", move |look: &Local<Look>| view(&store, look))
}

fn view(store: &Store, look: &Local<Look>) -> Html {
    let lang = store.lang;
    drafts::look_at("bin", look.afar(), |look| look.asked_for = None);
    let count = store.drafts.len();
    if look.with(|look| look.asked_for) != Some(count) {
        look.with_mut(|look| look.asked_for = Some(count));
        ask(store, look);
    }
    let (deleted, old) = look.with(|look| (look.deleted.clone(), look.old.clone()));
    let failure = look.with(|look| look.failure.clone());
    let last = drafts::last_deleted();
    let last = deleted
        .iter()
        .find(|draft| Some(&draft.id) == last.as_ref());
    html! {
        <>
            if !old.is_empty() {
                <p class="notice reminder">
                    { isolated(text::remind_home(lang), &[("names", &old.join(", "))]) }
                </p>
            }
            if !failure.is_empty() {
                { refusal(&failure) }
            }
            if let Some(draft) = last {
                { undo(store, draft, look) }
            }
            if !deleted.is_empty() {
                { list(store, &deleted, look) }
            }
        </>
    }
}

fn ask(store: &Store, look: &Local<Look>) {
    let (store, look) = (store.clone(), look.afar());
    spawn_local(async move {
        let deleted = Rc::new(drafts::deleted(&store).await);
        let mut old = Vec::new();
        if store.storage == StorageKind::Browser {
            for info in store.drafts.iter().filter(|info| !info.broken) {
                let file = drafts::took_before(&info.id).await;
                if let Some(open) = draft::load(store.storage, &info.id)
                    && remind(&open.assessment, &file, store.lang).is_some()
                {
                    old.push(named(&info.entity, store.lang).to_owned());
                }
            }
        }
        look.update(|look| {
            look.deleted = deleted;
            look.old = old;
        });
    });
}

fn named(entity: &str, lang: Lang) -> &str {
    if entity.is_empty() {
        text::unnamed(lang)
    } else {
        entity
    }
}

/// What was just deleted can be had back at once.
fn undo(store: &Store, draft: &Deleted, look: &Local<Look>) -> Html {
    let lang = store.lang;
    let entity = named(&draft.entity, lang);
    let words = isolated(text::bin_deleted(lang), &[("name", entity)]);
    let spoken = fill(text::bin_undo_of(lang), &[("name", entity)]);
    let act = back(store, draft, look);
    html! {
        <p class="notice undo-delete">
            <span>{ words }</span>
            { " " }
            <button type="button" aria-label={spoken} onclick={move |_| act()}>{ text::bin_undo(lang) }</button>
        </p>
    }
}

fn back(store: &Store, draft: &Deleted, look: &Local<Look>) -> impl Fn() + 'static {
    let (store, draft, look) = (store.clone(), draft.clone(), look.clone());
    move || {
        let (store, draft, look) = (store.clone(), draft.clone(), look.afar());
        spawn_local(async move {
            let lang = store.lang;
            let is_back = drafts::put_back(&store, &draft.id).await;
            let words = if is_back {
                text::bin_restored(lang)
            } else {
                text::bin_failed(lang)
            };
            let words = fill(words, &[("name", named(&draft.entity, lang))]);
            look.update(|look| {
                look.failure = if is_back {
                    String::new()
                } else {
                    words.clone()
                };
            });
            store.dispatch(Action::Announce(words));
            if is_back {
                browser::focus("#drafts");
            }
        });
    }
}

fn list(store: &Store, deleted: &[Deleted], look: &Local<Look>) -> Html {
    let lang = store.lang;
    let items = deleted.iter().map(|draft| {
        let entity = named(&draft.entity, lang);
        let time = time::full(&draft.time, lang);
        let spoken = fill(text::bin_restore(lang), &[("name", entity)]);
        let restore = back(store, draft, look);
        html! {
            <li class="card" key={draft.id.as_str()}>
                <h3><bdi>{ entity }</bdi></h3>
                <p class="quiet">{ fill(text::bin_time(lang), &[("time", &time)]) }</p>
                <p>
                    <button type="button" aria-label={spoken} onclick={move |_| restore()}>
                        { text::restore(lang) }
                    </button>
                    { " " }
                    { remove(store, draft, entity) }
                </p>
            </li>
        }
    });
    let intro = if store.storage == StorageKind::Browser {
        text::bin_intro(lang)
    } else {
        text::bin_memory(lang)
    };
    let content = html! {
        <div>
            <p>{ intro }</p>
            <ul class="bin-list">{ for items }</ul>
        </div>
    };
    folded(text::bin(lang), deleted.len(), content)
}

fn remove(store: &Store, draft: &Deleted, entity: &str) -> Html {
    let lang = store.lang;
    let named = |template: &str| fill(template, &[("name", entity)]);
    let words = Question {
        label: text::bin_remove(lang).to_owned(),
        described: named(text::bin_remove_of(lang)),
        asks: named(text::bin_question(lang)),
        yes: text::bin_yes(lang).to_owned(),
    };
    let (store, id, done) = (
        store.clone(),
        draft.id.clone(),
        named(text::bin_removed(lang)),
    );
    confirm(&draft.id, words, lang, move || {
        let (store, id, done) = (store.clone(), id.clone(), done.clone());
        spawn_local(async move {
            if drafts::remove(&store, &[id]).await {
                store.dispatch(Action::Announce(done));
            }
            browser::focus("#drafts");
        });
    })
}
