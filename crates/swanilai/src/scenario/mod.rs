//! What may come of the parts that nobody can observe of themselves: perception, trust, others' figures.
//!
//! Each part gets a pessimistic, a likely and an optimistic value; the entity is scored under each
//! scenario. Beside that stands, for each part, from which value on each class is reached.
//! Values are what a person or respondents say, never ours; where they come from is named.

mod fill;
mod interval;
mod part;
mod reach;
mod result;
mod text;

pub use interval::{Interval, of_mean, of_share};
pub use part::{Part, Question, Source, common_scale, limit, read};
pub use reach::{BreakEven, From};
pub use result::write;
pub use text::about;

use crate::assessment::Assessment;
use crate::instrument::{Instrument, NodeId, Zone};
use crate::number::{Fraction, Points};
use crate::score::{Scored, Standing, opinion};
use fill::Field;

/// The scenarios, in order.
pub const NAMES: [&str; 3] = ["pessimistic", "likely", "optimistic"];

/// What comes out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Outlook {
    /// The entity under the pessimistic, the likely and the optimistic scenario.
    pub scenarios: [Scenario; 3],
    /// The parts as asked, each with the units it fills and its break-even values.
    pub parts: Vec<PartOutlook>,
    /// Parts that a unit cannot observe itself and that are open.
    pub suggested: Vec<Suggested>,
}

/// The entity under one scenario.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scenario {
    /// The score; none while something else is open.
    pub score: Option<Points>,
    /// The lowest still possible.
    pub low: Points,
    /// The highest still possible.
    pub high: Points,
    /// Index of the class, once that is certain.
    pub class: Option<usize>,
    /// The zone, once that is certain.
    pub zone: Option<Zone>,
    /// The opinion, once the class is certain.
    pub opinion: Option<String>,
}

/// A part as asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PartOutlook {
    /// Indexes of the units it fills; none where everything of it is answered already.
    pub units: Vec<usize>,
    /// From which value on each class is reached, the best class first; empty where it fills no unit.
    pub break_even: Vec<BreakEven>,
}

/// A part for which a scenario would help.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggested {
    /// The part.
    pub node: NodeId,
    /// Indexes of the units in which it is open.
    pub units: Vec<usize>,
}

/// Scores an assessment's result under three scenarios.
#[must_use]
pub fn outlook(instrument: &Instrument, scored: &Scored, question: &Question) -> Outlook {
    let field = Field::new(instrument, scored, question);
    let scenarios = [0, 1, 2].map(|index: usize| {
        let points: Vec<Fraction> = question
            .parts
            .iter()
            .filter_map(|part| part.points.get(index).cloned())
            .collect();
        scenario(instrument, scored, &field, &points)
    });
    let parts = (0..question.parts.len()).map(|part| {
        let units = field.filled_by(part);
        let break_even = if units.is_empty() {
            Vec::new()
        } else {
            reach::break_even(instrument, &field, question, part)
        };
        PartOutlook { units, break_even }
    });
    Outlook {
        parts: parts.collect(),
        suggested: suggested(instrument, scored),
        scenarios,
    }
}

fn scenario(
    instrument: &Instrument,
    scored: &Scored,
    field: &Field,
    points: &[Fraction],
) -> Scenario {
    let reach = field.with(points);
    let round = |exact: &Fraction| exact.round_half_up(instrument.decimals);
    let (low, high) = (round(&reach.low), round(&reach.high));
    let (worst, best) = (instrument.class_of(low), instrument.class_of(high));
    let has_units = !scored.units.is_empty();
    let zone = |class: usize| instrument.classes.get(class).and_then(|class| class.zone);
    let class = (worst == best && has_units).then_some(worst);
    let standing = Standing {
        class,
        ..scored.entity.clone()
    };
    Scenario {
        score: (reach.low == reach.high && has_units).then_some(low),
        low,
        high,
        class,
        zone: zone(worst).filter(|found| Some(*found) == zone(best) && has_units),
        opinion: opinion(instrument, &standing, &scored.conditions),
    }
}

/// The largest nodes of which no indicator can be observed by the unit itself.
#[must_use]
pub fn foreign(instrument: &Instrument) -> Vec<NodeId> {
    let mut is_foreign = vec![false; instrument.nodes.len()];
    // Children follow their parents in the list, so from the end every child is known in time.
    for (id, node) in instrument.nodes.iter().enumerate().rev() {
        let foreign = if let Some(indicator) = &node.indicator {
            !indicator.self_observed
        } else {
            let mut children = node.children.iter();
            !node.children.is_empty() && children.all(|child| is_foreign.get(*child) == Some(&true))
        };
        if let Some(slot) = is_foreign.get_mut(id) {
            *slot = foreign;
        }
    }
    let is_top = |id: NodeId| {
        let parent = instrument.nodes.get(id).and_then(|node| node.parent);
        is_foreign.get(id) == Some(&true)
            && parent.is_none_or(|parent| is_foreign.get(parent) != Some(&true))
    };
    (0..instrument.nodes.len())
        .filter(|id| is_top(*id))
        .collect()
}

/// Such parts where they are open.
fn suggested(instrument: &Instrument, scored: &Scored) -> Vec<Suggested> {
    let open_in = |id: NodeId| {
        let units = scored.units.iter().enumerate();
        units
            .filter(|(_, unit)| {
                unit.nodes
                    .get(id)
                    .is_some_and(|tally| !tally.open.is_zero())
            })
            .map(|(index, _)| index)
            .collect::<Vec<_>>()
    };
    foreign(instrument)
        .into_iter()
        .map(|node| Suggested {
            node,
            units: open_in(node),
        })
        .filter(|suggested| !suggested.units.is_empty())
        .collect()
}

/// Scores an assessment and asks.
#[must_use]
pub fn ask(assessment: &Assessment, instrument: &Instrument, question: &Question) -> Outlook {
    let scored = crate::score::score(assessment, instrument);
    outlook(instrument, &scored, question)
}
