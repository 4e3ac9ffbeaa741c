//! Every unit beside the others, the mean, and why rounded parts may not add up.

use super::result::{View, isolated};
use crate::assessment::Unit;
use crate::instrument::{Instrument, NodeId};
use crate::number::{Fraction, Points};
use crate::score::{Known, Standing, Tally, UnitScore};
use crate::ui::part::badge::Badge;
use crate::ui::route::Route;
use crate::ui::text::{Lang, common, fill, number, result as text};
use yew::prelude::*;

/// More figures than this are folded away.
const FEW: usize = 5;

#[component]
pub(super) fn Units(view: &View) -> Html {
    let View { assessment, instrument, scored, texts, lang, .. } = view;
    let lang = *lang;
    let dimensions: Vec<NodeId> = instrument.dimensions().collect();
    let heads = dimensions.iter().filter_map(|id| {
        let node = instrument.nodes.get(*id)?;
        let max = number::points(node.weight.points.round_half_up(instrument.decimals), lang);
        Some(html! {
            <th scope="col">
                { texts.node(&node.id).name }<br />
                <span class="quiet">{ fill(text::dimension_max(lang), &[("max", &max)]) }</span>
            </th>
        })
    });
    let units = assessment.units.iter().zip(&scored.units);
    let rows = units.map(|(unit, scored)| row(view, unit, scored, &dimensions));
    let count = assessment.units.len();
    html! {
        <section>
            <h2>{ text::units(lang) }</h2>
            <div class="scroll" tabindex="0" role="region" aria-label={text::units_caption(lang)}>
                <table>
                    <caption>{ text::units_caption(lang) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text::unit(lang) }</th>
                            <th scope="col">{ common::score(lang) }</th>
                            <th scope="col">{ text::class(lang) }</th>
                            { for heads }
                        </tr>
                    </thead>
                    <tbody>{ for rows }</tbody>
                    if count > 1 {
                        <tfoot>
                            <tr>
                                <th scope="row">{ text::mean_row(lang) }</th>
                                <td class="figure">{ score_words(&scored.entity, lang) }</td>
                                <td>{ class_of(instrument, &scored.entity, false, lang) }</td>
                                <td colspan={dimensions.len().to_string()}></td>
                            </tr>
                        </tfoot>
                    }
                </table>
            </div>
            <p>
                { if count > 1 {
                    fill(text::mean(lang), &[("count", &count.to_string())])
                } else {
                    text::mean_one(lang).to_owned()
                } }
            </p>
            { rounding(view) }
        </section>
    }
}

fn row(view: &View, unit: &Unit, scored: &UnitScore, dimensions: &[NodeId]) -> Html {
    let lang = view.lang;
    let href = Route::Unit(view.draft.to_string(), unit.id.clone()).href();
    let cells = dimensions.iter().map(|id| {
        let words = match scored.nodes.get(*id) {
            None => text::not_detailed(lang).to_owned(),
            Some(tally) => tally_words(tally, view.instrument.decimals, lang),
        };
        html! { <td class="figure">{ words }</td> }
    });
    html! {
        <tr key={unit.id.clone()}>
            <th scope="row"><a {href}><bdi>{ &unit.name }</bdi></a></th>
            <td class="figure">{ score_words(&scored.standing, lang) }</td>
            <td>{ class_of(&view.instrument, &scored.standing, true, lang) }</td>
            { for cells }
        </tr>
    }
}

/// The badge of the class, or that it is not certain.
pub(super) fn class_of(instrument: &Instrument, standing: &Standing, for_unit: bool, lang: Lang) -> Html {
    match standing.class.and_then(|class| instrument.classes.get(class)).cloned() {
        Some(class) => html! { <Badge {class} {lang} {for_unit} /> },
        None => html! { <span class="status">{ text::not_certain(lang) }</span> },
    }
}

/// The score, or the lowest and highest still possible.
pub(super) fn score_words(standing: &Standing, lang: Lang) -> String {
    match standing.score {
        Some(score) => number::points(score, lang),
        None => span(standing.low, standing.high, lang),
    }
}

/// The points of a node, its bounds, or why there are none.
pub(super) fn tally_words(tally: &Tally, decimals: u8, lang: Lang) -> String {
    if !tally.applies {
        return text::not_applicable(lang).to_owned();
    }
    if tally.answered == 0 && tally.total > 0 {
        return text::unanswered(lang).to_owned();
    }
    span(tally.earned.round_half_up(decimals), tally.high().round_half_up(decimals), lang)
}

/// One number, or two where they differ.
pub(super) fn span(low: Points, high: Points, lang: Lang) -> String {
    if low == high {
        return number::points(low, lang);
    }
    fill(text::span(lang), &[("low", &number::points(low, lang)), ("high", &number::points(high, lang))])
}

/// Says why, wherever the parts shown do not add up to the total shown.
fn rounding(view: &View) -> Html {
    let View { assessment, instrument, scored, lang, .. } = view;
    let lang = *lang;
    let figures = |shown: Points, score: Points| (number::points(shown, lang), number::points(score, lang));
    let units = assessment.units.iter().zip(&scored.units).filter_map(|(unit, scored)| {
        let (shown, score) = unit_gap(scored, instrument)?;
        // Points typed above an assumed weight may exceed the full score, which is then the score.
        let is_capped = shown.decimal() > instrument.max && score.decimal() == instrument.max;
        let template = if is_capped { text::capped_unit(lang) } else { text::rounding_unit(lang) };
        let (shown, score) = figures(shown, score);
        let words = isolated(template, &[("name", &unit.name), ("shown", &shown), ("score", &score)]);
        Some(html! { <li key={unit.id.clone()}>{ words }</li> })
    });
    let units: Vec<Html> = units.collect();
    let entity = entity_gap(&scored.units, &scored.entity, instrument).map(|(shown, score)| {
        let (shown, score) = figures(shown, score);
        fill(text::rounding_entity(lang), &[("shown", &shown), ("score", &score)])
    });
    if units.is_empty() && entity.is_none() {
        return Html::default();
    }
    let count = units.len();
    html! {
        <div class="notice">
            <h3>{ text::rounding_title(lang) }</h3>
            <p>{ text::rounding(lang) }</p>
            if let Some(entity) = entity {
                <p>{ entity }</p>
            }
            if count > FEW {
                <details>
                    <summary>{ fill(text::rounding_more(lang), &[("count", &count.to_string())]) }</summary>
                    <ul>{ for units }</ul>
                </details>
            } else {
                <ul>{ for units }</ul>
            }
        </div>
    }
}

/// The sum of a unit's rounded dimensions and its score, where they differ.
fn unit_gap(unit: &UnitScore, instrument: &Instrument) -> Option<(Points, Points)> {
    let score = unit.standing.score.filter(|_| unit.known != Known::Score)?;
    let points = instrument.dimensions().filter_map(|id| {
        let tally = unit.nodes.get(id).filter(|tally| tally.applies)?;
        Some(tally.points(instrument.decimals)?.fraction())
    });
    let shown = points.fold(Fraction::ZERO, |sum, part| sum.plus(&part)).round_half_up(instrument.decimals);
    (shown != score).then_some((shown, score))
}

/// The mean of the rounded units and the entity's score, where they differ.
fn entity_gap(units: &[UnitScore], entity: &Standing, instrument: &Instrument) -> Option<(Points, Points)> {
    let score = entity.score.filter(|_| units.len() > 1)?;
    let scores: Option<Vec<Fraction>> = units.iter().map(|unit| unit.standing.score.map(Points::fraction)).collect();
    let count = Fraction::whole(u32::try_from(units.len()).ok()?);
    let shown = scores?.iter().sum::<Fraction>().over(&count).round_half_up(instrument.decimals);
    (shown != score).then_some((shown, score))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment;

    /// Points of dimensions of each unit, by the instrument of 2023.
    fn scored(units: &str) -> (crate::score::Scored, std::rc::Rc<Instrument>) {
        let text = format!(
            r#"{{"format":"swanilai.assessment","version":1,"instrument":{{"id":"ori-kepatuhan-2023"}},"entity":{{"name":"Kota"}},"units":[{units}]}}"#
        );
        let opened = assessment::open(&text).unwrap();
        (crate::score::score(&opened.assessment, &opened.instrument), opened.instrument)
    }

    #[test]
    fn a_gap_is_told_only_where_rounded_parts_do_not_add_up() {
        let points = |id: &str, input: &str| {
            format!(r#"{{"id":"{id}","name":"{id}","points":{{"input":{input},"proses":20.004,"output":20,"pengaduan":20}}}}"#)
        };
        let (result, instrument) = scored(&points("a", "10.004"));
        let gap = unit_gap(&result.units[0], &instrument).map(|(shown, score)| (shown.to_string(), score.to_string()));
        assert_eq!(gap, Some(("70".to_owned(), "70.01".to_owned())));
        let (result, instrument) = scored(&points("a", "10"));
        assert_eq!(unit_gap(&result.units[0], &instrument), None);
        let units = r#"{"id":"a","name":"A","score":90.34},{"id":"b","name":"B","score":90.34},{"id":"c","name":"C","score":90.33}"#;
        let (result, instrument) = scored(units);
        assert_eq!(entity_gap(&result.units, &result.entity, &instrument), None);
        let units = r#"{"id":"a","name":"A","score":90.335},{"id":"b","name":"B","score":90.335},{"id":"c","name":"C","score":90.33}"#;
        let (result, instrument) = scored(units);
        let gap = entity_gap(&result.units, &result.entity, &instrument).map(|(shown, score)| (shown.to_string(), score.to_string()));
        assert_eq!(gap, Some(("90.34".to_owned(), "90.33".to_owned())));
    }
}
