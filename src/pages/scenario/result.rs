//! What each scenario gives, and from which value of a part on each class is reached.

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
use yew::{Html, html};

/// The results, once at least one part has values.
pub(crate) fn outcome(view: &View, asked: &Asked) -> Html {
    let lang = view.lang;
    if asked.parts.is_empty() {
        return Html::default();
    }
    if asked.question.parts.is_empty() {
        return html! {
            if asked.parts.iter().any(|part| !part.units.is_empty()) {
                <p class="notice">{ text::outcome_none(lang) }</p>
            }
        };
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
    html! {
        <>
            <h3>{ text::outcome(lang) }</h3>
            <div class="scenarios">{ for cards }</div>
            if is_open {
                <p class="quiet">{ text::outcome_open(lang) }</p>
            }
            { break_even(view, asked) }
        </>
    }
}

/// One scenario: score or range, class, and where it lies on the scale.
fn card(view: &View, id: &str, name: &str, found: &Scenario) -> Html {
    let (lang, instrument) = (view.lang, &view.instrument);
    let class = found.class.and_then(|class| instrument.classes.get(class));
    let between = || {
        let (low, high) = (points(found.low, lang), points(found.high, lang));
        fill(common::between(lang), &[("low", &low), ("high", &high)])
    };
    let score = match found.score {
        Some(score) => html! { <strong class="score">{ points(score, lang) }</strong> },
        None => html! { <strong class="score score-open">{ between() }</strong> },
    };
    let judged = match (class, found.zone) {
        (Some(class), _) => badge(class, false, lang),
        (None, Some(zone)) => html! {
            <span class={format!("badge zone-{}", zone.name())}>
                { zone_icon(zone) }
                { fill(common::zone_named(lang), &[("zone", zone_name(zone, lang))]) }
            </span>
        },
        (None, None) => html! { <span class="status">{ text::no_class(lang) }</span> },
    };
    let standing = Standing {
        score: found.score,
        low: found.low,
        high: found.high,
        class: found.class,
        zone: found.zone,
        projected: None,
        ..view.scored.entity.clone()
    };
    html! {
        <section class="card scenario" data-scenario={id.to_owned()}>
            <h4>{ name }</h4>
            <p>{ score }</p>
            <p>{ judged }</p>
            if class.is_none() && found.zone.is_some() {
                <p class="quiet">{ text::zone_only(lang) }</p>
            }
            if let Some(opinion) = &found.opinion {
                <p class="quiet">{ fill(text::opinion(lang), &[("opinion", opinion)]) }</p>
            }
            { ruler(instrument, &standing, lang) }
        </section>
    }
}

/// The sentences, part by part.
fn break_even(view: &View, asked: &Asked) -> Html {
    let lang = view.lang;
    let parts = asked.question.parts.iter().zip(&asked.outlook.parts);
    let parts = parts.filter(|(_, found)| !found.break_even.is_empty());
    let lists = parts.map(|(part, found)| {
        let name = part_name(view, part.node);
        let sentences = sentences(view, part.node, &name, &found.break_even);
        html! {
            <>
                <h4>{ name }</h4>
                <ul class="break-even">{ for sentences }</ul>
            </>
        }
    });
    let lists: Vec<Html> = lists.collect();
    if lists.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ text::break_even(lang) }</h3>
            <p>{ text::break_even_intro(lang) }</p>
            <>{ for lists }</>
        </>
    }
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
        items.push(html! { <li>{ fill(template, &values) }</li> });
        if one.from == From::Always {
            break;
        }
    }
    items
}
