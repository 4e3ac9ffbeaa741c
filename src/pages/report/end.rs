//! The end of the report: what others judge, assumptions, method, fingerprint, lines to sign on.

use crate::browser::view::{all, el, name, nothing, p, say, when};
use crate::components::badge::class_words;
use crate::i18n::{Lang, common, fill, number, report as text, result as result_text, time};
use crate::pages::report::choices::Choices;
use crate::pages::result::View;
use crate::pages::result::basis::apart_words;
use swanilai::instrument::{Provenance, Rule};
use swanilai::report::{apart, grounds};
use yew::Html;

/// Places of an assumption that are named.
const PLACES: usize = 4;

/// The score with and without what others judge (requirement ID-3).
pub(crate) fn others(view: &View) -> Option<Html> {
    let lang = view.lang;
    let found = apart(&view.instrument, &view.scored)?;
    let count = |template: &str, count: usize| fill(template, &[("count", &count.to_string())]);
    let figures = match &found.means {
        None => p(result_text::apart_impossible(lang)),
        Some((others, own)) => {
            let [part, rest] = apart_words(view, others, own);
            all([
                p(&part),
                el("p").child(say("strong", "", &rest)).done(),
                when(view.scored.units.len() > 1, || {
                    say(
                        "p",
                        "quiet",
                        &count(result_text::apart_base(lang), found.counted),
                    )
                }),
                when(found.hidden > 0, || {
                    say(
                        "p",
                        "quiet",
                        &count(result_text::apart_hidden(lang), found.hidden),
                    )
                }),
            ])
        }
    };
    let names = found.indicators.iter();
    let names: Vec<String> = names
        .filter_map(|id| view.instrument.nodes.get(*id))
        .map(|node| view.texts.node(&node.id).name)
        .collect();
    let list = count(result_text::apart_list(lang), names.len());
    Some(all([
        p(result_text::apart_why(lang)),
        figures,
        say("p", "quiet", &format!("{list}: {}.", names.join("; "))),
    ]))
}

/// What acted on the result and is only assumed.
pub(crate) fn assumptions(view: &View) -> Html {
    let lang = view.lang;
    let found = grounds(&view.scored.assumptions);
    if found.is_empty() {
        return p(text::assumptions_none(lang));
    }
    let mut items = Vec::new();
    for ground in &found {
        let names: Vec<String> = ground
            .paths
            .iter()
            .filter_map(|path| place_name(view, path))
            .collect();
        items.push(
            el("li")
                .text(view.instrument.reason(&ground.reason, lang))
                .child(when(!names.is_empty(), || places(&names, lang)))
                .done(),
        );
    }
    all([
        p(text::assumptions_intro(lang)),
        el("ul").children(items).done(),
    ])
}

/// Where an assumption acts: the first few places by name, and how many more.
fn places(names: &[String], lang: Lang) -> Html {
    let shown = names.get(..PLACES).unwrap_or(names).join("; ");
    let rest = names.len().saturating_sub(PLACES);
    let list = if rest == 0 {
        shown
    } else {
        let values = [("list", &*shown), ("count", &rest.to_string())];
        fill(text::places_more(lang), &values)
    };
    let words = fill(text::places(lang), &[("list", &list)]);
    all([el("br").done(), say("span", "quiet", &words)])
}

/// What a path of the instrument is called; none for a rule, whose reason says it all.
fn place_name(view: &View, path: &str) -> Option<String> {
    let lang = view.lang;
    if path.starts_with("rules.") {
        return None;
    }
    if let Some(id) = path.strip_prefix("scales.") {
        let scale = view.texts.scales.get(id);
        return Some(scale.map_or(id, |scale| &scale.name).to_owned());
    }
    if let Some(id) = path.strip_prefix("classes.") {
        let mut classes = view.instrument.classes.iter();
        let class = classes.find(|class| class.id == id)?;
        return Some(class_words(class, false, lang));
    }
    let (id, template) = match path.strip_suffix(".weight") {
        Some(id) => (id, text::place_weight(lang)),
        None => (path, "{name}"),
    };
    let name = view.texts.nodes.get(id)?.name.clone();
    Some(fill(template, &[("name", &name)]))
}

/// What was measured, by which rules, and where they come from.
pub(crate) fn method(view: &View) -> Html {
    let (instrument, lang) = (&view.instrument, view.lang);
    let own = instrument.own_by().map_or_else(nothing, |by| {
        p(&fill(text::method_own(lang), &[("by", by)]))
    });
    let limits = instrument.classes.iter().map(|class| {
        let values = [
            ("class", &*class_words(class, false, lang)),
            ("min", &number::short(class.min, lang)),
        ];
        say("li", "", &fill(text::method_limit(lang), &values))
    });
    let rules = instrument.rules.iter().filter_map(|rule| {
        let words = view.texts.rules.get(&rule.id)?;
        let values = [("rule", &**words), ("origin", origin(rule, lang))];
        Some(say("li", "", &fill(text::method_rule(lang), &values)))
    });
    all([
        p(&view.texts.title),
        when(!view.texts.legal.is_empty(), || p(&view.texts.legal)),
        p(&view.texts.summary),
        own,
        say("h4", "", text::method_limits(lang)),
        el("ul").class("paper-limits").children(limits).done(),
        p(text::method_shown(lang)),
        p(text::method_rules(lang)),
        el("ul").children(rules).done(),
    ])
}

const fn origin(rule: &Rule, lang: Lang) -> &'static str {
    match rule.provenance {
        Provenance::Stated { .. } => common::stated(lang),
        Provenance::Inferred { .. } => common::inferred(lang),
        Provenance::Assumed { .. } => common::assumed(lang),
        Provenance::Adjusted { .. } => common::adjusted(lang),
    }
}

/// The fingerprint, and what it is not (requirement FX-6).
pub(crate) fn fingerprint(seal: &str, lang: Lang) -> Html {
    all([
        p(text::seal_of(lang)),
        el("p").child(say("code", "paper-seal", seal)).done(),
        p(text::seal_why(lang)),
    ])
}

/// Lines to sign on, left and right; names and numbers of people are written by hand.
pub(crate) fn signatures(
    choices: &Choices,
    left: &str,
    right: &str,
    posts: [&str; 2],
    lang: Lang,
) -> Html {
    let [first, second] = posts;
    el("div")
        .class("paper-sign")
        .child(
            el("p")
                .class("paper-sign-day")
                .child(place_date(choices, lang))
                .done(),
        )
        .child(
            el("div")
                .class("paper-sign-row")
                .child(signature(left, first, lang))
                .child(signature(right, second, lang))
                .done(),
        )
        .done()
}

/// Place and day, each a blank line where nobody wrote it.
fn place_date(choices: &Choices, lang: Lang) -> Html {
    let date = time::date(&choices.date, lang);
    let place = place(choices);
    let date = if date.is_empty() {
        rule()
    } else {
        say("span", "", &date)
    };
    all([place, say("span", "", ", "), date])
}

/// The place; a blank line where nobody wrote it.
pub(crate) fn place(choices: &Choices) -> Html {
    let place = choices.place.trim();
    if place.is_empty() {
        rule()
    } else {
        name(place)
    }
}

/// A line to write on.
pub(crate) fn rule() -> Html {
    say("span", "paper-rule", "\u{a0}")
}

fn signature(role: &str, post: &str, lang: Lang) -> Html {
    let line = |label: &str, value: Html| {
        el("p")
            .class("paper-sign-line")
            .child(say("span", "", label))
            .child(value)
            .done()
    };
    let post = if post.trim().is_empty() {
        rule()
    } else {
        name(post)
    };
    el("div")
        .child(el("p").child(say("strong", "", role)).done())
        .child(line(text::post(lang), post))
        .child(say("div", "paper-sign-room", ""))
        .child(line(text::person(lang), rule()))
        .child(line(text::staff_number(lang), rule()))
        .done()
}
