//! Which repairs are shown and in which order; kept while they are edited, so that nothing jumps away.

use crate::assessment::{Assessment, Part, Repair, Status, day};
use crate::instrument::Instrument;
use crate::number::{Decimal, Fraction};
use crate::score::{Known, Scored};

/// What names a repair.
pub(super) type Key = (String, Part);

/// The key of a repair.
pub(super) fn key(repair: &Repair) -> Key {
    (repair.unit.clone(), repair.part.clone())
}

/// By what the list is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Sort {
    #[default]
    Plan,
    Due,
    Gain,
    Unit,
    Status,
}

impl Sort {
    /// All of them.
    pub(super) const ALL: [Self; 5] = [Self::Plan, Self::Due, Self::Gain, Self::Unit, Self::Status];

    /// The name in a choice.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Due => "due",
            Self::Gain => "gain",
            Self::Unit => "unit",
            Self::Status => "status",
        }
    }

    /// The order with a name.
    pub(super) fn named(name: &str) -> Self {
        let found = Self::ALL.into_iter().find(|sort| sort.name() == name);
        found.unwrap_or_default()
    }
}

/// What is shown of the list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Shown {
    pub(super) sort: Sort,
    /// Only this unit; all where empty.
    pub(super) unit: String,
    pub(super) status: Option<Status>,
    /// What was shown when this was chosen, and what there was.
    chosen: Option<(Vec<Key>, Vec<Key>)>,
}

impl Shown {
    /// Chooses anew what is shown.
    pub(super) fn choose(&mut self, assessment: &Assessment, gains: &[Fraction]) {
        let mut found: Vec<(usize, &Repair)> = assessment.repairs.iter().enumerate().collect();
        found.retain(|(_, repair)| {
            (self.unit.is_empty() || repair.unit == self.unit)
                && self.status.is_none_or(|status| repair.status == status)
        });
        let place = |id: &str| assessment.units.iter().position(|unit| unit.id == id);
        match self.sort {
            Sort::Plan => {}
            // What has no due date comes last.
            Sort::Due => found.sort_by_key(|(_, repair)| day(&repair.due).unwrap_or(u32::MAX)),
            Sort::Gain => found.sort_by(|one, other| gains.get(other.0).cmp(&gains.get(one.0))),
            Sort::Unit => found.sort_by_key(|(_, repair)| place(&repair.unit)),
            Sort::Status => found.sort_by_key(|(_, repair)| repair.status),
        }
        let shown = found.into_iter().map(|(_, repair)| key(repair)).collect();
        self.chosen = Some((shown, assessment.repairs.iter().map(key).collect()));
    }

    /// Positions in the list of what is shown; what is new since it was chosen comes last.
    pub(super) fn positions(&self, assessment: &Assessment) -> Vec<usize> {
        let repairs = &assessment.repairs;
        let Some((shown, known)) = &self.chosen else {
            return (0..repairs.len()).collect();
        };
        let at = |wanted: &Key| repairs.iter().position(|repair| key(repair) == *wanted);
        let mut positions: Vec<usize> = shown.iter().filter_map(at).collect();
        let new = repairs.iter().enumerate();
        let new = new.filter(|(_, repair)| !known.contains(&key(repair)));
        positions.extend(new.map(|(index, _)| index));
        positions
    }
}

/// What every repair still adds to the entity, in points; nothing where the answer does not count.
pub(super) fn gains(
    assessment: &Assessment,
    instrument: &Instrument,
    scored: &Scored,
) -> Vec<Fraction> {
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

    #[test]
    fn what_is_shown_stays_while_it_is_edited() {
        let text = r#"{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},
            "units":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"}],
            "repairs":[{"unit":"a","to":60},{"unit":"b","to":60,"due":"2026-12-24"},{"unit":"c","to":60,"due":"2026-11-30","status":"done"}]}"#;
        let mut assessment = crate::assessment::open(text).unwrap().assessment;
        let mut shown = Shown {
            sort: Sort::Due,
            ..Shown::default()
        };
        assert_eq!(shown.positions(&assessment), [0, 1, 2]);
        shown.choose(&assessment, &[]);
        assert_eq!(
            shown.positions(&assessment),
            [2, 1, 0],
            "without a date last"
        );
        assessment.repairs[0].due = "2026-01-01".to_owned();
        assert_eq!(shown.positions(&assessment), [2, 1, 0], "nothing jumps");
        shown.status = Some(Status::Open);
        shown.choose(&assessment, &[]);
        assert_eq!(shown.positions(&assessment), [0, 1]);
        assessment.repairs.remove(0);
        assessment.repairs.push(Repair {
            unit: "d".to_owned(),
            ..Repair::default()
        });
        assert_eq!(
            shown.positions(&assessment),
            [0, 2],
            "what is new comes last"
        );
    }
}
