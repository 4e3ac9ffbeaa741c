//! The files that were taken into a draft, and the fingerprint of its own.

use crate::browser::view::{Local, all, el, link, local_of, name, p, say, text as words_of};
use crate::components::table::{heads, row, scroll, table};
use crate::drafts::draft;
use crate::i18n::{Lang, share as text, time};
use crate::routes::Route;
use crate::state::Open;
use swanilai::assessment::fingerprint;
use yew::Html;

/// The list, the earliest first.
pub(crate) fn imports(open: &Open, lang: Lang) -> Html {
    // Drawn anew only with the draft: its file is written and summed up.
    local_of(
        "imports",
        (open.clone(), lang),
        |(open, lang), _: &Local<()>| view(open, *lang),
    )
}

fn view(open: &Open, lang: Lang) -> Html {
    let mut rows = Vec::new();
    for import in &open.assessment.imports {
        let at = time::full(&import.at, lang);
        let at = if at.is_empty() {
            text::unknown_time(lang)
        } else {
            &at
        };
        let cells = vec![
            say("td", "", at),
            el("td").child(code(&import.fingerprint)).done(),
        ];
        rows.push(row(name(&import.file), cells).done());
    }
    let list = if rows.is_empty() {
        p(text::imports_none(lang))
    } else {
        let caption = text::imports_caption(lang);
        let columns = heads(&[text::file(lang), text::at(lang), text::fingerprint(lang)]);
        scroll(caption, table(caption, columns, rows).class("imports"))
    };
    let now = fingerprint(draft::file_text(open).as_bytes());
    el("section")
        .child(say("h2", "", text::imports(lang)))
        .child(list)
        .child(
            el("p")
                .class("no-print")
                .child(link(Route::Open.href(), text::open_files(lang)).done())
                .done(),
        )
        .child(
            el("p")
                .text(text::fingerprint_now(lang))
                .text(": ")
                .child(code(&now))
                .done(),
        )
        .child(say("p", "hint", text::fingerprint_is(lang)))
        .done()
}

/// A fingerprint, which may break anywhere.
pub(crate) fn code(fingerprint: &str) -> Html {
    all([el("code")
        .class("fingerprint")
        .child(words_of(fingerprint))
        .done()])
}
