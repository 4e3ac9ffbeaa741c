//! Which repairs are shown and in which order; kept while they are edited, so that nothing jumps away.

use swanilai::assessment::{Assessment, Part, Repair, Status, day};
use swanilai::number::Fraction;

/// What names a repair.
pub(crate) type Key = (String, Part);

/// The key of a repair.
pub(crate) fn key(repair: &Repair) -> Key {
    (repair.unit.clone(), repair.part.clone())
}

/// By what the list is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Sort {
    #[default]
    Plan,
    Due,
    Gain,
    Unit,
    Status,
}

impl Sort {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [Self::Plan, Self::Due, Self::Gain, Self::Unit, Self::Status];

    /// The name in a choice.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Due => "due",
            Self::Gain => "gain",
            Self::Unit => "unit",
            Self::Status => "status",
        }
    }

    /// The order with a name.
    pub(crate) fn named(name: &str) -> Self {
        let found = Self::ALL.into_iter().find(|sort| sort.name() == name);
        found.unwrap_or_default()
    }
}

/// What is shown of the list.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Shown {
    pub(crate) sort: Sort,
    /// Only this unit; all where empty.
    pub(crate) unit: String,
    pub(crate) status: Option<Status>,
    /// What was shown when this was chosen, and what there was.
    chosen: Option<(Vec<Key>, Vec<Key>)>,
}

impl Shown {
    /// Chooses anew what is shown.
    pub(crate) fn choose(&mut self, assessment: &Assessment, gains: &[Fraction]) {
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
    pub(crate) fn positions(&self, assessment: &Assessment) -> Vec<usize> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_stays_while_it_is_edited() {
        let text = r#"{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},
            "units":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"}],
            "repairs":[{"unit":"a","to":60},{"unit":"b","to":60,"due":"2026-12-24"},{"unit":"c","to":60,"due":"2026-11-30","status":"done"}]}"#;
        let mut assessment = swanilai::assessment::open(text).unwrap().assessment;
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
