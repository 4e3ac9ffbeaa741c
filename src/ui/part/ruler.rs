//! The score on its scale: classes as bands, what is still possible as a bar, the score as a pointer.

use crate::instrument::Instrument;
use crate::number::{Decimal, Points};
use crate::score::Standing;
use crate::ui::part::badge::class_words;
use crate::ui::text::{Lang, common, fill, number};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct RulerProps {
    pub(in crate::ui) instrument: Rc<Instrument>,
    pub(in crate::ui) standing: Standing,
    pub(in crate::ui) lang: Lang,
}

/// Width of the drawing; a score is a share of it.
const WIDTH: i64 = 1000;

#[component]
pub(in crate::ui) fn Ruler(props: &RulerProps) -> Html {
    let RulerProps {
        instrument,
        standing,
        lang,
    } = props;
    let place = |value: Decimal| {
        (value.millionths() * WIDTH / instrument.max.millionths().max(1)).clamp(0, WIDTH)
    };
    let of = |points: Points| place(points.decimal());
    let mut right = WIDTH;
    let bands = instrument.classes.iter().map(|class| {
        let left = place(class.min);
        let width = right - left;
        right = left;
        let style = class.zone.map_or("band band-plain".to_owned(), |zone| format!("band band-{}", zone.name()));
        let label = class.code.clone().unwrap_or_default();
        html! {
            <>
                <rect class={style} x={left.to_string()} y="14" width={width.to_string()} height="22" />
                if !label.is_empty() {
                    <text class="band-label" x={(left + width / 2).to_string()} y="30" text-anchor="middle">{ label }</text>
                }
            </>
        }
    });
    let bands: Html = bands.collect();
    let (low, high) = (of(standing.low), of(standing.high));
    let pointer = standing
        .score
        .map(|_| low)
        .or_else(|| standing.projected.as_ref().map(|found| of(found.score)));
    let is_open = standing.score.is_none();
    html! {
        <svg class="ruler" viewBox="-8 0 1016 58" role="img" aria-label={label(instrument, standing, *lang)} preserveAspectRatio="none">
            { bands }
            if is_open {
                <rect class="ruler-open" x={low.to_string()} y="40" width={(high - low).max(4).to_string()} height="8" />
            }
            if let Some(at) = pointer {
                <path class={if is_open { "pointer pointer-open" } else { "pointer" }} d={format!("M{} 0 H{} L{at} 14 Z M{at} 14 V50", at - 8, at + 8)} />
            }
        </svg>
    }
}

/// The same in words.
fn label(instrument: &Instrument, standing: &Standing, lang: Lang) -> String {
    let max = number::short(instrument.max, lang);
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    let text = match (standing.score, class) {
        (Some(score), Some(class)) => fill(
            common::ruler_exact(lang),
            &[
                ("score", &number::points(score, lang)),
                ("class", &class_words(class, false, lang)),
            ],
        ),
        _ => fill(
            common::ruler_open(lang),
            &[
                ("low", &number::points(standing.low, lang)),
                ("high", &number::points(standing.high, lang)),
            ],
        ),
    };
    fill(common::ruler(lang), &[("max", &max), ("text", &text)])
}
