//! Where a unit or the entity stands: number, class, bounds, ruler.

use super::badge::Badge;
use super::ruler::Ruler;
use crate::instrument::Instrument;
use crate::score::Standing;
use crate::ui::text::{Lang, common, fill, number};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(in crate::ui) struct StandingProps {
    pub(in crate::ui) instrument: Rc<Instrument>,
    pub(in crate::ui) standing: Standing,
    pub(in crate::ui) lang: Lang,
    #[prop_or_default]
    pub(in crate::ui) for_unit: bool,
}

#[component]
pub(in crate::ui) fn StandingView(props: &StandingProps) -> Html {
    let StandingProps {
        instrument,
        standing,
        lang,
        for_unit,
    } = props;
    let lang = *lang;
    let class = standing
        .class
        .and_then(|class| instrument.classes.get(class))
        .cloned();
    html! {
        <div class="standing">
            <p class="standing-line">{ headline(standing, lang) }</p>
            if let Some(class) = class {
                <p><Badge {class} {lang} for_unit={*for_unit} /></p>
            } else if let Some(projected) = &standing.projected {
                <p class="quiet">
                    { fill(common::projected_score(lang), &[("score", &number::points(projected.score, lang))]) }
                </p>
            }
            <Ruler instrument={instrument.clone()} standing={standing.clone()} {lang} />
        </div>
    }
}

/// The number in large, or the bounds while something is open.
pub(in crate::ui) fn headline(standing: &Standing, lang: Lang) -> Html {
    match standing.score {
        Some(score) => html! { <strong class="score">{ number::points(score, lang) }</strong> },
        None => html! {
            <>
                <span class="score-label">{ common::provisional(lang) }{ " " }</span>
                <strong class="score score-open">
                    { fill(common::between(lang), &[("low", &number::points(standing.low, lang)), ("high", &number::points(standing.high, lang))]) }
                </strong>
                { " " }
                <span class="quiet">
                    { fill(common::answered_of(lang), &[("answered", &standing.answered.to_string()), ("total", &standing.total.to_string())]) }
                </span>
            </>
        },
    }
}
