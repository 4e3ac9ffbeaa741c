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

#[component]
pub(in crate::ui) fn Ruler(props: &RulerProps) -> Html {
    let RulerProps { instrument, standing, lang } = props;
    let place = |value: Decimal| Share::of(value, instrument.max);
    let at = |points: Points| place(points.decimal());
    let mut right = Share::WHOLE;
    let bands = instrument.classes.iter().map(|class| {
        let left = place(class.min);
        let (width, middle) = (right.minus(left), left.middle(right));
        right = left;
        let style = class.zone.map_or("band band-plain".to_owned(), |zone| format!("band band-{}", zone.name()));
        let label = class.code.clone().unwrap_or_default();
        html! {
            <>
                <rect class={style} x={left.to_string()} y="14" width={width.to_string()} height="22" />
                <text class="band-label" x={middle.to_string()} y="30" text-anchor="middle">{ label }</text>
            </>
        }
    });
    let bands: Html = bands.collect();
    let (low, high) = (at(standing.low), at(standing.high));
    let pointer = standing.score.or(standing.projected.as_ref().map(|found| found.score)).map(at);
    let is_open = standing.score.is_none();
    html! {
        <svg class="ruler" role="img" aria-label={label(instrument, standing, *lang)}>
            { bands }
            if is_open {
                <rect class="ruler-open" x={low.to_string()} y="40" width={high.minus(low).to_string()} height="8" />
            }
            if let Some(at) = pointer {
                <svg x={at.to_string()} y="0" class="pointer-place">
                    <path class={if is_open { "pointer pointer-open" } else { "pointer" }} d="M-7 0H7L0 13ZM0 13V50" />
                </svg>
            }
        </svg>
    }
}

/// A share of the ruler's width, in millionths; written as per cent, so that nothing is ever stretched.
#[derive(Clone, Copy)]
struct Share(i64);

impl Share {
    const WHOLE: Self = Self(1_000_000);

    fn of(value: Decimal, max: Decimal) -> Self {
        let share = value.millionths().saturating_mul(1_000_000) / max.millionths().max(1);
        Self(share.clamp(0, Self::WHOLE.0))
    }

    const fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }

    const fn middle(self, other: Self) -> Self {
        Self((self.0 + other.0) / 2)
    }
}

impl core::fmt::Display for Share {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}.{:04}%", self.0 / 10_000, self.0 % 10_000)
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
