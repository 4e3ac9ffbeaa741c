//! The scores of the years as a line: broken where the method changed, open where a year has no score.
//!
//! Places along the line are shares of the width and heights are pixels, so that letters keep their
//! size on any screen; a long row of years makes the drawing wider, in a region that scrolls.

use crate::components::difference::size;
use crate::i18n::{Lang, compare as text, fill, number};
use crate::pages::compare::scale::{Scale, share};
use crate::pages::compare::trend::{breaks, decimals};
use crate::pages::result::View;
use swanilai::number::Decimal;
use swanilai::trend::{Link, Origin, Point, Trend};
use yew::{Html, html};

/// Pixels a year needs, so that its score can be read beside the next one.
const YEAR: u32 = 58;

/// The drawing with its key.
pub(crate) fn chart(view: &View, found: &Trend) -> Html {
    let lang = view.lang;
    let Some(scale) = Scale::new(found) else {
        return Html::default();
    };
    let breaks = breaks(found);
    let width = scale.span.saturating_add(2).saturating_mul(YEAR);
    let lines = found.points.windows(2).map(|pair| line(&scale, pair));
    let marks = breaks.iter().enumerate();
    let marks = marks.map(|(number, at)| mark(&scale, found, *at, number.saturating_add(1)));
    let dots = found.points.iter().map(|point| dot(view, &scale, point));
    let label = label(view, found, &breaks, &scale);
    html! {
        <>
            <div class="scroll trend-region" tabindex="0" role="region" aria-label={text::chart_region(lang)}>
                <svg class="trend" role="img" aria-label={label} width={width.to_string()} height="240">
                    <>{ for grid(&scale, lang) }</>
                    <>{ for years(&scale) }</>
                    <>{ for lines }</>
                    <>{ for marks }</>
                    <>{ for dots }</>
                </svg>
            </div>
            { key(!breaks.is_empty(), lang) }
        </>
    }
}

/// Lines across at the scale's quarters, with their numbers.
fn grid(scale: &Scale, lang: Lang) -> impl Iterator<Item = Html> {
    let quarters = (0..=4_i64).filter_map(|quarter| {
        Decimal::from_millionths(scale.max.millionths().checked_mul(quarter)? / 4)
    });
    quarters.map(move |at| {
        let y = scale.y(at);
        html! {
            <>
                <line class="trend-grid" x1="9%" x2="100%" y1={y.clone()} y2={y.clone()} />
                <text class="trend-axis" x="7.5%" text-anchor="end" dominant-baseline="middle" y={y}>
                    { number::short(at, lang) }
                </text>
            </>
        }
    })
}

/// Every year below the line, also one without a score.
fn years(scale: &Scale) -> impl Iterator<Item = Html> {
    let last = scale.first.saturating_add(scale.span);
    (scale.first..=last).map(|year| {
        html! { <text class="trend-year" y="232" text-anchor="middle" x={scale.x(year)}>{ year }</text> }
    })
}

/// The line between two points, where one follows the other by the same method and without a gap.
fn line(scale: &Scale, pair: &[Point]) -> Html {
    let [before, after] = pair else {
        return Html::default();
    };
    let is_joined = after
        .since
        .as_ref()
        .is_some_and(|since| since.missing.is_empty() && matches!(since.link, Link::Same { .. }));
    match (before.score, after.score) {
        (Some(from), Some(to)) if is_joined => html! {
            <line
                class="trend-line"
                x1={scale.x(before.year)}
                y1={scale.y(from)}
                x2={scale.x(after.year)}
                y2={scale.y(to)}
            />
        },
        _ => Html::default(),
    }
}

/// The mark of a break, half way between the years, with its number.
fn mark(scale: &Scale, found: &Trend, at: usize, number: usize) -> Html {
    let before = at.checked_sub(1).and_then(|index| found.points.get(index));
    let (Some(before), Some(after)) = (before, found.points.get(at)) else {
        return Html::default();
    };
    let middle = scale
        .along(before.year)
        .saturating_add(scale.along(after.year))
        / 2;
    let x = share(middle);
    html! {
        <>
            <line class="trend-break" y1="24" y2="210" x1={x.clone()} x2={x.clone()} />
            <text class="trend-break-number" y="16" text-anchor="middle" x={x}>{ number }</text>
        </>
    }
}

/// A point with its score: a disc for what was noted, a square for the present simulation.
fn dot(view: &View, scale: &Scale, point: &Point) -> Html {
    let Some(score) = point.score else {
        return Html::default();
    };
    let (x, y) = (scale.x(point.year), scale.y(score));
    html! {
        <>
            if point.origin == Origin::Present {
                // A square about its own middle, in a place of its own, so that shares and pixels mix.
                <svg class="pointer-place" x={x.clone()} y={y}>
                    <rect class="trend-point trend-now" x="-6" y="-6" width="12" height="12" />
                </svg>
            } else {
                <circle class="trend-point" r="5.5" cx={x.clone()} cy={y} />
            }
            <text class="trend-label" text-anchor="middle" x={x} y={scale.label(point, score)}>
                { size(score, decimals(view, point), view.lang) }
            </text>
        </>
    }
}

/// What the shapes mean.
fn key(has_break: bool, lang: Lang) -> Html {
    let item = |shape: Html, words: &str| {
        html! {
            <li>
                <svg class="trend-key" aria-hidden="true" viewBox="0 0 16 16">{ shape }</svg>
                { words }
            </li>
        }
    };
    let disc = html! { <circle class="trend-point" cx="8" cy="8" r="5.5" /> };
    let square = html! {
        <rect class="trend-point trend-now" x="2" y="2" width="12" height="12" />
    };
    let stroke = html! { <path class="trend-break" d="M8 0V16" /> };
    html! {
        <ul class="trend-legend">
            { item(disc, text::key_past(lang)) }
            { item(square, text::key_present(lang)) }
            if has_break {
                { item(stroke, text::key_break(lang)) }
            }
        </ul>
    }
}

/// The same in words.
fn label(view: &View, found: &Trend, breaks: &[usize], scale: &Scale) -> String {
    let lang = view.lang;
    let point = |point: &Point| {
        let template = if point.origin == Origin::Present {
            text::chart_present(lang)
        } else {
            text::chart_point(lang)
        };
        let score = size(point.score?, decimals(view, point), lang);
        Some(fill(
            template,
            &[("year", &point.year.to_string()), ("score", &score)],
        ))
    };
    let points: Vec<String> = found.points.iter().filter_map(point).collect();
    let broken = breaks.iter().filter_map(|at| {
        let before = found.points.get(at.checked_sub(1)?)?;
        let after = found.points.get(*at)?;
        Some(fill(
            text::chart_break(lang),
            &[
                ("from", &before.year.to_string()),
                ("to", &after.year.to_string()),
            ],
        ))
    });
    let broken: Vec<String> = broken.collect();
    let words = fill(
        text::chart(lang),
        &[
            ("max", &number::short(scale.max, lang)),
            ("points", &points.join(" ")),
            ("breaks", &broken.join(" ")),
        ],
    );
    words.trim().to_owned()
}
