//! What each scenario gives, and from which value of a part on each class is reached.

use crate::browser::view::{all, el, nothing, p, say, when};
use crate::components::badge::{badge, class_words, zone_icon, zone_name};
use crate::components::ruler::ruler;
use crate::i18n::number::{points, short};
use crate::i18n::{common, fill, scenario as text};
use crate::pages::result::View;
use crate::pages::scenario::ask::Asked;
use crate::pages::scenario::parts::{part_max, part_name};
use swanilai::instrument::NodeId;
use swanilai::scenario::{BreakEven, From, Scenario};
use swanilai::score::Standing;
use yew::Html;

/// The results, once at least one part has values.
pub(crate) fn outcome(view: &View, asked: &Asked) -> Html {
    let lang = view.lang;
    if asked.parts.is_empty() {
        return nothing();
    }
    if asked.question.parts.is_empty() {
        return when(
            asked.parts.iter().any(|part| !part.units.is_empty()),
            || say("p", "notice", text::outcome_none(lang)),
        );
    }
    let names = [
        ("pessimistic", text::pessimistic(lang)),
        ("likely", text::likely(lang)),
        ("optimistic", text::optimistic(lang)),
    ];
    let scenarios = names.iter().zip(&asked.outlook.scenarios);
    let cards = scenarios.map(|((id, name), found)| card(view, id, name, found));
    let is_open = asked
        .outlook
        .scenarios
        .iter()
        .any(|scenario| scenario.score.is_none());
    all([
        say("h3", "", text::outcome(lang)),
        el("div").class("scenarios").children(cards).done(),
        when(is_open, || say("p", "quiet", text::outcome_open(lang))),
        break_even(view, asked),
    ])
}

/// One scenario: score or range, class, and where it lies on the scale.
fn card(view: &View, id: &str, name: &str, found: &Scenario) -> Html {
    let (lang, instrument) = (view.lang, &view.instrument);
    let class = found.class.and_then(|class| instrument.classes.get(class));
    let score = match found.score {
        Some(score) => say("strong", "score", &points(score, lang)),
        None => say(
            "strong",
            "score score-open",
            &fill(
                common::between(lang),
                &[
                    ("low", &points(found.low, lang)),
                    ("high", &points(found.high, lang)),
                ],
            ),
        ),
    };
    let judged = match (class, found.zone) {
        (Some(class), _) => badge(class, false, lang),
        (None, Some(zone)) => el("span")
            .set("class", format!("badge zone-{}", zone.name()))
            .child(zone_icon(zone))
            .text(&fill(
                common::zone_named(lang),
                &[("zone", zone_name(zone, lang))],
            ))
            .done(),
        (None, None) => say("span", "status", text::no_class(lang)),
    };
    let opinion = found.opinion.as_ref().map_or_else(nothing, |opinion| {
        say(
            "p",
            "quiet",
            &fill(text::opinion(lang), &[("opinion", opinion)]),
        )
    });
    let standing = Standing {
        score: found.score,
        low: found.low,
        high: found.high,
        class: found.class,
        zone: found.zone,
        projected: None,
        ..view.scored.entity.clone()
    };
    el("section")
        .class("card scenario")
        .set("data-scenario", id.to_owned())
        .child(say("h4", "", name))
        .child(el("p").child(score).done())
        .child(el("p").child(judged).done())
        .child(when(class.is_none() && found.zone.is_some(), || {
            say("p", "quiet", text::zone_only(lang))
        }))
        .child(opinion)
        .child(ruler(instrument, &standing, lang))
        .done()
}

/// The sentences, part by part.
fn break_even(view: &View, asked: &Asked) -> Html {
    let lang = view.lang;
    let parts = asked.question.parts.iter().zip(&asked.outlook.parts);
    let mut lists = Vec::new();
    for (part, found) in parts {
        if found.break_even.is_empty() {
            continue;
        }
        let name = part_name(view, part.node);
        lists.push(say("h4", "", &name));
        lists.push(
            el("ul")
                .class("break-even")
                .children(sentences(view, part.node, &name, &found.break_even))
                .done(),
        );
    }
    if lists.is_empty() {
        return nothing();
    }
    all([
        say("h3", "", text::break_even(lang)),
        p(text::break_even_intro(lang)),
        all(lists),
    ])
}

/// One sentence a class; of the classes that are sure anyway only the best is worth one.
fn sentences(view: &View, node: NodeId, name: &str, found: &[BreakEven]) -> Vec<Html> {
    let lang = view.lang;
    let max = short(part_max(&view.instrument, node), lang);
    let mut items = Vec::new();
    for one in found {
        let Some(class) = view.instrument.classes.get(one.class) else {
            continue;
        };
        let class = class_words(class, false, lang);
        let (template, value) = match &one.from {
            From::Points(value) => (text::from(lang), points(*value, lang)),
            From::Full => (text::from_full(lang), max.clone()),
            From::Never => (text::never(lang), String::new()),
            From::Always => (text::always(lang), String::new()),
        };
        let values = [
            ("part", name),
            ("points", &*value),
            ("max", &max),
            ("class", &class),
        ];
        items.push(say("li", "", &fill(template, &values)));
        if one.from == From::Always {
            break;
        }
    }
    items
}
