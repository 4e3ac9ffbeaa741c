//! The files that were taken into a draft, and the fingerprint of its own.

use crate::components::local::{Local, local_of};
use crate::components::table::{cell, heads, region};
use crate::drafts::draft;
use crate::i18n::{Lang, share as text, time};
use crate::routes::Route;
use crate::state::Open;
use swanilai::assessment::{Import, fingerprint};
use yew::{Html, html};

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
    let now = fingerprint(draft::file_text(open).as_bytes());
    html! {
        <section>
            <h2>{ text::imports(lang) }</h2>
            if open.assessment.imports.is_empty() {
                <p>{ text::imports_none(lang) }</p>
            } else {
                { list(&open.assessment.imports, lang) }
            }
            <p class="no-print"><a href={Route::Open.href()}>{ text::open_files(lang) }</a></p>
            <p>
                { text::fingerprint_now(lang) }
                { ": " }
                { code(&now) }
            </p>
            <p class="hint">{ text::fingerprint_is(lang) }</p>
        </section>
    }
}

fn list(imports: &[Import], lang: Lang) -> Html {
    let rows = imports.iter().map(|import| {
        let at = time::full(&import.at, lang);
        let at = if at.is_empty() {
            text::unknown_time(lang)
        } else {
            &at
        };
        html! {
            <tr>
                <th scope="row"><bdi>{ &import.file }</bdi></th>
                { cell(at) }
                <td>{ code(&import.fingerprint) }</td>
            </tr>
        }
    });
    let caption = text::imports_caption(lang);
    let columns = heads(&[text::file(lang), text::at(lang), text::fingerprint(lang)]);
    let table = html! {
        <table class="imports">
            <caption>{ caption }</caption>
            <thead><tr>{ for columns }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    region(caption, table)
}

/// A fingerprint, which may break anywhere.
pub(crate) fn code(fingerprint: &str) -> Html {
    html! { <code class="fingerprint">{ fingerprint }</code> }
}
