//! The files of a draft: saved, shared by the sheet of a phone, or copied as text.

use crate::browser::share::{self, Handed};
use crate::chunk;
use crate::components::download::{self, Sent};
use crate::components::local::{Local, local};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, share as text};
use crate::pages::share::{tell, told};
use crate::state::Open;
use swanilai::json;
use swanilai::score;
use yew::{Html, html};

/// A kind of file: what it is called, what is in it and for whom, and how it is made.
#[derive(Clone, Copy)]
struct Kind {
    key: &'static str,
    /// Whether it is the whole draft.
    is_whole: bool,
    title: fn(Lang) -> &'static str,
    about: fn(Lang) -> &'static str,
    make: fn(&Open, Lang) -> (String, String),
}

const KINDS: [Kind; 3] = [
    Kind {
        key: "whole",
        is_whole: true,
        title: text::whole,
        about: text::whole_for,
        make: |open, _| draft::file(open),
    },
    Kind {
        key: "result",
        is_whole: false,
        title: text::result,
        about: text::result_for,
        make: |open, lang| {
            let result = score::write(&open.assessment, &open.instrument, lang);
            (
                draft::name_for("hasil-simulasi", open),
                json::write(&result),
            )
        },
    },
    Kind {
        key: "anonymous",
        is_whole: false,
        title: text::anonymous,
        about: text::anonymous_for,
        make: |open, lang| {
            let result = score::anonymous(&open.assessment, &open.instrument, lang);
            (
                draft::nameless_name("hasil-tanpa-nama", open),
                json::write(&result),
            )
        },
    },
];

/// One card a kind.
pub(crate) fn files(store: &Store, open: &Open) -> Html {
    let lang = store.lang;
    let sheet = share::can_share_files();
    let cards = KINDS.map(|kind| card(store, open, kind, sheet));
    html! {
        <section>
            <h2>{ text::files(lang) }</h2>
            if sheet {
                <p class="hint">{ text::phone(lang) }</p>
            }
            <>{ for cards }</>
        </section>
    }
}

fn card(store: &Store, open: &Open, kind: Kind, sheet: bool) -> Html {
    let (store, open) = (store.clone(), open.clone());
    local(kind.key, move |said: &Local<String>| {
        let (store, open, said) = (store.clone(), open.clone(), said.clone());
        local("sent", move |sent: &Local<Sent>| {
            content(&store, &open, kind, sheet, &said, sent)
        })
    })
}

fn content(
    store: &Store,
    open: &Open,
    kind: Kind,
    sheet: bool,
    said: &Local<String>,
    sent: &Local<Sent>,
) -> Html {
    let lang = store.lang;
    let title = (kind.title)(lang);
    let make = {
        let open = open.clone();
        move |lang| (kind.make)(&open, lang)
    };
    let spoken = |template: &str| fill(template, &[("what", title)]);
    let sharing = {
        let (store, open, said, make) = (store.clone(), open.clone(), said.clone(), make.clone());
        move |_| {
            let (name, content) = make(store.lang);
            let draft = kind.is_whole.then(|| open.clone());
            share_file(&store, &said, &name, &content, draft);
        }
    };
    let saving = {
        let (store, open, sent, make) = (store.clone(), open.clone(), sent.clone(), make.clone());
        move |_| {
            if kind.is_whole {
                return download::draft_file(&store, &sent.afar(), &open);
            }
            let (name, content) = make(store.lang);
            download::text_file(&store, &sent.afar(), &name, &content, download::Kind::Json);
        }
    };
    let copying = {
        let (store, said) = (store.clone(), said.clone());
        move |_| copy(&store, &said, &make(store.lang).1)
    };
    html! {
        <section class="card">
            <h3>{ title }</h3>
            <p>{ (kind.about)(lang) }</p>
            <p class="actions">
                if sheet {
                    <button type="button" aria-label={spoken(text::share_file_of(lang))} onclick={sharing}>
                        { text::share_file(lang) }
                    </button>
                }
                <button type="button" aria-label={spoken(text::save_of(lang))} onclick={saving}>
                    { text::save(lang) }
                </button>
                <button type="button" aria-label={spoken(text::copy_text_of(lang))} onclick={copying}>
                    { text::copy_text(lang) }
                </button>
            </p>
            { told(said, lang) }
            { download::note(store, sent) }
        </section>
    }
}

/// Hands a file to the sheet of the system. Of the whole draft it is a backup once an app took it.
fn share_file(store: &Store, said: &Local<String>, name: &str, content: &str, draft: Option<Open>) {
    let (store, said) = (store.clone(), said.afar());
    share::share_file(&format!("{name}.txt"), content, move |handed| {
        if let Some(open) = draft.filter(|_| handed == Handed::Done) {
            chunk::took_file(&open);
        }
        let lang = store.lang;
        tell(
            &store,
            &said,
            handed,
            text::shared(lang),
            text::share_failed(lang),
        );
    });
}

fn copy(store: &Store, said: &Local<String>, content: &str) {
    let (store, said) = (store.clone(), said.afar());
    share::copy(content, move |handed| {
        let lang = store.lang;
        tell(
            &store,
            &said,
            handed,
            text::copied(lang),
            text::copy_failed(lang),
        );
    });
}
