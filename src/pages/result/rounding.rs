//! Why the parts shown may not add up to the total shown.

use crate::i18n::{fill, number, result as text};
use crate::pages::result::{View, folded, isolated};
use swanilai::instrument::Instrument;
use swanilai::number::{Fraction, Points};
use swanilai::score::{Known, Standing, UnitScore};
use yew::{Html, html};

/// More figures than this are folded away.
const FEW: usize = 5;

/// Says why, wherever the parts shown do not add up to the total shown.
pub(crate) fn rounding(view: &View) -> Html {
    let (instrument, scored, lang) = (&view.instrument, &view.scored, view.lang);
    let pairs = view.assessment.units.iter().zip(&scored.units);
    let units = pairs.filter_map(|(unit, scored)| {
        let (shown, score) = unit_gap(scored, instrument)?;
        // Points typed above an assumed weight may exceed the full score, which is then the score.
        let is_capped = shown.decimal() > instrument.max && score.decimal() == instrument.max;
        let template = if is_capped {
            text::capped_unit(lang)
        } else {
            text::rounding_unit(lang)
        };
        let (shown, score) = (number::points(shown, lang), number::points(score, lang));
        let values = [("name", &*unit.name), ("shown", &shown), ("score", &score)];
        Some(html! { <li key={unit.id.as_str()}>{ isolated(template, &values) }</li> })
    });
    let units: Vec<Html> = units.collect();
    let entity = entity_gap(&scored.units, &scored.entity, instrument).map(|(shown, score)| {
        let (shown, score) = (number::points(shown, lang), number::points(score, lang));
        fill(
            text::rounding_entity(lang),
            &[("shown", &shown), ("score", &score)],
        )
    });
    if units.is_empty() && entity.is_none() {
        return Html::default();
    }
    let count = units.len();
    let list = html! { <ul>{ for units }</ul> };
    html! {
        <div class="notice">
            <h3>{ text::rounding_title(lang) }</h3>
            <p>{ text::rounding(lang) }</p>
            if let Some(words) = entity {
                <p>{ words }</p>
            }
            if count > FEW {
                { folded(text::rounding_more(lang), count, list) }
            } else {
                { list }
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
    let shown = points
        .fold(Fraction::ZERO, |sum, part| sum.plus(&part))
        .round_half_up(instrument.decimals);
    (shown != score).then_some((shown, score))
}

/// The mean of the rounded units and the entity's score, where they differ.
fn entity_gap(
    units: &[UnitScore],
    entity: &Standing,
    instrument: &Instrument,
) -> Option<(Points, Points)> {
    let score = entity.score.filter(|_| units.len() > 1)?;
    let scores: Option<Vec<Fraction>> = units
        .iter()
        .map(|unit| unit.standing.score.map(Points::fraction))
        .collect();
    let count = Fraction::whole(u32::try_from(units.len()).ok()?);
    let shown = scores?
        .iter()
        .sum::<Fraction>()
        .over(&count)
        .round_half_up(instrument.decimals);
    (shown != score).then_some((shown, score))
}

#[cfg(test)]
mod tests {
    use super::*;
    use swanilai::assessment;

    /// Points of dimensions of each unit, by the instrument of 2023.
    fn scored(units: &str) -> (swanilai::score::Scored, std::rc::Rc<Instrument>) {
        let text = format!(
            r#"{{"format":"swanilai.assessment","version":1,"instrument":{{"id":"ori-kepatuhan-2023"}},"entity":{{"name":"Kota"}},"units":[{units}]}}"#
        );
        let opened = assessment::open(&text).unwrap();
        (
            swanilai::score::score(&opened.assessment, &opened.instrument),
            opened.instrument,
        )
    }

    #[test]
    fn a_gap_is_told_only_where_rounded_parts_do_not_add_up() {
        let points = |id: &str, input: &str| {
            format!(
                r#"{{"id":"{id}","name":"{id}","points":{{"input":{input},"proses":20.004,"output":20,"pengaduan":20}}}}"#
            )
        };
        let (result, instrument) = scored(&points("a", "10.004"));
        let gap = unit_gap(&result.units[0], &instrument)
            .map(|(shown, score)| (shown.to_string(), score.to_string()));
        assert_eq!(gap, Some(("70".to_owned(), "70.01".to_owned())));
        let (result, instrument) = scored(&points("a", "10"));
        assert_eq!(unit_gap(&result.units[0], &instrument), None);
        let units = r#"{"id":"a","name":"A","score":90.34},{"id":"b","name":"B","score":90.34},{"id":"c","name":"C","score":90.33}"#;
        let (result, instrument) = scored(units);
        assert_eq!(entity_gap(&result.units, &result.entity, &instrument), None);
        let units = r#"{"id":"a","name":"A","score":90.335},{"id":"b","name":"B","score":90.335},{"id":"c","name":"C","score":90.33}"#;
        let (result, instrument) = scored(units);
        let gap = entity_gap(&result.units, &result.entity, &instrument)
            .map(|(shown, score)| (shown.to_string(), score.to_string()));
        assert_eq!(gap, Some(("90.34".to_owned(), "90.33".to_owned())));
    }
}
