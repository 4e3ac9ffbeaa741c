//! The record: who assessed whom, on which day, with which result.

use crate::components::table::{cell, figure, region};
use crate::i18n::{Lang, fill, report as text, time};
use crate::pages::report::choices::Choices;
use crate::pages::report::end::{name_or_rule, place, signatures};
use crate::pages::report::gaps::no_gaps;
use crate::pages::report::head::{conditions, title};
use crate::pages::report::paper::{class_or_open, instrument_of, points};
use crate::pages::report::tables::{class_head, head};
use crate::pages::result::units::score_words;
use crate::pages::result::{View, isolated};
use swanilai::report::{Gap, Row, gaps, spoken};
use swanilai::score::Standing;
use swanilai::words;
use yew::{Html, html};

/// Gaps named.
const GAPS: usize = 5;

/// The record, on a page of its own.
pub(crate) fn minutes(view: &View, choices: &Choices, rows: &[Row]) -> Html {
    let lang = view.lang;
    let posts: [&str; 2] = [&choices.first, &choices.second];
    html! {
        <section class="minutes">
            { title(text::minutes(lang), view, choices) }
            <p>
                { day(choices, lang) }
                { " " }
                { place(choices) }
                { text::parties(lang) }
            </p>
            <ol class="paper-parties">
                { party(&choices.first, text::acts_first(lang)) }
                { party(&choices.second, text::acts_second(lang)) }
            </ol>
            { declare(view, rows.len()) }
            { units(view, rows) }
            <p>{ result(view) }</p>
            { conditions(view, true) }
            { largest(view) }
            <div class="minutes-end">
                <p>{ text::minutes_end(lang) }</p>
                { signatures(choices, text::first_party(lang), text::second_party(lang), posts, lang) }
            </div>
        </section>
    }
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
    html! { <li>{ name_or_rule(post) }{ " " }{ acts }</li> }
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
    html! { <p>{ words }</p> }
}

fn units(view: &View, rows: &[Row]) -> Html {
    let lang = view.lang;
    let lines = rows.iter().enumerate().map(|(index, row)| {
        let class = class_or_open(&view.instrument, &row.standing, true, lang);
        html! {
            <tr>
                { figure(&index.saturating_add(1).to_string()) }
                <th scope="row"><bdi>{ &row.name }</bdi></th>
                { figure(&score_words(&row.standing, lang)) }
                { cell(&in_words(&row.standing, lang)) }
                { cell(&class) }
            </tr>
        }
    });
    let table = html! {
        <table class="paper-minutes">
            <caption>{ text::minutes_units(lang) }</caption>
            <thead>
                <tr>
                    { head("figure", text::no(lang)) }
                    { head("", text::unit(lang)) }
                    { head("figure", text::score(lang)) }
                    { head("", text::in_words(lang)) }
                    { head("", class_head(view)) }
                </tr>
            </thead>
            <tbody>{ for lines }</tbody>
        </table>
    };
    region(text::minutes_units(lang), table)
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
        return html! { <p>{ no_gaps(view) }</p> };
    }
    let items = found.all.iter().take(GAPS);
    let items = items.filter_map(|gap| largest_one(view, gap));
    html! {
        <>
            <p>{ text::minutes_gaps(lang) }</p>
            <ol>{ for items }</ol>
            if found.hidden > 0 {
                <p class="quiet">{ fill(text::gaps_hidden(lang), &[("count", &found.hidden.to_string())]) }</p>
            }
        </>
    }
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
    Some(html! { <li>{ words }</li> })
}
