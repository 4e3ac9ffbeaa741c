//! The quick calculator and the result card of the light pages: a few typed numbers in, lines out.
//!
//! The rules are those of [`crate::score`]; here is only what a small page needs to ask them. All
//! that such a page loads has to fit into 48 kB, so what goes out is lines of fields parted by tabs,
//! as in `packs.txt`, which the page reads too: for JSON and for names there need be no code here.
//!
//! A standing is: score (or nothing), lowest and highest possible, index of the class (or nothing),
//! zone (or nothing), projected score (or nothing), and `disputed` where the published bands leave
//! the score uncovered. Numbers have all their decimals and a point.

mod card;
mod packs;
mod sheet;

pub use card::card;
pub use packs::{TEXT, packs};
pub use sheet::calculate;

use crate::instrument::{Instrument, Zone};
use crate::number::{NumberFault, Points};
use crate::score::Standing;

/// Lines of fields.
struct Lines(String);

impl Lines {
    /// Begins a line.
    fn line(&mut self, first: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(first);
    }

    fn field(&mut self, text: &str) {
        self.0.push('\t');
        self.0.push_str(text);
    }

    fn whole(&mut self, number: usize) {
        self.field(&number.to_string());
    }

    /// A line about a field of a row.
    fn of_field(&mut self, first: &str, row: usize, field: usize, text: &str) {
        self.line(first);
        self.whole(row);
        self.whole(field);
        self.field(text);
    }

    fn points(&mut self, points: Option<Points>) {
        self.field(&points.map_or(String::new(), |points| points.padded('.')));
    }

    fn standing(&mut self, rules: &Instrument, found: &Standing) {
        self.points(found.score);
        self.points(Some(found.low));
        self.points(Some(found.high));
        match found.class {
            Some(class) => self.whole(class),
            None => self.field(""),
        }
        self.field(found.zone.map_or("", Zone::name));
        self.points(found.projected.as_ref().map(|projected| projected.score));
        let is_disputed = found.score.and_then(|score| rules.disputed_class(score));
        self.field(is_disputed.map_or("", |_| "disputed"));
    }
}

/// What a fault is called outside.
const fn name(fault: NumberFault) -> &'static str {
    match fault {
        NumberFault::Ambiguous => "ambiguous",
        NumberFault::Malformed => "malformed",
        NumberFault::TooPrecise => "precise",
        NumberFault::OutOfRange => "range",
    }
}

fn pack<'p>(packs: &'p [Instrument], id: &str) -> Option<&'p Instrument> {
    packs.iter().find(|pack| pack.id == id)
}
