//! The code in the ways that sites are made: one for most people, the others folded.

use crate::browser::page as browser;
use crate::browser::share::{self, Handed};
use crate::components::local::{Local, local};
use crate::embed_code::{Snippet, What};
use crate::hooks::Store;
use crate::i18n::{Lang, fill, snippet as text};
use crate::pages::embed_code::{JOOMLA, Kept, Page, WORDPRESS};
use crate::state::Action;
use yew::{Html, classes, html};

/// A page may hear of results with this, see `docs/embedding.md`.
const LISTEN: &str = "document.addEventListener('swanilai:result', (event) => {
  const { set, nilai, kategori, zona } = event.detail;
  console.log(set, nilai, kategori, zona);
});";

/// The section.
pub(crate) fn codes(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let one = |id, label, code: &str| copied(store, id, label, code, false);
    let blade = snippet.blade(text::blade_comment(lang));
    let php = snippet.php(text::php_comment(lang));
    let blade = one("code-blade", text::blade_code(lang), &blade);
    let php = one("code-php", text::php_code(lang), &php);
    let react = one("code-react", text::react_code(lang), &snippet.react());
    let vue = one("code-vue", text::vue_code(lang), &snippet.vue());
    let frame = one("code-frame", text::frame_code(lang), &snippet.frame());
    let link = one("code-link", text::link_code(lang), &snippet.link());
    html! {
        <>
            <h2>{ text::code(lang) }</h2>
            <p>{ text::html_where(lang) }</p>
            { copied(store, "code-html", text::html(lang), &snippet.html(), true) }
            if snippet.event && snippet.what != What::Card {
                { way(
                    text::listen(lang),
                    text::listen_where(lang),
                    one("code-listen", text::listen_code(lang), LISTEN),
                ) }
            }
            <h3>{ text::others(lang) }</h3>
            { wordpress(page, kept, snippet) }
            { joomla(page, kept, snippet) }
            { way(text::blade(lang), text::blade_where(lang), blade) }
            { way(text::php(lang), text::php_where(lang), php) }
            { way(text::react(lang), text::react_where(lang), react) }
            { way(text::vue(lang), text::vue_where(lang), vue) }
            { way(text::frame(lang), text::frame_where(lang), frame) }
            { way(text::link(lang), text::link_where(lang), link) }
            if let Some(pinned) = &kept.there.pinned {
                { way(
                    text::pinned(lang),
                    text::pinned_where(lang),
                    one("code-pinned", text::pinned_code(lang), &snippet.pinned(pinned)),
                ) }
            }
        </>
    }
}

/// One of the folded ways.
fn way(name: &str, where_to: &str, code: Html) -> Html {
    html! {
        <details class="snippet-way">
            <summary>{ name }</summary>
            <p>{ where_to }</p>
            { code }
        </details>
    }
}

fn wordpress(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let one = |id, label, code: &str| copied(store, id, label, code, false);
    html! {
        <details class="snippet-way">
            <summary>{ text::wordpress(lang) }</summary>
            <h4>{ text::wordpress_block(lang) }</h4>
            <p>{ text::wordpress_block_where(lang) }</p>
            { one("code-wordpress", text::wordpress_block(lang), &snippet.wordpress_block()) }
            <h4>{ text::wordpress_plugin(lang) }</h4>
            <p>{ text::wordpress_plugin_where(lang) }</p>
            { zip(page, kept, WORDPRESS, kept.there.wordpress) }
            { one("code-wordpress-address", text::address_wordpress(lang), &snippet.base) }
            { one("code-shortcode", text::shortcode(lang), &snippet.shortcode()) }
        </details>
    }
}

fn joomla(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let one = |id, label, code: &str| copied(store, id, label, code, false);
    html! {
        <details class="snippet-way">
            <summary>{ text::joomla(lang) }</summary>
            <h4>{ text::joomla_custom(lang) }</h4>
            <p>{ text::joomla_custom_where(lang) }</p>
            { one("code-joomla", text::joomla_custom(lang), &snippet.html()) }
            <h4>{ text::joomla_module(lang) }</h4>
            <p>{ text::joomla_module_where(lang) }</p>
            { zip(page, kept, JOOMLA, kept.there.joomla) }
            { one("code-joomla-address", text::address_joomla(lang), &snippet.base) }
        </details>
    }
}

/// The download of a plugin, with its size; why there is none where the site has none.
fn zip(page: &Page, kept: &Kept, name: &'static str, size: Option<u64>) -> Html {
    let lang = page.store.lang;
    let Some(size) = size else {
        return html! {
            if kept.there.is_known {
                <p class="notice">{ text::no_zip(lang) }</p>
            }
        };
    };
    let size = fill(
        text::bytes(lang),
        &[("count", &size.div_ceil(1_000).to_string())],
    );
    let words = fill(text::download(lang), &[("name", name), ("size", &size)]);
    html! { <p><a class="button" href={name} download={name}>{ words }</a></p> }
}

/// A piece of code with a button that copies exactly what is shown.
pub(crate) fn copied(
    store: &Store,
    id: &'static str,
    label: &str,
    code: &str,
    is_first: bool,
) -> Html {
    let (store, label, code) = (store.clone(), label.to_owned(), code.to_owned());
    // What was said is about this very code.
    local(
        &format!("{id}-{code}"),
        move |said: &Local<Option<bool>>| {
            let lang = store.lang;
            let act = {
                let (store, code, said) = (store.clone(), code.clone(), said.clone());
                move |_| {
                    let (store, said) = (store.clone(), said.afar());
                    share::copy(&code, move |handed| {
                        let is_copied = handed == Handed::Done;
                        if !is_copied {
                            browser::select(&format!("#{id}"));
                        }
                        said.update(|said| *said = Some(is_copied));
                        let words = told(is_copied, lang).to_owned();
                        store.dispatch(Action::Announce(words));
                    });
                }
            };
            let rows = code.lines().map(|line| 1 + line.len() / 100).sum::<usize>();
            html! {
                <div class="field snippet-code">
                    <label for={id}>{ &label }</label>
                    <textarea
                        id={id}
                        readonly=true
                        spellcheck="false"
                        rows={rows.clamp(1, 18).to_string()}
                        value={code.clone()}
                    />
                    <p class="actions">
                        <button
                            type="button"
                            class={classes!(is_first.then_some("primary"))}
                            aria-label={fill(text::copy_of(lang), &[("what", &label)])}
                            onclick={act}
                        >
                            { text::copy(lang) }
                        </button>
                        if let Some(is_copied) = said.get() {
                            <span class="quiet">{ told(is_copied, lang) }</span>
                        }
                    </p>
                </div>
            }
        },
    )
}

const fn told(is_copied: bool, lang: Lang) -> &'static str {
    if is_copied {
        text::copied(lang)
    } else {
        text::selected(lang)
    }
}
