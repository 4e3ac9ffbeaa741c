//! The start page: what this is and is not, where to begin, the drafts of this browser.

use super::new::pack_label;
use crate::instrument::builtin;
use crate::ui::draft;
use crate::ui::hook::{Store, use_store};
use crate::ui::part::confirm::Confirm;
use crate::ui::part::draft_bar::saved_words;
use crate::ui::platform::{files, page as browser, storage};
use crate::ui::route::Route;
use crate::ui::state::{Action, DraftInfo, Saved, StorageKind};
use crate::ui::text::{Lang, common, fill, home as text, time};
use std::collections::{BTreeMap, BTreeSet};
use yew::prelude::*;

#[component]
pub(in crate::ui) fn Home() -> Html {
    let store = use_store();
    let lang = store.lang;
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
            </p>
            <Drafts />
            <h2>{ text::how(lang) }</h2>
            <ol>
                <li><strong>{ text::step_choose(lang) }</strong>{ " " }{ text::step_choose_body(lang) }</li>
                <li><strong>{ text::step_fill(lang) }</strong>{ " " }{ text::step_fill_body(lang) }</li>
                <li><strong>{ text::step_read(lang) }</strong>{ " " }{ text::step_read_body(lang) }</li>
            </ol>
            <h2>{ text::privacy(lang) }</h2>
            <ul>
                <li>{ text::privacy_here(lang) }</li>
                <li>{ text::privacy_files(lang) }</li>
                <li>{ text::privacy_persons(lang) }</li>
            </ul>
            <p><a href={Route::About.href()}>{ text::privacy_erase(lang) }</a></p>
        </>
    }
}

/// The drafts of this browser, the one at hand included even while it is not stored yet.
#[component]
fn Drafts() -> Html {
    let store = use_store();
    let lang = store.lang;
    let drafts = listed(&store);
    let instruments: BTreeSet<String> = drafts
        .iter()
        .map(|draft| draft.instrument.clone())
        .collect();
    let labels = use_memo((instruments, lang), |(instruments, lang)| {
        let label = |id: &String| {
            let instrument = builtin(id)?.load().ok()?;
            Some((id.clone(), pack_label(&instrument, *lang)))
        };
        instruments
            .iter()
            .filter_map(label)
            .collect::<BTreeMap<_, _>>()
    });
    let is_last = drafts.len() == 1;
    let (heading, notice) = match store.storage {
        StorageKind::Browser => (text::drafts(lang), None),
        StorageKind::Tab => (text::drafts_tab(lang), Some(common::shared_saved(lang))),
        StorageKind::Nowhere => (text::drafts_open(lang), Some(common::not_saved(lang))),
    };
    let shows_list = !drafts.is_empty() || store.storage != StorageKind::Nowhere;
    let cards = drafts.iter().map(|draft| {
        if draft.broken {
            broken_card(&store, draft, is_last)
        } else {
            card(
                &store,
                draft,
                labels.get(&draft.instrument).map_or("", String::as_str),
                is_last,
            )
        }
    });
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

fn card(store: &Store, draft: &DraftInfo, instrument: &str, is_last: bool) -> Html {
    let lang = store.lang;
    let name = if draft.entity.is_empty() {
        text::unnamed(lang)
    } else {
        &draft.entity
    };
    let progress = fill(
        common::answered_of(lang),
        &[
            ("answered", &draft.answered.to_string()),
            ("total", &draft.total.to_string()),
        ],
    );
    html! {
        <li class="card" key={draft.id.clone()}>
            <h3><a href={Route::Tasks(draft.id.clone()).href()}><bdi>{ name.to_owned() }</bdi></a></h3>
            <p>{ instrument.to_owned() }</p>
            <p class="quiet">
                <span class="status">{ progress }</span>{ " · " }{ saved(store, draft) }
            </p>
            <p>{ delete(store, draft, name, is_last) }</p>
        </li>
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
fn broken_card(store: &Store, draft: &DraftInfo, is_last: bool) -> Html {
    let lang = store.lang;
    let download = {
        let (store, draft) = (store.clone(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            let date = draft.saved.get(..10).unwrap_or_default();
            let name = format!("swanilai-draf-rusak_{date}.json");
            let given = draft::raw(store.storage, &draft.id)
                .is_some_and(|raw| files::download(&name, &raw));
            if !given {
                store.dispatch(Action::Announce(
                    text::download_failed(store.lang).to_owned(),
                ));
            }
        })
    };
    html! {
        <li class="card" key={draft.id.clone()}>
            <h3>{ text::broken(lang) }</h3>
            <p>{ text::broken_body(lang) }</p>
            if !draft.saved.is_empty() {
                <p class="quiet">{ saved_at(draft, lang) }</p>
            }
            <p>
                <button type="button" onclick={download}>{ text::broken_download(lang) }</button>
                { " " }
                { delete(store, draft, text::broken(lang), is_last) }
            </p>
        </li>
    }
}

/// Deletes a draft; focus goes to what remains.
fn delete(store: &Store, draft: &DraftInfo, name: &str, is_last: bool) -> Html {
    let lang = store.lang;
    let onconfirm = {
        let (store, id) = (store.clone(), draft.id.clone());
        let deleted = fill(text::deleted(lang), &[("name", name)]);
        Callback::from(move |()| {
            storage::delete(store.storage, &id);
            if store.draft(&id).is_some() {
                store.dispatch(Action::DraftClosed);
            }
            store.dispatch(Action::DraftsListed(draft::list(store.storage)));
            store.dispatch(Action::Announce(deleted.clone()));
            // Without storage the heading of the list goes with its last draft.
            let is_heading_gone = is_last && store.storage == StorageKind::Nowhere;
            browser::focus(if is_heading_gone {
                "main h1"
            } else {
                "#drafts"
            });
        })
    };
    html! {
        <Confirm label={common::delete(lang)} described={fill(text::delete_named(lang), &[("name", name)])}
            question={fill(text::delete_question(lang), &[("name", name)])} yes={common::yes_delete(lang)} {onconfirm} {lang} />
    }
}
