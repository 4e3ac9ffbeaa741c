//! The scores of the years as a line: broken where the method changed, open where a year has no score.
//!
//! Places along the line are shares of the width and heights are pixels, so that letters keep their
//! size on any screen; a long row of years makes the drawing wider, in a region that scrolls.

use crate::browser::view::{El, all, el, nothing, when};
use crate::components::difference::size;
use crate::i18n::{Lang, compare as text, fill, number};
use crate::pages::compare::scale::{Scale, share};
use crate::pages::compare::trend::{breaks, decimals};
use crate::pages::result::View;
use swanilai::number::Decimal;
use swanilai::trend::{Link, Origin, Point, Trend};
use yew::Html;

/// Pixels a year needs, so that its score can be read beside the next one.
const YEAR: u32 = 58;

/// The drawing with its key.
pub(crate) fn chart(view: &View, found: &Trend) -> Html {
    let lang = view.lang;
    let Some(scale) = Scale::new(found) else {
        return nothing();
    };
    let breaks = breaks(found);
    let width = scale.span.saturating_add(2).saturating_mul(YEAR);
    let drawing = el("svg")
        .class("trend")
        .attr("role", "img")
        .set("aria-label", label(view, found, &breaks, &scale))
        .set("width", width.to_string())
        .attr("height", "240")
        .children(grid(&scale, lang))
        .children(years(&scale))
        .children(found.points.windows(2).map(|pair| line(&scale, pair)))
        .children(
            breaks
                .iter()
                .enumerate()
                .map(|(number, at)| mark(&scale, found, *at, number.saturating_add(1))),
        )
        .children(found.points.iter().map(|point| dot(view, &scale, point)));
    let region = el("div")
        .class("scroll trend-region")
        .attr("tabindex", "0")
        .attr("role", "region")
        .set("aria-label", text::chart_region(lang).to_owned())
        .child(drawing.done());
    all([region.done(), key(!breaks.is_empty(), lang)])
}

/// Lines across at the scale's quarters, with their numbers.
fn grid(scale: &Scale, lang: Lang) -> Vec<Html> {
    let quarters = (0..=4_i64).filter_map(|quarter| {
        Decimal::from_millionths(scale.max.millionths().checked_mul(quarter)? / 4)
    });
    let line = |at: Decimal| {
        let y = scale.y(at);
        let across = el("line")
            .class("trend-grid")
            .attr("x1", "9%")
            .attr("x2", "100%")
            .set("y1", y.clone())
            .set("y2", y.clone());
        let words = el("text")
            .class("trend-axis")
            .attr("x", "7.5%")
            .attr("text-anchor", "end")
            .attr("dominant-baseline", "middle")
            .set("y", y)
            .text(&number::short(at, lang));
        all([across.done(), words.done()])
    };
    quarters.map(line).collect()
}

/// Every year below the line, also one without a score.
fn years(scale: &Scale) -> Vec<Html> {
    let last = scale.first.saturating_add(scale.span);
    let year = |year: u32| {
        el("text")
            .class("trend-year")
            .attr("y", "232")
            .attr("text-anchor", "middle")
            .set("x", scale.x(year))
            .text(&year.to_string())
            .done()
    };
    (scale.first..=last).map(year).collect()
}

/// The line between two points, where one follows the other by the same method and without a gap.
fn line(scale: &Scale, pair: &[Point]) -> Html {
    let [before, after] = pair else {
        return nothing();
    };
    let is_joined = after
        .since
        .as_ref()
        .is_some_and(|since| since.missing.is_empty() && matches!(since.link, Link::Same { .. }));
    match (before.score, after.score) {
        (Some(from), Some(to)) if is_joined => el("line")
            .class("trend-line")
            .set("x1", scale.x(before.year))
            .set("y1", scale.y(from))
            .set("x2", scale.x(after.year))
            .set("y2", scale.y(to))
            .done(),
        _ => nothing(),
    }
}

/// The mark of a break, half way between the years, with its number.
fn mark(scale: &Scale, found: &Trend, at: usize, number: usize) -> Html {
    let before = at.checked_sub(1).and_then(|index| found.points.get(index));
    let (Some(before), Some(after)) = (before, found.points.get(at)) else {
        return nothing();
    };
    let middle = scale
        .along(before.year)
        .saturating_add(scale.along(after.year))
        / 2;
    let x = share(middle);
    let stroke = el("line")
        .class("trend-break")
        .attr("y1", "24")
        .attr("y2", "210")
        .set("x1", x.clone())
        .set("x2", x.clone());
    let words = el("text")
        .class("trend-break-number")
        .attr("y", "16")
        .attr("text-anchor", "middle")
        .set("x", x)
        .text(&number.to_string());
    all([stroke.done(), words.done()])
}

/// A point with its score: a disc for what was noted, a square for the present simulation.
fn dot(view: &View, scale: &Scale, point: &Point) -> Html {
    let Some(score) = point.score else {
        return nothing();
    };
    let place = |element: El| {
        element.attr(
            "class",
            if point.origin == Origin::Present {
                "trend-point trend-now"
            } else {
                "trend-point"
            },
        )
    };
    let shape = if point.origin == Origin::Present {
        // A square about its own middle, in a place of its own, so that shares and pixels mix.
        let square = place(el("rect"))
            .attr("x", "-6")
            .attr("y", "-6")
            .attr("width", "12")
            .attr("height", "12")
            .done();
        el("svg")
            .class("pointer-place")
            .set("x", scale.x(point.year))
            .set("y", scale.y(score))
            .child(square)
            .done()
    } else {
        place(el("circle"))
            .attr("r", "5.5")
            .set("cx", scale.x(point.year))
            .set("cy", scale.y(score))
            .done()
    };
    let words = el("text")
        .class("trend-label")
        .attr("text-anchor", "middle")
        .set("x", scale.x(point.year))
        .set("y", scale.label(point, score))
        .text(&size(score, decimals(view, point), view.lang));
    all([shape, words.done()])
}

/// What the shapes mean.
fn key(has_break: bool, lang: Lang) -> Html {
    let item = |shape: El, words: &str| {
        let picture = el("svg")
            .class("trend-key")
            .attr("aria-hidden", "true")
            .attr("viewBox", "0 0 16 16");
        el("li")
            .child(picture.child(shape.done()).done())
            .text(words)
            .done()
    };
    let disc = el("circle")
        .class("trend-point")
        .attr("cx", "8")
        .attr("cy", "8")
        .attr("r", "5.5");
    let square = el("rect")
        .class("trend-point trend-now")
        .attr("x", "2")
        .attr("y", "2")
        .attr("width", "12")
        .attr("height", "12");
    let stroke = || el("path").class("trend-break").attr("d", "M8 0V16");
    el("ul")
        .class("trend-legend")
        .child(item(disc, text::key_past(lang)))
        .child(item(square, text::key_present(lang)))
        .child(when(has_break, || item(stroke(), text::key_break(lang))))
        .done()
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
