//! Entities whose names look alike: one or two, said by a person.

use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::table::{Alike, Spelled, Table};
use crate::pages::result::folded;
use yew::{Html, html};

/// Pairs shown at first.
const FIRST: usize = 5;
/// Files of a side that are named; the rest is counted.
const FILES: usize = 3;

/// All pairs, the first of them open to the eye.
pub(crate) fn alike(desk: &Desk, table: &Table, lang: Lang) -> Html {
    if table.alike.is_empty() {
        return Html::default();
    }
    let count = table.alike.len().to_string();
    let title = fill(text::alike(lang), &[("count", &count)]);
    let cards = |from: usize, pairs: &[Alike]| -> Html {
        let pairs = pairs.iter().enumerate();
        let cards = pairs.map(|(index, pair)| card(desk, from + index, pair, lang));
        cards.collect()
    };
    let (first, rest) = table.alike.split_at(table.alike.len().min(FIRST));
    html! {
        <section>
            <h2 id="rekap-alike" tabindex="-1">{ title }</h2>
            <p>{ text::alike_hint(lang) }</p>
            { cards(0, first) }
            if !rest.is_empty() {
                { folded(text::show_more(lang), rest.len(), html! { <div>{ cards(first.len(), rest) }</div> }) }
            }
        </section>
    }
}

fn card(desk: &Desk, index: usize, pair: &Alike, lang: Lang) -> Html {
    let values = [("first", &*pair.first.name), ("later", &*pair.later.name)];
    let title = fill(text::alike_title(lang), &values);
    let side = |side: &Spelled| {
        html! {
            <li>
                <strong><bdi>{ &side.name }</bdi></strong>
                { " " }
                <span class="quiet"><bdi>{ whose(side, lang) }</bdi></span>
            </li>
        }
    };
    html! {
        <div key={pair.id.as_str()} class="card">
            <h3><bdi>{ &title }</bdi></h3>
            <ul>
                { side(&pair.first) }
                { side(&pair.later) }
            </ul>
            { question(desk, index, pair, &title, lang) }
        </div>
    }
}

/// Kind, province and files of a side.
fn whose(side: &Spelled, lang: Lang) -> String {
    let mut parts = Vec::new();
    if !side.kind.is_empty() {
        parts.push(kind_word(&side.kind, lang));
    }
    if !side.province.is_empty() {
        parts.push(side.province.clone());
    }
    if side.is_published {
        parts.push(text::alike_press(lang).to_owned());
    }
    parts.extend(side.files.iter().take(FILES).cloned());
    let more = side.files.len().saturating_sub(FILES);
    if more > 0 {
        parts.push(fill(text::and_more(lang), &[("count", &more.to_string())]));
    }
    format!("({})", parts.join(", "))
}

fn question(desk: &Desk, index: usize, pair: &Alike, title: &str, lang: Lang) -> Html {
    let choice = desk.chosen(&pair.id).unwrap_or(&pair.choice).to_owned();
    let radio = |value: &'static str, words: &str| {
        let (desk, pair) = (desk.clone(), pair.id.clone());
        let (id, name) = (format!("alike-{index}-{value}"), format!("alike-{index}"));
        let choose = move |_| desk.choose(&pair, value);
        html! {
            <label class="choice">
                <input id={id} type="radio" name={name} checked={choice == value} onchange={choose} />
                <span><bdi>{ words }</bdi></span>
            </label>
        }
    };
    let one = |side: &Spelled| fill(text::alike_one(lang), &[("name", &side.name)]);
    html! {
        <fieldset>
            <legend>
                { text::alike_question(lang) }
                <span class="visually-hidden">{ " " }<bdi>{ title }</bdi></span>
            </legend>
            { radio("both", text::alike_two(lang)) }
            { radio("first", &one(&pair.first)) }
            { radio("later", &one(&pair.later)) }
        </fieldset>
    }
}
