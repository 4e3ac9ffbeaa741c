//! One file in the list: what it is, what is wrong with it, what can be done with it.

use crate::browser::files::Unreadable;
use crate::components::download::{self, Kind, Sent};
use crate::components::local::{Local, local};
use crate::components::table::{cell, figure, heads, region};
use crate::hooks::Store;
use crate::i18n::{Lang, common, fill, number, open as text, share as share_text, time};
use crate::pages::open::Page;
use crate::pages::open::link::{shared_result, shown_name};
use crate::pages::open::list::{Good, Item, Outcome};
use crate::pages::open::step::opening;
use crate::pages::result::folded;
use crate::pages::result::units::{class_of, score_words};
use crate::pages::share::imports::code;
use std::rc::Rc;
use swanilai::assessment::{Assessment, Unit};
use swanilai::problem::Problem;
use swanilai::score::score;
use yew::{Html, html};

/// Problems, warnings and units shown at first.
const FEW: usize = 10;

/// The card of a file.
pub(crate) fn file_card(
    store: &Store,
    page: &Local<Page>,
    item: &Item,
    remove: impl Fn() + 'static,
) -> Html {
    let lang = store.lang;
    let file = shown_name(&item.name, lang);
    let (style, state) = match &item.outcome {
        Outcome::Good(_) => ("status done", text::good(lang)),
        Outcome::Result(_) => ("status done", text::result_only(lang)),
        _ => ("status", text::bad(lang)),
    };
    html! {
        <section class="card" key={item.key.to_string()}>
            <div class="card-head">
                <h3><bdi>{ file }</bdi></h3>
                <span class={style}>{ state }</span>
            </div>
            { content(store, page, item) }
            <p>
                <button
                    type="button"
                    class="quiet-button"
                    aria-label={fill(text::remove_of(lang), &[("name", file)])}
                    onclick={move |_| remove()}
                >
                    { text::remove(lang) }
                </button>
            </p>
        </section>
    }
}

/// What is told of the file, and the ways on from it.
fn content(store: &Store, page: &Local<Page>, item: &Item) -> Html {
    let lang = store.lang;
    let unchanged = html! { <p><strong>{ text::unchanged(lang) }</strong></p> };
    match &item.outcome {
        Outcome::Good(good) => html! {
            <>
                { about(good, lang) }
                { messages(&good.warnings, text::warnings(lang), text::more_warnings(lang), lang) }
                { opening(store, page, item, good) }
            </>
        },
        Outcome::Result(result) => shared_result(result, lang),
        Outcome::Bad {
            text: raw,
            problems,
        } => {
            let count = problems.len().to_string();
            let title = fill(text::problems(lang), &[("count", &count)]);
            html! {
                <>
                    { messages(problems, &title, text::more_problems(lang), lang) }
                    { unchanged }
                    if let Some(raw) = raw {
                        { raw_text(store, &item.name, raw) }
                    }
                </>
            }
        }
        Outcome::Unread(unread) => html! {
            <>
                <p class="error">{ unread_words(unread, lang) }</p>
                { unchanged }
            </>
        },
    }
}

fn unread_words(unread: &Unreadable, lang: Lang) -> String {
    match unread {
        Unreadable::TooLarge(bytes) => {
            let size = format!("{} MB", bytes.div_ceil(1 << 20));
            fill(text::too_large(lang), &[("size", &size)])
        }
        Unreadable::NotText => text::not_text(lang).to_owned(),
        Unreadable::NoModule(why) => fill(text::no_module(lang), &[("why", why)]),
    }
}

/// Whose file it is and what it amounts to.
fn about(good: &Good, lang: Lang) -> Html {
    let (assessment, standing) = (&good.assessment, &good.scored.entity);
    let entity = &assessment.entity.name;
    let entity = if entity.is_empty() {
        text::nameless(lang)
    } else {
        entity
    };
    let count = assessment.units.len();
    let created = time::full(&assessment.created, lang);
    let (answered, total) = (standing.answered.to_string(), standing.total.to_string());
    let answered = fill(
        common::answered_of(lang),
        &[("answered", &answered), ("total", &total)],
    );
    html! {
        <>
            <dl>
                <dt>{ text::entity(lang) }</dt>
                <dd><bdi>{ entity }</bdi></dd>
                <dt>{ text::instrument(lang) }</dt>
                <dd>{ good.instrument.name(lang) }</dd>
                if !created.is_empty() {
                    <dt>{ text::created(lang) }</dt>
                    <dd>{ created }</dd>
                }
                <dt>{ format!("{} ({count})", text::units(lang)) }</dt>
                <dd>{ unit_names(good, lang) }</dd>
                <dt>{ text::answered(lang) }</dt>
                <dd>{ answered }</dd>
                <dt>{ text::fingerprint(lang) }</dt>
                <dd>{ code(&good.fingerprint) }</dd>
                if count > 0 {
                    <dt>{ text::score(lang) }</dt>
                    <dd>
                        { score_words(standing, lang) }
                        { " " }
                        { class_of(&good.instrument, standing, false, lang) }
                    </dd>
                }
            </dl>
            <p class="hint">{ text::score_hint(lang) }</p>
            { told_scores(good, lang) }
            <p class="hint">{ share_text::fingerprint_is(lang) }</p>
        </>
    }
}

/// Scores that the file states beside details, against what the details make.
fn told_scores(good: &Good, lang: Lang) -> Html {
    let units = good.assessment.units.iter();
    let rows: Vec<Html> = units
        .filter_map(|unit| told_score(good, unit, lang))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let caption = text::told_scores(lang);
    let columns = heads(&[
        text::units(lang),
        text::score_told(lang),
        text::score_made(lang),
        text::score_check(lang),
    ]);
    let table = html! {
        <table>
            <caption>{ caption }</caption>
            <thead><tr>{ for columns }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    region(caption, table)
}

/// The row of a unit that has both a score and details.
fn told_score(good: &Good, unit: &Unit, lang: Lang) -> Option<Html> {
    let told = unit.score?;
    let mut detailed = unit.clone();
    detailed.score = None;
    if detailed.is_blank() {
        return None;
    }
    let alone = Assessment {
        units: vec![Rc::new(detailed)],
        ..good.assessment.as_ref().clone()
    };
    let made = score(&alone, &good.instrument).entity;
    let is_same = made.low.decimal() <= told && told <= made.high.decimal();
    let words = if is_same {
        text::score_agrees(lang)
    } else {
        text::score_differs(lang)
    };
    Some(html! {
        <tr>
            <th scope="row"><bdi>{ &unit.name }</bdi></th>
            { figure(&number::short(told, lang)) }
            { figure(&score_words(&made, lang)) }
            { cell(words) }
        </tr>
    })
}

/// The names of the first few units.
fn unit_names(good: &Good, lang: Lang) -> Html {
    let units = &good.assessment.units;
    if units.is_empty() {
        return html! { text::no_units(lang) };
    }
    let names = units.iter().take(FEW);
    let names = names.map(|unit| html! { <li><bdi>{ &unit.name }</bdi></li> });
    let more = units.len().saturating_sub(FEW);
    html! {
        <ul>
            <>{ for names }</>
            if more > 0 {
                <li>{ fill(text::units_more(lang), &[("count", &more.to_string())]) }</li>
            }
        </ul>
    }
}

/// The first few messages, the rest folded away.
pub(crate) fn messages(problems: &[Problem], title: &str, more: &str, lang: Lang) -> Html {
    let list = |problems: &[Problem]| {
        let items = problems.iter();
        let items = items.map(|problem| html! { <li><bdi>{ problem.message(lang) }</bdi></li> });
        html! { <ul>{ for items }</ul> }
    };
    let (first, rest) = problems.split_at(problems.len().min(FEW));
    if first.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p><strong>{ title }</strong></p>
            { list(first) }
            if !rest.is_empty() {
                { folded(more, rest.len(), list(rest)) }
            }
        </>
    }
}

/// Gives a text that could not be used back as it is.
fn raw_text(store: &Store, name: &str, text: &Rc<str>) -> Html {
    let (store, name, text) = (store.clone(), format!("{name}.txt"), text.clone());
    local("raw", move |sent: &Local<Sent>| {
        let give = {
            let (store, name, text, sent) =
                (store.clone(), name.clone(), text.clone(), sent.clone());
            move |_| download::text_file(&store, &sent.afar(), &name, &text, Kind::Plain)
        };
        html! {
            <>
                <p><button type="button" onclick={give}>{ text::raw(store.lang) }</button></p>
                { download::note(&store, sent) }
            </>
        }
    })
}
