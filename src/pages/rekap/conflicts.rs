//! What files contradict each other on: both values, and a choice that counts at once.

use crate::browser::view::{el, name, nothing, say, text as words_of, when};
use crate::components::table::{row, scroll, table};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, fill, number, open as open_text, rekap as text, sheet as sheet_text};
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::table::{Conflict, Table};
use crate::pages::result::folded;
use std::rc::Rc;
use swanilai::instrument::Texts;
use swanilai::json::{Node, Value};
use yew::Html;

/// Differences of a unit that are shown; the rest is counted.
const FEW: usize = 8;
/// Conflicts shown at first.
const FIRST: usize = 5;

/// All conflicts, the first of them open to the eye.
pub(crate) fn conflicts(store: &Store, desk: &Desk, table: &Table) -> Html {
    let lang = store.lang;
    if table.conflicts.is_empty() {
        return nothing();
    }
    let count = table.conflicts.len().to_string();
    let title = fill(text::conflicts(lang), &[("count", &count)]);
    let cards = |from: usize, conflicts: &[Conflict]| {
        let mut cards = Vec::new();
        for (index, conflict) in conflicts.iter().enumerate() {
            let texts = texts_of(store, &conflict.instrument);
            cards.push(card(desk, from + index, conflict, texts.as_ref(), lang));
        }
        cards
    };
    let (first, rest) = table.conflicts.split_at(table.conflicts.len().min(FIRST));
    el("section")
        .child(
            el("h2")
                .attr("id", "rekap-conflicts")
                .attr("tabindex", "-1")
                .text(&title)
                .done(),
        )
        .child(say("p", "", text::conflicts_hint(lang)))
        .children(cards(0, first))
        .child(when(!rest.is_empty(), || {
            let more = el("div").children(cards(first.len(), rest)).done();
            folded(text::show_more(lang), rest.len(), more)
        }))
        .done()
}

fn card(
    desk: &Desk,
    index: usize,
    conflict: &Conflict,
    texts: Option<&Rc<Texts>>,
    lang: Lang,
) -> Html {
    let unit = unit(conflict);
    let values = [("entity", &*conflict.entity), ("unit", &*unit)];
    let title = fill(text::conflict_title(lang), &values);
    let mut rows = Vec::new();
    for (what, first, later) in conflict.values.iter().take(FEW) {
        let (a, b) = (told(first, lang), told(later, lang));
        let is_alike = a == b;
        let cell = |words: &str| {
            let words = if is_alike && what != "name" {
                text::same_words(lang)
            } else {
                words
            };
            el("td").child(name(words)).done()
        };
        rows.push(
            row(
                words_of(&about(what, texts, lang)),
                vec![cell(&a), cell(&b)],
            )
            .done(),
        );
    }
    let more = conflict.values.len().saturating_sub(FEW);
    if more > 0 {
        let words = fill(text::more_values(lang), &[("count", &more.to_string())]);
        rows.push(row(words_of(&words), vec![nothing(), nothing()]).done());
    }
    let file = |template: &str, file: &str| {
        let words = fill(template, &[("name", file)]);
        el("th").attr("scope", "col").text(&words).done()
    };
    let head = vec![
        el("th").attr("scope", "col").text(text::what(lang)).done(),
        file(text::first(lang), &conflict.first),
        file(text::later(lang), &conflict.later),
    ];
    el("div")
        .class("card")
        .key(&conflict.id)
        .child(el("h3").child(name(&title)).done())
        .child(scroll(
            &[&*title, &*conflict.first, &*conflict.later].join(", "),
            table(open_text::clash_caption(lang), head, rows),
        ))
        .child(question(desk, index, conflict, &title, lang))
        .done()
}

/// The unit's name, or both where it may be two.
fn unit(conflict: &Conflict) -> String {
    let other = conflict.values.iter().find(|(what, ..)| what == "name");
    let other = other.and_then(|(_, _, later)| later.as_text());
    match other.filter(|other| conflict.unsure && *other != conflict.name) {
        Some(other) => [&*conflict.name, other].join(" / "),
        None => conflict.name.clone(),
    }
}

fn question(desk: &Desk, index: usize, conflict: &Conflict, title: &str, lang: Lang) -> Html {
    let choice = desk
        .chosen(&conflict.id)
        .unwrap_or(&conflict.choice)
        .to_owned();
    let radio = |value: &'static str, words: &str| {
        let (desk, id) = (desk.clone(), conflict.id.clone());
        let input = el("input")
            .id(format!("conflict-{index}-{value}"))
            .attr("type", "radio")
            .set("name", format!("conflict-{index}"))
            .checked(choice == value)
            .onchange(move |_| desk.choose(&id, value));
        let words = el("span").text(words).done();
        el("label")
            .class("choice")
            .child(input.done())
            .child(words)
            .done()
    };
    let named = |words: &str, file: &str| [words, ": ", file].concat();
    let spoken = el("span")
        .class("visually-hidden")
        .text(" ")
        .child(name(title))
        .done();
    let [asks, first, later, both] = if conflict.unsure {
        [
            text::unsure_question,
            text::one_first,
            text::one_later,
            text::two,
        ]
    } else {
        [
            text::question,
            text::take_first,
            text::take_later,
            text::take_both,
        ]
    }
    .map(|words: fn(Lang) -> &'static str| words(lang));
    el("fieldset")
        .child(el("legend").text(asks).child(spoken).done())
        .child(when(conflict.unsure, || {
            say("p", "hint", text::unsure_hint(lang))
        }))
        .child(radio("first", &named(first, &conflict.first)))
        .child(radio("later", &named(later, &conflict.later)))
        .child(radio("both", both))
        .done()
}

/// What differs, in words; an id where the texts are not there.
fn about(what: &str, texts: Option<&Rc<Texts>>, lang: Lang) -> String {
    let known = match what {
        "name" => open_text::what_name(lang),
        "kind" => open_text::what_kind(lang),
        "score" => open_text::what_score(lang),
        "extra" => open_text::what_extra(lang),
        id => {
            let name = texts.map(|texts| texts.node(id).name).unwrap_or_default();
            return if name.is_empty() { id.to_owned() } else { name };
        }
    };
    known.to_owned()
}

/// What a file tells: a number, the levels of marks, a text.
fn told(node: &Node, lang: Lang) -> String {
    match &node.value {
        Value::Number(found) => number::short(*found, lang),
        Value::Text(found) if found == "notApplicable" => {
            sheet_text::not_applicable(lang).to_owned()
        }
        Value::Text(found) if !found.is_empty() => found.clone(),
        Value::List(levels) if !levels.is_empty() => {
            let levels = levels.iter().filter_map(Node::as_number);
            let levels: Vec<String> = levels.map(|level| number::short(level, lang)).collect();
            fill(text::marks(lang), &[("levels", &levels.join(", "))])
        }
        _ => text::no_value(lang).to_owned(),
    }
}
