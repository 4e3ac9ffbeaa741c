//! How clashes between files are settled: by the decisions of a person.

use std::collections::BTreeMap;
use std::rc::Rc;
use swanilai::assessment::{self, Assessment, Choice, Clash, Decision, Merged};
use swanilai::instrument::Instrument;
use swanilai::problem::Problem;
use swanilai::table::Table;

/// A file or draft that takes part.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Side {
    /// Stays the same while others come and go.
    pub(crate) key: String,
    pub(crate) name: String,
    /// How far a draft is, in words; empty for a file.
    pub(crate) state: String,
    pub(crate) assessment: Rc<Assessment>,
    pub(crate) instrument: Rc<Instrument>,
    /// Fingerprint of the file; none of a draft.
    pub(crate) fingerprint: Option<Rc<str>>,
}

impl Side {
    /// The draft's id; none of a file.
    pub(crate) fn draft(&self) -> Option<&str> {
        self.key.strip_prefix("draft-")
    }
}

/// What a person decided about one clash so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Decided {
    /// Which side counts as a whole.
    pub(crate) choice: Option<Choice>,
    /// Which counts for a single thing that differs.
    pub(crate) parts: Table<Choice>,
}

impl Decided {
    fn decision(&self, clash: &Clash) -> Decision {
        Decision {
            choice: self.choice.unwrap_or(clash.default_choice()),
            parts: self.parts.clone(),
        }
    }

    /// Whether nothing of a clash is left to decide.
    pub(crate) fn is_whole(&self, clash: &Clash) -> bool {
        self.choice.is_some()
            // What may be two units stays two: nothing is lost where nobody answers.
            || clash.unsure
            || clash
                .differs
                .iter()
                .all(|part| self.parts.contains_key(part))
    }
}

/// What a person decided, by the later file and its unit: a unit of a file clashes once at most.
pub(crate) type Decisions = BTreeMap<(String, String), Decided>;

/// Merges with the decisions made. What a decision leads to may change later clashes, so it is
/// merged again until every clash has the choice meant for it; each round settles one more at least.
pub(crate) fn settle(
    sides: &[Side],
    decisions: &Decisions,
    same_entity: bool,
) -> Result<Merged, Vec<Problem>> {
    let mut assessments: Vec<Assessment> = sides
        .iter()
        .map(|side| side.assessment.as_ref().clone())
        .collect();
    if same_entity && let Some((first, rest)) = assessments.split_first_mut() {
        for other in rest {
            other.entity.name.clone_from(&first.entity.name);
            other.entity.kind.clone_from(&first.entity.kind);
        }
    }
    let mut choices: Vec<Decision> = Vec::new();
    loop {
        let merged = assessment::merge_by(&assessments, &choices)?;
        let mut wanted = Vec::new();
        for clash in &merged.clashes {
            wanted.push(
                decisions
                    .get(&decision_key(clash, sides))
                    .cloned()
                    .unwrap_or_default()
                    .decision(clash),
            );
        }
        if wanted == choices {
            return Ok(merged);
        }
        choices = wanted;
    }
}

/// What a decision is kept by.
pub(crate) fn decision_key(clash: &Clash, sides: &[Side]) -> (String, String) {
    let side = sides.get(clash.later).map(|side| side.key.clone());
    (side.unwrap_or_default(), clash.later_unit.id.clone())
}

/// Clashes that nobody has decided yet.
pub(crate) fn undecided(merged: &Merged, sides: &[Side], decisions: &Decisions) -> Vec<usize> {
    let mut open = Vec::new();
    for (index, clash) in merged.clashes.iter().enumerate() {
        let decided = decisions.get(&decision_key(clash, sides));
        if !decided.cloned().unwrap_or_default().is_whole(clash) {
            open.push(index);
        }
    }
    open
}

/// Problems with the name of the file in place of its index.
pub(crate) fn named(problems: &[Problem], sides: &[Side]) -> Vec<Problem> {
    let mut named = problems.to_vec();
    for problem in &mut named {
        let index = problem.path.trim_matches(['[', ']']).parse::<usize>();
        if let Some(side) = index.ok().and_then(|index| sides.get(index)) {
            problem.path.clone_from(&side.name);
        }
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use swanilai::problem::Code;

    fn side(key: &str, units: &str) -> Side {
        let text = format!(
            r#"{{"format":"swanilai.assessment","version":1,"instrument":{{"id":"ori-kepatuhan-2023"}},"entity":{{"name":"Kota {key}"}},"units":[{units}]}}"#
        );
        let opened = assessment::open(&text).unwrap();
        Side {
            key: key.to_owned(),
            name: key.to_owned(),
            state: String::new(),
            assessment: Rc::new(opened.assessment),
            instrument: opened.instrument,
            fingerprint: None,
        }
    }

    fn scores(merged: &Merged) -> Vec<String> {
        merged
            .assessment
            .units
            .iter()
            .map(|unit| unit.score.map_or("-".to_owned(), |score| score.to_string()))
            .collect()
    }

    #[test]
    fn a_decision_stays_with_its_clash_when_earlier_ones_change_the_list() {
        let sides = [
            side(
                "a",
                r#"{"id":"x","name":"X","score":50},{"id":"y","name":"Y","score":50}"#,
            ),
            side(
                "b",
                r#"{"id":"x","name":"X","score":60},{"id":"y","name":"Y","score":70}"#,
            ),
            side(
                "c",
                r#"{"id":"x","name":"X","score":60},{"id":"y","name":"Y","score":80}"#,
            ),
        ];
        let decide = |file: &str, unit: &str, choice| {
            let decided = Decided {
                choice: Some(choice),
                ..Decided::default()
            };
            ((file.to_owned(), unit.to_owned()), decided)
        };
        let first = settle(&sides, &Decisions::new(), true).unwrap();
        assert_eq!(
            (first.clashes.len(), scores(&first)),
            (4, vec!["50".to_owned(), "50".to_owned()])
        );
        // Taking x from b leaves nothing to decide about x in c; y of c keeps its own decision.
        let decisions = Decisions::from([
            decide("b", "x", Choice::Later),
            decide("c", "y", Choice::Later),
        ]);
        let merged = settle(&sides, &decisions, true).unwrap();
        assert_eq!(
            (merged.clashes.len(), scores(&merged)),
            (3, vec!["60".to_owned(), "80".to_owned()])
        );
        assert_eq!(undecided(&merged, &sides, &decisions), [1], "y of b");
    }

    #[test]
    fn a_blank_unit_gives_way_without_asking() {
        let sides = [
            side(
                "a",
                r#"{"id":"x","name":"X"},{"id":"y","name":"Y","score":50}"#,
            ),
            side(
                "b",
                r#"{"id":"x","name":"X","score":60},{"id":"y","name":"Y"}"#,
            ),
        ];
        let merged = settle(&sides, &Decisions::new(), true).unwrap();
        assert_eq!(scores(&merged), ["60", "50"]);
        assert_eq!(merged.filled, ["x", "y"]);
        assert_eq!(undecided(&merged, &sides, &Decisions::new()), [0_usize; 0]);
    }

    #[test]
    fn another_entity_is_refused_by_the_name_of_its_file() {
        let sides = [side("a", ""), side("b", "")];
        let problems = settle(&sides, &Decisions::new(), false).unwrap_err();
        let found: Vec<(Code, String)> = named(&problems, &sides)
            .into_iter()
            .map(|problem| (problem.code, problem.path))
            .collect();
        assert_eq!(found, [(Code::EntitiesDiffer, "b".to_owned())]);
        assert!(settle(&sides, &Decisions::new(), true).is_ok());
    }
}
