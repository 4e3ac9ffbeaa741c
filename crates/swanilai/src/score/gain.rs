//! What repairs would add.

use super::Scored;
use super::unit::Known;
use crate::assessment::{Assessment, Part, Repair};
use crate::instrument::Instrument;
use crate::number::{Decimal, Fraction};

/// What every repair still adds to the entity, in points; nothing where the answer does not count.
#[must_use]
pub fn gains(assessment: &Assessment, instrument: &Instrument, scored: &Scored) -> Vec<Fraction> {
    let count = u32::try_from(assessment.units.len()).unwrap_or(u32::MAX);
    let all = assessment.repairs.iter();
    all.map(|repair| {
        let gain = gain(repair, assessment, instrument, scored).unwrap_or(Fraction::ZERO);
        gain.over(&Fraction::whole(count))
    })
    .collect()
}

/// What a repair adds to its unit.
fn gain(
    repair: &Repair,
    assessment: &Assessment,
    instrument: &Instrument,
    scored: &Scored,
) -> Option<Fraction> {
    let at = assessment
        .units
        .iter()
        .position(|unit| unit.id == repair.unit)?;
    let (unit, scored) = (assessment.units.get(at)?, scored.units.get(at)?);
    let to = Fraction::from(repair.to);
    let Part::Indicator(id) = &repair.part else {
        let is_counted = match &repair.part {
            Part::Unit => unit.score.is_some(),
            _ => unit.score.is_none(),
        };
        let present = Fraction::from(repair.present(unit).unwrap_or_default());
        return (is_counted && to > present).then(|| to.minus(&present));
    };
    let node = instrument.find(id)?;
    // Where a score or points count, the node has no weight of its own here.
    let weight = &scored.nodes.get(node)?.weight;
    if scored.known == Known::Score {
        return None;
    }
    let marks = unit
        .observations
        .get(id)
        .map(|found| found.marks.as_slice());
    let levels: Vec<Decimal> = marks
        .unwrap_or_default()
        .iter()
        .map(|mark| mark.level)
        .collect();
    let count = Fraction::whole(u32::try_from(levels.len().max(1)).ok()?);
    let raised: Fraction = if levels.is_empty() {
        to
    } else {
        let missing = levels.iter().filter(|level| **level < repair.to);
        let sum: Vec<Fraction> = missing
            .map(|level| Fraction::from(repair.to).minus(&Fraction::from(*level)))
            .collect();
        sum.iter().sum()
    };
    let full = Fraction::whole(instrument.scale(node)?.max);
    Some(weight.times(&raised).over(&count.times(&full)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::score;

    /// What is told as gain is what scoring the changed assessment adds, at every depth.
    #[test]
    fn a_gain_is_what_carrying_out_adds() {
        let text = r#"{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},
            "units":[
                {"id":"a","name":"A","observations":{
                    "input.kompetensi.1":{"marks":[{"by":"pimpinan","level":1},{"by":"petugas-layanan","level":4}]},
                    "input.kompetensi.2":{"notApplicable":true},
                    "output.persepsi.ikm":{"marks":[{"level":81.5}]}}},
                {"id":"b","name":"B","points":{"proses":12.25}},
                {"id":"c","name":"C","score":61.4,"observations":{"input.kompetensi.1":{"marks":[{"level":1}]}}}],
            "repairs":[
                {"unit":"a","indicator":"input.kompetensi.1","to":3},
                {"unit":"a","indicator":"input.kompetensi.3","to":4},
                {"unit":"a","indicator":"output.persepsi.ikm","to":88.5},
                {"unit":"b","dimension":"proses","to":20},
                {"unit":"b","dimension":"input","to":4},
                {"unit":"c","to":78},
                {"unit":"c","indicator":"input.kompetensi.1","to":4}]}"#;
        let opened = crate::assessment::open(text).unwrap();
        let (assessment, instrument) = (&opened.assessment, &opened.instrument);
        let scored = score(assessment, instrument);
        let low = |scored: &Scored| -> Fraction {
            let units = scored.units.iter().map(|unit| unit.whole.earned.clone());
            let units: Vec<Fraction> = units.collect();
            units.iter().sum::<Fraction>().over(&Fraction::whole(3))
        };
        let gains = gains(assessment, instrument, &scored);
        for (repair, gain) in assessment.repairs.iter().zip(&gains) {
            let mut after = assessment.clone();
            after.edit_unit(&repair.unit, |unit| repair.carry_out(unit, instrument));
            let added = low(&score(&after, instrument)).minus(&low(&scored));
            assert_eq!(*gain, added, "{repair:?}");
        }
        assert!(
            gains[0] > Fraction::ZERO && gains[6].is_zero(),
            "a score covers its answers"
        );
    }
}
