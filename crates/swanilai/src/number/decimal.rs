//! Numbers as written: at most six decimals, no exponent surprises, no binary fractions.

use core::fmt;

/// Decimals a [`Decimal`] keeps.
const PLACES: u32 = 6;
/// `10^PLACES`.
const ONE: i64 = 1_000_000;
/// Largest whole part that is read; far above any score, far below overflow.
const LIMIT: i64 = 1_000_000_000_000;

/// An exact decimal number with at most six decimals.
///
/// # Range
/// From −10¹² to 10¹².
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Decimal(i64);

/// Why a literal is not a [`Decimal`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DecimalError {
    /// Not a number at all.
    Malformed,
    /// More than six decimals.
    TooPrecise,
    /// Beyond ±10¹², or not finite.
    TooLarge,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(value: u32) -> Self {
        Self(value as i64 * ONE)
    }

    /// A number counted in millionths, or `None` beyond the range.
    #[must_use]
    pub const fn from_millionths(value: i64) -> Option<Self> {
        if value.unsigned_abs() > (LIMIT as u64) * (ONE as u64) {
            None
        } else {
            Some(Self(value))
        }
    }

    /// The number counted in millionths.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// Whether there are no decimals.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// Whether it is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Reads a JSON number literal exactly, exponent included (`1.5e1` is 15).
    ///
    /// # Errors
    /// When it is no number, has more than six decimals once written out, or is out of range.
    pub fn parse(literal: &str) -> Result<Self, DecimalError> {
        // Most marks are a level of one digit.
        if let [digit @ b'0'..=b'9'] = literal.as_bytes() {
            return Ok(Self::whole(u32::from(digit - b'0')));
        }
        let (negative, rest) = match literal.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, literal),
        };
        let (mantissa, exponent) = match rest.find(['e', 'E']) {
            Some(at) => {
                let (mantissa, tail) = rest.split_at(at);
                (mantissa, exponent(tail.get(1..).unwrap_or(""))?)
            }
            None => (rest, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let dot = mantissa.contains('.');
        if whole.is_empty() || (dot && fraction.is_empty()) {
            return Err(DecimalError::Malformed);
        }
        let digits = || whole.bytes().chain(fraction.bytes());
        if !digits().all(|digit| digit.is_ascii_digit()) {
            return Err(DecimalError::Malformed);
        }
        // Position of the decimal point counted from the first digit, after the exponent.
        let point = i64::try_from(whole.len())
            .unwrap_or(i64::MAX)
            .saturating_add(exponent);
        let mut value: i64 = 0;
        for (index, digit) in digits().enumerate() {
            let place = point
                .saturating_sub(i64::try_from(index).unwrap_or(i64::MAX))
                .saturating_sub(1);
            if digit == b'0' {
                continue;
            }
            if place < -i64::from(PLACES) {
                return Err(DecimalError::TooPrecise);
            }
            let power = u32::try_from(place + i64::from(PLACES))
                .ok()
                .filter(|power| *power <= 18);
            let worth = power
                .and_then(|power| 10_i64.checked_pow(power))
                .and_then(|unit| unit.checked_mul(i64::from(digit - b'0')))
                .ok_or(DecimalError::TooLarge)?;
            value = value.checked_add(worth).ok_or(DecimalError::TooLarge)?;
        }
        Self::from_millionths(if negative { -value } else { value }).ok_or(DecimalError::TooLarge)
    }
}

/// The exponent of a literal, clamped where no digit could matter any more.
fn exponent(text: &str) -> Result<i64, DecimalError> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(DecimalError::Malformed);
    }
    let mut value: i64 = 0;
    for digit in digits.bytes() {
        value = value
            .saturating_mul(10)
            .saturating_add(i64::from(digit - b'0'))
            .min(1_000_000_000);
    }
    Ok(if text.starts_with('-') { -value } else { value })
}

impl Decimal {
    /// Writes the shortest literal: `60.8`, `-0.000001`, `100`.
    ///
    /// Digit by digit and not by the formatter: a result has thousands of numbers.
    pub(crate) fn write_to(self, out: &mut impl fmt::Write) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        if self.0 < 0 {
            out.write_char('-')?;
        }
        write_whole(magnitude / ONE.unsigned_abs(), out)?;
        let mut rest = magnitude % ONE.unsigned_abs();
        if rest > 0 {
            out.write_char('.')?;
        }
        while rest > 0 {
            write_digit(rest / (ONE.unsigned_abs() / 10), out)?;
            rest = rest % (ONE.unsigned_abs() / 10) * 10;
        }
        Ok(())
    }
}

fn write_whole(value: u64, out: &mut impl fmt::Write) -> fmt::Result {
    if value >= 10 {
        write_whole(value / 10, out)?;
    }
    write_digit(value % 10, out)
}

fn write_digit(digit: u64, out: &mut impl fmt::Write) -> fmt::Result {
    out.write_char(char::from(b'0' + u8::try_from(digit).unwrap_or(0)))
}

impl fmt::Display for Decimal {
    /// The shortest literal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_read_exactly_or_refused() {
        let cases: [(&str, Result<&str, DecimalError>); 20] = [
            ("0", Ok("0")),
            ("-0", Ok("0")),
            ("90.16", Ok("90.16")),
            ("90.160000", Ok("90.16")),
            ("60.80", Ok("60.8")),
            ("0.000001", Ok("0.000001")),
            ("-0.000001", Ok("-0.000001")),
            ("0.0000001", Err(DecimalError::TooPrecise)),
            ("1e2", Ok("100")),
            ("1.5E+1", Ok("15")),
            ("2.5e-1", Ok("0.25")),
            ("1e-7", Err(DecimalError::TooPrecise)),
            ("0e999", Ok("0")),
            ("1e999", Err(DecimalError::TooLarge)),
            ("1e12", Ok("1000000000000")),
            ("1e13", Err(DecimalError::TooLarge)),
            ("9007199254740993", Err(DecimalError::TooLarge)),
            ("1.", Err(DecimalError::Malformed)),
            (".5", Err(DecimalError::Malformed)),
            ("1e", Err(DecimalError::Malformed)),
        ];
        for (literal, expected) in cases {
            let found = Decimal::parse(literal).map(|number| number.to_string());
            assert_eq!(found, expected.map(str::to_owned), "{literal}");
        }
    }
}
