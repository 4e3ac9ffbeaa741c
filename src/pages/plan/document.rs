//! The outcome of planning, from the text that the worker sends.

use swanilai::assessment::Part;
use swanilai::instrument::Instrument;
use swanilai::json::{self, Limits, Node};
use swanilai::number::Decimal;
use swanilai::problem::{Code, Problem};

/// Larger than any plan of as many units as an assessment may have.
const LARGEST: usize = 64 << 20;

/// Whether the target can be reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Already,
    Reached,
    Unreachable,
}

/// A score and its class.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Stand {
    pub(crate) score: Decimal,
    /// Index of the class.
    pub(crate) class: Option<usize>,
}

/// One step of a plan.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Change {
    pub(crate) unit: String,
    pub(crate) part: Part,
    /// Id of the dimension; empty for a whole unit.
    pub(crate) dimension: String,
    pub(crate) from: Option<Decimal>,
    pub(crate) to: Decimal,
    pub(crate) cost: Decimal,
    pub(crate) in_unit: Decimal,
    pub(crate) in_entity: Decimal,
    pub(crate) self_observed: bool,
}

/// What a plan does to one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct OfUnit {
    pub(crate) id: String,
    pub(crate) before: Stand,
    pub(crate) after: Stand,
    pub(crate) cost: Decimal,
    pub(crate) gain: Decimal,
}

/// Why nothing is cheaper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Proof {
    pub(crate) is_exact: bool,
    pub(crate) lower_bound: Decimal,
    /// Cost and the best score it buys.
    pub(crate) below: Option<(Decimal, Decimal)>,
    /// Things, choices, and combinations compared.
    pub(crate) counts: [Decimal; 3],
}

/// The quick wins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Quick {
    pub(crate) cost: Decimal,
    pub(crate) extra: Decimal,
    pub(crate) steps: Vec<Change>,
}

/// The outcome of planning.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Outcome {
    pub(crate) kind: Kind,
    pub(crate) target: Stand,
    pub(crate) before: Stand,
    pub(crate) after: Stand,
    pub(crate) highest: Stand,
    pub(crate) cost: Decimal,
    pub(crate) gain: Decimal,
    pub(crate) changes: Vec<Change>,
    pub(crate) units: Vec<OfUnit>,
    pub(crate) proof: Option<Proof>,
    pub(crate) quick: Option<Quick>,
    pub(crate) locked: Decimal,
    pub(crate) not_self_observed: Decimal,
    pub(crate) coarse: Vec<String>,
    pub(crate) covered: Vec<String>,
    pub(crate) notes: Vec<Problem>,
}

impl Outcome {
    /// Reads what the worker sent.
    ///
    /// # Errors
    /// What is wrong; nothing where the text is none of ours.
    pub(crate) fn read(text: &str, instrument: &Instrument) -> Result<Self, Vec<Problem>> {
        let limits = Limits {
            bytes: LARGEST,
            ..Limits::default()
        };
        let node = json::read(text, limits).map_err(|problem| vec![problem])?;
        if let Some(found) = node.get("problems") {
            return Err(problems(found));
        }
        outcome(&node, instrument).ok_or_else(Vec::new)
    }
}

fn outcome(node: &Node, instrument: &Instrument) -> Option<Outcome> {
    let kind = match node.get("outcome")?.as_text()? {
        "already-reached" => Kind::Already,
        "reached" => Kind::Reached,
        _ => Kind::Unreachable,
    };
    let entity = node.get("entity")?;
    let held = node.get("held")?;
    let ids = |key: &str| -> Vec<String> {
        let items = held.get(key).map(Node::items).unwrap_or_default();
        let ids = items.iter().filter_map(Node::as_text);
        ids.map(str::to_owned).collect()
    };
    Some(Outcome {
        kind,
        target: stand(node.get("target")?, instrument),
        before: stand(entity.get("before")?, instrument),
        after: stand(entity.get("after")?, instrument),
        highest: stand(entity.get("highest")?, instrument),
        cost: number(node, "cost"),
        gain: number(node, "gain"),
        changes: changes(node.get("changes")?),
        units: of_units(node.get("units")?, instrument),
        proof: node.get("proof").and_then(proof),
        quick: node.get("greedy").and_then(quick),
        locked: number(held, "locked"),
        not_self_observed: number(held, "notSelfObserved"),
        coarse: ids("coarse"),
        covered: ids("covered"),
        notes: node.get("notes").map(problems).unwrap_or_default(),
    })
}

fn number(node: &Node, key: &str) -> Decimal {
    node.get(key).and_then(Node::as_number).unwrap_or_default()
}

fn words(node: &Node, key: &str) -> String {
    let found = node.get(key).and_then(Node::as_text);
    found.unwrap_or_default().to_owned()
}

fn stand(node: &Node, instrument: &Instrument) -> Stand {
    let class = node.get("class").and_then(|class| {
        let (code, name) = (class.get("code")?.as_text(), class.get("name")?.as_text()?);
        let fits = |class: &swanilai::instrument::Class| {
            class.code.as_deref() == code && (class.name == name || class.unit_name() == name)
        };
        instrument.classes.iter().position(fits)
    });
    Stand {
        score: number(node, "score"),
        class,
    }
}

fn changes(list: &Node) -> Vec<Change> {
    let read = |node: &Node| -> Change {
        let gain = |key| node.get("gain").map(|gain| number(gain, key));
        let (dimension, indicator) = (words(node, "dimension"), words(node, "indicator"));
        Change {
            unit: words(node, "unit"),
            part: match (indicator.is_empty(), dimension.is_empty()) {
                (false, _) => Part::Indicator(indicator),
                (true, false) => Part::Dimension(dimension.clone()),
                (true, true) => Part::Unit,
            },
            dimension,
            from: node.get("from").and_then(Node::as_number),
            to: number(node, "to"),
            cost: number(node, "cost"),
            in_unit: gain("unit").unwrap_or_default(),
            in_entity: gain("entity").unwrap_or_default(),
            self_observed: node.get("selfObserved") != Some(&false.into()),
        }
    };
    list.items().iter().map(read).collect()
}

fn of_units(list: &Node, instrument: &Instrument) -> Vec<OfUnit> {
    let read = |node: &Node| -> Option<OfUnit> {
        Some(OfUnit {
            id: words(node, "id"),
            before: stand(node.get("before")?, instrument),
            after: stand(node.get("after")?, instrument),
            cost: number(node, "cost"),
            gain: number(node, "gain"),
        })
    };
    list.items().iter().filter_map(read).collect()
}

fn proof(node: &Node) -> Option<Proof> {
    let considered = node.get("considered")?;
    let below = node.get("bestBelow");
    Some(Proof {
        is_exact: node.get("method")?.as_text() == Some("exact-search"),
        lower_bound: number(node, "lowerBound"),
        below: below
            .filter(|below| below.get("score").is_some())
            .map(|below| (number(below, "cost"), number(below, "score"))),
        counts: ["items", "choices", "states"].map(|key| number(considered, key)),
    })
}

fn quick(node: &Node) -> Option<Quick> {
    Some(Quick {
        cost: number(node, "cost"),
        extra: number(node, "extra"),
        steps: changes(node.get("steps")?),
    })
}

/// Problems as they were before they were written, so that each language has its words.
fn problems(list: &Node) -> Vec<Problem> {
    let read = |node: &Node| -> Option<Problem> {
        let name = node.get("code")?.as_text()?;
        let code = Code::ALL.iter().find(|code| code.name() == name)?;
        let (found, expected) = (words(node, "found"), words(node, "expected"));
        Some(Problem::new(*code, words(node, "path"), found, expected))
    };
    list.items().iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_worker_sends_is_read_back() {
        let file = r#"{"format":"swanilai.assessment","version":1,"instrument":{"id":"ori-kepatuhan-2023"},"entity":{"name":"Kota"},"units":[{"id":"a","name":"A","score":70},{"id":"b","name":"B","score":83.48}]}"#;
        let opened = swanilai::assessment::open(file).unwrap();
        let plan = |target: &str| {
            let input = [file, target, "null", "id"].map(str::to_owned);
            swanilai::work::carry_out("plan", &input, &mut |_, _| true)
        };
        let read = |text: &str| Outcome::read(text, &opened.instrument);
        let found = read(&plan(r#"{"class":"B"}"#)).unwrap();
        assert_eq!((found.kind, found.cost), (Kind::Reached, Decimal::whole(3)));
        assert_eq!((found.before.class, found.after.class), (Some(2), Some(1)));
        let first = &found.changes[0];
        assert_eq!(
            (&*first.unit, &first.part, first.from),
            ("a", &Part::Unit, Some(Decimal::whole(70)))
        );
        let proof = found.proof.unwrap();
        assert!(proof.is_exact && proof.below.unwrap().0 == Decimal::whole(2));
        assert_eq!(found.coarse, ["a", "b"]);
        let none = read(&plan(r#"{"class":"Z"}"#)).unwrap_err();
        assert_eq!(
            (none[0].code, &*none[0].path),
            (Code::UnknownTarget, "target.class")
        );
        assert_eq!(read("").unwrap_err()[0].code, Code::Empty);
    }
}
