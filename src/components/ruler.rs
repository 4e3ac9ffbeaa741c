//! The score on its scale: classes as bands, what is still possible as a bar, the score as a pointer.

use crate::components::badge::class_words;
use crate::i18n::{Lang, common, fill, number};
use swanilai::instrument::Instrument;
use swanilai::instrument::Zone;
use swanilai::number::{Decimal, Points};
use swanilai::score::Standing;
use yew::{Html, html};

/// The ruler of a standing.
pub(crate) fn ruler(instrument: &Instrument, standing: &Standing, lang: Lang) -> Html {
    let place = |value: Decimal| Share::of(value, instrument.max);
    let at = |points: Points| place(points.decimal());
    let mut right = Share::WHOLE;
    let bands = instrument.classes.iter().map(|class| {
        let left = place(class.min);
        let (width, middle) = (right.minus(left), left.middle(right));
        right = left;
        let style = class.zone.map_or("band band-plain", |zone| match zone {
            Zone::Hijau => "band band-hijau",
            Zone::Kuning => "band band-kuning",
            Zone::Merah => "band band-merah",
        });
        html! {
            <>
                { bar(style, left, width, "14", "22") }
                // The image has its words; its letters would be read one by one.
                <text class="band-label" x={middle.to_string()} y="30" text-anchor="middle" aria-hidden="true">
                    { class.code.as_deref().unwrap_or("") }
                </text>
            </>
        }
    });
    let bands: Vec<Html> = bands.collect();
    let (low, high) = (at(standing.low), at(standing.high));
    let pointer = standing
        .score
        .or(standing.projected.as_ref().map(|found| found.score))
        .map(at);
    let is_open = standing.score.is_none();
    let style = if is_open {
        "pointer pointer-open"
    } else {
        "pointer"
    };
    html! {
        <svg class="ruler" role="img" aria-label={label(instrument, standing, lang)}>
            <>{ for bands }</>
            if is_open {
                { bar("ruler-open", low, high.minus(low), "40", "8") }
            }
            if let Some(at) = pointer {
                <svg class="pointer-place" x={at.to_string()}>
                    <path class={style} d="M-7 0H7L0 13ZM0 13V50" />
                </svg>
            }
        </svg>
    }
}

fn bar(
    style: &'static str,
    left: Share,
    width: Share,
    top: &'static str,
    height: &'static str,
) -> Html {
    html! { <rect class={style} x={left.to_string()} width={width.to_string()} y={top} height={height} /> }
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
        Self(self.0 + (other.0 - self.0) / 2)
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
