//! Entities whose names look alike: one or two, said by a person.

use crate::browser::view::{el, name, nothing, say, when};
use crate::i18n::{Lang, fill, rekap as text};
use crate::pages::new::kind_word;
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::table::{Alike, Spelled, Table};
use crate::pages::result::folded;
use yew::Html;

/// Pairs shown at first.
const FIRST: usize = 5;
/// Files of a side that are named; the rest is counted.
const FILES: usize = 3;

/// All pairs, the first of them open to the eye.
pub(crate) fn alike(desk: &Desk, table: &Table, lang: Lang) -> Html {
    if table.alike.is_empty() {
        return nothing();
    }
    let count = table.alike.len().to_string();
    let title = fill(text::alike(lang), &[("count", &count)]);
    let cards = |from: usize, pairs: &[Alike]| {
        let pairs = pairs.iter().enumerate();
        let cards = pairs.map(|(index, pair)| card(desk, from + index, pair, lang));
        cards.collect::<Vec<_>>()
    };
    let (first, rest) = table.alike.split_at(table.alike.len().min(FIRST));
    el("section")
        .child(
            el("h2")
                .attr("id", "rekap-alike")
                .attr("tabindex", "-1")
                .text(&title)
                .done(),
        )
        .child(say("p", "", text::alike_hint(lang)))
        .children(cards(0, first))
        .child(when(!rest.is_empty(), || {
            let more = el("div").children(cards(first.len(), rest)).done();
            folded(text::show_more(lang), rest.len(), more)
        }))
        .done()
}

fn card(desk: &Desk, index: usize, pair: &Alike, lang: Lang) -> Html {
    let values = [("first", &*pair.first.name), ("later", &*pair.later.name)];
    let title = fill(text::alike_title(lang), &values);
    let side = |side: &Spelled| {
        el("li")
            .child(el("strong").child(name(&side.name)).done())
            .text(" ")
            .child(
                el("span")
                    .class("quiet")
                    .child(name(&whose(side, lang)))
                    .done(),
            )
            .done()
    };
    let sides = el("ul").child(side(&pair.first)).child(side(&pair.later));
    el("div")
        .class("card")
        .key(&pair.id)
        .child(el("h3").child(name(&title)).done())
        .child(sides.done())
        .child(question(desk, index, pair, &title, lang))
        .done()
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
        let (desk, id) = (desk.clone(), pair.id.clone());
        let input = el("input")
            .id(format!("alike-{index}-{value}"))
            .attr("type", "radio")
            .set("name", format!("alike-{index}"))
            .checked(choice == value)
            .onchange(move |_| desk.choose(&id, value));
        el("label")
            .class("choice")
            .child(input.done())
            .child(el("span").child(name(words)).done())
            .done()
    };
    let spoken = el("span")
        .class("visually-hidden")
        .text(" ")
        .child(name(title))
        .done();
    let one = |side: &Spelled| fill(text::alike_one(lang), &[("name", &side.name)]);
    el("fieldset")
        .child(
            el("legend")
                .text(text::alike_question(lang))
                .child(spoken)
                .done(),
        )
        .child(radio("both", text::alike_two(lang)))
        .child(radio("first", &one(&pair.first)))
        .child(radio("later", &one(&pair.later)))
        .done()
}
