//! The packs of the light pages: what a score or points are judged by, and nothing of indicators.
//!
//! `packs.txt` is written by the test `quick::the_slim_packs_are_current` from the checked packs, so
//! that the reader of packs and its checks need not travel with the pages; tests show that both give
//! the same. A line is one thing, its first letter says which, and tabs part what is known of it.

use crate::instrument::{
    Class, Condition, Depth, Effect, Instrument, Node, Provenance, Rule, Status, Weight,
    WeightRange, Zone, weigh,
};
use crate::number::{Decimal, Fraction};

/// Lines of fields, parted by tabs; empty fields at the end are left out:
///
/// - `i` id, version, name, name in English, status, year, kind, max, decimals, why the maximum is
///   assumed, digest, `current`: an instrument, to which all the following lines belong;
/// - `r` id, why: a rule;
/// - `d` id, published weight, lowest and highest weight known, why the dimension is assumed, why its
///   weight is, name, name in English, weight that counts, most points: a dimension;
/// - `c` id, code, name, name for a unit, zone, least score, where a gap below it begins, why: a class;
/// - `x` effect, suffix: a condition;
/// - `w` key, text, text in English: a reason.
pub const TEXT: &str = include_str!("packs.txt");

/// All packs in the order of the program's list.
#[must_use]
pub fn packs() -> Vec<Instrument> {
    let mut packs: Vec<Instrument> = Vec::new();
    for line in TEXT.lines() {
        let mut fields = Fields(line);
        let kind = fields.text();
        if kind == "i" {
            packs.push(fields.pack());
        } else if let Some(pack) = packs.last_mut() {
            fields.add_to(kind, pack);
        }
    }
    for pack in &mut packs {
        weigh(pack);
    }
    packs
}

/// What is left of a line.
struct Fields(&'static str);

impl Fields {
    fn text(&mut self) -> &'static str {
        let (text, rest) = self.0.split_once('\t').unwrap_or((self.0, ""));
        self.0 = rest;
        text
    }

    fn owned(&mut self) -> String {
        self.text().to_owned()
    }

    /// A text; none where there is nothing.
    fn some(&mut self) -> Option<String> {
        Some(self.owned()).filter(|text| !text.is_empty())
    }

    /// A number; none where there is nothing.
    fn number(&mut self) -> Option<Decimal> {
        Decimal::parse(self.text()).ok()
    }

    /// An origin: the reason of what is assumed, or nothing.
    fn origin(&mut self) -> Provenance {
        let stated = Provenance::Stated {
            sources: Vec::new(),
            reason: None,
        };
        self.some()
            .map_or(stated, |reason| Provenance::Assumed { reason })
    }

    fn pack(&mut self) -> Instrument {
        Instrument {
            id: self.owned(),
            version: self.owned(),
            adjusted: None,
            name: (self.owned(), self.owned()),
            status: if self.text() == "draft" {
                Status::Draft
            } else {
                Status::Released
            },
            years: vec![self.text().parse().unwrap_or_default()],
            kinds: vec![self.owned()],
            max: self.number().unwrap_or_default(),
            decimals: self.text().parse().unwrap_or_default(),
            max_provenance: self.origin(),
            digest: self.owned(),
            rules: Vec::new(),
            scales: Vec::new(),
            observers: Vec::new(),
            classes: Vec::new(),
            conditions: Vec::new(),
            nodes: Vec::new(),
            by_id: Vec::new(),
            presets: Vec::new(),
            sources: Vec::new(),
            reasons: Vec::new(),
        }
    }

    fn add_to(&mut self, kind: &str, rules: &mut Instrument) {
        match kind {
            "r" => rules.rules.push(Rule {
                id: self.owned(),
                provenance: self.origin(),
            }),
            "d" => {
                let node = self.dimension();
                let order = |other: &usize| {
                    let other = rules.nodes.get(*other);
                    other.is_some_and(|other| other.id < node.id)
                };
                let at = rules.by_id.partition_point(order);
                rules.by_id.insert(at, rules.nodes.len());
                rules.nodes.push(node);
            }
            "c" => rules.classes.push(self.class()),
            "x" => {
                let (effect, suffix) = (self.text(), self.some());
                let effect = match suffix {
                    Some(suffix) => Effect::OpinionSuffix(suffix),
                    None if effect == "award-withheld" => Effect::AwardWithheld,
                    None => Effect::ZoneNotHijau,
                };
                let provenance = self.origin();
                rules.conditions.push(Condition {
                    id: String::new(),
                    effect,
                    provenance,
                });
            }
            // Reasons are for the page.
            _ => {}
        }
    }

    fn dimension(&mut self) -> Node {
        let id = self.owned();
        let published = self.number();
        let range = self.number().zip(self.number());
        Node {
            id,
            parent: None,
            children: Vec::new(),
            depth: Depth::Points,
            indicator: None,
            provenance: self.origin(),
            weight: Weight {
                points: Fraction::ZERO,
                published,
                provenance: self.origin(),
                range: range.map(|(low, high)| WeightRange {
                    low,
                    high,
                    provenance: Fields("").origin(),
                }),
            },
        }
    }

    fn class(&mut self) -> Class {
        Class {
            id: self.owned(),
            code: self.some(),
            name: self.owned(),
            unit_name: self.some(),
            zone: match self.text() {
                "hijau" => Some(Zone::Hijau),
                "kuning" => Some(Zone::Kuning),
                "merah" => Some(Zone::Merah),
                _ => None,
            },
            min: self.number().unwrap_or_default(),
            disputed_from: self.number(),
            provenance: self.origin(),
        }
    }
}
