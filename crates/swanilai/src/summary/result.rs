//! The summary as values, in canonical order.

use super::{
    Alike, Conflict, Group, Origin, Published, Ranks, Round, Row, Ruled, Spelled, Summary, UnitRow,
};
use crate::assessment::{Choice, Unit};
use crate::instrument::{Instrument, Zone};
use crate::json::{Node, Value};
use crate::number::Points;
use crate::score::{Standing, class, problem};
use crate::text::{Lang, simulation};

/// Writes a summary.
#[must_use]
pub fn write(summary: &Summary, lang: Lang) -> Node {
    let duplicates = summary.duplicates.iter().map(|duplicate| {
        Node::object(vec![
            ("entity", Node::text(&duplicate.entity)),
            ("instrument", Node::text(&duplicate.instrument)),
            ("unit", Node::text(&duplicate.unit)),
            ("sources", texts(&duplicate.sources)),
        ])
    });
    let faulty = summary.faulty.iter().map(|file| {
        let problems = file.problems.iter().map(|found| problem(found, lang));
        Node::object(vec![
            ("source", Node::text(&file.source)),
            ("problems", Node::list(problems)),
        ])
    });
    Node::object(vec![
        ("simulation", true.into()),
        ("notice", Node::text(simulation(lang))),
        ("files", count(summary.files)),
        ("rounds", Node::list(summary.rounds.iter().map(round))),
        (
            "conflicts",
            Node::list(summary.conflicts.iter().map(conflict)),
        ),
        ("duplicates", Node::list(duplicates)),
        ("alike", Node::list(summary.alike.iter().map(alike))),
        ("settled", Node::list(summary.settled.iter().map(ruled))),
        ("faulty", Node::list(faulty)),
    ])
}

fn round(round: &Round) -> Node {
    let instrument = &round.instrument;
    let groups = |groups: &[Group]| Node::list(groups.iter().map(|one| group(one, instrument)));
    Node::object(vec![
        (
            "instrument",
            Node::object(vec![
                ("id", Node::text(&instrument.id)),
                ("version", Node::text(&instrument.version)),
                ("digest", Node::text(&instrument.digest)),
            ]),
        ),
        ("year", round.year.map_or(Value::Null.into(), Node::whole)),
        ("all", group(&round.all, instrument)),
        ("provinces", groups(&round.provinces)),
        ("kinds", groups(&round.kinds)),
        ("ranked", Node::list(round.ranked.iter().map(row))),
        ("unfinished", Node::list(round.unfinished.iter().map(row))),
    ])
}

fn group(group: &Group, instrument: &Instrument) -> Node {
    let classes = group.classes.iter().map(|counted| {
        Node::object(vec![
            ("class", class(instrument, Some(counted.class), false)),
            ("count", Node::whole(counted.count)),
        ])
    });
    let zones = group.zones.map(|zones| {
        Node::object(vec![
            ("hijau", Node::whole(zones.hijau)),
            ("kuning", Node::whole(zones.kuning)),
            ("merah", Node::whole(zones.merah)),
        ])
    });
    Node::object(vec![
        ("name", Node::text(&group.name)),
        ("finished", Node::whole(group.finished)),
        ("published", Node::whole(group.published)),
        ("unfinished", Node::whole(group.unfinished)),
        ("classes", Node::list(classes)),
        ("zones", zones.unwrap_or(Value::Null.into())),
        ("mean", points(group.mean)),
        ("median", points(group.median)),
        ("highest", points(group.highest)),
        ("lowest", points(group.lowest)),
    ])
}

fn row(row: &Row) -> Node {
    let instrument = &row.instrument;
    let mut fields = vec![
        ("name", Node::text(&row.name)),
        ("kind", Node::text(&row.kind)),
        ("province", Node::text(&row.province)),
        ("published", row.is_published().into()),
        ("score", points(row.score)),
        ("class", class(instrument, row.class, false)),
        ("zone", zone(row.zone)),
        ("opinion", Node::optional_text(row.opinion.as_deref())),
        ("ranks", ranks(&row.ranks)),
    ];
    match &row.origin {
        Origin::Files(own) => {
            fields.push(("bounds", bounds(&own.standing)));
            fields.push(("answered", Node::whole(own.standing.answered)));
            fields.push(("total", Node::whole(own.standing.total)));
            let units = own.units.iter().map(|one| unit(one, instrument));
            fields.push(("units", Node::list(units)));
            fields.push(("files", texts(&own.files)));
            fields.push(("spellings", texts(&own.spellings)));
            let press = own.published.as_ref().map(press);
            fields.push(("press", press.unwrap_or(Value::Null.into())));
        }
        Origin::Press(published) => {
            let shown = points(row.score);
            let both = vec![("low", shown.clone()), ("high", shown)];
            fields.push(("bounds", Node::object(both)));
            fields.push(("answered", Node::whole(1)));
            fields.push(("total", Node::whole(1)));
            fields.push(("units", Node::list([])));
            fields.push(("files", Node::list([])));
            fields.push(("spellings", Node::list([])));
            fields.push(("press", press(published)));
        }
    }
    Node::object(fields)
}

fn unit(unit: &UnitRow, instrument: &Instrument) -> Node {
    Node::object(vec![
        ("id", Node::text(&unit.id)),
        ("name", Node::text(&unit.name)),
        ("score", points(unit.standing.score)),
        ("bounds", bounds(&unit.standing)),
        ("class", class(instrument, unit.standing.class, true)),
        ("sources", texts(&unit.sources)),
    ])
}

fn press(published: &Published) -> Node {
    let text = |text: &str| Node::optional_text(Some(text).filter(|text| !text.is_empty()));
    Node::object(vec![
        ("year", Node::whole(published.year)),
        ("score", published.score.into()),
        ("zone", text(&published.zone)),
        ("category", text(&published.category)),
        ("source", text(&published.source)),
        ("differs", published.differs().into()),
    ])
}

fn ranks(ranks: &Ranks) -> Node {
    let rank = |rank: Option<u32>| rank.map_or(Value::Null.into(), Node::whole);
    Node::object(vec![
        ("nation", rank(ranks.nation)),
        ("province", rank(ranks.province)),
        ("kind", rank(ranks.kind)),
    ])
}

fn conflict(conflict: &Conflict) -> Node {
    Node::object(vec![
        ("id", Node::text(&conflict.id)),
        ("entity", Node::text(&conflict.entity)),
        ("instrument", Node::text(&conflict.instrument)),
        ("unit", Node::text(&conflict.clash.unit)),
        ("name", Node::text(&conflict.clash.first_unit.name)),
        ("first", Node::text(&conflict.first)),
        ("later", Node::text(&conflict.later)),
        ("values", conflict_values(conflict)),
        ("unsure", conflict.clash.unsure.into()),
        ("choice", choice(conflict.choice)),
    ])
}

fn alike(alike: &Alike) -> Node {
    let side = |side: &Spelled| {
        Node::object(vec![
            ("name", Node::text(&side.name)),
            ("kind", Node::text(&side.kind)),
            ("province", Node::text(&side.province)),
            ("published", side.published.into()),
            ("files", texts(&side.files)),
        ])
    };
    Node::object(vec![
        ("id", Node::text(&alike.id)),
        ("instrument", Node::text(&alike.instrument)),
        ("first", side(&alike.first)),
        ("later", side(&alike.later)),
        ("choice", choice(alike.choice)),
    ])
}

fn ruled(ruled: &Ruled) -> Node {
    let settled = &ruled.settled;
    Node::object(vec![
        ("entity", Node::text(&ruled.entity)),
        ("instrument", Node::text(&ruled.instrument)),
        ("what", Node::text(settled.matter.name())),
        ("of", Node::text(settled.matter.of())),
        ("taken", Node::text(&ruled.taken)),
        ("dropped", Node::text(&ruled.dropped)),
        ("kept", Node::text(&settled.kept)),
        ("left", Node::text(&settled.left)),
    ])
}

fn choice(choice: Choice) -> Node {
    Node::text(match choice {
        Choice::First => "first",
        Choice::Later => "later",
        Choice::Both => "both",
    })
}

/// What two files say about each thing on which they differ: `{what, first, later}`.
///
/// A score or points are a number, marks a list of levels, names and kinds a text, and what does
/// not apply `"notApplicable"`; `null` is what a file does not tell, or tells in fields that are not known.
#[must_use]
pub fn conflict_values(conflict: &Conflict) -> Node {
    let clash = &conflict.clash;
    Node::list(clash.differs.iter().map(|what| {
        Node::object(vec![
            ("what", Node::text(what)),
            ("first", told(&clash.first_unit, what)),
            ("later", told(&clash.later_unit, what)),
        ])
    }))
}

fn told(unit: &Unit, what: &str) -> Node {
    let number = |number: Option<&crate::number::Decimal>| {
        number.map_or(Value::Null.into(), |number| Node::from(*number))
    };
    match what {
        "name" => Node::text(&unit.name),
        "kind" => Node::text(&unit.kind),
        "score" => number(unit.score.as_ref()),
        "extra" => Value::Null.into(),
        _ => match (unit.points.get(what), unit.observations.get(what)) {
            (points @ Some(_), _) => number(points),
            (None, Some(found)) if found.not_applicable => Node::text("notApplicable"),
            (None, Some(found)) => Node::list(found.marks.iter().map(|mark| mark.level.into())),
            (None, None) => Value::Null.into(),
        },
    }
}

fn bounds(standing: &Standing) -> Node {
    Node::object(vec![
        ("low", points(Some(standing.low))),
        ("high", points(Some(standing.high))),
    ])
}

fn zone(zone: Option<Zone>) -> Node {
    Node::optional_text(zone.map(Zone::name))
}

fn points(points: Option<Points>) -> Node {
    points.map_or(Value::Null.into(), |points| points.decimal().into())
}

fn texts(texts: &[String]) -> Node {
    Node::list(texts.iter().map(Node::text))
}

fn count(count: usize) -> Node {
    Node::whole(u32::try_from(count).unwrap_or(u32::MAX))
}
