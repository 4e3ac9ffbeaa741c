//! One file in the list: what it is, what is wrong with it, what can be done with it.

use super::open_list::{Good, Item, Outcome};
use super::open_step::Opening;
use super::result_units::{class_of, score_words};
use crate::problem::Problem;
use crate::ui::hook::use_store;
use crate::ui::platform::files::{self, Unreadable};
use crate::ui::text::{Lang, common, fill, open as text, time};
use std::rc::Rc;
use yew::prelude::*;

/// Problems, warnings and units shown at first.
const FEW: usize = 10;

#[derive(PartialEq, Properties)]
pub(super) struct FileCardProps {
    pub(super) item: Rc<Item>,
    pub(super) onremove: Callback<u32>,
}

#[component]
pub(super) fn FileCard(props: &FileCardProps) -> Html {
    let lang = use_store().lang;
    let item = &props.item;
    let key = item.key;
    let remove = props.onremove.reform(move |_: MouseEvent| key);
    let is_good = item.outcome.good().is_some();
    let state = if is_good {
        text::good(lang)
    } else {
        text::bad(lang)
    };
    let content = match &item.outcome {
        Outcome::Good(good) => html! {
            <>
                { about(good, lang) }
                { messages(&good.warnings, text::warnings(lang), text::more_warnings(lang), lang) }
                <Opening name={item.name.clone()} good={good.clone()} />
            </>
        },
        Outcome::Bad {
            text: raw,
            problems,
        } => {
            let title = fill(
                text::problems(lang),
                &[("count", &problems.len().to_string())],
            );
            html! {
                <>
                    { messages(problems, &title, text::more_problems(lang), lang) }
                    <p><strong>{ text::unchanged(lang) }</strong></p>
                    <RawText name={item.name.clone()} text={raw.clone()} />
                </>
            }
        }
        Outcome::Unread(unread) => html! {
            <>
                <p class="error">{ unread_words(unread, lang) }</p>
                <p><strong>{ text::unchanged(lang) }</strong></p>
            </>
        },
    };
    html! {
        <section class="card">
            <div class="card-head">
                <h3><bdi>{ &item.name }</bdi></h3>
                <span class={if is_good { "status done" } else { "status" }}>{ state }</span>
            </div>
            { content }
            <p>
                <button type="button" class="quiet-button" onclick={remove}
                    aria-label={fill(text::remove_of(lang), &[("name", &item.name)])}>
                    { text::remove(lang) }
                </button>
            </p>
        </section>
    }
}

fn unread_words(unread: &Unreadable, lang: Lang) -> String {
    match unread {
        Unreadable::TooLarge(bytes) => {
            let size = format!("{} MB", bytes.div_ceil(1 << 20));
            fill(text::too_large(lang), &[("size", &size)])
        }
        Unreadable::NotText => text::not_text(lang).to_owned(),
    }
}

/// Whose file it is and what it amounts to.
fn about(good: &Good, lang: Lang) -> Html {
    let Good {
        assessment,
        instrument,
        scored,
        ..
    } = good;
    let entity = &assessment.entity;
    let name = if entity.name.is_empty() {
        text::nameless(lang)
    } else {
        &entity.name
    };
    let created = time::full(&assessment.created, lang);
    let count = assessment.units.len();
    let names = assessment
        .units
        .iter()
        .take(FEW)
        .map(|unit| html! { <li><bdi>{ &unit.name }</bdi></li> });
    let standing = &scored.entity;
    let answered = fill(
        common::answered_of(lang),
        &[
            ("answered", &standing.answered.to_string()),
            ("total", &standing.total.to_string()),
        ],
    );
    html! {
        <>
            <dl>
                <dt>{ text::entity(lang) }</dt>
                <dd><bdi>{ name }</bdi></dd>
                <dt>{ text::instrument(lang) }</dt>
                <dd>{ &instrument.id }</dd>
                if !created.is_empty() {
                    <dt>{ text::created(lang) }</dt>
                    <dd>{ created }</dd>
                }
                <dt>{ format!("{} ({count})", text::units(lang)) }</dt>
                <dd>
                    if count == 0 {
                        { text::no_units(lang) }
                    } else {
                        <ul>
                            { for names }
                            if count > FEW {
                                <li>{ fill(text::units_more(lang), &[("count", &(count - FEW).to_string())]) }</li>
                            }
                        </ul>
                    }
                </dd>
                <dt>{ text::answered(lang) }</dt>
                <dd>{ answered }</dd>
                if count > 0 {
                    <dt>{ text::score(lang) }</dt>
                    <dd>{ score_words(standing, lang) }{ " " }{ class_of(instrument, standing, false, lang) }</dd>
                }
            </dl>
            <p class="hint">{ text::score_hint(lang) }</p>
        </>
    }
}

/// The first few messages, the rest folded away.
pub(super) fn messages(problems: &[Problem], title: &str, more: &str, lang: Lang) -> Html {
    let message = |problem: &Problem| html! { <li><bdi>{ problem.message(lang) }</bdi></li> };
    let (first, rest) = problems.split_at(problems.len().min(FEW));
    if first.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p><strong>{ title }</strong></p>
            <ul>{ for first.iter().map(message) }</ul>
            if !rest.is_empty() {
                <details>
                    <summary>{ fill(more, &[("count", &rest.len().to_string())]) }</summary>
                    <ul>{ for rest.iter().map(message) }</ul>
                </details>
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct RawTextProps {
    name: String,
    text: Rc<str>,
}

/// Gives a text that could not be used back as it is.
#[component]
fn RawText(props: &RawTextProps) -> Html {
    let lang = use_store().lang;
    let refused = use_state(|| false);
    let give = {
        let (name, text, refused) = (
            format!("{}.txt", props.name),
            props.text.clone(),
            refused.clone(),
        );
        Callback::from(move |_: MouseEvent| refused.set(!files::download_plain(&name, &text)))
    };
    html! {
        <>
            <p><button type="button" onclick={give}>{ text::raw(lang) }</button></p>
            if *refused {
                <p class="error" role="alert">{ text::refused(lang) }</p>
            }
        </>
    }
}
