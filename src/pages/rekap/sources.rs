//! How files come into the table: chosen, dropped, the ready example, the drafts of this browser.

use crate::browser::pick::{self, Picked, Take};
use crate::browser::{net, storage};
use crate::components::local::{Local, local};
use crate::drafts::draft;
use crate::hooks::Store;
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::rekap::jobs::{Desk, LeftOut};
use crate::pages::result::refusal;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::{Html, classes, html};

/// The ready example, beside the page; it goes by this name in the table too.
const EXAMPLE: &str = "contoh/hasil-diumumkan.json";
/// Names of files that were left out, said in full.
const FEW: usize = 5;

/// The ways in; folded away once there is a table.
pub(crate) fn ways_in(store: &Store, desk: &Desk, is_table: bool) -> Html {
    let lang = store.lang;
    let ways = html! {
        <>
            { drop_area(desk, lang) }
            { ready_made(store, desk) }
        </>
    };
    let left_out = left_out(&desk.with(|kept| kept.left_out.clone()), lang);
    if !is_table {
        return html! {
            <div key="ways">
                { ways }
                { left_out }
            </div>
        };
    }
    html! {
        <>
            <details key="more" class="no-print">
                <summary>{ text::more(lang) }</summary>
                { ways }
            </details>
            { left_out }
        </>
    }
}

/// Two inputs, since a browser chooses either files or a folder, in an area that takes both dropped.
fn drop_area(desk: &Desk, lang: Lang) -> Html {
    let desk = desk.clone();
    local("drop", move |over: &Local<bool>| {
        let desk = desk.clone();
        let take: Take = Rc::new(move |picked| desk.add(picked));
        // The inputs are there for the keyboard; what is seen are their labels, in the app's language.
        let field = |id: &'static str, label: &str, is_folder: bool| {
            html! {
                <span class="rekap-pick">
                    <input
                        id={id}
                        type="file"
                        multiple={true}
                        class="visually-hidden"
                        webkitdirectory={is_folder}
                        onchange={pick::choice(take.clone())}
                    />
                    <label for={id} class="button">{ label }</label>
                </span>
            }
        };
        let class = classes!("drop", "rekap-drop", over.get().then_some("over"));
        let over = over.clone();
        let hover = move |is_over: bool| {
            if over.get() != is_over {
                over.update(|over| *over = is_over);
            }
        };
        let dropping = pick::dropping(Rc::new(hover), take.clone());
        html! {
            <div class={class} ondragover={dropping.over} ondragleave={dropping.leave} ondrop={dropping.drop}>
                <strong>{ text::drop(lang) }</strong>
                <span class="hint">{ text::drop_hint(lang) }</span>
                <p class="actions">
                    { field("rekap-files", text::files(lang), false) }
                    { field("rekap-folder", text::folder(lang), true) }
                </p>
            </div>
        }
    })
}

/// The example, and the drafts of this browser.
fn ready_made(store: &Store, desk: &Desk) -> Html {
    let lang = store.lang;
    let has_example = desk.with(|kept| kept.has(EXAMPLE));
    let drafts = drafts(store);
    let count = drafts.len();
    let with_drafts = {
        let desk = desk.clone();
        move |_| {
            let picked = drafts.iter();
            let picked = picked.filter_map(|(name, text)| Picked::of_text(name, text));
            desk.replace(picked.collect());
        }
    };
    let load = {
        let desk = desk.clone();
        move |_| fetch_example(desk.clone())
    };
    html! {
        <>
            <p class="rekap-or">{ text::or(lang) }</p>
            <p class="actions">
                if !has_example {
                    <button type="button" onclick={load}>{ text::example(lang) }</button>
                }
                { " " }
                if count > 0 {
                    <button type="button" onclick={with_drafts}>
                        { fill(text::drafts(lang), &[("count", &count.to_string())]) }
                    </button>
                }
            </p>
            if !has_example {
                <p class="hint">{ text::example_hint(lang) }</p>
            }
        </>
    }
}

fn fetch_example(desk: Desk) {
    spawn_local(async move {
        let text = net::text(&["./", EXAMPLE].concat()).await;
        let picked = text.and_then(|text| Picked::of_text(EXAMPLE, &text));
        match picked {
            Some(picked) if !desk.with(|kept| kept.has(EXAMPLE)) => desk.add(vec![picked]),
            Some(_) => {}
            None => desk.update(|kept| kept.left_out.is_example_lost = true),
        }
    });
}

/// Names and texts of the drafts; of the one at hand as it is now.
fn drafts(store: &Store) -> Vec<(String, String)> {
    let at_hand = store.open.as_ref();
    let name = |entity: &str, id: &str| {
        let entity = if entity.is_empty() {
            text::nameless(store.lang)
        } else {
            entity
        };
        let id: String = id.chars().take(8).collect();
        fill(
            text::draft_source(store.lang),
            &[("name", entity), ("id", &id)],
        )
    };
    let mut all = Vec::new();
    if let Some(open) = at_hand {
        let entity = &open.assessment.entity.name;
        all.push((name(entity, &open.id), draft::file_text(open)));
    }
    for info in store.drafts.iter().filter(|info| !info.broken) {
        if at_hand.is_none_or(|open| open.id != info.id)
            && let Some(stored) = storage::load(store.storage, &info.id)
        {
            all.push((name(&info.entity, &info.id), stored.text));
        }
    }
    all
}

/// What was not taken, and why.
fn left_out(left_out: &LeftOut, lang: Lang) -> Html {
    let count = left_out.others.len();
    let mut names = left_out
        .others
        .get(..count.min(FEW))
        .unwrap_or_default()
        .join(", ");
    if count > FEW {
        let more = fill(
            text::and_more(lang),
            &[("count", &(count - FEW).to_string())],
        );
        names = [names, more].join(", ");
    }
    let others = fill(
        text::others(lang),
        &[("count", &count.to_string()), ("names", &names)],
    );
    let known = fill(text::known(lang), &[("count", &left_out.known.to_string())]);
    html! {
        <>
            if count > 0 {
                <p class="notice">{ others }</p>
            }
            if left_out.known > 0 {
                <p class="notice">{ known }</p>
            }
            if left_out.is_example_lost {
                { refusal(text::example_failed(lang)) }
            }
        </>
    }
}
