//! The trend as values, in canonical order.

use super::method::sentence;
use super::{Link, Origin, Point, trend};
use crate::assessment::Assessment;
use crate::instrument::Instrument;
use crate::json::{Node, Value};
use crate::number::Decimal;
use crate::score::{class, score};
use crate::text::{Lang, simulation};
use std::rc::Rc;

/// Scores an assessment and writes its years.
#[must_use]
pub fn write(
    assessment: &Assessment,
    instrument: &Rc<Instrument>,
    year: Option<u32>,
    lang: Lang,
) -> Node {
    let scored = score(assessment, instrument);
    let trend = trend(assessment, instrument, &scored, year);
    Node::object(vec![
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        ("points", Node::list(trend.points.iter().map(point))),
    ])
}

fn point(point: &Point) -> Node {
    let instrument = point.instrument.as_deref();
    let class = instrument.map(|instrument| class(instrument, point.class, false));
    let null = || Node::from(Value::Null);
    let mut fields = vec![
        ("year", Node::whole(point.year)),
        ("yearAssumed", point.year_is_assumed.into()),
        (
            "origin",
            Node::text(match point.origin {
                Origin::History => "history",
                Origin::Present => "present",
            }),
        ),
        ("score", number(point.score)),
        (
            "instrument",
            Node::optional_text(instrument.map(|instrument| instrument.id.as_str())),
        ),
        ("instrumentNamed", point.is_named.into()),
        ("class", class.unwrap_or_else(null)),
    ];
    let missing = point.since.iter().flat_map(|since| &since.missing);
    let missing = Node::list(missing.map(|year| Node::whole(*year)));
    let (change, remark, broken) = match point.since.as_ref().map(|since| &since.link) {
        None => (null(), null(), None),
        Some(Link::Same { change, remark }) => {
            let remark = remark.as_ref().map_or_else(null, sentence);
            (number(*change), remark, None)
        }
        Some(Link::Break { methods, reason }) => (null(), null(), Some((methods, reason))),
    };
    fields.push(("missing", missing));
    fields.push(("change", change));
    fields.push(("remark", remark));
    fields.push(("break", broken.is_some().into()));
    let reason = broken.map_or_else(null, |((from, to), reason)| {
        Node::object(vec![
            ("from", Node::optional_text(from.as_deref())),
            ("to", Node::optional_text(to.as_deref())),
            ("text", sentence(reason)),
        ])
    });
    fields.push(("reason", reason));
    Node::object(fields)
}

fn number(number: Option<Decimal>) -> Node {
    number.map_or(Value::Null.into(), Node::from)
}
