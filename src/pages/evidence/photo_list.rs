//! All photos of a draft: how many, how much room they take, and the archive that takes them away.

use crate::browser::photos::{self, Photo};
use crate::components::download::{self, Sent};
use crate::components::local::{Local, local};
use crate::drafts::draft;
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, fill, photos as text};
use crate::pages::evidence::photos::{
    Look, memory_words, pictures, shelf, size_words, subject_name,
};
use crate::photo::{Subject, names};
use crate::state::{Action, Open};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, html};

/// How much room photos take.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    /// Count and bytes of all photos in this browser.
    all: (usize, u64),
    /// What the browser says is used and allowed.
    said: Option<(u64, u64)>,
}

/// The section.
pub(crate) fn overview(store: &Store) -> Html {
    let Some(open) = store.open.clone() else {
        return Html::default();
    };
    let store = store.clone();
    local("photos", move |look: &Local<Look>| {
        view(&store, &open, look)
    })
}

fn view(store: &Store, open: &Open, look: &Local<Look>) -> Html {
    let lang = store.lang;
    let photos = shelf(&open.id, look);
    ask(&photos, look);
    let room = look.with(|look| look.room.clone());
    let room = room.map_or_else(Html::default, |room| room_words(&room, lang));
    let bytes = photos.iter().map(|photo| u64::from(photo.size)).sum();
    let count = photos.len().to_string();
    let values = [("count", &*count), ("size", &size_words(bytes, lang))];
    let faults = look.with(|look| look.faults.clone());
    html! {
        <section class="no-print">
            <h2>{ text::heading(lang) }</h2>
            if !photos::is_kept(store.storage, &open.id) {
                <p class="notice">{ memory_words(store) }</p>
            }
            <p>{ text::intro(lang) }</p>
            if photos.is_empty() {
                <p class="quiet">{ text::none(lang) }</p>
                <p class="quiet">{ room }</p>
            } else {
                <p>{ fill(text::count(lang), &values) }{ " " }{ room }</p>
                { out(store, open, &photos, look) }
                for words in faults {
                    <p class="error" role="alert">{ words }</p>
                }
                { gallery(store, open, &photos, look) }
            }
        </section>
    }
}

/// How much room all photos take, and what the browser says of it.
fn room_words(room: &Room, lang: Lang) -> Html {
    let (count, bytes) = room.all;
    let (count, size) = (count.to_string(), size_words(bytes, lang));
    let said = room.said.map(|(used, quota)| {
        let (used, quota) = (size_words(used, lang), size_words(quota, lang));
        fill(text::estimate(lang), &[("used", &used), ("quota", &quota)])
    });
    html! {
        <>
            { fill(text::everywhere(lang), &[("count", &count), ("size", &size)]) }
            { " " }
            { said }
        </>
    }
}

/// Asks the browser how much room there is, once for each state of the photos.
fn ask(photos: &Rc<Vec<Photo>>, look: &Local<Look>) {
    let bytes = photos.iter().map(|photo| u64::from(photo.size)).sum();
    let state = Some((photos.len(), bytes));
    if look.with(|look| look.asked_for.replace(state)) == state {
        return;
    }
    let look = look.afar();
    spawn_local(async move {
        let room = Room {
            all: photos::sum().await,
            said: photos::estimate().await,
        };
        look.update(|look| look.room = Some(room));
    });
}

/// Every photo under what it belongs to.
fn gallery(store: &Store, open: &Open, photos: &Rc<Vec<Photo>>, look: &Local<Look>) -> Html {
    let lang = store.lang;
    let texts = texts_of(store, &open.instrument.id);
    let mut groups: Vec<(&str, &Subject, Vec<&Photo>)> = Vec::new();
    for photo in photos.iter() {
        match groups
            .iter_mut()
            .find(|group| group.0 == photo.unit && *group.1 == photo.subject)
        {
            Some(group) => group.2.push(photo),
            None => groups.push((&photo.unit, &photo.subject, vec![photo])),
        }
    }
    groups.sort_by_key(|(unit, subject, _)| (open.unit_index(unit), *subject));
    let groups = groups.into_iter().map(|(unit, subject, photos)| {
        let of = open.assessment.unit(unit);
        let of = of.map_or(text::unit_gone(lang), |unit| &unit.name);
        let title = subject_name(subject, texts.as_deref(), lang);
        html! {
            <>
                <h3><bdi>{ of }</bdi>{ " · " }{ &title }</h3>
                { pictures(store, look, &photos, &title) }
            </>
        }
    });
    let count = photos.len().to_string();
    html! {
        <details>
            <summary>{ fill(text::see_all(lang), &[("count", &count)]) }</summary>
            <>{ for groups }</>
        </details>
    }
}

/// The archive of all photos, and what became of it.
fn out(store: &Store, open: &Open, photos: &Rc<Vec<Photo>>, look: &Local<Look>) -> Html {
    let (store, open) = (store.clone(), open.clone());
    let (photos, look) = (photos.clone(), look.clone());
    local("archive", move |sent: &Local<Sent>| {
        let act = archive(&store, &open, &photos, &look, sent);
        html! {
            <>
                <p><button type="button" onclick={move |_| act()}>{ text::zip(store.lang) }</button></p>
                { download::note(&store, sent) }
            </>
        }
    })
}

/// A callback that downloads all photos with the assessment's file.
fn archive(
    store: &Store,
    open: &Open,
    photos: &Rc<Vec<Photo>>,
    look: &Local<Look>,
    sent: &Local<Sent>,
) -> impl Fn() + 'static + use<> {
    let (store, open, sent) = (store.clone(), open.clone(), sent.clone());
    let (photos, look) = (photos.clone(), look.clone());
    move || {
        let lang = store.lang;
        store.dispatch(Action::Announce(text::zipping(lang).to_owned()));
        let named = names(
            photos
                .iter()
                .map(|photo| (&*photo.unit, &photo.subject, "jpg")),
        );
        let named: Vec<(String, Photo)> = named.into_iter().zip(photos.iter().cloned()).collect();
        let file = draft::file_name(&open);
        let archive = format!("{}_foto.zip", file.trim_end_matches(".json"));
        let (store, open, text) = (store.clone(), open.clone(), draft::file_text(&open));
        let (look, sent) = (look.afar(), sent.afar());
        spawn_local(async move {
            let done = photos::download(&archive, (&file, &text), &named).await;
            let mut faults = Vec::new();
            if done.is_some() {
                // The draft's file is in it.
                download::began(&store, &sent, &archive, None, Some(&open), true);
            } else {
                faults.push(text::zip_failed(lang).to_owned());
            }
            look.update(|look| look.faults = faults);
        });
    }
}
