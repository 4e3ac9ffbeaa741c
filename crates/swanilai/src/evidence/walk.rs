//! What is looked at on a walk through the building.

use crate::assessment::{Facility, Unit};
use crate::instrument::{Instrument, NodeId, Texts};

/// A facility on the way, and what was found of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot<'a> {
    /// Its id, `ruang-tunggu`.
    pub id: &'a str,
    /// Its name, `Ruang tunggu`; its id where the texts have none.
    pub name: &'a str,
    /// The indicators it serves, in the order of the instrument.
    pub indicators: Vec<NodeId>,
    /// What was found; none where nobody looked yet.
    pub given: Option<&'a Facility>,
}

/// All facilities of the instrument in the order in which it first names them, with what was found in
/// a unit. Empty where the instrument names none.
#[must_use]
pub fn spots<'a>(unit: &'a Unit, instrument: &'a Instrument, texts: &'a Texts) -> Vec<Spot<'a>> {
    let mut spots: Vec<Spot<'a>> = Vec::new();
    for id in instrument.indicators() {
        let indicator = instrument
            .nodes
            .get(id)
            .and_then(|node| node.indicator.as_ref());
        for facility in indicator.into_iter().flat_map(|one| &one.facilities) {
            match spots.iter_mut().find(|spot| spot.id == facility) {
                Some(spot) => spot.indicators.push(id),
                None => spots.push(Spot {
                    id: facility,
                    name: texts.facilities.get(facility).unwrap_or(facility),
                    indicators: vec![id],
                    given: unit.facilities.get(facility),
                }),
            }
        }
    }
    spots
}
