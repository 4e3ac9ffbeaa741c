//! What a search chooses from: one pick of every slot, or none.

use super::common::Common;
use super::item::Item;
use super::search::{MOST_STEPS, Price, Search};
use crate::number::{Fraction, Whole};

/// Things of which at most one can be picked.
#[derive(Debug)]
pub(super) struct Slot {
    /// From the cheapest to the dearest; gains rise too.
    pub(super) picks: Vec<Pick>,
}

/// Something that can be picked.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    pub(super) cost: u64,
    /// What it adds to its unit, over the common bottom.
    pub(super) gain: Whole,
    /// How many items it changes.
    pub(super) count: u32,
    /// The items and how far each is raised.
    pub(super) parts: Vec<(usize, usize)>,
}

/// One slot for each item; one for a whole unit where its parts could add up to more than it can have.
///
/// Points may exceed a weight that is only assumed, and a unit never exceeds its maximum: what its
/// parts add then depends on each other, so all that is worth doing in it becomes one choice.
/// Also whether every combination is in: only a unit too large to search leaves any out.
pub(super) fn slots(items: &[Item], rooms: &[Fraction], common: &mut Common) -> (Vec<Slot>, bool) {
    let (mut slots, mut is_whole) = (Vec::new(), true);
    let mut rest = items;
    let mut first = 0;
    while let Some(unit) = rest.first().map(|item| item.unit) {
        let count = rest.partition_point(|item| item.unit <= unit);
        let (own, others) = rest.split_at(count);
        let plain: Vec<Slot> = (first..)
            .zip(own)
            .map(|(at, item)| slot(at, item, common))
            .collect();
        let room = rooms.get(unit).cloned().unwrap_or_default();
        if most(own) > room {
            let (slot, has_all) = whole_unit(&plain, &common.whole(&room));
            slots.push(slot);
            is_whole &= has_all;
        } else {
            slots.extend(plain);
        }
        first += count;
        rest = others;
    }
    slots.retain(|slot| !slot.picks.is_empty());
    (slots, is_whole)
}

/// The most that some items add together.
fn most(items: &[Item]) -> Fraction {
    items
        .iter()
        .filter_map(|item| item.choices.last())
        .map(|choice| &choice.gain)
        .sum()
}

fn slot(at: usize, item: &Item, common: &mut Common) -> Slot {
    let picks = item.choices.iter().enumerate().map(|(index, choice)| Pick {
        cost: choice.cost,
        gain: common.whole(&choice.gain),
        count: 1,
        parts: vec![(at, index)],
    });
    Slot {
        picks: picks.collect(),
    }
}

/// Everything worth doing in a unit whose score is capped, and whether that is really everything.
fn whole_unit(slots: &[Slot], room: &Whole) -> (Slot, bool) {
    let everything = Search {
        slots,
        budget: u64::MAX,
        floor: &Whole::ZERO,
        price: &Price::NOTHING,
        limit: MOST_STEPS,
    };
    let Ok(found) = everything.run(&mut |_, _| true) else {
        return (all_of(slots, room), false);
    };
    let mut picks: Vec<Pick> = Vec::new();
    for (index, end) in found.ends.iter().enumerate() {
        let gain = if end.gain < *room { &end.gain } else { room };
        if *gain > picks.last().map_or(Whole::ZERO, |pick| pick.gain.clone()) {
            picks.push(Pick {
                cost: end.cost,
                gain: gain.clone(),
                count: end.count,
                parts: found.parts(index, slots),
            });
        }
    }
    (Slot { picks }, true)
}

/// Only one choice: everything to its top.
fn all_of(slots: &[Slot], room: &Whole) -> Slot {
    let tops: Vec<&Pick> = slots.iter().filter_map(|slot| slot.picks.last()).collect();
    let all = Pick {
        cost: tops.iter().map(|pick| pick.cost).sum(),
        gain: room.clone(),
        count: tops.iter().map(|pick| pick.count).sum(),
        parts: tops
            .iter()
            .flat_map(|pick| pick.parts.iter().copied())
            .collect(),
    };
    Slot { picks: vec![all] }
}
