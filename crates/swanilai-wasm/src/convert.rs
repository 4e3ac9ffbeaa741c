//! Between JavaScript's values and ours.

use super::arguments;
use super::objects::to_js;
use swanilai::assessment::{self, Choice, Decision, Merged, Opened, Part};
use swanilai::instrument::{Builtin, builtin, builtins};
use swanilai::json::{self, Limits, Node, Path, Value};
use swanilai::problem::{Code, Problem};
use swanilai::score;
use swanilai::text::Lang;
use wasm_bindgen::prelude::*;

/// Where the choices of a call stand, in the paths of problems.
pub(super) const CHOICES: Path<'_> = Path::Key(&Path::Root, "choices");

/// Problems that become a JavaScript `Error` with `code`, `path`, `message` and `problems`.
#[derive(Debug)]
pub(super) struct Failure {
    problems: Vec<Problem>,
    lang: Lang,
}

impl Failure {
    pub(super) const fn new(problems: Vec<Problem>, lang: Lang) -> Self {
        Self { problems, lang }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let first = failure
            .problems
            .iter()
            .find(|problem| swanilai::problem::any_error(core::slice::from_ref(*problem)));
        let message = first.map_or_else(String::new, |problem| problem.message(failure.lang));
        let error = js_sys::Error::new(&message);
        let set = |key: &str, value: &JsValue| {
            // Setting a property of a fresh Error cannot fail.
            let _ = js_sys::Reflect::set(&error, &key.into(), value);
        };
        set("name", &"SwanilaiError".into());
        set(
            "code",
            &first.map_or("", |problem| problem.code.name()).into(),
        );
        set(
            "path",
            &first.map_or("", |problem| problem.path.as_str()).into(),
        );
        if let Ok(all) = to_js(&problems(&failure.problems, failure.lang)) {
            set("problems", &all);
        }
        error.into()
    }
}

/// Problems of an object: a place in a text that nobody wrote would only confuse.
pub(super) fn without_places(mut problems: Vec<Problem>) -> Vec<Problem> {
    for problem in &mut problems {
        problem.place = None;
    }
    problems
}

/// An argument that must be a text.
pub(super) fn text(value: &JsValue, lang: Lang) -> Result<String, Failure> {
    value.as_string().ok_or_else(|| {
        let problem = Problem::new(Code::WrongType, "", json_kind(value), "text");
        Failure::new(vec![problem], lang)
    })
}

/// A text of a file; one that is too large is refused before it is copied.
pub(super) fn document(value: &JsValue, lang: Lang) -> Result<Result<String, Problem>, Failure> {
    let limit = Limits::default().bytes;
    let length = value
        .dyn_ref::<js_sys::JsString>()
        .map_or(0, js_sys::JsString::length);
    match usize::try_from(length) {
        Ok(length) if length <= limit => Ok(Ok(arguments::with_halves_spelled_out(
            text(value, lang)?,
            value,
        ))),
        length => Ok(Err(json::too_large(length.unwrap_or(usize::MAX), limit))),
    }
}

/// What an argument is, in JavaScript's own word.
fn json_kind(value: &JsValue) -> String {
    value.js_typeof().as_string().unwrap_or_default()
}

/// Problems as a list.
pub(super) fn problems(found: &[Problem], lang: Lang) -> Node {
    Node::list(found.iter().map(|problem| score::problem(problem, lang)))
}

/// What a person needs to choose an instrument.
pub(super) fn instrument_summary(pack: &Builtin) -> Result<Node, Failure> {
    let instrument = pack
        .load()
        .map_err(|found| Failure::new(found, Lang::default()))?;
    let draft = instrument.status == swanilai::instrument::Status::Draft;
    Ok(Node::object(vec![
        ("id", Node::text(pack.id)),
        ("version", Node::text(&instrument.version)),
        ("digest", Node::text(pack.digest)),
        (
            "name",
            Node::object(
                Lang::ALL
                    .map(|lang| (lang.tag(), Node::text(instrument.name(lang))))
                    .to_vec(),
            ),
        ),
        (
            "status",
            Node::text(if draft { "draft" } else { "released" }),
        ),
        (
            "years",
            Node::list(instrument.years.iter().map(|year| Node::whole(*year))),
        ),
        ("kinds", Node::list(instrument.kinds.iter().map(Node::text))),
        ("max", instrument.max.into()),
        ("decimals", Node::whole(u32::from(instrument.decimals))),
    ]))
}

/// The pack as it is, its digest, and the points of every node.
pub(super) fn instrument(id: &str) -> Result<Node, Failure> {
    let fail = |problem| Failure::new(vec![problem], Lang::default());
    let pack = builtin(id).ok_or_else(|| {
        let known: Vec<&str> = builtins().iter().map(|pack| pack.id).collect();
        fail(Problem::new(
            Code::UnknownInstrument,
            "",
            id,
            known.join(", "),
        ))
    })?;
    let mut node = json::read(pack.json(), Limits::default()).map_err(fail)?;
    let instrument = pack
        .load()
        .map_err(|found| Failure::new(found, Lang::default()))?;
    let points = instrument.nodes.iter().map(|node| {
        let points = node.weight.points.round_half_up(6).decimal();
        (&node.id, Node::from(points))
    });
    if let Value::Object(entries) = &mut node.value {
        entries.push(("digest".into(), Node::text(pack.digest)));
        entries.push(("points".into(), Node::object(points.collect())));
    }
    Ok(node)
}

/// Merges and lists clashes.
pub(super) fn merge(assessments: &Node, choices: &Node, lang: Lang) -> Result<Node, Failure> {
    let wrong = |found: &str, expected: &str| {
        Failure::new(
            vec![Problem::new(Code::WrongType, "", found, expected)],
            lang,
        )
    };
    let Value::List(items) = &assessments.value else {
        return Err(wrong("", "list [ ]"));
    };
    let mut opened: Vec<Opened> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let one = assessment::open_node(item).map_err(|mut found| {
            for problem in &mut found {
                problem.path = format!("[{index}].{}", problem.path);
            }
            Failure::new(without_places(found), lang)
        })?;
        opened.push(one);
    }
    let choices = match &choices.value {
        Value::List(items) => items
            .iter()
            .enumerate()
            .map(|(index, item)| decision(item, &Path::Index(&CHOICES, index), lang))
            .collect::<Result<Vec<_>, _>>()?,
        _ => Vec::new(),
    };
    let parts: Vec<_> = opened.iter().map(|one| one.assessment.clone()).collect();
    let merged =
        assessment::merge_by(&parts, &choices).map_err(|found| Failure::new(found, lang))?;
    let Some(first) = opened.first() else {
        return Err(wrong("[ ]", "1+"));
    };
    Ok(merged_node(&merged, first))
}

/// A choice by its name, or one with exceptions: `{choice, parts}`.
fn decision(node: &Node, path: &Path<'_>, lang: Lang) -> Result<Decision, Failure> {
    let Value::Object(entries) = &node.value else {
        return choice(node, path, lang).map(Decision::from);
    };
    let mut decision = Decision::default();
    for (key, node) in entries {
        match (key.as_str(), &node.value) {
            ("choice", _) => decision.choice = choice(node, &Path::Key(path, "choice"), lang)?,
            ("parts", Value::Object(parts)) => {
                let path = Path::Key(path, "parts");
                for (part, node) in parts {
                    let made = choice(node, &Path::Key(&path, part), lang)?;
                    decision.parts.insert(part.as_str().to_owned(), made);
                }
            }
            _ => {
                let problem = Problem::new(
                    Code::UnexpectedField,
                    path.to_string(),
                    key,
                    "choice, parts",
                );
                return Err(Failure::new(vec![problem], lang));
            }
        }
    }
    Ok(decision)
}

/// One choice by its name.
pub(super) fn choice(node: &Node, path: &Path<'_>, lang: Lang) -> Result<Choice, Failure> {
    match &node.value {
        Value::Text(text) if text == "first" => Ok(Choice::First),
        Value::Text(text) if text == "later" => Ok(Choice::Later),
        Value::Text(text) if text == "both" => Ok(Choice::Both),
        _ => {
            let problem = Problem::new(Code::WrongType, path.to_string(), "", "first, later, both");
            Err(Failure::new(vec![problem], lang))
        }
    }
}

fn merged_node(merged: &Merged, first: &Opened) -> Node {
    let index = |value: usize| Node::whole(u32::try_from(value).unwrap_or(u32::MAX));
    let clashes = merged.clashes.iter().map(|clash| {
        Node::object(vec![
            ("unit", Node::text(&clash.unit)),
            ("first", index(clash.first)),
            ("later", index(clash.later)),
            ("differs", Node::list(clash.differs.iter().map(Node::text))),
            ("unsure", clash.unsure.into()),
        ])
    });
    let repairs = merged.repairs.iter().map(|clash| {
        let id = |part: Option<&str>| Node::optional_text(part);
        let (dimension, indicator) = match &clash.part {
            Part::Unit => (None, None),
            Part::Dimension(id) => (Some(id.as_str()), None),
            Part::Indicator(id) => (None, Some(id.as_str())),
        };
        Node::object(vec![
            ("unit", Node::text(&clash.unit)),
            ("dimension", id(dimension)),
            ("indicator", id(indicator)),
            ("taken", index(clash.taken)),
            ("dropped", index(clash.dropped)),
            (
                "differs",
                Node::list(clash.differs.iter().map(|what| Node::text(*what))),
            ),
        ])
    });
    let settled = merged.settled.iter().map(|one| {
        let unit = Some(one.unit.as_str()).filter(|unit| !unit.is_empty());
        Node::object(vec![
            ("what", Node::text(one.matter.name())),
            ("of", Node::text(one.matter.of())),
            ("unit", Node::optional_text(unit)),
            ("taken", index(one.taken)),
            ("dropped", index(one.dropped)),
            ("kept", Node::text(&one.kept)),
            ("left", Node::text(&one.left)),
        ])
    });
    Node::object(vec![
        (
            "assessment",
            assessment::write(&merged.assessment, &first.instrument),
        ),
        ("clashes", Node::list(clashes)),
        (
            "sources",
            Node::list(merged.sources.iter().map(|source| index(*source))),
        ),
        ("filled", Node::list(merged.filled.iter().map(Node::text))),
        ("repairs", Node::list(repairs)),
        ("settled", Node::list(settled)),
    ])
}
