//! The files of a draft: saved, shared by the sheet of a phone, or copied as text.

use super::share::{tell, told};
use crate::json;
use crate::score;
use crate::ui::draft;
use crate::ui::hook::Store;
use crate::ui::platform::files;
use crate::ui::platform::share::{self, Handed};
use crate::ui::platform::view::{Local, button, el, local, p, say, when};
use crate::ui::state::Open;
use crate::ui::text::{Lang, fill, result as result_text, share as text};
use yew::Html;

/// A kind of file: what it is called, what is in it and for whom, and how it is made.
#[derive(Clone, Copy)]
struct Kind {
    key: &'static str,
    title: fn(Lang) -> &'static str,
    about: fn(Lang) -> &'static str,
    make: fn(&Open, Lang) -> (String, String),
}

const KINDS: [Kind; 3] = [
    Kind {
        key: "whole",
        title: text::whole,
        about: text::whole_for,
        make: |open, _| draft::file(open),
    },
    Kind {
        key: "result",
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
pub(super) fn files(store: &Store, open: &Open) -> Html {
    let lang = store.lang;
    let sheet = share::can_share_files();
    let cards = KINDS.map(|kind| card(store, open, kind, sheet));
    el("section")
        .child(say("h2", "", text::files(lang)))
        .child(when(sheet, || say("p", "hint", text::phone(lang))))
        .children(cards)
        .done()
}

fn card(store: &Store, open: &Open, kind: Kind, sheet: bool) -> Html {
    let (store, open, lang) = (store.clone(), open.clone(), store.lang);
    local(kind.key, move |said: &Local<String>| {
        let title = (kind.title)(lang);
        let act = |label: &str, described: &str, act: fn(&Store, &Local<String>, &str, &str)| {
            let (store, open, said) = (store.clone(), open.clone(), said.clone());
            button(label, move || {
                let (name, content) = (kind.make)(&open, store.lang);
                act(&store, &said, &name, &content);
            })
            .set("aria-label", fill(described, &[("what", title)]))
        };
        let share = when(sheet, || {
            act(
                text::share_file(lang),
                text::share_file_of(lang),
                share_file,
            )
            .done()
        });
        let actions = el("p")
            .class("actions")
            .child(share)
            .child(act(text::save(lang), text::save_of(lang), save).done())
            .child(act(text::copy_text(lang), text::copy_text_of(lang), copy).done());
        el("section")
            .class("card")
            .child(say("h3", "", title))
            .child(p((kind.about)(lang)))
            .child(actions.done())
            .child(told(said, lang))
            .done()
    })
}

fn save(store: &Store, said: &Local<String>, name: &str, content: &str) {
    let handed = if files::download(name, content) {
        Handed::Done
    } else {
        Handed::Refused
    };
    let lang = store.lang;
    tell(
        store,
        &said.afar(),
        handed,
        text::saved(lang),
        result_text::refused(lang),
    );
}

fn share_file(store: &Store, said: &Local<String>, name: &str, content: &str) {
    let (store, said) = (store.clone(), said.afar());
    share::share_file(&format!("{name}.txt"), content, move |handed| {
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

fn copy(store: &Store, said: &Local<String>, _: &str, content: &str) {
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
