//! The years in one strip; where the method changed it breaks, and says so.

use crate::components::difference::{both, size};
use crate::i18n::{Lang, fill, report as text};
use crate::pages::report::paper::points;
use crate::pages::result::View;
use crate::routes::Route;
use swanilai::compare::minus;
use swanilai::number::Decimal;
use swanilai::score::Standing;
use swanilai::trend::{Link, Origin, Point, trend};
use yew::{Html, html};

/// Years shown.
const YEARS: usize = 5;

/// The strip.
pub(crate) fn years(view: &View) -> Html {
    let lang = view.lang;
    let found = trend(&view.assessment, &view.instrument, &view.scored, None);
    let skipped = found.points.len().saturating_sub(YEARS);
    let shown = found.points.iter().skip(skipped).enumerate();
    let items = shown.map(|(index, point)| year(view, point, index == 0));
    html! {
        <section class="brief-years">
            <h2>{ text::brief_trend(lang) }</h2>
            if view.assessment.history.is_empty() {
                <p>
                    { text::brief_no_years(lang) }
                    { " " }
                    <a class="no-print" href={Route::Compare(view.draft.clone()).href()}>
                        { text::brief_note_years(lang) }
                    </a>
                </p>
            } else {
                <ol>{ for items }</ol>
                if skipped > 0 {
                    <p>{ fill(text::brief_more_years(lang), &[("count", &skipped.to_string())]) }</p>
                }
            }
        </section>
    }
}

fn year(view: &View, point: &Point, is_first: bool) -> Html {
    let lang = view.lang;
    let since = point.since.as_ref().filter(|_| !is_first);
    let is_broken = since.is_some_and(|since| matches!(since.link, Link::Break { .. }));
    let mut moved = since.map_or_else(String::new, |since| {
        let mut words = match &since.link {
            Link::Same {
                change: Some(change),
                ..
            } => both(*change, decimals(view, point), lang),
            Link::Same { change: None, .. } => text::brief_not_yet(lang).to_owned(),
            Link::Break {
                methods: (Some(_), Some(_)),
                ..
            } => text::brief_break(lang).to_owned(),
            Link::Break { .. } => text::brief_unknown(lang).to_owned(),
        };
        if let (Some(first), Some(last)) = (since.missing.first(), since.missing.last()) {
            let years = if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            };
            words.push_str("; ");
            words.push_str(&fill(text::brief_missing(lang), &[("years", &years)]));
        }
        words
    });
    let is_now = point.origin == Origin::Present;
    let score = match point.score {
        Some(score) => size(score, decimals(view, point), lang),
        None => open(&view.scored.entity, lang),
    };
    if is_now {
        let now = text::brief_now(lang);
        moved = if moved.is_empty() {
            now.to_owned()
        } else {
            format!("{moved}; {now}")
        };
    }
    html! {
        <li class={if is_broken { "year broken" } else { "year" }}>
            <span class="year-number">{ point.year }</span>
            { " " }
            <strong class="year-score">{ score }</strong>
            { " " }
            { bar(view, point) }
            <span class="year-move">{ moved }</span>
        </li>
    }
}

/// The score as a bar over its instrument's scale; while it is open, from the lowest to the highest.
fn bar(view: &View, point: &Point) -> Html {
    let instrument = point.instrument.as_ref().unwrap_or(&view.instrument);
    let standing = &view.scored.entity;
    let (from, width) = if let Some(score) = point.score {
        (Decimal::ZERO, score)
    } else {
        let low = standing.low.decimal();
        (low, minus(standing.high.decimal(), low))
    };
    let class = if point.score.is_some() {
        "year-fill"
    } else {
        "year-fill year-open"
    };
    html! {
        <svg
            class="year-bar"
            viewBox={format!("0 0 {} 10", instrument.max)}
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <rect {class} x={from.to_string()} y="0" width={width.to_string()} height="10" />
        </svg>
    }
}

fn open(standing: &Standing, lang: Lang) -> String {
    fill(
        text::brief_open(lang),
        &[
            ("low", &points(standing.low, lang)),
            ("high", &points(standing.high, lang)),
        ],
    )
}

/// Decimals of a point's score: those of its instrument.
fn decimals(view: &View, point: &Point) -> u8 {
    let instrument = point.instrument.as_ref().unwrap_or(&view.instrument);
    instrument.decimals
}
