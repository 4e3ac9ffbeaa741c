//! Progress of work whose rounds are not known beforehand.

/// What progress is counted in: thousandths.
const WHOLE: u32 = 1_000;

/// Tells whoever watches how far the work is, and hears whether to go on.
///
/// Nobody knows how many rounds a search takes; each gets half of what is left, so that what is told
/// only ever rises.
pub(super) struct Watch<'w> {
    tell: &'w mut dyn FnMut(u32, u32) -> bool,
    done: u32,
}

impl<'w> Watch<'w> {
    pub(super) const fn new(tell: &'w mut dyn FnMut(u32, u32) -> bool) -> Self {
        Self { tell, done: 0 }
    }

    /// So many of so many parts of this round are done; whether to go on.
    pub(super) fn part(&mut self, done: usize, of: usize) -> bool {
        let share = usize::try_from((WHOLE - self.done) / 2).unwrap_or(0);
        let part = share.saturating_mul(done) / of.max(1);
        (self.tell)(self.done + u32::try_from(part).unwrap_or(0), WHOLE)
    }

    /// The round is done.
    pub(super) const fn round(&mut self) {
        self.done += (WHOLE - self.done) / 2;
    }

    /// All is done; whether the result is still wanted.
    pub(super) fn end(&mut self) -> bool {
        (self.tell)(WHOLE, WHOLE)
    }
}
