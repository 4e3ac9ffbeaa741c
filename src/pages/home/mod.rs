//! The start page: what this is and is not, where to begin, the drafts of this browser.

pub(crate) mod trash;

use crate::browser::page as browser;
use crate::chunk::{delete_draft, keeper};
use crate::components::confirm::{Question, confirm};
use crate::components::download::{self, Kind, Sent};
use crate::components::draft_bar::{not_saved, saved_words};
use crate::components::list::items;
use crate::components::local::{Local, local};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, home as text, time};
use crate::pages::new::pack_label;
use crate::routes::Route;
use crate::state::{Action, DraftInfo, Saved, StorageKind};
use swanilai::instrument::builtin;
use yew::{Html, html};

/// The page.
pub(crate) fn home(store: &Store) -> Html {
    let lang = store.lang;
    let privacy = [
        text::privacy_here(lang),
        text::privacy_files(lang),
        text::privacy_persons(lang),
    ];
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::what(lang) }</p>
            <p>{ text::what_not(lang) }</p>
            <p>{ text::how_sure(lang) }</p>
            <p class="actions">
                <a class="button primary big" href={Route::New.href()}>{ text::begin(lang) }</a>
                { " " }
                <a class="button" href={Route::Open.href()}>{ common::open_file(lang) }</a>
                { " " }
                <a class="button" href={Route::Calculator.href()}>{ text::quick(lang) }</a>
                { " " }
                <a class="button" href={Route::Rekap.href()}>{ common::many_files(lang) }</a>
                { " " }
                <a class="button" href={Route::Snippet.href()}>{ common::in_your_site(lang) }</a>
            </p>
            { drafts(store) }
            <h2>{ text::how(lang) }</h2>
            <ol>
                <li><strong>{ text::step_choose(lang) }</strong>{ " " }{ text::step_choose_body(lang) }</li>
                <li><strong>{ text::step_fill(lang) }</strong>{ " " }{ text::step_fill_body(lang) }</li>
                <li><strong>{ text::step_read(lang) }</strong>{ " " }{ text::step_read_body(lang) }</li>
            </ol>
            <h2>{ text::privacy(lang) }</h2>
            <ul>{ items(&privacy) }</ul>
            <p><a href={Route::About.href()}>{ text::privacy_erase(lang) }</a></p>
        </>
    }
}

/// The drafts of this browser, the one at hand included even while it is not stored yet.
fn drafts(store: &Store) -> Html {
    let lang = store.lang;
    let drafts = listed(store);
    let (heading, notice) = match store.storage {
        StorageKind::Browser => (text::drafts(lang), None),
        StorageKind::Tab => (text::drafts_tab(lang), Some(common::shared_saved(lang))),
        StorageKind::Nowhere => (text::drafts_open(lang), Some(not_saved(lang))),
    };
    let shows_list = !drafts.is_empty() || store.storage != StorageKind::Nowhere;
    let is_last = drafts.len() == 1;
    let cards = drafts.iter().map(|draft| card(store, draft, is_last));
    html! {
        <section>
            if shows_list {
                <h2 id="drafts" tabindex="-1">{ heading }</h2>
            }
            if let Some(notice) = notice {
                <p class="notice">{ notice }</p>
            }
            if !drafts.is_empty() {
                <ul class="drafts">{ for cards }</ul>
            } else if shows_list {
                <p class="quiet">{ text::no_drafts(lang) }</p>
            }
            if let Some(keep) = keeper(store) {
                { (keep.bin)(store) }
            }
        </section>
    }
}

/// The stored drafts with what is newer about the one at hand.
fn listed(store: &Store) -> Vec<DraftInfo> {
    let mut drafts = store.drafts.as_ref().clone();
    let Some(open) = &store.open else {
        return drafts;
    };
    let at_hand = DraftInfo {
        id: open.id.clone(),
        entity: open.assessment.entity.name.clone(),
        instrument: open.instrument.id.clone(),
        pack: open.assessment.pack.clone(),
        saved: match &open.saved {
            Saved::At(stamp) => stamp.clone(),
            Saved::Pending | Saved::Refused => String::new(),
        },
        answered: open.scored.entity.answered,
        total: open.scored.entity.total,
        broken: false,
    };
    match drafts.iter_mut().find(|draft| draft.id == open.id) {
        Some(stored) => *stored = at_hand,
        None => drafts.insert(0, at_hand),
    }
    drafts
}

fn card(store: &Store, draft: &DraftInfo, is_last: bool) -> Html {
    let content = if draft.broken {
        broken(store, draft, is_last)
    } else {
        sound(store, draft, is_last)
    };
    html! { <li class="card" key={draft.id.as_str()}>{ content }</li> }
}

/// What is shown of a draft that can be read.
fn sound(store: &Store, draft: &DraftInfo, is_last: bool) -> Html {
    let lang = store.lang;
    let entity = if draft.entity.is_empty() {
        text::unnamed(lang)
    } else {
        &draft.entity
    };
    let known = || builtin(&draft.instrument).and_then(|pack| pack.load().ok());
    let instrument = draft.pack.clone().or_else(known);
    let instrument = instrument.map_or_else(String::new, |it| pack_label(&it, lang));
    let (answered, total) = (draft.answered.to_string(), draft.total.to_string());
    let progress = fill(
        common::answered_of(lang),
        &[("answered", &answered), ("total", &total)],
    );
    html! {
        <>
            <h3><a href={Route::Tasks(draft.id.clone()).href()}><bdi>{ entity }</bdi></a></h3>
            <p>{ instrument }</p>
            <p class="quiet">
                <span class="status">{ progress }</span>
                { " · " }
                { saved(store, draft) }
            </p>
            <p>{ delete(store, draft, entity, is_last) }</p>
        </>
    }
}

/// When the draft was stored, or why it is not.
fn saved(store: &Store, draft: &DraftInfo) -> String {
    match store.draft(&draft.id) {
        Some(open) if draft.saved.is_empty() || store.storage == StorageKind::Nowhere => {
            saved_words(open, store.storage, store.lang)
        }
        _ => saved_at(draft, store.lang),
    }
}

fn saved_at(draft: &DraftInfo, lang: Lang) -> String {
    fill(
        text::saved(lang),
        &[("time", &time::full(&draft.saved, lang))],
    )
}

/// A draft whose stored text cannot be read: it is given back as it is.
fn broken(store: &Store, draft: &DraftInfo, is_last: bool) -> Html {
    let lang = store.lang;
    let download = {
        let (store, draft) = (store.clone(), draft.clone());
        local("download", move |sent: &Local<Sent>| {
            give_broken(&store, &draft, sent)
        })
    };
    html! {
        <>
            <h3>{ text::broken(lang) }</h3>
            <p>{ text::broken_body(lang) }</p>
            if !draft.saved.is_empty() {
                <p class="quiet">{ saved_at(draft, lang) }</p>
            }
            { download }
            <p>{ delete(store, draft, text::broken(lang), is_last) }</p>
        </>
    }
}

/// The button that gives such a text back.
fn give_broken(store: &Store, draft: &DraftInfo, sent: &Local<Sent>) -> Html {
    let act = {
        let (store, draft, sent) = (store.clone(), draft.clone(), sent.clone());
        move |_| {
            let date = draft.saved.get(..10).unwrap_or_default();
            let name = format!("swanilai-draf-rusak_{date}.json");
            match draft::raw(store.storage, &draft.id) {
                Some(raw) => {
                    download::text_file(&store, &sent.afar(), &name, &raw, Kind::Json);
                }
                None => store.dispatch(Action::Announce(
                    text::download_failed(store.lang).to_owned(),
                )),
            }
        }
    };
    html! {
        <>
            <p><button type="button" onclick={act}>{ text::broken_download(store.lang) }</button></p>
            { download::note(store, sent) }
        </>
    }
}

/// Deletes a draft; focus goes to what remains.
fn delete(store: &Store, draft: &DraftInfo, name: &str, is_last: bool) -> Html {
    let lang = store.lang;
    let named = |template: &str| fill(template, &[("name", name)]);
    let words = Question {
        label: common::delete(lang).to_owned(),
        described: named(text::delete_named(lang)),
        asks: named(text::delete_question(lang)),
        yes: common::yes_delete(lang).to_owned(),
    };
    let (store, id, deleted) = (store.clone(), draft.id.clone(), named(text::deleted(lang)));
    confirm(&draft.id, words, lang, move || {
        delete_draft(&store, &id);
        store.dispatch(Action::Announce(deleted.clone()));
        // Without storage the heading of the list goes with its last draft.
        let is_heading_gone = is_last && store.storage == StorageKind::Nowhere;
        browser::focus(if is_heading_gone {
            "main h1"
        } else {
            "#drafts"
        });
    })
}
