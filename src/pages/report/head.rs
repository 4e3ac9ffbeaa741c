//! Title, particulars, score and what stands beside it.

use crate::components::badge::{badge, class_words};
use crate::i18n::{fill, number, report as text, result as result_text, time};
use crate::pages::report::choices::Choices;
use crate::pages::report::paper::{class_or_open, instrument_of, points, state_of};
use crate::pages::result::View;
use crate::pages::result::follow_up::{consequence, state_words};
use swanilai::words;
use yew::{Html, html};

/// Title and particulars.
pub(crate) fn head(view: &View, choices: &Choices) -> Html {
    let (lang, entity) = (view.lang, &view.assessment.entity);
    let count = view.assessment.units.len();
    let count = fill(
        text::count_words(lang),
        &[
            ("number", &count.to_string()),
            (
                "words",
                &words::whole(u64::try_from(count).unwrap_or(u64::MAX), lang),
            ),
        ],
    );
    let line = |label: &str, words: &str| {
        html! {
            if !words.is_empty() {
                <tr><th scope="row">{ label }</th><td><bdi>{ words }</bdi></td></tr>
            }
        }
    };
    let date = time::date(&choices.date, lang);
    html! {
        <>
            { title(text::title(lang), view, choices) }
            <table class="particulars">
                <caption class="visually-hidden">{ text::about(lang) }</caption>
                <tbody>
                    { line(text::entity(lang), &entity.name) }
                    { line(text::province(lang), &entity.province) }
                    { line(text::instrument(lang), &instrument_of(view)) }
                    { line(text::units_count(lang), &count) }
                    { line(text::state(lang), &state_of(&view.scored.entity, lang)) }
                    { line(text::dated(lang), &date) }
                </tbody>
            </table>
        </>
    }
}

/// The title of a paper, the entity, and what a person added.
pub(crate) fn title(words: &str, view: &View, choices: &Choices) -> Html {
    let entity = &view.assessment.entity.name;
    let entity = if entity.is_empty() {
        text::entity(view.lang)
    } else {
        entity
    };
    let number = fill(text::number(view.lang), &[("number", &choices.letter)]);
    html! {
        <div class="paper-title">
            <h2>{ words }</h2>
            <p class="paper-entity"><bdi>{ entity }</bdi></p>
            if !choices.line.trim().is_empty() {
                <p><bdi>{ &choices.line }</bdi></p>
            }
            if !choices.letter.trim().is_empty() {
                <p><bdi>{ number }</bdi></p>
            }
        </div>
    }
}

/// The score in figures and words, its class, what is certain, and the conditions.
pub(crate) fn result(view: &View) -> Html {
    let lang = view.lang;
    let opinion = match &view.scored.opinion {
        Some(opinion) => fill(result_text::opinion(lang), &[("opinion", opinion)]),
        None => result_text::opinion_open(lang).to_owned(),
    };
    html! {
        <>
            <div class="paper-score">
                { figures(view) }
                { class(view) }
            </div>
            if view.scored.entity.score.is_none() {
                { open(view) }
            }
            <p>{ opinion }</p>
            { conditions(view, false) }
            { warnings(view) }
        </>
    }
}

fn figures(view: &View) -> Html {
    let (lang, standing) = (view.lang, &view.scored.entity);
    let max = number::short(view.instrument.max, lang);
    let (figure, spoken) = match standing.score {
        Some(score) => (points(score, lang), words::points(score, lang)),
        None => (
            fill(
                text::between(lang),
                &[
                    ("low", &points(standing.low, lang)),
                    ("high", &points(standing.high, lang)),
                ],
            ),
            fill(
                text::between_words(lang),
                &[
                    ("low", &words::points(standing.low, lang)),
                    ("high", &words::points(standing.high, lang)),
                ],
            ),
        ),
    };
    let size = if standing.score.is_some() {
        "paper-figure"
    } else {
        "paper-figure paper-open"
    };
    html! {
        <div>
            if standing.score.is_none() {
                <p class="paper-provisional">{ text::provisional(lang) }</p>
            }
            <p>
                <strong class={size}>{ figure }</strong>
                { " " }
                <span class="quiet">{ fill(text::out_of(lang), &[("max", &max)]) }</span>
            </p>
            <p class="paper-words">{ format!("({spoken})") }</p>
        </div>
    }
}

fn class(view: &View) -> Html {
    let (lang, standing) = (view.lang, &view.scored.entity);
    let found = standing
        .class
        .and_then(|class| view.instrument.classes.get(class));
    let has_zones = view
        .instrument
        .classes
        .iter()
        .any(|class| class.zone.is_some());
    let meaning = found.and_then(|class| view.texts.classes.get(&class.id));
    let badge = match found {
        Some(class) => badge(class, false, lang),
        None => html! {
            <span class="badge">{ class_or_open(&view.instrument, standing, false, lang) }</span>
        },
    };
    html! {
        <div>
            <p>{ badge }</p>
            if found.is_some() && standing.score.is_none() {
                <p>{ text::class_sure(lang) }</p>
            }
            if let Some(class) = meaning {
                <p class="quiet">{ &class.meaning }</p>
            }
            if !has_zones {
                <p class="quiet">{ text::no_zone(lang) }</p>
            }
        </div>
    }
}

/// What is open, and where it may lead.
fn open(view: &View) -> Html {
    let (lang, standing) = (view.lang, &view.scored.entity);
    let count = standing.total.saturating_sub(standing.answered);
    let projected = standing.projected.as_ref().and_then(|projected| {
        let class = view.instrument.classes.get(projected.class)?;
        Some(fill(
            text::projected(lang),
            &[
                ("score", &points(projected.score, lang)),
                ("class", &class_words(class, false, lang)),
            ],
        ))
    });
    html! {
        <>
            <p>{ fill(text::open_bounds(lang), &[("count", &count.to_string())]) }</p>
            if let Some(words) = projected {
                <p>{ words }</p>
            }
        </>
    }
}

/// The conditions beside the class: they never change the figure. In short, what would follow is left out
/// while nobody knows how a condition stands.
pub(crate) fn conditions(view: &View, in_short: bool) -> Html {
    let lang = view.lang;
    let one = |condition: &swanilai::score::Conditioned| {
        let title = view.texts.conditions.get(&condition.id);
        let title = title.map_or("", |(title, _)| title.as_str());
        let title = fill(text::condition_line(lang), &[("title", title)]);
        let is_idle = in_short && condition.state == swanilai::score::ConditionState::Unknown;
        let consequence = consequence(view, condition).filter(|_| !is_idle);
        html! {
            <p class="paper-condition">
                <strong>{ title }</strong>
                { ". " }
                { state_words(condition.state, lang) }
                { "." }
                if let Some(words) = consequence {
                    <span>{ format!(" {words}") }</span>
                }
            </p>
        }
    };
    html! { <>{ for view.scored.conditions.iter().map(one) }</> }
}

/// What a person should know, each said of the unit by its name.
fn warnings(view: &View) -> Html {
    let items = view.scored.warnings.iter().map(|warning| {
        let mut named = warning.clone();
        named.path = unit_at(view, &warning.path).unwrap_or_default();
        html! { <li>{ named.message(view.lang) }</li> }
    });
    html! {
        if !view.scored.warnings.is_empty() {
            <p><strong>{ result_text::warnings(view.lang) }</strong></p>
            <ul>{ for items }</ul>
        }
    }
}

/// The name of the unit that a path such as `units[3]` leads to.
fn unit_at(view: &View, path: &str) -> Option<String> {
    let index = path.strip_prefix("units[")?.strip_suffix(']')?;
    let unit = view.assessment.units.get(index.parse::<usize>().ok()?)?;
    Some(unit.name.clone())
}
