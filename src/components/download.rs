//! A file given to the browser as a download. No browser says whether it arrived: a person may have
//! cancelled it, and the browsers inside other apps drop it without a word. So the page says what it
//! knows, offers other ways, and takes a draft for saved only when somebody made sure.

use crate::browser::files;
use crate::browser::share::{self, Handed};
use crate::chunk;
use crate::components::local::{Afar, Local};
use crate::hooks::Store;
use crate::i18n::{Lang, download as text, fill};
use crate::state::{Action, Open};
use std::rc::Rc;
use yew::{Html, html};

/// What a text is, for the browser.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Json,
    Csv,
    /// A text that may not be what it claims.
    Plain,
}

/// What became of the last file of a place on the page.
#[derive(Default)]
pub(crate) struct Sent {
    last: Option<File>,
}

/// A file and what is known of it.
#[derive(Clone)]
struct File {
    name: String,
    /// Its content, where that is text.
    text: Option<Rc<str>>,
    /// The draft of which it is the whole file, as it was then.
    draft: Option<Box<Open>>,
    is_refused: bool,
    /// Whether somebody said that the file is there.
    is_there: bool,
    /// What another way led to.
    told: String,
    /// Whether the text has to be copied by hand.
    by_hand: bool,
}

/// Downloads a text.
pub(crate) fn text_file(store: &Store, sent: &Afar<Sent>, name: &str, content: &str, kind: Kind) {
    start(store, sent, name, content, kind, None);
}

/// Downloads the whole file of a draft.
pub(crate) fn draft_file(store: &Store, sent: &Afar<Sent>, open: &Open) {
    let (name, content) = crate::drafts::draft::file(open);
    start(store, sent, &name, &content, Kind::Json, Some(open));
}

fn start(
    store: &Store,
    sent: &Afar<Sent>,
    name: &str,
    content: &str,
    kind: Kind,
    draft: Option<&Open>,
) {
    let is_given = match kind {
        Kind::Json => files::download(name, content),
        Kind::Csv => files::download_csv(name, content),
        Kind::Plain => files::download_plain(name, content),
    };
    began(store, sent, name, Some(content), draft, is_given);
}

/// Notes that a download was begun, or refused.
pub(crate) fn began(
    store: &Store,
    sent: &Afar<Sent>,
    name: &str,
    content: Option<&str>,
    draft: Option<&Open>,
    is_given: bool,
) {
    let file = File {
        name: name.to_owned(),
        text: content.map(Rc::from),
        draft: draft.map(|open| Box::new(open.clone())),
        is_refused: !is_given,
        is_there: false,
        told: String::new(),
        by_hand: false,
    };
    store.dispatch(Action::Announce(words(&file, store.lang)));
    sent.update(|sent| sent.last = Some(file));
}

fn words(file: &File, lang: Lang) -> String {
    let template = if file.is_refused {
        text::refused(lang)
    } else {
        text::sent(lang)
    };
    fill(template, &[("name", &file.name)])
}

/// What is known of the last file, and other ways to it; nothing before the first one.
pub(crate) fn note(store: &Store, sent: &Local<Sent>) -> Html {
    let lang = store.lang;
    let Some(file) = sent.with(|sent| sent.last.clone()) else {
        return Html::default();
    };
    if file.is_there {
        let noted = fill(text::noted(lang), &[("name", &file.name)]);
        return html! { <p class="quiet download-note">{ noted }</p> };
    }
    let way_on = if file.text.is_some() {
        text::sent_text(lang)
    } else {
        text::sent_bytes(lang)
    };
    html! {
        <div class="notice download-note">
            <p class={file.is_refused.then_some("error")}>{ words(&file, lang) }</p>
            if !file.is_refused {
                <p class="quiet">{ way_on }</p>
            }
            if file.draft.is_some() && !file.is_refused {
                <p class="quiet">{ text::is_there_why(lang) }</p>
            }
            <p class="actions">{ for ways(store, sent, &file) }</p>
            if !file.told.is_empty() {
                <p class={if file.by_hand { "error" } else { "quiet" }}>{ &file.told }</p>
            }
            if let Some(content) = file.text.as_ref().filter(|_| file.by_hand) {
                <textarea readonly=true aria-label={text::copy(lang)} value={content.to_string()} />
            }
        </div>
    }
}

/// The buttons below: that the file is there, and the other ways to it.
fn ways(store: &Store, sent: &Local<Sent>, file: &File) -> Vec<Html> {
    let lang = store.lang;
    let is_there = file.draft.clone().filter(|_| !file.is_refused).map(|open| {
        let (store, afar) = (store.clone(), sent.afar());
        let act = move |_| is_there(&store, &afar, &open);
        html! { <button type="button" onclick={act}>{ text::is_there(lang) }</button> }
    });
    let copy = file.text.clone().map(|content| {
        let (store, afar) = (store.clone(), sent.afar());
        let act = move |_| {
            let (store, afar) = (store.clone(), afar.clone());
            share::copy(&content, move |handed| {
                let (words, by_hand) = match handed {
                    Handed::Done => (text::copied(store.lang), false),
                    _ => (text::copy_failed(store.lang), true),
                };
                told(&store, &afar, words, by_hand);
            });
        };
        html! { <button type="button" onclick={act}>{ text::copy(lang) }</button> }
    });
    let share = files::can_share_last(&file.name).then(|| {
        let act = hand_on(store, sent, file);
        html! { <button type="button" onclick={move |_| act()}>{ text::share(lang) }</button> }
    });
    [is_there, copy, share].into_iter().flatten().collect()
}

/// Somebody made sure that the file of a draft is there.
fn is_there(store: &Store, sent: &Afar<Sent>, open: &Open) {
    chunk::took_file(open);
    let lang = store.lang;
    let mut name = String::new();
    sent.update(|sent| {
        if let Some(file) = &mut sent.last {
            file.is_there = true;
            name.clone_from(&file.name);
        }
    });
    let noted = fill(text::noted(lang), &[("name", &name)]);
    store.dispatch(Action::Announce(noted));
}

/// Shares the file by the sheet of the system, which says whether an app took it.
fn hand_on(store: &Store, sent: &Local<Sent>, file: &File) -> impl Fn() + 'static + use<> {
    let (store, afar, file) = (store.clone(), sent.afar(), file.clone());
    move || {
        let (store, afar, draft) = (store.clone(), afar.clone(), file.draft.clone());
        let then = move |handed| {
            let lang = store.lang;
            match handed {
                Handed::Done => {
                    if let Some(open) = &draft {
                        chunk::took_file(open);
                    }
                    told(&store, &afar, text::shared(lang), false);
                }
                Handed::Cancelled => {}
                Handed::Refused => told(&store, &afar, text::share_failed(lang), false),
            }
        };
        files::share_last(then);
    }
}

fn told(store: &Store, sent: &Afar<Sent>, words: &str, by_hand: bool) {
    store.dispatch(Action::Announce(words.to_owned()));
    sent.update(|sent| {
        if let Some(file) = &mut sent.last {
            words.clone_into(&mut file.told);
            file.by_hand = by_hand;
        }
    });
}
