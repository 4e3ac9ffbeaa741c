//! The code for a webmaster's own site: choices, a preview of the real page, and code to copy.

pub(crate) mod card;
pub(crate) mod choices;
pub(crate) mod codes;
pub(crate) mod looks;
pub(crate) mod preview;
pub(crate) mod trouble;

use crate::browser::events::{self, Later};
use crate::browser::input::on_change;
use crate::browser::{net, page as browser};
use crate::components::local::{Local, local};
use crate::embed_code::{Pinned, Unfit, What, folder, unfit};
use crate::hooks::Store;
use crate::i18n::{fill, snippet as text};
use crate::pages::embed_code::card::card;
use crate::pages::embed_code::choices::{Choices, remembered};
use crate::pages::embed_code::codes::codes;
use crate::pages::embed_code::looks::looks;
use crate::pages::embed_code::preview::{Width, preview};
use crate::pages::embed_code::trouble::trouble;
use std::cell::Cell;
use swanilai::json::{self, Limits, Node};
use wasm_bindgen_futures::spawn_local;
use yew::{Html, html};

/// How long the preview waits for the next key stroke, in milliseconds.
const PAUSE: u32 = 400;

/// The plugins, as the build names them.
pub(crate) const WORDPRESS: &str = "swanilai-wordpress.zip";
pub(crate) const JOOMLA: &str = "swanilai-joomla.zip";

/// What the page keeps while it is shown.
pub(crate) struct Kept {
    pub(crate) choices: Choices,
    /// What was said about the card.
    said: String,
    pub(crate) width: Width,
    /// The address the preview shows; none where it shows the present one.
    pub(crate) shown: Option<String>,
    coming: Option<Later>,
    /// What the site has beside the app.
    pub(crate) there: There,
    asked: Cell<bool>,
}

/// What was built with the site; nothing of it is there while developing.
#[derive(Clone, Default)]
pub(crate) struct There {
    pub(crate) pinned: Option<Pinned>,
    /// Size in bytes of the plugin for WordPress.
    pub(crate) wordpress: Option<u64>,
    /// Size in bytes of the module for Joomla.
    pub(crate) joomla: Option<u64>,
    /// Whether the answers have come.
    pub(crate) is_known: bool,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            choices: remembered(),
            said: String::new(),
            width: Width::default(),
            shown: None,
            coming: None,
            there: There::default(),
            asked: Cell::new(false),
        }
    }
}

/// The page and the ways to change what it keeps.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) store: Store,
    pub(crate) kept: Local<Kept>,
}

/// The page.
pub(crate) fn snippet(store: &Store) -> Html {
    let store = store.clone();
    local("snippet", move |kept: &Local<Kept>| {
        let page = Page {
            store: store.clone(),
            kept: kept.clone(),
        };
        page.ask();
        kept.with(|kept| page.view(kept))
    })
}

impl Page {
    /// Changes the choices; the preview follows when there is a pause.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Choices)) {
        let kept = self.kept.afar();
        self.kept.update(|now| {
            let before = now.choices.snippet().map(|snippet| snippet.address());
            change(&mut now.choices);
            now.choices.remember();
            if now.shown.is_none() {
                now.shown = before;
            }
            now.coming = Some(events::later(PAUSE, move || {
                kept.update(|now| now.shown = None);
            }));
        });
    }

    /// Passes on what is typed or chosen.
    pub(crate) fn pass(&self, set: impl Fn(&mut Choices, String) + 'static) -> Box<dyn Fn(String)> {
        let page = self.clone();
        Box::new(move |typed| page.change(|choices| set(choices, typed)))
    }

    /// Says something about the card.
    pub(crate) fn said(&self, words: &str) {
        self.kept.update(|kept| words.clone_into(&mut kept.said));
    }

    /// Asks once what was built with the site.
    fn ask(&self) {
        if self.kept.with(|kept| kept.asked.replace(true)) {
            return;
        }
        let kept = self.kept.afar();
        spawn_local(async move {
            let told = net::text("sematkan.json").await;
            let mut there = told.map_or_else(There::default, |text| read(&text));
            there.is_known = true;
            kept.update(|kept| kept.there = there);
        });
    }

    fn view(&self, kept: &Kept) -> Html {
        let (choices, lang) = (&kept.choices, self.store.lang);
        let base = folder(&browser::address());
        let warning = match unfit(&base) {
            Some(Unfit::Local) => text::base_local(lang),
            Some(Unfit::Plain) => text::base_plain(lang),
            None => "",
        };
        let snippet = choices.snippet();
        html! {
            <>
                <h1 tabindex="-1">{ text::heading(lang) }</h1>
                <p>{ text::intro(lang) }</p>
                if !warning.is_empty() {
                    <p class="notice">{ fill(warning, &[("base", &base)]) }</p>
                }
                <h2>{ text::what(lang) }</h2>
                { self.what(choices.what) }
                if choices.what == What::Card {
                    { card(self, &choices.card, &kept.said) }
                }
                { looks(self, choices) }
                if let Some(snippet) = &snippet {
                    { preview(self, kept, snippet) }
                    { codes(self, kept, snippet) }
                } else {
                    <h2>{ text::preview(lang) }</h2>
                    <p class="notice">{ text::card_needs(lang) }</p>
                }
                { trouble(self, &base) }
            </>
        }
    }

    /// The three things to embed, the usual one first.
    fn what(&self, now: What) -> Html {
        let lang = self.store.lang;
        let choice = |what: What| {
            let (name, about) = match what {
                What::Calculator => (text::calculator(lang), text::calculator_for(lang)),
                What::Assessment => (text::assessment(lang), text::assessment_for(lang)),
                What::Card => (text::card(lang), text::card_for(lang)),
            };
            let choose = self.pass(move |choices, _| choices.what = what);
            html! {
                <label class="choice">
                    <input
                        type="radio"
                        name="snippet-what"
                        value={what.word()}
                        checked={what == now}
                        onchange={on_change(choose)}
                    />
                    <span>
                        <strong>{ name }</strong>
                        <br />
                        { about }
                    </span>
                </label>
            }
        };
        html! {
            <fieldset>
                <legend class="visually-hidden">{ text::what_label(lang) }</legend>
                <>{ for What::ALL.map(choice) }</>
            </fieldset>
        }
    }
}

/// Reads the file that the build writes: the fixed loader, and the size of each plugin.
fn read(text: &str) -> There {
    let Ok(node) = json::read(text, Limits::default()) else {
        return There::default();
    };
    let said = |key| node.get(key).and_then(Node::as_text).map(str::to_owned);
    let size = |name| {
        let size = node.get("plugins")?.get(name)?.as_number()?;
        size.to_string().parse().ok()
    };
    let integrity = said("integrity").filter(|digest| digest.starts_with("sha"));
    let pinned = said("version").zip(integrity);
    There {
        pinned: pinned.map(|(version, integrity)| Pinned { version, integrity }),
        wordpress: size(WORDPRESS),
        joomla: size(JOOMLA),
        ..There::default()
    }
}
