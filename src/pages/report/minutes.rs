//! The record: who assessed whom, on which day, with which result.

use crate::browser::view::{all, el, name, p, say, when};
use crate::components::table::{cell, figure, scroll, table};
use crate::i18n::{Lang, fill, report as text, time};
use crate::pages::report::choices::Choices;
use crate::pages::report::end::{place, rule, signatures};
use crate::pages::report::gaps::no_gaps;
use crate::pages::report::head::{conditions, title};
use crate::pages::report::paper::{class_or_open, instrument_of, points};
use crate::pages::report::tables::{class_head, head};
use crate::pages::result::units::score_words;
use crate::pages::result::{View, isolated};
use swanilai::report::{Gap, Row, gaps, spoken};
use swanilai::score::Standing;
use swanilai::words;
use yew::Html;

/// Gaps named.
const GAPS: usize = 5;

/// The record, on a page of its own.
pub(crate) fn minutes(view: &View, choices: &Choices, rows: &[Row]) -> Html {
    let lang = view.lang;
    el("section")
        .class("minutes")
        .child(title(text::minutes(lang), view, choices))
        .child(
            el("p")
                .text(&day(choices, lang))
                .text(" ")
                .child(place(choices))
                .text(text::parties(lang))
                .done(),
        )
        .child(
            el("ol")
                .class("paper-parties")
                .child(party(&choices.first, text::acts_first(lang)))
                .child(party(&choices.second, text::acts_second(lang)))
                .done(),
        )
        .child(declare(view, rows.len()))
        .child(units(view, rows))
        .child(p(&result(view)))
        .child(conditions(view, true))
        .child(largest(view))
        .child(
            el("div")
                .class("minutes-end")
                .child(p(text::minutes_end(lang)))
                .child(signatures(
                    choices,
                    text::first_party(lang),
                    text::second_party(lang),
                    [&choices.first, &choices.second],
                    lang,
                ))
                .done(),
        )
        .done()
}

/// The day in words; blank lines where there is no such day.
fn day(choices: &Choices, lang: Lang) -> String {
    let Some(day) = spoken(&choices.date, lang) else {
        return text::on_blank_day(lang).to_owned();
    };
    fill(
        text::on_this_day(lang),
        &[
            ("weekday", day.weekday),
            ("date", &day.date),
            ("month", day.month),
            ("year", &day.year),
            ("short", &time::date(&choices.date, lang)),
        ],
    )
}

fn party(post: &str, acts: &str) -> Html {
    let post = if post.trim().is_empty() {
        rule()
    } else {
        name(post)
    };
    el("li").child(post).text(" ").text(acts).done()
}

fn declare(view: &View, count: usize) -> Html {
    let lang = view.lang;
    let spoken = words::whole(u64::try_from(count).unwrap_or(u64::MAX), lang);
    let words = isolated(
        text::declare(lang),
        &[
            ("entity", &view.assessment.entity.name),
            ("instrument", &instrument_of(view)),
            ("count", &count.to_string()),
            ("words", &spoken),
        ],
    );
    el("p").child(words).done()
}

fn units(view: &View, rows: &[Row]) -> Html {
    let lang = view.lang;
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        lines.push(
            el("tr")
                .child(figure(&index.saturating_add(1).to_string()))
                .child(el("th").attr("scope", "row").child(name(&row.name)).done())
                .child(figure(&score_words(&row.standing, lang)))
                .child(cell(&in_words(&row.standing, lang)))
                .child(cell(&class_or_open(
                    &view.instrument,
                    &row.standing,
                    true,
                    lang,
                )))
                .done(),
        );
    }
    let columns = vec![
        head("figure", text::no(lang)),
        head("", text::unit(lang)),
        head("figure", text::score(lang)),
        head("", text::in_words(lang)),
        head("", class_head(view)),
    ];
    scroll(
        text::minutes_units(lang),
        table(text::minutes_units(lang), columns, lines).class("paper-minutes"),
    )
}

/// A score in words, or the bounds.
fn in_words(standing: &Standing, lang: Lang) -> String {
    match standing.score {
        Some(score) => words::points(score, lang),
        None => fill(
            text::between_words(lang),
            &[
                ("low", &words::points(standing.low, lang)),
                ("high", &words::points(standing.high, lang)),
            ],
        ),
    }
}

fn result(view: &View) -> String {
    let (lang, standing) = (view.lang, &view.scored.entity);
    let class = class_or_open(&view.instrument, standing, false, lang);
    match standing.score {
        Some(score) => fill(
            text::minutes_result(lang),
            &[
                ("score", &points(score, lang)),
                ("words", &words::points(score, lang)),
                ("class", &class),
            ],
        ),
        None => fill(
            text::minutes_open(lang),
            &[
                ("low", &points(standing.low, lang)),
                ("low_words", &words::points(standing.low, lang)),
                ("high", &points(standing.high, lang)),
                ("high_words", &words::points(standing.high, lang)),
                ("class", &class),
            ],
        ),
    }
}

fn largest(view: &View) -> Html {
    let lang = view.lang;
    let found = gaps(&view.instrument, &view.scored);
    if found.all.is_empty() {
        return p(no_gaps(view));
    }
    let items = found.all.iter().take(GAPS);
    let items = items.filter_map(|gap| largest_one(view, gap));
    all([
        p(text::minutes_gaps(lang)),
        el("ol").children(items).done(),
        when(found.hidden > 0, || {
            let count = found.hidden.to_string();
            say(
                "p",
                "quiet",
                &fill(text::gaps_hidden(lang), &[("count", &count)]),
            )
        }),
    ])
}

fn largest_one(view: &View, gap: &Gap) -> Option<Html> {
    let unit = view.assessment.units.get(gap.unit)?;
    let node = view.instrument.nodes.get(gap.node)?;
    let words = isolated(
        text::minutes_gap(view.lang),
        &[
            ("indicator", &view.texts.node(&node.id).name),
            ("unit", &unit.name),
            ("points", &points(gap.in_unit, view.lang)),
        ],
    );
    Some(el("li").child(words).done())
}
