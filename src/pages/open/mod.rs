//! Files in: chosen, dropped or pasted, each read by the same path, and nothing stored before it is said.

pub(crate) mod clash;
pub(crate) mod drafts;
pub(crate) mod file;
pub(crate) mod known;
pub(crate) mod link;
pub(crate) mod list;
pub(crate) mod merge;
pub(crate) mod repairs;
pub(crate) mod settle;
pub(crate) mod step;
pub(crate) mod store;

use crate::browser::events::{self, Listening};
use crate::browser::files::{self, Chosen};
use crate::browser::input::on_submit;
use crate::browser::page as browser;
use crate::components::local::{Local, local};
use crate::components::text_field::{Field, text_field};
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, open as text};
use crate::pages::open::drafts::{drafts_to_merge, name_side};
use crate::pages::open::file::file_card;
use crate::pages::open::link::shown_name;
use crate::pages::open::list::{List, Outcome, read, tally};
use crate::pages::open::merge::merge;
use crate::pages::open::settle::Side;
use crate::routes::Route;
use crate::state::Action;
use core::cell::Cell;
use std::rc::Rc;
use yew::{Html, html};

/// Most characters the paste field takes; the importer has its own, lower limit.
const PASTE: u32 = 4 << 20;

/// What the page holds: files that were read, and drafts ticked to be merged with them.
#[derive(Default)]
pub(crate) struct Page {
    list: List,
    pub(crate) drafts: Vec<Side>,
    /// The link that was read last.
    link: Option<String>,
    /// What listens to Ctrl+V.
    pasting: Option<Listening>,
}

impl Page {
    /// Everything that takes part in a merge, drafts first.
    fn sides(&self) -> Vec<Side> {
        let mut sides = self.drafts.clone();
        for item in &self.list.items {
            let Some(good) = item.outcome.good() else {
                continue;
            };
            sides.push(Side {
                key: format!("file-{}", item.key),
                name: item.name.clone(),
                state: String::new(),
                assessment: good.assessment.clone(),
                instrument: good.instrument.clone(),
                fingerprint: Some(good.fingerprint.clone()),
            });
        }
        sides
    }
}

/// Changes what the page holds, and makes known the instrument that a merge of it would be by.
pub(crate) fn change(store: &Store, page: &Local<Page>, change: impl FnOnce(&mut Page)) {
    page.update(change);
    let first = page.with(|page| page.sides().first().map(|side| side.instrument.clone()));
    if let Some(instrument) = first.filter(|first| first.own_by().is_some()) {
        store.dispatch(Action::Met(instrument));
    }
}

/// What is done with files and texts that were read.
type Take = Rc<dyn Fn(Vec<(String, Outcome)>)>;

/// The page.
pub(crate) fn open(store: &Store) -> Html {
    let store = store.clone();
    local("open", move |page: &Local<Page>| view(&store, page))
}

fn view(store: &Store, page: &Local<Page>) -> Html {
    let lang = store.lang;
    let take: Take = {
        let (store, page) = (store.clone(), page.clone());
        Rc::new(move |read| {
            if read.is_empty() {
                return;
            }
            let (good, bad) = tally(&read);
            change(&store, &page, |page| page.list.add(read));
            let words = fill(
                text::announce(lang),
                &[("good", &good.to_string()), ("bad", &bad.to_string())],
            );
            store.dispatch(Action::Announce(words));
        })
    };
    arrive(store, page, &take);
    let (items, mut sides) = page.with(|page| (page.list.items.clone(), page.sides()));
    // Named in the language at hand, whichever it was when they were ticked.
    for side in &mut sides {
        match side.draft().map(str::to_owned) {
            Some(id) => name_side(store, side, &id),
            None => side.name = shown_name(&side.name, lang).to_owned(),
        }
    }
    let ticked = page.with(|page| page.drafts.clone());
    let is_last = items.len() <= 1;
    let cards = items
        .iter()
        .map(|item| file_card(store, page, item, removing(store, page, item.key, is_last)));
    let files = sides.len().saturating_sub(ticked.len());
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <p>
                { text::many(lang) }
                { " " }
                <a href={Route::Rekap.href()}>{ common::many_files(lang) }</a>
            </p>
            { ways_and_list(store, take, cards.collect()) }
            { drafts_to_merge(store, page, &ticked, files) }
            if sides.len() > 1 {
                { merge(store, sides) }
            }
        </>
    }
}

/// Takes a file off the list.
fn removing(store: &Store, page: &Local<Page>, key: u32, is_last: bool) -> impl Fn() + 'static {
    let (store, page) = (store.clone(), page.clone());
    move || {
        change(&store, &page, |page| page.list.remove(key));
        store.dispatch(Action::Announce(text::removed(store.lang).to_owned()));
        // The button is gone; the focus must not be lost with it.
        browser::focus(if is_last { "#files" } else { "#file-list" });
    }
}

/// The ways in and what was read; whoever came by a link finds what was in it first.
fn ways_and_list(store: &Store, take: Take, cards: Vec<Html>) -> Html {
    let lang = store.lang;
    let title = fill(text::list(lang), &[("count", &cards.len().to_string())]);
    let list = html! {
        <section key="list">
            if !cards.is_empty() {
                <h2 id="file-list" tabindex="-1">{ title }</h2>
                // A list of its own: cards keep their state while others come and go.
                <>{ for cards }</>
            }
        </section>
    };
    // Keyed, so that a text being pasted outlives the change of order.
    let ways = html! {
        <div key="ways">
            { drop_area(lang, take.clone()) }
            { paste(lang, take) }
        </div>
    };
    let mut both = [ways, list];
    if matches!(store.route, Route::Link(_)) {
        both.reverse();
    }
    html! { <div>{ for both }</div> }
}

/// Reads what came in the address, once, and listens to what is pasted while the page is there.
fn arrive(store: &Store, page: &Local<Page>, take: &Take) {
    let lang = store.lang;
    if let Route::Link(packed) = &store.route
        && page.with(|page| page.link.as_ref() != Some(packed))
    {
        let (take, packed) = (take.clone(), packed.clone());
        page.update(|page| page.link = Some(packed.clone()));
        let read = move || {
            let name = text::link_name(lang).to_owned();
            take(vec![(name, Outcome::read_link(&packed))]);
        };
        events::soon(read);
    }
    if page.with(|page| page.pasting.is_none()) {
        let take = take.clone();
        let count = Rc::new(Cell::new(0_u32));
        let pasted: files::Take = Rc::new(move |mut chosen| {
            for file in &mut chosen {
                if file.name.is_empty() {
                    count.set(count.get().saturating_add(1));
                    let number = count.get().to_string();
                    file.name = fill(text::pasted_key(lang), &[("number", &number)]);
                }
            }
            take(read(chosen));
        });
        page.update(|page| page.pasting = Some(files::on_paste(pasted)));
    }
}

/// The file input, in a wide area that takes dropped files too. Any file may be chosen: phones grey
/// out `application/json`.
fn drop_area(lang: Lang, take: Take) -> Html {
    let take: files::Take = Rc::new(move |chosen| take(read(chosen)));
    local("drop", move |over: &Local<bool>| {
        let class = if over.get() { "drop over" } else { "drop" };
        let over = over.clone();
        let hover = move |is_over: bool| {
            if over.get() != is_over {
                over.update(|over| *over = is_over);
            }
        };
        let dropping = files::dropping(Rc::new(hover), take.clone());
        html! {
            <label
                {class}
                for="files"
                ondragover={dropping.over}
                ondragleave={dropping.leave}
                ondrop={dropping.drop}
            >
                <strong>{ text::drop(lang) }</strong>
                <span class="hint">{ text::drop_hint(lang) }</span>
                <input id="files" type="file" multiple={true} onchange={files::choice(take.clone())} />
            </label>
        }
    })
}

/// What was typed or pasted, whether reading nothing was tried, and how many texts were read.
#[derive(Clone, Default)]
struct Pasted {
    text: String,
    tried: bool,
    count: u32,
}

/// A text pasted in place of a file.
fn paste(lang: Lang, take: Take) -> Html {
    local("paste", move |pasted: &Local<Pasted>| {
        let typed = pasted.clone();
        let error = if pasted.with(|pasted| pasted.tried) {
            text::paste_empty(lang)
        } else {
            ""
        };
        let hint = fill(text::paste_hint(lang), &[("mark", "{"), ("end", "}")]);
        let field = Field::new(
            lang,
            "paste",
            text::paste_label(lang),
            &pasted.with(|pasted| pasted.text.clone()),
        );
        let field = Field {
            long: true,
            limit: PASTE,
            ..field.hint(&hint).error(error)
        };
        let (pasted, take) = (pasted.clone(), take.clone());
        let set_text = move |text| typed.update(|pasted| pasted.text = text);
        html! {
            <details>
                <summary>{ text::paste(lang) }</summary>
                <form novalidate={true} onsubmit={on_submit(move || read_pasted(&pasted, lang, &take))}>
                    { text_field(&field, set_text) }
                    <p><button type="submit">{ text::paste_read(lang) }</button></p>
                </form>
            </details>
        }
    })
}

fn read_pasted(pasted: &Local<Pasted>, lang: Lang, take: &Take) {
    let now = pasted.get();
    if now.text.trim().is_empty() {
        pasted.update(|pasted| pasted.tried = true);
        browser::focus("#paste");
        return;
    }
    let count = now.count.saturating_add(1);
    let name = fill(text::pasted_name(lang), &[("number", &count.to_string())]);
    let mut typed = Chosen::typed(now.text.clone());
    typed.name.clone_from(&name);
    let outcomes = read(vec![typed]);
    // A text that cannot be used stays to be corrected.
    let text = if outcomes.iter().any(|(_, outcome)| outcome.good().is_some()) {
        String::new()
    } else {
        now.text
    };
    pasted.update(|pasted| {
        *pasted = Pasted {
            text,
            tried: false,
            count,
        }
    });
    take(outcomes);
}
