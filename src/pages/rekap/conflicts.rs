//! What files contradict each other on: both values, and a choice that counts at once.

use crate::components::table::{heads, region};
use crate::hooks::{Store, texts_of};
use crate::i18n::{Lang, fill, number, open as open_text, rekap as text, sheet as sheet_text};
use crate::pages::rekap::jobs::Desk;
use crate::pages::rekap::table::{Conflict, Table};
use crate::pages::result::folded;
use std::rc::Rc;
use swanilai::instrument::Texts;
use swanilai::json::{Node, Value};
use yew::{Html, html};

/// Differences of a unit that are shown; the rest is counted.
const FEW: usize = 8;
/// Conflicts shown at first.
const FIRST: usize = 5;

/// All conflicts, the first of them open to the eye.
pub(crate) fn conflicts(store: &Store, desk: &Desk, table: &Table) -> Html {
    let lang = store.lang;
    if table.conflicts.is_empty() {
        return Html::default();
    }
    let count = table.conflicts.len().to_string();
    let title = fill(text::conflicts(lang), &[("count", &count)]);
    let cards = |from: usize, conflicts: &[Conflict]| -> Html {
        let cards = conflicts.iter().enumerate().map(|(index, conflict)| {
            let texts = texts_of(store, &conflict.instrument);
            card(desk, from + index, conflict, texts.as_ref(), lang)
        });
        cards.collect()
    };
    let (first, rest) = table.conflicts.split_at(table.conflicts.len().min(FIRST));
    html! {
        <section>
            <h2 id="rekap-conflicts" tabindex="-1">{ title }</h2>
            <p>{ text::conflicts_hint(lang) }</p>
            { cards(0, first) }
            if !rest.is_empty() {
                { folded(text::show_more(lang), rest.len(), html! { <div>{ cards(first.len(), rest) }</div> }) }
            }
        </section>
    }
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
    let values = conflict.values.iter().take(FEW);
    let rows = values.map(|(what, first, later)| {
        let (a, b) = (told(first, lang), told(later, lang));
        let is_alike = a == b;
        let cell = |words: &str| {
            let words = if is_alike && what != "name" {
                text::same_words(lang)
            } else {
                words
            };
            html! { <td><bdi>{ words }</bdi></td> }
        };
        html! {
            <tr>
                <th scope="row">{ about(what, texts, lang) }</th>
                { cell(&a) }
                { cell(&b) }
            </tr>
        }
    });
    let more = conflict.values.len().saturating_sub(FEW);
    let first = fill(text::first(lang), &[("name", &conflict.first)]);
    let later = fill(text::later(lang), &[("name", &conflict.later)]);
    let table = html! {
        <table>
            <caption>{ open_text::clash_caption(lang) }</caption>
            <thead><tr>{ heads(&[text::what(lang), &first, &later]) }</tr></thead>
            <tbody>
                <>{ for rows }</>
                if more > 0 {
                    <tr>
                        <th scope="row">
                            { fill(text::more_values(lang), &[("count", &more.to_string())]) }
                        </th>
                    </tr>
                }
            </tbody>
        </table>
    };
    let label = [&*title, &*conflict.first, &*conflict.later].join(", ");
    html! {
        <div key={conflict.id.as_str()} class="card">
            <h3><bdi>{ &title }</bdi></h3>
            { region(&label, table) }
            { question(desk, index, conflict, &title, lang) }
        </div>
    }
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
        let (desk, conflict) = (desk.clone(), conflict.id.clone());
        let (id, name) = (
            format!("conflict-{index}-{value}"),
            format!("conflict-{index}"),
        );
        let choose = move |_| desk.choose(&conflict, value);
        html! {
            <label class="choice">
                <input id={id} type="radio" name={name} checked={choice == value} onchange={choose} />
                <span>{ words }</span>
            </label>
        }
    };
    let named = |words: &str, file: &str| format!("{words}: {file}");
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
    html! {
        <fieldset>
            <legend>{ asks }<span class="visually-hidden">{ " " }<bdi>{ title }</bdi></span></legend>
            if conflict.unsure {
                <p class="hint">{ text::unsure_hint(lang) }</p>
            }
            { radio("first", &named(first, &conflict.first)) }
            { radio("later", &named(later, &conflict.later)) }
            { radio("both", both) }
        </fieldset>
    }
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
