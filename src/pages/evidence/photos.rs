//! Photos of one thing: a piece of evidence, an indicator, a facility. Taken, shown, deleted in place.

use crate::browser::photos::{self, Fault, Photo, Shown};
use crate::browser::pick::{self, Picked, Take};
use crate::components::confirm::{Question, confirm};
use crate::components::local::{Local, local};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, common, fill, photos as text};
use crate::photo::Subject;
use crate::state::Action;
use core::cell::{Cell, RefCell};
use std::rc::Rc;
use swanilai::instrument::Texts;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, html};

/// What is shown of photos, once for all places that show some.
#[derive(Default)]
struct Shelf {
    draft: String,
    photos: Rc<Vec<Photo>>,
    /// Draws a place anew; whether it is still there.
    places: Vec<Rc<dyn Fn() -> bool>>,
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

/// What a place that shows photos knows.
#[derive(Default)]
pub(crate) struct Look {
    is_watching: Cell<bool>,
    is_busy: bool,
    /// What went wrong.
    pub(crate) faults: Vec<String>,
    /// The photo that is shown large.
    large: Option<(String, Rc<Shown>)>,
    /// What the browser says about room, and about which photos it said so.
    pub(crate) room: Option<crate::pages::evidence::photo_list::Room>,
    pub(crate) asked_for: Cell<Option<(usize, u64)>>,
}

/// The photos of a draft, as far as they were read; the place is drawn anew when they change.
pub(crate) fn shelf(draft: &str, look: &Local<Look>) -> Rc<Vec<Photo>> {
    if !look.with(|look| look.is_watching.replace(true)) {
        let place = look.afar();
        let redraw = Rc::new(move || {
            place.update(|_| {});
            place.is_there()
        });
        SHELF.with_borrow_mut(|shelf| shelf.places.push(redraw));
    }
    let is_other = SHELF.with_borrow_mut(|shelf| {
        let is_other = shelf.draft != draft;
        if is_other {
            draft.clone_into(&mut shelf.draft);
            shelf.photos = Rc::default();
        }
        is_other
    });
    if is_other {
        let draft = draft.to_owned();
        spawn_local(async move { read(&draft).await });
    }
    SHELF.with_borrow(|shelf| shelf.photos.clone())
}

/// Reads the photos of a draft and shows them wherever they are shown.
async fn read(draft: &str) {
    let photos = Rc::new(photos::list(draft).await);
    let places = SHELF.with_borrow_mut(|shelf| {
        if shelf.draft == draft {
            shelf.photos = photos;
        }
        core::mem::take(&mut shelf.places)
    });
    let left: Vec<_> = places.into_iter().filter(|redraw| redraw()).collect();
    SHELF.with_borrow_mut(|shelf| shelf.places.extend(left));
}

/// Forgets photos in memory, and what was read of the others.
pub(crate) fn forget() {
    photos::forget();
    SHELF.with_borrow_mut(|shelf| {
        shelf.draft.clear();
        shelf.photos = Rc::default();
    });
}

/// Deletes photos of drafts that are gone.
pub(crate) fn sweep() {
    spawn_local(photos::sweep());
}

/// What a photo belongs to, in words.
pub(crate) fn subject_name(subject: &Subject, texts: Option<&Texts>, lang: Lang) -> String {
    let node = |id: &String| {
        let words = texts.and_then(|texts| texts.nodes.get(id));
        words.cloned().unwrap_or_default()
    };
    let (name, id) = match subject {
        Subject::Indicator(id) => (node(id).name, id),
        Subject::Piece(id, number) => {
            let index = usize::try_from(*number).unwrap_or(0).checked_sub(1);
            let evidence = node(id).evidence;
            let name = index.and_then(|index| evidence.get(index).cloned());
            (name.unwrap_or_default(), id)
        }
        Subject::Facility(id) => {
            let name = texts.and_then(|texts| texts.facilities.get(id));
            let name = name.unwrap_or(id);
            (fill(text::facility(lang), &[("name", name)]), id)
        }
    };
    if name.is_empty() { id.clone() } else { name }
}

/// The photos of one thing, with the buttons to take some more.
pub(crate) fn album(store: &Store, draft: &str, unit: &str, subject: &Subject) -> Html {
    let about = About {
        store: store.clone(),
        draft: draft.to_owned(),
        unit: unit.to_owned(),
        subject: subject.clone(),
    };
    let key = format!("photos-{unit}-{}", subject.key());
    local(&key, move |look: &Local<Look>| about.view(look))
}

/// What an album belongs to.
#[derive(Clone)]
struct About {
    store: Store,
    draft: String,
    unit: String,
    subject: Subject,
}

impl About {
    fn view(&self, look: &Local<Look>) -> Html {
        let lang = self.store.lang;
        let photos = shelf(&self.draft, look);
        let is_mine = |photo: &&Photo| photo.unit == self.unit && photo.subject == self.subject;
        let mine: Vec<&Photo> = photos.iter().filter(is_mine).collect();
        let instrument = self.store.open.as_ref().map(|open| &open.instrument.id);
        let texts = instrument.and_then(|id| texts_of(&self.store, id));
        let name = subject_name(&self.subject, texts.as_deref(), lang);
        let is_kept = photos::is_kept(self.store.storage, &self.draft);
        html! {
            <div class="album no-print" role="group" aria-label={fill(text::of(lang), &[("name", &name)])}>
                if matches!(self.subject, Subject::Indicator(_)) {
                    <p class="caption">{ text::of_indicator(lang) }</p>
                }
                { pictures(&self.store, look, &mine, &name) }
                { self.buttons(look, &name) }
                <p class="hint">{ text::hint(lang) }</p>
                if !is_kept {
                    <p class="hint">{ memory_words(&self.store) }</p>
                }
            </div>
        }
    }

    /// Two inputs: one opens the camera of a phone, the other what is there already.
    fn buttons(&self, look: &Local<Look>, name: &str) -> Html {
        let lang = self.store.lang;
        if look.with(|look| look.is_busy) {
            return html! { <p>{ text::busy(lang) }</p> };
        }
        let take: Take = {
            let (about, look, name) = (self.clone(), look.clone(), name.to_owned());
            Rc::new(move |picked| about.add(&look, picked, &name))
        };
        let id =
            format!("photo-{}-{}", self.unit, self.subject.key()).replace(['.', '#', '@'], "-");
        let field = |ending: &str, label: &str, spoken: &str, camera: bool| {
            let id = format!("{id}-{ending}");
            html! {
                <span class="pick-photo">
                    <input
                        id={id.clone()}
                        type="file"
                        accept="image/*"
                        class="visually-hidden"
                        aria-label={fill(spoken, &[("name", name)])}
                        capture={camera.then_some("environment")}
                        multiple={!camera}
                        onchange={pick::choice(take.clone())}
                    />
                    <label for={id} class="button">{ label }</label>
                </span>
            }
        };
        html! {
            <p class="actions">
                { field("take", text::take(lang), text::take_of(lang), true) }
                { field("pick", text::pick(lang), text::pick_of(lang), false) }
            </p>
        }
    }

    /// Keeps photos one after the other, so that only one is in memory at its full size.
    fn add(&self, look: &Local<Look>, picked: Vec<Picked>, name: &str) {
        if picked.is_empty() {
            return;
        }
        look.update(|look| {
            look.is_busy = true;
            look.faults.clear();
        });
        let (about, look, name) = (self.clone(), look.afar(), name.to_owned());
        spawn_local(async move {
            let mut counts = [0_u32; 4];
            for file in &picked {
                let kind = about.store.storage;
                let added =
                    photos::add(kind, &about.draft, &about.unit, &about.subject, file).await;
                let [kept, unknown, full, refused] = &mut counts;
                *match added {
                    Ok(()) => kept,
                    Err(Fault::NotAPhoto) => unknown,
                    Err(Fault::Full) => full,
                    Err(Fault::Refused) => refused,
                } += 1;
            }
            let lang = about.store.lang;
            let [kept, faults @ ..] = counts;
            let words = [
                text::not_a_photo(lang),
                text::full(lang),
                text::refused(lang),
            ];
            let told = words
                .into_iter()
                .zip(faults)
                .filter(|(_, count)| *count > 0);
            let told: Vec<String> = told
                .map(|(words, count)| fill(words, &[("count", &count.to_string())]))
                .collect();
            if kept > 0 {
                let count = kept.to_string();
                let words = fill(text::added(lang), &[("count", &count), ("name", &name)]);
                about.store.dispatch(Action::Announce(words));
            }
            look.update(|look| {
                look.is_busy = false;
                look.faults = told;
            });
            read(&about.draft).await;
        });
    }
}

/// Why photos are in memory only.
pub(crate) fn memory_words(store: &Store) -> &'static str {
    match store.storage {
        crate::state::StorageKind::Tab => text::memory(store.lang),
        _ => text::nowhere(store.lang),
    }
}

/// Small pictures, each to be enlarged or deleted, and what went wrong.
pub(crate) fn pictures(store: &Store, look: &Local<Look>, mine: &[&Photo], name: &str) -> Html {
    let items = mine.iter().enumerate();
    let items = items.map(|(index, photo)| picture(store, look, photo, index + 1, name));
    let faults = look.with(|look| look.faults.clone());
    html! {
        <>
            if !mine.is_empty() {
                <ul class="photos">{ for items }</ul>
            }
            { large(look, mine, name, store.lang).unwrap_or_default() }
            for words in faults {
                <p class="error" role="alert">{ words }</p>
            }
        </>
    }
}

/// A small picture with its number and its size.
fn picture(store: &Store, look: &Local<Look>, photo: &Photo, number: usize, name: &str) -> Html {
    let (lang, number) = (store.lang, number.to_string());
    let values = [("number", &*number), ("name", name)];
    let words = Question {
        label: common::delete(lang).to_owned(),
        described: fill(text::delete_of(lang), &values),
        asks: text::delete_question(lang).to_owned(),
        yes: common::yes_delete(lang).to_owned(),
    };
    let caption = fill(text::number(lang), &[("number", &number)]);
    let caption = format!("{caption}, {}", size_words(u64::from(photo.size), lang));
    let enlarge = enlarge(look, &photo.key, lang);
    let larger = fill(text::larger(lang), &values);
    html! {
        <li key={photo.key.as_str()}>
            <button type="button" class="photo" aria-label={larger} onclick={enlarge}>
                <img src={photo.small.clone()} alt="" loading="lazy" />
            </button>
            <span class="quiet">{ caption }</span>
            { confirm(&photo.key, words, lang, delete(store, look, &photo.key)) }
        </li>
    }
}

/// The photo that is shown large, where it is one of these.
fn large(look: &Local<Look>, mine: &[&Photo], name: &str, lang: Lang) -> Option<Html> {
    let (key, shown) = look.with(|look| look.large.clone())?;
    let index = mine.iter().position(|photo| photo.key == key)?;
    let size = u64::from(mine.get(index)?.size);
    let values = [
        ("number", &*(index + 1).to_string()),
        ("name", name),
        ("size", &size_words(size, lang)),
    ];
    let look = look.clone();
    let close = move |_| look.update(|look| look.large = None);
    Some(html! {
        <div>
            <img class="photo-large" src={shown.0.clone()} alt={fill(text::alt(lang), &values)} />
            <p><button type="button" onclick={close}>{ text::smaller(lang) }</button></p>
        </div>
    })
}

/// A callback that shows a photo large.
fn enlarge(look: &Local<Look>, key: &str, lang: Lang) -> Callback<MouseEvent> {
    let (look, key) = (look.clone(), key.to_owned());
    Callback::from(move |_| {
        let (look, key) = (look.afar(), key.clone());
        spawn_local(async move {
            let shown = photos::show(&key).await;
            look.update(|look| {
                look.faults.clear();
                if shown.is_none() {
                    look.faults.push(text::unreadable(lang).to_owned());
                }
                look.large = shown.map(|shown| (key, Rc::new(shown)));
            });
        });
    })
}

/// A callback that deletes a photo.
fn delete(store: &Store, look: &Local<Look>, key: &str) -> impl Fn() + 'static + use<> {
    let (store, look, key) = (store.clone(), look.clone(), key.to_owned());
    move || {
        let (store, look, key) = (store.clone(), look.afar(), key.clone());
        let draft = store
            .open
            .as_ref()
            .map(|open| open.id.clone())
            .unwrap_or_default();
        spawn_local(async move {
            let deleted = photos::delete(&key).await.is_ok();
            let lang = store.lang;
            if deleted {
                store.dispatch(Action::Announce(text::deleted(lang).to_owned()));
            }
            look.update(|look| {
                look.faults.clear();
                if !deleted {
                    look.faults.push(text::not_deleted(lang).to_owned());
                }
            });
            read(&draft).await;
        });
    }
}

/// A size as people say it.
pub(crate) fn size_words(bytes: u64, lang: Lang) -> String {
    if bytes < 1_000_000 {
        let count = bytes.div_ceil(1_000).to_string();
        return fill(text::kilobytes(lang), &[("count", &count)]);
    }
    let tenths = (bytes + 50_000) / 100_000;
    let mark = if lang == Lang::Id { ',' } else { '.' };
    let count = if tenths < 10_000 {
        format!("{}{mark}{}", tenths / 10, tenths % 10)
    } else {
        (tenths / 10).to_string()
    };
    fill(text::megabytes(lang), &[("count", &count)])
}
