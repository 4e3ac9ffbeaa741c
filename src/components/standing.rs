//! Where a unit or the entity stands: number, class, bounds, ruler.

use super::badge::badge;
use super::ruler::ruler;
use crate::i18n::{Lang, common, fill, number};
use swanilai::instrument::Instrument;
use swanilai::score::Standing;
use yew::{Html, html};

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
        (Some(class), _) => html! { <p>{ badge(class, for_unit, lang) }</p> },
        (None, Some(projected)) => {
            let score = number::points(projected.score, lang);
            html! { <p class="quiet">{ fill(common::projected_score(lang), &[("score", &score)]) }</p> }
        }
        _ => Html::default(),
    };
    html! {
        <div class="standing">
            <p class="standing-line">{ headline(standing, lang) }</p>
            { below }
            { ruler(instrument, standing, lang) }
        </div>
    }
}

/// The number in large, or the bounds while something is open.
pub(crate) fn headline(standing: &Standing, lang: Lang) -> Html {
    if let Some(score) = standing.score {
        return html! { <strong class="score">{ number::points(score, lang) }</strong> };
    }
    let (low, high) = (
        number::points(standing.low, lang),
        number::points(standing.high, lang),
    );
    let (answered, total) = (standing.answered.to_string(), standing.total.to_string());
    let bounds = fill(common::between(lang), &[("low", &low), ("high", &high)]);
    let answered = fill(
        common::answered_of(lang),
        &[("answered", &answered), ("total", &total)],
    );
    html! {
        <>
            <span class="score-label">{ common::provisional(lang) }</span>
            { " " }
            <strong class="score score-open">{ bounds }</strong>
            { " " }
            <span class="quiet">{ answered }</span>
        </>
    }
}
