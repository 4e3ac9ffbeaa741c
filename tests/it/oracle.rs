//! The rule of the score a second time, written from its description alone and on big rationals.
//!
//! It reads packs and assessments as plain JSON and shares no code with the crate:
//! a unit becomes a flat list of parts, each with a weight and, once answered, a mark.

use num_bigint::BigInt;
use num_rational::BigRational;
use serde_json::Value;

/// What the rules say about a unit or an entity.
#[derive(Clone, Debug)]
pub(crate) struct Stand {
    pub(crate) low: BigRational,
    pub(crate) high: BigRational,
    pub(crate) projected: Option<BigRational>,
    pub(crate) answered: u32,
    pub(crate) total: u32,
}

/// One thing that can be answered: its weight, its mark once answered, and the nodes around it.
struct Part {
    weight: BigRational,
    mark: Option<BigRational>,
    inside: Vec<String>,
}

pub(crate) fn whole(value: u64) -> BigRational {
    BigRational::from_integer(BigInt::from(value))
}

/// A JSON number as it is written, exponent included.
pub(crate) fn number(value: &Value) -> BigRational {
    let literal = value.to_string();
    let (mantissa, exponent) = literal.split_once('e').unwrap_or((&literal, "0"));
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: BigInt = format!("{before}{after}").parse().unwrap();
    let exponent: i32 = exponent.parse().unwrap();
    let places = exponent - i32::try_from(after.len()).unwrap();
    BigRational::from_integer(digits) * whole(10).pow(places)
}

/// Half up: `floor(value · 10^decimals + 1/2)`.
pub(crate) fn scaled_half_up(value: &BigRational, decimals: i32) -> BigInt {
    let half = BigRational::new(BigInt::from(1), BigInt::from(2));
    (value * whole(10).pow(decimals) + half)
        .floor()
        .to_integer()
}

/// The index of the class of a score, rounded as it is shown.
pub(crate) fn class_of(pack: &Value, value: &BigRational) -> usize {
    let decimals = i32::try_from(pack["decimals"].as_i64().unwrap()).unwrap();
    let shown =
        BigRational::from_integer(scaled_half_up(value, decimals)) / whole(10).pow(decimals);
    let classes = pack["classes"].as_array().unwrap();
    let reached = |class: &Value| shown >= number(&class["min"]);
    classes.iter().position(reached).unwrap()
}

/// Weights of siblings: as published, else an equal share of what the published ones leave.
fn weights(siblings: &[Value], parent: &BigRational) -> Vec<BigRational> {
    let published = |node: &Value| (!node["weight"].is_null()).then(|| number(&node["weight"]));
    let known: BigRational = siblings.iter().filter_map(published).sum();
    let unknown = siblings.iter().filter(|node| published(node).is_none());
    let count = u64::try_from(unknown.count()).unwrap().max(1);
    let share = (parent - known) / whole(count);
    let each = |node| published(node).unwrap_or_else(|| share.clone());
    siblings.iter().map(each).collect()
}

fn children(node: &Value) -> &[Value] {
    ["dimensions", "variables", "indicators"]
        .iter()
        .find_map(|key| node[*key].as_array())
        .map_or(&[], Vec::as_slice)
}

struct Walk<'a> {
    unit: &'a Value,
    pack: &'a Value,
    parts: Vec<Part>,
}

impl Walk<'_> {
    fn given(&self, path: &[String]) -> Option<BigRational> {
        let [dimension] = path else { return None };
        let points = &self.unit["points"][dimension];
        (!points.is_null()).then(|| number(points))
    }

    /// Whether anything below applies; points that are given always do.
    fn applies(&self, node: &Value, path: &[String]) -> bool {
        if self.given(path).is_some() {
            return true;
        }
        if children(node).is_empty() {
            let observation = &self.unit["observations"][path.join(".")];
            return observation["notApplicable"] != true;
        }
        let mut below = children(node).iter();
        below.any(|child| self.applies(child, &inside(path, child)))
    }

    /// What applies takes the weight of its siblings that do not, in proportion.
    fn spread(&mut self, node: &Value, path: &[String], here: &BigRational, nominal: &BigRational) {
        let siblings = children(node);
        let nominals = weights(siblings, nominal);
        let applying: Vec<(&Value, &BigRational)> = siblings
            .iter()
            .zip(&nominals)
            .filter(|(child, _)| self.applies(child, &inside(path, child)))
            .collect();
        let sum: BigRational = applying.iter().map(|(_, weight)| *weight).sum();
        for (child, weight) in applying {
            let path = inside(path, child);
            self.take(child, &path, &(here * weight / &sum), weight);
        }
    }

    fn take(&mut self, node: &Value, path: &[String], here: &BigRational, nominal: &BigRational) {
        let mark = match self.given(path) {
            Some(points) => Some(points / nominal),
            None if !children(node).is_empty() => return self.spread(node, path, here, nominal),
            None => self.mark(node, path),
        };
        self.parts.push(Part {
            weight: here.clone(),
            mark,
            inside: path.to_vec(),
        });
    }

    /// The mean of an indicator's marks, each a fraction of the scale's maximum.
    fn mark(&self, node: &Value, path: &[String]) -> Option<BigRational> {
        let marks = self.unit["observations"][path.join(".")]["marks"].as_array()?;
        let scales = self.pack["scales"].as_array().unwrap();
        let scale = scales.iter().find(|scale| scale["id"] == node["scale"])?;
        let sum: BigRational = marks
            .iter()
            .map(|mark| number(&mark["level"]) / number(&scale["max"]))
            .sum();
        (!marks.is_empty()).then(|| sum / whole(u64::try_from(marks.len()).unwrap()))
    }
}

fn inside(path: &[String], child: &Value) -> Vec<String> {
    let id = child["id"].as_str().unwrap().to_owned();
    path.iter().cloned().chain([id]).collect()
}

fn parts(unit: &Value, pack: &Value) -> Vec<Part> {
    let max = number(&pack["max"]);
    let single = |mark| Part {
        weight: max.clone(),
        mark,
        inside: Vec::new(),
    };
    if !unit["score"].is_null() {
        return vec![single(Some(number(&unit["score"]) / &max))];
    }
    let mut walk = Walk {
        unit,
        pack,
        parts: Vec::new(),
    };
    walk.spread(pack, &[], &max, &max);
    // A unit to which nothing applies has no score yet, not the score zero.
    if walk.parts.is_empty() {
        return vec![single(None)];
    }
    walk.parts
}

/// The weighted mean mark of what is answered.
fn mean(parts: &[&Part]) -> Option<BigRational> {
    let zero = || (whole(0), whole(0));
    let (earned, weight) = parts
        .iter()
        .filter_map(|part| Some((&part.weight, part.mark.as_ref()?)))
        .fold(zero(), |(earned, all), (weight, mark)| {
            (earned + weight * mark, all + weight)
        });
    (weight != whole(0)).then(|| earned / weight)
}

fn stand(unit: &Value, own: &[Part], entity: &[Vec<Part>]) -> Stand {
    let answered = own.iter().filter(|part| part.mark.is_some()).count();
    let low: BigRational = own
        .iter()
        .filter_map(|part| Some(&part.weight * part.mark.as_ref()?))
        .sum();
    let open: BigRational = own
        .iter()
        .filter(|part| part.mark.is_none())
        .map(|part| &part.weight)
        .sum();
    let guess = |part: &Part| {
        let around = |depth: usize| {
            let shared = |other: &&Part| other.inside.get(..depth) == part.inside.get(..depth);
            mean(&own.iter().filter(shared).collect::<Vec<_>>())
        };
        (0..part.inside.len())
            .rev()
            .find_map(around)
            .or_else(|| mean(&own.iter().collect::<Vec<_>>()))
            .or_else(|| mean(&entity.iter().flatten().collect::<Vec<_>>()))
    };
    let projected = own
        .iter()
        .map(|part| Some(&part.weight * part.mark.clone().or_else(|| guess(part))?))
        .sum();
    let is_empty = |key: &str| unit[key].as_object().is_none_or(serde_json::Map::is_empty);
    let by_points = unit["score"].is_null() && !is_empty("points") && is_empty("observations");
    let (answered, total) = if by_points {
        (usize::from(answered == own.len()), 1)
    } else {
        (answered, own.len())
    };
    // Points above an assumed weight cannot lift a unit above its maximum.
    let top = own.iter().map(|part| &part.weight).sum::<BigRational>();
    let cap = |value: BigRational| if value > top { top.clone() } else { value };
    let projected: Option<BigRational> = projected;
    Stand {
        high: cap(&low + open),
        low: cap(low),
        projected: projected.map(cap),
        answered: u32::try_from(answered).unwrap(),
        total: u32::try_from(total).unwrap(),
    }
}

/// Every unit, and the entity as their mean.
pub(crate) fn stands(assessment: &Value, pack: &Value) -> (Vec<Stand>, Stand) {
    let units = assessment["units"].as_array().unwrap();
    let all: Vec<Vec<Part>> = units.iter().map(|unit| parts(unit, pack)).collect();
    let units: Vec<Stand> = units
        .iter()
        .zip(&all)
        .map(|(unit, own)| stand(unit, own, &all))
        .collect();
    let count = whole(u64::try_from(units.len()).unwrap());
    let mean = |of: fn(&Stand) -> &BigRational| units.iter().map(of).sum::<BigRational>() / &count;
    let projected: Option<BigRational> = units.iter().map(|unit| unit.projected.clone()).sum();
    let entity = Stand {
        low: mean(|unit| &unit.low),
        high: mean(|unit| &unit.high),
        projected: projected.map(|sum| sum / &count),
        answered: units.iter().map(|unit| unit.answered).sum(),
        total: units.iter().map(|unit| unit.total).sum(),
    };
    (units, entity)
}
