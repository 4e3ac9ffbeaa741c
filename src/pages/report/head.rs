//! Title, particulars, score and what stands beside it.

use crate::browser::view::{all, el, name, nothing, p, say, when};
use crate::components::badge::{badge, class_words};
use crate::i18n::{fill, number, report as text, result as result_text, time};
use crate::pages::report::choices::Choices;
use crate::pages::report::paper::{class_or_open, instrument_of, points, state_of};
use crate::pages::result::View;
use crate::pages::result::follow_up::{consequence, state_words};
use swanilai::words;
use yew::Html;

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
        when(!words.is_empty(), || {
            el("tr")
                .child(el("th").attr("scope", "row").text(label).done())
                .child(el("td").child(name(words)).done())
                .done()
        })
    };
    let date = time::date(&choices.date, lang);
    let about = el("table")
        .class("particulars")
        .child(say("caption", "visually-hidden", text::about(lang)))
        .child(
            el("tbody")
                .child(line(text::entity(lang), &entity.name))
                .child(line(text::province(lang), &entity.province))
                .child(line(text::instrument(lang), &instrument_of(view)))
                .child(line(text::units_count(lang), &count))
                .child(line(
                    text::state(lang),
                    &state_of(&view.scored.entity, lang),
                ))
                .child(line(text::dated(lang), &date))
                .done(),
        );
    all([title(text::title(lang), view, choices), about.done()])
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
    el("div")
        .class("paper-title")
        .child(say("h2", "", words))
        .child(el("p").class("paper-entity").child(name(entity)).done())
        .child(when(!choices.line.trim().is_empty(), || {
            el("p").child(name(&choices.line)).done()
        }))
        .child(when(!choices.letter.trim().is_empty(), || {
            el("p").child(name(&number)).done()
        }))
        .done()
}

/// The score in figures and words, its class, what is certain, and the conditions.
pub(crate) fn result(view: &View) -> Html {
    let (lang, standing) = (view.lang, &view.scored.entity);
    all([
        el("div")
            .class("paper-score")
            .child(figures(view))
            .child(class(view))
            .done(),
        when(standing.score.is_none(), || open(view)),
        match &view.scored.opinion {
            Some(opinion) => p(&fill(result_text::opinion(lang), &[("opinion", opinion)])),
            None => p(result_text::opinion_open(lang)),
        },
        conditions(view, false),
        warnings(view),
    ])
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
    el("div")
        .child(when(standing.score.is_none(), || {
            say("p", "paper-provisional", text::provisional(lang))
        }))
        .child(
            el("p")
                .child(say("strong", size, &figure))
                .text(" ")
                .child(say(
                    "span",
                    "quiet",
                    &fill(text::out_of(lang), &[("max", &max)]),
                ))
                .done(),
        )
        .child(say("p", "paper-words", &format!("({spoken})")))
        .done()
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
    el("div")
        .child(match found {
            Some(class) => el("p").child(badge(class, false, lang)).done(),
            None => el("p")
                .child(say(
                    "span",
                    "badge",
                    &class_or_open(&view.instrument, standing, false, lang),
                ))
                .done(),
        })
        .child(when(found.is_some() && standing.score.is_none(), || {
            p(text::class_sure(lang))
        }))
        .child(meaning.map_or_else(nothing, |class| say("p", "quiet", &class.meaning)))
        .child(when(!has_zones, || say("p", "quiet", text::no_zone(lang))))
        .done()
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
    all([
        p(&fill(
            text::open_bounds(lang),
            &[("count", &count.to_string())],
        )),
        projected.map_or_else(nothing, |words| p(&words)),
    ])
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
        el("p")
            .class("paper-condition")
            .child(say("strong", "", &title))
            .text(". ")
            .text(state_words(condition.state, lang))
            .text(".")
            .child(consequence.map_or_else(nothing, |words| say("span", "", &format!(" {words}"))))
            .done()
    };
    all(view.scored.conditions.iter().map(one))
}

/// What a person should know, each said of the unit by its name.
fn warnings(view: &View) -> Html {
    let items = view.scored.warnings.iter().map(|warning| {
        let mut named = warning.clone();
        named.path = unit_at(view, &warning.path).unwrap_or_default();
        say("li", "", &named.message(view.lang))
    });
    let items: Vec<Html> = items.collect();
    when(!items.is_empty(), || {
        all([
            el("p")
                .child(say("strong", "", result_text::warnings(view.lang)))
                .done(),
            el("ul").children(items).done(),
        ])
    })
}

/// The name of the unit that a path such as `units[3]` leads to.
fn unit_at(view: &View, path: &str) -> Option<String> {
    let index = path.strip_prefix("units[")?.strip_suffix(']')?;
    let unit = view.assessment.units.get(index.parse::<usize>().ok()?)?;
    Some(unit.name.clone())
}
