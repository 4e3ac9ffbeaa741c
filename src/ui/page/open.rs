//! Files in: chosen, dropped or pasted, each read by the same path, and nothing stored before it is said.

use super::open_drafts::drafts_to_merge;
use super::open_file::FileCard;
use super::open_list::{Change, List, Outcome, read, tally};
use super::open_merge::Merge;
use super::open_settle::Side;
use crate::ui::hook::use_store;
use crate::ui::part::text_field::TextField;
use crate::ui::platform::files::{self, Chosen};
use crate::ui::platform::page as browser;
use crate::ui::state::Action;
use crate::ui::text::{fill, open as text};
use yew::prelude::*;

/// Most characters the paste field takes; the importer has its own, lower limit.
const PASTE: u32 = 4 << 20;

#[component]
pub(in crate::ui) fn OpenPage() -> Html {
    let store = use_store();
    let lang = store.lang;
    let list = use_reducer(List::default);
    let drafts = use_state(Vec::<Side>::new);
    let take = {
        let (store, list) = (store.clone(), list.clone());
        Callback::from(move |read: Vec<(String, Outcome)>| {
            if read.is_empty() {
                return;
            }
            let (good, bad) = tally(&read);
            list.dispatch(Change::Add(read));
            let words = [("good", good.to_string()), ("bad", bad.to_string())];
            let words = words
                .each_ref()
                .map(|(name, count)| (*name, count.as_str()));
            store.dispatch(Action::Announce(fill(text::announce(lang), &words)));
        })
    };
    let onremove = {
        let (store, list, is_last) = (store.clone(), list.clone(), list.items.len() <= 1);
        Callback::from(move |key: u32| {
            list.dispatch(Change::Remove(key));
            store.dispatch(Action::Announce(text::removed(lang).to_owned()));
            // The button is gone; the focus must not be lost with it.
            browser::focus(if is_last { "#files" } else { "#file-list" });
        })
    };
    let cards = list.items.iter().map(|item| {
        html! { <FileCard key={item.key} item={item.clone()} onremove={onremove.clone()} /> }
    });
    let files = list.items.iter().filter_map(|item| {
        let good = item.outcome.good()?;
        Some(Side {
            key: format!("file-{}", item.key),
            name: item.name.clone(),
            assessment: good.assessment.clone(),
            instrument: good.instrument.clone(),
        })
    });
    let files: Vec<Side> = files.collect();
    let count = files.len();
    let sides: Vec<Side> = drafts.iter().cloned().chain(files).collect();
    html! {
        <>
            <h1 tabindex="-1">{ text::heading(lang) }</h1>
            <p>{ text::intro(lang) }</p>
            <Drop onread={take.reform(read)} />
            <Paste onread={take} />
            if !list.items.is_empty() {
                <section>
                    <h2 id="file-list" tabindex="-1">{ fill(text::list(lang), &[("count", &list.items.len().to_string())]) }</h2>
                    { for cards }
                </section>
            }
            { drafts_to_merge(&store, &drafts, count, lang) }
            if sides.len() > 1 {
                <Merge {sides} />
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct DropProps {
    onread: Callback<Vec<Chosen>>,
}

/// The file input, in a wide area that takes dropped files too. Any file may be chosen: phones grey
/// out `application/json`.
#[component]
fn Drop(props: &DropProps) -> Html {
    let lang = use_store().lang;
    let over = use_state(|| false);
    let hover = |is_over: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(is_over);
        })
    };
    let ondrop = {
        let (onread, over) = (props.onread.clone(), over.clone());
        Callback::from(move |event: DragEvent| {
            over.set(false);
            let onread = onread.clone();
            files::on_drop(&event, move |chosen| onread.emit(chosen));
        })
    };
    let onchange = {
        let onread = props.onread.clone();
        Callback::from(move |event: Event| {
            let onread = onread.clone();
            files::on_choice(&event, move |chosen| onread.emit(chosen));
        })
    };
    html! {
        <label class={classes!("drop", over.then_some("over"))} for="files"
            ondragover={hover(true)} ondragleave={hover(false)} {ondrop}>
            <strong>{ text::drop(lang) }</strong>
            <span class="hint">{ text::drop_hint(lang) }</span>
            <input id="files" type="file" multiple=true {onchange} />
        </label>
    }
}

#[derive(PartialEq, Properties)]
struct PasteProps {
    onread: Callback<Vec<(String, Outcome)>>,
}

/// A text pasted in place of a file.
#[component]
fn Paste(props: &PasteProps) -> Html {
    let lang = use_store().lang;
    let pasted = use_state(String::new);
    let tried = use_state(|| false);
    let count = use_state(|| 0_u32);
    let oninput = {
        let pasted = pasted.clone();
        Callback::from(move |text: String| pasted.set(text))
    };
    let onsubmit = {
        let (pasted, tried, count, onread) = (
            pasted.clone(),
            tried.clone(),
            count.clone(),
            props.onread.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let is_empty = pasted.trim().is_empty();
            tried.set(is_empty);
            if is_empty {
                browser::focus("#paste");
                return;
            }
            let number = count.saturating_add(1);
            count.set(number);
            let name = fill(text::pasted_name(lang), &[("number", &number.to_string())]);
            let outcome = Outcome::read(Ok((*pasted).clone()));
            if outcome.good().is_some() {
                pasted.set(String::new());
            }
            onread.emit(vec![(name, outcome)]);
        })
    };
    let error = if *tried { text::paste_empty(lang) } else { "" };
    let hint = fill(text::paste_hint(lang), &[("mark", "{"), ("end", "}")]);
    html! {
        <details>
            <summary>{ text::paste(lang) }</summary>
            <form {onsubmit} novalidate=true>
                <TextField id="paste" label={text::paste_label(lang)} {hint} {error} long=true maxlength={PASTE}
                    value={(*pasted).clone()} {oninput} />
                <p><button type="submit">{ text::paste_read(lang) }</button></p>
            </form>
        </details>
    }
}
