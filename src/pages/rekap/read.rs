//! The table as it comes from the worker: the document `Summary`, read into what the page shows.

use crate::i18n::Lang;
use crate::pages::rekap::table::{
    Alike, Conflict, Duplicate, Faulty, Group, Press, Round, Row, Settled, Spelled, Table, UnitLine,
};
use std::rc::Rc;
use swanilai::instrument::{Instrument, builtin};
use swanilai::json::{self, Limits, Node};
use swanilai::number::Decimal;

/// A table of any size our own worker makes.
const LIMITS: Limits = Limits {
    bytes: 256 << 20,
    depth: 16,
};

/// Reads the document; none where it is none, as after a fault of the worker.
pub(crate) fn read(text: &str, lang: Lang) -> Option<Table> {
    let node = json::read(text, LIMITS).ok()?;
    node.get("rounds")?;
    let mut rounds = Vec::new();
    for one in list(&node, "rounds") {
        rounds.extend(round(one).map(Rc::new));
    }
    Some(Table {
        text: text.into(),
        lang,
        files: whole(&node, "files").unwrap_or(0),
        rounds,
        conflicts: each(&node, "conflicts", conflict),
        duplicates: each(&node, "duplicates", |node| Duplicate {
            entity: words(node, "entity"),
            unit: words(node, "unit"),
            sources: texts(node, "sources"),
        }),
        alike: each(&node, "alike", |node| Alike {
            id: words(node, "id"),
            first: spelled(node.get("first")),
            later: spelled(node.get("later")),
            choice: words(node, "choice"),
        }),
        settled: each(&node, "settled", |node| Settled {
            entity: words(node, "entity"),
            what: words(node, "what"),
            of: words(node, "of"),
            taken: words(node, "taken"),
            dropped: words(node, "dropped"),
            kept: words(node, "kept"),
            left: words(node, "left"),
        }),
        faulty: each(&node, "faulty", |node| Faulty {
            source: words(node, "source"),
            messages: each(node, "problems", |problem| words(problem, "message")),
        }),
    })
}

fn round(node: &Node) -> Option<Round> {
    let id = words(node.get("instrument")?, "id");
    let instrument = builtin(&id)?.load().ok()?;
    let rows = |key| each(node, key, |node| Rc::new(row(node, &instrument)));
    let (ranked, unfinished) = (rows("ranked"), rows("unfinished"));
    Some(Round {
        year: whole(node, "year"),
        all: group(node.get("all")?),
        provinces: each(node, "provinces", group),
        kinds: each(node, "kinds", group),
        ranked,
        unfinished,
        instrument,
    })
}

fn group(node: &Node) -> Group {
    let count = |key| whole(node, key).unwrap_or(0);
    Group {
        name: words(node, "name"),
        finished: count("finished"),
        published: count("published"),
        unfinished: count("unfinished"),
        classes: each(node, "classes", |node| whole(node, "count").unwrap_or(0)),
        mean: number(node, "mean"),
        median: number(node, "median"),
        highest: number(node, "highest"),
        lowest: number(node, "lowest"),
    }
}

fn row(node: &Node, instrument: &Instrument) -> Row {
    let class = node.get("class").map(|class| words(class, "name"));
    let classes = &instrument.classes;
    let rank = |key| whole(node.get("ranks")?, key);
    let (low, high) = bounds(node);
    Row {
        name: words(node, "name"),
        kind: words(node, "kind"),
        province: words(node, "province"),
        is_published: is(node, "published"),
        score: number(node, "score"),
        class: class.and_then(|name| classes.iter().position(|class| class.name == name)),
        opinion: text(node, "opinion"),
        nation: rank("nation"),
        in_province: rank("province"),
        in_kind: rank("kind"),
        low,
        high,
        answered: whole(node, "answered").unwrap_or(0),
        total: whole(node, "total").unwrap_or(0),
        units: each(node, "units", |node| {
            let (low, high) = bounds(node);
            UnitLine {
                name: words(node, "name"),
                score: number(node, "score"),
                low,
                high,
                sources: texts(node, "sources"),
            }
        }),
        files: texts(node, "files"),
        spellings: texts(node, "spellings"),
        press: node.get("press").and_then(press),
    }
}

fn bounds(node: &Node) -> (Decimal, Decimal) {
    let bounds = node.get("bounds");
    let bound = |key| bounds.and_then(|bounds| number(bounds, key));
    let low = bound("low").unwrap_or(Decimal::ZERO);
    (low, bound("high").unwrap_or(low))
}

fn press(node: &Node) -> Option<Press> {
    Some(Press {
        year: whole(node, "year")?,
        score: number(node, "score")?,
        zone: text(node, "zone"),
        category: text(node, "category"),
        source: text(node, "source"),
        differs: is(node, "differs"),
    })
}

fn conflict(node: &Node) -> Conflict {
    let value = |node: &Node, key| node.get(key).cloned().unwrap_or(json::Value::Null.into());
    Conflict {
        id: words(node, "id"),
        entity: words(node, "entity"),
        instrument: words(node, "instrument"),
        name: words(node, "name"),
        first: words(node, "first"),
        later: words(node, "later"),
        values: each(node, "values", |node| {
            let what = words(node, "what");
            (what, value(node, "first"), value(node, "later"))
        }),
        unsure: is(node, "unsure"),
        choice: words(node, "choice"),
    }
}

fn spelled(node: Option<&Node>) -> Spelled {
    let nothing = Node::from(json::Value::Null);
    let node = node.unwrap_or(&nothing);
    Spelled {
        name: words(node, "name"),
        kind: words(node, "kind"),
        province: words(node, "province"),
        is_published: is(node, "published"),
        files: texts(node, "files"),
    }
}

fn is(node: &Node, key: &str) -> bool {
    node.get(key).map(|node| &node.value) == Some(&json::Value::Bool(true))
}

fn list<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    node.get(key).map_or(&[], Node::items)
}

fn each<T>(node: &Node, key: &str, read: impl Fn(&Node) -> T) -> Vec<T> {
    list(node, key).iter().map(read).collect()
}

fn text(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.as_text().map(str::to_owned)
}

fn words(node: &Node, key: &str) -> String {
    text(node, key).unwrap_or_default()
}

fn texts(node: &Node, key: &str) -> Vec<String> {
    each(node, key, |node| {
        node.as_text().unwrap_or_default().to_owned()
    })
}

fn number(node: &Node, key: &str) -> Option<Decimal> {
    node.get(key)?.as_number()
}

fn whole(node: &Node, key: &str) -> Option<u32> {
    u32::try_from(number(node, key)?.millionths() / 1_000_000).ok()
}
