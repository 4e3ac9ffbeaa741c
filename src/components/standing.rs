//! Where a unit or the entity stands: number, class, bounds, ruler.

use super::badge::badge;
use super::ruler::ruler;
use crate::browser::view::{all, el, nothing, say, text};
use crate::i18n::{Lang, common, fill, number};
use swanilai::instrument::Instrument;
use swanilai::score::Standing;
use yew::Html;

/// Number, class, bounds and ruler in a card.
pub(crate) fn standing(
    instrument: &Instrument,
    standing: &Standing,
    for_unit: bool,
    lang: Lang,
) -> Html {
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class));
    let below = match (class, &standing.projected) {
        (Some(class), _) => el("p").child(badge(class, for_unit, lang)).done(),
        (None, Some(projected)) => {
            let score = number::points(projected.score, lang);
            say(
                "p",
                "quiet",
                &fill(common::projected_score(lang), &[("score", &score)]),
            )
        }
        _ => nothing(),
    };
    el("div")
        .class("standing")
        .child(
            el("p")
                .class("standing-line")
                .child(headline(standing, lang))
                .done(),
        )
        .child(below)
        .child(ruler(instrument, standing, lang))
        .done()
}

/// The number in large, or the bounds while something is open.
pub(crate) fn headline(standing: &Standing, lang: Lang) -> Html {
    if let Some(score) = standing.score {
        return say("strong", "score", &number::points(score, lang));
    }
    let (low, high) = (
        number::points(standing.low, lang),
        number::points(standing.high, lang),
    );
    let (answered, total) = (standing.answered.to_string(), standing.total.to_string());
    all([
        say("span", "score-label", common::provisional(lang)),
        text(" "),
        say(
            "strong",
            "score score-open",
            &fill(common::between(lang), &[("low", &low), ("high", &high)]),
        ),
        text(" "),
        say(
            "span",
            "quiet",
            &fill(
                common::answered_of(lang),
                &[("answered", &answered), ("total", &total)],
            ),
        ),
    ])
}
