//! The end of the report: what others judge, assumptions, method, fingerprint, lines to sign on.

use crate::components::badge::class_words;
use crate::i18n::{Lang, common, fill, number, report as text, result as result_text, time};
use crate::pages::report::choices::Choices;
use crate::pages::result::View;
use crate::pages::result::basis::apart_words;
use swanilai::instrument::{Provenance, Rule};
use swanilai::report::{apart, grounds};
use yew::{Html, html};

/// Places of an assumption that are named.
const PLACES: usize = 4;

/// The score with and without what others judge (requirement ID-3).
pub(crate) fn others(view: &View) -> Option<Html> {
    let lang = view.lang;
    let found = apart(&view.instrument, &view.scored)?;
    let count = |template: &str, count: usize| fill(template, &[("count", &count.to_string())]);
    let figures = match &found.means {
        None => html! { <p>{ result_text::apart_impossible(lang) }</p> },
        Some((others, own)) => {
            let [part, rest] = apart_words(view, others, own);
            html! {
                <>
                    <p>{ part }</p>
                    <p><strong>{ rest }</strong></p>
                    if view.scored.units.len() > 1 {
                        <p class="quiet">{ count(result_text::apart_base(lang), found.counted) }</p>
                    }
                    if found.hidden > 0 {
                        <p class="quiet">{ count(result_text::apart_hidden(lang), found.hidden) }</p>
                    }
                </>
            }
        }
    };
    let names = found.indicators.iter();
    let names: Vec<String> = names
        .filter_map(|id| view.instrument.nodes.get(*id))
        .map(|node| view.texts.node(&node.id).name)
        .collect();
    let list = count(result_text::apart_list(lang), names.len());
    Some(html! {
        <>
            <p>{ result_text::apart_why(lang) }</p>
            { figures }
            <p class="quiet">{ format!("{list}: {}.", names.join("; ")) }</p>
        </>
    })
}

/// What acted on the result and is only assumed.
pub(crate) fn assumptions(view: &View) -> Html {
    let lang = view.lang;
    let found = grounds(&view.scored.assumptions);
    if found.is_empty() {
        return html! { <p>{ text::assumptions_none(lang) }</p> };
    }
    let items = found.iter().map(|ground| {
        let names: Vec<String> = ground
            .paths
            .iter()
            .filter_map(|path| place_name(view, path))
            .collect();
        html! {
            <li>
                { view.instrument.reason(&ground.reason, lang) }
                if !names.is_empty() {
                    <br />
                    <span class="quiet">{ places(&names, lang) }</span>
                }
            </li>
        }
    });
    html! {
        <>
            <p>{ text::assumptions_intro(lang) }</p>
            <ul>{ for items }</ul>
        </>
    }
}

/// Where an assumption acts: the first few places by name, and how many more.
fn places(names: &[String], lang: Lang) -> String {
    let shown = names.get(..PLACES).unwrap_or(names).join("; ");
    let rest = names.len().saturating_sub(PLACES);
    let list = if rest == 0 {
        shown
    } else {
        let values = [("list", &*shown), ("count", &rest.to_string())];
        fill(text::places_more(lang), &values)
    };
    fill(text::places(lang), &[("list", &list)])
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
    let own = instrument
        .own_by()
        .map(|by| fill(text::method_own(lang), &[("by", by)]));
    let limits = instrument.classes.iter().map(|class| {
        let values = [
            ("class", &*class_words(class, false, lang)),
            ("min", &number::short(class.min, lang)),
        ];
        html! { <li>{ fill(text::method_limit(lang), &values) }</li> }
    });
    let rules = instrument.rules.iter().filter_map(|rule| {
        let words = view.texts.rules.get(&rule.id)?;
        let values = [("rule", &**words), ("origin", origin(rule, lang))];
        Some(html! { <li>{ fill(text::method_rule(lang), &values) }</li> })
    });
    html! {
        <>
            <p>{ &view.texts.title }</p>
            if !view.texts.legal.is_empty() {
                <p>{ &view.texts.legal }</p>
            }
            <p>{ &view.texts.summary }</p>
            if let Some(words) = own {
                <p>{ words }</p>
            }
            <h4>{ text::method_limits(lang) }</h4>
            <ul class="paper-limits">{ for limits }</ul>
            <p>{ text::method_shown(lang) }</p>
            <p>{ text::method_rules(lang) }</p>
            <ul>{ for rules }</ul>
        </>
    }
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
    html! {
        <>
            <p>{ text::seal_of(lang) }</p>
            <p><code class="paper-seal">{ seal }</code></p>
            <p>{ text::seal_why(lang) }</p>
        </>
    }
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
    html! {
        <div class="paper-sign">
            <p class="paper-sign-day">{ place_date(choices, lang) }</p>
            <div class="paper-sign-row">
                { signature(left, first, lang) }
                { signature(right, second, lang) }
            </div>
        </div>
    }
}

/// Place and day, each a blank line where nobody wrote it.
fn place_date(choices: &Choices, lang: Lang) -> Html {
    let date = time::date(&choices.date, lang);
    html! {
        <>
            { place(choices) }
            <span>{ ", " }</span>
            if date.is_empty() {
                { rule() }
            } else {
                <span>{ date }</span>
            }
        </>
    }
}

/// The place; a blank line where nobody wrote it.
pub(crate) fn place(choices: &Choices) -> Html {
    name_or_rule(choices.place.trim())
}

/// What a person wrote; a blank line where it is empty.
pub(crate) fn name_or_rule(words: &str) -> Html {
    if words.trim().is_empty() {
        return rule();
    }
    html! { <bdi>{ words }</bdi> }
}

/// A line to write on.
fn rule() -> Html {
    html! { <span class="paper-rule">{ "\u{a0}" }</span> }
}

fn signature(role: &str, post: &str, lang: Lang) -> Html {
    let line = |label: &str, value: Html| {
        html! { <p class="paper-sign-line"><span>{ label }</span>{ value }</p> }
    };
    html! {
        <div>
            <p><strong>{ role }</strong></p>
            { line(text::post(lang), name_or_rule(post)) }
            <div class="paper-sign-room" />
            { line(text::person(lang), rule()) }
            { line(text::staff_number(lang), rule()) }
        </div>
    }
}
