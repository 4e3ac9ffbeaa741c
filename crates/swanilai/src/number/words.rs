//! Fractions of two machine words: what nearly all of a score is reckoned with.
//!
//! Every function says so when a result does not fit, and nothing is shortened before that:
//! parts of one sum that were not shortened still share their bottom.

/// Greatest common divisor of words, at least 1; by halving, because division is slow.
pub(super) const fn gcd(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return if a | b == 0 { 1 } else { a | b };
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        if a > b {
            (a, b) = (b, a);
        }
        b -= a;
    }
    a << twos
}

/// Both without what they have in common.
pub(super) const fn lowest(top: u64, bottom: u64) -> (u64, u64) {
    let common = gcd(top, bottom);
    (top / common, bottom / common)
}

/// The product, if it fits: seen from the leading zeros mostly, for WebAssembly multiplies no wider than this.
fn times(a: u64, b: u64) -> Option<u64> {
    if a.leading_zeros() + b.leading_zeros() >= u64::BITS {
        return Some(a.wrapping_mul(b));
    }
    a.checked_mul(b)
}

/// Two fractions over a common bottom: both tops and the bottom, if they fit.
pub(super) fn common_bottom((a, b): (u64, u64), (c, d): (u64, u64)) -> Option<(u64, u64, u64)> {
    if b == d {
        return Some((a, c, b));
    }
    // In a sum the bottom reached so far is mostly a multiple of the next.
    let common = if b.is_multiple_of(d) { d } else { gcd(b, d) };
    let (left, right) = (d / common, b / common);
    Some((times(a, left)?, times(c, right)?, times(b, left)?))
}

/// The product of the tops and that of the bottoms, if they fit.
pub(super) fn product([a, c]: [u64; 2], [b, d]: [u64; 2]) -> Option<(u64, u64)> {
    Some((times(a, c)?, times(b, d)?))
}

/// Tops and bottoms without what any of them have in common.
pub(super) const fn crosswise([a, c]: [u64; 2], [b, d]: [u64; 2]) -> ([u64; 2], [u64; 2]) {
    let ((a, b), (c, d)) = (lowest(a, b), lowest(c, d));
    let ((a, d), (c, b)) = (lowest(a, d), lowest(c, b));
    ([a, c], [b, d])
}

/// `floor(top / bottom * unit + 1/2)`, capped at `u64::MAX`.
pub(super) fn rounded(top: u64, bottom: u64, unit: u64) -> u64 {
    let words = || {
        let twice = times(top, 2 * unit)?.checked_add(bottom)?;
        twice.checked_div(bottom.checked_mul(2)?)
    };
    words().unwrap_or_else(|| {
        let twice = u128::from(top) * u128::from(2 * unit) + u128::from(bottom);
        u64::try_from(twice / (2 * u128::from(bottom))).unwrap_or(u64::MAX)
    })
}
