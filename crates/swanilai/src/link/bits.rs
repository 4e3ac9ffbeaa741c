//! Bits out and in: small whole numbers, texts and exact decimals, none longer than its value needs.

use crate::number::Decimal;

/// Bits in a group of a number; one more says whether another group follows.
const GROUP: u32 = 4;

/// Bits being written, the highest of a byte first.
#[derive(Default)]
pub(super) struct Writer {
    bytes: Vec<u8>,
    /// Bits used of the last byte; none of it where it is zero.
    used: u32,
}

impl Writer {
    pub(super) fn bit(&mut self, bit: bool) {
        if self.used == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.used);
        }
        self.used = (self.used + 1) % 8;
    }

    /// The lowest `width` bits of a value.
    pub(super) fn bits(&mut self, value: u64, width: u32) {
        for at in (0..width.min(64)).rev() {
            self.bit(value >> at & 1 == 1);
        }
    }

    /// A whole number of any size, in groups from the lowest up.
    pub(super) fn number(&mut self, mut value: u64) {
        loop {
            let rest = value >> GROUP;
            self.bit(rest > 0);
            self.bits(value, GROUP);
            if rest == 0 {
                return;
            }
            value = rest;
        }
    }

    pub(super) fn count(&mut self, value: usize) {
        self.number(u64::try_from(value).unwrap_or(u64::MAX));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.count(text.len());
        for byte in text.bytes() {
            self.bits(u64::from(byte), 8);
        }
    }

    /// How many decimals, the sign, and the digits.
    pub(super) fn decimal(&mut self, value: Decimal) {
        let (mut digits, mut places) = (value.millionths().unsigned_abs(), 6);
        while places > 0 && digits % 10 == 0 {
            digits /= 10;
            places -= 1;
        }
        self.bits(places, 3);
        self.bit(value.is_negative());
        self.number(digits);
    }

    /// What was written, the last byte filled with zeros.
    pub(super) fn close(self) -> Vec<u8> {
        self.bytes
    }
}

/// Bits being read; nothing once they are used up or make no sense.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn bit(&mut self) -> Option<bool> {
        let byte = self.bytes.get(self.at / 8)?;
        let bit = byte >> (7 - self.at % 8) & 1 == 1;
        self.at += 1;
        Some(bit)
    }

    pub(super) fn bits(&mut self, width: u32) -> Option<u64> {
        let mut value = 0;
        for _ in 0..width.min(64) {
            value = value << 1 | u64::from(self.bit()?);
        }
        Some(value)
    }

    pub(super) fn number(&mut self) -> Option<u64> {
        let (mut value, mut shift) = (0_u64, 0);
        loop {
            let more = self.bit()?;
            let group = self.bits(GROUP)?;
            // Beyond 64 bits there is nothing that was ever written.
            value |= group
                .checked_shl(shift)
                .filter(|moved| moved >> shift == group)?;
            if !more {
                return Some(value);
            }
            shift += GROUP;
        }
    }

    pub(super) fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let length = self.count()?;
        // More bytes than there are: no room is made for them.
        if length > self.bytes.len() {
            return None;
        }
        let mut bytes = Vec::with_capacity(length);
        for _ in 0..length {
            bytes.push(u8::try_from(self.bits(8)?).ok()?);
        }
        String::from_utf8(bytes).ok()
    }

    pub(super) fn decimal(&mut self) -> Option<Decimal> {
        let places = u32::try_from(self.bits(3)?).ok()?;
        let is_negative = self.bit()?;
        let digits = i64::try_from(self.number()?).ok()?;
        let unit = 10_i64.checked_pow(6_u32.checked_sub(places)?)?;
        let millionths = digits.checked_mul(unit)?;
        Decimal::from_millionths(if is_negative { -millionths } else { millionths })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let mut out = Writer::default();
        let numbers = [0, 1, 15, 16, 255, 12_345, u64::MAX];
        let decimals = ["0", "4", "87.995", "-0.000001", "1000000000000"];
        for number in numbers {
            out.number(number);
        }
        out.bits(5, 3);
        for decimal in decimals {
            out.decimal(Decimal::parse(decimal).unwrap());
        }
        out.text("Kabupaten Ngalam é");
        let bytes = out.close();
        let mut read = Reader::new(&bytes);
        for number in numbers {
            assert_eq!(read.number(), Some(number));
        }
        assert_eq!(read.bits(3), Some(5));
        for decimal in decimals {
            assert_eq!(read.decimal().unwrap().to_string(), decimal);
        }
        assert_eq!(read.text().unwrap(), "Kabupaten Ngalam é");
        assert_eq!(read.bits(8), None);
    }

    #[test]
    fn numbers_beyond_all_bounds_are_nothing() {
        assert_eq!(Reader::new(&[0xff; 40]).number(), None);
        assert_eq!(Reader::new(&[0xff; 3]).text(), None);
        assert_eq!(Reader::new(&[]).bit(), None);
    }
}
