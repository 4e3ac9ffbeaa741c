//! One file in the list: what it is, what is wrong with it, what can be done with it.

use crate::browser::files::Unreadable;
use crate::browser::view::{
    Local, all, button, el, local, name, nothing, say, text as words_of, when,
};
use crate::components::download::{self, Kind, Sent};
use crate::components::table::{cell, figure, heads, row, scroll, table};
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
use swanilai::assessment::Assessment;
use swanilai::problem::Problem;
use swanilai::score::score;
use yew::Html;

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
    let unchanged = || {
        el("p")
            .child(say("strong", "", text::unchanged(lang)))
            .done()
    };
    let content = match &item.outcome {
        Outcome::Good(good) => [
            about(good, lang),
            messages(
                &good.warnings,
                text::warnings(lang),
                text::more_warnings(lang),
                lang,
            ),
            opening(store, page, item, good),
        ],
        Outcome::Result(result) => [shared_result(result, lang), nothing(), nothing()],
        Outcome::Bad {
            text: raw,
            problems,
        } => {
            let title = fill(
                text::problems(lang),
                &[("count", &problems.len().to_string())],
            );
            let found = messages(problems, &title, text::more_problems(lang), lang);
            let raw = raw
                .as_ref()
                .map_or_else(nothing, |raw| raw_text(store, &item.name, raw));
            [found, unchanged(), raw]
        }
        Outcome::Unread(unread) => [
            say("p", "error", &unread_words(unread, lang)),
            unchanged(),
            nothing(),
        ],
    };
    let remove = button(text::remove(lang), remove)
        .class("quiet-button")
        .set("aria-label", fill(text::remove_of(lang), &[("name", file)]));
    let title = el("h3").child(name(file)).done();
    el("section")
        .class("card")
        .key(&item.key.to_string())
        .child(
            el("div")
                .class("card-head")
                .child(title)
                .child(say("span", style, state))
                .done(),
        )
        .child(all(content))
        .child(el("p").child(remove.done()).done())
        .done()
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
    let mut facts = Vec::new();
    let mut tell = |what: &str, content: Html| {
        facts.extend([say("dt", "", what), el("dd").child(content).done()]);
    };
    tell(text::entity(lang), name(entity));
    tell(text::instrument(lang), words_of(good.instrument.name(lang)));
    if !created.is_empty() {
        tell(text::created(lang), words_of(&created));
    }
    tell(
        &format!("{} ({count})", text::units(lang)),
        unit_names(good, lang),
    );
    tell(
        text::answered(lang),
        words_of(&fill(
            common::answered_of(lang),
            &[("answered", &answered), ("total", &total)],
        )),
    );
    tell(text::fingerprint(lang), code(&good.fingerprint));
    if count > 0 {
        let class = class_of(&good.instrument, standing, false, lang);
        tell(
            text::score(lang),
            all([words_of(&score_words(standing, lang)), words_of(" "), class]),
        );
    }
    all([
        el("dl").children(facts).done(),
        say("p", "hint", text::score_hint(lang)),
        told_scores(good, lang),
        say("p", "hint", share_text::fingerprint_is(lang)),
    ])
}

/// Scores that the file states beside details, against what the details make.
fn told_scores(good: &Good, lang: Lang) -> Html {
    let mut rows = Vec::new();
    for unit in &good.assessment.units {
        let Some(told) = unit.score else { continue };
        let mut detailed = unit.as_ref().clone();
        detailed.score = None;
        if detailed.is_blank() {
            continue;
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
        let cells = vec![
            figure(&number::short(told, lang)),
            figure(&score_words(&made, lang)),
            cell(words),
        ];
        rows.push(row(name(&unit.name), cells).done());
    }
    if rows.is_empty() {
        return nothing();
    }
    let caption = text::told_scores(lang);
    let columns = heads(&[
        text::units(lang),
        text::score_told(lang),
        text::score_made(lang),
        text::score_check(lang),
    ]);
    scroll(caption, table(caption, columns, rows))
}

/// The names of the first few units.
fn unit_names(good: &Good, lang: Lang) -> Html {
    let units = &good.assessment.units;
    if units.is_empty() {
        return words_of(text::no_units(lang));
    }
    let mut names = Vec::new();
    for unit in units.iter().take(FEW) {
        names.push(el("li").child(name(&unit.name)).done());
    }
    if units.len() > FEW {
        names.push(say(
            "li",
            "",
            &fill(
                text::units_more(lang),
                &[("count", &(units.len() - FEW).to_string())],
            ),
        ));
    }
    el("ul").children(names).done()
}

/// The first few messages, the rest folded away.
pub(crate) fn messages(problems: &[Problem], title: &str, more: &str, lang: Lang) -> Html {
    let list = |problems: &[Problem]| {
        let mut items = Vec::new();
        for problem in problems {
            items.push(el("li").child(name(&problem.message(lang))).done());
        }
        el("ul").children(items).done()
    };
    let (first, rest) = problems.split_at(problems.len().min(FEW));
    if first.is_empty() {
        return nothing();
    }
    all([
        el("p").child(say("strong", "", title)).done(),
        list(first),
        when(!rest.is_empty(), || folded(more, rest.len(), list(rest))),
    ])
}

/// Gives a text that could not be used back as it is.
fn raw_text(store: &Store, name: &str, text: &Rc<str>) -> Html {
    let (store, name, text) = (store.clone(), format!("{name}.txt"), text.clone());
    local("raw", move |sent: &Local<Sent>| {
        let give = {
            let (store, name, text, sent) =
                (store.clone(), name.clone(), text.clone(), sent.clone());
            move || download::text_file(&store, &sent.afar(), &name, &text, Kind::Plain)
        };
        let button = button(text::raw(store.lang), give);
        all([
            el("p").child(button.done()).done(),
            download::note(&store, sent),
        ])
    })
}
