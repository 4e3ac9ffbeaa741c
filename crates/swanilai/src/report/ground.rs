//! What a result rests on and is only assumed.

use crate::score::Assumption;

/// One reason, and everything that is assumed for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ground {
    /// Key of the reason in the instrument.
    pub reason: String,
    /// Paths in the instrument, in its order.
    pub paths: Vec<String>,
}

/// The assumptions by reason, in the order in which the reasons first appear.
#[must_use]
pub fn grounds(assumptions: &[Assumption]) -> Vec<Ground> {
    let mut found: Vec<Ground> = Vec::new();
    for assumption in assumptions {
        let path = assumption.path.clone();
        match found
            .iter_mut()
            .find(|ground| ground.reason == assumption.reason)
        {
            Some(ground) => ground.paths.push(path),
            None => found.push(Ground {
                reason: assumption.reason.clone(),
                paths: vec![path],
            }),
        }
    }
    found
}
