//! The start page: what this is and is not, where to begin, the drafts of this browser.

pub(crate) mod trash;

use crate::browser::page as browser;
use crate::browser::view::{
    Local, all, button, el, heading, link, local, name, nothing, p, say, when,
};
use crate::chunk::{delete_draft, keeper};
use crate::components::confirm::{Question, confirm};
use crate::components::download::{self, Kind, Sent};
use crate::components::draft_bar::{not_saved, saved_words};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, home as text, time};
use crate::pages::new::pack_label;
use crate::routes::Route;
use crate::state::{Action, DraftInfo, Saved, StorageKind};
use swanilai::instrument::builtin;
use yew::Html;

/// The page.
pub(crate) fn home(store: &Store) -> Html {
    let lang = store.lang;
    let way = |class, route: Route, words| link(route.href(), words).class(class).done();
    let ways = el("p")
        .class("actions")
        .child(way("button primary big", Route::New, text::begin(lang)))
        .text(" ")
        .child(way("button", Route::Open, common::open_file(lang)))
        .text(" ")
        .child(way("button", Route::Calculator, text::quick(lang)))
        .text(" ")
        .child(way("button", Route::Rekap, common::many_files(lang)))
        .text(" ")
        .child(way("button", Route::Snippet, common::in_your_site(lang)));
    let mut steps = el("ol");
    for (name, body) in [
        (text::step_choose(lang), text::step_choose_body(lang)),
        (text::step_fill(lang), text::step_fill_body(lang)),
        (text::step_read(lang), text::step_read_body(lang)),
    ] {
        steps = steps.child(
            el("li")
                .child(say("strong", "", name))
                .text(" ")
                .text(body)
                .done(),
        );
    }
    let privacy = [
        text::privacy_here(lang),
        text::privacy_files(lang),
        text::privacy_persons(lang),
    ];
    all(vec![
        heading(text::heading(lang)),
        p(text::what(lang)),
        p(text::what_not(lang)),
        p(text::how_sure(lang)),
        ways.done(),
        drafts(store),
        say("h2", "", text::how(lang)),
        steps.done(),
        say("h2", "", text::privacy(lang)),
        items("ul", &privacy),
        el("p")
            .child(link(Route::About.href(), text::privacy_erase(lang)).done())
            .done(),
    ])
}

/// Sentences as a list, `ul` or `ol`.
pub(crate) fn items(tag: &'static str, sentences: &[&str]) -> Html {
    let mut list = el(tag);
    for sentence in sentences {
        list = list.child(say("li", "", sentence));
    }
    list.done()
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
    let cards: Vec<Html> = drafts
        .iter()
        .map(|draft| card(store, draft, is_last))
        .collect();
    let list = if !cards.is_empty() {
        el("ul").class("drafts").children(cards).done()
    } else if shows_list {
        say("p", "quiet", text::no_drafts(lang))
    } else {
        nothing()
    };
    el("section")
        .child(when(shows_list, || {
            el("h2")
                .attr("id", "drafts")
                .attr("tabindex", "-1")
                .text(heading)
                .done()
        }))
        .child(notice.map_or_else(nothing, |notice| say("p", "notice", notice)))
        .child(list)
        .child(keeper(store).map_or_else(nothing, |keep| (keep.bin)(store)))
        .done()
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
    let card = el("li").class("card").key(&draft.id);
    if draft.broken {
        return card.child(broken(store, draft, is_last)).done();
    }
    let lang = store.lang;
    let entity = if draft.entity.is_empty() {
        text::unnamed(lang)
    } else {
        &draft.entity
    };
    let title = el("a")
        .set("href", Route::Tasks(draft.id.clone()).href())
        .child(name(entity));
    let known = || builtin(&draft.instrument).and_then(|pack| pack.load().ok());
    let instrument = draft.pack.clone().or_else(known);
    let (answered, total) = (draft.answered.to_string(), draft.total.to_string());
    let progress = fill(
        common::answered_of(lang),
        &[("answered", &answered), ("total", &total)],
    );
    let state = el("p")
        .class("quiet")
        .child(say("span", "status", &progress))
        .text(" · ");
    card.child(el("h3").child(title.done()).done())
        .child(p(&instrument.map_or_else(String::new, |instrument| {
            pack_label(&instrument, lang)
        })))
        .child(state.text(&saved(store, draft)).done())
        .child(el("p").child(delete(store, draft, entity, is_last)).done())
        .done()
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
    all(vec![
        say("h3", "", text::broken(lang)),
        p(text::broken_body(lang)),
        when(!draft.saved.is_empty(), || {
            say("p", "quiet", &saved_at(draft, lang))
        }),
        download,
        el("p")
            .child(delete(store, draft, text::broken(lang), is_last))
            .done(),
    ])
}

/// The button that gives such a text back.
fn give_broken(store: &Store, draft: &DraftInfo, sent: &Local<Sent>) -> Html {
    let act = {
        let (store, draft, sent) = (store.clone(), draft.clone(), sent.clone());
        move || {
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
    let button = button(text::broken_download(store.lang), act);
    all([
        el("p").child(button.done()).done(),
        download::note(store, sent),
    ])
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
