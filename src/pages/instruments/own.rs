//! Instruments of one's own: whose they are, giving them out, deleting them, and files of others.

use crate::browser::files::{self, Chosen};
use crate::browser::page as browser;
use crate::components::confirm::{Question, confirm};
use crate::components::download::{self, Kind, Sent};
use crate::components::local::{Local, local};
use crate::hooks::Store;
use crate::i18n::{Lang, adjust as text, fill, instruments};
use crate::own;
use crate::pages::instruments::{definitions, reach};
use crate::pages::open::file::messages;
use crate::routes::Route;
use crate::state::{Action, StorageKind};
use std::rc::Rc;
use swanilai::instrument::{Instrument, builtin};
use swanilai::problem::Problem;
use yew::{Html, html};

/// The section on the page of all instruments; nothing where there are none.
pub(crate) fn own_instruments(store: &Store) -> Html {
    let lang = store.lang;
    if store.packs.is_empty() {
        return Html::default();
    }
    let cards: Html = store.packs.iter().map(|pack| card(store, pack)).collect();
    html! {
        <section>
            <h2>{ text::own(lang) }</h2>
            { cards }
            <h2>{ text::built_in(lang) }</h2>
        </section>
    }
}

fn card(store: &Store, pack: &Rc<Instrument>) -> Html {
    let lang = store.lang;
    let href = Route::Instrument(pack.id.clone()).href();
    let see = fill(instruments::see(lang), &[("name", pack.name(lang))]);
    html! {
        <section key={pack.id.as_str()} class="card">
            <h3>{ pack.name(lang) }</h3>
            <p>{ whose(pack, lang) }</p>
            { definitions(reach(pack, lang)) }
            <p><a href={href}>{ see }</a></p>
            { give(store, pack, delete(store, pack)) }
        </section>
    }
}

/// Who adjusted which instrument.
fn whose(pack: &Instrument, lang: Lang) -> String {
    let Some(adjusted) = &pack.adjusted else {
        return text::own_other(lang).to_owned();
    };
    let base = builtin(&adjusted.based_on).and_then(|pack| pack.load().ok());
    let base = base.map_or_else(
        || adjusted.based_on.clone(),
        |base| base.name(lang).to_owned(),
    );
    let values = [("by", &*adjusted.by), ("base", &*base)];
    fill(text::own_by(lang), &values)
}

/// What stands on the page of an instrument that does not come with the app.
pub(crate) fn own_notice(store: &Store, pack: &Rc<Instrument>) -> Html {
    if pack.own_by().is_none() {
        return Html::default();
    }
    let lang = store.lang;
    let is_kept = store.packs.iter().any(|known| known.id == pack.id);
    let other = if is_kept {
        delete(store, pack)
    } else {
        let (store, pack) = (store.clone(), pack.clone());
        html! { <button type="button" onclick={move |_| keep(&store, &pack)}>{ text::keep(lang) }</button> }
    };
    html! {
        <div class="notice">
            <p>{ whose(pack, lang) }</p>
            <p>{ text::own_note(lang) }</p>
            { give(store, pack, other) }
        </div>
    }
}

/// Keeps an instrument in this browser, and says how that went.
fn keep(store: &Store, pack: &Rc<Instrument>) {
    let lang = store.lang;
    let (packs, kept) = own::keep(store.storage, &store.packs, pack);
    store.dispatch(Action::PacksListed(packs));
    let words = match (kept, store.storage) {
        (true, StorageKind::Tab) => text::saved_tab(lang),
        (true, _) => text::saved(lang),
        (false, _) => text::unsaved(lang),
    };
    store.dispatch(Action::Announce(words.to_owned()));
}

/// The button that gives the file out, with what stands beside it, and what became of the file.
fn give(store: &Store, pack: &Rc<Instrument>, other: Html) -> Html {
    let (store, pack) = (store.clone(), pack.clone());
    local("give", move |sent: &Local<Sent>| {
        let act = {
            let (store, pack, sent) = (store.clone(), pack.clone(), sent.clone());
            move |_| {
                let (name, content) = (own::file_name(&pack), own::file_text(&pack));
                download::text_file(&store, &sent.afar(), &name, &content, Kind::Json);
            }
        };
        html! {
            <>
                <p class="actions">
                    <button type="button" onclick={act}>{ text::export(store.lang) }</button>
                    { other.clone() }
                </p>
                { download::note(&store, sent) }
            </>
        }
    })
}

fn delete(store: &Store, pack: &Rc<Instrument>) -> Html {
    let lang = store.lang;
    let named = |template: &str| fill(template, &[("name", pack.name(lang))]);
    let words = Question {
        label: crate::i18n::common::delete(lang).to_owned(),
        described: named(text::delete_named(lang)),
        asks: named(text::delete_question(lang)),
        yes: crate::i18n::common::yes_delete(lang).to_owned(),
    };
    let (store, id, deleted) = (store.clone(), pack.id.clone(), named(text::deleted(lang)));
    confirm(&pack.id, words, lang, move || {
        let packs = own::forget(store.storage, &store.packs, &id);
        store.dispatch(Action::PacksListed(packs));
        if store.route == Route::Instruments {
            browser::focus("main h1");
        } else {
            browser::go(&Route::Instruments.href());
        }
        store.dispatch(Action::Announce(deleted.clone()));
    })
}

/// What came of the file that was chosen last.
#[derive(Clone, Default)]
enum Read {
    #[default]
    Nothing,
    Good(String),
    Bad(String, Vec<Problem>),
    Unread(String),
}

/// A file of somebody's instrument.
pub(crate) fn import(store: &Store) -> Html {
    let store = store.clone();
    local("import", move |read: &Local<Read>| {
        let lang = store.lang;
        let take: files::Take = {
            let (store, read) = (store.clone(), read.clone());
            Rc::new(move |chosen| {
                for file in chosen {
                    let now = take(&store, file);
                    read.update(|read| *read = now);
                }
            })
        };
        html! {
            <>
                <div class="drop">
                    <label for="own-file">
                        <strong>{ text::import(lang) }</strong>
                        { " " }
                        <span>{ text::import_label(lang) }</span>
                    </label>
                    <span class="hint" id="own-file-hint">{ text::import_hint(lang) }</span>
                    <input
                        id="own-file"
                        type="file"
                        aria-describedby="own-file-hint"
                        onchange={files::choice(take)}
                    />
                </div>
                <div role="status">{ outcome(&read.get(), lang) }</div>
            </>
        }
    })
}

/// What came of the file, in words.
fn outcome(read: &Read, lang: Lang) -> Html {
    match read {
        Read::Nothing => Html::default(),
        Read::Good(words) => html! { <p>{ words }</p> },
        Read::Unread(file) => html! {
            <p class="error">{ fill(text::import_unread(lang), &[("file", file)]) }</p>
        },
        Read::Bad(file, problems) => {
            let count = problems.len().to_string();
            let values = [("file", &**file), ("count", &*count)];
            let title = fill(text::import_bad(lang), &values);
            let list = messages(problems, &title, text::import_more(lang), lang);
            html! { <div class="notice">{ list }</div> }
        }
    }
}

/// Reads a file and keeps what is in it.
fn take(store: &Store, file: Chosen) -> Read {
    let lang = store.lang;
    let Ok(content) = file.text else {
        return Read::Unread(file.name);
    };
    match own::read(&content) {
        Err(problems) => Read::Bad(file.name, problems),
        Ok(pack) => {
            let template = if pack.own_by().is_some() {
                keep(store, &pack);
                text::import_good(lang)
            } else {
                text::import_known(lang)
            };
            Read::Good(fill(template, &[("name", pack.name(lang))]))
        }
    }
}
