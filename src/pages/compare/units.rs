//! The units of the entity in order, which of them pulls the mean down, and what reaching the median brings.

use crate::components::badge::class_words;
use crate::components::difference::{moved, signed, size};
use crate::components::table::{cell, figure, heads, region};
use crate::i18n::{common, compare as text, fill, number, result as result_text};
use crate::pages::compare::head::names;
use crate::pages::result::View;
use crate::pages::result::units::{class_of, score_words};
use crate::routes::Route;
use swanilai::compare::{Comparison, Place, compare};
use swanilai::number::{Decimal, Fraction};
use swanilai::score::UnitScore;
use yew::{Html, html};

/// The section.
pub(crate) fn units(view: &View) -> Html {
    let lang = view.lang;
    let compared = compare(&view.assessment, &view.instrument, &view.scored);
    let count = view.assessment.units.len();
    html! {
        <section>
            <h2>{ text::units(lang) }</h2>
            if count == 0 {
                <p class="notice">
                    { text::no_units(lang) }
                    { " " }
                    <a href={Route::Tasks(view.draft.clone()).href()}>{ result_text::add_units(lang) }</a>
                </p>
            } else {
                { sentences(view, &compared) }
                { ranking(view, &compared) }
            }
        </section>
    }
}

/// What the table says, in words.
fn sentences(view: &View, compared: &Comparison) -> Html {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let total = u32::try_from(view.assessment.units.len()).unwrap_or(u32::MAX);
    let open = total.saturating_sub(compared.complete);
    let first = match (compared.complete, compared.pulls_down.as_slice()) {
        (0, _) => html! { <p class="notice">{ text::none_complete(lang) }</p> },
        (1, _) => html! { <p>{ text::one_unit(lang) }</p> },
        (_, []) => html! { <p>{ text::all_equal(lang) }</p> },
        (_, lowest) => pulled(view, compared, lowest),
    };
    let raised = compared.raised.as_ref().filter(|raised| {
        // With one unit below the median the sentence before says the same.
        !raised.gain.is_negative() && raised.gain != Decimal::ZERO && below(compared) > 1
    });
    let raised = raised.map(|raised| {
        let class = view.instrument.classes.get(raised.class);
        let class = class.map_or(String::new(), |class| class_words(class, false, lang));
        fill(
            text::raised(lang),
            &[
                ("score", &number::points(raised.score, lang)),
                ("class", &class),
                ("gain", &size(raised.gain, decimals, lang)),
            ],
        )
    });
    html! {
        <>
            { first }
            if let Some(words) = raised {
                <p>{ words }</p>
            }
            if compared.complete > 1 {
                <p class="quiet">{ text::median(lang) }</p>
            }
            if open > 0 && compared.complete > 0 {
                <p class="quiet">{ fill(text::open_units(lang), &[("count", &open.to_string())]) }</p>
            }
        </>
    }
}

/// How many units are below the median.
fn below(compared: &Comparison) -> usize {
    let is_below = |place: &&Place| place.to_median.is_some_and(Decimal::is_negative);
    compared.units.iter().filter(is_below).count()
}

/// Which units pull the mean down, how far, and what it brings when they no longer do.
fn pulled(view: &View, compared: &Comparison, lowest: &[usize]) -> Html {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let called: Vec<&str> = lowest
        .iter()
        .filter_map(|index| view.assessment.units.get(*index))
        .map(|unit| unit.name.as_str())
        .collect();
    // The template has one place, for names that are set apart.
    let (before, after) = text::pulls(lang)
        .split_once("{names}")
        .unwrap_or((text::pulls(lang), ""));
    let place = lowest.first().and_then(|index| compared.units.get(*index));
    let show = |points: Option<swanilai::number::Points>| {
        points.map_or(String::new(), |points| number::points(points, lang))
    };
    let is_one = lowest.len() == 1;
    let without = place
        .and_then(|place| place.mean_without)
        .filter(|_| is_one);
    let without = without.map(|without| {
        fill(
            text::pulls_without(lang),
            &[
                ("mean", &show(compared.mean)),
                ("without", &number::points(without, lang)),
            ],
        )
    });
    let gain = place
        .and_then(|place| place.gain_at_median)
        .filter(|gain| *gain != Decimal::ZERO);
    let gain = gain.map(|gain| {
        let template = if is_one && view.scored.entity.score.is_some() {
            text::pulls_gain(lang)
        } else {
            text::pulls_gain_each(lang)
        };
        let score = lowest
            .first()
            .map_or(String::new(), |index| lifted(view, compared, *index));
        fill(
            template,
            &[
                ("median", &show(compared.median)),
                ("gain", &size(gain, decimals, lang)),
                ("score", &score),
            ],
        )
    });
    html! {
        <>
            <p class="big">{ before }<strong>{ names(&called) }</strong>{ after }</p>
            <p>{ without }{ " " }{ gain }</p>
        </>
    }
}

/// The entity's score once one unit has the median, from unrounded scores.
fn lifted(view: &View, compared: &Comparison, index: usize) -> String {
    let exact = |unit: &UnitScore| unit.whole.earned.clone();
    let all: Vec<Fraction> = view.scored.units.iter().map(exact).collect();
    let Some(median) = swanilai::compare::median(&all).filter(|_| compared.median.is_some()) else {
        return String::new();
    };
    let lifted: Vec<Fraction> = all
        .into_iter()
        .enumerate()
        .map(|(at, score)| if at == index { median.clone() } else { score })
        .collect();
    swanilai::compare::mean(&lifted).map_or(String::new(), |mean| {
        number::points(mean.round_half_up(view.instrument.decimals), view.lang)
    })
}

/// The table, the highest first; what is open comes last, in the order of the assessment.
fn ranking(view: &View, compared: &Comparison) -> Html {
    let lang = view.lang;
    let mut order: Vec<usize> = (0..compared.units.len()).collect();
    let rank = |index: &usize| {
        let place = compared.units.get(*index);
        place
            .and_then(|place| place.rank)
            .map_or((1, 0), |rank| (0, rank))
    };
    order.sort_by_key(rank);
    let rows = order
        .into_iter()
        .filter_map(|index| row(view, compared, index));
    let heads = heads(&[
        text::unit(lang),
        text::rank(lang),
        common::score(lang),
        common::category(lang),
        text::to_mean(lang),
        text::gain(lang),
    ]);
    let table = html! {
        <table class="ranking sticky-first">
            <caption>{ text::units_caption(lang) }</caption>
            <thead><tr>{ for heads }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    region(text::units_caption(lang), table)
}

fn row(view: &View, compared: &Comparison, index: usize) -> Option<Html> {
    let (lang, decimals) = (view.lang, view.instrument.decimals);
    let unit = view.assessment.units.get(index)?;
    let scored = view.scored.units.get(index)?;
    let place = compared.units.get(index)?;
    let is_lowest = compared.pulls_down.contains(&index);
    let way = Route::Unit(view.draft.clone(), unit.id.clone()).href();
    let rank = match place.rank {
        None => cell(text::not_ranked(lang)),
        Some(rank) => figure(&rank.to_string()),
    };
    let distance = match place.to_mean {
        None => figure(text::none(lang)),
        Some(distance) => figure(&signed(distance, decimals, lang)),
    };
    let is_below = place.to_median.is_some_and(Decimal::is_negative);
    let gain = match place.gain_at_median {
        None => cell(text::none(lang)),
        Some(gain) if is_below => cell(&moved(gain, decimals, lang)),
        Some(_) => cell(text::above_median(lang)),
    };
    Some(html! {
        <tr key={unit.id.as_str()} class={is_lowest.then_some("pulls-down")}>
            <th scope="row"><a href={way}><bdi>{ &unit.name }</bdi></a></th>
            { rank }
            { figure(&score_words(&scored.standing, lang)) }
            <td>{ class_of(&view.instrument, &scored.standing, true, lang) }</td>
            { distance }
            { gain }
        </tr>
    })
}
