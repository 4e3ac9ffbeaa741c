//! The code in the ways that sites are made: one for most people, the others folded.

use crate::browser::page as browser;
use crate::browser::share::{self, Handed};
use crate::browser::view::{
    Local, all, button, el, local, nothing, p, say, text as words_of, when,
};
use crate::embed_code::{Snippet, What};
use crate::hooks::Store;
use crate::i18n::{Lang, fill, snippet as text};
use crate::pages::embed_code::{JOOMLA, Kept, Page, WORDPRESS};
use crate::state::Action;
use yew::Html;

/// A page may hear of results with this, see `docs/embedding.md`.
const LISTEN: &str = "document.addEventListener('swanilai:result', (event) => {
  const { set, nilai, kategori, zona } = event.detail;
  console.log(set, nilai, kategori, zona);
});";

/// The section.
pub(crate) fn codes(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let one = |id, label, code: &str| copied(store, id, label, code, false);
    let way = |name: &str, where_to: &str, code: Html| {
        el("details")
            .class("snippet-way")
            .child(say("summary", "", name))
            .child(p(where_to))
            .child(code)
            .done()
    };
    let pinned = kept.there.pinned.as_ref().map_or_else(nothing, |pinned| {
        let code = one(
            "code-pinned",
            text::pinned_code(lang),
            &snippet.pinned(pinned),
        );
        way(text::pinned(lang), text::pinned_where(lang), code)
    });
    let listen = when(snippet.event && snippet.what != What::Card, || {
        let code = one("code-listen", text::listen_code(lang), LISTEN);
        way(text::listen(lang), text::listen_where(lang), code)
    });
    all([
        say("h2", "", text::code(lang)),
        p(text::html_where(lang)),
        copied(store, "code-html", text::html(lang), &snippet.html(), true),
        listen,
        say("h3", "", text::others(lang)),
        wordpress(page, kept, snippet),
        joomla(page, kept, snippet),
        way(
            text::blade(lang),
            text::blade_where(lang),
            one(
                "code-blade",
                text::blade_code(lang),
                &snippet.blade(text::blade_comment(lang)),
            ),
        ),
        way(
            text::php(lang),
            text::php_where(lang),
            one(
                "code-php",
                text::php_code(lang),
                &snippet.php(text::php_comment(lang)),
            ),
        ),
        way(
            text::react(lang),
            text::react_where(lang),
            one("code-react", text::react_code(lang), &snippet.react()),
        ),
        way(
            text::vue(lang),
            text::vue_where(lang),
            one("code-vue", text::vue_code(lang), &snippet.vue()),
        ),
        way(
            text::frame(lang),
            text::frame_where(lang),
            one("code-frame", text::frame_code(lang), &snippet.frame()),
        ),
        way(
            text::link(lang),
            text::link_where(lang),
            one("code-link", text::link_code(lang), &snippet.link()),
        ),
        pinned,
    ])
}

fn wordpress(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let one = |id, label, code: &str| copied(store, id, label, code, false);
    el("details")
        .class("snippet-way")
        .child(say("summary", "", text::wordpress(lang)))
        .child(say("h4", "", text::wordpress_block(lang)))
        .child(p(text::wordpress_block_where(lang)))
        .child(one(
            "code-wordpress",
            text::wordpress_block(lang),
            &snippet.wordpress_block(),
        ))
        .child(say("h4", "", text::wordpress_plugin(lang)))
        .child(p(text::wordpress_plugin_where(lang)))
        .child(zip(page, kept, WORDPRESS, kept.there.wordpress))
        .child(one(
            "code-wordpress-address",
            text::address_wordpress(lang),
            &snippet.base,
        ))
        .child(one(
            "code-shortcode",
            text::shortcode(lang),
            &snippet.shortcode(),
        ))
        .done()
}

fn joomla(page: &Page, kept: &Kept, snippet: &Snippet) -> Html {
    let (store, lang) = (&page.store, page.store.lang);
    let one = |id, label, code: &str| copied(store, id, label, code, false);
    el("details")
        .class("snippet-way")
        .child(say("summary", "", text::joomla(lang)))
        .child(say("h4", "", text::joomla_custom(lang)))
        .child(p(text::joomla_custom_where(lang)))
        .child(one(
            "code-joomla",
            text::joomla_custom(lang),
            &snippet.html(),
        ))
        .child(say("h4", "", text::joomla_module(lang)))
        .child(p(text::joomla_module_where(lang)))
        .child(zip(page, kept, JOOMLA, kept.there.joomla))
        .child(one(
            "code-joomla-address",
            text::address_joomla(lang),
            &snippet.base,
        ))
        .done()
}

/// The download of a plugin, with its size; why there is none where the site has none.
fn zip(page: &Page, kept: &Kept, name: &'static str, size: Option<u64>) -> Html {
    let lang = page.store.lang;
    let Some(size) = size else {
        return when(kept.there.is_known, || {
            say("p", "notice", text::no_zip(lang))
        });
    };
    let size = fill(
        text::bytes(lang),
        &[("count", &size.div_ceil(1_000).to_string())],
    );
    let words = fill(text::download(lang), &[("name", name), ("size", &size)]);
    el("p")
        .child(
            el("a")
                .class("button")
                .attr("href", name)
                .attr("download", name)
                .text(&words)
                .done(),
        )
        .done()
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
                move || {
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
            let copy = button(text::copy(lang), act)
                .set("aria-label", fill(text::copy_of(lang), &[("what", &label)]));
            let copy = if is_first {
                copy.class("primary")
            } else {
                copy
            };
            let rows = code.lines().map(|line| 1 + line.len() / 100).sum::<usize>();
            el("div")
                .class("field snippet-code")
                .child(el("label").attr("for", id).child(words_of(&label)).done())
                .child(
                    el("textarea")
                        .attr("id", id)
                        .attr("readonly", "")
                        .attr("spellcheck", "false")
                        .set("rows", rows.clamp(1, 18).to_string())
                        .value(code.clone())
                        .done(),
                )
                .child(
                    el("p")
                        .class("actions")
                        .child(copy.done())
                        .children(
                            said.get()
                                .map(|is_copied| say("span", "quiet", told(is_copied, lang))),
                        )
                        .done(),
                )
                .done()
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
